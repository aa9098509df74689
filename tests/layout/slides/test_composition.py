import msgspec
import pytest

from handout.content.document import Section
from handout.errors import FitError
from handout.layout.slides.composition import lay_out_deck
from handout.reading import read_rich_text
from tests.layout.slides.decks import HEAD, REFERENCES, deck, document, every_part_deck, layout, section, slides, texts

FULL = """
teach_back = ["What will you do?"]
[clinic]
name = "Example Clinic"
phone = "(555) 555-0100"
[talk]
presenter = "Dr. B. Example"
disclosures = "Nothing to disclose."
objectives = ["Know one thing", "Do another"]
closing = "Questions?"
[[section]]
heading = "For patients"
audience = "patient"
text = "Only for patients."
[[section]]
heading = "For both"
text = "A claim [@one]."
[[section]]
heading = "For clinicians"
audience = "clinician"
text = "Another claim [@two]."
[nutshell]
points = ["In short."]
[[glossary]]
term = "claim"
plain = "what one says"
"""


def kinds(found):
    return [slide.kind for slide in found.slides]


def test_the_talk_goes_from_title_to_thanks():
    found = deck(FULL + REFERENCES)
    assert kinds(found) == [
        "title", "disclosures", "message", "objectives", "prose", "prose", "nutshell", "discussion", "more_references",
        "closing",
    ]  # fmt: skip


def test_what_a_document_lacks_has_no_slide():
    assert kinds(deck("")) == ["title", "message", "closing"]


def test_sections_for_patients_are_not_shown():
    assert "Only for patients" not in deck(FULL + REFERENCES).outline


def test_the_glossary_is_no_slide():
    assert "what one says" not in deck(FULL + REFERENCES).outline


def test_a_slide_knows_the_place_it_came_from():
    found = deck(FULL + REFERENCES)
    assert [slide.source for slide in found.slides if slide.kind == "prose"] == [("section", 1), ("section", 2)]


def test_a_slide_of_a_section_says_which_of_its_tables_it_came_from():
    body = 'text = "Words."\n[[section.slide]]\nskip = true\n[[section.slide]]\ntitle = "It works"'
    assert [(slide.title, slide.source) for slide in section(body)] == [("It works", ("section", 0, "slide", 1))]


def test_citations_stand_in_the_line_of_sources_and_not_in_the_text():
    slide = slides('[[section]]\nheading = "A heading"\ntext = "One [@two], and more [@one]."\n' + REFERENCES)[0]
    assert texts(slide, "body") == [["One, and more."]]
    assert texts(slide, "sources") == [["Sources: 1, 2"]]


def test_a_slide_without_claims_has_no_line_of_sources():
    assert texts(section('text = "Nothing cited."')[0], "sources") == []


def test_a_part_without_citations_rests_on_what_its_section_cites():
    body = """[[section]]
heading = "A heading"
text = "A claim [@one]."
points = ["A point"]
[section.slide]
use = "points"
"""
    assert texts(slides(body + REFERENCES)[0], "sources") == [["Sources: 1"]]


def test_author_date_sources_that_do_not_fit_give_way_to_an_ellipsis():
    works = [f"""[[reference]]
id = "w{number}"
type = "book"
title = "Book {number}"
author = [{{ family = "Longfamilyname{chr(97 + number)}", given = "A." }}, {{ family = "Other", given = "B." }}]
issued = 200{number}
""" for number in range(9)]  # fmt: skip
    cited = "; ".join(f"@w{number}" for number in range(9))
    body = f'[[section]]\nheading = "H"\ntext = "Claim [{cited}]."\n[bibliography]\nstyle = "apa"\n' + "".join(works)
    slide = slides(body)[0]
    [[line]] = texts(slide, "sources")
    assert line.startswith("Sources: Longfamilynamea & Other, 2000; ")
    assert line.endswith("; …")
    assert sum("Book" in note.paragraph.text for note in slide.notes) == 9


def test_no_two_slides_have_the_same_title():
    titles = [slide.title.casefold() for slide in every_part_deck().slides]
    assert len(set(titles)) == len(titles)


