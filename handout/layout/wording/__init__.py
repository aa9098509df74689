"""Wording: what the outputs say of a document, decided once for paper and slides; each sets it in its own way."""
