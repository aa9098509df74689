"""Glyph runs: shaped runs as operands of TJ, and what each glyph of a document reads as."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
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


class _SingleOperands(dict[ShapedRun, str]):
    """Runs as one TJ operand, empty where one needs several; shaped runs are kept for the process, so these are too."""

    def __missing__(self, run: ShapedRun) -> str:
        parts = operands(run)
        operand = self[run] = parts[0].operand if len(parts) == 1 else ""
        return operand


_single_operands = _SingleOperands()


class FontUse:
    """What one document needs of one face."""

    __slots__ = ("face", "name", "texts")

    def __init__(self, face: Face, name: str, readings: Iterable[tuple[int, str]]) -> None:
        self.face = face
        self.name = name
        """The font's name in the page resources."""
        # Of two readings of a glyph the last holds: in falling order that is one letter, not several.
        self.texts = dict(sorted(readings, reverse=True))
        """What each used glyph reads as."""


class FontBook:
    """The faces that a document uses, and how each of its runs is shown."""

    def __init__(self, seen: Set[ShapedRun]) -> None:
        readings: dict[Face, set[tuple[int, str]]] = {}
        for run in seen:
            readings.setdefault(run.face, set()).update(run.readings)
        # A set has no order of its own; names have, so that the same text gives the same bytes.
        faces = sorted(readings, key=lambda face: (face.family, face.style))
        self.uses = {face: FontUse(face, f"F{number}", readings[face]) for number, face in enumerate(faces)}
        doubtful = {face for face, found in readings.items() if len(found) > len(self.uses[face].texts)}
        self._misread = {run for run in seen if not run.exact or (run.face in doubtful and not self._agrees(run))}
        self.shown: Mapping[ShapedRun, str] = _single_operands
        """The TJ operand of each run; empty where the run needs more than one, or its text beside it."""

        if self._misread:
            self.shown = {run: "" if run in self._misread else _single_operands[run] for run in seen}

    def reads_right(self, run: ShapedRun) -> bool:
        """Return whether the glyphs' own texts give the run's text."""
        return run not in self._misread

    def _agrees(self, run: ShapedRun) -> bool:
        texts = self.uses[run.face].texts
        return all(texts[glyph] == text for glyph, text in run.readings)
