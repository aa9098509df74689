"""What is on slides, and what is said to them: P04, P05."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from handout.checks.excerpts import shortened
from handout.checks.material import SlideView
from handout.checks.rule import Example, Reads, Rule
from handout.checks.subject import Subject
from handout.content.document import Slide
from handout.diagnostics import Finding, Severity, SourcePath
from handout.layout.slides.deck import DeckSlide

MOST_ITEMS: Final = 4


def content_slides(view: SlideView) -> Iterator[DeckSlide]:
    """Yield the slides of sections, once each where one goes on over several."""
    seen: set[SourcePath] = set()
    for slide in view.deck.slides if view.deck else ():
        if slide.source[:1] == ("section",) and slide.source not in seen:
            seen.add(slide.source)
            yield slide


_LISTS: Final = frozenset({"points", "steps", "term_rows", "term_list", "nutshell"})


def _long_lists(subject: Subject, view: SlideView) -> Iterator[Finding]:
    for slide in view.deck.slides if view.deck else ():
        for text in slide.texts:
            if slide.kind in _LISTS and text.placeholder == "body":
                items = [each for each in text.paragraphs if each.level == 0]
                if len(items) > MOST_ITEMS:
                    message = (
                        f'the slide "{shortened(slide.title, 50)}" lists {len(items)} items, more than {MOST_ITEMS}'
                    )
                    yield Finding(
                        slide.source,
                        message,
                        "split it into two slides, or keep what matters most",
                        excerpt=slide.title,
                    )


def _notes(subject: Subject, view: SlideView) -> Iterator[Finding]:
    for_speakers = any(each.slide for each in subject.document.sections)
    for slide in content_slides(view):
        if not any(note.paragraph.text.strip() for note in slide.notes):
            message = f'the slide "{shortened(slide.title, 50)}" has no notes'
            yield Finding(slide.source, message, _HINT, excerpt=slide.title)
        elif for_speakers and not _own_notes(subject, slide):
            message = f'the notes of the slide "{shortened(slide.title, 50)}" only repeat the handout'
            yield Finding(slide.source, message, _HINT, excerpt=slide.title, severity=Severity.INFORMATION)


_HINT: Final = "write in notes what the speaker says"


def _own_notes(subject: Subject, slide: DeckSlide) -> bool:
    """Return whether the author wrote notes for a slide."""
    own = own_slide(subject, slide)
    return bool(own and own.notes and own.notes.plain.strip())


def own_slide(subject: Subject, slide: DeckSlide) -> Slide | None:
    """Return the table in which the author wrote a section's slide; None where it is made of the handout's words."""
    match slide.source:
        case ("section", int(section), "slide", int(place)):
            return subject.document.sections[section].slide[place]
        case _:
            return None


def _points(count: int) -> str:
    points = ", ".join(f'"Rest {number}"' for number in range(1, count + 1))
    return _LISTED.format(points)


_BARE: Final = """[[section]]
heading = "What can you do at home?"
audience = "clinician"
[section.slide]
title = "Rest helps the body heal"
{0}
[[section]]
heading = "Next"
audience = "patient"
steps = ["Rest."]
"""
_LISTED: Final = """[[section]]
heading = "What can you do at home?"
steps = ["Rest."]
[section.slide]
title = "Rest helps the body heal"
points = [{0}]
"""

RULES = (
    Rule(
        id="P04",
        name="slide-list",
        severity=Severity.WARNING,
        looks_for="lists of more than 4 items on a slide",
        what=f"A slide lists more than {MOST_ITEMS} items.",
        why="Who reads a long list does not hear the speaker.",
        source="Alley, The Craft of Scientific Presentations",
        reads=(Reads.SLIDES,),
        bad=Example(_points(5)),
        good=Example(_points(4)),
        on_slides=_long_lists,
    ),
    Rule(
        id="P05",
        name="speaker-notes",
        severity=Severity.WARNING,
        looks_for="content slides without notes of their own",
        what="A content slide has no notes, or only those that repeat the handout (information, where the topic has "
        "slides of its own).",
        why="The next speaker needs the words; who missed the talk reads them.",
        source="Practice",
        reads=(Reads.SLIDES,),
        bad=Example(_BARE.format("")),
        good=Example(_BARE.format('notes = "Ask who slept well."')),
        on_slides=_notes,
    ),
)
