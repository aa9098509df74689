"""`handout schema`: what a content source may say."""

from __future__ import annotations

import click


@click.command("schema")
@click.option("--markdown", is_flag=True, help="As a reference page instead of JSON Schema.")
def command(markdown: bool) -> None:
    """Print the JSON Schema of the content source."""
    import json

    from handout.reading import document_schema, schema_markdown

    click.echo(schema_markdown() if markdown else json.dumps(document_schema(), indent=2, ensure_ascii=False))
