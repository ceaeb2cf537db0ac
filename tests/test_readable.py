"""The code can be read: no function that branches too much, no module that is too long.

A function is cut where a step has a name, a module where two things stand in it; a number alone is
no reason. What is better left whole is named here, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

MOST_BRANCHES = 20
"""Cyclomatic complexity, boolean operators included."""

MOST_LINES = 325

WHOLE_FUNCTIONS = {
    "repair/expected.py::_has_case": "one rule of letter case, each exception with its example",
}
"""Functions above it, with the reason."""

WHOLE_MODULES = {
    "identity/context.py": "one class: which places a text is about, by all that it names",
    "instructions/subjects.py": "one class: the ways to say who speaks, tried in their order",
}
"""Modules above it, with the reason."""


def sources() -> Iterator[tuple[str, Path]]:
    """The modules of the library, and the tools, by their paths."""
    for folder in (ROOT / "vn_directives", ROOT / "tools"):
        for path in sorted(folder.rglob("*.py")):
            yield path.relative_to(folder).as_posix(), path


def test_functions_can_be_read() -> None:
    visitor = pytest.importorskip("radon.complexity")
    found = {
        f"{name}::{block.fullname}": block.complexity
        for name, path in sources()
        for block in visitor.cc_visit(path.read_text(encoding="utf-8"))
        if block.letter in "FM" and block.complexity > MOST_BRANCHES
    }
    assert found.keys() <= WHOLE_FUNCTIONS.keys(), found


def test_modules_can_be_read() -> None:
    found = {
        name: lines
        for name, path in sources()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert found.keys() <= WHOLE_MODULES.keys(), found
