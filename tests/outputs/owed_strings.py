"""What each output owes of a document: a generic walk over its strings and figures, and a table that says which of them
have to be found where. A field that is not in the table fails the test until somebody decides."""

from __future__ import annotations

import datetime
import typing
from typing import Any, Literal, NamedTuple

import msgspec

from handout.content.blocks import Chart, ChartKind, PartName, Parts
from handout.content.document import Document, Section
from handout.content.inlines import RichText
from handout.content.own_phrases import OwnPhrases
from handout.content.reference import Reference

Where = Literal["shown", "alt", "spoken", "file", ""]
"""On the page or slide; as an alternative text; on the slide or in its notes; in the file's properties; nowhere."""

COUNTED_WHOLE = (Reference, OwnPhrases)
"""References are looked for as their style prints them, and words of the frame have tests of their own."""


class Owes(NamedTuple):
    """Where a field has to be found."""

    paper: Where
    deck: Where
    why: str = ""
    """Why not simply everywhere."""


BOTH = Owes("shown", "shown")
NOTHING = Owes("", "", "names, numbers and switches that no reader has to see")
PAPER = "the deck is for clinicians, who hand out the page"
DECK = "said by the speaker alone"
FILES = Owes("", "", "names a file, an icon or a drawing")
TALK = Owes("", "shown", DECK)
IN_NOTES = Owes("shown", "spoken", "the speaker has it in the notes, as the deck's design says")

