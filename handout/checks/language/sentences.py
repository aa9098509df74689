"""Sentences: where a text in one line ends its sentences; abbreviations, initials and numbers end none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from handout.checks.language.word_sets import word_set


class Sentence(NamedTuple):
    """One sentence of a text."""

    start: int
    """Where it begins in the text."""
    text: str


_FULL: Final = "。！？।॥۔؟።։។။"
"""Stops of other scripts, which end a sentence and nothing else."""
_STOP: Final = re.compile(rf"(?:[.!?…]+|[{_FULL}])[\"'”’»)\]]*(?=\s|$)|[{_FULL}]")
_NEVER: Final = word_set(
    "dr mr mrs ms prof st sr sra dra dres drs rev e.g i.e cf vs viz appx incl excl p.ej z.b d.h u.a bzw ggf inkl evtl "
    "p.ex c.-à-d"
)
"""Abbreviations that go on, in lower case and without their last full stop."""
_BEFORE_NUMBER: Final = word_set("no nos nr núm fig figs tab vol ch sec p pp ext tel min max temp approx est ca art")
"""Abbreviations that go on where a number follows; some are words of their own."""
_MAYBE: Final = word_set(
    "etc al a.m p.m am pm inc ltd co corp jr u.s u.k u.s.a d.c ph.d m.d r.n usw mg ml mcg kg g l cm mm oz lb lbs tsp "
    "tbsp hr hrs min mins sec secs wk wks yr yrs mo jan feb mar apr jun jul aug sep sept oct nov dec"
)
"""Abbreviations that end a sentence where a word follows that mostly begins one."""
_STARTERS: Final = word_set(
    "a an the this that these those it its he she they we you your i if when while after before in on at for with "
    "to do does don't not no never always ask call take tell use keep bring go get make wash eat drink rest write "
    "read talk try stop start check wear then but and so or your our their some many most all each every both "
    "there here what how why who where el la los las un una si cuando no su sus"
)
_LETTERED: Final = word_set(
    "vitamin vitamins hepatitis type types plan part group grade step option class appendix stage table figure "
    "letter phase tipo vitamina plano parte grupo paso opción"
)
"""Words whose letter is a name, as in "vitamin C": the full stop after it ends a sentence."""
_OPENERS: Final = "\"'“‘«([¿¡"


def split_sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text in one line, without the space around them. The text's end ends the last one."""
    start = 0
    for stop in _STOP.finditer(text):
        if stop.end() < len(text) and not _ends(text, start, stop):
            continue
        yield from _sentence(text, start, stop.end())
        start = stop.end()
    yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end]
    words = piece.strip()
    if any(character.isalnum() for character in words):
        yield Sentence(start + len(piece) - len(piece.lstrip()), words)


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Return whether the stop ends the sentence that begins at `start`, by the words around it."""
    following = text[stop.end() :].lstrip()
    first = following.lstrip(_OPENERS)[:1]
    if stop[0][0] in _FULL:
        return True
    if first.islower():
        return False
    if stop[0] != ".":
        return True
    before = text[start : stop.start()].split()
    return not before or _full_stop_ends(before, following.lstrip(_OPENERS))


def _full_stop_ends(before: list[str], following: str) -> bool:
    """Return whether a full stop after the words `before` ends their sentence."""
    word = before[-1].lstrip(_OPENERS)
    key = word.lower()
    if len(before) == 1 and word.isdigit():
        return False  # the number of a list
    if key in _NEVER:
        return False
    if key in _BEFORE_NUMBER and following.lstrip("$€£¥~")[:1].isdigit():
        return False
    if key in _MAYBE:
        return _begins_sentence(following)
    if len(word) == 1 and word.isupper():
        return len(before) > 1 and before[-2].lower() in _LETTERED
    if re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word):  # b.i.d, U.N
        return _begins_sentence(following)
    return True


def _begins_sentence(following: str) -> bool:
    word = re.match(r"[^\W\d_]+(?:['’][^\W\d_]+)?", following)
    return bool(word) and word[0].lower().replace("’", "'") in _STARTERS  # type: ignore[index]
