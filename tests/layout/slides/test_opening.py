import pytest

from handout.errors import FitError
from handout.layout.slides.deck import SlideDrawing
from tests.layout.slides.decks import HEAD, deck, texts


def objectives(count):
    return "[talk]\nobjectives = [" + ", ".join(f'"Objective {n}"' for n in range(1, count + 1)) + "]\n"


def test_the_first_slide_says_who_speaks_where_and_when():
    body = '[talk]\npresenter = "Dr. B."\nrole = "Lead"\nevent = "Rounds"\ndate = 2026-11-23\n'
    assert texts(deck(body).slides[0], "presenter") == [["Dr. B., Lead", "Rounds", "November 2026"]]


def test_what_nobody_said_leaves_no_empty_placeholder():
    assert [text.placeholder for text in deck("").slides[0].texts] == ["title"]


def test_the_talk_may_have_a_title_of_its_own():
    found = deck('[talk]\ntitle = "For clinicians"\nsubtitle = "In short"\n', HEAD + 'subtitle = "For patients"\n')
    assert found.slides[0].title == "For clinicians"
    assert texts(found.slides[0], "subtitle") == [["In short"]]


@pytest.mark.parametrize(("count", "runs"), [(1, [1]), (4, [4]), (5, [3, 2]), (9, [3, 3, 3])])
def test_objectives_are_shared_out_evenly(count, runs):
    found = [slide for slide in deck(objectives(count)).slides if slide.kind == "objectives"]
    assert [len(texts(slide, "row")) for slide in found] == runs


def test_each_objective_has_its_number_in_a_disc_that_says_nothing():
    slide = next(slide for slide in deck(objectives(3)).slides if slide.kind == "objectives")
    [numbers] = [item for item in slide.items if isinstance(item, SlideDrawing)]
    assert numbers.alt == ""
    discs = [shape for shape in numbers.drawing.shapes if shape.fill == "accent"]
    rules = [shape for shape in numbers.drawing.shapes if shape.stroke == "rule"]
    assert (len(discs), len(rules)) == (3, 2)


def test_an_objective_too_long_for_its_row_is_an_error_that_names_it():
    with pytest.raises(FitError, match=r'the objectives: the objective "Long'):
        deck('[talk]\nobjectives = ["' + "Long words " * 40 + '"]\n')


def test_a_name_too_long_for_its_line_is_an_error_that_names_the_slide():
    with pytest.raises(FitError, match=r'the first slide: "Endless'):
        deck('[clinic]\nname = "' + "Endless name " * 20 + '"\n')
