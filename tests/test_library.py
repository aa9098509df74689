"""The library's face: what `import handout` gives to a program and to its type checker."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

import handout
from tests.conformance.tools import absent

RIGHT = """
from pathlib import Path

import datetime

from handout import (
    BuildOptions, BuildReport, HandoutError, PaperLayout, build, lay_out_paper, produce, read_artwork, read_document,
    read_layout, render_pdf,
)

report: BuildReport = build([Path("content.toml")], BuildOptions(layouts=["handout"], output=Path("output")))
report = build("content.toml")
names: list[str] = [result.job.output for result in report.results if result.built]
try:
    document = read_document(Path("content.toml"))
    pictures = read_artwork(document, Path("."))
    data: bytes = produce(document, read_layout("handout"), pictures.artwork)
    layout = read_layout("handout")
    if isinstance(layout, PaperLayout):
        data = render_pdf(lay_out_paper(document, layout, pictures.artwork), created=datetime.date(2026, 1, 1))
except HandoutError as problem:
    print(problem)
"""
WRONG = [
    'import handout\nhandout.build([], handout.BuildOptions(layout="handout"))\n',
    "import handout\nhandout.build([]).results.no_such_thing()\n",
    "import handout\nhandout.no_such_name\n",
    "import handout\nx: int = handout.produce\n",
]


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """What mypy says of a program, and its exit status."""
    if find_spec("mypy") is None:
        absent("mypy is not installed")
    folder = tmp_path_factory.mktemp("program")

    def run(program):
        (folder / "use.py").write_text(program)
        command = [sys.executable, "-m", "mypy", "--strict", "use.py"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    return run


@pytest.mark.long
def test_a_program_that_uses_the_library_is_typed(checked):
    assert checked(RIGHT) == (0, "Success: no issues found in 1 source file\n")


@pytest.mark.long
@pytest.mark.parametrize("program", WRONG)
def test_a_mistake_in_its_use_is_one_for_a_type_checker(checked, program):
    status, said = checked(program)
    assert status == 1
    assert "use.py:2: error" in said


def test_every_name_is_there_and_no_other():
    for name in handout.__all__:
        assert getattr(handout, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'no_such_name'"):
        handout.no_such_name  # noqa: B018


def test_paths_may_be_strings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content.toml").write_text('language = "en"\ntitle = "T"\nmain_message = "M."\n')
    assert handout.read_document("content.toml").title.plain == "T"
    for sources in ("content.toml", ["content.toml"]):
        assert handout.build(sources, handout.BuildOptions(layouts=["handout"])).ok
