"""Whatever a reference holds, every style prints it: no exception, nothing empty, no mark twice."""

import os
import re
from typing import get_args, get_type_hints

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handout.bibliography import Citations, format_bibliography, format_reference, to_html, to_text
from handout.content.document import StyleName
from handout.content.inlines import Citation, CitationItem
from handout.content.reference import CslDate, Name, Reference, ReferenceType

DOUBLED = re.compile(r"\.\.|,,|;;|::|[?!,;:]\.|[.;:]\s*,(?!\S)(?<!\.,)|\s[,;:](?:\s|$)|\s\.(?:\s|$)|\(\s*\)|\[\s*\]")
WORDS = [
    "Sleep", "and", "the", "Ketamine", "St", "e.g", "3.5", "10%", "(PTSD)", "王小明", "서울", "سلام", "Ωmega", "Straße",
    "<i>in vitro</i>", "<sup>2+</sup>", "<b>", "</i>", "<span class=\"nocase\">pH</span>", "“so”", "'tis", "O'Neill",
    '"quoted"', "A&B", "x-ray", "12-15", "S12-S9", "—", "ﬁ", "e\u0301", "in\x07situ", "Inc", "https://example.org/a,b",
]  # fmt: skip
ENDS = ["", "", "", ".", "?", "!", ",", ";", ":", " ", ".”", "?'"]

texts = st.builds(
    lambda words, end: " ".join(words) + end, st.lists(st.sampled_from(WORDS), max_size=5), st.sampled_from(ENDS)
)
numbers = st.one_of(
    st.integers(0, 10**7), texts, st.sampled_from(["1691-1706", "S12-9", "e0197123", "2nd", "suppl 2", "9-1", "pp. 3"])
)
dates = st.one_of(
    st.none(),
    st.builds(CslDate),
    st.sampled_from(
        [
            "2022",
            "2022-06",
            "2022-06-03",
            "2021-11/2022-02",
            "2020-03-01/2020-03-04",
            "Spring 2021",
            "in press",
            "ca. 1900",
            -44,
            ",",
        ]
    ).map(CslDate.parse),
)
names = st.builds(
    Name,
    family=st.sampled_from(["", "Kolk", "van der Kolk", "王", "Müller", "O'Neill", "smith", "SMITH", "-", "Lee."]),
    given=st.sampled_from(["", "Bessel A", "J.-P.", "小明", "SJ", "Sophie de", "Martin L., Jr.", "محمد", "-", "..."]),
    literal=st.sampled_from(["", "", "", "WHO", "others", "Clinic, Inc.", "?"]),
    suffix=st.sampled_from(["", "", "Jr.", "III"]),
    dropping_particle=st.sampled_from(["", "de"]),
    non_dropping_particle=st.sampled_from(["", "van der"]),
)  # fmt: skip
name_lists = st.lists(names, max_size=24).map(tuple)


def _strategy(hint):
    if hint == tuple[Name, ...]:
        return name_lists
    if CslDate in get_args(hint):
        return dates
    if hint == int | str:
        return numbers
    return texts


HINTS = get_type_hints(Reference)
OPTIONAL = {
    field.name: _strategy(HINTS[field.name])
    for field in msgspec.structs.fields(Reference)
    if field.name not in ("id", "type", "categories", "custom")
}
keys = st.text("abcdefgh0123", min_size=1, max_size=6)


@st.composite
def any_reference(draw):
    chosen = draw(st.sets(st.sampled_from(sorted(OPTIONAL)), max_size=14))
    chosen |= draw(st.sets(st.sampled_from(["author", "title", "issued", "container_title", "page", "DOI", "URL"])))
    type_ = draw(st.sampled_from(get_args(ReferenceType)))
    return Reference(id=draw(keys), type=type_, **{name: draw(OPTIONAL[name]) for name in sorted(chosen)})


thorough = settings(
    max_examples=400 if os.environ.get("CI") else 100,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


@thorough
@given(reference=any_reference())
def test_any_reference_prints_in_every_style_without_a_doubled_mark(reference):
    for style in StyleName:
        printed = to_text(format_reference(reference, style))
        assert any(character.isalnum() for character in printed)
        assert not DOUBLED.search(printed), printed
        assert printed == printed.strip()
        assert to_html(format_reference(reference, style), links=True)


@thorough
@given(references=st.lists(any_reference(), min_size=1, max_size=4))
def test_any_list_prints_every_reference_and_every_citation(references):
    cited = {reference.id: reference for reference in references}
    citation = Citation(tuple(CitationItem(key) for key in cited))
    for style in StyleName:
        assert sorted(each.id for each in format_bibliography(cited.values(), style)) == sorted(cited)
        assert to_text(Citations(cited.values(), style).inlines_of(citation))
