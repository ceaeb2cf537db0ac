"""Names of several persons that a cell of a table holds without a sign between them."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.matching import Reading
from vn_directives.matching.name_words import known_persons
from vn_directives.matching.names import common_surnames, is_syllable, name_end
from vn_directives.officials.context import Found, Name, Taken, is_capitalised, may_be_cell

_LONGEST = 60  # syllables of a cell
_OPENS = frozenset("|)]")
_SHORTEST = 5  # syllables that one name does not have
_PAIR = 4  # syllables of two short names: Lê Duẩn Trường Chinh
_PERIOD = 12  # words of a cell that tells one
_OF_PERIODS = frozenset(("tháng", "năm", "đầu", "giữa", "cuối", "nay", "đến"))
_MIDDLE = frozenset(("thị", "văn"))  # after these a given name follows
_NEVER_GIVEN = frozenset(("nguyễn", "trần", "phạm", "phan", "bùi", "huỳnh", "đặng", "võ", "đỗ"))


def in_cells(reading: Reading, taken: Taken, found: Found) -> None:
    """``| Tổng Bí thư | Lê Duẩn Trường Chinh Nguyễn Văn Linh |``: three persons."""
    words = reading.words
    for bar in reading.places_of(_OPENS):
        i = bar + 1
        if words[bar] != "|" and not _is_in_cell(reading, bar):
            continue
        if i >= len(words) or i in taken.words or not name_end(reading, i)[1]:
            continue
        end = i
        while end < len(words) and end - i < _LONGEST and is_capitalised(reading, end):
            if end in taken.words or not is_syllable(words[end]) or "\n" in reading.gap(end):
                break
            end += 1
        if words[bar] == "|" and _opens_row(reading, taken, bar, i, end):
            found.add(Name(i, end, i, True))
            continue
        if not _are_several(reading, i, end) or not may_be_cell(reading, end):
            continue
        cut = _names(reading, i, end)
        for first, last in cut or ():
            found.add(Name(first, last, first, True))


def _are_several(reading: Reading, i: int, end: int) -> bool:
    """Whether the words ``i:end`` are more than one name: too many, or two that everybody knows."""
    if end - i != _PAIR:
        return end - i >= _SHORTEST
    for first in (i, i + _PAIR // 2):
        known = known_persons().longest(reading.words, first)
        if known is not None and known[0] == first + _PAIR // 2:
            return True
    return False


def _is_in_cell(reading: Reading, i: int) -> bool:
    """Whether word `i` closes a remark in a cell: ``| Vũ A (thường trực) Lê B Trần C |``."""
    for j in range(i - 1, max(-1, i - _LONGEST), -1):
        if reading.words[j] == "|":
            return True
        if "\n" in reading.gap(j + 1):
            return False
    return False


def _opens_row(reading: Reading, taken: Taken, bar: int, i: int, end: int) -> bool:
    """Whether a name opens a row, and a title is in the next cell: ``| Xuân Thủy | Ủy viên |``.

    A number may stand before it, a period behind: ``| 1 | Vũ Quý | 1/1959 - 2/1961 | Bí thư |``.
    """
    words = reading.words
    if not 2 <= end - i <= 4 or words[end : end + 1] != ["|"]:
        return False
    if words[bar - 1].isdigit() and words[bar - 2 : bar - 1] == ["|"]:
        bar -= 2
    if "\n" not in reading.gap(bar) or _behind_period(words, end + 1) not in taken.title_starts:
        return False
    known = known_persons().longest(words, i)
    return words[i] in common_surnames() or (known is not None and known[0] == end)


def _behind_period(words: Sequence[str], i: int) -> int:
    """The first word of the cell behind one that tells a period, else `i`."""
    for j in range(i, min(len(words), i + _PERIOD)):
        if words[j] == "|":
            return j + 1 if j > i else i
        if words[j].isalpha() and words[j] not in _OF_PERIODS:
            break
    return i


def is_period(cell: Sequence[str]) -> bool:
    """Whether words tell a period, and nothing else: ``9/2015 - 12/2018``."""
    told = any(len(word) == 4 and word.isdigit() for word in cell)
    return told and all(not word.isalpha() or word in _OF_PERIODS for word in cell)


def _price(name: Sequence[str]) -> int:
    """How unlikely a name is with these syllables, the first a surname."""
    length, middle = len(name), name[1] in _MIDDLE
    if (length == 2 and middle) or (length > 2 and name[-1] in _MIDDLE):
        return 5 * length - 1  # Cao Văn, Ngô Lê Văn
    if length == 4 and not middle and name[2] in common_surnames():
        return 9  # two names
    # Behind one of these surnames the next name goes on.
    goes_on = 0 if length == 2 or name[-1] not in _NEVER_GIVEN else 1 if length == 3 else 3
    return (3 if length == 3 else 4) + goes_on


def _names(reading: Reading, i: int, end: int) -> list[tuple[int, int]] | None:
    """The names that fill the words ``i:end``, each with a common surname or known; else None.

    Where several ways to part them exist, names of three syllables are the likeliest.
    """
    best: list[tuple[int, int] | None] = [(0, 0)] + [None] * (end - i)  # cost, length of the last
    for first in range(end - i):
        before = best[first]
        if before is None:
            continue
        known = known_persons().longest(reading.words, i + first)
        surname = reading.words[i + first] in common_surnames()
        for length in (2, 3, 4):
            last = first + length
            if last > end - i:
                break
            if known is not None and known[0] == i + last:
                cost = before[0]
            elif surname:
                cost = before[0] + _price(reading.words[i + first : i + last])
            else:
                continue
            there = best[last]
            if there is None or cost <= there[0]:
                best[last] = (cost, length)
    last = end - i
    if best[last] is None:
        return None
    found = []
    while last:
        step = best[last]
        assert step is not None
        found.append((i + last - step[1], i + last))
        last -= step[1]
    return found[::-1]
