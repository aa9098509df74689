"""Pictures: picture files on layouts and slides."""

from __future__ import annotations

from handout.figures.boxes import Box
from handout.renderers.pptx.markup import non_visual, placement


def picture_xml(number: int, name: str, alt: str, box: Box, relationship: str, tag: str = "") -> str:
    """Return a picture; `tag` says which placeholder it fills, `alt` "" marks it as decorative."""
    group = ' noGrp="1"' if tag else ""
    return (
        f'<p:pic><p:nvPicPr>{non_visual(number, name, alt)}<p:cNvPicPr><a:picLocks{group} noChangeAspect="1"/>'
        f'</p:cNvPicPr><p:nvPr>{tag}</p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="{relationship}"/>'
        f'<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{placement(box)}<a:prstGeom prst="rect">'
        "<a:avLst/></a:prstGeom></p:spPr></p:pic>"
    )
