"""Days: ``30/7/2020``, ``ngày 30 tháng 7``, ``Chiều 4/7``, ``Thứ Tư 31/03/2021 08:35``."""

from __future__ import annotations

from vn_directives.dates.clocks import Clock, read_clock, read_clock_after
from vn_directives.dates.context import can_follow
from vn_directives.dates.points import DatePoint
from vn_directives.dates.words import DEICTIC, SEPARATORS, Found, Words
from vn_directives.dates.years import read_month


def read_day(words: Words, k: int, *, lone: bool) -> Found | None:
    """The day that begins with word `k`: ``[clock] [part of day] [weekday] [ngày] … [clock]``.

    Args:
        words: the text.
        k: a word number.
        lone: whether a bare number of one or two digits may be a day here.
    """
    begin = k
    clock: Clock | None = None
    until_clock: Clock | None = None
    part: str | None = None
    weekday: int | None = None
    vocabulary = words.vocabulary
    while True:
        comma = True
        if words.at[k].isdigit():
            if clock is not None or (clock := read_clock(words, k)) is None:
                break
            k = clock.end
            if words.at[k] == "-" and (until_clock := read_clock(words, k + 1)):
                k = until_clock.end
        else:
            opening = vocabulary.openings.longest(words.at, k)
            if opening is None:
                break
            end, (kind, value) = opening
            if kind == "parts_of_day" and part is None:
                k, part, comma = end, value, False
                if deictic := vocabulary.deictics.longest(words.at, k):
                    k = deictic[0]  # "Sáng nay 5-6"
            elif kind == "weekdays" and weekday is None and not is_ordinal(words, k):
                k, weekday = end, value
                if not words.inline(k):
                    return None
            elif kind == "deictics" and k == begin:
                k, comma = end, False  # "Hôm nay 5/6"
            else:
                break
        if comma and words.at[k] == ",":
            k += 1
        if not words.near(k):
            return None
    found = _read_core(words, k, lone=lone or k > begin)
    if found is None:
        return None
    if k > begin:
        found.begin, found.headed = begin, True
        found.point = found.point._replace(
            weekday=weekday,
            part_of_day=part or (clock and clock.part_of_day),
            hour=clock and clock.hour,
            minute=clock and clock.minute,
        )
        if until_clock is not None:
            hour, minute = until_clock.hour, until_clock.minute
            found.until = found.point._replace(hour=hour, minute=minute)
    if clock is None and found.point.month is not None:
        clock = read_clock_after(words, found.end)
        if clock is not None:
            found.end = clock.end
            found.point = found.point._replace(hour=clock.hour, minute=clock.minute)
    found.lunar = found.lunar or _is_lunar(words, found.end)
    return found


def read_weekday(words: Words, k: int) -> tuple[int, int] | None:
    """The weekday that begins with word `k`: its end, and 1 (Monday) to 7."""
    weekday = words.vocabulary.weekdays.longest(words.at, k)
    return None if weekday is None or is_ordinal(words, k) else weekday


def is_ordinal(words: Words, k: int) -> bool:
    """Whether ``thứ hai`` at word `k` is no Monday: ``lần thứ hai``, ``kỳ họp thứ 3``."""
    return words.before(k) in words.vocabulary.ordinal_heads


def _is_lunar(words: Words, k: int) -> bool:
    """Whether ``âm lịch`` or a year of the sexagenary cycle (``năm Quý Tỵ``) follows."""
    if words.at[k] == "(":
        k += 1
    if words.at[k] == "năm":
        return words.at[k + 1] in words.vocabulary.stems
    return words.at[k] == "âm" and words.at[k + 1] == "lịch"


def _read_core(words: Words, k: int, *, lone: bool) -> Found | None:
    """``[ngày] [mùng] d…``: the day itself, in digits or words."""
    begin = k
    if words.at[k] == "ngày" and words.near(k + 1):
        k += 1
    if words.at[k] in ("mùng", "mồng") and words.near(k + 1):
        k += 1
    lone = lone or k > begin
    found: Found | None = None
    if words.at[k].isdigit():
        found = _read_iso(words, k) or _read_number(words, k, lone=lone)
    elif words.at[k] == "rằm":
        found = _read_rest(words, k, k + 1, 15)
        if found is not None:
            found.lunar = True
    elif lone and (day := words.vocabulary.days.longest(words.at, k)):
        found = _read_rest(words, k, *day)
    if found is not None and k > begin:
        found.begin, found.headed = begin, True
    return found


