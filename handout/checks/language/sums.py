"""Sums: words that ask the reader to calculate, as a part of a dose or a dose from a weight, in English and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from handout.content.languages import base_language

FRACTION_SIGNS: Final = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_SHARE: Final = (
    r"(?:(?:\d+(?:[.,]\d+)?\s?%?\s?(?:[-–]|to\b)\s?)?\d+(?:[.,]\d+)?\s?(?:%|٪|per\s?cent)"
    r"|(?:five|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a\s+hundred)(?:[\s-](?:one|two|three|four|"
    r"five|six|seven|eight|nine))?\s+per\s?cent)"
)
_SLASHED: Final = r"\d{1,2}\s?[/⁄]\s?\d{1,2}"
_SPELLED: Final = (
    r"(?:an?|one|two|three|four|five|seven)[\s-]"
    r"(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)"
)
_PART: Final = rf"(?:{_SHARE}|{_SLASHED}|[{FRACTION_SIGNS}]|{_SPELLED}|half)"
"""A part of something: in signs, in words or per cent."""
_OWN: Final = r"(?:the|your|this|that|his|her|their|its|each|every|any)"
_DOSES: Final = (
    r"(?:doses?|dosages?|amounts?|insulin|basal|bolus|medicines?|medications?|steroids?|units)"
    r"(?:\s+(?:doses?|dosages?))?"
)
_WHOSE: Final = rf"{_OWN}\s+(?:[\w’'-]+\s+){{0,3}}?(?:[\w’'-]+['’]s\s+)?"
_LESSEN: Final = (
    r"(?:cut|lower|raise|reduce|increase|decrease|drop|change|adjust|lessen|bump|step|bring|scale|taper|turn)"
    r"(?:\s+(?:back|down|up))?"
)
_RISKS: Final = r"(?!(?:[\w’'-]+\s+){0,4}?(?:risks?|chances?|odds|likelihood|pain|bed|speed|volume|rates?)\b)"
"""What a treatment changes, and the reader does not measure out."""
_PARTS_OF_DOSE: Final = (
    rf"(?:(?:{_SHARE}|[{FRACTION_SIGNS}]|{_SPELLED}|half|double|triple|twice)\s*(?:of\s+)?|{_SLASHED}\s+(?:of\s+)?)"
    rf"{_WHOSE}(?:{_DOSES}|number|weight|intake|calories)\b"
    rf"|\b(?:halve|double|triple|quadruple)\s+(?:up\s+(?:on\s+)?)?{_WHOSE}(?:{_DOSES}|number|weight)\b"
    rf"|\b{_LESSEN}\s+{_WHOSE}{_DOSES}\s+(?:by|to|in)\s+(?:about\s+|around\s+|up\s+to\s+|only\s+)?{_PART}"
    r"(?!\s*(?:an?\s+)?(?:tablets?|pills?|hours?|days?|mg|mL|ml|units))"
    rf"|\b{_LESSEN}\s+{_WHOSE}{_DOSES}\s+{_SHARE}"
    rf"|\b{_OWN}\s+(?:\w+\s+)?{_DOSES}\s+(?:drops?|falls?|rises?|goes|comes|is\s+(?:cut|lowered|raised|reduced|increased))"
    rf"(?:\s+(?:down|up))?\s+by\s+(?:about\s+|around\s+)?{_PART}(?!\s*(?:an?\s+)?(?:mg|mL|ml|units|tablets?|pills?))"
    rf"|\b{_OWN}\s+(?:\w+\s+)?(?:dose|dosage)\s+(?:minus|plus)\s+\d"
    rf"|\b(?:add|subtract|take(?:\s+away)?)\s+(?:{_SHARE}|[{FRACTION_SIGNS}]|{_SPELLED}|half)\s+(?:to|from|off)\s+"
    rf"{_WHOSE}{_DOSES}\b|\bhalf\s+(?:a|the)\s+(?:\w+\s+)?(?:dose|dosage)\b"
    rf"|\b(?:go|come|step)\s+(?:down|up)\s+by\s+(?:about\s+)?(?:{_SHARE}|[{FRACTION_SIGNS}]|(?:an?|one|two|three)[\s-](?:half|"
    r"thirds?|quarters?|fifths?)|half)\s+(?:each|every|per|a)\b"
    rf"|\b(?:take|give|use|inject)\s+(?:{_SHARE}|{_SPELLED})\s+of\s+{_WHOSE}(?:pills|tablets|capsules|drops|liquid)\b"
    rf"|\b(?:take|give|use|inject)\s+(?:an?|the)\s+(?:double|triple|half|quarter)[\s-](?:dose|amount)\b"
    rf"|\b(?:take|give|use|inject)\s+(?:{_SHARE}|{_SPELLED}|half|twice|double)\s+(?:less|more|as\s+(?:much|many))\b"
    rf"|(?:\b\d+(?:\.\d+)?[½¼¾]?|\b(?:two|three|four|one\s+and\s+a\s+half))\s*(?:times|x|×)\s+{_WHOSE}(?:dose|dosage|amount)\b"
)


class Order(NamedTuple):
    """The words of a language for sums."""

    wherever: re.Pattern[str]
    """Words that ask for a sum wherever they are."""
    to_reader: re.Pattern[str]
    """Words that ask for one where they are said to the reader: "Germs multiply" asks for none."""
    before_order: re.Pattern[str]
    """What is before an order."""
    negated: re.Pattern[str]
    """What turns an order into a warning: "do not double the dose"."""


_SUMS: Final = re.compile(
    r"(?:(?<=\d)|\b)(?:mg|mcg|g|mL|ml|units?|milligrams?|micrograms?|grams?|millilit(?:er|re)s?|tablets?|calories|kcal|fluid|"
    r"ounces?|drops?|dose|amount)"
    r"(?:\s+of\s+\w+)?\s*(?:/|per|for every|for each)\s*"
    r"(?:kg|kilo|kilogram|kilograms|pounds?|lbs?|m2|m²|square met|(?:\d+|ten|five)\s*(?:kg|kilograms?|pounds?|lbs?))\b"
    r"|(?:(?<=\d)|\b)mg\s*/\s*kg\b|\bper (?:kilogram|kilo|pound|square met(?:er|re)s?)\b"
    r"|\b(?:in|into)\s+(?:\w+\s+)?(?:equally\s+)?divided doses\b|\bhalf[\s-]dose\b"
    r"|\b(?:mg|mcg|g|mL|ml|units)\s+(?:a|per|each|every)\s+day\s+in\s+(?:\d|two|three|four|six)\s+(?:equal\s+)?doses\b"
    r"|\btimes your (?:body )?weight\b|\b(?:your )?weight in (?:kilograms|kg|pounds) (?:times|by|divided)\b"
    r"|\bsum of\b|\b(?:dose|weight|amount)\s+(?:divided|multiplied)\s+by\b"
    r"|\b(?:units?|doses?)\s+(?:of\s+(?:\w+\s+){1,2})?(?:for every|for each|per)\s+\d+\s*"
    r"(?:g\b|grams?|points?|carbs?|mg)"
    rf"|{_PARTS_OF_DOSE}",
    re.IGNORECASE,
)
"""Words that ask for a sum wherever they are."""
_RESULTS: Final = (
    r"(?:dose|amount|number|total|score|index|BMI|average|mean|sum|units|carbs|calories|percentage|ratio|target|limit)"
)
_ORDERS: Final = re.compile(
    r"\b(?:multiply|subtract|deduct)\b|\bdivide\s+(?:[\w’'-]+\s+){0,9}by\b"
    r"|\badd (?:up\b(?!\s+to\b)|together|the (?:two|numbers|results|totals?))"
    r"|\btotal\s+(?:up\s+)?(?:the|your|all|these|those)\b"
    r"|\b(?:calculate|compute)\s+(?:the|your|how|a|what)\b"
    rf"|\b(?:work|figure) out\s+(?:how (?:much|many)|(?:the|your)\s+(?:\w+\s+){{0,2}}{_RESULTS}\b)"
    r"|\b(?:find|take|get|note|write down|use)\s+(?:the|an)\s+(?:average|mean|sum)"
    r"(?=\s+(?:of|for|from|and)\b|\s*(?:[.,;:]|$))"
    r"|\baverage\s+(?:the|your|these|those|them)\b"
    r"|\b(?:add|take(?: away)?)\s+\d[\d.]*\s+(?:\w+\s+)?(?:to|from|off)\s+(?:the|your|that|this)\s+(?:\w+\s+)?"
    r"(?:reading|result|score|number|total|age|weight)\b"
    rf"|\b{_LESSEN}\s+(?:(?:the|your|this|his|her|their)\s+)?{_RISKS}(?:[\w’'-]+\s+){{0,4}}?by\s+"
    rf"(?:about\s+|around\s+|up\s+to\s+)?(?:{_SHARE}|[{FRACTION_SIGNS}]|{_SLASHED}|{_SPELLED}|half)"
    r"(?!\s*(?:an?\s+)?(?:tablets?|pills?|hours?|mg|mL|ml|units|inch|inches|cups?|glass|pound|step|point|mile)\b)",
    re.IGNORECASE,
)
"""Words that ask for a sum where they are said to the reader: "Germs multiply" asks for none."""
_TO_READER: Final = re.compile(
    r"(?:^|[.!?:;,()\[\]\"“”–—•-]|\b(?:and|or|then|to|please|first|next|now|just|also|always|you|"
    r"you (?:can|must|should|may|will|need to|have to|could)))\s*$",
    re.IGNORECASE,
)
"""What is before an order."""


_NEGATED: Final = re.compile(
    r"(?:\bnot|\bnever|n['’]t|\bwithout|\binstead of|\brather than)\s+(?:\w+\s+){0,6}$", re.IGNORECASE
)
"""What turns an order into a warning: "do not double the dose", "not a kitchen teaspoon"."""

_PARTE: Final = (
    rf"(?:(?:\d+(?:[.,]\d+)?|cinco|diez|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|"
    rf"noventa)\s?(?:%|por\s?ciento)|{_SLASHED}|[{FRACTION_SIGNS}]|(?:la\s+)?mitad|el\s+(?:doble|triple)|"
    r"(?:una?|dos|tres|cuatro)\s+(?:tercios?|cuartos?|quintos?|octavos?|décimos?)|"
    r"(?:una?|la|las|dos|tres|cuatro)\s+(?:(?:dos|tres|cuatro)\s+)?(?:tercera|cuarta|quinta|décima)s?\s+partes?)"
)
_DOSIS: Final = r"(?:dosis|cantidad|insulina|medicinas?|medicamentos?|remedios?|unidades|esteroides?)"
_SU: Final = r"(?:las?|los?|el|sus?|tus?|est[ae]s?|es[ae]s?|cada)\s+"
_UNIDADES: Final = (
    r"(?:mg|mcg|µg|μg|g|mL|ml|unidad(?:es)?|miligramos?|microgramos?|gramos?|mililitros?|gotas?|tabletas?|pastillas?|"
    r"calorías|kcal|dosis)"
)
_RIESGOS: Final = r"(?!(?:\w+\s+){0,4}?(?:riesgos?|probabilidad(?:es)?|posibilidad(?:es)?|dolor|velocidad)\b)"
_SPANISH_SUMS: Final = re.compile(
    rf"(?:(?<=\d)|\b){_UNIDADES}(?:\s+de\s+\w+)?\s*(?:/|por(?:\s+cada)?|para\s+cada)\s*"
    r"(?:(?:\d+\s*)?(?:kg|kilos?|kilogramos?|libras?)|m2|m²|metro\s+cuadrado)\b"
    r"|\bpor\s+(?:cada\s+)?(?:kilo(?:gramo)?|libra)s?\s+de\s+peso\b"
    rf"|(?<!\w){_PARTE}\s+de(?:l)?\s+(?:{_SU})?(?:\w+\s+(?:de\s+)?){{0,2}}?(?:{_DOSIS}|peso)\b"
    rf"|\b(?:reduzca|reduce|reducir|baje|baja|bajar|disminuya|disminuye|disminuir|aumente|aumenta|aumentar|suba|sube|"
    rf"subir|incremente|incrementa|corte|corta|recorte|ajuste|ajusta|cambie)\s+{_SU}(?:\w+\s+){{0,3}}?{_DOSIS}"
    rf"(?:\s+de\s+\w+)?\s+(?:(?:en|a|por|hasta|de)\s+)?(?:(?:un|una|el|al|la)\s+)?{_PARTE}"
    rf"|\b(?:reduzca|baje|disminuya|aumente|suba|incremente|recorte)\s+(?:{_SU})?{_RIESGOS}(?:\w+\s+){{0,4}}?"
    rf"(?:(?:en|a|por)\s+)?(?:(?:un|una|el|al|la)\s+)?{_PARTE}(?!\s*(?:hora|taza|vaso|pulgada|tableta|pastilla))"
    rf"|\b(?:duplique|duplica|duplicar|doble|triplique|triplica|triplicar|parta|divida)\s+{_SU}(?:\w+\s+){{0,2}}?{_DOSIS}\b"
    rf"|\b(?:tome|toma|dé|da|use|usa|inyecte)\s+(?:s[oó]lo\s+|únicamente\s+)?"
    rf"(?:una\s+dosis\s+doble|el\s+doble|el\s+triple|una\s+doble\s+dosis|"
    rf"media\s+dosis|(?:un\s+)?\d+\s?%\s+(?:menos|más))\b"
    rf"|\bveces\s+(?:su|la|tu)\s+(?:\w+\s+)?(?:dosis|peso)\b|\bdosis\s+divididas\b|\b(?:repartid|dividid)[oa]s?\s+en\s+(?:\d|dos|tres|cuatro|seis)\s+(?:tomas|dosis|veces)\b"
    r"|\b(?:unidad(?:es)?|dosis)\s+(?:de\s+\w+\s+)?(?:por|para)\s+cada\s+\d+\s*(?:g\b|gramos?|puntos?|mg)"
    rf"|(?<!\w){_PARTE}\s+(?:menos|más)\s+de\s+(?:{_SU})?{_DOSIS}\b"
    r"|\bsuma\s+de\s+(?:l[oa]s|sus)\b",
    re.IGNORECASE,
)
_SPANISH_ORDERS: Final = re.compile(
    r"\b(?:multiplique|multiplica|reste|divida|divide)\s+(?:[\wáéíóúñ]+\s+){0,6}?(?:por|entre|de|a)\b"
    r"|\b(?:sume|suma)\s+(?:l[oa]s|sus|tus|todos|todas|el|la|\d)"
    r"|\b(?:calcule|calcula)\s+(?:el|la|l[oa]s|su|tu|sus|cu[aá]nt[oa]s?|qu[eé])\b"
    r"|\b(?:saque|saca|halle|obtenga)\s+(?:el\s+promedio|la\s+media|el\s+porcentaje)\b",
    re.IGNORECASE,
)

_BY_LANGUAGE: Final = {
    "en": Order(_SUMS, _ORDERS, _TO_READER, _NEGATED),
    "es": Order(
        _SPANISH_SUMS,
        _SPANISH_ORDERS,
        re.compile(
            r"(?:^|[.!?¡¿:;,()\[\]\"“”«»–—•-]|\b(?:y|e|o|luego|después|entonces|primero|ahora|también|siempre|usted|"
            r"por\s+favor))\s*$",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:no|nunca|jamás|sin|en\s+vez\s+de|en\s+lugar\s+de)\s+(?:\w+\s+){0,6}$", re.IGNORECASE),
    ),
}


def sums_in(text: str, language: str) -> Iterator[re.Match[str]]:
    """Yield the places of a text that ask for a sum; none for a language whose words we do not know."""
    words = _BY_LANGUAGE.get(base_language(language))
    if words is None:
        return
    yield from (match for match in words.wherever.finditer(text) if not words.negated.search(_before(text, match)))
    for match in words.to_reader.finditer(text):
        before = _before(text, match)
        if words.before_order.search(before) and not words.negated.search(before):
            yield match


def is_negated(before: str, language: str) -> bool:
    """Return whether the words before a place turn what it asks for into a warning."""
    words = _BY_LANGUAGE.get(base_language(language), _BY_LANGUAGE["en"])
    return bool(words.negated.search(before))


def _before(text: str, match: re.Match[str]) -> str:
    """Return the characters before a match that can turn what it says."""
    return text[max(0, match.start() - 80) : match.start()]
