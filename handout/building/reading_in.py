"""Reading in: the sources, clinics and layouts of a build, with everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from handout.bibliography import STYLES
from handout.bibliography.style import NumericCitations
from handout.bibliography.title_case import title_case_warning
from handout.building.jobs import NamedClinic, NamedLayout, Topic
from handout.building.layout_files import read_layout
from handout.content.clinic import Clinic
from handout.content.document import BibliographySettings, Document, StyleName
from handout.content.walk import locate_texts
from handout.diagnostics import Diagnostic, Span, error, warning
from handout.errors import SourceError, mistake
from handout.figures.pictures import Artwork
from handout.layout.paper.paper_layout import PaperLayout
from handout.layout.slides.slide_layout import SlideLayout
from handout.layout.slides.slide_template import SlideTemplate
from handout.reading import Loaded, find_sources, load_clinic, load_document, read_artwork
from handout.reading.path_steps import path_step_problem
from handout.reading.sources import HOW_TO_BEGIN

_FIRST_CLINIC: Final = "to write example clinic files: handout new --clinics"

Restyling: TypeAlias = Callable[[Document], Document]
"""Returns a document in another citation style."""


class Intake:
    """Reads files and keeps what is wrong with them, so that one broken file does not hide the others' problems."""

    def __init__(self, *, notes_titles: bool = False) -> None:
        """`notes_titles`: references in Title Case are noted, for who does not ask the rules of `handout check`."""
        self._notes_titles = notes_titles
        self.diagnostics: list[Diagnostic] = []
        """Every problem found, in order."""
        self.failed = False
        """Whether a file had an error."""
        self._templates: dict[Path, SlideTemplate] = {}

    def topics(self, sources: Iterable[Path], style: StyleName | Path | None) -> list[Topic]:
        """Return the topics at paths; a folder stands for every source under it."""
        topics = []
        try:
            restyle = _restyling(style)
        except SourceError as problem:
            self._fail(problem)
            return []
        for path in self._files(sources):
            try:
                topics.append(self._topic(path, restyle))
            except SourceError as problem:
                self._fail(problem)
            except Exception as problem:
                # A mistake of ours costs this topic, and no other.
                self._fail(SourceError([error(Span(str(path)), mistake(problem))]))
        return topics

    def clinics(self, paths: Iterable[Path]) -> list[NamedClinic]:
        """Return the clinics at paths; a folder stands for every TOML file in it."""
        clinics = []
        for path in paths:
            files = sorted(path.glob("*.[tT][oO][mM][lL]")) if path.is_dir() else [path]
            if not files:
                self._fail(SourceError([error(Span(str(path)), "no clinic file is in this folder", _FIRST_CLINIC)]))
            for file in files:
                try:
                    clinics.append(_clinic(file))
                except SourceError as problem:
                    self._fail(problem)
        return clinics

    def layouts(self, names: Iterable[str], folders: Sequence[Path], template: Path | None = None) -> list[NamedLayout]:
        """Return layouts by name or file; `template` replaces those that they name: none where it is no good."""
        layouts: list[NamedLayout] = []
        try:
            if template:
                self._read_template(template)
        except SourceError as problem:
            self._fail(problem)
            return []
        for name in dict.fromkeys(names):
            try:
                layout = read_layout(name, folders)
                _check_step(Path(name), "layout")
                layouts.append(NamedLayout(Path(name).stem, layout, self._template(layout, template)))
            except SourceError as problem:
                self._fail(problem)
        return layouts

    def _template(self, layout: PaperLayout | SlideLayout, instead: Path | None) -> SlideTemplate | None:
        """Return the template of a deck, read once; None where it has none."""
        if isinstance(layout, PaperLayout) or not (instead or layout.template):
            return None
        return self._read_template(instead or Path(layout.template))

    def _read_template(self, path: Path) -> SlideTemplate:
        if path not in self._templates:
            from handout.building.template_files import read_template_file

            self._templates[path], warnings = read_template_file(path)
            self.diagnostics += warnings
        return self._templates[path]

    def _files(self, sources: Iterable[Path]) -> list[Path]:
        files: list[Path] = []
        for path in sources:
            if path.is_dir():
                found = find_sources(path)
                self.diagnostics += found.diagnostics
                files += found.sources
                if not found.sources:
                    self._fail(SourceError([error(Span(str(path)), "no topic is in this folder", HOW_TO_BEGIN)]))
            else:
                files.append(path)
        return list(dict.fromkeys(files))

    def _topic(self, path: Path, restyle: Restyling) -> Topic:
        loaded = load_document(path)
        artwork = read_artwork(loaded.document, path.parent)
        found = loaded.source.stack.diagnostics(artwork.problems)
        if artwork.failed:
            raise SourceError(found)
        self.diagnostics += (*loaded.warnings, *found)
        document = restyle(loaded.document)
        if self._notes_titles:
            self.diagnostics += _title_warnings(loaded, document.bibliography.style)
            self.diagnostics += _locator_warnings(loaded, document.bibliography.style)
        return Topic(path, loaded.source, document, artwork.artwork, loaded.file_places)

    def _fail(self, problem: SourceError) -> None:
        self.diagnostics += problem.diagnostics
        self.failed = True


