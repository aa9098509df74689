"""Text comes out of the PDF in reading order, with words whole, whoever reads it."""

import io
import shutil
import subprocess

import pypdfium2
import pytest
from pypdf import PdfReader

from handout.content.inlines import plain_text
from handout.layout.glosses import Glosses
from tests.outputs.reading_back import pdf_text, squeezed
from tests.outputs.test_content import block_texts, without_numbers


def pdfium_text(data):
    document = pypdfium2.PdfDocument(data)
    return squeezed(" ".join(page.get_textpage().get_text_range() for page in document))


def poppler_text(data):
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (Poppler) is not installed")
    return squeezed(
        subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True).stdout.decode()
    )


READERS = {"pypdf": pdf_text, "pdfium": pdfium_text, "poppler": poppler_text}


@pytest.mark.parametrize("reader", READERS)
def test_every_word_comes_back_whole(document, pdf, reader):
    found = set(READERS[reader](pdf).split())
    texts = [section.text for section in document.sections if section.on_paper and section.text]
    words = {
        word
        for text in texts
        for paragraph in Glosses(document).explain(text)
        for word in plain_text(paragraph).split()
    }
    # A raised citation number stands right after its word.
    lost = {word for word in words if word not in found and not any(each.startswith(word) for each in found)}
    assert not lost


@pytest.mark.parametrize("reader", READERS)
def test_the_parts_come_in_the_order_of_the_page(document, pdf, reader):
    text = READERS[reader](pdf)
    landmarks = [document.title.plain, document.main_message.plain.split(".")[0], "In a Nutshell"]
    landmarks += [section.heading.plain for section in document.sections if section.on_paper]
    landmarks += ["Need help now?", "References"]
    places = []
    start = 0
    for landmark in landmarks:
        start = text.index(landmark, start)
        places.append(start)
    assert places == sorted(places)


def test_the_file_says_its_title_and_language(document, pdf):
    reader = PdfReader(io.BytesIO(pdf))
    assert reader.metadata.title == document.title.plain
    assert reader.trailer["/Root"]["/Lang"] == document.language
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


@pytest.mark.parametrize("reader", READERS)
def test_every_sentence_comes_back(document, pdf, reader):
    text = without_numbers(READERS[reader](pdf))
    for section in document.sections:
        if section.on_paper:
            for block in section.blocks:
                for said in block_texts(block):
                    for paragraph in Glosses(document).explain(said):
                        for sentence in plain_text(paragraph).replace("?", ".").split("."):
                            assert without_numbers(sentence) in text
