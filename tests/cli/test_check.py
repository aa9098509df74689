"""`handout check`, `handout sign` and `handout status` on the command line."""

import json
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from handout.cli.group import handout
from tests.checks.examples import BASE, Example, source

TODAY = ("--today", "2026-06-01")


@pytest.fixture
def topic(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "content.toml"
    path.write_bytes(BASE.read_bytes())
    return path


def run(*arguments, **options):
    result = CliRunner().invoke(handout, [*arguments, *TODAY], **options)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def ids(*arguments):
    return [each["id"] for each in json.loads(run("check", "--format", "json", *arguments).stdout)["findings"]]


def test_a_topic_without_an_error_ends_with_status_0(topic):
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout.startswith("content.toml  reading grade ")
    assert "content.toml: 0 errors, 1 warning;" in result.stdout
    assert result.stderr == ""


def test_an_error_ends_with_status_1(topic):
    topic.write_text(source(Example(without=("nutshell",))))
    result = run("check")
    assert result.exit_code == 1
    assert "content.toml error C02 summary: there is no summary" in result.stdout


def test_a_draft_has_warnings_in_place_of_errors(topic):
    topic.write_text(source(Example(without=("nutshell",))))
    result = run("check", "--profile", "draft")
    assert result.exit_code == 0
    assert "warning C02 summary" in result.stdout


def test_the_profile_cme_asks_for_disclosures_and_objectives(topic):
    assert "P06" not in ids()
    assert ids("--profile", "cme").count("P06") == 2


def test_rules_are_selected_and_left_out_by_id_or_name(topic):
    topic.write_text(source(Example(without=("nutshell", "teach_back", "questions"))))
    assert ids() == ["C02", "C06", "C07", "G05"]
    assert ids("--select", "summary", "--select", "c06") == ["C02", "C06"]
    assert ids("--ignore", "C02,g05") == ["C06", "C07"]


def test_what_a_topic_ignores_is_shown_with_its_reason(topic):
    exempt = '[checks]\nignore = [{ id = "G05", reason = "A draft for the board." }]\n'
    topic.write_text(source(Example(exempt)))
    result = run("check")
    assert result.exit_code == 0
    assert "ignored G05 sign-off at content.toml: A draft for the board." in result.stdout
    assert "nothing falls short, 1 ignored with a reason" in result.stdout


def test_an_exemption_can_be_for_some_words_only(topic):
    text = '[[section]]\nheading = "What now?"\nsteps = ["Utilize it.", "Commence at ten."]\n'
    exempt = '[checks]\nignore = [{ id = "jargon", reason = "The label says so.", where = "utilize" }]\n'
    topic.write_text(source(Example(exempt + text)))
    said = json.loads(run("check", "--format", "json", "--select", "R07").stdout)
    assert [each["excerpt"] for each in said["findings"]] == ["Commence"]
    assert [each["excerpt"] for each in said["ignored"]] == ["Utilize"]


def test_an_exemption_that_exempts_nothing_is_reported(topic):
    exempt = '[checks]\nignore = [{ id = "R99", reason = "Who knows." }]\n'
    topic.write_text(source(Example(exempt)))
    assert '"R99" is ignored and never found' in run("check").stderr
    topic.write_text(source(Example('[checks]\nignore = [{ id = "C03", reason = "Who knows." }]\n')))
    assert '"C03" is ignored and never found' in run("check").stderr
    assert run("check", "--select", "R07").stderr == ""


def test_a_rule_is_explained(topic):
    result = run("check", "--explain", "R07")
    assert result.exit_code == 0
    assert result.stdout.startswith("R07 jargon  warning\n")
    assert "Source: plainlanguage.gov" in result.stdout


@pytest.mark.parametrize("option", ["--explain", "--select", "--ignore"])
def test_an_unknown_rule_is_wrong_usage(topic, option):
    result = run("check", option, "jragon")
    assert result.exit_code == 2
    assert "did you mean 'jargon'?" in result.stderr


def test_a_source_that_cannot_be_read_does_not_hide_the_others(topic, tmp_path):
    (tmp_path / "broken.toml").write_text('language = "en"\n')
    for form in ("text", "json", "sarif", "github"):
        result = run("check", "--format", form, "broken.toml", "content.toml")
        assert result.exit_code == 1
        assert "broken.toml" in result.stderr
        assert "content.toml" in result.stdout


def test_nothing_is_built(topic, tmp_path):
    run("check")
    assert [path.name for path in tmp_path.iterdir()] == ["content.toml"]


def test_text_that_would_be_markup_prints_literally(topic):
    topic.write_text(source(Example('[[section]]\nheading = "What now?"\nsteps = ["Utilize <b>\\u0007 | it."]\n')))
    assert "\x07" not in run("check").stdout


def test_the_evidence_sheet_names_items_places_and_questions(topic, tmp_path):
    result = run("check", "--evidence", "sheets/evidence.md")
    assert result.exit_code == 0
    sheet = (tmp_path / "sheets" / "evidence.md").read_text()
    assert sheet.startswith("# Evidence: How rest can help you heal\n")
    looked_for = "C02: a nutshell that has lines and that the layouts print"
    assert f"| 11 A summary | {looked_for} | no problem found | line 32 |  |" in sheet
    assert "| purpose | Is it plain at a glance what the page is for? | PEMAT 1; DISCERN 1 | open |" in sheet
    assert sheet.count("| open |") == 8
    assert "score" not in sheet.replace("no score", "")
    for heading in ("## PEMAT", "## CDC Clear Communication Index", "## DISCERN", "## For a person"):
        assert heading in sheet


def test_an_item_that_falls_short_says_where(topic, tmp_path):
    topic.write_text(source(Example('[[section]]\nheading = "What now?"\nsteps = ["Utilize it."]\n')))
    run("check", "--evidence", "evidence.md")
    sheet = (tmp_path / "evidence.md").read_text().splitlines()
    line = next(line for line in sheet if line.startswith("| 3 Common") and "R07: " in line)
    assert "| problem found |" in line
    assert "line " in line


def test_signing_answers_the_questions(topic, tmp_path):
    result = run("sign", "--by", "A. Example", input="yes\n" * 8)
    assert result.exit_code == 0
    assert result.stdout == "content.toml: 8 answers signed by A. Example\n"
    assert ids() == []
    run("check", "--evidence", "evidence.md")
    assert "| yes; A. Example, 2026-06-01 |" in (tmp_path / "evidence.md").read_text()


def test_signing_without_being_asked(topic):
    result = run("sign", "--by", "A. Example", "--answer", "true=yes", "--answer", "fair=No, one side is missing")
    assert result.exit_code == 0
    assert topic.read_text().count("[[sign_off]]") == 2


@pytest.mark.parametrize("answer", ["nonsense=yes", "true", "true="])
def test_an_answer_to_no_question_is_wrong_usage(topic, answer):
    before = topic.read_bytes()
    assert run("sign", "--by", "A", "--answer", answer).exit_code == 2
    assert topic.read_bytes() == before


def test_no_answer_writes_nothing(topic):
    before = topic.read_bytes()
    assert run("sign", "--by", "A", input="\n" * 8).exit_code == 1
    assert topic.read_bytes() == before


def test_a_file_that_cannot_be_read_is_not_signed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("sign", "--by", "A", "--answer", "true=yes").exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_status_lists_topics(topic, tmp_path):
    (tmp_path / "es.toml").write_text(
        source(Example('language = "es"\n[translation]\nof = "content.toml"\nsource_sha256 = "00"\n'))
    )
    run("sign", "--by", "A. Example", *(f"--answer={item}=yes" for item in ("true", "fair")))
    lines = run("status").stdout.splitlines()
    assert lines[0].split() == ["file", "version", "review_by", "grade", "sign_off", "translation"]
    assert lines[1].split()[:3] == ["content.toml", "1.0", "2028-01-01"]
    assert "in part" in lines[1]
    assert "unsigned" in lines[2]
    assert lines[2].endswith("stale")
    expired = CliRunner().invoke(handout, ["status", "--json", "--today", "2030-01-01"])
    assert json.loads(expired.stdout.splitlines()[0])["review_by"] == "2028-01-01 expired"


def test_a_build_checks_first_and_leaves_out_a_topic_with_an_error(topic, tmp_path):
    bad = tmp_path / "bad.toml"
    bad.write_text(source(Example('id = "bad"\n', without=("nutshell",))))
    result = run("build", "content.toml", "bad.toml")
    assert result.exit_code == 1
    assert "bad.toml error: C02 summary: there is no summary; add [nutshell]" in result.stderr
    assert sorted(path.name for path in (tmp_path / "output").iterdir() if path.suffix in {".pdf", ".pptx"}) == [
        "how-rest-can-help-you-heal-handout.pdf",
        "how-rest-can-help-you-heal-slides.pptx",
    ]
    assert run("build", "bad.toml", "--no-check").exit_code == 0
    assert (tmp_path / "output" / "bad-handout.pdf").exists()


def test_a_build_counts_warnings_in_one_line(topic):
    topic.write_text(source(Example(without=("questions",))))
    result = run("build")
    assert result.exit_code == 0
    assert result.stderr.count("warning") == 1
    assert "2 warnings in 1 topic; `handout check` shows them" in result.stderr


def test_an_expired_text_is_an_error_of_check_and_a_warning_of_build(topic):
    late = ["--today", "2030-01-01"]
    assert CliRunner().invoke(handout, ["check", *late]).exit_code == 1
    assert CliRunner().invoke(handout, ["build", *late]).exit_code == 0


RETRACTED = """\
PMID- 30000003
TI  - Another trial.
DP  - 2020
TA  - J Ex

PMID- 30000001
TI  - A trial of examplin.
FAU - Roe, Anna B
DP  - 2021
TA  - J Ex
AID - nonsense [doi]
PT  - Retracted Publication
RIN - J Ex. 2022;2:1. PMID: 30000002
"""


def citing(topic, files):
    text = topic.read_text().replace('main_message = "', 'main_message = "Rest.[@roe2021] ', 1)
    topic.write_text(f"bibliography = {{ files = {files} }}\n{text}")


def test_a_retracted_article_in_a_reference_file_is_an_error_at_its_entry(topic):
    topic.with_name("refs.nbib").write_text(RETRACTED)
    citing(topic, '["refs.nbib"]')
    result = run("check")
    assert result.exit_code == 1
    assert (
        'refs.nbib:6:1 error G07 retracted: "roe2021": this article was retracted: J Ex. 2022;2:1 (PMID 30000002)'
        in result.stdout
    )
    assert "refs.nbib:6:1 warning G10 identifier" in result.stdout
    assert "30000003" not in result.stdout


def test_sarif_places_it_in_the_reference_file(topic):
    topic.with_name("refs.nbib").write_text(RETRACTED)
    citing(topic, '["refs.nbib"]')
    results = json.loads(run("check", "--format", "sarif").stdout)["runs"][0]["results"]
    place = next(each for each in results if each["ruleId"] == "G07")["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("refs.nbib", 6)


def test_a_retracted_article_is_not_built(topic):
    topic.with_name("refs.nbib").write_text(RETRACTED)
    citing(topic, '["refs.nbib"]')
    result = run("build")
    assert result.exit_code == 1
    assert "this article was retracted" in result.stderr
    assert not list(topic.parent.rglob("*.pdf"))


def test_an_identifier_that_cannot_be_one_is_an_error_in_the_topic_itself(topic):
    reference = '[[reference]]\nid = "a"\ntype = "book"\ntitle = "One"\nDOI = "not a doi"\n'
    text = topic.read_text().replace('main_message = "', 'main_message = "Rest.[@a] ', 1)
    topic.write_text(text + reference)
    found = [each for each in json.loads(run("check", "--format", "json").stdout)["findings"] if each["id"] == "G10"]
    assert [(each["severity"], each["line"]) for each in found] == [("error", (text + reference).count("\n"))]


def test_an_identifier_that_cannot_be_one_is_neither_a_link_nor_a_code_in_any_output(topic):
    from pypdf import PdfReader

    text = topic.read_text().replace('main_message = "', 'main_message = "Rest.[@a] ', 1)
    without_address = text.split("[more]")[0]
    reference = '[[reference]]\nid = "a"\ntype = "book"\ntitle = "One"\nDOI = "not a doi"\nPMID = "12 34"\n'
    topic.write_text(without_address + reference)
    result = run("build", "--no-check", "--output", "out")
    assert result.exit_code == 0, result.stderr
    (pdf,) = topic.parent.rglob("*.pdf")
    (deck,) = topic.parent.rglob("*.pptx")
    annotations = [each.get_object() for page in PdfReader(pdf).pages for each in page.get("/Annots", ())]
    assert [each for each in annotations if "doi" in str(each.get("/A", "")).casefold()] == []
    assert "doi.org" not in "".join(page.extract_text() for page in PdfReader(pdf).pages)
    with ZipFile(deck) as package:
        assert not any(b"doi.org" in package.read(name) for name in package.namelist())


def test_json_tells_of_a_file_that_was_not_checked(tmp_path):
    path = tmp_path / "content.toml"
    path.write_text('title = "x')
    result = CliRunner().invoke(handout, ["check", str(path), "--format", "json", *TODAY])
    assert result.exit_code == 1
    said = json.loads(result.stdout)
    assert said["findings"] == said["topics"] == []
    (problem,) = said["diagnostics"]
    assert (problem["severity"], problem["file"], problem["line"], problem["column"]) == ("error", str(path), 1, 9)
    assert "not closed" in problem["message"]
