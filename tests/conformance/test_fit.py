"""No text leaves its box: as LibreOffice shows it, and as rpptx measures it."""

import io
import os
import re
import subprocess
from collections import Counter

import pdfplumber
import pytest

from handout.layout.slides.composition import lay_out_deck
from handout.layout.slides.deck import FittedTable, FittedText
from handout.renderers.pptx import render_pptx
from tests.conformance.random_talk import random_deck
from tests.conformance.tools import absent, require_arial, soffice
from tests.layout.slides.decks import layout
from tests.outputs.conftest import DAY
from tests.outputs.packages import package_problems
from tests.topics import ALL

SLIDES = 300 if os.environ.get("CI") else 60
NEAR = 1.0
"""Points by which a letter may stand out of its box: the outlines of letters are not their widths."""
MARKS = set("•0123456789.")
"""What a program draws of its own accord before a paragraph."""

DECKS = {name: (lambda topic=topic: lay_out_deck(topic(), layout())) for name, topic in ALL.items()}
DECKS["random"] = lambda: random_deck(SLIDES)


@pytest.fixture(scope="module", params=DECKS)
def deck(request):
    return DECKS[request.param]()


@pytest.fixture(scope="module")
def data(deck):
    return render_pptx(deck, created=DAY)


def boxes(deck, slide):
    """The boxes of a slide that hold text, each with that text."""
    kind = deck.kind(slide)
    shared = {
        "title": deck.layout.title_of(kind), "lead": deck.layout.lead.placeholder, "sources": deck.layout.sources,
    }  # fmt: skip
    for item in slide.items:
        match item:
            case FittedText():
                placeholder = shared.get(item.placeholder) or kind.placeholders[item.placeholder]
                yield placeholder.box(item.index), "".join(each.text for each in item.paragraphs)
            case FittedTable():
                yield item.box, "".join(cell.text for row in item.rows for cell in row)


def letters(text):
    return Counter(re.sub(r"\s", "", text))


def inside(page, box, scale):
    """The letters of a page whose middle stands in a box, and those of them that stand out of it."""
    near = (box.x - NEAR, box.y - NEAR, box.right + NEAR, box.bottom + NEAR)
    found, out = [], []
    for char in page.chars:
        if not char["text"].strip():
            continue
        left, right, top, bottom = (char[side] / scale for side in ("x0", "x1", "top", "bottom"))
        if near[0] <= (left + right) / 2 <= near[2] and near[1] <= (top + bottom) / 2 <= near[3]:
            found.append(char["text"])
            baseline = top + (bottom - top) * 0.8
            if left < near[0] or right > near[2] or baseline > near[3]:
                out.append(char["text"])
    return Counter("".join(found)), out


def test_no_text_leaves_its_box_in_libreoffice(deck, data, tmp_path):
    require_arial()
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [soffice(), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True)
    with pdfplumber.open(io.BytesIO(path.with_suffix(".pdf").read_bytes())) as document:
        assert len(document.pages) == len(deck.slides)
        for page, slide in zip(document.pages, deck.slides, strict=True):
            for box, text in boxes(deck, slide):
                found, out = inside(page, box, float(page.width) / deck.layout.size[0])
                assert not letters(text) - found, (slide.title, text)
                assert not set(found - letters(text)) - MARKS, (slide.title, text)
                assert not out, (slide.title, text)
            page.close()


def test_no_text_leaves_its_box_as_another_program_measures_it(data):
    require_arial()
    try:
        from rpptx import Presentation
    except ImportError:
        absent("rpptx is not installed")
    frames = Presentation.from_bytes(data).fit_report().frames
    measured = [frame for frame in frames if frame.update.owner_part.startswith("/ppt/slides/")]
    assert len(measured) > len(data) / 100_000
    assert [(frame.update.owner_part, frame.update.name) for frame in measured if frame.overflow] == []


def test_nothing_is_smaller_than_its_least_size(deck):
    for slide in deck.slides:
        kind = deck.kind(slide)
        for text in slide.texts:
            shared = {"title": deck.layout.title_of(kind), "lead": deck.layout.lead.placeholder}
            shared["sources"] = deck.layout.sources
            placeholder = shared.get(text.placeholder) or kind.placeholders[text.placeholder]
            for style in (deck.layout.style(name) for name in placeholder.levels):
                assert style.size * text.scale >= style.least - 0.01


def test_no_placeholder_is_empty_and_no_part_has_a_problem(data):
    assert package_problems(data) == []


def test_there_are_as_many_slides_as_promised():
    assert len(random_deck(SLIDES).slides) >= SLIDES
