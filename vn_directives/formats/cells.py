"""The rows of a table on a page, and the words of their cells."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence

from vn_directives.formats.pieces import Gutter, Piece, Row
from vn_directives.formats.words import Rule

_SHARE = 0.5  # of the width of a table over which a line goes that parts its rows
_SAME_RULE = 0.3  # of the height of a line of text: pieces of one line


def rules_within(band: Sequence[Row], rules: Sequence[Rule], height: float) -> list[float]:
    """The heights of the lines that are drawn between the rows of a band, over most of its width.

    Args:
        band: rows of one page.
        rules: the lines drawn on the page.
        height: of a line of text.
    """
    pieces = [piece for row in band for piece in row]
    slope, above, below = pieces[0].slope, band[0][0].middle, band[-1][0].middle
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    tops = sorted(
        (rule.top - slope * (rule.left + rule.right) / 2, rule.right - rule.left)
        for rule in rules
        if rule.right > left and rule.left < right
    )
    found: list[float] = []
    begin, wide = -height, 0
    for top, width in tops:
        if not above < top < below:
            continue
        if top - begin > _SAME_RULE * height:
            begin, wide = top, 0
        was, wide = wide, wide + width
        if was < _SHARE * (right - left) <= wide:
            found.append(begin)
    return found


def table_rows(band: Sequence[Row], rules: Sequence[float]) -> Iterator[Row]:
    """The rows of a table, a piece for each cell; where lines part them, empty ones too.

    Args:
        band: lines over its columns.
        rules: the heights of the lines that part its rows; without them every line is a row.
    """
    gutters = _gutters(band)
    if not gutters:
        yield from band
        return
    rows: dict[int, list[list[Piece]]] = {}
    for n, line in enumerate(band):
        for piece in line:
            row = bisect(rules, piece.middle) if rules else n
            cells = rows.setdefault(row, [[] for _ in range(len(gutters) + 1)])
            for part in _parted(piece, gutters):
                cells[_column(part, gutters)].append(part)
    for _, cells in sorted(rows.items()):
        while not cells[-1]:
            cells.pop()
        middle = min(piece.middle for cell in cells for piece in cell)
        yield [_cell(cell, middle, band[0][0]) for cell in cells if cell or rules]


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
    for gutter in gutters:
        if not piece.left < gutter.left < gutter.right < piece.right:
            continue
        for k, blank in enumerate(piece.blanks, 1):
            if blank.left < gutter.right and blank.right > gutter.left:
                before, piece = piece.cut(k)
                yield before
                break
    yield piece


def _column(piece: Piece, gutters: Sequence[Gutter]) -> int:
    middles = [(gutter.left + gutter.right) / 2 for gutter in gutters]
    return bisect(middles, (piece.left + piece.right) / 2)


def _cell(pieces: list[Piece], middle: float, like: Piece) -> Piece:
    """All words of a cell, line by line; one without words stands nowhere."""
    pieces.sort(key=lambda piece: piece.middle)
    return Piece(
        [word for piece in pieces for word in piece.words],
        like.slope,
        min((piece.left for piece in pieces), default=like.left),
        max((piece.right for piece in pieces), default=like.left),
        middle,
    )
