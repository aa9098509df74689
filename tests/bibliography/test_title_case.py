"""Title Case is found and the sentence-case form offered; no title is ever changed."""

import pytest

from handout.bibliography import format_reference, to_text
from handout.bibliography.title_case import (
    is_title_case,
    sentence_case,
    title_case_warning,
    title_in_sentence_case,
)
from handout.content.style_name import StyleName
from handout.diagnostics import Severity, Span

from .samples import REFERENCES, reference

RECASED = {
    "Ketamine for a Boost of Neural Plasticity: How, but Also When?": (
        "Ketamine for a boost of neural plasticity: how, but also when?"
    ),
    "Dexamethasone in Hospitalized Patients with Covid-19": "Dexamethasone in hospitalized patients with Covid-19",
    "PTSD, MDD, and EMDR: An fMRI Study of US Veterans in the VA System": (
        "PTSD, MDD, and EMDR: an fMRI study of US veterans in the VA system"
    ),
    "Effects of Vitamin A Deficiency in Young Children: A Randomized Trial": (
        "Effects of vitamin A deficiency in young children: a randomized trial"
    ),
    "Is Less More? The Case for De-escalation": "Is less more? The case for de-escalation",
    "Patients' Views on Parkinson's Disease": "Patients' views on Parkinson's disease",
    "Ketamine-Assisted Therapy for Adults in South Africa": "Ketamine-assisted therapy for adults in South Africa",
    "<i>Escherichia coli</i> Infection in the Elderly Patient": (
        "<i>Escherichia coli</i> infection in the elderly patient"
    ),
    'The <span class="nocase">Patient Health Questionnaire</span> in Rural Clinics and Schools': (
        'The <span class="nocase">Patient Health Questionnaire</span> in rural clinics and schools'
    ),
}
SENTENCES = [
    "",
    "Depression",
    "What is neuroplasticity?",
    "Ketamine raises synaptic Ca<sup>2+</sup> and BDNF release <i>in vitro</i> and in <i>Mus musculus</i>",
    "Key substance use and mental health indicators in the United States",
    "mTOR-dependent synapse formation underlies the rapid antidepressant effects of NMDA antagonists",
    "Mental health in New York",
    "Care of American and Canadian veterans with PTSD",
    "Cognitive behavioral therapy: A meta-analysis",
    'Use of the <span class="nocase">Patient Health Questionnaire</span>',
    "氯胺酮与神经可塑性",
]


@pytest.mark.parametrize("title", RECASED)
def test_title_case_is_found_and_its_sentence_form_given(title):
    assert is_title_case(title)
    assert sentence_case(title) == RECASED[title]
    assert not is_title_case(RECASED[title])


@pytest.mark.parametrize("title", SENTENCES)
def test_sentence_case_is_left_in_peace(title):
    assert not is_title_case(title)


def test_apa_has_a_capital_after_the_colon():
    given = reference(title="Ketamine for a Boost of Neural Plasticity: How, but Also When?")
    assert title_in_sentence_case(given, StyleName.APA).endswith("plasticity: How, but also when?")
    assert title_in_sentence_case(given, StyleName.AMA).endswith("plasticity: how, but also when?")


@pytest.mark.parametrize(
    "fields",
    [
        {"language": "de-DE", "title": "Ketamin Behandlung Depression Klinik"},
        {"type": "legislation", "title": "Mental Health Parity Act"},
        {"type": "periodical", "title": "Journal of Pain Research"},
    ],
)
def test_other_languages_and_titles_that_are_names_are_left_in_peace(fields):
    assert title_in_sentence_case(reference(**fields), StyleName.AMA) == ""


def test_the_warning_names_the_reference_and_the_form_to_write():
    found = title_case_warning(
        reference(title="Principles of Neural Science"), StyleName.AMA, lambda _: Span("a.toml", 3, 9)
    )
    assert found is not None
    assert found.severity is Severity.WARNING
    assert str(found) == (
        'a.toml:3:9 warning: G06 title-case: the title of "it" is in Title Case; write "Principles of neural science"'
    )


@pytest.mark.parametrize("style", [StyleName.APA, StyleName.VANCOUVER, StyleName.HARVARD])
def test_a_title_prints_as_it_is_written(style):
    title = "Ketamine for a Boost of Neural Plasticity: how, but Also When?"
    assert title in to_text(format_reference(reference(title=title, container_title="J"), style))


def test_recasing_loses_no_letter():
    for each in REFERENCES:
        assert sentence_case(each.title).casefold() == each.title.casefold()
