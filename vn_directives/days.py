"""Days out of the ISO values of records."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any

from vn_directives.dates.points import DatePoint
from vn_directives.formats.content import iso_day

Record = Mapping[str, Any]

_SPAN = re.compile(r"P(?P<number>\d{1,3})(?P<unit>[DW])")
_DAYS = {"D": 1, "W": 7}
_SIGNED = ("ngày ký", "ngày ký ban hành", "ngày ban hành", "khi ký", "khi ban hành")
_BEFORE = frozenset({"BEFORE", "END"})


def value_of(date: Record) -> str:
    """The ISO value of a date, completed where the text lets one know it."""
    value: str = date.get("resolved") or date["value"]
    return value


def day_of(value: Any) -> str | None:
    """The day of an ISO date or time; None for a month, a year and a period."""
    return None if not isinstance(value, str) or "/" in value else iso_day(value)


def lone_year_of(date: Record) -> int:
    """The year of a month or a year; 0 for a day, and for a period."""
    value = value_of(date)
    return 0 if "/" in value or day_of(value) else year_of(value) or 0


def year_of(value: str | None) -> int | None:
    """The year of an ISO value, or None."""
    return int(value[:4]) if value and value[:4].isdigit() else None


def bound_of(value: str | None, which: int) -> str | None:
    """The first (0) or last (1) day of an ISO value."""
    if value is None:
        return None
    first, _, last = value.partition("/")
    try:
        bounds = DatePoint.parse((last or first) if which else first).bounds()
    except ValueError:
        return None
    return None if bounds is None else bounds[which].isoformat()


def due_of(duty: Record, signed_on: str | None = None) -> tuple[str | None, str | None]:
    """The first and last day on which a duty is due; no first day for ``trước ngày``.

    Args:
        duty: a duty.
        signed_on: the day of the document that gives it, from which ``10 ngày kể từ ngày ký`` is.
    """
    deadlines = duty.get("deadlines") or ()
    until = {d.get("value") for d in deadlines if d.get("mod") in _BEFORE}
    firsts: Iterable[str | None] = [
        None if value in until else bound_of(value, 0) for value in duty.get("due") or ()
    ]
    lasts = [bound_of(value, 1) for value in duty.get("due") or ()]
    lasts += [_after(deadline, signed_on) for deadline in deadlines if signed_on]
    known = [first for first in firsts if first is not None]
    return min(known, default=None), max(filter(None, lasts), default=None)


def _after(deadline: Record, day: str) -> str | None:
    """The last day of ``10 ngày kể từ ngày ký`` from the day of a document on; no working days."""
    span = _SPAN.fullmatch(deadline.get("value") or "")
    if span is None or deadline.get("working") or deadline.get("after") not in _SIGNED:
        return None
    days = int(span["number"]) * _DAYS[span["unit"]]
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days)).isoformat()


def every_of(duty: Record) -> str | None:
    """How often a duty comes again (``month`` for ``hằng tháng``), or None."""
    deadlines = duty.get("deadlines") or ()
    return next((d["every"] for d in deadlines if d.get("every")), None)
