"""The names of those who sign, by form: a name that makes up a cell below an office."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.header.layout import Cell, phrase_at, word_at
from vn_directives.header.vocabulary import furniture, office_end
from vn_directives.matching import Reading
from vn_directives.matching.names import CLANS, callings, name_end, surnames

_BEFORE_NAMES = ("rank", "degree", "honorific")
_NOT_NAME = ("nơi", "kính", "như", "lưu", "đã", "xác", "ngày")
_MIDDLE = frozenset({"thị", "văn", "hữu", "đình", "ngọc"})


def signed_by(reading: Reading, cell: Cell) -> Cell | None:
    """The person in a note of the signing software: ``Người ký: Nguyễn Văn An``."""
    note = phrase_at(reading, furniture(), cell.start)
    if note is None or not note[1] or note[0] >= cell.end:
        return None
    after = word_at(reading, note[0])
    after += reading.words[after] == ":"
    end = cell.end
    for i in range(after, word_at(reading, cell.end)):
        if furniture().longest(reading.words, i) is not None:  # … Email: an@example.vn
            end = reading.ends[i - 1]
            break
    start = reading.starts[after] if after < len(reading.words) else end
    name = name_in(reading, [Cell(start, end)], 0) if end > start else None
    known = name and reading.words[word_at(reading, name.start)] in surnames()
    return name if known else None


def name_in(reading: Reading, runs: Sequence[Cell], i: int) -> Cell | None:
    """The name that makes up a cell, ranks and degrees before it left out.

    A surname alone, or a name that ends with ``Thị`` or ``Văn``, goes on in the next line, and any
    name does in a line that holds one syllable alone.
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
    for n in range(i, len(runs) - 1):
        below = _end_below(reading, first, runs[n], runs[n + 1], count)
        if below is None:
            break
        end, count = below
    whole = count > 1 or (end - first > 1 and reading.words[first] in CLANS)  # K'Brếp
    return Cell(start, reading.ends[end - 1]) if whole else None


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


def _end_below(
    reading: Reading, first: int, cell: Cell, below: Cell, count: int
) -> tuple[int, int] | None:
    """The end and number of syllables of a name that goes on in the line below its cell.

    Args:
        reading: the text.
        first: the first word of the name.
        cell, below: the line in which so many syllables of it end, and the next.
        count: how many.
    """
    if reading.cased[cell.end : below.start].strip(" *") != "\n":
        return None
    after = word_at(reading, cell.end)
    end, more = _syllables(reading, after, word_at(reading, below.end))
    whole = more > 0 and reading.ends[end - 1] >= below.end
    if not whole or reading.starts[after] != below.start or count + more > 5:
        return None
    unended = count == 1 or reading.words[after - 1] in _MIDDLE
    capitals = reading.cased[below.start : below.end].isupper()
    if not unended and (capitals or reading.words[after] in _NOT_NAME):
        return None
    goes_on = more == 1
    return (end, count + more) if unended or goes_on else None


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
    if reading.words[first] in CLANS:
        return True
    known = reading.words[first] in surnames()
    if capitals:
        return known and count > 1 and office_end(reading, first) is None
    return known or count > 1
