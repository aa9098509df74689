"""Every handout holds PDF/UA-1 and PDF/A-2A at once, as veraPDF judges."""

from itertools import product

import msgspec
import pytest
from pypdf import PdfWriter

from handout.building.layout_files import layout_files, read_layout
from handout.building.producing import produce
from handout.layout.paper.paper_layout import PaperLayout
from tests.conformance.tools import verapdf
from tests.outputs.conftest import DAY
from tests.topics import ALL, FOR_LEAFLETS

PAPERS = ("letter", "a4")


@pytest.fixture(scope="module")
def handouts(tmp_path_factory):
    """Each topic in each layout on both papers."""
    folder = tmp_path_factory.mktemp("handouts")
    for file in layout_files(()):
        layout = read_layout(file.name)
        if isinstance(layout, PaperLayout):
            for paper, topic in product(PAPERS, FOR_LEAFLETS if layout.leaflet else ALL):
                varied = msgspec.structs.replace(layout, paper=paper)
                (folder / f"{topic}-{file.name}-{paper}.pdf").write_bytes(produce(ALL[topic](), varied, {}, DAY))
    return sorted(folder.iterdir())


def test_every_handout_is_accessible_and_archival(handouts):
    assert len(handouts) >= 2 * (3 * len(ALL) + len(FOR_LEAFLETS))
    done = verapdf("PDFUA-1,PDFA-2A", *handouts)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("passes") == 2 * len(handouts)


def test_the_judge_finds_a_problem_in_a_file_that_is_not(tmp_path, handouts):
    broken = tmp_path / "broken.pdf"
    writer = PdfWriter(clone_from=handouts[0])
    del writer.root_object["/Lang"]
    writer.write(broken)
    done = verapdf("PDFUA-1", broken)
    assert done.returncode == 1
    assert "FAILS PDFUA-1" in done.stdout
