"""Whatever a file holds, its reader answers: references, diagnostics, and no exception."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handout.reading.references import read_bibtex, read_csl_json, read_nbib, read_ris

DATA = Path(__file__).parent / "data"
READERS = {"bib": read_bibtex, "ris": read_ris, "nbib": read_nbib, "json": read_csl_json}
SAMPLES = {ending: (DATA / f"ten.{ending}").read_text("utf-8") for ending in READERS}
SCRAPS = [
    "{",
    "}",
    '"',
    "\\",
    "@",
    "\n",
    "#",
    ",",
    "[",
    "]",
    "null",
    "TY  - ",
    "ER  - ",
    "PMID- 1\n",
    "\x00",
    "é",
    "\u2028",
]

steady = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("ending", READERS)
@steady
@given(data=st.data())
def test_a_damaged_file_is_read_as_far_as_it_goes(ending, data):
    text = SAMPLES[ending]
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(text)))
        text = text[:place] + data.draw(st.sampled_from(SCRAPS)) + text[place + data.draw(st.integers(0, 40)) :]
    read = READERS[ending](text, f"damaged.{ending}")
    keys = [reference.id for reference in read.references]
    assert len(set(keys)) == len(keys)
    assert all(each.span.line >= 1 and each.span.column >= 1 for each in read.diagnostics)


@pytest.mark.parametrize("ending", READERS)
@steady
@given(text=st.text())
def test_any_text_at_all_is_answered(ending, text):
    READERS[ending](text, f"any.{ending}")
