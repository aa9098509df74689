"""Questions: what only a person can judge, asked by `handout sign`."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, NamedTuple


class Question(NamedTuple):
    """One question for a person."""

    id: str
    """What `[[sign_off]]` calls it."""
    words: str
    source: str
    """The items of the published tools that it stands for."""


class Verdict(StrEnum):
    """What an answer says."""

    YES = "yes"
    NO = "no"


ANSWER_FORM: Final = "answer yes, or no and what is missing"
"""What can be answered."""
_YES: Final = re.compile(r"(?:yes|y)[.!]?", re.IGNORECASE)
_NO: Final = re.compile(r"no(?:[.!]|[\s.:,;–—].*)?|n(?:[.!]|\s*[:,;–—].*)?", re.IGNORECASE | re.DOTALL)
_BARE_NO: Final = re.compile(r"no?(?![^\W_])", re.IGNORECASE)


def verdict_of(answer: str) -> Verdict | None:
    """Return what an answer says: "yes", "y", "no", "no: the dose is missing"; None where it is neither yes nor no."""
    words = answer.strip()
    if _YES.fullmatch(words):
        return Verdict.YES
    return Verdict.NO if _NO.fullmatch(words) else None


def is_whole(answer: str) -> bool:
    """Return whether an answer is yes, or no with words about what is missing."""
    verdict = verdict_of(answer)
    return verdict is Verdict.YES or (
        verdict is Verdict.NO and any(map(str.isalnum, _BARE_NO.sub("", answer.strip(), 1)))
    )


QUESTIONS: Final = (
    Question("purpose", "Is it plain at a glance what the page is for?", "PEMAT 1; DISCERN 1"),
    Question(
        "focus", "Does everything on the page serve that purpose, with nothing to distract?", "PEMAT 2; DISCERN 2"
    ),
    Question("order", "Does the information come in the order in which a reader needs it?", "PEMAT 10; CCI 10"),
    Question("numbers", "Are the numbers that are given easy to understand, and needed?", "PEMAT 6; CCI 16, 20"),
    Question("pictures", "Do the pictures help to understand the text, without clutter?", "PEMAT 15, 16, 18; CCI 4"),
    Question(
        "doable", "Can the readers do what the page asks, with what they have?", "PEMAT 25, 26; CCI 13; DISCERN 3"
    ),
    Question("true", "Is everything true to its sources and up to date?", "CCI 11; DISCERN 9, 16"),
    Question("fair", "Is it balanced, free of bias, and respectful of those who read it?", "CCI 18; DISCERN 6, 13"),
)
"""Eight questions, in the order in which they are asked."""
