"""Descriptions: what a work is, in a word."""

from __future__ import annotations

from typing import Final

from handout.content.reference import ReferenceType

DESCRIPTIONS: Final[dict[ReferenceType, str]] = {
    "broadcast": "Broadcast",
    "dataset": "Dataset",
    "figure": "Figure",
    "graphic": "Graphic",
    "interview": "Interview",
    "manuscript": "Unpublished manuscript",
    "map": "Map",
    "motion_picture": "Film",
    "personal_communication": "Letter",
    "post": "Post",
    "software": "Computer software",
    "song": "Song",
}
"""What a work of a type is, where its reference does not say."""
