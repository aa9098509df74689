"""Who is behind a text, and until when: G01 to G05."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final

from handout.checks.language.numbers_said import numbers_in
from handout.checks.material import PaperView
from handout.checks.questions import ANSWER_FORM, QUESTIONS, Verdict, verdict_of
from handout.checks.rule import Example, OfClinic, Reads, Rule
from handout.checks.subject import Original, Subject
from handout.content.document import Governance, SignOff
from handout.diagnostics import Finding, Severity, SourcePath

MOST_YEARS: Final = 3


def _review_date(subject: Subject) -> Iterator[Finding]:
    governance = subject.document.governance
    for key in ("published", "reviewed", "review_by"):
        if getattr(governance, key) is None:
            yield Finding(("governance",), f"there is no `{key}` date", hint=f"add {key} = YYYY-MM-DD to [governance]")
    for key in ("published", "reviewed"):
        date = getattr(governance, key)
        if date is not None and date > subject.circumstances.today:
            yield Finding(
                ("governance", key),
                f"`{key}` is {date}, which is in the future",
                "write the true date",
                excerpt=str(date),
            )
    if governance.review_by is not None:
        yield from _next_review(governance, governance.review_by, subject.circumstances.today)


def _next_review(governance: Governance, review_by: datetime.date, today: datetime.date) -> Iterator[Finding]:
    path: SourcePath = ("governance", "review_by")
    start = governance.reviewed or governance.published or today
    if review_by > _years_after(start, MOST_YEARS):
        message = f"the next review, {review_by}, is more than {MOST_YEARS} years after {start}"
        yield Finding(path, message, f"review it by {_years_after(start, MOST_YEARS)}", excerpt=str(review_by))
    if review_by < today:
        yield Finding(path, expired_words(review_by), EXPIRED_HINT, excerpt=str(review_by), by_time=True)


def expired_words(review_by: datetime.date) -> str:
    """Return what to say of a text whose review was due."""
    return f"the review was due on {review_by}: the text has expired"


EXPIRED_HINT: Final = "review the text, then set reviewed and review_by"


def _years_after(date: datetime.date, years: int) -> datetime.date:
    try:
        return date.replace(year=date.year + years)
    except ValueError:  # 29 February
        return date.replace(year=date.year + years, day=28)


def _sources(subject: Subject) -> Iterator[Finding]:
    document = subject.document
    if not any(each.strip() for each in (*document.governance.authors, document.clinic.name)):
        yield Finding(("governance",), "nobody is named as author or producer", hint="add authors to [governance]")
    if not document.governance.funding.strip():
        hint = 'add funding to [governance]: "No outside funding." where there was none'
        yield Finding(("governance",), "it does not say who paid for it", hint=hint)
    cited = {item.key: path for path, text in subject.texts for each in text.citations for item in each.items}
    known = {reference.id for reference in document.references}
    for key, path in cited.items():
        if key not in known:
            yield Finding(path, f'no reference "{key}"', "add a [[reference]] with this id", excerpt=key)
    for index, reference in enumerate(document.references):
        if reference.id not in cited:
            message = f'the reference "{reference.id}" is never cited'
            hint = f"cite it as [@{reference.id}], or delete it"
            yield Finding(
                ("reference", index, "id"), message, hint, excerpt=reference.id, offset=0, severity=Severity.WARNING
            )
        elif not (reference.title or reference.container_title):
            message = f'the reference "{reference.id}" has no title'
            hint = "add it: readers look for it"
            yield Finding(
                ("reference", index, "id"), message, hint, excerpt=reference.id, offset=0, severity=Severity.WARNING
            )


def _contact(subject: Subject) -> Iterator[Finding]:
    clinic = subject.document.clinic
    if not clinic.feedback.strip():
        hint = 'add feedback = "Was something not clear? Tell us at …" to [clinic]'
        yield Finding(("clinic",), "there is no contact for feedback", hint=hint)
    if not clinic.other_formats.strip():
        hint = 'add other_formats = "Ask us for large print or another language." to [clinic]'
        yield Finding(("clinic",), "there is no line about other formats", hint=hint)


OF_ITS_OWN: Final = frozenset({"clinic", "governance", "reference", "translation", "talk", "phrases"})
"""Tables of a translation with numbers of their own."""
_CITED: Final = re.compile(r"\[[^\[\]]*@[^\[\]]*\]|\]\([^)]*\)")


def _stale_translation(subject: Subject) -> Iterator[Finding]:
    translation, original = subject.document.translation, subject.circumstances.original
    if translation is None:
        return
    hashes = original.hashes if original else None
    for key in ("translator", "reviewer"):
        if not getattr(translation, key):
            yield Finding(("translation",), f"no {key} of the translation is named", hint=f"add {key} to [translation]")
    path: SourcePath = ("translation", "source_sha256")
    if hashes is None:
        yield Finding(
            ("translation", "of"), f'the original "{translation.of}" was not found', excerpt=translation.of, offset=0
        )
    elif not translation.source_sha256:
        yield Finding(
            path,
            "the text that was translated is not named",
            hint=f'compare the two texts, then write "{min(hashes)}"',
        )
    elif translation.source_sha256.lower() not in hashes:
        message = f'"{translation.of}" has changed since it was translated'
        hint = f'translate what has changed, then write source_sha256 = "{min(hashes)}"'
        yield Finding(path, message, hint, excerpt=translation.source_sha256, offset=0)
    if original and original.quantities:
        yield from _other_numbers(subject, original)


def _other_numbers(subject: Subject, original: Original) -> Iterator[Finding]:
    """Yield the numbers of a translation that its original does not name: "50 mg" where it says "5 mg"."""
    strings = [(path, text.source) for path, text in subject.texts]
    for path, string in (*strings, *subject.plain_strings):
        if path[0] in OF_ITS_OWN:
            continue
        bare = _CITED.sub(lambda found: " " * len(found[0]), string)
        for start, words, values in numbers_in(bare, subject.document.language):
            if not values & original.quantities:
                message = f'"{words}" is not in the original'
                yield Finding(
                    path, message, "compare the two texts", excerpt=words, offset=start, severity=Severity.WARNING
                )  # fmt: skip


def _unlisted(subject: Subject, view: PaperView) -> Iterator[Finding]:
    """Yield a finding where a layout prints citations and not what they cite."""
    if "references" not in view.layout.parts and any(True for _, text in subject.texts for _ in text.citations):
        message = f"the layout {view.name} prints citations, but no list of references"
        yield Finding(("reference",), message, hint='put "references" into `order` of the layout')


def _no_translation(subject: Subject) -> str:
    return "" if subject.document.translation else "this is not marked as a translation"


def _sign_off(subject: Subject) -> Iterator[Finding]:
    signed = [each for each in subject.document.sign_offs if verdict_of(each.answer)]
    wanted = subject.circumstances.text_hash
    current = {each.item for each in signed if not wanted or each.sha256 == wanted}
    open_items = [question.id for question in QUESTIONS if question.id not in current]
    if not signed:
        message = f"the {len(QUESTIONS)} questions that only a person can judge are not signed"
        yield Finding((), message, hint="read them with --evidence, then run handout sign")
    elif open_items:
        yield _unsigned(open_items, [each for each in signed if each.item in open_items])
    for index, each in enumerate(subject.document.sign_offs):
        verdict = verdict_of(each.answer)
        message = f'{each.by} answered the question "{each.item}" with "{each.answer}"'
        path: SourcePath = ("sign_off", index, "answer")
        if verdict is None:
            hint = f"run handout sign again, and {ANSWER_FORM}"
            yield Finding(path, f"{message}, which is neither yes nor no", hint, excerpt=each.answer, offset=0)
        elif verdict is Verdict.NO and each.item in current:
            yield Finding(path, message, "correct the text, then run handout sign again", excerpt=each.answer, offset=0)


def _unsigned(open_items: list[str], stale: list[SignOff]) -> Finding:
    items = ", ".join(open_items)
    if not stale:
        return Finding(("sign_off",), f"not signed: {items}", hint="run handout sign")
    message = f"signed by {stale[0].by} on {stale[0].date} for an older text: {items}"
    return Finding(("sign_off", 0), message, hint="read what has changed, then run handout sign again")


_TRANSLATION: Final = """[translation]
of = "content.toml"
source_sha256 = "{hash}"
translator = "A. Example"
reviewer = "B. Sample"
"""
_DATES: Final = "[governance]\npublished = 2026-01-01\nreviewed = 2026-01-01\nreview_by = {review_by}\n"
SAMPLE_HASH: Final = "0" * 64
"""The hash that examples take for that of the text, and of the original of a translation."""
_SIGNED: Final = "".join(
    f'[[sign_off]]\nitem = "{question.id}"\nanswer = "yes"\nby = "A. Example"\ndate = 2026-01-02\nsha256 = "{{0}}"\n'
    for question in QUESTIONS
)

RULES = (
    Rule(
        id="G01",
        name="review-date",
        severity=Severity.ERROR,
        looks_for="dates of publication, review and next review",
        what=f"No date of publication, review or next review; a next review more than {MOST_YEARS} years ahead; or one "
        "that is past, which stops `handout check` and warns in `handout build`.",
        why="Old advice can harm. A reader must see how old it is.",
        source="PIF TICK",
        bad=Example(_DATES.format(review_by="2031-01-01")),
        good=Example(_DATES.format(review_by="2028-01-01")),
        in_source=_review_date,
    ),
    Rule(
        id="G02",
        of_clinic=OfClinic.EVERYTHING,
        name="sources",
        severity=Severity.ERROR,
        looks_for="an author or producer, the funding, references that are cited, and a list of them on the pages",
        what="Nobody is named as author or producer, no funding is given, a citation has no reference, or a layout "
        "prints no list of them (errors); a [[reference]] is never cited, or one has no title (warnings).",
        why="Readers judge a text by who wrote it, who paid for it and what it rests on.",
        source="DISCERN 4",
        bad=Example('[governance]\nfunding = ""\n'),
        good=Example('[governance]\nfunding = "No outside funding."\n'),
        reads=(Reads.SOURCE, Reads.PAPER),
        needs_layout=False,
        in_source=_sources,
        on_paper=_unlisted,
    ),
    Rule(
        id="G03",
        of_clinic=OfClinic.EVERYTHING,
        name="contact",
        severity=Severity.WARNING,
        looks_for="a contact for feedback and a line about other formats",
        what="No contact for feedback, or no line about other formats.",
        why="Who cannot read the page must be able to ask for one that they can.",
        source="PIF TICK",
        bad=Example('[clinic]\nother_formats = ""\n'),
        good=Example('[clinic]\nother_formats = "Ask us for large print."\n'),
        in_source=_contact,
    ),
    Rule(
        id="G04",
        name="stale-translation",
        severity=Severity.ERROR,
        looks_for="translator, reviewer and original of a translation, and numbers that the original does not name",
        idle_where=_no_translation,
        what="The source of a translation has changed, its translator or reviewer is not named, or (a warning) a "
        "number is not in the original.",
        why="A translation that lags behind tells some readers what is no longer so.",
        source="45 CFR 92 (Section 1557)",
        bad=Example(_TRANSLATION.format(hash="1" * 64)),
        good=Example(_TRANSLATION.format(hash=SAMPLE_HASH)),
        in_source=_stale_translation,
    ),
    Rule(
        id="G05",
        name="sign-off",
        severity=Severity.WARNING,
        looks_for="signed answers to the questions for a person, for this text",
        what="The questions that only a person can judge are not signed, were signed for an older text, or have an "
        "answer that is no, or neither yes nor no.",
        why="No program can say whether a text is true, kind and fit for its readers.",
        source="PEMAT: the items for a rater",
        reads=(Reads.PERSON,),
        bad=Example(_SIGNED.format("1" * 64)),
        good=Example(_SIGNED.format(SAMPLE_HASH)),
        in_source=_sign_off,
    ),
)
