"""What is to be done: how far an instruction goes, by when, and under which documents."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple, TypeVar

from vn_directives.dates.record import DateRecord
from vn_directives.directives.record import DirectiveRecord
from vn_directives.instructions.floor import Floor, Sentences
from vn_directives.instructions.subjects import Clause
from vn_directives.matching import Reading

_ITEM = re.compile(
    r"\s*\**(?P<mark>[-+•*]|\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\(?[a-zđ]\)|[IVX]{1,5}[.)])\s*"
)
_DEADLINE = re.compile(
    r"(?:trước|chậm nhất(?: là)?|hoàn thành|xong|thời hạn|hạn|đến hết|muộn nhất(?: là)?|trong)\s*"
    r"(?:trong |vào |là |đến |ngày |hết |cuối |đầu |giữa )*$"
)
_MOST_LINES = 200
_LEAD = 20  # characters before a list in which its colon is looked for
_start_of = attrgetter("start")
_M = TypeVar("_M", DateRecord, DirectiveRecord)


class Item(NamedTuple):
    """An item of a list, in folded offsets: its mark begins at `mark`, its text at `start`."""

    mark: int
    start: int
    end: int


class Content(NamedTuple):
    """What is to be done, in character offsets of the text as written.

    Attributes:
        items: the items of the list that the instruction opens, in folded offsets.
    """

    start: int
    end: int
    items: tuple[Item, ...] = ()


class Contents:
    """Finds the content of each instruction of one text."""

    def __init__(
        self,
        reading: Reading,
        sentences: Sentences,
        floor: Floor,
    ) -> None:
        self._reading = reading
        self._sentences = sentences
        self._floor = floor

    def content(self, clause: Clause, after: int) -> Content:
        """The content of an instruction.

        Args:
            clause: its verb and addressee.
            after: the word where the clause of the next instruction begins.
        """
        reading = self._reading
        first = clause.last
        if clause.addressee and clause.addressee.first >= first:
            first = clause.addressee.last
        while first < len(reading.words) and reading.words[first] in ",:":
            first += 1
        if first >= len(reading.words) or first >= after:
            start = reading.ends[first - 1]
            place = reading.origin(start, start)[0]
            return Content(place, place)
        begin = reading.starts[first]
        limit = min(self._limit(first, after), len(reading.cased))
        end, items = self._extent(begin, limit)
        start, stop, _ = reading.quote(begin, end)
        return Content(start, stop, tuple(items))

    def _limit(self, first: int, after: int) -> int:
        """Where the next speech begins: the start of its sentence, a folded offset."""
        reading = self._reading
        turn = self._floor.next_turn(first + 1, after)  # what those told do takes no floor
        if turn is None:
            return reading.starts[after] if after < len(reading.words) else len(reading.cased)
        begin = self._sentences.last_begin(turn)
        return reading.starts[begin if begin > first else turn]

    def _extent(self, begin: int, limit: int) -> tuple[int, list[Item]]:
        """The end of the content, and the items of the list that it opens (folded offsets)."""
        cased = self._reading.cased
        items: list[Item] = []
        before = cased[max(begin - _LEAD, 0) : begin].rstrip(" *")
        end = begin if before.endswith("\n") else line_end(cased, begin, limit)
        lead = before.rstrip("\n") if end == begin else cased[begin:end].rstrip(" *")
        line = end
        for _ in range(_MOST_LINES if lead.endswith(":") else 0):
            start = line if line == begin else line + 1
            if start >= limit:
                break
            line = line_end(cased, start, limit)
            if not cased[start:line].strip():
                continue
            item = item_at(cased, start, line)
            if item is None:
                break
            items.append(item)
            end = line
        if end == begin:  # no list after all
            end = line_end(cased, begin, limit)
        return begin + len(cased[begin:end].rstrip()), items


class Inside:
    """The dates and documents within a stretch of text, offsets of the text as written."""

    def __init__(
        self, text: str, dates: Sequence[DateRecord], directives: Sequence[DirectiveRecord]
    ) -> None:
        self._text = text
        self._dates = dates
        self._directives = directives

    def deadlines(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The dates by which something is to be done: ``trước``, ``hoàn thành`` before them."""
        dates = _within(self._dates, start, end)
        return tuple((date.start, date.end) for date in dates if self._is_due(date))

    def documents(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The references to documents."""
        return tuple((d.start, d.end) for d in _within(self._directives, start, end))

    def _is_due(self, date: DateRecord) -> bool:
        before = self._text[max(date.start - 40, 0) : date.start].lower()
        return date.mod == "BEFORE" or _DEADLINE.search(before) is not None


def item_at(cased: str, start: int, end: int) -> Item | None:
    """The item of a list that a line is, or None."""
    mark = _ITEM.match(cased, start, end)
    return mark and Item(mark.start("mark"), mark.end(), end)


def line_end(cased: str, start: int, limit: int) -> int:
    """The end of the line at a folded offset, or the limit."""
    end = cased.find("\n", start, limit)
    return limit if end < 0 else end


def _within(mentions: Sequence[_M], start: int, end: int) -> list[_M]:
    """The mentions that lie between two offsets."""
    n = bisect_left(mentions, start, key=_start_of)
    found: list[_M] = []
    while n < len(mentions) and mentions[n].start < end:
        found.append(mentions[n])
        n += 1
    return found
