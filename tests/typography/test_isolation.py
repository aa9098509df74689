import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.typography.isolation import framed, isolate, isolated, text_direction
from tests.typography.visual_order import CONTROLS, seen

RUNS = [
    "+966 11 555 0123", "(202) 555-0142", "555-0142", "1-800-555-0199", "+1 (202) 555-0142", "5 mg", "2.5 mL",
    "10-15 mg/kg", "38.5 °C", "≥ 38 °C", "<50 kg", "-5", "20%", "1½", "2 ½", "65+", "O+", "2 × 5", "12/05/2024",
    "2024-05-12", "7-9", "7–9", "8:00-17:00", "info@clinic.example", "https://clinic.example/a?b=c-1",
    "clinic.example/ar", "10.5555/jt.2021.7", "doi:10.5555/jt.2021.7", "J Test. 2021;7(2):1-9", "BMJ 2021",
    "Clinic No. 5 (East)", "10⁹/L", "$5", "5 €", "*2700", "Panadol 500 mg", "1 of 3", "1-0-1", "#5", "5 x 10",
]  # fmt: skip
WORDS = ["خذ", "الجرعة", "اتصل", "ثم", "أو", "مرة", "קח", "טלפון", "או", "מעלות"]


def isolated_and_seen(text, right_to_left):
    return seen(isolated(text, "rtl" if right_to_left else "ltr"), right_to_left)


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("word", ["اتصل", "טלפון"])
def test_what_runs_from_left_to_right_keeps_its_order_among_words_from_right_to_left(run, word):
    for text in (f"{word} {run} {word}", f"{run} {word}", f"{word} {run}", f"{word} ({run}) {word}", f"{word}: {run}."):
        assert run in isolated_and_seen(text, True), text


@pytest.mark.parametrize("run", RUNS)
def test_a_number_next_to_an_arabic_name_keeps_its_order_in_an_english_line(run):
    for name in ("عيادة النور", "שלום עולם", "Clinic עיادة"):
        assert run in isolated_and_seen(f"Call {name} {run} now", False)
        assert run in isolated_and_seen(f"{name} {run} or call", False)


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("اتصل (202) 555-0142", "0142-555"),
        ("حبة 1½", "½1"),
        ("زمرة O+", "+O"),
        ("الآن +966 11 555 0123", "0123 555 11 966+"),
    ],
)
def test_without_isolates_the_order_would_be_wrong(text, visible):
    assert visible in seen(text, True)
    assert visible not in isolated_and_seen(text, True)


AROUND = [("", ""), ("(", ")"), ("[", "]"), ("", "،"), ("", ":"), ("", "؛"), ("«", "»")]
pieces = st.one_of(st.sampled_from(RUNS), st.sampled_from(WORDS))


@st.composite
def sentences(draw):
    """Words and runs in any order, some in brackets, with commas and stops between."""
    words = []
    for piece in draw(st.lists(pieces, min_size=1, max_size=8)):
        before, after = draw(
            st.sampled_from([("", ""), ("(", ")"), ("[", "]"), ("", "،"), ("", ":"), ("", "؛"), ("«", "»")])
        )
        words.append(before + piece + after)
    return " ".join(words) + draw(st.sampled_from(["", ".", "؟", "!"]))


@given(sentences(), st.booleans())
def test_every_run_keeps_its_order_wherever_it_stands(text, right_to_left):
    shown = isolated_and_seen(text, right_to_left)
    for run in RUNS:
        assert text.count(run) <= shown.count(run), (run, text, shown)


@given(sentences(), st.booleans())
def test_a_label_keeps_its_order_in_lines_of_both_directions(text, right_to_left):
    label = framed(text, "rtl" if right_to_left else "ltr")
    if label == text:
        return  # one word or number, or nothing from right to left in a document from left to right
    assert {seen(label, side) for side in (True, False)} == {seen(label, right_to_left)}


@given(st.text(st.sampled_from("abא بז12٣@² ()[].,-+%½/:;|\t\n\u0301\u05b0©²€")), st.booleans())
def test_no_character_is_lost_or_moved_and_isolates_are_closed(text, right_to_left):
    base = "rtl" if right_to_left else "ltr"
    found = isolate(text, base)
    assert "".join(text[piece.start : piece.end] for piece in found) == text
    assert CONTROLS.sub("", isolated(text, base)) == text
    depth = 0
    for character in isolated(text, base):
        depth += (character in "\u2066\u2067") - (character == "\u2069")
        assert depth >= 0
    assert depth == 0


