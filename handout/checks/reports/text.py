"""Text: findings for a person at a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Literal, TypeAlias

from handout.checks.checking import Grades
from handout.checks.excerpts import shortened
from handout.checks.reports.report import CheckedFile, not_checked
from handout.checks.rule import Example, Rule
from handout.checks.table import RULES
from handout.diagnostics import Diagnostic, Severity, Span

Tone: TypeAlias = Literal["error", "warning", "information", "place", "quiet", "heading", "good"]
Coloring: TypeAlias = Callable[[str, Tone], str]
"""Returns words in the colour of a tone; on paper or in a pipe the words as they are."""

_PLURALS: Final = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFORMATION: ("note", "notes"),
}


def unpainted(words: str, tone: Tone) -> str:
    """Return the words as they are."""
    return words


def text_report(files: Sequence[CheckedFile], paint: Coloring = unpainted) -> str:
    """Return the findings grouped by file, each with its hint, and a summary line with the grades for each file."""
    return "\n".join(line for file in files for line in (*_file(file, paint), ""))


def _file(file: CheckedFile, paint: Coloring) -> Iterator[str]:
    yield f"{paint(str(Span(file.file)), 'heading')}  {grade_words(file.grades)}"
    for finding in file.found:
        yield ""
        yield from _finding(finding, paint)
    if file.ignored:
        yield ""
    for finding, reason in file.ignored:
        yield paint(f"  ignored {finding.code} at {finding.span}: {reason}", "quiet")
    unread = not_checked(file)
    if unread:
        yield ""
        yield paint(f"  {unread}", "quiet")
    yield ""
    yield f"  {_summary(file, paint)}"


def _finding(finding: Diagnostic, paint: Coloring) -> Iterator[str]:
    tone: Tone = finding.severity.value
    head = f"{paint(finding.severity.value, tone)} {finding.code}"
    yield f"  {paint(str(finding.span), 'place')} {head}: {finding.message}"
    if finding.excerpt:
        yield f"    {paint('|', 'quiet')} {finding.excerpt}"
    if finding.hint:
        yield f"    {paint('>', 'good')} {finding.hint}"


def grade_words(grades: Grades) -> str:
    """Return the grades in words; "reading grade not measured" where there is no formula."""
    if grades.flesch_kincaid is not None:
        estimate = ", an estimate" if grades.is_estimate else ""
        return f"reading grade {grades.flesch_kincaid:.1f} (Flesch-Kincaid), {grades.smog:.1f} (SMOG{estimate})"
    if grades.inflesz is not None:
        return f"reading ease {grades.inflesz:.0f} (INFLESZ, normal from 55)"
    return "reading grade not measured"


def _summary(file: CheckedFile, paint: Coloring) -> str:
    parts = [
        paint(counted(file.count(severity), severity), severity.value)
        for severity in Severity
        if file.count(severity) or severity is not Severity.INFORMATION
    ]
    if file.ignored:
        parts.append(paint(f"{len(file.ignored)} ignored with a reason", "quiet"))
    if not file.found:
        limits = "" if file.is_whole else " of the rules that were checked"
        parts[:2] = [paint(f"nothing falls short{limits}", "good")]
    return f"{paint(str(Span(file.file)), 'heading')}: {', '.join(parts)}; {grade_words(file.grades)}"


def counted(count: int, severity: Severity) -> str:
    """Return a count in words: "1 warning", "2 errors"."""
    one, many = _PLURALS[severity]
    return f"{count} {one if count == 1 else many}"


def explanation(rule: Rule, paint: Coloring = unpainted) -> str:
    """Return what a rule checks, why, an example, the better wording, and its source."""
    lines = [
        f"{paint(f'{rule.id} {rule.name}', 'heading')}  {paint(rule.severity.value, rule.severity.value)}",
        "",
        rule.what,
        "",
        f"Why: {rule.why}",
        f"Source: {rule.source}",
        f"Looks at: {', '.join(each.value for each in rule.reads)}",
        f"Looks for: {rule.sought}",
        f"Reads: {rule.languages}",
        "",
        paint("Falls short:", "warning"),
        *_example(rule.bad),
        "",
        paint("Better:", "good"),
        *_example(rule.good),
    ]
    return "\n".join(lines)


def rule_list(paint: Coloring = unpainted) -> str:
    """Return a line for each rule: its id, its name and what it looks for."""
    return "\n".join(f"{paint(rule.id, 'heading')} {rule.name}: {rule.sought}" for rule in RULES)


MOST_LINES, WIDEST = 14, 110
"""What an explanation shows of an example: so many lines, of so many characters."""


def _example(example: Example) -> Iterator[str]:
    """Yield an example as lines of TOML, and in words what no TOML says."""
    for text, about in ((example.content, ""), (example.paper, "# paper layout"), (example.slides, "# slide layout")):
        if text:
            lines = text.strip().splitlines()
            shown = (
                lines
                if len(lines) <= MOST_LINES
                else [*lines[: MOST_LINES - 1], f"# {len(lines) - MOST_LINES + 1} more"]
            )
            yield from (f"    {shortened(line, WIDEST)}".rstrip() for line in ([about] if about else []) + shown)
    for key in example.without:
        yield f"    # without {key}"
    if example.parted_after:
        yield f'    # the page ends after "{example.parted_after}"'
    if example.profile != "plain":
        yield f"    # with the profile {example.profile}"
