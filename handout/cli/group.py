"""The command group: knows its commands by name and help line, and imports one only to run it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from handout.version import __version__

COMMANDS: dict[str, tuple[str, str]] = {
    "build": ("handout.cli.build", "Build handouts and decks."),
    "check": ("handout.cli.check", "Report what falls short of the rules."),
    "sign": ("handout.cli.sign", "Sign what only a person can judge."),
    "status": ("handout.cli.status", "List topics with version, review date, grade and sign-off."),
    "new": ("handout.cli.new", "Make a new topic to fill in."),
    "cite": ("handout.cli.cite", "Print references as a style formats them."),
    "layouts": ("handout.cli.layouts", "List the layouts."),
    "template": ("handout.cli.template", "Show where slides go on an institution's own template."),
    "schema": ("handout.cli.schema", "Print the schema of the content source."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported on use, so that help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Return the command to run; an unknown one is refused with the nearest name."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            hint = f"; did you mean '{near[0]}'?" if near else f"; there are {', '.join(COMMANDS)}"
            ctx.fail(f"no command '{args[0]}'{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help lines of the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_line) for name, (_, help_line) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="handout")
def handout() -> None:
    """Write a patient-education topic once; get a patient handout (PDF) and a clinician slide deck (PPTX)."""
