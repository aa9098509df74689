"""Every key of a layout file is read: changing it changes the pages."""

import copy
import sys
import tomllib

import msgspec
import pytest

from handout.building.layout_files import built_in_folder
from handout.errors import FitError
from handout.layout.palette import Colors, derive_palette
from handout.layout.paper.composition import _compose, lay_out_paper
from handout.layout.paper.paper_layout import PaperLayout
from handout.layout.paper.typesetter import PaperContext
from handout.reading import read_rich_text
from handout.renderers.pdf.page_painting import Painter
from tests.topics import foot_care

HANDOUT = tomllib.loads((built_in_folder() / "handout.toml").read_text("utf-8"))
# What `handout layouts` prints, and what decides who reads the file.
NOT_ON_PAPER = {("description",), ("format",)}
# Art on accent is for covers; a monogram is centred on its disc whatever its leading.
NOT_SEEN_HERE = {("colors", "on_accent"), ("type", "monogram", "leading")}
PALETTE = derive_palette(Colors(), "#0A5767")

OTHERS = {
    "letter": ["a4"],
    "text": ["other"],
    "regular": ["bold"],
    "bold": ["regular"],
    "clinic": ["#2C3F8C"],
    "side": ["top"],
    "greedy": ["balanced", "total_fit"],
    "balanced": ["greedy", "total_fit"],
    "total_fit": ["greedy", "balanced"],
}
ROLES = ["accent", "ink", "paper"]


def leaves(value, path=()):
    if isinstance(value, dict):
        for key, child in value.items():
            yield from leaves(child, (*path, key))
    else:
        yield path, value


def other_values(path, value):
    match value:
        case bool():
            return [not value]
        case int() | float():
            return [value + 1, value * 1.5, value / 2, value - 1]
        case str() if path[-1] == "color":
            return [role for role in ROLES if role != value]
        case str() if value.startswith("#"):
            return ["#102030"]
        case str():
            return OTHERS[value]
        case list() if path == ("order",):
            return [value[::-1]]
        case list() if path[0] == "fonts":
            return [value[::-1]]
        case [int() | float(), int() | float()]:
            return [[value[0] / 2, value[1] * 1.5], [value[0] * 4, value[1] * 4]]
    raise AssertionError(f"no other value for {path}")


def changed(path, value):
    data = copy.deepcopy(HANDOUT)
    data["fonts"]["other"] = ["Source Sans 3"]
    table = data
    for key in path[:-1]:
        table = table[key]
    table[path[-1]] = value
    return data


def wordy():
    """A topic whose every short text takes more than one line."""
    document = foot_care()
    words = " that goes on for quite a while so that it takes another line"

    def longer(text):
        return read_rich_text(text.source + words)

    sections = tuple(
        msgspec.structs.replace(section, points=tuple(
            msgspec.structs.replace(point, term=longer(point.term)) if point.term else point for point in section.points
        ), diagram=section.diagram and msgspec.structs.replace(section.diagram, nodes=tuple(
            msgspec.structs.replace(node, label=longer(node.label)) for node in section.diagram.nodes
        )))
        for section in document.sections
    )  # fmt: skip
    nutshell = msgspec.structs.replace(
        document.nutshell, heading="In a Nutshell" + words, points=tuple(map(longer, document.nutshell.points))
    )
    return msgspec.structs.replace(document, sections=sections, nutshell=nutshell)


def pages(document, data):
    """What is painted on the pages, and how large they are."""
    flow = lay_out_paper(document, msgspec.convert(data, PaperLayout))
    painter = Painter(flow)
    return flow.size, [painter.paint(page).operators for page in flow.pages]


def squeezed(document):
    """The document, grown until it needs fewer pages in the tightest setter, with just those as its budget."""
    layout = msgspec.convert(HANDOUT, PaperLayout)
    for times in range(1, 8):
        grown = msgspec.structs.replace(document, sections=document.sections * times)
        context = PaperContext(grown, layout, PALETTE, {})
        roomy, tight = (len(_compose(context, tightness).paginated.pages) for tightness in (0.0, 1.0))
        if tight < roomy:
            return msgspec.structs.replace(grown, max_pages=tight)
    raise AssertionError("tightness saves no page")


ROOMY = wordy()
TIGHT = squeezed(ROOMY)
NEURONS = msgspec.structs.replace(ROOMY, cover="neurons")
OF_LAYOUT = msgspec.structs.replace(ROOMY, max_pages=None, sections=ROOMY.sections[:2])


def as_it_is(data):
    return data


def without_rail(data):
    return {**data, "columns": {**data["columns"], "rail": 0}}


# A topic with room, one without, one whose budget is the layout's, and one with drawings and headings above the text.
CASES = ((ROOMY, as_it_is), (TIGHT, as_it_is), (OF_LAYOUT, as_it_is), (NEURONS, without_rail))


@pytest.fixture(scope="module")
def unchanged():
    return [pages(document, change(HANDOUT)) for document, change in CASES]


@pytest.mark.parametrize(
    ("path", "value"),
    [(path, value) for path, value in leaves(HANDOUT) if path not in NOT_ON_PAPER | NOT_SEEN_HERE],
    ids=str,
)
def test_a_key_of_the_layout_changes_the_pages(path, value, unchanged):
    assert any(
        differs(document, change(changed(path, other)), before)
        for other in other_values(path, value)
        for (document, change), before in zip(CASES, unchanged, strict=True)
    )


def differs(document, data, before):
    try:
        return pages(document, data) != before
    except (FitError, msgspec.ValidationError):
        # A value that makes the text too large for the budget was read; one out of its range proves nothing.
        return not isinstance(sys.exc_info()[1], msgspec.ValidationError)
