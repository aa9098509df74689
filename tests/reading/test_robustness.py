"""Whatever is done to a source, its author gets a document or problems with places in the file."""

import copy
import datetime
import tomllib
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from handout.errors import SourceError
from handout.reading import decode, parse_document
from handout.reading.consistency import document_problems
from handout.reading.documents import DOCUMENTS
from handout.reading.sources import Source

EXAMPLE = (Path(__file__).parent / "data" / "example.toml").read_text("utf-8")
DATA = tomllib.loads(EXAMPLE)
JUNK = [
    '"',
    "'",
    '"""',
    "'''",
    "[",
    "]",
    "{",
    "}",
    "=",
    "\n",
    "\\",
    "#",
    ",",
    ".",
    "[[x]]\n",
    "é",
    "\x1b",
    "\u0085",
    "\0",
]
VALUES = [3, 1.5, True, "", "zzz", [], {}, [1], [[]], [{}], {"a": 1}, datetime.date(2020, 1, 1), datetime.time(1)]

edits = st.tuples(st.integers(0, len(EXAMPLE)), st.integers(0, 40), st.sampled_from(["", *JUNK]))


def problems_of(read):
    try:
        read()
    except SourceError as problem:
        return problem.diagnostics
    return ()


@settings(max_examples=150, deadline=None)
@given(st.lists(edits, min_size=1, max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_a_damaged_file(changes, end):
    text = EXAMPLE
    for start, length, junk in changes:
        text = text[:start] + junk + text[start + length :]
    lines = text.split("\n")
    for problem in problems_of(lambda: parse_document(text.replace("\n", end))):
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1
        assert str(problem).isprintable()


def paths(value, path=()):
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from paths(item, (*path, key))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(list(paths(DATA))), st.sampled_from(VALUES))
def test_a_value_of_another_type(path, value):
    data = copy.deepcopy(DATA)
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    decoded = decode([Source("content.toml", EXAMPLE, data)], DOCUMENTS)
    assert decoded.value is not None
    more = document_problems(decoded.value, None, None)
    assert len(problems_of(lambda: decoded.finish(more))) <= 5
