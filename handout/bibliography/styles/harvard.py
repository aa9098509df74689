"""Harvard: the author-date style of Cite Them Right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from handout.bibliography.collation import names_key, title_key
from handout.bibliography.composition import Inlines, ended, italic, joined, wrapped
from handout.bibliography.dates import DateForm, full, month_and_day, year
from handout.bibliography.legal import legal_source
from handout.bibliography.links import doi_link, url_link
from handout.bibliography.name_lists import NameForm, series, written
from handout.bibliography.names import Person
from handout.bibliography.ordinals import edition
from handout.bibliography.pages import is_several, page_numbers
from handout.bibliography.quotation import in_single_quotes
from handout.bibliography.style import AuthorDateCitations, OrderKey, Style
from handout.bibliography.titles import title_as_given
from handout.bibliography.works import Work, WorkKind
from handout.content.inlines import plain_text

DATES: Final = DateForm(order="dmy", dash="–", circa="c. ")
INVERTED: Final = NameForm(inverted=True, comma=", ", mark=".", between="", hyphen="-")
NATURAL: Final = NameForm(inverted=False, comma=", ", mark=".", between="", hyphen="-")
MOST_NAMES: Final = 3
"""Of more names, the first is given."""
ET_AL: Final = italic("et al.")
_SERIALS: Final = frozenset({WorkKind.ARTICLE, WorkKind.NEWS})
_QUOTED: Final = frozenset(
    {WorkKind.ARTICLE, WorkKind.NEWS, WorkKind.PREPRINT, WorkKind.PART, WorkKind.TALK, WorkKind.DATASET}
)
_PAGED: Final = frozenset(
    {WorkKind.ARTICLE, WorkKind.NEWS, WorkKind.PREPRINT, WorkKind.PART, WorkKind.BOOK, WorkKind.REPORT}
)


def harvard_reference(work: Work) -> Inlines:
    """Return the reference as Cite Them Right prints it."""
    if work.kind is WorkKind.LEGAL:
        body = legal_source(work, italic(title_as_given(work.title)), DATES)
    else:
        head = joined(" ", creators(work) or substitute(work), wrapped("(", date_words(work), ")"), _titles(work))
        body = joined(", ", joined(". ", head, _helpers(work), _publisher(work)), *_places(work))
    return ended(joined(". ", body, _access(work)))


def creators(work: Work) -> Inlines:
    """Return authors, else who takes their place, else editors, else translators; empty where there are none."""
    if work.authors:
        return joined(
            " ", _names(work.authors, INVERTED, others=work.others), f"({work.role_word})" if work.role else ""
        )
    return _edited(work.editors, INVERTED) or _names(work.translators, INVERTED)


def substitute(work: Work) -> Inlines:
    """Return what is first where nobody is named: the journal or newspaper, else the title."""
    if work.kind in _SERIALS and work.container:
        return italic(title_as_given(work.container))
    return _title(work)


def _names(people: Sequence[Person], form: NameForm, *, others: bool = False) -> Inlines:
    names = [written(person, form) for person in people]
    if len(names) > MOST_NAMES or others:
        return joined(" ", names[0], ET_AL)
    return joined("", series(names, pair=" and ", last=" and "))


def _edited(people: Sequence[Person], form: NameForm) -> Inlines:
    return joined(" ", _names(people, form), f"({'ed.' if len(people) == 1 else 'eds'})") if people else ()


def date_words(work: Work) -> str:
    """Return the year with its letter, else "no date"."""
    if work.issued is not None:
        return year(work.issued, DATES) + work.year_suffix
    return f"no date {work.year_suffix}".strip()


def _is_led(work: Work) -> bool:
    """Return whether a person or group leads the reference, so that the title need not."""
    return bool(work.authors or work.editors or work.translators)


def _title(work: Work) -> Inlines:
    title = title_as_given(work.title)
    if work.kind in _QUOTED:
        return in_single_quotes(title)
    version = wrapped("(Version ", work.version, ")")
    titled = joined(" ", italic(title), version, wrapped("[", work.medium, "]"))
    return joined(". ", titled, edition(work.edition, "edn"))


def _titles(work: Work) -> Inlines:
    """Return title and container, without the one that leads the reference."""
    container = () if work.kind is WorkKind.TALK else italic(title_as_given(work.container))
    leads = work.kind in _SERIALS and work.container
    title = _title(work) if _is_led(work) or leads else ()
    container = container if _is_led(work) or not leads else ()
    match work.kind:
        case WorkKind.PART:
            return joined(", ", title, _whole(work, container))
        case WorkKind.ARTICLE:
            is_preprint = bool(container) and not (work.volume or work.issue or work.page or work.number)
            return joined(", ", title, joined(" ", container, "[Preprint]" if is_preprint else ""))
        case WorkKind.PREPRINT:
            return joined(", ", title, () if not work.publisher else container)
        case _:
            return joined(", ", title, container)


def _whole(work: Work, container: Inlines) -> Inlines:
    """Return "in A. Smith (ed.) Book. 6th edn"."""
    whose = joined("", _names(work.container_authors, NATURAL))
    editors = _edited(work.editors if work.authors and not whose else (), NATURAL)
    named = joined(" ", "in", joined(", ", whose, joined(" ", editors, container)))
    return joined(". ", named, edition(work.edition, "edn"))


def _helpers(work: Work) -> Inlines:
    """Return who edited and translated, where somebody else leads the reference."""
    edits = work.editors if work.authors and (work.kind is not WorkKind.PART or work.container_authors) else ()
    translates = work.translators if work.authors or work.editors else ()
    return joined(
        ". ",
        wrapped("Edited by ", _names(edits, NATURAL), ""),
        wrapped("Translated by ", _names(translates, NATURAL), ""),
    )


def _publisher(work: Work) -> Inlines:
    imprint = joined(": ", work.place, work.publisher)
    series_title = wrapped("(", joined(", ", work.collection_title, work.collection_number), ")")
    match work.kind:
        case WorkKind.ARTICLE | WorkKind.NEWS:
            return ()
        case WorkKind.THESIS:
            return joined(". ", work.genre, work.publisher)
        case WorkKind.REPORT:
            return joined(" ", joined(". ", joined(" ", work.genre, work.number), imprint), series_title)
        case WorkKind.TALK:
            event = italic(title_as_given(work.event or work.container))
            return joined(" ", joined(", ", event, imprint), series_title)
        case WorkKind.PREPRINT if not work.publisher:
            return title_as_given(work.container or work.archive)
        case _:
            return joined(" ", imprint, series_title)


def _places(work: Work) -> list[Inlines]:
    """Return volume and issue, the day of what is dated by the day, and pages."""
    numbered = joined("", work.volume, wrapped("(", work.issue, ")")) if work.kind is WorkKind.ARTICLE else ()
    by_day = work.kind in (WorkKind.NEWS, WorkKind.TALK) or work.type in ("article-magazine", "post-weblog")
    day = month_and_day(work.issued, DATES) if by_day else ""
    label = "pp." if is_several(work.page) else "p."
    pages = f"{label} {page_numbers(work.page, '–')}" if work.page and work.kind in _PAGED else ""
    return [numbered, joined("", day), joined("", pages)]


def _access(work: Work) -> Inlines:
    if work.doi:
        return wrapped("Available at: ", doi_link(work.doi, "https://doi.org/"), "")
    accessed = full(work.accessed, DATES)
    address = wrapped("Available at: ", url_link(work.url), "")
    return joined(" ", address, f"(Accessed: {accessed})" if address and accessed else "")


def _people(work: Work) -> Sequence[Person]:
    return work.authors or work.editors or work.translators


def _bibliography_key(work: Work) -> OrderKey:
    people = _people(work)
    lead = names_key(people[:1] if len(people) > MOST_NAMES else people, with_particle=False)
    return lead or (title_key(plain_text(substitute(work))),), *_cluster_key(work), title_key(work.title), work.id


def _cluster_key(work: Work) -> OrderKey:
    """Return the year: Cite Them Right cites the oldest first."""
    return (work.issued.start[:1] if work.issued else (),)


STYLE: Final = Style(
    reference=harvard_reference,
    citations=AuthorDateCitations(
        people=_people,
        most=MOST_NAMES,
        pair=" and ",
        last=" and ",
        et_al=ET_AL,
        before_et_al=" ",
        title=substitute,
        date=date_words,
        initials_everywhere=False,
        locators="short",
        bibliography_key=_bibliography_key,
        cluster_key=_cluster_key,
    ),
)
