"""C08: what nobody has written yet is no text for a patient."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.building.jobs import NamedClinic, Topic
from handout.building.pre_build_check import PreBuildCheck
from handout.building.starter import starter_clinics, starter_source
from handout.checks.language.placeholder_marks import marks_in
from handout.checks.rules.placeholders import HINT, placeholders_in
from handout.content.clinic import Clinic
from handout.reading import load_document, parse_document
from tests.checks.examples import TODAY, Example, check, section, source

PLACEHOLDERS = [
    "[FILL IN: the dose]", "[fill in]", "[Fill-in the dose", "[TODO]", "[to do: ask Ann]", "[TBD]", "[tbc]", "[XX]",
    "[XXX mg]", "[insert date here]", "[Clinic name]", "[your clinic's phone]", "[phone number]", "[Date of review]",
    "[e-mail address]", "[name]", "TBD", "TODO: write this", "FIXME", "XXX", "XXX-XXXX", "555-XXXX", "XXXX mg",
    "Lorem ipsum dolor sit amet", "{{clinic_name}}", "{{ phone }}", "<<clinic name>>", "Say the main message again.",
    "XX mg", "??? mg", "### mg", "X tablets", "[dose]", "[DATE]", "[Your clinic]", "[your words]", "{phone}",
    "${phone}", "%PHONE%", "@PHONE@", "<phone number>", "<your clinic>", "[**FILL IN**: x]",
    "[FILL IN: x](https://clinic.example)", "［FILL IN: x］", "[FILL  IN: x]", "[RELLENE: la dosis]",
    "[REMPLIR : la dose]",
    "[COMPLETAR: dosis]", "[à compléter]", "[AUSFÜLLEN: Dosis]", "[ĐIỀN: liều]", "[填写剂量]", "[أدخل الجرعة]",
    "[dose to be added]", "(to be confirmed)", "(fill in dose)",
    "[text goes here]", "TBC", "T.B.D.", "TBA", "TK.", "YYYY-MM-DD",
    "DD/MM/YYYY", "555-01XX", "(xxx) xxx-xxxx", "000-000-0000", "555-555-5555", "Click here to enter text.",
    "Your text here.", "Insert text here", "NAME HERE", "#REF!", "#DIV/0!", "[reference]", "[citation needed]",
    "[check]",
    "[X] mg", "(dose) mg", "X.X mg", "x mg", "00 mg", "# mg", "… mg", "... mg", "(CONFIRM DOSE)", "TKTK", "«dose» mg",
    "_dose_ mg", "**amount** mL", "NaN mg", "NaN", "null mg", "None mg", "N/A tablets", "n mg", "%d mg", "{} mg",
    "{0} mg", "xx.x mg", "<n> mg", "###-###-####", "[insert]", "(insert number here)", "INSERT PHONE", "[●]", "«Phone»",
    "(000) 000-0000", "REPLACE ME", "CHANGEME", "N mg", "???", "[object Object]", "[blank] mg",
]  # fmt: skip
TEXTS = [
    "Fill in the form.", "[Fill in this form](https://clinic.example/form)", "[Your plan](https://clinic.example)",
    "Press [Enter].", "My weight: ______ kg", "Date: ___", "[ ] I took it", "{{7*7}} and ${7*7}", "47,XXX",
    "Triple X (XXX syndrome)", "1 << 2 >> 1", "What to do", "a to-do list", "[note: see below]", "Rest.[@a]", "xxx",
    "Take it at 10 [1].", "XXL or XX", "TODOS", "your name",
    "Date (DD/MM/YYYY): ____", "Write it as DD/MM/YYYY.", "Fill in the dose on page 2.", "(see the date)", "46,XX mg",
    "[complete blood count]", "TK inhibitor", "5% (3 of 60) and 10%", "A@b@c", "[date](https://clinic.example/date)",
    "Take 2 x 5 mg", "Which? mg or mL", "(add 10 mL of water)", "(enter at the back)", "____ mg", "{a, b}", "<5 mg",
    "5 < 6 > 2", "[see the date below]", "TKI and TBCs", "Ask for vitamin K tablets.", "Phone", "one idea",
    "PIN: 12 days", "100 mg", "5x mg", "Wait... 5 mg", "Click here to see it.", "[x] done", "What??", "Really?? Yes.",
    "5,00 mg", "Write your name here: ____", "Your name here is safe with us.", "(check the date)", "[type 2 diabetes]",
    "the null hypothesis", "Nan is here", "None of the tablets", "N/A", "Repeat n times", "5 in n", "undefined pain",
    "(this end goes here)", "He [the doctor] said so.", "What helps", "Type text in the box here.",
]  # fmt: skip
KEY = """main_message = "Rest.[@a]"
[[reference]]
id = "a"
type = "book"
issued = 2020
"""


def found(text, language="en"):
    document = parse_document(source(section(text, more=""))).document
    return [each.excerpt for each in placeholders_in(document, language)]


@pytest.mark.parametrize("text", PLACEHOLDERS)
def test_a_placeholder(text):
    (words,) = found(f"Ask us: {text}")
    assert words.strip() in " ".join(text.split())


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_that_is_none(text):
    assert [*placeholders_in(Clinic(team=text), "en")] == []


@pytest.mark.parametrize("text", ["null", "undefined", "nan"])
def test_what_a_program_wrote_where_there_was_nothing(text):
    assert [each.excerpt for each in placeholders_in(Clinic(phone=text), "en")] == [text]


def test_todo_is_a_word_in_spanish_and_a_mark_in_brackets():
    assert found("Lea TODO el texto: TODO: es importante.", "es-MX") == []
    assert found("[TODO: la dosis]", "es-MX") == ["[TODO: la dosis]"]
    assert found("Read TODO the text.", "en") == ["TODO"]


@pytest.mark.parametrize(
    "content",
    [
        'subtitle = "[FILL IN: a]"\n', 'teach_back = ["[FILL IN: a]"]\n', '[clinic]\nphone = "[FILL IN: a]"\n',
        '[clinic]\naddress = "1 Road\\n[FILL IN: a]"\n', '[governance]\nauthors = ["[FILL IN: a]"]\n',
        '[talk]\npresenter = "[FILL IN: a]"\n', '[[glossary]]\nterm = "rest"\nplain = "[FILL IN: a]"\n',
        '[urgent]\nemergency_signs = ["[FILL IN: a]"]\nemergency = "911"\n', '[more]\nlabel = "[FILL IN: a]"\nurl = "https://clinic.example"\n',
        '[phrases]\nnutshell = "[FILL IN: a]"\n', '[clinic.phrases.vi]\nnutshell = "[FILL IN: a]"\n',
        f'{KEY}title = "[FILL IN: a]"\n',
        f'{KEY}title = "A"\nauthor = [{{ literal = "[FILL IN: a]" }}]\n',
    ],
)  # fmt: skip
def test_every_string_of_a_topic_is_searched(content):
    (finding,) = check(Example(content), select={"C08"}, pages=False).found
    assert finding.message == '"[FILL IN: a]" has not been replaced'
    assert finding.excerpt == "[FILL IN: a]"


@pytest.mark.parametrize(
    "content",
    [
        '[checks]\nignore = [{ id = "R07", reason = "TODO", where = "[FILL IN: a]" }]\n',
        '[[reference]]\nid = "a"\ntype = "book"\ntitle = "[FILL IN: a]"\n',
        'main_message = "Rest.[@a]"\n[[reference]]\nid = "a"\ntype = "book"\ntitle = "XXX and TODO: a history"\n',
        '[phrases]\ncall = "Ring us on {phone}."\nemergency_signs = "Ring {number} now if:"\n',
        '[clinic.phrases.vi]\nemergency_signs = "Gọi {number} ngay nếu:"\n',
    ],
)
def test_what_is_not_printed_and_what_a_work_is_called_is_not(content):
    assert check(Example(content), select={"C08"}, pages=False).found == ()


def test_every_text_of_the_starter_that_an_author_has_to_write_is_a_mark():
    text = starter_source("asthma", "en-US")
    document = parse_document(text).document
    marks = [each.excerpt for each in placeholders_in(document, "en")]
    assert len(marks) == text.count("[FILL IN: ") - text.partition("language =")[0].count("[FILL IN: ")
    assert all(each.startswith("[FILL IN: ") and each.endswith("]") for each in marks)
    printed = (
        document.main_message,
        *document.nutshell.points,
        *document.urgent.emergency_signs,
        *document.urgent.signs,
    )
    assert all("[FILL IN: " in each.plain for each in printed)
    assert document.clinic.phone in marks
    assert document.urgent.emergency in marks


def test_every_key_of_a_starting_clinic_that_names_it_is_a_mark():
    for text in starter_clinics().values():
        data = tomllib.loads(text)
        assert {key for key, value in data.items() if value.startswith("[FILL IN: ")} == {
            "name", "team", "phone", "hours", "email", "address", "interpreter"
        }  # fmt: skip


def test_a_clinic_file_is_named_for_its_own_placeholders_and_the_topic_for_its_own(tmp_path):
    path = tmp_path / "content.toml"
    path.write_text(source(Example('subtitle = "[TBD]"\n[clinic]\nphone = "[FILL IN: not printed]"\n')))
    loaded = load_document(path)
    topic = Topic(path, loaded.source, loaded.document, {})
    fields = {"name": "A", "feedback": "Tell us.", "other_formats": "Ask us."}
    clinics = [
        NamedClinic(Path("good.toml"), Clinic(phone="555-0142", **fields), {}, ""),
        NamedClinic(Path("bad.toml"), Clinic(phone="XXX-XXXX", **fields), {}, 'name = "A"\nphone = "XXX-XXXX"\n'),
    ]
    gate = PreBuildCheck((), clinics, TODAY)
    good, bad = (
        [str(each) for each in gate.verdict(topic, place).errors if each.code.id == "C08"] for place in range(2)
    )
    assert len(good) == 1
    assert "content.toml:" in good[0]
    assert good[0].startswith(f"{path}:")
    assert bad == [
        good[0],
        f'bad.toml:2:10 error: C08 placeholder: "XXX-XXXX" has not been replaced; {HINT}',
    ]


@given(st.text("[]{}<>XTODOBfil in:x_. ", max_size=40))
def test_any_text_is_searched_in_time_and_each_find_is_in_it(text):
    for each in placeholders_in(Clinic(team=text), "en"):
        assert text.startswith(each.words, each.offset)


def test_a_review_date_is_left_to_the_author():
    assert parse_document(starter_source("asthma", "en-US")).document.governance.reviewed is None


def test_the_mark_of_the_starter_is_found_without_its_brackets_too():
    assert check(Example('[clinic]\nphone = "FILL IN: phone"\n'), select={"C08"}, pages=False).found


def test_the_hints_of_the_starter_are_found_without_their_marks():
    starters = [starter_source("asthma", "en-US"), *starter_clinics().values()]
    entries = re.findall(r'([\w-]+) = "\[FILL IN: ([^\]]*)\]', "\n".join(starters))
    assert len(entries) > 20
    assert [each for key, each in entries if not [*marks_in(each, "en", key)]] == []
