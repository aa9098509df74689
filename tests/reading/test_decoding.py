from typing import Annotated

import msgspec
import pytest
from msgspec import Meta

from handout.errors import SourceError
from handout.reading import Grammar, Problem, Scalar, Shorthand, decode, parse_source


class Margins(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    top: Annotated[float, Meta(ge=0)]
    bottom: float = 36.0


class Length:
    def __init__(self, points):
        self.points = points

    def __eq__(self, other):
        return self.points == other.points

    @staticmethod
    def parse(value):
        if not isinstance(value, str) or not value.endswith("pt"):
            raise ValueError('a length is written as "12pt"')
        return Length(float(value.removesuffix("pt")))


class Layout(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    margins: Margins
    columns: tuple[int, ...] = ()
    paper: str | tuple[float, float] = "letter"
    gap: Length | None = None
    faces: dict[str, tuple[str, ...]] = {}


GRAMMAR = Grammar(Layout, scalars={Length: Scalar(Length.parse, {"type": "string", "format": "length"})})
BASE = 'name = "base"\ncolumns = [1, 2]\n[margins]\ntop = 36\nbottom = 42\n'


def read(*texts, grammar=GRAMMAR):
    return decode([parse_source(text, f"{index}.toml") for index, text in enumerate(texts)], grammar)


def problems(*texts):
    with pytest.raises(SourceError) as raised:
        read(*texts).finish()
    return str(raised.value).splitlines()


def test_a_plain_struct_is_grammar_enough():
    assert read("top = 1\n", grammar=Margins).finish() == (Margins(top=1.0), ())


def test_tables_of_a_later_source_add_and_its_other_values_replace():
    layout, _ = read(BASE, 'name = "mine"\ncolumns = [3]\n[margins]\ntop = 12\n').finish()
    assert layout == Layout(name="mine", columns=(3,), margins=Margins(top=12, bottom=42))


def test_a_problem_stands_in_the_file_it_came_from():
    over = 'columns = [1, "b"]\n[margins]\nbottm = 3\n'
    assert problems(BASE.replace("36", '"x"'), over) == [
        '0.toml:4:7 error: `top` should be a number, found a string "x"',
        '1.toml:1:15 error: entry 2 of `columns` should be a whole number, found a string "b"',
        '1.toml:3:1 error: unknown key "bottm" in [margins]; did you mean "bottom"?',
    ]


def test_what_is_missing_everywhere_is_missing_on_top():
    assert problems("[margins]\nbottom = 3\n", "\n\n[margins]\nbottom = 4\n") == [
        '1.toml:1:1 error: missing key `name`; add name = "…" above the first table [margins]',
        "1.toml:3:1 error: missing key `top` in [margins]; add top = 1",
    ]


def test_a_table_only_the_base_has_misses_its_key_there():
    assert problems('name = "a"\n[margins]\nbottom = 3\n', 'name = "b"\n') == [
        "0.toml:2:1 error: missing key `top` in [margins]; add top = 1"
    ]


def test_a_value_in_place_of_a_table_stands_where_it_is_written():
    assert problems(BASE, "margins = 3\n") == [
        "1.toml:1:11 error: `margins` should be a table, found the whole number 3"
    ]


def test_a_choice_of_types_is_told_with_all_of_them():
    assert problems(f"paper = true\n{BASE}") == ["0.toml:1:9 error: `paper` should be a string or a list, found true"]
    assert problems(f'paper = [1, "a"]\n{BASE}') == [
        '0.toml:1:13 error: entry 2 of `paper` should be a number, found a string "a"'
    ]
    assert problems(f"paper = [1]\n{BASE}") == ["0.toml:1:9 error: `paper` has 1 entry, the least is 2"]


def test_a_scalar_says_itself_what_is_wrong():
    assert read(f'gap = "12pt"\n{BASE}').finish()[0].gap == Length(12.0)
    assert problems(f'gap = "12"\n{BASE}') == ['0.toml:1:8 error: `gap`: a length is written as "12pt"']


def test_a_table_of_any_keys():
    assert read(f'{BASE}[faces]\ntext = ["A"]\n').finish()[0].faces == {"text": ("A",)}
    assert problems(f'{BASE}[faces]\ntext = ["A", 2]\n') == [
        '0.toml:7:14 error: entry 2 of `text` should be a string, found the whole number 2; write "2"'
    ]


def test_problems_of_its_reader_join_those_of_the_source():
    decoded = read(BASE.replace("42", '"x"'))
    more = [
        Problem(("columns", 1), "two is too much", "take one"),
        Problem(("margins", "bottom"), "follows from the problem there"),
        Problem(("name",), "follows too", depends=(("margins", "bottom"),)),
    ]
    with pytest.raises(SourceError) as raised:
        decoded.finish(more)
    assert str(raised.value).splitlines() == [
        "0.toml:2:15 error: two is too much; take one",
        '0.toml:5:10 error: `bottom` should be a number, found a string "x"',
    ]


def test_a_source_beyond_repair_has_no_value():
    class Strict(msgspec.Struct):
        code: Annotated[str, Meta(pattern="^[0-9]{5}$")]

    decoded = read("code = 1\n", grammar=Strict)
    assert decoded.value is None
    with pytest.raises(SourceError, match="`code` should be a string"):
        decoded.finish()


def test_what_only_msgspec_sees_is_a_problem_all_the_same():
    class Late(msgspec.Struct):
        first: int = 0
        last: int = 1

        def __post_init__(self):
            if self.first > self.last:
                raise ValueError("the first comes after the last")

    class Pages(msgspec.Struct):
        pages: tuple[Late, ...] = ()

    with pytest.raises(SourceError) as raised:
        read("pages = [{ first = 2 }, { first = 3, last = 2 }]\n", grammar=Pages).finish()
    assert str(raised.value).splitlines() == [
        "0.toml:1:10 error: entry 1 of `pages`: the first comes after the last",
        "0.toml:1:25 error: entry 2 of `pages`: the first comes after the last",
    ]


def test_shorthands_are_written_out_before_anything_else():
    class Item(msgspec.Struct, forbid_unknown_fields=True):
        text: str
        size: int = 1

    class Page(msgspec.Struct, forbid_unknown_fields=True):
        items: tuple[Item, ...] = ()

    grammar = Grammar(Page, (Shorthand(("items",)), Shorthand(("items", "*"), "text")))
    assert read('items = ["a", { text = "b" }]\n', grammar=grammar).value == Page((Item("a"), Item("b")))
    assert read('[items]\ntext = "a"\n', grammar=grammar).value == Page((Item("a"),))
    with pytest.raises(SourceError) as raised:
        read("[items]\nsize = 2\n", grammar=grammar).finish()
    assert str(raised.value) == '0.toml:1:1 error: missing key `text` in [items]; add text = "…"'
