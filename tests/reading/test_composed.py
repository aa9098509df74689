"""Letters written apart from their marks, as macOS and some editors give them, are read as one character."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.building.text_hash import text_hash
from handout.errors import SourceError
from handout.reading import parse_document, read_document
from handout.reading.composed import composed_starts
from handout.reading.reference_files import read_reference_file
from handout.reading.string_literals import written_offset

TOPIC = 'language = "vi"\ntitle = "Bệnh hen suyễn"\nmain_message = "Điều trị mỗi ngày: 2 lần [@nguyễn]."\n'
REFERENCE = '[[reference]]\nid = "nguyễn"\ntype = "webpage"\ntitle = "Hen suyễn"\nURL = "https://example.org/hen"\n'


def apart(text):
    return normalize("NFD", text)


def test_both_forms_say_the_same():
    one = parse_document(TOPIC + REFERENCE)
    other = parse_document(apart(TOPIC + REFERENCE))
    assert one.document == other.document
    assert other.document.title.plain == "Bệnh hen suyễn"


def test_escaped_marks_are_composed_too():
    found = parse_document('language = "vi"\ntitle = "B\\u0065\\u0323\\u0302nh"\nmain_message = "M."\n')
    assert found.document.title.plain == "Bệnh"


def test_a_sign_off_holds_for_both_forms(tmp_path):
    one, other = parse_document(TOPIC + REFERENCE), parse_document(apart(TOPIC + REFERENCE))
    assert text_hash(one.source.data, tmp_path) == text_hash(other.source.data, tmp_path)


def test_a_problem_stands_where_the_author_sees_it():
    text = apart('language = "vi"\ntitle = "T"\nmain_message = "Bệnh hen suyễn [@ai]."\n')
    with pytest.raises(SourceError) as caught:
        parse_document(text)
    span = caught.value.diagnostics[0].span
    assert text.splitlines()[span.line - 1][span.column - 1 :].startswith("ai]")


@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
@pytest.mark.parametrize("in_source", ["NFC", "NFD"])
def test_a_file_is_found_in_either_form(tmp_path, on_disk, in_source):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    (tmp_path / normalize(on_disk, "phổi.svg")).write_text(drawing, "utf-8")
    figure = '[[section]]\nheading = "H"\nfigure = { file = "phổi.svg", alt = "A" }\n'
    topic = tmp_path / "content.toml"
    topic.write_text(normalize(in_source, f'language = "vi"\ntitle = "T"\nmain_message = "M."\n{figure}'), "utf-8")
    assert read_document(topic).sections[0].blocks[0].file == "phổi.svg"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.bib", "@misc{nguyễn, title = {Hen suyễn}, author = {Nguyễn, Văn}}"),
        ("a.ris", "TY  - JOUR\nID  - nguyễn\nTI  - Hen suyễn\nAU  - Nguyễn, Văn\nER  - \n"),
        ("a.nbib", "PMID- 1\nTI  - Hen suyễn\nFAU - Nguyễn, Văn\n"),
        ("a.json", '[{"id": "nguyễn", "type": "book", "title": "Hen suyễn", "author": [{"family": "Nguyễn"}]}]'),
    ],
)
def test_reference_files_are_composed(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(apart(text), "utf-8")
    (reference,) = read_reference_file(path).references
    assert reference.title == "Hen suyễn"
    assert reference.author[0].family == "Nguyễn"


LETTERS = st.text(st.sampled_from("aeoAEỘ̧́̃ ộé가각각़क5"))


@given(LETTERS)
def test_each_composed_character_begins_at_its_letter(text):
    starts = list(composed_starts(text))
    whole = normalize("NFC", text)
    assert len(starts) == len(whole)
    assert starts == sorted(starts)
    for character, start in zip(whole, starts, strict=True):
        if character.isascii():
            assert text[start] == character


def test_an_offset_behind_marks_is_found_in_the_literal():
    literal = apart('"ộ ế 5 mg"')
    assert literal[written_offset(literal, 4)] == "5"
