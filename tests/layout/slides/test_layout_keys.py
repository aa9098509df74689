"""Every key of a slide layout is read: changing it changes the file."""

import copy
import datetime
import sys
from functools import cache

import msgspec
import pytest

from handout.errors import FitError
from handout.figures.pictures import Picture
from handout.layout.slides.composition import lay_out_deck
from handout.layout.slides.slide_layout import SlideLayout
from handout.reading import parse_document
from handout.renderers.pptx import render_pptx
from tests.layout.slides.decks import layout_data
from tests.layout.slides.layout_cases import CASES

DAY = datetime.date(2026, 11, 1)
DATA = layout_data()
PICTURE = Picture(data=b"\x89PNG", width=800, height=400)

# What `handout layouts` prints, and what decides who reads the file.
NOT_IN_THE_FILE = {("description",), ("format",)}
# A numeral is centred on its disc whatever its leading.
NOT_SEEN = {("type", "numeral", "leading")}
# Seen only where it makes a text smaller, or its lines shorter: in a layout whose type is too large.
SEEN_IN_LARGE_TYPE = ("minimum", "balanced")

OTHERS = {
    "clinic": ["#2C3F8C"], "headings": ["text"], "text": ["headings"], "disc": ["number"], "number": ["disc"],
    "none": ["disc"], "top": ["middle"], "middle": ["top"], "bottom": ["top"], "left": ["center"],
    "center": ["left"], "right": ["center"], "title": ["body"], "center_title": ["title"], "subtitle": ["body"],
    "body": ["subtitle"], "table": ["body"], "chart": ["body"], "picture": ["body"],
}  # fmt: skip
ROLES = ["accent", "ink", "paper"]
COLORS = ("color", "fill", "outline", "bullet_color")


def leaves(value, path=()):
    if isinstance(value, dict):
        for key, child in value.items():
            yield from leaves(child, (*path, key))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for index, child in enumerate(value):
            yield from leaves(child, (*path, index))
    else:
        yield path, value


def other_values(path, value):
    match value:
        case bool():
            return [not value]
        case int() | float() if path[-1] == "minimum":
            return [value * 40]
        case int() | float():
            return [value + 1, value * 1.5, value / 2, value - 1]
        case str() if path[-1] in COLORS:
            return [role for role in ROLES if role != value]
        case str() if value.startswith("#"):
            return ["#102030"]
        case str() if path[-1] == "icon":
            return ["star"]
        case str() if path[-1] == "name" or path[0] == "fonts":
            return ["Other"]
        case str():
            return OTHERS[value]
        case list() if path[-1] == "levels":
            return [["caption" if value[0] != "caption" else "footer", *value[1:]]]
        case list() if path[-1] == "fallback":
            return [["Arial"]]
        case list():
            return [nudged(value)]
    raise AssertionError(f"no other value for {path}")


def nudged(value):
    """Boxes and ranges, a little smaller."""
    if isinstance(value, list):
        return [nudged(each) for each in value]
    return value * 0.9 + 2 if value > 1 else value + 0.05


def changed(path, value, data=None):
    data = copy.deepcopy(data or DATA)
    table = data
    for key in path[:-1]:
        table = table[key]
    table[path[-1]] = value
    return data


def in_large_type(path, factor):
    """The layout with one style so large that its text has to shrink."""
    style = DATA["type"][path[1]]
    size, leading = style["size"] * factor, style["leading"] * factor
    return changed((*path[:2], "size"), size, changed((*path[:2], "leading"), leading))


@cache
def document(case):
    return parse_document(CASES[case]).document


def file(case, data):
    try:
        deck = lay_out_deck(document(case), msgspec.convert(data, SlideLayout), {"a.png": PICTURE})
    except FitError as error:
        return str(error)
    return render_pptx(deck, created=DAY)


@cache
def unchanged(case):
    return file(case, DATA)


# Styles that stand in no placeholder of a kind of slide.
CASE_OF_STYLE = {
    "lead": "points", "sources": "points", "title": "points", "footer": "prose", "number": "prose", "monogram": "title",
    "numeral": "objectives", "table_head": "long_table",
}  # fmt: skip


def styles_of(kind):
    return {name for part in DATA["slides"][kind].values() if isinstance(part, dict) for name in part["levels"]}


def cases_for(path):
    """The topics that show a key: that of its kind of slide, those that use its style, else any."""
    if path[-1] == "offered":
        return ["prose", "title"]
    if path[0] == "slides":
        return [path[1]]
    if path[0] == "type":
        own = [CASE_OF_STYLE[path[1]]] if path[1] in CASE_OF_STYLE else []
        return own + [kind for kind in DATA["slides"] if path[1] in styles_of(kind)]
    return ["points", "title", "fallback"]


def shows(path, value):
    cases = cases_for(path)
    if any(file(case, changed(path, value)) != unchanged(case) for case in cases):
        return True
    if path[0] != "type" or path[-1] not in SEEN_IN_LARGE_TYPE:
        return False
    layouts = [in_large_type(path, factor) for factor in (1.3, 1.6, 2, 3, 6)]
    return any(file(case, changed(path, value, large)) != file(case, large) for case in cases for large in layouts)


KEYS = [
    (path, value)
    for path, value in leaves(DATA)
    # The shape of a piece of art decides what its other keys are.
    if path not in NOT_IN_THE_FILE | NOT_SEEN and path[-1] != "shape"
]


@pytest.mark.parametrize(("path", "value"), KEYS, ids=str)
def test_a_key_of_the_layout_changes_the_file(path, value):
    for other in other_values(path, value):
        try:
            if shows(path, other):
                return
        except msgspec.ValidationError:
            # A value out of its range proves nothing.
            assert sys.exc_info()
    raise AssertionError(f"{path} changes nothing")


def test_an_unknown_key_is_refused():
    with pytest.raises(msgspec.ValidationError, match="unknown field `shadow`"):
        msgspec.convert(changed(("slides", "title", "shadow"), True), SlideLayout)


def test_a_style_that_does_not_exist_is_refused():
    with pytest.raises(msgspec.ValidationError, match="nosuch"):
        msgspec.convert(changed(("slides", "prose", "body", "levels"), ["nosuch"]), SlideLayout)
