"""The gate before a build: errors stop a topic, warnings do not."""

import datetime
from pathlib import Path

import msgspec
import pytest

from handout.building.gate import Gate
from handout.building.jobs import NamedClinic, NamedLayout, Topic
from handout.building.layout_files import read_layout
from handout.content.clinic import Clinic
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
    gate = Gate(layouts, clinics, today)
    passages = [gate.passage(topic, place) for place in range(len(clinics)) or [None]]
    return passages[-1]


def named(**fields):
    return NamedClinic(Path("north.toml"), Clinic(**fields), {})


def messages(passage):
    return [each.message.split(":")[0] for each in passage.errors]


def test_a_topic_without_an_error_comes_through(topic):
    passage = pass_gate(topic(), [HANDOUT, SLIDES], [], TODAY)
    assert passage.errors == ()
    assert passage.warnings == 1


def test_an_error_is_told_with_its_place_its_rule_and_its_mend(topic):
    passage = pass_gate(topic(Example('main_message = "Rest. Walk. Eat. Sleep."\n')), [HANDOUT], [], TODAY)
    assert messages(passage) == ["C01 main-message"]
    assert passage.errors[0].span.line > 0
    assert passage.errors[0].mend


def test_pages_and_slides_are_looked_at_as_they_are_built(topic):
    glyph = topic(Example('[nutshell]\npoints = ["Rest 😀."]\n'))
    assert messages(pass_gate(glyph, [HANDOUT], [], TODAY)) == ["L09 missing-glyph"]
    assert messages(pass_gate(glyph, [SLIDES], [], TODAY)) == []


def test_an_expired_text_only_gets_a_warning(topic):
    late = datetime.date(2030, 1, 1)
    passage = pass_gate(topic(), [HANDOUT], [], late)
    assert passage.errors == ()
    assert passage.warnings == 2


def test_the_clinic_that_hands_it_out_counts(topic):
    good = named(name="North", phone="(202) 555-0101", feedback="Tell us.", other_formats="Ask us.")
    assert messages(pass_gate(topic(), [HANDOUT], [good], TODAY)) == []
    silent = msgspec.structs.replace(good.clinic, phone="")
    assert messages(pass_gate(topic(), [HANDOUT], [good, named()], TODAY)) == ["C04 when-to-call"]
    assert messages(pass_gate(topic(), [HANDOUT], [NamedClinic(BASE, silent, {})], TODAY)) == ["C04 when-to-call"]
