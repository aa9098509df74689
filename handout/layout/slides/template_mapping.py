"""Template mapping: which layout of an institution's template shows which kind of slide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from handout.caches import kept
from handout.errors import FitError
from handout.layout.slides.slide_template import SlideTemplate, TemplateLayout, TemplatePlaceholder

TEXT_KINDS = (
    "disclosures", "message", "prose", "points", "term_list", "steps", "nutshell", "discussion", "more_references",
)  # fmt: skip
"""The kinds that are a title and a body of text."""

OBJECT_KINDS = {"table": "tbl", "chart": "chart", "figure": "pic"}
"""The kinds that are a title and a native object, by the type of its own placeholder."""

KINDS = ("title", *TEXT_KINDS, *OBJECT_KINDS, "statement", "closing")
"""The kinds of slides that a deck on a template has; all others become lists there."""

_TITLES = ("title", "ctrTitle")
_BODIES = ("obj", "body")
_NAMES: dict[str, tuple[str, ...]] = {
    "nutshell": ("nutshell", "summary", "key message", "take-home", "takeaway"),
    "more_references": ("reference", "bibliography", "sources"),
    "closing": ("closing", "thank", "contact", "end slide"),
}
"""Words in a layout's name that say what it is for."""


class LayoutMatch(NamedTuple):
    """The layout that shows a kind of slide."""

    layout: TemplateLayout
    title: TemplatePlaceholder
    body: TemplatePlaceholder | None
    """Where its text or its object goes."""
    chosen_by: str
    """Why this one: "type", "name" or "placeholders"."""


class TemplateMap(NamedTuple):
    """How a template shows a deck."""

    matches: dict[str, LayoutMatch]
    """By kind of slide."""

    @property
    def lines(self) -> tuple[str, ...]:
        """For each kind of slide, a line that says where it goes and why."""
        return tuple(
            f'{kind}: "{match.layout.name}"'
            + (f', "{match.body.name}"' if match.body else "")
            + f" (by its {match.chosen_by})"
            for kind, match in self.matches.items()
        )


@kept(32)
def map_template(template: SlideTemplate) -> TemplateMap:
    """Return which layout of a template shows which kind of slide; FitError where it has none for text."""
    content = _content(template)
    matches = dict.fromkeys((*TEXT_KINDS, *OBJECT_KINDS), content)
    matches |= {kind: _own(template, words) or content for kind, words in _NAMES.items()}
    matches |= {kind: _object(template, own) or content for kind, own in OBJECT_KINDS.items()}
    matches["title"] = _opening(template) or content
    matches["statement"] = _typed(template, "titleOnly", ()) or content
    return TemplateMap({kind: matches[kind] for kind in KINDS})


def _content(template: SlideTemplate) -> LayoutMatch:
    """Return the layout for a title and text: PowerPoint's own, else the one with the largest body."""
    found = _typed(template, "obj", _BODIES) or _typed(template, "tx", _BODIES)
    if found:
        return _framed(template, found)
    candidates = [match for layout in template.layouts if (match := _match(layout, _BODIES, "placeholders"))]
    if not candidates:
        raise FitError(f'no layout of the template "{template.name}" has placeholders for a title and for text')
    return max(candidates, key=lambda match: match.body.area if match.body else 0.0)


def _framed(template: SlideTemplate, found: LayoutMatch) -> LayoutMatch:
    """Return the first layout of the same type that has a footer and a slide number; else the one that was found."""
    alike = (
        match
        for layout in template.layouts
        if layout.type == found.layout.type and None not in (layout.footer, layout.number)
        if (match := _match(layout, _BODIES, found.chosen_by))
    )
    return next(alike, found)


def _opening(template: SlideTemplate) -> LayoutMatch | None:
    """Return the layout of the first slide: PowerPoint's own, else one with a centred title, or with a subtitle."""
    return (
        _typed(template, "title", ("subTitle", *_BODIES))
        or _first(template, lambda layout: _has(layout, "ctrTitle"), ("subTitle", *_BODIES))
        or _first(template, lambda layout: _has(layout, "subTitle"), ("subTitle",))
    )


def _has(layout: TemplateLayout, kind: str) -> bool:
    return any(each.type == kind for each in layout.placeholders)


def _object(template: SlideTemplate, own: str) -> LayoutMatch | None:
    """Return a layout with a placeholder for one kind of object and for nothing else."""
    for layout in template.layouts:
        match = _match(layout, (own,), "placeholders")
        if match and len(layout.placeholders) == len(("title", "object")):
            return match
    return None


def _own(template: SlideTemplate, words: Sequence[str]) -> LayoutMatch | None:
    """Return a layout whose name says that it is for this kind."""
    for layout in template.layouts:
        if any(word in layout.name.casefold() for word in words):
            match = _match(layout, ("subTitle", *_BODIES), "name")
            if match:
                return match
    return None


def _typed(template: SlideTemplate, kind: str, bodies: Sequence[str]) -> LayoutMatch | None:
    return _first(template, lambda layout: layout.type == kind, bodies, "type")


def _first(
    template: SlideTemplate,
    suits: Callable[[TemplateLayout], bool],
    bodies: Sequence[str],
    reason: str = "placeholders",
) -> LayoutMatch | None:
    matches = (_match(layout, bodies, reason) for layout in template.layouts if suits(layout))
    return next((match for match in matches if match), None)


def _match(layout: TemplateLayout, bodies: Sequence[str], reason: str) -> LayoutMatch | None:
    """Return a layout's title and the largest placeholder of the wanted types; None where it lacks either."""
    titles = [each for each in layout.placeholders if each.type in _TITLES]
    found = [each for each in layout.placeholders if each.type in bodies]
    if not titles or (bodies and not found):
        return None
    body = max(found, key=lambda each: each.area) if found else None
    return LayoutMatch(layout, titles[0], body, reason)
