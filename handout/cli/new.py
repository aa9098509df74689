"""`handout new NAME`: a topic folder with a commented content.toml."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from handout.cli.console import report_error


@click.command("new")
@click.argument("name")
@click.option("--language", default="en-US", show_default=True, help="Language of the topic, as BCP 47.")
def command(name: str, language: str) -> None:
    """Make the folder NAME with a content.toml to fill in.

    It builds as it is: handout build NAME
    """
    from handout.building.outputs import write_whole
    from handout.building.starter import starter_source
    from handout.errors import HandoutError

    folder = Path(name)
    source = folder / "content.toml"
    if source.exists():
        report_error(f"{source} is there already; nothing was changed")
        sys.exit(1)
    try:
        text = starter_source(folder.name, language)
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(source, text.encode())
    except (HandoutError, OSError) as error:
        report_error(str(error))
        sys.exit(1)
    click.echo(str(source))
