"""Ending: the slides after the last section: when to get help, summary, discussion, references, thanks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from handout.bibliography import FormattedReference
from handout.content.document import Nutshell
from handout.content.inlines import RichText
from handout.content.walk import SourcePath
from handout.figures.boxes import Box
from handout.figures.qr import qr
from handout.layout.apparatus import CodeTarget
from handout.layout.deck import Item, Paragraph, PlacedDrawing
from handout.layout.misfits import drawable
from handout.layout.slide_kinds import BoxNumbers, ClosingSlide, SlideKind
from handout.layout.slides.draft import Body, Draft
from handout.layout.slides.fitting import Unit, fit_units, fits, fitted_text, naming, placed_text
from handout.layout.slides.lists import question_bodies, text_bodies
from handout.layout.slides.matter import Matter, plain
from handout.layout.slides.notes import list_notes, plain_notes, source_notes, text_notes
from handout.layout.slides.opening import framing_items
from handout.layout.slides.urgent import urgent_drafts
from handout.layout.wording.addresses import opened_by, printed_address
from handout.layout.wording.terms import is_unbroken
from handout.layout.wording.versions import version_parts
from handout.typography.spans import Span

NO_BREAK_SPACE = "\u00a0"


def ending_drafts(matter: Matter) -> Iterator[Draft]:
    """Yield the slides of the ending, each where the document has what it shows."""
    document = matter.document
    with naming("the slide of [urgent]"):
        yield from urgent_drafts(matter)
    with naming("the slide of the nutshell"):
        yield from _nutshell(matter, document.nutshell) if document.nutshell and document.nutshell.lines else ()
    with naming("the slide of teach_back"):
        yield from _discussion(matter, document.teach_back) if document.teach_back else ()
    with naming("the slides of the references"):
        yield from _references(matter)
    with naming("the last slide"):
        yield _closing(matter)


def summary_name(matter: Matter) -> str:
    """Return the summary's heading."""
    nutshell = matter.document.nutshell
    return (nutshell.heading if nutshell else "") or matter.phrases.nutshell


def _nutshell(matter: Matter, nutshell: Nutshell) -> Iterator[Draft]:
    lines = nutshell.lines
    paragraphs = [paragraph for line in lines for paragraph in matter.paragraphs(line)]
    if not nutshell.points:
        paragraphs = [msgspec.structs.replace(each, unmarked=True) for each in paragraphs]
    notes = (
        *text_notes(matter, matter.document.main_message),
        *list_notes(matter, lines),
        *source_notes(matter, lines),
    )
    for body in text_bodies(matter, "nutshell", [(each,) for each in paragraphs], False):
        yield Draft(plain(summary_name(matter)), body, ("nutshell",), summary_name(matter), notes)


def _discussion(matter: Matter, questions: Sequence[RichText]) -> Iterator[Draft]:
    notes = tuple(list_notes(matter, questions))
    for body in question_bodies(matter, questions):
        yield Draft(plain(matter.phrases.discussion), body, ("teach_back",), matter.phrases.discussion, notes)


def _references(matter: Matter) -> Iterator[Draft]:
    target = matter.apparatus.code_target
    notes = plain_notes(target.label, target.url) if target else ()
    for body in _reference_bodies(matter, target):
        yield Draft(plain(matter.phrases.references), body, ("reference",), matter.phrases.references, notes)


def _reference_bodies(matter: Matter, target: CodeTarget | None) -> Iterator[Body]:
    """Yield the references, none parted; the first slide has the code, the others the whole width."""
    slides = matter.layout.slides
    units: list[Unit] = [(_reference(matter, reference),) for reference in matter.apparatus.references]
    if target and not matter.layout.has("references"):
        units.append((_address(matter, target),))
        target = None
    first = slides.references.body if target else slides.more_references.body
    fits = fit_units(matter.measure, units, matter.measure.room(first)) if units else []
    if not fits and target:
        yield Body("references", _code(matter, target))
    for number, fit in enumerate(fits):
        kind = "references" if target and number == 0 else "more_references"
        room = matter.measure.room(slides.references.body if kind == "references" else slides.more_references.body)
        text = placed_text(matter.measure, "body", fit.paragraphs, room, fit.scale)
        code = _code(matter, target) if target and number == 0 else ()
        yield Body(kind, (text, *code))


def _address(matter: Matter, target: CodeTarget) -> Paragraph:
    """Return the address in print, for a slide without the code."""
    label = Span(f"{target.label or matter.phrases.read_more}: ", bold=True)
    return Paragraph(
        spans=(label, Span(printed_address(target.url), mark=1)), links=(target.url,), source=target.source
    )


