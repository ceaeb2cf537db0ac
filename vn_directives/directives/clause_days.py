"""The day with which a clause begins whose object is a document: ``Ngày 22/7, ông Lê An ký …``.

All positions are word numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vn_directives.dates.record import DateRecord
from vn_directives.directives.issue import day_and_year
from vn_directives.directives.vocabulary import words_called
from vn_directives.matching import Reading

_MAX_SUBJECT = 30  # words
_MAX_SMALL = 3  # words in small letters that go on a name: Hội đồng quản trị, Thống đốc
_MAX_ASIDE = 15  # words in brackets
_SIGNS = frozenset([",", "*", "-", "–"])
_ORDINALS = frozenset(["thứ", "khóa"])
_SPANS = frozenset(["từ", "trước", "sau", "hết", "kể"])


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
            i = _before_aside(words, i)
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


def _before_aside(words: list[str], after: int) -> int:
    """The word that opens the bracket which is closed before word `after`; 0 if none does."""
    for i in range(after - 2, max(0, after - _MAX_ASIDE), -1):
        if words[i] == "(":
            return i
    return 0
