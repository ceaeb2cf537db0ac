"""The values of date expressions."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vn_directives.dates.points import DatePoint
from vn_directives.kind import Kind, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRecord(Mention):
    """A date expression and its value.

    Attributes:
        value: ISO 8601 with ``X`` for what the expression does not say, TIMEX3 parts of the day;
            two values with ``/`` between them for an interval.
        resolved: the value completed from the document; None when the expression is complete by
            itself, or when the document does not let one know.
        mod: BEFORE, AFTER, START, MID, END, or None.
        year, half, quarter, month, day, weekday, hour, minute, part_of_day: the parts of the
            completed value (see `vn_directives.dates.points.DatePoint`); of the first end for an
            interval. None for what is not known.
        until: the last end of an interval, as in the completed value; else None.
        every: ``year``, ``quarter``, ``month`` or ``week`` for a day that comes again
            (``ngày 20 hằng tháng``), which is not completed; else None.
        calendar: ``gregorian`` or ``lunar``. Lunar dates are not converted.
        rule: what completed the value: ``paragraph`` (a date beside it), ``reference`` (given by
            the caller), ``publication`` (the dateline), ``document`` (the latest year that the
            text speaks of as the present); else None.
        anchor: the character offsets of the text that gave the missing parts, else None.
    """

    value: str
    resolved: str | None = None
    mod: str | None = None
    year: int | None = None
    half: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    part_of_day: str | None = None
    until: str | None = None
    every: str | None = None
    calendar: str = "gregorian"
    rule: str | None = None
    anchor: tuple[int, int] | None = None

    @property
    def canonical(self) -> str:
        """The completed value where the document lets one know it, else the value."""
        return self.resolved or self.value

    def date(self) -> datetime.date | None:
        """The day, when this is one complete Gregorian day; else None."""
        bounds = self.bounds()
        return bounds[0] if bounds and self.day and bounds[0] == bounds[1] else None

    def bounds(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day of the day, month, quarter, year, decade or interval.

        None when the year is unknown or the calendar is lunar.
        """
        if self.calendar != "gregorian":
            return None
        first, _, last = self.canonical.partition("/")
        begin = DatePoint.parse(first).bounds()
        end = DatePoint.parse(last).bounds() if last else begin
        return None if begin is None or end is None else (begin[0], end[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeDateRecord(Mention):
    """An expression that counts from another day: ``hôm nay``, ``tuần tới``, ``đến nay``.

    Attributes:
        unit: ``day``, ``week``, ``month``, ``quarter``, ``year``; None for vague expressions.
        shift: how many units from the anchor; None for vague expressions.
        direction: ``past``, ``present`` or ``future``.
        resolved: ISO 8601 (weeks as ``2025-W17``), or None when no anchor is known.
        mod: START, MID, END, or None.
        rule: where the anchor comes from: ``reference``, ``publication``, ``apposition`` (the date
            beside it), ``preceding`` (the date told last); else None.
        anchor: the character offsets of the anchor's text, else None.
    """

    unit: str | None
    shift: int | None
    direction: str
    resolved: str | None = None
    mod: str | None = None
    rule: str | None = None
    anchor: tuple[int, int] | None = None

    @property
    def canonical(self) -> str:
        """The completed value where an anchor is known, else TIMEX3's PAST_REF and the like."""
        return self.resolved or f"{self.direction.upper()}_REF"


def _implied(item: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """What follows from the other fields, see `Kind.implied`."""
    first, _, until = (item.get("resolved") or item.get("value") or "").partition("/")
    try:
        point = DatePoint.parse(first)
    except ValueError:
        return {}
    return {**{name: getattr(point, name) for name in _PARTS}, "until": until or None}


_PARTS = ("year", "half", "quarter", "month", "day", "hour", "minute", "part_of_day")


DATES = Kind(
    key="dates",
    record=DateRecord,
    name="date",
    label="DATE",
    color="#d97706",
    title="Dates",
    implied=_implied,
    shown=("value", "resolved", "mod"),
)
RELATIVE_DATES = Kind(
    key="relative_dates",
    record=RelativeDateRecord,
    name="relative_date",
    label="RELATIVE_DATE",
    color="#a16207",
    title="Relative dates",
    shown=("resolved", "mod"),
)
