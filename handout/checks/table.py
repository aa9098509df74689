"""The table of all rules, in the order of their ids."""

from __future__ import annotations

from difflib import get_close_matches
from itertools import chain
from typing import Final

from handout.checks.rule import Rule
from handout.checks.rules import (
    accessibility,
    actions,
    codes,
    contents,
    frame_words,
    governance,
    number_form,
    numbers,
    pages,
    reading_grades,
    sentence_shape,
    slide_matter,
    slides,
    terms,
    titles,
    type_on_paper,
    when_to_call,
    wording,
)

_FAMILIES: Final = (
    reading_grades, sentence_shape, wording, terms, actions, number_form, numbers, contents, when_to_call, governance,
    titles, type_on_paper, pages, codes, frame_words, accessibility, slide_matter, slides,
)  # fmt: skip
_ORDER: Final = "RNDCGLAP"
"""The families in the order in which reports list them."""

RULES: Final[tuple[Rule, ...]] = tuple(
    sorted(
        chain.from_iterable(family.RULES for family in _FAMILIES), key=lambda rule: (_ORDER.index(rule.id[0]), rule.id)
    )
)
"""Every rule of `handout check`."""

_BY_ID: Final = {rule.id: rule for rule in RULES}
_BY_NAME: Final = {rule.name: rule for rule in RULES}


def rule_by_id(id_or_name: str) -> Rule | None:
    """Return the rule of an id or a name, in any case; None where there is none."""
    return _BY_ID.get(id_or_name.upper()) or _BY_NAME.get(id_or_name.lower())


def nearest_rule(id_or_name: str) -> str:
    """Return the id or name that was probably meant; empty where none is near."""
    near = get_close_matches(id_or_name.lower(), [*(each.lower() for each in _BY_ID), *_BY_NAME], 1)
    return _BY_ID[near[0].upper()].id if near and near[0].upper() in _BY_ID else "".join(near)
