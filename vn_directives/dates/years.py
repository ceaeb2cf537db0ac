"""Months, quarters, years and periods: ``tháng 7/2020``, ``quý III``, ``nhiệm kỳ 2015 – 2020``."""

from __future__ import annotations

from vn_directives.dates.points import DatePoint
from vn_directives.dates.words import DEICTIC, SEPARATORS, Found, Words
from vn_directives.matching.function_words import numerals

_ORDINAL = frozenset(["thứ", "lần", "đợt", "kỳ", "số", "khóa", "hạng"])
_ROMANS = {
    tens + ones: 10 * len(tens) + i
    for tens in ("", "x", "xx")
    for i, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
    if tens + ones
}


def read_month(words: Words, k: int, *, day: int | None = None) -> Found | None:
    """``tháng 7/2020``, ``tháng 7 năm 2020``, ``Tháng 11, 1945``, ``tháng Giêng``.

    Args:
        words: the text.
        k: a word number.
        day: the day that stands before it, so that a number word is sure to be a month.
    """
    if words.at[k] != "tháng" or not words.near(k + 1):
        return None
    begin, end, lunar = k, k + 2, False
    month = words.number(k + 1, 1, 12)
    if month is None:
        named = words.vocabulary.months.longest(words.at, k + 1)
        if named is None or not (day is not None or _is_month_name(words, k, named[0])):
            return None
        if _is_left_blank(words, k + 1):
            return None
        end, (month, lunar) = named
    sign = words.at[end]
    if sign in SEPARATORS and words.separates(end) and (year := words.year(end + 1)):
        point = DatePoint(year=year, month=month, day=day)
        return Found(begin, end + 2, point, separator=sign, lunar=lunar and month == 12)
    if sign == "năm" and words.at[end + 1] in DEICTIC:
        return None  # "tháng 9 năm ngoái" counts from another day
    if sign == "ngày" and day is None and words.before(k).isdigit():
        return None  # "2 tháng 9 ngày" is a duration
    year_, end = words.year_after(end, bare=True)
    if year_ is not None and month == 1:
        lunar = False  # "6 tháng Giêng năm 1946" was a Sunday in January
    return Found(begin, end, DatePoint(year=year_, month=month, day=day), lunar=lunar)


def _is_left_blank(words: Words, k: int) -> bool:
    """Whether ``năm`` at word `k` is that of the year, the month a blank: ``tháng   năm 2014``."""
    small = words.at[k] == "năm" and words.reading.written(k).islower()
    return small and words.year(k + 1) is not None


def _is_month_name(words: Words, k: int, end: int) -> bool:
    """Whether a number word after ``tháng`` names a month, and counts nothing.

    Not in ``mỗi tháng hai lần``, ``những tháng năm``, ``Cách mạng tháng Tám``.
    """
    before = words.before(k)
    if before in ("mỗi", "một", "hàng", "hằng", "những", "các", "mạng") or before.isdigit():
        return False
    if words.reading.written(k + 1)[0].isupper():
        return True
    if words.at[k + 1] == "năm":
        return words.at[end] == "năm" and words.year(end + 1) is not None
    return words.at[end] not in ("lần", "buổi", "kỳ", "phiên")


def read_quarter(words: Words, k: int) -> Found | None:
    """``quý III/2021``, ``Quý 3``, ``quý I năm 2016``; the number stands at word ``k + 1``."""
    quarter = words.vocabulary.quarters.get(words.at[k + 1])
    if quarter is None or not words.near(k + 1):
        return None
    end = k + 2
    sign = words.at[end]
    if sign in SEPARATORS and words.separates(end) and (year := words.year(end + 1)):
        return Found(k, end + 2, DatePoint(year=year, quarter=quarter), separator=sign)
    if words.goes_on(end) or (sign == "năm" and words.at[end + 1] in DEICTIC):
        return None
    year_, end = words.year_after(end)
    if year_ is None and _is_number_word(words.at[k + 1]):
        return None  # "quý ba", "quý tư": no quarter without a year
    return Found(k, end, DatePoint(year=year_, quarter=quarter))


def read_year(words: Words, k: int) -> Found | None:
    """``năm 2020``; ``năm 1990``, ``năm 80`` after ``những`` are decades."""
    if not words.near(k + 1):
        return None
    year = words.year(k + 1) or words.early_year(k + 1)
    before = words.before(k)
    decade = before == "những" and words.at[k + 2] not in ("-", "đến", ",")
    if year is None:
        tens = words.number(k + 1, 10, 90)
        if tens is None or not decade or tens % 10:
            return None
        return Found(k, k + 2, DatePoint(year_pattern=f"XX{tens // 10}X"))
    if decade and year % 10 == 0:
        return Found(k, k + 2, DatePoint(year_pattern=f"{year // 10}X"))
    if _counts_years(words, k):
        return Found(k + 1, k + 2, DatePoint(year=year))
    return Found(k, k + 2, DatePoint(year=year))


def _is_number_word(word: str) -> bool:
    return word in numerals() or word == "mươi"


