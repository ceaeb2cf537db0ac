"""One date expression, read word by word from a given place.

    expression = [clock] [part of day [deictic]] [weekday [","]] day [clock]
               | month | quarter | year | period of years | part of a year

each also with "-" and a second end.

Every method takes a word number and looks a bounded number of words ahead.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from functools import cache

from vn_directives.dates.record import DatePoint
from vn_directives.dates.vocabulary import Vocabulary
from vn_directives.matching.reading import Reading

vocabulary = cache(Vocabulary)

_SEPARATORS = frozenset("/-.")
_AHEAD = ("",) * 8  # no rule looks further than this past a word that it has read
_PM = {"TAF": range(1, 12), "TEV": range(4, 12), "TNI": range(6, 12), "TMI": range(1, 5)}


@dataclass(slots=True)
class Found:
    """An expression: words ``begin:end`` and what they say.

    Attributes:
        point, until: the value; `until` only for an interval.
        headed: whether a word (``ngày``, ``chiều``, ``năm`` …) or a full ``d/m/yyyy`` shows that
            the numbers are a date.
        separator: ``/``, ``-`` or ``.`` of a numeric day or month, else "".
        lunar: whether a word says so.
    """

    begin: int
    end: int
    point: DatePoint
    until: DatePoint | None = None
    headed: bool = True
    separator: str = ""
    lunar: bool = False

    @property
    def last(self) -> DatePoint:
        """The point nearest to what follows."""
        return self.point if self.until is None else self.until


class Parser:
    """Reads the date expressions of one text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words = [*reading.words, *_AHEAD]
        end = len(reading.lower) + 1
        self.starts = [*reading.starts, *(end,) * len(_AHEAD)]
        self.ends = reading.ends
        self.vocabulary = vocabulary()

    # Blanks between words

    def glued(self, k: int) -> bool:
        """Whether nothing stands between word `k` and the one before it."""
        return k > 0 and self.starts[k] == self.ends[k - 1]

    def near(self, k: int) -> bool:
        """Whether word `k` may go on the expression of the word before: no blank line between."""
        start, end = self.ends[k - 1], self.starts[k]
        return end - start < 2 or self.reading.cased.count("\n", start, end) < 2

    def inline(self, k: int) -> bool:
        """Whether word `k` stands on the line of the word before it."""
        start, end = self.ends[k - 1], self.starts[k]
        return start == end or "\n" not in self.reading.cased[start:end]

    # Expressions

    def expression(self, k: int) -> Found | None:
        """The longest expression that begins with word `k`."""
        left = self.single(k, lone=False)
        return None if left is None else self.interval(left)

    def single(self, k: int, *, lone: bool) -> Found | None:
        """An expression without a second end.

        Args:
            k: its first word.
            lone: whether a bare number of one or two digits may be a day here.
        """
        word = self.words[k]
        if word == "tháng":
            return self.part_of_year(k) or self.month(k)
        if word in ("quý", "quí"):
            return self.quarter(k)
        if word == "năm":
            return self.period(k) or self.year(k)
        if word == "nửa":
            return self.part_of_year(k) or self.day(k, lone=lone)
        if word in ("giai", "nhiệm", "thời", "niên"):
            return self.period(k)
        return self.day(k, lone=lone) or self.bare(k)

    def day(self, k: int, *, lone: bool) -> Found | None:
        """A day with what may stand before and after it: clock, part of day, weekday."""
        begin = k
        hour: int | None = None
        minute: int | None = None
        until_hour: tuple[int, int | None] | None = None
        part: str | None = None
        weekday: int | None = None
        while True:
            if hour is None and (clock := self.clock(k)):
                k, hour, minute, part = clock
                if self.words[k] == "-" and (last := self.clock(k + 1)):
                    k, *_ = last
                    until_hour = last[1], last[2]
                comma = True
            elif part is None and (found := self.vocabulary.parts_of_day.longest(self.words, k)):
                k, part = found
                comma = False
                if deictic := self.vocabulary.deictics.longest(self.words, k):
                    k = deictic[0]
            elif weekday is None and (day := self.vocabulary.weekdays.longest(self.words, k)):
                k, weekday = day
                comma = True
            elif k == begin and (deictic := self.vocabulary.deictics.longest(self.words, k)):
                if deictic[0] == k + 1:
                    return None  # "nay", "qua" need the part of the day
                k = deictic[0]
                comma = False
            else:
                break
            if comma and self.words[k] == ",":
                k += 1
            if not self.near(k):
                return None
        core = self.core(k, lone=lone or k > begin)
        if core is None:
            return None
        core.begin = begin
        if k > begin:
            core.headed = True
            core.point = replace(core.point, weekday=weekday, part_of_day=part)
        if hour is not None:
            core.point = replace(core.point, hour=hour, minute=minute)
            if until_hour is not None:
                core.until = replace(core.point, hour=until_hour[0], minute=until_hour[1])
        elif core.point.month is not None and (clock := self.trailing_clock(core.end)):
            core.end, hour, minute, part = clock
            core.point = replace(core.point, hour=hour, minute=minute)
        return core

    def core(self, k: int, *, lone: bool) -> Found | None:
        """``[ngày] [mùng] d…``: the day itself, in digits or words."""
        begin = k
        words = self.words
        if words[k] == "ngày" and self.near(k + 1):
            k += 1
        if words[k] in ("mùng", "mồng") and self.near(k + 1):
            k += 1
        lone = lone or k > begin
        found: Found | None = None
        if words[k].isdigit():
            found = self.numeric_day(k, lone=lone)
        elif words[k] == "rằm":
            found = self._rest_of_day(k, k + 1, 15, lunar=True)
        elif lone and (day := self.vocabulary.days.longest(words, k)):
            found = self._rest_of_day(k, *day)
        if found is not None and k > begin:
            found.begin = begin
            found.headed = True
        return found

    def numeric_day(self, k: int, *, lone: bool) -> Found | None:
        """A day that begins with a number: ``30/7/2020``, ``30/7``, ``30 tháng 7``, ``30``."""
        words = self.words
        if len(words[k]) == 4:
            return self._iso(k)
        day = self.number(k, 1, 31)
        if day is None:
            return None
        separator = words[k + 1]
        if separator == "tháng" and self.near(k + 1):
            found = self._rest_of_day(k, k + 1, day)
            if found is not None or not lone:
                return found
        if separator in _SEPARATORS and self._separates(k + 1):
            month = self.number(k + 2, 1, 12)
            if month is not None:
                end = k + 3
                if words[end] == separator and self._separates(end):
                    found = self._with_year(k, end + 1, day, month, separator)
                    if found is not None:
                        return found
                    if separator == "-" and not self.glued(end):
                        pass  # "27-8 - 2-9": the second dash begins another day
                    else:
                        return None
                going_on = words[end] in ("/", ".", separator) and self._digits_glued(end)
                if not going_on:
                    if not _is_day(day, month):
                        return None
                    year, end = self.year_after(end)
                    point = DatePoint(year=year, month=month, day=day)
                    if year is not None and not _is_day(day, month, year):
                        return None
                    return Found(k, end, point, headed=year is not None, separator=separator)
            elif (separator != "-" and self.glued(k + 1)) or len(words[k + 2]) == 4:
                return None  # 13/15, 7-2020
        if lone and separator.isdigit() and self.inline(k + 1) and self.inline(k + 2):
            month, year = self.number(k + 1, 1, 12), self.number(k + 2, 1000, 2199)
            if month is not None and year is not None and _is_day(day, month, year):
                return Found(k, k + 3, DatePoint(year=year, month=month, day=day))  # 18 5 2025
        if self._digits_glued(k + 1) and words[k + 1] != "-":
            return None
        return Found(k, k + 1, DatePoint(day=day), headed=False)

    def _rest_of_day(self, begin: int, k: int, day: int, *, lunar: bool = False) -> Found | None:
        """``tháng m [năm y]`` after a day."""
        if self.words[k] != "tháng":
            return None
        found = self.month(k, after_day=True)
        if found is None or not _is_day(day, found.point.month or 1, found.point.year):
            return None
        found.begin = begin
        found.point = replace(found.point, day=day)
        found.lunar = found.lunar or lunar
        return found

    def _with_year(self, k: int, at: int, day: int, month: int, separator: str) -> Found | None:
        year = self.number(at, 1000, 2199)
        if year is not None:
            if not _is_day(day, month, year):
                return None
            point = DatePoint(year=year, month=month, day=day)
            return Found(k, at + 1, point, headed=True, separator=separator)
        if len(self.words[at]) == 2 and self.words[at].isdigit() and self.glued(at):
            point = DatePoint(year_pattern=f"XX{self.words[at]}", month=month, day=day)
            return Found(k, at + 1, point, headed=False, separator=separator)
        return None

    def _iso(self, k: int) -> Found | None:
        words = self.words
        separator = words[k + 1]
        if separator not in _SEPARATORS or words[k + 3] != separator:
            return None
        if not all(map(self.glued, range(k + 1, k + 5))):
            return None
        year, month, day = (
            self.number(k, 1000, 2199),
            self.number(k + 2, 1, 12),
            self.number(k + 4, 1, 31),
        )
        if year is None or month is None or day is None or not _is_day(day, month, year):
            return None
        return Found(k, k + 5, DatePoint(year=year, month=month, day=day), separator=separator)

    def month(self, k: int, *, after_day: bool = False) -> Found | None:
        """``tháng 7/2020``, ``tháng 7 năm 2020``, ``Tháng 11, 1945``, ``tháng Giêng``."""
        begin = k
        words = self.words
        k += 1
        if not self.near(k):
            return None
        lunar = False
        month = self.number(k, 1, 12)
        if month is not None:
            k += 1
        else:
            named = self.vocabulary.months.longest(words, k)
            if named is None or not (after_day or self._is_month_name(k, named[0])):
                return None
            k, (month, lunar) = named
        separator = words[k]
        if separator in _SEPARATORS and self._separates(k):
            year = self.number(k + 1, 1000, 2199)
            if year is not None:
                point = DatePoint(year=year, month=month)
                return Found(begin, k + 2, point, separator=separator, lunar=lunar)
        year, k = self.year_after(k, bare=True)
        return Found(begin, k, DatePoint(year=year, month=month), lunar=lunar)

    def _is_month_name(self, k: int, end: int) -> bool:
        # "mỗi tháng hai lần", "những tháng năm": a name only where no quantity is meant
        written = self.reading.written(k)
        before = self.words[k - 2] if k > 1 else ""
        if before in ("mỗi", "một", "hàng", "hằng", "những", "các", "mạng") or before.isdigit():
            return False
        return written[0].isupper() or (
            self.words[k] != "năm" and self.words[end] not in ("lần", "buổi", "kỳ", "phiên")
        )

    def quarter(self, k: int) -> Found | None:
        """``quý III/2021``, ``Quý 3``, ``quý I năm 2016``."""
        quarter = self.vocabulary.quarters.get(self.words[k + 1])
        if quarter is None or not self.near(k + 1) or self._digits_glued(k + 2):
            after = self.words[k + 2]
            if quarter is None or after not in _SEPARATORS or len(self.words[k + 3]) != 4:
                return None
        begin, k = k, k + 2
        separator = self.words[k]
        if separator in _SEPARATORS and self._separates(k):
            year = self.number(k + 1, 1000, 2199)
            if year is not None:
                point = DatePoint(year=year, quarter=quarter)
                return Found(begin, k + 2, point, separator=separator)
        year, k = self.year_after(k)
        if year is None and self.words[begin + 1] in ("một", "hai", "ba", "bốn", "tư"):
            return None  # "quý ba": gentle readers, precious things
        return Found(begin, k, DatePoint(year=year, quarter=quarter))

    def year(self, k: int) -> Found | None:
        """``năm 2020``; ``năm 1990`` after ``những`` is a decade."""
        if not self.near(k + 1):
            return None
        year = self.number(k + 1, 1000, 2199)
        before = self.words[k - 1] if k else ""
        if year is None:
            year = self._early_year(k + 1)
            if year is not None:
                return Found(k, k + 2, DatePoint(year=year))
            tens = self.words[k + 1]
            if before == "những" and len(tens) == 2 and tens.isdigit() and tens[1] == "0":
                return Found(k, k + 2, DatePoint(year_pattern=f"XX{tens[0]}X"))
            return None
        if before == "những" and year % 10 == 0 and self.words[k + 2] not in ("-", "đến", ","):
            return Found(k, k + 2, DatePoint(year_pattern=f"{year // 10}X"))
        if before.isdigit() or before in _NUMBER_WORDS:
            k += 1  # "5 năm 2021-2025": the five years are a duration
            return Found(k, k + 1, DatePoint(year=year))
        return Found(k, k + 2, DatePoint(year=year))

    def _early_year(self, k: int) -> int | None:
        """``năm 938``, where no noun makes it a count and no era puts it before year 1."""
        word, after = self.words[k], self.words[k + 1]
        if len(word) != 3 or not (word.isdigit() and word.isascii()) or word[0] == "0":
            return None
        alone = not after[:1].isalnum() or after in self.vocabulary.followers
        return int(word) if alone and after != "trước" and not self._digits_glued(k + 1) else None

    def period(self, k: int) -> Found | None:
        """``nhiệm kỳ 2015 – 2020``, ``giai đoạn 2021-2025``, ``năm học 2025 2026``."""
        head = self.vocabulary.periods.longest(self.words, k)
        if head is None:
            return None
        at = head[0]
        if self.words[at] == "năm":
            at += 1
        first = self.number(at, 1000, 2199)
        if first is None or not self.near(at):
            return None
        end = at + 1
        if self.words[end] in ("-", "/"):
            end += 1
        last = self.number(end, 1000, 2199) if self.inline(end) else None
        if last is None and end == at + 2 and len(self.words[end]) == 2 and self.glued(end):
            last = self.number(end, 0, 99)
            last = None if last is None else first // 100 * 100 + last
        if last is None or last <= first:
            return Found(k, at + 1, DatePoint(year=first))
        return Found(k, end + 1, DatePoint(year=first), DatePoint(year=last))

    def part_of_year(self, k: int) -> Found | None:
        """``6 tháng đầu năm 2025``, ``9 tháng đầu năm`` (from ``tháng``), ``nửa cuối năm 2025``."""
        words = self.words
        edge = words[k + 1]
        if edge not in ("đầu", "cuối") or words[k + 2] != "năm" or not self.near(k + 2):
            return None
        begin, count = k, 6
        if words[k] == "tháng":
            begin = k - 1
            count = self.number(begin, 1, 11) or _COUNTS.get(words[begin], 0) if k else 0
            if not count:
                return None
        year, end = self.year_after(k + 2)
        if year is None:
            end = k + 3
            if words[end] in ("nay", "ngoái", "học", "tới", "sau", "trước"):
                return None  # told from another day
        if count == 6:
            return Found(begin, end, DatePoint(year=year, half=1 if edge == "đầu" else 2))
        first, last = (1, count) if edge == "đầu" else (13 - count, 12)
        point = DatePoint(year=year, month=first)
        return Found(begin, end, point, replace(point, month=last))

    def bare(self, k: int) -> Found | None:
        """``7/2020`` or ``2020`` without a word that says what it is."""
        words = self.words
        if len(words[k]) == 4:
            year = self.number(k, 1000, 2199)
            if year is None:
                return None
            return Found(k, k + 1, DatePoint(year=year), headed=False)
        month = self.number(k, 1, 12)
        if month is not None and words[k + 1] in _SEPARATORS and self._separates(k + 1):
            year = self.number(k + 2, 1000, 2199)
            if year is not None:
                point = DatePoint(year=year, month=month)
                return Found(k, k + 3, point, headed=False, separator=words[k + 1])
        return None

    # Intervals

    def interval(self, left: Found) -> Found:
        """`left`, or the interval that a dash after it opens."""
        end = left.end
        if self.words[end] != "-" or left.until is not None:
            return left
        if not (self.inline(end) and self.inline(end + 1)):
            return left
        right = self._right_end(left, end + 1)
        if right is None or right.until is not None:
            return left
        pair = _span(left.point, right.point)
        if pair is None:
            return left
        return Found(
            left.begin,
            right.end,
            *pair,
            headed=left.headed or right.headed,
            separator=right.separator or left.separator,
            lunar=left.lunar or right.lunar,
        )

    def _right_end(self, left: Found, k: int) -> Found | None:
        point = left.point
        if point.day is None and point.month is not None:
            month = self.bare_month(k)
            if month is not None:
                return month
        if point.quarter is not None and self.words[k] in self.vocabulary.quarters:
            return self.quarter(k - 1)
        if point.year is not None and point.month is None and len(self.words[k]) == 2:
            last = self.number(k, 0, 99)
            if last == (point.year + 1) % 100 and self.glued(k) and self.glued(k - 1):
                return Found(k, k + 1, DatePoint(year=point.year + 1), headed=False)
        return self.single(k, lone=True)

    def bare_month(self, k: int) -> Found | None:
        """``9/2020`` or ``9`` where a month is expected."""
        found = self.bare(k)
        if found is not None:
            return found
        month = self.number(k, 1, 12)
        if month is None or self.words[k + 1] in ("/", ".", "tháng") or self._digits_glued(k + 1):
            return None
        year, end = self.year_after(k + 1)
        return Found(k, end, DatePoint(year=year, month=month), headed=False)

    # Clocks

    def clock(self, k: int) -> tuple[int, int, int | None, str | None] | None:
        """``16h``, ``8 giờ 30 phút``, ``3 giờ chiều``: its end, hour, minute, part of day."""
        words = self.words
        hour = self.number(k, 0, 24)
        if hour is None:
            return None
        sign = words[k + 1]
        minute: int | None = None
        end = k + 2
        if sign in ("h", "g"):
            if self.glued(end) and (minute := self._minute(end)) is not None:
                end += 1
                if words[end] in ("'", "’", "p", "phút") and (
                    self.glued(end) or words[end] == "phút"
                ):
                    end += 1
            elif self.glued(end) and words[end].isalnum():
                return None
        elif sign == "giờ":
            minute = self._minute(end)
            if minute is not None and words[end + 1] == "phút":
                end += 2
            elif minute is not None and len(words[end]) == 2 and words[end + 1] not in _SEPARATORS:
                end += 1
            else:
                minute = None
                if words[end] == "rưỡi":
                    minute = 30
                    end += 1
        elif sign == ":" and self.glued(k + 1) and self.glued(end):
            minute = self._minute(end)
            if minute is None or len(words[end]) != 2:
                return None
            end += 1
            if words[end] == ":" and self._minute(end + 1) is not None and self.glued(end + 1):
                end += 2
        else:
            return None
        part = None
        if found := self.vocabulary.parts_of_day.longest(words, end):
            end, part = found
            if hour in _PM.get(part, ()):
                hour += 12
            elif part == "TNI" and hour == 12:
                hour = 24
        return end, hour, minute, part

    def trailing_clock(self, k: int) -> tuple[int, int, int | None, str | None] | None:
        """A clock after a full date, as on portals: ``31/03/2021 08:35``, ``31/03/2021, 08:35``."""
        if not self.inline(k):
            return None
        if self.words[k] in (",", "-", "|") and self.words[k + 2] == ":":
            return self.clock(k + 1)
        return self.clock(k)

    def _minute(self, k: int) -> int | None:
        return self.number(k, 0, 59) if self.inline(k) else None

    # Numbers

    def number(self, k: int, low: int, high: int) -> int | None:
        """The number at word `k` if it lies in the range; years only in four digits."""
        word = self.words[k]
        if not word.isdigit() or not word.isascii() or len(word) > 4:
            return None
        if low >= 1000 and len(word) != 4:
            return None
        if high < 1000 and len(word) > 2:
            return None
        number = int(word)
        return number if low <= number <= high else None

    def year_after(self, k: int, *, bare: bool = False) -> tuple[int | None, int]:
        """The year after a day, month, quarter: ``[,] năm 2020``; `bare`: also ``[,] 2020``."""
        at = k
        if self.words[at] == "," and self.near(at + 1):
            at += 1
        if self.words[at] == "năm" and self.near(at) and self.near(at + 1):
            at += 1
        elif not bare or not self.inline(at):
            return None, k
        year = self.number(at, 1000, 2199)
        if year is None or self._digits_glued(at + 1):
            return None, k
        return year, at + 1

    def _separates(self, k: int) -> bool:
        """Whether the sign at `k` joins two numbers; only a dash or slash may have blanks."""
        if self.words[k] == ".":
            return self.glued(k) and self.glued(k + 1)
        return self.inline(k) and self.inline(k + 1)

    def _digits_glued(self, k: int) -> bool:
        """Whether word `k` goes on a number: ``/5``, ``.000``, ``,5``, without a blank."""
        return (
            self.words[k] in ("/", "-", ".", ",", ":")
            and self.glued(k)
            and self.words[k + 1].isdigit()
            and self.glued(k + 1)
        )


