"""The inline rule for emphasis: `*emphasis*` and `**strong**` around whole words.

CommonMark reads "2*50 mg and 1*100 mg" as emphasis, and prints 250 mg and 1100 mg. So an asterisk with a letter or a
digit on its outer side prints as it is; `_` always does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from handout.diagnostics import Severity
from handout.reading.markup.notes import MarkupProblem, StarRun, notes_of

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of Thai, Lao, Tibetan, Burmese, Khmer, Japanese and Chinese: there no blank parts a word from the next."""


def emphasis(state: StateInline, silent: bool) -> bool:
    """Read the asterisks at `state.pos` into text tokens that may open or close emphasis; return whether there are."""
    start = state.pos
    if silent or state.src[start] != "*":
        return False
    found = state.scanDelims(start, True)
    end = start + found.length
    opens = found.can_open and not is_word_character(state.src[start - 1 : start])
    closes = found.can_close and not is_word_character(state.src[end : min(end + 1, state.posMax)])
    is_literal = (found.can_open, found.can_close) != (opens, closes)
    notes_of(state).stars.append(StarRun(start, state.src[max(start - 1, 0) : end + 1], found.length, is_literal))
    _push(state, found.length, opens, closes)
    return True


def is_word_character(character: str) -> bool:
    """Return whether a character is part of a word or a number; an empty string is none."""
    if not character or (_UNSPACED.match(character) and not character.isnumeric()):
        return False
    return unicodedata.category(character)[0] in "LMN"


def literal_star_warnings(runs: Sequence[StarRun]) -> Iterator[MarkupProblem]:
    """Yield a warning for the first asterisks of a paragraph that print, though emphasis was probably meant.

    One asterisk next to a digit is part of a formula or a name, as in "2*50" and "HLA-B*57:01".
    """
    likely = (run for run in runs if run.is_literal and (run.length > 1 or not _has_digit(run.context)))
    first = next(likely, None) if len(runs) > 1 else None
    if first:
        stars = "the asterisk" if first.length == 1 else "the asterisks"
        message = (
            f'{stars} in "{first.context}" will be printed: emphasis cannot begin or end inside a word or a number'
        )
        hint = "put the asterisks around whole words, or write \\* for a plain asterisk"
        yield MarkupProblem(first.offset, message, hint, Severity.WARNING)


def _has_digit(text: str) -> bool:
    return any(character.isnumeric() for character in text)


def _push(state: StateInline, length: int, opens: bool, closes: bool) -> None:
    """Push a token and a delimiter for each asterisk, as the rules that pair them expect it."""
    from markdown_it.rules_inline.state_inline import Delimiter

    for place in range(length):
        token = state.push("text", "", 0)
        token.content = "*"
        token.meta = {"offset": state.pos + place}
        state.delimiters.append(
            Delimiter(marker=ord("*"), length=length, token=len(state.tokens) - 1, end=-1, open=opens, close=closes)
        )
    state.pos += length
