"""Template reading: an institution's .pptx or .potx as a SlideTemplate, by python-pptx."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from handout.errors import RenderError
from handout.figures.boxes import Box
from handout.layout.slide_template import SlideTemplate, TemplateLayout, TemplatePart, TemplatePlaceholder
from handout.renderers.pptx.inherited_styles import NAMES, inset_of, kind_of, styles_of
from handout.renderers.pptx.markup import EMU_PER_POINT, RELATIONSHIPS

MOST_BYTES = 200 * 1024 * 1024
"""The most that a template may unpack to: a small file can hold more than a machine has memory for."""

_FURNITURE = ("dt", "ftr", "sldNum")
_KINDS = (b"template", b"slideshow")
_DROPPED = ("printerSettings", "thumbnail", "core-properties", "extended-properties", "custom-properties")


def read_template(data: bytes, name: str) -> SlideTemplate:
    """Return the template in the bytes of a .pptx or .potx file, called `name`, without its slides.

    Raises RenderError for what is no presentation, holds macros or is too large.
    """
    presentation = _opened(data, name)
    _drop_slides(presentation)
    notes_master = presentation.notes_master  # python-pptx makes one where the template has none
    assert notes_master is not None
    part = presentation.part
    layouts = tuple(_layout(layout) for master in presentation.slide_masters for layout in master.slide_layouts)
    theme = part.part_related_by(f"{RELATIONSHIPS}/theme") if _has_theme(part) else None
    headings, text = _fonts(theme.blob if theme else b"")
    return SlideTemplate(
        name=name,
        size=(presentation.slide_width / EMU_PER_POINT, presentation.slide_height / EMU_PER_POINT),
        headings=headings,
        text=text,
        layouts=layouts,
        parts=tuple(_parts(part)),
        presentation=part.blob,
        relationships=part.rels.xml,
    )


def _opened(data: bytes, name: str) -> Any:
    from pptx import Presentation

    try:
        return Presentation(io.BytesIO(_as_presentation(data)))
    except RenderError:
        raise
    except Exception as error:  # python-pptx raises whatever its parts raise
        raise RenderError(f'"{name}" is no presentation that can be read: {error}') from error


def _as_presentation(data: bytes) -> bytes:
    """Return a template or a slide show as a presentation: only its content type differs."""
    found = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(found, "w") as target:
        if sum(info.file_size for info in source.infolist()) > MOST_BYTES:
            raise RenderError("the template unpacks to more than a deck may hold")
        for info in source.infolist():
            content = source.read(info)
            if info.filename == "[Content_Types].xml":
                if b"macroEnabled" in content:
                    raise RenderError("the template holds macros; save it without them")
                for kind in _KINDS:
                    content = content.replace(b"presentationml." + kind + b".main", b"presentationml.presentation.main")
            target.writestr(info.filename, content)
    return found.getvalue()


def _drop_slides(presentation: Any) -> None:
    """Take out the template's own slides, its sections, and what a deck must not carry on."""
    part = presentation.part
    listed = presentation.slides._sldIdLst
    for slide in list(listed):
        part.drop_rel(slide.rId)
        listed.remove(slide)
    for section in part._element.xpath("p:extLst/p:ext[.//*[local-name()='sectionLst']]"):
        section.getparent().remove(section)
    for shows in part._element.xpath("p:custShowLst"):
        part._element.remove(shows)
    for rels in (part.rels, part.package._rels):
        for identifier, relationship in list(rels.items()):
            if relationship.reltype.rpartition("/")[2] in _DROPPED:
                rels.pop(identifier)


def _has_theme(part: Any) -> bool:
    return any(relationship.reltype.endswith("/theme") for relationship in part.rels.values())


def _fonts(theme: bytes) -> tuple[str, str]:
    """Return the theme's fonts for titles and for text."""
    from pptx.oxml import parse_xml

    if not theme:
        return "Arial", "Arial"
    root: Any = parse_xml(theme)
    found = [
        root.xpath(f"string(//*[local-name()='{kind}Font']/*[local-name()='latin']/@typeface)")
        for kind in ("major", "minor")
    ]
    return found[0] or "Arial", found[1] or "Arial"


def _parts(presentation: Any) -> list[TemplatePart]:
    """Return every part that can be reached, with its relationships, but the presentation's own."""
    found = []
    for part in sorted(presentation.package.iter_parts(), key=lambda part: part.partname):
        if part is presentation:
            continue
        name = part.partname[1:]
        found.append(TemplatePart(name=name, content_type=part.content_type, data=part.blob))
        if len(part.rels):
            rels = part.partname.rels_uri[1:]
            found.append(TemplatePart(name=rels, content_type="", data=part.rels.xml))
    return found


def _layout(layout: Any) -> TemplateLayout:
    furniture: dict[str, int] = {}
    placeholders = []
    for shape in layout.placeholders:
        index = shape._element.find(".//p:ph", NAMES).get("idx")
        kind = kind_of(shape)
        if kind in _FURNITURE:
            furniture[kind] = int(index or 0)
        elif (placeholder := _placeholder(shape, kind, index, layout)) is not None:
            placeholders.append(placeholder)
    return TemplateLayout(
        part=layout.part.partname.filename,
        name=layout.name,
        type=layout._element.get("type", ""),
        placeholders=tuple(placeholders),
        footer=furniture.get("ftr"),
        number=furniture.get("sldNum"),
    )


def _placeholder(shape: Any, kind: str, index: str | None, layout: Any) -> TemplatePlaceholder | None:
    """Return a placeholder with what it inherits; None where nothing says where it stands."""
    sides = (shape.left, shape.top, shape.width, shape.height)
    if any(side is None for side in sides):
        return None
    return TemplatePlaceholder(
        type=kind,
        index=None if index is None else int(index),
        name=shape.name,
        box=Box(*(side / EMU_PER_POINT for side in sides)),
        inset=inset_of(shape, layout.slide_master),
        styles=styles_of(shape, kind, layout.slide_master),
    )
