"""Pandoc: its citation processor as a function from JSON to JSON, without the network and within bounds."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from handout.building.citeproc.style_files import CslStyle

_SECONDS: Final = 120
_HEAP: Final = "-M1g"
_HINT: Final = "pip install pypandoc-binary"


def run_citeproc(blocks: list[Any], references: list[dict[str, Any]], style: CslStyle) -> list[Any]:
    """Return the blocks of a pandoc document with its citations processed and the list of references behind them.

    Raises SourceError, placed at the style, where pandoc is missing or refuses.
    """
    program = _program(style)
    document = {"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": blocks}
    with TemporaryDirectory(prefix="handout-") as name:
        folder = Path(name)
        (folder / "references.json").write_text(json.dumps(references), "utf-8")
        (folder / "style.csl").write_text(style.text, "utf-8")
        options = ["--bibliography=references.json", "--csl=style.csl", f"--data-dir={folder}"]
        command = [program, "--citeproc", "--sandbox", "--from=json", "--to=json", *options, "+RTS", _HEAP, "-RTS"]
        try:
            done = subprocess.run(
                command,
                input=json.dumps(document).encode(),
                cwd=folder,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as problem:
            raise style.problem(f"pandoc is not done with this style after {_SECONDS} seconds") from problem
        except OSError as problem:
            raise style.problem(f"pandoc cannot be run: {problem.strerror or problem}", _HINT) from problem
    if done.returncode:
        raise style.problem(f"pandoc cannot use this style: {_reason(done.stderr)}")
    found: list[Any] = json.loads(done.stdout)["blocks"]
    return found


def _program(style: CslStyle) -> str:
    """Return the pandoc that the extra brought, else the one that is installed."""
    try:
        import pypandoc

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError):
        found = shutil.which("pandoc")
    if not found:
        raise style.problem("a custom style needs pandoc, which is not installed", _HINT)
    return found


def _reason(stderr: bytes) -> str:
    words = " ".join(stderr.decode(errors="replace").split())
    return words[:300] or "it does not say why"
