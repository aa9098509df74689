"""What python-pptx reads back from a deck is what the document says."""

import io
import re

import pytest
from pptx import Presentation

from handout.bibliography import to_text
from handout.building.layout_files import read_layout
from handout.building.producing import produce
from handout.content.blocks import BLOCK_KINDS, Chart, ChartKind, Diagram, Figure, Points, Steps, Table
from handout.content.inlines import plain_text
from handout.layout.cited_references import CitedReferences
from tests.layout.slides.decks import every_part
from tests.outputs.conftest import DAY
from tests.topics import ALL
from tests.topics.long import long

TOPICS = {name: (lambda topic=topic: (topic(), {})) for name, topic in ALL.items()}
TOPICS |= {"every part": every_part, "long": lambda: (long(), {})}


@pytest.fixture(scope="module", params=TOPICS)
def made(request):
    document, artwork = TOPICS[request.param]()
    return document, artwork, produce(document, read_layout("slides"), artwork, DAY)


@pytest.fixture(scope="module")
def document(made):
    return made[0]


@pytest.fixture(scope="module")
def slides(made):
    return list(Presentation(io.BytesIO(made[2])).slides)


def letters(text):
    return re.sub(r"\s", "", text)


def shown(document):
    """The sections on the slides."""
    return [section for section in document.sections if section.on_slides]


def asked(section):
    """For each slide of a section its title, its blocks, its notes."""
    if not section.slide:
        yield section.heading, section.blocks, None
    for slide in section.slide:
        if not slide.skip:
            own = (Points(items=slide.points),) if slide.points else ()
            used = [block for block in section.blocks if slide.use and isinstance(block, BLOCK_KINDS[slide.use])]
            yield slide.title or section.heading, [*own, *used] or section.blocks, slide.notes


def blocks(document, kind):
    """The blocks of a kind that are shown."""
    return [
        each
        for section in shown(document)
        for _, parts, _ in asked(section)
        for each in parts
        if isinstance(each, kind)
    ]


def paragraphs(slides):
    """Every paragraph of every placeholder, without white space."""
    frames = (shape.text_frame for slide in slides for shape in slide.shapes if shape.has_text_frame)
    return [letters(paragraph.text) for frame in frames for paragraph in frame.paragraphs]


def objects(slides, kind):
    """The native tables or charts."""
    return [shape for slide in slides for shape in slide.shapes if getattr(shape, f"has_{kind}", False)]


def alt(shape):
    return shape._element.xpath("./*/p:cNvPr")[0].get("descr", "")


def every_alt(slides):
    return {each.get("descr") for slide in slides for each in slide._element.xpath("//p:cNvPr[@descr]")}


def test_titles(document, slides):
    titles = [re.sub(r" \(\d+ of \d+\)$", "", slide.shapes.title.text_frame.text) for slide in slides]
    wanted = [document.talk.title or document.title]
    wanted += [title for section in shown(document) for title, _, _ in asked(section)]
    assert [title for title in dict.fromkeys(titles) if letters(title) in {letters(each.plain) for each in wanted}] == (
        list(dict.fromkeys(" ".join(each.plain.split()) for each in wanted))
    )


def test_points_and_steps(document, slides):
    found = paragraphs(slides)
    joined = "".join(found)
    for block in blocks(document, Points):
        for point in block.items:
            text, term = letters(point.text.plain), letters(point.term.plain) if point.term else ""
            alone = text in found and (not term or term in found)
            assert alone or any(each in found for each in (f"{term}{text}", f"{term}:{text}")), point
    for block in blocks(document, Steps):
        for step in block.items:
            assert letters(step.plain) in found
    for block in blocks(document, Diagram):
        for node in block.nodes:
            assert letters(node.label.plain) in joined


def test_framing_texts(document, slides):
    found = paragraphs(slides)
    nutshell = document.nutshell.lines if document.nutshell else ()
    for text in (*document.teach_back, *nutshell, *document.talk.objectives):
        assert letters(text.plain) in found


def test_tables(document, slides):
    tables = [[[cell.text for cell in row.cells] for row in shape.table.rows] for shape in objects(slides, "table")]
    read = {tuple(map(letters, row)) for table in tables for row in table}
    wanted = [
        [letters(cell.plain) for cell in row] for each in blocks(document, Table) for row in (each.header, *each.rows)
    ]
    assert read == set(map(tuple, wanted))
    heads = {tuple(map(letters, table[0])) for table in tables}
    assert heads == {tuple(letters(cell.plain) for cell in each.header) for each in blocks(document, Table)}
    assert all(shape.table.first_row for shape in objects(slides, "table"))


def test_charts(document, slides):
    wanted = [
        (each.categories, [(series.name, series.values) for series in each.series], each.alt)
        for each in blocks(document, Chart)
        if each.kind is not ChartKind.ICON_ARRAY
    ]
    read = []
    for shape in objects(slides, "chart"):
        plot = shape.chart.plots[0]
        series = [(each.name, tuple(each.values)) for each in plot.series]
        read.append((tuple(plot.categories), series, alt(shape)))
    assert len(read) == len(wanted)
    for (categories, series, said), (names, values, words) in zip(read, wanted, strict=True):
        assert (categories, said) == (names, words)
        assert [each for _, each in series] == [each for _, each in values]
        assert all(name == title for (name, _), (title, _) in zip(series, values, strict=True) if title)


def test_alternative_texts(document, slides):
    said = every_alt(slides)
    for block in blocks(document, (Diagram, Chart, Figure)):
        if isinstance(block, Diagram) or not getattr(block, "decorative", False):
            assert block.alt in said, block


def test_notes(document, slides):
    notes = [letters(slide.notes_slide.notes_text_frame.text) for slide in slides if slide.has_notes_slide]
    references_cited = CitedReferences(document)
    for section in shown(document):
        own = [notes for _, _, notes in asked(section) if notes]
        items = [item for block in section.blocks for item in getattr(block, "items", ())]
        for text in own if section.slide else [getattr(item, "text", item) for item in items]:
            for inlines in text.paragraphs:
                wanted = letters(plain_text(references_cited.resolve(inlines)))
                assert any(wanted in each for each in notes), text.plain
    for reference in references_cited.references:
        assert any(letters(to_text(reference.inlines)) in each for each in notes)


def test_the_same_bytes_twice_with_the_workbooks_of_charts(made):
    document, artwork, data = made
    assert produce(document, read_layout("slides"), artwork, DAY) == data
