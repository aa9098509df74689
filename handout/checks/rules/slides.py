"""Slides: P01 to P07."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from handout.checks.excerpts import shortened
from handout.checks.language.verbs import states_something
from handout.checks.language.words import words_of
from handout.checks.languages import reading
from handout.checks.material import SlideView
from handout.checks.profiles import ONLY_CME, Profile
from handout.checks.rule import Example, Reads, Rule
from handout.checks.rules.slide_matter import content_slides, own_slide
from handout.checks.rules.slide_type import SLIDE_TYPE
from handout.checks.subject import Subject
from handout.content.document import Covers
from handout.diagnostics import Finding, Severity, SourcePath
from handout.errors import FitError
from handout.layout.slides.deck import Deck, DeckSlide

MOST_LINES: Final = 2


def _title_path(subject: Subject, slide: DeckSlide) -> SourcePath:
    """Return the path of the title that a slide shows."""
    own = own_slide(subject, slide)
    return (*slide.source, "title") if own and own.title else (*slide.source[:2], "heading")


def _titles(subject: Subject, view: SlideView) -> Iterator[Finding]:
    if view.deck is None:
        return
    first: dict[str, SourcePath] = {}
    continued = _continuation(subject)
    for slide in view.deck.slides:
        title = continued.sub(r"\1", slide.title)
        key = " ".join(title.split()).casefold()
        if not key:
            yield Finding(slide.source, "this slide has no title", hint="say what it shows")
        elif first.setdefault(key, slide.source) != slide.source:
            path = _title_path(subject, slide) if slide.source[:1] == ("section",) else slide.source
            message = "this slide has the title of another one"
            yield Finding(path, message, "say what this one adds", excerpt=title, offset=0)
            first[key] = slide.source


def _continuation(subject: Subject) -> re.Pattern[str]:
    """Return what a title looks like that goes on over several slides; its first group is the title itself."""
    pattern = re.escape(subject.document.words.continued)
    for slot, expression in (("title", "(.*)"), ("part", r"\d+"), ("parts", r"\d+")):
        pattern = pattern.replace(re.escape(f"{{{slot}}}"), expression)
    return re.compile(f"^{pattern}$", re.DOTALL)


def _assertions(subject: Subject, view: SlideView) -> Iterator[Finding]:
    if view.deck is None:
        path = view.problem.source if isinstance(view.problem, FitError) else ()
        words = subject.strings.get(path, "")
        if path[-1:] == ("title",) and "slide" in path:
            message = f"this title runs over more than {MOST_LINES} lines"
            yield Finding(path, message, "shorten it", excerpt=shortened(words), offset=0)
        return
    continued = _continuation(subject)
    for slide in content_slides(view):
        title = continued.sub(r"\1", slide.title)
        if subject.is_english and not is_assertion(title):
            message = "this title does not state a point in a sentence"
            yield Finding(
                _title_path(subject, slide), message, "say what the slide shows: who does what", excerpt=title, offset=0
            )
        lines = _title_lines(view.deck, slide)
        if lines > MOST_LINES:
            message = f"this title runs over {lines} lines, more than {MOST_LINES}"
            yield Finding(_title_path(subject, slide), message, "shorten it", excerpt=shortened(title), offset=0)


def is_assertion(title: str) -> bool:
    """Return whether a title states something: it contains a verb, and does not ask."""
    words = words_of(title)
    return not title.rstrip().endswith("?") and len(words) > 2 and states_something(words)


def _title_lines(deck: Deck, slide: DeckSlide) -> int:
    title = next((text for text in slide.texts if text.placeholder == "title"), None)
    if title is None or not title.extent[1]:
        return 0
    style = deck.layout.style(deck.layout.title_of(deck.kind(slide)).levels[0])
    return round(title.extent[1] / (style.leading * title.scale))


def _disclosure(subject: Subject, view: SlideView) -> Iterator[Finding]:
    if view.deck is None:
        return
    kinds = [slide.kind for slide in view.deck.slides]
    roots = [slide.source[:1] for slide in view.deck.slides]
    first_section = roots.index(("section",)) if ("section",) in roots else len(roots)
    first_claim = roots.index(("main_message",)) if ("main_message",) in roots else first_section
    if "disclosures" not in kinds[: min(first_claim, first_section)]:
        hint = 'add disclosures = "The presenter has nothing to disclose." to [talk]'
        yield Finding(("talk",), "no slide discloses the speaker's interests before the content", hint=hint)
    if "objectives" not in kinds[:first_section]:
        hint = 'add objectives = ["Describe …"] to [talk]'
        yield Finding(("talk",), "no slide names the objectives before the content", hint=hint)


def _slide_sources(subject: Subject, view: SlideView) -> Iterator[Finding]:
    for slide in content_slides(view):
        section = subject.document.sections[int(slide.source[1])]
        is_claim = Covers.ACTIONS not in section.covers and not section.steps and is_assertion(slide.title)
        has_source = any(text.placeholder == "sources" for text in slide.texts)
        if is_claim and not has_source and not _cites(subject, slide):
            message = "this slide claims something and cites nothing"
            yield Finding(
                _title_path(subject, slide), message, "cite its source: [@key]", excerpt=slide.title, offset=0
            )
        elif is_claim and _has_own_points(subject, slide) and not _cites(subject, slide):
            message = "the points of this slide cite nothing: it shows the sources of the section's text"
            hint = "cite what the points rest on: [@key]"
            yield Finding(_title_path(subject, slide), message, hint, excerpt=slide.title, offset=0)


def _has_own_points(subject: Subject, slide: DeckSlide) -> bool:
    """Return whether a slide says something in points of its own, and not what the handout says."""
    own = own_slide(subject, slide)
    return bool(own and own.points)


def _cites(subject: Subject, slide: DeckSlide) -> bool:
    """Return whether the notes of a slide, or what it shows, cite a source."""
    depth = len(slide.source)
    return any(True for path, text in subject.texts if path[:depth] == slide.source for _ in text.citations)


def _section(title: str, more: str = "") -> str:
    return f"""main_message = "Rest helps.[@example2020]"
