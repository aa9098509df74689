"""Inline markup: a string of the source as paragraphs of inlines, and what is wrong with it.

A subset of CommonMark: `*emphasis*`, `**strong**`, `[text](https://...)`, backslash escapes, and citations. Everything
else prints as it is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from handout.caches import kept
from handout.content.inlines import Inline, RichText, Text
from handout.reading.markup.citation_rule import CITATION_KEY
from handout.reading.markup.notes import CitedKey, MarkupProblem
from handout.reading.markup.paragraphs import SourceParagraph, split_paragraphs

__all__ = ["CITATION_KEY", "CitedKey", "Markup", "MarkupProblem", "parse_markup", "read_rich_text"]

_MARKS = frozenset("*[\\")


@dataclass(frozen=True, slots=True)
class Markup:
    """What a string says, and what is wrong with it; offsets count its characters."""

    paragraphs: tuple[tuple[Inline, ...], ...]
    problems: tuple[MarkupProblem, ...]
    cited: tuple[CitedKey, ...]
    """Every key that is cited, in reading order."""


def read_rich_text(source: Any) -> RichText:
    """Return the text that `source` says. Invalid markup stays in it as it can; see `parse_markup`.

    Raises ValueError where `source` is no string.
    """
    if not isinstance(source, str):
        raise ValueError("not a string")
    if _MARKS.isdisjoint(source):  # most strings: the parser is not even imported
        return RichText(source, tuple((Text(each.text),) for each in split_paragraphs(source)))
    return RichText(source, parse_markup(source).paragraphs)


@kept(256)  # the checks ask again for what the reader has just read
def parse_markup(source: str) -> Markup:
    """Return the paragraphs of `source` with its problems and cited keys."""
    parsed = [_parse(paragraph) for paragraph in split_paragraphs(source)]
    return Markup(
        tuple(each.paragraphs[0] for each in parsed if each.paragraphs[0]),
        tuple(problem for each in parsed for problem in each.problems),
        tuple(cited for each in parsed for cited in each.cited),
    )


def _parse(paragraph: SourceParagraph) -> Markup:
    from handout.reading.markup.emphasis_rule import literal_star_warnings
    from handout.reading.markup.inline_parser import parse_inlines
    from handout.reading.markup.inline_tree import build_inlines
    from handout.reading.markup.number_joins import number_joins

    tokens, notes = parse_inlines(paragraph.text)
    joins = [*number_joins(tokens)]
    notes.problems += [join.problem for join in joins]
    notes.problems += literal_star_warnings(notes.stars)
    return Markup(
        # Two numbers are never printed as one, not even of a source with errors.
        ((Text(paragraph.text),) if joins else build_inlines(tokens),),
        tuple(problem._replace(offset=paragraph.source_offset(problem.offset)) for problem in notes.problems),
        tuple(cited._replace(offset=paragraph.source_offset(cited.offset)) for cited in notes.cited),
    )
