"""HTML of formatted references."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, assert_never

from handout.content.inlines import (
    Citation,
    CrossReference,
    Emphasis,
    Inline,
    Link,
    Strong,
    Subscript,
    Superscript,
    Text,
)

_ESCAPES: Final = str.maketrans({"&": "&#38;", "<": "&#60;", ">": "&#62;", '"': "&#34;"})


def to_html(inlines: Iterable[Inline], *, links: bool = False) -> str:
    """Return `inlines` as HTML: `<i>`, `<b>`, `<sup>`, `<sub>`, and with `links` also `<a>`; all else escaped."""
    return "".join(_html(inline, links=links) for inline in inlines)


def _html(inline: Inline, *, links: bool) -> str:
    match inline:
        case Text():
            return inline.text.translate(_ESCAPES)
        case Emphasis():
            return f"<i>{to_html(inline.children, links=links)}</i>"
        case Strong():
            return f"<b>{to_html(inline.children, links=links)}</b>"
        case Superscript():
            return f"<sup>{to_html(inline.children, links=links)}</sup>"
        case Subscript():
            return f"<sub>{to_html(inline.children, links=links)}</sub>"
        case Link():
            inner = to_html(inline.children, links=links)
            return f'<a href="{inline.url.translate(_ESCAPES)}">{inner}</a>' if links else inner
        case CrossReference():
            return to_html(inline.children, links=links)
        case Citation():
            return ""
        case _:
            assert_never(inline)
