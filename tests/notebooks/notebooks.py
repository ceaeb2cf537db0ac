"""The notebooks of ``examples/``: run, and with ``python -m`` their stored outputs renewed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
NOTEBOOKS = sorted((ROOT / "examples").rglob("*.ipynb"))


def execute(path: Path) -> Any:
    """The notebook, run in a new kernel in its folder."""
    import nbclient
    import nbformat

    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
    notebook = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(
        notebook,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return notebook


def outputs_of(notebook: Any) -> list[list[str]]:
    """What each cell shows: HTML where there is any, else text."""
    return [
        [
            _shown(output.get("data") or {"text/plain": output.get("text")})
            for output in cell.outputs
        ]
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


def _shown(data: dict[str, str]) -> str:
    return data.get("text/html") or data["text/plain"]


if __name__ == "__main__":
    import nbformat

    for path in NOTEBOOKS:
        nbformat.write(execute(path), path)
        print(path.relative_to(ROOT))
