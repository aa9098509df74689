"""Layouts: layout files, each over the ones it extends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import msgspec

from handout.diagnostics import error
from handout.errors import SourceError
from handout.layout.paper.paper_flaws import paper_flaws
from handout.layout.paper.paper_layout import PaperLayout
from handout.layout.slides.slide_layout import SlideLayout
from handout.reading.decoding import decode
from handout.reading.file_kinds import refuse_as_layout
from handout.reading.sources import Source, read_source, stack_sources
from handout.reading.spelling import in_a_row
from handout.reading.topic_files import FileProblem, find_file

Layout: TypeAlias = PaperLayout | SlideLayout

FORMATS: dict[str, type[PaperLayout] | type[SlideLayout]] = {"pdf": PaperLayout, "pptx": SlideLayout}

TEMPLATES = (".pptx", ".potx")
"""The file endings of templates."""


def read_layout(path: Path, find: Callable[[str], Path]) -> Layout:
    """Return the layout at `path` over those it extends, which `find` looks up by name.

    Raises SourceError with every problem of all these files at once.
    """
    sources = _chain(path, find)
    stack = stack_sources(sources)
    if broken := [problem for source in sources for problem in source.broken]:
        raise SourceError(broken)
    kind = stack.data.get("format")
    struct = FORMATS.get(kind) if isinstance(kind, str) else None
    if struct is None:
        refuse_as_layout(sources[-1])
        found = "no `format`" if kind is None else f'the format "{kind}"'
        choices = [f'format = "{each}"' for each in FORMATS]
        raise SourceError([error(stack.span(("format",)), f"{found} in this layout", f"write {in_a_row(choices)}")])
    if struct is PaperLayout:
        decoded = decode(sources, PaperLayout)
        flaws = paper_flaws(decoded.value) if decoded.value else ()
        return decoded.finish(flaws)[0]
    layout = decode(sources, SlideLayout).finish()[0]
    return _with_template_path(layout, sources) if layout.template else layout


def _with_template_path(layout: SlideLayout, sources: Sequence[Source]) -> SlideLayout:
    """Return a layout with the path of its template, which is in the folder of the file that names it."""
    source = next(each for each in reversed(sources) if "template" in each.data)
    try:
        path = find_file(source.folder or Path(), layout.template, TEMPLATES)
    except FileProblem as problem:
        raise SourceError([error(source.span(("template",)), problem.message, problem.hint)]) from problem
    return msgspec.structs.replace(layout, template=str(path))


MOST_LAYOUTS = 16
"""How long a chain of layouts may be."""


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
        except SourceError as problem:
            raise SourceError(
                [error(place, str(problem.diagnostics[0].message), problem.diagnostics[0].hint)]
            ) from problem
        if below.resolve() in seen:
            raise SourceError([error(place, f'this layout extends itself, through "{name}"', "remove `extends`")])
        if len(seen) >= MOST_LAYOUTS:
            raise SourceError([error(place, f"more than {MOST_LAYOUTS} layouts extend each other", "extend fewer")])
        seen.append(below.resolve())
        sources.insert(0, read_source(below))
    return sources
