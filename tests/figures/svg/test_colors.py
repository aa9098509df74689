import colorsys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageColor

from handout.figures.svg.colors import parse_color
from handout.figures.svg.named_colors import named_colors


@pytest.mark.parametrize(
    "text",
    [
        "#ff8000", "#FF8000", "#f80", "rgb(255,128,0)", "rgb(255 128 0)", "rgb(100%, 50.1%, 0%)", "RGBA(255,128,0,1)",
        "rgb(255 128 0 / 100%)", "hsl(30.12, 100%, 50%)", "hsl(30.12deg 100% 50%)", "hsla(390.12,100%,50%,1)",
    ],
)  # fmt: skip
def test_a_colour_is_the_same_however_it_is_written(text):
    color = "#FF8800" if text == "#f80" else "#FF8000"

    assert parse_color(text).file_color == color
    assert parse_color(text).alpha == 1


@pytest.mark.parametrize(
    ("text", "alpha"),
    [("#ff000080", 128 / 255), ("#f008", 136 / 255), ("rgba(1,2,3,.25)", 0.25), ("hsl(0 0% 0% / 40%)", 0.4)],
)
def test_a_colour_that_is_seen_through_says_how_much(text, alpha):
    assert parse_color(text).alpha == pytest.approx(alpha)


def test_every_name_of_css_is_known():
    assert len(named_colors()) == 148
    for name in tuple(ImageColor.colormap):  # Pillow replaces a name's code by its numbers once it was asked for
        assert parse_color(name.upper()).file_color == "#{:02X}{:02X}{:02X}".format(*ImageColor.getrgb(name))


@pytest.mark.parametrize(
    "text", ["", "none", "reddish", "#12", "#12345", "rgb(1,2)", "rgb(1,2,3,4,5)", "url(#a)", "var(--a)", "lab(1 2 3)"]
)
def test_what_is_no_colour_that_is_read_is_none(text):
    assert parse_color(text) is None


@given(st.integers(0, 359), st.integers(0, 100), st.integers(0, 100))
def test_hsl_is_what_the_standard_library_says(hue, saturation, lightness):
    red, green, blue = colorsys.hls_to_rgb(hue / 360, lightness / 100, saturation / 100)

    color = parse_color(f"hsl({hue}, {saturation}%, {lightness}%)")
    assert color[:3] == pytest.approx((red, green, blue))


@given(st.text("#rgbahsl()%,./ 0123456789abcdef-+", max_size=24))
def test_no_text_is_read_as_a_colour_out_of_range(text):
    color = parse_color(text)

    assert color is None or all(0 <= channel <= 1 for channel in color)
