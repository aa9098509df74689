"""Sections: whether each has something to say, once, and slides that can say it."""

from __future__ import annotations

from collections.abc import Iterator

from handout.content.blocks import PartName, Parts
from handout.content.document import BlockTable, Nutshell, Section
from handout.diagnostics import SourcePath
from handout.reading.consistency.surveys import Survey
from handout.reading.problems import EACH, Problem
from handout.reading.rule_codes import SUMMARY
from handout.reading.spelling import in_a_row

_PARTS = in_a_row([name.value for name in PartName])


def check_sections(survey: Survey) -> Iterator[Problem]:
    """Yield a problem for each section without a part, each block without exactly one, each slide without its part."""
    for path, table in survey.tables:
        match table:
            case Section():
                yield from _section(path, table)
            case BlockTable():
                yield from _block(path, table)
            case Nutshell():
                yield from _nutshell(path, table)


def _section(path: SourcePath, section: Section) -> Iterator[Problem]:
    has_slides = any(slide.points or slide.title for slide in section.slide if not slide.skip)
    if not section.blocks and not section.block and (section.on_paper or not has_slides):
        hint = f"give it one of {_PARTS}" + ('; or audience = "clinician"' if has_slides else "")
        yield Problem(path, "this section has a heading and nothing under it", hint)
    if section.slide and not section.on_paper and all(slide.skip for slide in section.slide):
        hint = "take `skip` away, or delete the section"
        yield Problem(path, "this section is printed nowhere: it is not on paper and its slides are skipped", hint)
    present = [name for table in (section, *section.block) for name in _part_names(table)]
    for index, slide in enumerate(section.slide):
        name = slide.use.value if slide.use else ""
        if name and name not in present:
            place = (*path, "slide", index, "use")
            has = f"it has {in_a_row(list(dict.fromkeys(present)), 'and')}" if present else "it has no part"
            depends = ((*path, name), ("section", EACH, "block", EACH, name))
            yield Problem(place, f"this section has no `{name}` to use", has, offset=0, depends=depends)


def _block(path: SourcePath, block: BlockTable) -> Iterator[Problem]:
    present = _part_names(block)
    if len(present) > 1:
        hint = "write one [[section.block]] for each"
        yield Problem(path, f"this block has {in_a_row(present, 'and')}: a block has exactly one part", hint)
    elif not present:
        yield Problem(path, "this block has no part", f"give it one of {_PARTS}")


def _nutshell(path: SourcePath, nutshell: Nutshell) -> Iterator[Problem]:
    if nutshell.points and nutshell.text:
        yield Problem((*path, "text"), "the nutshell has `points` and `text`", "keep one of them", at_key=True)
    elif not nutshell.lines:
        yield Problem(path, "the nutshell is empty", "give it `points` or `text`", code=SUMMARY)


def _part_names(table: Parts) -> list[str]:
    return [name.value for name in PartName if getattr(table, name.value)]
