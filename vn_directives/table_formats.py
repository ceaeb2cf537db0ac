"""What a table is given as: a CSV or Parquet file, a pandas or polars DataFrame."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeAlias

from vn_directives.extras import need
from vn_directives.formats.content import without_surrogates

ColumnType = Literal["string", "integer", "number", "boolean", "date", "list of strings"]
Row = dict[str, Any]
Types: TypeAlias = Mapping[str, ColumnType]
"""The columns of a table, in order, with their types."""
WriteRows: TypeAlias = Callable[[list[Row]], None]

_LIST_SEPARATOR = "; "
# Before Python 3.11 the csv module neither writes nor reads a NUL character.
_CSV_KNOWS_NUL = sys.version_info >= (3, 11)
# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def installed(module: str) -> bool:
    """Whether a module can be imported, without importing it."""
    from importlib.util import find_spec

    return find_spec(module) is not None


def to_pandas(rows: list[Row], types: Types) -> Any:
    """The rows as a pandas DataFrame."""
    pandas = need("pandas", "pandas")
    dtypes = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
    dtypes["date"] = "datetime64[s]"
    return pandas.DataFrame(
        {
            name: pandas.Series([row[name] for row in rows], dtype=dtypes.get(kind, "object"))
            for name, kind in types.items()
        }
    )


def to_polars(rows: list[Row], types: Types) -> Any:
    """The rows as a polars DataFrame."""
    polars = need("polars", "polars")
    dtypes = {
        "string": polars.String,
        "integer": polars.Int64,
        "number": polars.Float64,
        "boolean": polars.Boolean,
        "date": polars.Date,
        "list of strings": polars.List(polars.String),
    }
    rows = _with_dates(rows, types)
    return polars.DataFrame(rows, schema={name: dtypes[kind] for name, kind in types.items()})


def _with_dates(rows: list[Row], types: Types) -> list[Row]:
    """The rows with `datetime.date` in the columns of dates."""
    dates = [name for name, kind in types.items() if kind == "date"]
    return [
        {**row, **{name: row[name] and date.fromisoformat(row[name]) for name in dates}}
        for row in rows
    ]


def open_csv(path: Path, types: Types, stack: ExitStack, escapes: bool) -> WriteRows:
    """Begin a CSV file; a function that writes rows into it.

    Args:
        path: the file.
        types: the columns, in order.
        stack: closes the file.
        escapes: whether an apostrophe is put before what a spreadsheet takes for a formula.
    """
    file = stack.enter_context(path.open("w", encoding="utf-8-sig", newline=""))
    writer = csv.DictWriter(file, types)
    writer.writeheader()

    def write(rows: list[Row]) -> None:
        for row in rows:
            writer.writerow({name: _csv_cell(value, escapes) for name, value in row.items()})

    return write


def _csv_cell(value: Any, escapes: bool) -> Any:
    if isinstance(value, list):
        value = _LIST_SEPARATOR.join(map(str, value))
    if isinstance(value, str):
        value = without_surrogates(value)
        if escapes and value.startswith(_FORMULA):
            value = f"'{value}"
        return value if _CSV_KNOWS_NUL else value.replace("\0", "\ufffd")
    return str(value).lower() if isinstance(value, bool) else value


def open_parquet(path: Path, types: Types, stack: ExitStack) -> WriteRows:
    """The same for a Parquet file."""
    pyarrow = need("pyarrow", "arrow")
    parquet = need("pyarrow.parquet", "arrow")
    arrow_types = {
        "string": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
        "date": pyarrow.date32(),
        "list of strings": pyarrow.list_(pyarrow.string()),
    }
    schema = pyarrow.schema([(name, arrow_types[kind]) for name, kind in types.items()])
    writer = stack.enter_context(parquet.ParquetWriter(path, schema))

    def write(rows: list[Row]) -> None:
        dated = _with_dates(rows, types)
        writer.write_table(pyarrow.Table.from_pylist(dated, schema=schema))

    return write
