"""Tables: one per kind of record, with stable columns, from Docs or from extraction records.

The columns of a kind are ``doc_id`` and ``ref``, which says what each row is (``bodies/3``: the
fourth body of its document), and the fields of its record class: whatever a component documents in
its ``record.py`` is a column of the same name. A reference to a record of another table becomes its
``ref``, to join on together with ``doc_id``; a pair of offsets ``start-end``; a field of several
values a list. Behind the fields stand identifiers to join texts on, and days as dates (`joins`).
A field that holds records has a table of its own (``duties_deadlines``), with the
``ref`` of the record that they belong to.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import fields
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from spacy.tokens import Doc

from vn_directives.drafts import drafting
from vn_directives.duties import obligations
from vn_directives.joins import MORE, TEXTS, Names, text_row, type_of
from vn_directives.kind import Record
from vn_directives.kinds import KINDS, MENTIONS
from vn_directives.records import full_record
from vn_directives.table_formats import (
    ColumnType,
    Row,
    installed,
    open_csv,
    open_parquet,
    to_pandas,
    to_polars,
)

WriteRecords = Callable[[Iterable[Mapping[str, Any]]], dict[str, int]]

_MENTIONS: dict[str, ColumnType] = {
    "doc_id": "string",
    "ref": "string",
    "kind": "string",
    "start": "integer",
    "end": "integer",
    "text": "string",
    "id": "string",
}
_SCALARS: dict[Any, ColumnType] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
}
_PLAIN = (str, int, float, bool)
_IDS = ("doc_id", "ref")
_BATCH = 1000  # documents that are written to a table at once


@cache
def columns(table: str) -> Mapping[str, ColumnType]:
    """The columns of a table, in order, with their types.

    Args:
        table: one of `TABLES`.
    """
    if table == "texts":
        return TEXTS
    if table == "mentions":
        return types.MappingProxyType(_MENTIONS)
    if table == "obligations":
        return obligations.COLUMNS
    if table not in _CLASSES:
        raise ValueError(f"no table {table!r}; the tables are {', '.join(TABLES)}")
    found = {
        name: _column_type(hint)
        for name, hint in field_types(_CLASSES[table].record).items()
        if _class_of_several(hint) is None
    }
    more = {name: type_of(name) for name, _ in MORE.get(table, ())}
    return types.MappingProxyType({"doc_id": "string", "ref": "string", **found, **more})


def to_rows(
    docs: Iterable[Doc | Mapping[str, Any]],
    table: str = "mentions",
    *,
    ids: Iterable[str] | None = None,
) -> list[Row]:
    """The rows of one table, as plain dictionaries with the keys of `columns`; dates are ISO days.

    Args:
        docs: processed Docs, or extraction records as `to_record` and the command line make them.
        table: one of `TABLES`; ``mentions`` holds the mentions of every kind.
        ids: the ``doc_id`` of each document. Without it a record's ``id`` is taken, and the
            document's position ("0", "1", …) where there is none.
    """
    return list(_rows(_records(docs, ids), table))


def to_dataframe(
    docs: Iterable[Doc | Mapping[str, Any]],
    table: str = "mentions",
    *,
    ids: Iterable[str] | None = None,
    library: Literal["pandas", "polars"] | None = None,
) -> Any:
    """One table as a pandas or polars DataFrame, with the types of `columns`.

    Args:
        docs: processed Docs or extraction records.
        table: one of `TABLES`.
        ids: the ``doc_id`` of each document, see `to_rows`.
        library: which DataFrame to make; without it pandas where installed, else polars.
    """
    rows = to_rows(docs, table, ids=ids)
    if library is None:
        library = "pandas" if installed("pandas") or not installed("polars") else "polars"
    if library == "polars":
        return to_polars(rows, columns(table))
    return to_pandas(rows, columns(table))


def write_tables(
    records: Iterable[Mapping[str, Any]],
    folder: Path,
    format: Literal["csv", "parquet"] = "csv",
    *,
    for_spreadsheets: bool = True,
) -> dict[str, int]:
    """Write every table into a folder: ``mentions.csv``, ``directives.csv`` and so on.

    The records are read once and written as they come; each file is complete or absent.

    Args:
        records: extraction records.
        folder: made where it does not exist.
        format: CSV is UTF-8 with a byte order mark (so that spreadsheets show Vietnamese), its
            lists joined by ``; ``; Parquet keeps the types and needs the extra ``arrow``.
        for_spreadsheets: whether an apostrophe is put before a CSV cell that a spreadsheet would
            run as a formula: one that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage
            return. Without it every cell is as in the records.

    Returns:
        The number of rows of each table.
    """
    counts = dict.fromkeys(TABLES, 0)
    paths = {table: folder / f"{table}.{format}" for table in TABLES}
    with writing_tables(paths, format, for_spreadsheets=for_spreadsheets) as write:
        source = iter(records)
        while batch := list(islice(source, _BATCH)):
            for table, count in write(batch).items():
                counts[table] += count
    return counts


@contextmanager
def writing_tables(
    paths: Mapping[str, Path], format: Literal["csv", "parquet"], *, for_spreadsheets: bool
) -> Iterator[WriteRecords]:
    """Give a function that writes the rows of records into tables, and tells how many there were.

    The files appear under their names together, when all is written, or not at all.

    Args:
        paths: the file of each table, in folders that are made where they do not exist.
        format, for_spreadsheets: see `write_tables`.
    """
    opener = partial(open_csv, escapes=for_spreadsheets) if format == "csv" else open_parquet
    for folder in {path.parent for path in paths.values()}:
        folder.mkdir(parents=True, exist_ok=True)
    with drafting(*paths.values()) as drafts, ExitStack() as stack:
        writers = [
            opener(draft, columns(table), stack) for draft, table in zip(drafts, paths, strict=True)
        ]

        def write(records: Iterable[Mapping[str, Any]]) -> dict[str, int]:
            batch, counts = list(_records(records, None)), {}
            for table, write_rows in zip(paths, writers, strict=True):
                rows = list(_rows(batch, table))
                counts[table] = len(rows)
                write_rows(rows)
            return counts

        yield write


def field_types(cls: type[Record]) -> dict[str, Any]:
    """The fields of a record class with their types, ``| None`` left out."""
    hints = get_type_hints(cls)
    return {field.name.rstrip("_"): _not_none(hints[field.name]) for field in fields(cls)}


def _records(
    docs: Iterable[Doc | Mapping[str, Any]], ids: Iterable[str] | None
) -> Iterator[Mapping[str, Any]]:
    if isinstance(docs, Doc | Mapping):
        raise TypeError("docs is one document; it must be a list of them: [doc]")
    names = None if ids is None else iter(ids)
    end = object()
    for position, doc in enumerate(docs):
        record = full_record(doc)
        name = record.get("id", position) if names is None else next(names, end)
        if name is end:
            raise ValueError(f"ids has {position} names, and there are more documents")
        yield {**record, "id": str(name)}
    if names is not None and next(names, end) is not end:
        raise ValueError("ids has more names than there are documents")


def _rows(records: Iterable[Mapping[str, Any]], table: str) -> Iterator[Row]:
    if table == "texts":
        yield from map(text_row, records)
        return
    if table == "mentions":
        for record in records:
            yield from _mentions(record)
        return
    if table == "obligations":
        for record in records:
            yield from obligations.rows(record, _items(record, "duties"))
        return
    more = MORE.get(table, ())
    left = {*_IDS, *(name for name, _ in more)}
    kinds = {name: type for name, type in columns(table).items() if name not in left}
    _, kind, field = _CLASSES[table]
    for record in records:
        names = Names(record)
        for n, holder in enumerate(_items(record, kind)):
            for item in (holder.get(field) or ()) if field else (holder,):
                cells = {name: _cell(item.get(name), type) for name, type in kinds.items()}
                told = {name: value(item, names) for name, value in more}
                yield {"doc_id": record["id"], "ref": f"{kind}/{n}", **cells, **told}


def _mentions(record: Mapping[str, Any]) -> list[Row]:
    names = Names(record)
    rows = [
        {
            "doc_id": record["id"],
            "ref": f"{kind.key}/{n}",
            "kind": kind.key,
            "start": item["start"],
            "end": item["end"],
            "text": item["text"],
            "id": names.mentioned((kind.key, n), item),
        }
        for kind in MENTIONS
        for n, item in enumerate(_items(record, kind.key))
    ]
    return sorted(rows, key=lambda row: (row["start"], -row["end"]))


def _items(record: Mapping[str, Any], kind: str) -> Sequence[Mapping[str, Any]]:
    found = record.get(kind) or ()
    return [found] if isinstance(found, Mapping) else found


def _cell(value: Any, kind: ColumnType) -> Any:
    if value is None or isinstance(value, _PLAIN):
        return value
    return [_string(item) for item in value] if kind == "list of strings" else _string(value)


def _string(value: Any) -> str | None:
    """A reference or a pair of offsets, in a word."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ("/" if value and isinstance(value[0], str) else "-").join(map(str, value))
    return value if value is None else str(value)


