"""LaTeX symbols: what the commands of textcomp, textgreek, gensymb, amssymb and the Cyrillic encodings print."""

from __future__ import annotations

from typing import Final

_GREEK: Final = dict(
    zip(
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi "
        "chi psi omega".split(),
        "αβγδεζηθικλμνξοπρστυφχψω",
        strict=True,
    )
)
GREEK: Final = {
    f"{before}{written}": letter
    for name, small in _GREEK.items()
    for written, letter in ((name, small), (name.capitalize(), small.upper()))
    for before in ("", "text", "up")
}
"""The Greek letters of mathematics, of textgreek (`\\textbeta`) and of upgreek (`\\upbeta`)."""

SIGNS: Final = {
    "textcent": "¢", "textcurrency": "¤", "textbrokenbar": "¦", "textasciidieresis": "¨", "textordfeminine": "ª",
    "textlnot": "¬", "textasciimacron": "¯", "texttwosuperior": "²", "textthreesuperior": "³", "textasciiacute": "´",
    "textparagraph": "¶", "textonesuperior": "¹", "textordmasculine": "º", "textonequarter": "¼", "textonehalf": "½",
    "textthreequarters": "¾", "textdiv": "÷", "IJ": "Ĳ", "ij": "ĳ", "textflorin": "ƒ", "textschwa": "ə",
    "textglotstop": "ʔ", "textasciicaron": "ˇ", "textasciibreve": "˘", "textacutedbl": "˝", "varsigma": "ς",
    "varpi": "ϖ", "varkappa": "ϰ", "varrho": "ϱ", "textbaht": "฿", "enskip": " ", "Vert": "‖", "quotesinglbase": "‚",
    "quotedblbase": "„", "textdagger": "†", "textdaggerdbl": "‡", "textperthousand": "‰", "textpertenthousand": "‱",
    "backprime": "‵", "guilsinglleft": "‹", "guilsinglright": "›", "textreferencemark": "※", "textinterrobang": "‽",
    "textfractionsolidus": "⁄", "textasteriskcentered": "*", "textcolonmonetary": "₡", "textlira": "₤",
    "textnaira": "₦", "textwon": "₩", "textdong": "₫", "textpeso": "₱", "textcelsius": "℃", "hbar": "ℏ", "ell": "ℓ",
    "textnumero": "№", "textcircledP": "℗", "wp": "℘", "textrecipe": "℞", "textservicemark": "℠", "textohm": "Ω",
    "textmho": "℧", "textestimated": "℮", "aleph": "ℵ", "beth": "ℶ", "gimel": "ℷ", "daleth": "ℸ",
    "textleftarrow": "←", "textuparrow": "↑", "textdownarrow": "↓", "leftrightarrow": "↔", "updownarrow": "↕",
    "nwarrow": "↖", "nearrow": "↗", "searrow": "↘", "swarrow": "↙", "nleftarrow": "↚", "nrightarrow": "↛",
    "twoheadleftarrow": "↞", "twoheadrightarrow": "↠", "leftarrowtail": "↢", "rightarrowtail": "↣", "mapsto": "↦",
    "hookleftarrow": "↩", "hookrightarrow": "↪", "leftrightsquigarrow": "↭", "nleftrightarrow": "↮", "Lsh": "↰",
    "Rsh": "↱", "curvearrowleft": "↶", "curvearrowright": "↷", "circlearrowleft": "↺", "circlearrowright": "↻",
    "leftharpoonup": "↼", "leftharpoondown": "↽", "upharpoonright": "↾", "upharpoonleft": "↿", "rightharpoonup": "⇀",
    "rightharpoondown": "⇁", "downharpoonright": "⇂", "downharpoonleft": "⇃", "rightleftarrows": "⇄",
    "leftrightarrows": "⇆", "leftleftarrows": "⇇", "upuparrows": "⇈", "rightrightarrows": "⇉", "downdownarrows": "⇊",
    "leftrightharpoons": "⇋", "rightleftharpoons": "⇌", "nLeftarrow": "⇍", "nLeftrightarrow": "⇎", "nRightarrow": "⇏",
    "Leftarrow": "⇐", "Uparrow": "⇑", "Rightarrow": "⇒", "Downarrow": "⇓", "Leftrightarrow": "⇔", "Updownarrow": "⇕",
    "Lleftarrow": "⇚", "Rrightarrow": "⇛", "rightsquigarrow": "⇝", "forall": "∀", "complement": "∁", "partial": "∂",
    "exists": "∃", "nexists": "∄", "varnothing": "∅", "nabla": "∇", "in": "∈", "notin": "∉", "ni": "∋",
    "blacksquare": "■", "prod": "∏", "coprod": "∐", "sum": "∑", "mp": "∓", "dotplus": "∔", "smallsetminus": "∖",
    "bullet": "•", "propto": "∝", "rightangle": "∟", "angle": "∠", "measuredangle": "∡", "sphericalangle": "∢",
    "mid": "|", "nmid": "∤", "parallel": "∥", "nparallel": "∦", "wedge": "∧", "vee": "∨", "cap": "∩", "cup": "∪",
    "int": "∫", "iint": "∬", "iiint": "∭", "oint": "∮", "therefore": "∴", "because": "∵", "backsim": "∽", "wr": "≀",
    "simeq": "≃", "cong": "≅", "approxnotequal": "≆", "approxeq": "≊", "asymp": "≍", "Bumpeq": "≎", "bumpeq": "≏",
    "doteq": "≐", "doteqdot": "≑", "fallingdotseq": "≒", "risingdotseq": "≓", "eqcirc": "≖", "circeq": "≗",
    "triangleq": "≜", "equiv": "≡", "leqq": "≤", "geqq": "≥", "lneqq": "≨", "gneqq": "≩", "ll": "≪", "gg": "≫",
    "between": "≬", "nless": "≮", "ngtr": "≯", "nleq": "≰", "ngeq": "≱", "lesssim": "≲", "gtrsim": "≳",
    "lessgtr": "≶", "gtrless": "≷", "prec": "≺", "succ": "≻", "preceq": "≼", "succeq": "≽", "precsim": "≾",
    "succsim": "≿", "nprec": "⊀", "nsucc": "⊁", "subset": "⊂", "supset": "⊃", "subseteq": "⊆", "supseteq": "⊇",
    "nsubseteq": "⊈", "nsupseteq": "⊉", "subsetneq": "⊊", "supsetneq": "⊋", "uplus": "⊎", "sqsubset": "⊏",
    "sqsupset": "⊐", "sqsubseteq": "⊑", "sqsupseteq": "⊒", "sqcap": "⊓", "sqcup": "⊔", "oplus": "⊕", "ominus": "⊖",
    "otimes": "⊗", "oslash": "⊘", "odot": "⊙", "circledcirc": "⊚", "circledast": "⊛", "circleddash": "⊝",
    "boxplus": "⊞", "boxminus": "⊟", "boxtimes": "⊠", "boxdot": "⊡", "vdash": "⊢", "dashv": "⊣", "top": "⊤",
    "perp": "⊥", "Vdash": "⊩", "Vvdash": "⊪", "VDash": "⊫", "nvdash": "⊬", "nvDash": "⊭", "nVdash": "⊮",
    "nVDash": "⊯", "vartriangleleft": "⊲", "vartriangleright": "⊳", "trianglelefteq": "⊴", "trianglerighteq": "⊵",
    "multimap": "⊸", "intercal": "⊺", "veebar": "⊻", "bigwedge": "⋀", "bigvee": "⋁", "bigcap": "⋂", "bigcup": "⋃",
    "diamond": "⋄", "star": "⋆", "divideontimes": "⋇", "bowtie": "⋈", "ltimes": "⋉", "rtimes": "⋊",
    "leftthreetimes": "⋋", "rightthreetimes": "⋌", "backsimeq": "⋍", "curlyvee": "⋎", "curlywedge": "⋏",
    "Subset": "⋐", "Supset": "⋑", "Cap": "⋒", "Cup": "⋓", "pitchfork": "⋔", "lessdot": "⋖", "gtrdot": "⋗",
    "lesseqgtr": "⋚", "gtreqless": "⋛", "curlyeqprec": "⋞", "curlyeqsucc": "⋟", "lnsim": "⋦", "gnsim": "⋧",
    "succnsim": "⋩", "ntriangleleft": "⋪", "ntriangleright": "⋫", "ntrianglelefteq": "⋬", "ntrianglerighteq": "⋭",
    "vdots": "⋮", "cdots": "⋯", "ddots": "⋱", "barwedge": "⌅", "lceil": "⌈", "rceil": "⌉", "lfloor": "⌊",
    "rfloor": "⌋", "frown": "⌢", "smile": "⌣", "textlangle": "⟨", "textrangle": "⟩", "square": "□",
    "bigtriangleup": "△", "blacktriangle": "▴", "vartriangle": "▵", "blacktriangleright": "▶", "triangleright": "▹",
    "bigtriangledown": "▽", "blacktriangledown": "▾", "triangledown": "▿", "blacktriangleleft": "◂",
    "triangleleft": "◃", "lozenge": "◊", "bigcirc": "○", "textopenbullet": "◦", "textmusicalnote": "♪",
    "quarternote": "♩", "flat": "♭", "natural": "♮", "sharp": "♯", "langle": "⟨", "rangle": "⟩", "longleftarrow": "⟵",
    "longrightarrow": "⟶", "longleftrightarrow": "⟷", "Longleftarrow": "⟸", "Longrightarrow": "⟹",
    "Longleftrightarrow": "⟺", "longmapsto": "⟼", "blacklozenge": "⧫", "amalg": "⨿", "lessapprox": "⪅",
    "gtrapprox": "⪆", "lneq": "⪇", "gneq": "⪈", "lnapprox": "⪉", "gnapprox": "⪊", "lesseqqgtr": "⪋",
    "gtreqqless": "⪌", "precneqq": "⪵", "succneqq": "⪶", "precapprox": "⪷", "succapprox": "⪸", "precnapprox": "⪹",
    "succnapprox": "⪺", "subseteqq": "⫅", "supseteqq": "⫆", "subsetneqq": "⫋", "supsetneqq": "⫌", "textminus": "−",
    "dag": "†", "dagger": "†", "ddag": "‡", "ddagger": "‡", "emptyset": "∅", "setminus": "∖", "ast": "∗", "div": "÷",
    "lnot": "¬", "neg": "¬", "surd": "√", "lvert": "|", "rvert": "|", "vert": "|", "lVert": "‖", "rVert": "‖",
    "uparrow": "↑", "downarrow": "↓", "textdollar": "$", "textasciigrave": "`", "texttildelow": "˜", "lbrace": "{",
    "rbrace": "}", "backslash": "\\", "dotsc": "…", "dotsb": "…", "dotsm": "…", "dotsi": "…", "dotso": "…",
    "male": "♂", "female": "♀", "venus": "♀", "mars": "♂", "celsius": "℃", "perthousand": "‰", "micro": "µ",
    "ohm": "Ω", "textpilcrow": "¶", "textbraceleft": "{", "textbraceright": "}", "textquotestraightbase": "‚",
    "textquotestraightdblbase": "„", "textthreequartersemdash": "—", "texttwelveudash": "–", "gets": "←", "iff": "⟺",
    "land": "∧", "lor": "∨", "preccurlyeq": "≼", "succcurlyeq": "≽", "doublecap": "⋒", "doublecup": "⋓",
    "checkmark": "✓", "maltese": "✠", "ne": "≠", "nequiv": "≢", "lesseqslant": "⩽", "eqsim": "≂", "thickapprox": "≈",
    "thicksim": "∼", "varpropto": "∝", "Box": "□", "Diamond": "◇", "bigstar": "★", "textborn": "★", "textdied": "†",
    "imath": "ı", "jmath": "ȷ", "SS": "ẞ", "ohorn": "ơ", "OHORN": "Ơ", "uhorn": "ư", "UHORN": "Ư",
    "textsuperscripttwo": "²", "hslash": "ℏ", "eth": "ð", "Re": "ℜ", "Im": "ℑ", "varDelta": "Δ", "varGamma": "Γ",
    "varLambda": "Λ", "varOmega": "Ω", "varPhi": "Φ", "varPi": "Π", "varPsi": "Ψ", "varSigma": "Σ", "varTheta": "Θ",
    "varUpsilon": "Υ", "varXi": "Ξ", "colon": ":", "textcolon": ":", "medspace": " ", "thinspace": " ",
    "negthinspace": "", "thickspace": " ", "nobreakspace": " ", "enspace": " ", "textnormalspace": " ",
    "textonethird": "⅓", "texttwothirds": "⅔", "textmarried": "⚭", "textdivorced": "⚮", "dotlessi": "ı",
    "dotlessj": "ȷ", "minus": "−", "plus": "+", "percent": "%", "lbrack": "[", "rbrack": "]", "textlbrackdbl": "⟦",
    "textrbrackdbl": "⟧", "log": "log", "ln": "ln", "exp": "exp", "min": "min", "max": "max", "sin": "sin",
    "cos": "cos", "tan": "tan", "lim": "lim", "sup": "sup", "inf": "inf", "det": "det", "dim": "dim", "gcd": "gcd",
    "bmod": "mod", "textvarsigma": "ς", "textmugreek": "μ", "textmicro": "µ", "nobreakdash": "", "leqslant": "≤",
    "geqslant": "≥",
}  # fmt: skip
"""Signs of text and mathematics. `\\leqslant` has the character of `\\leq`: the meaning is one, and every font has it."""

