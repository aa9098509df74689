"""The fonts in a file: what they say of themselves, their widths, and what their glyphs read as."""

import datetime
import io
import re

import pytest
import uharfbuzz as hb
from pypdf import PdfReader

from handout.renderers.pdf import render_pdf
from handout.renderers.pdf.fonts import MAPPINGS_IN_BLOCK
from handout.renderers.pdf.glyph_runs import FontBook
from tests.layout.paper.samples import sample

DAY = datetime.date(2026, 3, 4)
ITALIC_FLAG = 64


@pytest.fixture(scope="module")
def fonts():
    """The embedded fonts by base name, each with its face."""
    flow = sample("further", "handout")
    lines = [line for page in flow.pages for each in page.placed for line in getattr(each, "lines", ())]
    uses = FontBook([segment for line in lines for segment in line.segments]).uses
    reader = PdfReader(io.BytesIO(render_pdf(flow, created=DAY)))
    found = {}
    for page in reader.pages:
        for name, font in page["/Resources"]["/Font"].items():
            face = next(use.face for use in uses.values() if f"/{use.name}" == name)
            found[font["/BaseFont"]] = font, face
    return found


def mapping(font):
    """Each code with its text, as the map in the file has it."""
    said = font["/ToUnicode"].get_data().decode("ascii")
    blocks = re.findall(r"(\d+) beginbfrange\n(.*?)endbfrange", said, re.DOTALL)
    codes, ranges = {}, []
    for count, rows in blocks:
        found = re.findall(r"<([0-9a-f]{4})><([0-9a-f]{4})><([0-9a-f]+)>", rows)
        assert len(found) == int(count) <= MAPPINGS_IN_BLOCK
        for first, last, text in found:
            start, words = int(first, 16), bytes.fromhex(text).decode("utf-16-be")
            ranges.append((start, int(last, 16)))
            for code in range(start, int(last, 16) + 1):
                assert code not in codes
                codes[code] = words[:-1] + chr(ord(words[-1]) + code - start)
    return codes, ranges


def test_regular_bold_and_italic_faces_are_there(fonts):
    assert len(fonts) >= 3
    assert {"Regular", "Bold", "Italic"} <= {name.rpartition("-")[2] for name in fonts}


def test_a_font_says_whether_it_is_bold_or_italic(fonts):
    for font, face in fonts.values():
        descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
        is_italic, is_bold = "italic" in face.style, "bold" in face.style
        assert bool(descriptor["/Flags"] & ITALIC_FLAG) == is_italic
        assert (descriptor["/ItalicAngle"] < 0) == is_italic
        assert (descriptor["/StemV"] > 100) == is_bold
        assert descriptor["/Ascent"] == pytest.approx(face.ascent, abs=1)
        assert descriptor["/Descent"] == pytest.approx(-face.descent, abs=1)


def extents(font, glyph, milli):
    """Left, bottom, right and top of a glyph in thousandths of an em; None where it is empty."""
    found = font.get_glyph_extents(glyph)
    if not found or not found.width:
        return None
    left, top = found.x_bearing * milli, found.y_bearing * milli
    return left, top + found.height * milli, left + found.width * milli, top


def program(font):
    """The font program in the file."""
    face = hb.Face(font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"].get_data())
    return face, hb.Font(face), 1000 / face.upem


def test_its_box_holds_every_glyph(fonts):
    for font, _ in fonts.values():
        _, held, milli = program(font)
        left, bottom, right, top = font["/DescendantFonts"][0]["/FontDescriptor"]["/FontBBox"]
        for box in filter(None, (extents(held, code, milli) for code in mapping(font)[0])):
            assert left <= box[0]
            assert bottom <= box[1]
            assert right >= box[2]
            assert top >= box[3]


def test_the_widths_are_those_of_the_glyphs(fonts):
    for font, face in fonts.values():
        descendant = font["/DescendantFonts"][0]
        row, widths = list(descendant["/W"]), {}
        for first, found in zip(row[::2], row[1::2], strict=True):
            widths.update({int(first) + place: float(width) for place, width in enumerate(found)})
        codes, _ = mapping(font)
        assert set(widths) == set(codes)
        for glyph, width in widths.items():
            assert width == pytest.approx(face.advance(glyph), abs=0.51)


def test_a_glyph_of_one_character_reads_as_that_character(fonts):
    for font, face in fonts.values():
        codes, _ = mapping(font)
        single = {code: text for code, text in codes.items() if len(text) == 1 and text.isalpha()}
        assert single
        for code, text in single.items():
            shaped = face.shape(text, "en")
            assert code in {glyph.id for glyph in shaped.glyphs} | {face.hb_font.get_nominal_glyph(ord(text))}


def test_letters_in_a_row_are_one_range_that_stays_in_its_block(fonts):
    for font, _ in fonts.values():
        codes, ranges = mapping(font)
        assert all(first >> 8 == last >> 8 for first, last in ranges)
        assert len(ranges) < len(codes) or len(codes) < 4


def test_the_program_has_the_outlines_of_the_used_glyphs_and_few_others(fonts):
    for font, face in fonts.values():
        own, held, milli = program(font)
        codes, _ = mapping(font)
        for code in codes:
            assert extents(held, code, milli) == pytest.approx(extents(face.hb_font, code, face.milli), abs=1.5)
        filled = [glyph for glyph in range(own.glyph_count) if extents(held, glyph, milli)]
        assert len(filled) <= 2 * len(codes) + 2  # the parts that a letter is put together from are there too
        assert not {"GSUB", "GPOS", "fvar", "name"} & set(own.table_tags)
