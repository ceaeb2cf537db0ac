"""Completing dates from their document."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property

from vn_directives.dates.anchors import Anchor, is_issue_date, publication
from vn_directives.dates.evidence import Evidence
from vn_directives.dates.points import UNITS, DatePoint
from vn_directives.dates.record import DateRecord
from vn_directives.dates.words import Found, Words

_BESIDE = 300  # characters between a date and one that goes on from it
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")
_SAME_YEAR = frozenset((("cùng", "năm"), ("năm", "đó"), ("năm", "ấy")))
_UNTIL = frozenset(["đến", "tới", "-"])
_ASIDES = 3  # terms between a date and another of its year
_LEAN = 60  # days by which a deadline is looked for later than other dates


class Document:
    """The dates of one text, which complete one another.

    Args:
        words: the text.
        expressions: its dates, in text order.
        reference: an ISO date from which the text is told, when the caller knows it.
    """

    def __init__(self, words: Words, expressions: list[Found], reference: str | None) -> None:
        self.words = words
        self.expressions = expressions
        self.reference = reference
        self.quotes: list[tuple[int, int, str]] = []
        self.places: list[tuple[int, int]] = []
        self.points: list[DatePoint] = []
        for found in expressions:
            start, end = words.starts[found.begin], words.ends[found.end - 1]
            quote = words.reading.quote(start, end)
            self.quotes.append(quote)
            self.places.append(quote[:2])
            self.points.append(found.last)

    @cached_property
    def told(self) -> Anchor | None:
        """When the text is told: what the caller says, or its dateline."""
        if self.reference is None:
            return publication(self.words, self.expressions, self.places)
        day = date.fromisoformat(self.reference)
        return Anchor(DatePoint(year=day.year, month=day.month, day=day.day), "reference", None)

    @cached_property
    def _evidence(self) -> Evidence:
        return Evidence(self.words, self.expressions, self.places)

    def records(self) -> list[DateRecord]:
        """The completed dates; to be called once."""
        return [self._record(i) for i in range(len(self.expressions))]

    def _record(self, i: int) -> DateRecord:
        """The record of expression `i`."""
        found = self.expressions[i]
        start, end, text = self.quotes[i]
        point, until = found.point, found.until
        value = _value(point, until)
        mod = self.words.mod(found.begin)
        resolved = None
        anchor = None
        every = self._every(found)
        if not (found.last.is_complete or found.lunar or every):
            anchor = self._anchor(i, mod == "BEFORE")
            completed = None if anchor is None else _complete(found, anchor.point, mod == "BEFORE")
            if completed is None:
                anchor = None
            else:
                point, until = completed
                resolved = _value(point, until)
                self.points[i] = until or point
        return DateRecord(
            start=start,
            end=end,
            text=text,
            value=value,
            resolved=resolved,
            mod=mod,
            year=point.year,
            half=point.half,
            quarter=point.quarter,
            month=point.month,
            day=point.day,
            weekday=point.weekday,
            hour=point.hour,
            minute=point.minute,
            part_of_day=point.part_of_day,
            until=None if until is None else until.iso(),
            every=every,
            calendar="lunar" if found.lunar else "gregorian",
            rule=None if anchor is None else anchor.rule,
            anchor=None if anchor is None else anchor.place,
        )

    def _every(self, found: Found) -> str | None:
        """The unit after which a date comes again: ``month`` for ``ngày 20 hằng tháng``."""
        if self.words.at[found.end] not in ("hàng", "hằng", "mỗi"):
            return None
        return UNITS.get(self.words.at[found.end + 1])

    def _anchor(self, i: int, deadline: bool) -> Anchor | None:
        """What completes expression `i`."""
        beside = self._same_year(i) or self._before(i) or self._after(i)
        last = self.expressions[i].last
        anchor = beside or self.told or self._evidence.anchor(last, deadline)
        return anchor or self._in_sentence(i)

    def _same_year(self, i: int) -> Anchor | None:
        """The latest date before, of whose year this one is told to be: ``tháng 9 cùng năm``."""
        end = self.expressions[i].end
        if self.words.at[end] in _UNTIL and i + 1 < len(self.expressions):
            there = self.expressions[i + 1]  # từ ngày 2 đến ngày 5 tháng 11 cùng năm
            end = there.end if there.begin == end + 1 else end
        if (self.words.at[end], self.words.at[end + 1]) not in _SAME_YEAR:
            return None
        for j in range(i - 1, max(-1, i - 1 - _ASIDES), -1):
            if self.expressions[j].until is None:  # else a term told beside
                year = self.points[j].year
                told = Anchor(DatePoint(year=year), "paragraph", self.places[j])
                return told if year is not None else None
        return None

    def _before(self, i: int) -> Anchor | None:
        """The date from which this one goes on: ``Năm 1938, … tháng 9``, ``3/2/1930, … 7/2``."""
        if i == 0 or self.points[i - 1].year is None or not self._is_beside(i - 1, i):
            return None
        there, point = self.expressions[i - 1], self.points[i - 1]
        here = self.expressions[i].last
        if there.lunar or is_issue_date(self.words, there):
            return None
        anchor = Anchor(point, "paragraph", self.places[i - 1])
        if point.month is None:
            return anchor if self._governs(there, self.expressions[i]) else None
        if here.day is not None and here.month is None:
            return anchor
        if self.told is not None:
            return None
        forward = here.month is not None and 0 <= here.month - point.month <= 4
        return anchor if forward else None

    def _after(self, i: int) -> Anchor | None:
        """The full date that takes this one up: ``những ngày tháng 3 …, ngày 31/3/1975``."""
        if i + 1 == len(self.expressions):
            return None
        there, point = self.expressions[i + 1], self.points[i + 1]
        here = self.expressions[i].last
        if point.year is None or point.month is None or point.month != here.month:
            return None
        if there.lunar or not self._is_beside(i, i + 1) or is_issue_date(self.words, there):
            return None
        return Anchor(point, "paragraph", self.places[i + 1])

    def _in_sentence(self, i: int) -> Anchor | None:
        """The latest year, told further on in the sentence: ``Tối 20.9, đại hội … năm 2022``."""
        for j in range(i + 1, min(i + 4, len(self.expressions))):
            if not self._evidence.is_present_year(self.expressions[j]):
                continue
            start = self.words.ends[self.expressions[i].end - 1]
            end = self.words.starts[self.expressions[j].begin]
            if end - start > _BESIDE or _SENTENCE_END.search(self.words.reading.cased[start:end]):
                return None
            return Anchor(self.points[j], "paragraph", self.places[j])
        return None

    def _is_beside(self, i: int, j: int) -> bool:
        start = self.words.ends[self.expressions[i].end - 1]
        end = self.words.starts[self.expressions[j].begin]
        return end - start < _BESIDE and "\n" not in self.words.reading.cased[start:end]

    def _governs(self, found: Found, next_: Found) -> bool:
        """Whether a year is that of what follows: "Năm 1938, …", "… năm 1968, ngày 11.2"."""
        words = self.words
        k = found.begin
        if found.until is not None:
            return False
        if found.end + 1 == next_.begin and words.at[found.end] == ",":
            return True
        for _ in range(3):  # "Từ cuối năm 1938"
            if k == 0 or not self.words.inline(k) or not words.at[k - 1].isalnum():
                return True
            if words.at[k - 1] not in self.words.vocabulary.cues:
                return False
            k -= 1
        return False


def _value(point: DatePoint, until: DatePoint | None) -> str:
    return point.iso() if until is None else f"{point.iso()}/{until.iso()}"


def _complete(
    found: Found, anchor: DatePoint, deadline: bool
) -> tuple[DatePoint, DatePoint | None] | None:
    """The expression with its missing month and year, as near to the anchor as may be."""
    last = _nearest(found.last, anchor, deadline)
    if last is None or found.until is None:
        return None if last is None else (last, None)
    first = found.point
    month, year = first.month, last.year
    if month is None and first.day is not None:
        month = last.month
    if year is not None and (month or 0) > (last.month or 0):
        year -= 1
    first = first._replace(month=month, year=year)
    return (first, last) if first.exists else None


def _nearest(point: DatePoint, anchor: DatePoint, deadline: bool) -> DatePoint | None:
    if point.year is not None or anchor.year is None:
        return None
    candidates: list[DatePoint]
    if point.year_pattern is not None:
        if "X" in point.year_pattern[2:]:
            return None  # a decade of an open century
        year = anchor.year + (int(point.year_pattern[2:]) - anchor.year + 50) % 100 - 50
        candidates = [point._replace(year=year, year_pattern=None)]
    elif point.day is not None and point.month is None:
        if anchor.month is None:
            return None
        months = [divmod(12 * anchor.year + anchor.month - 1 + i, 12) for i in (0, -1, 1)]
        candidates = [point._replace(year=year, month=month + 1) for year, month in months]
    elif anchor.month is None and point.weekday is None:
        candidates = [DatePoint(anchor.year, *point[1:])]
    else:
        candidates = [DatePoint(anchor.year + i, *point[1:]) for i in (0, -1, 1)]
    told = _day_number(anchor) + (_LEAN if deadline else 0)
    possible = [candidate for candidate in candidates if _is_possible(candidate)]
    return min(possible, key=lambda point: abs(_day_number(point) - told), default=None)


def _is_possible(point: DatePoint) -> bool:
    if not point.exists or not 1 <= (point.year or 0) <= 9999:
        return False
    if point.weekday is None or (bounds := point.bounds()) is None:
        return True
    return bounds[0].isoweekday() == point.weekday


def _day_number(point: DatePoint) -> int:
    """The number of the day, or of one in the middle of a month, quarter, half, year."""
    if point.year is not None and point.month is not None and point.day is not None:
        return date(point.year, point.month, point.day).toordinal()
    bounds = point.bounds()
    assert bounds is not None
    return (bounds[0].toordinal() + bounds[1].toordinal()) // 2
