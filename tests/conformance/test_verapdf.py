"""Every handout holds PDF/UA-1 and PDF/A-2A at once, as veraPDF judges."""

import pytest

from handout.building.layout_files import layout_files, read_layout
from handout.building.producing import produce
from handout.layout.paper_layout import PaperLayout
from tests.conformance.tools import verapdf
from tests.outputs.conftest import DAY
from tests.topics import example, foot_care

TOPICS = {"example": example, "foot-care": foot_care}


@pytest.fixture(scope="module")
def handouts(tmp_path_factory):
    folder = tmp_path_factory.mktemp("handouts")
    for file in layout_files(()):
        layout = read_layout(file.name)
        if isinstance(layout, PaperLayout):
            for name, topic in TOPICS.items():
                (folder / f"{name}-{file.name}.pdf").write_bytes(produce(topic(), layout, {}, DAY))
    return sorted(folder.iterdir())


def test_every_handout_is_accessible_and_archival(handouts):
    assert len(handouts) >= len(TOPICS)
    done = verapdf("PDFUA-1,PDFA-2A", *handouts)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("passes") == 2 * len(handouts)


def test_the_judge_finds_fault_with_a_file_that_is_not(tmp_path, handouts):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(handouts[0].read_bytes().replace(b"pdfuaid:part>1<", b"pdfuaid:part>7<"))
    done = verapdf("PDFUA-1", broken)
    assert done.returncode == 1
    assert "FAILS PDFUA-1" in done.stdout
