"""Damaged words and digits between the numbers of dates and documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vn_directives.matching.mending import Mending
from vn_directives.repair.expected import begins_line, is_symbol
from vn_directives.repair.shapes import (
    BEFORE_NUMBERS,
    NUMBER,
    TRAILS,
    Words,
    shape_of,
)
from vn_directives.repair.vocabulary import digits
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_DAYS, _MONTHS, _YEARS = range(1, 32), range(1, 13), range(1900, 2100)
_DAY, _MONTH, _YEAR = map(shape_of, ("ngày", "tháng", "năm"))
_RANGES = {_DAY: _DAYS, _MONTH: _MONTHS, _YEAR: _YEARS}
_AS_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$")
_AS_MONTH = re.compile(r"(?:0?\d|1[0-2])[/-]\d{4}$")
_DIGITS = re.compile(r"[\dlI|Oo]+")
_CODE = re.compile(r"(?<=[-/])[A-ZĐ]+(?=[-/]|$)")
_GLUED = re.compile(r"(\d{4})(\d\d?)$")
_HEAD = re.compile(r"[\dlI|Oo]+(?:/[\dlI|Oo]{4})?(?=[-/][A-ZĐ])")


def find_words(
    words: Words, faulty: Sequence[int], unmarked: Sequence[bool] | None
) -> Iterator[tuple[int, str]]:
    """Each damaged word that stands between numbers, with what is read there.

    Args:
        words: the text.
        faulty: those that are FAULTY.
        unmarked: for each word, whether it stands where no word has marks; None where all have.
    """
    for i in faulty:
        if not words.has(i + 1, NUMBER):
            continue
        word = BEFORE_NUMBERS[words.shape(i)]
        if _FITS[word](words, i, unmarked is not None and unmarked[i]):
            yield i, word


def is_day(text: str) -> bool:
    """Whether digits are those of a day: ``3/4``, ``3-4-2024``."""
    return _AS_DATE.match(text) is not None


def _is_day(words: Words, i: int, free: bool) -> bool:
    """``ngày`` before a number and ``tháng``, or before a date in digits."""
    after = words.text(i + 1) if words.has(i + 1, NUMBER) else ""
    if words.has(i, TRAILS):
        return False
    if _value(after) in _DAYS and words.shape(i + 2) == _MONTH and words.has(i + 3, NUMBER):
        return True
    return is_day(after) and (free or not words.lower(i).isascii())


def _is_month(words: Words, i: int, free: bool) -> bool:
    """``tháng`` before a number and behind another, or before ``năm`` and the year."""
    if words.has(i, TRAILS):
        return False
    if free and _AS_MONTH.match(words.text(i + 1)):
        return True
    if _value_at(words, i + 1) not in _MONTHS:
        return False
    if free or _value_at(words, i - 1) in _DAYS:
        return True
    return words.shape(i + 2) == _YEAR and _value_at(words, i + 3) in _YEARS


def _is_year(words: Words, i: int, free: bool) -> bool:
    """``năm`` before a year and behind the number of a month."""
    if words.has(i, TRAILS) or _value_at(words, i + 1) not in _YEARS:
        return False
    if words.shape(i - 2) == _MONTH and _value_at(words, i - 1) in _MONTHS:
        return True
    return free and words.text(i) == "nam" and words.shape(i - 1) not in _BEFORE_SOUTH


_BEFORE_SOUTH = frozenset(map(shape_of, ("việt", "miền", "phía")))


def _is_number(words: Words, i: int, free: bool) -> bool:
    """``số`` before a document's symbol."""
    return is_symbol(words, i + 1)


def _is_article(words: Words, i: int, free: bool) -> bool:
    """``Điều`` at the beginning of a line, before its number."""
    after = words.text(i + 1) if words.has(i + 1, NUMBER) and words.has(i + 1, TRAILS) else ""
    return begins_line(words, i) and after.isdigit() and words.text(i)[:1].isupper()


# Whether each of the words before numbers fits at a place.
_FITS = {
    "ngày": _is_day,
    "tháng": _is_month,
    "năm": _is_year,
    "số": _is_number,
    "điều": _is_article,
}


