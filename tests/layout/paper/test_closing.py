"""Closing: contacts, what the clinic offers, the disclaimer."""

import pytest

from tests.layout.paper.pages import elements, find, flow, words

CLINIC = (
    '[clinic]\nname = "Example Clinic"\naddress = "1 Example Street"\nurl = "https://clinic.example/"\n'
    'email = "care@clinic.example"\nphone = "(202) 555-0142"\nhours = "8 to 5"\nteam = "The team"\n'
    'interpreter = "Ask for an interpreter."\nother_formats = "Ask for large print."\nfeedback = "Tell us."\n'
)


def test_addresses_stand_on_one_line_and_offers_on_another():
    laid = flow(CLINIC)
    said = [" ".join(each.split()) for each in words(laid)]
    assert "Ask for an interpreter. Ask for large print. Tell us." in said
    assert "Example Clinic | 1 Example Street | clinic.example | care@clinic.example" in said
    links = {each.url for each in elements(laid, "Link")}
    assert {"https://clinic.example/", "mailto:care@clinic.example"} <= links


def test_a_name_alone_is_no_address():
    assert words(flow('[clinic]\nname = "Example Clinic"\n')).count("Example Clinic") == 1


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("", "This handout is for learning. It does not replace advice from your care team."),
        ('disclaimer = "Mine."\n', "Mine."),
    ],
)
def test_the_disclaimer_is_the_authors_or_ours(body, printed):
    laid = flow(body)
    assert printed in words(laid)
    assert find(laid, printed[:10]).source == (("disclaimer",) if body else ())


def test_the_back_of_a_leaflet_says_how_to_reach_the_clinic_with_links():
    laid = flow(CLINIC, "leaflet")
    assert {"Talk to us", "(202) 555-0142", "8 to 5", "clinic.example", "care@clinic.example", "The team"} <= set(
        words(laid)
    )
    links = {each.url for each in elements(laid, "Link")}
    assert {"https://clinic.example/", "mailto:care@clinic.example"} <= links
    assert find(laid, "(202)").style == "phone"
