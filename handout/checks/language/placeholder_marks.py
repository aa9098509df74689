"""Placeholder marks: how templates and authors say "your words go here", in the signs and languages in use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from handout.content.languages import base_language

_OPEN, _CLOSE, _NO_BRACKET = r"[\[［【]\s*[*_]*\s*", r"[\]］】]?", r"[^\[\]［］【】]"
_NO_LINK: Final = rf"(?!{_NO_BRACKET}*\]\()"
""""[Fill in this form](https://…)" is a link."""
_FIELDS: Final = (
    r"(?:dos(?:e|es|age|is)|strength|date|time|day|e-?mail(?: address)?|address|name|hours|amount|"
    r"location|room|extension|(?:(?:tele)?phone|fax|pager|room|emergency)(?: number)?|number|"
    r"(?:clinic|doctor|provider|practice|hospital|pharmacy|nurse|organi[sz]ation|physician|department|ward|medicine|"
    r"medication|drug|patient)(?:[’']?s)?(?: (?:name|phone|number|address|logo|e-?mail|hours))?|"
    r"fecha|hora|teléfono|nombre|clínica|dirección|correo|dosis|heure|téléphone|nom|clinique|adresse|posologie|"
    r"datum|uhrzeit|telefon(?:nummer)?|praxis|klinik|data|telefone|telefono|nome|morada|endereço|indirizzo|"
    r"liều|ngày|giờ|số điện thoại|tên|phòng khám|địa chỉ)"
)
_INSTRUCTIONS: Final = (
    # English
    r"(?:insert|add|enter|name of|date of)\s|(?:placeholder|fixme|xx+|\?+|#+|tk)(?!\w)|"
    r"(?:your|our)(?: [\w’'-]+){1,4}\s*(?=[\]］】])|"
    # Spanish, Portuguese, Italian
    r"(?:rellen\w+|completar|completá|inserte|insertar|agregue|agregar|preench\w+|inserir|insira|compilare|"
    r"inserire|por (?:definir|confirmar|completar)|pendiente|a (?:definir|confirmar|preencher)|"
    r"da (?:definire|completare))(?!\w)|"
    # French
    r"(?:remplir|remplissez|insérer|insérez|compléter|complétez|"
    r"à (?:remplir|compléter|définir|confirmer|insérer))(?!\w)|"
    # German, Dutch, Polish
    r"(?:ausfüllen|einfügen|eintragen|ergänzen|bitte (?:ausfüllen|eintragen|ergänzen)|invullen|invoegen|uzupełni\w*|"
    r"wpisz|do uzupełnienia)(?!\w)|"
    # Vietnamese, Tagalog, Haitian Creole, Somali
    r"(?:điền|nhập|bổ sung|punan|ilagay|ranpli|buuxi)(?!\w)|"
    # Russian, Ukrainian, Arabic, Hindi
    r"(?:заполн\w+|вставьте|впишите|уточнить|заповн\w+|впишіть|املأ|أدخل|أكتب|भरें|दर्ज करें)|"
    # Chinese, Japanese, Korean
    r"(?:填写|填入|填寫|請填|请填|待定|待填|記入|入力|未定|입력|작성|미정)"
)
_OUR_MARK: Final = r"(?:fill[\s-]*(?:in|out)[*_]*\s*[:：]|to[ -]?do\s*:|tb[acd](?!\w))"
_MARKED: Final = (
    # A mark with a colon is one even where it has become a link.
    rf"{_OPEN}{_OUR_MARK}{_NO_BRACKET}*{_CLOSE}",
    rf"{_OPEN}(?:fill[\s-]*(?:in|out)|to[ -]?do)(?!\w){_NO_LINK}{_NO_BRACKET}*{_CLOSE}",
    rf"{_OPEN}(?:{_INSTRUCTIONS}){_NO_LINK}{_NO_BRACKET}*{_CLOSE}",
    rf"[\[［(]{_NO_BRACKET}{{0,80}}\bto be (?:added|confirmed|decided|completed|determined|announced|filled in|"
    r"inserted)\s*[\]］)](?!\()",
    rf"[\[［]{_NO_BRACKET}{{0,80}}\b(?:goes? here|to come)\s*[\]］](?!\()",
    r"\{\{\s*[^\W\d][\w .-]*\}\}|<<\s*[^\W\d][\w .-]*>>|\blorem ipsum\b(?:\s+dolor sit amet\b)?",
)
"""What is a mark in a work's title too."""
_OF_TEXT: Final = (
    r"\(?x{3}\)?[ -]x{3}-x{4}(?!\w)|#{3}-#{3}-#{4}|(?<!\d)(?:000-000-0000|123-456-7890|555-555-5555)(?!\d)",
    r"\b(?:your|insert|enter|type)\s+(?:text|content)\s+here\b|\bclick here to enter text\b",
    r"^\W*(?:(?:your|clinic|doctor|patient|phone)\s+){0,2}(?:name|date|address|number)\s+here\W*$|(?<!\S)\?{2,}(?!\S)|#(?:REF|VALUE|DIV/0|NAME\?|N/A)!?(?!\w)",
    r"[\[［【]\s*(?:reference|ref|citation(?: needed)?|source|link|check|confirm|verify)\s*[\]］】](?!\()",
    r"[\[(«<]\s*(?:x+|dose|fill in|insert|…|\.{3})?\s*[\])»>]\s?(?:mg|mcg|mL|units|tablets)\b",
    rf"[\[［【]\s*(?!(?:the|an?|his|her|my|their)\s)(?:[\w’'-]+ ){{0,2}}{_FIELDS}\s*[\]］】](?!\()",
    rf"\((?:fill in|insert|add|enter) (?:(?:the|your|a) )?(?:\w+ )?{_FIELDS}\)",
    rf"<\s*(?:[\w’'-]+ ){{0,2}}{_FIELDS}\s*>|<(?:your|insert|enter)(?: [\w’'-]+){{1,4}}>",
    # What programs that fill in letters write: {phone}, ${phone}, %PHONE%, @PHONE@.
    r"\$?\{\s*[^\W\d][\w .-]{2,}\}|%[a-z][a-z_]{2,}%|(?<!\w)@@?[a-z]{3,}(?:_[a-z]+)*@@?(?!\w)",
    r"\[object Object\]|\[blank\]|\[\s*[●•]+\s*\]|«\s*[^\W\d]\w*\s*»(?=\W*$)|\(000\)\s?000-0000",
    r"[\[［(]\s*insert(?:\s+(?:\w+\s+)?(?:here|number|text|name|date|phone))?\s*[\]］)]",
    r"\breplace\s+me\b|\bchangeme\b|^\W*(?:to be (?:confirmed|decided|announced)|tb[cd])\W*$",
)
_STARTERS: Final = (
    "Write the one thing that your reader should take home",
    "Say it in short, plain sentences. Say what is known and cite it",
    "Write one idea. Keep it short",
    "Write what it means for the reader",
    "Say the main message again",
    "Name the one thing to do next",
    "You have a sign that needs help now",
    "a thing that shows what is meant",
    "Say what the topic is in plain words",
    "An example article: put your own source here",
    "the one thing to take home, in one to three short sentences",
    "the answer in short, plain sentences, with its source",
    "a sign to call you about the same day",
    "the emergency number where you are, as 911 or 112",
    "what can wait for the next visit, or delete this line",
    "what listeners will be able to do",
    "who paid for it; if nobody did",
    "or delete this line",
)
"""What the starter of `handout new` says, or has said, without its marks."""
_WHOLE: Final = frozenset({
    "a hard word that you use", "a sign that needs an ambulance", "family name",
    "one idea, kept short", "the clinic's name", "the main message again",
    "the one thing to do next", "title of your source", "what else helps", "what helps",
    "what it means for the reader", "what it means, in plain words", "when the phone is answered",
    "null", "undefined", "nan",
    "who gives the talk", "who wrote it", "your clinic",
})  # fmt: skip
"""What the starter, or a program, says in words that may be in a sentence, but are nobody's whole entry."""
_OF_KEYS: Final = {
    "phone": "phone",
    "given": "initials",
    "container-title": "journal",
    "volume": "volume",
    "page": "pages",
}
"""What it says under a key, in a word that is a good entry elsewhere: the name of an icon, a term."""

