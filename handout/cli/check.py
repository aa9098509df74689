"""`handout check [SOURCES]...`: what falls short of the rules of plain language, safety and print."""

from __future__ import annotations

import datetime
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from handout.cli.console import report, report_error
from handout.version import __version__

if TYPE_CHECKING:
    from handout.building.checking import CheckOptions, CheckRun
    from handout.checks import Rule
    from handout.checks.reports.text import Tone

FILE = click.Path(path_type=Path)
LAYOUT_FOLDER = Path("layouts")


@click.command("check")
@click.argument("sources", nargs=-1, type=FILE)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "github"]), default="text", show_default=True,
    help="The form of the report.",
)  # fmt: skip
@click.option(
    "--explain", metavar="RULE", is_flag=False, flag_value="all",
    help="Say what a rule checks and why, with examples; without RULE, list all rules. Checks nothing.",
)  # fmt: skip
@click.option("--select", multiple=True, metavar="RULE", help="Run only this rule (repeatable, or R01,R02).")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave this rule out (repeatable, or R01,R02).")
@click.option(
    "--profile", type=click.Choice(["plain", "cme", "draft"]), default="plain", show_default=True,
    help="cme: disclosures and objectives too; draft: errors become warnings.",
)  # fmt: skip
@click.option("--layout", multiple=True, metavar="NAME|FILE", help="Check these pages or slides (repeatable).")
@click.option("--evidence", type=FILE, metavar="FILE.md", help="Write which checklist items were checked.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Use this date as today.")
def command(
    sources: tuple[Path, ...],
    form: str,
    explain: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str,
    layout: tuple[str, ...],
    evidence: Path | None,
    today: datetime.datetime | None,
) -> None:
    """Report what falls short of the rules in SOURCES: topics, or folders of them; build nothing.

    Without SOURCES it checks content.toml, as the layouts handout and slides print and show it.
    """
    from handout.building.checking import DEFAULT_LAYOUTS, CheckOptions, check_sources
    from handout.building.options import DEFAULT_SOURCE
    from handout.checks import Profile
    from handout.checks.reports.text import explanation, rule_list

    if explain == "all":
        click.echo(rule_list(_paint), color=_has_color())
        return
    if explain is not None:
        click.echo(explanation(_rule(explain, "--explain"), _paint), color=_has_color())
        return
    options = CheckOptions(
        today=today.date() if today else datetime.date.today(),
        layouts=layout or DEFAULT_LAYOUTS,
        layout_folders=(LAYOUT_FOLDER,),
        profile=Profile(profile),
        select=_ids(select, "--select"),
        ignore=_ids(ignore, "--ignore"),
    )
    done = check_sources(sources or (DEFAULT_SOURCE,), options)
    report((*done.diagnostics, *(each for file in done.files for each in file.idle)))
    _say(done, form)
    wrote = evidence is None or _write_evidence(done, evidence, options)
    sys.exit(0 if done.ok and wrote else 1)


def _say(done: CheckRun, form: str) -> None:
    """Write the findings to standard output."""
    if form == "json":
        from handout.checks.reports.json_report import json_report

        text = json_report(done.files, done.diagnostics)
    elif form == "sarif":
        from handout.checks.reports.sarif import sarif_report

        text = sarif_report(done.files, __version__, done.diagnostics)
    elif form == "github":
        from handout.checks.reports.github import github_report

        text = github_report(done.files, done.diagnostics)
    else:
        from handout.checks.reports.text import text_report

        text = text_report(done.files, _paint)
    if text:
        click.echo(text.rstrip("\n"), color=_has_color())


def _write_evidence(done: CheckRun, path: Path, options: CheckOptions) -> bool:
    """Write the evidence sheet of every topic into one file, and return whether that was possible."""
    from handout.building.checking import topic_evidence
    from handout.building.outputs import prepare_folder, write_whole
    from handout.errors import HandoutError

    text = "\n".join(topic_evidence(topic, file, options) for topic, file in zip(done.topics, done.files, strict=True))
    try:
        prepare_folder(path.parent)
        write_whole(path, text.encode())
    except HandoutError as error:
        report_error(str(error))
        return False
    return True


def _ids(names: tuple[str, ...], option: str) -> frozenset[str]:
    parts = (part.strip() for name in names for part in name.split(","))
    return frozenset(_rule(part, option).id for part in parts if part)


def _rule(name: str, option: str) -> Rule:
    from handout.checks.table import nearest_rule, rule_by_id

    rule = rule_by_id(name)
    if rule is None:
        near = nearest_rule(name)
        hint = f"; did you mean '{near}'?" if near else "; rules are named R01 to R12, N, D, C, G, L, A and P"
        raise click.BadParameter(f"no rule '{name}'{hint}", param_hint=f"'{option}'")
    return rule


_COLORS: dict[str, dict[str, object]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "information": {"fg": "blue", "bold": True},
    "place": {"bold": True},
    "quiet": {"dim": True},
    "heading": {"bold": True, "underline": True},
    "good": {"fg": "green"},
}


def _paint(words: str, tone: Tone) -> str:
    from handout.reading.printable import visible

    return click.style(visible(words), **_COLORS[tone])  # type: ignore[arg-type]


def _has_color() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
