"""The part of a document that a reference points to: ``điểm a khoản 2 Điều 5``."""

from __future__ import annotations

from vn_directives.directives.surroundings import quote
from vn_directives.directives.vocabulary import words_called
from vn_directives.matching import Reading

_ROMAN = frozenset("ivx")
_LINKS = frozenset([",", ";", "và", "hoặc", "của", "thuộc", "tại", "các"])
_MAX_LOCATORS = 8
_MAX_WORDS = 16  # of one locator: "khoản 1, 2, 3, 4"


def locators_of(reading: Reading, first: int, after: int) -> tuple[str, ...]:
    """The locators that stand before the mention at words ``first:after``, or right after it.

    Returns:
        Each locator as written, in text order.
    """
    found: list[str] = []
    end = first
    for _ in range(_MAX_LOCATORS):
        end = _without_links(reading, end)
        begin = _begin(reading, end)
        if begin is None:
            break
        found.insert(0, quote(reading, begin, end))
        end = begin
    if not found and (begin := _article_after(reading, after)) is not None:
        found.append(quote(reading, begin, begin + 2))
    return tuple(found)


def _without_links(reading: Reading, end: int) -> int:
    """The end without the signs and words that link locators (at most three)."""
    for _ in range(3):
        if end and reading.words[end - 1] in _LINKS:
            end -= 1
    return end


def _begin(reading: Reading, end: int) -> int | None:
    """The word at which a locator begins whose value ends before word `end`."""
    words, heads = reading.words, words_called("locators")
    for j in range(end - 1, max(-1, end - 1 - _MAX_WORDS), -1):
        word = words[j]
        if word in heads:
            if j == end - 1:
                return None
            return j - 1 if j and (words[j - 1], word) in (("tiểu", "mục"), ("phụ", "lục")) else j
        if not _is_value(word) or "\n" in reading.gap(j + 1):
            return None
    return None


def _is_value(word: str) -> bool:
    """Whether a word can stand in the value of a locator: a number, a letter, what links them."""
    if len(word) == 1 or word in ("và", "đến") or word.isdecimal():
        return True
    return len(word) <= 6 and _ROMAN.issuperset(word)


def _article_after(reading: Reading, i: int) -> int | None:
    """The word ``Điều`` of ``NĐ 55/2019 Điều 4``, where the document ends before word `i`."""
    begin = i + 1 if reading.words[i : i + 1] == [","] else i
    words = reading.words[begin : begin + 2]
    return begin if len(words) == 2 and words[0] == "điều" and words[1].isdecimal() else None
