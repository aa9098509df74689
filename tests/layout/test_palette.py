import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.layout.palette import ACCENT_CONTRAST, Colors, contrast, derive_palette, mix

HEX = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


@pytest.mark.parametrize("color", ["#0A5767", "#6A2A5B", "#2C3F8C", "#2D5A32"])
def test_a_dark_accent_stays_as_it_is(color):
    palette = derive_palette(Colors(), color)
    assert palette.accent == color
    assert not palette.darkened


@given(HEX)
def test_every_accent_becomes_legible(color):
    palette = derive_palette(Colors(), color)
    assert contrast(palette.accent, palette.tint) >= ACCENT_CONTRAST
    assert contrast(palette.accent, palette.paper) >= ACCENT_CONTRAST
    assert contrast(palette.mid, palette.paper) >= 3
    assert palette.darkened == (palette.accent != color)


@given(HEX, HEX)
def test_a_palette_on_any_paper_is_found(color, paper):
    derive_palette(Colors(paper=paper), color)


def test_the_default_colors_are_those_of_the_design():
    palette = derive_palette(Colors(), "#0A5767")
    assert (palette.tint, palette.mid, palette.on_accent) == ("#EBF2F3", "#588D98", "#91B3BB")


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#17262E", "#FFFFFF") == pytest.approx(15.5, abs=0.1)


def test_mixing_is_by_channel():
    assert mix("#000000", 0.5, "#FFFFFF") == "#808080"
