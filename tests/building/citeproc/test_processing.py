"""Any style of the Citation Style Language, through pandoc: lists, numbers, citations."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from handout.bibliography import to_html, to_text
from handout.building.citeproc import process, read_csl_style, with_style
from handout.content.inlines import Citation, CitationItem
from handout.errors import SourceError
from handout.layout.cited_references import CitedReferences
from tests.bibliography.samples import REFERENCES, reference
from tests.topics import example

DATA = Path(__file__).parent / "data"
TWO = (
    reference(
        id="zed",
        author=[{"family": "Zed", "given": "Ann"}],
        title="Sleep <i>in vitro</i>",
        issued=2021,
        DOI="doi:10.5/z",
    ),
    reference(id="b:c/d", author=[{"literal": "Example Group"}], title="A & B < C", issued=2020, type="book"),
)


def has_pandoc() -> bool:
    try:
        import pypandoc

        return bool(pypandoc.get_pandoc_path())
    except (ImportError, OSError):
        return False


needs_pandoc = pytest.mark.skipif(not has_pandoc(), reason="pandoc is not installed: pip install '.[csl]'")


def style(name):
    return read_csl_style(DATA / f"{name}.csl")


def cite(*keys, **words):
    return Citation(tuple(CitationItem(key, **words) for key in keys))


@needs_pandoc
def test_a_numbered_style_keeps_the_order_given_and_parts_the_number_from_the_reference():
    done = process(TWO, (), style("numbers"))
    assert [(each.id, each.label) for each in done.references] == [("zed", "1"), ("b:c/d", "2")]
    assert to_html(done.references[0].inlines) == "Zed ~ <i>Sleep <i>in vitro</i></i> ~ 2021 ~ 10.5/z."
    assert to_html(done.references[1].inlines) == "Example Group ~ <i>A &#38; B &#60; C</i> ~ 2020."


@needs_pandoc
def test_a_number_without_a_margin_of_its_own_is_parted_too(tmp_path):
    text = (DATA / "numbers.csl").read_text("utf-8").replace(' second-field-align="flush"', "")
    (tmp_path / "style.csl").write_text(text, "utf-8")
    done = process(TWO, (), read_csl_style(tmp_path / "style.csl"))
    assert done.references == process(TWO, (), style("numbers")).references


@needs_pandoc
def test_a_style_of_names_sorts_as_it_says_and_has_no_numbers():
    done = process(TWO, (), style("names"))
    assert [(each.id, each.label, to_text(each.inlines)) for each in done.references] == [
        ("b:c/d", "", "Example Group: “A & B < C,” 2020"),
        ("zed", "", "Zed, A.: “Sleep in vitro,” 2021"),
    ]


@needs_pandoc
def test_citations_print_as_the_style_says():
    page = cite("zed", locator="12-15", label="page")
    several = cite("zed", "b:c/d")
    done = process(TWO, (page, several, cite("nobody")), style("numbers"))
    printed = {each: to_text(inlines) for each, inlines in done.citations}
    assert printed[page] == "{1, pp. 12–15}"
    assert printed[several] == "{1; 2}"
    assert cite("nobody") not in printed
    assert printed[cite("b:c/d")] == "{2}"


@needs_pandoc
def test_an_author_may_be_left_out_and_words_may_be_set_around():
    bare, worded = cite("zed", suppress_author=True), cite("zed", prefix="see", suffix="and passim")
    done = process(TWO, (bare, worded), style("names"))
    printed = {each: to_text(inlines) for each, inlines in done.citations}
    assert printed[bare] == "<2021>"
    assert printed[worded] == "<see Zed 2021, and passim>"


@needs_pandoc
def test_every_kind_of_reference_goes_through():
    done = process(REFERENCES, (), style("names"))
    assert sorted(each.id for each in done.references) == sorted(each.id for each in REFERENCES)


@needs_pandoc
def test_a_document_is_formatted_before_it_is_laid_out():
    document = with_style(example(), style("numbers"))
    references_cited = CitedReferences(document)
    assert [each.label for each in references_cited.references] == ["1", "2"]
    own = CitedReferences(example())
    assert [each.id for each in references_cited.references] == [each.id for each in own.references]
    assert "{1; 2}" in to_text(references_cited.resolve(document.main_message.inlines))


def test_a_style_of_footnotes_is_refused_for_documents():
    with pytest.raises(SourceError, match="footnotes"):
        with_style(example(), style("notes"))


@needs_pandoc
def test_a_style_that_pandoc_cannot_use_is_an_error_at_its_file(tmp_path):
    text = (
        (DATA / "names.csl")
        .read_text("utf-8")
        .replace("<layout>", "<lay>")
        .replace("</layout>\n  </bib", "</lay>\n  </bib")
    )
    (tmp_path / "style.csl").write_text(text, "utf-8")
    with pytest.raises(SourceError, match="pandoc cannot use this style") as caught:
        process(TWO, (), read_csl_style(tmp_path / "style.csl"))
    assert str(caught.value).startswith(str(tmp_path / "style.csl"))


def test_without_pandoc_the_error_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SourceError, match=r"needs pandoc.*pip install pypandoc-binary"):
        process(TWO, (), style("numbers"))


def test_a_style_that_never_ends_is_stopped(monkeypatch):
    def never(command, **options):
        raise subprocess.TimeoutExpired(command, options["timeout"])

    monkeypatch.setattr("handout.building.citeproc.pandoc._program", lambda style: "pandoc")
    monkeypatch.setattr(subprocess, "run", never)
    with pytest.raises(SourceError, match="not done"):
        process(TWO, (), style("numbers"))


def test_nothing_cited_needs_no_pandoc(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    monkeypatch.setenv("PATH", "")
    bare = msgspec.structs.replace(example(), references=())
    assert CitedReferences(with_style(bare, style("numbers"))).references == ()
