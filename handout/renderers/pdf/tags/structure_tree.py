"""Structure tree: the elements that contain content, as PDF objects (ISO 32000-1, 14.7)."""

from __future__ import annotations

from typing import Final

from handout.layout.paper.structure import Element
from handout.renderers.pdf.objects import ArchivalDocument, Handle, references
from handout.renderers.pdf.syntax import number, text_string
from handout.renderers.pdf.tags.marked_content import Annotated, Kid, Mark, Marking

CELLS: Final = frozenset({"TH", "TD"})
"""Elements that a reader counts: an empty cell keeps its place, else the cells after it shift under another head."""


class TreeWriter:
    """Writes the elements that contain content and all cells of tables; another element without content is left out."""

    def __init__(
        self, document: ArchivalDocument, marking: Marking, pages: list[Handle], bounds: dict[Element, str]
    ) -> None:
        self.document = document
        self.marking = marking
        self.pages = pages
        self.bounds = bounds
        """The bounding box of each figure."""
        self.handles: dict[Element, Handle] = {}
        self.parents: dict[int, Element] = {}

    def write(self, root: Element) -> Handle:
        """Return the structure tree root."""
        top = self.document.reserve()
        first = self._write(root, top)
        rows = [
            f"{index} [{references([self.handles[element] for element in elements])}]"
            for index, elements in enumerate(self.marking.pages)
        ]
        rows += [f"{key} {self.handles[element]} 0 R" for key, element in sorted(self.parents.items())]
        document_element = references([first] if first else [])
        self.document.fill(
            top,
            f"<</Type /StructTreeRoot /K [{document_element}] /ParentTree <</Nums [{' '.join(rows)}]>>"
            f" /ParentTreeNextKey {len(rows)} /RoleMap <</Aside /Sect>>>>",
        )
        return top

    def _write(self, element: Element, parent: Handle) -> Handle | None:
        """Return the element's object; None where neither it nor its children contain content, unless it is a cell."""
        marks = self.marking.kids.get(element)
        if not element.children and not marks:
            return self._empty_cell(element, parent) if element.role in CELLS else None
        handle = self.document.reserve()
        page: int | None = None
        if not marks:
            parts = [f"{kid} 0 R" for child in element.children if (kid := self._write(child, handle))]
        elif len(marks) == 1 and not element.children and isinstance(only := marks[0], Mark):
            # Most elements are one mark on one page.
            page, parts = only.page, [str(only.identifier)]
        else:
            page = next((kid.page for kid in marks if isinstance(kid, Mark)), None)
            parts = [part for kid in self._kids(element) if (part := self._kid(element, kid, handle, page))]
        if not parts:
            return None
        self._fill(element, handle, parent, page, parts[0] if len(parts) == 1 else f"[{' '.join(parts)}]")
        return handle

    def _empty_cell(self, element: Element, parent: Handle) -> Handle:
        return self.document.add(f"<</S /{element.role} /P {parent} 0 R{self._attributes(element)}>>")

    def _fill(self, element: Element, handle: Handle, parent: Handle, page: int | None, kids: str) -> None:
        self.handles[element] = handle
        where = "" if page is None else f" /Pg {self.pages[page]} 0 R"
        self.document.fill(
            handle, f"<</S /{element.role} /P {parent} 0 R{where} /K {kids}{self._attributes(element)}>>"
        )

    def _kids(self, element: Element) -> list[Kid]:
        """Return the element's marks in painting order, then the children that have no place among them."""
        kids = self.marking.kids.get(element, [])
        placed = {kid for kid in kids if isinstance(kid, Element)}
        return [*kids, *(child for child in element.children if child not in placed)]

    def _kid(self, element: Element, kid: Kid, handle: Handle, page: int | None) -> str:
        match kid:
            case Mark():
                if kid.page == page:
                    return str(kid.identifier)
                return f"<</Type /MCR /Pg {self.pages[kid.page]} 0 R /MCID {kid.identifier}>>"
            case Annotated():
                self.parents[kid.key] = element
                return f"<</Type /OBJR /Obj {kid.annotation} 0 R /Pg {self.pages[kid.page]} 0 R>>"
            case Element():
                written = self._write(kid, handle)
                return f"{written} 0 R" if written else ""

    def _attributes(self, element: Element) -> str:
        entries = ""
        if element.alt:
            entries += f" /Alt {text_string(element.alt)}"
        if element.language:
            entries += f" /Lang {text_string(element.language)}"
        if element.numbering:
            entries += f" /A <</O /List /ListNumbering /{element.numbering}>>"
        if element.scope:
            entries += f" /A <</O /Table /Scope /{element.scope}>>"
        if element in self.bounds:
            entries += f" /A <</O /Layout /Placement /Block /BBox [{self.bounds[element]}]>>"
        return entries


def bounding_box(x: float, y: float, width: float, height: float, page_height: float) -> str:
    """Return a box given from the top left as the four numbers of a PDF rectangle."""
    bottom, top = page_height - y - height, page_height - y
    return " ".join(number(value) for value in (x, bottom, x + width, top))
