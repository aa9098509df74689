"""`handout new`: a topic and clinics to fill in; what is not filled in is not built."""

import re

import pytest
from click.testing import CliRunner

from handout.cli.group import handout


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(handout, arguments)


def fill_in(path):
    """Write something of the author's in place of everything that is to be filled in."""
    text = path.read_text().replace("[FILL IN: the emergency number where you are, as 911 or 112]", "911")
    text = (
        text.replace("# published", "published").replace("# reviewed", "reviewed").replace("# review_by", "review_by")
    )
    path.write_text(re.sub(r"\[FILL IN: phone\]", "(202) 555-0142", text))
    path.write_text(re.sub(r"\[FILL IN: [^]]*\]", "Rest well", path.read_text()))


def test_a_new_topic_lists_what_to_fill_in_with_its_lines(folder):
    result = run("new", "asthma", "--clinics")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "asthma/content.toml",
        "clinics/harbor-clinic.toml",
        "clinics/hillside-clinic.toml",
    ]
    head, *listed = result.stderr.splitlines()
    assert head == "replace these, brackets included, or delete the line:"
    marks = 0
    for file in result.stdout.splitlines():
        for number, line in enumerate((folder / file).read_text().splitlines(), 1):
            for mark in re.findall(r"\[FILL IN: [^]]*\]", "" if line.startswith("#") else line):
                assert any(f"  {file}:{number}:" in each and each.endswith(mark) for each in listed), (file, line)
                marks += 1
    assert len(listed) == marks + len(["published", "reviewed", "review_by"])


@pytest.mark.parametrize("clinic", [[], ["--clinic", "clinics"], ["--clinic", "clinics/harbor-clinic.toml"]])
def test_a_topic_with_nothing_filled_in_is_not_built_but_unchecked(folder, clinic):
    run("new", "asthma", "--clinics")
    assert run("check", "asthma").exit_code == 1
    refused = run("build", "asthma", *clinic)
    assert refused.exit_code == 1
    assert "asthma/content.toml:12:17 error: C08 placeholder: " in refused.stderr
    assert [path for path in (folder / "output").rglob("*") if path.suffix in (".pdf", ".pptx")] == []
    assert run("build", "asthma", "--no-check", *clinic).exit_code == 0
    assert run("build", "asthma", "--no-check", *clinic).stdout == ""
    again = run("build", "asthma", *clinic)
    assert again.exit_code == 1
    assert "C08 placeholder" in again.stderr


def test_a_topic_that_is_filled_in_builds_for_clinics_that_are(folder):
    run("new", "asthma", "--clinics")
    topic = folder / "asthma" / "content.toml"
    topic.write_text(topic.read_text("utf-8").replace("[FILL IN: your clinic]", "Own Clinic"), "utf-8")
    topic.write_text(topic.read_text("utf-8").replace("[FILL IN: when the phone is answered]", "8 to 5"), "utf-8")
    fill_in(topic)
    own = run("build", "asthma")
    assert own.exit_code == 0, own.output
    refused = run("build", "asthma", "--clinic", "clinics")
    assert refused.exit_code == 1
    assert "clinics/harbor-clinic.toml:5:9 error: C08 placeholder: " in refused.stderr
    assert "asthma/content.toml" not in refused.stderr
    for path in (folder / "clinics").iterdir():
        fill_in(path)
    result = run("build", "asthma", "--clinic", "clinics")
    assert result.exit_code == 0, result.output
    assert len(list((folder / "output").glob("*-clinic/*"))) == 4


def test_clinics_alone_need_no_name(folder):
    assert run("new", "--clinics").exit_code == 0
    assert len(list((folder / "clinics").iterdir())) == 2


def test_nothing_that_is_there_is_changed(folder):
    (folder / "clinics").mkdir()
    (folder / "clinics" / "harbor-clinic.toml").write_text("mine")
    result = run("new", "asthma", "--clinics")
    assert result.exit_code == 1
    assert "there already" in result.stderr
    assert not (folder / "asthma").exists()
    assert (folder / "clinics" / "harbor-clinic.toml").read_text() == "mine"


def test_without_a_name_it_is_wrong_usage(folder):
    assert run("new").exit_code == 2