def _check_step(path: Path, kind: str) -> None:
    """Raise SourceError where the name of a clinic or layout file cannot be part of its outputs' paths."""
    if problem := path_step_problem(path.stem):
        message = f"the outputs of this {kind} get its file's name, and the name {problem}"
        raise SourceError([error(Span(str(path)), message, f'rename the file, for example to "my-{kind}.toml"')])


def _clinic(path: Path) -> NamedClinic:
    _check_step(path, "clinic")
    loaded = load_clinic(path)
    artwork = read_artwork(loaded.value, path.parent)
    if artwork.failed:
        raise SourceError(loaded.source.stack.diagnostics(artwork.problems))
    return NamedClinic(path, *_apart(loaded.value, artwork.artwork), loaded.source.text)


def _apart(clinic: Clinic, artwork: Mapping[str, Artwork]) -> tuple[Clinic, Mapping[str, Artwork]]:
    """Return a clinic with its logo under a name that no picture of a topic can have: they lie inside its folder."""
    if clinic.logo not in artwork:
        return clinic, artwork
    name = f"../{clinic.logo}"
    return msgspec.structs.replace(clinic, logo=name), {name: artwork[clinic.logo]}


def _restyling(style: StyleName | Path | None) -> Restyling:
    """Return what gives a document its citation style. Raises SourceError where a style's file cannot be used."""
    match style:
        case None:
            return lambda document: document
        case StyleName():
            return lambda document: _styled(document, style)
        case Path():
            from handout.building.citeproc import read_csl_style, with_style

            csl = read_csl_style(style)
            return lambda document: with_style(document, csl)


def _styled(document: Document, style: StyleName) -> Document:
    settings: BibliographySettings = msgspec.structs.replace(document.bibliography, style=style)
    return msgspec.structs.replace(document, bibliography=settings)


def _title_warnings(loaded: Loaded, style: StyleName) -> Iterator[Diagnostic]:
    """Return a warning for each title in Title Case."""
    found = (title_case_warning(each, style, loaded.reference_place) for each in loaded.document.references)
    return filter(None, found)


def _locator_warnings(loaded: Loaded, style: StyleName) -> Iterator[Diagnostic]:
    """Yield a warning for each page or chapter of a citation that its style does not print."""
    form = STYLES[style].citations
    if not isinstance(form, NumericCitations) or form.prints_locators:
        return
    for path, text in locate_texts(loaded.document):
        for item in (item for citation in text.citations for item in citation.items if item.locator):
            place = loaded.source.span(path, max(text.source.find(f"@{item.key}"), 0))
            message = (
                f'the style {style.value} prints no pages: "{item.locator}" of the citation @{item.key} is left out'
            )
            yield warning(place, message, "say it in the sentence, or take another style")
