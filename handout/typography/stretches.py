"""Stretches: where the text of a paragraph runs against the paragraph's direction."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TypeAlias

from handout.caches import kept
from handout.content.languages import Direction

Stretch: TypeAlias = tuple[int, int]

RIGHT_TO_LEFT_CHARACTER = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A letter, a sign or a digit of a script that runs from right to left."""

_ANCHORS: dict[Direction, frozenset[str]] = {"rtl": frozenset(("L", "EN", "AN")), "ltr": frozenset(("R", "AL", "AN"))}
"""By the paragraph's direction: the classes of characters that a stretch against it begins and ends with."""

_BORDERS: dict[Direction, frozenset[str]] = {"rtl": frozenset(("R", "AL")), "ltr": frozenset(("L",))}
"""The classes that end a stretch."""

_ALWAYS_BORDERS = frozenset(("B", "S", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))
DIVIDERS = frozenset("\u060c|•")
"""Commas and bars that part what is at their sides: the parts follow each other in the paragraph's direction."""

_CLOSERS = {")": "(", "]": "[", "}": "{"}

_SIGNS_BEFORE = frozenset("+-−–±~≈<>≤≥=#*@№$€£¥₪×")
_SIGNS_APART = frozenset("±~≈<>≤≥=$€£¥₪×")
"""Those that may have a space after them."""

_FREE_BEFORE = frozenset("([{\"'“”«»‘’:؛،,;/|")
"""What a sign may follow without a space between; a hyphen after a letter joins, and is no minus."""

_SIGNS_AFTER = frozenset("%‰°′″+®™℃℉€£$¥₪×")
_SIGNS_APART_AFTER = frozenset("%‰°℃℉€£$¥₪")
_BLANKS = frozenset(" \u00a0\u202f\u2009")

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+|[A-Za-z0-9.-]+\.[A-Za-z]{2,}/\S*")
_ADDRESS_END = ".,;:!?؟،؛)]»\"'"
"""What is no part of an address that ends with it."""

_LIST = re.compile(r"[,;]\s+")
_SENTENCES = re.compile(r"[,;.]\s+")
_QUANTITY = re.compile(r"[^\w\s]*\d[\d\s().,+/:½¼¾–−-]*(?:\s?[^\W\d]{1,5}(?:/[^\W\d]{1,5})?)?\s?(?:°[CF]|[%‰°℃℉])?")
"""A number with at most a unit, or a telephone number."""

_PHONE_DIGITS = 7
_PHONE_SIGNS = re.compile(r"[\d\s()+-]+")
_DIGITS = re.compile(r"\d+")


@kept(8192)
def bidi_class(character: str) -> str:
    """Return a character's class in the bidirectional algorithm; a fraction, such as ½, counts as a digit, "EN"."""
    kind = unicodedata.bidirectional(character)
    return "EN" if kind == "ON" and unicodedata.category(character) == "No" else kind


def stretches(text: str, base: Direction) -> Iterator[Stretch]:
    """Yield from where to where `text` runs against the direction `base` of its paragraph.

    Signs and brackets that belong to a stretch are in it: "+966", "(202) 555-0142", "≥ 38.5 °C", "O+".
    """
    kinds = _kinds(text, base)
    partners = _partners(text)
    for start, end in _regions(text, kinds, base, partners):
        core = _core(kinds, start, end, base)
        if core:
            grown = _grown(text, kinds, base, (start, end), core, partners)
            yield from _listed(text, grown, base)


def _kinds(text: str, base: Direction) -> list[str]:
    """Return the class of each character; an address runs from left to right, whatever letters are in it."""
    kinds = [bidi_class(character) for character in text]
    for found in _ADDRESS.finditer(text) if base == "rtl" else ():
        start, end = found.start(), found.start() + len(found.group().rstrip(_ADDRESS_END))
        kinds[start:end] = ["L"] * (end - start)
    return kinds


def phone_in_arabic_digits(text: str) -> bool:
    """Return whether `text` is a number of several groups of Arabic digits, as long as a telephone number."""
    groups = _DIGITS.findall(text)
    arabic = all(bidi_class(digit) == "AN" for group in groups for digit in group)
    long = len(groups) > 1 and sum(map(len, groups)) >= _PHONE_DIGITS
    return arabic and long and bool(_PHONE_SIGNS.fullmatch(text))


