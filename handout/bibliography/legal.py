"""Legal references: laws and cases, which every style cites as the Bluebook does."""

from __future__ import annotations

from handout.bibliography.composition import Fragment, Inlines, joined, wrapped
from handout.bibliography.dates import DateForm, year
from handout.bibliography.works import Work


def legal_source(work: Work, title: Fragment, form: DateForm) -> Inlines:
    """Return "Title, 464 F2d 772 (DC Cir 1972)": title, number, volume and reporter, page or section, court, year."""
    numbered = joined(" ", work.genre, work.number)
    place = f"§ {work.section}" if work.section else work.page
    reporter = joined(" ", work.volume, work.container, place)
    decided = wrapped("(", joined(" ", work.authority, year(work.issued, form)), ")")
    return joined(" ", joined(", ", title, numbered, reporter), decided)
