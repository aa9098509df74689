"""The same bytes, whoever does the work."""

import io
import os
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pypdfium2
import pytest

from handout.building.build import BuildOptions, build
from handout.building.executors import choose_executor
from handout.building.executors.chunks import Chunks
from handout.building.executors.in_process import InProcess
from handout.building.executors.process_pool import ProcessPool
from handout.building.executors.work import Task, TaskOutcome
from handout.building.jobs import JobState
from handout.errors import OutputError
from tests.building.library import LAYOUTS, litter, outputs, write_clinics, write_topics
from tests.conformance.tools import absent

MANY = 100
TOPICS, CLINICS = MANY if os.environ.get("CI") else 20, 5


def tasks(count):
    return [Task(number, 0, None, 0, f"{number}.pdf") for number in range(count)]


@pytest.fixture(scope="module")
def shelves(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shelves")
    write_topics(folder / "topics", TOPICS, figures=True)
    write_clinics(folder / "clinics", CLINICS, logos=True)
    return folder


def run(shelves, output, **options):
    settings = BuildOptions(layouts=LAYOUTS, clinics=(shelves / "clinics",), output=output, **options)
    report = build([shelves / "topics"], settings)
    assert report.ok, [str(each.diagnostics[0]) for each in report.results if each.diagnostics][:3]
    return report


@pytest.fixture(scope="module")
def alone(shelves):
    """What one process makes."""
    run(shelves, shelves / "alone", jobs=1)
    return outputs(shelves / "alone")


@pytest.fixture(scope="module")
def cluster():
    """A scheduler with two workers, which are processes of their own."""
    if find_spec("distributed") is None:
        absent("the extra `cluster` is not installed")
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as started:
        yield started


@pytest.mark.long
def test_two_thousand_outputs_are_valid(alone):
    assert len(alone) == TOPICS * CLINICS * len(LAYOUTS)
    for name, data in alone.items():
        if name.endswith(".pdf"):
            assert len(pypdfium2.PdfDocument(data)) >= 1, name
        else:
            assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None, name


def test_two_processes_make_the_same_bytes(shelves, alone):
    run(shelves, shelves / "two", jobs=2)
    assert outputs(shelves / "two") == alone
    assert litter(shelves / "two") == []


def test_a_second_run_over_all_of_them_does_nothing(shelves, alone):
    report = run(shelves, shelves / "alone")
    assert {each.state for each in report.results} == {JobState.SKIPPED}


def test_a_cluster_makes_the_same_bytes_without_a_shared_disk(shelves, alone, cluster):
    run(shelves, shelves / "cluster", scheduler=cluster.scheduler_address)
    assert outputs(shelves / "cluster") == alone


def test_a_cluster_that_would_make_other_bytes_is_refused(shelves, cluster, monkeypatch):
    monkeypatch.setattr("handout.building.executors.dask_cluster.toolchain_versions", lambda: "handout 99")
    with pytest.raises(OutputError, match="would make other bytes"):
        run(shelves, shelves / "other", scheduler=cluster.scheduler_address)


def test_a_scheduler_that_is_not_there_is_an_error(shelves, monkeypatch):
    if find_spec("distributed") is None:
        absent("the extra `cluster` is not installed")
    monkeypatch.setattr("handout.building.executors.dask_cluster._SECONDS_TO_CONNECT", 0.5)
    with pytest.raises(OutputError, match="no Dask scheduler answers"):
        run(shelves, shelves / "none", scheduler="tcp://127.0.0.1:9")


def test_few_tasks_are_done_in_this_process(monkeypatch):
    monkeypatch.setattr("handout.building.executors.choice._processors", lambda: 8)
    assert isinstance(choose_executor(BuildOptions(), 1), InProcess)
    assert isinstance(choose_executor(BuildOptions(), 50), InProcess)
    assert isinstance(choose_executor(BuildOptions(), 5000), ProcessPool)
    assert isinstance(choose_executor(BuildOptions(jobs=1), 5000), InProcess)
    assert isinstance(choose_executor(BuildOptions(jobs=2), 2), ProcessPool)


def test_chunks_grow_with_quick_tasks_and_shrink_towards_the_end():
    chunks = Chunks(tasks(1000), 2)
    first = len(chunks.take())
    for _ in range(50):
        chunks.learn(TaskOutcome(0, 0.002))
    assert len(chunks.take()) > first
    sizes = []
    while not chunks.is_empty:
        sizes.append(len(chunks.take()))
    assert sizes[-1] <= 2


def test_what_died_with_others_comes_back_alone_and_fails_if_it_dies_again():
    chunks = Chunks(tasks(3), 1)
    taken = [*chunks.take(), *chunks.take(), *chunks.take()]
    assert chunks.give_back(3, taken, "the worker died") == []
    alone = chunks.take()
    assert len(alone) == 1
    failed = chunks.give_back(1, alone, "the worker died")
    assert "the worker died" in failed[0].failure.message


def test_a_worker_that_dies_is_replaced_and_the_job_that_kills_it_fails(tmp_path, monkeypatch):
    write_topics(tmp_path / "topics", 4)
    (tmp_path / "deadly").mkdir()
    (tmp_path / "deadly" / "sitecustomize.py").write_text(DEADLY)
    path = os.pathsep.join([str(tmp_path / "deadly"), *os.sys.path])
    monkeypatch.setattr("handout.building.executors.process_pool._python_path", lambda: path)
    report = build([tmp_path / "topics"], BuildOptions(output=tmp_path / "output", jobs=2))
    states = {each.job.name: each.state for each in report.results}
    assert {name for name, state in states.items() if state is JobState.FAILED} == {
        "topic-0002-handout.pdf",
        "topic-0002-slides.pptx",
    }
    said = str(next(each for each in report.results if each.diagnostics).diagnostics[0])
    assert "the worker died (status -9)" in said
    assert str(Path("topics") / "topic-0002.toml") in said
    assert len(outputs(tmp_path / "output")) == 6
    assert litter(tmp_path / "output") == []


DEADLY = """
import os, signal
import handout.building.producing as producing
real = producing.produce
def produce(document, *rest):
    if document.id == "topic-0002":
        os.kill(os.getpid(), signal.SIGKILL)
    return real(document, *rest)
producing.produce = produce
"""


def test_workers_that_cannot_start_are_an_error(tmp_path, monkeypatch):
    write_topics(tmp_path / "topics", 2)
    monkeypatch.setattr("handout.building.executors.process_pool._python_path", lambda: str(tmp_path))
    monkeypatch.setattr("handout.building.executors.process_pool._COMMAND", "raise SystemExit(3)")
    with pytest.raises(OutputError, match="cannot start"):
        build([tmp_path / "topics"], BuildOptions(output=tmp_path / "output", jobs=2))


@pytest.mark.long
def test_the_memory_of_a_worker_does_not_grow(shelves):
    """Of two thousand jobs the second thousand, when the caches are filled, adds less than a twentieth."""
    if not Path("/proc/self/statm").exists():
        absent("the memory of a process is read from /proc")
    import subprocess
    import sys

    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(os.sys.path)}
    command = [sys.executable, "-c", MEASURE, str(shelves)]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    early, late = map(int, said.split())
    assert late < early * (1.05 if TOPICS == MANY else 1.1)


MEASURE = """
import os
import sys
from pathlib import Path
from handout.building.executors.process_pool import ProcessPool
from handout.building import build as build_module
from handout.building.build import BuildOptions, build
from tests.building.library import LAYOUTS
shelves = Path(sys.argv[1])
pages = []
def progress(result):
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    pages.append(int(Path(f"/proc/{children[0]}/statm").read_text().split()[1]) if children else 0)
build_module.choose_executor = lambda options, tasks: ProcessPool(1)
options = BuildOptions(layouts=LAYOUTS, clinics=(shelves / "clinics",), output=shelves / "memory")
build([shelves / "topics"], options, progress)
print(pages[len(pages) // 2], max(pages))
"""
