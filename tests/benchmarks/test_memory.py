"""A hundred thousand texts with new words in each: the memory stays what it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.conftest import Report
from tests.benchmarks.memory import ROADS
from tests.conftest import ROOT

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc"),
]

TEXTS = 100_000
MOST_GROWTH = 5_000_000  # bytes, from 20,000 texts to 100,000


def test_memory_is_flat(report: Report) -> None:
    rows = []
    for road in ROADS:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.memory", road, str(TEXTS)],
            check=True,
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        looks = [int(line) for line in done.stdout.split()]
        row = {f"MB at {TEXTS // 5 * n:,}": look / 1e6 for n, look in enumerate(looks, 1)}
        rows.append({"road": road, **row})
        assert looks[-1] - looks[0] < MOST_GROWTH, row
    report.add("memory_of_many", "Memory over texts with new words", rows)
