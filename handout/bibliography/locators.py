"""Locators: the place within a work that a citation points to, and its label."""

from __future__ import annotations

from typing import Final, Literal

from handout.bibliography.pages import is_several, page_numbers
from handout.content.inlines import CitationItem

_SHORT: Final = {
    "act": ("act", "acts"),
    "appendix": ("app.", "apps."),
    "article": ("art.", "arts."),
    "book": ("bk.", "bks."),
    "chapter": ("chap.", "chaps."),
    "column": ("col.", "cols."),
    "equation": ("eq.", "eqs."),
    "figure": ("fig.", "figs."),
    "folio": ("fol.", "fols."),
    "issue": ("no.", "nos."),
    "line": ("l.", "ll."),
    "note": ("n.", "nn."),
    "opus": ("op.", "opp."),
    "page": ("p.", "pp."),
    "paragraph": ("para.", "paras."),
    "part": ("pt.", "pts."),
    "section": ("sec.", "secs."),
    "supplement": ("suppl.", "suppls."),
    "sub-verbo": ("s.v.", "s.vv."),
    "table": ("tbl.", "tbls."),
    "verse": ("v.", "vv."),
    "volume": ("vol.", "vols."),
}
_BRITISH: Final = {"chapter": ("ch.", "chs"), "section": ("sect.", "sects")}
_IN_FULL: Final = {"appendix": "appendices", "opus": "opera", "sub-verbo": "sub verbo"}


def locator(item: CitationItem, form: Literal["bare", "short", "full"]) -> str:
    """Return where in the work `item` points to, with its label; empty without a locator.

    `bare`: "pp12-15", as AMA; `short`: "ch. 3", as Harvard; `full`: "Chapter 3", but "p. 12", as APA.
    """
    place = item.locator.strip()
    if not place:
        return ""
    if form == "bare":
        return _short_label(item).replace(".", "") + page_numbers(place, "-")
    label = _short_label(item, _BRITISH) if form == "short" else _full_label(item)
    return f"{label} {page_numbers(place, '–')}".strip()


def _short_label(item: CitationItem, local: dict[str, tuple[str, str]] | None = None) -> str:
    labels = (local or {}).get(item.label) or _SHORT.get(item.label) or (item.label, item.label)
    return labels[is_several(item.locator)]


def _full_label(item: CitationItem) -> str:
    if item.label in ("page", "paragraph"):
        return _short_label(item)
    several = _IN_FULL.get(item.label, f"{item.label}s") if item.label and is_several(item.locator) else item.label
    return several.capitalize()