_UNITS: Final = (
    r"(?:mg|mcg|[gG]|m[lL]|IU|units?|tablets?|pills?|capsules?|puffs?|drops?|times|hours|days|weeks|months|%|[ap]\.?m\.?|"
    r"unidades|tabletas|pastillas|gotas|días|horas|comprimés|gouttes|jours|heures|tabletten|tropfen|tage|stunden)"
)
_OF_A_NUMBER: Final = (
    rf"(?<![\w/.,-])(?:X{{1,4}}|x{{2,4}}|\?{{1,4}}|#{{2,4}}|N{{2,3}}|n{{2}}|TK)\s?{_UNITS}(?!\w)",
    r"(?<!\w)\d+-\d*X{2,4}(?!\w)",
    # What programs write where there is no value, and a word in the place of one.
    rf"(?<![\w/.,-])(?:NaN|nan|null|NULL|nil|undefined|None|N/A|[*_]+(?:dose|dosage|strength|amount|number)[*_]+)\s?{_UNITS}(?!\w)",
    r"(?<![\w/.,-])(?:[nN]|%[ds]|\{\d?\})\s?(?:mg|mcg|m[lL])(?!\w)|(?<!\w)NaN(?!\w)",
    r"(?<![\w.,…’'])(?:X+\.X+|x+\.x+|x|<n>|00|#|--|@@|…|\.{3})\s?(?:mg|mcg|m[lL])(?!\w)|(?<!\S)\?\?\s",
)
"""A sign in the place of a number: "XX mg", "??? mg", "555-01XX"."""
_OF_A_DATE: Final = (
    r"(?<![\w(])(?<!\bas )(?<!\bformat )(?:YYYY([-/.])MM\1DD|DD([-/.])MM\2YYYY|MM([-/.])DD\3YYYY|DD([-/.])MM\4AAAA|"
    r"TT\.MM\.JJJJ|JJ/MM/AAAA)(?![\w)])"
)
"""A form of dates in the place of one; "(DD/MM/YYYY)" says how to write it."""
_X: Final = r"X{3,}(?:-X{3,})*(?!\s(?:syndrome|females?|women|girls?)\b)"
_IN_CAPITALS: Final = (
    r"\((?:CONFIRM|CHECK|VERIFY|ADD|INSERT) (?:[A-Z]+ )?(?:DOSE|DATE|NUMBER|TIME|NAME)\)|\$[A-Z]{4,}\b|"
    r"\b(?:NAME|TEXT|DATE|ADDRESS|PHONE) HERE\b",
    r"\b(?:INSERT|ENTER) (?:[A-Z]+ )?(?:PHONE|NUMBER|NAME|DATE|DOSE|ADDRESS)\b",
    rf"(?<![\w/=,])(?:TBD|FIXME|TODO|FILL IN|{_X})(?!\w|\.\w)|(?<!\w)T\.B\.[ACD]\.",
)
""""47,XXX" is a set of chromosomes."""
_IN_ENGLISH: Final = r"(?<![\w/=,-])(?:TB[AC](?!\w|-|\.\w)|(?:TK(?:TK)+|TK(?=\s*(?:[.,;:!?)]|$))))"
"""TBC is tuberculosis in Italian, and TK a sickness fund in Germany."""

