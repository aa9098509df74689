"""Face: one font at one weight, which shapes text into positioned glyphs."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple, TypeAlias
from unicodedata import normalize

import uharfbuzz as hb

from handout.caches import kept
from handout.content.languages import Direction
from handout.typography.font_files import FontFile, FontStyle, font_file

MilliEm: TypeAlias = float
"""A length in thousandths of the type size."""

MARK = re.compile("[\u0300-\u036f\u1dc0-\u1dff]")
"""A mark over or under the letter before it, of Latin, Greek or Cyrillic, for which there is no one character."""

SILENT = "\u200b"
"""What a glyph says that only completes its neighbour: a zero-width space, so that its code is never mute."""


class Glyph(NamedTuple):
    """One glyph of a run, in visual order."""

    id: int
    text: str
    """The characters it stands for; SILENT where a neighbour says them."""
    advance: MilliEm
    x_offset: MilliEm
    y_offset: MilliEm


class ShapedRun:
    """Text of one font, script, direction and language, as glyphs. Shaped once, compared by identity."""

    __slots__ = ("direction", "exact", "face", "glyphs", "language", "readings", "script", "text", "width")

    def __init__(self, face: Face, text: str, glyphs: tuple[Glyph, ...], buffer: hb.Buffer) -> None:
        self.face = face
        self.text = text
        """The characters in logical order."""
        self.glyphs = glyphs
        self.readings = frozenset((glyph.id, glyph.text) for glyph in glyphs)
        """Each glyph with what it says."""
        self.width: MilliEm = sum(glyph.advance for glyph in glyphs)
        self.script: str = buffer.script
        """ISO 15924, as "Latn"."""
        self.direction: Direction = "rtl" if buffer.direction == "rtl" else "ltr"
        self.language: str = buffer.language
        """BCP 47."""
        spoken = [glyph.text for glyph in glyphs if glyph.text != SILENT]
        is_whole = self.direction == "rtl" or len(spoken) == len(glyphs)
        self.exact = is_whole and "".join(spoken if self.direction == "ltr" else spoken[::-1]) == text
        """Whether the glyphs' own texts, read in order, are the text; a glyph that says nothing would part a word."""


class Face:
    """A font file at one place of its design space."""

    def __init__(self, file: FontFile, family: str, style: FontStyle) -> None:
        self.family = family
        self.style = style
        self.weight = file.weight
        self.hb_face = hb.Face(hb.Blob.from_file_path(str(file.path)))
        self.hb_font = hb.Font(self.hb_face)
        if file.weight is not None:
            self.hb_font.set_variations({"wght": file.weight})
        self.milli = 1000 / self.hb_face.upem
        """Thousandths of an em in one font unit."""
        self.coverage: frozenset[int] = frozenset(self.hb_face.unicodes)
        """The code points the face has glyphs for."""
        extents = self.hb_font.get_font_extents("ltr")
        self.ascent: MilliEm = extents.ascender * self.milli
        self.descent: MilliEm = -extents.descender * self.milli
        self._advances: dict[int, MilliEm] = {}
        self._spoken: dict[int, str] = {}

    def advance(self, glyph: int) -> MilliEm:
        """Return the width of a glyph by itself, rounded to a whole unit as a PDF width array has it."""
        if glyph not in self._advances:
            self._advances[glyph] = float(round(self.hb_font.get_glyph_h_advance(glyph) * self.milli))
        return self._advances[glyph]

    def shape(self, text: str, language: str) -> ShapedRun:
        """Return `text` as glyphs, in the direction of its script."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.language = language
        # An RTL ligature would be read letter by letter in the wrong order.
        hb.shape(self.hb_font, buffer, {"liga": False, "dlig": False} if buffer.direction == "rtl" else None)
        texts = self._texts(text, buffer)
        milli = self.milli
        glyphs = tuple(
            Glyph(info.codepoint, says, place.x_advance * milli, place.x_offset * milli, place.y_offset * milli)
            for info, place, says in zip(buffer.glyph_infos, buffer.glyph_positions, texts, strict=True)
        )
        return ShapedRun(self, text, glyphs, buffer)

    def places_marks(self, text: str, language: str) -> bool:
        """Return whether each mark in `text` is set over or under its letter, and not next to it."""
        if not MARK.search(text):
            return True
        return not any(MARK.fullmatch(each.text) and not each.x_offset for each in self.shape(text, language).glyphs)

    def _texts(self, text: str, buffer: hb.Buffer) -> list[str]:
        """Return what each glyph says: the text of its cluster, shared out where a cluster has several glyphs."""
        infos = buffer.glyph_infos
        clusters = [info.cluster for info in infos]
        if len(infos) == len(text) and len(set(clusters)) == len(clusters):
            return [text[cluster] for cluster in clusters]
        starts = [*sorted(set(clusters)), len(text)]
        end = dict(pairwise(starts))
        groups: dict[int, list[int]] = {}
        for index, cluster in enumerate(clusters):
            groups.setdefault(cluster, []).append(index)
        says = [SILENT] * len(infos)
        for cluster, members in groups.items():
            left = text[cluster : end[cluster]]
            shares = self._shares([infos[index].codepoint for index in members], left)
            for index, share in zip(members, shares, strict=True):
                says[index] = share
        return says

    def _shares(self, glyphs: list[int], text: str) -> list[str]:
        """Share a cluster's text among its glyphs: a glyph takes its own character, the first open one the rest."""
        if len(glyphs) == 1:
            return [text]
        apart = normalize("NFD", text)
        if len(apart) == len(glyphs) and all(map(self._draws, glyphs, apart)):
            return list(apart)
        shares, left = [SILENT] * len(glyphs), text
        for index, glyph in enumerate(glyphs):
            own = self._own_character(glyph, left)
            if own:
                shares[index], left = own, left.replace(own, "", 1)
        if left:
            target = shares.index(SILENT) if SILENT in shares else len(shares) - 1
            shares[target] = left if shares[target] == SILENT else shares[target] + left
        return shares

    def _draws(self, glyph: int, character: str) -> bool:
        """Return whether a glyph is the one that the face has for a character."""
        return bool(self.hb_font.get_nominal_glyph(ord(character)) == glyph)

    def _own_character(self, glyph: int, candidates: str) -> str:
        for character in candidates:
            if self._draws(glyph, character):
                return character
        return ""


@kept(128)
def face(family: str, style: FontStyle) -> Face:
    """Return the face of a family and style, loaded once in a process; HandoutError where it is not installed."""
    return Face(font_file(family, style), family, style)
