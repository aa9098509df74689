"""Alphabets: the letters that a language needs beyond those of English, for choosing a face that has them all."""

from __future__ import annotations

from typing import Final

ALPHABETS: Final = {
    "az": "çəğıöşü",
    "cy": "âêîôûŵŷ",
    "eo": "ĉĝĥĵŝŭ",
    "haw": "ʻāēīōū",
    "ig": "ịọụṅ",
    "mi": "āēīōū",
    "nv": "áéíóąęįǫł",
    "sm": "ʻāēīōū",
    "to": "ʻāēīōū",
    "tr": "çğıİöşü",
    "vi": "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ",
    "yo": "àáẹèéìíọòóṣùú",
}
"""By language, as Unicode's CLDR lists its main letters: those languages that a common face lacks some letters of."""
