"""Templates of institutions: some made here, each with a difficulty, and some that others made."""

import io
import os
import subprocess
import zipfile
from copy import deepcopy
from functools import cache
from pathlib import Path

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.parts.slide import SlideLayoutPart, SlideMasterPart
from pptx.util import Pt

from tests.conformance.tools import absent, soffice

FRENCH = {
    "Title Slide": "Diapositive de titre", "Title and Content": "Titre et contenu",
    "Section Header": "En-tête de section",
    "Two Content": "Deux contenus", "Comparison": "Comparaison", "Title Only": "Titre seul", "Blank": "Vide",
    "Content with Caption": "Contenu avec légende", "Picture with Caption": "Image avec légende",
    "Title and Vertical Text": "Titre et texte vertical", "Vertical Title and Text": "Titre vertical et texte",
}  # fmt: skip
OFFICE = Path("/usr/lib/libreoffice/share/template/common/presnt")


def saved(presentation):
    """A presentation's bytes."""
    stream = io.BytesIO()
    presentation.save(stream)
    return stream.getvalue()


def standard():
    """The template of four to three that comes with python-pptx: of Microsoft's making."""
    return saved(Presentation())


def narrow():
    """Four to three, with small boxes, a large title and a slide of its own."""
    presentation = Presentation()
    for layout in presentation.slide_layouts:
        for shape in layout.placeholders:
            if shape.placeholder_format.type is not None and shape.placeholder_format.idx == 1:
                shape.left, shape.top, shape.width, shape.height = Pt(90), Pt(150), Pt(500), Pt(320)
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text = "A slide of the template's own"
    return saved(presentation)


def french():
    """Layouts with French names, and without the types that would tell what they are for."""
    presentation = Presentation()
    for layout in presentation.slide_layouts:
        layout._element.cSld.set("name", FRENCH[layout.name])
        if layout.name != "Titre et contenu":
            layout._element.attrib.pop("type", None)
    return saved(presentation)


def without_footer():
    """No footer, date or number on the layout of the first slide, no footer on any other."""
    presentation = Presentation()
    for number, layout in enumerate(presentation.slide_layouts):
        for shape in list(layout.placeholders):
            kind = str(shape.placeholder_format.type)
            if "FOOTER" in kind or (number == 0 and ("DATE" in kind or "SLIDE_NUMBER" in kind)):
                shape._element.getparent().remove(shape._element)
    return saved(presentation)


def right_to_left():
    """A master whose levels run from right to left, as one made for Arabic has them; titles stay in the middle."""
    presentation = Presentation()
    for style in presentation.slide_masters[0]._element.xpath("p:txStyles/*"):
        for level in style.xpath("*[starts-with(local-name(), 'lvl')]"):
            level.set("rtl", "1")
            if level.get("algn") == "l":
                level.set("algn", "r")
    return saved(presentation)


def two_masters():
    """A second master with two layouts of its own."""
    presentation = Presentation()
    first = presentation.slide_masters[0].part
    package = first.package
    master = SlideMasterPart(
        PackURI("/ppt/slideMasters/slideMaster2.xml"), first.content_type, package, deepcopy(first._element)
    )
    listed = master._element.get_or_add_sldLayoutIdLst()
    for each in list(listed):
        listed.remove(each)
    for number, layout in enumerate(list(presentation.slide_layouts)[:2]):
        name = PackURI(f"/ppt/slideLayouts/slideLayout{20 + number}.xml")
        copy = SlideLayoutPart(name, layout.part.content_type, package, deepcopy(layout._element))
        copy._element.cSld.set("name", f"Second {layout.name}")
        copy.relate_to(master, RT.SLIDE_MASTER)
        listed._add_sldLayoutId().rId = master.relate_to(copy, RT.SLIDE_LAYOUT)
        listed[-1].set("id", str(2147483700 + number))
    theme = first.part_related_by(RT.THEME)
    own = type(theme)(PackURI("/ppt/theme/theme7.xml"), theme.content_type, package, theme.blob)
    master.relate_to(own, RT.THEME)
    known = presentation.part._element.sldMasterIdLst
    entry = known._add_sldMasterId()
    entry.rId = presentation.part.relate_to(master, RT.SLIDE_MASTER)
    entry.set("id", "2147483699")
    return saved(presentation)


def potx():
    """A .potx file."""
    return retyped(standard(), b"presentation.main", b"template.main")


def retyped(data, old, new):
    """A package with another word in its list of content types."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace(old, new) if name == "[Content_Types].xml" else content)
    return stream.getvalue()


@cache
def from_office(name):
    """A template that comes with LibreOffice, saved by it as .potx."""
    program = soffice()
    home = Path(program).resolve().parent.parent
    source = next(
        (
            each
            for each in (home / "share/template/common/presnt" / f"{name}.otp", OFFICE / f"{name}.otp")
            if each.is_file()
        ),
        None,
    )
    if source is None:
        absent(f"LibreOffice's template {name} is not installed")
    return converted(program, source)


def converted(program, source):
    """A file that LibreOffice saves as .potx."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        command = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "potx"]
        subprocess.run([*command, "--outdir", folder, os.fspath(source)], check=True, capture_output=True)
        return (Path(folder) / f"{source.stem}.potx").read_bytes()


MADE = {
    "narrow": narrow, "french": french, "without footer": without_footer, "two masters": two_masters, "potx": potx,
    "right to left": right_to_left,
}  # fmt: skip
"""Six made here."""

OTHERS = {
    "python-pptx": standard, "DNA": lambda: from_office("DNA"), "Focus": lambda: from_office("Focus"),
    "Metropolis": lambda: from_office("Metropolis"),
}  # fmt: skip
"""What others made."""

ALL = MADE | OTHERS
