from tests.renderers.pptx.packages import HEAD, archive, file, find, part

NOTED = """[[section]]
heading = "H"
text = "A text with a [link](https://clinic.example)."
points = ["One", "Two"]
steps = ["First", "Second"]
"""


def notes(data, number=3):
    return part(data, f"ppt/notesSlides/notesSlide{number}.xml")


def paragraphs(data):
    return find(notes(data), "//p:sp[.//p:ph[@type='body']]//a:p")


def test_lists_in_notes_are_lists():
    found = [
        ("".join(find(each, ".//a:t/text()")), bool(find(each, ".//a:buChar")), bool(find(each, ".//a:buAutoNum")))
        for each in paragraphs(file(NOTED))
    ]
    assert found == [
        ("A text with a link.", False, False), ("One", True, False), ("Two", True, False), ("First", False, True),
        ("Second", False, True),
    ]  # fmt: skip


def test_links_in_notes_have_their_own_relationship():
    data = file(NOTED)
    [target] = find(notes(data), "//a:hlinkClick/@r:id")
    listed = part(data, "ppt/notesSlides/_rels/notesSlide3.xml.rels")
    assert find(listed, f"//rel:Relationship[@Id='{target}']/@Target") == ["https://clinic.example"]


def test_a_slide_without_notes_has_no_part_for_them():
    names = archive(file("")).namelist()
    assert "ppt/notesSlides/notesSlide2.xml" in names
    assert "ppt/notesSlides/notesSlide3.xml" not in names


def test_notes_from_right_to_left_say_so():
    arabic = '[[section]]\nheading = "H"\ntext = "نص عربي"\npoints = ["واحد", "Two"]\n'
    data = file(arabic, HEAD.replace('"en"', '"ar"'))
    assert [find(each, "a:pPr/@rtl")[0] for each in paragraphs(data)] == ["1", "1", "1"]
    assert {find(each, "a:pPr/@algn")[0] for each in paragraphs(data)} == {"r"}


def test_notes_from_left_to_right_say_so_too():
    assert {find(each, "a:pPr/@rtl")[0] for each in paragraphs(file(NOTED))} == {"0"}


def test_the_notes_master_has_a_theme_of_its_own():
    data = file("")
    [target] = find(part(data, "ppt/notesMasters/_rels/notesMaster1.xml.rels"), "//@Target")
    assert target == "../theme/theme2.xml"
    assert "ppt/theme/theme2.xml" in archive(data).namelist()
