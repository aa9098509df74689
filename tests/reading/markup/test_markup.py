import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.content.inlines import Citation, CitationItem, Emphasis, Link, Strong, Text, plain_text, walk
from handout.errors import SourceError
from handout.reading import parse_document
from handout.reading.markup import parse_markup, read_rich_text

LITERAL = [
    "_x_ and __y__",
    "`code`",
    "<b>bold</b> <script>alert(1)</script>",
    "&amp; &lt; &#65;",
    "![a picture](x.png)",
    "![a picture](https://clinic.example/x.png)",
    "<https://clinic.example>",
    "https://clinic.example and care@clinic.example",
    "# Heading",
    "- item",
    "1. item",
    "> quote",
    "~~gone~~ ==mark== ^up^ ~down~",
    "[text][reference] and [shortcut] and [x]: y",
    "a * b * c and 2*3",
    "*unclosed and **unclosed",
    "[care@clinic.example] and [@ home] and @wu2021",
    "[a](b c)",
    "| a | b |",
    "{#id .class}",
    "\\a \\1 \\é C:\\dir",
    ":smile: -- ... (c)",
]


def inlines(source):
    paragraphs = read_rich_text(source).paragraphs
    assert len(paragraphs) == 1
    return paragraphs[0]


def words(source):
    return [(problem.offset, problem.message, problem.hint) for problem in parse_markup(source).problems]


@pytest.mark.parametrize("source", LITERAL)
def test_what_is_no_markup_of_ours_prints_as_it_is(source):
    assert inlines(source) == (Text(source),)


def test_emphasis_and_strong():
    assert inlines("a *b* **c** ***d***") == (
        Text("a "),
        Emphasis((Text("b"),)),
        Text(" "),
        Strong((Text("c"),)),
        Text(" "),
        Emphasis((Strong((Text("d"),)),)),
    )


def test_emphasis_around_other_markup():
    assert inlines("*see [this](https://clinic.example)*") == (
        Emphasis((Text("see "), Link((Text("this"),), "https://clinic.example"))),
    )


def test_a_backslash_makes_a_mark_plain():
    assert inlines(r"\*a\* \[@b\] \\ \!\_\~") == (Text(r"*a* [@b] \ !_~"),)


@pytest.mark.parametrize(
    "address",
    [
        "https://clinic.example",
        "http://clinic.example/a?b=c&d=e#f",
        "mailto:care@clinic.example",
        "tel:+12025550142",
        "https://clinic.example/a_(b)",
        "HTTPS://clinic.example",
    ],
)
def test_a_link(address):
    assert inlines(f"[*a* b]({address})") == (Link((Emphasis((Text("a"),)), Text(" b")), address),)
    assert words(f"[a]({address})") == []


def test_an_address_in_other_letters_is_written_in_ascii():
    (link,) = inlines("[a](https://münchen.example/größe)")
    assert link.url == "https://xn--mnchen-3ya.example/gr%C3%B6%C3%9Fe"


@pytest.mark.parametrize(
    ("source", "offset", "message"),
    [
        ("see [a](javascript:alert(1))", 8, 'a link cannot open "javascript:" addresses'),
        ("[a](file:///etc/passwd)", 4, 'a link cannot open "file:" addresses'),
        ("[a](data:text/html,x)", 4, 'a link cannot open "data:" addresses'),
        ("[a](JavaScript:x)", 4, 'a link cannot open "JavaScript:" addresses'),
        ("[a](other.html)", 4, 'a link cannot open "other.html": it is no full address'),
        ("[a](//clinic.example)", 4, 'a link cannot open "//clinic.example": it is no full address'),
        ("[a](java\\script:x)", 4, 'a link cannot open "java\\script:x": it is no full address'),
        ("[a]()", 4, 'a link cannot open "": it is no full address'),
        ("[a](https://)", 4, 'the address "https://" is not complete'),
        ("[ ](https://clinic.example)", 0, "a link without text"),
        ("[a](https://clinic.example/a b)", 4, "the address of this link contains a space or is not closed"),
        ('[a](https://clinic.example "title")', 4, "the address of this link contains a space or is not closed"),
        ("[a](https://clinic.example", 4, "the address of this link contains a space or is not closed"),
        ("[a [@b]](https://clinic.example)", 3, "a citation is not allowed inside the text of a link"),
        ("[a [b](tel:1) c](tel:2)", 3, "a link is not allowed inside the text of a link"),
    ],
)
def test_a_link_that_cannot_be_followed(source, offset, message):
    assert [(problem.offset, problem.message) for problem in parse_markup(source).problems] == [(offset, message)]


