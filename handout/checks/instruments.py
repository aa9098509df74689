"""Instruments: the items of PEMAT, the CDC Clear Communication Index and DISCERN, and what in a topic answers them."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

Place: TypeAlias = Literal[
    "title", "main_message", "nutshell", "headings", "steps", "actions", "lists", "pictures", "tables", "urgent",
    "questions", "references", "dates", "benefits", "risks", "alternatives", "no-treatment", "unknowns", "numbers",
    "more",
]  # fmt: skip
"""What in a topic an item is answered by."""


class Item(NamedTuple):
    """One item of an instrument, in short."""

    number: int
    words: str
    rules: tuple[str, ...] = ()
    """The rules that decide it, or show where it fails."""
    places: tuple[Place, ...] = ()
    question: str = ""
    """The question for a person that it needs; empty: structure decides."""


class Instrument(NamedTuple):
    """A published checklist."""

    name: str
    items: tuple[Item, ...]


PEMAT: Final = Instrument(
    "PEMAT for printed materials (AHRQ)",
    (
        Item(1, "Its purpose is evident", ("R10",), ("title", "main_message"), "purpose"),
        Item(2, "Nothing distracts from the purpose", (), (), "focus"),
        Item(3, "Common, everyday language", ("R01", "R02", "R03", "R07", "R12")),
        Item(4, "Medical terms are defined", ("R08",)),
        Item(5, "Active voice", ("R06",)),
        Item(6, "Numbers are clear", ("N01", "D01"), ("numbers",), "numbers"),
        Item(7, "No calculations", ("N02",)),
        Item(8, "Short sections", ("R04", "R05", "R09")),
        Item(9, "Sections have informative headers", ("R10",), ("headings",)),
        Item(10, "A logical sequence", (), ("headings",), "order"),
        Item(11, "A summary", ("C02",), ("nutshell",)),
        Item(12, "Visual cues draw attention to key points", ("L03",), ("nutshell", "urgent", "lists")),
        Item(15, "Visual aids where they help", (), ("pictures",), "pictures"),
        Item(16, "Visual aids reinforce the content", (), ("pictures",), "pictures"),
        Item(17, "Visual aids have titles or captions", ("A01", "A03"), ("pictures", "tables")),
        Item(18, "Clear, uncluttered illustrations", (), ("pictures",), "pictures"),
        Item(19, "Simple tables with clear headings", ("A03",), ("tables",)),
        Item(20, "At least one action", ("C03",), ("steps", "actions")),
        Item(21, "Actions address the reader", ("R11",), ("steps", "actions")),
        Item(22, "Actions in explicit steps", ("C03",), ("steps",)),
        Item(23, "A tool to take action", ("C06",), ("questions",)),
        Item(24, "How to do calculations is explained", ("N02",)),
        Item(25, "How to use charts and tables is explained", (), ("tables", "pictures"), "doable"),
        Item(26, "Visual aids make it easier to act", (), ("pictures",), "doable"),
    ),
)
CCI: Final = Instrument(
    "CDC Clear Communication Index",
    (
        Item(1, "One main message", ("C01",), ("main_message",)),
        Item(2, "The main message is at the top", ("C01",), ("main_message",)),
        Item(3, "The main message is emphasised", ("C01",), ("main_message",)),
        Item(4, "A visual supports the main message", (), ("pictures",), "pictures"),
        Item(5, "A call to action", ("C03",), ("steps", "actions")),
        Item(6, "Main message and call to action are active", ("R06",), ("main_message", "steps")),
        Item(7, "Words that the audience uses", ("R07", "R08")),
        Item(8, "Lists", ("R09",), ("lists", "steps")),
        Item(9, "Chunks with headings", ("R05", "R10"), ("headings",)),
        Item(10, "The most important comes first", ("C01",), ("main_message",), "order"),
        Item(11, "What is known, and what is not", ("C05", "G02"), ("unknowns", "references"), "true"),
        Item(12, "A recommendation", ("C03",), ("steps", "actions")),
        Item(13, "Why it matters to the reader", (), ("benefits",), "doable"),
        Item(14, "How and when to act", ("C04",), ("urgent", "steps")),
        Item(15, "Numbers that the audience uses", ("N01",), ("numbers",)),
        Item(16, "What the numbers mean", (), ("numbers",), "numbers"),
        Item(17, "No sums for the reader", ("N02",)),
        Item(18, "The nature of the risk", (), ("risks",), "fair"),
        Item(19, "Risks and benefits", ("C05",), ("benefits", "risks")),
        Item(20, "Probabilities in words or pictures too", ("N01",), ("numbers",), "numbers"),
    ),
)
DISCERN: Final = Instrument(
    "DISCERN",
    (
        Item(1, "Clear aims", (), ("title", "main_message"), "purpose"),
        Item(2, "It achieves its aims", (), (), "focus"),
        Item(3, "Relevant to its readers", (), (), "doable"),
        Item(4, "Clear what sources were used", ("G02",), ("references",)),
        Item(5, "Clear when it was produced", ("G01",), ("dates",)),
        Item(6, "Balanced and unbiased", ("C05", "R12"), (), "fair"),
        Item(7, "Where to find more", (), ("more", "references")),
        Item(8, "Areas of uncertainty", ("C05",), ("unknowns",)),
        Item(9, "How the treatment works", (), ("benefits",), "true"),
        Item(10, "Benefits", ("C05",), ("benefits",)),
        Item(11, "Risks", ("C05",), ("risks",)),
        Item(12, "What happens without treatment", ("C05",), ("no-treatment",)),
        Item(13, "Effects on quality of life", ("C05",), (), "fair"),
        Item(14, "More than one choice", ("C05",), ("alternatives",)),
        Item(15, "Support for deciding together", ("C06", "C07"), ("questions",)),
        Item(16, "Overall quality", (), (), "true"),
    ),
)
INSTRUMENTS: Final = (PEMAT, CCI, DISCERN)
