"""Drawable: what cannot be drawn is told with the words that say it, so that its place can be found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from handout.errors import FitError, RenderError


@contextmanager
def drawable(words: str) -> Iterator[None]:
    """Turn a RenderError into a FitError that names the text at fault."""
    try:
        yield
    except RenderError as error:
        raise FitError(str(error), words) from error
