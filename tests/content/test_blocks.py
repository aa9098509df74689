"""Every kind of block stands in one table, from which keys, order and names follow."""

from typing import get_args

from handout.content.blocks import BLOCK_KINDS, Block, PartName, Parts
from handout.reading import read_document
from tests.topics import TOPICS


def test_the_table_has_every_kind_and_every_key_in_order():
    assert set(BLOCK_KINDS.values()) == set(get_args(Block))
    assert tuple(BLOCK_KINDS) == Parts.__struct_fields__
    assert tuple(BLOCK_KINDS) == tuple(PartName)


def test_the_topic_with_every_block_has_every_kind():
    document = read_document(TOPICS / "every-block.toml")
    assert {type(block) for section in document.sections for block in section.blocks} == set(get_args(Block))
