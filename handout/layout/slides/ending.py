"""Ending: the slides after the last section: when to get help, summary, discussion, references, thanks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from handout.bibliography import FormattedReference
from handout.content.document import Nutshell
from handout.content.inlines import RichText, plain_text
from handout.diagnostics import SourcePath
from handout.figures.boxes import Box
from handout.figures.qr import qr
from handout.layout.cited_references import CodeTarget
from handout.layout.misfits import as_fit_error
from handout.layout.slides.deck import Paragraph, SlideDrawing, SlideItem
from handout.layout.slides.deck_context import DeckContext, plain
from handout.layout.slides.draft import Body, Draft
from handout.layout.slides.fitting import Unit, fit_units, fits, fitted_text, placed_text, prefix_fit_errors
from handout.layout.slides.lists import question_bodies, text_bodies
from handout.layout.slides.notes import list_notes, plain_notes, source_notes, text_notes
from handout.layout.slides.opening import framing_items
from handout.layout.slides.slide_kinds import BoxNumbers, ClosingSlide, SlideKind
from handout.layout.slides.urgent import urgent_drafts
from handout.layout.wording.addresses import printed_address
from handout.layout.wording.contacts import address_link
from handout.layout.wording.headings import summary_heading
from handout.layout.wording.terms import is_unbroken
from handout.layout.wording.versions import version_parts
from handout.typography.spans import TextSpan

NO_BREAK_SPACE = "\u00a0"


def ending_drafts(context: DeckContext) -> Iterator[Draft]:
    """Yield the slides of the ending, each where the document has what it shows."""
    document = context.document
    with prefix_fit_errors("the slide of when to get help (`urgent`)"):
        yield from urgent_drafts(context)
    with prefix_fit_errors("the slide of the nutshell"):
        yield from _nutshell(context, document.nutshell) if document.nutshell and document.nutshell.lines else ()
    with prefix_fit_errors("the slide of the questions to ask back (`teach_back`)"):
        yield from _discussion(context, document.teach_back) if document.teach_back else ()
    with prefix_fit_errors("the slides of the references"):
        yield from _references(context)
    with prefix_fit_errors("the last slide"):
        yield _closing(context)


def _nutshell(context: DeckContext, nutshell: Nutshell) -> Iterator[Draft]:
    heading, lines = summary_heading(context.document), nutshell.lines
    paragraphs = [paragraph for line in lines for paragraph in context.paragraphs(line)]
    if not nutshell.points:
        paragraphs = [msgspec.structs.replace(each, unmarked=True) for each in paragraphs]
    notes = (
        *text_notes(context, context.document.main_message),
        *list_notes(context, lines),
        *source_notes(context, lines),
    )
    for body in text_bodies(context, "nutshell", [(each,) for each in paragraphs], False):
        yield Draft(plain(heading), body, ("nutshell",), heading, notes)


def _discussion(context: DeckContext, questions: Sequence[RichText]) -> Iterator[Draft]:
    notes = tuple(list_notes(context, questions))
    for body in question_bodies(context, questions):
        yield Draft(plain(context.phrases.discussion), body, ("teach_back",), context.phrases.discussion, notes)


def _references(context: DeckContext) -> Iterator[Draft]:
    target = context.references_cited.code_target
    notes = plain_notes(target.label, target.url) if target else ()
    for body in _reference_bodies(context, target):
        yield Draft(plain(context.phrases.references), body, ("reference",), context.phrases.references, notes)


def _reference_bodies(context: DeckContext, target: CodeTarget | None) -> Iterator[Body]:
    """Yield the references, none split; the first slide has the code, the others the whole width."""
    slides = context.layout.slides
    units: list[Unit] = [(_reference(context, reference),) for reference in context.references_cited.references]
    if target and not context.layout.has("references"):
        units.append((_address(context, target),))
        target = None
    first = slides.references.body if target else slides.more_references.body
    fits = fit_units(context.measure, units, context.measure.room(first)) if units else []
    if not fits and target:
        yield Body("references", _code(context, target))
    for number, fit in enumerate(fits):
        kind = "references" if target and number == 0 else "more_references"
        room = context.measure.room(slides.references.body if kind == "references" else slides.more_references.body)
        text = placed_text(context.measure, "body", fit.paragraphs, room, fit.scale)
        code = _code(context, target) if target and number == 0 else ()
        yield Body(kind, (text, *code))


def _address(context: DeckContext, target: CodeTarget) -> Paragraph:
    """Return the address in print, for a slide without the code."""
    label = TextSpan(f"{target.label or context.phrases.read_more}: ", bold=True)
    return Paragraph(
        spans=(label, TextSpan(printed_address(target.url), mark=1)), links=(target.url,), source=target.source
    )


def _reference(context: DeckContext, reference: FormattedReference) -> Paragraph:
    label = (TextSpan(reference.list_label, bold=True, color="accent"), TextSpan("\t")) if reference.label else ()
    entry = context.paragraph(reference.inlines, before=label, source=("reference",))
    return msgspec.structs.replace(entry, spans=tuple(_unbroken(span) for span in entry.spans))


def _unbroken(span: TextSpan) -> TextSpan:
    """Return a short title in italics, such as a journal's abbreviation, so that no line ends in it."""
    keep = span.italic and is_unbroken(span.text)
    return span._replace(text=span.text.replace(" ", NO_BREAK_SPACE)) if keep else span