_IN_NAMES: Final = re.compile("|".join((*_MARKED, *map(re.escape, _STARTERS))), re.IGNORECASE)
_ANYWHERE: Final = (
    rf"(?i:{_IN_NAMES.pattern}|{'|'.join(_OF_TEXT)})|{'|'.join((*_OF_A_NUMBER, _OF_A_DATE, *_IN_CAPITALS))}"
)
_IN_TEXT: Final = re.compile(_ANYWHERE)
_IN_ENGLISH_TEXT: Final = re.compile(f"{_ANYWHERE}|{_IN_ENGLISH}")
_TODO_IS_A_WORD: Final = frozenset({"es", "pt", "gl"})
"""In these languages TODO means "all"."""


def marks_in(text: str, language: str, key: str = "", *, of_a_name: bool = False) -> Iterator[tuple[int, str]]:
    """Yield the place and the words of each placeholder in a text, which is under `key`.

    The title of a cited work, or the outputs' own words, `of_a_name`, may contain signs that would be marks elsewhere.
    """
    if text.strip().rstrip(".") in _WHOLE or _OF_KEYS.get(key) == text.strip():
        yield 0, text.strip()
        return
    base = base_language(language)
    pattern = _IN_NAMES if of_a_name else _IN_ENGLISH_TEXT if base == "en" else _IN_TEXT
    for match in pattern.finditer(text):
        if not (match.group() == "TODO" and base in _TODO_IS_A_WORD):
            yield match.start(), match.group()
