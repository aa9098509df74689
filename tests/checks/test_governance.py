"""Dates, translations and sign-offs."""

import datetime
import hashlib
from pathlib import Path

import pytest

from handout.building.checking import CheckOptions, check_sources
from handout.building.signing import Signature, open_items, read_submission, signed_text
from handout.building.signing import sign as sign_submission
from handout.building.text_hash import text_hash
from handout.checks.questions import QUESTIONS
from handout.reading import load_document
from tests.checks.examples import BASE, TODAY, Example, check, source

BY = Signature("A. Example", datetime.date(2026, 6, 1))
ALL = {question.id: "yes" for question in QUESTIONS}


def sign(path, answers, signature):
    return sign_submission(read_submission(path), answers, signature)


def found(path, rule, today=TODAY):
    run = check_sources([path], CheckOptions(today=today, layouts=(), select=frozenset({rule})))
    assert run.diagnostics == ()
    return [each.message for each in run.files[0].found]


@pytest.fixture
def topic(tmp_path):
    path = tmp_path / "content.toml"
    path.write_bytes(BASE.read_bytes())
    return path


def test_there_are_eight_questions():
    assert len(QUESTIONS) == len(ALL) == 8


def test_a_signed_topic_keeps_its_comments_and_its_order(topic):
    topic.write_text("# first\n" + topic.read_text() + "# last\n")
    before = topic.read_text()
    sign(topic, ALL, BY)
    assert topic.read_text().startswith(before.rstrip("\n"))
    assert found(topic, "G05") == []


def test_a_sign_off_in_front_of_other_tables_keeps_the_rest(topic):
    table = '[[sign_off]]\nitem = "true"\nanswer = "old"\nby = "B"\ndate = 2026-01-01\nsha256 = "0"\n\n'
    text = topic.read_text()
    place = text.index("[clinic]")
    topic.write_text(text[:place] + table + "# about the clinic\n" + text[place:])
    sign(topic, ALL, BY)
    assert "# about the clinic" in topic.read_text()
    assert "old" not in topic.read_text()
    assert found(topic, "G05") == []


def test_sign_offs_in_a_list_stay_in_it(topic):
    entry = '{ item = "true", answer = "old", by = "B", date = 2026-01-01, sha256 = "0" }'
    topic.write_text(f"sign_off = [{entry}]\n" + topic.read_text())
    sign(topic, ALL, BY)
    assert "[[sign_off]]" not in topic.read_text()
    assert found(topic, "G05") == []


def test_line_ends_stay_as_they_are(topic):
    text = topic.read_text().replace("\n", "\r\n")
    signed = signed_text(text, ALL, BY, Path())
    assert signed.startswith(text.rstrip("\r\n"))
    assert signed.count("\n") == signed.count("\r\n")


def test_a_changed_text_makes_the_sign_off_stale(topic):
    sign(topic, ALL, BY)
    topic.write_text(topic.read_text().replace("Rest helps you heal. Sleep", "Rest helps you hint. Sleep"))
    (message,) = found(topic, "G05")
    assert "signed by A. Example on 2026-06-01 for an older text" in message


def test_a_changed_comment_does_not(topic):
    sign(topic, ALL, BY)
    topic.write_text("# a note\n" + topic.read_text())
    assert found(topic, "G05") == []


def test_a_part_of_the_answers_leaves_the_others_open(topic):
    sign(topic, {"true": "yes"}, BY)
    (message,) = found(topic, "G05")
    assert message.startswith("not signed: purpose, focus")
    assert "true" not in message


def test_signing_twice_replaces_the_answer(topic):
    sign(topic, ALL, BY)
    sign(topic, ALL, Signature("B. Sample", BY.date))
    assert topic.read_text().count("[[sign_off]]") == 8
    assert "A. Example" not in topic.read_text().partition("[[sign_off]]")[2]


def test_the_hash_is_that_of_the_values_without_sign_offs():
    here = Path()
    assert text_hash({"a": 1, "sign_off": [{"item": "x"}]}, here) == text_hash({"a": 1}, here)
    assert text_hash({"a": 1}, here) != text_hash({"a": 2}, here)


@pytest.mark.parametrize(("name", "value"), [
    ("picture.svg", {"section": [{"figure": {"src": "picture.svg"}}]}), ("refs.BIB", {"files": ["refs.BIB"]}),
    ("deep/a.png", ["deep/a.png"]),
])  # fmt: skip
def test_a_file_that_the_text_names_is_a_part_of_it(tmp_path, name, value):
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    hashes = {text_hash({"a": value}, tmp_path)}
    for content in (b"one", b"two"):
        path.write_bytes(content)
        hashes.add(text_hash({"a": value}, tmp_path))
    assert len(hashes) == 3


def test_a_file_outside_its_folder_is_not_read(tmp_path):
    (tmp_path / "in").mkdir()
    before = text_hash({"a": "../x.png"}, tmp_path / "in")
    (tmp_path / "x.png").write_bytes(b"one")
    assert text_hash({"a": "../x.png"}, tmp_path / "in") == before


