"""Notes: the notes master and the notes of each slide."""

from __future__ import annotations

from collections.abc import Sequence

from handout.figures.boxes import Box
from handout.layout.slides.deck import Note
from handout.layout.slides.slide_layout import SlideLayout
from handout.renderers.pptx.direction import NEAR, paragraph_side
from handout.renderers.pptx.markup import GROUP_ROOT, HEAD, NAMESPACES, emu, non_visual, placement
from handout.renderers.pptx.master import NUMBER_FIELD, other_levels, prompt
from handout.renderers.pptx.placeholders import placeholder_xml
from handout.renderers.pptx.text import TextWriter
from handout.renderers.pptx.theme import COLOR_MAP

PAGE = (540.0, 720.0)
"""Width and height of a page of notes in points."""

IMAGE = Box(54, 90, 432, 243)
TEXT = Box(54, 347, 432, 284)
FOOT = Box(306, 684, 234, 36)
NOTE_SIZE = 12.0
HANG = 16.0
"""Points that the lines of a list are in."""

_MARKERS = {
    "none": "",
    "disc": '<a:buFont typeface="Arial"/><a:buChar char="•"/>',
    "number": '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>',
}


def notes_master_xml(layout: SlideLayout) -> str:
    """Return the notes master."""
    number = f'<a:p><a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>'
    shapes = (
        _image(2, f'{placement(IMAGE)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>', 2)
        + _box(3, "Notes", '<p:ph type="body" sz="quarter" idx="3"/>', TEXT, "t", prompt("Notes"))
        + _box(4, "Slide Number", '<p:ph type="sldNum" sz="quarter" idx="5"/>', FOOT, "b", number)
    )
    styles = other_levels(layout.style("point"), NOTE_SIZE).partition("</a:defPPr>")[2]
    return (
        f'{HEAD}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
        f"<p:spTree>{GROUP_ROOT}{shapes}</p:spTree></p:cSld>{COLOR_MAP}<p:notesStyle>{styles}</p:notesStyle></p:notesMaster>"
    )


def _image(number: int, properties: str, index: int) -> str:
    return (
        f'<p:sp><p:nvSpPr>{non_visual(number, "Slide Image")}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        f'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="{index}"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{properties}</p:spPr></p:sp>"
    )


def _box(number: int, name: str, tag: str, box: Box, anchor: str, content: str) -> str:
    properties = f'<p:spPr>{placement(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
    body = f'<a:bodyPr vert="horz" rtlCol="0" anchor="{anchor}"/><a:lstStyle/>{content}'
    return placeholder_xml(non_visual(number, name), tag, properties, body)


def notes_xml(notes: Sequence[Note], text: TextWriter) -> str:
    """Return the notes of a slide."""
    paragraphs = "".join(_paragraph(note, text) for note in notes)
    tag, content = '<p:ph type="body" sz="quarter" idx="3"/>', f"<a:bodyPr/><a:lstStyle/>{paragraphs}"
    body = placeholder_xml(non_visual(3, "Notes"), tag, "<p:spPr/>", content)
    return (
        f"{HEAD}<p:notes {NAMESPACES}><p:cSld><p:spTree>{GROUP_ROOT}{_image(2, '', 2)}{body}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def _paragraph(note: Note, text: TextWriter) -> str:
    if note.marker == "none":
        side = paragraph_side(note.paragraph.text, text.base, NEAR[text.base], flush=True)
        return text.paragraph(note.paragraph, side)
    side = paragraph_side(note.paragraph.text, text.base, NEAR[text.base], held=True)
    return text.paragraph(note.paragraph, side, f' marL="{emu(HANG)}" indent="-{emu(HANG)}"', _MARKERS[note.marker])
