import pytest

from handout.layout.slides.deck import SlideDrawing
from tests.layout.slides.decks import layout, section, texts


def points(count, icon="", text="A short text."):
    drawn = f', icon = "{icon}"' if icon else ""
    return "points = [" + ", ".join(f'{{ term = "Term {n}", text = "{text}"{drawn} }}' for n in range(count)) + "]"


@pytest.mark.parametrize(
    ("count", "icon", "kind"),
    [(2, "", "two_cards"), (3, "", "three_cards"), (2, "clock", "two_icon_cards"), (3, "clock", "three_icon_cards")],
)
def test_two_or_three_terms_are_cards(count, icon, kind):
    [slide] = section(points(count, icon))
    assert slide.kind == kind
    assert texts(slide, "card") == [[f"Term {n}", "A short text."] for n in range(count)]


def test_more_terms_than_cards_are_rows():
    assert section(points(4, "clock"))[0].kind == "term_rows"


def test_terms_whose_texts_are_too_long_for_cards_are_rows():
    assert section(points(3, text="A text that is far too long for a card. " * 8))[0].kind == "term_rows"


def test_cards_of_one_slide_have_one_size():
    body = 'points = [{ term = "A", text = "Short." }, { term = "B", text = "' + "A text of many words. " * 10 + '" }]'
    [slide] = section(body)
    assert slide.kind == "two_cards"
    assert len({text.scale for text in slide.texts if text.placeholder == "card"}) == 1


def test_icons_stand_in_their_cards_and_say_nothing():
    [slide] = section(points(3, "clock"))
    look = layout().slides.three_icon_cards
    icons = [item for item in slide.items if isinstance(item, SlideDrawing)]
    assert len(icons) == 3
    for index, icon in enumerate(icons):
        assert look.card.box(index).holds(icon.box)
        assert icon.alt == ""


def test_an_icon_on_some_cards_only_is_left_out():
    body = 'points = [{ term = "A", text = "a", icon = "clock" }, { term = "B", text = "b" }]'
    [slide] = section(body)
    assert slide.kind == "two_cards"
    assert not [item for item in slide.items if isinstance(item, SlideDrawing)]


def test_cards_below_a_lead_line_begin_lower():
    [plain] = section(points(3))
    [led] = section('text = "A lead."\n' + points(3))
    assert (plain.with_lead, led.with_lead) == (False, True)
    high, low = (layout().kind("three_cards", lead).card.box() for lead in (False, True))
    assert low.y > high.y
