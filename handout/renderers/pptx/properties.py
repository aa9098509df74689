"""Properties: what the file says of itself."""

from __future__ import annotations

import datetime

from handout.layout.slides.deck import Deck
from handout.renderers.pptx.markup import HEAD, escape

_WIDESCREEN = 16 / 9


def core_xml(deck: Deck, created: datetime.date) -> str:
    """Return title, author, language, subject, keywords and day."""
    properties = deck.properties
    day = f"{created.isoformat()}T00:00:00Z"
    values = {
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.author,
        "cp:keywords": ", ".join(properties.keywords),
        "cp:lastModifiedBy": properties.author,
        "dc:language": properties.language,
    }
    elements = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in values.items() if value)
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f'{elements}<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>'
    )


def app_xml(deck: Deck) -> str:
    """Return the program's name and what it counted."""
    width, height = deck.layout.size
    form = "Widescreen" if abs(width / height - _WIDESCREEN) < 0.01 else "Custom"
    noted = sum(bool(slide.notes) for slide in deck.slides)
    return (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>handout</Application><PresentationFormat>{form}</PresentationFormat>"
        f"<Slides>{len(deck.slides)}</Slides><Notes>{noted}</Notes><HiddenSlides>0</HiddenSlides></Properties>"
    )
