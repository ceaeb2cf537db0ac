"""Two hundred thousand texts with new words in each: the memory stays what it was.

What is kept of words grows until it is let go, over and over: the most of the second half of the
texts is compared with the most of the first.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.benchmarks.conftest import Report
from tests.benchmarks.memory import ROADS
from tests.conftest import ROOT

pytestmark = pytest.mark.benchmark

TEXTS = 200_000
MOST_GROWTH = 5_000_000  # bytes


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
        half = len(looks) // 2
        first, second = max(looks[:half]), max(looks[half:])
        rows.append({"road": road, "MB, first half": first / 1e6, "second half": second / 1e6})
        assert second - first < MOST_GROWTH, looks
    report.add("memory_of_many", "Memory over texts with new words", rows)
