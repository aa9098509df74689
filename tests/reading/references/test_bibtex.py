import logging

import pytest

from handout.content.csl_date import CslDate
from handout.content.reference import Name
from handout.reading.references import read_bibtex


def one(text):
    read = read_bibtex(text, "refs.bib")
    assert [str(each) for each in read.diagnostics] == []
    (reference,) = read.references
    return reference


def entry(fields, kind="article"):
    return one(f"@{kind}{{doe2020, {fields}}}")


def problems(text):
    read = read_bibtex(text, "refs.bib")
    return [str(each) for each in read.diagnostics], [each.id for each in read.references]


def test_strings_and_months_are_put_in_and_joined():
    found = one('@string{j = "Journal of " # {Pain}}\n@article{a, journal = j, year = 2022, month = jun # "~3"}')
    assert found.container_title == "Journal of Pain"
    assert found.issued == CslDate.parse("2022-06-03")


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("year = 2020", "2020"),
        ("year = 2020, month = {6}", "2020-06"),
        ("year = 2020, month = {June}", "2020-06"),
        ("year = 2020, month = {June--July}", "2020"),
        ("year = 2020, month = feb, day = 30", "2020-02"),
        ("date = {2020-06-03}", "2020-06-03"),
        ("date = {2020-06/2020-07}, year = 2020", "2020-06/2020-07"),
        ("year = {in press}", "in press"),
    ],
)
def test_dates_are_read_as_far_as_they_are_dates(fields, date):
    assert entry(fields).issued == CslDate.parse(date)


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Doe, Jane Q.", (Name(family="Doe", given="Jane Q."),)),
        ("Jane Q. Doe", (Name(family="Doe", given="Jane Q."),)),
        ("van der Kolk, Bessel", (Name(family="Kolk", given="Bessel", non_dropping_particle="van der"),)),
        ("Ludwig van Beethoven", (Name(family="Beethoven", given="Ludwig", non_dropping_particle="van"),)),
        ("King, Jr., Martin L.", (Name(family="King", given="Martin L.", suffix="Jr."),)),
        ("{World Health Organization}", (Name(literal="World Health Organization"),)),
        ("{Barnes and Noble}", (Name(literal="Barnes and Noble"),)),
        ("{Jones {\\&} Sons}", (Name(literal="Jones & Sons"),)),
        ("Doe, J and others", (Name(family="Doe", given="J"), Name(literal="others"))),
        (r"{\'A}lvarez de la Cruz, Jos{\'e}", (Name(family="Álvarez de la Cruz", given="José"),)),
        (r"Nu\~{n}ez, Ana", (Name(family="Nuñez", given="Ana"),)),
        (r"Mu\~noz, C and \O stergaard, B", (Name(family="Muñoz", given="C"), Name(family="Østergaard", given="B"))),
        (r"\L ukasz, D and \AA ngstr\"om, A", (Name(family="Łukasz", given="D"), Name(family="Ångström", given="A"))),
        (r"\v{S}imek, E and \c{S}ahin, K", (Name(family="Šimek", given="E"), Name(family="Şahin", given="K"))),
        (r"Carlos Mu\~noz and Zden\v{e}k \v{S}imek",
         (Name(family="Muñoz", given="Carlos"), Name(family="Šimek", given="Zdeněk"))),
        (r"B{\' a}tori, Zolt{\' a}n", (Name(family="Bátori", given="Zoltán"),)),
        (r"Nguy{\~{\^e}}n, H and {\textcommabelow{S}}erban, Ion",
         (Name(family="Nguyễn", given="H"), Name(family="Șerban", given="Ion"))),
        (r"{\"Osterreichische Gesellschaft f\"ur Schlaf and Rest}",
         (Name(literal="Österreichische Gesellschaft für Schlaf and Rest"),)),
        (r"Jane {de la} Doe", (Name(family="Doe", given="Jane de la"),)),
        (r"{\'E}tienne de~la Tour", (Name(family="Tour", given="Étienne", non_dropping_particle="de la"),)),
        ("family=Doe, given=J, prefix=van der", (Name(family="Doe", given="J", non_dropping_particle="van der"),)),
        ("Plato", (Name(family="Plato"),)),
    ],
)  # fmt: skip
def test_names_are_parted_as_bibtex_does(source, names):
    assert entry(f"author = {{{source}}}").author == names


