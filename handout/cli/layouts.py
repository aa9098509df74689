"""`handout layouts`: the layouts that can be built."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import click

from handout.cli.console import report


@click.command("layouts")
def command() -> None:
    """List the layouts in layouts/, and those that came with handout."""
    from handout.building.layout_files import layout_files, read_layout
    from handout.errors import SourceError

    folders = (Path("layouts"),)
    broken = False
    for each in layout_files(folders):
        try:
            layout = read_layout(each.path, folders)
        except SourceError as error:
            report(error.diagnostics)
            broken = True
            continue
        place = "built in" if each.built_in else str(each.path)
        own = "description" in tomllib.loads(each.path.read_text("utf-8"))
        about = layout.description if own or not layout.extends else f"{layout.extends}, changed"
        click.echo(f"{each.name:<16} {layout.format:<5} {about} ({place})")
    sys.exit(1 if broken else 0)
