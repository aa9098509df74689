"""AMA: the AMA Manual of Style, 11th edition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from handout.bibliography.composition import Fragment, Inlines, ended, inlines, italic, joined, wrapped
from handout.bibliography.dates import DateForm, full, year
from handout.bibliography.events import presented_at
from handout.bibliography.legal import legal_source
from handout.bibliography.links import doi_link, url_link
from handout.bibliography.name_lists import numeric_names
from handout.bibliography.names import Person
from handout.bibliography.ordinals import edition, is_number
from handout.bibliography.pages import page_numbers
from handout.bibliography.style import NumericCitations, Style
from handout.bibliography.titles import capital_first, headline, title_as_given
from handout.bibliography.works import Work, WorkKind

DATES: Final = DateForm(order="mdy", dash="-")
INSERTS: Final = frozenset(
    {"prescribing information", "package insert", "patient information", "medication guide", "product monograph"}
)
"""Genres of the papers that come with a medicine, which AMA cites by the medicine's name."""
_HEADLINED: Final = frozenset({WorkKind.BOOK, WorkKind.REPORT, WorkKind.THESIS})
_UNTITLED_TYPES: Final = frozenset({"interview", "manuscript", "personal_communication"})


def ama_reference(work: Work) -> Inlines:
    """Return the reference as AMA prints it, without its number."""
    body = joined(". ", _creators(work), _title(work), _DETAILS[work.kind](work))
    return joined(" ", ended(body), _access(work))


def ama_names(people: Sequence[Person], *, others: bool = False) -> str:
    """Return up to six names, or the first three and "et al" (AMA 3.7)."""
    return numeric_names(people, most=6, first=3, others=others)


def _creators(work: Work) -> str:
    if work.authors:
        role = f", {work.role_word}" if work.role else ""
        return ama_names(work.authors, others=work.others) + role
    return _editors(work)


def _editors(work: Work) -> str:
    return f"{ama_names(work.editors)}, {'ed' if len(work.editors) == 1 else 'eds'}" if work.editors else ""


def _title(work: Work) -> Inlines:
    if work.kind is WorkKind.LEGAL:
        return ()
    if work.kind in _HEADLINED and not _is_insert(work) and work.type not in _UNTITLED_TYPES:
        return italic(headline(work.title, work.language))
    return title_as_given(work.title)


def _is_insert(work: Work) -> bool:
    return work.kind is WorkKind.REPORT and work.genre.casefold() in INSERTS


def _article(work: Work) -> Inlines:
    """Return journal, year, volume, issue and pages; what has none of the last three was published online only."""
    issue = wrapped("(", work.issue, ")")
    numbered = joined("", work.volume, issue)
    pages = work.number or page_numbers(work.page, "-", "expanded")
    if numbered or pages or work.issued is None or not work.issued.start:
        when: Fragment = capital_first(year(work.issued, DATES))
    else:
        when = f"Published online {full(work.issued, DATES)}"
    journal = italic(title_as_given(work.container_short))
    return joined(". ", _serial_editors(work), journal, joined(":", joined(";", when, numbered), pages))


def _serial_editors(work: Work) -> str:
    return _editors(work) if work.authors else ""


def _news(work: Work) -> Inlines:
    when = joined(":", capital_first(full(work.issued, DATES)), page_numbers(work.page, "-", "expanded"))
    return joined(". ", italic(title_as_given(work.container)), when)


def _preprint(work: Work) -> Inlines:
    when = full(work.issued, DATES)
    server = title_as_given(work.publisher or work.container or work.archive)
    return joined(". ", italic(server), f"Preprint posted online {when}" if when else "Preprint")


def _dataset(work: Work) -> Inlines:
    when = full(work.issued, DATES)
    return inlines(f"Published online {when}" if when else work.publisher)


def _imprint(work: Work) -> Inlines:
    return joined("; ", work.publisher, capital_first(year(work.issued, DATES)))


def _numbering(work: Work) -> Inlines:
    volume = f"Vol {work.volume}" if is_number(work.volume) else capital_first(work.volume)
    version = f"Version {work.version}" if work.version else ""
    return joined(". ", volume, edition(work.edition, "ed"), version)


def _book(work: Work) -> Inlines:
    translators = f"{ama_names(work.translators)}, trans" if work.translators else ""
    identity = work.genre if _is_insert(work) else _patent_number(work)
    editors = _serial_editors(work)
    source = joined(". ", _numbering(work), editors, translators, identity, _imprint(work))
    return joined(":", source, page_numbers(work.page, "-", "expanded"))


def _patent_number(work: Work) -> str:
    """Return the number of a patent or a standard; other books and reports print none."""
    if work.type not in ("patent", "standard"):
        return ""
    return f"{work.genre} {work.number}".strip()


def _part(work: Work) -> Inlines:
    container = italic(headline(work.container, work.language))
    book = joined(
        ". ",
        ama_names(work.container_authors),
        _editors(work) if work.authors else "",
        container,
        _numbering(work),
        work.collection_title,
        _imprint(work),
    )
    pages = page_numbers(work.page, "-", "expanded") or (f"chap {work.chapter_number}" if work.chapter_number else "")
    return wrapped("In: ", joined(":", book, pages), "")


def _web(work: Work) -> Inlines:
    site = title_as_given(work.container) if work.container else inlines(work.publisher)
    return joined(". ", site, capital_first(full(work.issued, DATES)))


def _talk(work: Work) -> Inlines:
    place = joined("; ", work.event or title_as_given(work.container), full(work.issued, DATES), work.event_place)
    return wrapped(f"{presented_at(work.genre)}: ", place, "")


def _thesis(work: Work) -> Inlines:
    return joined(". ", capital_first(work.genre), _imprint(work))


def _legal(work: Work) -> Inlines:
    return legal_source(work, italic(title_as_given(work.title)), DATES)


def _access(work: Work) -> Inlines:
    if work.doi:
        return doi_link(work.doi, "doi:")
    accessed = full(work.accessed, DATES) if work.url else ""
    return joined(". ", f"Accessed {accessed}" if accessed else "", url_link(work.url))


_DETAILS: Final[dict[WorkKind, Callable[[Work], Inlines]]] = {
    WorkKind.ARTICLE: _article,
    WorkKind.NEWS: _news,
    WorkKind.PREPRINT: _preprint,
    WorkKind.BOOK: _book,
    WorkKind.REPORT: _book,
    WorkKind.PART: _part,
    WorkKind.WEB: _web,
    WorkKind.TALK: _talk,
    WorkKind.THESIS: _thesis,
    WorkKind.DATASET: _dataset,
    WorkKind.LEGAL: _legal,
}
STYLE: Final = Style(
    reference=ama_reference,
    citations=NumericCitations(marks=("", ""), dash="-", prints_locators=True),
    brackets=NumericCitations(marks=("[", "]"), dash="-", prints_locators=True),
)
