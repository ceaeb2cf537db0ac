"""Tables without drawn lines: a row for each line of writing."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import takewhile

from vn_directives.formats.pieces import Gutter, Piece, Row


def table_rows(band: Sequence[Row]) -> Iterator[Row]:
    """The rows of a table without drawn lines, a piece for each cell that has words.

    Args:
        band: lines over its columns.
    """
    gutters = _gutters(band)
    for line in band:
        yield [part for piece in line for part in _parted(piece, gutters)]


def _gutters(band: Sequence[Row]) -> list[Gutter]:
    """The blanks between the columns, as the rows with most pieces have them."""
    most = max(map(len, band))
    full = [row for row in band if len(row) == most]
    found = [
        Gutter(max(row[k].right for row in full), min(row[k + 1].left for row in full))
        for k in range(most - 1)
    ]
    return found if all(gutter.width > 0 for gutter in found) else []


def _parted(piece: Piece, gutters: Sequence[Gutter]) -> Iterator[Piece]:
    """The parts of a piece that stand in columns of their own."""
    right, begin = piece.right, bisect(gutters, piece.left, key=lambda gutter: gutter.left)
    inside = takewhile(lambda n: gutters[n].right < right, range(begin, len(gutters)))
    for gutter in map(gutters.__getitem__, inside):
        for k, blank in enumerate(piece.blanks, 1):
            if blank.left < gutter.right and blank.right > gutter.left:
                before, piece = piece.cut(k)
                yield before
                break
    yield piece
