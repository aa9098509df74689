"""What a person would see on the pages: nothing collides, nothing is cut, nothing is too small."""

import io
from itertools import combinations

import pdfplumber
import pytest

EDGE = 18
"""Points from the paper's edge that office printers cannot print on."""
SMALLEST = 9
RAISED = 0.66
"""A raised number is smaller than its line by this share."""


@pytest.fixture(scope="module")
def pages(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        yield document.pages


def lines_of(page):
    """The ink of the lines of a page: boxes of words, shrunk to what letters cover."""
    words = page.extract_words(use_text_flow=True, keep_blank_chars=True, extra_attrs=["size"])
    return [
        (word["x0"], word["top"] + word["size"] * 0.2, word["x1"], word["bottom"] - word["size"] * 0.2, word)
        for word in words
    ]


def test_no_two_texts_overlap(pages):
    for page in pages:
        for one, other in combinations(lines_of(page), 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across < 1 or down < 1, (one[4]["text"], other[4]["text"])


def test_nothing_lies_at_the_edge_of_the_paper(pages):
    for page in pages:
        for thing in (*page.chars, *page.rects, *page.curves, *page.lines):
            assert thing["x0"] >= EDGE
            assert thing["x1"] <= page.width - EDGE
            assert thing["top"] >= EDGE
            assert thing["bottom"] <= page.height - EDGE


def test_no_text_is_under_the_smallest_size(pages):
    for page in pages:
        for character in page.chars:
            if character["text"].strip():
                assert character["size"] >= SMALLEST * RAISED - 0.01, character["text"]
    sizes = sorted(character["size"] for page in pages for character in page.chars if character["text"].isalpha())
    assert sizes[len(sizes) // 2] >= 12


def test_text_stays_within_its_columns(pages):
    for page in pages:
        left, right = (page.width - 504) / 2, (page.width + 504) / 2
        for character in page.chars:
            # The space at a line's end is there for who extracts the text; it has no ink.
            if character["text"].isspace():
                continue
            assert left - 0.5 <= character["x0"]
            assert character["x1"] <= right + 1.5
