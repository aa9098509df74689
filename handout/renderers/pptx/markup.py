"""Markup: the pieces of XML that every part of a presentation is made of."""

from __future__ import annotations

import re
from typing import cast

from handout.figures.boxes import Box
from handout.figures.drawing import Color, ColorRole

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"
NAMESPACES = f'xmlns:a="{DRAWING}" xmlns:r="{RELATIONSHIPS}" xmlns:p="{PRESENTATION}"'

EMU_PER_POINT = 12700

GROUP_ROOT = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""The head of a shape tree."""

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""Marks an object as saying nothing: a screen reader passes over it."""

SCHEME_COLORS: dict[ColorRole, str] = {
    "ink": "tx1",
    "paper": "bg1",
    "secondary": "tx2",
    "tint": "bg2",
    "accent": "accent1",
    "mid": "accent2",
    "on_accent": "accent3",
    "rule": "accent4",
}
"""Each role's place in the theme, so that a change of the theme changes the deck."""

# What XML 1.0 cannot contain: control characters, halves of surrogate pairs, two non-characters.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_QUOTED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def without_controls(text: str) -> str:
    """Return `text` without the characters that XML cannot contain."""
    return _ILLEGAL.sub("", text)


def escape(text: str) -> str:
    """Return `text` as the content of an element; what XML cannot contain is left out."""
    return _ILLEGAL.sub("", text).translate(_ESCAPES)


def quote(text: str) -> str:
    """Return `text` as an attribute's value with its quotation marks; what XML cannot contain is left out."""
    return f'"{_ILLEGAL.sub("", text).translate(_QUOTED)}"'


def emu(points: float) -> int:
    """Return a length in English Metric Units."""
    return round(points * EMU_PER_POINT)


def placement(box: Box, tag: str = "a:xfrm", attributes: str = "") -> str:
    """Return where a shape is; width and height are what is left after rounding both sides."""
    left, top = emu(box.x), emu(box.y)
    width, height = emu(box.x + box.width) - left, emu(box.y + box.height) - top
    return f'<{tag}{attributes}><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></{tag}>'


def solid(color: Color, alpha: float = 1.0) -> str:
    """Return the fill with a colour of the theme or of a picture file."""
    tag, value = (
        ("srgbClr", color[1:]) if color.startswith("#") else ("schemeClr", SCHEME_COLORS[cast(ColorRole, color)])
    )
    if alpha == 1:
        return f'<a:solidFill><a:{tag} val="{value}"/></a:solidFill>'
    opacity = f'<a:alpha val="{round(alpha * 100_000)}"/>'
    return f'<a:solidFill><a:{tag} val="{value}">{opacity}</a:{tag}></a:solidFill>'


def line(color: Color | None, width: float, cap: str = "flat", rest: str = "", alpha: float = 1.0) -> str:
    """Return a line of `width` points in a colour of the theme or of a picture file; None: no line."""
    if color is None or not width:
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="{emu(width)}" cap="{cap}">{solid(color, alpha)}{rest}</a:ln>'


def non_visual(number: int, name: str, alt: str | None = None) -> str:
    """Return what names an object; `alt` says what it shows, "" marks it as decorative, None: it contains text."""
    if alt is None:
        return f'<p:cNvPr id="{number}" name={quote(name)}/>'
    if alt:
        return f'<p:cNvPr id="{number}" name={quote(name)} descr={quote(alt)}/>'
    return f'<p:cNvPr id="{number}" name={quote(name)}>{DECORATIVE}</p:cNvPr>'
