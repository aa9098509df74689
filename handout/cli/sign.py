"""`handout sign [SOURCE]`: the answers of a person to what no program can judge."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from handout.cli.console import report, report_error


@click.command("sign")
@click.argument("source", type=click.Path(path_type=Path), default="content.toml")
@click.option("--by", required=True, metavar="NAME", help="Who answers.")
@click.option(
    "--answer", "given", multiple=True, metavar="ITEM=ANSWER", help="Answer without being asked (repeatable)."
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Stands in for the clock.")
def command(source: Path, by: str, given: tuple[str, ...], today: datetime.datetime | None) -> None:
    """Ask the eight questions that only a person can judge, and keep the answers in SOURCE.

    They are bound to the text as it is now: when it changes, `handout check` asks for them anew. Answer yes, or no
    and what is missing; `handout check` tells of a no. An empty answer leaves a question open. Questions that are
    signed for this text are not asked again. Answers by --answer are taken as they are, and nothing is asked.
    """
    from handout.building.signing import Signature, open_items, sign
    from handout.building.text_hash import text_hash
    from handout.errors import HandoutError, SourceError
    from handout.reading import load_document

    source = source / "content.toml" if source.is_dir() else source
    if not by.strip():
        raise click.BadParameter("write who answers", param_hint="'--by'")
    try:
        loaded = load_document(source)
        items = open_items(loaded.document, text_hash(loaded.source.data))
        if not items and not given:
            click.echo(f"{source}: every question is signed for this text")
            return
        answers = _given(given) if given else _asked(items)
        if not answers:
            report_error("no question was answered; nothing was written")
            sys.exit(1)
        date = today.date() if today else datetime.date.today()
        count = sign(source, answers, Signature(by.strip(), date))
    except SourceError as fault:
        report(fault.diagnostics)
        sys.exit(1)
    except click.Abort:
        report_error("stopped before the last question; nothing was written")
        sys.exit(1)
    except HandoutError as error:
        report_error(str(error))
        sys.exit(1)
    click.echo(f"{source}: {count} answer{'s' * (count != 1)} signed by {by.strip()}")


def _given(pairs: tuple[str, ...]) -> dict[str, str]:
    """Return the answers of the command line; an unknown question is wrong usage."""
    from handout.checks.questions import QUESTIONS

    known = [question.id for question in QUESTIONS]
    answers = {}
    for pair in pairs:
        item, _, answer = pair.partition("=")
        if item.strip() not in known or not answer.strip():
            hint = f"'{pair}' is no answer; write ITEM=ANSWER, where ITEM is one of {', '.join(known)}"
            raise click.BadParameter(hint, param_hint="'--answer'")
        answers[item.strip()] = answer.strip()
    return answers


def _asked(items: Sequence[str]) -> dict[str, str]:
    """Ask questions on the terminal, and return the answers that were given."""
    from handout.checks.questions import QUESTIONS

    click.echo("Answer yes, or no and what is missing; an empty answer leaves a question open.", err=True)
    answers = {}
    for question in (each for each in QUESTIONS if each.id in items):
        answer = click.prompt(f"{question.words} [{question.id}]", default="", show_default=False, err=True)
        if answer.strip():
            answers[question.id] = answer.strip()
    return answers
