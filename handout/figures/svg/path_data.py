"""Path data: the `d` attribute, every command of it, as segments."""

from __future__ import annotations

import re
from collections.abc import Callable

from handout.errors import RenderError
from handout.figures.drawing import Close, CurveTo, LineTo, MoveTo, PathSegment
from handout.figures.svg.arcs import arc
from handout.figures.svg.numbers import NUMBER, checked

_COMMAND = re.compile(r"[\s,]*([MmLlHhVvCcSsQqTtAaZz])")
_GAP = re.compile(r"[\s,]*")


def parse_path(data: str) -> tuple[PathSegment, ...]:
    """Return the segments of path data, curves as cubics; raise RenderError where it cannot be read."""
    return _PathReader(data).read()


class _PathReader:
    """Reads commands one by one; (x, y) is the current point."""

    def __init__(self, data: str) -> None:
        self._data = data
        self._place = 0
        self._segments: list[PathSegment] = []
        self._x = self._y = 0.0
        self._start = (0.0, 0.0)
        self._cubic: tuple[float, float] | None = None
        self._quadratic: tuple[float, float] | None = None
        self._relative = False
        self._closed = False

    def read(self) -> tuple[PathSegment, ...]:
        """Return all segments."""
        commands = self._commands()
        while match := _COMMAND.match(self._data, self._place):
            self._place = match.end()
            self._relative = match[1].islower()
            self._run(match[1].upper(), commands)
        if self._data[self._place :].strip():
            self._fail()
        return tuple(self._segments)

    def _commands(self) -> dict[str, Callable[[], None]]:
        return {
            "M": self._move,
            "L": self._line,
            "H": self._horizontal,
            "V": self._vertical,
            "C": self._curve,
            "S": self._smooth,
            "Q": self._quad,
            "T": self._smooth_quad,
            "A": self._arc,
        }

    def _run(self, command: str, commands: dict[str, Callable[[], None]]) -> None:
        if command != "M" and not self._segments:
            self._fail()
        if command == "Z":
            self._close()
            return
        if command != "M" and self._closed:
            # After a Z the next subpath begins where the closed one did.
            self._segments.append(MoveTo(*self._start))
        self._closed = False
        commands[command]()
        if command == "M":
            command = "L"
        while self._has_number():
            commands[command]()

    def _has_number(self) -> bool:
        gap = _GAP.match(self._data, self._place)
        return gap is not None and NUMBER.match(self._data, gap.end()) is not None

    def _number(self) -> float:
        gap = _GAP.match(self._data, self._place)
        match = NUMBER.match(self._data, gap.end() if gap else self._place)
        if match is None:
            self._fail()
            raise AssertionError
        self._place = match.end()
        return checked(float(match.group()))

    def _flag(self) -> bool:
        # A flag is one digit and may touch what follows: "a1 1 0 01.5.5".
        gap = _GAP.match(self._data, self._place)
        place = gap.end() if gap else self._place
        if self._data[place : place + 1] not in ("0", "1"):
            self._fail()
        self._place = place + 1
        return self._data[place] == "1"

    def _fail(self) -> None:
        near = self._data[self._place : self._place + 20].strip()
        raise RenderError(f'the path cannot be read at character {self._place + 1}, near "{near}"')

    def _point(self) -> tuple[float, float]:
        x, y = self._number(), self._number()
        return (self._x + x, self._y + y) if self._relative else (x, y)

    def _arrive(self, segment: PathSegment, point: tuple[float, float]) -> None:
        self._segments.append(segment)
        self._x, self._y = point
        self._cubic = self._quadratic = None

    def _move(self) -> None:
        point = self._start = self._point()
        self._arrive(MoveTo(*point), point)

    def _line(self) -> None:
        point = self._point()
        self._arrive(LineTo(*point), point)

    def _horizontal(self) -> None:
        point = (self._number() + (self._x if self._relative else 0.0), self._y)
        self._arrive(LineTo(*point), point)

    def _vertical(self) -> None:
        point = (self._x, self._number() + (self._y if self._relative else 0.0))
        self._arrive(LineTo(*point), point)

    def _curve(self) -> None:
        self._cubic_to(self._point(), self._point(), self._point())

    def _smooth(self) -> None:
        self._cubic_to(self._reflected(self._cubic), self._point(), self._point())

    def _quad(self) -> None:
        self._quadratic_to(self._point(), self._point())

    def _smooth_quad(self) -> None:
        self._quadratic_to(self._reflected(self._quadratic), self._point())

    def _arc(self) -> None:
        radii = (self._number(), self._number())
        rotation = self._number()
        flags = (self._flag(), self._flag())
        end = self._point()
        self._segments.extend(arc((self._x, self._y), radii, rotation, flags, end))
        self._x, self._y = end
        self._cubic = self._quadratic = None

    def _close(self) -> None:
        if not self._closed:
            self._arrive(Close(), self._start)
        self._closed = True

    def _reflected(self, control: tuple[float, float] | None) -> tuple[float, float]:
        return (self._x, self._y) if control is None else (2 * self._x - control[0], 2 * self._y - control[1])

    def _cubic_to(self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]) -> None:
        self._arrive(CurveTo(*first, *second, *end), end)
        self._cubic = second

    def _quadratic_to(self, control: tuple[float, float], end: tuple[float, float]) -> None:
        first = (self._x + (control[0] - self._x) * 2 / 3, self._y + (control[1] - self._y) * 2 / 3)
        second = (end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3)
        self._arrive(CurveTo(*first, *second, *end), end)
        self._quadratic = control
