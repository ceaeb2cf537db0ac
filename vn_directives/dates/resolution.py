"""Completing dates from their document."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from vn_directives.dates.parser import Found, Parser
from vn_directives.dates.record import DatePoint, DateRecord

# A date after a document's number tells when that was issued, not when the text is told.
_AFTER_SYMBOL = re.compile(r"\d[^\s]*[/-][A-ZĐ][^\s]*(?: [A-Z]+)?,? ?$")
_OPENING = frozenset([".", "!", "?", ":", ";", "]", "-", "*", "•", "+", "|", ""])


@dataclass(slots=True)
class Anchor:
    """A day, or only a year, from which missing parts are taken.

    Attributes:
        point: a complete point.
        rule: see `DateRecord.rule`.
        place: the character offsets of its text; None when the caller gave it.
    """

    point: DatePoint
    rule: str
    place: tuple[int, int] | None


def resolve(parser: Parser, expressions: list[Found], reference: str | None) -> list[DateRecord]:
    """The records of a text's expressions, completed from one another.

    Args:
        parser: the text.
        expressions: in text order.
        reference: an ISO date from which the text is told, when the caller knows it.
    """
    document = _Document(parser, expressions, reference)
    records = []
    for i, found in enumerate(expressions):
        start, end, text = document.quotes[i]
        value = found.point.iso()
        point, until = found.point, found.until
        if until is not None:
            value += f"/{until.iso()}"
        resolved = None
        anchor = None
        if not found.last.is_complete and not found.lunar:
            anchor = document.anchor(i)
        if anchor is not None:
            completed = _complete(found, anchor)
            if completed is not None:
                point, until = completed
                resolved = point.iso() if until is None else f"{point.iso()}/{until.iso()}"
        records.append(
            DateRecord(
                start=start,
                end=end,
                text=text,
                value=value,
                resolved=resolved,
                mod=_mod(parser, found),
                point=point,
                until=until,
                calendar="lunar" if found.lunar else "gregorian",
                rule=anchor.rule if anchor and resolved else None,
                anchor=anchor.place if anchor and resolved else None,
            )
        )
        document.know(i, until or point)
    return records


def _mod(parser: Parser, found: Found) -> str | None:
    k = found.begin
    if k == 0 or not parser.inline(k):
        return None
    return parser.vocabulary.mods.get(parser.words[k - 1])


class _Document:
    """What a text tells about when it is told."""

    def __init__(self, parser: Parser, expressions: list[Found], reference: str | None) -> None:
        self.parser = parser
        self.expressions = expressions
        reading = parser.reading
        self.quotes = [
            reading.quote(reading.starts[f.begin], reading.ends[f.end - 1]) for f in expressions
        ]
        self.known: list[DatePoint | None] = [
            f.last if f.last.year is not None and not f.lunar else None for f in expressions
        ]
        self.own_word: Anchor | None = None
        if reference is not None:
            self.own_word = Anchor(_parse(reference), "reference", None)
        self._guess: Anchor | None = None
        self._guessed = False

    def know(self, i: int, point: DatePoint) -> None:
        """Take a completed expression among those that can complete the next ones."""
        if self.known[i] is None and point.year is not None:
            self.known[i] = point

    def anchor(self, i: int) -> Anchor | None:
        """What completes expression `i`."""
        if self.own_word is not None:
            return self.own_word
        before = self._beside(i, -1)
        told = self._told()
        if before is not None and (told is None or told.point.year != before.point.year):
            return before
        after = self._beside(i, 1)
        month = self.expressions[i].last.month
        if after is not None and month is not None and after.point.month == month:
            return after  # "những ngày tháng 3 lịch sử, … đến ngày 31 tháng 3 năm 1975"
        return told or before or after

    def _beside(self, i: int, step: int) -> Anchor | None:
        """The nearest day or month told in the same paragraph."""
        here = self.expressions[i]
        text = self.parser.reading.cased
        starts, ends = self.parser.starts, self.parser.ends
        for j in range(i + step, i + 6 * step, step):
            if not 0 <= j < len(self.expressions):
                return None
            there = self.expressions[j]
            low, high = (there, here) if step < 0 else (here, there)
            if "\n" in text[ends[low.end - 1] : starts[high.begin]]:
                return None
            point = self.known[j]
            if point is None or self._is_issue_date(there):
                continue
            if point.month is None and not (step < 0 and self._governs(there, here)):
                continue
            return Anchor(point, "paragraph", self.quotes[j][:2])
        return None

    def _governs(self, found: Found, next_: Found) -> bool:
        """Whether a year is that of what follows: "Năm 1938, …", "… năm 1968, ngày 11.2"."""
        words = self.parser.words
        if found.end + 1 == next_.begin and words[found.end] == ",":
            return True
        k = found.begin
        if found.until is not None:
            return False
        for _ in range(3):
            if k == 0 or not self.parser.inline(k) or words[k - 1] in _OPENING:
                return True
            if words[k - 1] not in ("đầu", "giữa", "cuối", "từ", "đến", "vào", "trong", "sau"):
                return False
            k -= 1
        return False

    def _is_issue_date(self, found: Found) -> bool:
        start = self.parser.starts[found.begin]
        return (
            _AFTER_SYMBOL.search(self.parser.reading.cased, max(0, start - 40), start) is not None
        )

    def _told(self) -> Anchor | None:
        if not self._guessed:
            self._guess = self._publication() or self._latest()
            self._guessed = True
        return self._guess

    def _publication(self) -> Anchor | None:
        """The dateline of a paper or the publication line of a page."""
        furniture: Anchor | None = None
        own: list[DatePoint] = []
        for i, found in enumerate(self.expressions):
            point = found.point
            if found.until is not None or point.day is None or point.year is None:
                continue
            kind = self._line_kind(found)
            anchor = Anchor(point, "publication", self.quotes[i][:2])
            if kind == "stamp":
                return anchor
            if kind == "furniture":
                furniture = furniture or anchor
            else:
                own.append(point)
        if furniture is not None and own:
            latest = max(map(_order, own))
            if _order(furniture.point)[0] - latest[0] > 1:
                return None
        return furniture

    def _line_kind(self, found: Found) -> str | None:
        """``stamp`` for a publication or place-and-date line, ``furniture`` for a bare header."""
        text = self.parser.reading.cased
        start = self.parser.starts[found.begin]
        end = self.parser.ends[found.end - 1]
        if start > 3000:
            return None
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        line_end = len(text) if line_end < 0 else line_end
        before, after = text[line_start:start].strip(" *_#|"), text[end:line_end].strip(" *_#|")
        if len(before) > 40 or len(after) > 20:
            return None
        if found.point.minute is not None:
            return "stamp"
        if before.endswith(",") and before[0].isupper() and not after and before.count(" ") < 6:
            return "stamp"
        return "furniture" if not before and not after else None

    def _latest(self) -> Anchor | None:
        """The latest day, month or year that the text speaks of, short of plans."""
        day: tuple[tuple[int, ...], int] | None = None
        year: tuple[tuple[int, ...], int] | None = None
        years = set()
        for i, found in enumerate(self.expressions):
            point = found.last
            if point.year is None or found.lunar:
                continue
            if point.day is not None:
                day = max(day or ((0,), 0), (_order(point), i))
            elif found.until is None and not self._is_aim(found):
                year = max(year or ((0,), 0), ((point.year,), i))
                years.add(point.year)
        if day is None and year is None:
            return None
        if day is not None:
            last_day = day[0][0]
            issued = self._is_issue_date(self.expressions[day[1]])
            if year is None or year[0][0] - last_day < (1 if issued else 2):
                return Anchor(self.expressions[day[1]].last, "document", self.quotes[day[1]][:2])
        assert year is not None
        i = year[1]
        point = DatePoint(year=year[0][0])
        if year[0][0] - 1 in years:
            point = replace(
                point, month=3, day=15
            )  # a plan for the year, or a look back on the last
        return Anchor(point, "document", self.quotes[i][:2])

    def _is_aim(self, found: Found) -> bool:
        k = found.begin
        return k > 0 and self.parser.words[k - 1] in ("đến", "tới", "nhìn")


def _order(point: DatePoint) -> tuple[int, int, int]:
    return point.year or 0, point.month or 0, point.day or 0


def _parse(iso: str) -> DatePoint:
    day = date.fromisoformat(iso)
    return DatePoint(year=day.year, month=day.month, day=day.day)


def _complete(found: Found, anchor: Anchor) -> tuple[DatePoint, DatePoint | None] | None:
    """The expression with the month and year nearest to the anchor."""
    last = _nearest(found.last, anchor.point)
    if last is None:
        return None
    if found.until is None:
        return last, None
    assert last.year is not None
    first = found.point
    month = last.month if first.month is None and first.day is not None else first.month
    year = last.year - 1 if (month or 0) > (last.month or 0) else last.year
    first = replace(first, month=month, year=year)
    return (first, last) if first.bounds() is not None else None


def _nearest(point: DatePoint, anchor: DatePoint) -> DatePoint | None:
    assert anchor.year is not None
    if point.year is not None:
        return point
    month = point.month or (3 * point.quarter - 1 if point.quarter else None)
    if point.half is not None:
        month = 3 if point.half == 1 else 9
    if point.day is not None and month is None:
        if anchor.month is None:
            return None
        year, month = anchor.year, anchor.month
        if anchor.day is not None and abs(point.day - anchor.day) > 15:
            step = 1 if point.day < anchor.day else -1
            year, month = year + (month + step - 1) // 12, (month + step - 1) % 12 + 1
        return _valid(replace(point, year=year, month=month))
    if point.year_pattern is not None:
        if not point.year_pattern.startswith("XX") or point.year_pattern.endswith("X"):
            return None
        tail = int(point.year_pattern[2:])
        year = anchor.year + (tail - anchor.year + 50) % 100 - 50
        return _valid(replace(point, year=year, year_pattern=None))
    year = anchor.year
    if anchor.month is not None and month is not None:
        distance = month - anchor.month
        year += 1 if distance < -6 else -1 if distance > 6 else 0
    return _valid(replace(point, year=year))


def _valid(point: DatePoint) -> DatePoint | None:
    if point.day is None or point.year is None or point.month is None:
        return point
    try:
        date(point.year, point.month, point.day)
    except ValueError:
        return None
    return point
