"""Pages: ranges of pages as a style writes them, and whether they are one page or several."""

from __future__ import annotations

import re
from typing import Final, Literal

_RANGE: Final = r"([^\W\d_]*)(\d+)\s*[-‐‑‒–—−]+\s*([^\W\d_]*)(\d+)"
_THOUSANDS: Final = r"\d{1,3},\d{3}\s*[-‐‑‒–—−]+\s*\d{1,3},\d{3}"
"""A range of pages beyond 999 whose thousands are set off by commas."""
_LABEL: Final = r"(?i)^(?:pp?|pages?)\b\.?\s*"
_SEVERAL: Final = r"[^\W_]\s*[-‐‑‒–—−]+\s*[^\W_]|[,;&]|\band\b"


def page_numbers(text: str, dash: str, form: Literal["expanded", "minimal", "given"] = "given") -> str:
    """Return pages with `dash` in each range: 301-9 expanded is 301-309, 301-309 minimal is 301-9.

    What is no range of two numbers, as "e0197123" or "PEP22-07-01", stays as it is.
    """
    text = re.sub(_LABEL, "", text)
    if re.fullmatch(_THOUSANDS, text.strip()):
        text = text.replace(",", "")
    parts = [part.strip() for part in text.split(",")]
    return ", ".join(_range(part, dash, form) for part in parts if part)


def is_several(text: str) -> bool:
    """Return whether `text` counts more than one page, chapter or whatever it counts."""
    return bool(re.search(_SEVERAL, text))


def _range(part: str, dash: str, form: Literal["expanded", "minimal", "given"]) -> str:
    found = re.fullmatch(_RANGE, part)
    if not found:
        return part
    before, start, before_end, end = found.groups()
    whole = start[: -len(end)] + end if len(end) < len(start) else end
    if form == "given" or before_end not in ("", before) or int(whole) < int(start):
        return f"{before}{start}{dash}{before_end}{end}"
    if form == "expanded":
        return f"{before}{start}{dash}{before}{whole}"
    return f"{before}{start}{dash}{_minimal(start, whole)}"


def _minimal(start: str, end: str) -> str:
    """Return the digits of `end` from the first that differs from `start`: 1691, 1706 is 706."""
    if len(start) != len(end):
        return end
    same = 0
    while same < len(end) - 1 and start[same] == end[same]:
        same += 1
    return end[same:]
