"""Signing: a person's answers, written into the source so that its comments and order stay."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handout.building.outputs import write_whole
from handout.building.text_hash import SIGN_OFF, text_hash
from handout.checks.questions import QUESTIONS, is_refusal
from handout.content.document import Document
from handout.errors import OutputError

if TYPE_CHECKING:
    from tomlkit.items import InlineTable


BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Signature:
    """Who answers, and when."""

    by: str
    date: datetime.date


def sign(path: Path, answers: Mapping[str, str], signature: Signature) -> int:
    """Write the answers into the TOML source at `path`, bound to the hash of its text; return how many were written.

    Earlier answers to the same questions are replaced. OutputError where the file cannot be read or written.
    """
    try:
        text = path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(f"cannot read {path}: {error}") from error
    write_whole(path, signed_text(text, answers, signature).encode())
    return len(answers)


def signed_text(text: str, answers: Mapping[str, str], signature: Signature) -> str:
    """Return a source with the answers in `[[sign_off]]` tables; all other characters stay as they are.

    An answer that was given before is replaced where it stands, a new one is added at the end.
    """
    import tomlkit
    from tomlkit.items import Array

    mark, text = text[: text.startswith(BYTE_ORDER_MARK)], text.removeprefix(BYTE_ORDER_MARK)
    newline = "\r\n" if "\r\n" in text else "\n"
    document = tomlkit.parse(text)
    sha256 = text_hash(document.unwrap())
    entries = {item: _entry(item, answer, signature, sha256) for item, answer in answers.items()}
    signed = document.get(SIGN_OFF, [])
    known = {str(table.get("item")) for table in signed}
    for table in signed:
        table.update(entries.get(str(table.get("item")), {}))
    added = [entry for item, entry in entries.items() if item not in known]
    if isinstance(signed, Array):
        for entry in added:
            signed.append(_inline(entry))
        added = []
    head = mark + tomlkit.dumps(document)
    tables = [_table(each).replace("\n", newline) for each in added]
    return head.rstrip("\r\n") + newline * 2 + newline.join(tables) if tables else head


def _entry(item: str, answer: str, signature: Signature, sha256: str) -> dict[str, object]:
    return {"item": item, "answer": answer, "by": signature.by, "date": signature.date, "sha256": sha256}


def _inline(entry: Mapping[str, object]) -> InlineTable:
    import tomlkit

    table = tomlkit.inline_table()
    table.update(entry)
    return table


def _table(entry: Mapping[str, object]) -> str:
    import tomlkit

    tables = tomlkit.aot()
    tables.append(tomlkit.item(dict(entry)))
    return tomlkit.dumps({SIGN_OFF: tables})


def open_items(document: Document, current: str) -> list[str]:
    """Return the questions that are not answered for the text of hash `current`, or were answered with no."""
    signed = [(each.item, each.sha256) for each in document.sign_offs if not is_refusal(each.answer)]
    return stale_items([question.id for question in QUESTIONS], signed, current)


def stale_items(items: Sequence[str], signed: Sequence[tuple[str, str]], current: str) -> list[str]:
    """Return the items that are not signed for the text of hash `current`; `signed` are items with their hashes."""
    valid = {item for item, sha256 in signed if sha256 == current}
    return [item for item in items if item not in valid]
