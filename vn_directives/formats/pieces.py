"""Words beside one another: what lines, columns and cells of a page are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from vn_directives.formats.words import Word

_SLOPING = 5  # words of a line by which the slope of the page is told


class Gutter(NamedTuple):
    """A blank that goes on over rows: its edges, as on a page that is not turned."""

    left: float
    right: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line without a wide blank between them, or all words of a cell.

    Attributes:
        words: in reading order.
        slope: how far lines of the page fall over one pixel to the right.
        left, right, middle: where they stand, as on a page that is not turned.
    """

    words: list[Word]
    slope: float
    left: float
    right: float
    middle: float

    @classmethod
    def of(cls, words: list[Word], slope: float) -> Piece:
        """The piece of some words of a line, on a page that falls so much."""
        lean = slope * median(map(middle_of, words))
        levelled = (middle_of(w) - slope * (w.left + w.right) / 2 for w in words)
        return cls(words, slope, words[0].left + lean, words[-1].right + lean, median(levelled))

    @classmethod
    def of_cell(cls, pieces: list[Piece], like: Piece) -> Piece:
        """All words of a cell, line by line, in the row of another; it may have none."""
        pieces = sorted(pieces, key=lambda piece: (piece.middle, piece.left))
        return cls(
            [word for piece in pieces for word in piece.words],
            like.slope,
            min((piece.left for piece in pieces), default=like.left),
            max((piece.right for piece in pieces), default=like.left),
            like.middle,
        )

    @property
    def text(self) -> str:
        """What they say."""
        return " ".join(word.text for word in self.words)

    @property
    def blanks(self) -> list[Gutter]:
        """The blanks between its words."""
        lean = self.left - self.words[0].left if self.words else 0
        return [Gutter(a.right + lean, b.left + lean) for a, b in pairwise(self.words)]

    def cut(self, k: int) -> list[Piece]:
        """The piece before its word `k`, and that from it on."""
        return [Piece.of(self.words[:k], self.slope), Piece.of(self.words[k:], self.slope)]


Row = list[Piece]
"""Pieces beside one another, from the left."""


def middle_of(word: Word) -> float:
    """The height at which the middle of a word stands."""
    return (word.top + word.bottom) / 2


def lines_of_engine(words: Sequence[Word]) -> list[list[Word]]:
    """The words by the lines in which the engine has them."""
    return [list(line) for _, line in groupby(words, key=lambda word: word.line)]


def measures_of(words: Sequence[Word]) -> tuple[float, float]:
    """How far lines of a page fall, in pixels, over one pixel to the right; the height of words."""
    slopes = [
        (middle_of(line[-1]) - middle_of(line[0])) / max(line[-1].left - line[0].left, 1)
        for line in lines_of_engine(words)
        if len(line) >= _SLOPING
    ]
    height = median(word.bottom - word.top for word in words)
    return median(slopes) if slopes else 0, height
