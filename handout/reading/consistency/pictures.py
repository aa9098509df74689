"""Pictures: figures, logos, covers and icons that are there, inside the folder, and say what they show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from handout.caches import loaded
from handout.content.blocks import Figure
from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.diagnostics import SourcePath
from handout.reading.consistency.surveys import Survey
from handout.reading.printable import CONTROL_CHARACTER
from handout.reading.problems import Problem
from handout.reading.rule_codes import ALT_TEXT
from handout.reading.spelling import did_you_mean, in_a_row
from handout.reading.topic_files import DRAWINGS, PICTURES, FileProblem, find_picture


def check_pictures(survey: Survey) -> Iterator[Problem]:
    """Yield a problem for each picture that cannot be shown, or that shows something it does not say."""
    for path, table in survey.tables:
        match table:
            case Figure():
                yield from _alt(path, table)
                yield from _file(survey.folder, (*path, "file"), table.file, PICTURES)
            case Clinic(logo=str(logo)) if logo:
                yield from _file(survey.folder, (*path, "logo"), logo, PICTURES)
            case Document(cover=str(cover)) if cover:
                yield from _cover(survey.folder, cover)
        icon = getattr(table, "icon", "")
        if icon:
            yield from _icon(survey.folder, (*path, "icon"), icon)


def _alt(path: SourcePath, figure: Figure) -> Iterator[Problem]:
    alt = (*path, "alt")
    if figure.decorative and figure.alt.strip():
        hint = "delete one of the two"
        yield Problem(
            alt, "this figure is decorative and has `alt`", hint, at_key=True, depends=((*path, "decorative"),)
        )
    if not figure.decorative and not figure.alt.strip():
        hint = 'write alt = "what it shows", or decorative = true where the text says it all'
        yield Problem(path, "this figure has no `alt`", hint, code=ALT_TEXT, depends=(alt, (*path, "decorative")))


def _file(folder: Path | None, path: SourcePath, name: str, suffixes: tuple[str, ...]) -> Iterator[Problem]:
    if folder is not None and not CONTROL_CHARACTER.search(name):  # which is a problem already
        try:
            find_picture(folder, name, suffixes)
        except FileProblem as problem:
            yield Problem(path, problem.message, problem.hint, offset=0)


def _cover(folder: Path | None, cover: str) -> Iterator[Problem]:
    if "." in cover or "/" in cover or "\\" in cover:
        yield from _file(folder, ("cover",), cover, PICTURES)
    elif cover not in _cover_names():
        hint = did_you_mean(cover, _cover_names()) or f"there are {in_a_row(_cover_names(), 'and')}"
        yield Problem(("cover",), f'no cover drawing is named "{cover}"', hint, offset=0)


def _icon(folder: Path | None, path: SourcePath, icon: str) -> Iterator[Problem]:
    if icon.lower().endswith(".svg"):
        yield from _file(folder, path, icon, DRAWINGS)
    elif icon not in _icon_names():
        hint = did_you_mean(icon, _icon_names()) or "name an icon, or an SVG file in the topic's folder"
        yield Problem(path, f'no icon is named "{icon}"', hint, offset=0)


@loaded
def _icon_names() -> frozenset[str]:
    from handout.figures.icons import icon_names

    return frozenset(icon_names())


@loaded
def _cover_names() -> tuple[str, ...]:
    from handout.figures.covers import cover_names

    return cover_names()
