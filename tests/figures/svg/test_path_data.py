import math

import pytest

from handout.errors import RenderError
from handout.figures.drawing import Close, CurveTo, LineTo, MoveTo
from handout.figures.svg.path_data import parse_path

from ..coverage import polygons


def ends(data):
    return [(round(each.x, 6), round(each.y, 6)) for each in parse_path(data) if not isinstance(each, Close)]


@pytest.mark.parametrize(
    ("absolute", "relative"),
    [
        ("M1 2 L4 6", "m1 2 l3 4"),
        ("M1 2 H5 V9", "m1 2 h4 v7"),
        ("M1 2 C2 3 4 5 6 7", "m1 2 c1 1 3 3 5 5"),
        ("M1 2 C2 3 4 5 6 7 S9 9 11 12", "m1 2 c1 1 3 3 5 5 s3 2 5 5"),
        ("M1 2 Q4 4 6 8", "m1 2 q3 2 5 6"),
        ("M1 2 Q4 4 6 8 T11 12", "m1 2 q3 2 5 6 t5 4"),
        ("M1 2 A5 5 0 0 1 6 7", "m1 2 a5 5 0 0 1 5 5"),
        ("M1 2 L3 4 M5 6 L7 8", "m1 2 l2 2 m2 2 l2 2"),
    ],
)
def test_relative_commands_say_what_absolute_ones_do(absolute, relative):
    assert parse_path(absolute) == parse_path(relative)


def test_pairs_after_a_move_are_lines():
    assert parse_path("M0 0 1 1 2 0") == (MoveTo(0, 0), LineTo(1, 1), LineTo(2, 0))
    assert ends("m1 1 1 1 1 1") == [(1, 1), (2, 2), (3, 3)]


def test_numbers_may_touch():
    assert ends("M.5.5-1-2+3e0 4") == [(0.5, 0.5), (-1, -2), (3, 4)]


def test_the_flags_of_an_arc_may_touch_what_follows():
    assert parse_path("M0 0a4 4 0 013 3") == parse_path("M0 0 A4 4 0 0 1 3 3")
    assert parse_path("M0 0a4 4 0 11.5.5") == parse_path("M0 0 A4 4 0 1 1 .5 .5")


def test_after_a_close_the_path_goes_on_from_its_start():
    assert parse_path("M2 2 H8 V8 Z l1 1") == (
        MoveTo(2, 2),
        LineTo(8, 2),
        LineTo(8, 8),
        Close(),
        MoveTo(2, 2),
        LineTo(3, 3),
    )


def test_a_smooth_curve_mirrors_the_control_point_before_it():
    first, second = parse_path("M0 0 C0 5 5 5 5 0 S10 -5 10 0")[1:]

    assert (second.x1, second.y1) == (5, -5)
    assert isinstance(first, CurveTo)


def test_a_smooth_curve_after_a_line_begins_at_the_point():
    curve = parse_path("M0 0 L5 5 S9 9 10 0")[2]

    assert (curve.x1, curve.y1) == (5, 5)


def test_a_quadratic_curve_goes_through_the_same_points_as_its_cubic():
    (points,) = polygons(parse_path("M0 0 Q5 10 10 0"), steps=2)

    assert points[1] == pytest.approx((5, 5))


@pytest.mark.parametrize("flags", ["0 0", "0 1", "1 0", "1 1"])
def test_an_arc_lies_on_its_ellipse_and_runs_the_way_its_flags_say(flags):
    large, sweep = flags.split()
    (points,) = polygons(parse_path(f"M10 20 A8 4 0 {flags} 18 24"))
    centers = {("0", "0"): (18, 20), ("0", "1"): (10, 24), ("1", "0"): (10, 24), ("1", "1"): (18, 20)}
    cx, cy = centers[(large, sweep)]

    for x, y in points:
        assert math.hypot((x - cx) / 8, (y - cy) / 4) == pytest.approx(1, abs=1e-3)
    turn = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]], strict=True))
    assert (turn > 0) == (sweep == "1")
    assert len(points) - 1 == (12 if large == "0" else 36)


def test_an_arc_turns_with_its_rotation():
    (points,) = polygons(parse_path("M-4 0 A4 2 90 0 1 4 0"))
    # Turned upright the ellipse is only 2 across, so it grows twofold: 8 high.
    assert min(y for _, y in points) == pytest.approx(-8)


def test_an_arc_too_small_for_its_ends_grows_to_reach_them():
    (points,) = polygons(parse_path("M0 0 A1 1 0 0 1 10 0"))

    assert min(y for _, y in points) == pytest.approx(-5, abs=1e-3)
    assert points[-1] == (10, 0)


def test_an_arc_without_radius_is_a_line_and_one_without_length_is_nothing():
    assert parse_path("M0 0 A0 5 0 0 1 9 9") == (MoveTo(0, 0), LineTo(9, 9))
    assert parse_path("M3 3 A5 5 0 0 1 3 3") == (MoveTo(3, 3),)


@pytest.mark.parametrize(
    "data",
    ["L1 1", "M1", "M0 0 L1", "M0 0 A1 1 0 2 0 3 3", "M0 0 X", "hello", "M0 0 L1 1 2", "M0 0 L nan 1", "M0 0 L 1e9 1"],
)
def test_what_is_no_path_is_refused(data):
    with pytest.raises(RenderError):
        parse_path(data)


def test_an_empty_path_draws_nothing():
    assert parse_path("  ") == ()
