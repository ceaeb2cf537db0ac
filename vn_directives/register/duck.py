"""The register on DuckDB: one file, no server."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from vn_directives.drafts import drafting
from vn_directives.extras import need
from vn_directives.register.facts import facts_of
from vn_directives.register.plan import TABLES, THRESHOLD, build
from vn_directives.register.schema import schema

_BATCH = 200  # texts that are handed over at once


def build_register(
    records: Iterable[Mapping[str, Any]],
    path: str | Path,
    *,
    add: bool = False,
    threshold: float = THRESHOLD,
) -> dict[str, int]:
    """Build a register from extraction records; the file is whole or as it was before.

    Args:
        records: as `to_record` and the command line make them; read once, as they come.
        path: the DuckDB file, which is replaced.
        add: whether the records are added to those of the file.
        threshold: from which score on two officials of one name are taken for one person.

    Returns:
        The number of rows of each table.
    """
    duckdb = need("duckdb", "register")
    path = Path(path)
    with drafting(path) as (draft,):
        if add and path.exists():
            shutil.copyfile(path, draft)
        with duckdb.connect(str(draft)) as connection:
            engine = DuckEngine(connection)
            engine.read(map(facts_of, records))
            build(engine, threshold)
            connection.execute("DROP TABLE IF EXISTS readings")
            connection.execute("CREATE TABLE readings AS SELECT * EXCLUDE copy_no FROM kept")
            counts = {table: engine.count(f"SELECT count(*) FROM {table}") for table in TABLES}
        _remove_log(draft)
    return counts


class DuckEngine:
    """Runs the plan of the register on a DuckDB connection.

    Args:
        connection: to the database of the register; what is no table of it stays temporary.
    """

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def read(self, rows: Iterable[dict[str, Any]]) -> None:
        """Add the facts of texts to ``readings``."""
        pyarrow = need("pyarrow", "register")
        empty = pyarrow.Table.from_pylist([], schema=schema())
        self._connection.register("batch", empty)
        self._connection.execute("CREATE TABLE IF NOT EXISTS readings AS SELECT * FROM batch")
        for batch in _batches(rows):
            self._connection.register("batch", pyarrow.Table.from_pylist(batch, schema=schema()))
            self._connection.execute("INSERT INTO readings BY NAME SELECT * FROM batch")
        self._connection.unregister("batch")

    def table(self, name: str, select: str) -> None:
        """Make a table of a query, in place of an earlier one."""
        kind = "TABLE" if name in TABLES else "TEMP TABLE"
        self._connection.execute(f"CREATE OR REPLACE {kind} {name} AS {select}")

    def unnest(self, name: str, column: str) -> None:
        """Make a table of the structs in a column of lists."""
        self.table(name, f"SELECT text_id, unnest({column}, max_depth := 2) FROM kept")

    def count(self, select: str) -> int:
        """The one number that a query gives."""
        return int(self._connection.execute(select).fetchone()[0])


def _batches(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    source = iter(rows)
    while batch := list(islice(source, _BATCH)):
        yield batch


def _remove_log(draft: Path) -> None:
    draft.with_name(f"{draft.name}.wal").unlink(missing_ok=True)
