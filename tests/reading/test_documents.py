import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from handout.content.blocks import DiagramKind, Steps
from handout.content.clinic import Clinic
from handout.content.document import Audience
from handout.errors import SourceError
from handout.reading import load_document, parse_document, read_document

from .sources import HEAD, SECTION, problems

EXAMPLE = Path(__file__).parent / "data" / "example.toml"


@pytest.fixture(scope="module")
def example():
    return read_document(EXAMPLE)


def test_the_example_is_read_without_a_word():
    assert load_document(EXAMPLE).warnings == ()


def test_the_keys_of_the_root(example):
    assert example.id == "ketamine-neuroplasticity"
    assert example.title.plain == "How ketamine may help your brain make new connections"
    assert example.governance.review_by == datetime.date(2028, 11, 1)
    assert [item.key for citation in example.main_message.citations for item in citation.items] == [
        "drozdz2022",
        "wu2021",
    ]


def test_a_string_stands_for_a_point_and_for_a_node(example):
    assert [node.label.plain for node in example.sections[0].diagram.nodes] == ["Few links", "New links"]
    document = parse_document(f'{HEAD}{SECTION}points = ["One", {{ text = "Two" }}]\n').document
    assert [point.text.plain for point in document.sections[0].points] == ["One", "Two"]


def test_a_string_stands_for_a_point_in_blocks_and_slides_too():
    body = '[[section.block]]\npoints = ["One"]\n[section.slide]\npoints = ["Two"]\n'
    section = parse_document(f'{HEAD}[[section]]\nheading = "H"\n{body}').document.sections[0]
    assert section.block[0].points[0].text.plain == "One"
    assert section.slide[0].points[0].text.plain == "Two"


def test_one_slide_table_is_a_list_of_one(example):
    assert [len(section.slide) for section in example.sections] == [1, 2, 1, 1, 0, 0, 0]
    assert example.sections[0].diagram.kind is DiagramKind.BEFORE_AFTER
    assert example.sections[4].audience is Audience.PATIENT


@pytest.mark.parametrize(
    ("language", "read"), [("EN-us", "en-US"), ("zh-hant-tw", "zh-Hant-TW"), ("es", "es"), ("sr-latn", "sr-Latn")]
)
def test_the_language_comes_back_in_its_usual_case(language, read):
    assert parse_document(HEAD.replace('"en"', f'"{language}"')).document.language == read


def test_the_id_is_the_title_where_none_is_given():
    assert parse_document(HEAD).document.id == "a-title"


def test_a_clinic_takes_the_place_of_the_one_in_the_source():
    source = f'{HEAD}[clinic]\nname = "Example Clinic"\nphone = "(202) 555-0142"\n'
    clinic = parse_document(source, clinic=Clinic(name="Other Example Clinic")).document.clinic
    assert (clinic.name, clinic.phone) == ("Other Example Clinic", "")


def test_the_source_tells_the_place_of_a_word():
    loaded = parse_document(f'{HEAD}{SECTION}points = ["One", "Two"]\n')
    assert str(loaded.source.span(("section", 0, "text"), 5)) == "content.toml:6:14"
    assert str(loaded.source.span(("section", 0, "points", 1, "text"), 0)) == "content.toml:7:19"
    assert str(loaded.source.span(("section", 0, "icon"))) == "content.toml:4:1"


