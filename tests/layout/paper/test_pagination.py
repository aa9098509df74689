import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.layout.paper.pagination import Frame, paginate
from handout.layout.paper.pieces import Piece, rule

TOP, BOTTOM = 10.0, 110.0


def frames(index):
    return Frame(index, 0.0, TOP, BOTTOM)


def piece(height, name="", **options):
    return Piece(height, (rule(0, 0, 1, height, "ink"),), outline=name, **options)


def places(pieces):
    return [(entry.title, entry.page, entry.y) for entry in paginate(pieces, frames).outline]


def test_pieces_stand_one_under_the_other_with_their_gaps():
    assert places([piece(20, "a"), piece(20, "b", gap=5)]) == [("a", 0, 10), ("b", 0, 35)]


def test_a_piece_without_room_begins_a_page_without_its_gap_and_what_is_above_it():
    line = rule(0, 0, 1, 1, "rule")
    pages = paginate([piece(90, "a"), piece(20, "b", gap=5, above=(line,), above_height=8)], frames)
    assert [(entry.page, entry.y) for entry in pages.outline] == [(0, 10), (1, 10)]
    assert [len(page) for page in pages.pages] == [1, 1]


def test_pieces_that_stay_together_move_together():
    assert places([piece(60, "a"), piece(30, "b", keep=True), piece(30, "c")]) == [
        ("a", 0, 10),
        ("b", 1, 10),
        ("c", 1, 40),
    ]


def test_a_clear_piece_begins_below_what_stands_at_the_side():
    assert places([piece(10, "a", side=50), piece(10, "b"), piece(10, "c", clear=True)]) == [
        ("a", 0, 10),
        ("b", 0, 20),
        ("c", 0, 60),
    ]


def test_what_stands_at_the_side_has_to_fit_too():
    assert places([piece(70, "a"), piece(10, "b", side=50)]) == [("a", 0, 10), ("b", 1, 10)]


def test_a_header_is_repeated_on_a_new_page():
    head = piece(5, "head")
    rows = [piece(40, f"row {number}", repeat=head) for number in range(4)]
    assert next(title for title, page, _ in places([head, *rows]) if page == 1) == "head"


def test_a_piece_higher_than_a_page_is_reported():
    assert len(paginate([piece(10), piece(200)], frames).overflow) == 1


@given(st.lists(st.tuples(st.floats(1, 100), st.floats(0, 20), st.booleans()), min_size=1, max_size=60))
def test_every_piece_is_placed_once_in_order_and_within_the_frame(shapes):
    pieces = [piece(height, f"{index}", gap=gap, clear=clear) for index, (height, gap, clear) in enumerate(shapes)]
    found = places(pieces)
    assert [title for title, _, _ in found] == [f"{index}" for index in range(len(pieces))]
    assert [(page, y) for _, page, y in found] == sorted((page, y) for _, page, y in found)
    for (_, _, y), (height, _, _) in zip(found, shapes, strict=True):
        assert y >= TOP
        assert y + height <= BOTTOM + 0.011
    assert not paginate(pieces, frames).overflow


@pytest.mark.parametrize("count", [1, 2, 3])
def test_as_many_pages_as_needed(count):
    assert len(paginate([piece(100) for _ in range(count)], frames).pages) == count
