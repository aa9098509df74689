"""The inline parser: markdown-it-py with the few rules that handout has, built once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handout.caches import loaded
from handout.reading.markup.citation_rule import citation
from handout.reading.markup.emphasis_rule import emphasis
from handout.reading.markup.link_rule import link
from handout.reading.markup.notes import Notes, pair_brackets, pair_parentheses

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_RULES = ["text", "escape", "emphasis", "citation", "link"]
_PAIR_RULES = ["balance_pairs", "emphasis", "fragments_join"]


def parse_inlines(text: str) -> tuple[list[Token], Notes]:
    """Return the tokens of one paragraph in one line, and what the rules noted."""
    parser = _parser()
    notes = Notes(pair_brackets(text), pair_parentheses(text) if "](" in text else {})
    return parser.inline.parse(text, parser, {"notes": notes}, []), notes


@loaded
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero")
    parser.inline.ruler.at("emphasis", emphasis)
    parser.inline.ruler.at("link", link)
    parser.inline.ruler.before("link", "citation", citation)
    parser.inline.ruler.enableOnly(_RULES)
    parser.inline.ruler2.enableOnly(_PAIR_RULES)
    return parser
