"""Findings as text, JSON, SARIF and annotations: all say the same."""

import json
from pathlib import Path

import jsonschema
import pytest

from handout.checks import RULES
from handout.checks.checking import Grades
from handout.checks.reports.github import github_report
from handout.checks.reports.json_report import json_report
from handout.checks.reports.report import CheckedFile, Exempted
from handout.checks.reports.sarif import sarif_report
from handout.checks.reports.text import explanation, text_report
from handout.diagnostics import Code, Diagnostic, Severity, Span, error, warning

SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0.json").read_text("utf-8"))
FILE = "a b/ü.toml"
JARGON = Code("R07", "jargon")
WORD = Diagnostic(
    Severity.WARNING, Span(FILE, 7, 12), '"utilize" has a plain substitute', 'write "use"', JARGON, "utilize",
    path=("section", 0, "text"), offset=4,
)  # fmt: skip
WHOLE = error(Span(FILE), "there is no\nsummary: 100 %, none", code=Code("C02", "summary"))
NOTE = Diagnostic(Severity.INFORMATION, Span(FILE, 1, 1), "no questions", code=Code("C07", "teach-back"))
HIDDEN = warning(Span(FILE, 9, 1), "m", "s", JARGON)
EXEMPTED = Exempted(HIDDEN, "The term is on every box.")
FILES = [CheckedFile(FILE, (WHOLE, NOTE, WORD, WORD), (EXEMPTED,), (), Grades(5.2, 8.1, True))]
REFUSED = error(Span("b.toml", 3, 1), "this figure has no `alt`", "write what it shows", Code("A01", "alt-text"))
"""What reading says of a source that it does not read, and a rule asks for."""


def test_json_has_every_field_of_a_finding():
    said = json.loads(json_report(FILES))
    assert said["findings"][2] == {
        "id": "R07", "name": "jargon", "severity": "warning", "file": "a b/ü.toml", "line": 7, "column": 12,
        "message": '"utilize" has a plain substitute', "excerpt": "utilize", "hint": 'write "use"',
        "suggestion": 'write "use"', "path": ["section", 0, "text"], "offset": 4, "layouts": [],
    }  # fmt: skip
    assert said["findings"][0]["line"] == said["findings"][0]["column"] == 0
    assert said["ignored"][0]["reason"] == "The term is on every box."
    assert said["topics"][0] == {
        "file": "a b/ü.toml", "errors": 1, "warnings": 2, "notes": 1, "flesch_kincaid": 5.2, "smog": 8.1,
        "smog_is_estimate": True, "inflesz": None,
    }  # fmt: skip


def test_what_reading_refuses_is_a_finding_of_its_rule_in_every_form():
    broken = error(Span("b.toml", 9, 1), "no TOML")
    said = json.loads(json_report([], [REFUSED, broken]))
    assert [(each["id"], each["line"]) for each in said["findings"]] == [("A01", 3)]
    assert [each["message"] for each in said["diagnostics"]] == ["this figure has no `alt`", "no TOML"]
    (run,) = json.loads(sarif_report([], "0", [REFUSED, broken]))["runs"]
    assert [each["ruleId"] for each in run["results"]] == ["A01"]
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [each["message"]["text"] for each in notes] == ["no TOML"]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert github_report([], [REFUSED]).startswith("::error file=b.toml,line=3,col=1,title=A01 alt-text::this figure")


@pytest.mark.parametrize("files", [FILES, [], [CheckedFile("x.toml", (), (), (), Grades())]])
def test_sarif_is_valid(files):
    said = json.loads(sarif_report(files, "0.1.0", [error(Span("gone.toml"), "no such file", "write it")]))
    jsonschema.Draft4Validator(SCHEMA).validate(said)
    assert said["version"] == "2.1.0"


def test_sarif_names_rules_places_suppressions_and_fingerprints():
    (run,) = json.loads(sarif_report(FILES, "0.1.0"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    results = run["results"]
    for result in results:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert [result["level"] for result in results] == ["error", "note", "warning", "warning", "warning"]
    assert results[2]["locations"][0]["physicalLocation"]["region"]["startLine"] == 7
    assert results[2]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 12
    assert results[2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b/%C3%BC.toml"
    assert "region" not in results[0]["locations"][0]["physicalLocation"]
    assert results[4]["suppressions"] == [{"kind": "inSource", "justification": "The term is on every box."}]
    marks = [result["partialFingerprints"]["handout/v1"] for result in results]
    assert len(set(marks)) == len(marks)


def test_a_fingerprint_stays_when_the_line_moves():
    from dataclasses import replace

    moved = [replace(FILES[0], found=tuple(replace(each, span=Span("a b/ü.toml", 99, 3)) for each in FILES[0].found))]
    before, after = (json.loads(sarif_report(files, "0"))["runs"][0]["results"] for files in (FILES, moved))
    assert [each["partialFingerprints"] for each in before] == [each["partialFingerprints"] for each in after]


def test_github_annotations_escape_what_would_end_them():
    lines = github_report(FILES, [error(Span("gone, or:not.toml"), "no such file")]).split("\n")
    assert lines[0] == "::error file=gone%2C or%3Anot.toml,title=handout::no such file"
    assert lines[1] == "::error file=a b/ü.toml,title=C02 summary::there is no%0Asummary: 100 %25, none"
    assert lines[3].startswith("::warning file=a b/ü.toml,line=7,col=12,title=R07 jargon::")
    assert len(lines) == 5


def test_text_is_grouped_by_file_with_a_summary():
    said = text_report(FILES)
    assert said.startswith("a b/ü.toml  reading grade 5.2 (Flesch-Kincaid), 8.1 (SMOG, an estimate)\n")
    assert (
        '  a b/ü.toml:7:12 warning R07 jargon: "utilize" has a plain substitute\n    | utilize\n    > write "use"'
        in said
    )
    assert "ignored R07 jargon at a b/ü.toml:9:1: The term is on every box." in said
    assert (
        said.rstrip()
        .splitlines()[-1]
        .strip()
        .startswith("a b/ü.toml: 1 error, 2 warnings, 1 note, 1 ignored with a reason")
    )


def test_text_of_a_file_without_findings_and_without_a_formula():
    said = text_report([CheckedFile("x.toml", (), (), (), Grades())])
    assert "x.toml: nothing falls short; reading grade not measured" in said


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_an_explanation_says_what_why_whence_and_shows_both_examples(rule):
    said = explanation(rule)
    for words in (rule.id, rule.name, rule.what, rule.why, rule.source, "Falls short:", "Better:"):
        assert words in said
    assert said.partition("Better:")[2].strip()
    assert said.partition("Falls short:")[2].partition("Better:")[0].strip()
