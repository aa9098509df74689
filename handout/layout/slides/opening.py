"""Opening: the slides before the first section: title, disclosures, objectives, main message."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from handout.content.inlines import RichText
from handout.layout.slides.deck import Paragraph, SlideItem
from handout.layout.slides.deck_context import DeckContext, plain
from handout.layout.slides.draft import Body, Draft
from handout.layout.slides.fitting import fitted_text, prefix_fit_errors
from handout.layout.slides.lists import text_bodies
from handout.layout.slides.notes import plain_notes, source_notes, text_notes
from handout.layout.slides.objectives import objective_drafts
from handout.layout.slides.slide_kinds import SlideKind, TextSlide
from handout.layout.wording.versions import version_parts
from handout.typography.spans import TextSpan


def opening_drafts(context: DeckContext) -> Iterator[Draft]:
    """Yield the slides of the opening, each where the document has what it shows."""
    talk = context.document.talk
    with prefix_fit_errors("the first slide"):
        yield _title(context)
    with prefix_fit_errors("the slide of the disclosures"):
        yield from _disclosures(context, talk.disclosures) if talk.disclosures else ()
    # The main message is the second slide; only what the speaker has to disclose comes before it.
    with prefix_fit_errors("the slide of the main message"):
        yield from _message(context)
    with prefix_fit_errors("the slide of the objectives"):
        yield from objective_drafts(context, talk.objectives, section_name(context))


def section_name(context: DeckContext) -> str:
    """Return the name of the run of slides that opens the talk: the talk's title."""
    return title_of(context).plain


def title_of(context: DeckContext) -> RichText:
    """Return the talk's title, else the document's."""
    return context.document.talk.title or context.document.title


def _title(context: DeckContext) -> Draft:
    document, look = context.document, context.layout.kind("title")
    subtitle = document.talk.subtitle or document.subtitle
    parts = {
        "clinic": (plain(document.clinic.name, source=context.path(document.clinic, "name")),)
        if document.clinic.name
        else (),
        "subtitle": (context.paragraph(subtitle),) if subtitle else (),
        "presenter": _speaker(context),
    }
    items = framing_items(context, look, parts)
    notes = plain_notes(document.title.plain, *version_parts(context.document))
    return Draft(
        context.paragraph(title_of(context)), Body("title", tuple(items)), ("talk",), section_name(context), notes
    )


def framing_items(context: DeckContext, look: SlideKind, parts: Mapping[str, Sequence[Paragraph]]) -> list[SlideItem]:
    """Return the texts of the first or the last slide, each in its own placeholder.

    A layout that has but one placeholder takes all of them there, without the clinic's name where the footer says it.
    """
    if isinstance(look, TextSlide):
        shown = [key for key in parts if key != "clinic" or not look.footer]
        body = [_plain_colored(each) for key in shown for each in parts[key]]
        parts = {"body": body}
    return [
        fitted_text(context.measure, key, paragraphs, context.measure.room(look.placeholders[key]))
        for key, paragraphs in parts.items()
        if paragraphs
    ]


def _plain_colored(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph in the one colour of its placeholder."""
    return msgspec.structs.replace(paragraph, spans=tuple(span._replace(color="") for span in paragraph.spans))


def _speaker(context: DeckContext) -> tuple[Paragraph, ...]:
    """Return who speaks, where and when."""
    talk = context.document.talk
    lines: list[tuple[str, tuple[TextSpan, ...]]] = []
    if talk.presenter or talk.role:
        role = f", {talk.role}" if talk.presenter and talk.role else talk.role
        lines.append(("", (TextSpan(talk.presenter, bold=True), TextSpan(role))))
    when = context.phrases.month(talk.date) if talk.date else ""
    lines += [
        (key, (TextSpan(words, color="secondary"),)) for key, words in (("event", talk.event), ("date", when)) if words
    ]
    return tuple(
        Paragraph(spans=tuple(span for span in spans if span.text), source=context.path(talk, *filter(None, [key])))
        for key, spans in lines
    )


def _disclosures(context: DeckContext, text: RichText) -> Iterator[Draft]:
    units = [(each,) for each in context.paragraphs(text)]
    notes = (*text_notes(context, text), *plain_notes(context.document.governance.funding))
    kind = "disclosures" if context.layout.has("disclosures") else "prose"
    for body in text_bodies(context, kind, units, False):
        yield Draft(plain(context.phrases.disclosures), body, ("talk", "disclosures"), section_name(context), notes)


def _message(context: DeckContext) -> Iterator[Draft]:
    text = context.document.main_message
    notes = (*text_notes(context, text), *source_notes(context, [text]))
    kind = "message" if context.layout.has("message") else "prose"
    for body in text_bodies(context, kind, [(each,) for each in context.paragraphs(text)], False):
        yield Draft(
            plain(context.phrases.main_message), body, ("main_message",), section_name(context), notes,
            context.references_cited.labels([text]),
        )  # fmt: skip
