"""The names of those who sign, by form: a name that makes up a cell below an office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vn_directives.header.layout import Cell, word_at
from vn_directives.header.vocabulary import furniture, office_end
from vn_directives.matching import Reading
from vn_directives.matching.names import callings, name_end, surnames

_BEFORE_NAMES = ("rank", "degree", "honorific")
_SIGNED_BY = re.compile(r"(?i:người ký|ký bởi|digitally signed by|xác thực bởi)\s*:?\s*")
_NOT_NAME = ("nơi", "kính", "như", "lưu", "đã", "xác", "ngày")
_MIDDLE = frozenset({"thị", "văn", "hữu", "đình", "ngọc"})


def signed_by(reading: Reading, cell: Cell) -> Cell | None:
    """The person in a note of the signing software: ``Người ký: Nguyễn Văn An``."""
    match = _SIGNED_BY.match(reading.cased, cell.start, cell.end)
    if match is None:
        return None
    end = cell.end
    for i in range(word_at(reading, match.end()), word_at(reading, cell.end)):
        if furniture().longest(reading.words, i) is not None:  # … Email: an@example.vn
            end = reading.ends[i - 1]
            break
    name = name_in(reading, [Cell(match.end(), end)], 0) if end > match.end() else None
    known = name and reading.words[word_at(reading, name.start)] in surnames()
    return name if known else None


def name_in(reading: Reading, runs: Sequence[Cell], i: int) -> Cell | None:
    """The name that makes up a cell, ranks and degrees before it left out.

    A surname alone, or a name that ends with ``Thị`` or ``Văn``, goes on in the next line.
    """
    cell = runs[i]
    if "*" in reading.cased[cell.start : cell.end]:  # Nguyễn Ho**àng Long
        plain = Reading(reading.cased[cell.start : cell.end].replace("*", ""))
        return cell if name_in(plain, [Cell(0, len(plain.cased))], 0) else None
    first, after = word_at(reading, cell.start), word_at(reading, cell.end)
    first = _behind_callings(reading, first, after)
    if first >= after or reading.words[first] in _NOT_NAME:
        return None
    start = reading.starts[first]
    end, count = _syllables(reading, first, after)
    if end != after or not _may_be_name(reading, first, after, count):
        return None
    if count == 1 or reading.words[after - 1] in _MIDDLE:
        below = _end_below(reading, runs, i, count)
        if below is not None:
            return Cell(start, below)
    return Cell(start, reading.ends[end - 1]) if count > 1 else None


def _behind_callings(reading: Reading, first: int, after: int) -> int:
    """The word behind the ranks and degrees with which words ``first:after`` begin."""
    for _ in range(4):
        calling = callings().longest(reading.words, first)
        if calling is None or calling[0] >= after:
            break
        if not reading.written(first)[0].isupper() or calling[1].kind not in _BEFORE_NAMES:
            break
        first = calling[0]
        while first < after and not reading.words[first].isalpha():
            first += 1
    return first


def _end_below(reading: Reading, runs: Sequence[Cell], i: int, count: int) -> int | None:
    """The folded offset at which a name of so many syllables ends in the line below its cell."""
    if i + 1 == len(runs):
        return None
    cell, below = runs[i], runs[i + 1]
    if reading.cased[cell.end : below.start].strip(" *") != "\n":
        return None
    after = word_at(reading, cell.end)
    end, more = _syllables(reading, after, word_at(reading, below.end))
    whole = more > 0 and reading.ends[end - 1] >= below.end
    if not whole or reading.starts[after] != below.start or count + more > 5:
        return None
    return reading.ends[end - 1]


def _syllables(reading: Reading, first: int, after: int) -> tuple[int, int]:
    """The end and number of the name's syllables from word `first`, line breaks as blanks."""
    end, count = first, 0
    while end < after and count < 6:
        part, more = name_end(reading, end, most=min(6 - count, after - end))
        if not more:
            break
        end, count = part, count + more
    return end, count


def _may_be_name(reading: Reading, first: int, after: int, count: int) -> bool:
    """Whether these words can be a name: with a known surname, or in small letters."""
    capitals = reading.cased[reading.starts[first] : reading.ends[after - 1]].isupper()
    known = reading.words[first] in surnames()
    if capitals:
        return known and count > 1 and office_end(reading, first) is None
    return known or count > 1
