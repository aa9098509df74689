"""Styles: one file for each, and the table of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final

from handout.bibliography.style import Style
from handout.caches import loaded
from handout.content.style_name import StyleName


class StyleTable(Mapping[StyleName, Style]):
    """The citation styles by name; the file of a style is loaded when it is first asked for."""

    def __getitem__(self, name: StyleName) -> Style:
        """Return the style `name`."""
        return _load(StyleName(name))

    def __iter__(self) -> Iterator[StyleName]:
        return iter(StyleName)

    def __len__(self) -> int:
        return len(StyleName)


@loaded
def _load(name: StyleName) -> Style:
    style = import_module(f"{__name__}.{name.value}").STYLE
    if not isinstance(style, Style):
        raise TypeError(f"the style {name.value} has no Style")
    return style


STYLES: Final = StyleTable()
"""The citation styles by name."""