def _read_number(words: Words, k: int, *, lone: bool) -> Found | None:
    """A day that begins with a number of one or two digits."""
    day = words.number(k, 1, 31)
    if day is None:
        return None
    sign = words.at[k + 1]
    if lone and words.inline(k + 1) and (whole := _parted_number(words, k, 31)):
        found = _read_rest(words, k, k + 2, whole)  # "ngày 2 6 tháng 3", as PDFs have it
        if found is not None:
            return found
    if sign == "tháng" and words.near(k + 1):
        found = _read_rest(words, k, k + 1, day)
        if found is not None and not lone and _is_duration(words, k + 2, found.end):
            return None
        if found is not None or not lone or words.at[k + 2] in DEICTIC:
            return found
    elif sign in SEPARATORS and words.separates(k + 1):
        month = words.number(k + 2, 1, 12)
        if sign == "-" and month is not None and _ends_range(words, k + 2):
            return Found(k, k + 1, DatePoint(day=day), headed=False)
        if month is not None and (found := _read_day_month(words, k, day, month)):
            return found
        if words.year(k + 2) or (month is None and sign != "-" and words.glued(k + 1)):
            return None  # 7-2020, 13/15
        if month is not None and sign != "-":
            return None
    elif lone and words.inline(k + 1) and (month := words.number(k + 1, 1, 12)):
        year = words.year(k + 2) if words.inline(k + 2) else None
        if year is not None or can_follow(words, k + 2):  # "ngày 18 5 2025", as titles have it
            point = DatePoint(year=year, month=month, day=day)
            return Found(k, k + 2 if year is None else k + 3, point, headed=year is not None)
    if words.goes_on(k + 1) and sign != "-":
        return None
    return Found(k, k + 1, DatePoint(day=day), headed=False)


def _parted_number(words: Words, k: int, high: int) -> int | None:
    """The number of two digits with a blank between them: ``2 6``."""
    if len(words.at[k]) != 1 or len(words.at[k + 1]) != 1 or words.at[k + 2] != "tháng":
        return None
    number = words.number(k + 1, 0, 9)
    whole = 10 * int(words.at[k]) + number if number is not None else 0
    return whole if 0 < whole <= high else None


def _ends_range(words: Words, k: int) -> bool:
    """Whether the number at word `k` is a day before its month: ``01 - 10 tháng 7``."""
    return words.at[k + 1] == "tháng" and words.number(k + 2, 1, 12) is not None


def _is_duration(words: Words, k: int, end: int) -> bool:
    """Whether ``tháng`` before word `k` counts months: ``6 tháng năm 2016``, ``2 tháng 9 ngày``."""
    days = words.at[end] == "ngày" and words.reading.written(end)[0].islower()
    return days or words.at[k] == "năm"


def _read_day_month(words: Words, k: int, day: int, month: int) -> Found | None:
    """``d/m``, ``d/m/yyyy``, ``d/m/yy``, ``d/m năm yyyy``; None where the numbers go on."""
    sign, end = words.at[k + 1], k + 3
    if words.at[end] == sign and words.separates(end):
        year = words.year(end + 1)
        if year is not None:
            point = DatePoint(year=year, month=month, day=day)
            return Found(k, end + 2, point, separator=sign)
        tail = words.number(end + 1, 0, 99)
        if tail is not None and len(words.at[end + 1]) == 2 and words.glued(end + 1):
            point = DatePoint(year_pattern=f"XX{tail:02}", month=month, day=day)
            return Found(k, end + 2, point, headed=False, separator=sign)
        if sign != "-" or words.glued(end):
            return None  # "27-8 - 2-9" is a range
    if words.at[end] in ("/", ".", sign) and words.goes_on(end):
        return None  # "5-7/8"
    year, end = words.year_after(end)
    point = DatePoint(year=year, month=month, day=day)
    return Found(k, end, point, headed=year is not None, separator=sign)


def _read_rest(words: Words, begin: int, k: int, day: int) -> Found | None:
    """``tháng m [năm y]`` after a day."""
    found = read_month(words, k, day=day)
    if found is not None:
        found.begin = begin
    return found


def _read_iso(words: Words, k: int) -> Found | None:
    """``2025-09-18``."""
    year, sign = words.year(k), words.at[k + 1]
    if year is None or sign not in SEPARATORS or words.at[k + 3] != sign:
        return None
    month, day = words.number(k + 2, 1, 12), words.number(k + 4, 1, 31)
    if month is None or day is None:
        return None
    point = DatePoint(year=year, month=month, day=day)
    glued = all(map(words.glued, range(k + 1, k + 5)))
    return Found(k, k + 5, point, separator=sign) if glued else None
