"""Words beside one another: what lines, columns and cells of a page are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from vn_directives.formats.words import Word


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


def slope_of(lines: Sequence[Sequence[Word]]) -> float:
    """How far the lines of a page fall, in pixels, over one pixel to the right."""
    slopes = [
        (middle_of(line[-1]) - middle_of(line[0])) / max(line[-1].left - line[0].left, 1)
        for line in lines
    ]
    return median(slopes) if slopes else 0
