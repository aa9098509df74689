"""The project speaks plain modern English: no word of an older tone in messages, help, schema, documents and code."""

import ast
import io
import re
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OLD = {
    r"mend(?:s|ed|ing)?": "fix, hint",
    r"faults?|faulty": "problem, error",
    r"parted|to part\b|part it": "split, separate",
    r"tells? of": "report",
    r"(?<!people )who cannot": "people who cannot",
    r"stands?(?! (?:in )?for)|standing": "is, comes",
    r"lies": "is",
    r"holds?|held": "has, contains",
    r"of one's own": "your own, custom",
    r"anew": "again, re-",
    r"told(?! apart)": "reported",
    r"beside": "next to",
    r"much the same": "about equal",
    r"exchange them": "swap them",
    r"no file of": "not a … file",
    r"Ask this rule": "Run only this rule",
    r"an object a line": "one JSON object per …",
}
"""Each with what to write instead."""
_OLD = re.compile(rf"\b(?:{'|'.join(OLD)})\b")
_CODE = re.compile(r"`[^`]*`|“[^”]*”|\"[^\"]*\"")
"""What is quoted is named, not said."""


def old_words(text):
    return _OLD.findall(_CODE.sub("", text))


def strings(file):
    """The strings of a module that a user or a colleague may read: no patterns, no single words."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        is_string = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_string and " " in node.value.strip() and "\\" not in node.value and "(?" not in node.value:
            yield node.value


def comments(file):
    tokens = tokenize.generate_tokens(io.StringIO(file.read_text("utf-8")).readline)
    return (token.string for token in tokens if token.type == tokenize.COMMENT)


@pytest.mark.parametrize("file", sorted((ROOT / "handout").rglob("*.py")), ids=lambda file: str(file.relative_to(ROOT)))
def test_messages_help_schema_and_notes(file):
    texts = [*strings(file), *comments(file)]
    assert [(old_words(text), text) for text in texts if old_words(text)] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_the_documents(name):
    text = re.sub(r"^```.*?^```", "", (ROOT / name).read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    lines = text.splitlines()
    assert [(old_words(line), line) for line in lines if old_words(line)] == []


@pytest.mark.parametrize(
    ("text", "found"), [("mend it", ["mend"]), ("It `stands` here", []), ("a parted row", ["parted"])]
)
def test_an_old_word_is_found(text, found):
    assert old_words(text) == found
