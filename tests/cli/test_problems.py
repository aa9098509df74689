"""Bad input: status 1 (2 for wrong usage), place and hint, and the output folder as it was."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from handout.cli.group import handout
from tests.checks.examples import TODAY, Example, source

GOOD = """\
language = "en"
title = "A title"
main_message = "One message."

[[section]]
heading = "A heading"
text = "Some text."
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "kept.txt").write_text("kept")
    return tmp_path


def build(*arguments):
    result = CliRunner().invoke(handout, ["build", "--no-check", "--to", "pdf", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def refuse(folder, text, *, status=1):
    data = text if isinstance(text, bytes) else text.encode()
    (folder / "content.toml").write_bytes(data)
    result = build()
    assert result.exit_code == status
    assert sorted(path.name for path in (folder / "output").iterdir()) == ["kept.txt"]
    return result.stderr


def test_a_good_file_builds(folder):
    (folder / "content.toml").write_text(GOOD)
    assert build().exit_code == 0
    assert (folder / "output" / "a-title-handout.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_a_missing_file(folder):
    result = build("nothing.toml")
    assert result.exit_code == 1
    assert result.stderr == "nothing.toml error: no such file or folder\n"


def test_a_syntax_error_names_its_line(folder):
    said = refuse(folder, GOOD.replace('"A title"', '"A title'))
    assert said.startswith("content.toml:2:9 error: ")


def test_an_unknown_key_is_answered_with_the_nearest(folder):
    said = refuse(folder, GOOD.replace("[[section]]", "[[secton]]"))
    assert said == 'content.toml:5:3 error: unknown key "secton"; did you mean "section"?\n'


def test_a_wrong_type_says_what_was_expected_and_found(folder):
    said = refuse(folder, GOOD + '\n[questions]\nlines = "four"\n')
    assert said.startswith("content.toml:10:9 error: ")
    assert "whole number" in said
    assert "four" in said


def test_two_problems_are_both_shown(folder):
    text = GOOD.replace("[[section]]", "[[secton]]").replace("Some text.", "Some text.[@nobody]")
    lines = refuse(folder, text).splitlines()
    assert [line.split()[0] for line in lines] == ["content.toml:5:3", "content.toml:7:21"]


def test_a_citation_without_reference(folder):
    said = refuse(folder, GOOD.replace("Some text.", "Some text.[@nobody]"))
    assert said.startswith('content.toml:7:21 error: G02 sources: no reference "nobody"')


def test_a_link_that_runs_a_program(folder):
    said = refuse(folder, GOOD.replace("Some text.", "[Some](javascript:alert(1)) text."))
    assert said.startswith("content.toml:7:16 error: ")
    assert "javascript" in said


@pytest.mark.parametrize("name", ["../secret.png", "/etc/hosts.png", "https://example.org/a.png", "a/../../b.png"])
def test_a_figure_outside_the_folder_of_its_topic(folder, name):
    (folder.parent / "secret.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    said = refuse(folder, GOOD + f'figure = {{ file = "{name}", alt = "A secret" }}\n')
    assert said.startswith("content.toml:8:20 error: ")


def test_a_link_in_the_file_system_that_leads_outside(folder):
    (folder.parent / "secret.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "inside.png").symlink_to(folder.parent / "secret.png")
    said = refuse(folder, GOOD + 'figure = { file = "inside.png", alt = "A secret" }\n')
    assert "is outside the folder" in said


def test_bytes_that_are_not_utf_8(folder):
    said = refuse(folder, GOOD.encode().replace(b"Some", b"So\xffme"))
    assert said == "content.toml:7:11 error: the byte 0xFF is not UTF-8; save the file as UTF-8\n"


def test_an_output_folder_that_cannot_be_written(folder):
    (folder / "content.toml").write_text(GOOD)
    (folder / "taken").write_text("a file")
    result = build("--output", "taken/output")
    assert result.exit_code == 1
    assert "taken/output" in result.stderr
    assert "--output" in result.stderr
    assert (folder / "taken").read_text() == "a file"


def test_a_character_that_no_font_has_is_named_with_its_place(folder):
    said = refuse(folder, GOOD.replace("Some text.", "Some 😀 text."))
    assert said.startswith("content.toml:7:14 error: L09 missing-glyph: no font of the layout handout has 😀 (U+1F600)")


def test_a_script_that_no_font_has_is_one_error_a_file(folder):
    said = refuse(folder, GOOD.replace("Some text.", "少吃盐。").replace("A heading", "什么是盐？"))
    assert said.count("L09") == 1
    assert said.startswith("content.toml:7:11 error: L09 missing-glyph: no font of the layout handout has")
    assert "slides can use any: --to pptx" in said


def test_a_clinic_file_is_no_topic(folder):
    said = refuse(folder, 'name = "Example Clinic"\nphone = "555-0100"\n')
    use = "write handout build TOPIC.toml --clinic content.toml"
    assert said == f"content.toml:1:1 error: this is a clinic file, not a topic; {use}\n"


def test_a_layout_is_no_topic_and_no_clinic(folder):
    (folder / "look.toml").write_text('extends = "handout"\n')
    (folder / "content.toml").write_text(GOOD)
    for arguments in (["look.toml"], ["--clinic", "look.toml"]):
        assert build(*arguments).stderr.startswith("look.toml:1:1 error: this is a layout, not a")


def test_an_empty_folder_has_no_topic_yet(folder):
    assert build().stderr.startswith(
        "content.toml error: no such file or folder; to write a first topic: handout new NAME"
    )


def test_a_topic_is_no_clinic_file(folder):
    (folder / "content.toml").write_text(GOOD)
    assert build("--clinic", "content.toml").stderr.startswith("content.toml:1:1 error: this is a topic, not a clinic")


def test_every_character_that_no_font_has_is_named_at_once(folder):
    said = refuse(folder, GOOD.replace("Some text.", "Some 😀 text.").replace("A heading", "A 🎉 heading"))
    assert "has 😀 (U+1F600), 🎉 (U+1F389), here and in 1 other text; write it in words" in said
    long = "".join(map(chr, range(0x4E00, 0x4E20)))
    assert "and 27 more" in refuse(folder, GOOD.replace("Some text.", long))


@pytest.mark.parametrize("name", ["references.bib", "references.ris", "references.nbib", "references.json"])
def test_a_file_of_references_is_no_topic(folder, name):
    (folder / name).write_text("@book{a, title = {A}}")
    said = build(name).stderr
    assert said.startswith(
        f"{name} error: this is a file of references, not a topic; name it in a topic: [bibliography]"
    )
    assert said.count("error") == 1


def test_a_topic_and_a_clinic_file_are_no_layouts(folder):
    (folder / "content.toml").write_text(GOOD)
    (folder / "clinic.toml").write_text('name = "Example Clinic"\n')
    assert "this is a topic, not a layout" in build("--layout", "content.toml").stderr
    assert "this is a clinic file, not a layout" in build("--layout", "clinic.toml").stderr


@pytest.mark.parametrize("arguments", [["empty"], ["content.toml", "--clinic", "empty"]])
def test_an_empty_folder_is_an_error_that_says_how_to_begin(folder, arguments):
    (folder / "content.toml").write_text(GOOD)
    (folder / "empty").mkdir()
    result = build(*arguments)
    assert result.exit_code == 1
    assert "is in this folder; to write" in result.stderr


def test_a_link_that_leads_nowhere_is_not_offered_in_its_own_place(folder):
    (folder / "dangling.toml").symlink_to("nowhere.toml")
    assert build("dangling.toml").stderr == "dangling.toml error: no such file or folder\n"


def test_text_beyond_the_page_budget_says_by_how_much(folder):
    long = "A sentence that takes its room on the page. " * 400
    said = refuse(folder, GOOD.replace("Some text.", long))
    assert "lines too long" in said
    assert 'the section "A heading"' in said


def test_two_topics_with_one_output(folder):
    (folder / "a.toml").write_text(GOOD)
    (folder / "b.toml").write_text(GOOD)
    result = build("a.toml", "b.toml")
    assert result.exit_code == 1
    assert "would be written twice" in result.stderr
    assert not list((folder / "output").glob("*.pdf"))


def test_a_layout_that_a_topic_does_not_fit_does_not_stop_the_others(folder):
    long = "Rest a lot. " * 900
    section = f'[[section]]\nheading = "H"\ntext = "{long}"\nsteps = ["Rest."]\n'
    (folder / "content.toml").write_text(source(Example(section)))
    result = CliRunner().invoke(handout, ["build", "--json", "--today", f"{TODAY}"])
    assert result.exit_code == 1
    jobs = {each["layout"]: each for each in map(json.loads, result.stdout.splitlines())}
    assert {name: each["state"] for name, each in jobs.items()} == {"handout": "failed", "slides": "built"}
    assert [(each["id"], each["layouts"]) for each in jobs["handout"]["findings"]] == [("L06", ["handout"])]


def test_one_broken_topic_does_not_stop_the_other(folder):
    (folder / "a.toml").write_text(GOOD)
    (folder / "b.toml").write_text(GOOD.replace("title", "titel"))
    result = build("a.toml", "b.toml")
    assert result.exit_code == 1
    assert (folder / "output" / "a-title-handout.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--to", "docx"], "docx"),
        (["--nonsense"], "--nonsense"),
        (["--style", "mla"], "mla"),
        (["--today", "tomorrow"], "tomorrow"),
    ],
)
def test_wrong_usage_has_a_status_of_its_own(folder, arguments, words):
    (folder / "content.toml").write_text(GOOD)
    result = build(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_an_unknown_command_is_answered_with_the_nearest():
    result = CliRunner().invoke(handout, ["biuld"])
    assert result.exit_code == 2
    assert "did you mean 'build'?" in result.stderr


def test_an_unknown_layout_is_answered_with_the_nearest(folder):
    (folder / "content.toml").write_text(GOOD)
    result = build("--layout", "handuot")
    assert result.exit_code == 1
    assert 'did you mean "handout"?' in result.stderr


def test_a_layout_key_that_nothing_reads(folder):
    (folder / "content.toml").write_text(GOOD)
    (folder / "layouts").mkdir()
    (folder / "layouts" / "mine.toml").write_text('extends = "handout"\n[margins]\ntopp = 3\n')
    result = build("--layout", "mine")
    assert result.exit_code == 1
    assert result.stderr.startswith(f'{Path("layouts/mine.toml")}:3:1 error: unknown key "topp"')


def test_a_reference_in_title_case_is_a_warning_and_builds(folder):
    reference = '\n[[reference]]\nid = "a"\ntype = "book"\ntitle = "Rest for the Weary and the Busy"\n'
    (folder / "content.toml").write_text(GOOD.replace("Some text.", "Some text.[@a]") + reference)
    result = build()
    assert result.exit_code == 0
    assert result.stderr.startswith(
        'content.toml:12:10 warning: G06 title-case: the title of "a" is in Title Case; write "Rest for '
    )


LONG = "word " * 2000
UNFIT = {
    "a text beyond its budget": (f'text = "{LONG}"', "pdf", "7:11 error: L06 page-budget: 5 pages even"),
    "a table wider than the page": (
        f'text = "Some text."\n[section.table]\nheader = ["{"W" * 60}", "{"M" * 60}"]\nrows = [["a", "b"]]\n'
        'caption = "Two columns"', "pdf", '12:11 error: the table "Two columns" has 2 columns',
    ),
    "a text too long for slides": (f'text = "{"Too long " * 150}."', "pptx", "8:8 error: the slides of section 1"),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "kind", "said"), UNFIT.values(), ids=UNFIT)
def test_what_does_not_fit_is_named_with_its_place(folder, lines, kind, said):
    (folder / "content.toml").write_text("max_pages = 1\n" + GOOD.replace('text = "Some text."', lines))
    result = build("--to", kind)
    assert result.exit_code == 1
    assert f"content.toml:{said}" in result.output
