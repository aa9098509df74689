"""Places are exact: line and column of the word in the TOML file, whatever stands before it."""

import datetime
from pathlib import Path

import pytest

from handout.building.checking import CheckOptions, check_sources

HEAD = 'language = "en"\ntitle = "A title"\nmain_message = "Rest."\n\n[[section]]\nheading = "A heading"\n'
OPTIONS = CheckOptions(today=datetime.date(2026, 6, 1), select=frozenset({"R07"}), layouts=())


def places(tmp_path, text, options=OPTIONS):
    """Where "utilize" was found; each place is read back from the file."""
    path = tmp_path / "content.toml"
    path.write_bytes(text.encode())
    run = check_sources([path], options)
    assert run.diagnostics == ()
    found = run.files[0].found
    lines = text.split("\n")
    for each in found:
        words = lines[each.span.line - 1][each.span.column - 1 :]
        assert words.startswith(each.excerpt), (each, words)
    return [(each.span.line, each.span.column) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('text = "We utilize it."\n', [(7, 12)]),
        ("text = 'We utilize it.'\n", [(7, 12)]),
        ('text = """\nWe rest.\nWe utilize it.\n"""\n', [(9, 4)]),
        ("text = '''\nWe rest.\n\n  We utilize it.\n'''\n", [(10, 6)]),
        ('text = """We rest. \\\n    We utilize it."""\n', [(8, 8)]),
        ('text = "Caf\\u00e9 \\"x\\" \\t utilize it."\n', [(7, 28)]),
        ('text = "*We* **all** utilize it."\n', [(7, 22)]),
        ('text = "Rest.[@a; @b, p. 12] We utilize it."\n', []),
        ('text = "[We utilize](https://example.org/utilize) it. We utilize."\n', [(7, 13), (7, 58)]),
        ('text = "Use \\\\* and \\\\[ to utilize it."\n', [(7, 28)]),
        ('points = ["Rest.", "We utilize it."]\n', [(7, 24)]),
        ('points = [\n  { text = "Utilize it." },\n]\n', [(8, 13)]),
        ('steps = ["Utilize it."]\n', [(7, 11)]),
        ('text = "éé 😀 ü utilize"\n', [(7, 16)]),
        ('[[section.block]]\ntext = "Utilize it."\n', [(8, 9)]),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_word_is_found_where_it_stands(tmp_path, text, expected, newline):
    if "@a" in text:
        text += "".join(f'[[reference]]\nid = "{key}"\ntype = "book"\ntitle = "A book"\n' for key in "ab")
        expected = [(7, 33)]
    whole = (HEAD + text).replace("\n", newline)
    assert places(tmp_path, whole) == expected


def test_the_second_of_two_like_words_has_its_own_place(tmp_path):
    assert places(tmp_path, HEAD + 'text = """\nUtilize it.\n\nUtilize it."""\n') == [(8, 1), (10, 1)]


def test_a_finding_about_the_whole_file_has_no_line(tmp_path):
    path = tmp_path / "content.toml"
    path.write_text(HEAD + 'text = "Rest."\n')
    run = check_sources([path], CheckOptions(today=OPTIONS.today, select=frozenset({"C02"}), layouts=()))
    assert [str(each.span) for each in run.files[0].found] == [str(path)]


def test_the_example_topic_is_one_of_the_files_that_are_checked():
    root = Path(__file__).parent.parent.parent
    run = check_sources([root / "content.toml"], CheckOptions(today=datetime.date(2026, 11, 23), layout_folders=[]))
    file = run.files[0]
    assert [(each.id, each.message) for each in file.found if each.severity != "information"] == []
    assert file.idle == ()
    assert all(each.reason for each in file.ignored)
    assert 0 < file.grades.flesch_kincaid <= 6
