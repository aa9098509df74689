import pytest

from handout.errors import FitError
from handout.layout.slides.deck import SlideDiagram
from tests.layout.slides.decks import HEAD, layout, section, slides, texts


def diagram(kind, *nodes, more=""):
    return f'diagram = {{ kind = "{kind}", nodes = [{", ".join(nodes)}], alt = "What it shows."{more} }}'


def words(*labels):
    return [f'"{label}"' for label in labels]


def drawn(slide):
    [found] = [item for item in slide.items if isinstance(item, SlideDiagram)]
    return found


@pytest.mark.parametrize(("count", "kind"), [(2, "two_nodes"), (3, "three_nodes"), (4, "four_nodes")])
def test_a_chain_is_boxes_with_numbered_labels_in_them(count, kind):
    [slide] = section(diagram("chain", *words(*"ABCD"[:count])))
    assert slide.kind == kind
    assert texts(slide, "node") == [[f"{n}. {label}"] for n, label in enumerate("ABCD"[:count], 1)]


def test_arrows_of_a_chain_go_from_each_box_to_the_next():
    [slide] = section(diagram("chain", *words("A", "B", "C")))
    found = drawn(slide)
    assert [(arrow.start.target, arrow.end.target) for arrow in found.arrows] == [(0, 1), (1, 2)]
    assert {(arrow.start.side, arrow.end.side) for arrow in found.arrows} == {("right", "left")}
    assert found.alt == "What it shows."
    assert found.target == "node"


@pytest.mark.parametrize("count", [3, 4, 5, 6])
def test_a_cycle_comes_back_to_its_first_box(count):
    [slide] = section(diagram("cycle", *words(*"ABCDEF"[:count])))
    ends = [(arrow.start.target, arrow.end.target) for arrow in drawn(slide).arrows]
    assert ends == [*((n, n + 1) for n in range(count - 1)), (count - 1, 0)]


@pytest.mark.parametrize("count", [3, 4, 5, 6])
def test_no_two_arrows_of_a_cycle_meet_in_one_point(count):
    [slide] = section(diagram("cycle", *words(*"ABCDEF"[:count])))
    sites = [(site.x, site.y) for arrow in drawn(slide).arrows for site in (arrow.start, arrow.end)]
    assert len(set(sites)) == len(sites)


def test_a_sentence_stands_under_its_label():
    [slide] = section(diagram("cycle", '{ label = "A", text = "About it." }', *words("B", "C")))
    assert texts(slide, "node") == [["A", "About it."], ["B"], ["C"]]


def test_stations_with_icons_are_drawings_with_labels_below():
    nodes = [f'{{ label = "{label}", icon = "clock" }}' for label in "ABC"]
    [slide] = section(diagram("chain", *nodes))
    assert slide.kind == "three_frames"
    found = drawn(slide)
    assert len(found.frames) == len(found.drawings) == 3
    for frame, drawing in zip(found.frames, found.drawings, strict=True):
        assert frame.holds(drawing.box)
    assert texts(slide, "label") == [["1. A"], ["2. B"], ["3. C"]]


def test_before_and_after_say_so():
    [slide] = section(diagram("before-after", *words("Few", "Many")))
    assert texts(slide, "node") == [["Before: Few"], ["After: Many"]]


def test_nerve_cells_tell_before_and_after_where_they_are_on_the_cover():
    body = '[[section]]\nheading = "H"\n' + diagram("before-after", *words("Few", "Many"))
    [slide] = slides(body, HEAD + 'cover = "neurons"\n')
    assert slide.kind == "two_frames"
    assert texts(slide, "label") == [["Before: Few"], ["After: Many"]]


def test_more_stations_than_boxes_become_steps():
    [slide] = section(diagram("chain", *words(*"ABCDEFG")))
    assert slide.kind == "steps"
    assert texts(slide, "body") == [list("ABCDEFG")]


def test_a_caption_stands_in_its_placeholder():
    [slide] = section(diagram("chain", *words("A", "B"), more=', caption = "Under it."'))
    assert texts(slide, "caption") == [["Under it."]]


def test_a_label_too_long_for_its_box_is_an_error_that_names_it():
    with pytest.raises(FitError, match=r'section 1, "A heading": the station "1\. Endless words'):
        section(diagram("chain", *words("Endless words " * 30, "B", "C")))


def test_labels_keep_their_words_whole_where_a_smaller_size_helps():
    [slide] = section(diagram("chain", *words("A", "B", "Add a long-acting bronchodilator", "D")))
    nodes = [text for text in slide.texts if text.placeholder == "node"]
    assert len({text.scale for text in nodes}) == 1
    assert nodes[0].scale < 1
    assert nodes[0].fixed
    assert layout().style("node").least == 18
