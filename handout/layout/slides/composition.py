"""Composition: a Document as a Deck."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from types import MappingProxyType

import msgspec

from handout.content.document import Document
from handout.content.languages import is_right_to_left
from handout.errors import FitError
from handout.figures.boxes import Box
from handout.figures.covers import cover
from handout.figures.pictures import Artwork, grounded
from handout.layout.misfits import shortened
from handout.layout.palette import derive_palette
from handout.layout.slides.deck import (
    Brand,
    Deck,
    DeckProperties,
    DeckSection,
    DeckSlide,
    FittedText,
    Paragraph,
    SlideDrawing,
    SlideItem,
)
from handout.layout.slides.deck_context import DeckContext, plain
from handout.layout.slides.draft import Draft
from handout.layout.slides.ending import ending_drafts
from handout.layout.slides.fitting import placed_text, shared_scale
from handout.layout.slides.mirroring import mirrored_layout
from handout.layout.slides.on_template import layout_on_template
from handout.layout.slides.opening import opening_drafts
from handout.layout.slides.sections import shown_sections
from handout.layout.slides.slide_layout import SlideLayout
from handout.layout.slides.slide_template import SlideTemplate
from handout.layout.wording.pictures import drawn_cover
from handout.layout.wording.versions import author_of
from handout.typography.spans import TextSpan

NO_ARTWORK: Mapping[str, Artwork] = MappingProxyType({})


def lay_out_deck(
    document: Document,
    layout: SlideLayout,
    artwork: Mapping[str, Artwork] = NO_ARTWORK,
    template: SlideTemplate | None = None,
) -> Deck:
    """Return the talk: every text fitted to its placeholder, or continued on a further slide.

    `artwork` contains the pictures that the document names, by file name as the document has it; `template` is an
    institution's own, whose look replaces the layout's. FitError, naming the slide, for what fits neither way.
    """
    right_to_left = is_right_to_left(document.language)
    if template:
        layout = layout_on_template(layout, template)
    elif right_to_left:
        layout = mirrored_layout(layout)
    context = DeckContext(document, layout, artwork, on_template=template is not None)
    drafts = list(chain(opening_drafts(context), shown_sections(context), ending_drafts(context)))
    return Deck(
        layout=layout,
        palette=derive_palette(layout.colors, document.clinic.color),
        brand=Brand(clinic=document.clinic.name) if template else _brand(context),
        properties=_properties(document),
        slides=tuple(
            _slide(context, draft, title) for draft, title in zip(drafts, _titles(context, drafts), strict=True)
        ),
        sections=_sections(drafts),
        right_to_left=right_to_left,
        template=template,
    )


def _titles(context: DeckContext, drafts: Sequence[Draft]) -> Iterator[Paragraph]:
    """Yield the drafts' titles; those that several slides share say which of them each is."""
    totals = Counter(_key(draft) for draft in drafts)
    seen: Counter[str] = Counter()
    for draft in drafts:
        key = _key(draft)
        seen[key] += 1
        yield draft.title if totals[key] == 1 else _continued(context, draft.title, seen[key], totals[key])


def _key(draft: Draft) -> str:
    return " ".join(draft.title.text.split()).casefold()


def _continued(context: DeckContext, title: Paragraph, part: int, parts: int) -> Paragraph:
    before, _, after = context.phrases.continued.format(title="\0", part=part, parts=parts).partition("\0")
    spans = (TextSpan(before), *title.spans, TextSpan(after))
    return msgspec.structs.replace(title, spans=tuple(span for span in spans if span.text))


def _slide(context: DeckContext, draft: Draft, title: Paragraph) -> DeckSlide:
    body = draft.body
    items: list[SlideItem] = [_title(context, draft, title)]
    if body.lead:
        items.append(body.lead)
    items += body.items
    items += _icon(context, draft)
    sources = _sources(context, draft.sources)
    beside = context.layout.kind(body.kind).sources
    items += sources if beside else ()
    footer = [context.document.clinic.name, *(line.paragraphs[0].text for line in sources if not beside)]
    return DeckSlide(
        kind=body.kind, title=title.text, items=tuple(items), notes=draft.notes, source=draft.source,
        with_lead=body.lead is not None, footer=" | ".join(part for part in footer if part),
    )  # fmt: skip


def _title(context: DeckContext, draft: Draft, title: Paragraph) -> FittedText:
    kind = context.layout.kind(draft.body.kind)
    placeholder = context.layout.title_of(kind)
    room = context.measure.room(placeholder)
    scale = shared_scale(context.measure, [((title,), room)])
    if scale is None:
        name, least = shortened(title.text), room.styles[0].least
        where = ".".join(str(step + 1) if isinstance(step, int) else step for step in draft.source)
        message = f'the title "{name}" ({where}) does not fit its slide at {least:g} points; shorten it'
        raise FitError(message, title.source or draft.source)
    return placed_text(context.measure, "title", (title,), room, scale)


def _icon(context: DeckContext, draft: Draft) -> Iterable[SlideDrawing]:
    if draft.icon and context.layout.master.icon:
        box = Box(*context.layout.master.icon)
        yield SlideDrawing(name="Section Icon", box=box, drawing=context.icon(draft.icon, box.width))


def _sources(context: DeckContext, labels: Sequence[str]) -> list[FittedText]:
    """Return the line of sources; labels that no longer fit give way to an ellipsis, for the notes have them all."""
    joint = ", " if all(label.isdigit() for label in labels) else "; "
    room = context.measure.room(context.layout.sources)
    for count in range(len(labels), 0, -1):
        left_out = ["…"] if count < len(labels) else []
        line = (plain(context.phrases.sources.format(numbers=joint.join([*labels[:count], *left_out]))),)
        if context.measure.extent(line, room).height <= room.height:
            return [placed_text(context.measure, "sources", line, room, 1.0)]
    return []


def _sections(drafts: Sequence[Draft]) -> tuple[DeckSection, ...]:
    """Return the runs of slides under their names, no two alike."""
    seen: Counter[str] = Counter()
    found = []
    for name, run in groupby(drafts, key=lambda draft: draft.section):
        seen[name] += 1
        found.append(DeckSection(name=name if seen[name] == 1 else f"{name} ({seen[name]})", slides=len(list(run))))
    return tuple(found)


def _brand(context: DeckContext) -> Brand:
    document, look = context.document, context.layout.slides.title
    drawn = drawn_cover(document)
    width, height = look.cover[2:]
    return Brand(
        clinic=document.clinic.name,
        monogram=document.clinic.monogram,
        logo=context.picture(document.clinic.logo) if document.clinic.logo else None,
        cover=cover(drawn, width, height) if drawn else grounded(context.picture(document.cover)),
    )


def _properties(document: Document) -> DeckProperties:
    talk = document.talk
    author = talk.presenter or author_of(document)
    return DeckProperties(
        title=(talk.title or document.title).plain,
        author=author,
        language=document.language,
        subject=document.main_message.plain,
        keywords=tuple(entry.term for entry in document.glossary),
    )
