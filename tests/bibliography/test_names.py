import pytest

from handout.bibliography.name_lists import BARE, NameForm, numeric_names, series, written
from handout.bibliography.names import has_others, initials, persons
from handout.content.reference import Name

APA = NameForm(inverted=True, comma=", ", mark=".", between=" ", hyphen="-")
NATURAL = NameForm(inverted=False, comma=", ", mark=".", between=" ", hyphen="-")


def forms(**parts) -> tuple[str, str, str]:
    (person,) = persons([Name(**parts)])
    return written(person, BARE), written(person, APA), written(person, NATURAL)


@pytest.mark.parametrize(
    ("given", "bare", "dotted"),
    [
        ("Renata C", "RC", "R. C."),
        ("S. J.", "SJ", "S. J."),
        ("SJ", "SJ", "S. J."),
        ("S.J.", "SJ", "S. J."),
        ("Jean-Pierre", "JP", "J.-P."),
        ("J.-P.", "JP", "J.-P."),
        ("María José", "MJ", "M. J."),
        ("Örjan", "Ö", "Ö."),
        ("E\u0301lise", "É", "É."),
        ("María de la Luz", "ML", "M. L."),
        ("bell", "b", "b."),
        ("Αλέξανδρος", "Α", "Α."),
        ('Robert "Bob"', "R", "R."),
        ("Robert (Bob) L", "RL", "R. L."),
    ],
)
def test_given_names_become_initials(given, bare, dotted):
    person = persons([Name(family="Doe", given=given)])[0]
    assert initials(person.given) == bare
    assert initials(person.given, mark=".", between=" ", hyphen="-") == dotted


def test_a_particle_that_stays_goes_with_the_family_name():
    parts = {"family": "Kolk", "non_dropping_particle": "van der", "given": "Bessel A"}
    assert forms(**parts) == ("van der Kolk BA", "van der Kolk, B. A.", "B. A. van der Kolk")


def test_a_particle_that_drops_follows_the_initials():
    parts = {"family": "Beauvoir", "dropping_particle": "de", "given": "Sophie"}
    assert forms(**parts) == ("Beauvoir S de", "Beauvoir, S. de", "S. de Beauvoir")


def test_particles_and_suffixes_inside_the_names_are_found():
    assert forms(family="van der Kolk", given="Bessel A")[0] == "van der Kolk BA"
    assert forms(family="Beauvoir", given="Sophie de")[1] == "Beauvoir, S. de"
    assert forms(family="King", given="Martin L., III")[1] == "King, M. L., III"
    assert forms(family="King", given="Martin L Jr.")[0] == "King ML Jr"
    assert forms(family="hooks", given="bell")[1] == "hooks, b."


def test_parse_names_switches_the_search_off():
    (person,) = persons([Name(family="van der Kolk", given="Bessel", parse_names=False)])
    assert (person.particle, person.family) == ("", "van der Kolk")


def test_a_suffix_follows_the_initials():
    assert forms(family="Charney", given="Dennis S", suffix="Jr.") == (
        "Charney DS Jr",
        "Charney, D. S., Jr.",
        "D. S. Charney Jr.",
    )


def test_names_without_initials_print_whole():
    assert forms(literal="World Health Organization") == ("World Health Organization",) * 3
    assert forms(family="王", given="小明") == ("王小明",) * 3
    assert forms(family="Mao", given="Zedong", static_ordering=True) == ("Mao Zedong",) * 3
    assert forms(given="Plato") == ("Plato",) * 3
    assert forms(family="علي", given="محمد")[0] == "علي محمد"


def test_names_without_a_letter_are_left_out():
    assert persons([Name(), Name(literal="-"), Name(family="Doe")]) == persons([Name(family="Doe")])


def test_others_are_no_person():
    names = [Name(family="Doe"), Name(literal="others")]
    assert len(persons(names)) == 1
    assert has_others(names)
    assert not has_others(names[:1])


def people(count: int, *groups: str):
    named = [Name(family=f"N{chr(97 + place)}", given="A") for place in range(count)]
    return persons([*named, *(Name(literal=group) for group in groups)])


def test_ama_gives_six_names_or_three_and_et_al():
    assert numeric_names(people(6), most=6, first=3) == "Na A, Nb A, Nc A, Nd A, Ne A, Nf A"
    assert numeric_names(people(7), most=6, first=3) == "Na A, Nb A, Nc A, et al"


def test_a_semicolon_parts_persons_and_groups():
    assert numeric_names(people(2, "ELEKT-D"), most=6, first=3) == "Na A, Nb A; ELEKT-D"
    assert numeric_names(people(9, "ELEKT-D"), most=6, first=3) == "Na A, Nb A, Nc A, et al; ELEKT-D"
    assert numeric_names(people(0, "WHO", "UN"), most=6, first=3) == "WHO; UN"


def test_others_add_et_al_once():
    assert numeric_names(people(2), most=6, first=3, others=True) == "Na A, Nb A, et al"
    assert numeric_names(people(7), most=6, first=3, others=True) == "Na A, Nb A, Nc A, et al"


def test_a_series_takes_its_word_before_the_last():
    assert series(["a"], pair=" and ", last=", and ") == "a"
    assert series(["a", "b"], pair=" and ", last=", and ") == "a and b"
    assert series(["a", "b", "c"], pair=" and ", last=", and ") == "a, b, and c"
