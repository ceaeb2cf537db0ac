"""The report of a benchmark run: tables for the eye, and ``benchmark.json``."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from rich.console import Console
from rich.table import Table

from tests.conftest import ROOT


@dataclass
class Report:
    """What the benchmarks of one run found."""

    results: dict[str, Any] = field(default_factory=dict)
    _console: Console = field(default_factory=lambda: Console(width=100))

    def add(self, name: str, title: str, rows: list[dict[str, Any]]) -> None:
        """Keep rows under a name, and print them as a table."""
        self.results[name] = rows
        table = Table(title=title, title_justify="left")
        for column in rows[0]:
            table.add_column(
                column, justify="left" if isinstance(rows[0][column], str) else "right"
            )
        for row in rows:
            table.add_row(*(_shown(value) for value in row.values()))
        self._console.print()
        self._console.print(table)


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.2f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


@pytest.fixture(scope="session")
def report() -> Iterator[Report]:
    report = Report()
    report.results["machine"] = {
        "python": platform.python_version(),
        "processor": platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
    }
    yield report
    text = json.dumps(report.results, indent=2, ensure_ascii=False)
    (ROOT / "benchmark.json").write_text(text + "\n", encoding="utf-8")
