"""Points of the calendar, known in whole or in part."""

from __future__ import annotations

import datetime
import re
from calendar import isleap, monthrange
from typing import NamedTuple

UNITS = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}
"""The units of the calendar, and what the fields of records call them."""

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_TWO_DIGITS = tuple(f"{number:02}" for number in range(100))
_ISO = re.compile(
    r"([\dX]{4})(?:-([HQ])(\d))?(?:-(\d\d|XX))?(?:-(\d\d))?(T[A-Z]{2})?(?:T(\d\d)(?::(\d\d))?)?"
)


class DatePoint(NamedTuple):
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
        if self.day is None:
            return iso if self.month is None else f"{iso}-{_TWO_DIGITS[self.month]}"
        month = "XX" if self.month is None else _TWO_DIGITS[self.month]
        iso = f"{iso}-{month}-{_TWO_DIGITS[self.day]}"
        if self.hour is None:
            return iso + (self.part_of_day or "")
        minute = "" if self.minute is None else f":{_TWO_DIGITS[self.minute]}"
        return f"{iso}T{_TWO_DIGITS[self.hour]}{minute}"

    @classmethod
    def parse(cls, iso: str) -> DatePoint:
        """The point that `iso` writes (without its weekday); ValueError when it is none."""
        match = _ISO.fullmatch(iso)
        if match is None:
            raise ValueError(f"{iso!r} is not a date")
        year, part, part_number, month, day, part_of_day, hour, minute = match.groups()
        return cls(
            year=int(year) if year.isdigit() else None,
            year_pattern=None if year.isdigit() or year == "XXXX" else year,
            half=int(part_number) if part == "H" else None,
            quarter=int(part_number) if part == "Q" else None,
            month=_known(month),
            day=_known(day),
            hour=_known(hour),
            minute=_known(minute),
            part_of_day=part_of_day,
        )

    @property
    def grain(self) -> str:
        """The smallest unit of the calendar that is named."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        if self.quarter is not None:
            return "quarter"
        return "year" if self.half is None else "half"

    @property
    def is_complete(self) -> bool:
        """Whether nothing above the smallest unit is open: ``2020-07``, not ``XXXX-07-31``."""
        return self.year is not None and (self.day is None or self.month is not None)

    @property
    def exists(self) -> bool:
        """Whether the calendar has this day (29 February when the year is open)."""
        if self.day is None or self.month is None:
            return True
        if self.day == 29 and self.month == 2:
            return self.year is None or isleap(self.year)
        return self.day <= _DAYS[self.month - 1]

    def bounds(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day; None when the point is incomplete."""
        if self.year is None:
            return self._pattern_bounds()
        if not self.is_complete:
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
        end = monthrange(self.year, last)[1]
        return datetime.date(self.year, first, 1), datetime.date(self.year, last, end)

    def _pattern_bounds(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and last day of a decade or century: ``199X``, ``19XX``."""
        known = (self.year_pattern or "").rstrip("X")
        if not known.isdigit():
            return None
        first, last = int(known.ljust(4, "0")), int(known.ljust(4, "9"))
        return datetime.date(max(first, 1), 1, 1), datetime.date(last, 12, 31)


def _known(digits: str | None) -> int | None:
    return int(digits) if digits and digits.isdigit() else None


def share(first: DatePoint, last: DatePoint) -> DatePoint:
    """`first` with the month and year that it takes from its partner on the right."""
    month, year = first.month, first.year
    if month is None and first.day is not None:
        month = last.month
    if year is None and first.year_pattern is None and last.year is not None:
        year = last.year
        if (month or 0, first.quarter or 0) > (last.month or 0, last.quarter or 0):
            year -= 1  # from 25/12 to 5/1/2021
    if (month, year) == (first.month, first.year):
        return first
    shared = first._replace(month=month, year=year)
    return shared if shared.exists else first


def span(first: DatePoint, last: DatePoint) -> tuple[DatePoint, DatePoint] | None:
    """The two ends of an interval, each completed from the other; None when they are no pair."""
    if first.grain == last.grain:
        first = share(first, last)
        if last.year is None and last.year_pattern is None:
            last = last._replace(year=first.year)
        if last.day is not None and last.month is None:
            last = last._replace(month=first.month)
    elif first.year is None or last.year is None:
        return None
    if first.year is None and last.year is None and first.month is not None and first.day:
        if first.month == last.month and (last.day or 0) < first.day:
            return None
        return first, last  # 22/12 - 19/1 runs into the next year
    low, high = _parts(first), _parts(last)
    if low == high and first.grain == "year":
        return first, last  # 1979–1979
    # A year is no end for one of its own months.
    return (first, last) if low < high and high[: len(low)] != low else None


def _parts(point: DatePoint) -> tuple[int, ...]:
    parts = (point.year, point.half, point.quarter, point.month, point.day)
    return tuple(part for part in parts if part is not None)
