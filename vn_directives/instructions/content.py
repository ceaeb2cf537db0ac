"""What is to be done: how far an instruction goes, by when, under which documents, by whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from vn_directives.dates.record import DateRecord
from vn_directives.directives.record import DirectiveRecord
from vn_directives.instructions.actors import Cast
from vn_directives.instructions.addressees import find_addressee
from vn_directives.instructions.floor import Sentences, Turn
from vn_directives.instructions.record import TaskRecord
from vn_directives.instructions.subjects import Clause
from vn_directives.matching import Reading

_ITEM = re.compile(r"\s*(?:[-+•*]|\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\(?[a-zđ]\)|[IVX]{1,5}[.)])\s*")
_DEADLINE = re.compile(
    r"(?:trước|chậm nhất(?: là)?|hoàn thành|xong|thời hạn|hạn|đến hết|muộn nhất(?: là)?|trong)\s*"
    r"(?:trong |vào |là |đến |ngày |hết |cuối |đầu |giữa )*$"
)
_MOST_LINES = 200
_LEAD = 20  # characters before a list in which its colon is looked for
_M = TypeVar("_M", DateRecord, DirectiveRecord)


@dataclass(frozen=True, slots=True)
class Content:
    """What is to be done, in character offsets of the text as written."""

    start: int
    end: int
    deadlines: tuple[tuple[int, int], ...]
    documents: tuple[tuple[int, int], ...]
    tasks: tuple[TaskRecord, ...]


class Contents:
    """Finds the content of each instruction of one text."""

    def __init__(
        self,
        reading: Reading,
        cast: Cast,
        sentences: Sentences,
        dates: Sequence[DateRecord],
        directives: Sequence[DirectiveRecord],
        turns: Sequence[Turn],
    ) -> None:
        self._reading = reading
        self._cast = cast
        self._sentences = sentences
        self._dates = dates
        self._directives = directives
        self._turns = [turn.place for turn in turns]

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
            return Content(place, place, (), (), ())
        begin = reading.starts[first]
        limit = min(self._limit(first, after), len(reading.cased))
        end, items = self._extent(begin, limit)
        start, stop, _ = reading.quote(begin, end)
        return Content(
            start,
            stop,
            tuple((d.start, d.end) for d in _within(self._dates, start, stop) if self._is_due(d)),
            tuple((d.start, d.end) for d in _within(self._directives, start, stop)),
            tuple(self._tasks(items)),
        )

    def _limit(self, first: int, after: int) -> int:
        """Where the next speech begins: the start of its sentence, a folded offset."""
        reading = self._reading
        n = bisect_left(self._turns, first)
        turn = self._turns[n] if n < len(self._turns) else len(reading.words)
        if turn >= after:
            return reading.starts[after] if after < len(reading.words) else len(reading.cased)
        i = turn
        while i > first and not self._sentences.begin_at(i):
            i -= 1
        return reading.starts[i if i > first else turn]

    def _extent(self, begin: int, limit: int) -> tuple[int, list[tuple[int, int]]]:
        """The end of the content, and the items of the list that it opens (folded offsets)."""
        cased = self._reading.cased
        items: list[tuple[int, int]] = []
        before = cased[max(begin - _LEAD, 0) : begin].rstrip(" *")
        end = begin if before.endswith("\n") else _line_end(cased, begin, limit)
        lead = before.rstrip("\n") if end == begin else cased[begin:end].rstrip(" *")
        line = end
        for _ in range(_MOST_LINES if lead.endswith(":") else 0):
            start = line if line == begin else line + 1
            if start >= limit:
                break
            line = _line_end(cased, start, limit)
            if not cased[start:line].strip():
                continue
            item = _ITEM.match(cased, start, line)
            if item is None:
                break
            items.append((item.end(), line))
            end = line
        if end == begin:  # no list after all
            end = _line_end(cased, begin, limit)
        return begin + len(cased[begin:end].rstrip()), items

    def _is_due(self, date: DateRecord) -> bool:
        """Whether the words before a date make it a term."""
        return date.mod == "BEFORE" or bool(
            _DEADLINE.search(self._reading.text[max(date.start - 40, 0) : date.start].lower())
        )

    def _tasks(self, items: Sequence[tuple[int, int]]) -> list[TaskRecord]:
        """The items that begin with those who are to act."""
        reading = self._reading
        tasks: list[TaskRecord] = []
        for start, end in items:
            first = bisect_left(reading.starts, start)
            told = find_addressee(reading, self._cast, first)
            if told is None or not told.known or told.first != first:
                continue
            rest = told.last
            while rest < len(reading.words) and reading.words[rest] in ":-,":
                rest += 1
            if rest >= len(reading.words) or reading.starts[rest] >= end:
                continue
            left, right, text = reading.quote(
                reading.starts[told.first], reading.ends[told.last - 1]
            )
            begin, stop, _ = reading.quote(reading.starts[rest], end)
            tasks.append(
                TaskRecord(
                    addressee=text,
                    addressee_start=left,
                    addressee_end=right,
                    content_start=begin,
                    content_end=stop,
                )
            )
        return tasks


def _line_end(cased: str, start: int, limit: int) -> int:
    end = cased.find("\n", start, limit)
    return limit if end < 0 else end


def _within(mentions: Sequence[_M], start: int, end: int) -> list[_M]:
    """The mentions that lie between two offsets."""
    n = bisect_left(mentions, start, key=lambda mention: mention.start)
    found: list[_M] = []
    while n < len(mentions) and mentions[n].start < end:
        found.append(mentions[n])
        n += 1
    return found
