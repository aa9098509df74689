"""Syntax: numbers, strings and names as a PDF file writes them."""

from __future__ import annotations

from urllib.parse import quote

from handout.caches import kept


@kept(32768)
def number(value: float, decimals: int = 2) -> str:
    """Return a number with at most so many decimals, without needless zeros."""
    text = f"{round(value, decimals) + 0.0:g}"
    if text.startswith("0."):
        return text[1:]
    return "-" + text[2:] if text.startswith("-0.") else text


def text_string(text: str) -> str:
    """Return a text string: ASCII as it is, anything else as UTF-16."""
    if text.isascii() and text.isprintable():
        return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return "<feff" + text.encode("utf-16-be").hex() + ">"


def uri_string(url: str) -> str:
    """Return an address in ASCII: other characters, spaces and parentheses are percent-encoded."""
    return "(" + quote(url, safe="%/:=&?~#+!$,;'@*[]").replace("\\", "%5C") + ")"


@kept(65536)
def glyph_code(glyph: int) -> str:
    """Return a glyph id as two bytes of a literal string, in Latin-1."""
    return "".join(_ESCAPES.get(byte, chr(byte)) for byte in (glyph >> 8, glyph & 255))


_ESCAPES = {ord("("): "\\(", ord(")"): "\\)", ord("\\"): "\\\\", 10: "\\n", 13: "\\r"}
