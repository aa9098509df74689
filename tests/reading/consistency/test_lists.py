"""Lines that look like a list print as running text: "5 - 10 mg" would be a range."""

import pytest

from handout.reading import parse_document

HEAD = 'language = "en"\ntitle = "T"\nmain_message = "M."\n[[section]]\nheading = "H"\n'


def warned(text):
    loaded = parse_document(HEAD + f'text = """{text}"""\n')
    return [each.span.line for each in loaded.warnings if "look like a list" in each.message]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Take:\n- 5 mg\n- 10 mg", 7), ("Take:\n\n* 5 mg\n", 8), ("Do this:\n1. Sit.\n2. Rest.", 7),
        ("Take\n5\n- 10 mg", 8), ("• One\n• Two", 6),
    ],
)  # fmt: skip
def test_lines_that_look_like_a_list_are_told(text, line):
    assert warned(text) == [line]


@pytest.mark.parametrize("text", ["Take one - or two.", "One line\nand another.", "Ring 5\n555-0142.", "A\n\nB"])
def test_running_text_is_not(text):
    assert warned(text) == []