def _partners(text: str) -> dict[int, int]:
    """Return, for each bracket that has one, where its partner is."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    for index, character in enumerate(text):
        if character in "([{":
            waiting.append(index)
        elif character in _CLOSERS and waiting and text[waiting[-1]] == _CLOSERS[character]:
            opener = waiting.pop()
            found[opener], found[index] = index, opener
    return found


def _regions(text: str, kinds: list[str], base: Direction, partners: dict[int, int]) -> Iterator[Stretch]:
    """Yield the runs between characters that end a stretch; a bracket whose partner is in another run is one too."""
    borders = [
        kind in _BORDERS[base] or kind in _ALWAYS_BORDERS or character in DIVIDERS
        for character, kind in zip(text, kinds, strict=True)
    ]
    # How many borders are before each place: partners in one run have the same count.
    counts = [0]
    for border in borders:
        counts.append(counts[-1] + border)
    for index, character in enumerate(text):
        if character in "()[]{}":
            partner = partners.get(index)
            borders[index] = partner is None or counts[partner] != counts[index]
    start = 0
    for index, border in enumerate([*borders, True]):
        if border:
            if start < index:
                yield start, index
            start = index + 1


def _core(kinds: list[str], start: int, end: int, base: Direction) -> Stretch | None:
    """Return the run from the first to the last character that has a direction of its own, with its marks above."""
    anchors = [index for index in range(start, end) if kinds[index] in _ANCHORS[base]]
    if not anchors:
        return None
    last = anchors[-1] + 1
    while last < end and kinds[last] in ("NSM", "BN"):
        last += 1
    return anchors[0], last


def _grown(
    text: str, kinds: list[str], base: Direction, region: Stretch, core: Stretch, partners: dict[int, int]
) -> Stretch:
    """Return a core with the brackets and signs that belong to it."""
    while True:
        (first, last), before = core, core
        inside = [partners[index] for index in range(first, last) if index in partners]
        first, last = min([first, *inside]), max([last, *(index + 1 for index in inside)])
        # Arabic digits, and words from right to left, leave their signs to the paragraph.
        if base == "rtl" and {"L", "EN"} & set(kinds[first:last]):
            first = _before(text, first, region[0])
            last = _after(text, kinds, (first, last), region[1])
        core = first, last
        if core == before:
            return core


def _before(text: str, first: int, start: int) -> int:
    """Return where a stretch begins with the sign before it."""
    sign = first - 1
    if sign > start and text[sign] in _BLANKS and text[sign - 1] in _SIGNS_APART:
        sign -= 1
    if sign < start or not _is_free(text, sign - 1):
        return first
    decimal = text[sign] == "." and sign + 1 == first and text[first].isdecimal()
    return sign if decimal or text[sign] in _SIGNS_BEFORE else first


def _is_free(text: str, index: int) -> bool:
    return index < 0 or text[index].isspace() or text[index] in _FREE_BEFORE or text[index] in _SIGNS_BEFORE


def _after(text: str, kinds: list[str], found: Stretch, end: int) -> int:
    """Return where a stretch ends with the sign after it, and with the stop or comma after a quantity."""
    first, last = found
    sign = last
    if sign + 1 < end and text[sign] in _BLANKS and text[sign + 1] in _SIGNS_APART_AFTER:
        sign += 1
    # A sign that a letter follows without a space joins the two.
    if sign < end and _is_sign_after(text, kinds, first, sign) and not text[sign + 1 : sign + 2].isalnum():
        return sign + 1
    # Outside, a stop would be drawn at the left of the number: "5 mg." as ".5 mg".
    quantity = kinds[first] == "EN" and kinds[last - 1] != "AN" and not text[first:last].isdecimal()
    stops = last < end and text[last] in ".," and (last + 1 == len(text) or not text[last + 1].isalnum())
    return last + 1 if quantity and stops and not _is_number(text[first:last]) else last


def _is_sign_after(text: str, kinds: list[str], first: int, sign: int) -> bool:
    """Return whether a sign belongs to what is before it; "1-" before an item of a list is no sign."""
    if text[sign] in "-−":
        return kinds[sign - 1] == "L"
    if text[sign] == "/":
        return "/" in text[first:sign]
    return text[sign] in _SIGNS_AFTER


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"\d+(?:[.,:/]\d+)*\.?", text))


def _listed(text: str, found: Stretch, base: Direction) -> Iterator[Stretch]:
    """Yield a stretch, or the items of a list, or sentences of quantities, one by one.

    They follow each other in the paragraph's direction: "5 mg. 10 mg" in one would be read from the wrong end.
    """
    start, end = found
    cuts = [match.span() for match in (_SENTENCES if base == "rtl" else _LIST).finditer(text, start, end)]
    edges = [start, *(edge for cut in cuts for edge in (cut[0] + 1, cut[1])), end]
    items = list(zip(edges[::2], edges[1::2], strict=True))
    alike = all(_QUANTITY.fullmatch(text[first:last].rstrip(".,;")) for first, last in items)
    if base == "ltr" or alike:
        yield from items
    else:
        yield found
