"""Vancouver: Citing Medicine, the style of the US National Library of Medicine and the ICMJE."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from handout.bibliography.composition import Fragment, Inlines, ended, inlines, joined, wrapped
from handout.bibliography.dates import DateForm, full, year
from handout.bibliography.events import presented_at
from handout.bibliography.legal import legal_source
from handout.bibliography.links import doi_link, url_link
from handout.bibliography.name_lists import numeric_names
from handout.bibliography.names import Person
from handout.bibliography.ordinals import edition, is_number
from handout.bibliography.pages import page_numbers
from handout.bibliography.style import NumericCitations, Style
from handout.bibliography.titles import capital_first, title_as_given
from handout.bibliography.works import Work, WorkKind
from handout.content.csl_date import CslDate

DATES: Final = DateForm(order="ymd", dash="-")
_SERIALS: Final = frozenset({WorkKind.ARTICLE, WorkKind.NEWS})
_INTERNET: Final = "[Internet]"


def vancouver_reference(work: Work) -> Inlines:
    """Return the reference as NLM prints it, without its number."""
    if work.kind is WorkKind.LEGAL:
        body = legal_source(work, title_as_given(work.title), DATES)
    else:
        body = joined(
            ". ",
            _creators(work),
            _title(work),
            *([] if work.container else _numbering(work)),
            _whole(work),
            _imprint(work),
            _pages(work),
            title_as_given(work.title) if _is_page_of_site(work) else "",
            _series(work),
            _report_number(work),
        )
    return joined(" ", ended(body), _availability(work))


def vancouver_names(people: Sequence[Person], *, others: bool = False) -> str:
    """Return up to six names, or the first six and "et al", as NLM's own citations print them."""
    return numeric_names(people, most=6, first=6, others=others)


def _creators(work: Work) -> str:
    if work.authors:
        role = f", {work.role_word}" if work.role else ""
        return vancouver_names(work.authors, others=work.others) + role
    return _editors(work.editors)


def _editors(people: Sequence[Person]) -> str:
    return f"{vancouver_names(people)}, {'editor' if len(people) == 1 else 'editors'}" if people else ""


def _is_page_of_site(work: Work) -> bool:
    """Return whether the site leads and the page follows, as Citing Medicine, chapter 25, has it."""
    return work.kind is WorkKind.WEB and bool(work.container)


def _title(work: Work) -> Inlines:
    title = title_as_given(work.container if _is_page_of_site(work) else work.title)
    if not title:  # brackets describe what is before them
        return inlines(capital_first(work.genre))
    genre = wrapped("[", work.genre, "]")
    return joined(" ", title, genre, wrapped("[", _medium(work), "]"))


def _medium(work: Work) -> str:
    if work.medium:
        return capital_first(work.medium)
    stands_alone = work.kind is WorkKind.WEB or not work.container
    return "Internet" if work.url and work.kind is not WorkKind.PART and stands_alone else ""


def _numbering(work: Work) -> list[Fragment]:
    """Return edition, volume and version."""
    volume = f"Vol. {work.volume}" if is_number(work.volume) else capital_first(work.volume)
    return [
        edition(work.edition, "ed"),
        "" if work.kind in _SERIALS else volume,
        f"Version {work.version}" if work.version and work.kind is not WorkKind.DATASET else "",
    ]


def _whole(work: Work) -> Inlines:
    """Return what the work is a part of: a journal, "In: " a book with its editors, the conference of a talk."""
    editors = _editors(work.editors) if work.authors else ""
    match work.kind:
        case WorkKind.ARTICLE | WorkKind.NEWS:
            name = work.container_short if work.kind is WorkKind.ARTICLE else work.container
            online = _INTERNET if name and work.url and not _is_identified(work) else ""
            return joined(". ", editors, joined(" ", title_as_given(name), online))
        case WorkKind.PART:
            whose = vancouver_names(work.container_authors)
            container = title_as_given(work.container)
            return wrapped("In: ", joined(". ", whose, editors, container, *_numbering(work)), "")
        case WorkKind.TALK:
            event = work.event or title_as_given(work.container)
            return joined(". ", editors, wrapped(f"{presented_at(work.genre)}: ", event, ""))
        case _:
            translators = f"{vancouver_names(work.translators)}, translator" if work.translators else ""
            return joined(". ", editors, f"{translators}{'s' if len(work.translators) > 1 else ''}")


