"""Master: the slide master and its layouts, with real placeholders and all decoration."""

from __future__ import annotations

from typing import assert_never

from handout.content.languages import Direction
from handout.figures import icons
from handout.figures.boxes import Box
from handout.figures.drawing import Drawing
from handout.figures.pictures import Artwork
from handout.figures.shell import shell
from handout.layout.slides.deck import Brand
from handout.layout.slides.figures import contained
from handout.layout.slides.slide_kinds import Art, ClosingSlide, Icon, Placeholder, Rectangle, Shell, TitleSlide
from handout.layout.slides.slide_layout import SlideLayout
from handout.layout.slides.slide_type import TextStyle
from handout.renderers.pptx.drawings import Numbers, drawing_xml, numbers, rectangle_xml
from handout.renderers.pptx.markup import GROUP_ROOT, HEAD, NAMESPACES, emu, line, non_visual, placement, quote, solid
from handout.renderers.pptx.pictures import picture_xml
from handout.renderers.pptx.placeholders import FOOTER, NUMBER, Seat, placeholder_xml, seats
from handout.renderers.pptx.relationships import Relationships
from handout.renderers.pptx.text import ANCHORS, level_style, typeface
from handout.renderers.pptx.theme import COLOR_MAP

NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
"""Names the field that shows a slide's number."""

FIRST_LAYOUT_ID = 2147483649
"""Layouts are numbered from here, one above the master."""

_LEVELS = 9
_NATIVE_TYPES = {"title": "title", "statement": "titleOnly"}
"""The kinds that are layouts of PowerPoint's own."""


class TemplateText:
    """The language and direction of a template's own words."""

    def __init__(self, layout: SlideLayout, right_to_left: bool, footer: str) -> None:
        self.layout = layout
        self.right_to_left = right_to_left
        self.footer = footer

    def levels(self, placeholder: Placeholder) -> str:
        """Return the styles of a placeholder's levels."""
        return "".join(
            level_style(level, self.layout.style(name), placeholder.align, self.right_to_left)
            for level, name in enumerate(placeholder.levels, 1)
        )

    def body_properties(self, placeholder: Placeholder) -> str:
        """Return how a placeholder contains its text."""
        left, top, right, bottom = (emu(side) for side in placeholder.inset)
        return (
            f'<a:bodyPr vert="horz" wrap="square" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}" '
            f'rtlCol="{int(self.right_to_left)}" anchor="{ANCHORS[placeholder.anchor]}"><a:normAutofit/></a:bodyPr>'
        )

    def placeholder(self, number: int, seat: Seat) -> str:
        """Return a placeholder of a layout or the master; what it asks for is its name."""
        placeholder = seat.placeholder
        look = solid(placeholder.fill) if placeholder.fill else ""
        if placeholder.outline:
            look += line(placeholder.outline, placeholder.outline_width)
        geometry = f'{placement(placeholder.box(seat.place))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{look}'
        prompts = "".join(
            prompt(seat.name if level == 0 else f"Level {level + 1}", level) for level in range(len(placeholder.levels))
        )
        body = f"{self.body_properties(placeholder)}<a:lstStyle>{self.levels(placeholder)}</a:lstStyle>{prompts}"
        tag = f'{seat.tag} hasCustomPrompt="1"/>' if seat.number else f"{seat.tag}/>"
        return placeholder_xml(non_visual(number, seat.name), tag, f"<p:spPr>{geometry}</p:spPr>", body)

    def furniture(self, free: Numbers, *, footer: str = FOOTER, number: str = NUMBER) -> str:
        """Return the placeholders of the footer and the slide's number."""
        master = self.layout.master
        field = f'<a:p><a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>'
        # A layout's footer says what its slides say: LibreOffice takes its look from there.
        shapes = self._line(free, master.footer, footer, prompt(self.footer or master.footer.name))
        return shapes + self._line(free, master.number, number, field)

    def _line(self, free: Numbers, placeholder: Placeholder, tag: str, content: str) -> str:
        properties = f'<p:spPr>{placement(placeholder.box())}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        body = f"{self.body_properties(placeholder)}<a:lstStyle>{self.levels(placeholder)}</a:lstStyle>{content}"
        return placeholder_xml(non_visual(next(free), placeholder.name), tag, properties, body)


def prompt(text: str, level: int = 0) -> str:
    """Return what an empty placeholder asks for."""
    depth = f'<a:pPr lvl="{level}"/>' if level else ""
    return f'<a:p>{depth}<a:r><a:rPr lang="en-US"/><a:t>{quote(text)[1:-1]}</a:t></a:r></a:p>'


def art_xml(art: Art, free: Numbers, right_to_left: bool) -> str:
    """Return the decoration of a master or a layout."""
    return "".join(_piece(art, Box(*box), free, "rtl" if right_to_left else "ltr") for box in art.boxes)


def _piece(art: Art, box: Box, free: Numbers, direction: Direction) -> str:
    match art:
        case Rectangle():
            return rectangle_xml(box, "Decoration", "", next(free), art.fill, line(None, 0))
        case Icon():
            drawing = icons.icon(art.icon, box.width, role=art.color)
            return drawing_xml(drawing, box, "Icon", "", free)
        case Shell():
            drawing = shell(
                box.width,
                box.height,
                radius=art.radius,
                cap=art.cap,
                form="side",
                outline=art.outline,
                direction=direction,
            )
            return drawing_xml(drawing, box, "Shell", "", free)
        case _:
            assert_never(art)


