"""Spark and Ray for real, on this machine: the same records as the command line, for thousands."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.engines.test_arrow import plain
from tests.engines.texts import short_texts
from vn_directives.cli import app

pyarrow = pytest.importorskip("pyarrow")

from vn_directives.arrow import extract_batches, extract_table, spark_schema  # noqa: E402

TEXTS: list[str | None] = [*short_texts(2000), None]
BAD = str(len(TEXTS) - 1)


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the command line writes, by id, with what it leaves out filled in."""
    folder = tmp_path_factory.mktemp("cli")
    lines = (json.dumps({"id": str(i), "text": text}) for i, text in enumerate(TEXTS[:-1]))
    (folder / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    arguments = ["extract", str(folder / "in.jsonl"), "-o", str(folder / "out.jsonl"), "-n", "2"]
    assert CliRunner().invoke(app, arguments).exit_code == 0
    with (folder / "out.jsonl").open(encoding="utf-8") as file:
        return {record["id"]: plain(record) for record in map(json.loads, file)}


def assert_same(rows: list[dict[str, Any]], wanted: dict[str, Any]) -> None:
    """The rows hold the wanted records, and one error for the bad one."""
    by_id = {row["id"]: row for row in rows}
    assert len(by_id) == len(rows) == len(TEXTS)
    bad = by_id.pop(BAD)
    assert bad.pop("error") == "TypeError: the text is null"
    assert bad.pop("id") == BAD
    assert not any(bad.values())
    for row in by_id.values():
        assert (row.pop("error"), row.pop("title"), row.pop("date")) == (None, None, None)
    assert by_id == wanted


def _leave_running_jvm() -> None:
    """Let Spark start a Java process of its own.

    One that an earlier test started, and that outlives its session, may stand in a folder that is
    gone, where no worker can start.
    """
    from pyspark import SparkContext

    if SparkContext._gateway is not None:
        SparkContext._gateway.shutdown()
        SparkContext._gateway = SparkContext._jvm = None


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java")
    os.environ["PYSPARK_PYTHON"] = sys.executable  # the workers run this Python
    _leave_running_jvm()
    session = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "500")
        .getOrCreate()
    )
    yield session
    session.stop()


def test_spark(spark: Any, wanted: dict[str, Any], tmp_path: Path) -> None:
    texts = [(str(i), text) for i, text in enumerate(TEXTS)]
    frame = spark.createDataFrame(texts, "id string, text string").repartition(4)
    records = frame.mapInArrow(extract_batches, spark_schema())
    records.write.parquet(str(tmp_path / "records"))
    parquet = pytest.importorskip("pyarrow.parquet")
    assert_same(parquet.read_table(tmp_path / "records").to_pylist(), wanted)


def test_ray(wanted: dict[str, Any]) -> None:
    ray = pytest.importorskip("ray")
    data = pytest.importorskip("ray.data")
    ray.init(num_cpus=2, include_dashboard=False, logging_level="ERROR")
    try:
        table = pyarrow.table({"id": [str(i) for i in range(len(TEXTS))], "text": TEXTS})
        dataset = data.from_arrow(table).repartition(4)
        records = dataset.map_batches(extract_table, batch_format="pyarrow", batch_size=500)
        rows = [
            row
            for batch in records.iter_batches(batch_format="pyarrow", batch_size=None)
            for row in batch.to_pylist()
        ]
        assert_same(rows, wanted)
    finally:
        ray.shutdown()