@pytest.mark.parametrize(
    ("source", "item"),
    [
        ("[@a]", CitationItem("a")),
        ("[-@a]", CitationItem("a", suppress_author=True)),
        ("[see @a]", CitationItem("a", prefix="see")),
        ("[see also -@a]", CitationItem("a", prefix="see also", suppress_author=True)),
        ("[@a, p. 12]", CitationItem("a", locator="12", label="page")),
        ("[@a, pp. 12-15, 20]", CitationItem("a", locator="12-15, 20", label="page")),
        ("[@a, pp. 12–15]", CitationItem("a", locator="12–15", label="page")),
        ("[@a, 12]", CitationItem("a", locator="12", label="page")),
        ("[@a p. 12]", CitationItem("a", locator="12", label="page")),
        ("[@a, chap. 3]", CitationItem("a", locator="3", label="chapter")),
        ("[@a, chapter IV]", CitationItem("a", locator="IV", label="chapter")),
        ("[@a, sec. 3.1]", CitationItem("a", locator="3.1", label="section")),
        ("[@a, § 5]", CitationItem("a", locator="5", label="section")),
        ("[@a, fig. 2a]", CitationItem("a", locator="2a", label="figure")),
        ("[@a, fig. B]", CitationItem("a", locator="B", label="figure")),
        ("[@a, table 2]", CitationItem("a", locator="2", label="table")),
        ("[@a, vol. 2]", CitationItem("a", locator="2", label="volume")),
        ("[@a, para. 7]", CitationItem("a", locator="7", label="paragraph")),
        ("[@a, p. S12-S14]", CitationItem("a", locator="S12-S14", label="page")),
        ("[@a, págs. 3-4]", CitationItem("a", locator="3-4", label="page")),
        ("[@a, p. 12 and elsewhere]", CitationItem("a", locator="12", label="page", suffix="and elsewhere")),
        ("[@a, no evidence]", CitationItem("a", suffix=", no evidence")),
        ("[@a for a comment]", CitationItem("a", suffix="for a comment")),
        ("[@10.1000/182_a:b-c]", CitationItem("10.1000/182_a:b-c")),
        ("[@müller2020]", CitationItem("müller2020")),
        ("[@a.]", CitationItem("a", suffix=".")),
    ],
)
def test_a_citation(source, item):
    assert inlines(source) == (Citation((item,)),)
    assert words(source) == []


@pytest.mark.parametrize("rest", [", 12 patients", ", 10 mg daily group", " , 5 mL"])
def test_a_number_with_words_is_no_page(rest):
    (problem,) = words(f"[@a{rest}]")
    assert problem[1] == f'"{rest.strip(" ,")}" in this citation is no page'


def test_a_citation_of_several_works():
    (citation,) = inlines("[see @a, p. 1; -@b; @c]")
    assert citation.items == (
        CitationItem("a", prefix="see", locator="1", label="page"),
        CitationItem("b", suppress_author=True),
        CitationItem("c"),
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x [@wu2021 y", (2, 'the citation "[@wu2021" is not closed', 'add "]" after it')),
        ("[@a; b]", (4, 'no @key in "b", a part of this citation', "each part needs its own @key")),
        ("[@a; ]", (4, 'no @key in "", a part of this citation', "each part needs its own @key")),
    ],
)
def test_a_citation_that_is_not_whole(source, expected):
    assert words(source) == [expected]


def test_each_key_is_placed():
    source = "a [@b] *c [see @d,\n p. 3; -@e]*\n\n  \nf [@g]"
    assert [(source[cited.offset :][0], cited.key) for cited in parse_markup(source).cited] == [
        ("b", "b"),
        ("d", "d"),
        ("e", "e"),
        ("g", "g"),
    ]


