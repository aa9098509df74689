"""How long an output takes, beside programs that do the same: `python -m tests.benchmarks` (extra `bench`).

Builds many different documents made from the example in one process, in turn with typst (PDF, tagged and archival) on
the same words, and with pandoc (PPTX). Prints processor milliseconds for each document, the median of all, and ratios.
Then builds a batch of 2,000 outputs by two processes, and in turn by two builds of one process each, side by side.
"""

from __future__ import annotations

import argparse
import datetime
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from handout.cli.build import tune_garbage_collector
from handout.content.blocks import Diagram, Points, Prose, Steps
from handout.content.document import Document, Section
from handout.content.inlines import (
    CrossReference,
    Emphasis,
    Inline,
    Link,
    RichText,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from handout.content.own_phrases import phrases_for
from handout.layout.cited_references import CitedReferences
from handout.reading import parse_document
from tests.building.library import LAYOUTS, write_clinics, write_topics
from tests.topics import EXAMPLE

DAY = datetime.date(2026, 11, 1)
TOPICS = 100
WORD = re.compile(r"(?<![\w@\[{\"])[a-z]{3,9}(?=[ .,])")
PROSE = re.compile(r'(?<=text = )(?:"""[^"]*"""|"[^"]*")')


def variations(count: int) -> Iterator[str]:
    """Yield the example's source with its words in another order each time."""
    source = EXAMPLE.read_text("utf-8")
    for seed in range(count):
        chance = random.Random(seed)

        def shuffled(match: re.Match[str], chance: random.Random = chance) -> str:
            words = WORD.findall(match[0])
            chance.shuffle(words)
            rest = iter(words)
            return WORD.sub(lambda _: next(rest), match[0])

        yield PROSE.sub(shuffled, source)


def typst_source(document: Document) -> str:
    """Return the words of a document's handout as typst source, with the same structure: headings, paragraphs, lists,
    links, running head and foot; without its drawings and its design."""
    clinic, phrases = document.clinic, phrases_for(document.language)
    references_cited = CitedReferences(document)

    def words(text: str) -> str:
        return re.sub(r"([\\#$*_`<>@\[\]/~])", r"\\\1", text)

    def inlines(pieces: Iterable[Inline]) -> str:
        return "".join(map(inline, pieces))

    def inline(piece: Inline) -> str:
        match piece:
            case Text():
                return words(piece.text)
            case Strong():
                return f"#strong[{inlines(piece.children)}]"
            case Emphasis():
                return f"#emph[{inlines(piece.children)}]"
            case Superscript() | Subscript():
                return f"#super[{inlines(piece.children)}]"
            case CrossReference():
                return f"#link(<{piece.key}>)[{inlines(piece.children)}]"
            case Link():
                return f'#link("{piece.url}")[{inlines(piece.children)}]'
            case _:
                raise AssertionError(piece)

    def rich(text: RichText) -> str:
        return "\n\n".join(inlines(references_cited.resolve(paragraph)) for paragraph in text.paragraphs)

    def blocks(section: Section) -> Iterator[str]:
        for block in section.blocks:
            match block:
                case Prose():
                    yield rich(block.text)
                case Points():
                    yield from (
                        f"- *{rich(point.term)}* {rich(point.text)}" if point.term else f"- {rich(point.text)}"
                        for point in block.items
                    )
                case Steps():
                    yield from (f"+ {rich(step)}" for step in block.items)
                case Diagram():
                    yield from (f"- {rich(node.label)}" for node in block.nodes)

    head = f"{words(clinic.name)} | {words(document.title.plain)} #h(1fr) {words(clinic.phone)}"
    dates = "Version 1.0 | Reviewed November 2026 | Next review November 2028"
    foot = f"{dates} #h(1fr) Page #context counter(page).display()"
    lines = [
        '#set document(title: "Example", author: "Example", date: datetime(year: 2026, month: 11, day: 1))',
        f'#set page("us-letter", margin: 54pt, header: [{head}], footer: [{foot}])',
        '#set text(font: ("Atkinson Hyperlegible", "Source Sans 3"), size: 12pt, lang: "en")',
        f"{words(clinic.name)}", f"{words(clinic.team)}", f"{words(clinic.phone)}", f"{words(clinic.hours)}",
        f"= {rich(document.title)}",
        rich(document.main_message),
        f"== {phrases.nutshell}",
        *(f"- {rich(line)}" for line in document.nutshell.lines),
    ]  # fmt: skip
    for section in document.sections:
        if section.on_paper:
            lines += [f"== {rich(section.heading)}", *([words(section.say)] if section.say else []), *blocks(section)]
    lines += [f"== {phrases.questions}", phrases.you_might_ask, *(rich(each) for each in document.questions.prompts)]
    lines += [f"== {phrases.urgent}", *(f"- {rich(each)}" for each in document.urgent.signs)]
    lines += [f"Call us at *{words(clinic.phone)}*.", rich(document.urgent.crisis), "In an emergency, call *911*."]
    lines += [
        f"== {phrases.references}",
        *(f"+ #box[{inlines(each.inlines)}] <{each.id}>" for each in references_cited.references),
    ]
    lines += [words(each) for each in (clinic.interpreter, clinic.other_formats, clinic.feedback, clinic.address)]
    return "\n\n".join([*lines, phrases.disclaimer])


def typst_compiler(folder: Path) -> Callable[[str], bytes]:
    """Return a function that compiles typst source to a tagged, archival PDF file."""
    import typst

    packages = [find_spec(name) for name in ("fontpkg_atkinson_hyperlegible", "fontpkg_source_sans_3")]
    fonts = [Path(package.origin).parent / "files" for package in packages if package and package.origin]
    source = folder / "main.typ"
    source.write_text("")
    compiler = typst.Compiler(str(source), font_paths=[str(each) for each in fonts], ignore_system_fonts=True)

    def compile_source(text: str) -> bytes:
        source.write_text(text)
        return compiler.compile(str(source), format="pdf", pdf_standards=["ua-1", "a-2a"])

    return compile_source


def milliseconds(work: Callable[[], object]) -> float:
    """Return the processor time of a piece of work, all threads."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def pdf_rows(count: int) -> dict[str, list[float]]:
    """Return the times of PDF files: from the document, from its source, and typst's."""
    layout = read_layout("handout")
    rows: dict[str, list[float]] = {"handout": [], "handout, with reading": [], "typst": []}
    with tempfile.TemporaryDirectory() as folder:
        compile_source = typst_compiler(Path(folder))
        for source in variations(count):
            document = parse_document(source).document
            words = typst_source(document)
            rows["handout"].append(milliseconds(lambda d=document: produce(d, layout, {}, DAY)))
            rows["typst"].append(milliseconds(lambda w=words: compile_source(w)))
        for source in variations(count):
            varied = source.replace("Experts still ask", "Some experts still ask")
            rows["handout, with reading"].append(
                milliseconds(lambda s=varied: produce(parse_document(s).document, layout, {}, DAY))
            )
    return rows


def pptx_rows(count: int) -> dict[str, list[float]]:
    """Return the times of decks: ours, and pandoc's as a process of its own."""
    import pypandoc

    layout = read_layout("slides")
    rows: dict[str, list[float]] = {"handout": [], "pandoc": []}
    with tempfile.TemporaryDirectory() as folder:
        for source in variations(count):
            document = parse_document(source).document
            rows["handout"].append(milliseconds(lambda d=document: produce(d, layout, {}, DAY)))
            text = re.sub(r"^=", "#", typst_source(document).split("\n\n", 3)[3], flags=re.M)
            markdown = Path(folder) / "deck.md"
            markdown.write_text(text.replace("\n==", "\n##").replace("\n=", "\n#"))
            before = getrusage(RUSAGE_CHILDREN)
            command = [pypandoc.get_pandoc_path(), str(markdown), "-o", str(Path(folder) / "deck.pptx")]
            subprocess.run(command, check=True)
            after = getrusage(RUSAGE_CHILDREN)
            used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            rows["pandoc"].append(used * 1000)
    return rows


def seconds_of(commands: Iterable[list[str]]) -> float:
    """Return how long commands take that run at the same time."""
    start = time.perf_counter()
    running = [subprocess.Popen(each, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for each in commands]
    assert not any(process.wait() for process in running)
    return time.perf_counter() - start


def batch_rows(rounds: int) -> dict[str, list[float]]:
    """Return the seconds of a batch, with checks: by two builds of half the topics, and by one of two processes."""
    rows: dict[str, list[float]] = {"two builds, --jobs 1": [], "one build, --jobs 2": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_clinics(folder / "clinics", 5, logos=True)
        topics = write_topics(folder / "all", TOPICS, figures=True)
        for half in (0, 1):
            others = {path.name for path in topics[1 - half :: 2]}
            shutil.copytree(folder / "all", folder / f"half-{half}", ignore=lambda _, names, out=others: out)

        def command(topics: str, jobs: int) -> list[str]:
            layouts = [word for layout in LAYOUTS for word in ("--layout", layout)]
            output = ["--output", str(folder / "output" / topics), "--force", "--jobs", str(jobs)]
            start = [sys.executable, "-m", "handout", "build", str(folder / topics)]
            return [*start, "--clinic", str(folder / "clinics"), *layouts, *output]

        for _ in range(rounds):
            rows["two builds, --jobs 1"].append(seconds_of([command("half-0", 1), command("half-1", 1)]))
            rows["one build, --jobs 2"].append(seconds_of([command("all", 2)]))
    return rows


def report(title: str, rows: dict[str, list[float]], one: str, other: str) -> None:
    """Print the medians, and how one compares with the other."""
    print(f"{title}, median of {min(map(len, rows.values()))}")
    for name, times in rows.items():
        print(f"  {name:<24}{statistics.median(times):8.2f}")
    print(f"  {one} / {other}: {statistics.median(rows[one]) / statistics.median(rows[other]):.2f}")


def main() -> int:
    """Run the benchmarks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=["pdf", "pptx", "batch"], help="one of the three parts")
    parser.add_argument("--count", type=int, default=300, help="documents")
    arguments = parser.parse_args()
    parts, count = [arguments.only] if arguments.only else ["pdf", "pptx", "batch"], arguments.count
    tune_garbage_collector()
    if "pdf" in parts:
        report("PDF: processor milliseconds for each document", pdf_rows(count), "handout", "typst")
    if "pptx" in parts:
        rows = pptx_rows(max(count // 10, 5))
        report("PPTX: processor milliseconds for each document", rows, "handout", "pandoc")
    if "batch" in parts:
        rows = batch_rows(5)
        report("Batch: seconds for 2,000 outputs", rows, "two builds, --jobs 1", "one build, --jobs 2")
    return 0


if __name__ == "__main__":
    sys.exit(main())
