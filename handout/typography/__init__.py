"""Typography: fonts, glyph coverage and fallback, shaping, measure and line breaking, for paper and slides alike."""
