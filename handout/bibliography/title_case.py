"""Title Case: titles whose every word has a capital, which journals print so and reference lists do not.

Nothing is recased on its own: which words are names no program knows. The sentence-case form is offered instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from handout.bibliography.capitals import BEFORE_NAMES, NEUTRAL, PROPER
from handout.content.reference import Reference
from handout.content.style_name import StyleName
from handout.diagnostics import Code, Diagnostic, Span, warning

TITLE_CASE: Final = Code("G06", "title-case")
"""The rule about it."""
_WORD: Final = r"[^\W\d_]+(?:[’'][^\W\d_]+)*"
_FROZEN: Final = r"(?is)<i>.*?</i>|<span\s+class=\"nocase\"\s*>.*?</span>|<[^<>]*>|https?://\S+|\S+@\S+"
_NEW_SENTENCE: Final = r"[.?!…][”’\"')\]]*\s"
_LETTERED: Final = frozenset({"vitamin", "hepatitis", "influenza", "type", "group", "class", "serum", "haemophilia"})
"""Words whose "A" is a letter, not an article."""
_ELEMENTS: Final = frozenset({"Al", "Ca", "Cd", "Cr", "Cu", "Fe", "Hg", "Li", "Mg", "Mn", "Na", "Pb", "Se", "Zn"})
"""Signs of elements: "Mg" is magnesium, "mg" a milligram."""
_EXEMPT: Final = frozenset(
    ("bill", "hearing", "legal_case", "legislation", "periodical", "regulation", "software", "treaty")
)
"""Types whose titles are names."""
_FEWEST: Final = 2
"""With one capital alone there is no telling a name from Title Case."""
_MOST_SMALL: Final = 3
"""So many capitals outweigh one word without."""


def is_title_case(title: str, language: str = "") -> bool:
    """Return whether an English title has capitals where only names have them; of other languages, False.

    Words in italics or `nocase` do not count, nor do abbreviations and names that everybody knows.
    """
    if language and not language.casefold().startswith("en"):
        return False
    telling = [word[0] for word, before in _words(title) if before == "" and _tells(word, title)]
    capitals = sum(word[0].isupper() for word in telling)
    return capitals >= _FEWEST and capitals >= _MOST_SMALL * (len(telling) - capitals)


def sentence_case(title: str, *, capital_after_colon: bool = False) -> str:
    """Return an English title in sentence case, its markup untouched; APA has a capital after the colon."""
    letters = list(title)
    previous = ""
    for word, before in _words(title):
        place, small = word.start(), _small(word, previous, title)
        previous = word[0].casefold()
        if before == ":":
            letters[place] = letters[place].upper() if capital_after_colon else small
        elif before == "":
            letters[place] = small
    return "".join(letters)


def title_in_sentence_case(reference: Reference, style: StyleName) -> str:
    """Return the sentence-case form of a title that is in Title Case; empty where nothing is to be corrected."""
    if reference.type in _EXEMPT or not is_title_case(reference.title, reference.language):
        return ""
    recased = sentence_case(reference.title, capital_after_colon=style is StyleName.APA)
    return recased if recased != reference.title else ""


def title_case_warning(reference: Reference, style: StyleName, place: Callable[[Reference], Span]) -> Diagnostic | None:
    """Return the warning that a title is in Title Case; None where it is not. `place` is asked only then."""
    recased = title_in_sentence_case(reference, style)
    if not recased:
        return None
    hint = f"write '{recased}', names with their capitals" if '"' in recased else f'write "{recased}"'
    return warning(place(reference), f'the title of "{reference.id}" is in Title Case', hint, TITLE_CASE)


def _words(title: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the words that may be recased, each with what it follows: "start", ":" or "" within a sentence."""
    frozen = [range(found.start(), found.end()) for found in re.finditer(_FROZEN, title)]
    end = 0
    for word in re.finditer(_WORD, title):
        gap, is_first = title[end : word.start()], not end
        end = word.end()
        if any(word.start() in place for place in frozen):
            continue
        if is_first or re.search(_NEW_SENTENCE, gap):
            yield word, "start"
        else:
            yield word, ":" if re.search(r":\s|—", gap) else ""


def _tells(word: re.Match[str], title: str) -> bool:
    """Return whether the case of a word says something about that of the title."""
    return len(word[0]) > 1 and word[0].casefold() not in NEUTRAL and not _is_fixed(word, title)


def _small(word: re.Match[str], previous: str, title: str) -> str:
    """Return the first letter of a word as it is within a sentence."""
    letter = word[0][0]
    is_article = word[0] == "A" and previous not in _LETTERED
    return letter if _is_fixed(word, title) and not is_article else letter.lower()


def _is_fixed(word: re.Match[str], title: str) -> bool:
    """Return whether a word keeps its case: names, abbreviations, letters, what is joined to a number."""
    text = word[0]
    return (
        (len(text) == 1 and text.isupper())
        or (text in _ELEMENTS and not re.search(r"\d\W?$", title[: word.start()]))
        or text[1:] != text[1:].lower()
        or _is_name(text)
        or (text.casefold() in BEFORE_NAMES and _is_name(title[word.end() :].lstrip(" -").partition(" ")[0]))
        or bool(re.match(r"-?\d", title[word.end() :]))
        or title[max(0, word.start() - 1) : word.start()].isdigit()
    )


def _is_name(word: str) -> bool:
    return re.sub(r"[’']s$", "", word.rstrip(".,;:?!)")).casefold() in PROPER
