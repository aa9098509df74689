"""Verbs: whether an English sentence tells the reader what to do, states something, or hides who acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from handout.caches import loaded
from handout.checks.language.inflections import verb_forms
from handout.checks.language.word_lists import PLAIN_WORDS, data_lines, verbs_of
from handout.checks.language.word_sets import word_set
from handout.checks.language.words import Word

_AUXILIARIES: Final = word_set(
    "am is are was were be been being isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did "
    "don't  doesn't didn't can can't cannot could couldn't may might must mustn't shall should shouldn't will "
    "won't would  wouldn't i'm you're we're they're it's that's there's he's she's what's who's i'll you'll we'll "
    "they'll it'll"
)
_BE: Final = word_set("am is are was were be been being isn't aren't wasn't weren't you're we're they're it's")
_BEFORE_IMPERATIVE: Final = word_set(
    "please always never also then next first second third last now just only again don't do not gently slowly "
    "carefully  and or but so to try"
)
_CONDITIONS: Final = word_set(
    "to if when while before after until once at in on during for with every each unless as by within from"
)
_TIMES: Final = word_set(
    "tonight tomorrow today once twice thrice later afterward afterwards overnight meanwhile instead over without "
    "through between about upon"
)
_COUNTS: Final = word_set("a an the one two three four five six seven eight nine ten few several some")
_UNITS_OF_TIME: Final = word_set(
    "time times hour hours minute minutes day days night nights week weeks month months morning mornings evening "
    "afternoon evenings weekend couple few moment"
)
_ADJECTIVES_IN_LY: Final = word_set(
    "daily weekly monthly yearly hourly nightly early elderly friendly likely family only oily curly lonely"
)
_AGAIN: Final = word_set("re pre double triple cross hand spot air dry deep un over blow")
"""What is before the hyphen of a verb: "double-check"."""
_QUALITIES_TOO: Final = word_set("air dim light thin")
"""Verbs that are mostly no order where no object follows: "Light meals"."""
_PARTICLES: Final = word_set("out up off down over away")
_NEGATIONS: Final = word_set("not never also often always already first still now only usually mostly partly well n't")


@loaded
def _adjectives() -> frozenset[str]:
    """Return the words in -ed that after a form of "be" mostly tell how somebody is."""
    return frozenset(data_lines("states.txt"))


_NOUN_AFTER: Final = word_set("a an the this that these those my your his her its our their some any no every each")


class Passive(NamedTuple):
    """A verb in the passive voice."""

    start: int
    end: int
    by_whom: bool
    """Whether the sentence says who acts."""


@loaded
def base_verbs() -> frozenset[str]:
    """Return the verbs of the list in their base form, those that have a plain substitute included."""
    return frozenset(data_lines("verbs.txt")) | verbs_of(PLAIN_WORDS)


@loaded
def participles() -> frozenset[str]:
    """Return the irregular past participles."""
    return frozenset(data_lines("participles.txt"))


@loaded
def _finite() -> frozenset[str]:
    return frozenset(form for verb in base_verbs() for form in (verb, *verb_forms(verb)[:2])) | _past()


@loaded
def _past() -> frozenset[str]:
    return frozenset(data_lines("past_forms.txt"))


def states_something(words: Sequence[Word]) -> bool:
    """Return whether words are a sentence: they have a verb that is neither an infinitive nor in a relative clause."""
    keys = [word.key for word in words]
    if keys[:1] and keys[0] in _QUESTION_WORDS:
        return False
    skipped = -1
    for index, key in enumerate(keys):
        if key in _CLAUSE_WORDS and index:
            skipped = _end_of_verb(keys, index + 1)
        elif index > skipped and (key in _AUXILIARIES or (key in _finite() and _is_verb(keys, index))):
            return True
    return False


def _end_of_verb(keys: Sequence[str], start: int) -> int:
    """Return the index of the last word of the first verb from `start` on: that of a relative clause."""
    for index in range(start, len(keys)):
        if keys[index] in _AUXILIARIES:
            return index + 1
        if keys[index] in _finite():
            return index
    return len(keys)


def _is_verb(keys: Sequence[str], index: int) -> bool:
    """Return whether what could be a verb is one, by the words around it."""
    before = keys[index - 1] if index else ""
    following = keys[index + 1] if index + 1 < len(keys) else ""
    if before in _NOUN_AFTER or before in ("to", "of", "for", "and", "or", "in", "on", "with", "by", "from", "at"):
        return False
    if index == 0:
        is_order = keys[0] in base_verbs() and following not in ("", "and", "or", "of", "vs", "versus", "as", "in")
        return is_order and (_is_only_verb(keys[0]) or following in _OBJECTS)
    # "two sources stand": after a plural, a base form is the verb.
    is_plural = before in _PLURALS or (before.endswith("s") and not before.endswith("ss"))
    agrees = keys[index] in base_verbs() and is_plural
    ends = not following and keys[index] in _END_STATEMENTS
    return agrees or ends or _is_only_verb(keys[index]) or following in _OBJECTS


_PLURALS: Final = word_set("people children men women teeth feet lice mice bacteria")
_END_STATEMENTS: Final = word_set("works helps matters hurts lasts counts spreads grows heals comes goes")
"""Verbs that may end a statement: "Sun cream works"; "Blood tests" is none."""


@loaded
def _third_persons() -> frozenset[str]:
    return frozenset(verb_forms(verb)[0] for verb in base_verbs())


def is_finite_verb(key: str) -> bool:
    """Return whether a word in lower case can be the verb of a statement."""
    return key in _AUXILIARIES or key in _finite()


def _is_only_verb(key: str) -> bool:
    """Return whether a form of a verb is no noun as well."""
    return (
        key not in _nouns_too()
        and key.removesuffix("s") not in _nouns_too()
        and key.removesuffix("es") not in _nouns_too()
    )


_QUESTION_WORDS: Final = word_set("what how why when where who whom whose which whether")
_CLAUSE_WORDS: Final = word_set("that which who whom whose what how why when where whether if")
_OBJECTS: Final = word_set(
    "a an the this that these those my your his her its our their you it them us me him some any no each every "
    "all both  many most more less fewer one two three four five six seven eight nine ten people patients to how "
    "what when why  well better best faster sooner longer only not into from against"
)
"""What follows a verb more than a noun."""


@loaded
def _nouns_too() -> frozenset[str]:
    return frozenset(data_lines("verbs_and_nouns.txt"))


def is_imperative(words: Sequence[Word]) -> bool:
    """Return whether words begin with what to do: "Take …", "Do not …", "If …, call …"."""
    keys = [word.key for word in words]
    while keys and (keys[0] in _BEFORE_IMPERATIVE - {"to", "try"} or _is_manner(keys[0])):
        if keys[0] == "do" and keys[1:2] not in (["not"], ["n't"]):
            return True
        keys = keys[1:]
    if not keys or not _is_order(keys[0]):
        return False
    if keys[0] in _QUALITIES_TOO:
        return keys[1:2] != [] and keys[1] in _OBJECTS | _PARTICLES
    return not _has_subject_first(keys)


def _is_order(key: str) -> bool:
    before, _, verb = key.rpartition("-")
    return key in base_verbs() or (before in _AGAIN and verb in base_verbs())


def _is_manner(key: str) -> bool:
    return _is_adverb(key) and key not in _ADJECTIVES_IN_LY and key not in base_verbs()


def _has_subject_first(keys: Sequence[str]) -> bool:
    """Return whether what could be an order is the subject of a verb: "Rest is good", "Exercise helps the heart"."""
    if len(keys) < 2:
        return False
    if keys[1] in _AUXILIARIES:
        return keys[1] not in ("do", "does", "don't")
    if keys[0] not in _nouns_too():
        return False
    if keys[1] in _third_persons():
        following = keys[2] if len(keys) > 2 else ""
        return _is_only_verb(keys[1]) or keys[1] in ("helps", "matters") or following in _AFTER_STATEMENT
    return keys[1] in _AFTER_NOUN and _reaches_auxiliary(keys[2:7])


def _reaches_auxiliary(keys: Sequence[str]) -> bool:
    """Return whether a noun and its phrase run up to their verb: "Care at home is safe"."""
    for key in keys:
        if key in _CLAUSE_WORDS or key in _NEW_CLAUSE:
            return False
        if key in _AUXILIARIES - {"do", "don't"}:
            return True
    return False


_AFTER_STATEMENT: Final = word_set("a an the my his her its our their it them us me him more most better best less")
_AFTER_NOUN: Final = word_set("at in of with after before from on during without")
_NEW_CLAUSE: Final = word_set("it they he she we you i and or but so as until while once because than")


def begins_with_condition(words: Sequence[Word]) -> bool:
    """Return whether words begin with when, where or how something is to be done."""
    keys = [word.key for word in words[:2]]
    if not keys:
        return False
    if keys[0] in _CONDITIONS | _TIMES or (keys[0].endswith("ing") and len(keys[0]) > 4):
        return True
    return (keys[0].isdigit() or keys[0] in _COUNTS) and keys[1:] != [] and keys[1] in _UNITS_OF_TIME


def passives(words: Sequence[Word]) -> Iterator[Passive]:
    """Yield the verbs in the passive voice: a form of "be", and a participle after it."""
    for index, word in enumerate(words):
        if word.key in _BE:
            end = _participle(words, index + 1, is_duty=_is_duty(words, index))
            if end:
                last = words[end]
                following = [each.key for each in words[end + 1 : end + 2]]
                yield Passive(word.start, last.start + len(last.text), following == ["by"])


def _is_duty(words: Sequence[Word], index: int) -> bool:
    """Return whether a form of "be" says what has to be done to a thing: "The cut must always be dried"."""
    before = [word.key for word in words[max(0, index - 4) : index]]
    while before and (before[-1] in _NEGATIONS or _is_adverb(before[-1])):
        before.pop()
    return len(before) > 1 and before[-1] in ("must", "should") and before[-2] not in _PEOPLE


_PEOPLE: Final = word_set("you i we they he she who people child baby patient person partner family son daughter")


def _participle(words: Sequence[Word], index: int, *, is_duty: bool = False) -> int:
    """Return the index of a participle after a form of "be"; 0 where none follows."""
    while index < len(words) and (words[index].key in _NEGATIONS or _is_adverb(words[index].key)):
        index += 1
    if index >= len(words):
        return 0
    key = words[index].key
    following = words[index + 1].key if index + 1 < len(words) else ""
    if key in _adjectives() and not is_duty and not (key in _SOMETIMES and following in _AFTER_VERB):
        return 0
    if key == "made" and following in ("of", "from"):
        return 0
    if key == "done":
        # "You are done" says how somebody is.
        return index if is_duty or following == "by" else 0
    regular = key.endswith("ed") and len(key) > 4 and not key.endswith("eed")
    return index if regular or key in participles() else 0


_AFTER_VERB: Final = frozenset({"by", "to", "for"})
_SOMETIMES: Final = frozenset({"used", "infected", "needed", "called"})
"""Of these, those that are verbs where "by", "to" and the like follow."""


def _is_adverb(key: str) -> bool:
    return key.endswith("ly") and len(key) > 4
