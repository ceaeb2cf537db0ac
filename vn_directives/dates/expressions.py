"""Whole expressions: one date, an interval, an enumeration that shares its month or year."""

from __future__ import annotations

from collections.abc import Callable

from vn_directives.dates.context import can_follow, is_closed, is_closed_left, is_closed_right
from vn_directives.dates.days import read_day
from vn_directives.dates.points import DatePoint, share, span
from vn_directives.dates.words import SEPARATORS, Found, Words
from vn_directives.dates.years import (
    read_bare,
    read_bare_month,
    read_bare_quarter,
    read_century,
    read_decade,
    read_month,
    read_part_of_year,
    read_period,
    read_quarter,
    read_year,
)

_LINKS = frozenset([",", ";", "và", "hoặc", "hay", "đến", "tới", "&"])


def read_group(words: Words, k: int) -> list[Found]:
    """The expression that begins with word `k`, and those that it shares its month or year with.

    Empty when none begins there. ``các ngày 1, 2 và 3/8`` gives three, ``từ ngày 2 đến 5/2`` two.
    """
    if not is_closed_left(words, k):
        return []  # the 2020 of "30/2020/NĐ-CP"
    first = _read_interval(words, k)
    if first is None or not is_closed_right(words, first, many=True):
        return []
    if first.begin != k and not is_closed_left(words, first.begin):
        return []  # "1,6 tháng đầu năm"
    group = [first]
    while (partner := _read_partner(words, group)) is not None:
        group.append(partner)
    if not is_closed_right(words, group[-1]):
        return []  # "ngày 7,5 tấn"
    for i in range(len(group) - 2, -1, -1):
        group[i].point = share(group[i].point, group[i + 1].point)
    return group


def _read_single(words: Words, k: int, *, lone: bool) -> Found | None:
    """An expression without a second end; `lone` as in `read_day`."""
    if words.year(k) is not None and words.at[k + 1] not in SEPARATORS:
        return read_bare(words, k)
    head = words.at[k]
    if head.isdigit():
        return read_day(words, k, lone=lone) or read_bare(words, k)
    read = _READERS.get(head)
    if read is not None:
        return read(words, k)
    if head == "nửa" and (half := read_part_of_year(words, k)):
        return half
    return read_day(words, k, lone=lone)


def _read_month_or_months(words: Words, k: int) -> Found | None:
    return read_part_of_year(words, k) or read_month(words, k)


def _read_year_or_period(words: Words, k: int) -> Found | None:
    return read_year(words, k) if words.at[k + 1].isdigit() else read_period(words, k)


# What reads an expression, by its first word.
_READERS: dict[str, Callable[[Words, int], Found | None]] = {
    "tháng": _read_month_or_months,
    "năm": _read_year_or_period,
    **dict.fromkeys(("quý", "quí"), read_quarter),
    **dict.fromkeys(("giai", "nhiệm", "thời", "niên"), read_period),
    "thập": read_decade,
    "thế": read_century,
}


def _read_interval(words: Words, k: int, *, lone: bool = False) -> Found | None:
    """An expression, or the interval that a dash after it opens."""
    left = _read_single(words, k, lone=lone)
    return None if left is None else _extended(words, left)


def _extended(words: Words, left: Found) -> Found:
    end = left.end
    if words.at[end] != "-" or left.until is not None:
        return left
    if not (words.inline(end) and words.inline(end + 1)):
        return left
    right = _read_right_end(words, left, end + 1)
    if right is None or right.until is not None:
        return left
    pair = span(left.point, right.point)
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


def _read_right_end(words: Words, left: Found, k: int) -> Found | None:
    point, grain = left.point, left.point.grain
    if grain == "month" and (month := read_bare_month(words, k)):
        return month
    if grain == "quarter" and words.at[k] in words.vocabulary.quarters:
        return read_bare_quarter(words, k)
    if grain == "year" and point.year is not None and words.glued(k) and words.glued(k - 1):
        following = point.year + 1
        if words.number(k, 0, 99) == following % 100:  # 2015-16
            return Found(k, k + 1, DatePoint(year=following), headed=False)
    return _read_single(words, k, lone=True)


def _read_partner(words: Words, group: list[Found]) -> Found | None:
    """The expression that the last of a group is enumerated with, or that ends its range."""
    left, headed = group[-1], group[0].headed
    k = left.end
    link = words.at[k]
    if link not in _LINKS or not words.near(k):
        return None
    k += 2 if words.at[k + 1] in ("và", "hết") else 1
    if not words.near(k):
        return None
    if not headed and not words.at[k].isdigit() and link not in ("đến", "tới"):
        return None  # "đạt 1/2, ngày 5/8/2020"
    right = _read_partner_at(words, left, k, headed=headed)
    if right is None or left.last.grain != right.last.grain:
        return None
    listed = link == "," and headed  # "tháng 7,8/2025"
    if not (is_closed_right(words, right, many=True) if listed else is_closed(words, right)):
        return None
    return right if _goes_with(words, left, right, k) else None


def _goes_with(words: Words, left: Found, right: Found, k: int) -> bool:
    """Whether an expression of the same grain, read from word `k` on, is told with the left one."""
    left_month, last = left.last.month, right.last
    if last.day is not None and last.month is None and left_month is not None:
        return False  # "ngày 2 tháng 9; mùng 1 Tết"
    if words.at[k].isdigit() or words.at[k] in words.vocabulary.quarters:
        lone = last.grain == "day" and last.month is None
        if lone and (left_month is not None or words.is_name(right.end)):
            return False  # "Ngày 5/6, 3 Phó Chủ tịch"
        return can_follow(words, right.end)
    open_year = left.last.year is None and left.last.year_pattern is None
    # Complete in itself, the left one needs no partner: the right one is another expression.
    return open_year or not left.last.is_complete


def _read_partner_at(words: Words, left: Found, k: int, *, headed: bool) -> Found | None:
    if left.last.grain == "day":
        right = read_day(words, k, lone=True)
    elif not headed:
        return None
    elif words.at[k] in ("tháng", "quý", "quí", "năm"):
        right = _read_single(words, k, lone=True)
    elif left.last.grain == "month":
        right = read_bare_month(words, k)
    elif left.last.grain == "quarter":
        right = read_bare_quarter(words, k)
    else:
        right = read_bare(words, k)
    return None if right is None else _extended(words, right)
