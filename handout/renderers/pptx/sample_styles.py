"""Sample styles: text styles for a master that says its type only in the sample text of its placeholders.

LibreOffice writes such masters. What is typed on a slide takes nothing from sample text, so each program would show
the slides in a size of its own.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from handout.renderers.pptx.inherited_styles import LEVELS, NAMES, kind_of
from handout.renderers.pptx.markup import DRAWING, PRESENTATION

TITLE_SIZE, TEXT_SIZE = 3200, 2000
"""Hundredths of a point, where the sample text does not say any either."""

_MAKE = f'<p:txStyles xmlns:p="{PRESENTATION}" xmlns:a="{DRAWING}"/>'
_STYLES = {"title": ("titleStyle", 1, TITLE_SIZE), "body": ("bodyStyle", LEVELS, TEXT_SIZE)}
"""For each placeholder of a master its style, how many levels that has, and their size."""

_LOOKS = ("sz", "b", "i", "cap")
"""What a run's attributes say of its looks."""


def add_text_styles(master: Any) -> None:
    """Give a master text styles where it has none: those of its sample text."""
    element = master._element
    if element.find("p:txStyles", NAMES) is not None:
        return
    from pptx.oxml import parse_xml

    styles = parse_xml(_MAKE)
    for kind, (tag, levels, size) in _STYLES.items():
        style = _child(styles, f"{{{PRESENTATION}}}{tag}")
        samples = _samples(master, kind)
        for level in range(levels):
            style.append(_level(styles, level, samples.get(level, samples.get(0)), size))
    _child(styles, f"{{{PRESENTATION}}}otherStyle")
    extensions = element.find("p:extLst", NAMES)
    if extensions is None:
        element.append(styles)
    else:
        extensions.addprevious(styles)


def _samples(master: Any, kind: str) -> dict[int, Any]:
    """Return the first paragraph of each level in a master's placeholder."""
    found: dict[int, Any] = {}
    for shape in master.placeholders:
        if kind_of(shape) == kind:
            for paragraph in shape._element.findall(".//a:p", NAMES):
                properties = paragraph.find("a:pPr", NAMES)
                found.setdefault(int(properties.get("lvl", 0)) if properties is not None else 0, paragraph)
    return found


def _level(styles: Any, level: int, sample: Any, size: int) -> Any:
    """Return the style of a level, counted from 0, as a sample paragraph has it."""
    styled = None if sample is None else sample.find("a:pPr", NAMES)
    made = _element(styles, f"{{{DRAWING}}}lvl{level + 1}pPr")
    for name, value in () if styled is None else styled.attrib.items():
        if name != "lvl":
            made.set(name, value)
    made.extend(deepcopy(child) for child in (() if styled is None else styled) if not child.tag.endswith("}defRPr"))
    made.append(_run_style(styles, sample, size))
    return made


def _run_style(styles: Any, sample: Any, size: int) -> Any:
    styled = None if sample is None else sample.find(".//a:rPr", NAMES)
    made = _element(styles, f"{{{DRAWING}}}defRPr")
    made.set("sz", str(size))
    if styled is not None:
        for name in _LOOKS:
            if styled.get(name) is not None:
                made.set(name, styled.get(name))
        made.extend(deepcopy(child) for child in styled if not child.tag.endswith(("}hlinkClick", "}hlinkMouseOver")))
    return made


def _child(parent: Any, tag: str) -> Any:
    made = _element(parent, tag)
    parent.append(made)
    return made


def _element(parent: Any, tag: str) -> Any:
    return parent.makeelement(tag)
