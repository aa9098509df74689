"""Institution: an institution's own template as the parts that a deck is on."""

from __future__ import annotations

from typing import Any

from handout.caches import kept
from handout.layout.slides.deck import Deck
from handout.layout.slides.slide_template import SlideTemplate
from handout.layout.slides.template_mapping import KINDS, map_template
from handout.renderers.pptx.archive import pack
from handout.renderers.pptx.markup import RELATIONSHIPS, quote
from handout.renderers.pptx.presentation import FIRST_SLIDE_ID, sections_xml
from handout.renderers.pptx.template import LayoutKey, Template


@kept(8)
def institution_template(template: SlideTemplate) -> Template:
    """Return a template's parts, and which of its layouts shows which kind of slide."""
    parts = tuple(pack(part.name, part.data) for part in template.parts)
    overrides = "".join(
        f"<Override PartName={quote(f'/{part.name}')} ContentType={quote(part.content_type)}/>"
        for part in template.parts
        if part.content_type
    )
    matches = map_template(template).matches
    layouts = {LayoutKey(kind, False): matches[kind].layout.part for kind in KINDS}
    return Template(parts, overrides, layouts, {})


def notes_master_of(template: SlideTemplate) -> str:
    """Return the file name of a template's notes master."""
    return next(
        part.name.rpartition("/")[2]
        for part in template.parts
        if part.name.startswith("ppt/notesMasters/") and part.content_type
    )


def presentation_on(template: SlideTemplate, deck: Deck) -> tuple[bytes, bytes]:
    """Return the template's presentation part with the deck's slides, and its relationships."""
    from pptx.opc.oxml import serialize_part_xml
    from pptx.oxml import parse_xml

    presentation, relationships = _parsed(parse_xml, template)
    listed = presentation.get_or_add_sldIdLst()
    for index in range(len(deck.slides)):
        identifier = f"rIdSlide{index + 1}"
        listed.append(
            parse_xml(
                f'<p:sldId xmlns:p="{presentation.nsmap["p"]}" xmlns:r="{RELATIONSHIPS}" '
                f'id="{FIRST_SLIDE_ID + index}" r:id="{identifier}"/>'
            )
        )
        relationships.append(
            parse_xml(
                f'<Relationship xmlns="{relationships.nsmap[None]}" Id="{identifier}" '
                f'Type="{RELATIONSHIPS}/slide" Target="slides/slide{index + 1}.xml"/>'
            )
        )
    _append_sections(parse_xml, presentation, deck)
    return serialize_part_xml(presentation), serialize_part_xml(relationships)


def _parsed(parse_xml: Any, template: SlideTemplate) -> tuple[Any, Any]:
    return parse_xml(template.presentation), parse_xml(template.relationships)


def _append_sections(parse_xml: Any, presentation: Any, deck: Deck) -> None:
    """Put the deck's sections into the presentation's list of extensions, which comes last."""
    space = presentation.nsmap["p"]
    sections = sections_xml(deck)
    if not sections:
        return
    listed = parse_xml(sections.replace("<p:extLst>", f'<p:extLst xmlns:p="{space}">', 1))
    existing = presentation.find(f"{{{space}}}extLst")
    if existing is None:
        presentation.append(listed)
    else:
        existing.extend(list(listed))