def test_crlf_and_a_byte_order_mark_change_nothing(tmp_path):
    text = f'{HEAD}[[section]]\nheading = "H"\ntext = """\nOne\n[@kim]\n"""\n'
    (tmp_path / "content.toml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    with pytest.raises(SourceError) as raised:
        read_document(tmp_path / "content.toml")
    assert str(raised.value) == (
        f'{tmp_path}/content.toml:8:3 error: G02 sources: no reference "kim"; add a [[reference]] with id = "kim"'
    )


def test_problems_of_schema_and_of_content_come_together():
    source = f'{HEAD}[questions]\nlines = "four"\n{SECTION}icon = "sprot"\n[[section]]\nheading = "Empty"\n'
    assert problems(source) == [
        'content.toml:5:9 error: `lines` should be a whole number, found a string "four"',
        'content.toml:9:9 error: no icon is named "sprot"; did you mean "sprout"?',
        "content.toml:10:1 error: this section has a heading and nothing under it; "
        "give it one of `text`, `points`, `steps`, `diagram`, `chart`, `table` or `figure`",
    ]


def test_a_problem_brings_no_other_with_it():
    source = (
        f'{HEAD}[[section]]\nheading = "H"\ntext = 3\n[section.slide]\nuse = "text"\n'
        f'[[section]]\nheading = "H"\ntext = "See [@kim]."\n[[reference]]\nid = ["kim"]\ntype = "book"\n'
    )
    assert problems(source) == [
        'content.toml:6:8 error: `text` should be a string, found the whole number 3; write "3"',
        "content.toml:13:6 error: `id` should be a string, found a list",
    ]


def test_a_number_for_an_id_still_answers_citations():
    source = f'{HEAD}{SECTION}steps = ["See [@2021]."]\n[[reference]]\nid = 2021\ntype = "book"\n'
    assert problems(source) == [
        'content.toml:9:6 error: `id` should be a string, found the whole number 2021; write "2021"'
    ]


def test_syntax_and_schema_problems_come_together_and_nothing_is_said_to_be_missing():
    assert problems('language = "en"\ntitle = Hello\nmain_message = "M"\n[clinic\nname = 3\n') == [
        'content.toml:2:9 error: found "Hello"; a text needs quotes: "Hello"',
        "content.toml:4:8 error: this header is not closed; a header is [name] or [[name]], alone on its line",
        'content.toml:5:8 error: `name` should be a string, found the whole number 3; write "3"',
    ]


def test_only_problems_cost_the_libraries_that_explain_them():
    code = (
        "import sys\nfrom pathlib import Path\nfrom handout.reading import read_document\n"
        "read_document(Path(sys.argv[1]))\n"
        "print([name for name in ('jsonschema', 'tree_sitter', 'difflib') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, EXAMPLE], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("text", ["Take Â½ tablet", "38.5 Â°C", "â‰¥5 mg", "3â€“5 mg", "donâ€™t", "cafÃ©", "5 Î¼g"])
def test_a_sign_whose_encoding_was_misread_is_an_error(text):
    with pytest.raises(SourceError, match="whose encoding was misread"):
        parse_document(f'language = "en"\ntitle = "A"\nmain_message = "{text}"\n')


@pytest.mark.parametrize("text", ["Ângela", "São João", "À bientôt", "COMPREENSÃO", "50 €", "α-β ≥ 5 µg", "Pâté"])
def test_letters_with_marks_are_none(text):
    assert parse_document(f'language = "pt"\ntitle = "A"\nmain_message = "{text}"\n').document


def test_plain_words_of_the_glossary_cite_nothing():
    text = 'language = "en"\ntitle = "A"\nmain_message = "M."\n[[glossary]]\nterm = "pulse"\nplain = "Beats 60[@a]."\n'
    with pytest.raises(SourceError, match="6:18 error: a citation is not allowed in the plain words of a term"):
        parse_document(text)


@pytest.mark.parametrize(("body", "warned"), [
    ('[[section]]\nheading = "H"\npoints = ["5 mg\\n\\n10 mg"]', True),
    ('[[section]]\nheading = "H"\npoints = [{ term = "A", text = "5 mg\\n\\n10 mg" }]', True),
    ('[nutshell]\ntext = "5 mg\\n\\n10 mg"', True), ('disclaimer = "5 mg\\n\\n10 mg"', True),
    ('[[section]]\nheading = "H"\ntext = "5 mg\\n\\n10 mg"', False),
    ('[[section]]\nheading = "H"\ntext = "A"\n[section.slide]\nnotes = "5 mg\\n\\n10 mg"', False),
])  # fmt: skip
def test_a_blank_line_that_no_output_shows_is_told(body, warned):
    loaded = parse_document(f'language = "en"\ntitle = "A"\nmain_message = "M.\\n\\nN."\n{body}\n')
    assert ["the blank line in this text is lost" in str(each) for each in loaded.warnings] == [True] * warned


def test_steps_of_a_section_are_numbered_on():
    text = 'language = "en"\ntitle = "A"\nmain_message = "M."\n' + 2 * (
        '[[section]]\nheading = "H"\nsteps = ["a", "b"]\n[[section.block]]\ntext = "T."\n'
        '[[section.block]]\nsteps = ["c"]\n[[section.block]]\nsteps = ["d"]\n'
    )
    for found in parse_document(text).document.sections:
        assert [block.start for block in found.blocks if isinstance(block, Steps)] == [1, 3, 4]
