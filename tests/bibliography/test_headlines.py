import pytest

from handout.bibliography import to_html, to_text
from handout.bibliography.titles import headline, title_as_given


@pytest.mark.parametrize(
    ("given", "headlined"),
    [
        ("structural plasticity after single-dose ketamine", "Structural Plasticity After Single-Dose Ketamine"),
        ("trauma and recovery from the start", "Trauma and Recovery From the Start"),
        ("mhGAP intervention guide: version 2.0", "mhGAP Intervention Guide: Version 2.0"),
        ("depression in adults: the end", "Depression in Adults: The End"),
        ("is it safe? a guide", "Is It Safe? A Guide"),
        ("follow-up at the end-of-life clinic", "Follow-up at the End-of-Life Clinic"),
        ("25 mg of ketamine per day", "25 mg of Ketamine per Day"),
        ("“hope” as medicine", "“Hope” as Medicine"),
        ("ClinicalTrials.gov for beginners", "ClinicalTrials.gov for Beginners"),
        ("étude of patients’ words", "Étude of Patients’ Words"),
    ],
)
def test_books_of_ama_are_capitalized_like_headlines(given, headlined):
    assert to_text(headline(given)) == headlined


def test_species_and_protected_words_keep_their_case():
    assert to_html(headline("the <i>mus musculus</i> genome")) == "The <i>mus musculus</i> Genome"
    assert to_text(headline('on <span class="nocase">pKa and more</span> values')) == "On pKa and more Values"


def test_titles_in_other_languages_keep_their_case():
    assert to_text(headline("la memoria del cuerpo", "es")) == "la memoria del cuerpo"
    assert to_text(headline("body memory", "en-GB")) == "Body Memory"


def test_a_title_as_given_is_never_recased():
    assert (
        to_text(title_as_given("Ketamine Assisted Psychotherapy: a Review"))
        == "Ketamine Assisted Psychotherapy: a Review"
    )
