import io
import zipfile

import pytest
from pptx import Presentation

from handout.errors import RenderError
from handout.renderers.pptx import read_template
from handout.renderers.pptx.template_package import as_presentation


def template():
    stream = io.BytesIO()
    Presentation().save(stream)
    return stream.getvalue()


def changed(name, change, data=None):
    """A template with one part changed, or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data or template())) as source, zipfile.ZipFile(stream, "w") as target:
        for each in source.namelist():
            content = source.read(each)
            target.writestr(each, change(content) if each == name else content)
        if name not in source.namelist():
            target.writestr(name, change(b""))
    return stream.getvalue()


TYPES = "[Content_Types].xml"
LAYOUT = "ppt/slideLayouts/slideLayout2.xml"
LAYOUT_RELS = "ppt/slideLayouts/_rels/slideLayout2.xml.rels"


def bomb():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        for number in range(3):
            archive.writestr(f"ppt/{number}.bin", bytes(80 * 1024 * 1024))
    return stream.getvalue()


def linked(kind):
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    said = f'<Relationship Id="rId99" Type="{base}/{kind}" Target="https://track.example/a.png" TargetMode="External"/>'
    return changed(LAYOUT_RELS, lambda old: old.replace(b"</Relationships>", said.encode() + b"</Relationships>"))


def doctype(encoding="utf-8"):
    said = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    return changed(LAYOUT, lambda old: said.encode(encoding) + old)


REFUSED = {
    "a bomb": (bomb, "unpacks to more than 200 MB"),
    "a document type": (doctype, "declares a document type"),
    "a hidden document type": (lambda: doctype("utf-16-le"), "declares a document type"),
    "a picture elsewhere": (lambda: linked("image"), r'needs "https://track\.example/a\.png"'),
    "macros": (
        lambda: changed(TYPES, lambda old: old.replace(b"presentation.main", b"presentation.macroEnabled.main")),
        "contains macros",
    ),
    "a project of macros": (
        lambda: changed(TYPES, lambda old: old.replace(b"</Types>", b"<!-- vbaProject --></Types>")),
        "contains macros",
    ),
    "half of it": (lambda: template()[: len(template()) // 2], "is not a PowerPoint file"),
    "a broken part": (lambda: changed(LAYOUT, lambda old: old[:-40]), "is not a PowerPoint file"),
    "a missing part": (
        lambda: changed(LAYOUT_RELS, lambda old: old.replace(b"slideMaster1", b"slideMaster9")),
        "is not a PowerPoint file",
    ),
    "an encrypted file": (lambda: b"\xd0\xcf\x11\xe0" + bytes(512), "is not a PowerPoint file"),
    "nothing": (lambda: b"", "is not a PowerPoint file"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_template_that_cannot_be_used_is_refused_with_its_name_and_the_reason(case):
    make, reason = REFUSED[case]
    with pytest.raises(RenderError, match=reason) as caught:
        read_template(make(), "own.pptx")
    assert '"own.pptx"' in str(caught.value)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused():
    stream = io.BytesIO(template())
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(LAYOUT, b"<other/>")
    with pytest.raises(RenderError, match="contains a part twice"):
        read_template(stream.getvalue(), "own.pptx")


def test_a_link_that_a_person_follows_is_kept():
    assert read_template(linked("hyperlink"), "own.pptx").layouts


@pytest.mark.parametrize("kind", [b"template", b"slideshow"])
def test_templates_and_slide_shows_are_read_as_presentations(kind):
    data = changed(TYPES, lambda old: old.replace(b"presentation.main", kind + b".main"))
    types = zipfile.ZipFile(io.BytesIO(as_presentation(data))).read("[Content_Types].xml")
    assert b"presentationml.presentation.main" in types


def test_no_prefix_of_a_template_does_more_than_be_refused():
    data = template()
    for end in range(0, len(data), len(data) // 25):
        with pytest.raises(RenderError):
            read_template(data[:end], "own.pptx")
