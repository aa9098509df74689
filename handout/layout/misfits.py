"""Misfits: how an error of the layout quotes the text with the problem, and how it gets its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from handout.diagnostics import Code, Finding, SourcePath
from handout.errors import FitError, RenderError

MOST_NAMED = 5
"""Characters that a message names."""

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


def missing_glyphs(layout: str, characters: Iterable[str], strings: Iterable[tuple[SourcePath, str]]) -> list[Finding]:
    """Return one finding about `characters` that no font of a layout has, at the first of the `strings` with one.

    Empty where none has: the words are the layout's own, or another file's.
    """
    lost = tuple(characters)
    found = [(path, text, each) for path, text in strings for each in lost if each in text]
    if not found:
        return []
    path, text, character = found[0]
    present = list(dict.fromkeys(each for _, _, each in found))
    names = ", ".join(f"{each} (U+{ord(each):04X})" for each in present[:MOST_NAMED])
    names += f" and {len(present) - MOST_NAMED} more" if len(present) > MOST_NAMED else ""
    others = len({path for path, _, _ in found}) - 1
    places = f", here and in {others} other {'text' if others == 1 else 'texts'}" if others else ""
    message = f"no font of the layout {layout} has {names}{places}"
    hint = _OTHER_SCRIPT if character.isalpha() else "write it in words"
    return [Finding(path, message, hint, excerpt=character, offset=text.find(character), code=MISSING_GLYPH)]


_OTHER_SCRIPT: Final = "pages can use only letters that a font here has; slides can use any: --to pptx"
