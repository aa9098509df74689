"""QR codes as drawings: level M, four modules of quiet zone, dark areas as outlines.

Outlines instead of squares: neighbouring squares show hairlines between them on screens, one outline does not.
"""

from __future__ import annotations

from collections.abc import Sequence

from handout.caches import kept
from handout.errors import RenderError
from handout.figures import outlines
from handout.figures.boxes import Box
from handout.figures.drawing import Drawing, PathSegment, PointLength, Shape

QUIET_ZONE = 4
"""The empty modules around a code that ISO/IEC 18004 asks for."""

_LEFT_OF = {(1, 0): (0, -1), (0, -1): (-1, 0), (-1, 0): (0, 1), (0, 1): (1, 0)}


def qr_modules(url: str) -> int:
    """Return how many modules the code is wide, quiet zone included; raise RenderError where the text is too long."""
    return len(_matrix(url)) + 2 * QUIET_ZONE


@kept(256)
def qr(url: str, size: PointLength) -> Drawing:
    """Return the code, `size` wide and high with its quiet zone: ink on a ground of paper.

    Raises RenderError where the text is too long for a code.
    """
    matrix = _matrix(url)
    module = size / (len(matrix) + 2 * QUIET_ZONE)
    segments: list[PathSegment] = []
    for loop in _loops(matrix):
        corners = [((x + QUIET_ZONE) * module, (y + QUIET_ZONE) * module) for x, y in loop]
        segments.extend(outlines.polyline(corners, closed=True))
    ground = Shape(segments=outlines.rectangle(Box(0.0, 0.0, size, size)), fill="paper")
    return Drawing(width=size, height=size, shapes=(ground, Shape(segments=tuple(segments), fill="ink")))


@kept(64)
def _matrix(url: str) -> tuple[bytes, ...]:
    import segno

    try:
        code = segno.make_qr(url, error="m", boost_error=False)
    except ValueError as error:
        raise RenderError(f'no QR code has room for "{url[:60]}": {error}') from error
    return tuple(bytes(row) for row in code.matrix)


def _loops(matrix: Sequence[bytes]) -> list[list[tuple[int, int]]]:
    """Return the borders of the dark areas as lists of corners, dark on the right hand all the way round."""
    steps = _border_steps(matrix)
    loops = []
    while steps:
        loops.append(_loop(steps))
    return loops


def _border_steps(matrix: Sequence[bytes]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Return, for each corner, the directions in which a border leaves it."""
    steps: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                for start, step, outside in _sides(x, y):
                    if not _is_dark(matrix, *outside):
                        steps.setdefault(start, []).append(step)
    return steps


def _sides(x: int, y: int) -> tuple[tuple[tuple[int, int], tuple[int, int], tuple[int, int]], ...]:
    """Return a module's sides clockwise: where each begins, which way it runs, and the module beyond it."""
    return (
        ((x, y), (1, 0), (x, y - 1)),
        ((x + 1, y), (0, 1), (x + 1, y)),
        ((x + 1, y + 1), (-1, 0), (x, y + 1)),
        ((x, y + 1), (0, -1), (x - 1, y)),
    )


def _is_dark(matrix: Sequence[bytes], x: int, y: int) -> bool:
    return 0 <= y < len(matrix) and 0 <= x < len(matrix[y]) and bool(matrix[y][x])


def _loop(steps: dict[tuple[int, int], list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """Take one closed border out of the steps and return its corners."""
    start = next(iter(steps))
    place, direction = start, _take(steps, start, None)
    corners = [place]
    while (place := (place[0] + direction[0], place[1] + direction[1])) != start:
        following = _take(steps, place, direction)
        if following != direction:
            corners.append(place)
        direction = following
    return corners


def _take(
    steps: dict[tuple[int, int], list[tuple[int, int]]], place: tuple[int, int], direction: tuple[int, int] | None
) -> tuple[int, int]:
    """Take the step out of a corner; where two dark modules touch there, turn right and stay with the same module."""
    ways = steps[place]
    choice = 0
    if direction is not None and len(ways) > 1 and ways[0] == _LEFT_OF[direction]:
        choice = 1
    taken = ways.pop(choice)
    if not ways:
        del steps[place]
    return taken
