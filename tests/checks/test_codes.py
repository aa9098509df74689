"""A finding names a rule of the table, wherever it comes from: reading, references, or the rules themselves."""

import json
import subprocess
import sys

import pytest

from handout.bibliography import identifiers, notices, title_case
from handout.checks import RULES
from handout.diagnostics import Code
from handout.errors import SourceError
from handout.layout import misfits
from handout.reading import parse_document, rule_codes

RULE_CODES = {rule.code for rule in RULES}
NAMED = [
    (module.__name__.rpartition(".")[2], name, value)
    for module in (rule_codes, identifiers, notices, title_case, misfits)
    for name, value in vars(module).items()
    if isinstance(value, Code) and value.id
]
HEAD = 'language = "en-US"\ntitle = "A title"\nmain_message = "Rest."\n'
REFUSED = [
    ("A01", '[[section]]\nheading = "H"\nfigure = { file = "a.png" }\n'),
    ("A01", '[[section]]\nheading = "H"\ndiagram = { kind = "flow", stations = ["A", "B"] }\n'),
    ("A01", '[[section]]\nheading = "H"\ndiagram = { kind = "flow", stations = ["A", "B"], alt = "" }\n'),
    ("A03", '[[section]]\nheading = "H"\ntable = { header = ["A", "B"], rows = [["1", "2"]] }\n'),
    ("A03", '[[section]]\nheading = "H"\ntable = { header = ["A"], rows = [["1"]], caption = " " }\n'),
    ("C02", "[nutshell]\n"),
    ("C04", '[urgent]\nemergency_signs = ["You cannot breathe."]\n'),
    ("G01", "[governance]\nreviewed = 2026-05-01\nreview_by = 2025-05-01\n"),
    ("G02", '[[section]]\nheading = "H"\ntext = "It helps.[@nobody]"\n'),
]


@pytest.mark.parametrize(("module", "name", "code"), NAMED, ids=[f"{module}.{name}" for module, name, _ in NAMED])
def test_every_code_is_that_of_a_rule(module, name, code):
    assert code in RULE_CODES


@pytest.mark.parametrize(("rule", "body"), REFUSED)
def test_what_reading_refuses_names_the_rule_that_asks_for_it(rule, body):
    with pytest.raises(SourceError) as caught:
        parse_document(HEAD + body)
    assert rule in [each.code.id for each in caught.value.diagnostics]
    assert f"error: {rule} " in str(caught.value)


def test_what_no_rule_asks_for_names_none():
    with pytest.raises(SourceError) as caught:
        parse_document(HEAD + "max_pages = true\n")
    assert [each.code.id for each in caught.value.diagnostics] == [""]


def run(folder, *arguments):
    found = subprocess.run(
        [sys.executable, "-m", "handout", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    return found.returncode, found.stdout


@pytest.mark.parametrize(("rule", "body"), REFUSED[::3])
def test_programs_are_told_of_it_by_check_and_by_build(tmp_path, rule, body):
    (tmp_path / "content.toml").write_text(HEAD + body, "utf-8")
    status, said = run(tmp_path, "check", "--format", "json")
    findings = json.loads(said)["findings"]
    assert (status, rule in {each["id"] for each in findings}) == (1, True)
    (found,) = [each for each in findings if each["id"] == rule]
    assert found["file"] == "content.toml"
    assert found["line"] > 0
    status, said = run(tmp_path, "build", "--json")
    built = [json.loads(line) for line in said.splitlines()]
    assert (status, [each["state"] for each in built]) == (1, ["failed"])
    assert rule in {each["id"] for each in built[0]["findings"]}
