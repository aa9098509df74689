"""`handout new`: a topic and clinics that build as they are."""

import pytest
from click.testing import CliRunner

from handout.cli.group import handout


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(handout, arguments)


def test_a_new_topic_builds_for_new_clinics(folder):
    assert run("new", "asthma", "--clinics").stdout.splitlines() == [
        "asthma/content.toml",
        "clinics/harbor-clinic.toml",
        "clinics/hillside-clinic.toml",
    ]
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
