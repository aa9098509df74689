"""Rendering: a Deck as the bytes of a presentation. The same deck on the same day gives the same bytes."""

from __future__ import annotations

import datetime
from itertools import count

from handout.layout.slides.deck import Deck, DeckSlide, NativeChart
from handout.layout.slides.slide_kinds import ChartSlide
from handout.renderers.pptx.archive import PackagePart, archive, pack
from handout.renderers.pptx.charts import chart_parts
from handout.renderers.pptx.institution import institution_template, notes_master_of, presentation_on
from handout.renderers.pptx.markup import HEAD
from handout.renderers.pptx.notes import notes_xml
from handout.renderers.pptx.presentation import presentation_parts
from handout.renderers.pptx.properties import app_xml, core_xml
from handout.renderers.pptx.relationships import CORE_PROPERTIES, Media, Relationships
from handout.renderers.pptx.slides import SlideWriter
from handout.renderers.pptx.template import LayoutKey, Template, template_of
from handout.renderers.pptx.text import TextWriter

_PARTS = "application/vnd.openxmlformats-officedocument."
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_EXTENSIONS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "xlsx": f"{_PARTS}spreadsheetml.sheet",
}


def render_pptx(deck: Deck, *, created: datetime.date) -> bytes:
    """Return the bytes of a .pptx file; `created` is the day that it says it was made on.

    Raises RenderError for what a presentation cannot contain.
    """
    return _Package(deck, created).written()


class _Package:
    """Gathers the parts of one presentation."""

    def __init__(self, deck: Deck, created: datetime.date) -> None:
        self.deck, self.created = deck, created
        self.template: Template = institution_template(deck.template) if deck.template else template_of(deck)
        taken = {part.name.decode() for part in self.template.parts}
        self.media = Media(self.template.media, {name.rpartition("/")[2] for name in taken})
        self.chart_numbers = (number for number in count(1) if f"ppt/charts/chart{number}.xml" not in taken)
        self.parts: list[PackagePart] = []
        self.overrides: list[str] = []

    def written(self) -> bytes:
        """Return the package."""
        for number, slide in enumerate(self.deck.slides, 1):
            self._slide(number, slide)
        own = self.deck.template
        xml, relationships = presentation_on(own, self.deck) if own else presentation_parts(self.deck)
        self._add("ppt/presentation.xml", xml, "presentationml.presentation.main+xml")
        self._add("ppt/_rels/presentation.xml.rels", relationships)
        self._add("docProps/core.xml", core_xml(self.deck, self.created))
        self._add("docProps/app.xml", app_xml(self.deck), "extended-properties+xml")
        pictures = [pack(f"ppt/media/{name}", data) for name, data in self.media.files.items()]
        head = [pack("[Content_Types].xml", self._content_types()), pack("_rels/.rels", _root_relationships())]
        return archive([*head, *self.template.parts, *self.parts, *pictures])

    def _slide(self, number: int, slide: DeckSlide) -> None:
        relationships = Relationships(self.media)
        layout = self.template.layouts[LayoutKey(slide.kind, slide.with_lead)]
        relationships.add("slideLayout", f"../slideLayouts/{layout}")
        if slide.notes:
            relationships.add("notesSlide", f"../notesSlides/notesSlide{number}.xml")

        def add_chart(chart: NativeChart) -> str:
            return relationships.add("chart", f"../charts/{self._chart(slide, chart)}")

        xml = SlideWriter(self.deck, slide, relationships, add_chart).xml(number)
        self._add(f"ppt/slides/slide{number}.xml", xml, "presentationml.slide+xml")
        self._add(f"ppt/slides/_rels/slide{number}.xml.rels", relationships.xml)
        if slide.notes:
            self._notes(number, slide)

    def _notes(self, number: int, slide: DeckSlide) -> None:
        relationships = Relationships(self.media)
        master = notes_master_of(self.deck.template) if self.deck.template else "notesMaster1.xml"
        relationships.add("notesMaster", f"../notesMasters/{master}")
        relationships.add("slide", f"../slides/slide{number}.xml")
        text = TextWriter(self.deck.properties.language, self.deck.right_to_left, relationships)
        xml = notes_xml(slide.notes, text)
        self._add(f"ppt/notesSlides/notesSlide{number}.xml", xml, "presentationml.notesSlide+xml")
        self._add(f"ppt/notesSlides/_rels/notesSlide{number}.xml.rels", relationships.xml)

    def _chart(self, slide: DeckSlide, chart: NativeChart) -> str:
        """Add a chart with its workbook and return its name."""
        number = next(self.chart_numbers)
        look = self.deck.kind(slide)
        assert isinstance(look, ChartSlide)
        name, book = f"chart{number}.xml", f"workbook{number}.xlsx"
        relationships = Relationships(self.media)
        text = TextWriter(self.deck.properties.language, self.deck.right_to_left, relationships)
        parts = chart_parts(chart, look, self.deck.layout.style("chart"), text, self.created)
        relationships.add("package", f"../embeddings/{book}")
        self._add(f"ppt/charts/{name}", parts.xml, "drawingml.chart+xml")
        self._add(f"ppt/charts/_rels/{name}.rels", relationships.xml)
        self._add(f"ppt/embeddings/{book}", parts.workbook)
        return name

    def _add(self, path: str, content: str | bytes, kind: str = "") -> None:
        self.parts.append(pack(path, content))
        if kind:
            self.overrides.append(f'<Override PartName="/{path}" ContentType="{_PARTS}{kind}"/>')

    def _content_types(self) -> str:
        extensions = {part.name.rpartition(b".")[2].decode() for part in self.parts} | {"rels", "xml"}
        extensions |= {name.rpartition(".")[2] for name in self.media.files}
        defaults = "".join(
            f'<Default Extension="{each}" ContentType="{kind}"/>'
            for each, kind in _EXTENSIONS.items()
            if each in extensions
        )
        core = (
            '<Override PartName="/docProps/core.xml" '
            'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        )
        overrides = f"{self.template.content_types}{''.join(self.overrides)}{core}"
        return f'{HEAD}<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>'


def _root_relationships() -> str:
    relationships = Relationships(Media())
    relationships.add("officeDocument", "ppt/presentation.xml")
    relationships.add(CORE_PROPERTIES, "docProps/core.xml")
    relationships.add("extended-properties", "docProps/app.xml")
    return relationships.xml
