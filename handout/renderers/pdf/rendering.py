"""Rendering: a Flow as the bytes of a PDF file."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from handout.layout.paper.flow import Flow, OutlineEntry
from handout.layout.paper.structure import Element
from handout.renderers.pdf.fonts import embed_font
from handout.renderers.pdf.metadata import Metadata, srgb_profile, xmp_packet
from handout.renderers.pdf.objects import ArchivalDocument, Handle, references
from handout.renderers.pdf.page_painting import PaintedPage, Painter
from handout.renderers.pdf.syntax import number, text_string, uri_string
from handout.renderers.pdf.tags.marked_content import Annotated
from handout.renderers.pdf.tags.structure_tree import TreeWriter

PRODUCER = "handout"


def render_pdf(flow: Flow, *, created: datetime.date, producer: str = PRODUCER) -> bytes:
    """Return the flow as a PDF 1.7 file that conforms to PDF/UA-1 and PDF/A-2A; the same bytes for the same arguments.

    `created` is the day that the file says it was made.
    """
    painter = Painter(flow)
    painted = [painter.paint(page) for page in flow.pages]
    document = ArchivalDocument(flow.language)
    resources = _resources(document, painter)
    pages = [document.reserve() for _ in painted]
    links = _Links(document, painter, pages)
    for index, page in enumerate(painted):
        document.fill(pages[index], _page(document, flow, page, resources, links, index))
    document.fill(document.page_tree, f"<</Type /Pages /Count {len(pages)} /Kids [{references(pages)}]>>")
    tree = TreeWriter(document, painter.marking, pages, painter.bounds).write(flow.root)
    metadata = Metadata(flow.title, flow.author, flow.subject, flow.language, producer, created)
    _describe(document, metadata)
    catalog: dict[str, Handle | None] = {
        "StructTreeRoot": tree,
        "Outlines": _outline(document, flow.outline, pages, flow.size[1]),
        "Metadata": document.add_stream(xmp_packet(metadata), "/Type /Metadata /Subtype /XML"),
    }
    _complete_catalog(document, catalog)
    return document.format()


def _resources(document: ArchivalDocument, painter: Painter) -> Handle:
    fonts = " ".join(
        f"/{use.name} {embed_font(document, use.face, use.glyphs.texts)} 0 R" for use in painter.fonts.uses.values()
    )
    painted = {**painter.pictures.embed(document), **painter.drawings.embed(document)}
    images = " ".join(f"/{name} {handle} 0 R" for name, handle in painted.items())
    return document.add(f"<</Font <<{fonts}>>{f' /XObject <<{images}>>' if images else ''}>>")


class _Links:
    """The link annotations of a document; each has its own entry in the parent tree, after the pages."""

    def __init__(self, document: ArchivalDocument, painter: Painter, pages: Sequence[Handle]) -> None:
        self.document = document
        self.painter = painter
        self.pages = pages
        self.key = len(pages)

    def add(self, page: int, rectangle: str, element: Element) -> Handle:
        """Return the annotation of one link area."""
        annotation = self.document.add(
            f"<</Type /Annot /Subtype /Link /Border [0 0 0] /F 4 /Rect [{rectangle}]"
            f" /Contents {text_string(element.alt or element.url)} /StructParent {self.key}"
            f" {self._action(element)}>>"
        )
        self.painter.marking.annotate(element, Annotated(page, annotation, self.key))
        self.key += 1
        return annotation

    def _action(self, element: Element) -> str:
        """Return where a link leads: to an address, or to a place in the file."""
        if not element.target:
            return f"/A <</S /URI /URI {uri_string(element.url)}>>"
        place = self.painter.anchors[element.target]
        return f"/Dest [{self.pages[place.page]} 0 R /XYZ {number(place.left)} {number(place.top)} 0]"


def _page(
    document: ArchivalDocument, flow: Flow, painted: PaintedPage, resources: Handle, links: _Links, index: int
) -> str:
    """Return a page; ReportLab's own class knows neither the tab order nor the entry in the parent tree."""
    annotations = [links.add(index, area.rectangle, area.element) for area in painted.links]
    contents = document.add_stream(painted.operators.encode("latin-1"))
    width, height = flow.size
    return (
        f"<</Type /Page /Parent {document.page_tree} 0 R /MediaBox [0 0 {number(width)} {number(height)}]"
        f" /Resources {resources} 0 R /Contents {contents} 0 R /StructParents {index} /Tabs /S"
        f"{f' /Annots [{references(annotations)}]' if annotations else ''}>>"
    )


def _outline(
    document: ArchivalDocument, entries: Sequence[OutlineEntry], pages: Sequence[Handle], height: float
) -> Handle | None:
    """Return the table of contents; None where there is nothing in it."""
    if not entries:
        return None
    top, items = document.reserve(), [document.reserve() for _ in entries]
    for index, (entry, item) in enumerate(zip(entries, items, strict=True)):
        previous = f" /Prev {items[index - 1]} 0 R" if index else ""
        following = f" /Next {items[index + 1]} 0 R" if index + 1 < len(items) else ""
        document.fill(
            item,
            f"<</Title {text_string(entry.title)} /Parent {top} 0 R"
            f" /Dest [{pages[entry.page]} 0 R /XYZ 0 {number(height - entry.y)} 0]{previous}{following}>>",
        )
    document.fill(top, f"<</Type /Outlines /Count {len(items)} /First {items[0]} 0 R /Last {items[-1]} 0 R>>")
    return top


def _describe(document: ArchivalDocument, metadata: Metadata) -> None:
    """Fill the information dictionary with what the XMP packet says."""
    info, created = document.info, metadata.created
    info.title, info.author, info.subject = metadata.title, metadata.author, metadata.subject
    info.producer = info.creator = metadata.producer
    stamp = document._timeStamp
    stamp.YMDhms, stamp.dhh, stamp.dmm = (created.year, created.month, created.day, 0, 0, 0), 0, 0


def _complete_catalog(document: ArchivalDocument, entries: dict[str, Handle | None]) -> None:
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    for key, handle in entries.items():
        setattr(catalog, key, document.reference(handle) if handle else None)
    catalog.MarkInfo = b"<</Marked true>>"
    catalog.ViewerPreferences = b"<</DisplayDocTitle true>>"
    profile = document.add_stream(srgb_profile(), "/N 3", compressed=True)
    intents = document.add(
        "[<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB)"
        f" /DestOutputProfile {profile} 0 R>>]"
    )
    catalog.OutputIntents = document.reference(intents)
