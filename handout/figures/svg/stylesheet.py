"""Style sheets inside an SVG file: rules for a class, an element or an id, as drawing programs write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

from handout.errors import RenderError
from handout.figures.svg.markup import SvgElement

Declarations: TypeAlias = Mapping[str, str]
"""Values by property."""

StyleSheet: TypeAlias = tuple[tuple[str, Declarations], ...]
"""Simple selectors (`path`, `.class`, `#id`, `*`) with their declarations, the weaker ones first."""

IMPORTANT = "!"
"""What is before the name of a declaration that is marked as important, which is there without the mark too."""

MAX_RULES = 500
"""The most selectors a file may have; each element is compared with each."""

# What a reader may prefer, such as a dark screen, does not contain here; other media are not read.
_MEDIA = re.compile(r"@media(?=[^{}@]*prefers-)[^{}@]*+\{(?:[^{}]*+\{[^{}]*+\})*+[^{}]*+\}")
_RULE = re.compile(r"([^{}@]++)\{([^{}]*+)\}\s*+")
_SELECTOR = re.compile(r"(?:[.#]?[A-Za-z_][\w-]*|\*)")


def parse_style_sheet(css: str) -> StyleSheet:
    """Return the rules in the order in which they win; raise RenderError for any that is not simple."""
    text, place = _MEDIA.sub("", _without_comments(css)).replace("<!--", "").replace("-->", "").strip(), 0
    rules: list[tuple[str, Declarations]] = []
    while match := _RULE.match(text, place):
        declarations = parse_declarations(match[2])
        rules.extend((_selector(each), declarations) for each in match[1].split(","))
        place = match.end()
    if text[place:].strip() or len(rules) > MAX_RULES:
        raise RenderError(f'the style sheet cannot be read near "{text[place:].strip()[:40]}"')
    return tuple(sorted(rules, key=lambda rule: _weight(rule[0])))


def parse_declarations(style: str) -> Declarations:
    """Return the declarations of a `style` attribute or of a rule's body."""
    pairs = (part.split(":", 1) for part in _without_comments(style).split(";") if ":" in part)
    found: dict[str, str] = {}
    for name, value in pairs:
        plain, mark, _ = value.partition("!")
        for prefix in ("", IMPORTANT) if mark else ("",):
            found[prefix + name.strip().lower()] = plain.strip()
    return found


def matching(sheet: StyleSheet, element: SvgElement) -> Declarations:
    """Return what the rules say of an element."""
    classes = {f".{name}" for name in element.attributes.get("class", "").split()}
    mine = classes | {"*", element.name, "#" + element.attributes.get("id", "")}
    found: dict[str, str] = {}
    for selector, declarations in sheet:
        if selector in mine:
            found |= declarations
    return found


def _without_comments(css: str) -> str:
    kept, place = [], 0
    while (start := css.find("/*", place)) >= 0:
        kept.append(css[place:start])
        end = css.find("*/", start + 2)
        place = len(css) if end < 0 else end + 2
    return "".join((*kept, css[place:]))


def _selector(text: str) -> str:
    selector = text.strip()
    if not _SELECTOR.fullmatch(selector):
        raise RenderError(f'the style sheet has a selector that is not read: "{selector[:40]}"')
    return selector


def _weight(selector: str) -> int:
    return {"*": 0, ".": 2, "#": 3}.get(selector[0], 1)
