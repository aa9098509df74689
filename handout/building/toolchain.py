"""Toolchain: the programs that shape an output's bytes, by version."""

from __future__ import annotations

import hashlib
import platform
import zlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from handout.caches import loaded
from handout.version import __version__

LIBRARIES: Final = (
    "bibtexparser", "deflate", "fontpkg-arimo", "fontpkg-atkinson-hyperlegible", "fontpkg-source-sans-3", "lxml",
    "markdown-it-py", "msgspec", "pillow", "pypandoc-binary", "python-pptx", "reportlab", "segno",
    "uharfbuzz", "XlsxWriter",
)  # fmt: skip
"""The packages whose version may show in the bytes of an output."""


@loaded
def toolchain_versions() -> str:
    """Return the versions of handout, its code, its libraries, Python and zlib, in one line.

    Machines that agree on it make the same bytes of the same sources.
    """
    found = [f"handout {__version__} {_code_hash()}", f"python {platform.python_version()}"]
    found += [f"zlib {zlib.ZLIB_RUNTIME_VERSION}"]
    return ", ".join([*found, *(f"{name} {_version(name)}" for name in LIBRARIES)])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def _code_hash() -> str:
    """Return the hash of our files: between two releases the version alone does not tell."""
    package = Path(__file__).parent.parent
    total = hashlib.sha256()
    files = (path for path in package.rglob("*") if path.suffix in {".py", ".json", ".toml"})
    for path in sorted(files):
        total.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:16]
