"""Instruments: the items of PEMAT, the CDC Clear Communication Index and DISCERN, and what in a topic answers them."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

DocumentPlace: TypeAlias = Literal[
    "title", "main_message", "nutshell", "headings", "steps", "actions", "lists", "pictures", "tables", "urgent",
    "questions", "references", "dates", "benefits", "risks", "alternatives", "no-treatment", "unknowns", "numbers",
    "more",
]  # fmt: skip
"""What in a topic an item is answered by."""


class InstrumentItem(NamedTuple):
    """One item of an instrument, in short."""

    number: int
    words: str
    rules: tuple[str, ...] = ()
    """The rules that decide it, or show where it fails."""
    places: tuple[DocumentPlace, ...] = ()
    question: str = ""
    """The question for a person that it needs; empty: structure decides."""


class Instrument(NamedTuple):
    """A published checklist."""

    name: str
    items: tuple[InstrumentItem, ...]


PEMAT: Final = Instrument(
    "PEMAT for printed materials (AHRQ)",
    (
        InstrumentItem(1, "Its purpose is evident", ("R10",), ("title", "main_message"), "purpose"),
        InstrumentItem(2, "Nothing distracts from the purpose", (), (), "focus"),
        InstrumentItem(3, "Common, everyday language", ("R01", "R02", "R03", "R07", "R12")),
        InstrumentItem(4, "Medical terms are defined", ("R08",)),
        InstrumentItem(5, "Active voice", ("R06",)),
        InstrumentItem(6, "Numbers are clear", ("N01", "D01"), ("numbers",), "numbers"),
        InstrumentItem(7, "No calculations", ("N02",)),
        InstrumentItem(8, "Short sections", ("R04", "R05", "R09")),
        InstrumentItem(9, "Sections have informative headers", ("R10",), ("headings",)),
        InstrumentItem(10, "A logical sequence", (), ("headings",), "order"),
        InstrumentItem(11, "A summary", ("C02",), ("nutshell",)),
        InstrumentItem(12, "Visual cues draw attention to key points", ("L03",), ("nutshell", "urgent", "lists")),
        InstrumentItem(15, "Visual aids where they help", (), ("pictures",), "pictures"),
        InstrumentItem(16, "Visual aids reinforce the content", (), ("pictures",), "pictures"),
        InstrumentItem(17, "Visual aids have titles or captions", ("A01", "A03"), ("pictures", "tables")),
        InstrumentItem(18, "Clear, uncluttered illustrations", (), ("pictures",), "pictures"),
        InstrumentItem(19, "Simple tables with clear headings", ("A03",), ("tables",)),
        InstrumentItem(20, "At least one action", ("C03",), ("steps", "actions")),
        InstrumentItem(21, "Actions address the reader", ("R11",), ("steps", "actions")),
        InstrumentItem(22, "Actions in explicit steps", ("C03",), ("steps",)),
        InstrumentItem(23, "A tool to take action", ("C06",), ("questions",)),
        InstrumentItem(24, "How to do calculations is explained", ("N02",)),
        InstrumentItem(25, "How to use charts and tables is explained", (), ("tables", "pictures"), "doable"),
        InstrumentItem(26, "Visual aids make it easier to act", (), ("pictures",), "doable"),
    ),
)
CCI: Final = Instrument(
    "CDC Clear Communication Index",
    (
        InstrumentItem(1, "One main message", ("C01",), ("main_message",)),
        InstrumentItem(2, "The main message is at the top", ("C01",), ("main_message",)),
        InstrumentItem(3, "The main message is emphasised", ("C01",), ("main_message",)),
        InstrumentItem(4, "A visual supports the main message", (), ("pictures",), "pictures"),
        InstrumentItem(5, "A call to action", ("C03",), ("steps", "actions")),
        InstrumentItem(6, "Main message and call to action are active", ("R06",), ("main_message", "steps")),
        InstrumentItem(7, "Words that the audience uses", ("R07", "R08")),
        InstrumentItem(8, "Lists", ("R09",), ("lists", "steps")),
        InstrumentItem(9, "Chunks with headings", ("R05", "R10"), ("headings",)),
        InstrumentItem(10, "The most important comes first", ("C01",), ("main_message",), "order"),
        InstrumentItem(11, "What is known, and what is not", ("C05", "G02"), ("unknowns", "references"), "true"),
        InstrumentItem(12, "A recommendation", ("C03",), ("steps", "actions")),
        InstrumentItem(13, "Why it matters to the reader", (), ("benefits",), "doable"),
        InstrumentItem(14, "How and when to act", ("C04",), ("urgent", "steps")),
        InstrumentItem(15, "Numbers that the audience uses", ("N01",), ("numbers",)),
        InstrumentItem(16, "What the numbers mean", (), ("numbers",), "numbers"),
        InstrumentItem(17, "No sums for the reader", ("N02",)),
        InstrumentItem(18, "The nature of the risk", (), ("risks",), "fair"),
        InstrumentItem(19, "Risks and benefits", ("C05",), ("benefits", "risks")),
        InstrumentItem(20, "Probabilities in words or pictures too", ("N01",), ("numbers",), "numbers"),
    ),
)
DISCERN: Final = Instrument(
    "DISCERN",
    (
        InstrumentItem(1, "Clear aims", (), ("title", "main_message"), "purpose"),
        InstrumentItem(2, "It achieves its aims", (), (), "focus"),
        InstrumentItem(3, "Relevant to its readers", (), (), "doable"),
        InstrumentItem(4, "Clear what sources were used", ("G02",), ("references",)),
        InstrumentItem(5, "Clear when it was produced", ("G01",), ("dates",)),
        InstrumentItem(6, "Balanced and unbiased", ("C05", "R12"), (), "fair"),
        InstrumentItem(7, "Where to find more", (), ("more", "references")),
        InstrumentItem(8, "Areas of uncertainty", ("C05",), ("unknowns",)),
        InstrumentItem(9, "How the treatment works", (), ("benefits",), "true"),
        InstrumentItem(10, "Benefits", ("C05",), ("benefits",)),
        InstrumentItem(11, "Risks", ("C05",), ("risks",)),
        InstrumentItem(12, "What happens without treatment", ("C05",), ("no-treatment",)),
        InstrumentItem(13, "Effects on quality of life", ("C05",), (), "fair"),
        InstrumentItem(14, "More than one choice", ("C05",), ("alternatives",)),
        InstrumentItem(15, "Support for deciding together", ("C06", "C07"), ("questions",)),
        InstrumentItem(16, "Overall quality", (), (), "true"),
    ),
)
INSTRUMENTS: Final = (PEMAT, CCI, DISCERN)
