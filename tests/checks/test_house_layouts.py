"""What a layout promises its readers holds for every layout that extends it, however many steps away."""

import pytest

from handout.building.layout_files import read_layout
from handout.checks import Circumstances, Example, PaperView, check_document
from handout.layout.paper.composition import lay_out_paper
from handout.reading import parse_document
from tests.checks.examples import TODAY, source

SMALL = 'extends = "large-print"\n[type.footer]\nsize = 10\nleading = 13\nminimum = 10\n'


def findings(name, folder):
    layout = read_layout(name, [folder])
    document = parse_document(source(Example())).document
    view = PaperView(name, layout, lay_out_paper(document, layout))
    found = check_document(document, Circumstances(TODAY), [view], select={"L01"}).found
    return [each.message.replace(f" {name} ", " X ") for each in found]


@pytest.mark.parametrize("name", ["near", "far"])
def test_small_type_in_large_print_is_found_through_every_extension(tmp_path, name):
    (tmp_path / "near.toml").write_text(SMALL, "utf-8")
    (tmp_path / "far.toml").write_text('extends = "near"\n', "utf-8")
    assert findings(name, tmp_path) == ["the layout X prints footer at 10 points, under 18"]


def test_a_layout_that_promises_nothing_has_the_sizes_of_the_rule(tmp_path):
    (tmp_path / "near.toml").write_text(SMALL.replace("large-print", "handout"), "utf-8")
    assert findings("near", tmp_path) == []
