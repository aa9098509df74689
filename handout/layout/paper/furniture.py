"""Furniture: the clinic's head on the first page, the running head on the others, the footer on each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from handout.content.inlines import Inline, Strong, Text
from handout.figures.icons import icon
from handout.layout.paper.flow import Placed, PlacedDrawing
from handout.layout.paper.pictures import place_artwork, shown_size
from handout.layout.paper.pieces import dot, rule
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter
from handout.layout.wording.versions import version_parts

BETWEEN = 12.0
"""The least gap between two texts on one line, in points."""

JOINT = "  |  "
"""What parts version and dates in the footer."""

MOST_PAGES = {"page": 88, "pages": 88}
"""The longest page number that the footer keeps room for."""

WIDEST_LOGO = 3.0
"""The most width of a logo, as a multiple of its height."""


class Furniture(NamedTuple):
    """Things at fixed places, and where they end."""

    placed: tuple[Placed, ...]
    bottom: float
    """Where the content begins, from the page's top."""


def header(setter: Typesetter, root: Element) -> Furniture:
    """Return the first page's head: logo, clinic and team at the left, phone and hours at the right."""
    clinic, look, top = setter.document.clinic, setter.layout.header, setter.layout.margins.top
    if not (clinic.name or clinic.phone):
        return Furniture((), top)
    # Read after the clinic's name, but set first: the name takes the width that is left.
    reach = Element("Document")
    right, right_width, right_height = _reach(setter, reach)
    logo, logo_width = logo_at(setter, root, top)
    start = logo_width + look.gap if logo else 0.0
    left, left_height = _identity(setter, root, start, setter.width - right_width - 2 * look.gap)
    root.children += reach.children
    height = max(left_height, right_height, look.logo if logo else 0.0)
    placed = [*logo, *_centred(left, top, height, left_height), *_centred(right, top, height, right_height)]
    y = top + height + look.above_rule
    placed.append(rule(0, y, setter.width, look.rule, "accent"))
    return Furniture(tuple(placed), y + look.rule + look.after)


def _centred(placed: list[Placed], top: float, room: float, height: float) -> list[Placed]:
    return [thing._replace(y=thing.y + top + (room - height) / 2) for thing in placed]


def logo_at(setter: Typesetter, root: Element, y: float) -> tuple[list[Placed], float]:
    """Return the clinic's logo, or its letters on a disc, and how wide it is; nothing for a clinic without a name."""
    clinic, size = setter.document.clinic, setter.layout.header.logo
    artwork = setter.context.artwork.get(clinic.logo) if clinic.logo else None
    if artwork is not None:
        alt = clinic.logo_alt or setter.phrases.logo_alt.format(clinic=clinic.name)
        width, height = shown_size(artwork, size * WIDEST_LOGO, size)
        return [
            place_artwork(
                artwork,
                0,
                y + (size - height) / 2,
                width,
                height,
                root.add("Figure", setter.path(clinic, "logo"), alt=alt),
            )
        ], width
    return (_monogram(setter, y), size) if clinic.monogram else ([], 0.0)


def _identity(setter: Typesetter, root: Element, x: float, width: float) -> tuple[list[Placed], float]:
    clinic = setter.document.clinic
    placed: list[Placed] = []
    y = 0.0
    if clinic.name:
        text, height = setter.paragraph(
            clinic.name, "clinic", root.add("P", setter.path(clinic, "name")), x=x, width=width - x
        )
        placed.append(text)
        y += height
    if clinic.team:
        text, height = setter.paragraph(
            clinic.team, "caption", root.add("P", setter.path(clinic, "team")), x=x, y=y, width=width - x
        )
        placed.append(text)
        y += height
    return placed, y


def _reach(setter: Typesetter, root: Element) -> tuple[list[Placed], float, float]:
    """Return the phone and its hours at the right edge, their width and height."""
    clinic, look = setter.document.clinic, setter.layout.header
    if not clinic.phone:
        return [], 0.0, 0.0
    number_width = setter.natural_width(clinic.phone, "phone") + 1
    text, y = setter.paragraph(
        clinic.phone,
        "phone",
        root.add("P", setter.path(clinic, "phone")),
        x=setter.width - number_width,
        width=number_width,
        align="right",
    )
    placed: list[Placed] = [text]
    width = number_width
    if look.icon:
        gap = look.icon / 4
        width += look.icon + gap
        placed.append(PlacedDrawing(setter.width - width, (y - look.icon) / 2, icon("phone", look.icon)))
    if clinic.hours:
        width = max(width, min(setter.natural_width(clinic.hours, "caption") + 1, setter.width / 2))
        hours, height = setter.paragraph(
            clinic.hours,
            "caption",
            root.add("P", setter.path(clinic, "hours")),
            x=setter.width - width,
            y=y,
            width=width,
            align="right",
        )
        placed.append(hours)
        y += height
    return placed, width, y


