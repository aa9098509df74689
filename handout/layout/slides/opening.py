"""Opening: the slides before the first section: title, disclosures, objectives, main message."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from handout.content.inlines import RichText
from handout.layout.deck import Item, Paragraph
from handout.layout.slide_kinds import SlideKind, TextSlide
from handout.layout.slides.draft import Body, Draft
from handout.layout.slides.fitting import fitted_text, naming
from handout.layout.slides.lists import text_bodies
from handout.layout.slides.matter import Matter, plain
from handout.layout.slides.notes import plain_notes, source_notes, text_notes
from handout.layout.slides.objectives import objective_drafts
from handout.layout.wording.versions import version_parts
from handout.typography.spans import Span


def opening_drafts(matter: Matter) -> Iterator[Draft]:
    """Yield the slides of the opening, each where the document has what it shows."""
    talk = matter.document.talk
    with naming("the first slide"):
        yield _title(matter)
    with naming("the slide of talk.disclosures"):
        yield from _disclosures(matter, talk.disclosures) if talk.disclosures else ()
    # The main message is the second slide; only what the speaker has to disclose comes before it.
    with naming("the slide of main_message"):
        yield from _message(matter)
    with naming("the slide of talk.objectives"):
        yield from objective_drafts(matter, talk.objectives, section_name(matter))


def section_name(matter: Matter) -> str:
    """Return the name of the run of slides that opens the talk: the talk's title."""
    return title_of(matter).plain


def title_of(matter: Matter) -> RichText:
    """Return the talk's title, else the document's."""
    return matter.document.talk.title or matter.document.title


def _title(matter: Matter) -> Draft:
    document, look = matter.document, matter.layout.kind("title")
    subtitle = document.talk.subtitle or document.subtitle
    parts = {
        "clinic": (plain(document.clinic.name, source=matter.path(document.clinic, "name")),)
        if document.clinic.name
        else (),
        "subtitle": (matter.paragraph(subtitle),) if subtitle else (),
        "presenter": _speaker(matter),
    }
    items = framing_items(matter, look, parts)
    notes = plain_notes(document.title.plain, *version_parts(matter.document))
    return Draft(
        matter.paragraph(title_of(matter)), Body("title", tuple(items)), ("talk",), section_name(matter), notes
    )


def framing_items(matter: Matter, look: SlideKind, parts: Mapping[str, Sequence[Paragraph]]) -> list[Item]:
    """Return the texts of the first or the last slide, each in its own placeholder.

    A layout that has but one placeholder takes all of them there, without the clinic's name where the footer says it.
    """
    if isinstance(look, TextSlide):
        shown = [key for key in parts if key != "clinic" or not look.footer]
        said = [_plain_colored(each) for key in shown for each in parts[key]]
        parts = {"body": said}
    return [
        fitted_text(matter.measure, key, paragraphs, matter.measure.room(look.placeholders[key]))
        for key, paragraphs in parts.items()
        if paragraphs
    ]


def _plain_colored(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph in the one colour of its placeholder."""
    return msgspec.structs.replace(paragraph, spans=tuple(span._replace(color="") for span in paragraph.spans))


def _speaker(matter: Matter) -> tuple[Paragraph, ...]:
    """Return who speaks, where and when."""
    talk = matter.document.talk
    lines: list[tuple[str, tuple[Span, ...]]] = []
    if talk.presenter or talk.role:
        role = f", {talk.role}" if talk.presenter and talk.role else talk.role
        lines.append(("", (Span(talk.presenter, bold=True), Span(role))))
    when = matter.phrases.month(talk.date) if talk.date else ""
    lines += [
        (key, (Span(words, color="secondary"),)) for key, words in (("event", talk.event), ("date", when)) if words
    ]
    return tuple(
        Paragraph(spans=tuple(span for span in spans if span.text), source=matter.path(talk, *filter(None, [key])))
        for key, spans in lines
    )


def _disclosures(matter: Matter, text: RichText) -> Iterator[Draft]:
    units = [(each,) for each in matter.paragraphs(text)]
    notes = (*text_notes(matter, text), *plain_notes(matter.document.governance.funding))
    kind = "disclosures" if matter.layout.has("disclosures") else "prose"
    for body in text_bodies(matter, kind, units, False):
        yield Draft(plain(matter.phrases.disclosures), body, ("talk", "disclosures"), section_name(matter), notes)


def _message(matter: Matter) -> Iterator[Draft]:
    text = matter.document.main_message
    notes = (*text_notes(matter, text), *source_notes(matter, [text]))
    kind = "message" if matter.layout.has("message") else "prose"
    for body in text_bodies(matter, kind, [(each,) for each in matter.paragraphs(text)], False):
        yield Draft(
            plain(matter.phrases.main_message), body, ("main_message",), section_name(matter), notes,
            matter.apparatus.labels([text]),
        )  # fmt: skip
