"""The tables that Spark makes are those that DuckDB makes, row by row."""

import json
import os
import shutil
import sys

import pytest

from tests.register.conftest import CORPUS
from vn_directives.register import TABLES, Register

pytest.importorskip("pyspark", reason="Spark is not installed")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java", allow_module_level=True)


@pytest.fixture(scope="module")
def spark():
    from pyspark import SparkContext
    from pyspark.sql import SparkSession

    if SparkContext._gateway is not None:  # begun by another file, in a folder that may be gone
        if session := SparkSession.getActiveSession():
            session.stop()
        SparkContext._gateway.shutdown()
        SparkContext._gateway = SparkContext._jvm = None
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[1]")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "1g")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="module")
def folder(spark, tmp_path_factory):
    from vn_directives.register.spark import build_register_on_spark

    folder = tmp_path_factory.mktemp("spark")
    texts = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    frame = spark.createDataFrame([*texts, {**texts[0], "id": "copy"}]).repartition(2)
    build_register_on_spark(spark, frame, str(folder))
    return folder


@pytest.mark.parametrize("table", TABLES)
def test_the_same_rows(table, folder, register):
    with Register(folder) as other:
        ours, theirs = (
            sorted(map(_shown, one.sql(f"FROM {table}").rows())) for one in (register, other)
        )
    assert theirs == ours


def _shown(row):
    return repr({k: round(v, 9) if isinstance(v, float) else v for k, v in sorted(row.items())})


def test_it_is_asked_the_same_way(folder):
    with Register(folder) as register:
        rows = register.who("Bí thư Thành ủy", "Hải Phòng", "2020-07-31").rows()
    assert [row["name"] for row in rows] == ["Nghiêm Bá Lộc"]
