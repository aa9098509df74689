"""Rules of the four manuals that the 58 references do not show."""

import pytest

from handout.bibliography import format_reference, to_html
from handout.content.document import StyleName

from .samples import reference

DOE = [{"family": "Doe", "given": "Jane Q"}]
BOTH = [*DOE, {"family": "Roe", "given": "R"}]
AMA, APA, VANCOUVER, HARVARD = StyleName.AMA, StyleName.APA, StyleName.VANCOUVER, StyleName.HARVARD


def printed(style, **fields):
    return to_html(format_reference(reference(**fields), style))


def test_software_prints_its_version():
    fields = {
        "type": "software",
        "title": "Example toolkit",
        "author": DOE,
        "version": 2,
        "publisher": "Labs",
        "issued": 2020,
    }
    assert printed(AMA, **fields) == "Doe JQ. <i>Example Toolkit</i>. Version 2. Labs; 2020."
    assert printed(APA, **fields) == "Doe, J. Q. (2020). <i>Example toolkit</i> (Version 2) [Computer software]. Labs."
    assert printed(VANCOUVER, **fields) == "Doe JQ. Example toolkit. Version 2. Labs; 2020."
    assert printed(HARVARD, **fields) == "Doe, J.Q. (2020) <i>Example toolkit</i> (Version 2). Labs."


def test_a_translation_names_its_translator():
    fields = {
        "type": "book",
        "title": "Old book",
        "author": DOE,
        "translator": BOTH[1:],
        "publisher": "Press",
        "issued": 2001,
    }
    assert printed(AMA, **fields) == "Doe JQ. <i>Old Book</i>. Roe R, trans. Press; 2001."
    assert printed(VANCOUVER, **fields) == "Doe JQ. Old book. Roe R, translator. Press; 2001."
    assert printed(HARVARD, **fields) == "Doe, J.Q. (2001) <i>Old book</i>. Translated by R. Roe. Press."
    assert printed(APA, original_date=1900, **fields) == (
        "Doe, J. Q. (2001). <i>Old book</i> (R. Roe, Trans.). Press. (Original work published 1900)"
    )


def test_an_author_and_an_editor_are_both_named():
    fields = {"type": "book", "title": "Letters", "author": DOE, "editor": BOTH, "edition": 2, "issued": 2001}
    assert printed(AMA, **fields) == "Doe JQ. <i>Letters</i>. 2nd ed. Doe JQ, Roe R, eds. 2001."
    assert printed(APA, **fields) == "Doe, J. Q. (2001). <i>Letters</i> (J. Q. Doe &#38; R. Roe, Eds.; 2nd ed.)."
    assert printed(HARVARD, **fields) == "Doe, J.Q. (2001) <i>Letters</i>. 2nd edn. Edited by J.Q. Doe and R. Roe."


@pytest.mark.parametrize(
    ("style", "html"),
    [
        (AMA, "Doe JQ, Roe R, et al. Moods. <i>Mood J</i>. 2021;2."),
        (APA, "Doe, J. Q., Roe, R., et al. (2021). Moods. <i>Mood Journal</i>, <i>2</i>."),
        (VANCOUVER, "Doe JQ, Roe R, et al. Moods. Mood J. 2021 Spring;2."),
        (HARVARD, "Doe, J.Q. <i>et al.</i> (2021) ‘Moods’, <i>Mood Journal</i>, 2."),
    ],
)
def test_and_others_prints_et_al(style, html):
    fields = {"title": "Moods", "author": [*BOTH, {"literal": "others"}], "issued": "Spring 2021", "volume": 2}
    assert printed(style, container_title="Mood Journal", container_title_short="Mood J.", **fields) == html


@pytest.mark.parametrize(
    ("style", "html"),
    [
        (AMA, "Doe JQ. Brains today. <i>Example Weekly</i>. October 5, 2020:12."),
        (APA, "Doe, J. Q. (2020, October 5). Brains today. <i>Example Weekly</i>, 12."),
        (VANCOUVER, "Doe JQ. Brains today. Example Weekly. 2020 Oct 5:12."),
        (HARVARD, "Doe, J.Q. (2020) ‘Brains today’, <i>Example Weekly</i>, 5 October, p. 12."),
    ],
)
def test_a_magazine_without_a_volume_is_dated_by_the_day(style, html):
    fields = {"type": "article-magazine", "title": "Brains today", "author": DOE, "issued": "2020-10-05", "page": 12}
    assert printed(style, container_title="Example Weekly", **fields) == html


