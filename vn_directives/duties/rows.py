"""Tables of duties: a row for each, with columns for the task, who is to do it, and by when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vn_directives.duties.vocabulary import phrases
from vn_directives.matching import Reading
from vn_directives.structure.layout import Line, layout_of

_FEWEST = 2  # columns
_MOST_WORDS = 12  # in the heading of a column


class Row(NamedTuple):
    """A row of a table, its cells as words (from one to another, exclusive).

    Attributes:
        lines: the numbers of its lines.
        task: what is to be done.
        who: who is to do it, or None.
        due: by when, or None.
    """

    lines: frozenset[int]
    task: tuple[int, int]
    who: tuple[int, int] | None
    due: tuple[int, int] | None


class _Columns(NamedTuple):
    cells: int
    task: int
    who: int | None
    due: int | None


def task_rows(reading: Reading) -> Iterator[Row]:
    """The rows of the tables that say who is to do what; a heading row must say so."""
    heads = heading_lines(reading)
    if not heads:
        return
    layout = layout_of(reading)
    columns: _Columns | None = None
    for n, line in enumerate(layout.lines):
        if columns is None and n not in heads:
            continue  # most lines
        if not any(word.isalnum() for word in reading.words[line.first : line.last]):
            continue  # a rule between rows
        cells = [cell for cell in layout.cells(n) if cell.last > cell.first]
        if len(cells) < _FEWEST:
            columns = None
            continue
        headings = _columns(reading, cells)
        if headings:
            columns = headings
        elif columns and len(cells) == columns.cells and _says_something(reading, cells[0]):
            yield Row(
                frozenset({n}),
                _words(cells[columns.task]),
                None if columns.who is None else _words(cells[columns.who]),
                None if columns.due is None else _words(cells[columns.due]),
            )


def heading_lines(reading: Reading) -> set[int]:
    """The numbers of the lines that may head a table of tasks."""
    if "|" not in reading.cased and "\t" not in reading.cased:
        return set()
    return _lines_with("task_columns", reading) & _lines_with("who_columns", reading)


def _lines_with(kind: str, reading: Reading) -> set[int]:
    """The numbers of the lines in which a phrase of a kind stands."""
    trie, line_of = phrases(kind), layout_of(reading).line_of
    places = reading.places_of(trie.first_words)
    return {line_of(i) for i, _ in trie.matches(reading.words, places)}


def _words(cell: Line) -> tuple[int, int]:
    return cell.first, cell.last


def _says_something(reading: Reading, cell: Line) -> bool:
    return any(word.isalnum() for word in reading.words[cell.first : cell.last])


def _columns(reading: Reading, cells: list[Line]) -> _Columns | None:
    """What the columns hold, where these cells are their headings."""
    found: dict[str, int] = {}
    for k, cell in enumerate(cells):
        if cell.last - cell.first > _MOST_WORDS:
            return None
        first = cell.first
        while first < cell.last and not reading.words[first].isalnum():
            first += 1
        for kind in ("due_columns", "who_columns", "task_columns"):
            match = phrases(kind).longest(reading.words, first)
            if match and match[0] <= cell.last:
                found.setdefault(kind, k)
                break
    who, due = found.get("who_columns"), found.get("due_columns")
    if "task_columns" not in found or who is None:
        return None
    return _Columns(len(cells), found["task_columns"], who, due)
