"""Languages: which of them a rule reads, in one place, and what they are called in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from handout.content.languages import base_language


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages whose words a rule reads."""

    only: frozenset[str] = frozenset()
    """Base codes; empty: every language, for the rule looks at structure, signs or pages and at no words."""
    but: frozenset[str] = frozenset()
    """Base codes of languages that it does not read all the same."""
    elsewhere: str = ""
    """What it reads in the other languages, if something: "pictures, tables and labels"."""

    def reads(self, language: str) -> bool:
        """Return whether a rule with these languages reads a BCP 47 language."""
        base = base_language(language)
        return base not in self.but and (not self.only or base in self.only)

    def __str__(self) -> str:
        """Return the languages in words: "English and Spanish"; "every language but Thai"."""
        names = _in_a_row([language_name(each) for each in sorted(self.only or self.but)])
        if self.only:
            return names + (f"; in other languages {self.elsewhere}" if self.elsewhere else " only")
        return f"every language but {names}" if names else "every language"


def reading(*codes: str, elsewhere: str = "") -> Languages:
    """Return the languages of a rule that knows the words of some: `reading("en", "es")`."""
    return Languages(frozenset(codes), elsewhere=elsewhere)


ALL_LANGUAGES: Final = Languages()
"""For rules about structure, signs, type and pages."""
WITH_SENTENCES: Final = Languages(but=frozenset({"th", "lo"}))
"""For rules that count sentences: Thai and Lao mark the end of none."""
WITH_WORDS: Final = Languages(but=frozenset({"zh", "ja", "th", "lo", "km", "my", "bo", "dz", "yue", "wuu"}))
"""For rules that count words: these are written without a space between them."""

_NAMES: Final = {
    "am": "Amharic", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "bo": "Tibetan", "bs": "Bosnian",
    "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German", "dz": "Dzongkha", "el": "Greek",
    "en": "English", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
    "fil": "Filipino", "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "ha": "Hausa",
    "he": "Hebrew", "hi": "Hindi", "hmn": "Hmong", "hr": "Croatian", "ht": "Haitian Creole", "hu": "Hungarian",
    "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "km": "Khmer",
    "ko": "Korean", "ku": "Kurdish", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian",
    "ms": "Malay", "my": "Burmese", "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch", "no": "Norwegian",
    "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sl": "Slovenian", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai", "ti": "Tigrinya", "tl": "Tagalog", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "wuu": "Wu Chinese", "yi": "Yiddish", "yo": "Yoruba",
    "yue": "Cantonese", "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip


def language_name(language: str) -> str:
    """Return the English name of a BCP 47 language; its tag where we have none."""
    return _NAMES.get(base_language(language), language)


def _in_a_row(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
