import pytest

from handout.figures.drawing import MoveTo
from handout.figures.placement import bounds
from handout.layout.slides.deck import SlideDrawing
from tests.layout.slides.decks import HEAD, deck, texts


def rows(objectives, language="en"):
    listed = ", ".join(f'"{each}"' for each in objectives)
    found = deck(f"[talk]\nobjectives = [{listed}]\n", HEAD.replace('"en"', f'"{language}"'))
    slide = next(slide for slide in found.slides if slide.kind == "objectives")
    return [each[0] for each in texts(slide, "row")]


def test_a_verb_that_comes_first_stands_in_its_own_column():
    assert rows(["Name three signs", "Explain why"]) == ["Name\tthree signs", "Explain\twhy"]


def test_the_verb_is_bold_in_the_accent():
    found = deck('[talk]\nobjectives = ["Name three signs"]\n')
    text = next(text for slide in found.slides for text in slide.texts if text.placeholder == "row")
    first, *rest = text.paragraphs[0].spans
    assert (first.text, first.bold, first.color) == ("Name", True, "accent")
    assert not any(span.bold for span in rest)


@pytest.mark.parametrize(
    "objectives", [["Name it", "To explain it"], ["Name it", "Explain"], ["Name it", "[Compare it](https://a.example)"]]
)
def test_where_one_has_no_verb_at_its_beginning_none_is_set_apart(objectives):
    assert all("\t" not in row for row in rows(objectives))


def test_in_a_language_whose_verbs_come_last_none_is_set_apart():
    assert rows(["Drei Zeichen nennen"], "de") == ["Drei Zeichen nennen"]


def test_a_verb_that_is_wider_than_its_column_is_not_set_apart():
    assert rows(["Electroencephalographically examine it"]) == ["Electroencephalographically examine it"]


def test_the_numerals_are_not_mirrored_for_readers_from_right_to_left():
    def numbers(language):
        found = deck('[talk]\nobjectives = ["Abc def", "Ghi jkl"]\n', HEAD.replace('"en"', f'"{language}"'))
        slide = next(slide for slide in found.slides if slide.kind == "objectives")
        return next(item for item in slide.items if isinstance(item, SlideDrawing))

    left, right = numbers("en"), numbers("ar")
    assert right.box.width == pytest.approx(left.box.width)
    assert right.drawing.width > 0
    # Each numeral is the same outline, moved to the disc at the other side.
    for before, after in zip(left.drawing.shapes[1:4:2], right.drawing.shapes[1:4:2], strict=True):
        moved = bounds(after.segments).x - bounds(before.segments).x
        assert moved > 0
        assert [segment.x - moved for segment in after.segments if isinstance(segment, MoveTo)] == pytest.approx(
            [segment.x for segment in before.segments if isinstance(segment, MoveTo)]
        )
