"""`handout new NAME`: a topic folder with a commented content.toml; `handout new --clinics`: a folder of clinics."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from handout.cli.console import report_error, write_line

CLINICS = Path("clinics")


@click.command("new")
@click.argument("name", required=False)
@click.option("--language", default="en-US", show_default=True, help="Language of the topic, as BCP 47.")
@click.option("--clinics", is_flag=True, help="Make the folder clinics with two examples.")
def command(name: str | None, language: str, clinics: bool) -> None:
    """Make the folder NAME with a content.toml to fill in, and list what to fill in.

    Then: handout build NAME, or with --clinics: handout build NAME --clinic clinics. Until all is filled in, only
    handout build NAME --no-check makes the pages.
    """
    from handout.errors import HandoutError

    if name is None and not clinics:
        raise click.UsageError("give the new topic a NAME, or ask for --clinics")
    try:
        topic, files = _topic(name, language) if name else {}, _clinics() if clinics else {}
        _write({**topic, **files})
        _list_what_is_left(list(topic), list(files))
        if name and not language.lower().startswith("en"):
            write_line(f"the words are English: put them into the language {language}", err=True)
    except (HandoutError, OSError) as error:
        report_error(str(error))
        sys.exit(1)


def _topic(name: str, language: str) -> dict[Path, str]:
    from handout.building.starter import starter_source

    folder = Path(name)
    return {folder / "content.toml": starter_source(folder.name, language)}


def _clinics() -> dict[Path, str]:
    from handout.building.starter import starter_clinics

    return {CLINICS / file: text for file, text in sorted(starter_clinics().items())}


def _write(files: dict[Path, str]) -> None:
    """Write new files, and say where; OutputError where one of them is there already."""
    from handout.building.outputs import write_whole
    from handout.errors import OutputError

    for path in files:
        if path.exists():
            raise OutputError(f"{path} is there already; nothing was changed")
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode())
        write_line(str(path))


def _list_what_is_left(topics: list[Path], clinics: list[Path]) -> None:
    """List on standard error what the author still has to write, with its line."""
    from handout.building.starter import left_to_fill_in

    write_line("replace these, brackets included, or delete the line:", err=True)
    for span, words in left_to_fill_in(topics, clinics):
        write_line(f"  {span}  {words}", err=True)
