"""Importing the room loads no more than it needs."""

import subprocess
import sys

NOT_NEEDED = (
    "handout.content.document",
    "handout.reading",
    "handout.bibliography.styles.ama",
    "handout.bibliography.title_case",
    "bibtexparser",
    "pypandoc",
    "xml.etree.ElementTree",
)


def test_the_room_loads_neither_documents_nor_readers_nor_a_style_before_it_is_asked_for():
    program = f"import sys, handout.bibliography; print([each for each in {NOT_NEEDED} if each in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
