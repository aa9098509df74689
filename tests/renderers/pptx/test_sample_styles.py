import io

import pytest
from pptx import Presentation
from pptx.util import Pt

from handout.renderers.pptx import read_template
from tests.renderers.pptx.packages import find


def sampled(change=lambda master: None):
    """A template whose master says its type in sample text only, as LibreOffice writes it."""
    presentation = Presentation()
    master = presentation.slide_masters[0]
    element = master._element
    element.remove(find(element, "p:txStyles")[0])
    title, body = (shape.text_frame for shape in list(master.placeholders)[:2])
    title.paragraphs[0].runs[0].font.size = Pt(33)
    title.paragraphs[0].runs[0].font.name = "Sample Serif"
    for paragraph, size in zip(body.paragraphs, (24, 21), strict=False):
        paragraph.runs[0].font.size = Pt(size)
        paragraph.space_after = Pt(10)
    change(master)
    stream = io.BytesIO()
    presentation.save(stream)
    return read_template(stream.getvalue(), "sampled.pptx")


def test_the_sample_text_of_a_master_becomes_its_style():
    found = sampled()
    title, body = found.layouts[1].placeholders
    assert title.styles[0].size == 33
    assert [style.size for style in body.styles][:3] == [24, 21, 20]
    assert found.headings == "Sample Serif"


def test_space_below_counts_as_space_between():
    assert sampled().layouts[1].placeholders[1].styles[0].before == pytest.approx(10)


def test_the_style_is_written_into_the_deck():
    master = next(part for part in sampled().parts if part.name == "ppt/slideMasters/slideMaster1.xml")
    assert b"<p:titleStyle><a:lvl1pPr" in master.data
    assert b'sz="3300"' in master.data


def test_a_master_without_samples_has_sizes_all_the_same():
    def emptied(master):
        for shape in master.placeholders:
            for paragraph in find(shape._element, ".//a:p"):
                for run in find(paragraph, "a:r"):
                    paragraph.remove(run)

    title, body = sampled(emptied).layouts[1].placeholders
    assert title.styles[0].size == 32
    assert body.styles[0].size == 20


def test_a_master_with_styles_keeps_them():
    stream = io.BytesIO()
    Presentation().save(stream)
    before = find(Presentation().slide_masters[0]._element, "p:txStyles//a:defRPr/@sz")
    master = next(
        part for part in read_template(stream.getvalue(), "a.pptx").parts if part.name.endswith("slideMaster1.xml")
    )
    from lxml import etree

    assert find(etree.fromstring(master.data), "p:txStyles//a:defRPr/@sz") == before
