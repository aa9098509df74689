"""L02: a number that is cut at the end of a line reads as two."""

import pytest

from tests.checks.examples import Example, ids_of

NARROW = "[columns]\ncount = 1\nrail = 0\n[margins]\nlive_width = 120\n"


@pytest.mark.parametrize("word", ["1234567890123456789012345", "9876543210987654321098"])
def test_a_number_wider_than_its_line_is_reported(word):
    content = f'[[section]]\nheading = "What can you do?"\ntext = "Call {word} now."\nsteps = ["Rest."]\n'
    assert "L02" in ids_of(Example(content, paper=NARROW), select={"L02"})
