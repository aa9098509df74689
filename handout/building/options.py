"""Options: how a build is asked for."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from handout.content.document import StyleName
from handout.reading.sources import FIRST_TOPIC

DEFAULT_SOURCE = FIRST_TOPIC
DEFAULT_LAYOUTS = ("handout", "slides")
DEFAULT_OUTPUT = Path("output")

Format: TypeAlias = Literal["pdf", "pptx"]


@dataclass(frozen=True, kw_only=True)
class BuildOptions:
    """How to build."""

    layouts: Sequence[str] = ()
    """Names or files; none: the handout and the slides."""
    to: Sequence[Format] = ()
    """Formats to build; none: all."""
    clinics: Sequence[Path] = ()
    """Clinic files, or folders of them, in place of the topics' own."""
    output: Path | str = DEFAULT_OUTPUT
    """A folder, or the address of an object store: "s3://bucket/prefix"."""
    style: StyleName | Path | None = None
    """The citation style in place of the topics' own: one of ours, or a .csl file, for which pandoc is needed."""
    today: datetime.date | None = None
    """The day that the files say they were made on, for topics without dates."""
    template: Path | None = None
    """An institution's .pptx or .potx file that decks are on, in place of the layouts' own."""
    layout_folders: Sequence[Path] = ()
    """Folders of layouts, searched before the built-in ones."""
    jobs: int | None = None
    """How many processes build at once; None: one for few outputs, one for each processor for many."""
    scheduler: str | None = None
    """The address of a Dask scheduler whose workers build in place of this machine's processes."""
    force: bool = False
    """Whether to build what is up to date, too."""
    check_on: datetime.date | None = None
    """The day on which the rules are asked first; a topic with an error is not built. None: they are not asked."""
    prune: bool = False
    """Whether to remove the outputs that no job makes any more."""


DEFAULT_OPTIONS: Final = BuildOptions()