def _code(context: DeckContext, target: CodeTarget) -> tuple[SlideItem, ...]:
    """Return the code, and next to it what it opens and its address in print."""
    look = context.layout.slides.references
    lines = [Paragraph(spans=(TextSpan(context.phrases.read_more, bold=True),), source=target.source)]
    if target.label:
        lines.append(plain(target.label, 1, target.source))
    printed = TextSpan(printed_address(target.url), mark=1)
    lines.append(Paragraph(spans=(printed,), links=(target.url,), level=2, source=target.source))
    text = fitted_text(context.measure, "address", lines, context.measure.room(look.address))
    return (_qr(context, target.url, target.source, look.qr), text)


def _qr(context: DeckContext, url: str, source: SourcePath, place: BoxNumbers) -> SlideDrawing:
    box = Box(*place)
    alt = context.phrases.qr_alt.format(url=url)
    with as_fit_error((*source, "url")):
        return SlideDrawing(name="QR Code", box=box, drawing=qr(url, box.width), alt=alt, source=source)


def _closing(context: DeckContext) -> Draft:
    document, look = context.document, context.layout.kind("closing")
    version, clinic = version_parts(context.document), document.clinic
    parts = {
        "clinic": (plain(clinic.name, source=context.path(clinic, "name")),) if clinic.name else (),
        "subtitle": _closing_words(context, document.talk.closing),
        "contacts": _contacts(context),
        "version": (plain(" | ".join(version), source=context.path(document.governance)),) if version else (),
    }
    items = [*framing_items(context, look, parts), *_closing_code(context, look)]
    closing = document.talk.closing
    cited = [closing] if closing and any(True for _ in closing.citations) else []
    said_last = (*list_notes(context, cited), *source_notes(context, cited))
    notes = (*said_last, *plain_notes(clinic.team, clinic.hours, clinic.address))
    body = Body("closing", tuple(items))
    return Draft(plain(context.phrases.thank_you), body, ("talk", "closing"), context.phrases.references, notes)


def _closing_words(context: DeckContext, closing: RichText | None) -> tuple[Paragraph, ...]:
    """Return the last words, and below them what they cite: the slide has no line of sources."""
    if closing is None:
        return ()
    labels = ", ".join(context.references_cited.labels([closing]))
    sources = (plain(context.phrases.sources.format(numbers=labels)),) if labels else ()
    return (context.paragraph(closing), *sources)


def _closing_code(context: DeckContext, look: SlideKind) -> tuple[SlideItem, ...]:
    """Return the code that opens what the topic says more, and what that is; nothing where it says no more."""
    more = context.document.more
    if more is None or not isinstance(look, ClosingSlide):
        return ()
    room = context.measure.room(look.code)
    labels = (plain(words, source=context.path(more)) for words in (more.label, context.phrases.read_more) if words)
    label = next((each for each in labels if fits(context.measure, (each,), room, 1.0)), None)
    text = (fitted_text(context.measure, "code", (label,), room),) if label else ()
    return (_qr(context, more.url, context.path(more), look.qr), *text)


def _contacts(context: DeckContext) -> tuple[Paragraph, ...]:
    """Return who spoke, and how to reach the speaker and the clinic."""
    talk, clinic = context.document.talk, context.document.clinic
    lines: list[Paragraph] = []
    if talk.presenter:
        lines.append(Paragraph(spans=(TextSpan(talk.presenter, bold=True),), source=context.path(talk, "presenter")))
    if clinic.phone:
        lines.append(plain(clinic.phone, source=context.path(clinic, "phone")))
    email = talk.email or clinic.email
    owner = context.path(talk if talk.email else clinic, "email")
    addresses = [(email, owner), (clinic.url, context.path(clinic, "url"))]
    return (*lines, *(_linked(address, source) for address, source in addresses if address))


def _linked(address: str, source: SourcePath) -> Paragraph:
    link = address_link(address)
    return Paragraph(spans=(TextSpan(plain_text(link.children), mark=1),), links=(link.url,), source=source)
