"""Rows of CSV and Parquet files, each as an object, with its number."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Iterator
from typing import IO, Any

from vn_directives.extras import need

CSV = (".csv", ".tsv")
PARQUET = ".parquet"
_BATCH = 100  # rows of a Parquet file that are held at once
_DELIMITERS = ",;\t"
_LARGEST_FIELD = 2**31 - 1  # what the csv module takes on every platform
_PLAIN = (str, int, bool)

Row = dict[str, Any]


class NoColumn(ValueError):
    """A table lacks the column of texts."""

    def __init__(self, column: str, names: Iterable[str]) -> None:
        super().__init__(
            f"no column {column!r} (see --text-column); the columns are {', '.join(names)}"
        )


def csv_rows(lines: Iterable[bytes], text: str, most: int) -> Iterator[tuple[int, Row | str]]:
    """The rows of a CSV file in UTF-8, whose first line names the columns.

    A row comes with the number of the line in which it begins, from 1; in its place, where it is
    no CSV, what is wrong with it. Bytes that are no UTF-8 become lone surrogates. Empty cells,
    but for those of the text, are left out.

    Args:
        lines: of the file, with their ends.
        text: the column of texts.
        most: characters that a cell may have.

    Raises:
        NoColumn: there is none.
    """
    decoded = (line.decode("utf-8", "surrogateescape") for line in lines)
    csv.field_size_limit(min(most, _LARGEST_FIELD))
    head = next(decoded, "").removeprefix("\ufeff")
    delimiter = max(_DELIMITERS, key=head.count)
    names = next(csv.reader([head], delimiter=delimiter), [])
    if text not in names:
        raise NoColumn(text, names)
    rows = csv.reader(decoded, delimiter=delimiter, strict=True)
    while True:
        line = rows.line_num + 2  # the head is no line of the reader's
        try:
            cells = next(rows, None)
        except csv.Error as error:
            yield line, f"not CSV: {error}"
            continue
        if cells is None:
            return
        if cells:
            row = zip(names, cells, strict=False)
            yield line, {name: cell for name, cell in row if cell or name == text}


def parquet_rows(
    file: IO[bytes], size: int, text: str, columns: Iterable[str] | None, skip: int
) -> Iterator[tuple[int, Row, int]]:
    """The rows of a Parquet file, with their numbers from 1 and their shares of its bytes.

    Values are those of JSON, but for the text, which may be bytes.

    Args:
        file: it.
        size: its bytes.
        text: the column of texts.
        columns: those to read, where there are such; None for all.
        skip: how many rows, from the first, to pass over.

    Raises:
        NoColumn: there is none.
        ValueError, OSError: it is no Parquet file.
    """
    parquet = need("pyarrow.parquet", "arrow")
    with parquet.ParquetFile(file, pre_buffer=False) as opened:
        names = opened.schema_arrow.names
        if text not in names:
            raise NoColumn(text, names)
        wanted = None if columns is None else [name for name in columns if name in names]
        sizes = [
            opened.metadata.row_group(i).num_rows for i in range(opened.metadata.num_row_groups)
        ]
        rows = opened.metadata.num_rows
        first = number = 0
        while first < len(sizes) and number + sizes[first] <= skip:
            number += sizes[first]
            first += 1
        # No threads of Arrow's: worker processes are forked from this one.
        batches = opened.iter_batches(
            _BATCH, row_groups=range(first, len(sizes)), columns=wanted, use_threads=False
        )
        for batch in batches:
            for row in batch.to_pylist():
                number += 1
                if number > skip:
                    values = {
                        name: value if name == text else _plain(value)
                        for name, value in row.items()
                    }
                    share = size * number // rows - size * (number - 1) // rows
                    yield number, values, share


def as_record(row: Row) -> Row:
    """A row of records, as `vn_directives.arrow` makes them, as a record of JSON.

    ``bodies/3`` becomes a pair, and what is null is left out.
    """
    return {name: _with_pairs(value) for name, value in row.items() if value is not None}


def _with_pairs(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_pairs(item) for item in value]
    if not isinstance(value, dict):
        return value
    found = {}
    for name, item in value.items():
        if name.endswith("_ref"):
            found[name] = _pair(item)
        elif name.endswith("_refs") and isinstance(item, list):
            found[name] = [_pair(one) for one in item]
        else:
            found[name] = _with_pairs(item)
    return found


def _pair(ref: Any) -> Any:
    """``bodies/3`` as ``["bodies", 3]``; anything else as it is."""
    kind, _, number = ref.partition("/") if isinstance(ref, str) else ("", "", "")
    return [kind, int(number)] if number.isdecimal() else ref


def _plain(value: Any) -> Any:
    """A value of Arrow as one of JSON."""
    if value is None or isinstance(value, _PLAIN):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(name): _plain(item) for name, item in value.items()}
    return str(value)
