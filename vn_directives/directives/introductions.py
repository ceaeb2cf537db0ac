"""What stands before a number: ``số``, a type word with what qualifies it, the name of a law.

Everything is read backwards from the number. All positions are word numbers.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from vn_directives.directives.symbols import Symbol
from vn_directives.directives.vocabulary import (
    LEGISLATURE,
    TypeWord,
    misprinted_type_words,
    not_documents,
    plain,
    qualifiers,
    type_words,
    words_called,
)
from vn_directives.matching import Reading

# Abbreviations to which newspapers glue the number: NĐ100, TT78/2021.
_GLUED_TYPES = frozenset(["nq", "nđ", "qđ", "tt"])
_CLAUSE_SIGNS = frozenset('.;:!?()[]“”"')
_MAX_QUALIFIERS = 2
_MAX_QUALIFYING = 4  # words that say what a contract or judgment is about
_MAX_FAR = 10  # words between a type word and số
_MAX_AMENDED = 120  # words of the laws that another one amends
_MAX_LAW_NAME = 30  # words between Luật and số
_LAWS = frozenset(["L", "BL", "PL"])


@dataclass(slots=True)
class Introduction:
    """What stands before a number.

    Attributes:
        first: the word with which it begins.
        word: the type word, or None.
        marked: whether it has ``số``.
        plain: whether the type word stands as it should, so that a bare number will do.
    """

    first: int
    word: TypeWord | None
    marked: bool
    plain: bool = True


def stands_free(reading: Reading, i: int) -> bool:
    """Whether no larger number, code or address goes on into the number."""
    start = reading.starts[i]
    if start == 0:
        return True
    char = reading.cased[start - 1]
    if char == "*" and reading.cased[max(0, start - 5) : start].rstrip("*")[-1:].isdigit():
        return False  # Nghị định số **1**04/2012/NĐ-CP
    if char.isspace() or char in "([{“\"'‘*>|&,;":
        return not (char == "," and start > 1 and reading.cased[start - 2].isdigit())
    before = reading.words[i - 2] if i > 1 else ""
    if char == ":":
        return not before.isdecimal()
    if char in ".-":
        return before == "số"
    return char.isalpha() and (  # số31-QĐ/TW, NĐ100
        reading.words[i - 1] in ("số", "hiệu") or _is_glued_type(reading, i - 1)
    )


def _is_glued_type(reading: Reading, last: int) -> bool:
    return reading.words[last] in _GLUED_TYPES and reading.written(last).isupper()


def introduction_of(reading: Reading, i: int) -> Introduction:
    """What stands right before the number at word `i`."""
    words = reading.words
    j = _before_markup(reading, i - 1)
    colon = j > 0 and words[j] in (":", ".", "-")
    if colon:
        j -= 1
    marked = False
    if j > 0 and words[j] == "hiệu" and words[j - 1] == "số":
        j -= 2
        marked = True
    elif j >= 0 and (words[j] == "số" or _is_misprinted_mark(reading, j)):
        j -= 2 if j and words[j - 1] == "số" else 1  # "số số 46-CT/TW"
        marked = True
    j = _before_markup(reading, j)
    if marked and _is_header(reading, j + 1):
        return Introduction(j + 1, None, True)
    if colon and not marked and words[j + 1] != ":":
        return Introduction(i, None, False)
    k = j
    if marked and k >= 0 and words[k] in ("(", ":"):
        k -= 1
    word = _type_word(reading, k, i, marked)
    if word is not None:
        return word
    return Introduction(j + 1, None, marked)


def _before_markup(reading: Reading, j: int) -> int:
    """The last word before word ``j + 1`` that is no star (at most two are skipped)."""
    for _ in range(2):
        if j <= 0 or reading.words[j] != "*":
            break  # nearly always
        j -= 1
    return j


def _is_misprinted_mark(reading: Reading, j: int) -> bool:
    """Whether word `j` is a ``số`` with wrong marks (``sổ``, ``so``) after a type word."""
    if not 0 < len(reading.words[j]) < 3 or plain(reading.words[j]) not in ("so", "o"):
        return False
    return j > 0 and misprinted_type_words().longest(reading.words, j - 1) is not None


def _is_header(reading: Reading, i: int) -> bool:
    """Whether ``Số`` at word `i` begins a line: the number line of a letterhead."""
    return "\n" in reading.gap(i) and reading.written(i)[0].isupper()


def _type_word(reading: Reading, last: int, i: int, marked: bool) -> Introduction | None:
    """The introduction whose type word, with what qualifies it, ends at word `last`."""
    words = reading.words
    if last > 1 and words[last] == ")" and words[last - 2] == "(":  # Nghị quyết (NQ) 28
        last -= 3
    nearest = _type_word_at(reading, last, i)
    end = last
    for _ in range(_MAX_QUALIFIERS):
        qualifier = qualifiers().longest(words, end) if end >= 0 else None
        if qualifier is None:
            break
        end = qualifier[0] - 1
        qualified = _type_word_at(reading, end, i)
        if qualified is not None and _is_qualified(reading, qualified, nearest):
            return Introduction(*qualified, marked, plain=marked)
    if nearest is not None:
        return Introduction(*nearest, marked)
    found = misprinted_type_words().longest(words, last) if last >= 0 else None
    if found is not None and _holds_together(reading, found[0], i):
        return Introduction(*found, marked, plain=marked)
    return None


def _type_word_at(reading: Reading, last: int, i: int) -> tuple[int, TypeWord] | None:
    found = type_words().longest(reading.words, last) if last >= 0 else None
    return found if found is not None and _is_type_word(reading, *found, last, i) else None


def _is_qualified(
    reading: Reading, qualified: tuple[int, TypeWord], nearest: tuple[int, TypeWord] | None
) -> bool:
    """Whether what follows a type word qualifies it, though it is a type word itself.

    ``Công văn hướng dẫn số 5`` is a công văn; ``Hướng dẫn thực hiện Kết luận số 5`` speaks of
    a kết luận.
    """
    if nearest is None:
        return True
    if nearest[0] <= qualified[0]:
        return False  # thông tư liên tịch
    return reading.written(nearest[0])[0].islower()


def _is_type_word(reading: Reading, first: int, word: TypeWord, last: int, i: int) -> bool:
    if word.short:
        capitals = sum(char.isupper() for char in reading.written(last))
        return capitals > 1 and _holds_together(reading, first, i)
    if (
        reading.words[first] == "luật"
        and first
        and reading.words[first - 1] in words_called("not_law")
    ):
        return False
    if reading.words[first] == "lệnh" and not reading.written(first)[0].isupper():
        return False
    return _holds_together(reading, first, i)


def _holds_together(reading: Reading, first: int, i: int) -> bool:
    """Whether at most one line break, and no empty line, stands in words ``first:i + 1``."""
    between = reading.cased[reading.ends[first] : reading.starts[i]]
    return between.count("\n") <= 1


def is_other_number(reading: Reading, last: int, symbol: Symbol) -> bool:
    """Whether a form, standard, judgment, contract or place stands before the number."""
    found = not_documents().longest(reading.words, last) if last >= 0 else None
    if found is not None:  # "phòng số 5/A1", but "Bộ Quốc phòng số 5/2020/TT-BQP"
        return found[1] != "places" or (symbol.code.type is None and symbol.year is None)
    for j in range(last - 1, max(-1, last - 1 - _MAX_QUALIFYING), -1):  # hợp đồng tín dụng số 5
        if not reading.words[j + 1].isalpha() or "\n" in reading.gap(j + 1):
            return False
        found = not_documents().longest(reading.words, j)
        if found is not None and found[1] == "papers":
            return True
    return False


def far_type_word(reading: Reading, intro: Introduction, symbol: Symbol) -> Introduction | None:
    """The introduction from the type word on where other words stand before ``số``.

    ``Quyết định đình chỉ thi công số 9/QĐ-UBND``, ``Chỉ thị của Thủ tướng số 9/CT-TTg``. A
    symbol without a type code lets small words only stand between.
    """
    words = reading.words
    if not intro.marked or "\n" in reading.gap(intro.first):
        return None
    for j in range(intro.first - 1, max(-1, intro.first - 1 - _MAX_FAR), -1):
        if words[j] in words_called("far_stops") or not words[j].isalpha():
            return None
        found = type_words().longest(words, j)
        if found is not None and not found[1].short and reading.written(found[0])[0].isupper():
            kind = found[1].type
            fits = kind is None or symbol.code.type in (None, kind)
            return Introduction(*found, True) if fits else None
        if "\n" in reading.gap(j) or (
            symbol.code.type is None and (words[j] == "của" or reading.written(j)[0].isupper())
        ):
            return None
    return None


def law_name(reading: Reading, intro: Introduction, symbol: Symbol) -> Introduction | None:
    """The introduction from ``Luật`` on, where a law's name stands before its number."""
    words = reading.words
    after = bisect_left(reading.starts, symbol.end, intro.first)
    found: Introduction | None = None
    for j in range(intro.first - 1, max(-1, intro.first - 1 - _MAX_LAW_NAME), -1):
        word = words[j]
        if "\n\n" in reading.gap(j + 1):
            break
        if word in _CLAUSE_SIGNS and not (word == "(" and j == intro.first - 1):
            break
        if word == "," and not reading.written(j + 1)[0].islower():
            break
        head = type_words().longest(words, j) if word in ("luật", "lệnh") else None
        if head is None or not reading.written(head[0])[0].isupper() or head[1].type is None:
            continue
        if head[1].type.abbr not in _LAWS:
            continue
        found = Introduction(*head, intro.marked)
        # "Luật sửa đổi một số điều của Luật Đất đai số …": the number is the outer law's,
        # unless that law is said to have been amended itself.
        amended = words[after : after + 1] == ["đã"] or words[after : after + 1] == ["được"]
        if amended or words[head[0] - 2 : head[0]] != ["điều", "của"]:
            break
    return (found and _amending_law(reading, found.first, intro.marked)) or found


