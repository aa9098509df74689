import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from handout.reading import document_schema, schema_markdown
from handout.reading.documents import DOCUMENTS
from handout.reading.schemas import schema_of

EXAMPLE = Path(__file__).parent / "data" / "example.toml"


@pytest.fixture(scope="module")
def schema():
    return document_schema()


def example():
    return json.loads(json.dumps(tomllib.loads(EXAMPLE.read_text("utf-8")), default=str))


def test_the_schema_is_one(schema):
    jsonschema.Draft202012Validator.check_schema(json.loads(json.dumps(schema)))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_schema_takes_the_example(schema):
    jsonschema.Draft202012Validator(schema).validate(example())


def test_the_schema_refuses_an_unknown_key(schema):
    document = example() | {"titel": "x"}
    with pytest.raises(jsonschema.ValidationError, match="titel"):
        jsonschema.Draft202012Validator(schema).validate(document)


def test_every_place_of_a_point_and_of_a_node_takes_a_string(schema):
    """A shorthand that the table of shorthands forgets would show as a plain reference."""
    for shorthand in ("Point", "Node"):
        reference = {"$ref": f"#/$defs/{shorthand}"}
        plain = [
            (name, key)
            for name, definition in schema["$defs"].items()
            for key, node in definition.get("properties", {}).items()
            if node.get("items") == reference
        ]
        assert plain == []


def test_toml_has_no_null_and_neither_has_the_schema(schema):
    assert "null" not in json.dumps(schema)


def test_what_is_handed_out_is_a_copy(schema):
    document_schema().clear()
    assert schema_of(DOCUMENTS) == schema


def test_the_reference_page_has_every_key_of_every_table(schema):
    page = schema_markdown()
    for definition in schema["$defs"].values():
        for key, node in definition.get("properties", {}).items():
            assert f"| `{key}`" in page
            assert node.get("description", "").replace("|", "\\|") in page
    for header in ("[clinic]", "[[section]]", "[[section.slide]]", "[[section.block]]", "[[reference]]", "[checks]"):
        assert f"\n## `{header}`\n" in page


def test_the_reference_page_marks_what_is_required():
    page = schema_markdown()
    assert "| `language` * | string | BCP 47: `en-US`, `es`. |" in page
    assert "| `subtitle` | text |" in page
    assert "| `published` | date |" in page
    assert "| `points` | list of: string or table |" in page