[[section]]
heading = "What can you do at home?"
text = "Rest a lot.[@example2020]"
steps = ["Rest."]
[section.slide]
title = "{title}"
notes = "Say it slowly."
{more}
[[reference]]
id = "example2020"
type = "book"
title = "An example book"
"""


def _claim(cited: str) -> str:
    return f"""[[section]]
heading = "What does rest do?"
text = "Rest a lot.{cited}"
[section.slide]
title = "Rest helps the body heal"
[[section]]
heading = "Next"
audience = "patient"
steps = ["Rest."]
[[reference]]
id = "example2020"
type = "book"
title = "An example book"
"""


_TWO: Final = """[[section]]
heading = "What can you do at home?"
steps = ["Rest."]
[section.slide]
title = "Rest helps the body heal"
[[section]]
heading = "What comes next?"
text = "Walk a little."
[section.slide]
title = "{0}"
"""
_PLACES: Final = (Reads.SLIDES,)

RULES = (
    Rule(
        id="P01",
        name="slide-title",
        severity=Severity.ERROR,
        looks_for="slides without a title, and titles that repeat",
        what="A slide has no title, or that of another slide.",
        why="Who cannot see the slides finds their way by the titles.",
        source="Section 508",
        reads=_PLACES,
        bad=Example(_TWO.format("Rest helps the body heal")),
        good=Example(_TWO.format("Walking keeps the body strong")),
        on_slides=_titles,
    ),
    Rule(
        id="P02",
        name="assertion",
        severity=Severity.WARNING,
        looks_for="titles that are no sentence or run over too many lines",
        languages=reading("en", elsewhere="titles of too many lines"),
        what=f"The title of a content slide is no sentence, or runs over more than {MOST_LINES} lines.",
        why="An audience keeps a statement, not a topic.",
        source="Assertion-evidence design (Alley)",
        reads=_PLACES,
        bad=Example(_section("Rest and recovery")),
        good=Example(_section("Rest helps the body heal")),
        on_slides=_assertions,
    ),
    SLIDE_TYPE,
    Rule(
        id="P06",
        name="disclosure",
        severity=Severity.ERROR,
        looks_for="slides with disclosures and objectives before the content",
        what="With the profile cme: no slide with disclosures, or none with objectives, before the content.",
        why="Learners must know a speaker's interests before the speaker's views.",
        source="ACCME Standards for Integrity and Independence",
        reads=_PLACES,
        profiles=ONLY_CME,
        bad=Example('[talk]\nobjectives = ["Say why rest helps"]\n', profile=Profile.CME),
        good=Example(
            '[talk]\nobjectives = ["Say why rest helps"]\ndisclosures = "The presenter has nothing to disclose."\n',
            profile=Profile.CME,
        ),
        on_slides=_disclosure,
    ),
    Rule(
        id="P07",
        name="slide-sources",
        severity=Severity.WARNING,
        looks_for="slides that claim something and cite nothing",
        what="A content slide claims something and cites nothing.",
        why="Clinicians want to see what a claim rests on.",
        source="Assertion-evidence design (Alley)",
        reads=_PLACES,
        bad=Example(_claim("")),
        good=Example(_claim("[@example2020]")),
        on_slides=_slide_sources,
    ),
)
