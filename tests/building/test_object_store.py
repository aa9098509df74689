"""Outputs in a bucket: the same bytes, and a second build does nothing. The bucket is moto's, on this machine."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from handout.building.build import BuildOptions, build
from handout.building.jobs import JobState
from handout.building.stores import open_store
from handout.errors import OutputError
from tests.building.library import outputs
from tests.conformance.tools import absent

CLINICS = (Path("clinics"),)


@pytest.fixture(scope="module")
def server():
    if find_spec("s3fs") is None or find_spec("moto") is None:
        absent("the extra `s3`, or moto's server, is not installed")
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    yield "http://{}:{}".format(*server.get_host_and_port())
    server.stop()


@pytest.fixture
def bucket(server, monkeypatch):
    import fsspec

    for name, value in (
        ("AWS_ENDPOINT_URL", server), ("AWS_ACCESS_KEY_ID", "sample"), ("AWS_SECRET_ACCESS_KEY", "sample"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
    ):  # fmt: skip
        monkeypatch.setenv(name, value)
    system = fsspec.filesystem("s3", skip_instance_cache=True)
    system.mkdir("library")
    yield "s3://library/all"
    system.rm("library", recursive=True)


def run(output, **options):
    settings = BuildOptions(layouts=("handout", "slides"), clinics=CLINICS, output=output, **options)
    return build([Path("topics")], settings)


def objects(address):
    store = open_store(address)
    return {name: store.read(name) for name in store.survey(()) if not name.startswith(".")}


def states(report):
    return {each.state for each in report.results}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bucket_holds_the_bytes_that_a_folder_does(library, bucket, jobs):
    assert run(Path("output")).ok
    assert run(bucket, jobs=jobs).ok
    assert objects(bucket) == outputs(library / "output")


def test_a_second_build_does_nothing_and_a_changed_topic_its_outputs(library, bucket):
    run(bucket)
    assert states(run(bucket)) == {JobState.SKIPPED}
    path = library / "topics" / "topic-0001.toml"
    path.write_text(path.read_text().replace("A. Sample", "B. Sample"))
    again = run(bucket)
    assert [each.job.name for each in again.results if each.built] == [
        f"clinic-00{clinic}/topic-0001-{end}" for clinic in (0, 1) for end in ("handout.pdf", "slides.pptx")
    ]


def test_an_object_that_was_changed_is_made_anew(library, bucket):
    run(bucket)
    run(bucket)
    store = open_store(bucket)
    before = objects(bucket)
    name = "clinic-001/topic-0002-handout.pdf"
    store.write(name, bytes(len(before[name])))
    assert [each.job.name for each in run(bucket).results if each.built] == [name]
    assert objects(bucket) == before


def test_objects_whose_job_is_gone_are_removed_when_asked(library, bucket):
    run(bucket)
    (library / "topics" / "topic-0002.toml").unlink()
    assert len(run(bucket).orphaned) == 4
    assert len(run(bucket, prune=True).pruned) == 4
    assert len(objects(bucket)) == 8


def test_a_cluster_writes_into_the_bucket_itself(library, bucket):
    if find_spec("distributed") is None:
        absent("the extra `cluster` is not installed")
    from distributed import LocalCluster

    run(Path("output"))
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as cluster:
        assert run(bucket, scheduler=cluster.scheduler_address).ok
    assert objects(bucket) == outputs(library / "output")


def test_a_bucket_that_is_not_there_is_an_error(library, bucket):
    with pytest.raises(OutputError, match="s3://nobody"):
        run("s3://nobody/here")


def test_a_store_that_cannot_promise_whole_files_is_refused():
    with pytest.raises(OutputError, match="s3://"):
        open_store("ftp://example.org/outputs")
