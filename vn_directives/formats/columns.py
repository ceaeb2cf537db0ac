"""The reading order of a page: its columns one after the other, the rows of its tables.

An engine reads line by line, over the two sides of a letterhead or of a signature; or block by
block, in an order of its own. Here words are put together by where they stand: lines are cut at
wide blanks into pieces, pieces beside one another make a row, and rows over which one blank goes on
make a band. The columns of a band are read one after the other where its words say that it is a
letterhead or a signature, or its shape that it is prose; what else stands in columns is a table.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import compress, count, pairwise, takewhile
from statistics import median
from typing import NamedTuple

from vn_directives.formats.cells import table_rows
from vn_directives.formats.grids import grids_of
from vn_directives.formats.pieces import Gutter, Piece, Row, lines_of_engine, measures_of
from vn_directives.formats.words import Rule, Word
from vn_directives.matching import load_lexicon
from vn_directives.orthography import slug

# In heights of a line, which go from its marks to its tails.
_WIDE = 1.5  # a blank that parts columns by itself
_NARROW = 0.6  # one that does where other rows of the band have a wide one
_NEAR = 2.2  # from a line to the next of a column
_FAR = 10  # from a row of two columns to the next
_SIGNED = 2.6  # the room for a signature above a name
_SAME_ROW = 0.5
_CENTERED = 2  # about the middle of what is written on the page
_PROSE_ROWS = 5
_PROSE_SHARE = 0.7  # of the width of its column that most lines of prose fill
_INDENT = 4  # from the mark of a list item to its text
ITEM_MARK = re.compile(r"\(?\w{1,3}[.)]|[-–+•*]")  # it is no column of its own
_DAY = re.compile(r".*ngay-.*thang-.*nam-")
_NUMBER = re.compile(r"so-")


class Line(NamedTuple):
    """A line in reading order.

    Attributes:
        cells: its words; of a row of a table, those of each cell, whatever lines they stand in.
        column: a number that the lines of a column share.
        left, right, middle: where it stands, as on a page that is not turned.
    """

    cells: list[list[Word]]
    column: int
    left: float
    right: float
    middle: float

    @property
    def words(self) -> list[Word]:
        """Its words, from the first cell to the last."""
        return [word for cell in self.cells for word in cell]

    @property
    def text(self) -> str:
        """What it says, a tab between its cells."""
        return "\t".join(" ".join(word.text for word in cell) for cell in self.cells)


@cache
def _letterhead_openings() -> tuple[str, ...]:
    """With what the right side of a letterhead begins, in plain letters."""
    forms = (slug(entry["form"]) for entry in load_lexicon("header")["mottoes"])
    return tuple("-".join(form.split("-")[:3]) for form in forms)


@cache
def _signature_openings() -> tuple[str, ...]:
    """With what the left side of a signature begins, in plain letters."""
    return tuple(map(slug, load_lexicon("layout")["recipients"]))


@cache
def _openings() -> tuple[str, ...]:
    """With what something new begins below the columns of a letterhead."""
    return (*_signature_openings(), *map(slug, load_lexicon("layout")["addressed"]))


def reading_order(words: Sequence[Word], rules: Sequence[Rule] = ()) -> list[Line]:
    """The lines of a page in the order in which they are read.

    Args:
        words: of the page, those of a line of the engine together.
        rules: the lines that are drawn on it, which make tables.
    """
    if not words:
        return []
    return _Page(words, rules).lines()


class _Page:
    def __init__(self, words: Sequence[Word], rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._lines = lines_of_engine(words)
        self._slope, self._height = measures_of(words)
        self._middle = (min(word.left for word in words) + max(word.right for word in words)) / 2

    def lines(self) -> list[Line]:
        """Its lines in reading order."""
        pieces = [Piece.of(words, self._slope) for line in self._lines for words in self._cut(line)]
        pieces.sort(key=lambda piece: piece.middle)
        column = count()
        found: list[Line] = []
        done = 0
        for grid in grids_of(self._rules, self._slope, self._height):
            end = bisect(pieces, grid.lines[-1].at, done, key=lambda piece: piece.middle)
            inside = [grid.holds(piece) for piece in pieces[done:end]]
            outside = [p for p, held in zip(pieces[done:end], inside, strict=True) if not held]
            found += self._written(self._rows(outside), column)
            table = next(column)
            found += (_line(row, table) for row in grid.rows([*compress(pieces[done:end], inside)]))
            done = end
        return [*found, *self._written(self._rows(pieces[done:]), column)]

    def _written(self, rows: list[Row], numbers: Iterator[int]) -> Iterator[Line]:
        """The lines of some rows; each column has one of the numbers."""
        alone = next(numbers)
        for band in self._bands(rows):
            if len(band) == 1 and len(band[0]) == 1:
                yield _line(band[0], alone)
                continue
            columns = self._columns(band)
            if self._is_read_down(band, columns):
                for pieces in columns:
                    number = next(numbers)
                    yield from (_line([piece], number) for piece in pieces)
            else:
                number = next(numbers)
                yield from (_line(row, number) for row in table_rows(band))
            alone = next(numbers)

    def _rows(self, pieces: list[Piece]) -> list[Row]:
        """Pieces from the top of the page, those beside one another together."""
        rows: list[Row] = []
        for piece in pieces:
            if rows and piece.middle - rows[-1][0].middle < _SAME_ROW * self._height:
                rows[-1].append(piece)
            else:
                rows.append([piece])
        return [list(self._joined(row)) for row in rows]

    def _joined(self, row: Row) -> Iterator[Piece]:
        """The pieces of a row from the left, made one where no wider blank parts them."""
        row.sort(key=lambda piece: piece.left)
        words: list[Word] = []
        right = 0.0
        for piece in row:
            if words and (
                piece.left - right > _NARROW * self._height or _is_motto(piece.words[:3])
            ):
                yield Piece.of(words, self._slope)
                words = []
            words = [*words, *piece.words]
            right = piece.right
        yield Piece.of(words, self._slope)

    def _cut(self, line: list[Word]) -> Iterator[list[Word]]:
        """A line at its wide blanks, and where the motto of a letterhead begins in capitals."""
        begin = 0
        wide = _WIDE * self._height
        for k in range(1, len(line)):
            blank = line[k].left - line[k - 1].right
            if blank > wide:
                if k == 1 and blank < _INDENT * self._height and ITEM_MARK.fullmatch(line[0].text):
                    continue
            elif not _is_motto(line[k : k + 3]):
                continue
            yield line[begin:k]
            begin = k
        yield line[begin:]

    def _bands(self, rows: list[Row]) -> Iterator[list[Row]]:
        """The rows of a page: those in columns together, every other by itself."""
        done = 0
        for seed, row in enumerate(rows):
            if seed < done or len(row) < 2:
                continue
            gutter = max(
                (Gutter(a.right, b.left) for a, b in pairwise(row)), key=lambda blank: blank.width
            )
            after = map(rows.__getitem__, range(seed + 1, len(rows)))
            below, gutter = self._extended(row, takewhile(lambda r: not _opens(r), after), gutter)
            before = map(rows.__getitem__, range(seed - 1, done - 1, -1))
            above, gutter = self._extended(row, before, gutter)
            while len(above) > 1 and len(above[-1]) == 1 and above[-1][0].right <= gutter.left:
                above.pop()
            for alone in rows[done : seed - len(above) + 1]:
                yield [alone]
            yield [*above[:0:-1], *below]
            done = seed + len(below)
        for row in rows[done:]:
            yield [row]

    def _extended(self, seed: Row, rows: Iterable[Row], gutter: Gutter) -> tuple[list[Row], Gutter]:
        """A row and those that go on beside its blank, and what is left of the blank."""
        band = [seed]
        for row in rows:
            fitted = self._fitted(row, gutter)
            if fitted is None:
                break
            pieces, gutter = fitted
            apart = abs(row[0].middle - band[-1][0].middle)
            if apart > self._height * (_FAR if len(pieces) > 1 else _NEAR):
                break
            if len(pieces) == 1 and self._is_centered(pieces[0]):
                break  # a heading that is shorter than the blank
            band.append(pieces)
        return band, gutter

    def _is_centered(self, piece: Piece) -> bool:
        """Whether a piece stands in the middle of what is written on the page."""
        lean = self._slope * piece.middle
        return abs((piece.left + piece.right) / 2 - lean - self._middle) < _CENTERED * self._height

    def _fitted(self, row: Row, gutter: Gutter) -> tuple[Row, Gutter] | None:
        """A row with no word in the blank, and what is left of that; None where there is none."""
        pieces: Row = []
        for piece in row:
            parts = [piece]
            if piece.left < gutter.left and piece.right > gutter.right:
                parts = self._parted(piece, gutter)
            for part in parts:
                if part.left + part.right < gutter.left + gutter.right:
                    gutter = gutter._replace(left=max(gutter.left, part.right))
                else:
                    gutter = gutter._replace(right=min(gutter.right, part.left))
            if gutter.width < _NARROW * self._height:
                return None
            pieces += parts
        return pieces, gutter

    def _parted(self, piece: Piece, gutter: Gutter) -> list[Piece]:
        """A piece of two columns at its widest blank, where that lies in the gutter."""
        widths = [blank.width for blank in piece.blanks]
        if not widths:
            return [piece]
        k = max(range(len(widths)), key=widths.__getitem__)
        usual = median(widths)
        if widths[k] < max(_NARROW * self._height, 2 * usual):
            return [piece]
        parts = piece.cut(k + 1)
        inside = parts[0].right > gutter.left - usual and parts[1].left < gutter.right + usual
        return parts if inside else [piece]

    def _columns(self, band: list[Row]) -> list[list[Piece]]:
        """The pieces of a band by columns, each from the top."""
        pieces = sorted((p for row in band for p in row), key=lambda piece: piece.left)
        columns: list[list[Piece]] = []
        right = 0.0
        for piece in pieces:
            if not columns or piece.left - right > _NARROW * self._height / 2:
                columns.append([])
                right = piece.right
            columns[-1].append(piece)
            right = max(right, piece.right)
        for column in columns:
            column.sort(key=lambda piece: piece.middle)
        return columns

    def _is_read_down(self, band: list[Row], columns: list[list[Piece]]) -> bool:
        """Whether columns are read one after the other: no rows of a table."""
        texts = [[slug(piece.text) + "-" for piece in column] for column in columns]
        openings = (*_letterhead_openings(), *_signature_openings())
        if any(text.startswith(openings) for column in texts for text in column):
            return True
        if len(texts) < 2 or (
            any(map(_NUMBER.match, texts[0])) and any(map(_DAY.match, texts[-1]))
        ):
            return True
        return self._is_signed(band, columns) or _is_prose(columns)

    def _is_signed(self, band: list[Row], columns: list[list[Piece]]) -> bool:
        """Whether several sign beside one another: offices in capitals, room, names."""
        room = _SIGNED * self._height
        return all(piece.text.isupper() for piece in band[0]) and all(
            any(b.middle - a.middle > room for a, b in pairwise(column)) for column in columns
        )


def _line(row: Row, column: int) -> Line:
    """A row as a line, a cell for each of its pieces."""
    left, right = min(piece.left for piece in row), max(piece.right for piece in row)
    return Line([piece.words for piece in row], column, left, right, row[0].middle)


def _opens(row: Row) -> bool:
    """Whether recipients or addressees begin with a row."""
    return slug(row[0].text).startswith(_openings())


def _is_motto(words: Sequence[Word]) -> bool:
    """Whether the name of the State or the Party, in capitals, begins with three words."""
    text = " ".join(word.text for word in words)
    return text.isupper() and slug(text) in _letterhead_openings()


def _is_prose(columns: list[list[Piece]]) -> bool:
    """Whether the lines of each column fill it."""
    for column in columns:
        width = max(p.right for p in column) - min(p.left for p in column)
        full = sum(piece.right - piece.left > _PROSE_SHARE * width for piece in column)
        if len(column) < _PROSE_ROWS or full < _PROSE_SHARE * len(column):
            return False
    return True
