"""Whatever ends a build, and whenever: what stands in the output folder is whole, and the next build does the rest."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from tests.building.library import litter, outputs, write_clinics, write_topics

LAYOUTS = ("--layout", "handout", "--layout", "slides")
JOBS = 20 * 2 * 2
MOMENTS = 10


@pytest.fixture(scope="module")
def shelves(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shelves")
    write_topics(folder / "topics", 20)
    write_clinics(folder / "clinics", 2)
    return folder


def start(shelves, output, *more, limit=None):
    command = [sys.executable, "-m", "handout", "build", str(shelves / "topics"), "--clinic", str(shelves / "clinics")]
    return subprocess.Popen(
        [*command, *LAYOUTS, "--no-check", "--output", str(output), *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
        preexec_fn=limit,
    )


def finish(shelves, output, *more):
    process = start(shelves, output, *more)
    said, errors = process.communicate()
    assert process.returncode == 0, errors
    return said.splitlines(), errors


@pytest.fixture(scope="module")
def whole(shelves):
    """What a build makes that nobody disturbs."""
    finish(shelves, shelves / "whole")
    found = outputs(shelves / "whole")
    assert len(found) == JOBS
    return found


def wait_for_outputs(folder, process, count):
    while process.poll() is None and sum(1 for _ in folder.rglob("[!.]*.p[dp][ft]*")) < count:
        time.sleep(0.01)


@pytest.mark.long
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_killed_at_any_moment_it_leaves_whole_outputs_only(shelves, whole, tmp_path, jobs):
    chance = random.Random(int(jobs))
    for _ in range(MOMENTS // 2):
        process = start(shelves, tmp_path / "output", "--jobs", jobs)
        # Half of the moments lie in the start-up, the others among the outputs.
        before = len(outputs(tmp_path / "output"))
        if chance.random() < 0.7:
            wait_for_outputs(tmp_path / "output", process, before + chance.randrange(1, 15))
        time.sleep(chance.random() * 0.1)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        found = outputs(tmp_path / "output")
        assert all(whole[name] == data for name, data in found.items())
    finish(shelves, tmp_path / "output")
    assert outputs(tmp_path / "output") == whole
    assert litter(tmp_path / "output") == []


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_it_keeps_what_is_whole_and_says_so(shelves, whole, tmp_path, jobs, end):
    process = start(shelves, tmp_path / "output", "--jobs", jobs, "--report", str(tmp_path / "report.json"))
    wait_for_outputs(tmp_path / "output", process, 5)
    process.send_signal(end)
    begin = time.monotonic()
    _, errors = process.communicate()
    assert time.monotonic() - begin < 2
    assert process.returncode == 130
    assert "stopped: build again for the rest" in errors
    assert "Traceback" not in errors
    found = outputs(tmp_path / "output")
    assert 5 <= len(found) < JOBS
    assert all(whole[name] == data for name, data in found.items())
    assert litter(tmp_path / "output") == []
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["stopped"]
    built, _ = finish(shelves, tmp_path / "output")
    # The few that a worker had written and not yet told of are made again.
    assert len(built) == JOBS - report["built"]
    assert outputs(tmp_path / "output") == whole


def test_two_builds_into_one_folder_at_once(shelves, whole, tmp_path):
    output = tmp_path / "output"
    both = [start(shelves, output, "--jobs", "2"), start(shelves, output, "--jobs", "1", "--force")]
    for process in both:
        _, errors = process.communicate()
        assert process.returncode == 0, errors
    assert outputs(output) == whole
    assert litter(output) == []
    built, _ = finish(shelves, output)
    assert built == []


def test_a_part_of_a_build_that_lives_is_left_to_it(shelves, whole, tmp_path):
    fcntl = pytest.importorskip("fcntl")
    output = tmp_path / "output"
    output.mkdir()
    living, dead = (output / f".a-handout.pdf.{token}.handout.part" for token in ("00000001", "00000002"))
    dead.write_bytes(b"%PDF")
    with open(living, "wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        finish(shelves, output)
        assert litter(output) == [living.name]
    finish(shelves, output)
    assert litter(output) == []


def test_a_file_system_that_takes_no_more_leaves_no_part(shelves, whole, tmp_path):
    """The kernel cuts every write off at 20,000 bytes: decks are larger, handouts are not."""
    resource = pytest.importorskip("resource")

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    process = start(shelves, tmp_path / "output", "--jobs", "2", limit=limit)
    _, errors = process.communicate()
    assert process.returncode == 1
    assert "Traceback" not in errors
    assert "file too large" in errors
    found = outputs(tmp_path / "output")
    assert 0 < len(found) < JOBS
    assert all(whole[name] == data for name, data in found.items())
    assert litter(tmp_path / "output") == []
    finish(shelves, tmp_path / "output")
    assert outputs(tmp_path / "output") == whole
