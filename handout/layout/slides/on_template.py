"""On a template: the layout of a deck whose look is an institution's own, not ours."""

from __future__ import annotations

from typing import Literal

import msgspec

from handout.caches import kept
from handout.errors import FitError
from handout.layout.slides.slide_kinds import (
    ChartSlide,
    FigureSlide,
    Placeholder,
    PlaceholderType,
    SlideKinds,
    TableSlide,
    TextSlide,
)
from handout.layout.slides.slide_layout import SlideLayout
from handout.layout.slides.slide_template import SlideTemplate, TemplatePlaceholder
from handout.layout.slides.slide_type import SlideStyleName, SlideType, TextStyle
from handout.layout.slides.template_mapping import KINDS, TEXT_KINDS, LayoutMatch, TemplateMap, map_template

LEAST_TITLE, LEAST_TEXT, LEAST_FRAMING, LEAST_REFERENCE = 28.0, 18.0, 14.0, 14.0
"""Points that type does not shrink below, unless the template itself is smaller."""

LEAST_LOW_TITLE = 20.0
"""The same for titles where the template has a low box for them."""

LEVELS: dict[str, tuple[SlideStyleName, ...]] = {
    "title": ("subtitle",), "closing": ("contact",), "disclosures": ("prose",), "message": ("message",),
    "prose": ("prose",), "points": ("point",), "term_list": ("term", "term_text"), "steps": ("step",),
    "nutshell": ("nutshell",), "discussion": ("point",), "more_references": ("reference",),
}  # fmt: skip
"""The styles of each kind's body."""

SLACK = 0.05
"""How far a place may reach over the edge of a slide, as a share of its height."""

Mark = Literal["none", "disc", "number"]


@kept(32)
def layout_on_template(layout: SlideLayout, template: SlideTemplate) -> SlideLayout:
    """Return a layout with the places and the type of a template; kinds that it cannot show are left out.

    FitError where the template has no layout for text.
    """
    found = map_template(template)
    _require_places_on_slide(template, found)
    kinds: dict[str, object] = {
        kind: _text_kind(kind, found.matches[kind]) for kind in ("title", "closing", *TEXT_KINDS)
    }
    kinds["statement"] = msgspec.structs.replace(
        layout.slides.statement, title=_title(found.matches["statement"]), sources=False, lead=False, art=()
    )
    for kind in ("table", "chart", "figure"):
        kinds[kind] = _object_kind(kind, layout, found.matches[kind])
    fonts = msgspec.structs.replace(layout.fonts, headings=template.headings, text=template.text)
    return msgspec.structs.replace(
        layout,
        name=template.name,
        size=template.size,
        fonts=fonts,
        type=_type(layout.type, found),
        master=msgspec.structs.replace(layout.master, icon=None),
        slides=msgspec.structs.replace(layout.slides, **kinds),
        without=tuple(kind for kind in SlideKinds.__struct_fields__ if kind not in KINDS),
    )


def _require_places_on_slide(template: SlideTemplate, found: TemplateMap) -> None:
    """Raise FitError where a place that the deck uses is partly outside the slide: its text would not be seen."""
    width, height = template.size
    for match in found.matches.values():
        for place in filter(None, (match.title, match.body)):
            box, slack = place.box, height * SLACK
            if min(box.x, box.y) < -slack or box.right > width + slack or box.bottom > height + slack:
                raise FitError(
                    f'the layout "{match.layout.name}" of the template has "{place.name}" partly outside its slide of '
                    f"{width:g} by {height:g} points; correct the layout in PowerPoint"
                )


def _text_kind(kind: str, match: LayoutMatch) -> TextSlide:
    assert match.body is not None
    return TextSlide(
        name=match.layout.name, title=_title(match, kind), body=_placeholder(match.body, LEVELS[kind]),
        footer=match.layout.footer is not None, master_art=True,
    )  # fmt: skip


def _object_kind(kind: str, layout: SlideLayout, match: LayoutMatch) -> TableSlide | ChartSlide | FigureSlide:
    """Return our own kind with its object where the template has it; captions are under it."""
    assert match.body is not None
    field, level = {"table": ("table", "table"), "chart": ("chart", "chart"), "figure": ("picture", "caption")}[kind]
    place = _placeholder(match.body, (level,))  # type: ignore[arg-type]
    changes = {field: place, "title": _title(match), "caption": None, "sources": False, "lead": False, "art": ()}
    own: TableSlide | ChartSlide | FigureSlide = getattr(layout.slides, kind)
    return msgspec.structs.replace(own, **changes)


def _title(match: LayoutMatch, kind: str = "") -> Placeholder:
    return _placeholder(match.title, ("display" if kind in ("title", "closing") else "title",), "title")


def _placeholder(
    place: TemplatePlaceholder, levels: tuple[SlideStyleName, ...], kind: PlaceholderType = "body"
) -> Placeholder:
    box = place.box
    return Placeholder(
        name=place.name, boxes=((box.x, box.y, box.width, box.height),), levels=levels, type=kind, inset=place.inset
    )


def _type(own: SlideType, found: TemplateMap) -> SlideType:
    """Return our type scale with the template's sizes, spaces and bullets."""
    matches = found.matches
    points = _levels(matches["points"])
    first, second = points[0], points[min(1, len(points) - 1)]
    plain = _marked(first, "none", 0.0)
    hang = round(first.size * 1.6, 1)
    opening, closing = _levels(matches["title"])[0], _levels(matches["closing"])[0]
    return msgspec.structs.replace(
        own,
        title=_title_style(matches["points"]),
        display=_title_style(matches["title"]),
        subtitle=_least(_marked(opening, "none", 0.0), LEAST_FRAMING),
        contact=_least(_marked(closing, "none", 0.0), LEAST_FRAMING),
        message=_least(plain, LEAST_TEXT),
        prose=_least(plain, LEAST_TEXT),
        point=_least(first, LEAST_TEXT),
        step=_least(_marked(first, "number", hang), LEAST_TEXT),
        nutshell=_least(_levels(matches["nutshell"])[0], LEAST_TEXT),
        term=_least(msgspec.structs.replace(first, bold=True), LEAST_TEXT),
        term_text=_least(second, LEAST_TEXT),
        reference=_least(_marked(_levels(matches["more_references"])[0], "none", hang), LEAST_REFERENCE),
    )


def _levels(match: LayoutMatch) -> tuple[TextStyle, ...]:
    assert match.body is not None
    return match.body.styles


def _title_style(match: LayoutMatch) -> TextStyle:
    """Return the style of titles; in a box too low for two lines of the least size they may shrink to fit."""
    style, (_, top, _, bottom) = match.title.styles[0], match.title.inset
    two_lines = (match.title.box.height - top - bottom) / 2 * style.size / style.leading
    return _least(style, min(LEAST_TITLE, max(LEAST_LOW_TITLE, float(int(two_lines)))))


def _marked(style: TextStyle, bullet: Mark, hang: float) -> TextStyle:
    return msgspec.structs.replace(style, bullet=bullet, left=hang, hang=hang)


def _least(style: TextStyle, minimum: float) -> TextStyle:
    return msgspec.structs.replace(style, minimum=min(minimum, style.size))