@pytest.mark.parametrize("style", StyleName)
def test_a_law_is_cited_as_the_bluebook_does(style):
    html = printed(style, type="legislation", title="Example Act", genre="Public Law", number="110-252", issued=2008)
    assert html.replace("<i>", "").replace("</i>", "") == "Example Act, Public Law 110-252 (2008)."


@pytest.mark.parametrize(
    ("style", "words"),
    [(AMA, "Mood J</i>. In press."), (APA, "(in press)"), (VANCOUVER, "In press"), (HARVARD, "(in press)")],
)
def test_in_press_as_the_date_is_printed(style, words):
    html = printed(style, title="Soon", author=DOE, issued="in press", container_title="Mood J")
    assert words.removeprefix("Mood J</i>") in html


def test_a_poster_says_that_it_is_one():
    fields = {"type": "paper-conference", "title": "Links", "author": DOE, "issued": "2022-05-03/2022-05-06"}
    event = {"genre": "Poster", "event_title": "Example Congress", "event_place": "Paris"}
    assert printed(AMA, **fields, **event) == (
        "Doe JQ. Links. Poster presented at: Example Congress; May 3-6, 2022; Paris."
    )
    assert (
        printed(APA, **fields, **event) == "Doe, J. Q. (2022, May 3–6). <i>Links</i> [Poster]. Example Congress, Paris."
    )


def test_a_director_stands_in_for_the_author():
    fields = {
        "type": "motion_picture",
        "title": "Brains",
        "director": BOTH,
        "publisher": "Studio",
        "issued": "1999-02-01",
    }
    assert printed(AMA, **fields) == "Doe JQ, Roe R, directors. <i>Brains</i>. Studio; 1999."
    assert printed(APA, **fields) == (
        "Doe, J. Q., &#38; Roe, R. (Directors). (1999, February 1). <i>Brains</i> [Film]. Studio."
    )


def test_a_doi_comes_before_an_address():
    for style in (AMA, APA, HARVARD):
        html = printed(style, title="T", container_title="J", DOI="10.1/x", URL="https://example.org/t")
        assert "10.1/x" in html
        assert "example.org" not in html


@pytest.mark.parametrize("style", StyleName)
def test_the_address_of_a_doi_is_a_doi(style):
    fields = {"title": "T", "container_title": "J"}
    assert printed(style, URL="https://doi.org/10.1/x", **fields) == printed(style, DOI="10.1/x", **fields)
    both = printed(style, URL="http://dx.doi.org/10.1/x", DOI="10.1/x", type="article", title="T", genre="Preprint")
    assert both.count("10.1/x") == 1


def test_no_style_prints_a_first_edition():
    for style in StyleName:
        assert "1st" not in printed(style, type="book", title="Book", edition="1st ed.", publisher="Press", issued=2020)


def test_titles_keep_the_case_their_author_gave_them():
    for style in StyleName:
        assert "Ketamine: a review of pH" in printed(style, title="Ketamine: a review of pH", container_title="J")


def test_apa_leaves_out_a_site_that_is_the_author():
    fields = {"type": "webpage", "title": "Sleep", "author": [{"literal": "Example Clinic"}], "issued": 2021}
    assert printed(APA, container_title="Example clinic", **fields) == "Example Clinic. (2021). <i>Sleep</i>."


def test_an_arxiv_paper_prints_its_number():
    fields = {
        "type": "article",
        "title": "Links",
        "author": DOE,
        "issued": 2020,
        "archive": "arXiv",
        "number": "2002.1",
    }
    assert printed(APA, **fields) == "Doe, J. Q. (2020). <i>Links</i> (arXiv:2002.1). arXiv."
    assert printed(AMA, **fields) == "Doe JQ. Links. <i>arXiv</i>. Preprint posted online 2020."
