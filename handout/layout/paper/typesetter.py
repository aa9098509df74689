"""Typesetter: what every part of the page needs to be set: the document, the look, and how tight it has to be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import msgspec

from handout.caches import kept_by_identity
from handout.content.document import Document
from handout.content.inlines import CrossReference, Inline, Link, RichText, plain_text
from handout.content.phrases import Phrases
from handout.content.provenance import provenance_of
from handout.diagnostics import SourcePath
from handout.figures.boxes import Align
from handout.figures.drawing import ColorRole, Drawing
from handout.figures.pictures import Artwork
from handout.layout.inline_spans import StyledInlines, style_inlines
from handout.layout.layout_structs import Range
from handout.layout.palette import Palette
from handout.layout.paper.flow import PlacedText
from handout.layout.paper.paper_layout import PaperLayout, PaperStyleName, TypeStyle
from handout.layout.paper.right_to_left import require_order
from handout.layout.paper.structure import Element
from handout.layout.printed_texts import PrintedTexts
from handout.layout.wording.pictures import icon_of
from handout.layout.wording.terms import is_unbroken
from handout.typography.font_stack import FontFamily, suited_family
from handout.typography.line_breaking import Breaking
from handout.typography.shaped_text import ShapedText, shaped_text
from handout.typography.spans import TextSpan

QUARTER = 0.25
"""Type sizes go in quarters of a point, so that a page does not look set by chance."""


@dataclass(frozen=True, slots=True)
class ResolvedStyle:
    """A style of the type scale at one tightness."""

    family: FontFamily
    size: float
    leading: float
    bold: bool
    italic: bool
    color: ColorRole
    tracking: float
    """Points."""
    breaking: Breaking

    baseline: float
    """From the top of a line's box to its base line."""


class PlacedParagraph(NamedTuple):
    """A paragraph placed at one width."""

    text: PlacedText
    height: float


@kept_by_identity(256)
def _resolved_styles(layout: PaperLayout, language: str, tightness: float) -> dict[PaperStyleName, ResolvedStyle]:
    """Return the type scale at a tightness, as far as it is resolved: documents of a batch share it."""
    return {}


