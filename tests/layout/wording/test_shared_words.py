"""What both outputs say is decided once."""

import datetime

import msgspec
import pytest

from handout.content.blocks import Diagram, DiagramKind, Node
from handout.content.phrases import ENGLISH
from handout.layout.wording.addresses import opened_by, printed_address
from handout.layout.wording.pictures import drawn_cover, icon_of
from handout.layout.wording.stations import times_of
from handout.layout.wording.terms import is_unbroken, stop_after
from handout.layout.wording.versions import author_of, version_parts
from handout.reading import parse_document

HEAD = 'language = "en"\ntitle = "T"\nmain_message = "M."\n'


def document(more=""):
    return parse_document(HEAD + more).document


def test_only_what_the_document_gives_is_in_its_version():
    assert version_parts(document()) == ()
    assert version_parts(document('[governance]\nversion = "1.2"\n')) == ("Version 1.2",)
    dates = "[governance]\nreviewed = 2026-05-01\nreview_by = 2028-09-01\n"
    assert version_parts(document(dates)) == ("Reviewed May 2026", "Next review September 2028")
    assert datetime.date(2026, 5, 1) == document(dates).governance.reviewed


def test_the_author_of_a_file_is_who_wrote_it_or_else_the_clinic():
    clinic = '[clinic]\nname = "Example Clinic"\n'
    assert author_of(document(clinic)) == "Example Clinic"
    assert (
        author_of(document(f'{clinic}[governance]\nauthors = ["A. Writer", "B. Writer"]\n')) == "A. Writer, B. Writer"
    )


@pytest.mark.parametrize(("term", "stop"), [("Rest", ":"), ("Why?", ""), ("Now!", ""), ("Note:", "")])
def test_a_term_gets_a_colon_unless_it_ends_in_a_stop(term, stop):
    assert stop_after(term) == stop


def test_a_name_as_short_as_a_journals_abbreviation_stays_whole():
    assert is_unbroken("N Engl J Med")
    assert not is_unbroken("A title of a book that is as long as a line")


@pytest.mark.parametrize(
    ("address", "printed", "opens"),
    [
        ("https://clinic.example/a/", "clinic.example/a", "https://clinic.example/a/"),
        ("care@clinic.example", "care@clinic.example", "mailto:care@clinic.example"),
    ],
)
def test_addresses_are_printed_short_and_open_what_they_say(address, printed, opens):
    assert (printed_address(address), opened_by(address)) == (printed, opens)


def diagram(kind, count):
    node = Node(label=document().title)
    return Diagram(kind=kind, nodes=(node,) * count, alt="A")


def test_only_two_states_are_a_before_and_an_after():
    assert times_of(diagram(DiagramKind.BEFORE_AFTER, 2), ENGLISH) == (ENGLISH.before, ENGLISH.after)
    assert times_of(diagram(DiagramKind.BEFORE_AFTER, 3), ENGLISH) == ()
    assert times_of(diagram(DiagramKind.CHAIN, 2), ENGLISH) == ()


def test_a_cover_is_drawn_unless_the_topic_has_a_picture_of_its_own():
    assert drawn_cover(document()) == "waves"
    assert drawn_cover(msgspec.structs.replace(document(), cover="leaf")) == "leaf"
    assert drawn_cover(msgspec.structs.replace(document(), cover="own.png")) == ""


def test_an_icon_of_the_topics_own_goes_before_a_built_in_one():
    built_in = icon_of({}, "pill", 20.0)
    own = icon_of({"pill": icon_of({}, "phone", 10.0)}, "pill", 20.0)
    assert own != built_in
    assert (own.width, own.height) == (20.0, 20.0)
