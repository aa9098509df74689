import pytest

from handout.errors import RenderError
from handout.figures.svg.path_data import parse_path
from handout.figures.svg.winding import MAX_RINGS, split_fill

from ..coverage import covers_even_odd, covers_non_zero

PATHS = {
    "a hole against the ring": "M0 0H20V20H0Z M5 5V15H15V5Z",
    "a hole with the ring": "M0 0H20V20H0Z M5 5H15V15H5Z",
    "an island in a hole": "M0 0H20V20H0Z M3 3V17H17V3Z M7 7H13V13H7Z",
    "two apart": "M0 0H8V8H0Z M10 10H18V18H10Z",
    "curves": "M0 10C0 -3 20 -3 20 10C20 23 0 23 0 10Z M6 10C6 15 14 15 14 10C14 5 6 5 6 10Z",
    "open": "M0 0H20V20H0 M5 5V15H15V5",
    "three deep the same way": "M0 0H20V20H0Z M4 4H16V16H4Z M8 8H12V12H8Z",
}


@pytest.mark.parametrize("data", PATHS.values(), ids=PATHS)
@pytest.mark.parametrize("even_odd", [True, False])
def test_the_parts_paint_what_the_path_paints_by_its_rule(data, even_odd):
    path = parse_path(data)
    parts = split_fill(path, even_odd=even_odd)
    covers = covers_even_odd if even_odd else covers_non_zero

    for x in range(21):
        for y in range(21):
            point = (x + 0.37, y + 0.41)
            wanted = covers(path, *point)
            assert any(covers_non_zero(part, *point) for part in parts) == wanted, point
            assert any(covers_even_odd(part, *point) for part in parts) == wanted, point


def test_parts_that_overlap_are_one_area_by_either_rule():
    parts = split_fill(parse_path("M0 0H12V12H0Z M8 8H20V20H8Z"), even_odd=False)

    assert len(parts) == 2
    assert all(covers_even_odd(part, 10, 10) for part in parts)


def test_a_line_has_nothing_to_fill():
    assert split_fill(parse_path("M0 0L9 9"), even_odd=False) == ()


def test_too_many_parts_are_refused():
    with pytest.raises(RenderError, match="closed parts"):
        split_fill(parse_path("".join(f"M{index} 0h.5v1z" for index in range(MAX_RINGS + 1))), even_odd=False)
