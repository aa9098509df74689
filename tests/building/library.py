"""A library of topics for the tests of builds: as many as wanted, each with other words; and clinics.

What the topics say is put together by chance from a list of plain words.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

from PIL import Image

WORDS = (
    "ask", "bring", "call", "care", "check", "clear", "day", "drink", "early", "eat", "feel", "find", "first", "food",
    "go", "good", "hand", "hear", "help", "home", "hour", "keep", "know", "learn", "light", "list", "look", "make",
    "medicine", "mind", "month", "morning", "move", "name", "need", "new", "night", "note", "often", "open", "pain",
    "people", "plan", "plate", "point", "question", "quiet", "read", "rest", "room", "safe", "say", "see", "shoe",
    "show", "sign", "sleep", "slow", "small", "stand", "start", "step", "stop", "talk", "team", "tell", "thing", "time",
    "today", "touch", "try", "use", "visit", "wait", "walk", "warm", "watch", "water", "week", "well", "window", "work",
)  # fmt: skip
ICONS = ("heart", "check", "list", "phone", "question", "chart", "lungs", "bottle")
COLORS = ("#0A5767", "#2C3F8C", "#5B3A8E", "#8A2B2B", "#1F5F3A")
LAYOUTS = ("handout", "clear-print", "large-print", "slides")
"""Four layouts that every topic of the library fits."""


def write_topics(folder: Path, count: int, *, figures: bool = False) -> list[Path]:
    """Write topics into a folder; every third has a picture if `figures`."""
    folder.mkdir(parents=True, exist_ok=True)
    if figures:
        Image.new("RGB", (60, 40), "#336699").save(folder / "figure.png")
    paths = [folder / f"topic-{number:04}.toml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(topic(number, figure=figures and number % 3 == 0), "utf-8")
    return paths


def write_clinics(folder: Path, count: int, *, logos: bool = False) -> list[Path]:
    """Write clinic files into a folder; every second has a logo if `logos`."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"clinic-{number:03}.toml" for number in range(count)]
    for number, path in enumerate(paths):
        lines = clinic(number)
        if logos and number % 2 == 0:
            Image.new("RGB", (40, 40), COLORS[number % len(COLORS)]).save(folder / f"logo-{number}.png")
            lines += f'logo = "logo-{number}.png"\nlogo_alt = "Logo {number}"\n'
        path.write_text(lines, "utf-8")
    return paths


def topic(number: int, *, figure: bool = False) -> str:
    """Return the source of a topic; the same number gives the same words."""
    chance = random.Random(number)
    points = "\n".join(f'  {{ term = "{_words(chance, 2)}", text = "{_sentence(chance)}" }},' for _ in range(3))
    steps = ", ".join(f'"{_sentence(chance)}"' for _ in range(3))
    picture = '\nfigure = { file = "figure.png", alt = "A blue field", caption = "A field" }' if figure else ""
    return f"""\
id = "topic-{number:04}"
language = "en-US"
title = "Topic {number}: {_words(chance, 3)}"
main_message = "{_sentence(chance)}"

[clinic]
name = "Sample Clinic"
phone = "(202) 555-0100"

[governance]
version = "1.0"
published = 2026-01-01
reviewed = 2026-01-01
review_by = 2028-12-31
authors = ["A. Sample"]
funding = "No outside funding."

[[section]]
heading = "{_words(chance, 4)}"
icon = "{chance.choice(ICONS)}"
text = "{_sentence(chance)} {_sentence(chance)}[@one{number}]"{picture}

[[section]]
heading = "{_words(chance, 3)}"
icon = "{chance.choice(ICONS)}"
points = [
{points}
]

[[section]]
heading = "{_words(chance, 3)}"
steps = [{steps}]

[nutshell]
points = ["{_sentence(chance)}", "{_sentence(chance)}"]

[urgent]
signs = ["{_sentence(chance)}"]
emergency = "911"

[[reference]]
id = "one{number}"
type = "book"
title = "{_words(chance, 4)}"
author = [{{ family = "Example", given = "A. {chance.choice("ABCDEFGH")}." }}]
publisher = "Sample Press"
issued = {chance.randrange(2001, 2026)}
"""


def clinic(number: int) -> str:
    """Return the file of a clinic."""
    return f"""\
name = "Sample Clinic {number}"
phone = "(202) 555-01{number % 100:02}"
color = "{COLORS[number % len(COLORS)]}"
"""


def outputs(folder: Path) -> dict[str, bytes]:
    """Return what a build has written into a folder, without what it keeps for itself."""
    paths = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def litter(folder: Path) -> list[str]:
    """Return what lies in an output folder and is neither an output nor the manifest."""
    kept = (".pdf", ".pptx")
    files: Iterable[Path] = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.name for path in files if path.suffix not in kept and path.name != ".handout-manifest.json")


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count)).capitalize()


def _sentence(chance: random.Random) -> str:
    return _words(chance, chance.randrange(5, 11)) + "."
