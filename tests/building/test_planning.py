"""The plan of a build: what is to be made, of what, before anything is made."""

import tracemalloc
from pathlib import Path

from handout.building.options import BuildOptions
from handout.building.planning import plan_build
from tests.building.library import LAYOUTS, topic, write_clinics, write_topics

CLINICS = (Path("clinics"),)


def plan(**options):
    return plan_build([Path("topics")], BuildOptions(layouts=("handout", "slides"), **options))


def test_there_is_a_job_for_each_topic_clinic_and_layout(library):
    names = [job.name for job in plan(clinics=CLINICS).jobs]
    assert names[:5] == [
        "clinic-000/topic-0000-handout.pdf",
        "clinic-000/topic-0000-slides.pptx",
        "clinic-001/topic-0000-handout.pdf",
        "clinic-001/topic-0000-slides.pptx",
        "clinic-000/topic-0001-handout.pdf",
    ]
    assert len(names) == 3 * 2 * 2


def test_without_clinics_each_topic_keeps_its_own(library):
    found = plan().jobs
    assert found[0].name == "topic-0000-handout.pdf"
    assert found[0].clinic is None


def test_a_job_says_what_it_is_made_of(library):
    job = plan(clinics=CLINICS, output="s3://bucket/prefix").jobs[0]
    assert job.as_object() == {
        "output": "s3://bucket/prefix/clinic-000/topic-0000-handout.pdf",
        "source": str(Path("topics/topic-0000.toml")),
        "clinic": str(Path("clinics/clinic-000.toml")),
        "layout": "handout",
    }


def test_two_topics_with_one_name_are_refused_before_any_work(library):
    (library / "topics" / "other.toml").write_text(topic(1))
    found = plan(clinics=CLINICS)
    assert found.failed
    assert found.jobs == ()
    assert "would be written twice" in found.diagnostics[0].message


def test_two_clinic_files_with_one_name_are_told_as_such(library):
    write_clinics(library / "others", 1)
    found = plan(clinics=(*CLINICS, Path("others")))
    assert found.failed
    assert found.diagnostics[0].hint == "give one of these files another name"


def test_a_topic_that_cannot_be_read_leaves_the_others(library):
    (library / "topics" / "topic-0001.toml").write_text("language = 3")
    found = plan(clinics=CLINICS)
    assert found.failed
    assert {job.topic.document.id for job in found.jobs} == {"topic-0000", "topic-0002"}


def test_a_hundred_thousand_jobs_are_light(tmp_path):
    write_topics(tmp_path / "topics", 84)
    write_clinics(tmp_path / "clinics", 300)
    tracemalloc.start()
    try:
        options = BuildOptions(layouts=LAYOUTS, clinics=(tmp_path / "clinics",))
        assert len(plan_build([tmp_path / "topics"], options).jobs) == 100_800
        assert tracemalloc.get_traced_memory()[1] < 200_000_000
    finally:
        tracemalloc.stop()
