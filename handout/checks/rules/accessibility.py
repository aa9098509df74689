"""For people who cannot see, or not well: A01 to A03, L03."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from handout.checks.language.syllables import is_known_word
from handout.checks.languages import reading
from handout.checks.material import PaperView
from handout.checks.offsets import paragraph_offsets
from handout.checks.passages import located_blocks
from handout.checks.rule import Example, Reads, Rule
from handout.checks.subject import Subject, at
from handout.content.blocks import Block, Chart, Diagram, Figure, Table
from handout.content.inlines import Emphasis, Inline, Link, RichText, plain_text, walk
from handout.diagnostics import Finding, Severity, SourcePath

MOST_WORDS: Final = 2
_FILE_NAME: Final = re.compile(
    r"^\s*[\w\-. /\\:]*\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp|pdf)\s*$"
    r"|^\s*(?:img|image|dsc|pic|picture|figure|photo|screenshot|untitled|scan)[\s_-]*\d*\s*$",
    re.IGNORECASE,
)


def _blocks(subject: Subject) -> Iterator[tuple[SourcePath, Block]]:
    for index, section in enumerate(subject.document.sections):
        yield from located_blocks(section, ("section", index))


def _no_pictures(subject: Subject) -> str:
    has_some = any(block.is_picture for _, block in _blocks(subject))
    return "" if has_some else "there are no pictures, diagrams or charts"


def _no_tables(subject: Subject) -> str:
    return "" if any(isinstance(block, Table) for _, block in _blocks(subject)) else "there are no tables"


def _alt_text(subject: Subject) -> Iterator[Finding]:
    for path, block in _blocks(subject):
        if not isinstance(block, Figure | Diagram | Chart):
            continue
        decorative = isinstance(block, Figure) and block.decorative
        if not block.alt.strip() and not decorative:
            yield Finding(path, "this picture has no alt text", hint='write alt = "what it shows"')
        elif _FILE_NAME.match(block.alt):
            hint = "say what the picture shows"
            yield Finding(
                (*path, "alt"),
                f'"{block.alt}" is a name, not what the picture shows',
                hint,
                excerpt=block.alt,
                offset=0,
            )


_EMPTY_LINKS: Final = frozenset((
    "click here", "here", "this", "this link", "link", "read more", "more", "learn more", "more info",
    "more information", "see here", "this page", "page", "website", "this website", "web page", "click", "go",
    "details", "read this", "follow this link", "click this link", "aquí", "haga clic aquí", "más información",
    "leer más", "ici", "cliquez ici", "hier", "hier klicken", "mehr",
))  # fmt: skip


_POINTS_NOWHERE: Final = re.compile(
    r"(?:click|tap|press)\s+(?:on\s+)?(?:here|this|the (?:link|button))\b.*"
    r"|(?:(?:click|tap|press|go|see|read|look|follow|visit|open|use|try)\s+)?(?:(?:on|to|at|in|via)\s+)?"
    r"(?:here|(?:this|that|the)\s+(?:link|page|site|website|web ?page|button|address|document|file))",
    re.IGNORECASE,
)
"""Words that point at the link itself and not at what it opens."""
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s<>]+[^\s<>.,;:!?)\]]")


def _bare_addresses(subject: Subject) -> Iterator[Finding]:
    for passage in subject.passages:
        addresses = [match for match in _ADDRESS.finditer(passage.plain) if len(match[0]) > _LONGEST_ADDRESS]
        if not addresses:
            continue
        paragraph = passage.text.paragraphs[passage.paragraph]
        links = [_span(paragraph, each) for each in walk(paragraph) if isinstance(each, Link)]
        for match in addresses:
            if not any(start <= match.start() < end for start, end in links):
                yield at(passage, match.start(), "this is a long bare address", match[0], _HINT)


def _span(paragraph: Iterable[Inline], link: Link) -> tuple[int, int]:
    start = _place_of(paragraph, link)
    return start, start + len(plain_text(link.children))


def _link_text(subject: Subject) -> Iterator[Finding]:
    yield from _bare_addresses(subject)
    for path, text in subject.texts:
        for index, paragraph in enumerate(text.paragraphs):
            for link in (each for each in walk(paragraph) if isinstance(each, Link)):
                words = plain_text(link.children).strip()
                bare = words.lower().strip(" .!:»>")
                if bare in _EMPTY_LINKS or _POINTS_NOWHERE.fullmatch(bare):
                    yield _link(path, text, index, link, f'the link "{words}" does not say what it opens')
                elif len(words) > _LONGEST_ADDRESS and re.match(r"(?:https?://|www\.)\S+$", words):
                    yield _link(path, text, index, link, "this link shows a long bare address")


_LONGEST_ADDRESS: Final = 30
_HINT: Final = "name what it opens: [how to use your inhaler](https://…)"


def _link(path: SourcePath, text: RichText, index: int, link: Link, message: str) -> Finding:
    words = plain_text(link.children)
    place = _place_of(text.paragraphs[index], link)
    offset = paragraph_offsets(text)[index][place]
    return Finding(path, message, _HINT, excerpt=words, offset=offset)


def _place_of(paragraph: Iterable[Inline], wanted: Inline) -> int:
    """Return where an inline's characters begin in the plain text of its paragraph."""
    place = 0
    for inline in walk(paragraph):
        if inline is wanted:
            return place
        place += len(plain_text((inline,))) if not hasattr(inline, "children") else 0
    return place


