"""One table for each kind of problem: what stands under a good head, and what its author is told."""

import pytest

from handout.content.blocks import PartName
from handout.reading.spelling import in_a_row

from ..sources import HEAD, SECTION, body_problems, problems

PARTS = in_a_row(list(PartName))

CITATIONS = {
    "a key without a reference": (
        f'{SECTION}steps = ["See [@kim2021]."]\n[[reference]]\nid = "kim2012"\ntype = "book"\n',
        ['4:17 G02 sources: no reference "kim2021"; did you mean "kim2012"?'],
    ),
    "a key like no other": (
        f'{SECTION}steps = ["See [@kim2021]."]\n',
        ['4:17 G02 sources: no reference "kim2021"; add a [[reference]] with id = "kim2021"'],
    ),
    "keys in a text of many lines": (
        '[[section]]\nheading = "H"\ntext = """\nOne \\\n   two é\\u00e9\\t[@a].\n\n  \n'
        'Three\n [see @b, p. 1;\n @c]."""\n',
        [
            '5:19 G02 sources: no reference "a"; add a [[reference]] with id = "a"',
            '9:8 G02 sources: no reference "b"; add a [[reference]] with id = "b"',
            '10:3 G02 sources: no reference "c"; add a [[reference]] with id = "c"',
        ],
    ),
    "an id twice": (
        '[[reference]]\nid = "a"\ntype = "book"\n[[reference]]\nid = "a"\ntype = "book"\n',
        ['5:7 duplicate reference id "a" (first on line 5); give one of the two another id'],
    ),
    "an id that no text can cite": (
        '[[reference]]\nid = "Kim (2021)"\ntype = "book"\n',
        ['2:7 no text can cite a reference with the id "Kim (2021)"; use letters, digits, and -_.:/ between them'],
    ),
}

SECTIONS = {
    "a heading alone": (
        '[[section]]\nheading = "H"\n',
        [f"1:1 this section has a heading and nothing under it; give it one of {PARTS}"],
    ),
    "a heading with slides alone": (
        '[[section]]\nheading = "H"\n[section.slide]\ntitle = "T"\n',
        [f'1:1 this section has a heading and nothing under it; give it one of {PARTS}; or audience = "clinician"'],
    ),
    "slides alone for clinicians": (
        '[[section]]\nheading = "H"\naudience = "clinician"\n[section.slide]\ntitle = "T"\n',
        [],
    ),
    "a block of two parts": (
        '[[section]]\nheading = "H"\n[[section.block]]\ntext = "T"\nsteps = ["S"]\n',
        ["3:1 this block has `text` and `steps`: a block has exactly one part; write one [[section.block]] for each"],
    ),
    "a block without a part": (
        '[[section]]\nheading = "H"\n[[section.block]]\n',
        [f"3:1 this block has no part; give it one of {PARTS}"],
    ),
    "a slide of a part that is not there": (
        f'{SECTION}[section.slide]\nuse = "chart"\n',
        ["5:8 this section has no `chart` to use; it has `text`"],
    ),
    "a slide of a part in a block": (
        '[[section]]\nheading = "H"\n[[section.block]]\nsteps = ["S"]\n[section.slide]\nuse = "steps"\n',
        [],
    ),
    "an empty nutshell": ("[nutshell]\n", ["1:1 C02 summary: the nutshell is empty; give it `points` or `text`"]),
    "a nutshell of both kinds": (
        '[nutshell]\npoints = ["a"]\ntext = "b"\n',
        ["3:1 the nutshell has `points` and `text`; keep one of them"],
    ),
}

TABLES = {
    "a row too short": (
        '[[section]]\nheading = "H"\ntable = { caption = "c", header = ["a", "b"], rows = [["1", "2"], ["3"]] }\n',
        ['3:67 row 2 has 1 cell, the header has 2; write "" for an empty cell'],
    ),
    "a row too long": (
        '[[section]]\nheading = "H"\n[section.table]\ncaption = "c"\nheader = ["a"]\n'
        'rows = [\n  ["1"],\n  ["2", "3"],\n]\n',
        ["8:3 row 2 has 2 cells, the header has 1; remove the extra cells"],
    ),
    "empty cells": (
        '[[section]]\nheading = "H"\ntable = { caption = "c", header = ["", "b"], rows = [["1", ""]] }\n',
        [],
    ),
    "a focus outside": (
        '[[section]]\nheading = "H"\n[section.table]\ncaption = "c"\nheader = ["a"]\nrows = [["1"]]\nfocus = 2\n',
        ["7:9 `focus` is 2, the table has 1 column; columns count from 1"],
    ),
    "a header of a wrong type": (
        '[[section]]\nheading = "H"\n[section.table]\ncaption = "c"\nheader = "a"\nrows = [["1", "2"]]\nfocus = 2\n',
        ['5:10 `header` should be a list, found a string "a"; write it between [ and ]'],
    ),
}

