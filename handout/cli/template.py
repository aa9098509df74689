"""`handout template FILE`: where each kind of slide goes on an institution's own template."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from handout.cli.console import report


@click.command("template")
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Print which layout of FILE, a .pptx or .potx file, shows which kind of slide; say what it lacks."""
    from handout.building.template_files import read_template_file
    from handout.errors import SourceError
    from handout.layout.slides.template_gaps import listed_kinds
    from handout.layout.slides.template_mapping import map_template

    try:
        template, warnings = read_template_file(file)
    except SourceError as problem:
        report(problem.diagnostics)
        sys.exit(1)
    for line in map_template(template).lines:
        click.echo(line)
    click.echo(f"shown as plain lists: {', '.join(kind.replace('_', ' ') for kind in listed_kinds())}")
    report(warnings)
