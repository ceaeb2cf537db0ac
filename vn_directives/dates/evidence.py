"""When a text is told: the latest year that it speaks of as the present."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from vn_directives.dates.anchors import Anchor, is_issue_date, line_kind
from vn_directives.dates.points import DatePoint
from vn_directives.dates.words import Found, Words

_NUMBERED = re.compile(r"\d/((?:19|20)\d\d)/[A-ZĐ]")  # 98/2025/NQ-HĐND
_NEAR = 30  # days between a date of the text and one that is told without its year
_NEAR_MONTH = 60  # and between the middle of a month of the text and such a date
_AHEAD_OF = 30  # more days to a deadline
_REACH = 14  # words from what is to be done to its deadline, from a date to its verb
_AHEAD = 8  # words from a verb in the future to its date
_RECENT = 14  # days between the date of a document and a day on which it is spoken of
_SAME = 3  # days between two dates of one event
_LONG_AGO = 3  # years before the present
_MANY = 10  # such years that only a history tells
_LATER = {"day": 7, "month": 45}  # days by which what is past can be later than the present
# What is to be done by a deadline that lies ahead of the text.
_DONE_BY = frozenset(["cáo", "gửi", "nộp", "trình", "hoàn", "xong"])
_PAST = "đã"
_UP_TO = frozenset(["đến", "tới"])  # Đến tháng 11/2016, tỉnh có
_AIMED = frozenset(["phải", "cần", "hoàn", "phấn", "đạt", "kiến", "xong", "trình"])
_JUST = (["vừa", "qua"], ["vừa", "rồi"])  # tháng 11/2016 vừa qua
_FUTURE = "sẽ"
_FORCE = "lực"  # có hiệu lực thi hành từ ngày


class _Year(NamedTuple):
    """What a text says of one year.

    Attributes:
        kinds: the kinds of its mentions.
        latest: the latest mention in the year.
        days: the mentions with a day or a month, but for those of documents.
        issues: the dates of documents.
        past: the days that are told as past.
    """

    kinds: set[str]
    latest: Anchor | None
    days: list[Anchor]
    issues: list[Anchor]
    past: list[Anchor]


class Evidence:
    """What the years of a text say about when it is told.

    A year counts as the present when two kinds of mention agree on it, or when one says so
    clearly: ``kế hoạch năm 2025``, ``Đề án … 2025``, ``báo cáo trước ngày 1-10-2025``. A single
    date in the past does not, unless the day to complete lies close to it; and no day is completed
    with a year of which the text tells later days as past, nor in a text of many years: a life or a
    history tells of days of all of them.

    Of the years of a text only the latest ones matter: the mentions of a year are looked at when
    that is asked for.
    """

    def __init__(
        self, words: Words, expressions: list[Found], places: list[tuple[int, int]]
    ) -> None:
        self._words = words
        self._mentions: dict[int, list[tuple[Found, tuple[int, int]]]] = {}
        for found, place in zip(expressions, places, strict=True):
            year = found.last.year
            if year is not None and not found.lunar:
                self._mentions.setdefault(year, []).append((found, place))
        self._years: dict[int, _Year] = {}
        self._anchors: dict[tuple[int | None, int | None, bool], Anchor | None] = {}
        latest_first = sorted(self._mentions, reverse=True)
        self._latest = next((year for year in latest_first if self._year(year).kinds), None)

    def anchor(self, point: DatePoint, deadline: bool) -> Anchor | None:
        """What completes a point without a year; a deadline may lie further ahead."""
        key = (point.month, point.day, deadline)
        if key not in self._anchors:
            self._anchors[key] = self._anchor(point, _AHEAD_OF if deadline else 0)
        return self._anchors[key]

    def is_present_year(self, found: Found) -> bool:
        """Whether an expression is the latest year of the text, told neither as past nor aim."""
        point = found.point
        if point.year is None or point.year != self._latest:
            return False
        if found.until is not None or point.grain != "year":
            return False
        return _kind(self._words, found) is not None

    def _year(self, year: int) -> _Year:
        """What the text says of a year, but for births, aims, laws and periods."""
        known = self._years.get(year)
        if known is not None:
            return known
        kinds: set[str] = set()
        latest: Anchor | None = None
        days: list[Anchor] = []
        issues: list[Anchor] = []
        past: list[Anchor] = []
        for found, place in self._mentions.get(year, ()):
            kind = _kind(self._words, found)
            if kind is None:
                continue
            kinds.add(kind)
            anchor = Anchor(found.last, "document", place)
            if latest is None or _month_and_day(anchor.point) > _month_and_day(latest.point):
                latest = anchor
            if anchor.point.month is None:
                continue
            (issues if kind == "issue" else days).append(anchor)
            if kind != "issue" and found.until is None and _is_past(self._words, found):
                past.append(anchor)
        self._years[year] = _Year(kinds, latest, days, issues, past)
        return self._years[year]

    def _anchor(self, point: DatePoint, ahead: int) -> Anchor | None:
        year = self._latest
        if year is None or self._is_history:
            return None
        if self._is_next(year):
            year -= 1
        told = self._year(year)
        if any(_is_later(day.point, point) for day in told.past):
            return None  # of this year or the next
        if self._is_present(year):
            return self._last_year(year, point) or told.latest
        near = [day for day in told.days if _is_near(day.point, point, ahead)]
        near = near or [day for day in told.issues if _is_recent(day.point, point)]
        return near[-1] if near else None

    @cached_property
    def _is_history(self) -> bool:
        """Whether the text tells of many years long before the present, and no births: (1970)."""
        last = (self._latest or 0) - _LONG_AGO
        if len(self._mentions) < _MANY:
            return False
        old = (told for year, told in self._mentions.items() if year <= last)
        return sum(not all(self._is_aside(found) for found, _ in told) for told in old) >= _MANY

    def _is_aside(self, found: Found) -> bool:
        """Whether a year stands alone in brackets."""
        at = self._words.at
        bracketed = at[found.begin - 1] == "(" and at[found.end] == ")"
        return bracketed and found.until is None and found.point.grain == "year"

    def _is_next(self, year: int) -> bool:
        """Whether the latest year lies ahead: that of a championship, a plan, without any days."""
        told, last = self._year(year), self._year(year - 1)
        ahead = told.kinds == {"event"} or (last.days and not told.days)
        return bool(ahead) and self._is_present(year - 1)

    def _last_year(self, year: int, point: DatePoint) -> Anchor | None:
        """The same day with the year before, where this one is told of no day."""
        if not self._year(year).kinds <= {"event", "year"}:
            return None
        days = self._year(year - 1).days
        return next((day for day in days if _distance(day.point, point) <= _SAME), None)

    @cached_property
    def _numbered(self) -> frozenset[int]:
        """The years in the numbers of documents."""
        return frozenset(map(int, _NUMBERED.findall(self._words.reading.cased)))

    def _is_numbered(self, year: int) -> bool:
        """Whether the number of a document has this year: the text is searched where it may."""
        return f"/{year}/" in self._words.reading.cased and year in self._numbered

    def _is_present(self, year: int) -> bool:
        kinds = self._year(year).kinds
        if "clear" in kinds or len(kinds - {"issue"}) > 1:
            return True
        if kinds and kinds != {"issue"} and self._is_numbered(year):
            return True  # năm 2025, and Nghị quyết số 98/2025/NQ-HĐND
        if kinds == {"event"}:
            return not self._year(year - 1).kinds
        return len(kinds) == 1 and bool(self._year(year - 1).kinds)  # this year beside the last


def _month_and_day(point: DatePoint) -> tuple[int, int]:
    return point.month or 0, point.day or 0


def _is_near(full: DatePoint, point: DatePoint, ahead: int) -> bool:
    """Whether a day of the year, or the middle of a month, lies close to a date with its year.

    Args:
        full: the date with its year.
        point: the day, which may lie `ahead` days further on.
        ahead: a number of days.
    """
    if not point.month or not full.month:
        return False
    near = _NEAR if full.day is not None else _NEAR_MONTH
    return -near <= (_days(point, full) + 180) % 360 - 180 <= near + ahead


def _is_recent(issue: DatePoint, point: DatePoint) -> bool:
    """Whether a document was issued shortly before a day, perhaps at the end of the last year."""
    return -_RECENT <= (_days(issue, point) + 180) % 360 - 180 <= _SAME


def _distance(full: DatePoint, point: DatePoint) -> int:
    """The days between two days of the year, a month taken at its middle."""
    return abs(_days(full, point)) if point.month and full.month else 180


def _is_later(full: DatePoint, point: DatePoint) -> bool:
    """Whether a date lies clearly later in the year than another."""
    if not point.month or not full.month:
        return False
    return _days(full, point) > _LATER["month" if full.day is None else "day"]


def _days(full: DatePoint, point: DatePoint) -> int:
    months = (full.month or 0) - (point.month or 0)
    return 30 * months + (full.day or 15) - (point.day or 15)


def _is_past(words: Words, found: Found) -> bool:
    """Whether a date is told as past: ``đến tháng 11/2016, xã đã …``, ``Ngày 20/7/2015, ông …``."""
    k, reading = found.begin, words.reading
    after = words.at[found.end : found.end + _REACH]
    stop = next((n for n, word in enumerate(after) if word in (".", ";")), len(after))
    after = after[:stop]
    if after[:2] in _JUST:
        return True
    if _FUTURE in after:
        return False
    k -= k > 0 and words.at[k - 1] in _UP_TO and _AIMED.isdisjoint(after)
    opens = k == 0 or words.at[k - 1] == "." or "\n" in reading.gap(k)
    return _PAST in after or (opens and after[:1] == [","])


def _kind(words: Words, found: Found) -> str | None:
    """What kind of witness an expression is, or None for births, aims, laws and periods."""
    point = found.last
    vocabulary = words.vocabulary
    k = found.begin
    if point.day is None and point.month is None and found.until is not None:
        return None
    before = words.at[max(0, k - 3) : k]
    if not vocabulary.backgrounds.isdisjoint(before[-2:]):
        return None
    if point.day is not None:
        if line_kind(words, found) == "header":
            return None
        if is_issue_date(words, found) or _FORCE in words.at[max(0, k - _AHEAD) : k]:
            return "issue"
        due = not _DONE_BY.isdisjoint(words.at[max(0, k - _REACH) : k])
        return "clear" if due and words.mod(k) == "BEFORE" else "day"
    ahead = _FUTURE in words.at[max(0, k - _AHEAD) : k]
    if point.month is not None or point.quarter is not None or point.half is not None:
        return "event" if ahead else "month"
    if not vocabulary.laws.isdisjoint(words.at[max(0, k - 8) : k]):
        return None  # Luật Đất đai 2013, Luật Đất đai năm 2013
    if is_issue_date(words, found):
        return "issue"  # Quyết định 786/QĐ-BNV năm 2024
    if not vocabulary.aims.isdisjoint(before[-2:]):
        return None
    if not vocabulary.plans.isdisjoint(before):
        return "clear"
    return "year" if words.at[k] == "năm" else "event"
