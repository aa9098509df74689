"""The same inputs give the same bytes: whatever was built before, in whatever process, folder and order."""

import os
import subprocess
import sys
from pathlib import Path

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from tests.outputs.conftest import DAY
from tests.topics import EXAMPLE, FOOT_CARE


def test_twice_in_one_process(document, pdf, pptx):
    assert produce(document, read_layout("handout"), {}, DAY) == pdf
    assert produce(document, read_layout("slides"), {}, DAY) == pptx


def build(folder: Path, *sources: Path, seed: str) -> dict[str, bytes]:
    folder.mkdir()
    command = [sys.executable, "-m", "handout", "build", "--no-check", *map(str, sources)]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(EXAMPLE.parent)}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return {path.name: path.read_bytes() for path in (folder / "output").glob("[!.]*")}


def test_in_other_processes_folders_and_orders(tmp_path):
    first = build(tmp_path / "one", EXAMPLE, FOOT_CARE, seed="1")
    second = build(tmp_path / "two", FOOT_CARE, EXAMPLE, seed="2")
    assert len(first) == 4
    assert first == second
