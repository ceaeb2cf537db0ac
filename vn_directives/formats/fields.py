"""From the fields of a line or row to a text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from vn_directives.formats.content import TooLarge, fault_in_date, iso_day, without_surrogates
from vn_directives.formats.encodings import decode
from vn_directives.formats.items import Columns, Object, Place, Problem, Text


def object_of_line(
    name: str, default_id: str, line: bytes, size: int, place: Place
) -> Object | Problem:
    """The object of a line of JSON Lines, or what is wrong with the line."""
    try:
        value = json.loads(line.decode("utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        fault = f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"
    except (ValueError, RecursionError) as error:
        fault = f"not JSON: {error}"
    else:
        if isinstance(value, dict):
            return Object(name, value, default_id, size, place)
        fault = no_text("text")
    return Problem(name, fault, size, default_id, place)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON value")


def no_text(column: str) -> str:
    """What is wrong with a line or row that has no text."""
    return f'not an object with a string "{column}"'


def texts_of(line: Object, columns: Columns, most: int) -> Iterator[Text | Problem]:
    """The text of a line or row, before it what is wrong with its date; or why there is none."""
    value = line.value
    id, title, date = value.get(columns.id), value.get("title"), value.get("date")
    if id is None:
        id = line.default_id
    try:
        content = _content_of(value, columns.text, most)
    except ValueError as error:
        yield Problem(line.name, str(error), line.size, id, line.place)
        return
    if fault := fault_in_date(date):
        yield Problem(line.name, f"{fault}; the text is read without it", 0, id, line.place)
    yield Text(
        line.name,
        id,
        without_surrogates(content),
        line.size,
        title if isinstance(title, str) else None,
        iso_day(date),
        {name: value[name] for name in columns.keep if value.get(name) is not None},
        line.place,
    )


def _content_of(value: dict[str, Any], column: str, most: int) -> str:
    content = value.get(column)
    if isinstance(content, bytes):  # only Parquet holds such
        content = decode(content)
    if not isinstance(content, str):
        raise ValueError(no_text(column))
    if len(content) > most:
        raise TooLarge(most)
    return content