def _reference(matter: Matter, reference: FormattedReference) -> Paragraph:
    label = (Span(f"{reference.label}.", bold=True, color="accent"), Span("\t")) if reference.label else ()
    said = matter.paragraph(reference.inlines, before=label, source=("reference",))
    return msgspec.structs.replace(said, spans=tuple(_unbroken(span) for span in said.spans))


def _unbroken(span: Span) -> Span:
    """Return a short title in italics, such as a journal's abbreviation, so that no line ends in it."""
    keep = span.italic and is_unbroken(span.text)
    return span._replace(text=span.text.replace(" ", NO_BREAK_SPACE)) if keep else span


def _code(matter: Matter, target: CodeTarget) -> tuple[Item, ...]:
    """Return the code, and beside it what it opens and its address in print."""
    look = matter.layout.slides.references
    lines = [Paragraph(spans=(Span(matter.phrases.read_more, bold=True),), source=target.source)]
    if target.label:
        lines.append(plain(target.label, 1, target.source))
    printed = Span(printed_address(target.url), mark=1)
    lines.append(Paragraph(spans=(printed,), links=(target.url,), level=2, source=target.source))
    text = fitted_text(matter.measure, "address", lines, matter.measure.room(look.address))
    return (_qr(matter, target.url, target.source, look.qr), text)


def _qr(matter: Matter, url: str, source: SourcePath, place: BoxNumbers) -> PlacedDrawing:
    box = Box(*place)
    alt = matter.phrases.qr_alt.format(url=url)
    with drawable((*source, "url")):
        return PlacedDrawing(name="QR Code", box=box, drawing=qr(url, box.width), alt=alt, source=source)


def _closing(matter: Matter) -> Draft:
    document, look = matter.document, matter.layout.kind("closing")
    said, clinic = version_parts(matter.document), document.clinic
    parts = {
        "clinic": (plain(clinic.name, source=matter.path(clinic, "name")),) if clinic.name else (),
        "subtitle": _closing_words(matter, document.talk.closing),
        "contacts": _contacts(matter),
        "version": (plain(" | ".join(said), source=matter.path(document.governance)),) if said else (),
    }
    items = [*framing_items(matter, look, parts), *_closing_code(matter, look)]
    closing = document.talk.closing
    cited = [closing] if closing and any(True for _ in closing.citations) else []
    said_last = (*list_notes(matter, cited), *source_notes(matter, cited))
    notes = (*said_last, *plain_notes(clinic.team, clinic.hours, clinic.address))
    body = Body("closing", tuple(items))
    return Draft(plain(matter.phrases.thank_you), body, ("talk", "closing"), matter.phrases.references, notes)


def _closing_words(matter: Matter, closing: RichText | None) -> tuple[Paragraph, ...]:
    """Return the last words, and below them what they cite: the slide has no line of sources."""
    if closing is None:
        return ()
    labels = ", ".join(matter.apparatus.labels([closing]))
    sources = (plain(matter.phrases.sources.format(numbers=labels)),) if labels else ()
    return (matter.paragraph(closing), *sources)


def _closing_code(matter: Matter, look: SlideKind) -> tuple[Item, ...]:
    """Return the code that opens what the topic says more, and what that is; nothing where it says no more."""
    more = matter.document.more
    if more is None or not isinstance(look, ClosingSlide):
        return ()
    room = matter.measure.room(look.code)
    labels = (plain(words, source=matter.path(more)) for words in (more.label, matter.phrases.read_more) if words)
    label = next((each for each in labels if fits(matter.measure, (each,), room, 1.0)), None)
    text = (fitted_text(matter.measure, "code", (label,), room),) if label else ()
    return (_qr(matter, more.url, matter.path(more), look.qr), *text)


def _contacts(matter: Matter) -> tuple[Paragraph, ...]:
    """Return who spoke, and how to reach the speaker and the clinic."""
    talk, clinic = matter.document.talk, matter.document.clinic
    lines: list[Paragraph] = []
    if talk.presenter:
        lines.append(Paragraph(spans=(Span(talk.presenter, bold=True),), source=matter.path(talk, "presenter")))
    if clinic.phone:
        lines.append(plain(clinic.phone, source=matter.path(clinic, "phone")))
    email = talk.email or clinic.email
    owner = matter.path(talk if talk.email else clinic, "email")
    addresses = [(email, opened_by(email), owner)] if email else []
    if clinic.url:
        addresses.append((printed_address(clinic.url), clinic.url, matter.path(clinic, "url")))
    lines += [Paragraph(spans=(Span(words, mark=1),), links=(url,), source=source) for words, url, source in addresses]
    return tuple(lines)
