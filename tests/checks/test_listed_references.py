"""G02: a layout that prints citations prints what they cite."""

import msgspec
import pytest

from handout.building.layout_files import read_layout
from handout.checks import Circumstances, PaperView, check_document
from handout.layout.paper.composition import lay_out_paper
from handout.reading import parse_document
from tests.checks.examples import TODAY

TOPIC = 'language = "en"\ntitle = "T"\nmain_message = "M.{0}"\n[[reference]]\nid = "a"\ntype = "book"\ntitle = "A"\n'


@pytest.mark.parametrize(("cited", "listed", "found"), [("[@a]", True, 0), ("[@a]", False, 1), ("", False, 0)])
def test_citations_without_their_list_are_an_error(cited, listed, found):
    layout = read_layout("handout")
    order = tuple(part for part in layout.order if listed or part != "references")
    layout = msgspec.structs.replace(layout, order=order)
    document = parse_document(TOPIC.format(cited)).document
    view = PaperView("mine", layout, lay_out_paper(document, layout))
    outcome = check_document(document, Circumstances(TODAY), [view], select={"G02"})
    assert sum("no list of references" in each.message for each in outcome.found) == found
