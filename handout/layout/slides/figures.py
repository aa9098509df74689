"""Figures: pictures as large as their slide allows."""

from __future__ import annotations

import math

from handout.content.blocks import Figure
from handout.figures.boxes import Box
from handout.figures.drawing import WHITE, Drawing
from handout.figures.placement import on_white
from handout.layout.slides.captions import captioned
from handout.layout.slides.deck import SlideDrawing, SlideItem, SlidePicture
from handout.layout.slides.deck_context import DeckContext
from handout.layout.slides.draft import Body
from handout.layout.slides.slide_kinds import FigureSlide


def figure_body(context: DeckContext, figure: Figure, with_lead: bool, kind: str = "figure") -> Body:
    """Return a picture with its caption: pixels in the placeholder of one kind of slide, an SVG file as shapes."""
    look = context.layout.kind(kind, with_lead)
    assert isinstance(look, FigureSlide)
    artwork = context.picture(figure.file)
    # A picture of few pixels is not blown up: at most a point for each.
    most = math.inf if isinstance(artwork, Drawing) else 1.0
    place = captioned(context, figure.caption, look.caption, look.picture.box())
    box = contained(artwork.width, artwork.height, place.box, most)
    alt, source = "" if figure.decorative else figure.alt, context.path(figure)
    item: SlideItem
    if isinstance(artwork, Drawing):
        item = SlideDrawing(name="Picture", box=box, drawing=_on_its_ground(context, artwork), alt=alt, source=source)
    else:
        item = SlidePicture(placeholder="picture", box=box, picture=artwork, alt=alt, source=source)
    return Body(kind, (item, *place.items))


def _on_its_ground(context: DeckContext, drawing: Drawing) -> Drawing:
    """Return a file's drawing on white where slides are not white, or a template decides what they are."""
    is_white = not context.on_template and context.layout.colors.paper.upper() == WHITE
    return drawing if is_white else on_white(drawing)


def contained(width: float, height: float, box: Box, most: float = math.inf) -> Box:
    """Return the largest box of these proportions inside `box`, in its middle, at most `most` times as large."""
    scale = min(box.width / width, box.height / height, most)
    wide, high = width * scale, height * scale
    return Box(box.x + (box.width - wide) / 2, box.y + (box.height - high) / 2, wide, high)
