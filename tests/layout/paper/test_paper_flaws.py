"""What is wrong with a layout that its types cannot know, with its place and how to mend it."""

import msgspec
import pytest

from handout.building.layout_files import read_layout
from handout.layout.paper.paper_flaws import paper_flaws

HANDOUT = read_layout("handout")


def changed(**tables):
    """The built-in handout with other values in some of its tables."""
    replaced = {}
    for name, value in tables.items():
        held = getattr(HANDOUT, name)
        replaced[name] = msgspec.structs.replace(held, **value) if isinstance(held, msgspec.Struct) else value
    return msgspec.structs.replace(HANDOUT, **replaced)


def type_with(name, **values):
    return {name: msgspec.structs.replace(getattr(HANDOUT.type, name), **values)}


def told(layout):
    return [(each.path, each.message, each.hint) for each in paper_flaws(layout)]


def test_the_built_in_layouts_have_none():
    for name in ("handout", "clear-print", "large-print", "leaflet"):
        assert told(read_layout(name)) == []


FLAWS = [
    (
        {"fonts": {**HANDOUT.fonts, "text": ()}},
        (("fonts", "text"), 'the face "text" has no font', 'write one, as ["Atkinson Hyperlegible"]'),
    ),
    (
        {"type": type_with("body", size=12, leading=11)},
        (
            ("type", "body", "leading"), "lines of 12 points would run into each other at a leading of 11",
            "write leading = 16 for [type.body]",
        ),
    ),
    (
        {"type": type_with("body", size=12, minimum=13)},
        (("type", "body", "minimum"), "the smallest size, 13, is larger than the size, 12", "swap them"),
    ),
    (
        {"order": ()},
        (("order",), "the order is empty", 'name the parts to print, such as "title" and "sections"'),
    ),
    (
        {"spacing": {"block": (9, 8)}},
        (("spacing", "block"), "the minimum is larger than the maximum", "write [8, 9]"),
    ),
    (
        {"columns": {"count": 3, "rail": 3}},
        (("columns", "rail"), "the rail leaves no column for text", "take fewer columns, or 0 for no rail"),
    ),
    (
        {"columns": {"count": 3, "gutter": 252.0}},
        (("columns", "gutter"), "the gutters leave no width for text", "make them narrower"),
    ),
    (
        {"margins": {"live_width": 613.0}},
        (("margins", "live_width"), "the text is wider than the paper, which is 612 points", "make it narrower"),
    ),
    (
        {"order": ("title", "sections", "title")},
        (("order", 2), '"title" is here for the second time', "remove it"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("tables", "flaw"), FLAWS, ids=lambda value: ".".join(map(str, value[0])) if isinstance(value, tuple) else ""
)
def test_a_flaw_has_its_place_and_its_hint(tables, flaw):
    assert told(changed(**tables)) == [flaw]


NEARLY = [
    {"type": type_with("body", size=12, leading=12)},
    {"type": type_with("body", size=12, minimum=12)},
    {"spacing": {"block": (8, 8)}},
    {"columns": {"count": 3, "rail": 2}},
    {"columns": {"count": 3, "gutter": 251.9}},
    {"margins": {"live_width": 612.0}},
]


@pytest.mark.parametrize("tables", NEARLY, ids=str)
def test_what_only_just_goes_is_no_flaw(tables):
    assert told(changed(**tables)) == []


def test_a_font_and_a_face_that_nobody_knows_are_told_with_those_there_are():
    unknown = changed(fonts={**HANDOUT.fonts, "text": ("Comic Neue",)})
    ((path, message, hint),) = told(unknown)
    assert (path, message) == (("fonts", "text", 0), 'no font "Comic Neue"')
    assert "Atkinson Hyperlegible" in hint
    ((path, message, hint),) = told(changed(type=type_with("body", face="texty")))
    assert (path, message) == (("type", "body", "face"), 'no face "texty" in [fonts]')
    assert hint == "there is " + ", ".join(HANDOUT.fonts)