def _monogram(setter: Typesetter, y: float) -> list[Placed]:
    """Return the clinic's letters on a disc."""
    size = setter.layout.header.logo
    disc = dot(0, y, size, "accent")
    clinic = setter.document.clinic
    letters, height = setter.paragraph(
        clinic.monogram, "monogram", None, width=size, align="center", source=setter.path(clinic, "name")
    )
    return [disc, letters._replace(y=y + (size - height) / 2)]


def running_head(setter: Typesetter) -> Furniture:
    """Return the head of the further pages: clinic and title at the left, the phone at the right."""
    clinic, look, top = setter.document.clinic, setter.layout.header, setter.layout.margins.top
    if not look.running:
        return Furniture((), top)
    phone_width = setter.natural_width(clinic.phone, "label") + 1 if clinic.phone else 0.0
    words: tuple[Inline, ...] = (Text(setter.document.title.plain),)
    if clinic.name:
        words = (Strong((Text(clinic.name),)), Text("  |  "), *words)
    left, height = setter.paragraph(
        words, "caption", None, y=top, width=setter.width - phone_width - 2 * look.gap, source=("title",)
    )
    placed: list[Placed] = [left]
    if clinic.phone:
        right, _ = setter.paragraph(
            clinic.phone, "label", None, x=setter.width - phone_width, y=top, width=phone_width, align="right",
            source=setter.path(clinic, "phone"),
        )  # fmt: skip
        placed.append(right)
    y = top + height + look.running_above_rule
    placed.append(rule(0, y, setter.width, look.rule, "accent"))
    return Furniture(tuple(placed), y + look.rule + look.running_after)


def footers(setter: Typesetter, pages: int, element: Element) -> Iterator[tuple[Placed, ...]]:
    """Yield the footer of each page; on the last one the version line is content, under `element`."""
    number_width = setter.natural_width(setter.phrases.page.format(page=pages, pages=pages), "page") + 1
    width = setter.width - number_width - BETWEEN
    top = footer_top(setter) + setter.layout.footer.gap
    version, _ = setter.paragraph(version_line(setter), "footer", element, y=top, width=width)
    for page in range(1, pages + 1):
        left = version if page == pages else version._replace(element=None)
        line, number = _page_number(setter, page, pages)
        yield line, left, number


def _page_number(setter: Typesetter, page: int, pages: int) -> tuple[Placed, Placed]:
    """Return the rule and the number of page `page`, counted from 1."""
    look, top = setter.layout.footer, footer_top(setter)
    number = setter.phrases.page.format(page=page, pages=pages)
    number_width = setter.natural_width(number, "page") + 1
    right, _ = setter.paragraph(
        number, "page", None, x=setter.width - number_width, y=top + look.gap, width=number_width, align="right"
    )
    return rule(0, top, setter.width, look.rule, "rule"), right


def footer_top(setter: Typesetter) -> float:
    """Return where the footer's rule is, from the page's top."""
    return setter.layout.size[1] - setter.layout.margins.bottom


def version_line(setter: Typesetter) -> str:
    """Return version and dates, as many of them as one line of the footer contains; empty where there are none."""
    return JOINT.join(version_parts(setter.document)[: _held(setter)])


def beyond_footer(setter: Typesetter) -> tuple[str, ...]:
    """Return what of version and dates the footer has no room for; it is printed at the end of the text."""
    return version_parts(setter.document)[_held(setter) :]


def _held(setter: Typesetter) -> int:
    """Return how many of version and dates are in one line of the footer, whatever the number of pages."""
    parts = version_parts(setter.document)
    width = setter.width - setter.natural_width(setter.phrases.page.format(**MOST_PAGES), "page") - 1 - BETWEEN
    lines = (JOINT.join(parts[:count]) for count in range(len(parts) + 1))
    return sum(setter.natural_width(line, "footer") <= width for line in lines if line)
