"""What the file says of itself, and how its objects are put together."""

import datetime
import io
import re

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from handout.building.layout_files import read_layout
from handout.layout.paper.composition import lay_out_paper
from handout.reading import read_rich_text
from handout.renderers.pdf import render_pdf
from tests.topics import asthma

DAY = datetime.date(2026, 3, 4)
LAYOUT = read_layout("handout")


def render(document):
    return render_pdf(lay_out_paper(document, LAYOUT), created=DAY)


@pytest.fixture(scope="module")
def reader():
    return PdfReader(io.BytesIO(render(asthma())))


def saying(words):
    """The topic with other words in its first section."""
    document = asthma()
    first, *rest = document.sections
    return replace(document, sections=(replace(first, text=read_rich_text(words)), *rest))


def test_the_information_and_the_xmp_packet_say_the_same(reader):
    information, packet = reader.metadata, reader.xmp_metadata
    assert information.title == packet.dc_title["x-default"] == "Make a plan for your asthma"
    assert [information.author] == packet.dc_creator
    assert information.producer == packet.pdf_producer
    assert information.creation_date.date() == packet.xmp_create_date.date() == DAY
    assert information.modification_date.date() == packet.xmp_modify_date.date() == DAY


def test_special_characters_in_the_title_survive_in_both():
    found = PdfReader(io.BytesIO(render(replace(asthma(), title=read_rich_text('Éa <b> & "q" (1\\\\2) →')))))
    assert found.metadata.title == found.xmp_metadata.dc_title["x-default"] == 'Éa <b> & "q" (1\\2) →'


def test_the_table_of_contents_leads_to_every_heading(reader):
    titles = [entry.title for entry in reader.outline]
    assert titles[0] == "Make a plan for your asthma"
    assert [section.heading.plain for section in asthma().sections if section.on_paper] == titles[2:5]
    assert all(reader.get_destination_page_number(entry) in range(len(reader.pages)) for entry in reader.outline)


def test_the_title_is_shown_and_tabs_follow_the_structure(reader):
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
    assert all(page["/Tabs"] == "/S" for page in reader.pages)


def test_fonts_are_subsets_without_hints_that_read_back(reader):
    fonts = [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]
    for font in fonts:
        assert re.fullmatch(r"/[A-Z]{6}\+\w+-\w+", font["/BaseFont"])
        assert font["/Encoding"] == "/Identity-H"
        assert "/ToUnicode" in font
        program = font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"].get_data()
        assert b"fpgm" not in program[:300]
        assert b"glyf" in program[:300]
        assert len(program) < 20_000


def test_a_link_has_an_address_words_and_its_element():
    data = render(saying("See [our page](https://example.org/a(b)?c=d&e=ü)."))
    annotations = [each.get_object() for page in PdfReader(io.BytesIO(data)).pages for each in page.get("/Annots", [])]
    link = next(each for each in annotations if "/A" in each and "example.org" in each["/A"]["/URI"])
    assert link["/A"]["/URI"] == "https://example.org/a%28b%29?c=d&e=%C3%BC"
    assert link["/Contents"]
    assert link["/F"] == 4
    assert "/StructParent" in link


@pytest.mark.parametrize("words", ["difficult office affairs", "naïve café", "x̌y z̈", "a → b ✓ α", "1⁄2 and ½"])
def test_ligatures_marks_and_other_scripts_read_back_as_letters(words):
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(render(saying(words)))).pages)
    assert "".join(words.split()) in "".join(text.split())


def test_a_glyph_that_stands_for_two_characters_reads_right_each_time():
    # The no-break hyphen and the hyphen may share a glyph; so may the two spaces.
    text = " ".join(
        page.extract_text() for page in PdfReader(io.BytesIO(render(saying("a-b c\u2011d e\u00a0f g")))).pages
    )
    assert "a-b" in text
    assert re.search("c[\u2011-]d", text)


def test_the_identifier_changes_with_the_content():
    one, other = (PdfReader(io.BytesIO(render(saying(words)))).trailer["/ID"][0] for words in ("One.", "Two."))
    assert one != other
