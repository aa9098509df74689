import tomllib
from pathlib import Path

import pytest

from handout.reading.place_tree import PlaceTree

DATA = Path(__file__).parent / "data"

TEXTS = {
    "the example": (DATA / "example.toml").read_text("utf-8"),
    "dotted keys": "a.b.c = 1\na.b.d = [1, { x.y = 2 }]\n[e.f]\ng.h = 3\n[e]\ni = 4\n",
    "quoted keys": '"q w" = 1\n\'é.x\' = 2\n[x."p.r"]\n"\\u00e9" = 3\n',
    "lists of tables": "[[a]]\n[[a.b]]\nc = 1\n[[a.b]]\n[a.b.d]\ne = 1\n[[a]]\n[[a.b]]\nf = 1\n",
    "strings": 's = """"quoted""""\nt = \'\'\'a\'\'\'\'\n',
    "values": "f = +inf\nd = 2020-01-01T01:01:01Z\nl = 01:00:00\nh = 0xFF\nb = true\n",
    "lists": "a = [ # remark ]\n [1, [2]], [], # more\n]\nb = {}\n",
    "line ends": 'a = "x"\r\n[b]\r\nc = """\r\nd"""\r\n',
    "nothing": "# nothing\n",
}


def paths(value, path=()):
    yield path
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths(item, (*path, key))
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from paths(item, (*path, index))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_value_has_its_place(text):
    assert set(PlaceTree(text).places) == set(paths(tomllib.loads(text)))


def test_places_count_characters():
    text = 'é = "日本"\n[[ü.ß]]\n"ö" = [1, "😀", 2]\n'.replace("é", '"é"').replace("ü.ß", '"ü"."ß"')
    tree = PlaceTree(text)
    place = tree.places[("ü", "ß", 0, "ö", 2)]
    assert text[place.value : place.end] == "2"
    assert tree.line_and_column(place.value) == (3, text.splitlines()[2].index("2") + 1)
    assert tree.places[("ü", "ß", 0)].header == '[["ü"."ß"]]'


def test_the_first_header_and_the_last_table():
    tree = PlaceTree(TEXTS["lists of tables"])
    assert tree.first_header == "[[a]]"
    assert tree.last_table == ("a", 1, "b", 0)
