"""LaTeX commands that occur in bibliographies, and what they print."""

from __future__ import annotations

from typing import Final

from handout.reading.references.latex_symbols import CYRILLIC, GREEK, SIGNS

ACCENTS: Final = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361", "h": "\u0309", "G": "\u030f", "f": "\u0311", "U": "\u030e",
    "textcommabelow": "\u0326", "textcommaabove": "\u0313", "textogonekcentered": "\u0328", "textdotbelow": "\u0323",
    "textringbelow": "\u0325", "textmacronbelow": "\u0331", "textbrevebelow": "\u032e", "textdoublegrave": "\u030f",
    "textcircumacute": "\u0302\u0301", "horn": "\u031b", "capitalgrave": "\u0300", "capitalacute": "\u0301",
    "capitalcircumflex": "\u0302", "capitaltilde": "\u0303", "capitaldieresis": "\u0308",
    "capitalhungarumlaut": "\u030b", "capitalring": "\u030a", "capitalcaron": "\u030c", "capitalbreve": "\u0306",
    "capitalmacron": "\u0304", "capitaldotaccent": "\u0307", "capitalcedilla": "\u0327", "capitalogonek": "\u0328",
    "grave": "\u0300", "acute": "\u0301", "hat": "\u0302", "widehat": "\u0302", "tilde": "\u0303",
    "widetilde": "\u0303", "bar": "\u0304", "overline": "\u0304", "breve": "\u0306", "dot": "\u0307",
    "ddot": "\u0308", "check": "\u030c", "mathring": "\u030a", "ocirc": "\u030a", "vec": "\u20d7", "not": "\u0338",
}  # fmt: skip
"""The combining mark of each accent."""

ALONE: Final = {
    "`": "`", "'": "´", "^": "^", "~": "~", '"': "¨", "=": "¯", ".": "˙", "u": "˘", "r": "˚", "H": "˝", "v": "ˇ",
    "c": "¸", "k": "˛",
}  # fmt: skip
"""What an accent prints over nothing: `\\~{}`."""

SYMBOLS: Final = {
    **GREEK, **SIGNS, **CYRILLIC, "*": "*",
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å",
    "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ",
    "NG": "Ŋ", "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "\\": " ", "-": "",
    "/": "", ",": " ", ";": " ", ":": " ", "!": "", "@": "", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "textquotesingle": "'", "textquotedbl": '"', "lq": "‘", "rq": "’", "guillemotleft": "«", "guillemotright": "»",
    "textdegree": "°", "degree": "°", "textregistered": "®", "texttrademark": "™", "textcopyright": "©",
    "copyright": "©", "dots": "…", "ldots": "…", "textellipsis": "…", "pm": "±", "textpm": "±", "times": "×",
    "texttimes": "×", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "approx": "≈", "sim": "~",
    "infty": "∞", "cdot": "·", "textperiodcentered": "·", "textbullet": "•", "rightarrow": "→", "to": "→",
    "leftarrow": "←", "textrightarrow": "→", "textmu": "µ", "textless": "<", "textgreater": ">", "textbar": "|",
    "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\", "textunderscore": "_", "S": "§", "P": "¶",
    "textsection": "§", "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€", "textyen": "¥",
    "textexclamdown": "¡", "textquestiondown": "¿", "LaTeX": "LaTeX", "TeX": "TeX", "prime": "′", "circ": "°",
    "newline": " ", "par": " ", "quad": " ", "qquad": " ", "space": " ", "slash": "/", "lt": "<", "gt": ">",
    "varepsilon": "ε", "vartheta": "ϑ", "varphi": "φ",
}  # fmt: skip
"""What a command without an argument prints."""

_FACES: Final = {
    "i": ("textit", "emph", "textsl", "mkbibemph", "mkbibitalic", "mathit"),
    "b": ("textbf", "mkbibbold", "mathbf"),
    "sup": ("textsuperscript", "mkbibsuperscript", "sp", "up", "fup"),
    "sub": ("textsubscript", "mkbibsubscript", "sb"),
    "sc": ("textsc",),
}
TAGS: Final = {command: (f"<{tag}>", f"</{tag}>") for tag, commands in _FACES.items() for command in commands} | {
    "enquote": ("“", "”"),
    "mkbibquote": ("“", "”"),
} | dict.fromkeys(
    (
        "mbox", "hbox", "fbox", "text", "textrm", "textnormal", "textup", "textmd", "textsf", "texttt", "textulc",
        "textlf", "mathrm", "mathsf", "mathtt", "mathnormal", "mathcal", "mathbb", "boldsymbol", "bm", "operatorname",
        "underline", "uline", "ul", "MakeUppercase", "MakeLowercase", "uppercase", "lowercase", "NoCaseChange",
        "nohyphens", "url", "path", "smash",
    ),
    ("", ""),
)  # fmt: skip
"""What is around the argument of a command."""

SWITCHES: Final = {
    "it": "i", "itshape": "i", "em": "i", "sl": "i", "slshape": "i", "bf": "b", "bfseries": "b", "sc": "sc",
    "scshape": "sc", "rm": "", "rmfamily": "", "sf": "", "sffamily": "", "tt": "", "ttfamily": "", "normalfont": "",
    "upshape": "", "mdseries": "", "small": "", "protect": "", "relax": "", "left": "", "right": "", "big": "",
    "Big": "", "bigg": "", "Bigg": "", "bigl": "", "bigr": "", "Bigl": "", "Bigr": "", "displaystyle": "",
    "textstyle": "", "scriptstyle": "", "limits": "", "nolimits": "", "noindent": "", "unskip": "", "ignorespaces": "",
    "allowbreak": "", "nobreak": "", "xspace": "", "strut": "", "null": "", "leavevmode": "", "tiny": "",
    "normalsize": "", "large": "", "footnotesize": "", "frenchspacing": "",
}  # fmt: skip
"""CSL's tag for commands that contain up to the end of their group; empty: no tag."""

DROPPED: Final = frozenset(
    (
        "noopsort", "SortNoop", "label", "footnotemark", "vspace", "hspace", "phantom", "hphantom", "index", "color",
        "selectlanguage", "hyphenation",
    )
)  # fmt: skip
"""Commands whose argument does not print."""

SECOND_ONLY: Final = frozenset(("href", "foreignlanguage", "textcolor"))
"""Commands with two arguments, of which the second prints."""

FRACTIONS: Final = frozenset(("frac", "tfrac", "dfrac", "nicefrac", "sfrac", "textfrac", "xfrac"))
"""Commands that print their two arguments with a slash between."""
