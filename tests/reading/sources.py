"""Small content sources, and what is wrong with them as text."""

from handout.errors import SourceError
from handout.reading import parse_document

HEAD = 'language = "en"\ntitle = "A title"\nmain_message = "One message."\n'
"""The root keys that every source needs; three lines."""
SECTION = '[[section]]\nheading = "A heading"\ntext = "Some text."\n'


def problems(text, folder=None, file="content.toml"):
    """Every error and warning of a source, one a line, as the user sees them."""
    try:
        return [str(each) for each in parse_document(text, file, folder).warnings]
    except SourceError as problem:
        return [str(each) for each in problem.diagnostics]


def body_problems(body, folder=None):
    """The problems of what stands under a good head, lines counted from the body's first, without file and "error"."""
    return [_from_line(each, -HEAD.count("\n")) for each in problems(HEAD + body, folder)]


def _from_line(message, shift):
    place, _, words = message.partition(" ")
    _, line, column = place.rsplit(":", 2)
    return f"{int(line) + shift}:{column} {words.removeprefix('error: ')}"


def place(text, word, nth=1):
    """`line:column` of the nth `word` in a text, counted by hand."""
    offset = -1
    for _ in range(nth):
        offset = text.index(word, offset + 1)
    line_start = text.rfind("\n", 0, offset) + 1
    return f"{text.count(chr(10), 0, offset) + 1}:{offset - line_start + 1}"
