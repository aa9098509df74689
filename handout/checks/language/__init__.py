"""Language: sentences, words, syllables and grades of text; lists of words."""
