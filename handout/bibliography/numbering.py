"""Numbering: which references are cited, in the order of their first citation."""

from __future__ import annotations

from collections.abc import Iterable

from handout.content.inlines import Citation
from handout.content.reference import Reference


def cited_references(citations: Iterable[Citation], references: Iterable[Reference]) -> tuple[Reference, ...]:
    """Return the references that `citations`, in reading order, point to, each once where it is first cited.

    A key that no reference has is skipped: whoever read the source reports it.
    """
    by_id = {reference.id: reference for reference in references}
    keys = dict.fromkeys(item.key for citation in citations for item in citation.items)
    return tuple(by_id[key] for key in keys if key in by_id)
