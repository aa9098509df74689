from handout.bibliography.collation import filed, name_key, title_key
from handout.bibliography.names import persons
from handout.content.reference import Name


def test_accents_case_and_apostrophes_do_not_count():
    assert filed("Łukasiewicz") == "lukasiewicz"
    assert filed("O’Brien-Ångström Øst") == "obrienangstrom ost"


def test_titles_are_filed_without_their_article_and_tags():
    assert title_key("The <i>in vitro</i> rule") == "in vitro rule"
    assert title_key("Theory") == "theory"
    assert title_key("A") == "a"


def key(with_particle=False, **parts):
    (person,) = persons([Name(**parts)])
    return name_key(person, with_particle=with_particle)


def test_nothing_comes_before_something():
    assert key(family="Li", given="W") < key(family="Li Bai", given="A") < key(family="Lii", given="A")


def test_only_apa_files_van_der_kolk_under_v():
    assert key(family="van der Kolk", given="B").startswith("kolk")
    assert key(True, family="van der Kolk", given="B").startswith("van der kolk")


def test_groups_are_filed_without_their_article():
    assert key(literal="The Example Center") == "example center"
