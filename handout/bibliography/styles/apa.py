"""APA: the Publication Manual of the American Psychological Association, 7th edition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from handout.bibliography.collation import names_key, title_key
from handout.bibliography.composition import Fragment, Inlines, ended, inlines, italic, joined, wrapped
from handout.bibliography.dates import DateForm, full, month_and_day, year
from handout.bibliography.descriptions import DESCRIPTIONS
from handout.bibliography.legal import legal_source
from handout.bibliography.links import doi_link, url_link
from handout.bibliography.name_lists import NameForm, series, written
from handout.bibliography.names import Person
from handout.bibliography.ordinals import edition, is_number
from handout.bibliography.pages import is_several, page_numbers
from handout.bibliography.quotation import in_double_quotes
from handout.bibliography.style import AuthorDateCitations, OrderKey, Style
from handout.bibliography.titles import capital_first, headline, title_as_given
from handout.bibliography.works import Work, WorkKind
from handout.content.inlines import plain_text

DATES: Final = DateForm(order="mdy", dash="–")
INVERTED: Final = NameForm(inverted=True, comma=", ", mark=".", between=" ", hyphen="-")
NATURAL: Final = NameForm(inverted=False, comma=", ", mark=".", between=" ", hyphen="-")
MOST_NAMES: Final = 20
"""APA 9.8: of more names, the first nineteen and the last are given."""
_DATED_BY_DAY: Final = frozenset({WorkKind.NEWS, WorkKind.WEB, WorkKind.TALK})
_DATED_BY_DAY_TYPES: Final = frozenset(
    {
        "article-magazine",
        "broadcast",
        "collection",
        "document",
        "motion_picture",
        "pamphlet",
        "personal_communication",
        "song",
    }
)
_SERIALS: Final = frozenset({WorkKind.ARTICLE, WorkKind.NEWS})


def apa_reference(work: Work) -> Inlines:
    """Return the reference as APA prints it."""
    if work.kind is WorkKind.LEGAL:
        return joined(" ", ended(legal_source(work, headline(work.title, work.language), DATES)), _link(work))
    title = joined(" ", _title(work), _identifier(work))
    names = creators(work)
    lead, rest = (names, title) if names else (title, ())
    body = joined(". ", lead, _date(work), joined(" ", rest, _description(work)), _source(work), _publisher(work))
    return joined(" ", ended(body), _link(work), _history(work))


def creators(work: Work) -> str:
    """Return authors, else who takes their place, else editors, with their role; empty where there are none."""
    if work.authors:
        return _with_role(_inverted(work.authors, others=work.others), work.role.title(), work.authors)
    return _with_role(_inverted(work.editors), "Ed.", work.editors)


def _inverted(people: Sequence[Person], *, others: bool = False) -> str:
    names = [written(person, INVERTED) for person in people]
    if len(names) > MOST_NAMES:
        return ", ".join([*names[: MOST_NAMES - 1], f"… {names[-1]}"])
    return ", ".join([*names, "et al."]) if others else series(names, pair=", & ", last=", & ")


def _natural(people: Sequence[Person]) -> str:
    return series([written(person, NATURAL) for person in people], pair=" & ", last=", & ")


def _with_role(names: str, role: str, people: Sequence[Person]) -> str:
    """Return the names with "(Ed.)" or "(Eds.)" behind them."""
    if not names or not role:
        return names
    plural = f"{role[:-1]}s." if role.endswith(".") else f"{role}s"
    return f"{names} ({role if len(people) == 1 else plural})"


def date_words(work: Work) -> str:
    """Return the year with its letter, else the status, else "n.d."."""
    if work.issued is not None:
        return year(work.issued, DATES) + work.year_suffix
    words = work.status.lower() or "n.d."
    return f"{words}-{work.year_suffix}" if work.year_suffix else words


def _date(work: Work) -> Inlines:
    day = month_and_day(work.issued, DATES) if _is_dated_by_day(work) else ""
    return wrapped("(", joined(", ", date_words(work), day), ")")


def _is_dated_by_day(work: Work) -> bool:
    return work.kind in _DATED_BY_DAY or work.type in _DATED_BY_DAY_TYPES


def _date_in_text(work: Work) -> str:
    """Return the date of a citation; of a work that came out before, both (APA 8.15)."""
    first = year(work.original_date, DATES)
    return f"{first}/{date_words(work)}" if first and work.issued is not None else date_words(work)


def _title(work: Work) -> Inlines:
    """Return the title, in italics unless it is part of a whole, and its translation (APA 9.38)."""
    within = (work.kind in _SERIALS and work.container) or work.kind is WorkKind.PART
    title = title_as_given(work.title) if within else italic(title_as_given(work.title))
    translation = title_as_given(work.original_title) if _is_foreign(work) else ""
    return joined(" ", title, wrapped("[", translation, "]"))


def _is_foreign(work: Work) -> bool:
    return bool(work.language) and not work.language.casefold().startswith("en")


def _identifier(work: Work) -> Inlines:
    """Return "(A. Smith, Trans.; 2nd ed., Vol. 2)" or "(Genre No. 5)"; of a part, the whole carries it."""
    own = () if work.kind in _SERIALS or work.kind is WorkKind.PART else _numbering(work)
    return wrapped("(", joined("; ", _helpers(work), _number(work), own), ")")


def _helpers(work: Work) -> Inlines:
    editors = work.editors if work.authors and work.kind is not WorkKind.PART else ()
    return joined("; ", _helper(editors, "Ed."), _helper(work.translators, "Trans."))


def _helper(people: Sequence[Person], role: str) -> str:
    plural = "s." if len(people) > 1 and role == "Ed." else "."
    return f"{_natural(people)}, {role[:-1]}{plural}" if people else ""


def _number(work: Work) -> Inlines:
    if not work.number or work.kind in _SERIALS:
        return ()
    if work.kind is WorkKind.PREPRINT:
        return inlines(work.number if not work.archive or ":" in work.number else f"{work.archive}:{work.number}")
    number = f"No. {work.number}" if is_number(work.number) and work.type != "standard" else work.number
    return joined(" ", headline(work.genre), number)


def _numbering(work: Work) -> Inlines:
    volume = f"Vol. {work.volume}" if is_number(work.volume) else work.volume
    count = work.number_of_volumes
    volumes = f"Vols. 1–{count}" if count.isdigit() and count != "1" else ""
    pages = f"{'pp.' if is_several(work.page) else 'p.'} {_pages(work)}" if work.page else ""
    return joined(
        ", ",
        f"Version {work.version}" if work.version else "",
        edition(work.edition, "ed."),
        joined(" ", work.collection_title, work.collection_number) if work.kind is WorkKind.REPORT else "",
        volume or volumes,
        pages,
    )


def _pages(work: Work) -> str:
    return page_numbers(work.page, "–", "expanded")


def _description(work: Work) -> Inlines:
    """Return what the work is, in square brackets (APA 9.21)."""
    genre = "" if work.number and work.kind not in (*_SERIALS, WorkKind.PREPRINT) else capital_first(work.genre)
    if work.kind is WorkKind.THESIS and work.publisher and (work.doi or work.url):
        genre = f"{genre or 'Thesis'}, {work.publisher}"
    known = joined("; ", genre, capital_first(work.medium))
    return wrapped("[", known or (() if work.genre else inlines(DESCRIPTIONS.get(work.type, ""))), "]")


def _source(work: Work) -> Inlines:
    match work.kind:
        case WorkKind.ARTICLE | WorkKind.NEWS:
            return _serial(work)
        case WorkKind.PART:
            return _whole(work)
        case WorkKind.TALK:
            return joined(", ", work.event or title_as_given(work.container), work.event_place)
        case WorkKind.WEB:
            return () if _is_creator(work, work.container) else title_as_given(work.container)
        case _:
            return ()


def _serial(work: Work) -> Inlines:
    volume = joined("", italic(work.volume), wrapped("(", work.issue, ")"))
    place = f"Article {work.number}" if work.number else _pages(work)
    source = joined(", ", italic(title_as_given(work.container)), volume, place)
    is_online_first = work.issued is not None and not (volume or place)
    return joined(". ", source, capital_first(work.status) if is_online_first else "")


def _whole(work: Work) -> Inlines:
    if work.container_authors:
        editors = _natural(work.container_authors)
    else:
        editors = _with_role(_natural(work.editors if work.authors else ()), "Ed.", work.editors)
    container = italic(title_as_given(work.container))
    return wrapped("In ", joined(" ", joined(", ", editors, container), wrapped("(", _numbering(work), ")")), "")


def _publisher(work: Work) -> Inlines:
    """Return the publisher, unless it is the author (APA 9.29) or is elsewhere."""
    if work.kind in _SERIALS or (work.kind is WorkKind.WEB and work.container) or _is_creator(work, work.publisher):
        return ()
    if work.kind is WorkKind.THESIS and (work.doi or work.url):
        return ()
    archive = joined(" ", work.archive, wrapped("(", work.archive_location, ")"))
    server = title_as_given(work.container) if work.kind in (WorkKind.PREPRINT, WorkKind.DATASET) else ()
    publisher: Fragment = work.publisher or server
    return joined(". ", publisher, archive if not publisher or work.archive_location else "")


def _is_creator(work: Work, name: str) -> bool:
    """Return whether the first author is the group `name`."""
    return bool(name and work.authors) and work.authors[0].whole.casefold() == name.casefold()


def _link(work: Work) -> Inlines:
    if work.doi:
        return doi_link(work.doi, "https://doi.org/")
    is_dated = work.issued is not None or work.status
    read = full(work.accessed, DATES) if work.url and not is_dated else ""
    return joined(" ", f"Retrieved {read}, from" if read else "", url_link(work.url))


def _history(work: Work) -> Inlines:
    """Return "(Original work published 1900)" (APA 9.39-41)."""
    title = () if _is_foreign(work) else italic(title_as_given(work.original_title))
    first = year(work.original_date, DATES)
    if not plain_text(title) and not first:
        return ()
    return wrapped("(Original work published ", joined(", ", wrapped("as ", title, ""), first), ")")


def _people(work: Work) -> Sequence[Person]:
    return work.authors or work.editors


def _short_title(work: Work) -> Inlines:
    """Return what stands for the author: a quoted title for a part of a whole, else an italic one (APA 8.14)."""
    title = headline(work.title_short or work.title, work.language)
    if work.kind is WorkKind.WEB:
        return italic(title)
    if work.kind in (WorkKind.REPORT, WorkKind.LEGAL):
        return title
    return in_double_quotes(title) if work.container else italic(title)


def _bibliography_key(work: Work) -> OrderKey:
    """APA 9.44-9.49: by authors, else title; without date, by date, in press; then by title."""
    lead = names_key(_people(work), with_particle=True) or (title_key(work.title),)
    return lead, *_date_key(work), title_key(work.title), work.id


def _date_key(work: Work) -> OrderKey:
    day = work.issued.start[1:] if work.issued and _is_dated_by_day(work) else ()
    start = (work.issued.start[:1] + day) if work.issued else ()
    if start:
        return 1, start, ""
    return (2 if date_words(work) != "n.d." else 0), (), date_words(work)


def _cluster_key(work: Work) -> OrderKey:
    people = _people(work)
    lead = names_key(people[:2], with_particle=True) or (title_key(work.title),)
    return (lead[0], "et al") if len(people) > 2 else lead, *_date_key(work)


STYLE: Final = Style(
    reference=apa_reference,
    citations=AuthorDateCitations(
        people=_people,
        most=2,
        pair=" & ",
        last=", & ",
        et_al=inlines("et al."),
        before_et_al=", ",
        title=_short_title,
        date=_date_in_text,
        initials_everywhere=True,
        locators="full",
        bibliography_key=_bibliography_key,
        cluster_key=_cluster_key,
    ),
)
