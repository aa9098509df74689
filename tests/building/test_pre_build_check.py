"""The check before a build: errors stop a topic, warnings do not."""

import datetime
from pathlib import Path

import msgspec
import pytest

from handout.building.jobs import NamedClinic, NamedLayout, Topic
from handout.building.layout_files import read_layout
from handout.building.pre_build_check import PreBuildCheck
from handout.content.clinic import Clinic
from handout.content.own_phrases import OwnPhrases
from handout.content.phrases import ENGLISH
from handout.reading import load_document
from tests.checks.examples import BASE, TODAY, Example, source

KEEPS_ALL = Example()
HANDOUT = NamedLayout("handout", read_layout("handout"))
SLIDES = NamedLayout("slides", read_layout("slides"))


@pytest.fixture
def topic(tmp_path):
    def read(example=KEEPS_ALL):
        path = tmp_path / "content.toml"
        path.write_text(source(example))
        loaded = load_document(path)
        return Topic(path, loaded.source, loaded.document, {})

    return read


def pass_gate(topic, layouts, clinics, today):
    """How the topic comes through for the last clinic."""
    check = PreBuildCheck(layouts, clinics, today)
    verdicts = [check.verdict(topic, place) for place in range(len(clinics)) or [None]]
    return verdicts[-1]


def named(**fields):
    return NamedClinic(Path("north.toml"), Clinic(**fields), {})


def messages(verdict):
    return [str(each.code) for each in verdict.errors]


def test_a_topic_without_an_error_comes_through(topic):
    verdict = pass_gate(topic(), [HANDOUT, SLIDES], [], TODAY)
    assert verdict.errors == ()
    assert verdict.warnings == 1


def test_an_error_is_told_with_its_place_its_rule_and_its_hint(topic):
    verdict = pass_gate(topic(Example('main_message = "Rest. Walk. Eat. Sleep."\n')), [HANDOUT], [], TODAY)
    assert messages(verdict) == ["C01 main-message"]
    assert verdict.errors[0].span.line > 0
    assert verdict.errors[0].hint


def test_pages_and_slides_are_looked_at_as_they_are_built(topic):
    glyph = topic(Example('[nutshell]\npoints = ["Rest 😀."]\n'))
    assert messages(pass_gate(glyph, [HANDOUT], [], TODAY)) == ["L09 missing-glyph"]
    assert messages(pass_gate(glyph, [SLIDES], [], TODAY)) == []


def test_an_expired_text_only_gets_a_warning(topic):
    late = datetime.date(2030, 1, 1)
    verdict = pass_gate(topic(), [HANDOUT], [], late)
    assert verdict.errors == ()
    assert verdict.warnings == 2


def test_the_clinic_that_hands_it_out_counts(topic):
    good = named(name="North", phone="(202) 555-0101", feedback="Tell us.", other_formats="Ask us.")
    assert messages(pass_gate(topic(), [HANDOUT], [good], TODAY)) == []
    silent = msgspec.structs.replace(good.clinic, phone="")
    assert messages(pass_gate(topic(), [HANDOUT], [good, named()], TODAY)) == ["C04 when-to-call"]
    assert messages(pass_gate(topic(), [HANDOUT], [NamedClinic(BASE, silent, {})], TODAY)) == ["C04 when-to-call"]


URGENT = ("urgent", "when_to_get_help", "urgent_signs", "emergency_signs", "signs_us", "signs_other", "later", "call",
          "call_in_hours", "call_number", "emergency")  # fmt: skip
VIETNAMESE = Example('language = "vi"\n')


def in_vietnamese():
    own = {name: f"vi {getattr(ENGLISH, name)}" for name in URGENT}
    return Clinic(name="North", phone="(202) 555-0101", phrases={"vi": OwnPhrases(**own)})


@pytest.mark.parametrize("silent_first", [True, False])
def test_a_clinic_without_words_for_the_urgent_box_is_told_whatever_clinic_comes_before(topic, silent_first):
    silent, speaks = named(name="South", phone="(202) 555-0102"), NamedClinic(Path("north.toml"), in_vietnamese(), {})
    clinics = [silent, speaks] if silent_first else [speaks, silent]
    check = PreBuildCheck([HANDOUT], clinics, TODAY)
    read = topic(VIETNAMESE)
    found = [messages(check.verdict(read, place)) for place in range(2)]
    expected = [["L11 frame-words"], []]
    assert [[each for each in one if each.startswith("L11")] for one in found] == (
        expected if silent_first else expected[::-1]
    )


def test_what_a_clinic_s_own_line_says_is_looked_at_for_each_clinic(topic):
    good, bad = named(name="North", phone="1"), named(name="South", phone="1", feedback="Take 5.0 mg q.d. of it.")
    assert "D01 dose-notation" not in messages(pass_gate(topic(), [HANDOUT], [bad, good], TODAY))
    assert "D01 dose-notation" in messages(pass_gate(topic(), [HANDOUT], [good, bad], TODAY))


def test_what_is_wrong_with_the_pages_of_one_layout_stops_no_other(topic):
    read = topic(Example('[nutshell]\npoints = ["Rest 😀."]\n'))
    check = PreBuildCheck([HANDOUT, SLIDES], [], TODAY)
    assert messages(check.verdict(read, None, layout="handout")) == ["L09 missing-glyph"]
    assert messages(check.verdict(read, None, layout="slides")) == []
    assert messages(check.verdict(read, None)) == ["L09 missing-glyph"]


def test_what_is_wrong_with_the_text_stops_every_layout(topic):
    read = topic(Example('main_message = "Rest. Walk. Eat. Sleep."\n'))
    check = PreBuildCheck([HANDOUT, SLIDES], [], TODAY)
    for layout in ("handout", "slides"):
        assert messages(check.verdict(read, None, layout=layout)) == ["C01 main-message"]
