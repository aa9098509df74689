"""LaTeX commands that occur in bibliographies, and what they print."""

from __future__ import annotations

from typing import Final

ACCENTS: Final = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361",
}  # fmt: skip
"""The combining mark of each accent."""

SYMBOLS: Final = {
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
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ",
    "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip
"""What a command without an argument prints."""

_FACES: Final = {
    "i": ("textit", "emph", "textsl", "mkbibemph", "mkbibitalic", "mathit"),
    "b": ("textbf", "mkbibbold", "mathbf"),
    "sup": ("textsuperscript", "mkbibsuperscript"),
    "sub": ("textsubscript", "mkbibsubscript"),
    "sc": ("textsc",),
}
TAGS: Final = {command: (f"<{tag}>", f"</{tag}>") for tag, commands in _FACES.items() for command in commands} | {
    "enquote": ("“", "”"),
    "mkbibquote": ("“", "”"),
    "ensuremath": ("", ""),
}
"""What stands around the argument of a command."""

SWITCHES: Final = {
    "it": "i", "itshape": "i", "em": "i", "sl": "i", "slshape": "i", "bf": "b", "bfseries": "b", "sc": "sc",
    "scshape": "sc", "rm": "", "rmfamily": "", "sf": "", "sffamily": "", "tt": "", "ttfamily": "", "normalfont": "",
    "upshape": "", "mdseries": "", "small": "", "protect": "", "relax": "",
}  # fmt: skip
"""CSL's tag for commands that hold up to the end of their group; empty: no tag."""

DROPPED: Final = frozenset(("noopsort", "label", "footnote", "cite", "thanks", "vspace", "hspace", "SortNoop"))
"""Commands whose argument does not print."""
