"""Slides: a Document in a SlideLayout, as a Deck: every text measured against the box it is in."""