CYRILLIC: Final = {
    "CYRYO": "Ё", "CYRDJE": "Ђ", "CYRIE": "Є", "CYRDZE": "Ѕ", "CYRII": "І", "CYRYI": "Ї", "CYRJE": "Ј", "CYRLJE": "Љ",
    "CYRNJE": "Њ", "CYRTSHE": "Ћ", "CYRUSHRT": "Ў", "CYRDZHE": "Џ", "CYRA": "А", "CYRB": "Б", "CYRV": "В",
    "CYRG": "Г", "CYRD": "Д", "CYRE": "Е", "CYRZH": "Ж", "CYRZ": "З", "CYRI": "И", "CYRISHRT": "Й", "CYRK": "К",
    "CYRL": "Л", "CYRM": "М", "CYRN": "Н", "CYRO": "О", "CYRP": "П", "CYRR": "Р", "CYRS": "С", "CYRT": "Т",
    "CYRU": "У", "CYRF": "Ф", "CYRH": "Х", "CYRC": "Ц", "CYRCH": "Ч", "CYRSH": "Ш", "CYRSHCH": "Щ", "CYRHRDSN": "Ъ",
    "CYRERY": "Ы", "CYRSFTSN": "Ь", "CYREREV": "Э", "CYRYU": "Ю", "CYRYA": "Я", "cyra": "а", "cyrb": "б", "cyrv": "в",
    "cyrg": "г", "cyrd": "д", "cyre": "е", "cyrzh": "ж", "cyrz": "з", "cyri": "и", "cyrishrt": "й", "cyrk": "к",
    "cyrl": "л", "cyrm": "м", "cyrn": "н", "cyro": "о", "cyrp": "п", "cyrr": "р", "cyrs": "с", "cyrt": "т",
    "cyru": "у", "cyrf": "ф", "cyrh": "х", "cyrc": "ц", "cyrch": "ч", "cyrsh": "ш", "cyrshch": "щ", "cyrhrdsn": "ъ",
    "cyrery": "ы", "cyrsftsn": "ь", "cyrerev": "э", "cyryu": "ю", "cyrya": "я", "cyryo": "ё", "cyrdje": "ђ",
    "cyrie": "є", "cyrdze": "ѕ", "cyrii": "і", "cyryi": "ї", "cyrje": "ј", "cyrlje": "љ", "cyrnje": "њ",
    "cyrtshe": "ћ", "cyrushrt": "ў", "cyrdzhe": "џ", "CYRYAT": "Ѣ", "cyryat": "ѣ", "CYRBYUS": "Ѫ", "cyrbyus": "ѫ",
    "CYRFITA": "Ѳ", "cyrfita": "ѳ", "CYRIZH": "Ѵ", "cyrizh": "ѵ", "CYRSEMISFTSN": "Ҍ", "cyrsemisftsn": "ҍ",
    "CYRRTICK": "Ҏ", "cyrrtick": "ҏ", "CYRGUP": "Ґ", "cyrgup": "ґ", "CYRGHCRS": "Ғ", "cyrghcrs": "ғ", "CYRGHK": "Ҕ",
    "cyrghk": "ҕ", "CYRZHDSC": "Җ", "cyrzhdsc": "җ", "CYRZDSC": "Ҙ", "cyrzdsc": "ҙ", "CYRKDSC": "Қ", "cyrkdsc": "қ",
    "CYRKVCRS": "Ҝ", "cyrkvcrs": "ҝ", "CYRKHCRS": "Ҟ", "cyrkhcrs": "ҟ", "CYRKBEAK": "Ҡ", "cyrkbeak": "ҡ",
    "CYRNDSC": "Ң", "cyrndsc": "ң", "CYRNG": "Ҥ", "cyrng": "ҥ", "CYRPHK": "Ҧ", "cyrphk": "ҧ", "CYRABHHA": "Ҩ",
    "cyrabhha": "ҩ", "CYRSDSC": "Ҫ", "cyrsdsc": "ҫ", "CYRTDSC": "Ҭ", "cyrtdsc": "ҭ", "CYRY": "Ү", "cyry": "ү",
    "CYRYHCRS": "Ұ", "cyryhcrs": "ұ", "CYRHDSC": "Ҳ", "cyrhdsc": "ҳ", "CYRTETSE": "Ҵ", "cyrtetse": "ҵ",
    "CYRCHRDSC": "Ҷ", "cyrchrdsc": "ҷ", "CYRCHVCRS": "Ҹ", "cyrchvcrs": "ҹ", "CYRSHHA": "Һ", "cyrshha": "һ",
    "CYRABHCH": "Ҽ", "cyrabhch": "ҽ", "CYRABHCHDSC": "Ҿ", "cyrabhchdsc": "ҿ", "CYRpalochka": "Ӏ", "CYRKHK": "Ӄ",
    "cyrkhk": "ӄ", "CYRLDSC": "Ӆ", "cyrldsc": "ӆ", "CYRNHK": "Ӈ", "cyrnhk": "ӈ", "CYRCHLDSC": "Ӌ", "cyrchldsc": "ӌ",
    "CYRMDSC": "Ӎ", "cyrmdsc": "ӎ", "CYRAE": "Ӕ", "cyrae": "ӕ", "CYRSCHWA": "Ә", "cyrschwa": "ә", "CYRABHDZE": "Ӡ",
    "cyrabhdze": "ӡ", "CYROTLD": "Ө", "cyrotld": "ө", "CYRGDSC": "Ӷ", "cyrgdsc": "ӷ", "CYRGDSCHCRS": "Ӻ",
    "cyrgdschcrs": "ӻ", "CYRHHK": "Ӽ", "cyrhhk": "ӽ", "CYRHHCRS": "Ӿ", "cyrhhcrs": "ӿ",
}  # fmt: skip
"""Cyrillic letters, as names from Russian catalogues have them."""
