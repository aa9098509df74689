"""Topics for rules: an example of the table, or keys of a test, over a topic that keeps every rule."""

import datetime
import tomllib
from functools import cache
from pathlib import Path

import msgspec
import tomlkit

from handout.building.layout_files import built_in_folder, find_layout
from handout.building.text_hash import text_hash
from handout.checks import Circumstances, Example, PaperView, Profile, SlideView, check_document
from handout.checks.printed import text_of
from handout.checks.rules.governance import SAMPLE_HASH
from handout.checks.subject import Original
from handout.errors import HandoutError
from handout.layout.paper.composition import lay_out_paper
from handout.layout.paper.flow import Page, PlacedText
from handout.layout.paper.paper_layout import PaperLayout
from handout.layout.slides.composition import lay_out_deck
from handout.layout.slides.slide_layout import SlideLayout
from handout.reading import parse_document
from handout.reading.layouts import read_layout

BASE = Path(__file__).parent / "data" / "keeps-every-rule.toml"
TODAY = datetime.date(2026, 6, 1)


def source(example):
    """The TOML of an example: its keys over those of the base, tables merged key by key."""
    data = tomllib.loads(BASE.read_text("utf-8"))
    for key in example.without:
        data.pop(key, None)
    for key, value in tomllib.loads(example.content).items():
        if isinstance(value, dict) and isinstance(data.get(key), dict):
            data[key] = {**data[key], **value}
        else:
            data[key] = value
    return tomlkit.dumps({key: data[key] for key in sorted(data, key=lambda key: isinstance(data[key], dict | list))})


@cache
def layout_data(name):
    path = built_in_folder() / f"{name}.toml"
    return msgspec.to_builtins(read_layout(path, lambda base: find_layout(base, [])))


def merged(base, over):
    result = dict(base)
    for key, value in over.items():
        result[key] = merged(base[key], value) if isinstance(value, dict) and isinstance(base.get(key), dict) else value
    return result


@cache
def layout(name, changes, kind):
    return msgspec.convert(merged(layout_data(name), tomllib.loads(changes)), kind)


def paper_view(document, example, name="handout"):
    look = layout(name, example.paper, PaperLayout)
    try:
        flow = lay_out_paper(document, look)
    except HandoutError as problem:
        return PaperView(name, look, problem=problem)
    return PaperView(name, look, parted(flow, example.parted_after) if example.parted_after else flow)


def slide_view(document, example):
    look = layout("slides", example.slides, SlideLayout)
    try:
        return SlideView("slides", look, lay_out_deck(document, look))
    except HandoutError as problem:
        return SlideView("slides", look, problem=problem)


def parted(flow, words):
    """The flow, its first page ending after the paragraph that says `words`."""
    first, *rest = flow.pages
    place = next(
        index
        for index, placed in enumerate(first.placed)
        if isinstance(placed, PlacedText) and text_of(placed) == words
    )
    pages = (Page(first.placed[: place + 1]), Page(first.placed[place + 1 :]), *rest)
    return msgspec.structs.replace(flow, pages=pages)


def check(example, *, pages=True, **options):
    """What a check of an example finds."""
    document = parse_document(source(example)).document
    known = Circumstances(TODAY, example.profile, SAMPLE_HASH, Original(frozenset({SAMPLE_HASH})))
    papers = [paper_view(document, example)] if pages else []
    decks = [slide_view(document, example)] if pages else []
    return check_document(document, known, papers, decks, **options)


def ids_of(example, **options):
    """The ids of the rules that an example breaks, sign-offs apart."""
    return {each.code.id for each in check(example, **options).found}


def section(text="", more=""):
    """An example with one section that holds a text."""
    quoted = tomlkit.item({"text": text}).as_string().strip() if text else ""
    return Example(f'[[section]]\nheading = "What can you do at home?"\n{quoted}\n{more}\nsteps = ["Rest."]\n')


__all__ = ["Example", "Profile", "check", "ids_of", "section", "source", "text_hash"]
