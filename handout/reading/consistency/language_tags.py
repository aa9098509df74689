"""Language tags: BCP 47 as far as a mistake can be seen without the registry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handout.content.document import Document
from handout.reading.consistency.surveys import Survey
from handout.reading.problems import Problem

_ISO_639_1 = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss "
    "st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
"""The languages of two letters."""
_MEANT = {
    "ar": "ara arabic",
    "de": "deu ger german deutsch",
    "en": "eng english",
    "es": "spa spanish espanol",
    "fr": "fra fre french francais",
    "hi": "hin hindi",
    "ht": "hat creole",
    "it": "ita italian italiano",
    "ja": "jpn japanese jp",
    "ko": "kor korean",
    "pl": "pol polish",
    "pt": "por",
    "ru": "rus russian",
    "so": "som somali",
    "tl": "tgl tagalog",
    "uk": "ukr ua",
    "vi": "vie viet",
    "zh": "zho chi chinese cn",
}
_CODES = {word: code for code, words in _MEANT.items() for word in words.split()}
_REGIONS = {"UK": "GB", "EN": "GB", "LA": "419"}
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?P<extended>(?:-[a-z]{3}){0,3})"
    r"(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?P<rest>(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)",
    re.IGNORECASE,
)


def canonical_tag(tag: str) -> str:
    """Return a tag in the usual case, "zh-Hant-TW"; as it is where it is none."""
    found = _TAG.fullmatch(tag)
    if found is None:
        return tag
    script, region = (found["script"] or "").title(), (found["region"] or "").upper()
    parts = [found["language"].lower(), found["extended"].lower().removeprefix("-"), script, region]
    return "-".join(filter(None, (*parts, found["rest"].lower().removeprefix("-"))))


def check_language(survey: Survey) -> Iterator[Problem]:
    """Yield a problem where the document's language is none."""
    for path, table in survey.tables:
        if isinstance(table, Document):
            hint = _mended(table.language)
            if hint != canonical_tag(table.language):
                question = f'did you mean "{hint}"?' if hint else 'write a code such as "en-US" or "es"'
                place = (*path, "language")
                yield Problem(place, f'"{table.language}" is not a BCP 47 language code', question, offset=0)


def _mended(tag: str) -> str:
    """Return the canonical tag that was meant; empty where that is not clear."""
    language, _, rest = tag.partition("-")
    code = _CODES.get(language.lower(), language.lower())
    found = _TAG.fullmatch(f"{code}-{rest}" if rest else code)
    if found is None or (len(code) == 2 and code not in _ISO_639_1.split()):
        return ""
    meant = canonical_tag(found.group())
    region = (found["region"] or "").upper()
    wrong = region in _REGIONS and (region != "LA" or code == "es")
    return re.sub(rf"-{region}\b", f"-{_REGIONS[region]}", meant, count=1) if wrong else meant
