"""Inflections: the forms of English verbs and nouns."""

from __future__ import annotations

from typing import Final

from handout.checks.language.word_sets import word_set

_HISSING: Final = ("s", "x", "z", "ch", "sh")
_IRREGULAR: Final = {
    "be": ("is", "was", "being"), "begin": ("begins", "began", "beginning"), "break": ("breaks", "broke", "breaking"),
    "bring": ("brings", "brought", "bringing"), "buy": ("buys", "bought", "buying"),
    "choose": ("chooses", "chose", "choosing"), "cut": ("cuts", "cut", "cutting"), "do": ("does", "did", "doing"),
    "draw": ("draws", "drew", "drawing"), "drink": ("drinks", "drank", "drinking"),
    "eat": ("eats", "ate", "eating"), "feel": ("feels", "felt", "feeling"), "find": ("finds", "found", "finding"),
    "get": ("gets", "got", "getting"), "give": ("gives", "gave", "giving"), "go": ("goes", "went", "going"),
    "have": ("has", "had", "having"), "keep": ("keeps", "kept", "keeping"), "let": ("lets", "let", "letting"),
    "lose": ("loses", "lost", "losing"), "make": ("makes", "made", "making"), "meet": ("meets", "met", "meeting"),
    "pay": ("pays", "paid", "paying"), "put": ("puts", "put", "putting"), "run": ("runs", "ran", "running"),
    "say": ("says", "said", "saying"), "see": ("sees", "saw", "seeing"), "send": ("sends", "sent", "sending"),
    "set": ("sets", "set", "setting"), "show": ("shows", "showed", "showing"),
    "speed": ("speeds", "sped", "speeding"), "spend": ("spends", "spent", "spending"),
    "spread": ("spreads", "spread", "spreading"), "stand": ("stands", "stood", "standing"),
    "stick": ("sticks", "stuck", "sticking"), "take": ("takes", "took", "taking"),
    "tell": ("tells", "told", "telling"),
    "undergo": ("undergoes", "underwent", "undergoing"),
    "undertake": ("undertakes", "undertook", "undertaking"),
    "hold": ("holds", "held", "holding"),
    "think": ("thinks", "thought", "thinking"), "die": ("dies", "died", "dying"),
}  # fmt: skip
_DOUBLING: Final = word_set("permit submit stop drop plan clot span transmit run cut set put get")


def verb_forms(verb: str) -> tuple[str, str, str]:
    """Return a verb's forms in -s, -ed and -ing."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", (verb[:-2] + "ying" if verb.endswith("ie") else f"{verb[:-1]}ing")
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    stem = verb + verb[-1] if verb in _DOUBLING else verb
    return plural(verb), f"{stem}ed", f"{stem}ing"


def plural(noun: str) -> str:
    """Return a regular noun's plural, or a verb's form in -s."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_HISSING) else f"{noun}s"


def reshaped(phrase: str, form: int) -> str:
    """Return a phrase with its first word, a verb, in the form of that index of `verb_forms`."""
    first, space, rest = phrase.partition(" ")
    return verb_forms(first)[form] + space + rest
