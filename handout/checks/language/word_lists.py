"""Word lists: words and phrases with what to write instead, looked up in a text word by word."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Final, NamedTuple, TypeAlias

from handout.caches import loaded
from handout.checks.language.inflections import plural, reshaped, verb_forms
from handout.checks.language.words import Word

LEAVE_OUT: Final = "(leave it out)"


class ListedWord(NamedTuple):
    """A word or phrase with a better one."""

    words: tuple[str, ...]
    """In lower case."""
    instead: tuple[str, ...]
    """What to write; LEAVE_OUT where nothing is better."""
    asks: bool = False
    """Whether these mean different things, so that the author has to say which is meant."""


class WordMatch(NamedTuple):
    """A place in a text where an entry is."""

    start: int
    end: int
    entry: ListedWord


WordList: TypeAlias = dict[str, list[ListedWord]]
"""Entries by their first word, longest first."""

PLAIN_WORDS: Final = ("plain_words.tsv", "health_words.tsv", "own_words.tsv")
PERSON_FIRST: Final = ("person_first.tsv", "own_person_first.tsv")


@loaded
def word_list(names: tuple[str, ...]) -> WordList:
    """Return the entries of data files, with the forms of their verbs and the plurals of their nouns."""
    found: WordList = {}
    for name in names:
        for line in data_lines(name):
            words, kind, instead = line.split("\t")
            for entry in _forms(tuple(words.lower().split()), kind, tuple(instead.split("; "))):
                found.setdefault(entry.words[0], []).append(entry)
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry.words))
    return found


def verbs_of(names: tuple[str, ...]) -> frozenset[str]:
    """Return the verbs of data files that are single words, in their base form."""
    rows = (line.split("\t") for name in names for line in data_lines(name))
    return frozenset(words for words, kind, _ in rows if kind == "v" and " " not in words)


def data_lines(name: str) -> Iterator[str]:
    """Yield the lines of a data file, without comments."""
    for line in files("handout.checks").joinpath("data", name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _forms(words: tuple[str, ...], kind: str, instead: tuple[str, ...]) -> Iterator[ListedWord]:
    yield ListedWord(words, instead, asks=kind == "?")
    first, rest = words[0], words[1:]
    if kind == "n":
        shown = tuple(plural(each) if " " not in each else each for each in instead)
        yield ListedWord((*words[:-1], plural(words[-1])), shown)
    if kind == "v":
        for index, form in enumerate(verb_forms(first)):
            yield ListedWord((form, *rest), tuple(reshaped(each, index) for each in instead))


def matches(words: list[Word], entries: WordList) -> Iterator[WordMatch]:
    """Yield where entries are among the words of a text, the longest at each place, none over another."""
    keys = [word.key for word in words]
    index = 0
    while index < len(keys):
        found = _at(keys, index, entries)
        if found is None:
            index += 1
            continue
        last = words[index + len(found.words) - 1]
        yield WordMatch(words[index].start, last.start + len(last.text), found)
        index += len(found.words)


def _at(keys: list[str], index: int, entries: WordList) -> ListedWord | None:
    for entry in entries.get(keys[index], ()):
        if tuple(keys[index : index + len(entry.words)]) == entry.words:
            return entry
    return None
