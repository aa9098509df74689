"""Every deck opens without repair, as openxml-audit judges."""

import pytest
from openxml_audit import OpenXmlValidator

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from tests.outputs.conftest import DAY
from tests.topics import ALL


@pytest.mark.parametrize("topic", ALL)
def test_a_deck_has_no_errors(topic, tmp_path):
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(produce(ALL[topic](), read_layout("slides"), {}, DAY))
    result = OpenXmlValidator().validate(deck)
    assert result.is_valid
    assert not list(result.errors)
