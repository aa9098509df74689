"""StyleName: the citation styles by name. It is alone so that the bibliography need not load the whole document."""

from __future__ import annotations

from enum import StrEnum


class StyleName(StrEnum):
    """The citation styles."""

    AMA = "ama"
    APA = "apa"
    VANCOUVER = "vancouver"
    HARVARD = "harvard"
