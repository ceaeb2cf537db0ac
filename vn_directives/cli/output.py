"""Where records go: standard output, or files that are whole or absent."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vn_directives.cli.extraction import Line
from vn_directives.drafts import drafting
from vn_directives.extras import need
from vn_directives.formats.packing import packing

Write = Callable[[bytes], object]
WriteLine = Callable[[Line], None]

_HELD = 100  # records that are held before they become columns
_ROW_GROUP = 32 * 1024 * 1024  # bytes of columns that are held before they are written


@contextmanager
def writing_to(path: Path | None) -> Iterator[Write]:
    """Give a function that writes bytes to the file, or to standard output when there is none.

    What is written to a file appears under its name when all of it is there; after an error or
    an interruption the file is as it was before. A name that ends with ``.gz`` or ``.zst`` is that
    of a packed file.
    """
    if path is None:
        yield sys.stdout.buffer.write
        sys.stdout.buffer.flush()
    elif path.exists() and not path.is_file():  # a pipe or a device cannot be replaced
        with path.open("wb") as file:
            yield file.write
    else:
        with (
            drafting(path) as (draft,),
            draft.open("xb") as file,
            packing(file, path.name) as write,
        ):
            yield write


@contextmanager
def writing_records(path: Path | None, keep: tuple[str, ...]) -> Iterator[WriteLine]:
    """Give a function that writes records, as lines of JSON or, as the name says, as Parquet.

    Args:
        path: see `writing_to`.
        keep: the fields of the input that records keep; in Parquet each is a column of strings.
    """
    if path is not None and path.suffix.lower() == ".parquet":
        with drafting(path) as (draft,), _writing_parquet(draft, keep) as write_line:
            yield write_line
        return
    with writing_to(path) as write:

        def write_line(line: Line) -> None:
            write(line.json.encode() + b"\n")

        yield write_line


@contextmanager
def _writing_parquet(path: Path, keep: tuple[str, ...]) -> Iterator[WriteLine]:
    from vn_directives.arrow import record_batch, schema

    arrow = need("pyarrow", "arrow")
    columns = schema()
    for name in keep:
        columns = columns.append(arrow.field(name, arrow.string()))
    records: list[dict[str, Any]] = []
    batches: list[Any] = []
    parquet = need("pyarrow.parquet", "arrow")
    with parquet.ParquetWriter(path, columns, compression="zstd") as writer:

        def to_columns() -> None:
            batches.append(record_batch(records, columns))
            records.clear()

        def write_held() -> None:
            writer.write_table(arrow.Table.from_batches(batches, columns))
            batches.clear()

        def write(line: Line) -> None:
            records.append(_with_strings(json.loads(line.json), keep))
            if len(records) == _HELD:
                to_columns()
                if sum(batch.nbytes for batch in batches) >= _ROW_GROUP:
                    write_held()

        yield write
        to_columns()
        write_held()


def _with_strings(record: dict[str, Any], keep: tuple[str, ...]) -> dict[str, Any]:
    """A record whose identifier and kept fields are strings."""
    for name in ("id", *keep):
        if not isinstance(value := record.get(name), str | None):
            record[name] = json.dumps(value, ensure_ascii=False)
    return record
