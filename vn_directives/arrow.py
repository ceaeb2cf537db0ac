"""Extraction over Arrow record batches: for Spark, Ray, and everything else that speaks Arrow.

Batches of texts go in, batches of records come out, with the columns of `schema` and a row for each
row. The pipeline is loaded once in each process that works.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import spacy
from spacy.language import Language

from vn_directives.extras import need
from vn_directives.formats import Text
from vn_directives.formats.content import fault_in_date, iso_day, without_surrogates
from vn_directives.formats.encodings import decode
from vn_directives.formats.sources import why_unread
from vn_directives.kind import Record, Ref
from vn_directives.kinds import ALL
from vn_directives.pipeline import batch_zone, load, unworn
from vn_directives.records import full_record, records_of_batch
from vn_directives.tables import field_types


def extract_batches(
    batches: Iterable[Any],
    *,
    text: str = "text",
    id: str = "id",
    nlp: Language | str | Path | None = None,
) -> Iterator[Any]:
    """Record batches of texts to record batches of records, in the same order.

    A row that cannot be read keeps its ``id`` and says why in ``error``; the others go on.

    Args:
        batches: ``pyarrow.RecordBatch``, with a column of texts (strings, or bytes in an encoding
            that is detected). Columns ``title`` and ``date`` (of publication, ISO) are used where
            there are any; all others are ignored.
        text: the name of the column of texts.
        id: the name of the column that identifies a text; it may be missing.
        nlp: the pipeline, or the name or folder of one, which each process that works loads once;
            without it the library's.

    Yields:
        ``pyarrow.RecordBatch`` with the columns of `schema`.
    """
    pyarrow = need("pyarrow", "arrow")
    for records in extract_records(batches, text=text, id=id, nlp=nlp):
        yield _to_batch(pyarrow, records, schema())


def extract_records(
    batches: Iterable[Any],
    *,
    text: str = "text",
    id: str = "id",
    nlp: Language | str | Path | None = None,
) -> Iterator[list[dict[str, Any]]]:
    """Record batches of texts to the extraction records of each; see `extract_batches`.

    A row that cannot be read is a record with its ``id``, and ``error``: why.
    """
    for batch in batches:
        names = {"id": id, "text": text, "title": "title", "date": "date"}
        columns = {
            key: batch.column(name).to_pylist()
            for key, name in names.items()
            if name in batch.schema.names
        }
        if "text" not in columns:
            raise KeyError(f"no column {text!r}; there are {', '.join(batch.schema.names)}")
        rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
        yield _records(rows, nlp)


def extract_table(
    table: Any,
    *,
    text: str = "text",
    id: str = "id",
    nlp: Language | str | Path | None = None,
) -> Any:
    """A ``pyarrow.Table`` of texts to one of records; see `extract_batches`."""
    pyarrow = need("pyarrow", "arrow")
    return pyarrow.Table.from_batches(
        extract_batches(table.to_batches(), text=text, id=id, nlp=nlp), schema=schema()
    )


@cache
def schema() -> Any:
    """The ``pyarrow.Schema`` of the records.

    ``id``, ``text``, ``title`` and ``date`` as given, a list of structs for each kind of record
    with the fields of its class, ``header`` as one struct, and ``error``: why there is no record,
    or null.
    """
    pyarrow = need("pyarrow", "arrow")
    strings = [(name, pyarrow.string()) for name in ("id", "text", "title", "date")]
    kinds = [
        (kind.key, struct if kind.is_single else pyarrow.list_(struct))
        for kind in ALL
        for struct in [_arrow_type(pyarrow, kind.record)]
    ]
    return pyarrow.schema([*strings, *kinds, ("error", pyarrow.string())])


def spark_schema() -> Any:
    """`schema` for Spark: ``df.mapInArrow(extract_batches, spark_schema())``."""
    return need("pyspark.sql.pandas.types", "spark").from_arrow_schema(schema())


def _arrow_type(pyarrow: types.ModuleType, hint: Any) -> Any:
    scalars = {
        str: pyarrow.string(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        bool: pyarrow.bool_(),
    }
    if hint == Ref:
        return pyarrow.string()  # bodies/3, as in the tables
    if get_origin(hint) is tuple:
        return pyarrow.list_(_arrow_type(pyarrow, get_args(hint)[0]))
    if get_origin(hint) is Literal:
        return scalars[type(get_args(hint)[0])]
    if isinstance(hint, type) and issubclass(hint, Record):
        fields = field_types(hint).items()
        return pyarrow.struct([(name, _arrow_type(pyarrow, kind)) for name, kind in fields])
    return scalars[hint]


def _name(row: dict[str, Any]) -> str | None:
    id = row.get("id")
    return None if id is None else str(id)


def _text(row: dict[str, Any]) -> Text | Exception:
    """The text of a row, or why there is none."""
    content, date, name = row["text"], row.get("date"), _name(row)
    try:
        if isinstance(content, bytes):
            content = decode(content)
        if not isinstance(content, str):
            raise TypeError("the text is null" if content is None else "the text is no string")
        day = None if date is None else iso_day(str(date))
        return Text(name or "", name, without_surrogates(content), 0, row.get("title"), day)
    except Exception as error:
        return error


def _outcome(row: dict[str, Any], record: dict[str, Any] | Exception) -> dict[str, Any]:
    """What stands in the row of a record: the record, or the error in its place."""
    if isinstance(record, Exception):
        return {"id": _name(row), "error": why_unread(record)}
    date = row.get("date")
    fault = None if date is None else fault_in_date(str(date))
    whole = _with_names(full_record(record))
    return {**whole, "error": fault} if fault else whole


def _with_names(values: dict[str, Any]) -> dict[str, Any]:
    """The fields of a record with ``bodies/3`` for each reference."""
    for name, value in values.items():
        if name.endswith("_ref") and value:
            values[name] = f"{value[0]}/{value[1]}"
        elif name.endswith("_refs"):
            values[name] = [f"{kind}/{number}" for kind, number in value]
        elif isinstance(value, dict):
            _with_names(value)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for item in value:
                _with_names(item)
    return values


def record_batch(records: Iterable[Mapping[str, Any]], columns: Any) -> Any:
    """A ``pyarrow.RecordBatch`` of extraction records.

    Args:
        records: as `vn_directives.to_record` and the command line make them.
        columns: `schema`, with further columns where records have further fields.
    """
    whole = [_with_names(full_record(record)) for record in records]
    return _to_batch(need("pyarrow", "arrow"), whole, columns)


def _to_batch(pyarrow: types.ModuleType, records: list[dict[str, Any]], columns: Any) -> Any:
    try:
        return pyarrow.RecordBatch.from_pylist(records, schema=columns)
    except (pyarrow.ArrowInvalid, OverflowError):
        return pyarrow.RecordBatch.from_pylist(
            [_that_fits(pyarrow, record, columns) for record in records], schema=columns
        )


def _that_fits(pyarrow: types.ModuleType, record: dict[str, Any], columns: Any) -> dict[str, Any]:
    """The record, or, where a number in it is too large for Arrow, an error in its place."""
    try:
        pyarrow.RecordBatch.from_pylist([record], schema=columns)
    except (pyarrow.ArrowInvalid, OverflowError) as error:
        return {"id": record.get("id"), "error": f"{type(error).__name__}: {error}"}
    return record


def _records(rows: list[dict[str, Any]], nlp: Language | str | Path | None) -> list[dict[str, Any]]:
    pipeline = nlp if isinstance(nlp, Language) else unworn(_pipeline, nlp)
    texts = [_text(row) for row in rows]
    with batch_zone(pipeline):
        records = records_of_batch(pipeline, (t for t in texts if isinstance(t, Text)))
        found = [text if isinstance(text, Exception) else next(records) for text in texts]
    return [_outcome(row, record) for row, record in zip(rows, found, strict=True)]


@cache
def _pipeline(name: str | Path | None) -> Language:
    return load() if name is None else spacy.load(name)