@pytest.mark.parametrize(
    ("kind", "fields", "type_"),
    [
        ("article", "journal = {J}", "article-journal"),
        ("article", "entrysubtype = {newspaper}", "article-newspaper"),
        ("inproceedings", "booktitle = {P}", "paper-conference"),
        ("phdthesis", "school = {U}", "thesis"),
        ("techreport", "institution = {I}", "report"),
        ("misc", "title = {T}", "document"),
        ("misc", "url = {https://example.org}", "webpage"),
        ("misc", r"howpublished = {\url{https://example.org/a_b}}", "webpage"),
        ("misc", "eprint = {2002.1}, archiveprefix = {arXiv}", "article"),
        ("article", "eprint = {2002.1}, archiveprefix = {arXiv}, journal = {J}", "article-journal"),
        ("unpublished", "eventtitle = {Congress}", "speech"),
        ("ONLINE", "title = {T}", "webpage"),
    ],
)
def test_entry_types_become_those_of_csl(kind, fields, type_):
    assert entry(fields, kind).type == type_


def test_a_number_is_an_issue_of_a_journal_and_a_number_of_a_report():
    assert entry("number = 3").issue == "3"
    assert entry("number = 3", "techreport").number == "3"
    assert entry("number = 3, series = {S}", "book").collection_number == "3"


def test_small_words_in_braces_keep_their_case():
    assert entry("title = {The {pH} of {in vitro} {DNA}}").title == (
        'The <span class="nocase">pH</span> of <span class="nocase">in vitro</span> DNA'
    )
    assert entry("title = {{The pH of all}}").title == "The pH of all"


def test_title_and_subtitle_are_joined():
    assert entry("title = {Rest}, subtitle = {a review}").title == "Rest: a review"
    assert entry("title = {Rest?}, subtitle = {a review}").title == "Rest? a review"


@pytest.mark.parametrize(
    ("source", "names"),
    [
        (
            "Roe AB, Poe CD, Doe E",
            (Name(family="Roe", given="AB"), Name(family="Poe", given="CD"), Name(family="Doe", given="E")),
        ),
        ("Smith J.", (Name(family="Smith", given="J."),)),
        ("WHO Solidarity Trial Consortium", (Name(literal="WHO Solidarity Trial Consortium"),)),
        ("Department of Health, Exampleland", (Name(literal="Department of Health, Exampleland"),)),
    ],
)
def test_names_that_bibtex_would_split_wrongly_are_read_as_they_are_meant_with_a_warning(source, names):
    read = read_bibtex(f"@article{{a,\n  author = {{{source}}}}}", "refs.bib")
    assert read.references[0].author == names
    assert [(each.span.line, each.severity) for each in read.diagnostics] == [(2, "warning")]
    assert source in read.diagnostics[0].message


LIBRARY = """\
@article{smith2020, author={Smith, Jane}, title={Aspirin for fever}, year={2020}}
@misc{guide, title={Low mood in adults}, url={https://example.org/guide}, crossref={}}
@article{, author={Poe, Carl}, title={An entry without a key}, journal={Journal of Errors}, volume={9}, doi={10.1/e}}
@article{, author={Roe, Anna}, title={Another one}, pages={1--2}}
"""


def test_an_entry_without_a_key_is_an_entry_of_its_own_and_gives_nothing_to_others():
    read = read_bibtex(LIBRARY, "refs.bib")
    smith, guide, poe, roe = read.references
    assert (smith.container_title, smith.volume, smith.page, smith.DOI) == ("", "", "", "")
    assert (guide.author, guide.container_title, guide.DOI) == ((), "", "")
    assert (poe.id, poe.volume, roe.id, roe.volume, roe.page) == ("poe", "9", "roe", "", "1-2")
    assert [(each.span.line, each.message.partition(";")[0]) for each in read.diagnostics] == [
        (3, "the entry has no key"),
        (4, "the entry has no key"),
    ]


