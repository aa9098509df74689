"""Type on slides: P03."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from handout.checks.excerpts import shortened
from handout.checks.material import SlideView
from handout.checks.rule import Example, Reads, Rule
from handout.checks.subject import Subject
from handout.diagnostics import Finding, Severity
from handout.errors import FitError
from handout.layout.slides.deck import Deck, DeckSlide, FittedTable, FittedText, TextBox
from handout.layout.slides.slide_layout import SlideLayout
from handout.layout.slides.slide_type import SlideStyleName, shown_size

BODY, CAPTION, REFERENCE = 18.0, 16.0, 12.0
LEAST: Final[dict[SlideStyleName, float]] = {
    "title": 28.0, "display": 28.0, "nutshell_title": 28.0, "caption": CAPTION, "caption_quiet": CAPTION,
    "reference": REFERENCE, "address": REFERENCE, "sources": REFERENCE, "footer": REFERENCE, "number": REFERENCE,
    "clinic": REFERENCE, "presenter": CAPTION, "contact": CAPTION,
}  # fmt: skip
"""The least size in points of a style; all others are body text. The names on the first slide are like captions."""


class ShownText(NamedTuple):
    """Words on a slide, and the size at which they are shown, in points."""

    words: str
    style: SlideStyleName
    size: float


def _slide_type(subject: Subject, view: SlideView) -> Iterator[Finding]:
    if view.deck is None:
        if view.problem is not None:
            path = view.problem.source if isinstance(view.problem, FitError) else ()
            yield Finding(
                path,
                f"the text does not fit the layout {view.name}: {view.problem}",
                hint="" if ";" in str(view.problem) else "shorten it",
            )
        return
    seen: set[tuple[SlideStyleName, float]] = set()
    for slide in view.deck.slides:
        for shown in shown_texts(view.deck, slide):
            least = LEAST.get(shown.style, BODY)
            if shown.size < least - 0.01 and (shown.style, shown.size) not in seen:
                seen.add((shown.style, shown.size))
                message = (
                    f"the layout {view.name} shows {shown.style.replace('_', ' ')} at {shown.size:g} points, under "
                    f'{least:g}, on the slide "{shortened(slide.title, 40)}"'
                )
                yield Finding(
                    slide.source, message, "shorten it, or split it into two slides", excerpt=shortened(shown.words)
                )


def shown_texts(deck: Deck, slide: DeckSlide) -> Iterator[ShownText]:
    """Yield the texts of a slide paragraph by paragraph, at the size that they are shown at."""
    layout = deck.layout
    for item in slide.items:
        match item:
            case FittedText():
                levels = _levels(layout, deck, slide, item.placeholder)
                for paragraph in item.paragraphs:
                    name = levels[min(paragraph.level, len(levels) - 1)]
                    yield ShownText(paragraph.text, name, shown_size(layout.style(name), item.scale))
            case TextBox():
                size = shown_size(layout.style(item.style), item.scale)
                yield ShownText(item.paragraph.text, item.style, size)
            case FittedTable():
                yield ShownText(item.alt, "table", shown_size(layout.style("table"), item.scale))
            case _:
                pass


def _levels(layout: SlideLayout, deck: Deck, slide: DeckSlide, name: str) -> tuple[SlideStyleName, ...]:
    """Return the styles of a placeholder of a slide."""
    kind = deck.kind(slide)
    shared = {"title": layout.title_of(kind), "lead": layout.lead.placeholder, "sources": layout.sources}
    return (shared.get(name) or kind.placeholders[name]).levels


SLIDE_TYPE: Final = Rule(
    id="P03",
    name="slide-type-size",
    severity=Severity.ERROR,
    looks_for="type that is too small on the slides",
    what="After fitting, a title is under 28 points, body text under 18, captions under 16, references and the footer "
    "under 12; or a text fits at no legal size.",
    why="The last row has to read it too.",
    source="Alley, The Craft of Scientific Presentations",
    reads=(Reads.SLIDES,),
    bad=Example(slides="[type.message]\nsize = 14\nleading = 18\nminimum = 14\n"),
    good=Example(slides="[type.message]\nsize = 30\nleading = 36\nminimum = 20\n"),
    on_slides=_slide_type,
)
