"""Subject: a document as rules look at it, and what only the world outside knows of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final, NamedTuple

from handout.checks.excerpts import shortened
from handout.checks.language.grades import Counts, count_sentence, is_measured
from handout.checks.language.sentences import Sentence
from handout.checks.passages import READ_AS_TEXT, Passage, PassageRole, passages_of
from handout.checks.profiles import Profile
from handout.content.document import Document
from handout.content.inlines import RichText
from handout.content.languages import base_language
from handout.content.walk import locate_strings, locate_texts
from handout.diagnostics import Finding, SourcePath

NOT_PRINTED: Final = frozenset({"reference", "checks", "sign_off", "bibliography", "translation", "id", "language"})
"""Tables and keys of a source whose strings are no words for a reader."""


class Original(NamedTuple):
    """What a check knows of the text that another is a translation of."""

    hashes: frozenset[str]
    """Those by which a translation may name it: of the text and of the file."""
    quantities: frozenset[Decimal] = frozenset()
    """Every quantity that it names, in digits or in small words."""


@dataclass(frozen=True)
class Circumstances:
    """What a check depends on besides the document."""

    today: datetime.date
    profile: Profile = Profile.PLAIN
    text_hash: str = ""
    """The hash of the text, to which sign-offs are bound; empty: unknown."""
    original: Original | None = None
    """What this is a translation of; None: there is none, or it was not found."""
    filed: frozenset[str] = frozenset()
    """The ids of the references that come from reference files."""


@dataclass(frozen=True)
class Measured:
    """One sentence with its counts."""

    passage: Passage
    sentence: Sentence
    counts: Counts


@dataclass(frozen=True)
class Subject:
    """A document under check."""

    document: Document
    circumstances: Circumstances

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """What the handout prints for patients, in reading order."""
        return tuple(passages_of(self.document))

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """The passages that are read in sentences."""
        return tuple(passage for passage in self.passages if passage.role in READ_AS_TEXT)

    @cached_property
    def texts(self) -> tuple[tuple[SourcePath, RichText], ...]:
        """Every text of the document, notes and sections of clinicians included, with its path."""
        return tuple(locate_texts(self.document))

    @cached_property
    def strings(self) -> Mapping[SourcePath, str]:
        """Every string of the document, as its author wrote it, by its path."""
        return dict(locate_strings(self.document))

    @cached_property
    def plain_strings(self) -> tuple[tuple[SourcePath, str], ...]:
        """The strings without markup that are printed or read aloud, each in one line: of charts, glossary, clinic."""
        texts = {path for path, _ in self.texts}
        found = self.strings.items()
        return tuple((path, string) for path, string in found if path not in texts and path[0] not in NOT_PRINTED)

    @property
    def is_english(self) -> bool:
        """Whether rules about English words apply."""
        return base_language(self.document.language) == "en"

    @cached_property
    def measured(self) -> tuple[Measured, ...]:
        """The sentences that count for a grade: those of prose and headings; none where there is no formula."""
        language = self.document.language
        if not is_measured(language):
            return ()
        wanted = READ_AS_TEXT | {PassageRole.HEADING}
        pairs = ((each, sentence) for each in self.passages if each.role in wanted for sentence in each.sentences)
        return tuple(
            Measured(passage, sentence, counts)
            for passage, sentence in pairs
            if (counts := count_sentence(sentence.text, language)).words
        )

    def sentences(self) -> Iterator[tuple[Passage, Sentence]]:
        """Yield the sentences of prose, in reading order."""
        return ((passage, sentence) for passage in self.prose for sentence in passage.sentences)


def at(passage: Passage, place: int, message: str, excerpt: str, hint: str = "") -> Finding:
    """Return a finding about the characters of a passage from `place` on."""
    return Finding(passage.path, message, hint, excerpt=shortened(excerpt), offset=passage.offset(place))
