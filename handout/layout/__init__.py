"""Layout: a Document in a look. It decides everything: pages for paper (Flow), slides for a talk (Deck)."""
