"""Whom to call, and in which order: the emergency number first, and "us" only for the clinic's own number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.content.inlines import RichText, plain_text
from handout.errors import SourceError
from handout.layout.wording.help import Urgency, help_levels
from handout.reading import parse_document

HEAD = 'language = "en"\ntitle = "Asthma"\nmain_message = "A message."\n'
CLINIC = '[clinic]\nname = "Example Clinic"\nphone = "(202) 555-0142"\nhours = "Monday to Friday, 8 am to 5 pm"\n'
SIGNS = 'signs = ["You wake at night."]\n'
NOW = 'emergency_signs = ["You cannot talk.", "Your lips are blue."]\n'
LATER = 'later = ["You have a question."]\n'


def box(urgent, clinic=CLINIC):
    """The lines of the box, each level's one after the other."""
    document = parse_document(f"{HEAD}{clinic}[urgent]\n{urgent}").document
    lines = []
    for level in help_levels(document, document.words):
        lines += [plain_text(level.heading)] if level.heading else []
        lines += [f"- {sign.plain}" for sign in level.signs]
        lines += [each.plain if isinstance(each, RichText) else plain_text(each) for each in level.actions]
    return lines


def test_three_levels_stand_in_the_order_of_their_urgency():
    crisis = 'crisis = "Call or text **988** (US)."\n'
    assert box(NOW + SIGNS + LATER + crisis + 'emergency = "911"\n') == [
        "Call 911 now if:",
        "- You cannot talk.",
        "- Your lips are blue.",
        "Call or text 988 (US).",
        "Call us today if:",
        "- You wake at night.",
        "Call us at (202) 555-0142 (Monday to Friday, 8 am to 5 pm).",
        "Tell us at your next visit if:",
        "- You have a question.",
    ]


def test_signs_that_are_not_sorted_have_no_time_and_the_emergency_number_first():
    assert box(SIGNS + 'emergency = "911"\ncrisis = "Text 988."\n') == [
        "Get help now if:",
        "- You wake at night.",
        "In an emergency, call 911.",
        "Text 988.",
        "Call us at (202) 555-0142 (Monday to Friday, 8 am to 5 pm).",
    ]


def test_the_emergency_number_comes_first_without_signs_for_it_too():
    assert box(SIGNS + LATER + 'emergency = "911"\n')[:2] == ["In an emergency, call 911.", "Call us today if:"]


@pytest.mark.parametrize("call", ["911", "9-1-1", "811", "111", "1177", "(911)"])
@pytest.mark.parametrize("signs", [SIGNS, NOW + SIGNS])
def test_a_public_number_is_never_us(call, signs):
    lines = box(signs + f'emergency = "911"\ncall = "{call}"\n')
    assert not any(" us " in line for line in lines)
    assert call in " ".join(lines) or call.strip("()").replace("-", "") == "911"


def test_an_emergency_number_as_the_number_to_call_is_said_once():
    assert box(SIGNS + 'emergency = "911"\ncall = "911"\n') == [
        "Get help now if:",
        "- You wake at night.",
        "In an emergency, call 911.",
    ]


@pytest.mark.parametrize(
    "call", ["Go to the walk-in clinic at 1 Example Street.", "Call the nurse line: 811.", "Page 5 now"]
)
def test_words_in_place_of_a_number_are_printed_as_they_are(call):
    lines = box(NOW + SIGNS + f'emergency = "911"\ncall = "{call}"\n')
    assert lines[-1] == call
    assert "Get help today if:" in lines


@pytest.mark.parametrize("call", ["+1 (202) 555-0142", "202.555.0142", "202-555-0142 x 12", "0123 555 0142"])
def test_a_number_of_any_form_is_the_clinic_s(call):
    assert box(SIGNS + LATER + f'emergency = "911"\ncall = "{call}"\n')[-3] == f"Call us at {call}."


def test_signs_for_an_emergency_without_its_number_are_an_error_at_their_place():
    with pytest.raises(SourceError) as caught:
        parse_document(HEAD + "[urgent]\n" + NOW)
    (found,) = caught.value.diagnostics
    assert found.message.startswith("emergency_signs need the emergency number")
    assert 'add emergency = "911"' in found.hint
    assert (found.span.line, found.span.column) == (5, 1)


LINES = st.lists(st.text("abc", min_size=1, max_size=3), max_size=3)


@given(
    LINES,
    LINES,
    LINES,
    st.sampled_from(["", "911", "112"]),
    st.sampled_from(["", "911", "811", "2025550142", "Go in."]),
)
def test_no_sign_and_no_number_is_left_out_and_emergencies_come_first(now, today, later, emergency, call):
    if now and not emergency:
        return
    lists = {"emergency_signs": now, "signs": today, "later": later}
    source = "".join(f"{key} = {signs!r}\n" for key, signs in lists.items() if signs)
    lines = box(f'{source}emergency = "{emergency}"\ncall = "{call}"\n', "")
    assert [line[2:] for line in lines if line.startswith("- ")] == [*now, *today, *later]
    said = " ".join(lines)
    assert emergency in said
    assert call in said
    if emergency and call and call != emergency:
        assert said.index(emergency) < said.index(call)
    document = parse_document(f"{HEAD}[urgent]\n{source}emergency = '{emergency}'\n").document
    levels = [level.urgency for level in help_levels(document, document.words)]
    assert levels == sorted(levels, key=list(Urgency).index)


def test_a_phone_of_the_clinic_that_is_a_sentence_is_printed_as_it_is():
    clinic = '[clinic]\nphone = "Call the desk: 555-0142"\n'
    assert box(SIGNS + 'emergency = "911"\n', clinic)[-1] == "Call the desk: 555-0142"
