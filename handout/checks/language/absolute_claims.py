"""Absolute claims: places where a text promises without limits; negations, questions and quotations promise nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from handout.checks.language.sentences import Sentence, split_sentences
from handout.content.languages import base_language

_FULL: Final = r"(?:100|(?:a|one) hundred)\s?(?:%|per\s?cent)"
_WHOLLY: Final = rf"(?:{_FULL}|completely|totally|entirely|absolutely|perfectly)"
_NO_HARM: Final = (
    r"(?:\w+\s+)?(?:side[\s-]effects?|risks?(?![\s-]free|\s+(?:factors?|groups?|of\s+(?!harm|side)))|dangers?|"
    r"complications?)"
)
_ENGLISH: Final = re.compile(
    rf"\b{_WHOLLY}\s+(?:safe|effective|harmless|risk[\s-]free|cured|guaranteed|reliable|successful|painless|natural\s+"
    r"and\s+safe|side[\s-]effect[\s-]free|free\s+(?:of|from)\s+(?:side|risk)\S*)\b"
    rf"|\b(?:has|have|had|having|there\s+(?:is|are)|with|carries|causes?|zero|brings?|gives?)\s+(?:absolutely\s+)?"
    rf"(?:no|zero)\s+(?!known\b|new\b|serious\b|major\b|added\b|extra\b|more\b|greater\b|higher\b){_NO_HARM}\b"
    rf"|(?:^|[.;:,–—(-]\s*|\band\s+)(?:no|zero)\s+(?:side[\s-]effects?|risks?)\s*(?=[.!;,]|$|and\b)"
    rf"|\bwithout\s+any\s+(?:side[\s-]effects?|risks?)\b"
    r"|\b(?:side[\s-]effect|risk)[\s-]free\b|\bfree\s+(?:of|from)\s+(?:all\s+|any\s+)?(?:side[\s-]effects|risks?)\b"
    r"|\balways\s+(?:works?|helps?(?!\s+(?:me|us)\b)|cures?|heals?|succeeds?|effective|safe(?!\s+to\b))\b|\bworks\s+(?:every\s+time|always)\b"
    r"|\b(?:is|are)\s+always\s+(?:safe(?!\s+to\b)|effective|successful)\b"
    r"|\b(?:works?|safe|effective|right)\s+(?:well\s+)?(?:for|in|on)\s+(?:everyone|everybody|anyone|anybody|"
    r"(?:all|every|any)\s+(?:people|patients?|persons?|adults?|child(?:ren)?))\b"
    r"|\b(?:everyone|everybody)\s+(?:(?:gets?|feels?|becomes?)\s+(?:better|well|healthy|cured)|recovers?|is\s+cured)\b"
    r"|\b(?:helps?|cures?|heals?)\s+(?:everyone|everybody|all\s+(?:people|patients)|every\s+(?:patient|person))\b"
    r"|\b(?:never|cannot|can['’]t|does\s+not|doesn['’]t|will\s+not|won['’]t)\s+fails?\b(?!\s+to\b)"
    r"|\b(?:will|going\s+to)\s+(?:\w+ly\s+)?(?:cure|be\s+cured|get\s+rid\s+of\s+\w+(?:\s+\w+)?\s+for\s+good)\b"
    r"|\bcures\b(?!\s+(?:are|exist|for|may|might|can|do)\b)|\bmiracle\s+(?:cure|drug|pill|treatment)\b"
    r"|\b(?:is|are)\s+(?:a|the)\s+(?:sure|certain|guaranteed|complete|total|permanent|proven|only)\s+cure\b"
    r"|\bguarantees?\s+(?:that\s+)?(?:it|you|this|your|a\s+cure|results?|success|relief|recovery|full|complete)\b"
    r"(?!\s+(?:right|privacy|rights|place|spot|seat|appointment)\b)"
    r"|\bguaranteed\s+(?:to|results?|success|relief|cure|recovery)\b"
    r"|\bnothing\s+(?:can|could|will)\s+go\s+wrong\b|\bno\s+(?:down\s?sides?|drawbacks)\b",
    re.IGNORECASE,
)
_TODOS: Final = (
    r"tod[oa]s(?:\s+(?:l[oa]s)\s+(?:personas|pacientes|niñ[oa]s|adultos|mujeres|hombres))?|cualquiera|todo\s+el\s+mundo"
)
_CIEN: Final = r"(?:(?:100|cien|ciento)\s?(?:%|por\s?ciento)|totalmente|completamente|absolutamente|enteramente)"
_SPANISH: Final = re.compile(
    rf"\b{_CIEN}\s+(?:segur[oa]s?|efectiv[oa]s?|efica(?:z|ces)|garantizad[oa]s?|inofensiv[oa]s?|curad[oa]s?|"
    r"libres?\s+de\s+riesgos?)\b"
    r"|\bno\s+(?:tiene|tienen|hay|causa|causan|produce|producen|provoca|provocan|conlleva|presenta)\s+"
    r"(?:ning[uú]n\s+|ninguna\s+)?(?:efectos?\s+(?:secundarios?|adversos?)|riesgos?(?!\s+de\b)|complicaci(?:ón|ones)|"
    r"peligros?)\b"
    r"|\bsin\s+(?:ning[uú]n\s+)?(?:efectos?\s+(?:secundarios?|adversos?)|riesgos?\s*(?=[.,;!]|$))"
    r"|\blibres?\s+de\s+(?:efectos\s+secundarios|riesgos?)\b"
    r"|\bsiempre\s+(?:funciona|ayuda|cura|sirve|es\s+(?:segur|efectiv|eficaz)\w*)\b"
    rf"|\b(?:funcionan?|sirven?|segur[oa]s?|efica(?:z|ces)|efectiv[oa]s?)\s+(?:bien\s+)?(?:para|en|con)\s+(?:{_TODOS})\b"
    rf"|\b(?:ayudan?|curan?)\s+a\s+(?:{_TODOS})\b|\bnunca\s+fallan?\b|\bcura\s+milagrosa\b"
    r"|\b(?:l[oae]s?|te|se)\s+(?:curará[ns]?|va[ns]?\s+a\s+curar)\b|\bcurarán?\s+(?:su|el|la|los|las|a)\b"
    r"|(?<!la )(?<!una )(?<!ninguna )(?<!hay )\bcuran?\s+(?:el|la|los|las|su|todo|toda|tod[oa]s)\b"
    r"|\b(?:lo|los|las|te|les?)\s+curan?\b"
    r"|\b(?:le|se|les)\s+garantiza(?:mos)?\b|\bresultados?\s+garantizados?\b|\bnada\s+puede\s+salir\s+mal\b",
    re.IGNORECASE,
)


class _Words(NamedTuple):
    """What a language has for claims, and for what takes them back."""

    claims: re.Pattern[str]
    taken_back: re.Pattern[str]
    """What is before words that are no claim: a negation, a doubt, a condition, or who says so."""
    clause: re.Pattern[str]
    """Where a clause begins that the words before say nothing about."""
    hedged: re.Pattern[str]
    """What is between a claim and its limits: "cures most strep throats"."""


_BY_LANGUAGE: Final = {
    "en": _Words(
        _ENGLISH,
        re.compile(
            r"\b(?:no|not|never|none|nothing|nobody|neither|nor|cannot|without|few|hardly|rarely|seldom|if|unless|whether|"
            r"when|while|until|once|beware|wary|careful|doubt|myth|false|untrue|wrong|claim(?:s|ed|ing)?|promis(?:e|es|ed|"
            r"ing)|says?|said|ads?|websites?|sellers?|may|might|can|could|should|would|some|many|most|often|usually|"
            r"sometimes|hopes?|hoped|hoping|likely|chance|aims?|tr(?:y|ies)\s+to|half|\d+\s+(?:in|out\s+of)\s+\d+|about\s+\d+)\b"
            r"|n['’]t\b|\bthink\s+that\b|\bask\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"[;:–—]|\bbut\b|\b(?:and|so|because)\s+(?=(?:it|this|that|they|these|you|we|the|there|he|she|your)\b)"
            r"|,\s+(?=(?:it|this|that|they|these|you|we|the|there|he|she|your)\b)",
            re.IGNORECASE,
        ),
        re.compile(r"^\s+(?:most|many|some|about|nearly|almost|up\s+to|more\s+than|\d)", re.IGNORECASE),
    ),
    "es": _Words(
        _SPANISH,
        re.compile(
            r"\b(?:no|nunca|jamás|ning[uú]n[oa]?|nadie|nada|ni|tampoco|si|cuando|aunque|puede[ns]?|podría[ns]?|quizás?|"
            r"tal\s+vez|dicen?|promete[ns]?|afirma[ns]?|asegura[ns]?|anuncios?|mito|falso|desconfíe|cuidado|duda|alg[uú]n[oa]?s?|"
            r"much[oa]s|mayoría|a\s+veces|pregunte|\d+\s+de\s+(?:cada\s+)?\d+)\b",
            re.IGNORECASE,
        ),
        re.compile(r"[;:–—]|\b(?:pero|y)\s+(?!\w+(?:ado|ido)\b)|,\s+", re.IGNORECASE),
        re.compile(r"^\s+(?:la\s+mayoría|much[oa]s|alg[uú]n|casi|hasta|más\s+de|\d)", re.IGNORECASE),
    ),
}
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")


def absolute_claims(text: str, language: str) -> Iterator[re.Match[str]]:
    """Yield the places of a text in one line that promise without limits; none for a language that we do not read."""
    words = _BY_LANGUAGE.get(base_language(language))
    if words is None:
        return
    sentences = list(split_sentences(text))
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for claim in words.claims.finditer(text):
        in_quotes = any(start < claim.start() < end for start, end in quoted)
        if not in_quotes and not _is_taken_back(text, claim, words, sentences):
            yield claim


def _is_taken_back(text: str, claim: re.Match[str], words: _Words, sentences: list[Sentence]) -> bool:
    """Return whether the sentence of a claim asks, or takes it back."""
    start = next((each.start for each in reversed(sentences) if each.start <= claim.start()), 0)
    end = next((each.start for each in sentences if each.start > claim.start()), len(text))
    if text[start:end].rstrip(" \"'”’»)").endswith("?"):
        return True
    before = text[start : claim.start()]
    clauses = list(words.clause.finditer(before))
    clause = before[clauses[-1].end() :] if clauses else before
    return bool(words.taken_back.search(clause) or words.hedged.match(text[claim.end() : end]))
