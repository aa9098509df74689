import pytest

from handout.reading import parse_source

from .sources import SECTION, body_problems, problems

NO_STATEMENT = 'this line is neither a key with its value nor a [table]; write key = "value", or # before a remark'

CASES = {
    "a string without its end": (
        'a = "x\n',
        ['1:5 this text is not closed; write " at its end; a text of several lines needs three quotes'],
    ),
    "a long string without its end": (
        'a = """x\nb\n',
        ['1:5 this text is not closed; write """ at the end of the text'],
    ),
    "no equals sign": ('a "x"\n', ['1:3 there is no = between the key and its value; write "=" before the value']),
    "a colon": ('a: "x"\n', ['1:2 found ":" after the key; write "=" in its place']),
    "a key of two words": ('a b = "x"\n', ["1:3 a key is one word; write _ or - in place of the spaces"]),
    "a stray line": ("Hello there\n", [f"1:1 {NO_STATEMENT}"]),
    "a stray bracket": ("}\n", ['1:1 this "}" closes nothing; delete it']),
    "no value": ("a =\n", ['1:4 there is no value after the =; write one; text needs quotes: "…"']),
    "a text without quotes": ("a = Hello # hm\n", ['1:5 found "Hello"; a text needs quotes: "Hello"']),
    "typographic quotes": ("a = “x”\n", ['1:5 a text cannot be in typographic quotes; use straight ones: "…"']),
    "a capital True": ("a = True\n", ['1:5 found "True"; write true']),
    "no": ("a = no\n", ['1:5 found "no"; write false']),
    "null": ("a = null\n", ['1:5 found "null"; leave the key out where there is no value']),
    "a date with slashes": ("a = 2026/11/01\n", ['1:5 found "2026/11/01"; write a date as 2026-11-01, without quotes']),
    "a date with the month first": (
        "a = 11/01/2026\n",
        ['1:5 found "11/01/2026"; write a date as 2026-11-01, without quotes'],
    ),
    "a date in words": ("a = 1 Nov 2026\n", ['1:5 found "1 Nov 2026"; write a date as 2026-11-01, without quotes']),
    "a date with the month in words first": (
        "a = Nov 1, 2026\n",
        ['1:5 found "Nov 1, 2026"; write a date as 2026-11-01, without quotes'],
    ),
    "a day that no month has": (
        "a = 2026-02-30\n",
        ['1:5 "2026-02-30" is not a date in the calendar; write a date as 2026-11-01, without quotes'],
    ),
    "a phone number": ("a = 555-0142\n", ['1:5 found "555-0142"; a text needs quotes: "555-0142"']),
    "a version": ("a = 1.0.2\n", ['1:5 found "1.0.2"; a text needs quotes: "1.0.2"']),
    "leading zeros": (
        "a = 04\n",
        ['1:5 found "04"; write "04" for a text, as a phone number; a number begins with no 0'],
    ),
    "no digit before the point": ("a = .5\n", ['1:5 found ".5"; a number begins with a digit: write 0.5']),
    "quotes inside quotes": (
        'a = "He said "hi" to me"\n',
        ['1:15 found "hi" to me"" after the value; write \\" for a quotation mark inside the text'],
    ),
    "an apostrophe inside apostrophes": (
        "a = 'it's'\n",
        ['1:9 found "s\'" after the value; put a text with an apostrophe in double quotes'],
    ),
    "a semicolon": ('a = "x";\n', ['1:8 found ";" after the value; delete it']),
    "a backslash": (
        'a = "C:\\new\\dir"\n',
        [
            '1:12 "\\d" says nothing in a text in double quotes; '
            "write \\\\ for a backslash, or put the text in single quotes"
        ],
    ),
    "a path of Windows": (
        'a = "C:\\Users"\n',
        ['1:8 "\\Users" names no character; write \\\\ for a backslash, or put the text in single quotes'],
    ),
    "half a surrogate": (
        'a = "\\ud800"\n',
        ['1:6 "\\ud800" names no character; write \\\\ for a backslash, or put the text in single quotes'],
    ),
    "a control character": ('a = "\x07"\n', ["1:6 found the control character U+0007; delete it"]),
    "a carriage return alone": ("a = 1\rb = 2\n", ["1:6 found the control character U+000D; delete it"]),
    "no comma in a list": (
        'a = ["x" "y"]\n',
        ["1:10 two entries of a list without a comma between them; write a comma before this one"],
    ),
    "a comma too many": ("a = [1,,2]\n", ["1:8 there is no value before this comma; write one, or delete the comma"]),
    "a list without its end": ('a = ["x",\n', ['1:5 this list is not closed; write "]" at its end']),
    "a list without its end and a key": ('a = ["x",\nb = 1\n', ['1:5 this list is not closed; write "]" at its end']),
    "a table without its end": ("a = { b = 1\n", ['1:5 this table is not closed; write "}" at its end']),
    "no comma in a table": (
        "a = { b = 1 c = 2 }\n",
        ["1:13 two entries of a table without a comma between them; write a comma before this one"],
    ),
    "a comma before the brace": ("a = { b = 1, }\n", ['1:14 there is a comma before "}"; delete it']),
    "a table in braces on two lines": (
        "a = {\n  b = 1,\n}\n",
        ["1:6 a table in braces has to be on one line; join the lines, or use a [table] header"],
    ),
    "a key twice in a table": ("a = { b = 1, b = 2 }\n", ['1:14 duplicate key "b"; delete one']),
    "a header without its end": (
        "[clinic\n",
        ["1:8 this header is not closed; a header is [name] or [[name]], alone on its line"],
    ),
    "a header of two words": (
        "[our clinic]\n",
        ["1:6 the name of a table is one word; write _ or - in place of the spaces"],
    ),
    "a header without a name": ("[]\n", ["1:2 this table has no name; write one between the brackets"]),
    "a value after a header": (
        "[clinic] # ok\n[more] x = 1\n",
        ['2:8 found "x = 1" after the header; put it on the next line'],
    ),
    "a number of too many digits": (f"a = {'9' * 5000}\n", ["1:5 a number has too many digits; put it in quotes"]),
    "lists too deep": (f"a = {'[' * 4000}\n", ["1:5 lists or tables are nested too deeply"]),
    "three problems": (
        'a = x\n[clinic]\nname = "y\nphone = 555-0142\n',
        [
            '1:5 found "x"; a text needs quotes: "x"',
            '3:8 this text is not closed; write " at its end; a text of several lines needs three quotes',
            '4:9 found "555-0142"; a text needs quotes: "555-0142"',
        ],
    ),
    "a problem in a list of many lines": (
        'a = [\n  "x",\n  y,\n  "z",\n]\nb = z\n',
        ['3:3 found "y"; a text needs quotes: "y"', '6:5 found "z"; a text needs quotes: "z"'],
    ),
    "a problem after other letters": (
        'a = "日本 é 😀" x\n',
        ['1:14 found "x" after the value; write \\" for a quotation mark inside the text'],
    ),
}


