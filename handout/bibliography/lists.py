"""Lists of references: each reference formatted, in the style's order, with its number or its letter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from handout.bibliography.composition import Inlines
from handout.bibliography.disambiguation import labelled
from handout.bibliography.style import AuthorDateCitations, Style
from handout.bibliography.styles import STYLES
from handout.bibliography.works import Work, work_of
from handout.caches import kept
from handout.content.inlines import Text, merged, plain_text
from handout.content.reference import Reference
from handout.content.style_name import StyleName


class FormattedReference(msgspec.Struct, frozen=True):
    """A reference as its list prints it."""

    id: str
    """The reference's key."""
    label: str
    """Its number, "1", without a full stop; empty where the style has none."""
    inlines: Inlines
    """The reference without its number; never empty."""

    @property
    def list_label(self) -> str:
        """Its number as a list prints it, "1."; empty where the style has none."""
        return f"{self.label}." if self.label else ""


def format_reference(reference: Reference, style: StyleName) -> Inlines:
    """Return `reference` as the style prints it, without its number; never empty."""
    return _formatted(work_of(reference), STYLES[style])


def format_bibliography(references: Iterable[Reference], style: StyleName) -> tuple[FormattedReference, ...]:
    """Return the references in the style's order.

    Numeric styles keep the order given, which is that of citation; author-date styles sort, and part works of the
    same authors and year by letters.
    """
    return _bibliography(tuple(references), style)


@kept(1024)
def _bibliography(references: tuple[Reference, ...], style: StyleName) -> tuple[FormattedReference, ...]:
    found = STYLES[style]
    works = [work_of(reference) for reference in references]
    if isinstance(found.citations, AuthorDateCitations):
        labels = labelled(in_list_order(works, found.citations), found.citations)
        return tuple(FormattedReference(label.work.id, "", _formatted(label.work, found)) for label in labels)
    return tuple(
        FormattedReference(work.id, str(number), _formatted(work, found)) for number, work in enumerate(works, 1)
    )


def in_list_order(works: Iterable[Work], form: AuthorDateCitations) -> Sequence[Work]:
    """Return the works as an author-date list orders them."""
    return sorted(works, key=form.bibliography_key)


def _formatted(work: Work, style: Style) -> Inlines:
    found = merged(style.reference(work))
    # A style may have no use for the little that is known: the key at least says which entry to fix.
    return found if any(character.isalnum() for character in plain_text(found)) else (Text(work.id),)
