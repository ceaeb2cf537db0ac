"""The table ``obligations``: a row for each duty, its deadline as days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from vn_directives.dates.points import DatePoint
from vn_directives.joins import OF_DUTIES, Names, type_of

COLUMNS: Mapping[str, Any] = MappingProxyType(
    {
        "doc_id": "string",
        "ref": "string",
        "start": "integer",
        "end": "integer",
        "text": "string",
        "who": "string",
        "who_keys": "list of strings",
        "by": "string",
        "due_from": "date",
        "due_to": "date",
        "due_text": "string",
        "under": "list of strings",
        **{name: type_of(name) for name, _ in OF_DUTIES},
    }
)
"""The columns, in order, with their types; ``ref`` is that of the duty.

``due_from`` is the first day of a period in which something is to be done (``trong tháng 6``), and
empty where only an end is told (``trước ngày 5/8/2024``).
"""


def rows(
    record: Mapping[str, Any], duties: Iterable[Mapping[str, Any]]
) -> Iterator[dict[str, Any]]:
    """The rows of one document.

    Args:
        record: its extraction record with all fields, and an ``id``.
        duties: the duties of the record.
    """
    names = Names(record)
    for n, duty in enumerate(duties):
        first, last = _days(duty.get("deadlines") or [])
        told = [deadline["text"] for deadline in duty.get("deadlines") or []]
        yield {
            "doc_id": record["id"],
            "ref": f"duties/{n}",
            **{name: duty.get(name) for name in ("start", "end", "text", "who")},
            "who_keys": list(duty.get("who_keys") or ()),
            "by": duty.get("by"),
            "due_from": first,
            "due_to": last,
            "due_text": "; ".join(told) or None,
            "under": list(duty.get("under") or ()),
            **{name: value(duty, names) for name, value in OF_DUTIES},
        }


def _days(deadlines: list[Mapping[str, Any]]) -> tuple[str | None, str | None]:
    """The first and the last day of all deadlines that are dates."""
    firsts: list[str] = []
    lasts: list[str] = []
    for deadline in deadlines:
        if deadline["kind"] != "date" or not deadline["value"]:
            continue
        begin, _, end = deadline["value"].partition("/")
        bounds = DatePoint.parse(begin).bounds()
        until = DatePoint.parse(end).bounds() if end else bounds
        if bounds is None or until is None:
            continue
        if deadline["mod"] is None:
            firsts.append(bounds[0].isoformat())
        lasts.append(until[1].isoformat())
    return min(firsts, default=None), max(lasts, default=None)
