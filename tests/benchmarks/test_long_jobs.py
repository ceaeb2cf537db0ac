"""Two processes against one, and memory that does not grow with the texts."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.engines.texts import short_texts
from vn_directives.cli.extraction import extract_all
from vn_directives.formats import Text

pytestmark = pytest.mark.benchmark

COUNT = 5_000
MANY = 100_000
MEGABYTE = 1e6


def _worked(folder: Path, processes: int) -> float:
    """Seconds that all processes of a run over a file have worked."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "vn_directives.cli", "extract", "in.jsonl", "-o", "out.jsonl"]
    subprocess.run([*command, "-n", str(processes)], cwd=folder, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_two_processes_are_nearly_twice_as_fast_as_one(tmp_path: Path) -> None:
    """By the time that they work: what else the machine does at the moment does not count."""
    texts = short_texts(COUNT)
    lines = (json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate(texts))
    (tmp_path / "in.jsonl").write_text("".join(lines), encoding="utf-8")
    found = [(_worked(tmp_path, 1), _worked(tmp_path, 2)) for _ in range(3)]
    one, two = map(min, zip(*found, strict=True))
    print(f"one process {one:.1f} s, two {two:.1f} s together: {one / (two / 2):.2f} times")
    assert one / (two / 2) >= 1.8


def test_memory_does_not_grow_with_the_texts() -> None:
    """Each text has words that no other has: what is kept of words has its bound as well."""
    texts = (Text(str(n), n, f"Công văn số {n}/UBND-VP {n:0100x}", 0) for n in range(MANY))
    this = psutil.Process(os.getpid())
    found = []
    for number, _ in enumerate(extract_all(texts, 2)):
        if number % (MANY // 20) == 0:
            memory = [process.memory_info().rss / MEGABYTE for process in this.children()]
            found.append((this.memory_info().rss / MEGABYTE, sum(memory)))
            print(f"{number:,} texts: parent {found[-1][0]:.0f} MB, workers {found[-1][1]:.0f} MB")
    first, last = found[: len(found) // 2], found[len(found) // 2 :]
    for here in (0, 1):
        assert max(look[here] for look in last) <= 1.05 * max(look[here] for look in first) + 5
