"""The register on Spark: the same SQL, from and to Parquet, nothing collected to the driver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from vn_directives.arrow import extract_records
from vn_directives.extras import need
from vn_directives.register.facts import facts_of
from vn_directives.register.plan import THRESHOLD, build
from vn_directives.register.schema import schema


def read_batches(batches: Iterable[Any]) -> Iterator[Any]:
    """Record batches of texts to what the register takes from them, for ``mapInArrow``.

    Args:
        batches: ``pyarrow.RecordBatch`` with the columns that `vn_directives.arrow.extract_batches`
            takes. A text that cannot be read is left out.

    Yields:
        ``pyarrow.RecordBatch`` with the columns of `vn_directives.register.schema.schema`.
    """
    pyarrow = need("pyarrow", "register")
    for records in extract_records(batches):
        rows = [facts_of(record) for record in records if record.get("error") is None]
        yield pyarrow.RecordBatch.from_pylist(rows, schema=schema())


def build_register_on_spark(
    spark: Any, texts: Any, folder: str, *, threshold: float = THRESHOLD
) -> None:
    """Build a register of texts in a folder of Parquet, one folder a table.

    `vn_directives.register.Register` asks such a folder as it asks a file.

    Args:
        spark: the ``SparkSession``.
        texts: a DataFrame with a column ``text``, and ``id``, ``title``, ``date`` where known.
        folder: where the tables go, anything that Spark can write to.
        threshold: from which score on two officials of one name are taken for one person.
    """
    types = need("pyspark.sql.pandas.types", "spark")
    readings = texts.mapInArrow(read_batches, types.from_arrow_schema(schema()))
    engine = SparkEngine(spark, folder)
    engine.keep("readings", readings)
    build(engine, threshold)


class SparkEngine:
    """Runs the plan of the register on Spark.

    Args:
        spark: the ``SparkSession``.
        folder: where each table is kept as Parquet.
    """

    def __init__(self, spark: Any, folder: str) -> None:
        self._spark = spark
        self._folder = folder.rstrip("/")

    def keep(self, name: str, frame: Any) -> None:
        """Write a DataFrame, and read it under its name from now on."""
        path = f"{self._folder}/{name}"
        frame.write.mode("overwrite").parquet(path)
        self._spark.read.parquet(path).createOrReplaceTempView(name)

    def table(self, name: str, select: str) -> None:
        """Make a table of a query, in place of an earlier one."""
        self.keep(name, self._spark.sql(select))

    def unnest(self, name: str, column: str) -> None:
        """Make a table of the structs in a column of lists."""
        self.table(name, f"SELECT text_id, inline({column}) FROM kept")

    def count(self, select: str) -> int:
        """The one number that a query gives."""
        return int(self._spark.sql(select).first()[0])
