"""The parts of a file, kind by kind, are what they were when the files passed the conformance checks.

`UPDATE_GOLDENS=1 pytest tests/renderers/pdf/test_file_parts.py` writes the goldens again, once the files pass.
"""

import datetime
import hashlib
import io
import json
import os
import zlib
from collections import defaultdict
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from handout.renderers.pdf import render_pdf
from handout.renderers.pdf.metadata import srgb_profile
from tests.layout.paper.samples import SAMPLES, sample

GOLDEN = Path(__file__).parent / "data" / "file_parts.json"
DAY = datetime.date(2026, 3, 4)
OF_LIBRARIES = {"/Length", "/Length1", "/DecodeParms"}
"""What compression decides, and the subsets of fonts."""


def kind(part):
    if not isinstance(part, DictionaryObject):
        return type(part).__name__
    named = part.get("/Subtype") if part.get("/Type") == "/XObject" else part.get("/Type") or part.get("/S")
    return str(named or "stream" if isinstance(part, StreamObject) else named or "dictionary").lstrip("/")


def written(value):
    buffer = io.BytesIO()
    value.write_to_stream(buffer)
    return buffer.getvalue()


def content(part):
    """What a part says, whatever the compression; of fonts and colour profiles that they are there."""
    if not isinstance(part, StreamObject):
        return written(part)
    keys = [key.encode() + written(part.raw_get(key)) for key in sorted(part) if key not in OF_LIBRARIES]
    is_library = "/Length1" in part or "/N" in part
    return b"".join(keys) + (b"" if is_library else part.get_data())


def parts(data):
    """For each kind of part its count and a digest of what the parts say, in the order of the file."""
    reader = PdfReader(io.BytesIO(data))
    found = defaultdict(list)
    for number in range(1, reader.trailer["/Size"]):
        part = reader.get_object(number)
        if kind(part) not in {"ObjStm", "XRef"}:
            found[kind(part)].append(content(part))
    digests = {name: hashlib.sha256(b"\0".join(each)).hexdigest()[:16] for name, each in found.items()}
    return {name: f"{len(found[name])} {digests[name]}" for name in sorted(found)}


@pytest.mark.parametrize(("topic", "layout"), SAMPLES)
def test_a_file_has_the_parts_that_passed(topic, layout):
    found = parts(render_pdf(sample(topic, layout), created=DAY, producer="handout"))
    goldens = json.loads(GOLDEN.read_text()) if GOLDEN.exists() else {}
    if os.environ.get("UPDATE_GOLDENS"):
        goldens[f"{topic}-{layout}"] = found
        GOLDEN.write_text(json.dumps(goldens, indent=1, sort_keys=True) + "\n")
    assert found == goldens[f"{topic}-{layout}"]


def test_the_colour_profile_has_a_fixed_clock():
    assert zlib.decompress(srgb_profile())[24:36] == bytes([7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
