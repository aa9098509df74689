"""Grades: how hard a text is to read, by the formulas that guides for patients name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import sqrt
from typing import Final, NamedTuple

from handout.checks.language.spanish import count_spanish_syllables
from handout.checks.language.syllables import count_syllables
from handout.checks.language.words import words_of
from handout.content.languages import base_language

SMOG_SENTENCES: Final = 30
"""How many sentences SMOG was made for; with fewer it is an estimate."""
_HARD: Final = 3
"""The least syllables of a word that SMOG counts."""


class Counts(NamedTuple):
    """What the formulas count."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    hard_words: int = 0
    """Words of three syllables and more."""

    def plus(self, other: Counts) -> Counts:
        """Return the counts of both texts together."""
        return Counts(*(one + another for one, another in zip(self, other, strict=True)))

    def less(self, other: Counts) -> Counts:
        """Return the counts without those of a part."""
        return Counts(*(one - another for one, another in zip(self, other, strict=True)))

    @property
    def flesch_kincaid(self) -> float:
        """The school grade of Flesch and Kincaid (1975); 0 for no words."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float:
        """The school grade of McLaughlin's SMOG (1969), to which 30 sentences belong; with fewer an estimate."""
        if not self.sentences:
            return 0.0
        return 3.1291 + 1.043 * sqrt(self.hard_words * SMOG_SENTENCES / self.sentences)

    @property
    def inflesz(self) -> float:
        """The ease of a Spanish text, 0 to 100 (Szigriszt-Pazos 1993, scale INFLESZ): normal from 55."""
        if not self.words:
            return 100.0
        return 206.835 - 62.3 * self.syllables / self.words - self.words / self.sentences


SYLLABLES: Final[dict[str, Callable[[str], int]]] = {"en": count_syllables, "es": count_spanish_syllables}
"""The languages that are measured, by their base code."""


def is_measured(language: str) -> bool:
    """Return whether there is a formula for a BCP 47 language."""
    return base_language(language) in SYLLABLES


def count_sentence(sentence: str, language: str) -> Counts:
    """Return the counts of one sentence; all zero where it has no words. The language must be measured."""
    count = SYLLABLES[base_language(language)]
    syllables = [count(word.text) for word in words_of(sentence)]
    if not syllables:
        return Counts()
    return Counts(1, len(syllables), sum(syllables), sum(each >= _HARD for each in syllables))


def total(counts: Iterable[Counts]) -> Counts:
    """Return the counts of texts together."""
    sums = Counts()
    for each in counts:
        sums = sums.plus(each)
    return sums