def _table_header(subject: Subject) -> Iterator[Finding]:
    for path, block in _blocks(subject):
        if not isinstance(block, Table):
            continue
        if not block.caption.plain.strip():
            yield Finding((*path, "caption"), "this table has no caption", hint="say what it shows")
        empty = [index for index, cell in enumerate(block.header) if not cell.plain.strip()]
        # The corner above the row headers may stay empty.
        if [index for index in empty if index > 0] or len(empty) == len(block.header):
            message = "this table has no header over " + (
                "any column" if len(empty) == len(block.header) else "a column"
            )
            yield Finding((*path, "header"), message, hint="name what each column contains")


_CAPITALS: Final = re.compile(r"(?<![\w])(?:[A-Z][A-Z’'-]*[A-Z]|[AI])(?:[\s,;]+(?:[A-Z][A-Z’'-]*[A-Z]|[AI])(?![\w]))+")


def _shouted(capitals: str) -> list[str]:
    """Return the words of a run in capitals, without acronyms that commas list: "BMI, LDL, HDL"."""
    parts = [part.split() for part in re.split(r"[,;]", capitals)]
    if len(parts) > 1:
        parts = [part for part in parts if len(part) > 1 or any(is_known_word(word) for word in part)]
    return [word for part in parts for word in part]


def _emphasis(subject: Subject) -> Iterator[Finding]:
    for passage in subject.passages:
        paragraph = passage.text.paragraphs[passage.paragraph]
        for inline in walk(paragraph):
            if isinstance(inline, Emphasis):
                words = plain_text(inline.children)
                if len(words.split()) > MOST_WORDS:
                    message = f"{len(words.split())} words in italics: more than {MOST_WORDS} are hard to read"
                    yield at(passage, _place_of(paragraph, inline), message, words, "use bold, or none")
        for match, count in _capitals(passage.plain):
            message = f"{count} words in capitals: more than {MOST_WORDS} are hard to read"
            yield at(passage, match.start(), message, match[0], _SMALL)
    for key, title in (("title", subject.document.title), ("subtitle", subject.document.subtitle)):
        for match, count in _capitals(title.plain if title else ""):
            message = f"{count} words in capitals: more than {MOST_WORDS} are hard to read"
            yield Finding((key,), message, _SMALL, excerpt=match[0], offset=match.start())


_SMALL: Final = "write them small, in bold if they must be noticed"


def _capitals(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield runs of too many words in capitals, and how many."""
    for match in _CAPITALS.finditer(text):
        shouted = _shouted(match[0])
        if len(shouted) > MOST_WORDS and sum(len(word) > 1 for word in shouted) > MOST_WORDS:
            yield match, len(shouted)


def _italic_styles(subject: Subject, view: PaperView) -> Iterator[Finding]:
    scale: Any = view.layout.type
    for name in scale.__struct_fields__:
        if getattr(scale, name).slant == "italic" and name != "reference":
            message = f"the layout {view.name} sets {name.replace('_', ' ')} in italics"
            yield Finding((), message, hint=f'write slant = "upright" under [type.{name}]')


def _section(text: str) -> str:
    return f'[[section]]\nheading = "What can you do at home?"\n{text}\nsteps = ["Rest."]\n'


_DIAGRAM: Final = '[section.diagram]\nkind = "chain"\nnodes = ["Rest", "Sleep"]\nalt = "{alt}"\n'
_TABLE: Final = '[section.table]\ncaption = "When to rest"\nheader = {header}\nrows = [["Day", "At noon"]]\n'

RULES = (
    Rule(
        id="A01",
        name="alt-text",
        severity=Severity.ERROR,
        looks_for="pictures, diagrams and charts without alternative text",
        idle_where=_no_pictures,
        what="A picture has no alternative text and is not marked as decoration, or its text is a file name.",
        why="Who cannot see the picture hears its text.",
        source="WCAG 2.2, 1.1.1",
        bad=Example(_section("") + _DIAGRAM.format(alt="IMG_0042.png")),
        good=Example(_section("") + _DIAGRAM.format(alt="Two steps in a row: rest, then sleep.")),
        in_source=_alt_text,
    ),
    Rule(
        id="A02",
        name="link-text",
        severity=Severity.WARNING,
        looks_for="links whose words do not say what they open, and long bare addresses",
        languages=reading("en", "es", "fr", "de", elsewhere="long bare addresses"),
        what='A link says "click here", or a link or the text shows a long bare address.',
        why="Screen readers list links by their words; on paper “click here” opens nothing.",
        source="WCAG 2.2, 2.4.4",
        bad=Example(_section('text = "To learn about rest, [click here](https://example.org/rest)."')),
        good=Example(_section('text = "Learn [how to rest](https://example.org/rest)."')),
        in_source=_link_text,
    ),
    Rule(
        id="A03",
        name="table-header",
        severity=Severity.ERROR,
        looks_for="tables without a caption, or with a column without a header",
        idle_where=_no_tables,
        what="A table has no header over a column, or no caption.",
        why="A cell means nothing to people who cannot see what is above it.",
        source="PEMAT 19; WCAG 2.2, 1.3.1",
        bad=Example(_section("") + _TABLE.format(header='["", ""]')),
        good=Example(_section("") + _TABLE.format(header='["What", "When"]')),
        in_source=_table_header,
    ),
    Rule(
        id="L03",
        name="emphasis",
        severity=Severity.WARNING,
        looks_for="italics or Latin capitals for more than two words",
        needs_layout=False,
        what=f"More than {MOST_WORDS} words in italics or capitals, references apart; a style in italics.",
        why="Capitals and slanted letters hide the shapes of words by which we read.",
        source="RNIB Clear Print",
        reads=(Reads.SOURCE, Reads.PAPER),
        bad=Example(_section('text = "DO NOT EVER STOP on your own."')),
        good=Example(_section('text = "**Never** stop on your own."')),
        in_source=_emphasis,
        on_paper=_italic_styles,
    ),
)
