"""Text of both directions as LibreOffice draws it: the letters of a slide from left to right."""

import subprocess
from functools import cache

import pdfplumber
import pytest

from tests.conformance.tools import soffice
from tests.outputs.test_right_to_left import ARABIC, HEBREW_NAME, TEMPLATES, deck

SEEN = (
    "+9661155", "5mg", "6hours", "≥38.5°C", "10-15mg/kg", "4-6", "O+", "1½", "2.5mL", "info@clinic.example",
    "https://clinic.example/a?b=1", "clinic.example/ar", "10mg(2×5)", "≤20mg/kg", "Paracetamol500mg;every6hours.",
    "1-2", "≥10kg", "Adult65+", "doi:10.5555/jt.2021.7",
)  # fmt: skip
TURNED = ("966+", "0142-555", "0123555", "mg5", "½1", "+O", "kg/mg", "24-21", "C°")
SAME_LINE = 3.0
"""Points that the base lines of one line may differ by: fonts have different depths."""


@cache
def shown(source, on, folder):
    """Each line of each slide, its letters from left to right without spaces."""
    path = folder / "deck.pptx"
    path.write_bytes(deck_bytes(source, on))
    command = [soffice(), f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(folder), str(path)], check=True, capture_output=True)
    with pdfplumber.open(path.with_suffix(".pdf")) as pdf:
        return [line for page in pdf.pages for line in lines(page.chars)]


def deck_bytes(source, on):
    stream = deck(source, on).fp
    stream.seek(0)
    return stream.read()


def lines(characters):
    rows = []
    for each in sorted(characters, key=lambda each: each["matrix"][5]):
        if rows and each["matrix"][5] - rows[-1][-1]["matrix"][5] < SAME_LINE:
            rows[-1].append(each)
        else:
            rows.append([each])
    for row in rows:
        yield "".join(each["text"] for each in sorted(row, key=lambda each: each["x0"]) if not each["text"].isspace())


@pytest.mark.parametrize("on", TEMPLATES)
def test_an_arabic_deck_is_drawn_with_every_number_in_order(on, tmp_path_factory):
    found = shown(ARABIC, on, tmp_path_factory.mktemp("deck"))
    for run in SEEN:
        assert any(run in line for line in found), (run, found)
    # "(" and ")" between Arabic letters come out of the file as either.
    assert any("202" in line and "555-0142" in line for line in found)
    assert not [line for line in found for turned in TURNED if turned in line]


@pytest.mark.parametrize("on", TEMPLATES)
def test_an_english_deck_is_drawn_from_left_to_right(on, tmp_path_factory):
    found = shown(HEBREW_NAME, on, tmp_path_factory.mktemp("deck"))
    assert any(line.startswith("Call") for line in found)
    assert any("(202)555-0142" in line for line in found)
    assert any(line.endswith(".") for line in found)
