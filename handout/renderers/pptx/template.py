"""Template: all that a deck is built on: theme, master, layouts, notes master. Shared by decks of one look, so kept."""

from __future__ import annotations

from typing import NamedTuple

from handout.caches import kept
from handout.layout.palette import Palette
from handout.layout.slides.deck import Brand, Deck
from handout.layout.slides.slide_kinds import SlideKind, SlideKinds
from handout.layout.slides.slide_layout import SlideLayout
from handout.renderers.pptx.archive import PackagePart, pack
from handout.renderers.pptx.markup import HEAD, NAMESPACES
from handout.renderers.pptx.master import layout_xml, master_xml
from handout.renderers.pptx.notes import notes_master_xml
from handout.renderers.pptx.relationships import Media, Relationships
from handout.renderers.pptx.theme import table_styles_xml, theme_xml

MASTER = "application/vnd.openxmlformats-officedocument.presentationml."
THEME = "application/vnd.openxmlformats-officedocument.theme+xml"


class LayoutKey(NamedTuple):
    """Names one layout part."""

    kind: str
    with_lead: bool


class Template(NamedTuple):
    """The parts of a template, packed."""

    parts: tuple[PackagePart, ...]
    content_types: str
    """Their overrides."""
    layouts: dict[LayoutKey, str]
    """The file name of each layout, as "slideLayout3.xml"."""
    media: dict[str, bytes]
    """The pictures on its layouts."""


def template_of(deck: Deck) -> Template:
    """Return the template of a deck: the layouts it uses, and those that are offered to who edits it."""
    used = {LayoutKey(slide.kind, slide.with_lead) for slide in deck.slides}
    return _template(deck.layout, deck.palette, deck.brand, deck.right_to_left, _ordered(deck.layout, used))


def _ordered(layout: SlideLayout, used: set[LayoutKey]) -> tuple[LayoutKey, ...]:
    found = []
    for name in SlideKinds.__struct_fields__:
        kind: SlideKind = getattr(layout.slides, name)
        plain, lowered = LayoutKey(name, False), LayoutKey(name, True)
        found += [plain] if kind.offered or plain in used else []
        found += [lowered] if lowered in used else []
    return tuple(found)


@kept(32)
def _template(
    layout: SlideLayout, palette: Palette, brand: Brand, right_to_left: bool, keys: tuple[LayoutKey, ...]
) -> Template:
    media = Media()
    texts: dict[str, str] = {}
    types: dict[str, str] = {}
    names = {key: f"slideLayout{index}.xml" for index, key in enumerate(keys, 1)}
    master = Relationships(media)
    for key, name in names.items():
        relationships = Relationships(media)
        relationships.add("slideMaster", "../slideMasters/slideMaster1.xml")
        path = f"ppt/slideLayouts/{name}"
        texts[path] = layout_xml(layout, key.kind, key.with_lead, brand, right_to_left, relationships)
        types[path] = f"{MASTER}slideLayout+xml"
        texts[f"ppt/slideLayouts/_rels/{name}.rels"] = relationships.xml
        master.add("slideLayout", f"../slideLayouts/{name}")
    master.add("theme", "../theme/theme1.xml")
    texts["ppt/slideMasters/slideMaster1.xml"] = master_xml(layout, right_to_left, brand.clinic, len(keys))
    texts["ppt/slideMasters/_rels/slideMaster1.xml.rels"] = master.xml
    types["ppt/slideMasters/slideMaster1.xml"] = f"{MASTER}slideMaster+xml"
    for path, (text, kind) in _shared(layout, palette).items():
        texts[path] = text
        if kind:
            types[path] = kind
    overrides = "".join(f'<Override PartName="/{path}" ContentType="{kind}"/>' for path, kind in types.items())
    return Template(tuple(pack(*item) for item in texts.items()), overrides, names, media.files)


def _shared(layout: SlideLayout, palette: Palette) -> dict[str, tuple[str, str]]:
    """Return the parts that no layout bears on, each with its content type."""
    notes = Relationships(Media())
    notes.add("theme", "../theme/theme2.xml")
    grid = '<p:gridSpacing cx="76200" cy="76200"/>'
    return {
        "ppt/notesMasters/notesMaster1.xml": (notes_master_xml(layout), f"{MASTER}notesMaster+xml"),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": (notes.xml, ""),
        "ppt/theme/theme1.xml": (theme_xml(layout.name, layout.fonts, palette), THEME),
        "ppt/theme/theme2.xml": (theme_xml(f"{layout.name} Notes", layout.fonts, palette), THEME),
        "ppt/presProps.xml": (f"{HEAD}<p:presentationPr {NAMESPACES}/>", f"{MASTER}presProps+xml"),
        "ppt/viewProps.xml": (f"{HEAD}<p:viewPr {NAMESPACES}>{grid}</p:viewPr>", f"{MASTER}viewProps+xml"),
        "ppt/tableStyles.xml": (table_styles_xml(layout.name, layout.slides.table), f"{MASTER}tableStyles+xml"),
    }
