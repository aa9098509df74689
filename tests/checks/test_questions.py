"""What counts as an answer: yes, or no and what is missing, and nothing else."""

import datetime
from pathlib import Path

import pytest

from handout.building.signing import Signature, read_submission, sign
from handout.building.status import sign_off_state
from handout.building.text_hash import text_hash
from handout.checks.questions import QUESTIONS, Verdict, verdict_of
from handout.reading import load_document
from tests.checks.examples import BASE
from tests.checks.test_governance import found

YES = ["yes", "Yes", "YES", "y", "Y", " yes ", "yes.", "Yes!"]
NO = [
    "no", "NO", "n", "N", "no: the dose is missing", "No, two are missing", "no the dose is missing", "n: dose",
    "no\nreason", "no – dose",
]  # fmt: skip
NEITHER = [
    "maybe", "x", "later", "", "  ", "yes, but not the dose", "mostly", "not yet", "none", "nobody", "n/a", "sí", "ok",
    "yesterday", "no-one", "ye", "y n", "1", "true",
]  # fmt: skip


@pytest.mark.parametrize("answer", YES)
def test_a_yes(answer):
    assert verdict_of(answer) is Verdict.YES


@pytest.mark.parametrize("answer", NO)
def test_a_no(answer):
    assert verdict_of(answer) is Verdict.NO


@pytest.mark.parametrize("answer", NEITHER)
def test_neither(answer):
    assert verdict_of(answer) is None


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({}, "unsigned"),
        (dict.fromkeys(range(8), "yes"), "signed"),
        (dict.fromkeys(range(8), "maybe"), "unsigned"),
        ({**dict.fromkeys(range(7), "yes"), 7: "later"}, "in part"),
        ({**dict.fromkeys(range(7), "yes"), 7: "no: the dose"}, "answered no"),
    ],
)
def test_an_old_answer_that_is_neither_counts_as_unsigned(tmp_path, answers, state):
    path = tmp_path / "content.toml"
    path.write_bytes(BASE.read_bytes())
    given = {QUESTIONS[number].id: answer for number, answer in answers.items()}
    sign(read_submission(path), given, Signature("A. Example", datetime.date(2026, 6, 1)))
    loaded = load_document(path)
    assert sign_off_state(loaded.document, text_hash(loaded.source.data, Path())) == state
    messages = found(path, "G05")
    assert (not messages) == (state == "signed")
    neither = [answer for answer in answers.values() if verdict_of(answer) is None]
    assert sum("which is neither yes nor no" in message for message in messages) == len(neither)
    expected = [item for item, answer in given.items() if verdict_of(answer) is not Verdict.YES]
    unanswered = [question.id for question in QUESTIONS if question.id not in given]
    assert set(read_submission(path).open_items) == {*expected, *unanswered}
