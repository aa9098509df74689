"""Decks on templates of institutions: whole, valid, and nothing of the content lost."""

import io

import pytest
from openxml_audit import OpenXmlValidator
from pptx import Presentation

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from handout.layout.slides.composition import lay_out_deck
from handout.layout.slides.template_gaps import template_gaps
from handout.layout.slides.template_mapping import map_template
from handout.renderers.pptx import read_template
from tests.outputs.conftest import DAY
from tests.outputs.packages import package_problems
from tests.outputs.reading_back import letters, slide_texts
from tests.outputs.templates import ALL as TEMPLATES
from tests.topics import ALL as TOPICS
from tests.topics.long import long

LONG = {"example": TOPICS["example"], "foot care": TOPICS["foot care"], "long": long}


def template(name):
    return read_template(TEMPLATES[name](), f"{name}.pptx")


def deck_file(topic, on):
    own = template(on) if on else None
    return produce(LONG[topic](), read_layout("slides"), {}, DAY, own)


@pytest.mark.parametrize("topic", LONG)
@pytest.mark.parametrize("on", [None, *TEMPLATES])
def test_a_deck_has_no_problem(topic, on, tmp_path):
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck_file(topic, on))
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
    assert package_problems(path.read_bytes()) == []


@pytest.mark.parametrize("on", TEMPLATES)
def test_no_word_is_lost_on_a_template(on):
    document = long()
    said = letters(" ".join(slide_texts(deck_file("long", on))))
    for section in document.sections:
        assert letters(section.heading.plain) in said
        for block in section.blocks:
            for item in getattr(block, "items", ()):
                text = getattr(item, "text", item)
                assert letters(text.plain) in said


@pytest.mark.parametrize("on", TEMPLATES)
def test_the_templates_masters_and_size_stay(on):
    before, after = (Presentation(io.BytesIO(data)) for data in (as_pptx(on), deck_file("example", on)))
    assert (after.slide_width, after.slide_height) == (before.slide_width, before.slide_height)
    assert [layout_names(each) for each in after.slide_masters] == [layout_names(each) for each in before.slide_masters]
    themes = [master.part.part_related_by(THEME).blob for master in before.slide_masters]
    assert [master.part.part_related_by(THEME).blob for master in after.slide_masters] == themes


THEME = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"


def as_pptx(name):
    from tests.outputs.templates import retyped

    return retyped(TEMPLATES[name](), b"template.main", b"presentation.main")


def layout_names(master):
    return [layout.name for layout in master.slide_layouts]


@pytest.mark.parametrize("on", TEMPLATES)
def test_type_on_a_template_is_shrunk_no_further_than_its_least_size(on):
    deck = lay_out_deck(long(), read_layout("slides"), {}, template(on))
    for slide in deck.slides:
        kind = deck.kind(slide)
        for text in slide.texts:
            placeholder = {"title": deck.layout.title_of(kind)}.get(text.placeholder)
            placeholder = placeholder or kind.placeholders[text.placeholder]
            styles = [deck.layout.style(name) for name in placeholder.levels]
            assert all(style.size * text.scale >= style.least - 0.01 for style in styles)
            assert all(style.least >= min(14, style.size) for style in styles)


@pytest.mark.parametrize("on", TEMPLATES)
def test_the_same_template_twice_gives_the_same_bytes(on):
    assert deck_file("long", on) == deck_file("long", on)


def test_layouts_are_found_whatever_their_names():
    names = {kind: match.layout.name for kind, match in map_template(template("french")).matches.items()}
    assert names["title"] == "Diapositive de titre"
    assert names["points"] == "Titre et contenu"


def test_what_a_template_lacks_is_said():
    gaps = " ".join(template_gaps(template("without footer")))
    assert 'its layout "Title and Content" has no footer' in gaps
    assert 'its font "Calibri" is not known here' in gaps


def test_the_first_master_is_taken_before_a_second_of_the_same_form():
    names = {match.layout.name for match in map_template(template("two masters")).matches.values()}
    assert not any(name.startswith("Second") for name in names)
