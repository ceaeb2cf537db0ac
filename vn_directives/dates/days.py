"""Days: ``30/7/2020``, ``ngày 30 tháng 7``, ``Chiều 4/7``, ``Thứ Tư 31/03/2021 08:35``."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.dates.clocks import Clock, read_clock, read_clock_after
from vn_directives.dates.context import can_follow
from vn_directives.dates.points import DatePoint
from vn_directives.dates.words import DEICTIC, SEPARATORS, Found, Words
from vn_directives.dates.years import read_month


@dataclass(slots=True)
class _Opening:
    """What stands before a day: ``Sáng``, ``8h30, thứ Tư``.

    Attributes:
        end: the number of the word behind it.
        clock, until: the time, and where it is a range the second one.
        part: the part of the day.
        weekday: 1 (Monday) to 7.
    """

    end: int
    clock: Clock | None = None
    until: Clock | None = None
    part: str | None = None
    weekday: int | None = None


def read_day(words: Words, k: int, *, lone: bool) -> Found | None:
    """The day that begins with word `k`: ``[clock] [part of day] [weekday] [ngày] … [clock]``.

    Args:
        words: the text.
        k: a word number.
        lone: whether a bare number of one or two digits may be a day here.
    """
    opening = _read_opening(words, k)
    if opening is None:
        return None
    found = _read_core(words, opening.end, lone=lone or opening.end > k)
    if found is None:
        return None
    if opening.end > k:
        _open(found, k, opening)
    if opening.clock is None and found.point.month is not None:
        clock = read_clock_after(words, found.end)
        if clock is not None:
            found.end = clock.end
            found.point = found.point._replace(hour=clock.hour, minute=clock.minute)
    found.lunar = found.lunar or _is_lunar(words, found.end)
    return found


def _read_opening(words: Words, begin: int) -> _Opening | None:
    """What stands before a day from word `begin` on; None where no day can follow."""
    opening = _Opening(begin)
    while kind := _take(words, opening, begin):
        if kind == "weekdays" and not words.inline(opening.end):
            return None
        if kind in ("clock", "weekdays") and words.at[opening.end] == ",":
            opening.end += 1
        if not words.near(opening.end):
            return None
    return opening


def _take(words: Words, opening: _Opening, begin: int) -> str | None:
    """Lengthen what stands before a day by one expression; its kind, None where there is none."""
    k = opening.end
    if words.at[k].isdigit():
        return _take_clock(words, opening)
    known = words.vocabulary.openings.longest(words.at, k)
    if known is None:
        return None
    end, (kind, value) = known
    if kind == "parts_of_day" and opening.part is None:
        deictic = words.vocabulary.deictics.longest(words.at, end)  # "Sáng nay 5-6"
        opening.end, opening.part = deictic[0] if deictic else end, value
    elif kind == "weekdays" and opening.weekday is None and not is_ordinal(words, k):
        opening.end, opening.weekday = end, value
    elif kind == "deictics" and k == begin:
        opening.end = end  # "Hôm nay 5/6"
    else:
        return None
    return kind


def _take_clock(words: Words, opening: _Opening) -> str | None:
    """Lengthen by a time, or a range of times."""
    clock = read_clock(words, opening.end) if opening.clock is None else None
    if clock is None:
        return None
    opening.clock, opening.end = clock, clock.end
    if words.at[clock.end] == "-" and (until := read_clock(words, clock.end + 1)):
        opening.until, opening.end = until, until.end
    return "clock"


def _open(found: Found, begin: int, opening: _Opening) -> None:
    """Give a day what stands before it."""
    clock, until = opening.clock, opening.until
    found.begin, found.headed = begin, True
    found.point = found.point._replace(
        weekday=opening.weekday,
        part_of_day=opening.part or (clock and clock.part_of_day),
        hour=clock and clock.hour,
        minute=clock and clock.minute,
    )
    if until is not None:
        found.until = found.point._replace(hour=until.hour, minute=until.minute)


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
    if lone and words.inline(k + 1) and (whole := _parted_number(words, k, 31)):
        found = _read_rest(words, k, k + 2, whole)  # "ngày 2 6 tháng 3", as PDFs have it
        if found is not None:
            return found
    sign = words.at[k + 1]
    if sign == "tháng" and words.near(k + 1):
        return _before_month(words, k, day, lone=lone)
    if sign in SEPARATORS and words.separates(k + 1):
        return _before_sign(words, k, day)
    if lone and words.inline(k + 1) and (found := _read_month_behind_blank(words, k, day)):
        return found
    return None if words.goes_on(k + 1) and sign != "-" else _bare(k, day)


def _bare(k: int, day: int) -> Found:
    """The number alone, which is word `k`, as a day."""
    return Found(k, k + 1, DatePoint(day=day), headed=False)


def _before_month(words: Words, k: int, day: int, *, lone: bool) -> Found | None:
    """``30 tháng 7 [năm 2020]``, with the number as word `k`; or the bare number."""
    found = _read_rest(words, k, k + 1, day)
    if found is not None:
        return found if lone or not _is_duration(words, k + 2, found.end) else None
    return _bare(k, day) if lone and words.at[k + 2] not in DEICTIC else None


def _before_sign(words: Words, k: int, day: int) -> Found | None:
    """``30/7[/2020]``, with the number as word `k`; or the bare number."""
    sign = words.at[k + 1]
    month = words.number(k + 2, 1, 12)
    if sign == "-" and month is not None and _ends_range(words, k + 2):
        return _bare(k, day)
    found = None if month is None else _read_day_month(words, k, day, month)
    if found is not None or _is_no_day(words, k, month):
        return found
    return None if words.goes_on(k + 1) and sign != "-" else _bare(k, day)


def _is_no_day(words: Words, k: int, month: int | None) -> bool:
    """Whether a number before a sign begins something else: ``7-2020``, ``13/15``, ``5/7/3``."""
    if words.year(k + 2) is not None:
        return True
    return words.at[k + 1] != "-" and (month is not None or words.glued(k + 1))


def _read_month_behind_blank(words: Words, k: int, day: int) -> Found | None:
    """``ngày 18 5 2025``, as titles have it."""
    month = words.number(k + 1, 1, 12)
    if month is None:
        return None
    year = words.year(k + 2) if words.inline(k + 2) else None
    if year is None and not can_follow(words, k + 2):
        return None
    point = DatePoint(year=year, month=month, day=day)
    return Found(k, k + 2 if year is None else k + 3, point, headed=year is not None)


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


def _read_rest(words: Words, begin: int, k: int, day: int | None) -> Found | None:
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
