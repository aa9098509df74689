"""Flaws of a paper layout that its types cannot know: names that lead nowhere, ranges that run backwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from handout.diagnostics import Finding
from handout.layout.paper.paper_layout import PaperLayout
from handout.typography.font_files import FONT_PACKAGES


def paper_flaws(layout: PaperLayout) -> Iterator[Finding]:
    """Yield every flaw of a layout."""
    return chain.from_iterable(find(layout) for find in _FINDERS)


def _unknown_fonts(layout: PaperLayout) -> Iterator[Finding]:
    for face, families in layout.fonts.items():
        if not families:
            yield Finding(("fonts", face), f'the face "{face}" has no font', 'write one, as ["Atkinson Hyperlegible"]')
        for index, family in enumerate(families):
            if family not in FONT_PACKAGES:
                yield Finding(("fonts", face, index), f'no font "{family}"', f"there are {', '.join(FONT_PACKAGES)}")


def _unknown_faces(layout: PaperLayout) -> Iterator[Finding]:
    for name in layout.type.__struct_fields__:
        face = getattr(layout.type, name).face
        if face not in layout.fonts:
            known = ", ".join(layout.fonts)
            yield Finding(("type", name, "face"), f'no face "{face}" in [fonts]', f"there is {known}")


def _backward_sizes(layout: PaperLayout) -> Iterator[Finding]:
    for name in layout.type.__struct_fields__:
        style = getattr(layout.type, name)
        if style.minimum is not None and style.minimum > style.size:
            message = f"the smallest size, {style.minimum:g}, is larger than the size, {style.size:g}"
            yield Finding(("type", name, "minimum"), message, "swap them")


def _lines_that_touch(layout: PaperLayout) -> Iterator[Finding]:
    for name in layout.type.__struct_fields__:
        style = getattr(layout.type, name)
        if style.leading < style.size:
            message = f"lines of {style.size:g} points would run into each other at a leading of {style.leading:g}"
            yield Finding(
                ("type", name, "leading"), message, f"write leading = {style.size * 1.35:.0f} for [type.{name}]"
            )


def _nothing_to_print(layout: PaperLayout) -> Iterator[Finding]:
    if not layout.order:
        yield Finding(("order",), "the order is empty", 'name the parts to print, such as "title" and "sections"')


def _backward_ranges(layout: PaperLayout) -> Iterator[Finding]:
    for name in layout.spacing.__struct_fields__:
        least, most = getattr(layout.spacing, name)
        if least > most:
            yield Finding(("spacing", name), "the minimum is larger than the maximum", f"write [{most:g}, {least:g}]")


def _columns_without_text(layout: PaperLayout) -> Iterator[Finding]:
    if layout.columns.rail >= layout.columns.count:
        yield Finding(("columns", "rail"), "the rail leaves no column for text", "take fewer columns, or 0 for no rail")
    gutters = layout.columns.gutter * (layout.columns.count - 1)
    if gutters >= layout.margins.live_width:
        yield Finding(("columns", "gutter"), "the gutters leave no width for text", "make them narrower")


def _too_wide(layout: PaperLayout) -> Iterator[Finding]:
    if layout.margins.live_width > layout.size[0]:
        message = f"the text is wider than the paper, which is {layout.size[0]:g} points"
        yield Finding(("margins", "live_width"), message, "make it narrower")


def _repeated_parts(layout: PaperLayout) -> Iterator[Finding]:
    for index, part in enumerate(layout.order):
        if part in layout.order[:index]:
            yield Finding(("order", index), f'"{part}" is here for the second time', "remove it")


_FINDERS: tuple[Callable[[PaperLayout], Iterator[Finding]], ...] = (
    _unknown_fonts,
    _unknown_faces,
    _backward_sizes,
    _lines_that_touch,
    _nothing_to_print,
    _backward_ranges,
    _columns_without_text,
    _too_wide,
    _repeated_parts,
)
