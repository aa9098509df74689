import datetime

import pytest

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from tests.topics import example, foot_care

DAY = datetime.date(2026, 11, 1)
TOPICS = {"example": example, "foot care": foot_care}


@pytest.fixture(scope="session", params=TOPICS)
def document(request):
    return TOPICS[request.param]()


@pytest.fixture(scope="session")
def pdf(document):
    return produce(document, read_layout("handout"), {}, DAY)


@pytest.fixture(scope="session")
def pptx(document):
    return produce(document, read_layout("slides"), {}, DAY)
