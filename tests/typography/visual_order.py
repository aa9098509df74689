"""Visual order: what a reader sees from left to right, by Unicode's bidirectional algorithm."""

import re

from bidi import get_display

CONTROLS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


def seen(text, right_to_left):
    """The characters of one line from left to right, without those that nobody sees."""
    # No line end: the algorithm takes each line by itself.
    return CONTROLS.sub("", get_display(text.replace("\n", " "), base_dir="R" if right_to_left else "L"))
