import datetime

import pytest

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from tests.topics import ALL

DAY = datetime.date(2026, 11, 1)


@pytest.fixture(scope="session", params=ALL)
def document(request):
    return ALL[request.param]()


@pytest.fixture(scope="session")
def pdf(document):
    return produce(document, read_layout("handout"), {}, DAY)


@pytest.fixture(scope="session")
def pptx(document):
    return produce(document, read_layout("slides"), {}, DAY)
