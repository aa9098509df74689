import pytest

from handout.errors import SourceError
from handout.reading import load_document, parse_document

from .sources import HEAD

CITING = f'{HEAD}[[section]]\nheading = "H"\ntext = "One [@kim2012]. Two [@wu2021, p. 3]."\n'
FILES = "[bibliography]\nfiles = {}\n"
BIB = """\
@article{kim2012,
  author = {Kim, A.},
  title = {About sleep},
  journal = {Journal of Examples},
  year = {2012}
}
@book{never2001,
  author = {Never, B.},
  title = {Not cited},
  year = {2001}
}
"""
RIS = "TY  - JOUR\nID  - wu2021\nAU  - Wu, C.\nTI  - About waking\nPY  - 2021\nER  - \n"
JSON = '[{"id": "wu2021", "type": "book", "title": "About waking, again"}]'
OWN = '[[reference]]\nid = "kim2012"\ntype = "book"\ntitle = "My own"\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.bib").write_text(BIB)
    (tmp_path / "b.ris").write_text(RIS)
    (tmp_path / "c.json").write_text(JSON)
    return tmp_path


def load(folder, *files, text=CITING, own=""):
    listed = str(list(files)).replace("'", '"')
    (folder / "content.toml").write_text(text + FILES.format(listed) + own)
    return load_document(folder / "content.toml")


def problems(folder, *files, **options):
    with pytest.raises(SourceError) as raised:
        load(folder, *files, **options)
    return str(raised.value).replace(f"{folder}/", "").splitlines()


def test_what_is_cited_comes_from_the_files_and_the_rest_is_left_out(folder):
    loaded = load(folder, "a.bib", "b.ris")
    assert [(each.id, each.title) for each in loaded.document.references] == [
        ("kim2012", "About sleep"),
        ("wu2021", "About waking"),
    ]
    assert loaded.warnings == ()


def test_a_reference_of_the_source_itself_comes_first(folder):
    references = load(folder, "a.bib", "b.ris", own=OWN).document.references
    assert [(each.id, each.title) for each in references] == [("kim2012", "My own"), ("wu2021", "About waking")]


def test_of_two_files_with_one_reference_the_first_counts(folder):
    loaded = load(folder, "a.bib", "b.ris", "c.json")
    assert loaded.document.references[1].title == "About waking"
    assert [str(each) for each in loaded.warnings] == [
        f'{folder}/c.json warning: the reference "wu2021" is in two of the reference files; '
        "the first one is used: delete the other"
    ]


def test_a_file_listed_twice_is_read_once(folder):
    assert load(folder, "a.bib", "b.ris", "./a.bib").warnings == ()


def test_a_key_in_no_file_is_offered_one_of_the_files(folder):
    (folder / "b.ris").write_text(RIS.replace("wu2021", "wu2022"))
    assert problems(folder, "a.bib", "b.ris")[0].startswith(
        'content.toml:6:31 error: G02 sources: no reference "wu2021"; '
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("b.bib", 'no file "b.bib"; did you mean "a.bib"?'),
        ("../a.bib", '"../a.bib" is outside the folder of its source; copy it into the folder'),
        (
            "content.toml",
            '"content.toml" cannot be used; it takes a file that ends in `.bib`, `.ris`, `.nbib` or `.json`',
        ),
    ],
)
def test_a_file_that_cannot_be_had_is_the_only_problem(folder, name, message):
    assert problems(folder, name, "b.ris") == [f"content.toml:8:11 error: {message}"]


def test_a_file_that_cannot_be_read_is_the_only_problem(folder):
    (folder / "a.bib").write_bytes(b"@book{\xe9,\n}\n")
    assert problems(folder, "a.bib", "b.ris") == ["a.bib:1:7 error: the byte 0xE9 is not UTF-8; save the file as UTF-8"]


def test_an_entry_that_is_lost_and_not_cited_is_a_warning(folder):
    (folder / "c.json").write_text('[{"id": "wu2021", "type": "book", "title": "Waking"}, 3]')
    loaded = load(folder, "a.bib", "c.json")
    assert [each.severity for each in loaded.warnings]
    assert {str(each.severity) for each in loaded.warnings} == {"warning"}


def test_an_entry_that_is_lost_stands_for_the_one_that_is_missed(folder):
    (folder / "c.json").write_text("[3]")
    found = problems(folder, "a.bib", "c.json")
    assert found
    assert all(each.startswith("c.json:1:") for each in found)


def test_a_character_that_cannot_be_printed_is_refused(folder):
    (folder / "c.json").write_text('[{"id": "wu2021", "type": "book", "title": "Wak\\u0007ing"}]')
    assert (
        'c.json:1:2 error: reference "wu2021", `title`: the character U+0007 cannot be printed; delete it'
        in problems(folder, "a.bib", "c.json")
    )


def test_without_a_folder_the_files_are_not_looked_for():
    assert parse_document(CITING + FILES.format('["a.bib"]')).document.references == ()


@pytest.mark.parametrize("hidden", ["\u00ad", "\u200b"])
def test_an_invisible_character_in_a_number_is_refused(folder, hidden):
    (folder / "a.bib").write_text(f"@misc{{a, title = {{Dose of 1{hidden}0 mg}}}}", "utf-8")
    source = 'language = "en"\ntitle = "T"\nmain_message = "M.[@a]"\n[bibliography]\nfiles = ["a.bib"]\n'
    with pytest.raises(SourceError, match="is inside a number"):
        parse_document(source, folder=folder)
