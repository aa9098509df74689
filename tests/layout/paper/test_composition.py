"""What a page must not do, whatever its content."""

import pytest

from handout.building.layout_files import read_layout
from handout.layout.paper.composition import lay_out_paper
from handout.layout.paper.flow import PlacedText
from handout.reading import parse_document

HEAD = 'language = "en"\ntitle = "A title"\nmain_message = "One message."\nmax_pages = 0\n'
SECTION = '[[section]]\nheading = "A heading"\ntext = "Some text."\n'


def lines_of(flow):
    """The words of each line, paragraph by paragraph, page by page."""
    placed = (thing for page in flow.pages for thing in page.placed if isinstance(thing, PlacedText))
    return [
        ["".join(run.text for segment in line.segments for run in segment.runs) for line in thing.lines]
        for thing in placed
    ]


def laid_out(text, layout="handout"):
    return lay_out_paper(parse_document(HEAD + text).document, read_layout(layout))


def test_lines_to_write_on_run_over_pages():
    flow = laid_out(SECTION + '[questions]\nprompts = ["How was my day?"]\nlines = 40\n')
    assert len(flow.pages) > 1


@pytest.mark.parametrize("layout", ["handout", "large-print", "leaflet"])
@pytest.mark.parametrize("kind", ["chain", "cycle"])
def test_no_word_of_a_diagram_is_cut(layout, kind):
    nodes = ["Microphone", "Amplifier", "Loudspeaker"]
    diagram = f'[section.diagram]\nkind = "{kind}"\nnodes = {nodes}\nalt = "Three."\n'
    words = {
        word
        for paragraph in lines_of(laid_out(SECTION + diagram, layout))
        for line in paragraph
        for word in line.split()
    }
    assert set(nodes) <= words


def test_no_line_of_addresses_begins_with_a_bar():
    clinic = '[clinic]\nname = "Sample Clinic of the Long Name"\naddress = "{0}"\nurl = "https://clinic.example/a"\n'
    for length in range(1, 12):
        address = "12 Long Lane, Exampletown, " + "Old Mill Yard, " * length
        for paragraph in lines_of(laid_out(clinic.format(address) + SECTION)):
            assert not any(line.lstrip().startswith("|") for line in paragraph[1:])


def test_a_hard_word_is_told_with_its_sound_where_no_heading_does():
    glossary = '[[glossary]]\nterm = "text"\nplain = "words"\nsay = "TEKST"\n'
    told = [" ".join(paragraph) for paragraph in lines_of(laid_out(SECTION + glossary))]
    assert any("text (say: TEKST; words)" in " ".join(each.split()) for each in told)
    with_heading = SECTION.replace("text =", 'say = "TEKST"\ntext =')
    assert any("text (words)" in each for each in map(" ".join, lines_of(laid_out(with_heading + glossary))))
