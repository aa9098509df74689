"""A page budget is kept by the roomiest setter that fits, down to the smallest legal one; then it is an error."""

import re

import msgspec
import pytest

from handout.building.layout_files import read_layout
from handout.content.blocks import Point
from handout.errors import FitError
from handout.layout.palette import derive_palette
from handout.layout.paper.composition import _compose, lay_out_paper
from handout.layout.paper.flow import PlacedText
from handout.layout.paper.typesetter import PaperContext
from handout.reading import read_document, read_rich_text
from tests.topics import TOPICS, example, foot_care

HANDOUT = read_layout("handout")


def with_words(count):
    """The example with so many more words in its first section."""
    document = example()
    first, *rest = document.sections
    longer = read_rich_text(first.text.source + " word" * count)
    return msgspec.structs.replace(document, sections=(msgspec.structs.replace(first, text=longer), *rest), max_pages=3)


def title_size(flow):
    return max(thing.size for thing in flow.pages[0].placed if isinstance(thing, PlacedText))


def test_with_every_word_more_the_size_never_rises_and_the_error_comes_at_the_smallest():
    tightness, sizes, failed_at = [0.0], [99.0], None
    for count in range(0, 1200, 20):
        try:
            flow = lay_out_paper(with_words(count), HANDOUT)
        except FitError:
            failed_at = count
            break
        assert failed_at is None
        assert len(flow.pages) <= 3
        assert flow.tightness >= tightness[-1]
        assert title_size(flow) <= sizes[-1]
        tightness.append(flow.tightness)
        sizes.append(title_size(flow))
    assert failed_at is not None
    assert any(0 < each < 1 for each in tightness)
    first = next(count for count in range(failed_at - 20, failed_at + 1) if not fits(with_words(count)))
    # One word less fits; with it, not even the smallest legal setter does.
    assert fits(with_words(first - 1))
    assert pages_at_the_smallest(with_words(first)) > 3
    with pytest.raises(FitError, match=r'about \d+ lines? too long\); .* the section "What is neuroplasticity\?"'):
        lay_out_paper(with_words(failed_at), HANDOUT)


def pages_at_the_smallest(document):
    palette = derive_palette(HANDOUT.colors, document.clinic.color)
    return len(_compose(PaperContext(document, HANDOUT, palette, {}), 1.0).paginated.pages)


def fits(document):
    try:
        lay_out_paper(document, HANDOUT)
    except FitError:
        return False
    return True


def test_what_failed_once_fails_with_more_words():
    results = [fits(with_words(count)) for count in range(0, 1500, 100)]
    assert results == sorted(results, reverse=True)


def test_a_topic_sets_its_own_budget_but_not_where_the_layout_has_none():
    document = msgspec.structs.replace(example(), max_pages=1)
    with pytest.raises(FitError):
        lay_out_paper(document, HANDOUT)
    assert len(lay_out_paper(document, read_layout("large-print")).pages) > 1


@pytest.fixture(scope="module")
def forty():
    """A topic of forty sections without a limit."""
    document = foot_care()
    sections = tuple(document.sections[index % len(document.sections)] for index in range(40))
    return lay_out_paper(msgspec.structs.replace(document, sections=sections, max_pages=0), HANDOUT)


def test_forty_sections_paginate(forty):
    assert len(forty.pages) > 8
    assert forty.tightness == 0.0


def test_a_heading_stands_with_at_least_two_lines_of_its_text(forty):
    heading = HANDOUT.type.heading.size
    for page in forty.pages:
        texts = [thing for thing in page.placed if isinstance(thing, PlacedText) and thing.element is not None]
        for text in texts:
            if text.size == heading:
                beside = [other for other in texts if other is not text and other.y >= text.y - 40 and other.x > text.x]
                below = [other for other in texts if other.y > text.y + text.height]
                assert sum(len(other.lines) for other in (*beside, *below)) >= 2


def test_no_line_of_a_paragraph_stands_alone_on_a_page(forty):
    places: dict[object, dict[int, int]] = {}
    for number, page in enumerate(forty.pages):
        for thing in page.placed:
            if isinstance(thing, PlacedText) and thing.element is not None and thing.element.role == "P":
                counts = places.setdefault(thing.element, {})
                counts[number] = counts.get(number, 0) + len(thing.lines)
    for counts in places.values():
        if len(counts) > 1:
            assert min(counts.values()) >= 2


def test_a_table_repeats_its_header_on_a_new_page():
    document = foot_care()
    section = next(each for each in document.sections if each.block and each.blocks[1].__class__.__name__ == "Table")
    table = section.blocks[1]
    long = msgspec.structs.replace(table, rows=table.rows * 20)
    block = msgspec.structs.replace(section.block[1], table=long)
    section = msgspec.structs.replace(section, block=(block,))
    flow = lay_out_paper(msgspec.structs.replace(document, sections=(section,), max_pages=0), HANDOUT)
    heads = [
        number
        for number, page in enumerate(flow.pages)
        for thing in page.placed
        if isinstance(thing, PlacedText) and spoken(thing).startswith("What was seen")
    ]
    assert heads == sorted(set(heads))
    assert len(heads) >= 3


def spoken(text):
    return "".join(run.text for line in text.lines for segment in line.segments for run in segment.runs)


def test_a_part_higher_than_a_page_is_an_error_that_names_its_section():
    document = example()
    point = Point(term=read_rich_text("Term"), text=read_rich_text("word " * 2000))
    section = msgspec.structs.replace(document.sections[2], points=(point,))
    with pytest.raises(FitError, match=r'section "Why does it matter\?"'):
        lay_out_paper(msgspec.structs.replace(document, sections=(section,), max_pages=0), HANDOUT)


def test_the_words_that_the_design_was_drawn_with_fit_one_sheet():
    flow = lay_out_paper(read_document(TOPICS / "one-sheet.toml"), HANDOUT)
    assert len(flow.pages) == HANDOUT.max_pages == 2


def test_the_example_fits_two_sheets():
    assert len(lay_out_paper(example(), HANDOUT).pages) <= 4


@pytest.mark.parametrize("extra", [3, 12, 60, 150])
def test_the_error_says_about_how_many_lines_are_too_many(extra):
    """As many lines as there are too many, one under the other: without them the text fits."""
    from tests.layout.paper.pages import document

    def topic(lines):
        points = ", ".join(['"A short line."'] * lines)
        return document(f'[[section]]\nheading = "H"\npoints = [{points}]\n')

    def fits_on_one(lines):
        try:
            lay_out_paper(msgspec.structs.replace(topic(lines), max_pages=1), HANDOUT)
        except FitError:
            return False
        return True

    most = next(lines for lines in range(60, 0, -1) if fits_on_one(lines))
    with pytest.raises(FitError) as caught:
        lay_out_paper(msgspec.structs.replace(topic(most + extra), max_pages=1), HANDOUT)
    told = int(re.search(r"about (\d+) lines? too long", str(caught.value))[1])
    assert extra <= told <= extra * 1.5 + 4