_NUMBER_WORDS = frozenset(["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mươi"])
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}


def _is_day(day: int, month: int, year: int | None = None) -> bool:
    """Whether the calendar has this day (29 February when the year is open)."""
    return day <= monthrange(2000 if year is None else year, month)[1]


def _span(first: DatePoint, last: DatePoint) -> tuple[DatePoint, DatePoint] | None:
    """The two ends of an interval, each completed from the other; None when they are no pair."""
    if _grain(first) == _grain(last):
        first = share(first, last)
        if last.year is None and last.year_pattern is None:
            last = replace(last, year=first.year)
        if last.day is not None and last.month is None:
            last = replace(last, month=first.month)
    elif first.year is None or last.year is None:
        return None
    if first.year is None and last.year is None and first.month is not None and first.day:
        return first, last  # 22/12 - 19/1 runs into the next year
    low, high = _order(first), _order(last)
    # A year is no end for one of its own months.
    return (first, last) if low < high and high[: len(low)] != low else None


def share(first: DatePoint, last: DatePoint) -> DatePoint:
    """`first` with the month and year that it takes from its partner on the right."""
    month = first.month
    if month is None and first.day is not None and last.day is not None:
        month = last.month
        if month is not None and not _is_day(first.day, month, last.year):
            return first
    year = first.year
    if year is None and last.year is not None and first.year_pattern is None:
        year = last.year
        later = (month or 0, first.quarter or 0) > (last.month or 0, last.quarter or 0)
        if later:
            year -= 1  # from 25/12 to 5/1/2021
    if (month, year) == (first.month, first.year):
        return first
    return replace(first, month=month, year=year)


def _grain(point: DatePoint) -> str:
    if point.day is not None:
        return "day"
    if point.month is not None:
        return "month"
    if point.quarter is not None:
        return "quarter"
    return "year" if point.half is None else "half"


def _order(point: DatePoint) -> tuple[int, ...]:
    parts = (point.year, point.half, point.quarter, point.month, point.day)
    return tuple(part for part in parts if part is not None)
