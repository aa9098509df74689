"""Checking: sources against the rules, with the place of each finding in its file."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from handout.building.jobs import NamedLayout, Topic
from handout.building.reading_in import Intake
from handout.building.text_hash import original_of, text_hash
from handout.checks import CheckOutcome, Circumstances, PaperView, Profile, SlideView, check_document, evidence_sheet
from handout.checks.reports.report import CheckedFile, Exempted
from handout.checks.subject import Original, Subject
from handout.diagnostics import Diagnostic, Finding, Span, warning
from handout.errors import HandoutError
from handout.layout.paper.paper_layout import PaperLayout
from handout.reading.sources import located

DEFAULT_LAYOUTS = ("handout", "slides")


@dataclass(frozen=True, kw_only=True)
class CheckOptions:
    """How to check."""

    today: datetime.date
    layouts: Sequence[str] = DEFAULT_LAYOUTS
    """Names or files of the layouts whose pages and slides are looked at."""
    layout_folders: Sequence[Path] = ()
    profile: Profile = Profile.PLAIN
    select: frozenset[str] = frozenset()
    """Ids of the rules to ask; none: all of the profile."""
    ignore: frozenset[str] = frozenset()
    graded: bool = True
    """Whether to work out the reading grades, too."""


@dataclass(frozen=True)
class CheckRun:
    """What was checked."""

    files: tuple[CheckedFile, ...]
    """One for each source that could be read, in order."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with the files that were read."""
    topics: tuple[Topic, ...]
    """The sources of `files`."""
    failed: bool
    """Whether a file could not be read."""

    @property
    def ok(self) -> bool:
        """Whether all files could be read and none has a finding of error level."""
        return not self.failed and not any(each.errors for each in self.files)


def check_sources(sources: Sequence[Path], options: CheckOptions) -> CheckRun:
    """Return what falls short in every source; a source that cannot be read does not stop the others."""
    intake = Intake()
    topics = intake.topics(sources, None)
    folders = [*options.layout_folders, *dict.fromkeys(topic.path.parent / "layouts" for topic in topics)]
    layouts = intake.layouts(options.layouts, folders)
    files = tuple(check_topic(topic, layouts, options) for topic in topics)
    return CheckRun(files, tuple(intake.diagnostics), tuple(topics), intake.failed)


def check_topic(
    topic: Topic, layouts: Iterable[NamedLayout], options: CheckOptions, original: Original | None = None
) -> CheckedFile:
    """Return what falls short in one topic, as these layouts print and show it.

    `original`, if given, is what it translates, which is not looked for then.
    """
    papers: list[PaperView] = []
    decks: list[SlideView] = []
    for layout in layouts:
        if isinstance(layout.layout, PaperLayout):
            papers.append(_paper(topic, layout.name, layout.layout))
        else:
            decks.append(_slides(topic, layout))
    outcome = check_document(
        topic.document,
        circumstances(topic, options, original),
        papers,
        decks,
        select=options.select,
        ignore=options.ignore,
        graded=options.graded,
    )
    return _located(topic, outcome)


def circumstances(topic: Topic, options: CheckOptions, original: Original | None = None) -> Circumstances:
    """Return what the check of a topic depends on besides the document."""
    translated = original_of(topic) if original is None else original
    current = text_hash(topic.source.data, topic.path.parent)
    return Circumstances(options.today, options.profile, current, translated, frozenset(topic.file_places))


def _paper(topic: Topic, name: str, layout: PaperLayout) -> PaperView:
    from handout.layout.paper.composition import lay_out_paper

    try:
        return PaperView(name, layout, lay_out_paper(topic.document, layout, topic.artwork))
    except HandoutError as problem:
        return PaperView(name, layout, problem=problem)


def _slides(topic: Topic, named: NamedLayout) -> SlideView:
    from handout.layout.slides.composition import lay_out_deck

    assert not isinstance(named.layout, PaperLayout)
    try:
        deck = lay_out_deck(topic.document, named.layout, topic.artwork, named.template)
        return SlideView(named.name, named.layout, deck)
    except HandoutError as problem:
        return SlideView(named.name, named.layout, problem=problem)


def _located(topic: Topic, outcome: CheckOutcome) -> CheckedFile:
    found = sorted((_diagnostic(topic, each) for each in outcome.found), key=lambda each: each.order)
    hidden = [Exempted(_diagnostic(topic, each.finding), each.reason) for each in outcome.suppressed]
    hidden.sort(key=lambda each: each.diagnostic.order)
    idle = [
        warning(
            topic.source.span(("checks", "ignore", index)), f'"{each.id}" is ignored and never found',
            "delete this exemption, or correct its id or its words",
        )
        for index, each in enumerate(topic.document.checks.ignore)
        if each in outcome.idle
    ]  # fmt: skip
    return CheckedFile(str(topic.path), tuple(found), tuple(hidden), tuple(idle), outcome.grades, outcome.states)


def _diagnostic(topic: Topic, finding: Finding) -> Diagnostic:
    return located(finding, _span(topic, finding))


def _span(topic: Topic, finding: Finding) -> Span:
    """Return where a finding is: in the topic, or where the entry of a reference begins that comes from a file."""
    match finding.path:
        case ("reference", int(index), *_) if found := topic.file_places.get(topic.document.references[index].id):
            return found
        case ():
            return Span(str(topic.path))
        case path:
            return topic.source.span(path, finding.offset, at_key=finding.at_key)


def topic_evidence(topic: Topic, checked: CheckedFile, options: CheckOptions) -> str:
    """Return the evidence sheet of a topic that was checked, as Markdown."""
    subject = Subject(topic.document, circumstances(topic, options))
    return evidence_sheet(subject, checked, topic.source.span)
