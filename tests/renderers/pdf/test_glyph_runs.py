"""Glyph runs as operands: the pen ends where the shaper says, and marks stand off the base line as it says."""

import re
from types import SimpleNamespace

import pytest

from handout.renderers.pdf.glyph_runs import operands
from handout.renderers.pdf.syntax import glyph_code
from handout.typography.faces import Glyph

WIDTHS = {65: 600.0, 66: 500.0, 67: 0.0}
"""What the font itself moves on for each glyph."""
FACE = SimpleNamespace(advance=WIDTHS.__getitem__)


def run(*glyphs):
    return SimpleNamespace(face=FACE, glyphs=[Glyph(id_, "x", *places) for id_, *places in glyphs])


def painted(parts):
    """Where each glyph is painted, and where the pen ends, by the rules of TJ: its numbers move to the left."""
    pen, found = 0.0, []
    for part in parts:
        for string, shift in re.findall(r"\(((?:\\.|[^()\\])*)\)|(-?\d+)", f"{part.operand}"):
            if shift:
                pen -= float(shift)
            for start in range(0, len(string), 2):
                (code,) = (each for each in WIDTHS if glyph_code(each) == string[start : start + 2])
                found.append((code, pen, part.rise))
                pen += WIDTHS[code]
    return found, pen


@pytest.mark.parametrize(
    "glyphs",
    [
        [(65, 600, 0, 0)],
        [(65, 600, 0, 0), (66, 500, 0, 0)],
        [(65, 550, 0, 0), (66, 500, 0, 0)],
        [(65, 600, 0, 0), (66, 450, 0, 0)],
        [(65, 600, 0, 0), (67, 0, -300, 0), (66, 500, 0, 0)],
        [(65, 600, 0, 0), (67, 0, -300, 120), (66, 500, 0, 0)],
        [(65, 600, 25, 0), (67, 0, 40, 120), (67, 0, -80, 240), (66, 480, 10, 0)],
        [(67, 0, 0, 90), (65, 600, 0, 0)],
        [(66, 500.3, 0.2, 0), (65, 600, 0, 0)],
    ],
    ids=str,
)
def test_each_glyph_is_painted_where_the_shaper_puts_it(glyphs):
    parts = operands(run(*glyphs))
    found, end = painted(parts)
    pen, wanted = 0.0, []
    for id_, advance, x, y in glyphs:
        wanted.append((id_, pen + x, y))
        pen += advance
    assert [id_ for id_, _, _ in found] == [id_ for id_, _, _ in wanted]
    for (_, x, rise), (_, wanted_x, wanted_rise) in zip(found, wanted, strict=True):
        assert x == pytest.approx(wanted_x, abs=1.01)
        assert rise == wanted_rise
    assert end == pytest.approx(pen, abs=1.01)


def test_glyphs_on_the_base_line_are_one_operand():
    assert len(operands(run((65, 580, 0, 0), (66, 500, 0, 0)))) == 1


def test_no_operand_is_empty_where_marks_begin_or_follow_each_other():
    parts = operands(run((67, 0, 0, 90), (67, 0, 0, 180), (65, 600, 0, 0)))
    assert [part.rise for part in parts] == [90, 180, 0]
    assert all(glyph_code(67) in part.operand for part in parts[:2])


def test_an_empty_run_is_one_empty_operand():
    assert [part.operand for part in operands(run())] == ["()"]
