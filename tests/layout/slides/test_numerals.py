from handout.figures.boxes import Box
from handout.figures.placement import bounds
from handout.layout.slides.numerals import numbered_disc
from handout.layout.slides.slide_type import TextStyle
from handout.typography.font_stack import font_family

FAMILY = font_family(("Arimo",), "en")
STYLE = TextStyle(size=22, leading=26, bold=True, color="paper")
DISC = Box(10, 20, 44, 44)


def test_a_disc_fills_its_box_and_its_number_stands_in_the_middle():
    disc, digits = numbered_disc(7, DISC, STYLE, FAMILY)
    assert bounds(disc.segments) == DISC
    around = bounds(digits.segments)
    assert abs(around.center.x - DISC.center.x) < 0.01
    assert abs(around.center.y - DISC.center.y) < 0.01
    assert DISC.holds(around)


def test_numbers_are_as_high_as_their_type_says():
    _, digits = numbered_disc(1, DISC, STYLE, FAMILY)
    assert 0.65 * 22 < bounds(digits.segments).height < 0.8 * 22


def test_two_digits_stand_side_by_side():
    _, one = numbered_disc(1, DISC, STYLE, FAMILY)
    _, ten = numbered_disc(10, DISC, STYLE, FAMILY)
    assert bounds(ten.segments).width > bounds(one.segments).width
    assert len(ten.segments) > len(one.segments)


def test_colours_are_the_accents_and_the_styles():
    disc, digits = numbered_disc(3, DISC, STYLE, FAMILY)
    assert (disc.fill, digits.fill) == ("accent", "paper")
