"""QR codes on paper: L10."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from handout.checks.material import PaperView
from handout.checks.printed import text_of, texts_on
from handout.checks.rule import Example, Reads, Rule
from handout.checks.rules.pages import bounds
from handout.checks.subject import Subject
from handout.content.phrases import Phrases
from handout.diagnostics import Finding, Severity
from handout.layout.paper.flow import Page, PlacedDrawing

QUIET_MODULES: Final = 4
LEAST_MODULE: Final = 0.35
"""Millimetres: what a phone reads from an office printer."""
MILLIMETRES: Final = 25.4 / 72
_ROUNDING: Final = 0.02


class PrintedCode(NamedTuple):
    """A QR code on a page, in points."""

    url: str
    left: float
    top: float
    right: float
    bottom: float
    module: float
    placed: PlacedDrawing


def _codes(subject: Subject, view: PaperView) -> Iterator[Finding]:
    if view.flow is None:
        return
    printed = "".join(text_of(text) for _, text in texts_on(view.flow)).replace(" ", "")
    for page in view.flow.pages:
        for code in codes_on(page, subject.document.words):
            path = ("more", "url") if subject.document.more else ()
            if code.module * MILLIMETRES < LEAST_MODULE - _ROUNDING / 10:
                size = code.module * MILLIMETRES
                message = f"the modules of the QR code in {view.name} are {size:.2f} mm wide, under {LEAST_MODULE}"
                yield Finding(
                    path, message, "raise `qr` under [references], or use a shorter address", excerpt=code.url
                )
            if quiet_modules(code, page, view.flow.size) < QUIET_MODULES - _ROUNDING:
                message = f"something is printed within {QUIET_MODULES} modules of the QR code in {view.name}"
                yield Finding(path, message, "leave white around it", excerpt=code.url)
            if code.url.partition("://")[2].replace(" ", "") not in printed:
                message = f"the address that the QR code opens is not printed in {view.name}"
                yield Finding(path, message, "print it next to the code", excerpt=code.url)


def codes_on(page: Page, words: Phrases) -> Iterator[PrintedCode]:
    """Yield the QR codes of a page: the figures whose text says that they are."""
    before, _, after = words.qr_alt.partition("{url}")
    for placed in page.placed:
        if isinstance(placed, PlacedDrawing) and placed.element is not None and before:
            alt = placed.element.alt
            if alt.startswith(before) and alt.endswith(after) and "://" in alt:
                yield _code(alt[len(before) : len(alt) - len(after)], placed)


def _code(url: str, placed: PlacedDrawing) -> PrintedCode:
    xs, ys = _ink(placed)
    steps = [after - before for before, after in pairwise(sorted({round(x, 4) for x in xs}))]
    module = min((step for step in steps if step > 0.01), default=0.0)
    return PrintedCode(
        url, placed.x + min(xs), placed.y + min(ys), placed.x + max(xs), placed.y + max(ys), module, placed
    )  # fmt: skip


def _ink(placed: PlacedDrawing) -> tuple[list[float], list[float]]:
    """Return the x and y of the corners of what is not painted in the paper's colour."""
    segments = [segment for shape in placed.drawing.shapes if shape.fill != "paper" for segment in shape.segments]
    points = [(segment.x, segment.y) for segment in segments if hasattr(segment, "x") and hasattr(segment, "y")]
    return [x for x, _ in points] or [0.0], [y for _, y in points] or [0.0]


def quiet_modules(code: PrintedCode, page: Page, size: tuple[float, float]) -> float:
    """Return how many modules of white surround a code, up to the nearest thing or the paper's edge."""
    if not code.module:
        return 0.0
    rooms = [code.left, code.top, size[0] - code.right, size[1] - code.bottom]
    for placed in page.placed:
        if placed is not code.placed:
            left, top, right, bottom = bounds(placed)
            across = max(left - code.right, code.left - right)
            down = max(top - code.bottom, code.top - bottom)
            if not (left <= code.left and right >= code.right and top <= code.top and bottom >= code.bottom):
                rooms.append(max(across, down))
    return min(rooms) / code.module


_MORE: Final = '[more]\nurl = "https://clinic.example/how-to-rest-at-home-after-surgery"\nlabel = "How to rest"\n'

RULES = (
    Rule(
        id="L10",
        name="qr",
        severity=Severity.ERROR,
        looks_for="QR codes that are too small, too close to other ink, or without a printed address",
        what=f"A QR code with less than {QUIET_MODULES} modules of white, modules under {LEAST_MODULE} mm, or "
        "no printed address next to it.",
        why="A code that a phone cannot read is a promise broken; not everybody has a phone at hand.",
        source="ISO/IEC 18004; practice",
        reads=(Reads.PAPER,),
        bad=Example(_MORE, paper="[references]\nqr = 24\n"),
        good=Example(_MORE),
        on_paper=_codes,
    ),
)
