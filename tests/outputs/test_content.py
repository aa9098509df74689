"""Both files say what the document says, in its words."""

from handout.content.blocks import Chart, Diagram, Figure, Points, Prose, Steps, Table
from handout.content.inlines import plain_text
from handout.layout.glosses import Glosses
from tests.outputs.reading_back import letters, pdf_text, printed, reference_texts, slide_texts


def block_texts(block):
    """The texts that a block prints."""
    match block:
        case Prose():
            yield block.text
        case Points():
            for point in block.items:
                yield from filter(None, (point.term, point.text))
        case Steps():
            yield from block.items
        case Diagram():
            yield from (node.label for node in block.nodes)
        case Table():
            yield block.caption
            for row in (block.header, *block.rows):
                yield from row
        case Chart() | Figure():
            if block.caption:
                yield block.caption


def on_paper(document, text):
    """The words of a text on paper: with the explanations that the glossary adds, without citation numbers."""
    return [plain_text(paragraph) for paragraph in Glosses(document).explain(text)]


def without_numbers(text):
    """Text without digits: raised citation numbers may stand between any two words."""
    return "".join(character for character in letters(text) if not character.isdigit())


def test_the_handout_says_everything_that_is_meant_for_patients(document, pdf):
    text = without_numbers(pdf_text(pdf))
    wanted = [document.title, document.main_message, *document.nutshell.lines, *document.questions.prompts]
    wanted += [*document.urgent.signs]
    for section in document.sections:
        if section.on_paper:
            wanted += [section.heading, *(each for block in section.blocks for each in block_texts(block))]
    for each in wanted:
        for paragraph in on_paper(document, each):
            assert without_numbers(paragraph) in text or locators_aside(paragraph, text), paragraph


def locators_aside(paragraph, text):
    """Whether all sentences of a paragraph are there: a raised "1(p4)" may stand between two of them."""
    sentences = [without_numbers(part) for part in paragraph.replace("?", ".").split(".") if part.strip()]
    return all(sentence in text for sentence in sentences)


def test_the_handout_keeps_what_is_not_for_patients_to_itself(document, pdf):
    text = letters(pdf_text(pdf))
    for section in document.sections:
        if not section.on_paper:
            assert letters(printed(section.heading)) not in text
    for question in document.teach_back:
        assert letters(printed(question)) not in text


def test_the_deck_says_everything_that_is_meant_for_clinicians(document, pptx):
    text = letters(" ".join(slide_texts(pptx)))
    wanted = [document.main_message, *document.nutshell.lines, *document.teach_back, *document.talk.objectives]
    wanted.append(document.talk.title or document.title)
    for section in document.sections:
        if not section.on_slides:
            continue
        shown = [slide for slide in section.slide if not slide.skip]
        wanted += [slide.title for slide in shown if slide.title] or [section.heading]
        wanted += [
            each for block in section.blocks if isinstance(block, Points | Table | Steps) for each in block_texts(block)
        ]
    for each in wanted:
        for paragraph in each.paragraphs:
            assert letters(plain_text(paragraph)) in text, plain_text(paragraph)


def test_the_deck_leaves_out_what_is_for_patients_only(document, pptx):
    text = letters(" ".join(slide_texts(pptx)))
    for section in document.sections:
        if not section.on_slides:
            assert letters(printed(section.heading)) not in text


def test_both_files_have_the_same_references_in_full(document, pdf, pptx):
    paper, slides = letters(pdf_text(pdf)), letters(" ".join(slide_texts(pptx)))
    references = reference_texts(document)
    assert len(references) == len(document.references)
    for reference in references:
        assert letters(reference) in paper
        assert letters(reference) in slides


def test_both_files_say_the_version(document, pdf, pptx):
    version = letters(f"Version {document.governance.version}")
    assert version in letters(pdf_text(pdf))
    assert version in letters(" ".join(slide_texts(pptx)))


def test_markup_of_other_languages_prints_as_it_is_written(document, pdf, pptx):
    wild = ["<b>bold</b>", "&amp;", '<img src="file:///etc/passwd">', '<font color="red">red</font>']
    if document.id == "foot-care":
        for each in wild:
            assert letters(each) in letters(pdf_text(pdf))
            assert letters(each) in letters(" ".join(slide_texts(pptx)))
