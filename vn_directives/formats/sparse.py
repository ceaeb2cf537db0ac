"""The words of tables with drawn lines, read piece by piece.

The engine reads a line over cells, of which the lines do not stand level: what it reads there is no
word at all. Looking for pieces of text anywhere it reads each cell by itself, but overlooks single
digits; those are taken from the first reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from vn_directives.formats.grids import Grid
from vn_directives.formats.pieces import Piece
from vn_directives.formats.words import Word

_SURE = 60  # confidence of a word that the second reading has not
_STEP = 8  # pixels to which places are told


def with_cells(
    words: Sequence[Word], pieces: Iterable[Word], grids: Sequence[Grid], slope: float
) -> list[Word]:
    """The words of a page, those of its tables from the reading piece by piece.

    Args:
        words: of the page.
        pieces: the same, read piece by piece.
        grids: the tables.
        slope: how far lines of the page fall over one pixel to the right.
    """

    def in_table(word: Word) -> bool:
        piece = Piece.of([word], slope)
        return any(grid.holds(piece) for grid in grids)

    cells = [word._replace(line=(-1, *word.line)) for word in pieces if in_table(word)]
    size = max((max(word.right, word.bottom) for word in (*words, *cells)), default=0) // _STEP + 1
    taken = np.zeros((size, size), bool)
    for word in cells:
        taken[_place(word)] = True
    left = [
        word
        for word in words
        if not in_table(word) or (word.confidence >= _SURE and not taken[_place(word)].any())
    ]
    return left + cells


def _place(word: Word) -> tuple[slice, slice]:
    return (
        slice(word.top // _STEP, word.bottom // _STEP + 1),
        slice(word.left // _STEP, word.right // _STEP + 1),
    )
