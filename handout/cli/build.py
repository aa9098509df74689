"""`handout build [SOURCES]...`: handouts and decks of topics."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from handout.cli.console import report, report_error

if TYPE_CHECKING:
    from handout.building.jobs import JobResult

FILE = click.Path(path_type=Path)
LAYOUT_FOLDER = Path("layouts")


@click.command("build")
@click.argument("sources", nargs=-1, type=FILE)
@click.option("--to", multiple=True, type=click.Choice(["pdf", "pptx"]), help="Build this format only (repeatable).")
@click.option("--layout", multiple=True, metavar="NAME|FILE", help="Build this layout (repeatable).")
@click.option("--clinic", multiple=True, type=FILE, metavar="FILE|FOLDER", help="Build for this clinic (repeatable).")
@click.option("--style", type=click.Choice(["ama", "apa", "vancouver", "harvard"]), help="Citation style.")
@click.option("--output", type=FILE, default="output", show_default=True, help="Folder to write into.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Stands in for the clock, for topics without dates.")
@click.option("--json", "as_json", is_flag=True, help="Say what was built as JSON, an object a line.")
def command(
    sources: tuple[Path, ...],
    to: tuple[str, ...],
    layout: tuple[str, ...],
    clinic: tuple[Path, ...],
    style: str | None,
    output: Path,
    today: datetime.datetime | None,
    as_json: bool,
) -> None:
    """Build handouts (PDF) and slide decks (PPTX) of SOURCES: topics, or folders of them.

    Without SOURCES it builds content.toml, in the layouts handout and slides, into output/.
    """
    from handout.building.build import DEFAULT_SOURCE, BuildOptions, build
    from handout.content.document import StyleName
    from handout.errors import HandoutError

    def progress(result: JobResult) -> None:
        report(result.diagnostics)
        if as_json:
            _say_json(result)
        elif result.built:
            click.echo(result.job.output)

    options = BuildOptions(
        layouts=layout,
        to=to,  # type: ignore[arg-type]
        clinics=clinic,
        output=output,
        style=StyleName(style) if style else None,
        today=today.date() if today else None,
        layout_folders=(LAYOUT_FOLDER,),
    )
    try:
        done = build(sources or (DEFAULT_SOURCE,), options, progress)
    except HandoutError as error:
        report_error(str(error))
        sys.exit(1)
    report(done.diagnostics)
    sys.exit(0 if done.ok else 1)


def _say_json(result: JobResult) -> None:
    import json

    said = {
        "output": str(result.job.output),
        "source": str(result.job.topic.path),
        "layout": result.job.layout.name,
        "built": result.built,
        "errors": [str(each) for each in result.diagnostics],
    }
    click.echo(json.dumps(said, ensure_ascii=False))