def _counts_years(words: Words, k: int) -> bool:
    """Whether ``năm`` counts what follows: ``5 năm 2021-2025``, ``hai năm 2016 và 2017``."""
    if words.at[k + 2] not in ("-", ",", "và") or words.glued(k - 1):
        return False  # "Nghị quyết 60/NQ-UBTVQH15 năm 2025", "SEA Games 22 năm 2003"
    if words.before(k - 1) in _ORDINAL:
        return False  # "kỳ họp thứ 2 năm 2018, "
    before = words.before(k)
    if _is_number_word(before):
        return words.before(k - 1) != "tháng"  # tháng Tám năm 1945
    return before != "" and words.number(k - 1, 2, 20) is not None


def read_decade(words: Words, k: int) -> Found | None:
    """``thập niên 1990``, ``thập kỷ 80``."""
    if words.at[k + 1] not in ("niên", "kỷ", "kỉ"):
        return None
    year = words.year(k + 2)
    if year is not None:
        return Found(k, k + 3, DatePoint(year_pattern=f"{year // 10}X"))
    tens = words.number(k + 2, 10, 90)
    if tens is None or tens % 10:
        return None
    return Found(k, k + 3, DatePoint(year_pattern=f"XX{tens // 10}X"))


def read_century(words: Words, k: int) -> Found | None:
    """``thế kỷ XX``, ``thế kỷ thứ 19``."""
    if words.at[k + 1] not in ("kỷ", "kỉ"):
        return None
    at = k + 3 if words.at[k + 2] == "thứ" else k + 2
    century = words.number(at, 1, 21) or _ROMANS.get(words.at[at])
    if century is None or words.goes_on(at + 1):
        return None
    return Found(k, at + 1, DatePoint(year_pattern=f"{century - 1:02}XX"))


def read_period(words: Words, k: int) -> Found | None:
    """``nhiệm kỳ 2015 – 2020``, ``giai đoạn 2021-2025``, ``năm học 2025 2026``, ``…2020-25``."""
    head = words.vocabulary.periods.longest(words.at, k)
    if head is None:
        return None
    at = head[0] + 1 if words.at[head[0]] == "năm" else head[0]
    first = words.year(at)
    if first is None or not words.near(at):
        return None
    end = at + 2 if words.at[at + 1] in ("-", "/") else at + 1
    last = words.year(end) if words.inline(end) else None
    if last is None and end == at + 2 and words.glued(end):
        tail = words.number(end, 0, 99)
        last = None if tail is None else first // 100 * 100 + tail
    if last is None or last <= first:
        return Found(k, at + 1, DatePoint(year=first))
    return Found(k, end + 1, DatePoint(year=first), DatePoint(year=last))


def read_part_of_year(words: Words, k: int) -> Found | None:
    """``6 tháng đầu năm 2025``, ``9 tháng đầu năm`` (from ``tháng``), ``nửa cuối năm 2025``."""
    edge = words.at[k + 1]
    if edge not in ("đầu", "cuối") or words.at[k + 2] != "năm" or not words.near(k + 2):
        return None
    begin, count = k, 6
    if words.at[k] == "tháng":
        begin, count = k - 1, (words.count(k - 1) if k else None) or 12
    if count > 11:
        return None
    year, end = words.year_after(k + 2)
    if year is None:
        end = k + 3
        if words.at[end] in DEICTIC or words.at[end] == "học":
            return None  # told from another day
    if count == 6:
        return Found(begin, end, DatePoint(year=year, half=1 if edge == "đầu" else 2))
    first, last = (1, count) if edge == "đầu" else (13 - count, 12)
    point = DatePoint(year=year, month=first)
    return Found(begin, end, point, point._replace(month=last))


def read_bare(words: Words, k: int) -> Found | None:
    """``7/2020`` or ``2020`` without a word that says what it is."""
    year = words.year(k)
    if year is not None:
        return Found(k, k + 1, DatePoint(year=year), headed=False)
    month, sign = words.number(k, 1, 12), words.at[k + 1]
    if month is None or sign not in SEPARATORS or not words.separates(k + 1):
        return None
    year = words.year(k + 2)
    if year is None:
        return None
    return Found(k, k + 3, DatePoint(year=year, month=month), headed=False, separator=sign)


def read_bare_month(words: Words, k: int) -> Found | None:
    """``9/2020`` or ``9`` where a month is expected: ``các tháng 7, 8 và 9/2020``."""
    month = words.number(k, 1, 12)
    if month is None:
        return None
    found = read_bare(words, k)
    if found is not None:
        return found
    if words.at[k + 1] in ("/", ".", "tháng") or words.goes_on(k + 1):
        return None
    year, end = words.year_after(k + 1)
    return Found(k, end, DatePoint(year=year, month=month), headed=False)


def read_bare_quarter(words: Words, k: int) -> Found | None:
    """``II`` or ``II/2020`` where a quarter is expected: ``quý I, II/2020``."""
    found = read_quarter(words, k - 1)
    if found is not None:
        found.begin = k
    return found