def test_line_ends_are_spaces_and_blank_lines_part_paragraphs():
    text = read_rich_text("\n one\n  two  \n*three*\n \n\t\n\nfour\\\nfive\n")
    assert [plain_text(paragraph) for paragraph in text.paragraphs] == ["one two three", "four\\ five"]


def test_emphasis_does_not_cross_a_paragraph():
    text = read_rich_text("*a\n\nb*")
    assert text.paragraphs == ((Text("*a"),), (Text("b*"),))


def test_nothing_but_white_space_is_no_text():
    assert not read_rich_text(" \n\n\t ")
    assert not read_rich_text("")


def test_deep_nesting_stays_shallow_and_keeps_its_words():
    source = "*a " * 3000 + "b" + "*" * 3000
    paragraph = inlines(source)
    assert plain_text(paragraph).split() == ["a"] * 3000 + ["b"]


@given(st.text(st.characters(exclude_characters="*[]\\", exclude_categories=("Cs", "Cc"))))
def test_a_text_without_marks_is_its_own_plain_text(source):
    assert read_rich_text(source).plain == source.strip()


def kept(inline):
    """The characters that an inline itself keeps of the source."""
    if isinstance(inline, Citation):
        return "".join(item.prefix + item.key + item.locator + item.suffix for item in inline.items)
    return inline.text if isinstance(inline, Text) else ""


@given(
    st.lists(
        st.sampled_from(["*", "**", "[", "]", "(", ")", "\\", "@a", ";", "-", "https://x", "é", "\n", " ", "_", "!"])
    )
)
def test_any_mixture_of_marks_is_read_and_no_letter_is_lost(pieces):
    source = "".join(pieces)
    markup = parse_markup(source)
    found = "".join(kept(each) for paragraph in markup.paragraphs for each in walk(paragraph))
    assert found.count("é") == source.count("é") or any("é" in problem.message for problem in markup.problems)
    assert all(0 <= problem.offset <= len(source) for problem in markup.problems)
    assert all(source.startswith(cited.key, cited.offset) for cited in markup.cited)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_a_text_with_every_mark_escaped_is_its_own_plain_text(source):
    escaped = "".join(f"\\{each}" if each in "*[]\\" else each for each in source)
    assert read_rich_text(escaped).plain == source.strip()


@pytest.mark.parametrize("link", [
    "[(202) 555-0142](tel:+12025550199)", "[911](tel:112)", "[Call us at 202-555-0142](tel:+12025550199)",
    "[who.int](https://clinic.example)", "[https://who.int/a](https://clinic.example/a)",
    "[a@b.example](mailto:c@b.example)",
])  # fmt: skip
def test_a_link_opens_what_it_shows(link):
    with pytest.raises(SourceError, match="this link shows"):
        parse_document(f'language = "en"\ntitle = "A"\nmain_message = "See {link} now."\n')


@pytest.mark.parametrize("link", [
    "[(202) 555-0142](tel:+12025550142)", "[0123 555 0142](tel:+441235550142)", "[Call 911](tel:911)", "[us](tel:911)",
    "[555-0142 ext. 5](tel:+12025550142)", "[+49 (0)30 123456](tel:+4930123456)", "[www.who.int/a](https://who.int/b)",
    "[handout.pdf](https://clinic.example/x)", "[page 5](https://clinic.example/5)", "[St.Mary](https://clinic.example)",
    "[A@B.example](mailto:a@b.example?subject=x)", "[clinic.example](https://my.clinic.example)",
])  # fmt: skip
def test_what_a_link_shows_may_be_said_in_another_way(link):
    assert parse_document(f'language = "en"\ntitle = "A"\nmain_message = "See {link} now."\n').document


@pytest.mark.parametrize(("rest", "locator"), [("para. 5-7 and 9", "5-7 and 9"), ("pp. 3-4, 8", "3-4, 8")])
def test_a_locator_goes_on_after_and(rest, locator):
    (citation,) = read_rich_text(f"A[@a, {rest}].").citations
    assert citation.items[0].locator == locator
