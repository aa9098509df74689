"""Processing: references and citations in any style, the order and the numbers as that style has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

from handout.bibliography import FormattedReference, cited_references
from handout.bibliography.composition import Inlines
from handout.bibliography.identifiers import doi_of, pmcid_of, pmid_of
from handout.bibliography.links import is_doi_address
from handout.bibliography.processed import ProcessedBibliography
from handout.building.citeproc.pandoc import run_citeproc
from handout.building.citeproc.pandoc_inlines import LEFT_MARGIN, inlines_of, spans_of, text_nodes
from handout.building.citeproc.style_files import CslStyle
from handout.content.csl_date import CslDate
from handout.content.document import Document
from handout.content.inlines import Citation, CitationItem, Text, plain_text
from handout.content.reading_order import texts_in_reading_order
from handout.content.reference import Reference

_UNPRINTED: Final = ("custom", "categories", "abstract", "annote", "keyword", "note", "notices")
_NUMBER: Final = r"[\[(]?\d+[\])]?[.:]?\s+"
_MARKS: Final = " .:()[]"


class Processed(msgspec.Struct, frozen=True):
    """What a style makes of references and citations."""

    references: tuple[FormattedReference, ...]
    """The references in the style's order."""
    citations: tuple[tuple[Citation, Inlines], ...]
    """What each citation prints."""


def with_style(document: Document, style: CslStyle) -> Document:
    """Return `document` with everything it cites formatted in `style`. Raises SourceError where that cannot be."""
    if style.is_note:
        raise style.problem(
            "this style cites in footnotes, which neither output has", "take one that cites in the text"
        )
    citations = [each for text in texts_in_reading_order(document) for each in text.citations]
    done = process(cited_references(citations, document.references), citations, style)
    settings = ProcessedBibliography(
        files=document.bibliography.files, references=done.references, citations=done.citations
    )
    return msgspec.structs.replace(document, bibliography=settings)


def process(references: Sequence[Reference], citations: Iterable[Citation], style: CslStyle) -> Processed:
    """Return `references`, in the order of citation, and `citations` as `style` prints them.

    Each reference alone is cited too, as a line of sources names it. Raises SourceError where pandoc is missing or
    cannot use the style.
    """
    if not references:
        return Processed((), ())
    known = {each.id for each in references}
    alone = [Citation((CitationItem(each.id),)) for each in references]
    wanted = [each for each in dict.fromkeys((*citations, *alone)) if any(item.key in known for item in each.items)]
    blocks = [{"t": "Para", "c": [_cite(each, known)]} for each in wanted]
    found = run_citeproc(blocks, [_csl(each) for each in references], style)
    printed = tuple((each, inlines_of(block["c"][0]["c"][1])) for each, block in zip(wanted, found, strict=False))
    return Processed(tuple(_entries(found, style)), printed)


def _csl(reference: Reference) -> dict[str, Any]:
    fields = msgspec.to_builtins(reference, enc_hook=_date)
    found = {key: value for key, value in fields.items() if key not in _UNPRINTED and value not in ({}, None)}
    numbers = {"DOI": doi_of(reference.DOI), "PMID": pmid_of(reference.PMID), "PMCID": pmcid_of(reference.PMCID)}
    if is_doi_address(reference.URL) and not doi_of(reference.URL):
        numbers["URL"] = ""
    # Pandoc makes links of them: what cannot be one is left out.
    return {key: value for key, value in (found | numbers).items() if value or key not in numbers}


def _date(value: object) -> dict[str, Any]:
    if isinstance(value, CslDate):
        return value.csl
    raise NotImplementedError(type(value))


def _cite(citation: Citation, known: set[str]) -> dict[str, Any]:
    return {"t": "Cite", "c": [[_item(item) for item in citation.items if item.key in known], []]}


def _item(item: CitationItem) -> dict[str, Any]:
    # Braces mark a locator, whatever is in it.
    place = f"{{{item.label or 'page'} {item.locator.strip()}}}" if item.locator.strip() else ""
    return {
        "citationId": item.key,
        "citationPrefix": text_nodes(item.prefix.strip()),
        "citationSuffix": text_nodes(" ".join(filter(None, (place, item.suffix.strip())))),
        "citationMode": {"t": "SuppressAuthor" if item.suppress_author else "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }


def _entries(blocks: Sequence[Mapping[str, Any]], style: CslStyle) -> Iterable[FormattedReference]:
    lists = (block["c"][1] for block in blocks if block["t"] == "Div" and block["c"][0][0] == "refs")
    for entry in (entry for entries in lists for entry in entries):
        nodes = [node for block in entry["c"][1] for node in block["c"]]
        label = plain_text(inlines_of(spans_of(nodes, LEFT_MARGIN)))
        inlines = inlines_of(nodes, without=LEFT_MARGIN)
        if style.is_numbered and not label:
            label, inlines = _parted(inlines)
        key = entry["c"][0][0].removeprefix("ref-")
        yield FormattedReference(key, label.strip(_MARKS), inlines or (Text(key),))


def _parted(inlines: Inlines) -> tuple[str, Inlines]:
    """Return the number that a reference begins with, and the reference without it."""
    first = inlines[0] if inlines else None
    found = re.match(_NUMBER, first.text) if isinstance(first, Text) else None
    if not found or not isinstance(first, Text):
        return "", inlines
    return found[0], (Text(first.text[found.end() :]), *inlines[1:])
