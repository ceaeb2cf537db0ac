"""What a long job costs: ``python -m tests.engines.long_jobs texts.jsonl [way]``.

The ways are ``1`` and ``2`` (processes of the command line, which writes parts) and ``spark``. Each
runs once, from its start to its last record; the last row of its table is what it came to. Time is
that of all processes together, so that a machine which does other things as well can measure it;
memory is the proportional set size, in which pages that processes share count once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import psutil

_SECONDS = 5.0  # between two looks at the memory
_MEGABYTE = 1e6
_SPARK = """
import sys
from pyspark.sql import SparkSession
from vn_directives.arrow import extract_batches, spark_schema

builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "1000")
session = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
session.sparkContext.setLogLevel("ERROR")
frame = session.read.schema("id string, text string").json(sys.argv[1])
frame.mapInArrow(extract_batches, spark_schema()).write.parquet(sys.argv[2])
session.stop()
"""


class Look(NamedTuple):
    """What a job takes at one moment.

    Attributes:
        passed: seconds since its start.
        worked: seconds that its processes have worked.
        memory: megabytes of its first process, and of each other one, the largest first.
    """

    passed: float
    worked: float
    memory: list[float]


def command_of(way: str, texts: Path, output: Path) -> list[str]:
    """The command that runs a job in one of the ways."""
    if way == "spark":
        return [sys.executable, "-c", _SPARK, str(texts), str(output)]
    run = [sys.executable, "-m", "vn_directives.cli", "extract", str(texts), "-o", str(output)]
    return [*run, "-n", way, "--quiet"]


def looks(process: psutil.Process) -> Iterator[Look]:
    """Look at a process and all that it starts, until it ends."""
    began = time.monotonic()
    worked: dict[int, float] = {}
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        memory = []
        for one in [process, *process.children(recursive=True)]:
            try:
                memory.append(one.memory_full_info().pss / _MEGABYTE)
                times = one.cpu_times()
            except psutil.Error:
                continue
            worked[one.pid] = times.user + times.system
        yield Look(
            time.monotonic() - began,
            sum(worked.values()),
            [*memory[:1], *sorted(memory[1:], reverse=True)],
        )
        time.sleep(_SECONDS)


def size_of(folder: Path) -> float:
    """The megabytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / _MEGABYTE


def measure(way: str, texts: Path) -> None:
    """Run a job in one of the ways, and print a table of looks at it."""
    with texts.open("rb") as lines:
        count = sum(1 for _ in lines)
    folder = Path(tempfile.mkdtemp(dir=texts.parent))
    output = folder / "out"
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable}
    print(f"{way}: {count:,} texts, {texts.stat().st_size / _MEGABYTE:,.1f} MB", flush=True)
    print("| passed, s | worked, s | written, MB | all, MB | first, MB | others, MB |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    try:
        with subprocess.Popen(command_of(way, texts, output), env=environment) as process:
            for look in looks(psutil.Process(process.pid)):
                others = ", ".join(f"{value:.0f}" for value in look.memory[1:])
                cells = [
                    *(f"{value:.1f}" for value in (look.passed, look.worked, size_of(output))),
                    *(f"{value:.0f}" for value in (sum(look.memory), look.memory[0])),
                    others,
                ]
                print(f"| {' | '.join(cells)} |", flush=True)
        print(f"exit code {process.returncode}, {size_of(output):.1f} MB written", flush=True)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    for name in sys.argv[2:] or ["1", "2", "spark"]:
        measure(name, Path(sys.argv[1]).resolve())
