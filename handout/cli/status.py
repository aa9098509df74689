"""`handout status [FOLDER]`: versions, review dates, grades, sign-offs and translations of a folder's topics."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from handout.cli.console import report, write_line


@click.command("status")
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Use this date as today.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per topic.")
def command(folder: Path, today: datetime.datetime | None, as_json: bool) -> None:
    """List the topics in FOLDER with version, review date, reading grade, sign-off and translation."""
    from handout.building.status import STATUS_FIELDS, topic_statuses

    day = today.date() if today else datetime.date.today()
    found = topic_statuses([folder], day)
    report(found.diagnostics)
    if as_json:
        import json

        for status in found.statuses:
            click.echo(json.dumps(status._asdict(), ensure_ascii=False))
    elif found.statuses:
        rows = [tuple(STATUS_FIELDS), *(tuple(map(str, status)) for status in found.statuses)]
        widths = [max(len(row[index]) for row in rows) for index in range(len(STATUS_FIELDS))]
        for row in rows:
            write_line("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    sys.exit(1 if found.failed else 0)
