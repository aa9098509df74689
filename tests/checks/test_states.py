"""What became of each rule: silence is taken for no proof, in the sheet, in the text and in what programs read."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from handout.checks import RULES
from handout.checks.states import State
from handout.cli.group import handout
from tests.checks.examples import Example, check, section, source

SARIF = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0.json").read_text("utf-8"))
SET_ASIDE = """language = "en-US"
title = "Your iron drops"
main_message = "The drops should be given prior to meals, 10 mg per kg, .5 mg at a time."
[[section]]
heading = "What do I do?"
steps = ["Rest."]
[nutshell]
points = ["Rest."]
[checks]
ignore = [
 { id = "D01", reason = "We always write it so." },
 { id = "N02", reason = "Parents can do it." },
 { id = "R06", reason = "Style." },
 { id = "R07", reason = "Style." },
 { id = "C04", reason = "Not needed." },
]
"""
SPANISH = """language = "es-US"
title = "Para los diabéticos"
main_message = "Los diabéticos deben ser evaluados por el médico."
kind = "medicine"
[[section]]
heading = "Información"
covers = ["actions"]
text = "Se recomienda la administración de 10 mg por kg, previo a la ingesta. El 20 % de los pacientes presenta \
cefalea. Los inválidos y los adictos sufren de hipertensión. La cirugía será realizada por el equipo."
steps = ["Una cucharadita diaria.", "Reposo absoluto.", "Dosis: 2,0 mg cada 8 h."]
"""
DECLARED = """language = "en-US"
title = "A new pill"
main_message = "The pill will cure you."
kind = "treatment"
[[section]]
heading = "Why take it?"
covers = ["benefits", "risks", "alternatives", "no-treatment", "unknowns", "actions"]
text = "It works for everyone. It is 100% safe. There is nothing better."
steps = ["Take it."]
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Check a topic, and return its text, its evidence sheet, its JSON and its SARIF."""
    monkeypatch.chdir(tmp_path)

    def checked(content, *options):
        (tmp_path / "topic.toml").write_text(content, "utf-8")
        common = ["check", "topic.toml", "--today", "2026-06-01", *options]
        text = CliRunner().invoke(handout, [*common, "--evidence", "sheet.md"]).stdout
        others = [
            CliRunner().invoke(handout, [*common, "--format", form]).stdout for form in ("json", "sarif", "github")
        ]
        return text, (tmp_path / "sheet.md").read_text("utf-8"), json.loads(others[0]), json.loads(others[1]), others[2]

    return checked


def lines_of(sheet, rule):
    """The states that a sheet gives a rule, in its instruments and in the list of every rule."""
    rows = [line.split(" | ") for line in sheet.splitlines() if line.startswith("| ")]
    return {row[2].rstrip(" |") for row in rows if row[1].startswith(f"{rule}: ") or row[0].startswith(f"| {rule} ")}


def json_states(said):
    return {each["id"]: each["words"] for each in said["rules"]}


def states_of(example, **options):
    return {each.rule.id: each for each in check(example, **options).states}


def test_a_rule_that_was_set_aside_is_never_without_a_problem(run):
    _, sheet, said, log, _ = run(SET_ASIDE)
    reasons = {"D01": "We always write it so.", "N02": "Parents can do it.", "R06": "Style.", "R07": "Style.",
               "C04": "Not needed."}  # fmt: skip
    for rule, reason in reasons.items():
        wanted = f"set aside (“{reason}”, in \\[checks\\] of the topic)"
        assert lines_of(sheet, rule) == {wanted}
        assert json_states(said)[rule] == wanted.replace("\\", "")
        (state,) = [each for each in log["runs"][0]["properties"]["handout/ruleStates"] if each["ruleId"] == rule]
        assert state["state"] == "set aside"
    assert "held" not in sheet


@pytest.mark.parametrize(("option", "rule", "reason"), [
    (("--ignore", "N02"), "N02", "left out with --ignore"),
    (("--select", "R01"), "N02", "not among the rules of --select"),
    (("--layout", "handout"), "P01", "no slides were looked at"),
    ((), "P06", "not in the profile plain"),
    ((), "C05", 'this topic does not say kind = "treatment"'),
    ((), "A03", "there are no tables"),
])  # fmt: skip
def test_a_rule_that_did_not_look_is_not_run(run, option, rule, reason):
    _, sheet, said, log, _ = run(SET_ASIDE, *option)
    assert lines_of(sheet, rule) == {f"not run ({reason})"}
    assert json_states(said)[rule] == f"not run ({reason})"
    disabled = [each["descriptor"]["id"] for each in log["runs"][0]["invocations"][0]["ruleConfigurationOverrides"]]
    assert rule in disabled
    assert len(disabled) == sum(each["state"] == "not run" for each in said["rules"])


@pytest.mark.parametrize("rule", ["G06", "G07", "G10"])
def test_a_rule_about_references_does_not_vouch_for_a_topic_without_any(rule):
    assert states_of(Example(without=("reference",)))[rule].words == "not run (there are no references)"


def test_pages_that_cannot_be_laid_out_prove_nothing():
    states = states_of(section("Rest 😀 now."))
    assert states["L08"].words == "not run (the pages of handout could not be laid out)"
    assert states["L09"].state is State.PROBLEM


def test_a_rule_that_does_not_read_the_language_says_so_everywhere(run):
    text, sheet, said, log, annotations = run(SPANISH)
    for rule in ("R06", "R07", "R11", "R12"):
        assert lines_of(sheet, rule) == {"not checked in Spanish"}
        assert json_states(said)[rule] == "not checked in Spanish"
    (line,) = [line for line in text.splitlines() if "not checked in" in line]
    assert line.strip().startswith(
        "not checked in Spanish: R06 passive-voice, R07 jargon, R11 action-wording, R12 stigma"
    )
    assert "R01" not in line
    assert "::notice file=topic.toml,title=handout::not checked in Spanish: R06" in annotations
    notes = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert {each["associatedRule"]["id"] for each in notes} >= {"R06", "R07", "R11", "R12"}
    jsonschema.Draft4Validator(SARIF).validate(log)


def test_what_spanish_can_be_checked_for_is_found(run):
    _, _, said, _, _ = run(SPANISH)
    found = {(each["id"], each["excerpt"]) for each in said["findings"]}
    assert {("N02", "mg por kg"), ("N01", "20 %"), ("D01", "cucharadita"), ("D01", "2,0")} <= found


@pytest.mark.parametrize("language", ["de", "fr", "vi", "pl"])
def test_a_language_that_few_rules_read_is_not_passed_for_checked(run, language):
    text, sheet, said, _, _ = run(SPANISH.replace("es-US", language).replace("Información", "Abc def"))
    unread = {rule.id for rule in RULES if not rule.languages.reads(language)}
    assert {"R01", "R02", "R03", "R06", "R07", "R11", "R12", "N01", "N02", "D02"} <= unread
    for rule in unread - {"D01", "C05"}:
        assert all(state.startswith("not checked in ") for state in lines_of(sheet, rule)), rule
        assert json_states(said)[rule].startswith("not checked in ")
    assert all(f"{rule} " in text.partition("not checked in ")[2].partition("\n")[0] for rule in ("R01", "N02", "D02"))


def test_nothing_falls_short_only_of_what_was_checked():
    from handout.checks.checking import Grades
    from handout.checks.reports.report import CheckedFile
    from handout.checks.reports.text import text_report

    def summary(**options):
        states = check(Example(), select={"R04"} if options else ()).states
        return text_report([CheckedFile("x.toml", (), (), (), Grades(), states)])

    assert "nothing falls short;" in summary()
    assert "nothing falls short of the rules that were checked;" in summary(select=True)


def test_what_the_author_declares_is_for_a_person_to_judge(run):
    _, sheet, said, log, _ = run(source(Example(_BALANCED)))
    declared = "declared: for a person to judge"
    assert lines_of(sheet, "C05") == {declared}
    assert json_states(said)["C05"] == declared
    assert [each["state"] for each in said["rules"] if each["id"] == "C05"] == ["declared"]
    rows = [line for line in sheet.splitlines() if "the author says cover" in line]
    assert len(rows) > 8
    assert all(declared in line for line in rows)
    jsonschema.Draft4Validator(SARIF).validate(log)


_BALANCED = """kind = "treatment"
[[section]]
heading = "What should you know?"
covers = ["benefits", "risks", "alternatives", "no-treatment", "unknowns", "actions"]
text = "It may help. It can hurt your gut. Another choice is rest. Without it, you may still heal. We do not know why."
steps = ["Rest."]
"""


def test_what_is_only_asked_is_declared_with_that_note():
    asked = _BALANCED.replace('text = "', 'points = ["What are the risks?"]\n# "')
    state = states_of(Example(asked))["C05"]
    assert state.state is State.DECLARED
    assert "only asked about: risks" in state.words


def test_a_label_is_no_proof(run):
    _, sheet, said, _, _ = run(DECLARED)
    found = {(each["id"], each["severity"], each["excerpt"]) for each in said["findings"]}
    assert {
        ("D02", "error", "will cure"),
        ("D02", "error", "works for everyone"),
        ("D02", "error", "100% safe"),
    } <= found
    warned = [each["message"] for each in said["findings"] if each["id"] == "C05"]
    assert {re.search(r"covers (.*),", each)[1] for each in warned} == {
        "risks", "other choices", "what happens without treatment", "what is not known"
    }  # fmt: skip
    assert lines_of(sheet, "C05") == {"problem found"}


def test_each_line_says_what_was_looked_for_and_the_sheet_explains_its_states(run):
    _, sheet, said, _, _ = run(SET_ASIDE)
    legend = sheet.partition("## ")[0]
    for state in ("no problem found", "problem found", "set aside (reason, by whom)", "not run",
                  "not checked in LANGUAGE", "declared: for a person to judge"):  # fmt: skip
        assert f"`{state}" in legend
    rows = [line for line in sheet.splitlines() if re.match(r"\| \d+ ", line)]
    assert all(line.count(" | ") >= 4 and line.split(" | ")[1].strip() for line in rows)
    assert all(each["looked_for"] for each in said["rules"])
    assert [each["id"] for each in said["rules"]] == [rule.id for rule in RULES]


def test_every_rule_that_an_instrument_names_says_in_words_what_it_looks_for():
    from handout.checks.instruments import INSTRUMENTS

    named = {rule for instrument in INSTRUMENTS for item in instrument.items for rule in item.rules}
    assert [rule.id for rule in RULES if rule.id in named and not rule.looks_for] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_bad_example_of_a_rule_is_a_problem_and_the_good_one_is_none(rule):
    assert states_of(rule.bad)[rule.id].state in (State.PROBLEM, State.DECLARED)
    assert states_of(rule.good)[rule.id].state in (State.NO_PROBLEM, State.DECLARED, State.NOT_RUN, State.NOT_CHECKED)


def test_a_rule_that_is_set_aside_in_part_is_still_a_problem():
    exempt = '[checks]\nignore = [{ id = "jargon", reason = "On every box.", where = "utilize" }]\n'
    state = states_of(Example(exempt + section("Utilize it. Commence at ten.").content))["R07"]
    assert state.state is State.PROBLEM
    assert "others are set aside: “On every box.”" in state.words


@pytest.mark.parametrize(("text", "where", "hides"), [
    ("Take 5.0 mg.", "5", False), ("Take .5 mg.", "5", False), ("Take 15.0 mg.", "5.0", False),
    ("Take 5.0 mg.", "5.0", True), ("Take .5 mg.", ".5", True), ("Take .5 mg.", "decimal", True),
])  # fmt: skip
def test_an_exemption_is_for_whole_words_and_numbers(text, where, hides):
    exempt = f'[checks]\nignore = [{{ id = "D01", reason = "So it stands on the box.", where = "{where}" }}]\n'
    outcome = check(Example(exempt + section(text).content), select={"D01"}, pages=False)
    assert bool(outcome.suppressed) == hides
    assert bool(outcome.found) != hides
