import pytest

from handout.errors import RenderError
from handout.figures.svg.markup import MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, parse_markup

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'


def svg(inside):
    return f"{HEAD}\n{inside}\n</svg>"


BOMB = (
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>'
)

DANGERS = {
    "a script": (svg("<script>alert(1)</script>"), "script"),
    "a script of another vocabulary": (svg('<x:script xmlns:x="urn:x"/>'), "script"),
    "a handler": (svg('<path onclick="alert(1)" d="M0 0"/>'), "onclick"),
    "a handler on the root": (HEAD.replace("<svg", '<svg onload="x()"') + "</svg>", "onload"),
    "a picture": (svg('<image href="photo.png"/>'), "image"),
    "foreign content": (svg("<foreignObject/>"), "foreignObject"),
    "text": (svg("<text>Hello</text>"), "paths"),
    "a link": (svg('<a href="https://clinic.example"><path d="M0 0"/></a>'), "link"),
    "an animation": (svg('<path d="M0 0"><animate attributeName="d"/></path>'), "animation"),
    "use of a file": (svg('<use href="other.svg#a"/>'), "outside"),
    "use of a file, old spelling": (svg('<use xlink:href="https://clinic.example/a.svg#a"/>'), "outside"),
    "a script as address": (svg('<use href="javascript:alert(1)"/>'), "outside"),
    "data as address": (svg('<use href="data:image/svg+xml,x"/>'), "outside"),
    "paint from outside": (svg('<path fill="url(https://clinic.example/a.svg#p)" d="M0 0"/>'), "outside"),
    "paint from outside, quoted": (svg("<path style=\"fill: url( 'a.svg#p' )\" d='M0 0'/>"), "outside"),
    "a style sheet from outside": (svg("<style>@import 'a.css';</style>"), "outside"),
    "a font from outside": (svg("<style>.a{src:url(a.woff)}</style>"), "outside"),
    "a style sheet instruction": ('<?xml-stylesheet href="a.css"?>' + svg(""), "xml-stylesheet"),
    "a DOCTYPE": ('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">' + svg(""), "DOCTYPE"),
    "an entity bomb": (BOMB + svg("<title>&c;</title>"), "DOCTYPE"),
    "an external entity": ('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hosts">]>' + svg("&x;"), "DOCTYPE"),
    "an entity without a declaration": (svg("&x;"), "well-formed"),
    "no XML": ("hello", "well-formed"),
    "half a file": (HEAD, "well-formed"),
    "another root": ('<html xmlns="http://www.w3.org/1999/xhtml"/>', "not an SVG"),
    "too many elements": (svg("<g/>" * MAX_ELEMENTS), "elements"),
    "too deep": (svg("<g>" * MAX_DEPTH + "</g>" * MAX_DEPTH), "deep"),
    "too large": (svg(" " * MAX_BYTES), "bytes"),
}


@pytest.mark.parametrize(("source", "word"), DANGERS.values(), ids=DANGERS)
def test_what_could_reach_outside_or_cost_too_much_is_refused(source, word):
    with pytest.raises(RenderError, match=word):
        parse_markup(source)


def test_a_refusal_names_the_line():
    with pytest.raises(RenderError, match="line 2"):
        parse_markup(svg("<script/>"))


def test_references_within_the_file_are_kept():
    root = parse_markup(svg('<use xlink:href="#a" fill="url( \'#p\')"/>'))

    assert root.children[0].attributes == {"href": "#a", "fill": "url( '#p')"}


def test_elements_of_other_vocabularies_have_no_name():
    root = parse_markup(svg('<editor:view xmlns:editor="urn:editor" editor:zoom="2"/>'))

    assert (root.children[0].name, dict(root.children[0].attributes)) == ("", {})


def test_a_file_that_names_no_vocabulary_is_taken_for_svg():
    assert parse_markup('<svg viewBox="0 0 1 1"><g/></svg>').children[0].name == "g"


def test_bytes_are_read_in_the_encoding_they_name():
    source = '<?xml version="1.0" encoding="iso-8859-1"?><svg id="caf\u00e9"/>'

    assert parse_markup(source.encode("latin-1")).attributes["id"] == "caf\u00e9"


def test_text_that_names_an_encoding_is_read_as_the_text_it_is():
    assert parse_markup('<?xml version="1.0" encoding="utf-16"?><svg id="\u00e9"/>').attributes["id"] == "\u00e9"


def test_an_encoding_that_nobody_knows_is_refused():
    with pytest.raises(RenderError):
        parse_markup(b'<?xml version="1.0" encoding="no-such-code"?><svg/>')
