"""`handout sign`: only yes and no are answers, and they are for the text that was read."""

import datetime

import pytest
from click.testing import CliRunner

from handout.building import signing
from handout.cli.group import handout
from handout.errors import OutputError
from tests.checks.examples import BASE


@pytest.fixture
def topic(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "content.toml"
    path.write_bytes(BASE.read_bytes())
    return path


def run(*arguments, **options):
    result = CliRunner().invoke(handout, [*arguments, "--today", "2026-06-01"], **options)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize("answer", ["maybe", "x", "later", "not yet", "yes, but"])
def test_an_answer_that_is_neither_yes_nor_no_is_asked_again(topic, answer):
    result = run("sign", "--by", "A", input=f"{answer}\n{answer}\nYES\n" + "no: too long\n" * 7)
    assert result.exit_code == 0
    assert result.stderr.count("\nAnswer yes, or no and what is missing.\n") == 2
    assert 'answer = "YES"' in topic.read_text()
    assert topic.read_text().count('answer = "no: too long"') == 7
    assert answer not in topic.read_text().partition("[[sign_off]]")[2]
    assert "answered no" in run("status").stdout


def test_answers_that_end_before_a_yes_or_a_no_write_nothing(topic):
    before = topic.read_bytes()
    result = run("sign", "--by", "A", input="yes\n" * 7 + "maybe\n")
    assert result.exit_code == 1
    assert "nothing was written" in result.stderr
    assert topic.read_bytes() == before


@pytest.mark.parametrize("answer", ["maybe", "later", "yes and no"])
def test_an_answer_on_the_command_line_is_yes_or_no_too(topic, answer):
    before = topic.read_bytes()
    result = run("sign", "--by", "A", "--answer", "true=yes", "--answer", f"fair={answer}")
    assert result.exit_code == 2
    assert "is neither yes nor no; answer yes, or no and what is missing" in " ".join(result.stderr.split())
    assert topic.read_bytes() == before


def test_who_answers_after_a_no_is_told_of_it(topic):
    run("sign", "--by", "A", "--answer", "true=no: the dose is wrong")
    result = run("sign", "--by", "B", "--answer", "true=yes")
    assert "true: A answered on 2026-06-01: no: the dose is wrong; your answer takes its place" in result.stderr
    assert "takes its place" not in run("sign", "--by", "B", "--answer", "true=yes").stderr


def test_a_file_that_changes_while_the_questions_are_asked_is_not_signed_either(topic):
    topic.write_text('bibliography.files = ["refs.bib"]\n' + topic.read_text())
    (topic.parent / "refs.bib").write_text("@book{a, title={A}}")
    before = topic.read_bytes()
    submission = signing.read_submission(topic)
    (topic.parent / "refs.bib").write_text("@book{a, title={B}}")
    with pytest.raises(OutputError, match=r"a file that .* names has changed"):
        signing.sign(submission, {"true": "yes"}, signing.Signature("A", datetime.date(2026, 6, 1)))
    assert topic.read_bytes() == before


def test_nobody_signs_on_a_day_to_come(topic):
    before = topic.read_bytes()
    day = str(datetime.date.today() + datetime.timedelta(days=2))
    result = CliRunner().invoke(handout, ["sign", "--by", "A", "--answer", "true=yes", "--today", day])
    assert result.exit_code == 2
    assert "still to come" in result.stderr
    assert topic.read_bytes() == before


def edited(text):
    return text.replace("Rest helps", "Bleach helps", 1)


@pytest.mark.parametrize(
    "change",
    [edited, lambda text: "# a note\n" + text, lambda text: text.replace("\n", "\r\n"), lambda text: text + " ", None],
    ids=["words", "comment", "line ends", "blank", "removed"],
)
def test_a_text_that_changes_while_the_questions_are_asked_is_not_signed(topic, monkeypatch, change):
    text = topic.read_text()

    def prompt(*words, **options):
        if change is None:
            topic.unlink(missing_ok=True)
        else:
            topic.write_bytes(change(text).encode())
        return "yes"

    monkeypatch.setattr("click.prompt", prompt)
    result = run("sign", "--by", "A")
    assert result.exit_code == 1
    assert "content.toml has changed since the questions were asked; nothing was written" in result.stderr
    assert result.stdout == ""
    if change is None:
        assert not topic.exists()
    else:
        assert topic.read_bytes() == change(text).encode()
        assert "unsigned" in run("status").stdout


def test_the_file_is_read_once_to_ask_and_the_hash_is_of_what_was_read(topic):
    submission = signing.read_submission(topic)
    text = topic.read_text()
    topic.write_text(edited(text))
    topic.write_text(text)
    assert signing.sign(submission, {"true": "yes"}, signing.Signature("A", datetime.date(2026, 6, 1))) == 1
    assert signing.read_submission(topic).open_items == [item for item in submission.open_items if item != "true"]
