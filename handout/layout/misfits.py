"""Misfits: how an error of the layout quotes the text at fault, and how it gets its place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from handout.diagnostics import Code, SourcePath
from handout.errors import FitError, RenderError

MOST_QUOTED = 60
"""Characters of a text that a message repeats."""

PAGE_BUDGET: Final = Code("L06", "page-budget")
"""The rule about text that needs more pages than it may have."""
MISSING_GLYPH: Final = Code("L09", "missing-glyph")
"""The rule about characters that no font of a layout has."""


def shortened(text: str) -> str:
    """Return the beginning of a text, for a message."""
    return text if len(text) <= MOST_QUOTED else f"{text[: MOST_QUOTED - 1].rstrip()}…"


@contextmanager
def as_fit_error(source: SourcePath) -> Iterator[None]:
    """Turn the RenderError of what cannot be drawn into a FitError that knows where it comes from."""
    try:
        yield
    except RenderError as error:
        raise FitError(str(error), source) from error
