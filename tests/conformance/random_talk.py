"""A talk of random words, as long as asked for: what fitting has to hold for every text."""

import random
from functools import cache

from handout.errors import FitError
from handout.layout.slides.composition import lay_out_deck
from handout.reading import parse_document
from tests.layout.slides.decks import layout

LETTERS = "eeeeettttaaaoooinnsshrrdlluucmfwypvbgkjqxzéüßøñ"
HEAD = (
    'language = "en-US"\ntitle = "A talk of random words"\nmain_message = "Words of any length."\nmax_pages = 900\n'
    '[clinic]\nname = "Example Clinic"\n[nutshell]\npoints = ["Words."]\n'
)


class Author:
    """Writes at random, but the same each time."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.written = 0

    def word(self, longest=18):
        length = min(longest, max(1, round(self.random.gammavariate(3.2, 1.7))))
        return "".join(self.random.choice(LETTERS) for _ in range(length))

    def words(self, least, most, longest=18):
        return " ".join(self.word(longest) for _ in range(self.random.randint(least, most))).capitalize()

    def sentences(self, most):
        return " ".join(f"{self.words(3, 24)}." for _ in range(self.random.randint(1, most)))

    def marked(self, text):
        """Some words in bold or italics."""
        return " ".join(
            f"**{word}**" if self.random.random() < 0.06 else f"*{word}*" if self.random.random() < 0.06 else word
            for word in text.split()
        )

    def items(self, least, most, longest):
        count = self.random.randint(least, most)
        return ", ".join(f'"{self.marked(self.words(1, longest))}"' for _ in range(count))

    def terms(self):
        longest = self.random.choice((6, 14, 30))
        return ", ".join(
            f'{{ term = "{self.words(1, self.random.choice((1, 2, 5)))}", text = "{self.words(1, longest)}." }}'
            for _ in range(self.random.randint(2, 7))
        )

    def row(self, columns, most):
        """Cells of words that a column can hold whole: where it cannot, a word is cut, which is no overflow."""
        return "[" + ", ".join(f'"{self.words(1, most, 6)}"' for _ in range(columns)) + "]"

    def table(self):
        columns = self.random.randint(2, 5)
        rows = (self.row(columns, self.random.choice((1, 3, 8))) for _ in range(self.random.randint(1, 11)))
        head, caption = self.row(columns, 2), self.words(2, 9)
        return f'table = {{ header = {head}, rows = [{", ".join(rows)}], caption = "{caption}" }}'

    def diagram(self):
        kind = self.random.choice(("chain", "cycle", "before-after"))
        count = 2 if kind == "before-after" else self.random.randint(3, 5)
        nodes = ", ".join(f'{{ label = "{self.words(1, 3)}", text = "{self.words(1, 7)}" }}' for _ in range(count))
        return f'diagram = {{ kind = "{kind}", nodes = [{nodes}], alt = "{self.words(3, 9)}" }}'

    def part(self):
        forms = {
            "text": lambda: f'text = "{self.marked(self.sentences(12))}"',
            "points": lambda: f"points = [{self.items(1, 12, 34)}]",
            "steps": lambda: f"steps = [{self.items(1, 9, 30)}]",
            "terms": lambda: f"points = [{self.terms()}]",
            "table": self.table,
            "diagram": self.diagram,
        }
        return forms[self.random.choice(list(forms))]()

    def section(self):
        """A section of a short text, or none, and one part."""
        self.written += 1
        heading = f"{self.words(1, 9)} {self.written}"
        part = self.part()
        lead = "" if part.startswith("text") or self.random.random() < 0.5 else f'text = "{self.sentences(2)}"\n'
        return f'[[section]]\nheading = "{heading}"\n{lead}{part}\n'


@cache
def random_deck(count, seed=7):
    """The deck of a talk with at least so many slides of random sections; those that fit no slide are left out."""
    author, sections, made = Author(seed), [], 0
    while made < count:
        section = author.section()
        try:
            alone = lay_out_deck(parse_document(HEAD + section).document, layout())
        except FitError:
            continue
        sections.append(section)
        made += len(alone.slides) - 4
    return lay_out_deck(parse_document(HEAD + "".join(sections)).document, layout())