CHARTS = {
    "a series too short": (
        '[[section]]\nheading = "H"\n[section.chart]\nkind = "bar"\nalt = "x"\ncategories = ["a", "b"]\n'
        "series = [{ values = [1, 2] }, { values = [1] }]\n",
        ["7:43 1 figure for 2 categories; write one figure for each category"],
    ),
    "figures that are none": (
        '[[section]]\nheading = "H"\n[section.chart]\nkind = "line"\nalt = "x"\ncategories = ["a", "b"]\n'
        "series = [{ values = [nan, inf] }]\n",
        ["7:23 nan cannot be drawn; write a number", "7:28 inf cannot be drawn; write a number"],
    ),
    "an icon array out of nothing": (
        '[[section]]\nheading = "H"\n[section.chart]\nkind = "icon-array"\nalt = "x"\ncategories = ["a"]\n'
        "series = [{ values = [1] }]\n",
        [
            "3:1 an icon array needs a `unit` that begins with a whole number; "
            'write how many there are in all: "10 people"'
        ],
    ),
    "an icon array of more than there are": (
        '[[section]]\nheading = "H"\n[section.chart]\nkind = "icon-array"\nalt = "x"\ncategories = ["a", "b"]\n'
        'unit = "10 people"\nseries = [{ values = [11, 2.5] }]\n',
        [
            "8:23 an icon array cannot show 11 out of 10; write a whole number up to 10",
            "8:27 an icon array cannot show 2.5 out of 10; write a whole number up to 10",
        ],
    ),
    "an icon array of two series": (
        '[[section]]\nheading = "H"\n[section.chart]\nkind = "icon-array"\nalt = "x"\ncategories = ["a"]\n'
        'unit = "10 people"\nseries = [{ values = [1] }, { values = [2] }]\n',
        ["8:29 an icon array shows one series only; delete the others, or draw a chart of each"],
    ),
    "an icon array whose series has a name": (
        '[[section]]\nheading = "H"\n[section.chart]\nkind = "icon-array"\nalt = "x"\ncategories = ["a"]\n'
        'unit = "10 people"\nseries = [{ name = "N", values = [1] }]\n',
        [
            "8:20 warning: an icon array does not show the name of its series on slides; "
            "say it in the caption, and delete `name`",
        ],
    ),
}

TEXTS = {
    "an empty heading": ('[[section]]\nheading = ""\ntext = "T"\n', ["2:11 `heading` is empty; write a text"]),
    "a heading of nothing to see": (
        '[[section]]\nheading = "\\u200b[@a]"\ntext = "T"\n[[reference]]\nid = "a"\ntype = "book"\n',
        ["2:11 `heading` has no text that can be printed; write a text"],
    ),
    "a blank alt": (
        '[[section]]\nheading = "H"\ndiagram = { kind = "chain", nodes = ["a", "b"], alt = " " }\n',
        ["3:55 A01 alt-text: `alt` is empty; write a text"],
    ),
    "an empty entry": (
        '[[section]]\nheading = "H"\nsteps = ["a", " "]\n',
        ["3:15 entry 2 of `steps` is empty; write a text, or delete the entry"],
    ),
    "an empty point": ('[[section]]\nheading = "H"\npoints = [""]\n', ["3:11 `text` is empty; write a text"]),
    "a link that runs": (
        '[[section]]\nheading = "H"\ntext = "Press [here](javascript:x)."\n',
        [
            '3:22 a link cannot open "javascript:" addresses; '
            "begin the address with https://, http://, mailto: or tel:, or write \\[ for a plain bracket"
        ],
    ),
    "a citation that is not closed": (
        '[[section]]\nheading = "H"\ntext = """\nOne\ntwo [@kim"""\n',
        ['5:5 the citation "[@kim" is not closed; add "]" after it'],
    ),
    "characters that no font has": (
        '[clinic]\nname = "a\\u0007b\\rc"\nteam = "x\ufffe"\n[[section]]\nheading = "a\\u2028b"\ntext = "\\b"\n',
        [
            "2:10 the character U+0007 cannot be printed; delete it",
            "2:17 the character U+000D cannot be printed; delete it",
            "3:10 the character U+FFFE cannot be printed; delete it",
            "5:13 the character U+2028 cannot be printed; write a plain line end",
            "6:9 the character U+0008 cannot be printed; delete it",
        ],
    ),
}

