"""Both files show the chosen citation style, with the same numbers and the same list."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from handout.bibliography import to_text
from handout.cli.group import handout
from handout.content.style_name import StyleName
from handout.layout.cited_references import CitedReferences
from tests.outputs.reading_back import letters, pdf_text, slide_texts
from tests.topics import EXAMPLE, example

STYLES = Path(__file__).parent.parent / "building" / "citeproc" / "data"
FIRST = {
    StyleName.AMA: "Drozdz SJ, Goel A, McGarr MW, et al.",
    StyleName.APA: "Drozdz, S. J., Goel, A., McGarr, M. W., Katz, J.,",
    StyleName.VANCOUVER: "Drozdz SJ, Goel A, McGarr MW, Katz J, Ritvo P, Mattina GF, et al.",
    StyleName.HARVARD: "Drozdz, S.J. et al. (2022)",
}
CITED = {StyleName.APA: "(Wu et al., 2021)", StyleName.HARVARD: "(Wu, Savalia and Kwan, 2021)"}


def built(folder, style):
    arguments = ["build", str(EXAMPLE), "--output", str(folder), "--style", str(style)]
    result = CliRunner().invoke(handout, arguments)
    assert result.exit_code == 0, result.stderr
    paper, slides = (next(folder.glob(pattern)).read_bytes() for pattern in ("*.pdf", "*.pptx"))
    return pdf_text(paper), slide_texts(slides)


@pytest.fixture(scope="module", params=StyleName)
def outputs(request, tmp_path_factory):
    return request.param, *built(tmp_path_factory.mktemp(request.param), request.param)


def test_both_files_list_the_references_in_the_chosen_style(outputs):
    style, paper, slides = outputs
    for text in (letters(paper), letters(" ".join(slides))):
        assert letters(FIRST[style]) in text
        assert not any(
            letters(FIRST[other]) in text for other in FIRST if not FIRST[style].startswith(FIRST[other][:25])
        )


def test_both_files_cite_as_the_style_does(outputs):
    style, paper, slides = outputs
    for each, marks in CITED.items():
        assert (letters(marks) in letters(paper)) == (each is style)
    sources = {found for slide in slides for found in re.findall(r"Sources: (.*) Example Clinic", slide)}
    assert (CITED[style].strip("()") if style in CITED else "2") in sources


def test_both_files_number_alike(outputs):
    style, paper, slides = outputs
    document = example()
    numbered = [(each.label, to_text(each.inlines)) for each in CitedReferences(_with(document, style)).references]
    for label, reference in numbered:
        for text in (letters(paper), letters(" ".join(slides))):
            assert letters(f"{label}. {reference}" if label else reference) in text


def test_a_style_of_ones_own_shows_in_both_files(tmp_path):
    pytest.importorskip("pypandoc", reason="pandoc is not installed: pip install '.[csl]'")
    paper, slides = built(tmp_path, STYLES / "numbers.csl")
    assert "{1; 2}" in paper
    for text in (letters(paper), letters(" ".join(slides))):
        assert letters("1. Drozdz + Goel + McGarr + Katz") in text
        assert letters("2. Wu + Savalia + Kwan ~") in text


@pytest.mark.parametrize(
    ("name", "words"), [("dependent", "nothing is fetched"), ("notes", "footnotes"), ("nothing", "no such file")]
)
def test_a_style_that_cannot_be_used_builds_nothing(tmp_path, name, words):
    arguments = ["build", str(EXAMPLE), "--output", str(tmp_path / "output"), "--style", str(STYLES / f"{name}.csl")]
    result = CliRunner().invoke(handout, arguments)
    assert result.exit_code == 1
    assert words in result.stderr
    assert not list(tmp_path.glob("output/*"))


def _with(document, style):
    import msgspec

    settings = msgspec.structs.replace(document.bibliography, style=style)
    return msgspec.structs.replace(document, bibliography=settings)
