import pytest

from tests.building.library import write_clinics, write_topics


@pytest.fixture
def library(tmp_path, monkeypatch):
    """A folder with three topics and two clinics, which is the current one."""
    write_topics(tmp_path / "topics", 3, figures=True)
    write_clinics(tmp_path / "clinics", 2, logos=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path
