"""The library's face: what `import handout` gives to a program and to its type checker."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

import handout
from tests.conformance.tools import absent

RIGHT = """
from pathlib import Path

from handout import BuildOptions, BuildReport, HandoutError, build, produce, read_artwork, read_document, read_layout

report: BuildReport = build([Path("content.toml")], BuildOptions(layouts=["handout"], output=Path("output")))
names: list[str] = [result.job.output for result in report.results if result.built]
try:
    document = read_document(Path("content.toml"))
    pictures = read_artwork(document, Path("."))
    data: bytes = produce(document, read_layout("handout"), pictures.artwork)
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
