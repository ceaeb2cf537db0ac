"""Numbers without a symbol: when ``Nghị quyết 17`` or ``số 30`` is a reference, when a count.

The lexicon says of each type word what it needs (see ``bare`` in ``document_types.json``).
"""

from __future__ import annotations

from bisect import bisect_left

from vn_directives.directives.introductions import Introduction
from vn_directives.directives.vocabulary import (
    GENERIC,
    DocumentType,
    programmes,
    words_called,
)
from vn_directives.matching import Reading

# A bare number within these years is more often a year: "kế hoạch 2021".
_FIRST_YEAR, _LAST_YEAR = 1945, 2040
_MOST_COUNTED = 12  # things of which some are chosen
_FIRST_OF_MANY = 100  # a lower number behind "văn bản" tells which one of some is meant


def bare_number(
    reading: Reading, i: int, intro: Introduction, kind: DocumentType
) -> tuple[int, int | None] | None:
    """The end (a folded offset) and the year, if it has one, of the bare number at word `i`.

    Args:
        reading: the text.
        i: a word number.
        intro: what stands before the number; it has a type word.
        kind: the document type of that word.

    Returns:
        None when the number is not a document's.
    """
    end = _bare_end(reading, i)
    if end is None:
        return None
    dated = _short_year(reading, end)
    if dated is not None:
        if _is_year(reading.words[i]):  # nghị quyết 2020-2025
            return None
        may_be_dated = intro.marked or kind.bare in ("noun", "strict") or kind.abbr == "L"
        return dated if may_be_dated else None
    return (end, None) if _is_bare_number(reading, i, end, intro, kind) else None


def bare_member(reading: Reading, i: int) -> tuple[int, int | None] | None:
    """The same for a number that goes on an enumeration of documents: ``16`` in ``15, 16``."""
    end = _bare_end(reading, i)
    if end is None:
        return None
    dated = _short_year(reading, end)
    if dated is not None:
        return dated
    after = bisect_left(reading.starts, end, i)
    if _goes_on_after(reading, end) or not _may_end(reading, after):
        return None
    return end, None


def _bare_end(reading: Reading, i: int) -> int | None:
    """The folded offset at which the bare number at word `i` ends; None if it is none."""
    end = reading.ends[i]
    if not 1 <= end - reading.starts[i] <= 6:
        return None
    follows = reading.cased[end : end + 2]
    if follows == "**" and reading.cased[end + 2 : end + 3].isdigit():
        return None
    if follows[:1].isalpha():
        if follows[0] in "abcđ" and not follows[1:].isalnum():
            return end + 1
        return None
    if follows[:1] in (".", ",", ":") and follows[1:].isalnum():
        return None
    return end


def _short_year(reading: Reading, end: int) -> tuple[int, int] | None:
    """End and value of the year in ``46/2016`` or ``19-2017``, or None."""
    if reading.cased[end : end + 1] not in ("/", "-"):
        return None
    digits = reading.cased[end + 1 : end + 6]
    year = digits[:4]
    if not (year.isdecimal() and len(year) == 4 and year[:2] in ("19", "20")):
        return None
    if digits[4:].isalnum() or reading.cased[end + 5 : end + 7].lstrip()[:1] == "/":
        return None
    return end + 5, int(year)


def _is_bare_number(
    reading: Reading, i: int, end: int, intro: Introduction, kind: DocumentType
) -> bool:
    """Whether the number alone at word `i`, which ends at a folded offset, is a document's."""
    if _goes_on_after(reading, end):
        return False
    if kind.bare == "symbol" or (kind.bare == "so" and not intro.marked):
        return False
    after = bisect_left(reading.starts, end, i)
    follower = _on_line(reading, after)
    if follower in words_called("measures"):
        return False
    if follower == "trong" and _is_of_some(reading, i, after + 1):
        return False
    if follower in ("năm", "ngày") and not _dates_the_document(reading, after):
        return False
    return intro.marked or _is_number_of_type(reading, i, end, intro, kind)


