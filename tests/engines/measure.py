"""How long 10,000 short texts take: ``python -m tests.engines.measure [number of texts]``.

Each way is run from its start to its last record, start-up of the engine apart, three times; the
shortest counts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow
from pyarrow import parquet

from tests.engines.texts import short_texts
from vn_directives.arrow import extract_batches, extract_table, spark_schema

_TIMES = 3


def best(run: Callable[[], Any]) -> float:
    """The shortest time of several runs, in seconds."""
    times = []
    for _ in range(_TIMES):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def command_line(folder: Path, processes: int) -> float:
    """JSON Lines in and out, with the start of Python and of the pipeline."""
    command = [sys.executable, "-m", "vn_directives.cli", "extract", "in.jsonl", "-o", "out.jsonl"]
    command += ["-n", str(processes)]
    return best(lambda: subprocess.run(command, cwd=folder, check=True))


def arrow(folder: Path) -> float:
    """One process over the batches of a Parquet file."""

    def run() -> None:
        table = parquet.read_table(folder / "in.parquet")
        parquet.write_table(extract_table(table), folder / "out.parquet")

    return best(run)


def spark(folder: Path) -> tuple[float, float]:
    """Run and start-up, from Parquet to Parquet with two cores."""
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    start = time.perf_counter()
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    started = time.perf_counter() - start

    def run() -> None:
        frame = session.read.parquet(str(folder / "in.parquet")).repartition(4)
        records = frame.mapInArrow(extract_batches, spark_schema())
        records.write.mode("overwrite").parquet(str(folder / "spark"))

    try:
        return best(run), started
    finally:
        session.stop()


def ray(folder: Path) -> tuple[float, float]:
    """Run and start-up, from Parquet to Parquet with two cores."""
    import ray

    start = time.perf_counter()
    ray.init(num_cpus=2, include_dashboard=False, logging_level="ERROR", log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    started = time.perf_counter() - start

    def run() -> None:
        data = ray.data.read_parquet(str(folder / "in.parquet")).repartition(4)
        records = data.map_batches(extract_table, batch_format="pyarrow", batch_size=1000)
        records.write_parquet(str(folder / "ray"), mode="overwrite")

    try:
        return best(run), started
    finally:
        ray.shutdown()


def main(number: int) -> None:
    """Print the table."""
    texts = short_texts(number)
    ids = [str(i) for i in range(number)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = (json.dumps({"id": i, "text": text}) for i, text in zip(ids, texts, strict=True))
        (folder / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
        parquet.write_table(pyarrow.table({"id": ids, "text": texts}), folder / "in.parquet")
        words = sum(len(text.split()) for text in texts) / number
        print(f"{number:,} texts of {words:.0f} words")
        print("| way | start-up, s | texts, s | texts a second |")
        print("| --- | ---: | ---: | ---: |")
        show("command line, 1 process", number, command_line(folder, 1))
        show("command line, 2 processes", number, command_line(folder, 2))
        show("pyarrow, 1 process", number, arrow(folder))
        show("Spark, local[2]", number, *spark(folder))
        show("Ray Data, 2 cores", number, *ray(folder))


def show(way: str, number: int, seconds: float, started: float = 0.0) -> None:
    """Print a row of the table."""
    print(
        f"| {way} | {started:.1f} | {seconds:.1f} | {number / seconds:,.0f} |",
        flush=True,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