def _is_identified(work: Work) -> bool:
    """Return whether an article needs no address, since a database knows it."""
    return work.kind is WorkKind.ARTICLE and bool(work.doi or work.pmid or work.pmcid)


def _imprint(work: Work) -> Inlines:
    place = f"[{work.place}]" if work.place and work.kind is WorkKind.THESIS else work.place
    match work.kind:
        case WorkKind.ARTICLE:
            return _serial(work)
        case WorkKind.NEWS:
            return joined(":", _when(work, full(work.issued, DATES)), page_numbers(work.page, "-", "minimal"))
        case WorkKind.TALK:
            return joined("; ", _when(work, full(work.issued, DATES)), work.event_place)
        case _:
            publisher = joined(": ", place, work.publisher or _server(work))
            return joined("; ", publisher, _when(work, _publication_date(work)))


def _server(work: Work) -> Fragment:
    return title_as_given(work.container or work.archive) if work.kind is WorkKind.PREPRINT else ""


def _publication_date(work: Work) -> str:
    """Return year and month of a report, the year of any other work."""
    if work.kind is not WorkKind.REPORT or work.issued is None:
        return year(work.issued, DATES)
    date = work.issued
    known = CslDate(date.start[:2], date.end[:2], season=date.season, literal=date.literal, circa=date.circa)
    return full(known, DATES)


def _when(work: Work, date: str) -> Inlines:
    cited = full(work.accessed, DATES) if work.url and not _is_identified(work) else ""
    return joined(" ", capital_first(date), f"[cited {cited}]" if cited else "")


def _serial(work: Work) -> Inlines:
    issue = wrapped("(", work.issue, ")")
    numbered = joined("", work.volume, issue)
    pages = work.number or page_numbers(work.page, "-", "minimal")
    return joined(":", joined(";", _when(work, full(work.issued, DATES)), numbered), pages)


def _pages(work: Work) -> str:
    if work.kind in _SERIALS:
        return ""
    if work.type == "book" and work.number_of_pages and work.kind is WorkKind.BOOK:
        return f"{work.number_of_pages} p"
    return f"p. {page_numbers(work.page, '-', 'minimal')}" if work.page else ""


def _series(work: Work) -> Inlines:
    if work.kind in _SERIALS:
        return ()
    number = f"no. {work.collection_number}" if is_number(work.collection_number) else work.collection_number
    return wrapped("(", joined("; ", work.collection_title, number), ")")


def _report_number(work: Work) -> str:
    if work.kind is not WorkKind.REPORT or not work.number:
        return ""
    if work.type == "standard":
        return work.number
    label = f" no.: {work.number}" if is_number(work.number) else f": {work.number}"
    return capital_first(work.genre or "report") + label


def _availability(work: Work) -> Inlines:
    located = ended(wrapped("Located at: ", joined("; ", work.archive, work.archive_location), ""))
    address = "" if _is_identified(work) else wrapped("Available from: ", url_link(work.url), "")
    pmid = f"PubMed PMID: {work.pmid}" if work.pmid else ""
    pmcid = f"PubMed Central PMCID: {work.pmcid}" if work.pmcid else ""
    notes = ended(joined("; ", pmid, pmcid))
    return joined(". ", "" if work.kind is WorkKind.PREPRINT else located, address, doi_link(work.doi, "doi:"), notes)


STYLE: Final = Style(
    reference=vancouver_reference,
    citations=NumericCitations(marks=("(", ")"), dash="–", prints_locators=False),
    brackets=NumericCitations(marks=("[", "]"), dash="–", prints_locators=False),
)
