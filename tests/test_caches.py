"""Whatever a process keeps has a limit, and is forgotten by one call."""

import gc
import re
from pathlib import Path

from handout.building.layout_files import read_layout
from handout.caches import Keeping, clear_caches, kept, kept_by_identity, loaded
from handout.layout.paper.composition import lay_out_paper
from handout.reading import parse_document
from handout.renderers.pdf import render_pdf
from handout.typography.faces import ShapedRun
from handout.typography.font_stack import MOST_WORDS, font_family
from tests.outputs.conftest import DAY

PACKAGE = Path(__file__).parent.parent / "handout"


def test_a_kept_function_remembers_the_arguments_asked_for_last():
    asked = []

    @kept(2)
    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    assert [double(each) for each in (1, 2, 1, 3, 1, 2)] == [2, 4, 2, 6, 2, 4]
    assert asked == [1, 2, 3, 2]


def test_everything_is_forgotten_by_one_call():
    asked = []

    @loaded
    def name() -> str:
        asked.append("name")
        return "name"

    keeping = Keeping(2)
    keeping.keep("a", 1)
    name()
    clear_caches()
    name()
    assert (len(asked), len(keeping)) == (2, 0)


def test_a_full_cache_is_emptied():
    keeping = Keeping(2)
    assert [keeping.keep(each, each) for each in range(5)] == list(range(5))
    assert len(keeping) <= 2


def test_a_cache_that_nobody_has_any_more_is_not_held():
    import handout.caches as caches

    before = len(caches._KEEPINGS)
    for _ in range(10):
        Keeping(1)
    gc.collect()
    clear_caches()
    assert len(caches._KEEPINGS) <= before


def test_no_module_keeps_results_in_its_own_way():
    own = re.compile(r"^from functools import .*\b(cache|lru_cache)\b", re.MULTILINE)
    found = [file for file in PACKAGE.rglob("*.py") if file.stem != "caches" and own.search(file.read_text("utf-8"))]
    assert found == []


def test_shaped_words_are_bounded():
    stack = font_family(("Arimo",), "en").stack()
    for number in range(MOST_WORDS + 100):
        stack.word(f"w{number}")
    assert len(stack._words) <= MOST_WORDS
    clear_caches()
    assert not font_family(("Arimo",), "en").stack()._words


def test_documents_are_the_same_after_everything_is_forgotten():
    head = 'language = "en"\ntitle = "A title"\nmain_message = "Rest, and drink water."\n'
    layout = read_layout("handout")

    def built(text):
        return render_pdf(lay_out_paper(parse_document(text).document, layout), created=DAY)

    first = built(head)
    built(head.replace("Rest", "Ruhe"))
    clear_caches()
    assert built(head) == first
    clear_caches()
    gc.collect()
    assert not [each for each in gc.get_objects() if isinstance(each, ShapedRun) and each.text.startswith("Ruhe")]


def test_what_is_kept_by_identity_is_not_asked_of_an_equal_object():
    asked = []

    @kept_by_identity(2)
    def length(items: list[int], unit: str) -> str:
        asked.append(unit)
        return f"{len(items)} {unit}"

    one, other = [1, 2], [1, 2]
    assert [length(one, "a"), length(one, "a"), length(other, "a"), length(one, "b")] == ["2 a", "2 a", "2 a", "2 b"]
    assert asked == ["a", "a", "b"]
    clear_caches()
    assert length(one, "b") == "2 b"
    assert len(asked) == 4


def test_an_object_whose_result_is_kept_by_identity_lives_as_long_as_the_result():
    found = []

    @kept_by_identity(100)
    def first(items: list[int]) -> int:
        return items[0]

    for number in range(50):
        found.append(first([number]))
        gc.collect()
    assert found == list(range(50))
