"""Font files: where the fonts that a layout names are installed."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, TypeAlias

from handout.caches import kept
from handout.errors import HandoutError

FontStyle: TypeAlias = Literal["regular", "bold", "italic", "bold_italic"]

WEIGHTS: dict[FontStyle, float] = {"regular": 400.0, "bold": 700.0, "italic": 400.0, "bold_italic": 700.0}


@dataclass(frozen=True, slots=True)
class FontPackage:
    """A font family that comes as a Python package: a file for each style, or variable files."""

    package: str
    files: dict[FontStyle, str]
    variable: bool = False
    """Whether the files have a weight axis that has to be set."""


def _variable(package: str, upright: str, italic: str | None = None) -> FontPackage:
    slanted = italic or upright
    files: dict[FontStyle, str] = {"regular": upright, "bold": upright, "italic": slanted, "bold_italic": slanted}
    return FontPackage(package, files, variable=True)


_ARIMO = _variable("fontpkg_arimo", "Arimo[wght].ttf", "Arimo-Italic[wght].ttf")

FONT_PACKAGES: dict[str, FontPackage] = {
    "Atkinson Hyperlegible": FontPackage(
        "fontpkg_atkinson_hyperlegible",
        {
            "regular": "AtkinsonHyperlegible-Regular.ttf",
            "bold": "AtkinsonHyperlegible-Bold.ttf",
            "italic": "AtkinsonHyperlegible-Italic.ttf",
            "bold_italic": "AtkinsonHyperlegible-BoldItalic.ttf",
        },
    ),
    "Source Sans 3": _variable("fontpkg_source_sans_3", "SourceSans3[wght].ttf", "SourceSans3-Italic[wght].ttf"),
    "Arimo": _ARIMO,
    # Arimo has the advance widths of Arial, which is not free to ship.
    "Arial": _ARIMO,
    "Helvetica": _ARIMO,
    "Liberation Sans": _ARIMO,
}


@dataclass(frozen=True, slots=True)
class FontFile:
    """One file at one place of its design space."""

    path: Path
    weight: float | None
    """Where the weight axis is; None for a static file."""


@kept(128)
def font_file(family: str, style: FontStyle) -> FontFile:
    """Return the file that contains `style` of `family`; HandoutError where the family is unknown or not installed."""
    package = FONT_PACKAGES.get(family)
    if package is None:
        known = ", ".join(FONT_PACKAGES)
        raise HandoutError(f'no font "{family}"; known fonts: {known}')
    spec = find_spec(package.package)
    if spec is None or spec.origin is None:
        name = package.package.replace("_", "-")
        raise HandoutError(f'the font "{family}" is not installed; install the package {name}')
    path = Path(spec.origin).parent / "files" / package.files[style]
    return FontFile(path, WEIGHTS[style] if package.variable else None)