def test_what_belongs_to_the_whole_alone_is_not_a_parts():
    whole = "@book{b, title = {Whole}, pages = {300}, note = {Read it}, year = 2020}"
    text = f"@inbook{{a, title = {{Part}}, crossref = b}}\n{whole}"
    part = read_bibtex(text, "refs.bib").references[0]
    assert (part.container_title, part.page, part.note, part.issued) == ("Whole", "", "", CslDate.parse(2020))


def test_xdata_gives_its_fields_under_their_names_and_is_no_reference():
    text = "@article{a, title = {A}, xdata = { x , y}}\n@xdata{x, journal = {J}, xdata = {y}}\n@xdata{y, volume = 3}"
    read = read_bibtex(text, "refs.bib")
    assert read.diagnostics == ()
    assert [(each.id, each.container_title, each.volume) for each in read.references] == [("a", "J", "3")]


def test_entries_that_name_themselves_or_each_other_come_to_an_end():
    pair = "@inbook{b, title = {B}, crossref = c}\n@book{c, crossref = b, year = 2020}"
    text = f"@inbook{{a, title = {{A}}, crossref = {{A}}}}\n{pair}"
    read = read_bibtex(text, "refs.bib")
    assert (read.references[0].title, read.references[0].container_title) == ("A", "")
    assert read.references[1].issued == CslDate.parse(2020)


def test_a_crossref_to_no_entry_is_reported():
    messages, _ = problems("@inbook{a, title = {A}, crossref = {gone}}")
    assert messages == ['refs.bib:1:1 warning: no entry "gone" to take fields from; add it, or delete the crossref']


def test_a_command_that_is_not_known_is_reported_at_its_line():
    messages, _ = problems(
        "@article{a,\n  journal = {J},\n  title = {A dose of\n    $\\lessthanorso$5 mg},\n  abstract = {\\odd}}"
    )
    assert messages == [
        r"refs.bib:4:1 warning: `title`: `\lessthanorso` is not LaTeX that handout knows; it prints as it is written; "
        "write the character itself"
    ]


def test_an_entry_takes_what_it_lacks_from_its_crossref():
    whole = "@proceedings{p, title = {Proc}, year = 2020, editor = {Doe, J}}"
    talk = read_bibtex(f"@inproceedings{{a, title = {{Talk}}, crossref = {{P}}}}\n{whole}", "refs.bib").references[0]
    assert (talk.title, talk.container_title, talk.issued) == ("Talk", "Proc", CslDate.parse(2020))
    assert talk.editor == (Name(family="Doe", given="J"),)


def test_notes_say_when_a_page_was_read_and_whether_it_is_in_press():
    assert entry("note = {Accessed: 2024-01-09}", "misc").accessed == CslDate.parse("2024-01-09")
    assert entry("note = {[Online; accessed 9 January 2024]}", "misc").accessed == CslDate.parse("2024-01-09")
    assert entry("note = {In press}").status == "in press"


def test_identifiers_are_found():
    assert entry("eprint = {123456}, eprinttype = {pubmed}").PMID == "123456"
    found = entry(r"doi = {10.1/a\_b}, url = {https://example.org/\~{}doe/a\_b\%20c}")
    assert (found.DOI, found.URL) == ("10.1/a_b", "https://example.org/~doe/a_b%20c")


def test_a_broken_entry_is_reported_and_the_others_are_read():
    messages, keys = problems(
        "@article{a, title = {A}}\n  @article{b, title = {B, year = 2020\n}\n@article{c, title = {C}}\n"
    )
    assert keys == ["a", "c"]
    assert len(messages) == 1
    assert messages[0].startswith("refs.bib:2:3 error: the entry `@article{b` cannot be read: unexpected block start")


