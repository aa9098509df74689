"""Styles: one file for each, and the table of them."""

from __future__ import annotations

from typing import Final

from handout.bibliography.style import Style
from handout.bibliography.styles.ama import AMA
from handout.bibliography.styles.apa import APA
from handout.bibliography.styles.harvard import HARVARD
from handout.bibliography.styles.vancouver import VANCOUVER
from handout.content.document import StyleName

STYLES: Final[dict[StyleName, Style]] = {
    StyleName.AMA: AMA,
    StyleName.APA: APA,
    StyleName.VANCOUVER: VANCOUVER,
    StyleName.HARVARD: HARVARD,
}
"""The citation styles by name."""
