"""The exceptions of handout.

HandoutError
 ├── SourceError       a source, layout or clinic file has problems: it carries every one as a Diagnostic
 ├── GlyphError        a text contains characters that no font of its stack has
 ├── FitError          a text cannot be placed within what the layout allows
 ├── RenderError       a file format cannot contain what it was given
 └── OutputError       an output cannot be written
"""

from __future__ import annotations

from collections.abc import Sequence

from handout.diagnostics import NO_RULE, Code, Diagnostic, SourcePath


class HandoutError(Exception):
    """The base of every error that handout raises on purpose; its text is fit for a person."""


class SourceError(HandoutError):
    """One or more problems of an author's file stop the work."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(each) for each in self.diagnostics))


class GlyphError(HandoutError):
    """A text contains characters that no font of its stack has."""

    def __init__(self, text: str, characters: Sequence[str]) -> None:
        self.text = text
        self.characters = tuple(characters)
        names = ", ".join(f"{character} (U+{ord(character):04X})" for character in self.characters)
        super().__init__(f"no font of the layout has {names}")


class FitError(HandoutError):
    """A text cannot be placed within what the layout allows."""

    def __init__(self, message: str, source: SourcePath = (), code: Code = NO_RULE) -> None:
        self.source = source
        """The path in the content source of the text, or of what contains it; empty: the document as a whole."""
        self.code = code
        """The rule that the text falls short of."""
        super().__init__(message)


class RenderError(HandoutError):
    """A file format cannot contain what it was given."""


class OutputError(HandoutError):
    """An output cannot be written."""


def mistake(problem: Exception) -> str:
    """Return what to say of an exception that nobody raised on purpose."""
    return f"handout made a mistake: {type(problem).__name__}: {problem}; please report it with this file"
