from tests.renderers.pptx.packages import HEAD, file, find, opened, part, slide_xml

TABLE = """[[section]]
heading = "H"
table = { header = ["", "One", "Two"], caption = "Two things", focus = 2, rows = [
  ["First", "a", "*b*"], ["Second", "<b>c</b>", "d"],
] }
"""
ARABIC = HEAD.replace('"en"', '"ar"')


def frame(body=TABLE, head=HEAD):
    return next(shape for shape in opened(file(body, head)).slides[2].shapes if getattr(shape, "has_table", False))


def cell(row, column, body=TABLE, head=HEAD):
    return find(slide_xml(file(body, head), 3), f"//a:tr[{row + 1}]/a:tc[{column + 1}]")[0]


def test_a_table_is_native_with_a_header_row_and_a_header_column():
    table = frame().table
    assert table.first_row
    assert table.first_col
    assert [[each.text for each in row.cells] for row in table.rows] == [
        ["", "One", "Two"], ["First", "a", "b"], ["Second", "<b>c</b>", "d"],
    ]  # fmt: skip


def test_a_table_stands_in_its_placeholder_and_says_what_it_shows():
    found = frame()
    assert found.is_placeholder
    assert found._element.nvGraphicFramePr.cNvPr.get("descr") == "Two things"


def test_the_style_of_the_table_is_in_the_file():
    data = file(TABLE)
    used = find(slide_xml(data, 3), "//a:tableStyleId/text()")
    assert used == find(part(data, "ppt/tableStyles.xml"), "//a:tblStyle/@styleId")


def test_the_focus_column_is_framed_tinted_and_bold():
    head, body, last = cell(0, 1), cell(1, 1), cell(2, 1)
    assert find(head, "a:tcPr/a:solidFill/a:schemeClr/@val") == ["accent1"]
    assert find(head, ".//a:rPr/a:solidFill/a:schemeClr/@val") == ["bg1"]
    assert find(body, "a:tcPr/a:solidFill/a:schemeClr/@val") == ["bg2"]
    assert find(body, ".//a:rPr/@b") == ["1"]
    assert [find(each, "count(a:tcPr/a:lnB)") for each in (head, body, last)] == [1, 0, 1]
    assert not find(cell(1, 2), "a:tcPr/*")


def test_the_first_column_is_bold_and_flush_with_the_title():
    first = cell(1, 0)
    assert find(first, ".//a:rPr/@b") == ["1"]
    assert find(first, "a:tcPr/@marL") == ["0"]
    assert find(cell(1, 2), ".//a:rPr/@b") == ["0"]


def test_a_table_from_right_to_left_says_so():
    assert find(slide_xml(file(TABLE, ARABIC), 3), "//a:tblPr/@rtl") == ["1"]
    assert find(cell(1, 0, head=ARABIC), "a:tcPr/@marR") == ["0"]
    cells = cell(1, 1, TABLE.replace('"a"', '"صباحًا"'), ARABIC), cell(1, 2, head=ARABIC)
    assert [find(each, ".//a:pPr/@rtl")[0] for each in cells] == ["1", "0"]
    assert [find(each, ".//a:pPr/@algn")[0] for each in cells] == ["r", "r"]


def test_sizes_are_said_for_each_run_since_cells_inherit_none():
    assert find(cell(0, 1), ".//a:rPr/@sz") == ["2200"]
    assert find(cell(1, 1), ".//a:rPr/@sz") == ["2000"]
