"""Template gaps: what an institution's template lacks, and what the deck does instead."""

from __future__ import annotations

from collections.abc import Iterator

from handout.layout.slides.slide_kinds import SlideKinds
from handout.layout.slides.slide_template import SlideTemplate
from handout.layout.slides.template_mapping import KINDS, OBJECT_KINDS, map_template
from handout.typography.font_files import FONT_PACKAGES

_WANTED = {"title": "for the first slide", "statement": "for a title alone"}
"""What the template should have a layout for."""


def template_gaps(template: SlideTemplate) -> tuple[str, ...]:
    """Return, each as a sentence, what a template lacks; FitError where it has no layout for text."""
    return (*_layouts(template), *_objects(template), *_furniture(template), *_fonts(template))


def listed_kinds() -> tuple[str, ...]:
    """Return the kinds of slides that no template has: they become lists there."""
    return tuple(kind for kind in SlideKinds.__struct_fields__ if kind not in KINDS)


def _layouts(template: SlideTemplate) -> Iterator[str]:
    matches = map_template(template).matches
    for kind, wanted in _WANTED.items():
        if matches[kind] == matches["points"]:
            yield f'it has no layout {wanted}, which falls back to "{matches[kind].layout.name}"'


def _objects(template: SlideTemplate) -> Iterator[str]:
    for kind in OBJECT_KINDS:
        match = map_template(template).matches[kind]
        if match.body and match.body.type == "body":
            yield f'it has no placeholder for a {kind}, which falls back to one for text, on "{match.layout.name}"'


def _furniture(template: SlideTemplate) -> Iterator[str]:
    matches = map_template(template).matches
    for layout in {match.layout.part: match.layout for kind, match in matches.items() if kind != "title"}.values():
        if layout.footer is None:
            yield f'its layout "{layout.name}" has no footer: sources are in the notes only'
        if layout.number is None:
            yield f'its layout "{layout.name}" has no slide number'


def _fonts(template: SlideTemplate) -> Iterator[str]:
    for name in dict.fromkeys((template.headings, template.text)):
        if name not in FONT_PACKAGES:
            yield f'its font "{name}" is not known here; sizes are estimated: look for text that does not fit'
