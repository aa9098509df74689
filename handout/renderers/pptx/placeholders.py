"""Placeholders: how they are numbered and written, on layouts and on slides."""

from __future__ import annotations

from typing import NamedTuple

from handout.caches import kept
from handout.figures.boxes import Box
from handout.layout.slides.slide_kinds import Placeholder, PlaceholderType, SlideKind
from handout.layout.slides.slide_layout import SlideLayout
from handout.layout.slides.slide_template import LevelSide, SlideTemplate, TemplatePlaceholder
from handout.layout.slides.template_mapping import map_template
from handout.renderers.pptx.markup import placement

FIRST_INDEX = 13
"""The first number of a layout's own placeholders; below are date, footer and slide number."""

FOOTER = '<p:ph type="ftr" sz="quarter" idx="11"/>'
NUMBER = '<p:ph type="sldNum" sz="quarter" idx="12"/>'

_TYPES: dict[PlaceholderType, str] = {
    "title": 'type="title"',
    "center_title": 'type="ctrTitle"',
    "subtitle": 'type="subTitle"',
    "body": 'type="body" sz="quarter"',
    "table": 'type="tbl" sz="quarter"',
    "chart": 'type="chart" sz="quarter"',
    "picture": 'type="pic" sz="quarter"',
}
_UNINDEXED = ("title", "center_title")


class Seat(NamedTuple):
    """One placeholder of a layout."""

    key: str
    """The placeholder's key, "title", "lead" or "sources"."""
    place: int
    """Which one, where there are several of that key."""
    name: str
    placeholder: Placeholder
    number: int
    """What ties a slide's placeholder to its layout's; 0: only its type does."""
    own_tag: str = ""
    """The tag that an institution's template gives it."""
    sides: tuple[LevelSide, ...] = ()
    """The side of each level there."""

    @property
    def tag(self) -> str:
        """The element that says which placeholder it is, but for its end."""
        index = f' idx="{self.number}"' if self.number else ""
        return self.own_tag or f"<p:ph {_TYPES[self.placeholder.type]}{index}"


@kept(256)
def seats(layout: SlideLayout, name: str, with_lead: bool) -> tuple[Seat, ...]:
    """Return the placeholders of a kind of slide in reading order, each with its number."""
    kind = layout.kind(name, with_lead)
    found: list[Seat] = []
    number = FIRST_INDEX
    for key, placeholder in _placeholders(layout, kind, with_lead):
        several = len(placeholder.boxes) > 1
        for index in range(len(placeholder.boxes)):
            indexed = placeholder.type not in _UNINDEXED
            title = f"{placeholder.name} {index + 1}" if several else placeholder.name
            found.append(Seat(key, index, title, placeholder, number if indexed else 0))
            number += indexed
    return tuple(found)


def _placeholders(layout: SlideLayout, kind: SlideKind, with_lead: bool) -> list[tuple[str, Placeholder]]:
    found = [("title", layout.title_of(kind))]
    if with_lead:
        found.append(("lead", layout.lead.placeholder))
    found += kind.placeholders.items()
    if kind.sources:
        found.append(("sources", layout.sources))
    return found


@kept(256)
def seats_by_key(layout: SlideLayout, name: str, with_lead: bool) -> dict[tuple[str, int], Seat]:
    """Return the placeholders of a kind of slide by key and index."""
    return {(seat.key, seat.place): seat for seat in seats(layout, name, with_lead)}


@kept(256)
def template_seats(layout: SlideLayout, template: SlideTemplate, name: str) -> dict[tuple[str, int], Seat]:
    """Return the placeholders of a kind of slide on an institution's template, by key and index."""
    match, kind = map_template(template).matches[name], layout.kind(name)
    found = {("title", 0): _template_seat("title", layout.title_of(kind), match.title)}
    if match.body:
        found |= {(key, 0): _template_seat(key, each, match.body) for key, each in kind.placeholders.items()}
    return found


def _template_seat(key: str, placeholder: Placeholder, place: TemplatePlaceholder) -> Seat:
    kind = "" if place.type == "obj" else f' type="{place.type}"'
    index = "" if place.index is None else f' idx="{place.index}"'
    return Seat(key, 0, place.name, placeholder, place.index or 0, f"<p:ph{kind}{index}", place.sides)


def placeholder_xml(identity: str, tag: str, properties: str, body: str) -> str:
    """Return a placeholder that contains text."""
    return (
        f'<p:sp><p:nvSpPr>{identity}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{tag}</p:nvPr></p:nvSpPr>'
        f"{properties}<p:txBody>{body}</p:txBody></p:sp>"
    )


def text_box_xml(identity: str, box: Box, paragraphs: str) -> str:
    """Return text in a box of its own, flush with its sides."""
    body = '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
    return (
        f'<p:sp><p:nvSpPr>{identity}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{placement(box)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        f"<p:txBody>{body}{paragraphs}</p:txBody></p:sp>"
    )
