"""Counts: how many of how many, as icon arrays say it."""

from __future__ import annotations

from typing import Final

from handout.content.blocks import Chart, counted_out_of
from handout.content.document import Document
from handout.content.number_form import figure

_TEN: Final = 10
"""Out of how many an icon array counts whose unit names no number."""


def counted(chart: Chart) -> tuple[int, str]:
    """Return out of how many an icon array counts, and what: 1000 and "people" of "1,000 people"; by default ten."""
    return counted_out_of(chart.unit) or (_TEN, chart.unit)


def count_words(document: Document, chart: Chart, category: int) -> str:
    """Return "3 in 10 people": a category of an icon array, its figures in the form of the document's language."""
    total, what = counted(chart)
    value, out_of = (figure(each, document.language) for each in (chart.series[0].values[category], total))
    return f"{document.words.out_of.format(count=value, total=out_of)} {what}".strip()
