"""Glyph runs: shaped runs as operands of TJ, and what each glyph of a document reads as.

Lines come again: a batch has the same topic for many clinics. So what a segment takes to show is worked out once.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import NamedTuple

from handout.caches import Keeping, kept, on_clear
from handout.renderers.pdf.syntax import glyph_code
from handout.typography.faces import Face, ShapedRun
from handout.typography.shaped_text import Segment

LEAST_SHIFT = 0.5
"""Shifts of less than this, in thousandths of an em, are not worth their bytes."""


class RaisedOperand(NamedTuple):
    """The inside of a TJ array, and how far it is off the base line in thousandths of an em."""

    rise: float
    operand: str


def operands(run: ShapedRun) -> tuple[RaisedOperand, ...]:
    """Return a run as TJ operands; more than one where marks are off the base line."""
    parts: list[tuple[float, list[str]]] = [(0.0, ["("])]
    face, drift = run.face, 0.0
    for glyph in run.glyphs:
        if glyph.y_offset != parts[-1][0]:
            parts[-1][1].append(")")
            parts.append((glyph.y_offset, ["("]))
        # TJ numbers move to the left; `drift` is how far the pen is right of where it should be.
        shift = round(drift - glyph.x_offset)
        if abs(shift) >= LEAST_SHIFT:
            parts[-1][1].append(f"){shift}(")
            drift -= shift
        parts[-1][1].append(glyph_code(glyph.id))
        drift += face.advance(glyph.id) - glyph.advance
    back = round(drift)
    parts[-1][1].append(f"){back}" if abs(back) >= LEAST_SHIFT else ")")
    return tuple(RaisedOperand(rise, "".join(pieces)) for rise, pieces in parts if len(pieces) > 2 or len(parts) == 1)


MOST_RUNS = 16384
"""The runs whose operands and readings are kept: those of about as many words."""


class _SingleOperands(Keeping[ShapedRun, str]):
    """Runs as one TJ operand, empty where one needs several or is misread."""

    def __missing__(self, run: ShapedRun) -> str:
        parts = operands(run)
        return self.keep(run, parts[0].operand if len(parts) == 1 and run.exact else "")


class _Readings(Keeping[ShapedRun, int]):
    """What the glyphs of a run read as: for each pair of glyph and text the face's bit."""

    def __missing__(self, run: ShapedRun) -> int:
        bits, readings = _bits.setdefault(run.face, {}), 0
        for reading in run.readings:
            readings |= bits.setdefault(reading, 1 << len(bits))
        return self.keep(run, readings)


_single_operands = _SingleOperands(MOST_RUNS)
_readings = _Readings(MOST_RUNS)
_bits: dict[Face, dict[tuple[int, str], int]] = {}
"""By face, the bit of each pair of glyph and text; as many as its glyphs, for what is kept names them."""
on_clear(_bits.clear)


class ShownSegment(NamedTuple):
    """A segment as it is shown in any document."""

    segment: Segment
    face: Face
    operator: str
    """Empty where it needs several faces, or several operands for one of its runs."""
    readings: tuple[tuple[Face, int], ...]
    """What its glyphs read as, for each of its faces."""


_kept: Keeping[int, ShownSegment] = Keeping(512)
"""By the identity of the segment."""


def _shown(segment: Segment) -> ShownSegment:
    """Return a segment as it is shown; kept, for lines come again."""
    shown = _kept.get(id(segment))
    if shown is None or shown.segment is not segment:
        shown = _kept.keep(id(segment), _show(segment))
    return shown


def _show(segment: Segment) -> ShownSegment:
    runs = segment.runs
    faces = dict.fromkeys([run.face for run in runs])
    readings = tuple((face, _union(_readings[run] for run in runs if run.face is face)) for face in faces)
    parts = [_single_operands[run] for run in runs]
    return ShownSegment(segment, runs[0].face, show_operator(parts) if len(faces) == 1 and all(parts) else "", readings)


def _union(bits: Iterable[int]) -> int:
    return reduce(or_, bits, 0)


def show_operator(parts: Iterable[str]) -> str:
    """Return the operator that shows operands one after the other."""
    return f"[{''.join(parts)}] TJ".replace(")(", "")


class GlyphTexts(NamedTuple):
    """What the used glyphs of a face read as."""

    texts: tuple[tuple[int, str], ...]
    """By glyph, in rising order."""
    doubtful: bool
    """Whether a glyph would have to say two things."""


@kept(64)
def _glyph_texts(face: Face, readings: int) -> GlyphTexts:
    found = [reading for reading, bit in _bits[face].items() if readings & bit]
    # Of two readings of a glyph the last counts: in falling order that is one letter, not several.
    texts = {reading[0]: reading for reading in sorted(found, reverse=True)}
    return GlyphTexts(tuple(sorted(texts.values())), len(texts) < len(found))


class FontUse(NamedTuple):
    """What one document needs of one face."""

    face: Face
    name: str
    """The font's name in the page resources."""
    glyphs: GlyphTexts


class FontBook:
    """The faces that a document uses, and how its segments are shown."""

    def __init__(self, segments: Iterable[Segment]) -> None:
        readings: dict[Face, int] = {}
        self._shown: dict[int, ShownSegment] = {}
        for segment in segments:
            one = self._shown[id(segment)] = _shown(segment)
            for face, some in one.readings:
                readings[face] = readings.get(face, 0) | some
        faces = sorted(readings, key=lambda face: (face.family, face.style))
        self.uses = {
            face: FontUse(face, f"F{number}", _glyph_texts(face, readings[face])) for number, face in enumerate(faces)
        }

    def shown(self, segment: Segment) -> ShownSegment | None:
        """Return one of the segments as one operator; None where its runs have to be shown one by one."""
        one = self._shown[id(segment)]
        return one if one.operator and not self.uses[one.face].glyphs.doubtful else None

    def operand(self, run: ShapedRun) -> str:
        """Return a run as one operand of TJ; empty where it needs several, or its text next to it."""
        return _single_operands[run] if self.reads_right(run) else ""

    def reads_right(self, run: ShapedRun) -> bool:
        """Return whether the glyphs' own texts give the run's text."""
        glyphs = self.uses[run.face].glyphs
        return run.exact and (not glyphs.doubtful or run.readings.issubset(glyphs.texts))
