"""Denominators: counts of people that can be compared only if they are counts of the same number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from handout.checks.language.frequencies import DENOMINATOR_HINT
from handout.checks.subject import Subject, at
from handout.diagnostics import Finding


def mixed_denominators(
    subject: Subject, share: re.Pattern[str], joiner: str, value: Callable[[str], str]
) -> Iterator[Finding]:
    """Yield the counts of each section that have another denominator than its first.

    The second group of `share` is the denominator, of which `value` gives the digits.
    """
    first: dict[int, str] = {}
    for passage in subject.passages:
        for match in share.finditer(passage.plain):
            before = first.setdefault(passage.section, match[2])
            if value(before) != value(match[2]):
                message = f'"{match[0]}" has another denominator than "{joiner} {before}" before it'
                yield at(passage, match.start(), message, match[0], DENOMINATOR_HINT)
