"""Rules about pages and slides, beyond the examples of the table."""

import msgspec
import pytest

from handout.building.layout_files import read_layout
from handout.checks import Circumstances, Example, PaperView, check_document
from handout.checks.language.words import words_of
from handout.checks.material import SlideView
from handout.checks.printed import paragraphs_on, text_of
from handout.checks.rules.slides import is_assertion
from handout.checks.rules.type_on_paper import is_justified
from handout.errors import FitError
from handout.layout.paper.composition import lay_out_paper
from handout.layout.paper.flow import Page, PlacedText
from handout.reading import parse_document
from tests.checks.examples import TODAY, check, ids_of, section, source
from tests.topics import example


def found(view, document=None, **options):
    document = document or parse_document(source(Example())).document
    outcome = check_document(document, Circumstances(TODAY), [view], **options)
    return [(each.code.id, each.message) for each in outcome.found]


def flow_of(name, document):
    layout = read_layout(name)
    return PaperView(name, layout, lay_out_paper(document, layout))


@pytest.mark.parametrize("name", ["handout", "clear-print", "large-print"])
def test_the_built_in_layouts_print_the_example_as_the_rules_want(name):
    wrong = [(rule, words) for rule, words in found(flow_of(name, example()), example()) if rule[0] == "L"]
    assert wrong == []


def test_clear_print_wants_fourteen_points_and_large_print_eighteen():
    document = parse_document(source(Example())).document
    for name, least in (("clear-print", 14), ("large-print", 18)):
        layout = msgspec.structs.replace(read_layout("handout"), minimum_size=read_layout(name).minimum_size)
        flow = lay_out_paper(document, layout)
        sizes = [words for rule, words in found(PaperView(name, layout, flow), document) if rule == "L01"]
        assert any(f"body at 12 points, under {least}" in words for words in sizes)


def test_lines_that_all_reach_both_margins_are_justified():
    text = check_text("Sit down. " * 40)
    assert not is_justified(text)
    full = text._replace(lines=tuple(line._replace(width=text.width) for line in text.lines))
    assert is_justified(full)


def check_text(words):
    document = parse_document(source(section(words))).document
    flow = lay_out_paper(document, read_layout("handout"))
    return next(text for _, text in paragraphs_on(flow) if text_of(text).startswith(words[:9]))


def test_something_beside_a_code_is_found():
    document = example()
    view = flow_of("handout", document)
    code = next(
        placed for page in view.flow.pages for placed in page.placed
        if getattr(placed.element, "role", "") == "Figure" and "QR" in placed.element.alt
    )  # fmt: skip
    near = next(
        placed for page in view.flow.pages for placed in page.placed if isinstance(placed, PlacedText)
    )._replace(x=code.x, y=code.y + code.drawing.height - 6)  # fmt: skip
    pages = tuple(Page((*page.placed, near)) if code in page.placed else page for page in view.flow.pages)
    crowded = PaperView("handout", view.layout, msgspec.structs.replace(view.flow, pages=pages))
    assert "L10" not in {rule for rule, _ in found(view, document)}
    assert "L10" in {rule for rule, _ in found(crowded, document)}


def test_a_code_whose_address_is_not_printed_is_found():
    document = example()
    view = flow_of("handout", document)
    pages = tuple(
        Page(tuple(each for each in page.placed if not (isinstance(each, PlacedText) and "doi.org" in text_of(each))))
        for page in view.flow.pages
    )
    bare = PaperView("handout", view.layout, msgspec.structs.replace(view.flow, pages=pages))
    assert any("is not printed" in words for rule, words in found(bare, document) if rule == "L10")


def test_a_deck_that_does_not_fit_is_an_error():
    document = parse_document(source(Example())).document
    view = SlideView("slides", read_layout("slides"), problem=FitError("the title does not fit"))
    outcome = check_document(document, Circumstances(TODAY), (), [view])
    assert [each.code.id for each in outcome.found if each.severity == "error"] == ["P03"]


def test_a_long_list_of_a_section_may_be_parted_on_slides():
    points = ", ".join(f'"Rest {number}"' for number in range(1, 6))
    assert "P04" in {each.code.id for each in check(section("", f"points = [{points}]")).found}


@pytest.mark.parametrize(
    ("title", "states"),
    [
        ("Sleep protects the heart", True),
        ("Two drugs work better than one", True),
        ("A brain that can change may get more from therapy", True),
        ("Insulin must be kept cold", True),
        ("Four steps take five minutes a day", True),
        ("When you rest, your body heals", False),
        ("What is asthma?", False),
        ("Treatment options", False),
        ("Three things to look for", False),
        ("Words that you may hear, and what they mean", False),
        ("Side effects of statins", False),
        ("Questions to ask", False),
        ("Diet and exercise", False),
        ("Pain management at home", False),
    ],
)
def test_a_title_that_states_something(title, states):
    assert is_assertion(title) is states
    assert words_of(title)


def test_a_topic_without_slides_of_its_own_owes_no_notes():
    text = '[[section]]\nheading = "Rest helps you heal"\ntext = "Rest a lot."\nsteps = ["Rest."]\n'
    assert "P05" not in ids_of(Example(text))
    assert "P05" in ids_of(Example(text + '[section.slide]\ntitle = "Rest helps the body heal"\n'))


def test_lines_to_write_on_are_what_follows_their_heading():
    parted = False
    for count in range(3, 40, 3):
        words = " ".join(["Rest as much as you can."] * count * 4)
        text = f'[[section]]\nheading = "A"\ntext = "{words}"\n[questions]\nlines = 2\nprompts = []\n'
        text += '[urgent]\nsigns = ["You feel worse"]\ncall = "Call us"\n'
        document = parse_document(source(Example(text))).document
        document = msgspec.structs.replace(document, max_pages=0)
        view = flow_of("handout", document)
        pages = [
            {each.element.source[:1] for each in page.placed if each.element is not None} for page in view.flow.pages
        ]
        parted |= any(("questions",) in page and ("urgent",) not in page for page in pages)
        assert [rule for rule, _ in found(view, document) if rule == "L07"] == []
    assert parted
