"""Imports go one way: docs/contributing.md states the plan, and the modules keep to it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "vn_directives"
PAGE = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")


def _rows(heading: str) -> list[list[str]]:
    """The cells of the table behind a heading of the page, without its two lines of head."""
    lines = PAGE.partition(f"{heading}\n")[2].split("\n")
    start = next(i for i, line in enumerate(lines) if line.startswith("|"))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def _paths(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


LAYERS = [_paths(cells[1]) for cells in _rows("### Which way imports go")]
LENT = {path for cells in _rows("### What rooms lend one another") for path in _paths(cells[0])}
FREE = ("record.py", "vocabulary.py", "component.py")


@cache
def modules() -> dict[str, list[str]]:
    """The modules, as paths in the package, with those that each imports, in functions too."""
    paths = {path.relative_to(PACKAGE).as_posix(): path for path in PACKAGE.rglob("*.py")}
    return {name: sorted(_imports(path, paths)) for name, path in paths.items()}


def _imports(path: Path, known: dict[str, Path]) -> set[str]:
    found = set()
    for node in _nodes(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("vn_directives"):
            base = "/".join((node.module or "").split(".")[1:])
            for name in [*(alias.name for alias in node.names), ""]:
                place = f"{base}/{name}".strip("/")
                if f"{place}.py" in known:
                    found.add(f"{place}.py")
                elif place and f"{place}/__init__.py" in known:
                    found.add(f"{place}/__init__.py")
    return found - {path.relative_to(PACKAGE).as_posix()}


def _nodes(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes but those that only type checkers read."""
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test)):
            yield child
            yield from _nodes(child)


@cache
def layer_of(module: str) -> int:
    """The row of the plan: a whole path counts before a file's name, and that before a folder."""
    fitting = [
        ((pattern == module, pattern.startswith("*/"), pattern.endswith("/*")), row)
        for row, patterns in enumerate(LAYERS)
        for pattern in patterns
        if fnmatch(module, pattern)
    ]
    assert fitting, f"the plan of docs/contributing.md says nothing of {module}"
    return max(fitting)[1]


def test_no_arrow_goes_down_the_plan():
    wrong = [
        f"{module} imports {other}"
        for module, others in modules().items()
        for other in others
        if layer_of(other) > layer_of(module)
    ]
    assert wrong == []


def test_there_is_no_circle():
    left = {module: set(others) for module, others in modules().items()}
    # The __init__ of a room only gathers its own modules, which may name the room.
    for module, others in left.items():
        others -= {module.rpartition("/")[0] + "/__init__.py"}
    while ready := [module for module, others in left.items() if not others & left.keys()]:
        for module in ready:
            del left[module]
    assert sorted(left) == []


def _room(module: str) -> str:
    room, slash, _ = module.partition("/")
    return room if slash and f"{room}/record.py" in modules() else ""


def test_rooms_lend_what_the_page_says():
    lent = {
        other
        for module, others in modules().items()
        for other in others
        if _room(module) and _room(other) and _room(module) != _room(other)
        if other.rpartition("/")[2] not in FREE
    }
    assert lent == LENT
