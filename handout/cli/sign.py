"""`handout sign [SOURCE]`: the answers of a person to what no program can judge."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from handout.cli.console import report, report_error, write_line

if TYPE_CHECKING:
    from handout.building.signing import Submission


@click.command("sign")
@click.argument("source", type=click.Path(path_type=Path), default="content.toml")
@click.option("--by", required=True, metavar="NAME", help="The name of the person who answers.")
@click.option(
    "--answer", "given", multiple=True, metavar="ITEM=ANSWER", help="Answer without being asked (repeatable)."
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Use this date as today.")
def command(source: Path, by: str, given: tuple[str, ...], today: datetime.datetime | None) -> None:
    """Ask the eight questions that only a person can judge, and keep the answers in SOURCE.

    They are bound to the text as it is now: when it changes, `handout check` asks for them again. Answer yes, or no
    and what is missing; any other answer is asked again, and an empty one leaves a question open. `handout check`
    reports a no. Questions that are signed for this text are not asked again. With --answer, nothing is asked. If the
    file changes before the last answer, nothing is written.
    """
    from handout.building.signing import Signature, read_submission, sign
    from handout.errors import HandoutError, SourceError

    source = source / "content.toml" if source.is_dir() else source
    if not by.strip():
        raise click.BadParameter("write who answers", param_hint="'--by'")
    try:
        submission = read_submission(source)
        if not submission.open_items and not given:
            write_line(f"{source}: every question is signed for this text")
            return
        date = today.date() if today else datetime.date.today()
        if date > datetime.date.today():
            raise click.BadParameter(f"{date} is still to come; nobody can have signed then", param_hint="'--today'")
        _tell_no(submission, given)
        answers = _given(given) if given else _asked(submission.open_items)
        if not answers:
            report_error("no question was answered; nothing was written")
            sys.exit(1)
        count = sign(submission, answers, Signature(by.strip(), date))
    except SourceError as problem:
        report(problem.diagnostics)
        sys.exit(1)
    except click.Abort:
        report_error("stopped before the last question; nothing was written")
        sys.exit(1)
    except HandoutError as error:
        report_error(str(error))
        sys.exit(1)
    write_line(f"{source}: {count} answer{'s' * (count != 1)} signed by {by.strip()}")


def _tell_no(submission: Submission, given: tuple[str, ...]) -> None:
    """Say who answered no before: who answers now takes that answer's place."""
    from handout.checks.questions import Verdict, verdict_of

    asked = {pair.partition("=")[0].strip() for pair in given} or set(submission.open_items)
    for each in submission.loaded.document.sign_offs:
        if each.item in asked and verdict_of(each.answer) is Verdict.NO:
            earlier = f"{each.by} answered on {each.date}: {each.answer}"
            write_line(f"{each.item}: {earlier}; your answer takes its place", err=True)


def _given(pairs: tuple[str, ...]) -> dict[str, str]:
    """Return the answers of the command line; an unknown question is wrong usage."""
    from handout.checks.questions import ANSWER_FORM, QUESTIONS, is_whole

    known = [question.id for question in QUESTIONS]
    answers = {}
    for pair in pairs:
        item, _, answer = pair.partition("=")
        if item.strip() not in known or not answer.strip():
            hint = f"'{pair}' is no answer; write ITEM=ANSWER, where ITEM is one of {', '.join(known)}"
            raise click.BadParameter(hint, param_hint="'--answer'")
        if not is_whole(answer):
            raise click.BadParameter(f"'{pair}' is neither yes nor no; {ANSWER_FORM}", param_hint="'--answer'")
        answers[item.strip()] = answer.strip()
    return answers


def _asked(items: Sequence[str]) -> dict[str, str]:
    """Ask questions on the terminal, and return the answers that were given."""
    from handout.checks.questions import ANSWER_FORM, QUESTIONS

    click.echo(f"{ANSWER_FORM.capitalize()}; an empty answer leaves a question open.", err=True)
    asked = {each.id: _answer(f"{each.words} [{each.id}]") for each in QUESTIONS if each.id in items}
    return {item: answer for item, answer in asked.items() if answer}


def _answer(question: str) -> str:
    """Ask one question until the answer is yes or no, and return it as it was typed; empty: it is left open."""
    from handout.checks.questions import ANSWER_FORM, is_whole

    while True:
        answer: str = click.prompt(question, default="", show_default=False, err=True).strip()
        if not answer or is_whole(answer):
            return answer
        click.echo(f"{ANSWER_FORM.capitalize()}.", err=True)