def _amending_law(reading: Reading, first: int, marked: bool) -> Introduction | None:
    """The introduction from the law on that amends a list of laws, the last of which begins at
    word `first`: ``Luật sửa đổi, bổ sung một số điều của Luật Kế toán, Luật Giá số …``.
    """
    words = reading.words
    if words[first - 1] not in (",", "và"):
        return None
    for j in range(first - 1, max(-1, first - 1 - _MAX_AMENDED), -1):
        numbered = words[j] == "số" and words[j + 1][0].isdecimal()
        if words[j] in _CLAUSE_SIGNS or numbered or "\n\n" in reading.gap(j + 1):
            return None
        if words[j] == "luật" and words[j + 1 : j + 3] == ["sửa", "đổi"]:
            head = type_words().longest(words, j)
            capital = reading.written(j)[0].isupper()
            return Introduction(*head, marked) if head is not None and capital else None
    return None


def may_be_law(word: TypeWord | None, symbol: Symbol) -> bool:
    """Whether the symbol is the legislature's, and the word before it may be of a law's name.

    ``Luật Quy hoạch số 21/2017/QH14``: a quy hoạch has no such number.
    """
    if not symbol.code.segments[0].startswith(LEGISLATURE):
        return False
    return word is None or word.type is None or word.type.abbr not in ("NQ", "NQLT", *_LAWS)
