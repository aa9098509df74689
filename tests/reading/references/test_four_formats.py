"""The same ten references in four formats print the same list."""

from pathlib import Path

import pytest

from handout.bibliography import format_bibliography
from handout.content.document import StyleName
from handout.reading.references import read_bibtex, read_csl_json, read_nbib, read_ris

DATA = Path(__file__).parent / "data"
READERS = {"json": read_csl_json, "bib": read_bibtex, "ris": read_ris, "nbib": read_nbib}


def read(ending):
    name = f"ten.{ending}"
    return READERS[ending]((DATA / name).read_text("utf-8"), name)


def ten(ending):
    # The .bib file also holds the book that one of the ten takes its fields from.
    return [reference for reference in read(ending).references if reference.id != "textbook"]


@pytest.mark.parametrize("ending", READERS)
def test_every_file_is_read_without_a_problem(ending):
    assert read(ending).diagnostics == ()
    assert len(ten(ending)) == 10


@pytest.mark.parametrize("style", StyleName)
@pytest.mark.parametrize("ending", ["bib", "ris", "nbib"])
def test_a_format_prints_the_list_that_csl_prints(ending, style):
    assert format_bibliography(ten(ending), style) == format_bibliography(ten("json"), style)


@pytest.mark.parametrize("ending", READERS)
def test_windows_line_ends_and_a_byte_order_mark_change_nothing(ending):
    text = (DATA / f"ten.{ending}").read_text("utf-8")
    marked = READERS[ending]("\ufeff" + text.replace("\n", "\r\n"), f"ten.{ending}")
    assert marked == read(ending)
