"""`handout cite`: the references of files, as a style formats them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from handout.bibliography import STYLES, format_bibliography, to_html, to_text
from handout.cli.group import handout
from handout.content.style_name import StyleName
from handout.reading import read_reference_file

TEN = Path(__file__).parent.parent / "reading" / "references" / "data"
STYLE_FILES = Path(__file__).parent.parent / "building" / "citeproc" / "data"
REFERENCE = """
[[reference]]
id = "{id}"
type = "article-journal"
title = "{title}"
author = [{{ family = "Author", given = "{given}" }}]
volume = 1
container-title = "Journal of Examples"
issued = 2020
"""
TOPIC = """\
language = "en"
title = "A title"
main_message = "One message.[@second] Another.[@first; @second]"
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def cite(*arguments):
    result = CliRunner().invoke(handout, ["cite", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "\x1b" not in result.output
    return result


def topic(**titles):
    return TOPIC + "".join(REFERENCE.format(id=key, title=title, given=key.title()) for key, title in titles.items())


def ids(result):
    return [each["id"] for each in json.loads(result.stdout)]


@pytest.mark.parametrize("style", STYLES)
def test_json_has_id_html_and_text_in_the_order_of_the_list(style):
    result = cite(TEN / "ten.json", "--style", style, "--format", "json")
    expected = format_bibliography(read_reference_file(TEN / "ten.json").references, style)
    assert result.exit_code == 0
    assert json.loads(result.stdout) == [
        {"id": each.id, "html": to_html(each.inlines), "text": to_text(each.inlines)} for each in expected
    ]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("ending", ["ris", "nbib"])
def test_exports_of_the_same_references_print_the_same_list(style, ending):
    assert cite(TEN / f"ten.{ending}", "--style", style).stdout == cite(TEN / "ten.json", "--style", style).stdout


def test_text_is_numbered_in_numeric_styles_and_has_one_reference_a_line():
    lines = cite(TEN / "ten.json", "--style", "vancouver").stdout.splitlines()
    assert [line.partition(". ")[0] for line in lines] == [str(number) for number in range(1, 11)]


def test_text_is_not_numbered_in_author_date_styles():
    lines = cite(TEN / "ten.json", "--style", "apa").stdout.splitlines()
    assert len(lines) == 10
    assert lines[0].startswith("Almeida, R. C. (2018). ")


def test_html_is_a_list_with_links(folder):
    (folder / "topic.toml").write_text(topic(first="A <b>bold</b> & small p < .05", second="Second"))
    said = cite("topic.toml", "--format", "html").stdout
    assert said.startswith("<ol>\n  <li>Author S. Second. <i>Journal of Examples</i>. 2020;1.</li>\n")
    assert "A <b>bold</b> &#38; small p &#60; .05" in said
    assert cite("topic.toml", "--format", "html", "--style", "apa").stdout.startswith("<ul>\n")


def test_of_a_topic_the_cited_references_stand_in_the_order_of_citation(folder):
    (folder / "topic.toml").write_text(topic(unread="Unread", first="First", second="Second"))
    assert ids(cite("topic.toml", "--format", "json")) == ["second", "first"]


def test_a_topic_that_cites_nothing_prints_all(folder):
    text = topic(first="First", second="Second").replace("[@first; @second]", "").replace("[@second]", "")
    (folder / "topic.toml").write_text(text)
    assert ids(cite("topic.toml", "--format", "json")) == ["first", "second"]


def test_a_file_of_references_alone_prints_all(folder):
    (folder / "list.toml").write_text(topic(b="B", a="A").removeprefix(TOPIC))
    result = cite("list.toml", "--format", "json")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert ids(result) == ["b", "a"]


def test_a_topic_takes_the_references_of_its_files(folder):
    (folder / "ten.ris").write_text((TEN / "ten.ris").read_text("utf-8"), "utf-8")
    key = read_reference_file(TEN / "ten.ris").references[3].id
    text = TOPIC.replace("[@second]", f"[@{key}]").replace("[@first; @second]", "")
    (folder / "topic.toml").write_text(text + '[bibliography]\nfiles = ["ten.ris"]\n')
    assert ids(cite("topic.toml", "--format", "json")) == [key]


def test_a_topic_prints_in_its_own_style_unless_told(folder):
    (folder / "topic.toml").write_text(
        topic(first="First", second="Second").replace("\n[[", '\n[bibliography]\nstyle = "apa"\n[[', 1)
    )
    assert cite("topic.toml").stdout.startswith("Author, F. (2020). First. ")
    assert cite("topic.toml", "--style", "ama").stdout.startswith("1. ")


def test_an_invalid_entry_is_reported_and_the_others_are_printed(folder):
    (folder / "refs.bib").write_text(
        "@article{good, title={Good}, author={Author, Ann}, journal={J}, year=2020}\n\n"
        "@article{bad, title={Bad, author=\n\n"
        "@article{fine, title={Fine}, author={Author, Bo}, journal={J}, year=2021}\n"
    )
    result = cite("refs.bib", "--format", "json")
    assert result.exit_code == 1
    assert result.stderr.startswith("refs.bib:3:1 error: ")
    assert ids(result) == ["good", "fine"]


def test_an_invalid_reference_of_a_topic_is_reported_and_the_others_are_printed(folder):
    text = topic(first="First", second="Second").replace("issued = 2020", 'issued = "2020-13"', 1)
    (folder / "topic.toml").write_text(text)
    result = cite("topic.toml", "--format", "json")
    assert result.exit_code == 1
    assert result.stderr.startswith("topic.toml:12:11 error: ")
    assert ids(result) == ["second"]


def test_a_missing_file_is_reported_and_the_others_are_printed(folder):
    result = cite("nothing.bib", TEN / "ten.nbib")
    assert result.exit_code == 1
    assert result.stderr == "nothing.bib error: no such file or folder\n"
    assert len(result.stdout.splitlines()) == 10


def test_a_key_of_two_references_is_a_warning(folder):
    (folder / "a.toml").write_text(topic(same="One").removeprefix(TOPIC))
    (folder / "b.toml").write_text(topic(same="Two", other="Three").removeprefix(TOPIC))
    result = cite("a.toml", "b.toml", "--format", "json")
    assert result.exit_code == 0
    assert 'the key "same" is another reference in a.toml' in result.stderr
    assert ids(result) == ["same", "other"]


def test_the_same_reference_twice_is_printed_once():
    result = cite(TEN / "ten.json", TEN / "ten.json")
    assert result.stderr == ""
    assert len(result.stdout.splitlines()) == 10


def test_a_title_in_title_case_is_a_warning_and_prints_as_it_is(folder):
    (folder / "topic.toml").write_text(topic(first="Rest for the Weary: An Example Study", second="Second"))
    result = cite("topic.toml", "--style", "apa")
    assert result.exit_code == 0
    assert result.stderr == (
        'topic.toml:8:10 warning: G06 title-case: the title of "first" is in Title Case; '
        'write "Rest for the weary: An example study"\n'
    )
    assert "Rest for the Weary: An Example Study" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [[], ["refs.bib", "--style", "mla"], ["refs.bib", "--format", "rtf"], ["refs.bib", "--nonsense"]],
)
def test_wrong_usage_has_a_status_of_its_own(arguments):
    assert cite(*arguments).exit_code == 2


def test_a_file_of_another_kind_is_an_error(folder):
    (folder / "refs.txt").write_text("Author A. Title. 2020.")
    result = cite("refs.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("refs.txt error: this is not a reference file")


def test_a_style_of_ones_own(folder):
    pytest.importorskip("pypandoc", reason="pandoc is not installed: pip install '.[csl]'")
    result = cite(TEN / "ten.json", "--style", STYLE_FILES / "numbers.csl")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "1. Testa + Sample + Mockford ~ Sleep for a boost of memory: how, but also when? ~ 2021 ~"
    )


def test_a_style_that_would_have_to_be_fetched(folder):
    result = cite(TEN / "ten.json", "--style", STYLE_FILES / "dependent.csl")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "nothing is fetched from the network" in result.stderr


def test_a_file_cannot_steer_the_terminal(folder):
    (folder / "refs.bib").write_text(
        "@article{k\x1b[31m, title={Rest \x1b[5mfor the Weary Sample Study}, author={A\x1b[1m, B}, year=2020}\n"
        "@article{k\x1b[31m, title={Again}}\n"
    )
    result = cite("refs.bib")  # `cite` looks for escape characters in all that is printed
    assert 'the key "k<U+001B>[31m" is in two entries' in result.stderr
    assert result.stdout.startswith("1. ")


def test_the_default_style_is_ama():
    assert cite(TEN / "ten.json").stdout == cite(TEN / "ten.json", "--style", StyleName.AMA).stdout


def test_retracted_works_and_impossible_identifiers_are_warned_of_and_listed_all_the_same(folder):
    (folder / "a.nbib").write_text("PMID- 30000001\nTI  - A trial.\nTA  - J Ex\nRIN - J Ex. 2022;2:1. PMID: 30000002\n")
    (folder / "b.bib").write_text("@book{b,\n  title = {One},\n  doi = {not a doi}}\n")
    result = cite("a.nbib", "b.bib", "--format", "html")
    assert result.exit_code == 0
    assert (
        'a.nbib:1:1 warning: G07 retracted: "a": this article was retracted: J Ex. 2022;2:1 (PMID 30000002)'
        in result.stderr
    )
    assert 'b.bib:1:1 warning: G10 identifier: "b": "not a doi" cannot be a DOI (a DOI begins with 10.' in result.stderr
    assert "href" not in result.stdout
    assert "doi" not in result.stdout


def test_raised_numbers_keep_their_meaning_in_text_and_json(folder):
    (folder / "a.bib").write_text(r"@book{a, title = {Below 20{\texttimes}10{\textsuperscript{9}}/{L} of Ca$^{2+}$}}")
    assert "20×10⁹/L of Ca²⁺" in cite("a.bib").stdout
    (found,) = json.loads(cite("a.bib", "--format", "json").stdout)
    assert "20×10⁹/L of Ca²⁺" in found["text"]
    assert "10<sup>9</sup>/L of Ca<sup>2+</sup>" in found["html"]
