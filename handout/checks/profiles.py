"""Profiles: which rules apply, and how much they weigh."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from handout.diagnostics import Severity


class Profile(StrEnum):
    """What a topic is checked for."""

    PLAIN = "plain"
    """A handout, and the talk that goes with it."""
    CME = "cme"
    """A talk that counts as medical education: it discloses interests and names objectives."""
    DRAFT = "draft"
    """Work in progress: errors become warnings."""


ALL_BUT_CME: Final = frozenset({Profile.PLAIN, Profile.DRAFT})
ONLY_CME: Final = frozenset({Profile.CME})


def weighed(severity: Severity, profile: Profile) -> Severity:
    """Return what a finding weighs in a profile."""
    return Severity.WARNING if profile is Profile.DRAFT and severity is Severity.ERROR else severity
