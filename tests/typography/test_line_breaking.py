import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.typography.line_breaking import BREAKERS, break_balanced, break_greedily, break_totally

WORDS = st.lists(st.floats(1, 60), min_size=1, max_size=40)


def places(widths, gaps):
    """Where boxes begin and end on one line."""
    begins = [sum(widths[:index]) + sum(gaps[:index]) for index in range(len(widths))]
    return begins, [begin + width for begin, width in zip(begins, widths, strict=True)]


def line_widths(widths, gaps, ends):
    starts = [0, *ends[:-1]]
    return [sum(widths[start:end]) + sum(gaps[start : end - 1]) for start, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize("name", BREAKERS)
@given(widths=WORDS, measure=st.floats(60, 200))
def test_no_line_is_wider_than_the_measure_and_none_is_lost(name, widths, measure):
    gaps = [4.0] * (len(widths) - 1) + [0.0]
    ends = BREAKERS[name](*places(widths, gaps), measure)
    assert ends[-1] == len(widths)
    assert ends == sorted(set(ends))
    assert all(width <= measure + 0.001 for width in line_widths(widths, gaps, ends))


@pytest.mark.parametrize("breaker", [break_balanced, break_totally])
@given(widths=WORDS, measure=st.floats(60, 200))
def test_even_lines_are_no_more_lines(breaker, widths, measure):
    gaps = [4.0] * (len(widths) - 1) + [0.0]
    assert len(breaker(*places(widths, gaps), measure)) == len(break_greedily(*places(widths, gaps), measure))


def test_a_last_line_of_one_word_is_avoided():
    widths, gaps = [30.0, 30.0, 30.0, 12.0], [4.0, 4.0, 4.0, 0.0]
    assert break_greedily(*places(widths, gaps), 100) == [3, 4]
    assert break_totally(*places(widths, gaps), 100) == [2, 4]


def test_balanced_lines_have_much_the_same_length():
    widths, gaps = [30.0] * 4, [4.0, 4.0, 4.0, 0.0]
    assert break_greedily(*places(widths, gaps), 110) == [3, 4]
    assert break_balanced(*places(widths, gaps), 110) == [2, 4]


@pytest.mark.parametrize("name", BREAKERS)
def test_a_word_wider_than_the_measure_stands_alone(name):
    assert BREAKERS[name](*places([10.0, 90.0, 10.0], [2.0, 2.0, 0.0]), 50) == [1, 2, 3]
