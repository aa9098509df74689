"""Printable: the characters that no output may contain, and text made fit for one line of a message."""

from __future__ import annotations

import re

CONTROL_CHARACTER = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
"""The C0 controls but tab and line feed, DEL and the C1 controls, line separators, overrides of the direction of text,
halves of surrogate pairs, and Unicode's noncharacters."""

_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0"
)
HIDDEN_IN_NUMBER = re.compile(
    rf"(?<=[^\W_])\u00ad+(?=[(+]?\d)|(?<=\d)\u00ad+|(?<=\))\u00ad+(?=\d)"
    rf"|(?<=[\d½¼¾⅓⅔])[{_INVISIBLE}]+(?=[.,]?[\d½¼¾⅓⅔])|(?<=\d[.,])[{_INVISIBLE}]+(?=\d)"
)
"""Characters that nobody sees between the parts of numbers: "1" and "2" would print as 12. A soft hyphen stands for a
hyphen or a minus in text that was copied from a page, so one next to a digit is enough."""

_LINE_ENDS = str.maketrans("\t\n", "  ")


def visible(text: str) -> str:
    """Return `text` in one line, control characters as code points: an author's file cannot steer the terminal."""
    return CONTROL_CHARACTER.sub(lambda found: f"<U+{ord(found.group()):04X}>", text.translate(_LINE_ENDS))
