"""`handout build [SOURCES]...`: handouts and decks of topics."""

from __future__ import annotations

import datetime
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from handout.building.collector import tune_garbage_collector as tune_garbage_collector
from handout.cli.console import report, report_error, write_line
from handout.cli.style_option import StyleOption

if TYPE_CHECKING:
    from handout.building.build import BuildOptions, BuildReport
    from handout.building.planning import Plan
    from handout.content.style_name import StyleName

FILE = click.Path(path_type=Path)
LAYOUT_FOLDER = Path("layouts")
INTERRUPTED = 130
"""The exit status after Ctrl-C: that of a shell."""


def _visible_output(context: click.Context, option: click.Parameter, output: str) -> str:
    """Return the place of the outputs; a name with control characters is wrong usage."""
    from unicodedata import category

    if found := next((each for each in output if category(each) == "Cc"), ""):
        raise click.BadParameter(f"the name has a character that cannot be seen (U+{ord(found):04X})")
    return output


@click.command("build")
@click.argument("sources", nargs=-1, type=FILE)
@click.option("--to", multiple=True, type=click.Choice(["pdf", "pptx"]), help="Build this format only (repeatable).")
@click.option("--layout", multiple=True, metavar="NAME|FILE", help="Build this layout (repeatable).")
@click.option("--clinic", multiple=True, type=FILE, metavar="FILE|FOLDER", help="Build for this clinic (repeatable).")
@click.option("--template", type=FILE, metavar="FILE", help="Put decks on this .pptx or .potx file.")
@click.option("--style", type=StyleOption(), help="Citation style: ama, apa, vancouver, harvard, or a .csl file.")
@click.option(
    "--output",
    default="output",
    show_default=True,
    callback=_visible_output,
    help="Folder to write into, or s3://BUCKET/PREFIX.",
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Use this date as today, for topics without dates.")
@click.option(
    "--jobs", type=click.IntRange(1), help="Processes; default: one for each processor if there is much to do."
)
@click.option("--scheduler", metavar="ADDRESS", help="Build on the workers of this Dask scheduler.")
@click.option("--plan", "plan_only", is_flag=True, help="List what would be built, and build nothing.")
@click.option("--force", is_flag=True, help="Build what is up to date, too.")
@click.option("--prune", is_flag=True, help="Remove earlier outputs of SOURCES that this command does not make.")
@click.option("--watch", is_flag=True, help="Build again whenever a file changes, until Ctrl-C.")
@click.option("--no-check", is_flag=True, help="Build without running `handout check` first.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object per output, and per file that cannot be read."
)
@click.option("--report", "report_file", type=FILE, metavar="FILE.json", help="Write what the build did.")
def command(
    sources: tuple[Path, ...],
    to: tuple[str, ...],
    layout: tuple[str, ...],
    clinic: tuple[Path, ...],
    template: Path | None,
    style: StyleName | Path | None,
    output: str,
    today: datetime.datetime | None,
    jobs: int | None,
    scheduler: str | None,
    plan_only: bool,
    force: bool,
    prune: bool,
    watch: bool,
    no_check: bool,
    as_json: bool,
    report_file: Path | None,
) -> None:
    """Build handouts (PDF) and slide decks (PPTX) of SOURCES: topics, or folders of them; default: content.toml.

    A topic that breaks a rule of `handout check` with an error is not built; where only the pages or slides of
    one layout do, that layout is not. An output that was made from the same files, and checked, is not made again.
    """
    from handout.building.options import DEFAULT_SOURCE, BuildOptions

    options = BuildOptions(
        layouts=layout,
        to=to,  # type: ignore[arg-type]
        clinics=clinic,
        template=template,
        output=output if "://" in output else Path(output),
        style=style,
        today=today and today.date(),
        layout_folders=(LAYOUT_FOLDER,),
        jobs=jobs, scheduler=scheduler, force=force, prune=prune,
        check_on=None if no_check else (today or datetime.datetime.now()).date(),
    )  # fmt: skip
    task = _Builder(sources or (DEFAULT_SOURCE,), options, as_json, report_file)
    sys.exit(task.show_plan() if plan_only else task.watch() if watch else task.build())


class _Builder:
    """Builds the same sources, once or again and again."""

    def __init__(
        self, sources: tuple[Path, ...], options: BuildOptions, as_json: bool, report_file: Path | None
    ) -> None:
        self._sources = sources
        self._options = options
        self._as_json = as_json
        self._report_file = report_file
        tune_garbage_collector()

    def build(self) -> int:
        """Build, and return the exit status."""
        from handout.errors import HandoutError

        try:
            with _termination_as_interrupt():
                return self._build(self._plan())
        except HandoutError as error:
            report_error(str(error))
            return 1
        except KeyboardInterrupt:
            return INTERRUPTED

    def show_plan(self) -> int:
        """List the jobs, and return the exit status."""
        from handout.building.build import find_outdated_outputs
        from handout.cli.progress import plan_lines
        from handout.errors import HandoutError

        plan = self._plan()
        report(plan.diagnostics)
        try:
            stock = find_outdated_outputs(plan, self._options)
        except HandoutError as error:
            report_error(str(error))
            return 1
        for line in plan_lines(plan, stock, as_json=self._as_json):
            write_line(line)
        click.echo(f"{len(plan.jobs):,} jobs, {len(stock.pending):,} to build", err=True)
        return 1 if plan.failed else 0

    def watch(self) -> int:
        """Build whenever a file changes; return the exit status after Ctrl-C."""
        from handout.building.watching import Watch
        from handout.errors import HandoutError

        watch = Watch(self._options)
        try:
            while True:
                watch.look()
                plan = self._plan()
                watch.follow(plan)
                try:
                    status = self._build(plan)
                except HandoutError as error:
                    report_error(str(error))
                    status = 1
                if status == INTERRUPTED:
                    return status
                click.echo("waiting for changes; Ctrl-C ends this", err=True)
                for path in watch.wait():
                    write_line(f"changed: {path}", err=True)
        except KeyboardInterrupt:
            return INTERRUPTED

    def _plan(self) -> Plan:
        from handout.building.planning import plan_build

        return plan_build(self._sources, self._options)

    def _build(self, plan: Plan) -> int:
        from handout.building.build import carry_out
        from handout.cli.progress import progress_reporter_for, summary, unbuilt_lines

        voice = progress_reporter_for(len(plan.jobs), as_json=self._as_json)
        try:
            done = carry_out(plan, self._options, voice.job_ended)
        finally:
            voice.end()
        report(done.diagnostics)
        for line in unbuilt_lines(done.diagnostics) if self._as_json else ():
            click.echo(line)
        for line in summary(done) if done.results or done.stopped or done.outdated or done.unseen else ():
            write_line(line, err=True)
        if done.warnings:
            click.echo(_warning_line(done), err=True)
        self._write_report(done)
        return INTERRUPTED if done.stopped else 0 if done.ok else 1

    def _write_report(self, done: BuildReport) -> None:
        from handout.building.outputs import write_whole
        from handout.cli.progress import report_json

        if self._report_file:
            write_whole(self._report_file, report_json(done).encode("utf-8", "backslashreplace"))


def _warning_line(done: BuildReport) -> str:
    warnings = "1 warning" if done.warnings == 1 else f"{done.warnings} warnings"
    topics = "1 topic" if done.warned_topics == 1 else f"{done.warned_topics} topics"
    return f"{warnings} in {topics}; `handout check` shows them"


@contextmanager
def _termination_as_interrupt() -> Iterator[None]:
    """Let SIGTERM end a build as Ctrl-C does: with its workers stopped and its manifest written."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
