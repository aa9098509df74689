"""Presentation: the part that lists the slides, and the sections that group them."""

from __future__ import annotations

import hashlib

from handout.layout.slides.deck import Deck
from handout.renderers.pptx.markup import HEAD, NAMESPACES, emu, quote
from handout.renderers.pptx.master import other_levels
from handout.renderers.pptx.notes import PAGE
from handout.renderers.pptx.relationships import Media, Relationships

FIRST_SLIDE_ID = 256
"""The least number that a slide may have."""

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def presentation_parts(deck: Deck) -> tuple[str, str]:
    """Return the presentation part and its relationships."""
    relationships = Relationships(Media())
    master = relationships.add("slideMaster", "slideMasters/slideMaster1.xml")
    notes = relationships.add("notesMaster", "notesMasters/notesMaster1.xml")
    for kind, target in _PROPERTIES.items():
        relationships.add(kind, target)
    slides = "".join(
        f'<p:sldId id="{FIRST_SLIDE_ID + index}" r:id="{relationships.add("slide", f"slides/slide{index + 1}.xml")}"/>'
        for index in range(len(deck.slides))
    )
    width, height = (emu(side) for side in deck.layout.size)
    xml = (
        f'{HEAD}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst>'
        f'<p:sldMasterId id="2147483648" r:id="{master}"/></p:sldMasterIdLst><p:notesMasterIdLst>'
        f'<p:notesMasterId r:id="{notes}"/></p:notesMasterIdLst><p:sldIdLst>{slides}</p:sldIdLst>'
        f'<p:sldSz cx="{width}" cy="{height}"/><p:notesSz cx="{emu(PAGE[0])}" cy="{emu(PAGE[1])}"/>'
        f"<p:defaultTextStyle>{other_levels(deck.layout.style('point'), 18)}</p:defaultTextStyle>"
        f"{sections_xml(deck)}</p:presentation>"
    )
    return xml, relationships.xml


_PROPERTIES = {
    "presProps": "presProps.xml",
    "viewProps": "viewProps.xml",
    "theme": "theme/theme1.xml",
    "tableStyles": "tableStyles.xml",
}


def sections_xml(deck: Deck) -> str:
    """Return the extension that lists the sections; their ids follow from their names, so that they stay the same."""
    written, first = "", FIRST_SLIDE_ID
    for index, section in enumerate(deck.sections):
        digest = hashlib.sha256(f"{index} {section.name}".encode(errors="replace")).hexdigest().upper()
        name = f"{{{digest[:8]}-{digest[8:12]}-4{digest[13:16]}-8{digest[17:20]}-{digest[20:32]}}}"
        ids = "".join(f'<p14:sldId id="{number}"/>' for number in range(first, first + section.slides))
        written += (
            f'<p14:section name={quote(section.name)} id="{name}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'
        )
        first += section.slides
    listing = f'<p14:sectionLst xmlns:p14="{_P14}">{written}</p14:sectionLst>'
    return f'<p:extLst><p:ext uri="{_SECTIONS}">{listing}</p:ext></p:extLst>' if written else ""
