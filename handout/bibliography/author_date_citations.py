"""Author-date citations: names and years in brackets."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import msgspec

from handout.bibliography.affixes import affixes
from handout.bibliography.composition import Fragment, Inlines, inlines, joined, tail_of, wrapped
from handout.bibliography.disambiguation import Label, author_words
from handout.bibliography.locators import locator
from handout.bibliography.style import AuthorDateCitations
from handout.content.inlines import Citation, CitationItem, CrossReference, Text


class _Cite(msgspec.Struct, frozen=True):
    """One work within a citation."""

    label: Label
    item: CitationItem
    author: Inlines

    @property
    def stands_alone(self) -> bool:
        """Whether words around it keep it from sharing its author with its neighbour."""
        return any(text.strip() for text in (self.item.prefix, self.item.suffix, self.item.locator))


def author_date_citation(citation: Citation, labels: Mapping[str, Label], form: AuthorDateCitations) -> Inlines:
    """Return "(Almeida et al., 2017, 2018; Wu et al., 2021)"; empty where no key of `citation` has a label."""
    cites = [_cite(labels[item.key], item, form) for item in dict.fromkeys(citation.items) if item.key in labels]
    if not any(cite.item.prefix.strip() for cite in cites):  # "see" and "see also" contain their places
        cites.sort(key=lambda cite: (form.cluster_key(cite.label.work), cite.label.place))
    return wrapped("(", joined("; ", *(_shared(group, form) for group in _by_author(cites))), ")")


def _cite(label: Label, item: CitationItem, form: AuthorDateCitations) -> _Cite:
    return _Cite(label, item, () if item.suppress_author else author_words(label, form))


def _by_author(cites: list[_Cite]) -> list[list[_Cite]]:
    """Return the works in groups of one author, each group where its first work is."""
    groups: dict[Hashable, list[_Cite]] = {}
    for place, cite in enumerate(cites):
        groups.setdefault(place if cite.stands_alone else cite.author, []).append(cite)
    return list(groups.values())


def _shared(group: list[_Cite], form: AuthorDateCitations) -> Inlines:
    first = group[0]
    before, after = affixes(first.item)
    years = [form.date(cite.label.work) for cite in group]
    place = locator(first.item, form.locators)
    named = _with_comma(first.author) if form.locators == "full" else first.author
    delimiter = " " if named != first.author or tail_of(named).endswith("?”") else ", "
    cited = joined(", ", *_pointers(group, [joined(delimiter, named, years[0]), *years[1:]]), place)
    return (*inlines(before), *cited, *inlines(after))


def _pointers(group: list[_Cite], printed: list[Fragment]) -> list[Inlines]:
    """Return what each work prints, pointing to its entry."""
    return [
        (CrossReference(inlines(each), cite.item.key),) if each else ()
        for cite, each in zip(group, printed, strict=True)
    ]


def _with_comma(author: Inlines) -> Inlines:
    """Return a quoted title with the comma that follows it inside the quotes, as American usage has it."""
    last = author[-1] if author else None
    if not isinstance(last, Text) or not last.text.endswith("”") or tail_of(author)[0] in "?!":
        return author
    return (*author[:-1], Text(last.text.removesuffix("”") + ",”"))
