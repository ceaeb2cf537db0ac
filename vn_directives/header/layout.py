"""Cutting the flattened lines and columns of a page into cells, and reading their words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

from vn_directives.matching import Reading, Trie
from vn_directives.orthography import BLANKS

# Lines; columns of a table or of a page made flat; rules (-----).
_CUT = re.compile(r"[\n\t|]| {3,}|[-_=~.…]{3,}")
_EDGE = BLANKS + "*_#>=~/"


class Cell(NamedTuple):
    """A stretch of one line of one column: folded character offsets, edges trimmed."""

    start: int
    end: int


def cells(reading: Reading, start: int, end: int) -> Iterator[Cell]:
    """The cells of the folded characters ``start:end``, in text order, empty ones left out."""
    cased = reading.cased
    last = start
    for cut in _CUT.finditer(cased, start, end):
        cell = trimmed(cased, last, cut.start())
        if cell:
            yield cell
        last = cut.end()
    cell = trimmed(cased, last, end)
    if cell:
        yield cell


def joined_cells(reading: Reading, start: int, end: int) -> Iterator[Cell]:
    """Cells, where lines that one emphasis holds together (``**Mai⏎Sơn**``) are one."""
    before: Cell | None = None
    for cell in cells(reading, start, end):
        if before is not None:
            if _goes_on(reading.cased, before, cell):
                before = Cell(before.start, cell.end)
                continue
            yield before
        before = cell
    if before is not None:
        yield before


def _goes_on(cased: str, before: Cell, cell: Cell) -> bool:
    """Whether a line break between two cells stands inside one pair of stars."""
    gap = cased[before.end : cell.start]
    return (
        gap.strip(" ") == "\n"
        and cased[before.start - 1 : before.start] == "*"
        and cased[cell.end : cell.end + 2].lstrip(" ")[:1] == "*"
    )


def free_cells(
    reading: Reading, start: int, end: int, fixed: list[tuple[int, int]]
) -> Iterator[Cell]:
    """The cells of a stretch, the fixed parts (in text order) cut out."""
    last = start
    for left, right in [*fixed, (end, end)]:
        if right <= last or left > end:
            continue
        yield from cells(reading, last, max(left, last))
        last = max(right, last)


def trimmed(cased: str, start: int, end: int) -> Cell | None:
    """The cell without blanks and mark-up at its edges; None when nothing is left."""
    piece = cased[start:end]
    left = len(piece) - len(piece.lstrip(_EDGE))
    piece = piece.strip(_EDGE)
    return Cell(start + left, start + left + len(piece)) if piece else None


def written(reading: Reading, cell: Cell) -> str:
    """The text of a cell, mended where it is damaged, without mark-up, runs of blanks made one."""
    return " ".join(reading.read(cell.start, cell.end).replace("*", "").split())


def text_of(reading: Reading, lines: list[Cell] | None) -> str | None:
    """The text of a part that goes over several lines, without the sign that ends it."""
    if not lines:
        return None
    return " ".join(written(reading, line) for line in lines).rstrip(" ,;:./") or None


def in_capitals(reading: Reading, cell: Cell) -> bool:
    """Whether the cell holds letters and all of them are capitals."""
    return reading.cased[cell.start : cell.end].isupper()


def word_at(reading: Reading, start: int) -> int:
    """The number of the first word at or after a folded offset."""
    return bisect_left(reading.starts, start)


def phrase_at(reading: Reading, trie: Trie[Any], start: int) -> tuple[int, Any] | None:
    """The end (a folded offset) and value of the longest phrase at a folded offset."""
    found = trie.longest(reading.words, word_at(reading, start))
    return None if found is None else (reading.ends[found[0] - 1], found[1])


def opens_cell(cased: str, start: int) -> bool:
    """Whether a line, a cell or a column begins at this folded offset."""
    before = cased[max(start - 60, 0) : start].rstrip(" *#>")
    return not before or before[-1] in "\n\t|_-=" or cased[max(start - 3, 0) : start] == "   "