def test_what_was_lost_of_an_entry_is_reported():
    messages, keys = problems(
        "@article{a, title = {A}, title = {B}}\n"
        "@article{a, title = {again}}\n"
        "@artikle{c, title = {C}}\n"
        "@article{d,\n  journal = jama}\n"
        "@article{e, date = {2020-13}}\n"
    )
    assert keys == ["a", "c", "d", "e"]
    assert [message.partition(";")[0] for message in messages] == [
        'refs.bib:1:1 warning: the entry "a" has `title` twice',
        'refs.bib:2:1 warning: the key "a" is in two entries',
        'refs.bib:3:1 warning: no entry type "@artikle"',
        'refs.bib:5:1 warning: no string "jama"',
        "refs.bib:6:1 warning: `issued` is no date: month 13: a month is 1 to 12, a season 21 (spring) to 24 (winter)",
    ]


def test_nothing_is_logged(caplog):
    with caplog.at_level(logging.CRITICAL):
        problems("@article{a, title = {")
    assert caplog.records == []


def test_comments_preambles_and_words_between_are_skipped():
    text = 'Words.\n@comment{x}\n@preamble{"\\newcommand"}\n@article{a, title = {A}}\n'
    assert one(text).id == "a"


def test_an_entry_without_a_key_gets_one_of_author_and_year():
    read = read_bibtex("@article{, author = {Øster, Å}, year = 2020}", "refs.bib")
    assert [each.id for each in read.references] == ["oster2020"]


def test_a_made_up_key_never_takes_a_written_one_and_no_part_takes_the_doi_of_its_whole():
    text = (
        "@article{, title={Bees}, author={Smith, K}, year=2020}\n@article{smith2020, title={Asthma}, year=2020}\n"
        "@book{whole, title={Whole}, doi={10.1000/1}}\n@inbook{part, title={Part}, crossref={whole}}\n"
    )
    found = {each.id: each for each in read_bibtex(text, "a.bib").references}
    assert found["smith2020"].title == "Asthma"
    assert found["part"].DOI == ""
    assert len(found) == 4


@pytest.mark.parametrize(("fields", "message"), [
    ("year={2020}, month={13}", '`month`: "13" is no month; it is left out'),
    ("year={2020}, date={2019-05}", "`year` is 2020 and `date` is 2019-05; the date is used"),
    ("year={2020}, month=may", None), ("year={2020}, month={5}, day={7}", None),
    ("year={2020}, month={May/June}", None),
    ("date={2020-05}, year={2020}", None), ("year={in press}, month={May}", None),
])  # fmt: skip
def test_dates_that_do_not_agree_or_are_none_are_reported(fields, message):
    read = read_bibtex(f"@article{{a, title={{A}}, {fields}}}", "a.bib")
    assert [each.message for each in read.diagnostics] == ([message] if message else [])


@pytest.mark.parametrize(
    "author", ["A. Roe, B. Poe, C. Doe", "Roe, A.; Poe, B.", "Anna Roe; Carl Poe", "Roe, Anna, Poe, Carl"]
)
def test_a_list_in_the_place_of_one_name_is_told(author):
    read = read_bibtex(f"@article{{a, title = {{T}}, author = {{{author}}}}}", "a.bib")
    assert any("is read as" in each.message for each in read.diagnostics)


@pytest.mark.parametrize(
    "author", ["Roe, Jr, Anna", "Roe, III, Anna", "Roe, Anna", "van der Roe, Anna", "{Roe; Poe}", "Roe, Anna, MD"]
)
def test_one_name_is_no_list(author):
    read = read_bibtex(f"@article{{a, title = {{T}}, author = {{{author}}}}}", "a.bib")
    assert not [each for each in read.diagnostics if "is read as" in each.message]


def test_and_others_behind_one_name():
    (reference,) = read_bibtex("@article{a, title = {T}, author = {Roe AB, et al.}}", "a.bib").references
    person, others = reference.author
    assert (person.family, person.given, others.literal) == ("Roe", "AB", "others")
