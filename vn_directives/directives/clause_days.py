"""The day with which a clause begins that names a document: ``Ngày 22/7, ông Lê An ký …``, ``Ngày
22/7/2020, theo Quyết định số 5 …``.

All positions are word numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from vn_directives.dates.record import DateRecord
from vn_directives.directives.issue import Issue, day_and_year, is_one_of
from vn_directives.directives.vocabulary import words_called
from vn_directives.matching import Reading

_MAX_SUBJECT = 40  # words
_MAX_SMALL = 3  # words in small letters that go on a name: Hội đồng quản trị, Thống đốc
_MAX_ASIDE = 15  # words in brackets
_SIGNS = frozenset([",", ":", "*", "-", "–"])
_ORDINALS = frozenset(["thứ", "khóa"])
_SPANS = frozenset(["từ", "trước", "sau", "hết", "kể"])
_OPEN = frozenset([",", "("])
_BY = frozenset(["tại", "theo", "bằng"])
_CITED = ([")", ".", '"'], [")", ".", "*"])  # between the day of a work and its title
_PRESIDENT = ["hồ", "chí", "minh"]  # whose decrees are cited under his name


def day_of_clause(
    reading: Reading,
    after: int,
    dates: Mapping[int, tuple[int, DateRecord]],
    named: Mapping[int, tuple[int, Any]],
) -> tuple[str | None, int | None]:
    """The day, as an ISO date, and the year with which a clause begins, None for what is not told.

    Nothing but who acts may stand behind it: names, their titles and bodies, asides in brackets.

    Args:
        reading: the text.
        after: the word before which who acts is told.
        dates: by the words before which they end, with their first words.
        named: the bodies and titles, in the same way.
    """
    words = reading.words
    small = 0
    i = after
    while i > 0 and after - i < _MAX_SUBJECT:
        if i in dates:
            first, date = dates[i]
            is_day = not small and words[first - 1] not in _SPANS
            return day_and_year(date) if is_day else (None, None)
        word = words[i - 1]
        if i < after and "\n" in reading.gap(i):
            break
        if i in named:
            if small:
                break
            i = named[i][0]
        elif word == ")":
            i = before_aside(words, i)
        elif word in _SIGNS or word in words_called("before_issuers"):
            i -= 1
        elif reading.written(i - 1)[0].isupper() or words[i - 2] in _ORDINALS:
            small = 0
            i -= 1
        elif word.isalpha() and small < _MAX_SMALL:
            small += 1
            i -= 1
        else:
            break
    return None, None


def day_of_instrument(
    reading: Reading, first: int, dates: Mapping[int, tuple[int, DateRecord]]
) -> tuple[str | None, int | None]:
    """The day and its year in ``Ngày 22/7/2020, theo Quyết định số 5 …``, else None twice.

    Args:
        reading: the text.
        first: the first word of the document.
        dates: by the words before which they end, with their first words.
    """
    words = reading.words
    i = first - 1
    while i > 0 and words[i] == "*":
        i -= 1
    if i < 1 or words[i] not in _BY:
        return None, None
    i -= words[i - 1] == ","
    begin, date = dates.get(i, (0, None))
    if date is None or "\n" in reading.gap(i):
        return None, None
    begin -= begin > 0 and words[begin - 1] == "vào"
    is_first = begin == 0 or "\n" in reading.gap(begin)
    is_first = is_first or not (words[begin - 1].isalnum() or words[begin - 1] in _OPEN)
    return day_and_year(date) if is_first else (None, None)


def cited(
    reading: Reading,
    first: int,
    dates: Mapping[int, tuple[int, DateRecord]],
    named: Mapping[int, tuple[int, Any]],
    coded: Sequence[str],
) -> Issue | None:
    """Author and day of a work cited: ``Sở Y tế (ngày 5 tháng 5 năm 2020). "Đề án …``.

    Args:
        reading: the text.
        first: the first word of the document.
        dates, named: as of `day_of_clause`.
        coded: the central bodies of which its symbol names one.
    """
    words = reading.words
    after = first - len(_CITED[0])
    if after < 1 or words[after:first] not in _CITED:
        return None
    begin, date = dates.get(after, (0, None))
    if date is None or words[begin - 1] != "(":
        return None
    author = begin - 1
    day = day_and_year(date)
    if words[max(0, author - len(_PRESIDENT)) : author] == _PRESIDENT:
        return Issue(*day, None, None, None, first)
    body = named[author][1] if author in named else None
    if body is None or not is_one_of(body.text, coded):
        return None
    return Issue(*day, body.text, body, None, first)


def before_aside(words: list[str], after: int) -> int:
    """The word that opens the bracket which is closed before word `after`; 0 if none does."""
    for i in range(after - 2, max(0, after - _MAX_ASIDE), -1):
        if words[i] == "(":
            return i
    return 0
