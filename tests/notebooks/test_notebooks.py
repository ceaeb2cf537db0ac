"""The notebooks run from top to bottom and show what is stored in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.notebooks.notebooks import NOTEBOOKS, ROOT, execute, outputs_of

nbformat = pytest.importorskip("nbformat")
pytest.importorskip("nbclient")
pytest.importorskip("ipykernel")
pytest.importorskip("pandas")


def test_there_are_notebooks() -> None:
    assert {path.stem for path in NOTEBOOKS} == {
        "officials_of_a_province",
        "quick_start",
        "who_must_do_what",
    }


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_is_stored_in_it(path: Path) -> None:
    stored = outputs_of(nbformat.read(path, as_version=4))
    found = outputs_of(execute(path))
    command = "python -m tests.notebooks.notebooks"
    assert found == stored, f"{path.relative_to(ROOT)}: renew its outputs with `{command}`"
    assert any("<table" in output for cell in found for output in cell)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_output_tells_of_the_machine_it_was_made_on(path: Path) -> None:
    shown = str(outputs_of(nbformat.read(path, as_version=4)))
    assert str(ROOT) not in shown
    assert "Error" not in shown
