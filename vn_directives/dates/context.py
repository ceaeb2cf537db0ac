"""Which numbers are dates: what stands around them decides."""

from __future__ import annotations

from vn_directives.dates.points import DatePoint
from vn_directives.dates.words import DEICTIC, END, Found, Words

_DEICTIC = DEICTIC | {"mai"}
_JOINS = frozenset("/-.,:_+#@$&=~")
_DAYS = frozenset(["ngày", "mùng", "mồng", "hôm"])


def is_closed(words: Words, found: Found) -> bool:
    """Whether an expression stands by itself, and not inside a longer number, code or address."""
    return is_closed_left(words, found.begin) and is_closed_right(words, found)


def is_closed_left(words: Words, k: int) -> bool:
    """Whether an expression that begins with word `k` goes on no number, code or address."""
    at = words.at
    if not words.glued(k) or not at[k][0].isdigit():
        return True
    sign = at[k - 1]
    if sign[-1].isalnum():
        return _lost_blank(words, k)
    if sign not in _JOINS or k == 1 or not words.glued(k - 1):
        return True
    # "3,5/2", "NQ-5/2"; but "(BĐ)-5/2", "Hà Nội,5/2/2020"
    before = at[k - 2]
    return not (before.isdigit() or (sign in "/-_." and before.isalnum()))


def _lost_blank(words: Words, k: int) -> bool:
    """Whether word `k` is a day at which a table lost a blank: ``Nhiệm kỳ8 tháng 10 năm 2004``."""
    before = words.at[k - 1]
    is_word = len(before) > 1 and before.isalpha() and words.reading.written(k - 1).islower()
    is_unit = k > 1 and words.at[k - 2].isdigit()  # 15 km2 tháng 8
    return is_word and not is_unit and words.at[k + 1] == "tháng" and not words.glued(k + 1)


def is_closed_right(words: Words, found: Found, *, many: bool = False) -> bool:
    """Whether no number, code or address goes on after an expression.

    Args:
        words: the text.
        found: the expression.
        many: whether it may be the first of several: ``ngày 21,22/4``.
    """
    k = found.end
    sign, after = words.at[k], words.at[k + 1]
    if sign == END or not words.glued(k):
        return True
    if sign[0].isalnum():  # "2026của": a blank is missing
        missing = found.headed and len(sign) > 1 and sign.isalpha()
        return missing or not words.at[k - 1].isdigit()
    if sign in "%°²":
        return False
    if sign not in _JOINS or after == END or not words.glued(k + 1):
        return True
    if sign == "/":
        return not after[0].isalnum()
    if after[0].isdigit():
        if sign == "-":
            return found.headed and found.last.year is not None
        return sign == "," and (found.last.month is not None or (many and found.headed))
    return found.headed or sign in ",.:" or _lasts(words, found)


def _lasts(words: Words, found: Found) -> bool:
    """Whether a time that began with an expression lasts: ``9/2019-nay``, ``(9/2019-)``."""
    k = found.end
    if words.at[k : k + 2] == ["-", ")"]:
        return found.last.year is not None and found.last.month is not None
    if words.at[k + 1 : k + 2] != ["nay"] or found.last.year is None:
        return False
    return words.at[k] in ("-", "đến", "tới")


def is_date(words: Words, group: list[Found], styles: set[str]) -> bool:
    """Whether numbers are a date.

    Args:
        words: the text.
        group: what the numbers would say; several for an enumeration or range.
        styles: the separators of the surer dates of this text.
    """
    first, last = group[0], group[-1]
    headed = False
    for found in group:
        if not (found.point.exists and (found.until is None or found.until.exists)):
            return False  # 31/2
        headed = headed or found.headed
    if _is_rate(words, last):
        return False
    if headed:
        numeric = first.point.year is None and words.at[first.begin].isdigit()
        if numeric and words.before(first.begin) in words.vocabulary.places:
            return False  # đường 30 tháng 4
        end = last.last
        return end.day is None or end.month is not None or _is_day_alone(words, last)
    if first.point.day is not None:
        return last.last.month is not None and _is_bare_day(words, first, last, styles)
    if first.point.month is not None:
        return _is_bare_month(words, first)
    return _is_bare_year(words, first)


def _is_rate(words: Words, found: Found) -> bool:
    """Whether it tells how often: ``họp 6 tháng một lần``, ``mỗi quý 1 lần``."""
    point = found.last
    once = point.year is None and 1 in (point.month, point.quarter)
    return once and words.at[found.end] == "lần" and words.at[found.begin] not in _DAYS


def can_follow(words: Words, k: int) -> bool:
    """Whether word `k` may follow a date, and does not name what the number before it counts."""
    word = words.at[k]
    if word == END or not words.inline(k):
        return True
    if not word[0].isalnum():
        return word not in "%°+=×"
    if word.isdigit():
        return False
    return word in words.vocabulary.followers or words.is_name(k)


