"""Layouts: layout files, each over the ones it extends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from handout.diagnostics import error
from handout.errors import SourceError
from handout.layout.paper_flaws import paper_flaws
from handout.layout.paper_layout import PaperLayout
from handout.layout.slide_layout import SlideLayout
from handout.reading.decoding import decode
from handout.reading.faults import Fault
from handout.reading.sources import Source, read_source, stack_sources
from handout.reading.spelling import in_a_row

Layout: TypeAlias = PaperLayout | SlideLayout

FORMATS: dict[str, type[PaperLayout] | type[SlideLayout]] = {"pdf": PaperLayout, "pptx": SlideLayout}


def read_layout(path: Path, find: Callable[[str], Path]) -> Layout:
    """Return the layout at `path` over those it extends, which `find` looks up by name.

    Raises SourceError with every fault of all these files at once.
    """
    sources = _chain(path, find)
    stack = stack_sources(sources)
    if broken := [fault for source in sources for fault in source.broken]:
        raise SourceError(broken)
    kind = stack.data.get("format")
    struct = FORMATS.get(kind) if isinstance(kind, str) else None
    if struct is None:
        found = "no `format`" if kind is None else f'the format "{kind}"'
        choices = [f'format = "{each}"' for each in FORMATS]
        raise SourceError([error(stack.span(("format",)), f"{found} in this layout", f"write {in_a_row(choices)}")])
    if struct is PaperLayout:
        decoded = decode(sources, PaperLayout)
        flaws = paper_flaws(decoded.value) if decoded.value else ()
        return decoded.finish(Fault(flaw.path, flaw.message, flaw.mend) for flaw in flaws)[0]
    return decode(sources, SlideLayout).finish()[0]


def _chain(path: Path, find: Callable[[str], Path]) -> list[Source]:
    """Return the layout's source and those below it, the lowest first."""
    sources = [read_source(path)]
    seen = [path.resolve()]
    while name := sources[0].data.get("extends"):
        place = sources[0].span(("extends",))
        if not isinstance(name, str):
            break
        try:
            below = find(name)
        except SourceError as fault:
            raise SourceError([error(place, str(fault.diagnostics[0].message), fault.diagnostics[0].mend)]) from fault
        if below.resolve() in seen:
            raise SourceError([error(place, f'this layout extends itself, through "{name}"', "remove `extends`")])
        seen.append(below.resolve())
        sources.insert(0, read_source(below))
    return sources