def translation(tmp_path, sha256, of="content.toml", more=""):
    path = tmp_path / "content.es.toml"
    table = f'[translation]\nof = "{of}"\nsource_sha256 = "{sha256}"\ntranslator = "A"\nreviewer = "B"\n'
    path.write_text(source(Example(table + more)))
    return path


def test_a_translation_of_the_text_as_it_is_is_current(topic, tmp_path):
    import hashlib
    import tomllib

    for sha256 in (
        text_hash(tomllib.loads(topic.read_text()), topic.parent),
        hashlib.sha256(topic.read_bytes()).hexdigest(),
    ):
        assert found(translation(tmp_path, sha256), "G04") == []


@pytest.mark.parametrize(
    ("sha256", "of", "words"),
    [
        ("0" * 64, "content.toml", "has changed since it was translated"),
        ("", "content.toml", "the text that was translated is not named"),
        ("0" * 64, "gone.toml", "was not found"),
        ("0" * 64, "../../../etc/passwd", "was not found"),
    ],
)
def test_a_stale_translation(topic, tmp_path, sha256, of, words):
    assert words in found(translation(tmp_path, sha256, of), "G04")[0]


def test_the_translator_and_the_reviewer_are_named(topic, tmp_path):
    path = translation(tmp_path, "0" * 64)
    path.write_text(path.read_text().replace('translator = "A"', "").replace('reviewer = "B"', ""))
    assert {message for message in found(path, "G04") if message.startswith("no ")} == {
        "no translator of the translation is named",
        "no reviewer of the translation is named",
    }


def test_a_text_expires_the_day_after_its_review_date(topic):
    assert found(topic, "G01", datetime.date(2028, 1, 1)) == []
    assert "has expired" in found(topic, "G01", datetime.date(2028, 1, 2))[0]


def test_a_cited_reference_without_a_title_is_named():
    text = 'main_message = "Rest.[@a]"\n[[reference]]\nid = "a"\ntype = "book"\nissued = 2020\n'
    findings = check(Example(text), select={"G02"}).found
    assert [each.message for each in findings] == ['the reference "a" has no title']


def test_a_no_is_no_signature(tmp_path):
    path = tmp_path / "content.toml"
    path.write_text(source(Example("")))
    sign(path, {**ALL, "numbers": "No, two are missing"}, BY)
    assert found(path, "G05") == ['A. Example answered the question "numbers" with "No, two are missing"']
    loaded = load_document(path)
    assert open_items(loaded.document, text_hash(loaded.source.data, Path())) == ["numbers"]


def test_a_byte_order_mark_stays_when_a_file_is_signed(tmp_path):
    path = tmp_path / "content.toml"
    path.write_text("\ufeff" + source(Example("")))
    sign(path, ALL, BY)
    assert path.read_text().count("\ufeff") == path.read_text().index("language") == 1
    assert found(path, "G05") == []


def test_a_review_that_is_yet_to_come_is_reported():
    content = "[governance]\npublished = 2026-01-01\nreviewed = 2026-07-01\nreview_by = 2028-01-01\n"
    found = [each.message for each in check(Example(content), select={"G01"}, pages=False).found]
    assert found == ["`reviewed` is 2026-07-01, which is in the future"]


ORIGINAL = 'language = "en"\ntitle = "A"\nmain_message = "Take 5 mg two times a day, 1,500 mg at most."\n'


@pytest.mark.parametrize(
    ("text", "found_there"),
    [
        ("Tome 5 mg 2 veces al día, 1.500 mg como máximo.", []), ("Tome 50 mg 2 veces al día.", ["50"]),
        ("Tome ½ mg 2 veces [@a2020].", ["½"]), ("Tome 1,5 mg.", ["1,5"]), ("Tome 1½ mg.", ["1½"]),
        ("Tome 10⁶ mg.", ["10⁶"]),
        ("Llame al 142, página 30.", ["142", "30"]), ("Tome 5 mg o 7 mg.", ["7"]),
        ("خذ ٥ mg.", []), ("خذ ٥٠ mg.", ["٥٠"]),
    ],
)  # fmt: skip
def test_a_number_that_the_original_does_not_name_is_told(tmp_path, text, found_there):
    (tmp_path / "content.toml").write_text(ORIGINAL)
    sha256 = hashlib.sha256(ORIGINAL.encode()).hexdigest()
    path = tmp_path / "content.es.toml"
    table = f'[translation]\nof = "content.toml"\nsource_sha256 = "{sha256}"\ntranslator = "A"\nreviewer = "B"\n'
    reference = '[[reference]]\nid = "a2020"\ntype = "book"\ntitle = "A"\n' if "@a2020" in text else ""
    path.write_text(f'language = "es"\ntitle = "A"\nmain_message = "{text}"\n{table}{reference}')
    assert found(path, "G04") == [f'"{each}" is not in the original' for each in found_there]
