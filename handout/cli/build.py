"""`handout build [SOURCES]...`: handouts and decks of topics."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from handout.cli.console import report, report_error
from handout.cli.style_option import StyleOption

if TYPE_CHECKING:
    from collections.abc import Callable

    from handout.building.build import BuildOptions
    from handout.building.jobs import JobResult
    from handout.content.style_name import StyleName

FILE = click.Path(path_type=Path)
LAYOUT_FOLDER = Path("layouts")


@click.command("build")
@click.argument("sources", nargs=-1, type=FILE)
@click.option("--to", multiple=True, type=click.Choice(["pdf", "pptx"]), help="Build this format only (repeatable).")
@click.option("--layout", multiple=True, metavar="NAME|FILE", help="Build this layout (repeatable).")
@click.option("--clinic", multiple=True, type=FILE, metavar="FILE|FOLDER", help="Build for this clinic (repeatable).")
@click.option("--style", type=StyleOption(), help="Citation style: ama, apa, vancouver, harvard, or a .csl file.")
@click.option("--output", type=FILE, default="output", show_default=True, help="Folder to write into.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Stands in for the clock, for topics without dates.")
@click.option("--json", "as_json", is_flag=True, help="Say what was built as JSON, an object a line.")
def command(
    sources: tuple[Path, ...],
    to: tuple[str, ...],
    layout: tuple[str, ...],
    clinic: tuple[Path, ...],
    style: StyleName | Path | None,
    output: Path,
    today: datetime.datetime | None,
    as_json: bool,
) -> None:
    """Build handouts (PDF) and slide decks (PPTX) of SOURCES: topics, or folders of them.

    Without SOURCES it builds content.toml, in the layouts handout and slides, into output/.
    """
    from handout.building.build import DEFAULT_SOURCE, BuildOptions

    options = BuildOptions(
        layouts=layout,
        to=to,  # type: ignore[arg-type]
        clinics=clinic,
        output=output,
        style=style,
        today=today.date() if today else None,
        layout_folders=(LAYOUT_FOLDER,),
    )
    sys.exit(_build(sources or (DEFAULT_SOURCE,), options, _say_json if as_json else _say))


def _build(sources: tuple[Path, ...], options: BuildOptions, say: Callable[[JobResult], None]) -> int:
    """Build, and return the exit status."""
    from handout.building.build import build
    from handout.errors import HandoutError

    calm_collector()

    def progress(result: JobResult) -> None:
        report(result.diagnostics)
        say(result)

    try:
        done = build(sources, options, progress)
    except HandoutError as error:
        report_error(str(error))
        return 1
    report(done.diagnostics)
    return 0 if done.ok else 1


def calm_collector() -> None:
    """Let the garbage collector look less often: what is made is small, and shaped words are kept for good."""
    import gc

    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _say(result: JobResult) -> None:
    if result.built:
        click.echo(result.job.output)


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
