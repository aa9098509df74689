"""Verbs: whether an English sentence tells the reader what to do, states something, or hides who acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from handout.checks.language.inflections import verb_forms
from handout.checks.language.word_lists import PLAIN_WORDS, data_lines, verbs_of
from handout.checks.language.word_sets import word_set
from handout.checks.language.words import Word

_AUXILIARIES: Final = word_set(
    "am is are was were be been being isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did "
    "don't  doesn't didn't can can't cannot could couldn't may might must mustn't shall should shouldn't will "
    "won't would  wouldn't i'm you're we're they're it's that's there's he's she's what's who's i'll you'll we'll "
    "they'll it'll"
)
_BE: Final = word_set("am is are was were be been being isn't aren't wasn't weren't you're we're they're it's")
_BEFORE_IMPERATIVE: Final = word_set(
    "please always never also then next first second third last now just only again don't do not gently slowly "
    "carefully  and or but so to try"
)
_CONDITIONS: Final = word_set(
    "to if when while before after until once at in on during for with every each unless as by within from"
)
_NEGATIONS: Final = word_set("not never also often always already first still now only usually mostly partly well n't")


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(data_lines("states.txt"))


"""Words in -ed that after a form of "be" mostly tell how somebody is."""
_NOUN_AFTER: Final = word_set("a an the this that these those my your his her its our their some any no every each")


class Passive(NamedTuple):
    """A verb in the passive voice."""

    start: int
    end: int
    by_whom: bool
    """Whether the sentence says who acts."""


@cache
def base_verbs() -> frozenset[str]:
    """Return the verbs of the list in their base form, those that have a plain substitute included."""
    return frozenset(data_lines("verbs.txt")) | verbs_of(PLAIN_WORDS)


@cache
def participles() -> frozenset[str]:
    """Return the irregular past participles."""
    return frozenset(data_lines("participles.txt"))


@cache
def _finite() -> frozenset[str]:
    return frozenset(form for verb in base_verbs() for form in (verb, *verb_forms(verb)[:2])) | _past()


@cache
def _past() -> frozenset[str]:
    return frozenset(data_lines("past_forms.txt"))


def states_something(words: Sequence[Word]) -> bool:
    """Return whether words are a sentence: they hold a verb that is neither an infinitive nor in a relative clause."""
    keys = [word.key for word in words]
    if keys[:1] and keys[0] in _QUESTION_WORDS:
        return False
    skipped = -1
    for index, key in enumerate(keys):
        if key in _CLAUSE_WORDS and index:
            skipped = _end_of_verb(keys, index + 1)
        elif index > skipped and (key in _AUXILIARIES or (key in _finite() and _is_verb(keys, index))):
            return True
    return False


def _end_of_verb(keys: Sequence[str], start: int) -> int:
    """Return the index of the last word of the first verb from `start` on: that of a relative clause."""
    for index in range(start, len(keys)):
        if keys[index] in _AUXILIARIES:
            return index + 1
        if keys[index] in _finite():
            return index
    return len(keys)


def _is_verb(keys: Sequence[str], index: int) -> bool:
    """Return whether what could be a verb is one, by the words around it."""
    before = keys[index - 1] if index else ""
    following = keys[index + 1] if index + 1 < len(keys) else ""
    if before in _NOUN_AFTER or before in ("to", "of", "for", "and", "or", "in", "on", "with", "by", "from", "at"):
        return False
    if index == 0:
        is_order = keys[0] in base_verbs() and following not in ("", "and", "or", "of", "vs", "versus", "as", "in")
        return is_order and (_is_only_verb(keys[0]) or following in _OBJECTS)
    # "two sources stand": after a plural, a base form is the verb.
    agrees = keys[index] in base_verbs() and before.endswith("s") and not before.endswith("ss")
    return agrees or _is_only_verb(keys[index]) or following in _OBJECTS


def _is_only_verb(key: str) -> bool:
    """Return whether a form of a verb is no noun as well."""
    return (
        key not in _nouns_too()
        and key.removesuffix("s") not in _nouns_too()
        and key.removesuffix("es") not in _nouns_too()
    )


_QUESTION_WORDS: Final = word_set("what how why when where who whom whose which whether")
_CLAUSE_WORDS: Final = word_set("that which who whom whose what how why when where whether if")
_OBJECTS: Final = word_set(
    "a an the this that these those my your his her its our their you it them us me him some any no each every "
    "all both  many most more less fewer one two three four five six seven eight nine ten people patients to how "
    "what when why  well better best faster sooner longer only not into from against"
)
"""What follows a verb more than a noun."""


@cache
def _nouns_too() -> frozenset[str]:
    return frozenset(data_lines("verbs_and_nouns.txt"))


def is_imperative(words: Sequence[Word]) -> bool:
    """Return whether words begin with what to do: "Take …", "Do not …", "If …, call …"."""
    keys = [word.key for word in words]
    while keys and keys[0] in _BEFORE_IMPERATIVE - {"to", "try"}:
        if keys[0] == "do" and keys[1:2] not in (["not"], ["n't"]):
            return True
        keys = keys[1:]
    if not keys or keys[0] not in base_verbs():
        return False
    # "Rest is good": what could be an order is a noun where an auxiliary follows.
    return keys[1:2] == [] or keys[1] not in _AUXILIARIES - {"do", "does"}


def begins_with_condition(words: Sequence[Word]) -> bool:
    """Return whether words begin with when or where something is to be done."""
    return bool(words) and words[0].key in _CONDITIONS


def passives(words: Sequence[Word]) -> Iterator[Passive]:
    """Yield the verbs in the passive voice: a form of "be", and a participle after it."""
    for index, word in enumerate(words):
        if word.key in _BE:
            end = _participle(words, index + 1)
            if end:
                last = words[end]
                following = [each.key for each in words[end + 1 : end + 2]]
                yield Passive(word.start, last.start + len(last.text), following == ["by"])


def _participle(words: Sequence[Word], index: int) -> int:
    """Return the index of a participle after a form of "be"; 0 where none follows."""
    while index < len(words) and (words[index].key in _NEGATIONS or _is_adverb(words[index].key)):
        index += 1
    if index >= len(words):
        return 0
    key = words[index].key
    following = words[index + 1].key if index + 1 < len(words) else ""
    if key in _adjectives() and not (key in _SOMETIMES and following in _AFTER_VERB):
        return 0
    if key == "made" and following in ("of", "from"):
        return 0
    regular = key.endswith("ed") and len(key) > 4 and not key.endswith("eed")
    return index if regular or key in participles() else 0


_AFTER_VERB: Final = frozenset({"by", "to", "for"})
_SOMETIMES: Final = frozenset({"used", "infected", "needed", "called"})
"""Of these, those that are verbs where "by", "to" and the like follow."""


def _is_adverb(key: str) -> bool:
    return key.endswith("ly") and len(key) > 4
