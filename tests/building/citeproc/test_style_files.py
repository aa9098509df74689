"""A .csl file is data from a stranger: what is no style, or asks for the network, is refused."""

from pathlib import Path

import pytest

from handout.building.citeproc import read_csl_style
from handout.errors import SourceError

DATA = Path(__file__).parent / "data"


def refused(path: Path) -> str:
    with pytest.raises(SourceError) as caught:
        read_csl_style(path)
    assert str(caught.value).startswith(str(path))
    return str(caught.value)


def written(folder: Path, text: str) -> Path:
    path = folder / "style.csl"
    path.write_text(text, "utf-8")
    return path


def test_a_style_is_read():
    assert read_csl_style(DATA / "numbers.csl").is_numbered
    assert not read_csl_style(DATA / "names.csl").is_numbered
    assert read_csl_style(DATA / "notes.csl").is_note


def test_links_are_taken_out():
    text = read_csl_style(DATA / "numbers.csl").text
    assert "link" not in text
    assert "Plain numbers" in text


def test_a_style_that_points_to_another_is_refused():
    said = refused(DATA / "dependent.csl")
    assert "http://127.0.0.1:9/styles/parent" in said
    assert "nothing is fetched from the network" in said


@pytest.mark.parametrize("link", ['<link rel="x independent-parent" href="h"/>', '<link xmlns="" rel="parent"/>'])
def test_a_parent_in_disguise_is_refused_too(tmp_path, link):
    text = (DATA / "names.csl").read_text("utf-8").replace("</info>", f"{link}</info>")
    assert "only points to another" in refused(written(tmp_path, text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "this is no XML"),
        ("<style>", "this is no XML"),
        ("<html><body/></html>", "this is no CSL style"),
        ('<!DOCTYPE style [<!ENTITY a "b">]><style>&a;</style>', "DOCTYPE"),
        ('<style xmlns="http://purl.org/net/xbiblio/csl"><info/></style>', "no list of references"),
    ],
)
def test_what_is_no_style_is_refused(tmp_path, text, words):
    assert words in refused(written(tmp_path, text))


def test_a_problem_in_the_xml_has_its_place(tmp_path):
    assert f"{tmp_path / 'style.csl'}:2:" in refused(written(tmp_path, "<style>\n</stile>"))


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert "no such file" in refused(tmp_path / "nothing.csl")