OTHERS = {
    "a review before the last one": (
        "[governance]\nreviewed = 2026-11-01\nreview_by = 2026-10-01\n",
        [
            "3:13 G01 review-date: `review_by` is 2026-10-01, before `reviewed`, which is 2026-11-01; "
            "write when the text has to be reviewed next"
        ],
    ),
    "a review before the text": (
        "[governance]\npublished = 2026-11-01\nreview_by = 2026-10-01\n",
        [
            "3:13 G01 review-date: `review_by` is 2026-10-01, before `published`, which is 2026-11-01; "
            "write when the text has to be reviewed next"
        ],
    ),
    "a review before publication": (
        "[governance]\nreviewed = 2026-10-01\npublished = 2026-11-01\nreview_by = 2027-11-01\n",
        [],
    ),
    "a term twice": (
        '[[glossary]]\nterm = "BDNF"\nplain = "a"\n[[glossary]]\nterm = " bdnf"\nplain = "b"\n',
        ['5:9 duplicate glossary term " bdnf" (first on line 5); keep one entry'],
    ),
    "an unknown icon": (
        f'{SECTION}icon = "sprot"\n',
        ['4:9 no icon is named "sprot"; did you mean "sprout"?'],
    ),
    "unknown icons of points, nodes and slides": (
        '[[section]]\nheading = "H"\npoints = [{ text = "a", icon = "brian" }]\n'
        'diagram = { kind = "chain", alt = "x", nodes = [{ label = "a", icon = "hart" }, "b"] }\n'
        '[section.slide]\npoints = [{ text = "a", icon = "qqqqqq" }]\n',
        [
            '3:33 no icon is named "brian"; did you mean "brain"?',
            '4:72 no icon is named "hart"; did you mean "heart"?',
            '6:33 no icon is named "qqqqqq"; name an icon, or an SVG file in the topic\'s folder',
        ],
    ),
    "a figure without alt": (
        '[[section]]\nheading = "H"\nfigure = { file = "a.png" }\n',
        [
            "3:10 A01 alt-text: this figure has no `alt`; "
            'write alt = "what it shows", or decorative = true where the text says it all'
        ],
    ),
    "a decorative figure with alt": (
        '[[section]]\nheading = "H"\nfigure = { file = "a.png", alt = "x", decorative = true }\n',
        ["3:28 this figure is decorative and has `alt`; delete one of the two"],
    ),
}

CASES = CITATIONS | SECTIONS | TABLES | CHARTS | TEXTS | OTHERS


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_a_problem_of_the_content(body, expected):
    assert body_problems(body) == expected


@pytest.mark.parametrize("name", [name for name in CASES if "twice" not in name])
def test_its_place_is_the_same_with_other_line_ends(name):
    body, expected = CASES[name]
    assert body_problems(body.replace("\n", "\r\n")) == expected


@pytest.mark.parametrize(
    ("tag", "hint"),
    [
        ("english", 'did you mean "en"?'),
        ("eng", 'did you mean "en"?'),
        ("spa-US", 'did you mean "es-US"?'),
        ("en-UK", 'did you mean "en-GB"?'),
        ("es-LA", 'did you mean "es-419"?'),
        ("xx", 'write a code such as "en-US" or "es"'),
        ("en-12", 'write a code such as "en-US" or "es"'),
        ("klingonisch", ""),
    ],
)
def test_a_language_that_is_none(tag, hint):
    (found,) = problems(HEAD.replace('"en"', f'"{tag}"'))
    assert found.startswith("content.toml:1:13 error: ")
    assert found.endswith(hint)


@pytest.mark.parametrize(
    "tag", ["en", "en-US", "es-419", "zh-Hant-TW", "ar", "sr-Latn-RS", "lo-LA", "de-1996", "vi", "haw"]
)
def test_a_language_that_is_one(tag):
    assert problems(HEAD.replace('"en"', f'"{tag}"')) == []


def test_the_title_says_something():
    assert problems(HEAD.replace("A title", "")) == ["content.toml:2:9 error: `title` is empty; write a text"]


@pytest.mark.parametrize("name", ["con", "PRN", "com1"])
def test_an_id_that_windows_keeps_for_itself(name):
    assert problems(f'{HEAD}id = "{name}"\n') == [
        f'content.toml:4:7 error: `id` cannot be "{name}": Windows keeps that name for itself; write "{name}-topic"'
    ]


@pytest.mark.parametrize("name", ["a b", "a/b", "../a", "é", "-a", "a--b", "a.", "a\\n"])
def test_an_id_is_words_joined_by_hyphens(name):
    (found,) = problems(f'{HEAD}id = "{name}"\n')
    assert "`id` should be words of the letters a to z and digits, joined by -, found" in found


def test_an_id_too_long():
    assert problems(f'{HEAD}id = "{"a" * 101}"\n') == [
        "content.toml:4:7 error: `id` has 101 characters, the most is 100; shorten it"
    ]


def test_a_cover_drawing_that_is_none():
    assert problems(f'{HEAD}cover = "neuron"\n') == [
        'content.toml:4:10 error: no cover drawing is named "neuron"; did you mean "neurons"?'
    ]