def master_xml(layout: SlideLayout, right_to_left: bool, footer: str, layouts: int) -> str:
    """Return the slide master; its layouts are its first relationships."""
    text, free, master = TemplateText(layout, right_to_left, footer), numbers(), layout.master
    shapes = text.placeholder(next(free), Seat("title", 0, master.title.name, master.title, 0))
    body = text.placeholder(next(free), Seat("body", 0, master.body.name, master.body, 1))
    shapes += body.replace(' hasCustomPrompt="1"', "").replace(' sz="quarter"', "")
    # A master's own footer and number have other indexes than the layouts'.
    shapes += text.furniture(free, footer=FOOTER.replace("11", "3"), number=NUMBER.replace("12", "4"))
    art = "".join(art_xml(each, free, right_to_left) for each in master.art)
    listed = "".join(
        f'<p:sldLayoutId id="{FIRST_LAYOUT_ID + index}" r:id="rId{index + 1}"/>' for index in range(layouts)
    )
    return (
        f'{HEAD}<p:sldMaster {NAMESPACES} preserve="1"><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/>'
        f"</p:bgRef></p:bg><p:spTree>{GROUP_ROOT}{art}{shapes}</p:spTree></p:cSld>{COLOR_MAP}"
        f"<p:sldLayoutIdLst>{listed}</p:sldLayoutIdLst>{_text_styles(layout, right_to_left)}</p:sldMaster>"
    )


def _text_styles(layout: SlideLayout, right_to_left: bool) -> str:
    title = layout.style(layout.master.title.levels[0])
    levels = [layout.style(name) for name in layout.master.body.levels]
    body = "".join(
        level_style(level, levels[min(level, len(levels)) - 1], layout.master.body.align, right_to_left)
        for level in range(1, _LEVELS + 1)
    )
    heading = level_style(1, title, layout.master.title.align, right_to_left)
    return (
        f"<p:txStyles><p:titleStyle>{heading}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{other_levels(levels[0])}</p:otherStyle></p:txStyles>"
    )


def other_levels(style: TextStyle, size: float | None = None) -> str:
    """Return the styles of text that no placeholder contains."""
    points = round(100 * (size or style.size))
    return '<a:defPPr><a:defRPr lang="en-US"/></a:defPPr>' + "".join(
        f'<a:lvl{level}pPr marL="{(level - 1) * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        f'latinLnBrk="0" hangingPunct="1"><a:defRPr sz="{points}" kern="1200">{solid("ink")}{typeface("text")}'
        f"</a:defRPr></a:lvl{level}pPr>"
        for level in range(1, _LEVELS + 1)
    )


def layout_xml(
    layout: SlideLayout, name: str, with_lead: bool, brand: Brand, right_to_left: bool, relationships: Relationships
) -> str:
    """Return the part of one kind of slide."""
    kind = layout.kind(name, with_lead)
    text, free = TemplateText(layout, right_to_left, brand.clinic), numbers()
    shapes = "".join(text.placeholder(next(free), seat) for seat in seats(layout, name, with_lead))
    if kind.footer:
        shapes += text.furniture(free)
    art = "".join(art_xml(each, free, right_to_left) for each in kind.art)
    if isinstance(kind, TitleSlide | ClosingSlide):
        art += _brand_xml(layout, kind, brand, free, relationships)
    title = f"{kind.name} with Lead" if with_lead else kind.name
    native = f' type="{_NATIVE_TYPES[name]}"' if name in _NATIVE_TYPES else ' userDrawn="1"'
    hidden = "" if kind.master_art else ' showMasterSp="0"'
    return (
        f'{HEAD}<p:sldLayout {NAMESPACES}{hidden} preserve="1"{native}><p:cSld name={quote(title)}>'
        f"<p:spTree>{GROUP_ROOT}{art}{shapes}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _brand_xml(
    layout: SlideLayout, kind: TitleSlide | ClosingSlide, brand: Brand, free: Numbers, relationships: Relationships
) -> str:
    """Return the clinic's logo or monogram, and the cover."""
    found = ""
    if brand.cover:
        found += _artwork(brand.cover, Box(*kind.cover), "Cover", free, relationships)
    if brand.logo:
        return found + _artwork(brand.logo, Box(*kind.logo), "Logo", free, relationships)
    if brand.monogram:
        return found + _monogram(layout, Box(*kind.logo), brand.monogram, next(free))
    return found


def _artwork(art: Artwork, box: Box, name: str, free: Numbers, relationships: Relationships) -> str:
    """Return decoration from figures or from a file, as large as its box allows."""
    if isinstance(art, Drawing):
        return drawing_xml(art, contained(art.width, art.height, box), name, "", free)
    place = contained(art.width, art.height, box)
    return picture_xml(next(free), name, "", place, relationships.picture(art))


def _monogram(layout: SlideLayout, box: Box, letters: str, number: int) -> str:
    style = layout.style("monogram")
    run = (
        f'<a:rPr lang="en-US" sz="{round(style.size * 100)}" b="{int(style.bold)}">{solid(style.color)}'
        f"{typeface(style.face)}</a:rPr>"
    )
    return (
        f'<p:sp><p:nvSpPr>{non_visual(number, "Monogram", "")}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>'
        f'{placement(box)}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>{solid("accent")}{line(None, 0)}</p:spPr>'
        '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr>'
        f'<a:lstStyle/><a:p><a:pPr algn="ctr"><a:lnSpc><a:spcPts val="{round(style.leading * 100)}"/></a:lnSpc>'
        f"</a:pPr><a:r>{run}<a:t>{quote(letters)[1:-1]}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
