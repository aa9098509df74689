"""Right to left: what of such text can be on paper, which has no lines from right to left yet."""

from __future__ import annotations

from collections.abc import Sequence

from handout.diagnostics import SourcePath
from handout.errors import FitError
from handout.layout.misfits import shortened
from handout.typography.spans import TextSpan
from handout.typography.stretches import RIGHT_TO_LEFT_CHARACTER, bidi_class

_OF_A_WORD = frozenset(("R", "AL", "NSM"))


def require_order(spans: Sequence[TextSpan], source: SourcePath) -> None:
    """Raise FitError where text from right to left would be drawn in a wrong order: all but single words of letters.

    Several words would follow each other from left to right, and a number in such a word would be turned round.
    """
    if all(span.text.isascii() for span in spans):
        return
    text = "".join(span.text for span in spans)
    if not RIGHT_TO_LEFT_CHARACTER.search(text):
        return
    words = text.split()
    against = [bool(RIGHT_TO_LEFT_CHARACTER.search(word)) for word in words]
    for index, word in enumerate(words):
        beside = index > 0 and against[index - 1]
        if against[index] and (beside or not all(bidi_class(character) in _OF_A_WORD for character in word)):
            start = index - 1 if beside else index
            raise _disordered(" ".join(words[start : index + 1]), source)


def _disordered(words: str, source: SourcePath) -> FitError:
    message = (
        f'"{shortened(words)}" runs from right to left: so far, paper can show only a single word of letters in a line '
        "from left to right, without digits or signs; write it in other letters, or build the slides with --to pptx"
    )
    return FitError(message, source)
