"""Fitting: text as large as its style wants where it fits, smaller where that suffices, else on several slides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import NamedTuple, TypeAlias

import msgspec

from handout.errors import FitError
from handout.layout.misfits import shortened
from handout.layout.slides.deck import FittedText, Paragraph
from handout.layout.slides.measure import Room, TypeMeasure
from handout.layout.slides.sentences import sentences
from handout.layout.slides.slide_type import TextStyle

TOLERANCE = 0.01
"""Points that rounding may add."""

Unit: TypeAlias = tuple[Paragraph, ...]
"""Paragraphs that stay on one slide, such as a term and its text."""


class Fit(NamedTuple):
    """Units that go on one slide, and the share of their styles' sizes at which they fit."""

    units: tuple[Unit, ...]
    scale: float

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All their paragraphs."""
        return tuple(paragraph for unit in self.units for paragraph in unit)


def scales(styles: Sequence[TextStyle]) -> Iterator[float]:
    """Yield the shares at which the first style has a whole size, from 1 down, while no style is under its minimum."""
    yield 1.0
    lead = styles[0]
    size = int(lead.size - 0.001)
    while all(style.size * size / lead.size >= style.least - 0.01 for style in styles):
        yield size / lead.size
        size -= 1


def fits(measure: TypeMeasure, paragraphs: Sequence[Paragraph], room: Room, scale: float) -> bool:
    """Return whether the lines of paragraphs fit the height of their room."""
    return measure.extent(paragraphs, room, scale).height <= room.height + TOLERANCE


def shared_scale(measure: TypeMeasure, texts: Sequence[tuple[Sequence[Paragraph], Room]]) -> float | None:
    """Return the largest share at which each text fits its own room; None where none is legal.

    Where a word is wider than its room, a smaller share is taken if the word then stays whole.
    """
    fitting = (
        scale
        for scale in scales(texts[0][1].styles)
        if all(fits(measure, paragraphs, room, scale) for paragraphs, room in texts)
    )
    largest: float | None = None
    for scale in fitting:
        largest = scale if largest is None else largest
        if all(measure.keeps_words(paragraphs, room, scale) for paragraphs, room in texts):
            return scale
    return largest


def fitted_text(measure: TypeMeasure, placeholder: str, paragraphs: Sequence[Paragraph], room: Room) -> FittedText:
    """Return text in one placeholder; FitError where it is too long for it."""
    scale = shared_scale(measure, [(paragraphs, room)])
    if scale is None:
        words = " ".join(paragraph.text for paragraph in paragraphs)
        raise FitError(f'"{shortened(words)}" does not fit at {room.styles[0].least:g} points', paragraphs[0].source)
    return placed_text(measure, placeholder, paragraphs, room, scale)


def fitted_together(
    measure: TypeMeasure, placeholder: str, texts: Sequence[Sequence[Paragraph]], rooms: Sequence[Room]
) -> list[FittedText] | None:
    """Return texts in placeholders of one name, all at one size; None where no legal size fits all of them."""
    together = list(zip(texts, rooms, strict=True))
    scale = shared_scale(measure, together)
    if scale is None:
        return None
    placed = (placed_text(measure, placeholder, *each, scale, index) for index, each in enumerate(together))
    # Each says its size outright: PowerPoint would shrink them one by one.
    return [msgspec.structs.replace(text, fixed=scale < 1) for text in placed]


def placed_text(
    measure: TypeMeasure, placeholder: str, paragraphs: Sequence[Paragraph], room: Room, scale: float, index: int = 0
) -> FittedText:
    """Return text in a placeholder at a given scale, with what it takes up there."""
    return FittedText(
        placeholder=placeholder, paragraphs=tuple(paragraphs), index=index, scale=scale,
        fixed=scale < 1 and fits(measure, paragraphs, room, 1.0),
        narrowed=measure.narrowing(paragraphs, room, scale), extent=measure.extent(paragraphs, room, scale),
    )  # fmt: skip


def fit_units(measure: TypeMeasure, units: Sequence[Unit], room: Room) -> list[Fit]:
    """Return the units on as few slides as they need, evenly; they shrink only where that makes them fit on one.

    A unit of one long paragraph may go on after a sentence. FitError where one cannot be split and does not fit.
    """
    everything = [paragraph for unit in units for paragraph in unit]
    scale = shared_scale(measure, [(everything, room)])
    if scale is not None:
        return [Fit(tuple(units), scale)]
    alone = shared_scale(measure, [(unit, room) for unit in units])
    if alone is None:
        alone = list(scales(room.styles))[-1]
        units = [part for unit in units for part in _parted(measure, unit, room, alone)]
    return [Fit(tuple(part), alone) for part in even_parts(measure, units, room, alone)]


def even_parts(measure: TypeMeasure, units: Sequence[Unit], room: Room, scale: float) -> list[list[Unit]]:
    """Return the units in as few runs as fit the room, the fullest of them as low as may be."""
    before = [room.styles[min(unit[0].level, len(room.styles) - 1)].before * scale for unit in units]
    heights = [measure.extent(unit, room, scale).height for unit in units]
    return [list(units[start:end]) for start, end in even_runs(heights, before, room.height)]


def even_runs(heights: Sequence[float], before: Sequence[float], limit: float) -> list[tuple[int, int]]:
    """Return from where to where each run goes: as few as fit the limit, the fullest of them as low as may be.

    `before` is the space above each height that is not the first of its run.
    """
    ends = _fill(heights, before, limit)
    low, high = max(heights), limit
    while high - low > 1:
        middle = (low + high) / 2
        trial = _fill(heights, before, middle)
        if len(trial) <= len(ends):
            ends, high = trial, middle
        else:
            low = middle
    return list(pairwise([0, *ends]))


def _fill(heights: Sequence[float], before: Sequence[float], limit: float) -> list[int]:
    """Return where each run ends when every run takes all that fits `limit`."""
    ends: list[int] = []
    filled = heights[0]
    for index in range(1, len(heights)):
        grown = filled + before[index] + heights[index]
        if grown > limit + TOLERANCE:
            ends.append(index)
            grown = heights[index]
        filled = grown
    return [*ends, len(heights)]


def _parted(measure: TypeMeasure, unit: Unit, room: Room, scale: float) -> list[Unit]:
    """Return a unit that is too high as several, split between sentences where it is one paragraph."""
    if fits(measure, unit, room, scale):
        return [unit]
    parts = sentences(unit[0]) if len(unit) == 1 else []
    if len(parts) < 2 or not all(fits(measure, (each,), room, scale) for each in parts):
        words = " ".join(paragraph.text for paragraph in unit)
        raise FitError(f'"{shortened(words)}" is too long for one slide', unit[0].source)
    runs = even_parts(measure, [(each,) for each in parts], room, scale)
    return [(_rejoined([sentence for (sentence,) in run]),) for run in runs]


def _rejoined(parts: Sequence[Paragraph]) -> Paragraph:
    first = parts[0]
    spans = [span for part in parts for span in part.spans]
    last = spans[-1]
    return msgspec.structs.replace(first, spans=(*spans[:-1], last._replace(text=last.text.rstrip())))


@contextmanager
def prefix_fit_errors(slides: str) -> Iterator[None]:
    """Put the name of the slides that are composed before what a FitError says of them."""
    try:
        yield
    except FitError as error:
        raise FitError(f"{slides}: {error}", error.source) from error
