"""Figures: what the numbers of a chart count."""

from __future__ import annotations

from handout.content.blocks import Chart, ChartKind


def counted_by(name: str, unit: str) -> str:
    """Return what a series counts: its name and its unit, one alone where they are the same or one is missing."""
    return name if name.casefold() == unit.casefold() else ", ".join(filter(None, (name, unit)))


def unit_of(chart: Chart) -> str:
    """Return the unit of a chart's figures; empty for an icon array, whose unit is out of how many it counts."""
    return "" if chart.kind is ChartKind.ICON_ARRAY else chart.unit
