"""Expressions that count from another day: ``hôm nay``, ``tuần tới``, ``tháng 9 năm ngoái``."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from vn_directives.dates.anchors import Anchor
from vn_directives.dates.clocks import CLOCK_SIGNS, read_clock
from vn_directives.dates.context import can_follow
from vn_directives.dates.days import read_weekday
from vn_directives.dates.points import DatePoint
from vn_directives.dates.record import RelativeDateRecord
from vn_directives.dates.resolution import Document
from vn_directives.dates.vocabulary import Shift
from vn_directives.dates.words import Found, Words

_QUANTITIES = frozenset(
    ["mươi", "mười", "chục", "trăm", "nghìn", "vài", "mấy", "nhiều", "những", "các"]
)


# Words within reach of a part of the day or weekday that counts from another day.
_AFTER_DAY_HEAD = frozenset(["nay", "qua", "mai", "hôm", "cùng", "tuần"])


class _Match(NamedTuple):
    """Words ``begin:end``, what they say, and the part of the unit that is meant.

    The part is September in ``tháng 9 năm ngoái``, the morning in ``sáng nay``.
    """

    begin: int
    end: int
    shift: Shift
    part: DatePoint


def find_relative_dates(document: Document) -> list[RelativeDateRecord]:
    """The relative expressions of a text, in text order, outside its dates."""
    words, expressions = document.words, document.expressions
    matches = list(_matches(words))
    if not matches:
        return []  # most texts
    records = []
    ends = [found.end for found in expressions]
    for match in matches:
        i = bisect_right(ends, match.begin)  # the first date that does not end before the match
        after = expressions[i] if i < len(expressions) else None
        if after is not None and after.begin < match.end:
            continue
        anchor = document.told
        if match.shift.preceding:
            anchor = _preceding(document, i, match.shift)
        elif match.shift.unit == "day" and after is not None and _explains(words, match, after):
            anchor = _date_as_anchor(document, i, "apposition")
        resolved = None if anchor is None else _resolve(match, anchor)
        start, end = words.starts[match.begin], words.ends[match.end - 1]
        quote = words.reading.quote(start, end)
        records.append(
            RelativeDateRecord(
                start=quote[0],
                end=quote[1],
                text=quote[2],
                unit=match.shift.unit,
                shift=match.shift.count,
                direction=match.shift.direction,
                resolved=resolved,
                mod=words.mod(match.begin),
                rule=anchor.rule if anchor and resolved else None,
                anchor=anchor.place if anchor and resolved else None,
            )
        )
    return records


def _matches(words: Words) -> Iterator[_Match]:
    vocabulary, at = words.vocabulary, words.at
    day_heads, seconds = vocabulary.day_heads, vocabulary.relative_seconds
    done = 0
    for k in words.reading.places_of(vocabulary.relative_heads):
        if k < done:
            continue
        if at[k] in day_heads:
            if _AFTER_DAY_HEAD.isdisjoint(at[k + 1 : k + 5]):
                continue
        elif at[k + 1] not in seconds:
            continue
        match = _read(words, k)
        if match is None or not all(map(words.near, range(k + 1, match.end))):
            continue
        if words.at[match.end] in ("khi", "đó"):
            continue  # "tuần trước khi …", "năm sau đó" count from what is told
        match = _with_words_before(words, match)
        if match is not None and match.begin >= done:
            done = match.end
            yield match


def _read(words: Words, k: int) -> _Match | None:
    """``[part of day] [weekday]`` and the words that say from where to count."""
    vocabulary = words.vocabulary
    found = vocabulary.relatives.longest(words.at, k)
    if found is not None:
        return _Match(k, *found, DatePoint())
    at, point = k, DatePoint()
    if part := vocabulary.parts_of_day.longest(words.at, k):
        at, point = part[0], DatePoint(part_of_day=part[1])
        found = vocabulary.part_relatives.longest(words.at, at)
        if found is not None:
            return _Match(k, *found, point)
    weekday = read_weekday(words, at)
    if weekday is None:
        return None
    found = vocabulary.relatives.longest(words.at, weekday[0])
    if found is None or found[1].unit != "week":
        return None
    return _Match(k, *found, point._replace(weekday=weekday[1]))


def _with_words_before(words: Words, match: _Match) -> _Match | None:
    """The match with its clock, count, month or day; None for a period (``5 năm qua``)."""
    k, shift = match.begin, match.shift
    if k >= 2 and (part := _named_part(words, k, shift)) is not None:
        return match._replace(begin=k - 2, part=part)
    if shift.unit == "year" and k >= 3 and (half := _half(words, k)) is not None:
        return match._replace(begin=k - 3, part=half)
    number = words.count(k - 1) if k else None
    before = words.at[match.end - 1] == "trước"
    if before and number and not can_follow(words, match.end):
        return None  # "95 ngày trước bầu cử"
    if number and shift.count and (shift.counted or before):
        return match._replace(begin=k - 1, shift=replace(shift, count=number * shift.count))
    if shift.counted or number or (shift.unit and k and words.at[k - 1] in _QUANTITIES):
        return None
    return _with_clock(words, match) if shift.unit == "day" else match


def _named_part(words: Words, k: int, shift: Shift) -> DatePoint | None:
    """``tháng 9``, ``quý I`` before ``năm nay``; ``ngày 15`` before ``tháng này``."""
    head, number = words.at[k - 2], k - 1
    if shift.unit == "year" and head == "tháng":
        month = words.number(number, 1, 12)
        return None if month is None else DatePoint(month=month)
    if shift.unit == "year" and head in ("quý", "quí"):
        quarter = words.vocabulary.quarters.get(words.at[number])
        return None if quarter is None else DatePoint(quarter=quarter)
    if shift.unit == "month" and head == "ngày":
        day = words.number(number, 1, 31)
        return None if day is None else DatePoint(day=day)
    return None


def _half(words: Words, k: int) -> DatePoint | None:
    """``6 tháng đầu`` before ``năm nay``."""
    edge = words.at[k - 1]
    if edge not in ("đầu", "cuối") or words.at[k - 2] != "tháng" or words.count(k - 3) != 6:
        return None
    return DatePoint(half=1 if edge == "đầu" else 2)


def _with_clock(words: Words, match: _Match) -> _Match:
    first = max(0, match.begin - 5)
    if CLOCK_SIGNS.isdisjoint(words.at[first + 1 : match.begin + 1]):
        return match
    for k in range(first, match.begin):
        clock = read_clock(words, k)
        # The clock reads the part of the day as its own: "8 giờ sáng" | "nay".
        if clock is not None and match.begin <= clock.end < match.end:
            part = match.part._replace(hour=clock.hour, minute=clock.minute)
            return match._replace(begin=k, part=part)
    return match


def _explains(words: Words, match: _Match, after: Found) -> bool:
    """Whether a date directly after says which day is meant: ``hôm nay (5/6)``."""
    between = after.begin == match.end + 1 and words.at[match.end] in ("(", ",")
    return between and after.point.day is not None and after.until is None


def _preceding(document: Document, i: int, shift: Shift) -> Anchor | None:
    """The date told last before date `i`; the last day, where days are counted."""
    for j in range(i - 1, max(i - 6, 0) - 1, -1):
        if shift.unit != "day" or document.points[j].grain == "day":
            return _date_as_anchor(document, j, "preceding")
    return None


def _date_as_anchor(document: Document, i: int, rule: str) -> Anchor | None:
    point = document.points[i]
    if document.expressions[i].lunar or not point.is_complete:
        return None
    return Anchor(point, rule, document.places[i])


def _resolve(match: _Match, anchor: Anchor) -> str | None:
    shift, part, point = match.shift, match.part, anchor.point
    count = 0 if anchor.rule == "apposition" else shift.count
    if shift.direction == "present" and shift.unit is None:
        count = 0
    if count is None or point.year is None:
        return None
    if shift.unit == "year":
        return _valid_iso(part._replace(year=point.year + count))
    if shift.unit == "quarter":
        if point.month is None:
            return None
        year, quarter = divmod(4 * point.year + (point.month - 1) // 3 + count, 4)
        return _valid_iso(DatePoint(year=year, quarter=quarter + 1))
    if shift.unit == "month":
        if point.month is None:
            return None
        year, month = divmod(12 * point.year + point.month - 1 + count, 12)
        return _valid_iso(part._replace(year=year, month=month + 1))
    if point.month is None or point.day is None:
        return None
    try:
        days = datetime.timedelta(days=count * (7 if shift.unit == "week" else 1))
        day = datetime.date(point.year, point.month, point.day) + days
    except (ValueError, OverflowError):
        return None
    if shift.unit == "week" and part.weekday is None:
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if shift.unit == "week" and part.weekday is not None:
        day += datetime.timedelta(days=part.weekday - day.isoweekday())
    return part._replace(year=day.year, month=day.month, day=day.day).iso()


def _valid_iso(point: DatePoint) -> str | None:
    if point.year is None or not 1 <= point.year <= 9999:
        return None
    try:
        return point.iso() if point.bounds() is not None else None
    except ValueError:
        return None
