"""Template reading: an institution's .pptx or .potx as a SlideTemplate, by python-pptx."""

from __future__ import annotations

import io
from typing import Any

from handout.errors import RenderError
from handout.figures.boxes import Box
from handout.layout.slides.slide_template import SlideTemplate, TemplateLayout, TemplatePart, TemplatePlaceholder
from handout.renderers.pptx.inherited_styles import NAMES, furniture_alignment, inset_of, kind_of, sides_of, styles_of
from handout.renderers.pptx.markup import EMU_PER_POINT, HEAD, NAMESPACES, RELATIONSHIPS
from handout.renderers.pptx.sample_styles import add_text_styles
from handout.renderers.pptx.template_package import as_presentation

_FURNITURE = ("dt", "ftr", "sldNum")
_VIEW = f"{RELATIONSHIPS}/viewProps"
_DROPPED = ("printerSettings", "thumbnail", "core-properties", "extended-properties", "custom-properties")


def read_template(data: bytes, name: str) -> SlideTemplate:
    """Return the template in the bytes of a .pptx or .potx file, called `name`, without its slides.

    Raises RenderError for what is no presentation, contains macros, needs other files, or is too large.
    """
    try:
        return _read(data, name)
    except RenderError as problem:
        raise RenderError(f'the template "{name}" cannot be used: {problem}') from problem
    except Exception as error:  # python-pptx raises whatever its parts raise
        raise RenderError(f'"{name}" is not a PowerPoint file, or it is damaged ({error})') from error


def _read(data: bytes, name: str) -> SlideTemplate:
    from pptx import Presentation

    presentation = Presentation(io.BytesIO(as_presentation(data)))
    part = presentation.part
    _drop_slides(presentation)
    _complete(presentation)
    _check_links(part)
    headings, text = _fonts(presentation)
    width, height = presentation.slide_width, presentation.slide_height
    if not width or not height:
        raise RenderError("it does not say how large its slides are")
    return SlideTemplate(
        name=name,
        size=(width / EMU_PER_POINT, height / EMU_PER_POINT),
        headings=headings,
        text=text,
        layouts=tuple(_layout(layout) for master in presentation.slide_masters for layout in master.slide_layouts),
        parts=tuple(_parts(part)),
        presentation=part.blob,
        relationships=part.rels.xml,
    )


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


def _complete(presentation: Any) -> None:
    """Add what a deck cannot do without: text styles, a notes master, and the settings that PowerPoint asks for."""
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI

    for master in presentation.slide_masters:
        add_text_styles(master)
    # python-pptx makes a notes master where the template has none.
    assert presentation.notes_master is not None
    part = presentation.part
    if not any(relationship.reltype == _VIEW for relationship in part.rels.values()):
        kind = "application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml"
        view = Part(PackURI("/ppt/viewProps.xml"), kind, part.package, f"{HEAD}<p:viewPr {NAMESPACES}/>".encode())
        part.relate_to(view, _VIEW)


def _check_links(presentation: Any) -> None:
    """Refuse what a program would fetch when it opens the deck; a link that a person follows is none of that."""
    for part in presentation.package.iter_parts():
        for relationship in part.rels.values():
            if relationship.is_external and not relationship.reltype.endswith("/hyperlink"):
                raise RenderError(f'it needs "{relationship.target_ref}", which is outside it; embed that')


def _fonts(presentation: Any) -> tuple[str, str]:
    """Return the fonts of titles and of text: the master's own, else the theme's."""
    from pptx.oxml import parse_xml

    master = presentation.slide_masters[0]
    themes = [each.target_part for each in master.part.rels.values() if each.reltype.endswith("/theme")]
    theme: Any = parse_xml(themes[0].blob) if themes else None
    found = []
    for style, kind in (("titleStyle", "major"), ("bodyStyle", "minor")):
        path = f"string(p:txStyles/p:{style}/a:lvl1pPr/a:defRPr/a:latin/@typeface)"
        own = str(master._element.xpath(path))
        themed = f"string(//*[local-name()='{kind}Font']/*[local-name()='latin']/@typeface)"
        name = str(theme.xpath(themed)) if theme is not None and own[:1] in ("", "+") else own
        found.append(name or "Arial")
    return found[0], found[1]


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
    alignments: dict[str, str] = {}
    placeholders = []
    for shape in layout.placeholders:
        index = shape._element.find(".//p:ph", NAMES).get("idx")
        kind = kind_of(shape)
        if kind in _FURNITURE:
            furniture[kind] = int(index or 0)
            alignments[kind] = furniture_alignment(shape, kind, layout.slide_master)
        elif (placeholder := _placeholder(shape, kind, index, layout)) is not None:
            placeholders.append(placeholder)
    return TemplateLayout(
        part=layout.part.partname.filename,
        name=layout.name,
        type=layout._element.get("type", ""),
        placeholders=tuple(placeholders),
        footer=furniture.get("ftr"),
        number=furniture.get("sldNum"),
        footer_align=alignments.get("ftr", "l"),
        number_align=alignments.get("sldNum", "l"),
    )


def _placeholder(shape: Any, kind: str, index: str | None, layout: Any) -> TemplatePlaceholder | None:
    """Return a placeholder with what it inherits; None where nothing says where it is."""
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
        sides=sides_of(shape, kind, layout.slide_master),
    )
