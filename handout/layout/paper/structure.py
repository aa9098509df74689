"""Structure: the tree of what the page says, in reading order, to which everything placed is bound."""

from __future__ import annotations

from typing import Literal, TypeAlias

from handout.diagnostics import SourcePath

Role: TypeAlias = Literal[
    "Document", "Sect", "Aside", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "Caption", "Figure", "Reference", "Link", "Span",
]  # fmt: skip
"""Structure types of PDF 1.7 (ISO 32000-1, 14.8.4) and the Aside of PDF 2.0."""

ListNumbering: TypeAlias = Literal["", "None", "Disc", "Decimal"]


class Element:
    """A node of the structure tree; compared by identity, grown in reading order while a flow is composed."""

    __slots__ = ("alt", "anchor", "children", "language", "numbering", "role", "scope", "source", "target", "url")

    def __init__(
        self,
        role: Role,
        *,
        source: SourcePath = (),
        alt: str = "",
        language: str = "",
        url: str = "",
        target: str = "",
        anchor: str = "",
        numbering: ListNumbering = "",
        scope: Literal["", "Row", "Column"] = "",
    ) -> None:
        self.role = role
        self.source = source
        """Where what it says is in the content source."""
        self.alt = alt
        """What a picture shows, or what a link opens."""
        self.language = language
        """BCP 47, where it differs from the document's."""
        self.url = url
        """The address of a Link."""
        self.target = target
        """The anchor that a Link leads to, where it has no address."""
        self.anchor = anchor
        """The name that a Link within the file leads here by."""
        self.numbering: ListNumbering = numbering
        """How the items of an L are labelled."""
        self.scope = scope
        """Whether a TH heads its row or its column."""
        self.children: list[Element] = []

    def add(self, role: Role, source: SourcePath | None = None, **attributes: str) -> Element:
        """Return a new last child; without a `source` of its own it comes from where this element does."""
        child = Element(role, source=self.source if source is None else source, **attributes)  # type: ignore[arg-type]
        self.children.append(child)
        return child

    def add_item(self, source: SourcePath | None = None, anchor: str = "") -> tuple[Element, Element]:
        """Return the label and the body of a new list item of this L; links lead to its body by `anchor`."""
        item = self.add("LI", source)
        return item.add("Lbl"), item.add("LBody", anchor=anchor)