@given(st.text(st.sampled_from("abא ب12 ().,-+%½/:;")))
def test_no_number_is_turned_round(text):
    for right_to_left in (True, False):
        shown = isolated_and_seen(text, right_to_left)
        assert sorted(re.findall("[0-9]+", shown)) == sorted(re.findall("[0-9]+", text))


@given(st.text(st.characters(codec="ascii")))
def test_text_from_left_to_right_gets_no_characters_of_ours(text):
    assert isolated(text, "ltr") == text


@pytest.mark.parametrize("text", ["خذ 38", "عن Panadol ثم", "عام 2021.", "بتاريخ 12/05/2024", "كلام عربي"])
def test_one_word_or_one_number_needs_no_isolate(text):
    assert isolated(text, "rtl") == text


def test_a_hyphen_that_joins_a_number_to_a_word_is_no_minus():
    assert "-38" not in isolated_and_seen("ב-38 מעלות", True)
    assert "-38" in isolated_and_seen("עד -38 מעלות", True)


def test_a_stop_after_a_dose_is_not_drawn_as_a_decimal_point():
    assert seen("خذ \u20665 mg\u2069.", True).startswith(".5 mg")
    assert "5 mg." in isolated_and_seen("خذ 5 mg.", True)
    assert ".5 mg" not in isolated_and_seen("خذ 5 mg. ثم 2.5 mL.", True)


def test_doses_in_a_list_follow_each_other_from_right_to_left():
    assert isolated_and_seen("خذ 500 mg، 250 mg", True).startswith("250 mg ،500 mg")
    assert isolated_and_seen("קח 500 mg, 250 mg", True).startswith("250 mg 500 mg,")


def test_a_telephone_number_in_arabic_digits_keeps_its_order_and_a_range_is_read_as_arabic_is():
    for right_to_left in (True, False):
        assert "٠١١ ٥٥٥ ٠١٢٣" in isolated_and_seen("هاتف ٠١١ ٥٥٥ ٠١٢٣ الآن", right_to_left)
    assert "٥ mg" in isolated_and_seen("خذ ٥ mg ثم", True)
    assert isolated("من ٧-٩ أيام", "rtl") == "من ٧-٩ أيام"


def test_words_in_brackets_from_an_english_frame_are_read_in_order():
    assert "1 of 3" in isolated_and_seen("الحمى عند الأطفال (1 of 3)", True)


@pytest.mark.parametrize(
    ("text", "base", "direction"),
    [
        ("Example S. Fever at home. J Test. 2021;2:7-9.", "rtl", "ltr"),
        ("Example S, أحمد M. Fever at home. J Test.", "rtl", "ltr"),
        ("+966 11 555 0123", "rtl", "ltr"),
        ("خذ Panadol Extra Night Max", "rtl", "rtl"),
        ("راجع https://clinic.example/a/long/path", "rtl", "rtl"),
        ("…", "rtl", "rtl"),
        ("العربية: اتصل (202) 555-0142", "ltr", "rtl"),
        ("Ask عيادة النور", "ltr", "ltr"),
    ],
)
def test_a_paragraph_runs_as_its_words_do(text, base, direction):
    assert text_direction(text, base) == direction


def test_an_address_with_arabic_letters_in_it_reads_from_left_to_right():
    paths = "https://clinic.example/طب/a-1?b=2", "www.clinic.example/طب/12", "clinic.example/طب/12"
    for address in (*paths, "طب@clinic.example"):
        for text in (f"انظر {address}.", f"انظر ({address}) الآن", f"See {address}, (202) 555-0142"):
            shown = isolated_and_seen(text, not text.startswith("See"))
            assert address.replace("طب", "بط") in shown, (text, shown)
    assert isolated("0.5/يوم", "rtl") == "0.5/يوم"


def test_isolates_that_an_author_wrote_stay():
    text = "اتصل \u2066+966 11 555 0123\u2069 الآن"
    assert "+966 11 555 0123" in isolated_and_seen(text, True)


@pytest.mark.parametrize("text", ["خذ 5 mg. 10 mg في الليل", "*2700. 38.5 °C. -5%. +3. טלפון", "5 mg, 10 mg ثم"])
def test_sentences_of_quantities_follow_each_other_from_right_to_left(text):
    drawn = isolated_and_seen(text, True)
    quantities = re.findall(r"[*+-]?\d+(?:\.\d+)?(?: mg| °C|%)?", text)
    places = [drawn.index(each) for each in quantities]
    assert places == sorted(places, reverse=True), drawn
