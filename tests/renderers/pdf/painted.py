"""What a reader that is not ours, pdfium, finds painted on a page: paths, texts and pictures, in painting order.

Places are points from the page's top left corner.
"""

import ctypes
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

CAPS = {0: "butt", 1: "round", 2: "square"}
JOINS = {0: "miter", 1: "round", 2: "bevel"}


class Path(NamedTuple):
    points: tuple
    filled: bool
    fill: tuple
    """Red, green, blue and alpha, 0 to 255."""
    stroked: bool
    stroke: tuple
    width: float
    cap: str
    join: str
    dashes: tuple


class Text(NamedTuple):
    x: float
    y: float
    """Of the base line."""
    size: float
    color: tuple


class Picture(NamedTuple):
    box: tuple
    """Left, top, right, bottom."""


def objects(data):
    """For each page its objects."""
    document = pdfium.PdfDocument(data)
    return [list(_objects(page.raw, page.get_height())) for page in document]


def _objects(page, height):
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield from _one(raw.FPDFPage_GetObject(page, index), height, (1, 0, 0, 1, 0, 0))


def _one(thing, height, outer):
    matrix = _times(_matrix(thing), outer)
    kind = raw.FPDFPageObj_GetType(thing)
    if kind == raw.FPDF_PAGEOBJ_FORM:
        for index in range(raw.FPDFFormObj_CountObjects(thing)):
            yield from _one(raw.FPDFFormObj_GetObject(thing, index), height, matrix)
    elif kind == raw.FPDF_PAGEOBJ_PATH:
        yield _path(thing, height, matrix)
    elif kind == raw.FPDF_PAGEOBJ_TEXT:
        size = ctypes.c_float()
        assert raw.FPDFTextObj_GetFontSize(thing, size)
        yield Text(matrix[4], height - matrix[5], size.value, _color(raw.FPDFPageObj_GetFillColor, thing))
    elif kind == raw.FPDF_PAGEOBJ_IMAGE:
        left, bottom = matrix[4], matrix[5]
        yield Picture((left, height - bottom - matrix[3], left + matrix[0], height - bottom))


def _matrix(thing):
    found = raw.FS_MATRIX()
    assert raw.FPDFPageObj_GetMatrix(thing, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(inner, outer):
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _color(read, thing):
    parts = [ctypes.c_uint() for _ in range(4)]
    assert read(thing, *parts)
    return tuple(part.value for part in parts)


def _path(thing, height, matrix):
    fill_mode, stroked, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    assert raw.FPDFPath_GetDrawMode(thing, fill_mode, stroked)
    assert raw.FPDFPageObj_GetStrokeWidth(thing, width)
    count = raw.FPDFPageObj_GetDashCount(thing)
    dashes = (ctypes.c_float * max(count, 1))()
    if count > 0:
        assert raw.FPDFPageObj_GetDashArray(thing, dashes, count)
    return Path(
        tuple(_points(thing, height, matrix)), bool(fill_mode.value), _color(raw.FPDFPageObj_GetFillColor, thing),
        bool(stroked.value), _color(raw.FPDFPageObj_GetStrokeColor, thing), width.value,
        CAPS[raw.FPDFPageObj_GetLineCap(thing)], JOINS[raw.FPDFPageObj_GetLineJoin(thing)],
        tuple(dashes[: max(count, 0)]),
    )  # fmt: skip


def _points(thing, height, matrix):
    a, b, c, d, e, f = matrix
    for index in range(raw.FPDFPath_CountSegments(thing)):
        x, y = ctypes.c_float(), ctypes.c_float()
        assert raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(thing, index), x, y)
        yield a * x.value + c * y.value + e, height - (b * x.value + d * y.value + f)
