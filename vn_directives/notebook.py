"""Small HTML tables of records: what a notebook shows of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

_ROWS = 50  # of a list that a notebook shows
_AROUND = 60  # characters of the text on either side of a place

# A press on the head of a column sorts by it, another one backwards: figures as figures.
_SORT = """
const head = event.target.closest('th');
if (!head) return;
const way = head.dataset.way = head.dataset.way === '1' ? '-1' : '1';
const cell = (row) => row.cells[head.cellIndex].innerText;
[...this.tBodies[0].rows]
  .sort((a, b) => way * cell(a).localeCompare(cell(b), 'vi', { numeric: true }))
  .forEach((row) => this.tBodies[0].append(row));
"""

Place = tuple[int, int]
"""Where something stands: character offsets, end exclusive."""


def record_html(record: Mapping[str, Any]) -> str:
    """A record, as plain values, as an HTML table: a row for each field that says something."""
    rows = "".join(
        f"<tr><th style='text-align:left'>{escape(name)}</th>{_cell(value)}</tr>"
        for name, value in record.items()
        if not _is_empty(value)
    )
    return f"<table>{rows}</table>"


def records_html(
    records: Sequence[Mapping[str, Any]],
    text: str = "",
    places: Sequence[Place | None] = (),
) -> str:
    """Records of one kind, as plain values, as an HTML table that sorts by a press on a column.

    Columns that are empty in all of them are left out, and so are offsets and references: each row
    opens to its place in the text instead.

    Args:
        records: the records.
        text: what the places are in.
        places: of each record its place in the text, or None; none at all where that is unknown.
    """
    if not records:
        return "<p>none</p>"
    shown = records[:_ROWS]
    names = [
        name
        for name in shown[0]
        if not (places and name in {"start", "end"})
        and not name.endswith(("_start", "_end", "_ref", "_refs"))
        and not all(_is_empty(row.get(name)) for row in shown)
    ]
    heads = [*(["at"] if places else []), *names]
    head = "".join(
        f"<th style='text-align:left;cursor:pointer'>{escape(name)}</th>" for name in heads
    )
    body = ""
    for i, row in enumerate(shown):
        cells = [_in_text(text, places[i])] if places else []
        cells += [_cell(row.get(name)) for name in names]
        body += f"<tr>{''.join(cells)}</tr>"
    more = f"<p>… and {len(records) - _ROWS} more</p>" if len(records) > _ROWS else ""
    return (
        f"<table onclick='{escape(_SORT)}'><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>{more}"
    )


def _in_text(text: str, place: Place | None) -> str:
    """The offset of a place, which opens to what stands around it."""
    if place is None:
        return "<td></td>"
    start, end = place
    before, found, after = (
        escape(" ".join(part.split("\n")))
        for part in (
            text[max(0, start - _AROUND) : start],
            text[start:end],
            text[end : end + _AROUND],
        )
    )
    return (
        f"<td style='text-align:left'><details><summary>{start}</summary>"
        f"<div style='width:24em'>{before}<mark>{found}</mark>{after}</div></details></td>"
    )


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