def find_digits(words: Words, mixed: Sequence[int]) -> Iterator[Mending]:
    """Each number of a date or document in which letters stand for digits, with its digits.

    Args:
        words: the text.
        mixed: those words that are MIXED.
    """
    for i in mixed:
        text = words.text(i)
        head = _HEAD.match(text)
        if head is not None:
            start = words.place(i)[0]
            yield Mending(start, start + head.end(), _plain(head[0]))
            continue
        before = words.shape(i - 1)
        if before in _RANGES and _value(text) in _RANGES[before] and _closes(words, i, before):
            yield Mending(*words.place(i), _plain(text))


def find_glued(words: Words, glued: Sequence[int]) -> Iterator[Mending]:
    """Each year at which the length of a term begins: ``3/7/20143 năm, 226 ngày``.

    Args:
        words: the text.
        glued: those words that are GLUED.
    """
    for i in glued:
        counts = words.lower(i + 1) == "năm" and words.has(i + 2, NUMBER)
        match = _GLUED.search(words.text(i))
        if match is not None and counts and words.lower(i + 3) == "ngày":
            end = words.place(i)[1]
            yield Mending(end - len(match[0]), end, f"{match[1]} {match[2]}")


def find_codes(
    words: Words, bare: Sequence[int], unmarked: Sequence[bool] | None
) -> Iterator[Mending]:
    """Each code of a document's symbol in which D stands for Đ: ``HDND``, ``BGDDT``; or ĐĐ for it.

    One that is written so in ordinary text, too (``QD``), only where no word has marks. OCR reads Đ
    twice (``CĐĐ``).

    Args:
        words: the text.
        bare: those words that are BARE.
        unmarked: as in `find_words`.
    """
    for i in bare:
        free = unmarked is not None and unmarked[i]
        for match in _CODE.finditer(words.text(i)):
            code = _code_of(match[0])
            if code is not None and code != match[0] and (free or match[0] not in _written()):
                start = words.place(i)[0]
                yield Mending(start + match.start(), start + match.end(), code)


def _code_of(seen: str) -> str | None:
    """The code for which a damaged one stands, or None."""
    once = seen.replace("ĐĐ", "Đ")
    return once if once != seen and once in _written() else _codes().get(seen)


@compiled
def _groups() -> tuple[tuple[str, ...], ...]:
    """The codes of each type of document and of each issuer."""
    types = [tuple(entry["codes"]) for entry in current_lexicon("document_types")["types"]]
    issuers = [(entry["code"],) for entry in current_lexicon("issuers")["issuers"]]
    return (*types, *issuers)


@compiled
def _written() -> frozenset[str]:
    return frozenset(code for codes in _groups() for code in codes)


@compiled
def _codes() -> dict[str, str]:
    """The codes by what is left of them with D for Đ, where that is no other code."""
    found: dict[str, set[str]] = {}
    for codes in _groups():
        marked = {code.replace("Đ", "D"): code for code in codes if "Đ" in code}
        for code in codes:
            plain = code.replace("Đ", "D")
            found.setdefault(plain, set()).add(marked.get(plain, code))
    return {plain: codes.pop() for plain, codes in found.items() if len(codes) == 1}


def _closes(words: Words, i: int, before: str) -> bool:
    """Whether what follows the number of a day, month or year is what must."""
    if before == _YEAR:
        return words.shape(i - 3) == _MONTH
    return words.shape(i + 1) == (_MONTH if before == _DAY else _YEAR)


def _plain(text: str) -> str:
    return "".join(digits().get(char, char) for char in text)


def _value(text: str) -> int | None:
    """The number that digits, and letters taken for them, stand for; None where it is unsure."""
    if not _DIGITS.fullmatch(text) or len(text) > 4:
        return None
    if text in ("II", "o", "O"):  # a Roman number; nothing
        return None
    return int(_plain(text))


def _value_at(words: Words, i: int) -> int | None:
    return _value(words.text(i)) if words.has(i, NUMBER) else None
