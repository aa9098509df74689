"""The outline of a talk that has every kind of part, as a person can review it."""

from tests.layout.slides.decks import TOPICS, every_part_deck


def test_the_outline_shows_the_talk():
    assert every_part_deck().outline + "\n" == (TOPICS / "asthma-outline.txt").read_text("utf-8")