def _is_of_some(reading: Reading, i: int, j: int) -> bool:
    """Whether number `i` is as many of those that word `j` counts: ``2 trong 4 nội dung``."""
    number = _on_line(reading, j)
    if not number.isdecimal() or len(number) > 2:
        return False
    return int(reading.words[i]) < int(number) <= _MOST_COUNTED


def _on_line(reading: Reading, i: int) -> str:
    """Word `i`, where it stands on the line of the one before; else nothing."""
    return reading.words[i] if i < len(reading.words) and "\n" not in reading.gap(i) else ""


def _is_number_of_type(
    reading: Reading, i: int, end: int, intro: Introduction, kind: DocumentType
) -> bool:
    """The same for a number right behind its type word, without ``số``, as the type needs it."""
    assert intro.word is not None
    if "\n" in reading.gap(i):
        return False
    after = bisect_left(reading.starts, end, i)
    follower, word = _on_line(reading, after), reading.words[i]
    owned = follower in words_called("owners")
    capital = reading.written(intro.first)[0].isupper()
    if _is_year(word) and not (kind.bare in ("noun", "strict") and follower == "của"):
        return False
    if _is_other_thing(reading, i, intro, kind):
        return False
    if intro.word.short:
        return kind.abbr in ("NQ", "NĐ", "QĐ", "TTLT") or owned
    if kind.bare == "noun" or (kind.bare == "strict" and capital and int(word) > 99):
        return owned or follower not in words_called("counted")
    if not owned and (kind.bare == "owned" or (kind.bare == "verb" and not capital)):
        return False
    name = reading.cased[reading.starts[intro.first] : end].lower()
    return name not in programmes() and _is_not_counted(reading, after)


def _is_other_thing(reading: Reading, i: int, intro: Introduction, kind: DocumentType) -> bool:
    """Whether the words before number `i` tell which of some papers, or an army corps (``QĐ3``)."""
    word = reading.words[i]
    if kind is GENERIC:
        return int(word) < _FIRST_OF_MANY
    assert intro.word is not None
    return intro.word.short and len(word) == 1 and reading.gap(i) == ""


def _is_year(word: str) -> bool:
    return _FIRST_YEAR <= int(word) <= _LAST_YEAR


def _goes_on_after(reading: Reading, end: int) -> bool:
    """Whether a sign goes on the number that ends at a folded offset: a ratio, a range."""
    follows = reading.cased[end : end + 2]
    return (
        follows[:1] in ("/", "_")
        or follows == " /"
        or (follows[:1] == "-" and follows[1:].isalnum())
    )


def _dates_the_document(reading: Reading, after: int) -> bool:
    """Whether ``ngày`` or ``năm`` at a word begins a date, and nothing is counted by it.

    ``Kế hoạch 5 năm 2021 - 2025`` is a plan for five years.
    """
    words = reading.words
    if not words[after + 1 : after + 2] or not words[after + 1].isdecimal():
        return False
    if words[after] == "ngày":
        return True
    return len(words[after - 1]) > 1 and words[after + 2 : after + 3] != ["-"]


def _is_not_counted(reading: Reading, after: int) -> bool:
    words = reading.words
    if after >= len(words) or "\n" in reading.gap(after):
        return True
    word = words[after]
    return (
        word in words_called("followers")
        or not word[0].isalpha()
        or reading.written(after)[0].isupper()
    )


def _may_end(reading: Reading, after: int) -> bool:
    """Whether a bare number of an enumeration can be followed by this word."""
    words = reading.words
    if after >= len(words) or "\n" in reading.gap(after):
        return True
    if words[after] == "%":
        return False
    if words[after] in ("năm", "ngày"):
        return _dates_the_document(reading, after)
    return words[after] in words_called("followers") or not words[after][0].isalnum()