def _not_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        (hint,) = (arg for arg in get_args(hint) if arg is not type(None))
    return hint


def _column_type(hint: Any) -> ColumnType:
    if get_origin(hint) is tuple:
        return "list of strings" if get_args(hint)[-1] is ... else "string"
    if get_origin(hint) is Literal:
        return _SCALARS[type(get_args(hint)[0])]
    return _SCALARS[hint]


def _class_of_several(hint: Any) -> type[Record] | None:
    """The class of the records that a field of this type holds."""
    first = (get_args(hint) or (None,))[0]
    return first if isinstance(first, type) and issubclass(first, Record) else None


class _Table(NamedTuple):
    """What the rows of a table are: records of a kind, or those that a field of them holds."""

    record: type[Record]
    kind: str
    field: str = ""


def _tables() -> Iterator[tuple[str, _Table]]:
    for kind in KINDS.values():
        yield kind.key, _Table(kind.record, kind.key)
        for name, hint in field_types(kind.record).items():
            if (inner := _class_of_several(hint)) is not None:
                yield f"{kind.key}_{name}", _Table(inner, kind.key, name)


_CLASSES = dict(_tables())
TABLES = ("texts", "mentions", "obligations", *_CLASSES)
"""The tables: the texts, all mentions together, the duties with their days, one for each kind, and
one for each field of a kind that holds records."""
