"""What the README lists is what there is."""

import re
from pathlib import Path

from handout.cli.group import COMMANDS
from handout.figures.covers import cover_names
from handout.figures.icons import icon_names

README = (Path(__file__).parent.parent.parent / "README.md").read_text("utf-8")


def test_the_icons_and_drawings_are_all_named():
    listed = README.split("<summary>The icons</summary>")[1].split("</details>")[0]
    names = re.findall(r"`([a-z0-9-]+)`", listed)
    assert set(names) - {"cover"} == {*icon_names(), *cover_names()}


def test_every_command_is_in_the_table():
    for command in COMMANDS:
        assert f"`handout {command}" in README