def _is_day_alone(words: Words, found: Found) -> bool:
    """Whether ``ngày 20`` is a day of a month: not ``mỗi ngày 3 lần``, ``ngày 5 người``."""
    if words.before(found.begin) in ("mỗi", "một", "hàng", "hằng", "số"):
        return False
    return words.at[found.end] not in (":", "tết") and can_follow(words, found.end)


def _is_bare_day(words: Words, first: Found, last: Found, styles: set[str]) -> bool:
    """Whether ``d/m`` without a word for the day is one: after ``từ``, ``lễ``, ``hôm``, in ()."""
    before, after = words.before(first.begin), words.at[last.end]
    if before in words.vocabulary.holidays or _is_commemoration(words, first):
        return can_follow(words, last.end)
    if before == "(" and words.at[first.begin - 2] in _DEICTIC and after == ")":
        return True  # Chiều nay (12-6)
    if last.separator != "/" and last.separator not in styles:
        return False
    if before == "hôm":
        return True
    if (first.point.day, first.point.month) == (24, 7):
        return False  # around the clock
    if before == "(":
        return after in (")", ",", ";")
    return _is_entry(words, last, before) or _is_cued_day(words, first, last)


def _is_entry(words: Words, last: Found, before: str) -> bool:
    """Whether ``d/m`` stands alone on its line, or opens an entry of a calendar."""
    after = words.at[last.end]
    if after == ":" and _opens_line(before):
        return True
    alone = not before and (after == END or not words.inline(last.end))
    return alone and not _is_fraction(last.last)


def _opens_line(before: str) -> bool:
    """Whether what follows a word, or none, begins a line or an item of a list."""
    return not before or before in "-+*•"


def _is_cued_day(words: Words, first: Found, last: Found) -> bool:
    """Whether ``d/m`` is a day by the word before it, or the one that makes it a range."""
    cued = words.before(first.begin) in words.vocabulary.cues
    if not cued and (first.until is not None or words.at[first.end] in ("đến", "tới")):
        cued = not (_is_fraction(first.point) and _is_fraction(last.last))
    if not cued or last.last.year_pattern is not None:
        return cued
    if not _is_fraction(last.last):
        return can_follow(words, last.end)
    closing = (END, ",", ".", ";", ")", "đến", "tới", "năm")  # not "từ 1/3 số hộ"
    return words.at[last.end] in closing or not words.inline(last.end)


def _is_commemoration(words: Words, found: Found) -> bool:
    """Whether ``d/m`` is that of a day kept every year: ``Ngày Nhà giáo Việt Nam 20/11``."""
    if (found.point.day, found.point.month) not in words.vocabulary.commemorations:
        return False
    if not words.before(found.begin).isalpha():
        return False
    before = words.at[max(0, found.begin - 8) : found.begin]
    return not words.vocabulary.commemoration_heads.isdisjoint(before)


def _is_fraction(point: DatePoint) -> bool:
    """Whether ``d/m`` could also be a part of a whole: ``1/3``, ``2/5``."""
    if point.year is not None or point.year_pattern is not None:
        return False
    return (point.day or 0) < (point.month or 0)


def _is_bare_month(words: Words, found: Found) -> bool:
    """Whether ``7/2020`` is a month: after ``từ``, in (), in a table; not ``Nghị định 46/2016``."""
    if not (found.last.year or 0) >= 1800:
        return False
    before = words.before(found.begin)
    if found.until is not None or before in words.vocabulary.cues:
        return True
    after = words.at[found.end] if words.inline(found.end) else END
    if after == ":" and _opens_line(before):
        return True  # - 7/2021: Bí thư
    opens = not before or before in "(|[“\"'*-"
    return opens and (after == END or after in ")|]”\"'*-,;" or _lasts(words, found))


def _is_bare_year(words: Words, found: Found) -> bool:
    """Whether ``2020`` is a year: ``Đề án 2020``; not ``hơn 2000 hộ``, ``số 2015``."""
    first, last = found.point.year or 0, found.last.year or 0
    if found.until is not None:
        bracketed = words.before(found.begin) == "("
        return first <= last < 2100 and (first >= 1800 or bracketed)
    if not 1900 <= first < 2100:
        return False
    vocabulary = words.vocabulary
    before = words.before(found.begin)
    after = words.at[found.end] if words.inline(found.end) else END
    if before in vocabulary.counters or before.isdigit():
        return False
    if " ".join(words.at[max(0, found.begin - 2) : found.begin]) in vocabulary.numbered:
        return False
    if not before or not before[0].isalnum():
        return not after[0].isalnum() or after in vocabulary.followers
    named = words.reading.written(found.begin - 1)[0].isupper()
    return named or after not in vocabulary.units
