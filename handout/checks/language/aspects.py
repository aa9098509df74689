"""Aspects: words without which a section tells nothing of benefits, risks, other choices, no treatment or unknowns.

They show that a section has a word about what it declares, and never that it says enough.
"""

from __future__ import annotations

import re
from typing import Final

from handout.content.document import Covers
from handout.content.languages import base_language

_ENGLISH: Final = {
    Covers.BENEFITS: r"help|benefit|better|eas(?:e|ier|y)|relie[fv]|improv|less\b|fewer|lower|prevent|protect|heal|"
    r"strong|clear|calm|work|stop|keep|longer|faster|cure|treat|control|reduce|clean|kill|close|again|good|more\b|"
    r"safe|"
    r"remove|open|save|support|fix|stay|can do|gain|slow|sooner|find|well\b|healthy|straight",
    Covers.RISKS: r"risk|side[\s-]effect|harm|danger|hurt|problem|bleed|infect|wrong|\bbad\b|worse|serious|damage|"
    r"unsafe|"
    r"\bdie\b|\bdies\b|death|upset|nausea|vomit|throw up|diarrh|constipat|\bdry\b|itch|rash|dizz|faint|allerg|\bsick|"
    r"swell|swoll|bruis|\bsore|pain|\bache|\bill\b|complication|reaction|tired|sleepy|weak|numb|burn|scar|clot|blood|"
    r"fever|cough|breath|loose|crack|lose|loss|heavy|fall|stroke|cancer|downside|drawback|cost|price|trouble|reject|"
    r"fail|injur|\bcut\b|leak|break|swallow|headache|whistle|gain weight|hunger|caution|careful|warn|unpleasant|"
    r"uncomfortable|stiff|red\b|peel|sting|tingl|cramp|bloat|gas\b|addict|overdose|poison|toxic|affect",
    Covers.ALTERNATIVES: r"instead|other|alternative|another|choice|choose|option|different|\belse\b|or you can|also|"
    r"rather than|\btry\b|compare|could have|may do|might do|second opinion",
    Covers.NO_TREATMENT: r"without|if you (?:do|choose|have|take|leave|wait|put|decide|skip|say|use|stop|want)|"
    r"\bif not\b|"
    r"not treat|untreated|nothing|no (?:treatment|care|aids?|drugs?|pills?|surgery|medicine|therapy)|on (?:its|"
    r"their) own|"
    r"\bwait|alone|skip|not to (?:have|take|treat|use|do)|not (?:have|having|taking|treating|using|doing)|"
    r"(?:do|does|did)(?: not|n['’]t) (?:have|take|treat|use|want|get|do)|watch|go away|with time|unless",
    Covers.UNKNOWNS: r"not (?:yet |fully |always |really )?(?:know|known|clear|sure|certain|proven|shown|"
    r"understood|tested)|"
    r"unknown|unclear|uncertain|unproven|unsure|no one (?:knows|can)|nobody (?:knows|can)|(?:can(?: ?not|['’]t)) "
    r"(?:say|tell|know|predict|be sure)|(?:do|does)n['’]t (?:yet )?know|hard to (?:say|know|tell|predict)|"
    r"stud(?:y|ies|ied)|"
    r"research|evidence|trial|question|not enough|too few|too little|doubt|guess|may differ|varies|"
    r"learn(?:ing)? more|"
    r"experts (?:do not|disagree)|still",
}  # fmt: skip
_SPANISH: Final = {
    Covers.BENEFITS: r"ayud|benefici|mejor|alivi|menos\b|previen|preven|proteg|sana|fuerte|calm|funcion|evit|cura|"
    r"trata|control|reduc|baja|bien\b|más\b|seguro|sirv|limpi|quit",
    Covers.RISKS: r"riesg|efecto|secundari|daño|dañ|peligr|dolor|duel|problema|sangr|infec|\bmal\b|peor|grave|muert|"
    r"morir|malestar|náusea|v[oó]mit|diarrea|estreñ|\bsec[oa]|pic(?:a|or|az)|ronch|sarpull|mare|desmay|alergi|hinch|"
    r"morad|complicaci|reacci|cansa|sueño|débil|quemad|cicatri|coágul|fiebre|tos\b|desventaja|cuest|cuidado|"
    r"molest|falla",
    Covers.ALTERNATIVES: r"\botr[oa]s?\b|alternativ|opci|en (?:vez|lugar) de|diferent|distint|elegir|elija|escog|"
    r"también|"
    r"probar|pruebe|segunda opinión",
    Covers.NO_TREATMENT: r"\bsin\b|si no\b|no (?:tratar|se trata|hace|hacer|toma|tomar|recib)|nada|esper|dejar|"
    r"por sí sol|sol[oa]\b|con el tiempo",
    Covers.UNKNOWNS: r"no (?:se |lo )?(?:sab|conoc|está claro|es seguro|es claro)|nadie (?:sabe|puede)|desconoc|"
    r"incert|inciert|dud|estudi|investig|pruebas|todavía|aún|no hay (?:datos|pruebas)|poc[oa]s (?:datos|estudios)",
}  # fmt: skip
_WORDS: Final = {
    language: {aspect: re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE) for aspect, words in patterns.items()}
    for language, patterns in (("en", _ENGLISH), ("es", _SPANISH))
}
_OVERCLAIMED: Final = re.compile(
    r"(?:100|cien(?:to)?)\s?(?:%|per ?cent|por ciento)\s+\w+|\bnothing\s+(?:is\s+)?better\b|\bnada\s+mejor\b"
    r"|\b(?:no|without|zero|any)\s+(?:\w+\s+)?(?:side[\s-]effects?|risks?|harms?|dangers?|problems?|complications?)\b"
    r"|\b(?:sin|ning[uú]n[oa]?|no tiene|no hay)\s+(?:ning[uú]n\s+)?(?:efectos?|riesgos?|daños?|peligros?|"
    r"problemas?)\b"
    r"(?:\s+secundarios?)?|\b(?:never|does not|do not|cannot|won['’]t|no)\s+(?:hurts?|harms?|daña|hace daño)\b"
    r"|\bpain(?:less|-free)\b|\brisk[\s-]free\b|\bharmless\b|\binofensiv\w+",
    re.IGNORECASE,
)
"""What praises a treatment, and so reports no risk and of no other choice."""


def has_word_about(aspect: Covers, text: str, language: str) -> bool:
    """Return whether a text has a word about an aspect; True for a language or an aspect whose words we do not know."""
    pattern = _WORDS.get(base_language(language), {}).get(aspect)
    return pattern is None or bool(pattern.search(_OVERCLAIMED.sub(" ", text)))
