"""The rooms of the house: who may import whom, and which library lives where."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "handout"

ROOMS = {
    # An error that carries diagnostics names their type.
    "errors": {"diagnostics"},
    "content": {"diagnostics"},
    "bibliography": {"content", "diagnostics", "errors"},
    "typography": {"content", "errors"},
    "figures": {"content", "errors"},
    "layout": {"content", "bibliography", "typography", "figures", "diagnostics", "errors"},
    "checks": {"content", "bibliography", "typography", "layout", "diagnostics", "errors"},
    "reading": {"content", "figures", "layout", "diagnostics", "errors"},
    "renderers.pdf": {"content", "layout", "typography", "figures", "errors"},
    "renderers.pptx": {"content", "layout", "typography", "figures", "errors"},
    "building": {
        "content", "bibliography", "typography", "figures", "layout", "checks", "reading", "renderers.pdf",
        "renderers.pptx", "diagnostics", "errors", "version",
    },
}  # fmt: skip
CACHES = "caches"
"""Imports nothing of ours, and every room may keep results with it."""
TENANTS = {
    "reportlab": "renderers.pdf",
    "pptx": "renderers.pptx",
    "click": "cli",
    "deflate": "renderers.pdf renderers.pptx",
    "uharfbuzz": "typography renderers.pdf",
    "markdown_it": "reading",
    "tree_sitter": "reading",
    "tree_sitter_toml": "reading",
    "jsonschema": "reading",
    "distributed": "building",
    "fsspec": "building",
    "segno": "figures",
    "syllapy": "checks",
    "tomlkit": "building",
    "bibtexparser": "reading",
    "pypandoc": "building",
    "PIL": "reading renderers.pdf renderers.pptx",
}


def room_of(module: str) -> str:
    parts = module.split(".")[1:]
    return ".".join(parts[:2]) if parts[:1] == ["renderers"] else ".".join(parts[:1])


def module_name(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: write imports in full"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=module_name)
def test_a_room_imports_only_what_the_table_allows(file):
    room = room_of(module_name(file))
    if room in {"", "cli", "__main__"}:
        pytest.skip("the front door and the command line may import all")
    allowed = ROOMS.get(room, set()) | {room, CACHES}
    for name in imports(file):
        if name.startswith("handout."):
            target = room_of(name)
            assert target in allowed or (target == "renderers" and room == "building"), f"{room} imports {name}"


@pytest.mark.parametrize("file", FILES, ids=module_name)
def test_a_library_is_imported_only_where_it_lives(file):
    room = room_of(module_name(file))
    for name in imports(file):
        homes = TENANTS.get(name.split(".")[0])
        assert homes is None or room in homes.split(), f"{room} imports {name}"


def test_no_module_is_called_a_drawer_for_anything():
    for file in FILES:
        assert file.stem not in {"utils", "helpers", "common", "misc"}, file


def public_types(file: Path) -> Iterator[str]:
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.AnnAssign) and getattr(node.annotation, "id", "") == "TypeAlias":
            assert isinstance(node.target, ast.Name)
            yield node.target.id


def test_a_name_of_a_type_means_one_thing():
    homes: dict[str, list[str]] = {}
    for file in FILES:
        for name in public_types(file):
            if not name.startswith("_"):
                homes.setdefault(name, []).append(module_name(file))
    assert {name: where for name, where in homes.items() if len(where) > 1} == {}


def test_one_module_knows_what_a_language_tag_says():
    cut = [
        file for file in FILES if re.search(r'partition\("-"\)\[0\]\.lower|split\("-"\)\[0\]', file.read_text("utf-8"))
    ]
    assert [module_name(file) for file in cut] == ["handout.content.languages"]


def test_the_modules_have_no_import_cycle():
    modules = {module_name(file): file for file in FILES}
    edges = {
        name: {target for target in eager_imports(file) if target in modules and target != name}
        for name, file in modules.items()
    }
    # A package's __init__ that gathers what its modules make is not part of a cycle with them.
    edges = {name: {t for t in targets if not name.startswith(t + ".")} for name, targets in edges.items()}
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " -> ".join((*path[path.index(name) :], name))
        if name not in done:
            for target in edges[name]:
                visit(target, (*path, name))
            done.add(name)

    for name in edges:
        visit(name, ())


def eager_imports(file: Path) -> Iterator[str]:
    """Imports at the top of a module, but for those that only type checkers read."""
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_files_and_functions_stay_small():
    for file in FILES:
        text = file.read_text("utf-8")
        assert text.count("\n") <= 300, f"{file} has grown past 300 lines"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                length = node.end_lineno - node.lineno + 1
                assert length <= 40, f"{file}:{node.lineno} {node.name} has {length} lines"
