"""The name under which handout is installed is its own; no text points to the package of another project."""

import re
import sys
import tomllib
from importlib.metadata import entry_points, metadata
from pathlib import Path

import pytest
from click.testing import CliRunner

from handout.building.stores import open_store
from handout.cli.group import handout
from handout.errors import OutputError
from tests.building.library import write_topics

ROOT = Path(__file__).parent.parent
FOREIGN = re.compile(
    r"(?<![\w-])handout\[|(?<!un)install\s+(?:-\S+\s+)*['\"]?(?:patient-)?handout(?![\w/-])", re.IGNORECASE
)
"""What a package index would answer with a package of that name: `handout[csl]`, `pip install handout`."""
PLACES = ("handout/**/*.py", "handout/**/*.toml", "layouts/*.toml", "*.md", ".ci/*", "*.toml")
TEXTS = [path for place in PLACES for path in sorted(ROOT.glob(place)) if path.is_file()]


def test_the_distribution_has_a_name_of_its_own():
    assert metadata("patient-handout")["Name"] == "patient-handout"
    (script,) = entry_points(group="console_scripts", name="handout")
    assert (script.value, script.dist.name) == ("handout.cli:main", "patient-handout")


def test_the_extras_refer_to_the_distribution_by_its_name():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["name"] == "patient-handout"
    assert project["scripts"] == {"handout": "handout.cli:main"}
    names = {re.split(r"[\[><=;]", each)[0] for extra in project["optional-dependencies"].values() for each in extra}
    assert "patient-handout" in names
    assert "handout" not in names


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_tells_to_install_what_another_project_owns(path):
    assert FOREIGN.findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    ["pip install 'handout[csl]'", "install handout[s3]", "pip install -U handout", "pip install patient-handout"],
)
def test_such_a_text_would_be_found(text):
    assert FOREIGN.search(text)


@pytest.mark.parametrize(
    "text", ["pip install '.[csl]'", "pip uninstall handout", "patient-handout[test]", "handout build"]
)
def test_other_texts_are_not(text):
    assert not FOREIGN.search(text)


@pytest.mark.parametrize(("protocol", "library"), [("s3", "s3fs"), ("gs", "gcsfs"), ("az", "adlfs")])
def test_a_store_without_its_library_names_the_library(monkeypatch, protocol, library):
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(OutputError, match=f"^{protocol}:// needs {library}: pip install {library} "):
        open_store(f"{protocol}://bucket/prefix").prepare()


def test_a_cluster_without_its_library_names_the_library(monkeypatch, tmp_path):
    write_topics(tmp_path, 1)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "distributed", None)
    result = CliRunner().invoke(handout, ["build", "topic-0000.toml", "--no-check", "--scheduler", "tcp://127.0.0.1:1"])
    assert result.exit_code == 1
    assert "--scheduler needs Dask, which is not installed: pip install distributed" in result.stderr
