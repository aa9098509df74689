"""`handout cite FILE...`: the references of files, as a style formats them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from handout.cli.console import report
from handout.cli.style_option import StyleOption
from handout.content.style_name import StyleName

if TYPE_CHECKING:
    from handout.bibliography import FormattedReference
    from handout.building.citing import Gathering


@click.command("cite")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option(
    "--style",
    type=StyleOption(),
    help="Citation style: ama, apa, vancouver, harvard, or a .csl file; default: the topic's own, else ama.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "html", "json"]), default="text", show_default=True, help="Form."
)
def command(files: tuple[Path, ...], style: StyleName | Path | None, form: str) -> None:
    """Print a list of references: those that a topic cites, or all that a reference file has.

    It reads content sources (.toml) and reference files: .bib, .ris, .nbib and CSL-JSON.
    """
    from handout.building.citing import Gathering
    from handout.building.reference_lists import LIST_FORMATS
    from handout.errors import SourceError

    gathered = Gathering()
    gathered.take(files)
    gathered.note_references()
    try:
        references = _formatted(gathered, style or gathered.style or StyleName.AMA)
    except SourceError as problem:
        report((*gathered.diagnostics, *problem.diagnostics))
        sys.exit(1)
    report(gathered.diagnostics)
    click.echo(LIST_FORMATS[form](references), nl=False)
    sys.exit(1 if gathered.failed else 0)


def _formatted(gathered: Gathering, style: StyleName | Path) -> tuple[FormattedReference, ...]:
    """Return the references in the style's order; titles in Title Case are noted."""
    from handout.bibliography import format_bibliography

    if isinstance(style, Path):
        from handout.building.citeproc import process, read_csl_style

        gathered.note_titles(StyleName.AMA)
        return process(gathered.references, (), read_csl_style(style)).references
    gathered.note_titles(style)
    return format_bibliography(gathered.references, style)