def test_two_sections_of_one_heading_are_told_apart():
    body = '[[section]]\nheading = "Twice"\ntext = "a"\n[[section]]\nheading = "twice"\ntext = "b"\n'
    assert [slide.title for slide in slides(body)] == ["Twice (1 of 2)", "twice (2 of 2)"]


def test_titles_are_numbered_in_the_language_of_the_document():
    body = '[[section]]\nheading = "Dos"\ntext = "a"\n[[section]]\nheading = "Dos"\ntext = "b"\n'
    assert slides(body, HEAD.replace('"en"', '"es"'))[0].title == "Dos (1 de 2)"


def test_braces_in_a_title_are_characters():
    body = '[[section]]\nheading = "{title} {0}"\ntext = "a"\n[[section]]\nheading = "{title} {0}"\ntext = "b"\n'
    assert slides(body)[0].title == "{title} {0} (1 of 2)"


def test_a_title_that_needs_a_third_line_is_an_error_that_names_its_section():
    long = " ".join(["syllable"] * 20)
    with pytest.raises(FitError, match=r"syllable.*\(section\.1\) does not fit its slide at 28 points"):
        section('text = "Words."', long)


def test_a_long_title_shrinks_to_two_lines():
    slide = section('text = "Words."', " ".join(["syllable"] * 13))[0]
    [title] = [text for text in slide.texts if text.placeholder == "title"]
    assert 28 / 32 - 0.001 <= title.scale < 1
    assert title.extent[1] <= 80


def test_every_slide_of_content_has_notes():
    assert all(slide.notes for slide in every_part_deck().slides if slide.kind != "closing")


def test_runs_of_slides_are_named_by_the_parts_of_the_talk():
    found = deck(FULL + REFERENCES)
    assert [(part.name, part.slides) for part in found.sections] == [
        ("A title", 4), ("For both", 1), ("For clinicians", 1), ("In a Nutshell", 1),
        ("Ask for it back in the patient's own words", 1), ("References", 2),
    ]  # fmt: skip


def test_runs_of_one_name_are_told_apart():
    body = '[[section]]\nheading = "A title"\ntext = "a"\n[[section]]\nheading = "B"\ntext = "b"\n' * 2
    names = [part.name for part in deck(body).sections]
    assert len(set(names)) == len(names)


def test_the_file_names_its_title_author_and_language():
    properties = deck(FULL + REFERENCES).properties
    assert properties.title == "A title"
    assert properties.author == "Dr. B. Example"
    assert properties.language == "en"
    assert properties.subject == "One message."
    assert properties.keywords == ("claim",)


def test_a_slide_may_consist_of_its_title():
    bare = msgspec.structs.replace(document(""), sections=(Section(heading=read_rich_text("Nothing else")),))
    assert [slide.kind for slide in lay_out_deck(bare, layout()).slides[2:-1]] == ["statement"]


def test_a_short_text_leads_what_follows_it():
    [slide] = section('text = "A lead."\npoints = ["One", "Two"]')
    assert slide.with_lead
    assert texts(slide, "lead") == [["A lead."]]


def test_a_long_text_gets_a_slide_of_its_own():
    first, second = section(f'text = "{"Many words follow one another. " * 12}"\npoints = ["One", "Two"]')
    assert (first.kind, second.kind) == ("prose", "points")
    assert not second.with_lead


def test_two_texts_in_a_row_stay_two_texts():
    body = 'text = "First."\n[[section.block]]\ntext = "Second."\n[[section.block]]\npoints = ["One"]'
    first, second = section(body)
    assert texts(first, "body") == [["First."]]
    assert texts(second, "lead") == [["Second."]]


def test_points_of_a_slide_stand_for_those_of_its_section():
    [slide] = section('points = ["Long"]\n[section.slide]\npoints = ["Short"]')
    assert texts(slide, "body") == [["Short"]]


def test_a_cover_that_is_not_named_is_the_neutral_one():
    plain, named = deck(""), deck("", HEAD + 'cover = "leaf"\n')
    assert plain.brand.cover is not None
    assert plain.brand.cover != named.brand.cover


def test_the_same_document_gives_the_same_deck():
    assert deck(FULL + REFERENCES) == deck(FULL + REFERENCES)
