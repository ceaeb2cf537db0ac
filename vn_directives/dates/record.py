"""The values of date expressions."""

from __future__ import annotations

import datetime
from calendar import monthrange
from dataclasses import dataclass

from vn_directives.storage import Mention, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePoint(Record):
    """A day, month, quarter, half-year or year, as far as it is known.

    Attributes:
        year: 1 to 9999, or None.
        year_pattern: the four characters of a year known in part, with ``X`` for the rest:
            ``199X`` (the 1990s), ``19XX`` (the 20th century), ``XX20`` (``12/7/20``); else None.
        half: 1 or 2. quarter: 1 to 4. month: 1 to 12. day: 1 to 31.
        weekday: as written, 1 (Monday) to 7 (Sunday), the numbers of ISO 8601.
        hour: 0 to 24. minute: 0 to 59.
        part_of_day: TMO morning, TMI noon, TAF afternoon, TEV evening, TNI night (TIMEX3).
    """

    year: int | None = None
    year_pattern: str | None = None
    half: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    part_of_day: str | None = None

    def iso(self) -> str:
        """ISO 8601 with ``X`` for what is unknown; halves, quarters, parts of day as in TIMEX3."""
        iso = f"{self.year:04}" if self.year is not None else self.year_pattern or "XXXX"
        if self.half is not None:
            return f"{iso}-H{self.half}"
        if self.quarter is not None:
            return f"{iso}-Q{self.quarter}"
        if self.day is not None:
            month = "XX" if self.month is None else f"{self.month:02}"
            iso = f"{iso}-{month}-{self.day:02}"
            if self.hour is not None:
                iso += f"T{self.hour:02}"
                if self.minute is not None:
                    iso += f":{self.minute:02}"
            elif self.part_of_day is not None:
                iso += self.part_of_day
        elif self.month is not None:
            iso = f"{iso}-{self.month:02}"
        return iso

    @property
    def is_complete(self) -> bool:
        """Whether nothing above the smallest unit is left open: ``2020-07``, not ``XXXX-07-31``."""
        return self.year is not None and (self.day is None or self.month is not None)

    def bounds(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day, or None when the point is incomplete."""
        if self.year is None or (self.day is not None and self.month is None):
            return None
        first, last = 1, 12
        if self.month is not None:
            first = last = self.month
        elif self.quarter is not None:
            first, last = 3 * self.quarter - 2, 3 * self.quarter
        elif self.half is not None:
            first, last = 6 * self.half - 5, 6 * self.half
        if self.day is not None:
            day = datetime.date(self.year, first, self.day)
            return day, day
        days_in_last = monthrange(self.year, last)[1]
        return datetime.date(self.year, first, 1), datetime.date(self.year, last, days_in_last)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRecord(Mention):
    """A date expression and its value.

    Attributes:
        value: ISO 8601 with ``X`` for what the expression does not say, TIMEX3 parts of the day;
            two values with ``/`` between them for an interval.
        resolved: the value completed from the document; None when the expression is complete by
            itself, or when the document does not let one know.
        mod: BEFORE, AFTER, START, MID, END, or None.
        point: the parts of the completed value; of its first end for an interval.
        until: the parts of the last end of an interval, else None.
        calendar: ``gregorian`` or ``lunar``. Lunar dates are not converted.
        rule: what completed the value: ``shared`` (a partner in a range or enumeration),
            ``paragraph`` (a date beside it), ``reference`` (given by the caller), ``publication``
            (the dateline), ``document`` (the latest year that the text speaks of); else None.
        anchor: the character offsets of the text that gave the missing parts, else None.
    """

    value: str
    resolved: str | None = None
    mod: str | None = None
    point: DatePoint
    until: DatePoint | None = None
    calendar: str = "gregorian"
    rule: str | None = None
    anchor: tuple[int, int] | None = None

    @property
    def canonical(self) -> str:
        """The completed value where the document lets one know it, else the value."""
        return self.resolved or self.value

    def date(self) -> datetime.date | None:
        """The day, when this is a complete Gregorian day and no interval; else None."""
        if self.until is not None or self.point.day is None:
            return None
        bounds = self.bounds()
        return None if bounds is None else bounds[0]

    def bounds(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day of the day, month, quarter, year or interval.

        None when the year is unknown or the calendar is lunar.
        """
        if self.calendar != "gregorian":
            return None
        first = self.point.bounds()
        last = first if self.until is None else self.until.bounds()
        return None if first is None or last is None else (first[0], last[1])


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