def syntax(text):
    """The problems of the syntax alone."""
    return [each for each in body_problems(text) if "unknown key" not in each]


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_problem_of_the_syntax_is_told_in_plain_words(text, expected):
    assert syntax(text) == expected


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_the_same_with_other_line_ends(text, expected):
    assert syntax(text.replace("\n", "\r\n")) == expected


def test_a_repeated_key_is_told_where_the_first_is():
    assert problems('language = "en"\n[clinic]\nphone = "1"\nname = "x"\nphone = "2"\n') == [
        'content.toml:5:1 error: duplicate key "phone"; the first is on line 3; delete one'
    ]


def test_a_repeated_table_is_told_where_the_first_is():
    assert problems('[clinic]\nname = "x"\n[more]\nurl = "https://clinic.example"\n[clinic]\nphone = "1"\n') == [
        "content.toml:5:2 error: duplicate table [clinic]; the first is on line 1; "
        "keep one, or write [[clinic]] for each of several"
    ]


def test_what_stands_under_a_header_with_single_brackets_is_looked_at_too():
    assert body_problems(f'{SECTION}[section]\nheading = 3\ntext = "x"\n') == [
        "4:2 duplicate table [section]; the first is on line 4; keep one, or write [[section]] for each of several",
        '5:11 `heading` should be a string, found the whole number 3; write "3"',
    ]


def test_what_could_be_read_stays_where_it_was():
    source = parse_source('a = x\nb = "é"\n', "content.toml")
    assert source.data == {"b": "é"}
    assert str(source.span(("b",))) == "content.toml:2:5"
