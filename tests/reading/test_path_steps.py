"""A name that becomes a step of an output's path: on every system, and nowhere else."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.reading.path_steps import path_step_problem

GOOD = [
    "harbor-clinic",
    "Clínica del Río",
    "诊所",
    "a.b",
    "console",
    "com",
    "com10",
    "clinic (north)",
    "_a",
    "-a",
    "a'b",
]
BAD = {
    "": "is empty",
    ".": '"." means another folder',
    "..": '".." means another folder',
    "...": '"..." means another folder',
    "a/b": "has the character /",
    "a\\b": "has the character \\",
    "a:b?": "has the character :",
    "a|b": "has the character |",
    "a\nb": '"a b" has a character that cannot be seen (U+000A)',
    "a\x1b[2Jb": '"a<U+001B>[2Jb" has a character that cannot be seen (U+001B)',
    "a\u202eb": "(U+202E)",
    "a\udcffb": "(U+DCFF)",
    "a ": "begins or ends with a blank or a dot",
    " a": "begins or ends with a blank or a dot",
    "\u00a0a": "begins or ends with a blank or a dot",
    "a.": "begins or ends with a blank or a dot",
    ".a": "begins or ends with a blank or a dot",
    "CON": "Windows keeps for itself",
    "con.v2": "Windows keeps for itself",
    "NUL .x": "Windows keeps for itself",
    "com1": "Windows keeps for itself",
    "LPT¹": "Windows keeps for itself",
    "CONOUT$": "Windows keeps for itself",
}


@pytest.mark.parametrize("name", GOOD)
def test_a_name_that_every_system_can_have(name):
    assert path_step_problem(name) == ""


@pytest.mark.parametrize("name", BAD)
def test_a_name_that_cannot_be_a_step_of_a_path(name):
    assert BAD[name] in path_step_problem(name)


@given(st.text(st.characters(), max_size=12) | st.text("./\\: conul1a\n", max_size=8))
def test_what_is_let_through_is_one_step_and_stays_inside(name):
    problem = path_step_problem(name)
    assert problem.isprintable() or any(not each.isprintable() and ord(each) > 0x9F for each in problem)
    if not problem:
        assert PurePosixPath("out", name).parts == ("out", name)
        assert PureWindowsPath("out", name).parts == ("out", name)
        assert not PureWindowsPath(name).is_reserved()
