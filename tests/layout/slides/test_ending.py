from handout.layout.slides.deck import SlideDrawing
from tests.layout.slides.decks import HEAD, REFERENCES, deck, texts

CITING = '[[section]]\nheading = "H"\ntext = "Claims [@one; @two]."\n'


def of_kind(found, *kinds):
    return [slide for slide in found.slides if slide.kind in kinds]


def test_the_heading_of_the_summary_is_its_title():
    [slide] = of_kind(deck('[nutshell]\npoints = ["a", "b"]\nheading = "In short"\n'), "nutshell")
    assert slide.title == "In short"
    assert texts(slide, "body") == [["a", "b"]]


def test_a_summary_of_one_text_has_no_bullet():
    [slide] = of_kind(deck('[nutshell]\ntext = "All in one."\n'), "nutshell")
    [body] = [text for text in slide.texts if text.placeholder == "body"]
    assert [each.unmarked for each in body.paragraphs] == [True]


def test_references_have_their_number_before_a_tab():
    [slide] = of_kind(deck(CITING + REFERENCES), "more_references")
    assert [line.partition("\t")[0] for line in texts(slide, "body")[0]] == ["1.", "2."]


def test_references_of_author_date_styles_have_no_number():
    [slide] = of_kind(deck(CITING + '[bibliography]\nstyle = "apa"\n' + REFERENCES), "more_references")
    assert [line[:5] for line in texts(slide, "body")[0]] == ["Alpha", "Beta,"]


def test_the_code_opens_what_the_topic_says_with_its_address_in_print():
    body = CITING + '[more]\nurl = "https://clinic.example/a"\nlabel = "Our page"\n' + REFERENCES
    [slide] = of_kind(deck(body), "references")
    assert texts(slide, "address") == [["Read more", "Our page", "clinic.example/a"]]
    [code] = [item for item in slide.items if isinstance(item, SlideDrawing)]
    assert code.alt == "QR code that opens https://clinic.example/a"


def test_the_code_opens_the_first_reference_that_has_an_address():
    body = CITING + REFERENCES.replace("issued = 2002", 'issued = 2002\nDOI = "10.5555/b"')
    [slide] = of_kind(deck(body), "references")
    assert texts(slide, "address") == [["Read more", "Opens reference 2", "doi.org/10.5555/b"]]


def test_many_references_go_on_with_the_code_on_the_first_slide_only():
    works = "".join(f"""
[[reference]]
id = "w{n}"
type = "book"
title = "A book with a title that is long enough to need more than one line of the slide, number {n}"
author = [{{ family = "Author{chr(97 + n)}", given = "A." }}]
publisher = "A press"
issued = 2001
""" for n in range(12))  # fmt: skip
    cited = "; ".join(f"@w{n}" for n in range(12))
    body = f'[[section]]\nheading = "H"\ntext = "Claims [{cited}]."\n[more]\nurl = "https://clinic.example"\n{works}'
    found = of_kind(deck(body), "references", "more_references")
    assert [slide.kind for slide in found] == ["references", *["more_references"] * (len(found) - 1)]
    assert len(found) > 1
    numbers = [line.partition(".")[0] for slide in found for line in texts(slide, "body")[0]]
    assert numbers == [str(n) for n in range(1, 13)]


def test_an_address_without_references_still_has_its_slide():
    [slide] = of_kind(deck('[more]\nurl = "https://clinic.example"\n'), "references")
    assert texts(slide, "body") == []
    assert texts(slide, "address") == [["Read more", "clinic.example"]]


def test_the_last_slide_says_how_to_reach_speaker_and_clinic_and_which_version_it_is():
    body = """
[clinic]
name = "C"
phone = "(555) 555-0100"
email = "care@clinic.example"
url = "https://clinic.example"
[talk]
presenter = "Dr. B."
email = "b@clinic.example"
closing = "Questions?"
[governance]
version = "1.2"
reviewed = 2026-05-01
review_by = 2028-05-01
"""
    slide = deck(body).slides[-1]
    assert slide.title == "Thank you"
    assert texts(slide, "subtitle") == [["Questions?"]]
    assert texts(slide, "contacts") == [["Dr. B.", "(555) 555-0100", "b@clinic.example", "clinic.example"]]
    assert texts(slide, "version") == [["Version 1.2 | Reviewed May 2026 | Next review May 2028"]]


def test_what_the_last_words_cite_stands_below_them_and_in_full_in_the_notes():
    body = """
[talk]
closing = "Rest twice.[@b]"
[[reference]]
id = "b"
type = "book"
title = "A book"
"""
    slide = deck(body).slides[-1]
    assert texts(slide, "subtitle") == [["Rest twice.", "Sources: 1"]]
    assert [note.paragraph.text for note in slide.notes] == ["Rest twice.\u00a01", "Sources:", "1. A Book."]


def test_titles_of_the_ending_are_in_the_language_of_the_document():
    found = deck('[nutshell]\npoints = ["a"]\n', HEAD.replace('"en"', '"de"'))
    assert [slide.title for slide in found.slides[1:]] == ["Das Wichtigste", "Kurz gesagt", "Danke"]


MORE = '[more]\nurl = "https://clinic.example/a"\nlabel = "{label}"\n'


def codes(slide):
    return [item.alt for item in slide.items if isinstance(item, SlideDrawing) and item.name == "QR Code"]


def test_the_last_slide_has_the_code_of_what_the_topic_says_more():
    last = deck(MORE.format(label="Patient handout")).slides[-1]
    assert codes(last) == ["QR code that opens https://clinic.example/a"]
    assert texts(last, "code") == [["Patient handout"]]


def test_a_label_that_is_too_long_for_the_code_gives_way_to_our_own_words():
    last = deck(MORE.format(label="A label of so many words that it takes three lines or four below the code")).slides[
        -1
    ]
    assert texts(last, "code") == [["Read more"]]


def test_without_more_the_last_slide_has_no_code():
    assert codes(deck("").slides[-1]) == []
