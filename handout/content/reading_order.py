"""Reading order: the texts of a document as a reader of its pages meets them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from handout.caches import kept_by_identity
from handout.content.blocks import Block, Diagram, Table
from handout.content.document import Document, Section
from handout.content.inlines import RichText
from handout.content.walk import texts_of

HANDOUT_ORDER: Final = ("title", "main_message", "nutshell", "sections", "questions", "urgent", "disclaimer")
"""The parts of a page that contain the author's texts, as the built-in handout prints them and the deck counts them."""


def in_reading_order(document: Document, parts: Iterable[str] = HANDOUT_ORDER) -> list[str]:
    """Return the names of the parts that a layout prints as its pages are read.

    "urgent" is before the sections where the topic asks for that.
    """
    order = list(parts)
    if document.urgent is None or not document.urgent.first or not {"urgent", "sections"} <= set(order):
        return order
    order.remove("urgent")
    order.insert(order.index("sections"), "urgent")
    return order


def texts_in_reading_order(document: Document, parts: Iterable[str] = HANDOUT_ORDER) -> tuple[RichText, ...]:
    """Return the texts of a document: those of the `parts` that its pages print, then what only other outputs say.

    Citations are numbered in this order: on each page they rise as it is read, and the list has no gap before the
    texts of other outputs.
    """
    return _in_reading_order(document, tuple(parts))


@kept_by_identity(8)
def _in_reading_order(document: Document, parts: tuple[str, ...]) -> tuple[RichText, ...]:
    return tuple(_ordered(document, parts))


def _ordered(document: Document, parts: tuple[str, ...]) -> Iterator[RichText]:
    yield from printed_texts(document, parts)
    printed = set(parts)
    for name in in_reading_order(document):
        if name not in printed:
            yield from texts_of(_TEXTS[name](document))
    yield from texts_of(tuple(_sentences_of_stations(section) for section in document.sections if section.on_paper))
    slides = tuple(section.slide for section in document.sections)
    yield from texts_of(tuple(section for section in document.sections if not section.on_paper))
    yield from texts_of((document.subtitle if "subtitle" not in printed else None, slides))
    yield from texts_of((document.teach_back, document.talk))


def printed_texts(document: Document, parts: Iterable[str] = HANDOUT_ORDER) -> Iterator[RichText]:
    """Yield the texts that pages with these parts print, as they are read."""
    for name in in_reading_order(document, parts):
        if name in _TEXTS:
            yield from texts_of(_TEXTS[name](document))


def _printed(section: Section) -> tuple[Any, ...]:
    """Return what pages print of a section, as they are read."""
    return section.heading, tuple(map(_printed_block, section.blocks))


def _printed_block(block: Block) -> Any:
    match block:
        case Table():
            return block.caption, block.header, block.rows
        case Diagram():
            return tuple(node.label for node in block.nodes), block.caption
        case _:
            return block


def _sentences_of_stations(section: Section) -> tuple[RichText | None, ...]:
    """Return what only slides say of the diagrams of a section."""
    diagrams = (block for block in section.blocks if isinstance(block, Diagram))
    return tuple(node.text for diagram in diagrams for node in diagram.nodes)


_TEXTS: Final[Mapping[str, Callable[[Document], Any]]] = {
    "title": lambda document: document.title,
    "subtitle": lambda document: document.subtitle,
    "main_message": lambda document: document.main_message,
    "nutshell": lambda document: document.nutshell,
    "sections": lambda document: tuple(_printed(section) for section in document.sections if section.on_paper),
    "questions": lambda document: document.questions,
    "urgent": lambda document: document.urgent,
    "disclaimer": lambda document: document.disclaimer,
}
"""Where the texts of each part are."""
