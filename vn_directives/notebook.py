"""Small HTML tables of records: what a notebook shows of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

_ROWS = 50  # of a list that a notebook shows


def record_html(record: Mapping[str, Any]) -> str:
    """A record, as plain values, as an HTML table: a row for each field that says something."""
    rows = "".join(
        f"<tr><th style='text-align:left'>{escape(name)}</th>{_cell(value)}</tr>"
        for name, value in record.items()
        if not _is_empty(value)
    )
    return f"<table>{rows}</table>"


def records_html(records: Sequence[Mapping[str, Any]]) -> str:
    """Records of one kind, as plain values, as an HTML table.

    Columns that are empty in all of them are left out, and so are the offsets of parts.
    """
    if not records:
        return "<p>none</p>"
    shown = records[:_ROWS]
    names = [
        name
        for name in shown[0]
        if not name.endswith(("_start", "_end"))
        and not all(_is_empty(row.get(name)) for row in shown)
    ]
    head = "".join(f"<th style='text-align:left'>{escape(name)}</th>" for name in names)
    body = "".join(
        "<tr>" + "".join(_cell(row.get(name)) for name in names) + "</tr>" for row in shown
    )
    more = f"<p>… and {len(records) - _ROWS} more</p>" if len(records) > _ROWS else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _is_empty(value: Any) -> bool:
    return value is None or value is False or value == []


def _cell(value: Any) -> str:
    return f"<td style='text-align:left'>{'<br>'.join(map(escape, _lines(value)))}</td>"


def _lines(value: Any) -> Iterator[str]:
    """A value in one line, a list of records or strings in one for each."""
    if _is_empty(value):
        return
    if isinstance(value, list):
        for item in value:
            yield "-".join(map(str, item)) if isinstance(item, list) else next(_lines(item), "")
    elif isinstance(value, dict):
        first = next(iter(value.values()), None)
        yield from _lines(value.get("text") or value.get("name") or first)
    else:
        yield "yes" if value is True else str(value)
