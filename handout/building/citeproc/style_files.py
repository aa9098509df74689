"""Style files: a .csl file as data from a stranger: it is read, never obeyed where it asks for the network."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from handout.diagnostics import Diagnostic, Span, error
from handout.errors import SourceError
from handout.reading.sources import read_text

_NAMESPACE: Final = "http://purl.org/net/xbiblio/csl"
_LARGEST: Final = 4_000_000
"""Characters; the longest style that is published has a twentieth of them."""


@dataclass(frozen=True)
class CslStyle:
    """A style that is on its own."""

    path: Path
    text: str
    """The style as XML, without links: nothing in it names a place to fetch."""
    is_note: bool
    """Whether it cites in footnotes, which neither output has."""
    is_numbered: bool
    """Whether its list prints numbers."""

    def problem(self, message: str, hint: str = "") -> SourceError:
        """Return the error that the style as a whole causes."""
        return SourceError([_problem(self.path, message, hint)])


def read_csl_style(path: Path) -> CslStyle:
    """Return the style at `path`. Raises SourceError where it is no style, or one that only names another."""
    root = _root(path)
    info = root.find(f"{{{_NAMESPACE}}}info")
    if info is None or root.tag != f"{{{_NAMESPACE}}}style":
        raise SourceError([_problem(path, "this is no CSL style", "a style begins with <style> and <info>")])
    for link in filter(_is_link, root.iter()):
        if "parent" in link.get("rel", ""):
            address = link.get("href", "")
            hint = "get that style's own file and name it: nothing is fetched from the network"
            raise SourceError([_problem(path, f"this style only points to another, {address}", hint)])
    for holder in root.iter():
        for link in [each for each in holder if _is_link(each)]:
            holder.remove(link)
    bibliography = root.find(f"{{{_NAMESPACE}}}bibliography")
    if bibliography is None:
        raise SourceError([_problem(path, "this style prints no list of references", "take a style that has one")])
    return CslStyle(
        path,
        ElementTree.tostring(root, encoding="unicode"),
        is_note=root.get("class") == "note",
        is_numbered=_prints_numbers(root, bibliography),
    )


def _root(path: Path) -> ElementTree.Element:
    text = read_text(path)
    if len(text) > _LARGEST:
        raise SourceError([_problem(path, "this file is too long for a CSL style")])
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise SourceError([_problem(path, "this style has a DOCTYPE, which no CSL style needs", "delete it")])
    try:
        return ElementTree.fromstring(text)
    except ElementTree.ParseError as problem:
        line, column = problem.position
        message = f"this is no XML: {str(problem).partition(':')[0]}"
        raise SourceError([error(Span(str(path), line, column + 1), message)]) from problem


def _is_link(element: ElementTree.Element) -> bool:
    return element.tag.rpartition("}")[2] == "link"


def _prints_numbers(root: ElementTree.Element, bibliography: ElementTree.Element) -> bool:
    """Return whether the list prints the number of each reference, itself or by a macro that it calls."""
    macros = {each.get("name", ""): each for each in root.iter(f"{{{_NAMESPACE}}}macro")}
    seen: set[str] = set()
    waiting = [each for each in bibliography if not each.tag.endswith("}sort")]
    while waiting:
        for part in waiting.pop().iter():
            if part.get("variable") == "citation-number":
                return True
            if (name := part.get("macro", "")) in macros and name not in seen:
                seen.add(name)
                waiting.append(macros[name])
    return False


def _problem(path: Path, message: str, hint: str = "") -> Diagnostic:
    return error(Span(str(path)), message, hint)
