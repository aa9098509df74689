"""Input that is odd, or made to harm: refused with its place, or built well."""

import io
import json

import pytest
from click.testing import CliRunner
from PIL import Image
from pptx import Presentation

from handout.cli.group import handout
from handout.content.blocks import counted_out_of

HEAD = 'language = "en"\ntitle = "A title"\nmain_message = "One message."\nmax_pages = 0\n\n'
SECTION = '[[section]]\nheading = "A heading"\n'
FIGURE = 'figure = { file = "a.svg", alt = "A shape" }\n'
CHART = """chart = {{ kind = "icon-array", categories = ["Rash"], alt = "A chart", unit = "{0}", series = [
  {{ name = "s", values = [3] }},
] }}
"""
FILES = '[bibliography]\nfiles = ["{0}"]\n'
BOMB = "".join(f"@string{{a{n + 1} = a{n} # a{n}}}\n" for n in range(60))
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{0}</svg>'

REFUSED = {
    "an array of too many": (SECTION + CHART.format("10,000 people"), {}, ":8:79 error: an icon array can show at"),
    "an array of a fraction": (SECTION + CHART.format("1.5 people"), {}, "begins with a whole number"),
    "an address too long for a code": (
        f'[more]\nurl = "https://clinic.example/{"a" * 3000}"\n{SECTION}text = "A."', {},
        "content.toml:7:7 error: no QR code",
    ),
    "a figure too large to draw": (
        SECTION + CHART.format("people").replace("icon-array", "bar").replace("[3]", "[1e308]"), {},
        "content.toml:8:9 error: a chart cannot show the figure 1e+308",
    ),
    "a drawing of nothing": (SECTION + FIGURE, {"a.svg": SVG.format("")}, "it draws nothing"),
    "an encoding of several bytes": (
        SECTION + FIGURE, {"a.svg": '<?xml version="1.0" encoding="Shift_JIS"?>' + SVG.format("")}, "encoding",
    ),
    "a whole number of too many digits": (f"[questions]\nlines = 0x{'f' * 9999}\n" + SECTION + 'text = "A."', {},
                                          "content.toml:7:9 error: a number has too many digits"),
    "a figure of too many digits": (
        SECTION + 'text = "A.[@a]"\n' + FILES.format("a.json"),
        {"a.json": '[{"id": "a", "type": "book", "title": "T", "volume": ' + "9" * 5000 + "}]"}, "too many digits",
    ),
    "half a surrogate pair": (
        SECTION + 'text = "A.[@a]"\n' + FILES.format("a.json"),
        {"a.json": '[{"id": "a", "type": "book", "title": "T \\ud800 x"}]'}, "a.json:1:2 error: reference",
    ),
    "text turned round": (SECTION + 'text = "a \u202elive\u202c b"', {}, "the character U+202E cannot be printed"),
    "a picture of a signature only": (
        SECTION + 'figure = { file = "a.png", alt = "A" }', {"a.png": b"\x89PNG\r\n\x1a\n"}, "neither a PNG nor a JPEG",
    ),
}  # fmt: skip


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def build(text, files, *arguments):
        for name, data in {"content.toml": HEAD + text, **files}.items():
            (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
        result = CliRunner().invoke(handout, ["build", "--no-check", *arguments])
        assert "made a mistake" not in result.output
        return result

    return build


@pytest.mark.parametrize(("text", "files", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_built_is_refused_with_its_reason(run, text, files, said):
    result = run(text, files)
    assert result.exit_code == 1
    assert said in result.output


def test_strings_of_strings_stay_small(run):
    bib = '@string{a0 = "xxxxxxxxxx"}\n' + BOMB + "@book{a, title = {T}, author = {Doe, J.}}\n"
    result = run(SECTION + 'text = "A.[@a]"\n' + FILES.format("a.bib"), {"a.bib": bib})
    assert result.exit_code == 0
    assert "more than 50,000 characters" in result.output


@pytest.mark.parametrize(
    ("unit", "counted"),
    [
        ("10 people", (10, "people")), ("1,000 people", (1000, "people")), ("1\u202f000 people", (1000, "people")),
        ("100", (100, "")), ("1.5 people", None), ("10,00 people", None), ("people", None), ("9" * 5000, None),
    ],
)  # fmt: skip
def test_an_array_counts_out_of_the_whole_number_that_its_unit_begins_with(unit, counted):
    assert counted_out_of(unit) == counted


def test_an_array_out_of_a_thousand_is_built(run):
    assert run(SECTION + CHART.format("1,000 people"), {}).exit_code == 0


def test_dashes_of_no_length_are_none(run):
    line = SVG.format('<path d="M0 0L9 9" stroke="black" stroke-dasharray=","/>')
    assert run(SECTION + FIGURE, {"a.svg": line}).exit_code == 0


def test_grey_in_sixteen_bits_keeps_its_shades():
    from handout.reading.artwork import _picture

    data = io.BytesIO()
    shades = Image.new("I;16", (3, 1))
    for x, shade in enumerate((0, 32768, 65535)):
        shades.putpixel((x, 0), shade)
    shades.save(data, "PNG")
    with Image.open(io.BytesIO(_picture("a.png", data.getvalue()).data)) as read:
        assert [read.getpixel((x, 0)) for x in range(3)] == [0, 128, 255]


def test_notes_grow_with_the_content_only(run, tmp_path):
    def notes(count):
        points = json.dumps([f"Point {number}" for number in range(count)])
        assert run(SECTION + f"points = {points}\n", {}, "--to", "pptx").exit_code == 0
        deck = Presentation(next((tmp_path / "output").glob("*.pptx")))
        return sum(len(slide.notes_slide.notes_text_frame.text) for slide in deck.slides if slide.has_notes_slide)

    assert notes(240) < 3 * notes(120)


def test_layouts_do_not_extend_each_other_without_end(run, tmp_path):
    (tmp_path / "layouts").mkdir()
    for number in range(40):
        below = f"l{number - 1}" if number else "handout"
        (tmp_path / "layouts" / f"l{number}.toml").write_text(f'extends = "{below}"\n')
    result = run(SECTION + 'text = "A."', {}, "--layout", "l39")
    assert result.exit_code == 1
    assert "layouts extend each other" in result.output


def test_a_mistake_of_ours_costs_one_topic_only(run, tmp_path, monkeypatch):
    from handout.building.reading_in import Intake

    read = Intake._topic

    def reading(self, path, restyle):
        if path.stem == "bad":
            raise ValueError("what nobody thought of")
        return read(self, path, restyle)

    monkeypatch.setattr(Intake, "_topic", reading)
    (tmp_path / "bad.toml").write_text(HEAD + SECTION + 'text = "A."')
    (tmp_path / "content.toml").write_text(HEAD + SECTION + 'text = "A."')
    result = CliRunner().invoke(handout, ["build", "--no-check", "bad.toml", "content.toml", "--to", "pdf"])
    assert result.exit_code == 1
    assert "bad.toml error: handout made a mistake: ValueError" in result.output
    assert (tmp_path / "output" / "a-title-handout.pdf").exists()
