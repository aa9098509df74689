"""Signing: a person's answers, written into the source so that its comments and order stay."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handout.building.outputs import write_whole
from handout.building.text_hash import SIGN_OFF, text_hash
from handout.checks.questions import QUESTIONS, Verdict, verdict_of
from handout.content.document import Document
from handout.errors import OutputError
from handout.reading import Loaded, parse_document
from handout.reading.sources import decode_text, read_bytes

if TYPE_CHECKING:
    from tomlkit.items import InlineTable


BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Signature:
    """Who answers, and when."""

    by: str
    date: datetime.date


@dataclass(frozen=True)
class Submission:
    """A source as it was read to be judged: what a person answers for is this text and no later one."""

    path: Path
    data: bytes
    loaded: Loaded
    sha256: str
    """The hash of the text and of the files that it names, as they were then."""

    @property
    def open_items(self) -> list[str]:
        """The questions that are not answered with yes for this text."""
        return open_items(self.loaded.document, self.sha256)


def read_submission(path: Path) -> Submission:
    """Return the source at `path`, read once. Raises SourceError with every problem of the file."""
    data = read_bytes(path)
    loaded = parse_document(decode_text(data, path), str(path), path.parent)
    return Submission(path, data, loaded, text_hash(loaded.source.data, path.parent))


def sign(submission: Submission, answers: Mapping[str, str], signature: Signature) -> int:
    """Write the answers into the source, bound to the hash of the text that was read; return how many were written.

    Earlier answers to the same questions are replaced. OutputError where the file has changed since it was read, or
    cannot be written: then nothing is.
    """
    signed = signed_text(submission.data.decode(), answers, signature, submission.path.parent).encode()
    what = "" if _bytes_now(submission.path) == submission.data else str(submission.path)
    if not what and text_hash(submission.loaded.source.data, submission.path.parent) != submission.sha256:
        what = f"a file that {submission.path} names"
    if what:
        message = "has changed since the questions were asked; nothing was written: read it again, then sign it"
        raise OutputError(f"{what} {message}")
    write_whole(submission.path, signed)
    return len(answers)


def _bytes_now(path: Path) -> bytes | None:
    """Return what a file contains; None where it cannot be read any more."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def signed_text(text: str, answers: Mapping[str, str], signature: Signature, folder: Path) -> str:
    """Return a source of `folder` with the answers in `[[sign_off]]` tables; all other characters stay as they are.

    An answer that was given before is replaced where it is, a new one is added at the end.
    """
    import tomlkit
    from tomlkit.items import Array

    mark, text = text[: text.startswith(BYTE_ORDER_MARK)], text.removeprefix(BYTE_ORDER_MARK)
    newline = "\r\n" if "\r\n" in text else "\n"
    document = tomlkit.parse(text)
    sha256 = text_hash(document.unwrap(), folder)
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
    """Return the questions that are not answered with yes for the text of hash `current`."""
    signed = [(each.item, each.sha256) for each in document.sign_offs if verdict_of(each.answer) is Verdict.YES]
    return stale_items([question.id for question in QUESTIONS], signed, current)


def stale_items(items: Sequence[str], signed: Sequence[tuple[str, str]], current: str) -> list[str]:
    """Return the items that are not signed for the text of hash `current`; `signed` are items with their hashes."""
    valid = {item for item, sha256 in signed if sha256 == current}
    return [item for item in items if item not in valid]
