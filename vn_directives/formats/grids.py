"""Tables whose cells are parted by drawn lines, across and down."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vn_directives.formats.pieces import Piece, Row
from vn_directives.formats.words import Rule

# In heights of a line of text.
_SAME = 0.4  # pieces of one drawn line
_EDGE = 2  # by how much the lines of a table may be longer or shorter than the first
_COVERED = 0.6  # of a line, by the pieces found of it
_PART = 0.4  # of the width or height of a table, of a line that parts some of its cells only


_Part = tuple[float, float, float]
"""A piece of a line: where it stands, from where to where it goes."""


class _Line(NamedTuple):
    """A drawn line: where it stands, and its pieces from one end to the other."""

    at: float
    pieces: list[tuple[float, float]]

    @property
    def begin(self) -> float:
        return min(begin for begin, _ in self.pieces)

    @property
    def end(self) -> float:
        return max(end for _, end in self.pieces)

    @property
    def length(self) -> float:
        return sum(end - begin for begin, end in self.pieces)

    def covers(self, at: float) -> bool:
        return any(begin <= at <= end for begin, end in self.pieces)


class Grid(NamedTuple):
    """A table: the lines across it from the top, its edges, and the lines down between them."""

    lines: list[_Line]
    left: float
    right: float
    inner: list[_Line]

    def holds(self, piece: Piece) -> bool:
        """Whether a piece stands in it."""
        middle = (piece.left + piece.right) / 2
        inside = self.lines[0].at < piece.middle < self.lines[-1].at
        return inside and self.left < middle < self.right

    def rows(self, pieces: Sequence[Piece]) -> Iterator[Row]:
        """The rows of the table, a piece for each cell; empty ones behind the last are left out.

        A cell over several rows stands in the first of them.

        Args:
            pieces: those that stand in it.
        """
        rows: list[list[Row]] = [[[] for _ in range(len(self.inner) + 1)] for _ in self.lines]
        heights, edges = [line.at for line in self.lines], [line.at for line in self.inner]
        for piece in pieces:
            for part in self._parted(piece):
                middle = (part.left + part.right) / 2
                row = self._row(bisect(heights, part.middle) - 1, middle)
                rows[row][bisect(edges, middle)].append(part)
        for cells in rows:
            while cells and not cells[-1]:
                cells.pop()
            if cells and not any(cells[:-1]):
                cells = cells[-1:]  # a heading over the columns
            if cells:
                yield [Piece.of_cell(cell, cells[-1][0]) for cell in cells]

    def _row(self, n: int, middle: float) -> int:
        """The row in which a cell begins that goes on to row `n`."""
        while n > 0 and not self.lines[n].covers(middle):
            n -= 1
        return n

    def _parted(self, piece: Piece) -> Iterator[Piece]:
        """The parts of a piece that stand in columns of their own."""
        for line in self.inner:
            edge = line.at
            if not piece.left < edge < piece.right or not line.covers(piece.middle):
                continue
            for k, blank in enumerate(piece.blanks, 1):
                slack = blank.width / 2
                if blank.left - slack < edge < blank.right + slack:
                    before, piece = piece.cut(k)
                    yield before
                    break
        yield piece


def grids_of(rules: Sequence[Rule], slope: float, height: float) -> list[Grid]:
    """The tables that lines across and down a page make.

    Args:
        rules: the pieces of these lines.
        slope: how far lines of the page fall over one pixel to the right.
        height: of a line of text.
    """
    across: list[_Part] = []
    down: list[_Part] = []
    for left, top, right, bottom in rules:
        x, y = (left + right) / 2, (top + bottom) / 2
        if right > left:
            across.append((y - slope * x, left + slope * y, right + slope * y))
        else:
            down.append((x + slope * y, top - slope * x, bottom - slope * x))
    if not down:
        return []  # most pages
    stacks = _stacks(_lines(across, _SAME * height), down, height)
    grids = (_grid(lines, down, height) for lines in stacks)
    return [grid for grid in grids if grid is not None]


def _lines(pieces: list[_Part], same: float) -> list[_Line]:
    """Drawn lines of their pieces: where each stands, from where to where it goes."""
    found: list[_Line] = []
    last = float("-inf")
    for at, begin, end in sorted(pieces):
        if at - last > same:
            found.append(_Line(at, []))
        found[-1].pieces.append((begin, end))
        last = at
    return found


def _stacks(across: Sequence[_Line], down: Sequence[_Part], height: float) -> Iterator[list[_Line]]:
    """Lines across a page that lines down it hold together, each of the width of the first."""
    stack: list[_Line] = []
    for line in across:
        if stack:
            first = stack[0]
            inside = min(line.begin - first.begin, first.end - line.end) > -_EDGE * height
            if inside and _are_joined(stack[-1], line, down, height):
                if line.length > _PART * (first.end - first.begin):
                    stack.append(line)
                continue
            yield stack
            stack = []
        if line.length > _COVERED * (line.end - line.begin):
            stack = [line]
    if stack:
        yield stack


def _are_joined(upper: _Line, lower: _Line, down: Sequence[_Part], height: float) -> bool:
    """Whether a line goes down from one line to another."""
    middle = (upper.at + lower.at) / 2
    left, right = upper.begin - height, upper.end + height
    return any(begin <= middle <= end and left < at < right for at, begin, end in down)


def _grid(lines: list[_Line], down: Sequence[_Part], height: float) -> Grid | None:
    """The table of some lines across, if lines down part it into columns."""
    if len(lines) < 3:  # two rows
        return None
    top, bottom, left, right = lines[0].at, lines[-1].at, lines[0].begin, lines[0].end
    within = [
        (at, begin, end)
        for at, begin, end in down
        if top < (begin + end) / 2 < bottom and left - height < at < right + height
    ]
    inner = [
        line
        for line in _lines(within, _SAME * height)
        if line.length > _PART * (bottom - top) and left + height < line.at < right - height
    ]
    return Grid(lines, left - height, right + height, inner) if inner else None
