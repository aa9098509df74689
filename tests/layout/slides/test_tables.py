import pytest

from handout.errors import FitError
from handout.layout.slides.deck import FittedTable
from handout.layout.slides.tables import shared_widths
from tests.layout.slides.decks import layout, section, texts


def table(*rows, header='["", "One", "Two"]', more=""):
    return f'table = {{ header = {header}, caption = "What it shows", rows = [{", ".join(rows)}]{more} }}'


def row(*cells):
    return "[" + ", ".join(f'"{cell}"' for cell in cells) + "]"


def found(slide):
    [item] = [item for item in slide.items if isinstance(item, FittedTable)]
    return item


def test_a_table_has_its_header_its_rows_and_its_caption():
    [slide] = section(table(row("First", "a", "b"), row("Second", "c", "d")))
    cells = [[cell.text for cell in cells] for cells in found(slide).rows]
    assert cells == [["", "One", "Two"], ["First", "a", "b"], ["Second", "c", "d"]]
    assert texts(slide, "caption") == [["What it shows"]]
    assert found(slide).alt == "What it shows"


def test_columns_fill_the_width_of_the_placeholder():
    [slide] = section(table(row("First", "a", "A cell with a good many words in it")))
    assert sum(found(slide).columns) == pytest.approx(layout().slides.table.table.box().width)


def test_the_focus_is_counted_from_one_in_the_content():
    [slide] = section(table(row("First", "a", "b"), more=", focus = 2"))
    assert found(slide).focus == 1


def test_a_table_stays_within_its_placeholder():
    [slide] = section(table(*(row(f"Row {n}", "a", "b") for n in range(6))))
    box = found(slide).box
    assert sum(found(slide).heights) == pytest.approx(box.height)
    assert layout().slides.table.table.box().holds(box, 0.1)


def test_rows_give_way_before_type_does():
    few, many = (found(section(table(*(row(f"Row {n}", "a", "b") for n in range(count))))[0]) for count in (2, 6))
    assert few.scale == many.scale == 1
    assert few.padding > many.padding >= layout().slides.table.row_padding[0]


def test_a_long_table_goes_on_under_its_header():
    slides = section(table(*(row(f"Row {n}", "a", "b") for n in range(14))))
    parts = [found(slide) for slide in slides]
    assert len(parts) == 3
    assert {tuple(cell.text for cell in part.rows[0]) for part in parts} == {("", "One", "Two")}
    assert [cells[0].text for part in parts for cells in part.rows[1:]] == [f"Row {n}" for n in range(14)]
    assert [len(part.rows) for part in parts] == [6, 6, 5]


def test_a_row_too_high_for_a_slide_is_an_error_that_names_it():
    with pytest.raises(FitError, match='the row "First" is too high'):
        section(table(row("First", "words " * 400, "b")))


def test_columns_that_need_little_leave_room_to_the_others():
    assert shared_widths([50, 600], 400) == (50, 350)
    narrow, wide = shared_widths([50, 250], 400)
    assert narrow == pytest.approx(400 * 120 / 370)
    assert narrow + wide == pytest.approx(400)


def test_columns_of_like_need_share_evenly():
    assert shared_widths([100, 100], 400) == (200, 200)
    assert shared_widths([600, 700], 400) == (200, 200)
    assert shared_widths([], 400) == ()


def test_a_table_of_one_column_takes_all_of_the_width():
    [slide] = section(table('["a"]', '["b"]', header='["Only"]'))
    assert found(slide).columns == (layout().slides.table.table.box().width,)
