"""Type on paper: L01, L02, L04, L05."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from handout.checks.excerpts import shortened
from handout.checks.material import PaperView, SlideView
from handout.checks.printed import line_text, offset_in, paragraphs_on, text_of, texts_on
from handout.checks.rule import Example, Reads, Rule, section_with
from handout.checks.subject import Subject
from handout.diagnostics import Finding, Severity
from handout.layout.palette import Palette, contrast
from handout.layout.paper.flow import Flow, PlacedText
from handout.layout.paper.paper_layout import PaperStyleName, TypeStyle

BODY, CAPTION, FOOTER = 12.0, 10.0, 9.0
MOST_CHARACTERS: Final = 70
_SMALL_STYLES: Final[Mapping[PaperStyleName, float]] = {
    "caption": CAPTION, "label": CAPTION, "reference": CAPTION, "footer": FOOTER, "page": FOOTER, "monogram": 0.0,
}  # fmt: skip
"""The least size of styles that are no body text; the monogram is a picture of letters."""
_ROUNDING: Final = 0.01


def _type_size(subject: Subject, view: PaperView) -> Iterator[Finding]:
    if view.flow is None:
        return
    for name, text in _first_of_each_style(view.flow).items():
        least = _SMALL_STYLES.get(name, BODY)
        least = max(least, view.layout.minimum_size) if least else 0.0
        if text.size < least - _ROUNDING:
            words = text_of(text)
            message = f"the layout {view.name} prints {name.replace('_', ' ')} at {text.size:g} points, under {least:g}"
            hint = f"raise the size of [type.{name}]; if the text then needs more pages, shorten it"
            yield Finding(text.source, message, hint, excerpt=shortened(words), offset=offset_in(subject, text, words))


def _first_of_each_style(flow: Flow) -> dict[PaperStyleName, PlacedText]:
    """Return the first text on the pages that is set in each style of the type scale."""
    found: dict[PaperStyleName, PlacedText] = {}
    for _, text in texts_on(flow):
        if text.lines:
            found.setdefault(text.style, text)
    return found


def _alignment(subject: Subject, view: PaperView) -> Iterator[Finding]:
    if view.flow is None:
        return
    for page, text in paragraphs_on(view.flow):
        if is_justified(text):
            offset = offset_in(subject, text, text_of(text))
            message = f"this paragraph on page {page + 1} of {view.name} is justified"
            yield Finding(text.source, message, "set it flush left", excerpt=shortened(text_of(text)), offset=offset)
        for word in cut_words(text):
            offset, hint = offset_in(subject, text, word), "use a shorter word, or give it more width"
            message = f'"{shortened(word, 40)}" is cut at the end of a line on page {page + 1} of {view.name}'
            yield Finding(text.source, message, hint, excerpt=shortened(word), offset=offset)


def _soft_hyphens(subject: Subject) -> Iterator[Finding]:
    for path, text in subject.texts:
        offset = text.source.find("\u00ad")
        if offset >= 0:
            message = "soft hyphens part words at the ends of lines on slides"
            yield Finding(
                path, message, "delete them", excerpt=shortened(text.plain), offset=offset, severity=Severity.WARNING
            )


def is_justified(text: PlacedText) -> bool:
    """Return whether all lines but the last reach both margins: four of them do not by chance."""
    inner = text.lines[:-1]
    return len(inner) >= 4 and all(abs(line.width - text.width) < 0.5 for line in inner)


def cut_words(text: PlacedText) -> Iterator[str]:
    """Yield the words and numbers that go on on the next line without a hyphen there, but for web addresses."""
    lines = ["".join(run.text for segment in line.segments for run in segment.runs) for line in text.lines]
    for line, following in pairwise(lines):
        begin, end = line.split(" ")[-1], following.split(" ")[0]
        if begin and end and line[-1].isalnum() and following[0].isalnum():
            word = begin + end
            is_number = line[-1].isnumeric() and following[0].isnumeric()
            if not any(sign in word for sign in "/@.") and (is_number or word.isascii()):
                yield word


def _line_length(subject: Subject, view: PaperView) -> Iterator[Finding]:
    if view.flow is None:
        return
    for page, text in texts_on(view.flow):
        if text.element is None or text.style in _SMALL_STYLES:
            continue
        longest = max((line_text(line) for line in text.lines), key=len, default="")
        if len(longest) > MOST_CHARACTERS:
            offset, hint = offset_in(subject, text, longest), "make the column narrower, or the type larger"
            message = (
                f"a line on page {page + 1} of {view.name} has {len(longest)} characters, more than {MOST_CHARACTERS}"
            )
            yield Finding(text.source, message, hint, excerpt=shortened(longest), offset=offset)


_TEXT_PAIRS: Final = (
    ("ink", "paper", 4.5), ("ink", "tint", 4.5), ("secondary", "paper", 4.5), ("accent", "paper", 4.5),
    ("accent", "tint", 4.5), ("paper", "accent", 4.5), ("mid", "paper", 3.0),
)  # fmt: skip
"""Which colours are on which, and the least contrast; shapes and large type need 3:1."""
_CHECKED: Final = frozenset({"ink", "secondary", "accent"})
"""The colours of type, which _TEXT_PAIRS has on paper."""
_APART: Final = 1.3
"""The least contrast of two colours that tell parts of a chart apart, so that a copy in grey still does."""


_LARGE_TYPE, _LARGE_BOLD = 18.0, 14.0
"""From so many points on type is large, and bold type (WCAG 2.2)."""


def _contrast_on_paper(subject: Subject, view: PaperView) -> Iterator[Finding]:
    if view.flow is None:
        return
    yield from _contrasts(view.name, view.flow.palette, subject)
    palette = view.flow.palette
    for name, text in _first_of_each_style(view.flow).items():
        style: TypeStyle = getattr(view.layout.type, name)
        # What is set in the paper's colour is on the accent, and that pair is looked at by itself.
        if style.color in _CHECKED or style.color == "paper":
            continue
        least = 3.0 if text.size >= (_LARGE_BOLD if style.weight == "bold" else _LARGE_TYPE) else 4.5
        ratio = contrast(palette.color(style.color), palette.paper)
        if ratio < least:
            message = (
                f"the layout {view.name} sets {name.replace('_', ' ')} in {style.color} {palette.color(style.color)}: "
                f"a contrast of {ratio:.1f}:1, under {least:g}:1"
            )
            yield Finding((), message, hint=f'write color = "ink" under [type.{name}]')


def _contrast_on_slides(subject: Subject, view: SlideView) -> Iterator[Finding]:
    if view.deck is not None:
        yield from _contrasts(view.name, view.deck.palette, subject)


def _contrasts(name: str, palette: Palette, subject: Subject) -> Iterator[Finding]:
    for over, under, least in _TEXT_PAIRS:
        ratio = contrast(palette.color(over), palette.color(under))
        if ratio < least:
            message = (
                f"the layout {name} has {over} {palette.color(over)} on {under} {palette.color(under)}: "
                f"a contrast of {ratio:.1f}:1, under {least:g}:1"
            )
            yield Finding(("clinic", "color"), message, "take a darker or lighter colour", excerpt=palette.color(over))
    if contrast(palette.accent, palette.mid) < _APART:
        message = f"the layout {name} has colours that merge in grey: accent {palette.accent}, mid tone {palette.mid}"
        yield Finding(
            ("clinic", "color"), message, "lower `mid` in [colors]", excerpt=palette.mid, severity=Severity.WARNING
        )
    if palette.darkened:
        color = subject.document.clinic.color
        message = f"the clinic's colour {color} was darkened to {palette.accent}, so that text in it can be read"
        hint = f'write "{palette.accent}", or a darker colour of your own'
        yield Finding(("clinic", "color"), message, hint, excerpt=color, offset=0, severity=Severity.WARNING)


_LONG: Final = "Rest at home for some days and drink a lot of water at each meal that you have at home."

RULES = (
    Rule(
        id="L01",
        name="type-size",
        severity=Severity.ERROR,
        looks_for="type that is too small on the pages",
        what="Body type under 12 points, captions and references under 10, the footer under 9; in clear print anything "
        "under 14, in large print anything under 18.",
        why="Most patients are older than those who write for them, and so are their eyes.",
        source="APH; RNIB Clear Print; ACB large print",
        reads=(Reads.PAPER,),
        bad=Example(paper="[type.body]\nsize = 9\nleading = 12\n"),
        good=Example(paper="[type.body]\nsize = 13\nleading = 18\n"),
        on_paper=_type_size,
    ),
    Rule(
        id="L02",
        name="alignment",
        severity=Severity.ERROR,
        looks_for="justified text, cut words and soft hyphens",
        what="Text is justified, or a word is cut at the end of a line; soft hyphens, at which slides part words "
        "(a warning).",
        why="Even gaps between words, and whole words, are easier for readers who read word by word.",
        source="RNIB Clear Print; APH",
        reads=(Reads.SOURCE, Reads.PAPER),
        bad=Example(section_with("Rest " + "verylongword" * 8 + " now.")),
        good=Example(section_with("Rest a long while now.")),
        in_source=_soft_hyphens,
        on_paper=_alignment,
    ),
    Rule(
        id="L04",
        name="line-length",
        severity=Severity.WARNING,
        looks_for="lines of more than 70 characters",
        what=f"A line has more than {MOST_CHARACTERS} characters; references, captions and the footer are exempt.",
        why="At the end of a long line the eye does not find the next one.",
        source="RNIB Clear Print",
        reads=(Reads.PAPER,),
        bad=Example(section_with(_LONG), paper="[columns]\nrail = 0\n"),
        good=Example(section_with(_LONG)),
        on_paper=_line_length,
    ),
    Rule(
        id="L05",
        name="contrast",
        severity=Severity.ERROR,
        looks_for="colours with too little contrast on pages and slides",
        what="Text with a contrast under 4.5:1 (shapes and large type 3:1); colours that merge in grey, or a clinic's "
        "colour that had to be darkened (warnings).",
        why="Pale text is lost on a photocopy, and on tired eyes.",
        source="WCAG 2.2, 1.4.3",
        reads=(Reads.PAPER, Reads.SLIDES),
        bad=Example(paper='[colors]\nsecondary = "#AAAAAA"\n'),
        good=Example(paper='[colors]\nsecondary = "#444444"\n'),
        on_paper=_contrast_on_paper,
        on_slides=_contrast_on_slides,
    ),
)
