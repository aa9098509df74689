"""Font stacks: faces in order of preference; each character is set in the first that has it."""

from __future__ import annotations

import re
from typing import NamedTuple

from handout.caches import Keeping, kept
from handout.content.languages import base_language
from handout.errors import GlyphError
from handout.typography.alphabets import ALPHABETS
from handout.typography.faces import MARK, Face, MilliEm, ShapedRun, face
from handout.typography.font_files import FontStyle

INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Characters that steer layout and have no ink; a face need not have them."""

STAND_INS = {"\u2011": "-", **dict.fromkeys("\t\u00a0\u2002\u2003\u2007\u2009\u202f\u3000", " ")}
"""What to draw for a character that no face of the stack has."""

_LETTERS = r"A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u036f\u0370-\u052f\u1d00-\u1fff\ua720-\ua7ff"
_WORD = re.compile(f"[{_LETTERS}]+(?:['\u2019-][{_LETTERS}]+)*")
"""A word of the scripts that several of our faces have: Latin, Greek and Cyrillic, with its marks."""


MOST_WORDS = 8192
"""The shaped words that a stack keeps: as many as some dozens of long topics have."""


class ShapedWord(NamedTuple):
    """A shaped piece of text, seldom more than a word."""

    runs: tuple[ShapedRun, ...]
    width: MilliEm


class FontStack:
    """Faces of one style in order of preference, for one language, and the words that were shaped last."""

    def __init__(self, faces: tuple[Face, ...], language: str) -> None:
        self.faces = faces
        self.first = faces[0]
        self.language = language
        self._words: Keeping[str, ShapedWord] = Keeping(MOST_WORDS)
        self.space = self.first.shape(" ", language)
        """The word space."""

    def word(self, text: str) -> ShapedWord:
        """Return `text` as runs of one face each, and its width; GlyphError where no face has a character."""
        word = self._words.get(text)
        if word is None:
            runs = tuple(each.shape(part, self.language) for each, part in self._parts(text))
            word = self._words.keep(text, ShapedWord(runs, sum(run.width for run in runs)))
        return word

    def shape(self, text: str) -> tuple[ShapedRun, ...]:
        """Return `text` as runs of one face each; GlyphError where no face has a character."""
        return self.word(text).runs

    def width(self, text: str) -> MilliEm:
        """Return the width of `text` on one line in thousandths of the type size."""
        return self.word(text).width

    def missing(self, text: str) -> tuple[str, ...]:
        """Return the characters of `text` that no face has, each once, in order of first appearance."""
        if self.first.coverage.issuperset(map(ord, text)):
            return ()
        lost = (character for character in text if not character.isspace() and self._face_of(character) is None)
        return tuple(dict.fromkeys(each for each in lost if each not in INVISIBLE and each not in STAND_INS))

    def _face_of(self, character: str) -> Face | None:
        code = ord(character)
        return next((each for each in self.faces if code in each.coverage), None)

    def _faces_of_words(self, text: str) -> dict[int, Face]:
        """Return, for each character of a word, the face that sets it whole; none where no face does."""
        faces: dict[int, Face] = {}
        for word in _WORD.finditer(text):
            codes = set(map(ord, word.group()))
            owners = [each for each in self.faces if each.coverage >= codes]
            if owners:
                owner = next((each for each in owners if each.places_marks(word.group(), self.language)), owners[0])
                faces.update(dict.fromkeys(range(*word.span()), owner))
        return faces

    def _parts(self, text: str) -> list[tuple[Face, str]]:
        if self.first.coverage.issuperset(map(ord, text)) and not MARK.search(text):
            return [(self.first, text)]
        parts: list[tuple[Face, str]] = []
        whole = self._faces_of_words(text)
        for index, character in enumerate(text):
            drawn = character if self._face_of(character) else STAND_INS.get(character, character)
            owner = whole.get(index) or self._face_of(drawn)
            if owner is None:
                if character in INVISIBLE:
                    continue
                raise GlyphError(text, self.missing(text) or (character,))
            last = parts[-1] if parts else None
            # A mark or a sign stays in the face of the letter before it.
            if last and (last[0] is owner or (not drawn.isalpha() and ord(drawn) in last[0].coverage)):
                parts[-1] = (last[0], last[1] + drawn)
            else:
                parts.append((owner, drawn))
        return parts


class FontFamily:
    """The four styles of a list of families, for one language."""

    def __init__(self, names: tuple[str, ...], language: str) -> None:
        self.names = names
        self.language = language
        self._stacks: dict[tuple[bool, bool], FontStack] = {}

    def stack(self, bold: bool = False, italic: bool = False) -> FontStack:
        """Return the stack of one style, loaded on first use."""
        key = bold, italic
        if key not in self._stacks:
            style = STYLES[key]
            self._stacks[key] = FontStack(tuple(face(name, style) for name in self.names), self.language)
        return self._stacks[key]


STYLES: dict[tuple[bool, bool], FontStyle] = {
    (False, False): "regular",
    (True, False): "bold",
    (False, True): "italic",
    (True, True): "bold_italic",
}


@kept(64)
def font_family(names: tuple[str, ...], language: str) -> FontFamily:
    """Return the family of `names`, the preferred one first, for a BCP 47 language; a process keeps its words."""
    return FontFamily(names, language)


@kept(64)
def suited_family(names: tuple[str, ...], language: str) -> FontFamily:
    """Return the family of `names` as a page of a BCP 47 language is set: families with all its letters first.

    A page whose every other word came from another face would be hard to read.
    """
    letters = ALPHABETS.get(base_language(language), "")
    needed = set(map(ord, letters + letters.upper()))
    return font_family(tuple(sorted(names, key=lambda name: not face(name, "regular").coverage >= needed)), language)
