"""Tables: columns, heads, rules, and what is repeated on a new page."""

import pytest

from handout.errors import FitError
from tests.layout.paper.pages import LEFT, drawings, elements, find, flow, look, roles, texts, words

TABLE = '[[section]]\nheading = "H"\n[section.table]\ncaption = "The caption"\nheader = {0}\nrows = {1}\n{2}'


def table(header, rows, more=""):
    def quoted(cells):
        return "[" + ", ".join(f'"{cell}"' for cell in cells) + "]"

    return TABLE.format(quoted(header), "[" + ", ".join(map(quoted, rows)) + "]", more)


def test_caption_header_and_rows_stand_under_each_other():
    laid = flow(table(["Day", "Dose"], [["Monday", "one"], ["Tuesday", "two"]]))
    order = [find(laid, word).y for word in ("The caption", "Day", "Monday", "Tuesday")]
    assert order == sorted(order)
    assert len(set(order)) == 4
    assert find(laid, "Day").y == find(laid, "Dose").y
    assert find(laid, "Monday").x == find(laid, "Day").x
    assert find(laid, "one").x == find(laid, "Dose").x > find(laid, "Day").x


def test_heads_are_in_the_accent_and_first_cells_are_row_heads():
    laid = flow(table(["Day", "Dose"], [["Monday", "one"]]))
    assert (find(laid, "Day").color, find(laid, "Monday").color) == ("accent", "ink")
    (element,) = elements(laid, "Table")
    assert roles(element) == ["Caption", "TR", "TR"]
    assert [[(cell.role, cell.scope) for cell in row.children] for row in element.children[1:]] == [
        [("TH", "Column"), ("TH", "Column")],
        [("TH", "Row"), ("TD", "")],
    ]


def bold(text):
    return all(run.face.style == "bold" for line in text.lines for segment in line.segments for run in segment.runs)


def test_heads_first_cells_and_the_column_in_focus_are_bold():
    laid = flow(table(["Day", "Morning", "Night"], [["Monday", "one", "two"]], "focus = 3\n"))
    assert [bold(find(laid, word)) for word in ("Day", "Monday", "one", "two")] == [True, True, False, True]


def test_no_column_is_narrower_than_its_widest_word():
    long = "Acetaminophencontaining"
    laid = flow(table(["Day", long], [["Monday", "one"], ["x" * 14, long]]))
    for text in texts(laid):
        if text.element is not None and text.element.role in ("TH", "TD"):
            assert all(line.width <= text.width + 0.01 for line in text.lines)
            assert len(text.lines) == 1


def test_a_wide_table_takes_the_rails_place_and_one_too_wide_is_an_error():
    wide = ["Paracetamolandmore" + letter for letter in "abc"]
    assert find(flow(table(wide, [["1", "2", "3"]])), wide[0]).x == pytest.approx(LEFT)
    with pytest.raises(FitError, match='the table "The caption" has 6 columns'):
        flow(table([f"{word}{n}" for n in "12" for word in wide], [["1"] * 6]))


def test_the_header_is_repeated_as_decoration_on_a_new_page():
    laid = flow(table(["Day", "Dose"], [[f"Day{n}", "one " * 30] for n in range(40)]))
    assert len(laid.pages) > 1
    heads = [[text for text in texts(laid, page) if words_of(text) == "Dose"] for page in range(len(laid.pages))]
    assert [len(each) for each in heads] == [1] * len(laid.pages)
    assert heads[0][0].element is not None
    assert all(each[0].element is None for each in heads[1:])


def words_of(text):
    return "".join(run.text for line in text.lines for segment in line.segments for run in segment.runs).strip()


def test_a_small_table_stays_on_one_page():
    for fill in range(20, 36):
        body = '[[section]]\nheading = "First"\ntext = "' + "Some words to fill. " * fill * 6 + '"\n'
        laid = flow(body + table(["Day", "Dose"], [[f"D{n}", "one"] for n in range(5)]))
        on = {
            page for page in range(len(laid.pages)) for word in words(laid, page) if word in {f"D{n}" for n in range(5)}
        }
        assert len(on) == 1


def test_a_row_has_a_rule_under_it_and_the_header_a_double_one():
    laid = flow(table(["Day", "Dose"], [["Monday", "one"]]))
    widths = [each.drawing.height for each in drawings(laid) if each.y > find(laid, "Day").y]
    assert widths[:2] == pytest.approx([2 * look().table.rule, look().table.rule])
