"""A figure that the outputs write themselves has the signs of its language: 1,125 in Berlin is 1.125 in London."""

import pytest

from handout.content.number_form import figure


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("en-US", ["1.125", "1,500", "-3.5", "70"]),
        ("es-MX", ["1.125", "1,500", "-3.5", "70"]),
        ("es-ES", ["1,125", "1\u00a0500", "-3,5", "70"]),
        ("de-DE", ["1,125", "1\u00a0500", "-3,5", "70"]),
        ("fr", ["1,125", "1\u00a0500", "-3,5", "70"]),
        ("de-CH", ["1.125", "1’500", "-3.5", "70"]),
        ("de-Latn-CH", ["1.125", "1’500", "-3.5", "70"]),
    ],
)
def test_a_figure_has_the_signs_of_its_language(language, wanted):
    assert [figure(value, language) for value in (1.125, 1500.0, -3.5, 70.0)] == wanted


@pytest.mark.parametrize(("value", "written"), [(0.00005, "0.00005"), (1e15, "1,000,000,000,000,000"), (0.1, "0.1")])
def test_no_figure_has_an_exponent(value, written):
    assert figure(value, "en") == written
