"""Points of time, and the periods that they limit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from vn_directives.dates.record import DateRecord

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?![\dX-])")
_TOLD_BEFORE = 6  # dates
_DAY = len("2025-07-01")


class Moment(NamedTuple):
    """A point of time.

    Attributes:
        value: ISO 8601.
        date: the number of the date in the text.
    """

    value: str
    date: int


class Period(NamedTuple):
    """When a position was held.

    Attributes:
        begin, end: where they are said.
        over: whether it ended before the text was written.
        sure: whether words tie it to the position, so that it is more than the day of the sentence.
    """

    begin: Moment | None = None
    end: Moment | None = None
    over: bool = False
    sure: bool = False


NONE = Period()


def moment_of(dates: Sequence[DateRecord], number: int, last: bool = False) -> Moment | None:
    """The point of time that a date tells.

    Args:
        dates: those of the text.
        number: which of them.
        last: whether the last end of an interval is meant.
    """
    first, _, end = dates[number].canonical.partition("/")
    found = _ISO.match((end or first) if last else first)
    if found is None:
        return None
    if dates[number].rule == "document":
        if len(found[0]) == _DAY and (told := _as_before(dates, number, found[0])):
            return Moment(told, number)
        if _is_of_past(dates, number):
            return None
    return Moment(found[0], number)


def _as_before(dates: Sequence[DateRecord], number: int, day: str) -> str | None:
    """A day without a year that was told with one before: Ngày 24/7/2022 …, kể từ ngày 24/7."""
    for before in reversed(dates[max(0, number - _TOLD_BEFORE) : number]):
        if before.rule is None and before.canonical[4:] == day[4:]:
            return before.canonical
    return None


def _is_of_past(dates: Sequence[DateRecord], number: int) -> bool:
    """Whether the text has told of a year before its own, which is that of a date without one."""
    for before in reversed(dates[max(0, number - _TOLD_BEFORE) : number]):
        if before.rule is None and before.year is not None and before.until is None:
            return before.year < (dates[number].year or before.year)
    return False


def is_meeting(period: Period) -> bool:
    """Whether a period is the days of a meeting: ``tại kỳ họp từ 7 đến 15/7/1960``."""
    begin, end = period.begin, period.end
    if begin is None or end is None or len(begin.value) != _DAY:
        return False
    return len(end.value) == len(begin.value) and begin.value[:7] == end.value[:7]


def forwards(period: Period) -> Period:
    """A period with both ends, unless the end is told to be before the beginning."""
    begin, end = period.begin, period.end
    if begin is None or end is None or end.value < begin.value[: len(end.value)]:
        return NONE
    return period
