import json

import pytest

from handout.content.reference import Notice
from handout.reading.references import read_bibtex, read_csl_json, read_nbib, read_ris


def nbib(*lines):
    (found,) = read_nbib("\n".join(["PMID- 30000001", "TI  - A trial.", *lines]), "refs.nbib").references
    return [(notice.kind, notice.where) for notice in found.notices]


def test_pubmed_marks_a_retracted_article_by_its_type_and_by_the_notice():
    assert nbib("PT  - Journal Article", "PT  - Retracted Publication", "RIN - J Ex. 2022;2:1. PMID: 30000002") == [
        ("retracted", ""),
        ("retracted", "J Ex. 2022;2:1 (PMID 30000002)"),
    ]


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("RIN", "retracted"), ("RRI", "retracted"), ("PRIN", "partly-retracted"), ("ECI", "concern"),
        ("EIN", "corrected"), ("CRI", "corrected"), ("UIN", "updated"),
        ("ROF", "retraction-notice"), ("EFR", "correction-notice"),
    ],
)  # fmt: skip
def test_each_of_pubmeds_tags_says_what_became_of_the_work(tag, kind):
    line = f"{tag} - J Ex. 2022 Feb 6;2(1):1. doi: 10.1000/182. PMID: 30000002".replace("PRIN -", "PRIN-")
    assert nbib(line) == [(kind, "J Ex. 2022 Feb 6;2(1):1. doi: 10.1000/182 (PMID 30000002)")]


def test_what_updates_a_preprint_is_the_article_that_it_became():
    assert nbib("PT  - Preprint", "UIN - J Ex. 2022;2:1. PMID: 30000002")[0][0] == "published"


def test_comments_and_subjects_are_no_marks():
    assert (
        nbib("CIN - J Ex. 2022;2:1", "PT  - Review", "MH  - Retracted Publication as Topic", "UOF - J Ex. 2020;1:1")
        == []
    )


def test_ris_and_bibtex_say_it_in_the_type():
    ris = "TY  - JOUR\nTI  - A trial\nM3  - Article; Retracted Publication\nER  - \n"
    bib = "@article{a, title = {A trial}, type = {Retracted Publication}}"
    for read in (read_ris(ris, "a.ris"), read_bibtex(bib, "a.bib")):
        assert read.references[0].notices == (Notice(kind="retracted"),)


def test_crossref_says_it_in_its_updates_and_relations():
    entry = {
        "type": "posted-content",
        "title": "A trial",
        "DOI": "10.1000/1",
        "updated-by": [{"type": "retraction", "DOI": "10.1000/2"}, {"type": "new_version"}, "odd", {"type": "odd"}],
        "update-to": [{"type": "erratum", "DOI": "10.1000/3"}],
        "relation": {"is-preprint-of": [{"id": "10.1000/4", "id-type": "doi"}]},
    }
    (found,) = read_csl_json(json.dumps([entry]), "a.json").references
    assert [(notice.kind, notice.where) for notice in found.notices] == [
        ("retracted", "doi:10.1000/2"),
        ("updated", ""),
        ("correction-notice", ""),
        ("published", "doi:10.1000/4"),
    ]


@pytest.mark.parametrize("value", [None, 3, "x", {}, [None], [{"type": None}], {"is-preprint-of": 3}])
def test_odd_updates_are_no_notices(value):
    entry = {"type": "article", "title": "A trial", "updated-by": value, "update-to": value, "relation": value}
    (found,) = read_csl_json(json.dumps([entry]), "a.json").references
    assert found.notices == ()
