"""Palette: the colours of an output, derived from the clinic's one accent."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from handout.caches import kept

HexColor = Annotated[str, Meta(pattern="^#[0-9A-Fa-f]{6}$", description="`#RRGGBB`")]

ACCENT_CONTRAST = 7.0
"""The least contrast of the accent on its own tint; then it contains on white too, and 3:1 applies to the mid tone."""


DARK_PAPER = 0.18
"""The luminance under which paper is dark: black and white are out from it equally."""


class Colors(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The [colors] table of a layout."""

    ink: HexColor = "#17262E"
    secondary: HexColor = "#44535C"
    rule: HexColor = "#AAB7BD"
    paper: HexColor = "#FFFFFF"
    accent: Annotated[str, Meta(pattern="^(clinic|#[0-9A-Fa-f]{6})$", description="`clinic` or `#RRGGBB`")] = "clinic"
    tint: Annotated[float, Meta(ge=0, le=1, description="Share of accent in the tint")] = 0.08
    mid: Annotated[float, Meta(ge=0, le=1, description="Share of accent in the mid tone")] = 0.68
    on_accent: Annotated[float, Meta(ge=0, le=1, description="Share of accent in art on accent")] = 0.45


class Palette(msgspec.Struct, frozen=True, kw_only=True):
    """A colour for each role, as `#RRGGBB`; the names are `handout.figures.drawing.ColorRole`."""

    ink: str
    secondary: str
    accent: str
    tint: str
    mid: str
    on_accent: str
    rule: str
    paper: str
    darkened: bool = False
    """Whether the accent had to be darkened to be legible on its tint."""

    def color(self, role: str) -> str:
        """Return the colour of a role as `#RRGGBB`; a colour of a picture file is that already."""
        if role.startswith("#"):
            return role
        color: str = getattr(self, role)
        return color


@kept(1024)
def derive_palette(colors: Colors, clinic_color: str) -> Palette:
    """Return the palette of a layout's colours with the clinic's accent, darkened 4 % at a time until it is legible."""
    wanted = clinic_color if colors.accent == "clinic" else colors.accent
    accent = _legible(wanted, colors)
    return Palette(
        ink=colors.ink.upper(),
        secondary=colors.secondary.upper(),
        accent=accent.upper(),
        tint=mix(accent, colors.tint, colors.paper),
        mid=mix(accent, colors.mid, colors.paper),
        on_accent=mix(colors.paper, 1 - colors.on_accent, accent),
        rule=colors.rule.upper(),
        paper=colors.paper.upper(),
        darkened=accent != wanted,
    )


def _legible(accent: str, colors: Colors) -> str:
    """Return the accent, mixed with black (on dark paper with white) until it is legible on its tint."""
    end = "#FFFFFF" if luminance(colors.paper) < DARK_PAPER else "#000000"
    while contrast(accent, mix(accent, colors.tint, colors.paper)) < ACCENT_CONTRAST:
        further = mix(end, 0.04, accent)
        if further == accent:
            break
        accent = further
    return accent


def mix(color: str, share: float, base: str) -> str:
    """Return `share` of `color` mixed into `base`, in sRGB, as `#RRGGBB`."""
    parts = (
        round(over * share + under * (1 - share)) for over, under in zip(_channels(color), _channels(base), strict=True)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


def luminance(color: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2)."""
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(color))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
