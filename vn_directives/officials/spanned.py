"""Rows of tables that a name spans, and of whom a row is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from vn_directives.officials.cells import is_period
from vn_directives.officials.row import Item, Row

ROW = 60  # words between a person and a title in one row
_MOST_TITLES = 20  # behind that which opens a row
_SPANNED = 12  # lines of the rows that one name spans
_LONGEST_LINE = 400  # characters of one
_TERMS = 28  # words of the cells that tell when a term began and ended
_CONGRESS = frozenset("ivxl")  # in the cell before a term: | XVIII | 9/2015 - 12/2018 |


def is_in_cell_behind(row: Row, person: int, title: int) -> bool:
    """Whether a title stands in a cell behind that of a person, in the same row of a table."""
    end, first = row.items[person].last, row.items[title].first
    if first - end > ROW or "|" not in row.words[end:first] or row.breaks(end, first):
        return False
    prefix = row.line_prefix(row.items[person])
    return prefix is not None and prefix[:1] == ["|"]


def opens_row(row: Row, person: int) -> bool:
    """Whether no other person and no title stands before a person in the line."""
    return person == 0 or row.is_broken(person - 1)


def of_row(row: Row, place: int) -> int:
    """The place of the person who opens the row in which a title stands, or -1."""
    person = place - 1
    while person > 0 and row.items[person].is_title and not row.is_broken(person):
        person -= 1
    if person < 0 or row.items[person].is_title:
        return -1
    in_row = is_in_cell_behind(row, person, place) and opens_row(row, person)
    return person if in_row else -1


def spanning(row: Row, place: int) -> int:
    """The place of the person whose cell spans the row of a title and those above it, or -1.

    So in the second rows of: ``| 5 | Vũ A | 4/2013 - 9/2015 | Bí thư Tỉnh ủy | Lê B |⏎
    | XVIII | 9/2015 - 12/2018 | Bí thư Tỉnh ủy | Lê B |``, and of:
    ``| 5 | Vũ A | Bí thư Tỉnh ủy | 4/2013 - 9/2015 |⏎| Phó Trưởng ban | 9/2015 - 12/2018 |``.
    """
    behind = _opens_spanned(row, place)  # whether the terms are behind the titles
    if not behind and not _is_behind_term(row, place):
        return -1  # most
    post = row.title_at(place)
    for cells, places in _rows_above(row, row.items[place]):
        term = next((n for n, cell in enumerate(cells) if is_period(cell)), None)
        if _spans(cells, term) or (term is None and not behind):
            continue  # of a deputy, or another that the name spans
        if behind and places and _opens_spanned(row, places[0]):
            continue
        for n in reversed(places):
            if not row.items[n].is_title:
                continue
            other = row.title_at(n)
            if behind and _term_behind(row, n):
                return places[0] if row.person_of.get(n) == places[0] else -1
            if not behind and (other.role, other.rank) == (post.role, post.rank):
                return of_row(row, n)
        break
    return -1


def _is_behind_term(row: Row, place: int) -> bool:
    """Whether a title stands behind the terms that open its row."""
    if row.words[row.items[place].first - 1] != "|":
        return False
    prefix = row.line_prefix(row.items[place])
    if not prefix or prefix[0] != "|":
        return False
    cells = _cells(prefix)[:-1]
    return _spans(cells, len(cells) - 1)


def _opens_spanned(row: Row, place: int) -> bool:
    """Whether a title opens a row that names nobody, and its term is in the next cells.

    Before it may be a congress: ``| X | Bí thư Tỉnh ủy | 14/12/2012 | 21/4/2016 |``. One year may
    be that of a birth.
    """
    items = row.items
    if not items[place].is_title or not _term_behind(row, place):
        return False
    prefix = row.line_prefix(items[place])
    if not prefix or prefix[0] != "|" or prefix[-1] != "|":
        return False
    if not _CONGRESS.issuperset("".join(prefix).replace("|", "")):
        return False
    for n in range(place + 1, min(len(items), place + _MOST_TITLES)):
        if row.is_broken(n - 1):
            return True
        if not items[n].is_title:
            return False
    return True


def _term_behind(row: Row, place: int) -> bool:
    """Whether the cells behind that of a title tell when a term began and ended."""
    words, end = row.words, row.items[place].last
    if words[end : end + 1] != ["|"]:
        return False
    cells = _cells(words[end : row.line_end(end, _TERMS)])[:2]
    told = [word for cell in cells if is_period(cell) or cell == ["nay"] for word in cell]
    dates = sum(word == "nay" or (len(word) == 4 and word.isdigit()) for word in told)
    return is_period(cells[0]) and dates > 1


def _rows_above(row: Row, item: Item) -> Iterator[tuple[list[list[str]], list[int]]]:
    """The cells of the rows above that of an item, the nearest first, and the places in them.

    Lines may break a row: ``| 4 | Vũ A (1957-) |⏎Hà Nam | Bí thư Tỉnh ủy | 2010 - 2015 |``.
    """
    cased, starts, words = row.reading.cased, row.reading.starts, row.words
    begin = cased.rfind("\n", 0, starts[item.first])
    first = last = bisect_left(starts, begin)
    for _ in range(_SPANNED):
        begin = cased.rfind("\n", max(0, begin - _LONGEST_LINE), begin)
        below, first = first, bisect_left(starts, begin)
        if begin < 0 or first == below or words[first] == "#":
            return
        if words[first] != "|":
            continue
        places = range(row.place_before(first) + 1, row.place_before(last) + 1)
        yield _cells(words[first:last]), list(places)
        last = first


def _cells(words: Sequence[str]) -> list[list[str]]:
    """The cells of words of a row that begins with a bar."""
    return [cell.split() for cell in " ".join(words[1:]).split("|")]


def _spans(cells: Sequence[Sequence[str]], term: int | None) -> bool:
    """Whether nothing but a congress stands before the terms of a row, so that no name does.

    Args:
        cells: the cells of the row.
        term: the place of one that tells a term.
    """
    if term is None or term < 0 or not is_period(cells[term]):
        return False
    before = chain.from_iterable(cell for cell in cells[:term] if not is_period(cell))
    return _CONGRESS.issuperset(" ".join(before).replace(" ", ""))
