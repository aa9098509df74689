"""Layout files: the layouts next to the user's content, and those that came with handout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from handout.diagnostics import Span, error
from handout.errors import SourceError
from handout.layout.paper.paper_layout import PaperLayout
from handout.layout.slides.slide_layout import SlideLayout
from handout.reading import layouts as layout_reading


class LayoutFile(NamedTuple):
    """A layout by name."""

    name: str
    path: Path
    built_in: bool


def built_in_folder() -> Path:
    """Return the folder of the layouts that came with handout: in the wheel, or at the top of a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "layouts"
    return inside if inside.is_dir() else package.parent / "layouts"


def layout_files(folders: Sequence[Path]) -> Iterator[LayoutFile]:
    """Yield the layouts in `folders`, then the built-in ones; of two with one name only the first."""
    seen: set[str] = set()
    built_in = built_in_folder()
    for folder in (*folders, built_in):
        for path in sorted(folder.glob("*.[tT][oO][mM][lL]")):
            if path.stem not in seen:
                seen.add(path.stem)
                yield LayoutFile(path.stem, path, folder.resolve() == built_in.resolve())


def find_layout(name: str, folders: Sequence[Path]) -> Path:
    """Return the file of a layout: a path that ends in .toml, or a name that is looked up.

    Raises SourceError where there is none.
    """
    if name.endswith(".toml"):
        return Path(name)
    names = {each.name: each.path for each in layout_files(folders)}
    if name in names:
        return names[name]
    near = get_close_matches(name, names, 1)
    hint = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(names)}; or name a .toml file"
    raise SourceError([error(Span(name), "no such layout", hint)])


def read_layout(name: str | Path, folders: Sequence[Path] = ()) -> PaperLayout | SlideLayout:
    """Return a layout by name or file; `folders` are searched before the built-in layouts.

    Raises SourceError with every problem of the layout's files.
    """
    return layout_reading.read_layout(find_layout(str(name), folders), lambda base: find_layout(base, folders))
