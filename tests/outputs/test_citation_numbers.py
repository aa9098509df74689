"""The number of a citation never becomes a part of what stands beside it, whoever reads the file."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from handout.reading import parse_document
from handout.reading.markup import parse_markup
from tests.outputs.conftest import DAY
from tests.outputs.extractors import EXTRACTORS
from tests.outputs.structure import structure

PAPER = ("handout", "clear-print", "large-print", "leaflet")
HEAD = 'language = "en"\ntitle = "A topic"\nmain_message = "A message."\nmax_pages = 0\n'
REFERENCES = "".join(
    f'[[reference]]\nid = "{key}"\ntype = "book"\ntitle = "Book"\nauthor = [{{ family = "Writer" }}]\n' for key in "abc"
)


def saying(*sentences, style="ama"):
    """A topic whose section has the sentences as points, each between two marks."""
    points = ", ".join(json.dumps(f"From {sentence} to.") for sentence in sentences)
    first = 'text = "First,[@a] second[@b] and third[@c]."\n'
    section = f'[[section]]\nheading = "Head"\n{first}points = [{points}]\n'
    return parse_document(f'{HEAD}{section}[bibliography]\nstyle = "{style}"\n{REFERENCES}').document


def read_back(document, layout="handout", reader="pypdf"):
    """What a reader finds of each sentence, in one line."""
    text = " ".join(EXTRACTORS[reader](produce(document, read_layout(layout), {}, DAY)).split())
    return [found.strip() for found in re.findall(r"From(.*?)\bto ?\.", text)]


@pytest.mark.parametrize("reader", EXTRACTORS)
@pytest.mark.parametrize("layout", PAPER)
def test_a_citation_after_a_number_leaves_the_number(layout, reader):
    sentences = "Take 2[@a] tablets", "no more than 4[@a] a day", "over 38.[@b] Then", "5[@a]", "about 10⁹[@c] cells"
    wanted = ["Take 2 [1] tablets", "no more than 4 [1] a day", "over 38 [2]. Then", "5 [1]", "about 10⁹ [3] cells"]
    assert read_back(saying(*sentences), layout, reader) == wanted


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("at 20 %[@a] of", "at 20 % [1] of"),
        ("is 5 mg[@a] each", "is 5 mg [1] each"),
        ("per cm[@b] of skin", "per cm [2] of skin"),
        ("walk 2 m[@b] more", "walk 2 m [2] more"),
        ("at 38 °C[@c] or", "at 38 °C [3] or"),
        ("of CO[@b] in", "of CO [2] in"),
        ("of NaCl[@a] in", "of NaCl [1] in"),
        ("vitamin B[@a] or", "vitamin B [1] or"),
        ("with HbA[@a] in", "with HbA [1] in"),
        ("with **dose 5**[@a] in", "with dose 5 [1] in"),
        ("**5**[@a] in", "5 [1] in"),
        ("Drink[@b] 2 cups", "Drink [2] 2 cups"),
        ("Drink.[@b] 2 cups", "Drink [2]. 2 cups"),
        ("before [@a]2 cups", "before [1] 2 cups"),
        ("before [@a].5 mg", "before [1] .5 mg"),
        ("½[@a] of", "½ [1] of"),
    ],
)
def test_a_number_that_would_be_read_into_its_neighbour_stands_in_brackets(written, printed):
    assert read_back(saying(written)) == [printed]


def test_a_number_is_raised_at_the_end_of_a_sentence_and_parted_from_it():
    assert read_back(saying("relief[@a], they say.[@b] Then")) == ["relief [1], they say. 2 Then"]


@pytest.mark.parametrize(
    ("written", "printed"),
    [("Take[@c] tablets", "Take [3] tablets"), ("[@c] tablets", "[3] tablets"), ("—[@a]", "— [1]")],
)
def test_within_a_phrase_it_is_in_brackets_for_a_number_there_is_a_quantity(written, printed):
    assert read_back(saying(written)) == [printed]


def test_in_a_cell_or_a_term_by_itself_it_is_in_brackets():
    rows = '[["Monday", "2 tablets", "[@b]"], ["Morning[@a]", "5 mg", "[@a] mg"]]'
    table = f'[section.table]\ncaption = "Doses"\nheader = ["", "Day", "Night[@c]"]\nrows = {rows}\n'
    text = 'text = "First,[@a] second.[@b]"\npoints = [{ term = "Noon[@a]", text = "2 tablets" }]\n'
    document = parse_document(f'{HEAD}[[section]]\nheading = "Head"\n{text}{table}{REFERENCES}').document
    found = " ".join(EXTRACTORS["pypdf"](produce(document, read_layout("handout"), {}, DAY)).split())
    assert "Noon [1]" in found
    assert "Day Night [3] Monday 2 tablets [2] Morning [1] 5 mg [1] mg" in found


@pytest.mark.parametrize("style", ["ama", "vancouver", "apa", "harvard"])
def test_neighbouring_citations_are_one_cluster(style):
    together = read_back(saying("help[@a; @b; @c] and", style=style))
    for apart in (
        "help[@a][@b][@c] and",
        "help[@a] [@b]  [@c] and",
        "help[@a], [@b; @c] and",
        "*help[@a]*[@b][@c] and",
    ):
        assert read_back(saying(apart, style=style)) == together


def test_a_cluster_over_a_stop_is_no_number_of_two_digits():
    assert read_back(saying("help[@a]. [@b] Then")) == ["help. 1 [2] Then"]


@pytest.mark.parametrize("written", ["2[@a]5", "2[@a].5", "2.[@a]5", "1[@a],000"])
def test_a_citation_inside_a_number_is_an_error(written):
    assert [problem.message for problem in parse_markup(f"Take {written} mg").problems] == [
        "this citation is inside a number"
    ]


def test_a_citation_that_a_slide_leaves_out_joins_no_numbers():
    from handout.layout.slides.composition import lay_out_deck

    document = saying("before 10 [@a]50 mg", "at 2 [@a].5 mg")
    shown = lay_out_deck(document, read_layout("slides")).outline
    assert "before 10 50 mg" in shown
    assert "at 2 .5 mg" in shown


def test_a_citation_is_an_element_with_words_that_leads_to_its_entry():
    tree = structure(produce(saying("relief.[@b] It may"), read_layout("handout"), {}, DAY))
    assert "LBody: From relief. [Reference to reference 2: 2] It may to." in tree


NUMBER = st.text("456789", min_size=1, max_size=3)
PIECE = st.one_of(
    NUMBER,
    st.sampled_from([" ", " ", ".", ",", ", ", ". ", "-", "(", ")", "/", "%", "°C", "²", "½", ":", '"', "\u00a0"]),
    st.sampled_from(["word", "mg", "CO", "B", "cm", "HbA", "µg", "x", "Na+"]),
    st.sampled_from(["[@a]", " [@b]", "[@c; @a]", "[@b][@c]"]),
)
SENTENCES = st.lists(
    st.lists(PIECE, min_size=1, max_size=8).map("".join).filter(lambda text: not parse_markup(text).problems),
    min_size=8,
    max_size=24,
)


@settings(max_examples=30)
@given(SENTENCES, st.sampled_from(PAPER[:3]), st.sampled_from(["ama", "vancouver"]))
@pytest.mark.parametrize("reader", EXTRACTORS)
def test_no_reader_finds_a_number_that_the_source_does_not_hold(reader, sentences, layout, style):
    found = read_back(saying(*sentences, style=style), layout, reader)
    assert len(found) == len(sentences)
    for sentence, text in zip(sentences, found, strict=True):
        source = re.findall(r"\d+", re.sub(r"\[.*?\]", " ", sentence))
        numbers = re.findall(r"\d+", text)
        assert [number for number in numbers if number not in {"1", "2", "3"}] == source, (sentence, text)
