from pathlib import Path

import pytest

from .sources import HEAD, body_problems, problems

DATA = Path(__file__).parent / "data"
COMMON = "common ones: `article-journal`, `book`, `chapter`, `report`, `webpage` and `legislation`"
KEYS_OF_GLOSSARY = "the keys here are `term`, `plain` and `say`"

CASES = {
    "a misspelt table": (
        '[[secton]]\nheading = "H"\ntext = "T"\n',
        ['1:3 unknown key "secton"; did you mean "section"?'],
    ),
    "a misspelt key": ('[clinic]\nphon = "x"\n', ['2:1 unknown key "phon" in [clinic]; did you mean "phone"?']),
    "a misspelt key in a misspelt table": (
        '[[secton]]\nhedding = "H"\ntext = "T"\n',
        [
            '1:3 unknown key "secton"; did you mean "section"?',
            '2:1 unknown key "hedding" in [[secton]]; did you mean "heading"?',
        ],
    ),
    "another word for a key": (
        '[[section]]\ntitle = "H"\nbullets = ["a"]\n',
        [
            '2:1 unknown key "title" in [[section]]; did you mean "heading"?',
            '3:1 unknown key "bullets" in [[section]]; did you mean "points"?',
        ],
    ),
    "a key like no other": (
        '[[glossary]]\nterm = "a"\nplain = "b"\nzzz = 1\n',
        [f'4:1 unknown key "zzz" in [[glossary]]; {KEYS_OF_GLOSSARY}'],
    ),
    "a root key under a table": (
        "[questions]\nmax_pages = 3\n",
        [
            '2:1 unknown key "max_pages" in [questions]; '
            "`max_pages` belongs at the root: move it above the first table [questions]"
        ],
    ),
    "a section's key under its slide": (
        '[[section]]\nheading = "H"\ntext = "T"\n[section.slide]\ncovers = ["risks"]\n',
        ['5:1 unknown key "covers" in [section.slide]; `covers` belongs in [[section]]: move it up there'],
    ),
    "a key of another table": (
        '[clinic]\nstyle = "apa"\n',
        ['2:1 unknown key "style" in [clinic]; `style` belongs in [bibliography]'],
    ),
    "a misplaced key with an invalid value": (
        '[clinic]\nstyle = "appa"\n',
        [
            '2:1 unknown key "style" in [clinic]; `style` belongs in [bibliography]',
            '2:10 `style` should be `ama`, `apa`, `harvard` or `vancouver`, found "appa"; did you mean "apa"?',
        ],
    ),
    "an unknown key of an inline table": (
        '[[section]]\nheading = "H"\npoints = [{ text = "a", trem = "b" }]\n',
        ['3:25 unknown key "trem" in entry 1 of `points`; did you mean "term"?'],
    ),
    "a string for a number": (
        '[questions]\nlines = "4"\n',
        ['2:9 `lines` should be a whole number, found a string "4"; write 4 without quotes'],
    ),
    "a long string is shortened": (
        f'[questions]\nlines = "{"very " * 20}"\n',
        ['2:9 `lines` should be a whole number, found a string "very very very very very very very very…"'],
    ),
    "a number for a string": (
        "[governance]\nversion = 1.0\n",
        ["2:11 `version` should be a string, found the number 1.0; put it in quotes as you wrote it"],
    ),
    "a fraction for a whole number": (
        "[questions]\nlines = 4.0\n",
        ["2:9 `lines` should be a whole number, found the number 4.0"],
    ),
    "a string for a list": (
        '[nutshell]\npoints = "a"\n',
        ['2:10 `points` should be a list, found a string "a"; write it between [ and ]'],
    ),
    "a list for a string": ('[clinic]\nname = ["a"]\n', ["2:8 `name` should be a string, found a list"]),
    "a string for true or false": (
        '[[section]]\nheading = "H"\ntext = "T"\n[section.slide]\nskip = "yes"\n',
        ['5:8 `skip` should be true or false, found a string "yes"; write true without quotes'],
    ),
    "a table for a list of tables": (
        '[glossary]\nterm = "a"\n',
        [
            "1:1 `glossary` should be a list, found a table; "
            "write [[glossary]] where it says [glossary], or a list [ … ]",
            '1:1 missing key `plain` in [glossary]; add plain = "…"',
        ],
    ),
    "a list of tables for a table": (
        '[[clinic]]\nname = "a"\n',
        ["1:1 `clinic` should be a table, found a list; write [clinic] where it says [[clinic]]"],
    ),
    "an entry of a wrong type": (
        '[[section]]\nheading = "H"\npoints = ["a", 3]\n',
        ['3:16 entry 2 of `points` should be a string or a table, found the whole number 3; write "3"'],
    ),
    "a cell of a wrong type": (
        '[[section]]\nheading = "H"\ntable = { caption = "c", header = ["a", "b"], rows = [["1", 2]] }\n',
        ['3:61 row 1, cell 2 should be a string, found the whole number 2; write "2"'],
    ),
    "a date in words": (
        '[governance]\nreviewed = "May 2026"\n',
        ["2:13 `reviewed`: a date is written as 2026-11-01, without quotes"],
    ),
    "a date with a time": (
        "[governance]\nreviewed = 2026-11-01T10:00:00\n",
        ["2:12 `reviewed` should be a date such as 2026-11-01, found the date and time 2026-11-01 10:00:00"],
    ),
    "a month that no year has": (
        '[[reference]]\nid = "a"\ntype = "book"\nissued = "2022-14"\n',
        ["4:11 `issued`: month 14: a month is 1 to 12, a season 21 (spring) to 24 (winter)"],
    ),
    "a date that is no date": (
        '[[reference]]\nid = "a"\ntype = "book"\nissued = true\n',
        ["4:10 `issued` should be a year, a date or a string, found true"],
    ),
    "a word outside the choices": (
        '[[section]]\nheading = "H"\ntext = "T"\naudience = "clinicians"\n',
        ['4:13 `audience` should be `both`, `clinician` or `patient`, found "clinicians"; did you mean "clinician"?'],
    ),
    "a word outside many choices": (
        '[[reference]]\nid = "a"\ntype = "journal-article"\n',
        [f'3:9 `type` cannot be "journal-article"; did you mean "article-journal"? {COMMON}'],
    ),
    "a missing key": (
        '[[section]]\nheading = "H"\ntext = "T"\n[[section]]\ntext = "T"\n',
        ['4:1 missing key `heading` in [[section]]; add heading = "…"'],
    ),
    "missing keys of an inline table": (
        '[[section]]\nheading = "H"\ndiagram = { kind = "chain", nodes = ["a", "b"] }\n',
        ['3:11 A01 alt-text: missing key `alt` in `diagram`; add alt = "…"'],
    ),
    "an empty string": (
        '[[section]]\nheading = "H"\nfigure = { file = "" , decorative = true }\n',
        ["3:19 `file` is empty; it is: a PNG, JPEG or SVG file in the topic's folder, in its colours"],
    ),
    "too few entries": (
        '[[section]]\nheading = "H"\ndiagram = { kind = "chain", nodes = ["a"], alt = "x" }\n',
        ["3:37 `nodes` has 1 entry, the least is 2"],
    ),
    "a number too large": ("[questions]\nlines = 50\n", ["2:9 `lines` is 50, the most is 40"]),
    "a number too small": ("[questions]\nlines = -1\n", ["2:9 `lines` is -1, the least is 0"]),
    "a colour that is none": (
        '[clinic]\ncolor = "red"\n',
        ['2:10 `color` should be a colour such as "#0A5767", found "red"'],
    ),
    "a colour with a line end": (
        '[clinic]\ncolor = "#000000\\n"\n',
        ['2:10 `color` should be a colour such as "#0A5767", found "#000000"'],
    ),
    "an address that is none": (
        '[more]\nurl = "clinic.example"\n',
        ['2:8 `url` should be an address that begins with https://, found "clinic.example"'],
    ),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_a_problem_says_where_what_and_how(body, expected):
    assert body_problems(body) == expected


def test_what_is_missing_at_the_root_belongs_above_the_first_table():
    assert problems('title = "T"\nmain_message = "M"\n[clinic]\n') == [
        'content.toml:1:1 error: missing key `language`; add language = "en-US" above the first table [clinic]'
    ]


def test_an_empty_file_is_told_all_that_it_needs():
    assert problems("") == [
        'content.toml:1:1 error: missing key `language`; add language = "en-US"',
        'content.toml:1:1 error: missing key `title`; add title = "…"',
        'content.toml:1:1 error: C01 main-message: missing key `main_message`; add main_message = "…"',
    ]


def test_a_root_key_that_slipped_under_a_table_is_not_said_to_be_missing():
    source = 'language = "en"\ntitle = "T"\n[clinic]\nmain_message = "M"\n'
    assert problems(source) == [
        'content.toml:4:1 error: unknown key "main_message" in [clinic]; '
        "`main_message` belongs at the root: move it above the first table [clinic]"
    ]


def test_a_code_with_an_underscore_is_offered_the_right_one():
    assert problems(HEAD.replace('"en"', '"en_US"')) == [
        "content.toml:1:13 error: `language` should be a BCP 47 code such as "
        '"en-US" or "es", found "en_US"; did you mean "en-US"?'
    ]


def test_all_problems_of_a_file_come_at_once():
    source = (DATA / "invalid.toml").read_text("utf-8")
    assert "\n".join(problems(source, file="invalid.toml")) + "\n" == (DATA / "invalid.txt").read_text("utf-8")


def test_columns_count_characters_after_other_letters_tabs_and_carriage_returns():
    line = 'points = [{ text = "日本 é 😀", \ticn = "book" }]'
    for end in ("\n", "\r\n"):
        assert body_problems(f'[[section]]{end}heading = "H"{end}{line}{end}') == [
            f'3:{line.index("icn") + 1} unknown key "icn" in entry 1 of `points`; did you mean "icon"?'
        ]


def test_a_key_cannot_write_to_the_terminal():
    assert body_problems('[[glossary]]\nterm = "a"\nplain = "b"\n"\\u001b[2J\\n" = 1\n') == [
        f'4:1 unknown key "<U+001B>[2J " in [[glossary]]; {KEYS_OF_GLOSSARY}'
    ]