OWED: dict[str, Owes] = {
    "Document.language": NOTHING, "Document.id": NOTHING, "Document.kind": NOTHING, "Document.max_pages": NOTHING,
    "Document.cover": FILES,
    "Document.title": Owes("shown", "spoken", "a talk may have a title of its own; the notes say the topic's"),
    "Document.main_message": BOTH,
    "Document.subtitle": Owes("", "shown", "a line under the deck's title; that of [talk] stands in its place"),
    "Document.teach_back": TALK,
    "Document.disclaimer": Owes("shown", "", "it speaks to patients"),
    "Clinic.name": BOTH,
    "Clinic.team": IN_NOTES, "Clinic.hours": IN_NOTES, "Clinic.address": IN_NOTES,
    "Clinic.phone": BOTH,
    "Clinic.email": Owes("shown", "shown", "the speaker's own address stands in its place on the deck"),
    "Clinic.url": BOTH,
    "Clinic.logo": FILES, "Clinic.logo_alt": Owes("alt", "", "on slides the logo is decoration: the name is written"),
    "Clinic.color": NOTHING,
    "Clinic.interpreter": Owes("shown", "", PAPER), "Clinic.other_formats": Owes("shown", "", PAPER),
    "Clinic.feedback": Owes("shown", "", PAPER),
    "Governance.version": BOTH, "Governance.reviewed": BOTH, "Governance.review_by": BOTH,
    "Governance.published": Owes("", "", "dates the file where nothing was reviewed; readers see the review"),
    "Governance.authors": Owes("file", "", "the handout's file names them; the deck names its speaker"),
    "Governance.funding": Owes("", "spoken", "in the notes of the disclosures; no handout prints it, as yet"),
    "Section.heading": BOTH,
    "Section.say": Owes("shown", "", "clinicians know how to say it"),
    "Section.text": BOTH, "Section.steps": BOTH,
    "Section.icon": FILES, "Section.audience": NOTHING, "Section.covers": NOTHING,
    "BlockTable.text": BOTH, "BlockTable.steps": BOTH,
    "Point.text": BOTH, "Point.term": BOTH, "Point.icon": FILES,
    "Diagram.kind": NOTHING, "Diagram.caption": BOTH,
    "Diagram.alt": Owes("alt", "alt", "in the notes where a list stands for the drawing"),
    "Node.label": BOTH, "Node.icon": FILES,
    "Node.text": Owes("", "shown", "the schema says so: a station on paper holds its label"),
    "Chart.kind": NOTHING, "Chart.categories": BOTH, "Chart.unit": BOTH, "Chart.caption": BOTH,
    "Chart.alt": Owes("alt", "alt", "in the notes where a list stands for the drawing"),
    "Series.values": Owes("shown", "shown", "a native chart has them as its data, which its reader can open"),
    "Series.name": BOTH,
    "Table.header": BOTH, "Table.rows": BOTH, "Table.caption": BOTH, "Table.focus": NOTHING,
    "Figure.file": FILES, "Figure.alt": Owes("alt", "alt"), "Figure.decorative": NOTHING, "Figure.caption": BOTH,
    "Slide.title": TALK, "Slide.use": NOTHING, "Slide.skip": NOTHING,
    "Slide.notes": Owes("", "spoken", DECK),
    "Nutshell.points": BOTH, "Nutshell.text": BOTH, "Nutshell.heading": BOTH,
    "Urgent.emergency_signs": BOTH, "Urgent.emergency": BOTH, "Urgent.crisis": BOTH, "Urgent.signs": BOTH,
    "Urgent.call": BOTH, "Urgent.later": BOTH, "Urgent.first": NOTHING,
    "Questions.prompts": Owes("shown", "", PAPER), "Questions.lines": NOTHING,
    "GlossaryEntry.term": Owes("", "", "printed where the text says it; it adds no word"),
    "GlossaryEntry.plain": Owes("", "", "looked for in the text that explains the term; its own sentence may do that"),
    "GlossaryEntry.say": Owes("", "", "looked for in the text that explains the term, unless a heading says it"),
    "Talk.title": TALK, "Talk.subtitle": TALK, "Talk.presenter": TALK, "Talk.role": TALK, "Talk.email": TALK,
    "Talk.event": TALK, "Talk.date": TALK, "Talk.objectives": TALK, "Talk.disclosures": TALK, "Talk.closing": TALK,
    "Talk.urgent": NOTHING,
    "More.url": BOTH, "More.label": BOTH,
    "Translation.of": NOTHING, "Translation.source_sha256": NOTHING,
    "Translation.translator": Owes("", "", "kept for who answers for the text: `handout status`"),
    "Translation.reviewer": Owes("", "", "kept for who answers for the text: `handout status`"),
    "BibliographySettings.style": NOTHING, "BibliographySettings.files": FILES,
    "Ignore.id": NOTHING, "Ignore.reason": NOTHING, "Ignore.where": NOTHING,
    "SignOff.item": NOTHING, "SignOff.answer": NOTHING, "SignOff.by": NOTHING, "SignOff.date": NOTHING,
    "SignOff.sha256": NOTHING,
}  # fmt: skip
"""Where each field has to be found that holds words, figures or dates."""

EMPTY = {str(part): getattr(Parts(), part) for part in PartName}
"""The parts of a section, each as it is where there is none."""


class Leaf(NamedTuple):
    """A string, a text, a figure or a date of a document."""

    field: str
    path: tuple[str | int, ...]
    value: str | RichText | float | datetime.date


def fields_with_words() -> set[str]:
    """Every field of a Document that holds words, figures or dates, by the types of its structs."""
    found: set[str] = set()
    _collect(Document, found, set())
    return found


def _collect(struct: type, found: set[str], seen: set[type]) -> None:
    if struct in seen or struct in COUNTED_WHOLE:
        return
    seen.add(struct)
    hints = typing.get_type_hints(struct)
    for name in struct.__struct_fields__:
        for leaf in _leaves(hints[name]):
            if isinstance(leaf, type) and issubclass(leaf, msgspec.Struct) and leaf is not RichText:
                _collect(leaf, found, seen)
            elif leaf is not type(None) and leaf is not Ellipsis:
                found.add(f"{struct.__name__}.{name}")


