"""The names of clinic and layout files become parts of the outputs' paths: only names that can be are taken."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from handout.cli.group import handout
from tests.building.library import write_topics
from tests.conformance.tools import absent

CLINIC = 'name = "Example Clinic"\nphone = "(202) 555-0142"\n'
REFUSED = {
    "...toml": 'the name ".." means another folder',
    "..toml": 'the name "." means another folder',
    ".toml": "begins or ends with a blank or a dot",
    "a .toml": "begins or ends with a blank or a dot",
    "a:b?.toml": "has the character :",
    "a\\b.toml": "has the character \\",
    "CON.toml": "Windows keeps for itself",
    "con.v2.toml": "Windows keeps for itself",
    "a\nb.toml": "(U+000A)",
    "a\x1b[31mb.toml": "(U+001B)",
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    write_topics(tmp_path / "topics", 1)
    (tmp_path / "clinics").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    result = CliRunner().invoke(handout, ["build", "topics", "--no-check", "--layout", "handout", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def made(folder):
    known = ("topics", "clinics", "layouts")
    return [path for path in folder.rglob("*") if path.is_file() and path.relative_to(folder).parts[0] not in known]


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("place", ["file", "folder"])
@pytest.mark.parametrize("output", ["out/deep", "memory://out/deep"])
def test_a_clinic_file_whose_name_cannot_be_a_folder_is_refused(folder, name, place, output):
    if output.startswith("memory") and find_spec("fsspec") is None:
        absent("fsspec is not installed")
    (folder / "clinics" / name).write_text(CLINIC)
    clinic = "clinics" if place == "folder" else f"clinics/{name}"
    result = run("--clinic", clinic, "--output", output)
    assert result.exit_code == 1
    assert REFUSED[name] in result.stderr
    assert 'rename the file, for example to "my-clinic.toml"' in result.stderr
    assert "\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""
    assert made(folder) == []


def test_the_other_clinics_of_a_folder_are_built(folder):
    (folder / "clinics" / "...toml").write_text(CLINIC)
    (folder / "clinics" / "harbor.toml").write_text(CLINIC)
    result = run("--clinic", "clinics", "--output", "out")
    assert result.exit_code == 1
    assert result.stdout == "out/harbor/topic-0000-handout.pdf\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [("A.toml", "a.toml"), ("Caf\u00e9.toml", "Cafe\u0301.toml"), ("stra\u00dfe.toml", "STRASSE.toml")],
)
def test_two_clinics_whose_folders_are_one_on_some_systems_are_refused(folder, first, second):
    for name in (first, second):
        (folder / "clinics" / name).write_text(CLINIC)
    if len(list((folder / "clinics").iterdir())) < 2:
        pytest.skip("this file system takes the two names for one")
    result = run("--clinic", "clinics")
    assert result.exit_code == 1
    assert "would be written twice, for" in result.stderr
    assert "give one of these files another name" in result.stderr
    assert made(folder) == []


def test_two_layouts_whose_names_differ_in_case_are_refused_by_their_names(folder):
    (folder / "layouts").mkdir()
    for name in ("Big", "big"):
        (folder / "layouts" / f"{name}.toml").write_text('extends = "handout"\n')
    if len(list((folder / "layouts").iterdir())) < 2:
        pytest.skip("this file system takes the two names for one")
    result = run("--layout", "Big", "--layout", "big")
    assert result.exit_code == 1
    assert "in the layouts Big and big; give one of the layout files another name" in result.stderr


@pytest.mark.parametrize("name", ["...toml", "a\x1bb.toml", "a:b.toml"])
def test_a_layout_file_whose_name_cannot_be_part_of_one_is_refused(folder, name):
    (folder / "layouts").mkdir()
    path = Path("layouts") / name
    path.write_text('extends = "handout"\n')
    result = run("--layout", str(path))
    assert result.exit_code == 1
    assert 'rename the file, for example to "my-layout.toml"' in result.stderr
    assert "\x1b" not in result.stderr


def test_an_output_folder_with_control_characters_is_wrong_usage(folder):
    result = run("--output", "out\x1b[2J")
    assert result.exit_code == 2
    assert "U+001B" in result.stderr
    assert made(folder) == []


@pytest.mark.parametrize(
    "command",
    [["check"], ["build", "--no-check"], ["build", "--plan"], ["status"], ["build", "--plan", "--clinic", "c"]],
)
def test_the_name_of_a_folder_cannot_steer_the_terminal(folder, command):
    odd = folder / "a\x1b[31mb"
    write_topics(odd, 1)
    (odd / "broken.toml").write_text("title = ")
    result = CliRunner().invoke(handout, [*command, odd.name])
    assert result.exit_code == 1
    assert "a<U+001B>[31mb" in result.output
    assert "\x1b" not in result.output
