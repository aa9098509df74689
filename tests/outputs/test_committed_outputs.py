"""The files in output/ are the example as it is now."""

import pytest

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from tests.outputs.conftest import DAY
from tests.outputs.reading_back import pdf_pages, slide_texts
from tests.topics import EXAMPLE, example

OUTPUT = EXAMPLE.parent / "output"
READERS = {"handout": (".pdf", pdf_pages), "slides": (".pptx", slide_texts)}


@pytest.mark.parametrize("layout", READERS)
def test_the_text_in_output_is_up_to_date(layout):
    suffix, read = READERS[layout]
    committed = (OUTPUT / f"ketamine-neuroplasticity-{layout}{suffix}").read_bytes()
    fresh = produce(example(), read_layout(layout), {}, DAY)
    assert read(committed) == read(fresh), "output/ is out of date: run `python -m tests.pictures`"


@pytest.mark.parametrize("layout", READERS)
def test_there_is_a_picture_of_every_page(layout):
    _, read = READERS[layout]
    fresh = produce(example(), read_layout(layout), {}, DAY)
    pictures = sorted(path.name for path in OUTPUT.glob(f"{layout}-*.png"))
    assert len(pictures) == len(read(fresh))
