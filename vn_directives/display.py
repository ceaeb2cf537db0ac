"""Colours and small HTML views: for displaCy, notebooks and the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from types import MappingProxyType
from typing import Any

from vn_directives.storage import Record

COLORS: Mapping[str, str] = MappingProxyType(
    {
        "DIRECTIVE": "#7c3aed",
        "TITLE": "#0d9488",
        "BODY": "#2563eb",
        "PERSON": "#db2777",
        "DATE": "#d97706",
        "RELATIVE_DATE": "#a16207",
        "INSTRUCTION": "#dc2626",
        "TASK": "#4d7c0f",
    }
)
"""One colour for each label; text is set in it, or on a light tint of it."""

_ROWS = 50  # of a list that a notebook shows


def displacy_options() -> dict[str, Any]:
    """Options with which displaCy shows the library's labels in its colours.

    ``displacy.render(doc, style="ent", options=vn_directives.displacy_options())``; mentions that
    overlap are shown by ``style="span"`` with the name of a span group added:
    ``options={**vn_directives.displacy_options(), "spans_key": "titles"}``.
    """
    return {"ents": list(COLORS), "colors": {label: tint(COLORS[label]) for label in COLORS}}


def tint(color: str) -> str:
    """A light tint of a colour (``#rrggbb``), for a background under black text."""
    channels = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - 0.25 * (255 - channel)):02x}" for channel in channels)


def record_html(record: Record) -> str:
    """A record as an HTML table: a row for each field that says something."""
    rows = "".join(
        f"<tr><th style='text-align:left'>{escape(name)}</th>{_cell(value)}</tr>"
        for name, value in record.to_dict().items()
        if not _is_empty(value)
    )
    return f"<table>{rows}</table>"


def records_html(records: Sequence[Record]) -> str:
    """Records of one kind as an HTML table.

    Columns that are empty in all of them are left out, and so are the offsets of parts.
    """
    if not records:
        return "<p>none</p>"
    shown = [record.to_dict() for record in records[:_ROWS]]
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