class Typesetter:
    """The look of one document at one tightness: 0 is roomy, 1 the tightest that the layout allows."""

    def __init__(self, context: PaperContext, tightness: float) -> None:
        self.context = context
        self.document = context.document
        self.layout = context.layout
        self.palette = context.palette
        self.phrases = context.phrases
        self.tightness = tightness
        self._styles = _resolved_styles(context.layout, context.document.language, tightness)

    @cached_property
    def column_width(self) -> float:
        """The width of one column."""
        columns = self.layout.columns
        return (self.width - columns.gutter * (columns.count - 1)) / columns.count

    def phrase_language(self, name: str) -> str:
        """Return the language of one of the outputs' own phrases, where it is not the document's; else empty."""
        return self.phrases.language_of(name, self.document.language)

    @property
    def width(self) -> float:
        """The width of the text area."""
        return self.layout.margins.live_width

    @property
    def rail_width(self) -> float:
        """The width of the headings' columns at the side; 0 without a rail."""
        return self.column_x(self.layout.columns.rail) - self.layout.columns.gutter if self.has_rail else 0.0

    @property
    def has_rail(self) -> bool:
        """Whether headings are at the side of the text."""
        return 0 < self.layout.columns.rail < self.layout.columns.count

    @property
    def text_x(self) -> float:
        """Where running text begins, from the left of the text area."""
        return self.column_x(self.layout.columns.rail) if self.has_rail else 0.0

    @property
    def text_width(self) -> float:
        """The measure of running text."""
        return self.width - self.text_x

    def column_x(self, index: int) -> float:
        """Return where column `index` begins, from the left of the text area."""
        return index * (self.column_width + self.layout.columns.gutter)

    def between(self, bounds: Range) -> float:
        """Return the gap of a range at this tightness."""
        least, most = bounds
        return most - (most - least) * self.tightness

    def style(self, name: PaperStyleName) -> ResolvedStyle:
        """Return a style of the type scale at this tightness."""
        if name not in self._styles:
            self._styles[name] = self._resolve(getattr(self.layout.type, name))
        return self._styles[name]

    def _resolve(self, style: TypeStyle) -> ResolvedStyle:
        minimum = style.size if style.minimum is None else style.minimum
        wanted = style.size - (style.size - minimum) * self.tightness
        size = max(minimum, round(wanted / QUARTER) * QUARTER) if minimum < style.size else style.size
        share = size / style.size
        family, leading = self.context.family(style.face), style.leading * share
        face = family.stack(style.weight == "bold", style.slant == "italic").first
        return ResolvedStyle(
            family=family,
            size=size,
            leading=leading,
            bold=style.weight == "bold",
            italic=style.slant == "italic",
            color=style.color,
            tracking=style.tracking * share,
            breaking=style.breaking,
            baseline=(leading + (face.ascent - face.descent) * size / 1000) / 2,
        )

    def icon(self, name: str, size: float, role: ColorRole = "accent") -> Drawing:
        """Return an icon of the topic's own or a built-in one, `size` wide and high, in one colour."""
        return self.context.icon(name, size, role)

    def path(self, part: msgspec.Struct | RichText | None, *keys: str | int) -> SourcePath:
        """Return where a part of the document, or what is under `keys` in it, is in the source."""
        return self.context.provenance.path(part, *keys)

    def paragraphs(self, text: RichText) -> Sequence[Sequence[Inline]]:
        """Return the paragraphs of a text with citations resolved and hard words explained."""
        return self.context.texts.paragraphs(text)

    def inlines(self, text: RichText) -> Sequence[Inline]:
        """Return a text in one paragraph with citations resolved and hard words explained."""
        return self.context.texts.inlines(text)

    def paragraph(
        self,
        inlines: Iterable[Inline] | str,
        style_name: PaperStyleName,
        element: Element | None,
        *,
        x: float = 0.0,
        y: float = 0.0,
        width: float,
        align: Align = "left",
        color: ColorRole | None = None,
        source: SourcePath | None = None,
    ) -> PlacedParagraph:
        """Return a paragraph at its place; links among the inlines become children of `element`.

        Without a `source` of its own it comes from where its element does.
        """
        if source is None:
            source = element.source if element is not None else ()
        style = self.style(style_name)
        shaped, links = self.context.shape(inlines, style, keep_names=style_name == "reference")
        require_order(shaped.spans, source)
        marks: tuple[Element, ...] = ()
        if links and element is not None:
            marks = tuple(self._link(element, link) for link in links)
        lines = shaped.lines(width, style.size, style.breaking)
        text = PlacedText(
            x, y, width, lines, style.size, style.leading, style.baseline, color or style.color, style.tracking, align,
            style_name, source, element, marks,
        )  # fmt: skip
        return PlacedParagraph(text, len(lines) * style.leading)

    def _link(self, parent: Element, link: Link | CrossReference) -> Element:
        """Return the new element of a link; a cross-reference has one of its own around its link to the entry."""
        if isinstance(link, Link):
            return parent.add("Link", url=link.url, alt=link.url)
        reference = parent.add("Reference")
        if link.key not in self.context.entries:
            return reference
        words = self.phrases.reference.format(number=plain_text(link.children))
        return reference.add("Link", target=link.key, alt=words, language=self.phrase_language("reference"))

    def widest_word(self, inlines: Iterable[Inline] | str, style_name: PaperStyleName) -> float:
        """Return the width in points of the widest piece of a text that no line end can part."""
        style = self.style(style_name)
        return self.context.shape(inlines, style)[0].widest_box * style.size / 1000

    def natural_width(self, inlines: Iterable[Inline] | str, style_name: PaperStyleName) -> float:
        """Return the width in points that a text takes on one line."""
        style = self.style(style_name)
        return self.context.shape(inlines, style)[0].natural_width * style.size / 1000


class PaperContext:
    """What a document's settings at all tightnesses share: nothing of it is worked out twice."""

    def __init__(
        self, document: Document, layout: PaperLayout, palette: Palette, artwork: Mapping[str, Artwork]
    ) -> None:
        self.document = document
        self.provenance = provenance_of(document)
        self.artwork = artwork
        """What the picture files contain that the document names."""
        self.layout = layout
        self.palette = palette
        self.phrases: Phrases = document.words
        self.texts = PrintedTexts(document, layout.parts, brackets=layout.references.brackets)
        self.references_cited = self.texts.references_cited
        printed = self.references_cited.references if "references" in layout.parts else ()
        self.entries = frozenset(reference.id for reference in printed)
        """The keys of the references that the page lists."""
        self.cited = {reference.id: reference for reference in document.references}
        """The references by their keys."""

    def icon(self, name: str, size: float, role: ColorRole) -> Drawing:
        """Return an icon of the topic's own or a built-in one, in one colour."""
        return icon_of(self.artwork, name, size, role)

    def family(self, face: str) -> FontFamily:
        """Return the fonts of a face of the layout."""
        return suited_family(self.layout.fonts[face], self.document.language)

    def shape(
        self, inlines: Iterable[Inline] | str, style: ResolvedStyle, *, keep_names: bool = False
    ) -> tuple[ShapedText, tuple[Link | CrossReference, ...]]:
        """Return inlines as shaped text, and the links among them.

        `keep_names` is for references: short italics, such as a journal's abbreviation, stay on one line, and links
        look like the text around them.
        """
        spans, links = StyledInlines((TextSpan(inlines),), ()) if isinstance(inlines, str) else style_inlines(inlines)
        if keep_names:
            spans = tuple(map(_kept_name, spans))
        tracking = style.tracking / style.size * 1000
        shaped = shaped_text(style.family, spans, style.bold, style.italic, tracking)
        return shaped, links


def _kept_name(span: TextSpan) -> TextSpan:
    return span._replace(keep=span.italic and is_unbroken(span.text), color="", underline=False)