def _leaves(hint: Any) -> list[Any]:
    inside = typing.get_args(hint)
    if typing.get_origin(hint) is dict:
        inside = inside[1:]
    return [leaf for each in inside for leaf in _leaves(each)] if inside else [hint]


def leaves(value: Any, field: str = "", path: tuple[str | int, ...] = ()) -> list[Leaf]:
    """Every string, text, figure and date under a value, with the field it stands in."""
    if isinstance(value, COUNTED_WHOLE) or value is None:
        return []
    if isinstance(value, str | RichText | float | int | datetime.date):
        return [Leaf(field, path, value)] if not isinstance(value, bool) else []
    if isinstance(value, msgspec.Struct):
        name = type(value).__name__
        inside = ((f"{name}.{key}", (*path, key), getattr(value, key)) for key in value.__struct_fields__)
    elif isinstance(value, dict):
        inside = ((field, (*path, key), each) for key, each in value.items())
    else:
        inside = ((field, (*path, index), each) for index, each in enumerate(value))
    return [leaf for each_field, each_path, each in inside for leaf in leaves(each, each_field, each_path)]


def owed_on_paper(document: Document) -> list[tuple[Leaf, Where]]:
    """What the handout owes: its sections, as far as they are for patients, in their own words."""
    sections = tuple(msgspec.structs.replace(section, slide=()) for section in document.sections if section.on_paper)
    found = leaves(msgspec.structs.replace(document, sections=sections))
    return [(leaf, OWED[leaf.field].paper) for leaf in found if OWED[leaf.field].paper and says(leaf)]


def owed_on_slides(document: Document) -> list[tuple[Leaf, Where]]:
    """What the deck owes: its sections, as far as they are for clinicians, as their slides ask for them."""
    sections = tuple(_asked(section) for section in document.sections if section.on_slides)
    talk = document.talk
    found = leaves(msgspec.structs.replace(document, sections=sections))
    instead = {
        "Document.subtitle": talk.subtitle is not None,
        "Clinic.email": bool(talk.email),
    }
    return [
        (leaf, OWED[leaf.field].deck)
        for leaf in found
        if OWED[leaf.field].deck and says(leaf) and not instead.get(leaf.field)
    ]


def _asked(section: Section) -> Section:
    """A section as its slides show it: without the parts that none of them asks for, which its author left out."""
    shown = [slide for slide in section.slide if not slide.skip]
    if not section.slide or any(not slide.points and not slide.use for slide in shown):
        kept = set(EMPTY)
    else:
        kept = {slide.use.value for slide in shown if slide.use}
    changes: dict[str, Any] = {part: empty for part, empty in EMPTY.items() if part not in kept}
    changes["block"] = tuple(table for table in section.block if any(getattr(table, part) for part in kept))
    if shown and all(slide.title for slide in shown):
        # The heading names the section in PowerPoint's list; each of its slides has a title of its own.
        changes["heading"] = RichText("", ())
    return msgspec.structs.replace(section, slide=tuple(shown), **changes)


def says(leaf: Leaf) -> bool:
    """Whether there is something to be found; an empty cell or a switch has nothing."""
    text = leaf.value.plain if isinstance(leaf.value, RichText) else str(leaf.value)
    return any(character.isalnum() for character in text)


def icon_array_names(document: Document) -> set[str]:
    """The names of icon arrays' series, which are reported where they are written."""
    charts = [leaf for leaf in _charts(document) if leaf.kind is ChartKind.ICON_ARRAY]
    return {series.name for chart in charts for series in chart.series if series.name}


def _charts(value: Any) -> list[Chart]:
    if isinstance(value, Chart):
        return [value]
    if isinstance(value, msgspec.Struct) and not isinstance(value, COUNTED_WHOLE):
        return [chart for key in value.__struct_fields__ for chart in _charts(getattr(value, key))]
    return [chart for each in value for chart in _charts(each)] if isinstance(value, tuple) else []
