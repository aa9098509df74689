"""The structure tree of a PDF file as text: roles, alternative texts and the words that each element holds."""

from __future__ import annotations

import io

import pdfplumber
from pypdf import PdfReader
from pypdf.generic import ArrayObject, IndirectObject


def marked_texts(page):
    """The text of each marked-content sequence of a page, by its identifier."""
    texts: dict[int, list[str]] = {}
    for character in page.chars:
        if character.get("mcid") is not None:
            texts.setdefault(character["mcid"], []).append(character["text"])
    return {identifier: " ".join("".join(parts).split()) for identifier, parts in texts.items()}


def structure(data: bytes) -> str:
    """Return the tree, an element a line, indented by its depth."""
    reader = PdfReader(io.BytesIO(data))
    with pdfplumber.open(io.BytesIO(data)) as plumbed:
        read = [marked_texts(page) for page in plumbed.pages]
    pages = {page.indirect_reference.idnum: texts for page, texts in zip(reader.pages, read, strict=True)}
    lines: list[str] = []

    def visit(element, depth):
        node = element.get_object()
        line = "  " * depth + node["/S"][1:]
        if "/Alt" in node:
            line += f" alt={node['/Alt']!r}"
        if "/Lang" in node:
            line += f" lang={node['/Lang']}"
        attributes = node.get("/A", {})
        for key in ("/ListNumbering", "/Scope"):
            if key in attributes:
                line += f" {key[1:]}={attributes[key][1:]}"
        said, children = [], []
        for kid in kids_of(node):
            target = kid.get_object() if isinstance(kid, IndirectObject) else kid
            if isinstance(target, int):
                said.append(pages.get(node.raw_get("/Pg").idnum, {}).get(target, ""))
            elif target.get("/Type") == "/MCR":
                said.append(pages.get(target.raw_get("/Pg").idnum, {}).get(target["/MCID"], ""))
            elif target.get("/Type") == "/OBJR":
                said.append("<link>")
            elif target["/S"] == "/Reference":
                said.append(reference(target, pages))
            else:
                children.append(kid)
        text = " ".join(filter(None, said))
        lines.append(line + (f": {text}" if text else ""))
        for child in children:
            visit(child, depth + 1)

    for top in kids_of(reader.trailer["/Root"]["/StructTreeRoot"]):
        visit(top, 0)
    return "\n".join(lines) + "\n"


def reference(node, pages):
    """A citation in its place among the words: what it is read as, and what it prints."""
    (link,) = kids_of(node)
    target = link.get_object()
    mark = next(kid for kid in kids_of(target) if isinstance(kid, int))
    printed = pages[target.raw_get("/Pg").idnum][mark]
    return f"[Reference to {target['/Alt']}: {printed}]"


def kids_of(node):
    """The children of a structure element, in order."""
    kids = node.get("/K", [])
    kids = kids if isinstance(kids, ArrayObject | list) else [kids]
    return [
        kids[index] if not isinstance(kids, ArrayObject) else list.__getitem__(kids, index)
        for index in range(len(kids))
    ]
