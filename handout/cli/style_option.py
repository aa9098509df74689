"""The option `--style`: one of our citation styles, or a file of the Citation Style Language."""

from __future__ import annotations

from pathlib import Path

import click

from handout.content.style_name import StyleName


class StyleOption(click.ParamType):  # type: ignore[type-arg]
    """Takes the name of a style, or the path of a .csl file."""

    name = "style"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """Return what help prints for the value."""
        return "NAME|FILE.csl"

    def convert(
        self, value: str | StyleName | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> StyleName | Path:
        """Return the style, or the path; anything else is wrong usage."""
        if isinstance(value, StyleName | Path):
            return value
        if value.lower().endswith(".csl"):
            return Path(value)
        if value.lower() in list(StyleName):
            return StyleName(value.lower())
        return self.fail(f"no style '{value}'; there are {', '.join(StyleName)}, and files that end in .csl")
