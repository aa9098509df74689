"""Deck context: what every slide of one deck is composed from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from handout.bibliography import place_citations
from handout.content.document import Document
from handout.content.inlines import Citation, Inline, Link, RichText
from handout.content.phrases import Phrases
from handout.content.provenance import provenance_of
from handout.diagnostics import SourcePath
from handout.errors import FitError
from handout.figures.drawing import ColorRole, Drawing
from handout.figures.pictures import Artwork
from handout.layout.cited_references import CitedReferences
from handout.layout.inline_spans import StyledInlines, style_inlines
from handout.layout.slides.deck import Paragraph
from handout.layout.slides.measure import TypeMeasure
from handout.layout.slides.slide_layout import SlideLayout
from handout.layout.wording.pictures import icon_of
from handout.typography.spans import TextSpan


class DeckContext:
    """A document, the look of its deck, and what both together give."""

    def __init__(
        self, document: Document, layout: SlideLayout, artwork: Mapping[str, Artwork], *, on_template: bool = False
    ) -> None:
        self.document = document
        self.provenance = provenance_of(document)
        self.layout = layout
        self.on_template = on_template
        """Whether the look is an institution's own."""
        self.artwork = artwork
        """What the picture files contain that the document names."""
        self.phrases: Phrases = document.words
        self.references_cited = CitedReferences(document)
        self.measure = TypeMeasure(layout, document.language)

    def path(self, part: msgspec.Struct | RichText | None, *keys: str | int) -> SourcePath:
        """Return where a part of the document, or what is under `keys` in it, is in the source."""
        return self.provenance.path(part, *keys)

    def paragraph(
        self,
        text: RichText | Iterable[Inline],
        level: int = 0,
        before: Sequence[TextSpan] = (),
        source: SourcePath | None = None,
    ) -> Paragraph:
        """Return a text as a slide shows it, in one paragraph: without its citations, which the line of sources says.

        `before` are spans that are before it. Inlines alone do not know their `source`, a text does.
        """
        inlines = text.inlines if isinstance(text, RichText) else text
        if source is None:
            source = self.path(text) if isinstance(text, RichText) else ()
        return _paragraph(place_citations(inlines, _nothing), level, before, source)

    def paragraphs(self, text: RichText, level: int = 0) -> tuple[Paragraph, ...]:
        """Return a text as a slide shows it, paragraph by paragraph."""
        return tuple(self.paragraph(inlines, level, source=self.path(text)) for inlines in text.paragraphs)

    def spoken(self, inlines: Iterable[Inline], before: Sequence[TextSpan] = ()) -> Paragraph:
        """Return a text as the notes say it, with its citations."""
        return _paragraph(self.references_cited.resolve(inlines), 0, before, ())

    def icon(self, name: str, size: float, role: ColorRole = "accent") -> Drawing:
        """Return an icon of the topic's own or a built-in one, `size` wide and high, in one colour."""
        return icon_of(self.artwork, name, size, role)

    def picture(self, name: str) -> Artwork:
        """Return what a picture file contains; FitError where it was not handed over."""
        if name not in self.artwork:
            raise FitError(f'the picture "{name}" was not read: hand over what read_artwork gives')
        return self.artwork[name]


def plain(text: str, level: int = 0, source: SourcePath = ()) -> Paragraph:
    """Return literal characters as a paragraph."""
    return Paragraph(spans=(TextSpan(text),) if text else (), level=level, source=source)


def _nothing(_: Citation) -> tuple[Inline, ...]:
    return ()


def _paragraph(inlines: Iterable[Inline], level: int, before: Sequence[TextSpan], source: SourcePath) -> Paragraph:
    styled = style_inlines(inlines)
    numbers = {mark: number for number, (mark, _) in enumerate(_addresses(styled), 1)}
    spans = tuple(
        span._replace(text=span.text.replace("\n", " "), keep=False, mark=numbers.get(span.mark, 0))
        for span in styled.spans
    )
    links = tuple(url for _, url in _addresses(styled))
    return Paragraph(spans=(*before, *spans), links=links, level=level, source=source)


def _addresses(styled: StyledInlines) -> Iterator[tuple[int, str]]:
    """Yield mark and address of each link; a slide has none to the entries of its references."""
    for mark, link in enumerate(styled.links, 1):
        if isinstance(link, Link):
            yield mark, link.url
