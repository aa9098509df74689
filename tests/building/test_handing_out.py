"""One clinic's phone never prints under another's name."""

import pytest

from handout.building.build import build
from handout.building.handing_out import handed_out_by, left_over
from handout.building.options import BuildOptions
from handout.content.clinic import Clinic
from handout.errors import FitError
from handout.reading import parse_document

HEAD = (
    'language = "en"\ntitle = "T"\nmain_message = "{message}"\n'
    '[clinic]\nname = "Own Clinic"\nphone = "(202) 555-0142"\n'
    'email = "own@clinic.example"\n[urgent]\nsigns = ["S."]\nemergency = "911"\ncall = "{call}"\n'
)
OTHER = Clinic(name="Beta Clinic", phone="(202) 555-0199")


def document(message="M.", call=""):
    return parse_document(HEAD.format(message=message, call=call)).document


def test_the_phone_of_the_clinic_that_is_replaced_gives_way_in_the_urgent_box():
    found = handed_out_by(document(call="202-555-0142"), OTHER)
    assert found.clinic.name == "Beta Clinic"
    assert found.urgent.call == ""


def test_another_number_in_the_urgent_box_stays():
    assert handed_out_by(document(call="811"), OTHER).urgent.call == "811"


@pytest.mark.parametrize("message", ["Call (202) 555-0142.", "Call 202.555.0142 now.", "Write to own@clinic.example."])
def test_a_text_that_still_gives_it_is_an_error(message):
    with pytest.raises(FitError, match="belongs to the topic's own clinic"):
        handed_out_by(document(message), OTHER)


def test_a_text_without_it_is_handed_out():
    assert handed_out_by(document("Call us, or call 911."), OTHER).clinic == OTHER


@pytest.mark.parametrize(
    "talk", ['closing = "Call 202-555-0142"', 'objectives = ["Call 555-0142"]', 'title = "(202) 555-0142"']
)
def test_the_talk_and_a_number_without_its_area_are_read_too(talk):
    topic = parse_document(f"{HEAD.format(message='M.', call='')}[talk]\n{talk}\n").document
    with pytest.raises(FitError, match="belongs to the topic's own clinic"):
        handed_out_by(topic, OTHER)


def test_the_speakers_own_address_stays():
    topic = parse_document(f'{HEAD.format(message="M.", call="")}[talk]\nemail = "own@clinic.example"\n').document
    assert handed_out_by(topic, OTHER).clinic == OTHER


def test_a_call_that_names_the_other_clinic_is_an_error():
    with pytest.raises(FitError, match="`call` names"):
        handed_out_by(document(call="Call Own Clinic from Monday to Friday."), OTHER)


OWN_PLACES = (
    'language = "en"\ntitle = "T"\nmain_message = "M."\n[clinic]\nname = "Own Clinic"\nhours = "8 to 5"\n'
    'url = "https://www.own.example/start"\n[governance]\nauthors = ["Own Clinic"]\n'
    '[[section]]\nheading = "H"\ntext = "{text}"\n[talk]\nrole = "Own Clinic"\n'
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ask own clinic first.", "Own Clinic"),
        ("See [our page](https://own.example/a).", "own.example"),
        ("Call from 8 to 5.", "8 to 5"),
    ],
)
def test_a_text_that_speaks_of_the_own_clinic_otherwise_is_a_warning(text, said):
    topic = parse_document(OWN_PLACES.format(text=text)).document
    assert list(left_over(topic, [OTHER])) == [(("section", 0, "text"), said)]
    assert not list(left_over(topic, []))


@pytest.mark.parametrize("text", ["Ask us.", "See [this](https://other.example/own)."])
def test_a_text_without_is_none(text):
    assert not list(left_over(parse_document(OWN_PLACES.format(text=text)).document, [OTHER]))


def test_what_the_clinics_share_is_none():
    topic = parse_document(OWN_PLACES.format(text="Own Clinic, 8 to 5, https://own.example/b")).document
    assert not list(left_over(topic, [Clinic(name="Own Clinic North", hours="8 to 5", url="https://own.example")]))


def test_a_build_tells_of_it_and_goes_on(tmp_path):
    (tmp_path / "a.toml").write_text(OWN_PLACES.format(text="Ask Own Clinic."), "utf-8")
    (tmp_path / "beta.toml").write_text('name = "Beta Clinic"\n', "utf-8")
    options = BuildOptions(output=tmp_path / "out", clinics=(tmp_path / "beta.toml",), check_on=None)
    report = build([tmp_path / "a.toml"], options)
    assert report.ok
    assert [each.span.line for each in report.diagnostics if "belongs to one clinic" in each.message] == [12]


@pytest.mark.parametrize("call", ["(202) 555-0199", "1-800-555-0177"])
def test_a_number_to_call_that_is_not_the_clinics_is_an_error(call):
    with pytest.raises(FitError, match="would print as the number of") as raised:
        handed_out_by(document(call=call), OTHER if call != "(202) 555-0199" else Clinic(name="Gamma", phone="1"))
    assert raised.value.source == ("urgent", "call")


@pytest.mark.parametrize("call", ["(202) 555-0199", "811", "911", "Call Poison Control at 1-800-222-1222."])
def test_the_clinics_own_number_short_ones_and_sentences_are_kept(call):
    assert handed_out_by(document(call=call), OTHER).urgent.call == call


@pytest.mark.parametrize("said", ["1-800-ASTHMA4", "1-800-278-4624", "(800) 278 4624"])
def test_a_phone_in_letters_is_the_number_that_is_dialled(said):
    topic = parse_document(HEAD.format(message=f"Ring {said} now.", call="").replace("(202) 555-0142", "1-800-ASTHMA4"))
    with pytest.raises(FitError, match="belongs to the topic's own clinic"):
        handed_out_by(topic.document, OTHER)


def test_another_clinics_number_and_lines_of_the_own_clinic_are_told():
    first, second = Clinic(name="A", phone="(303) 555-0101"), Clinic(name="B", phone="(404) 555-0102")
    text = 'language = "en"\ntitle = "T"\nmain_message = "Ring 303 555 0101, or (202) 555-0188, 1 Own Street."\n'
    own = '[clinic]\ninterpreter = "Ring (202) 555-0188."\naddress = "1 Own Street"\n'
    found = [words for _, words in left_over(parse_document(text + own).document, [first, second])]
    assert found == ["(202) 555-0188", "(303) 555-0101", "1 Own Street"]
    assert [words for _, words in left_over(parse_document(text).document, [first])] == []
