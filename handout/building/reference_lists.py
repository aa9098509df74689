"""Reference lists: formatted references as plain text, HTML or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from handout.bibliography import FormattedReference, to_html, to_text

ListFormat: TypeAlias = Callable[[Sequence[FormattedReference]], str]


def text_list(references: Sequence[FormattedReference]) -> str:
    """Return the references as text, one a line, with their numbers where the style has them."""
    return "".join(f"{_number(each)}{to_text(each.inlines)}\n" for each in references)


def html_list(references: Sequence[FormattedReference]) -> str:
    """Return the references as an HTML list, ordered where the style numbers them; addresses are links."""
    tag = "ol" if any(each.label for each in references) else "ul"
    items = "".join(f"  <li>{to_html(each.inlines, links=True)}</li>\n" for each in references)
    return f"<{tag}>\n{items}</{tag}>\n"


def json_list(references: Sequence[FormattedReference]) -> str:
    """Return the references as a JSON list of `id`, `html` and `text`, in the style's order and without numbers.

    The HTML has `<i>`, `<b>`, `<sup>` and `<sub>`, and no links.
    """
    found = [{"id": each.id, "html": to_html(each.inlines), "text": to_text(each.inlines)} for each in references]
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


LIST_FORMATS: Final[dict[str, ListFormat]] = {"text": text_list, "html": html_list, "json": json_list}
"""The forms of a list by name."""


def _number(reference: FormattedReference) -> str:
    return f"{reference.label}. " if reference.label else ""
