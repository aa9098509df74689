"""What a person would see on the pages: nothing collides, nothing is cut, nothing is too small."""

import io
from itertools import combinations, product

import msgspec
import pdfplumber
import pytest

from handout.building.layout_files import layout_files, read_layout
from handout.building.producing import produce
from handout.layout.paper.paper_layout import PaperLayout
from tests.outputs.conftest import DAY
from tests.topics import ALL, FOR_LEAFLETS

EDGE = 18
"""Points from the paper's edge that office printers cannot print on."""
RAISED = 0.66
"""A raised number is smaller than its line by this share."""

SMALLEST = {"handout": 9, "clear-print": 14, "large-print": 18, "leaflet": 9}
LAYOUTS = {file.name: layout for file in layout_files(()) if isinstance(layout := read_layout(file.name), PaperLayout)}
CASES = [
    (topic, name, paper)
    for name, paper in product(LAYOUTS, ("letter", "a4"))
    for topic in (FOR_LEAFLETS if LAYOUTS[name].leaflet else ALL)
]


@pytest.fixture(scope="module", params=CASES, ids="-".join)
def case(request):
    topic, name, paper = request.param
    layout = msgspec.structs.replace(LAYOUTS[name], paper=paper)
    with pdfplumber.open(io.BytesIO(produce(ALL[topic](), layout, {}, DAY))) as document:
        yield name, document.pages


def lines_of(page):
    """The ink of the lines of a page: boxes of words, shrunk to what letters cover."""
    words = page.extract_words(use_text_flow=True, keep_blank_chars=True, extra_attrs=["size"])
    return [
        (word["x0"], word["top"] + word["size"] * 0.2, word["x1"], word["bottom"] - word["size"] * 0.2, word)
        for word in words
    ]


def test_no_two_texts_overlap(case):
    for page in case[1]:
        for one, other in combinations(lines_of(page), 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across < 1 or down < 1, (one[4]["text"], other[4]["text"])


def test_nothing_lies_at_the_edge_of_the_paper(case):
    for page in case[1]:
        for thing in (*page.chars, *page.rects, *page.curves, *page.lines):
            assert thing["x0"] >= EDGE - 0.01
            assert thing["x1"] <= page.width - EDGE + 0.01
            assert thing["top"] >= EDGE - 0.01
            assert thing["bottom"] <= page.height - EDGE + 0.01


def test_no_text_is_under_the_smallest_size(case):
    name, pages = case
    # Only the layouts with small type raise their citation numbers.
    share = 1.0 if LAYOUTS[name].references.brackets else RAISED
    for page in pages:
        for character in page.chars:
            if character["text"].strip():
                assert character["size"] >= SMALLEST[name] * share - 0.01, character["text"]


def test_most_text_is_as_large_as_the_body(case):
    name, pages = case
    sizes = sorted(character["size"] for page in pages for character in page.chars if character["text"].isalpha())
    body = LAYOUTS[name].type.body
    assert sizes[len(sizes) // 2] >= (body.minimum or body.size)


def test_text_stays_within_its_columns(case):
    name, pages = case
    if LAYOUTS[name].leaflet:
        pytest.skip("a leaflet has six columns")
    width = LAYOUTS[name].margins.live_width
    for page in pages:
        left, right = (page.width - width) / 2, (page.width + width) / 2
        for character in page.chars:
            # The space at a line's end is there for who extracts the text; it has no ink.
            if not character["text"].isspace():
                assert left - 0.5 <= character["x0"]
                assert character["x1"] <= right + 1.5
