"""Packages: what validators of presentations do not look at."""

import posixpath
from collections import Counter
from functools import lru_cache

from lxml import etree

from tests.renderers.pptx.packages import archive, find


@lru_cache(2)
def contents(data):
    """The parts of a package by name."""
    opened = archive(data)
    return {name: opened.read(name) for name in opened.namelist()}


def part(data, name):
    """A part as an element."""
    return etree.fromstring(contents(data)[name])


def package_problems(data):
    """What is wrong with a presentation's parts, each problem in words."""
    return [*_archive(data), *_relationships(data), *_slides(data), *_sections(data)]


def _archive(data):
    counts = Counter(archive(data).namelist())
    yield from (f"{name} is there {count} times" for name, count in counts.items() if count > 1)


def _relationships(data):
    names = set(contents(data))
    for name in sorted(names):
        if name.endswith(".rels"):
            yield from (f"{name} points to {target}" for target in targets(data, name) if target not in names)
        elif not name.startswith("[") and f"{rels_of(name)}" in names:
            used = set(find(part(data, name), "//@r:id | //@r:embed | //@r:link"))
            known = set(find(part(data, rels_of(name)), "//rel:Relationship/@Id"))
            yield from (f"{name} names the relationship {each}, which is not there" for each in sorted(used - known))


def rels_of(name):
    """The part that holds a part's relationships."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def targets(data, name, kind=""):
    """The parts that relationships of a kind point to."""
    folder = posixpath.dirname(posixpath.dirname(name))
    for relationship in find(part(data, name), "//rel:Relationship[not(@TargetMode='External')]"):
        if relationship.get("Type").endswith(kind):
            target = relationship.get("Target")
            yield posixpath.normpath(posixpath.join("/", folder, target))[1:]


def slide_names(data):
    """The slides' parts in the order of the talk."""
    ids = find(part(data, "ppt/presentation.xml"), "//p:sldIdLst/p:sldId/@r:id")
    relationships = find(part(data, "ppt/_rels/presentation.xml.rels"), "//rel:Relationship")
    by_id = {each.get("Id"): each.get("Target") for each in relationships}
    return [posixpath.normpath(posixpath.join("/ppt", by_id[each]))[1:] for each in ids]


def _slides(data):
    notes = []
    for name in slide_names(data):
        slide = part(data, name)
        counts = Counter(find(slide, "//p:cNvPr/@id"))
        yield from (f"{name} has {count} shapes with the number {each}" for each, count in counts.items() if count > 1)
        layout = list(targets(data, rels_of(name), "/slideLayout"))
        if len(layout) != 1:
            yield f"{name} stands on {len(layout)} layouts"
        places = {_place(each) for each in find(part(data, layout[0]), "//p:ph")}
        own = Counter(_place(each) for each in find(slide, "//p:ph"))
        yield from (f"{name} has the placeholder {each}, its layout has not" for each in own if each not in places)
        yield from (f"{name} has the placeholder {each} twice" for each, count in own.items() if count > 1)
        yield from _empty(name, slide)
        found = list(targets(data, rels_of(name), "/notesSlide"))
        notes += found
        yield from (f"{name} has {len(found)} parts of notes" for _ in range(len(found) > 1))
        back = [target for each in found for target in targets(data, rels_of(each), "/slide")]
        yield from (f"the notes of {name} belong to {each}" for each in back if each != name)
    yield from (f"{each} belongs to {count} slides" for each, count in Counter(notes).items() if count > 1)


def _place(placeholder):
    kind = {"ctrTitle": "title"}.get(placeholder.get("type", "obj"), placeholder.get("type", "obj"))
    return kind, placeholder.get("idx", "0")


def _empty(name, slide):
    for shape in find(slide, "//p:sp[.//p:ph]"):
        if not "".join(find(shape, ".//a:t/text()")).strip():
            yield f"{name} has an empty placeholder {_place(find(shape, './/p:ph')[0])}"


def _sections(data):
    presentation = part(data, "ppt/presentation.xml")
    known = find(presentation, "//p:sldIdLst/p:sldId/@id")
    listed = find(presentation, "//p14:section//p14:sldId/@id")
    yield from (f"a section lists the slide {each}, which is not there" for each in listed if each not in known)
    yield from (f"the slide {each} is in {listed.count(each)} sections" for each in known if listed.count(each) != 1)
