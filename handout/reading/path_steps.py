"""Path steps: names that can be a file or a folder on every system, and that lead nowhere else."""

from __future__ import annotations

import re
from typing import Final

from handout.reading.printable import CONTROL_CHARACTER, visible

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]')
"""What no file's name can contain on Windows; two of them part the steps of a path."""
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)


def is_reserved(name: str) -> bool:
    """Return whether Windows keeps a name for itself, with whatever ending: "con", "NUL", "com1.v2"."""
    return name.split(".")[0].rstrip().lower() in _RESERVED


def path_step_problem(name: str) -> str:
    """Return why a name cannot be one step of a path, as words after "the name"; empty where it can."""
    if not name:
        return "is empty"
    if not name.strip("."):
        return f'"{name}" means another folder'
    if found := CONTROL_CHARACTER.search(name) or re.search(r"[\t\n]", name):
        return f'"{visible(name)}" has a character that cannot be seen (U+{ord(found.group()):04X})'
    if found := _FORBIDDEN.search(name):
        return f'"{name}" has the character {found.group()}, which cannot be in the name of a file'
    if name != name.strip() or name != name.strip("."):
        return f'"{name}" begins or ends with a blank or a dot'
    return f'"{name}" is one that Windows keeps for itself' if is_reserved(name) else ""
