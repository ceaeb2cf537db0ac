"""The dates of a text by their words, and the periods that they tell where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from vn_directives.dates.record import DateRecord
from vn_directives.matching import Reading
from vn_directives.matching.stops import stops
from vn_directives.officials.context import begins_item
from vn_directives.places.nouns import unit_words
from vn_directives.positions.moments import NONE, Moment, Period, moment_of
from vn_directives.positions.told import UNTIL

SINCE = frozenset(("từ", "since"))
ENDS = frozenset((".", ";"))
_UNTIL_NOW = ["-", "nay"]
# What ends a post: retirement and death.
_LEFT = frozenset(
    (
        *(("nghỉ", "hưu"), ("về", "hưu"), ("nghỉ", "công"), ("mãn", "nhiệm"), ("từ", "chức")),
        *(("qua", "đời"), ("từ", "trần"), ("tạ", "thế"), ("hy", "sinh"), ("hi", "sinh")),
    )
)
_DEATH = frozenset(("", "vào", "tại", "ở", "vì", "do", "trong"))  # behind mất; but: mất mùa
_LONGEST_EVENT = 12  # words
_LONGEST_BODY = 24  # words
_PARTS = frozenset(("đầu", "giữa", "cuối"))

# What may stand between a title and its period: đầu tiên, khóa 13, tỉnh Hà Nam
_TERMS = frozenset(
    (
        *("đầu", "tiên", "thứ", "khóa", "của", "nước", "miền", "lâm", "thời"),
        *("dự", "khuyết", "chuyên", "trách", "cũng", "suốt"),
        *map(str, range(1, 31)),
    )
)


class Dates:
    """The dates of a text.

    Args:
        reading: the text.
        dates: its dates, in text order.
    """

    def __init__(self, reading: Reading, dates: Sequence[DateRecord]) -> None:
        self._reading = reading
        self._words = reading.words
        self._dates = dates
        self._first: list[int] = []
        self._last: list[int] = []
        for date in dates:
            first, last = reading.word_range(date.start, date.end)
            first -= bool(first) and self._words[first - 1] in _PARTS  # cuối năm 1952
            self._first.append(first)
            self._last.append(last)

    def behind_date(self, moment: Moment) -> int:
        """The word behind the date of a moment."""
        return self._last[moment.date]

    def words_of(self, moment: Moment) -> tuple[int, int]:
        """The first word of the date of a moment, and the one behind it."""
        return self._first[moment.date], self._last[moment.date]

    def _at(self, i: int) -> Period:
        """The period told at word `i`: ``từ 5/2016 đến nay``, ``2012 - 2016``, ``đến 2020``."""
        words = self._words
        while i < len(words) and words[i] in ("giai", "đoạn", "(", ":") and not self._begins(i):
            i += 1
        until = i < len(words) and words[i] in UNTIL
        if i < len(words) and (until or words[i] in SINCE):
            i += 1
        number = self._until(i) if until else self._date_at(i)
        if number is None:
            return NONE
        if until:
            end = self._moment(number, last=True)
            return Period(None, end, end is not None, True)
        last = self._last[number]
        part = words[last : last + 1] == ["-"] and not _PARTS.isdisjoint(words[last + 1 : last + 2])
        last += words[last : last + 1] == ["cho"]  # từ 1946 cho đến 1947
        if part or not UNTIL.isdisjoint(words[last : last + 1]):  # giữa 1946 - cuối 1947
            to = self._until(last + 1)
            if to is not None:
                return self._interval(number, to)
        return self._from_date(number, sure=True)

    def _until(self, i: int) -> int | None:
        """The date at word `i` to which a post lasted, or the event: đến khi ông nghỉ hưu 1987."""
        words, number = self._words, self._date_at(i)
        if number is not None or words[i : i + 1] not in (["khi"], ["lúc"], ["ngày"]):
            return number
        n = bisect_left(self._first, i)
        if n == len(self._first) or self._first[n] - i > _LONGEST_EVENT:
            return None
        event = words[i : self._first[n]]
        told = any(
            pair in _LEFT or (pair[0] == "mất" and pair[1] in _DEATH)
            for pair in pairwise((*event, ""))
        )
        return n if told and not self._parts(i, self._first[n]) else None

    def _from_date(self, number: int, sure: bool, terms: bool = False) -> Period:
        """The period that one date tells, an interval or the beginning.

        Args:
            number: the number of the date.
            sure: see `Period.sure`.
            terms: whether ``nhiệm kỳ 2016 - 2021`` counts.
        """
        if self._dates[number].until is not None or "/" in self._dates[number].canonical:
            if self._dates[number].text.lower().startswith("nhiệm") and not terms:
                return NONE
            return self._interval(number, number)
        return Period(self._moment(number), None, False, sure)

    def _interval(self, begin: int, end: int) -> Period:
        to = self._moment(end, last=True)
        return Period(self._moment(begin), to, to is not None, True)

    def _moment(self, number: int, last: bool = False) -> Moment | None:
        return moment_of(self._dates, number, last)

    def _begins(self, i: int) -> bool:
        """Whether a date begins with word `i`: ``giai đoạn 1986 - 1991``."""
        number = self._date_at(i)
        return number is not None and self._first[number] == i

    def _date_at(self, i: int) -> int | None:
        """The date that begins at word `i`, or one or two words on (``từ ngày``)."""
        n = bisect_left(self._first, i)
        return n if n < len(self._first) and self._first[n] - i <= 1 else None

    def _is_term(self, end: int, i: int) -> bool:
        """Whether a term stands between: khóa IX (2001-2006)."""
        return "khóa" in self._words[end:i] or "kỳ" in self._words[end:i]

    def _past_signs(self, i: int) -> int:
        """The word behind the stars of bold type and the notes at word `i`: ``Vũ A[12] (1950)``."""
        words = self._words
        while words[i : i + 1] == ["*"] or words[i : i + 3 : 2] == ["[", "]"]:
            i += 1 if words[i] == "*" else 3
        return i

    def _behind_notes(self, i: int) -> int:
        """The bracket behind the notes that begin a line at word `i`: ``⏎[25](2000 - 2007)``."""
        if i == len(self._words) or "\n" not in self._reading.gap(i):
            return i
        behind = self._past_signs(i)
        return behind if self._words[behind : behind + 1] == ["("] else i

    def _past(self, i: int) -> int:
        """The word behind what may stand at word `i` between a title and its period, or 0."""
        words = self._words
        if words[i] == "[" and words[i + 2 : i + 3] == ["]"]:
            return i + 3  # a note
        if words[i - 1] == "tiên" or words[i] == "của":
            after = self._first_of(i)
            if after > i:
                return after
        told = words[i] in _TERMS or words[i] in unit_words() or not words[i].strip("ivx,")
        told = told or (words[i] == "và" and self._joins_terms(i))
        return i + 1 if told or self._reading.written(i)[0].isupper() else 0

    def _joins_terms(self, i: int) -> bool:
        """Whether word `i` stands between two terms: ``khóa I và II``."""
        around = self._words[i - 1 : i] + self._words[i + 1 : i + 2]
        return all(word == "khóa" or word.isdigit() or not word.strip("ivx") for word in around)

    def _first_of(self, i: int) -> int:
        """The end of the body whose first holder somebody is: ``đầu tiên [của Hội nhạc sĩ] từ``."""
        words, ends = self._words, stops("title")
        i += words[i] == "của"
        limit = min(len(words), i + _LONGEST_BODY)
        if i >= limit or not self._reading.written(i)[0].isupper():
            return 0
        while i < limit and words[i].isalpha() and words[i] not in SINCE | UNTIL:
            if "\n" in self._reading.gap(i) or ends.longest(words, i) is not None:
                break
            i += 1
        return i

    def _opens_line(self, number: int) -> bool:
        """Whether a colon follows a date that begins its line: ``- 1976: ``, ``2016 - nay: ``."""
        last = self.behind_now(number)
        return self._words[last : last + 1] == [":"] and self._begins_line(number)

    def behind_now(self, number: int) -> int:
        """The word behind a date, and behind ``- nay``, to which a period lasts that it opens."""
        last = self._last[number]
        return last + 2 * (self._words[last : last + 2] == _UNTIL_NOW)

    def _begins_line(self, number: int) -> bool:
        """Whether a date begins its line, or an item of a list that runs on."""
        first = self._first[number]
        bulleted = begins_item(self._reading, first - (self._words[first - 1] in SINCE) - 1)
        return bulleted or self._breaks(max(0, first - 4), first)

    def _opens_clause(self, number: int, back: int = 1) -> bool:
        """Whether a date begins its line, sentence or clause, perhaps behind a preposition.

        So in: ``Tháng 3/2007 đến tháng 3/2014, là``; ``Đến năm 1954, ông làm``.
        """
        first = self._first[number] - back + 1
        before = self._words[first - 1] if first > 0 else "."
        return not before.isalnum() or self._breaks(max(0, first - 1), first)

    def _parts(self, i: int, end: int) -> bool:
        """Whether a sentence or a line ends between two words."""
        return not ENDS.isdisjoint(self._words[i:end]) or self._breaks(i, end)

    def _breaks(self, i: int, end: int) -> bool:
        reading = self._reading
        start = reading.ends[i - 1] if i else 0
        return reading.cased.find("\n", start, reading.starts[end]) >= 0
