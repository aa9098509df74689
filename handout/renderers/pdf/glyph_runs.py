"""Glyph runs: shaped runs as operands of TJ, and what each glyph of a document reads as."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from handout.renderers.pdf.syntax import glyph_code
from handout.typography.faces import Face, ShapedRun

LEAST_SHIFT = 0.5
"""Shifts of less than this, in thousandths of an em, are not worth their bytes."""


class RaisedOperand(NamedTuple):
    """The inside of a TJ array, and how far it is off the base line in thousandths of an em."""

    rise: float
    operand: str


@lru_cache(65536)
def operands(run: ShapedRun) -> tuple[RaisedOperand, ...]:
    """Return a run as TJ operands; more than one where marks stand off the base line."""
    parts: list[tuple[float, list[str]]] = [(0.0, ["("])]
    face, drift = run.face, 0.0
    for glyph in run.glyphs:
        if glyph.y_offset != parts[-1][0]:
            parts[-1][1].append(")")
            parts.append((glyph.y_offset, ["("]))
        # TJ numbers move to the left; `drift` is how far the pen stands right of where it should be.
        shift = round(drift - glyph.x_offset)
        if abs(shift) >= LEAST_SHIFT:
            parts[-1][1].append(f"){shift}(")
            drift -= shift
        parts[-1][1].append(glyph_code(glyph.id))
        drift += face.advance(glyph.id) - glyph.advance
    back = round(drift)
    parts[-1][1].append(f"){back}" if abs(back) >= LEAST_SHIFT else ")")
    return tuple(RaisedOperand(rise, "".join(pieces)) for rise, pieces in parts if len(pieces) > 2 or len(parts) == 1)


class FontUse:
    """What one document needs of one face."""

    __slots__ = ("face", "name", "texts")

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        """The font's name in the page resources."""
        self.texts: dict[int, str] = {}
        """What each used glyph reads as, decided by the first run that needs it."""


class FontBook:
    """The faces that a document uses, and which runs need their text written beside them."""

    def __init__(self) -> None:
        self.uses: dict[Face, FontUse] = {}
        self._plain: dict[ShapedRun, bool] = {}

    def use(self, face: Face) -> FontUse:
        """Return the document's use of a face."""
        if face not in self.uses:
            self.uses[face] = FontUse(face, f"F{len(self.uses)}")
        return self.uses[face]

    def reads_right(self, run: ShapedRun) -> bool:
        """Return whether the glyphs' own texts give the run's text; registers its glyphs on first sight."""
        plain = self._plain.get(run)
        if plain is None:
            texts = self.use(run.face).texts
            plain = run.exact
            for glyph in run.glyphs:
                if texts.setdefault(glyph.id, glyph.text) != glyph.text:
                    plain = False
            self._plain[run] = plain
        return plain
