"""Build state: which planned outputs are there already, and which of the others no job makes any more."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from handout.building.jobs import Job
from handout.building.manifest import MANIFEST, Manifest, OutputEntry
from handout.building.options import BuildOptions
from handout.building.origins import Origins
from handout.building.planning import Plan, ending_of
from handout.building.stores import FileMark, Store

UNCHECKED: Final = "-unchecked"
"""The end of an output's hash if it was made without the checks: a build with checks makes it again, or refuses to."""


@dataclass(frozen=True)
class BuildState:
    """What is there, and what is to be made."""

    origins: tuple[str, ...]
    """For each job of the plan the hash of all that makes its output, with a mark where the rules are not asked."""
    pending: tuple[int, ...]
    """The places in the plan of the jobs that have to be done."""
    orphaned: tuple[str, ...]
    """The names of outputs of these sources that no job makes any more."""


def find_outdated(plan: Plan, options: BuildOptions, store: Store, manifest: Manifest) -> BuildState:
    """Return what there is to do. An output counts as there if it is as it was written, made of what makes it now."""
    if not plan.jobs:
        return BuildState((), (), ())
    marks = store.survey(_folders(plan, manifest))
    of = Origins(options.today).of
    mark = UNCHECKED if options.check_on is None else ""
    origins = tuple(of(job) + mark for job in plan.jobs)
    pending = tuple(
        number
        for number, (job, origin) in enumerate(zip(plan.jobs, origins, strict=True))
        if options.force or not _is_current(job.name, origin, store, manifest, marks)
    )
    return BuildState(origins, pending, tuple(_orphaned(plan, store, manifest, marks)))


def entry_of(origin: str, sha256: str, mark: FileMark, source: Path, store: Store) -> OutputEntry:
    """Return what the manifest keeps of an output."""
    return OutputEntry(
        made_of=origin, sha256=sha256, size=mark.size, change=mark.change, source=_relative(source, store)
    )


def is_whole(name: str, store: Store, manifest: Manifest, mark: FileMark | None) -> bool:
    """Return whether an output is as it was written. It is read only where its mark has changed."""
    entry = manifest.entries.get(name)
    if entry is None or mark is None or entry.size != mark.size:
        return False
    if entry.change == mark.change:
        return True
    # Where the store did not say what it had written, its first word is taken.
    if entry.change and hashlib.sha256(store.read(name) or b"").hexdigest() != entry.sha256:
        return False
    manifest.record(name, msgspec.structs.replace(entry, change=mark.change))
    return True


def other_source(job: Job, store: Store, manifest: Manifest) -> str:
    """Return the file of another topic that made the output of a job and is still there; empty: none."""
    entry = manifest.entries.get(job.name)
    if entry is None:
        return ""
    made_of = os.path.normpath(os.path.join(store.base, entry.source))
    try:
        return "" if os.path.samefile(made_of, job.topic.path) else made_of
    except OSError:
        return ""


def outdated(plan: Plan, done: Collection[str], store: Store, manifest: Manifest) -> Iterator[str]:
    """Yield the outputs that are there and no longer what their sources say: those of jobs and sources that failed.

    `done` has the names of the outputs that are as this build makes them.
    """
    whole = {os.path.abspath(job.topic.path) for job in plan.jobs if job.name in done}
    left = (job for job in plan.jobs if job.name not in done)
    names = {job.name: None for job in left if not other_source(job, store, manifest)}
    for name, source in _of_sources(plan, store, manifest):
        if source not in whole:
            names[name] = None
    yield from (name for name in names if store.mark(name))


def left_alone(plan: Plan, store: Store, manifest: Manifest) -> tuple[list[str], list[str]]:
    """Return the outputs that are there of a plan without jobs: those whose source cannot be read, and the others.

    Of the others nobody knows whether they are up to date: a layout, a clinic or an option is in the way.
    """
    read = {os.path.abspath(topic.path) for topic in plan.topics}
    found = [(name, source in read) for name, source in _of_sources(plan, store, manifest) if store.mark(name)]
    return [name for name, is_read in found if not is_read], [name for name, is_read in found if is_read]


def _is_current(name: str, origin: str, store: Store, manifest: Manifest, marks: Mapping[str, FileMark]) -> bool:
    entry = manifest.entries.get(name)
    # What was checked will do for a build without checks, but not the other way round.
    return (
        entry is not None
        and entry.made_of in (origin, origin.removesuffix(UNCHECKED))
        and is_whole(name, store, manifest, marks.get(name))
    )


def _orphaned(plan: Plan, store: Store, manifest: Manifest, marks: Mapping[str, FileMark]) -> Iterator[str]:
    """Yield the outputs of the plan's sources that it does not make; none where a file could not be read.

    A plan knows nothing of layouts that it does not build, nor with clinics of outputs without, and the other way
    round: those outputs are another command's.
    """
    if plan.failed:
        return
    endings = tuple(map(ending_of, plan.layouts))
    for_clinics = bool(plan.clinics)
    planned = {job.name for job in plan.jobs}
    of_sources = {name for name, _ in _of_sources(plan, store, manifest)}
    for name in list(manifest.entries):
        if name in planned or ("/" in name) != for_clinics or not name.endswith(endings):
            continue
        if name not in marks:
            manifest.record(name, None)
        elif name in of_sources:
            yield name


def _of_sources(plan: Plan, store: Store, manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Yield the recorded outputs of the files and folders that a plan was asked for, each with its source's path."""
    files = {os.path.abspath(each) for each in (*plan.sources, *(topic.path for topic in plan.topics))}
    folders = tuple(os.path.join(os.path.abspath(each), "") for each in plan.sources)
    for name, entry in manifest.entries.items():
        source = os.path.normpath(os.path.join(store.base, entry.source))
        if source in files or source.startswith(folders):
            yield name, source


def _folders(plan: Plan, manifest: Manifest) -> list[str]:
    """Return the folders in which outputs are, or are to be."""
    names = dict.fromkeys(name.rpartition("/")[0] for name in (MANIFEST, *manifest.entries))
    names.update(dict.fromkeys(job.name.rpartition("/")[0] for job in plan.jobs))
    return list(names)


def _relative(source: Path, store: Store) -> str:
    """Return the path of a source from the store's base, as UTF-8 can say it."""
    path = os.path.abspath(source)
    # On another drive there is no such path.
    with suppress(ValueError):
        path = os.path.relpath(path, store.base)
    return PurePosixPath(*Path(path).parts).as_posix().encode("utf-8", "backslashreplace").decode()
