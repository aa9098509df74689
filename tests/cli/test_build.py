"""`handout build` on many outputs: the plan, the words while it works and at its end."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from handout.building.jobs import Job, JobResult, JobState, NamedLayout
from handout.cli.group import handout
from handout.cli.progress import Bar, duration
from handout.diagnostics import Span, error
from tests.building.library import outputs, write_clinics, write_topics

FIRST = "output/clinic-000/topic-0000-handout.pdf"


@pytest.fixture
def library(tmp_path, monkeypatch):
    write_topics(tmp_path / "topics", 2)
    write_clinics(tmp_path / "clinics", 2)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    command = ["build", "topics", "--clinic", "clinics", "--no-check", *arguments]
    result = CliRunner().invoke(handout, command)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_the_plan_lists_jobs_and_writes_nothing(library):
    result = run("--plan")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == f"{FIRST}: topics/topic-0000.toml for clinics/clinic-000.toml, to build"
    assert result.stderr == "8 jobs, 8 to build\n"
    assert not (library / "output").exists()


def test_the_plan_as_json_says_what_is_up_to_date(library):
    run("--layout", "handout")
    found = [json.loads(line) for line in run("--plan", "--json").stdout.splitlines()]
    assert found[0] == {
        "output": FIRST,
        "source": "topics/topic-0000.toml",
        "clinic": "clinics/clinic-000.toml",
        "layout": "handout",
        "state": "up to date",
    }
    assert [each["state"] for each in found].count("to build") == 4


def test_a_plan_with_a_clash_is_an_error(library):
    (library / "topics" / "copy.toml").write_text((library / "topics" / "topic-0001.toml").read_text())
    result = run("--plan")
    assert result.exit_code == 1
    assert "would be written twice" in result.stderr
    assert result.stdout == ""


def test_a_build_prints_what_it_built_and_ends_with_a_summary(library):
    result = run()
    assert len(result.stdout.splitlines()) == 8
    assert result.stdout.splitlines()[0] == FIRST
    assert result.stderr.startswith("built 8, up to date 0, failed 0 in ")
    again = run()
    assert again.stdout == ""
    assert again.stderr.startswith("built 0, up to date 8, failed 0 in ")


def test_json_has_an_object_for_each_job(library):
    run("--layout", "handout")
    found = [json.loads(line) for line in run("--json").stdout.splitlines()]
    assert len(found) == 8
    assert {each["state"] for each in found} == {"built", "skipped"}
    assert {each["clinic"] for each in found} == {"clinics/clinic-000.toml", "clinics/clinic-001.toml"}


def test_the_report_holds_everything(library):
    (library / "topics" / "broken.toml").write_text("language = 3")
    result = run("--report", "report.json", "--jobs", "2")
    assert result.exit_code == 1
    report = json.loads(Path("report.json").read_text())
    assert (report["built"], report["skipped"], report["failed"]) == (8, 0, 0)
    assert not report["ok"]
    assert report["diagnostics"][0].startswith("topics/broken.toml")
    assert len(report["jobs"]) == 8


def test_what_stops_all_outputs_of_a_topic_is_said_once(library):
    path = library / "topics" / "topic-0001.toml"
    path.write_text(path.read_text().replace('text = "', 'text = "😀 ', 1))
    command = ["build", "topics", "--clinic", "clinics", "--layout", "handout", "--report", "report.json"]
    result = CliRunner().invoke(handout, command)
    assert result.exit_code == 1
    lines = [line for line in result.stderr.splitlines() if "L09" in line]
    assert len(lines) == 1
    assert "first failure" not in result.stderr
    failed = [each for each in json.loads(Path("report.json").read_text())["jobs"] if each["state"] == "failed"]
    assert len(failed) == 2
    assert all(each["errors"] for each in failed)
    assert len(outputs(library / "output")) == 2


def test_gone_outputs_are_listed_and_pruned(library):
    run()
    (library / "clinics" / "clinic-001.toml").unlink()
    assert "no longer made (was a title or an id changed?): clinic-001/topic-0000-handout.pdf" in run().stderr
    assert "removed: clinic-001/topic-0000-handout.pdf" in run("--prune").stderr
    assert len(outputs(library / "output")) == 4


def not_to_hand_out(*arguments):
    command = ["build", "topics", "--clinic", "clinics", "--layout", "handout", *arguments]
    lines = CliRunner().invoke(handout, command).stderr.splitlines()
    return sorted(each.rpartition(": ")[2] for each in lines if "do not hand it out" in each)


def test_what_failed_leaves_no_old_output_unnamed(library):
    run()
    path = library / "topics" / "topic-0001.toml"
    path.write_text(path.read_text().replace('text = "', 'text = "[FILL IN: x] ', 1))
    endings = ("handout.pdf", "slides.pptx")
    old = [f"clinic-00{number}/topic-0001-{each}" for number in range(2) for each in endings]
    assert not_to_hand_out() == old
    path.write_text("no TOML")
    assert not_to_hand_out() == not_to_hand_out("--no-check") == old
    (library / "topics" / "topic-0000.toml").write_text("no TOML")
    assert len(not_to_hand_out()) == 8


def test_a_review_that_is_due_is_told_at_each_build(library):
    path = library / "topics" / "topic-0001.toml"
    dates = {"published": "2019-01-01", "reviewed": "2019-01-01", "review_by": "2020-01-31"}
    path.write_text(
        re.sub(
            r"(?m)^(published|reviewed|review_by) = .*$", lambda line: f"{line[1]} = {dates[line[1]]}", path.read_text()
        )
    )
    for _ in range(2):
        result = CliRunner().invoke(handout, ["build", "topics", "--layout", "handout"])
        (line,) = [each for each in result.stderr.splitlines() if "review was due on 2020-01-31" in each]
        assert "topic-0001.toml:" in line
    assert "up to date 2" in result.stderr


def test_it_watches_until_it_is_stopped(library):
    import signal

    command = [sys.executable, "-m", "handout", "build", "topics", "--no-check", "--layout", "handout", "--watch"]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"},
        text=True,
    )
    try:
        assert [process.stdout.readline() for _ in range(2)] == [
            "output/topic-0000-handout.pdf\n",
            "output/topic-0001-handout.pdf\n",
        ]
        while "waiting" not in process.stderr.readline():
            pass
        path = library / "topics" / "topic-0001.toml"
        path.write_text(path.read_text().replace("A. Sample", "B. Sample"))
        assert process.stdout.readline() == "output/topic-0001-handout.pdf\n"
    finally:
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in errors


def test_the_bar_counts_jobs_pace_time_left_and_failures(capsys):
    now = [0.0]
    bar = Bar(100, lambda: now[0])
    job = Job(None, None, NamedLayout("handout", None), "output", "a.pdf")
    for number in range(10):
        now[0] = number + 1.0
        problem = (error(Span("a.toml"), "no"),) if number == 9 else ()
        bar.job_ended(JobResult(job, JobState.FAILED if problem else JobState.BUILT, problem))
    assert bar.line() == "[###---------------------------] 10/100, 1/s, 1 min 30 s left, 1 failed"
    assert "a.toml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.04, "0.0 s"), (9.96, "10.0 s"), (59.7, "60 s"), (200, "3 min 20 s"), (7500, "2 h 5 min")]
)
def test_a_time_as_a_person_says_it(seconds, words):
    assert duration(seconds) in (words, "1 min 0 s")
