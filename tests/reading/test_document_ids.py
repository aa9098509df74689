from pathlib import Path

import pytest

from handout.reading import parse_document, read_document
from handout.reading.document_ids import default_id, slug

from .sources import HEAD


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("How ketamine may help", "how-ketamine-may-help"),
        ("Your brain's power", "your-brains-power"),
        ("¿Qué es la ansiedad?", "que-es-la-ansiedad"),
        ("Schlaf & Müdigkeit: größer, Straße", "schlaf-mudigkeit-grosser-strasse"),
        ("Łódź, Ærø, Øre", "lodz-aero-ore"),
        ("ＦＵＬＬ ２", "full-2"),
        ("COVID-19 与你", "covid-19"),
        ("与你", ""),
        ("...", ""),
    ],
)
def test_a_title_becomes_plain_words(title, words):
    assert slug(title) == words


def test_a_long_title_ends_with_a_whole_word():
    assert slug("many words " * 20) == "many-words-" * 6 + "many-words"
    assert slug("x" * 200) == "x" * 80


@pytest.mark.parametrize(
    ("title", "file", "expected"),
    [
        ("Con", "content.toml", "con-topic"),
        ("与你", "topics/sleep-zh.toml", "sleep-zh"),
        ("与你", "topics/sleep/content.toml", "sleep"),
        ("与你", "content.toml", "handout"),
        ("与你", "nul.toml", "nul-topic"),
    ],
)
def test_a_title_without_plain_letters_leaves_the_file_to_name_it(title, file, expected):
    assert default_id(title, Path(file)) == expected


def test_the_folder_names_a_source_that_is_called_content(tmp_path):
    folder = tmp_path / "sommeil"
    folder.mkdir()
    (folder / "content.toml").write_text(HEAD.replace("A title", "睡眠"), "utf-8")
    assert read_document(folder / "content.toml").id == "sommeil"


def test_an_id_of_its_own_stays():
    assert parse_document(f'{HEAD}id = "Sleep-2"\n').document.id == "Sleep-2"
