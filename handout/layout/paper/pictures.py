"""Pictures: photographs and drawings from files, in the width of the text."""

from __future__ import annotations

from handout.content.blocks import Figure
from handout.errors import FitError
from handout.figures.drawing import WHITE, Drawing
from handout.figures.pictures import Artwork, Picture, grounded
from handout.figures.placement import fitted
from handout.layout.paper.diagrams import with_caption
from handout.layout.paper.flow import PlacedDrawing, PlacedPicture
from handout.layout.paper.pieces import Piece
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter

POINTS_PER_PIXEL = 0.75
"""A picture is never shown larger than at 96 pixels an inch."""

HIGHEST = 0.45
"""The most of the paper's height that a picture takes."""


def figure_pieces(setter: Typesetter, figure: Figure, parent: Element) -> list[Piece]:
    """Return a picture with its caption; it is never split. One without a file's artwork is a FitError."""
    artwork = setter.context.artwork.get(figure.file)
    if artwork is None:
        raise FitError(
            f'the picture "{figure.file}" was not read: hand over what read_artwork gives', setter.path(figure, "file")
        )
    element = None if figure.decorative else parent.add("Figure", setter.path(figure), alt=figure.alt)
    width, height = shown_size(artwork, setter.text_width, setter.layout.size[1] * HIGHEST)
    x = setter.text_x + (setter.text_width - width) / 2
    artwork = artwork if setter.palette.paper == WHITE else grounded(artwork)
    picture = place_artwork(artwork, x, 0.0, width, height, element)
    placed, total = with_caption(setter, figure.caption, parent, [picture], height)
    return [Piece(total, tuple(placed), setter.between(setter.layout.spacing.block))]


def shown_size(artwork: Artwork, width: float, height: float) -> tuple[float, float]:
    """Return the largest size within a box; pixels are not blown up, the shapes of a drawing are."""
    match artwork:
        case Picture():
            natural = artwork.width * POINTS_PER_PIXEL, artwork.height * POINTS_PER_PIXEL
            share = min(1.0, width / natural[0], height / natural[1])
        case Drawing():
            natural = artwork.width, artwork.height
            share = min(width / natural[0], height / natural[1])
    return natural[0] * share, natural[1] * share


def place_artwork(
    artwork: Artwork, x: float, y: float, width: float, height: float, element: Element | None
) -> PlacedDrawing | PlacedPicture:
    """Return artwork at its place; None for `element`: decoration."""
    match artwork:
        case Picture():
            return PlacedPicture(x, y, width, height, artwork.data, element)
        case Drawing():
            return PlacedDrawing(x, y, fitted(artwork, width, height), element)
