"""Fonts: each face as a subset of just its used glyphs, a Type 0 font whose codes are the font's own glyph ids."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

import uharfbuzz as hb

from handout.caches import kept
from handout.renderers.pdf.objects import ArchivalDocument, Handle, deflated
from handout.typography.faces import Face

NOT_NEEDED = (
    "GSUB", "GPOS", "GDEF", "OS/2", "name", "post", "cmap", "DSIG", "kern", "gasp", "STAT", "MVAR", "VORG", "BASE",
    "vhea", "vmtx", "meta",
)  # fmt: skip
"""Tables that a font does not need once its text is shaped."""

SYMBOLIC, ITALIC = 4, 64
MAPPINGS_IN_BLOCK = 100


class _Program(NamedTuple):
    """What a file contains of a face."""

    name: str
    length: int
    data: bytes
    """The subset font, deflated."""
    widths: str
    to_unicode: bytes
    """The map from codes to text, deflated."""


def embed_font(document: ArchivalDocument, face: Face, texts: tuple[tuple[int, str], ...]) -> Handle:
    """Return a Type 0 font with the glyphs of `texts`, which says what each one reads as, in rising order."""
    program = _program(face, texts)
    file = document.add_stream(program.data, f"/Length1 {program.length}", compressed=True)
    italic = "italic" in face.style
    descriptor = document.add(
        f"<</Type /FontDescriptor /FontName /{program.name} /Flags {SYMBOLIC | (ITALIC if italic else 0)}"
        f" /FontBBox [-500 {-face.descent - 100:.0f} 1500 {face.ascent + 100:.0f}] /ItalicAngle {-12 if italic else 0}"
        f" /Ascent {face.ascent:.0f} /Descent {-face.descent:.0f} /CapHeight 700"
        f" /StemV {140 if 'bold' in face.style else 80} /FontFile2 {file} 0 R>>"
    )
    descendant = document.add(
        f"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{program.name} /CIDSystemInfo <</Registry (Adobe)"
        f" /Ordering (Identity) /Supplement 0>> /FontDescriptor {descriptor} 0 R /DW 0 /W {program.widths}"
        " /CIDToGIDMap /Identity>>"
    )
    to_unicode = document.add_stream(program.to_unicode, compressed=True)
    return document.add(
        f"<</Type /Font /Subtype /Type0 /BaseFont /{program.name} /Encoding /Identity-H"
        f" /DescendantFonts [{descendant} 0 R] /ToUnicode {to_unicode} 0 R>>"
    )


@kept(128)
def _program(face: Face, texts: tuple[tuple[int, str], ...]) -> _Program:
    glyphs = [glyph for glyph, _ in texts]
    data = _subset(face, glyphs)
    digest = hashlib.sha256(repr(glyphs).encode()).digest()
    tag = "".join(chr(65 + byte % 26) for byte in digest[:6])
    family = "".join(character for character in face.family if character.isalnum())
    style = face.style.replace("_", "").title()
    return _Program(
        f"{tag}+{family}-{style}",
        len(data),
        deflated(data),
        _widths(face, glyphs),
        deflated(_to_unicode(texts)),
    )


def _subset(face: Face, glyphs: Iterable[int]) -> bytes:
    """Return the font program with just these glyphs under their own ids, without hints; a variable font is pinned."""
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).set(set(glyphs))
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update({int.from_bytes(tag.encode(), "big") for tag in NOT_NEEDED})
    flags = hb.SubsetFlags
    wanted.flags = flags.NO_LAYOUT_CLOSURE | flags.RETAIN_GIDS | flags.NO_HINTING
    if face.weight is not None:
        wanted.pin_axis_location(face.hb_face, "wght", face.weight)
    return bytes(wanted.subset(face.hb_face).blob.data)


def _widths(face: Face, glyphs: Iterable[int]) -> str:
    """Return the /W array, in runs of consecutive ids."""
    runs: list[tuple[int, list[str]]] = []
    previous = -2
    for glyph in glyphs:
        if glyph != previous + 1:
            runs.append((glyph, []))
        runs[-1][1].append(f"{face.advance(glyph):.0f}")
        previous = glyph
    return "[" + "".join(f"{first}[{' '.join(widths)}]" for first, widths in runs) + "]"


def _to_unicode(texts: tuple[tuple[int, str], ...]) -> bytes:
    """Return the CMap from codes to text; alphabets that are in a row in the font are one range each."""
    ranges: list[tuple[int, int, str]] = []
    for glyph, text in texts:
        if ranges and _continues(ranges[-1], glyph, text):
            ranges[-1] = ranges[-1][0], glyph, ranges[-1][2]
        else:
            ranges.append((glyph, glyph, text))
    rows = [f"<{first:04x}><{last:04x}><{text.encode('utf-16-be').hex()}>" for first, last, text in ranges]
    blocks = (rows[start : start + MAPPINGS_IN_BLOCK] for start in range(0, len(rows), MAPPINGS_IN_BLOCK))
    body = "".join(f"{len(block)} beginbfrange\n" + "\n".join(block) + "\nendbfrange\n" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry (Adobe)"
        " /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def /CMapType 2 def"
        f" 1 begincodespacerange <0000> <ffff> endcodespacerange\n{body}"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()


def _continues(run: tuple[int, int, str], glyph: int, text: str) -> bool:
    """Return whether a glyph and its character are next in a range; a range never leaves a block of 256 (9.10.3)."""
    first, last, start = run
    return (
        glyph == last + 1
        and glyph >> 8 == first >> 8
        and len(start) == len(text) == 1
        and ord(text) == ord(start) + glyph - first
        and ord(text) >> 8 == ord(start) >> 8
    )
