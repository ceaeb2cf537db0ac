"""Titles in tables: in the cell before a name, behind it, in other cells of its row."""

from __future__ import annotations

from vn_directives.officials.cells import is_period
from vn_directives.officials.clause import CLAUSE, position_kind
from vn_directives.officials.row import Row
from vn_directives.officials.spanned import (
    ROW,
    is_in_cell_behind,
    of_row,
    opens_row,
    spanning,
)
from vn_directives.officials.vocabulary import moments
from vn_directives.titles.vocabulary import deputy

_BULLETS = frozenset("-+*•–,;")
_REMARK = 3  # words behind the titles of a cell: dự khuyết
_MOST_TITLES = 20  # in a cell: each is of all persons in the cell before
_JOINTS = frozenset((",", ";", "kiêm"))  # between the titles of a cell
_TERM = 14  # words of a cell that tells one
_TABLE = 3000  # characters of one


def is_in_broken_row(row: Row, place: int) -> bool:
    """Whether the bar between the title at a place and the next person is a line of its own.

    Converters break the rows of a table so: ``Phó Chủ tịch⏎|⏎Vũ A | - Thành ủy viên |``.
    """
    title = row.items[place]
    gap = row.reading.gap
    alone = row.words[title.last : row.items[place + 1].opens] == ["|"]
    return alone and row.begins_line(title) and "\n" in gap(title.last)


def is_above_cell(row: Row, place: int) -> bool:
    """Whether the title at a place is the only cell of its row, and the next person that below it.

    So in the box of a body: ``Bộ trưởng đương nhiệm | |⏎Vũ A | |⏎| từ 8/4/2021 | |``.
    """
    title, person = row.items[place : place + 2]
    when = moments().longest(row.words, title.last)
    if when is None or not (row.begins_line(title) and row.begins_line(person)):
        return False
    bars = row.words[when[0] : person.opens], row.words[person.last : person.last + 2]
    return bars[0][:2] == ["|", "|"] == bars[1] and set(bars[0]) == {"|"}


def give_cell(row: Row, place: int, broken: bool = False) -> None:
    """Give the title at a place to the persons in the cell behind it, and what is beside them."""
    people = _in_cell(row, place + 1, broken)
    kind = position_kind(row.reading, row.items[place].first)
    for who in people:
        row.add(who, place, "after_label", kind)
    for title in _beside(row, people[-1]):
        for who in people:
            row.add(who, title, "in_table_row")


def _in_cell(row: Row, place: int, broken: bool) -> list[int]:
    """The persons of a cell of a table from this one on: ``A (thường trực) B C (đến 12/2018)``.

    Args:
        row: the row.
        place: the first of them.
        broken: whether the cell may hold several lines.
    """
    people = [place]
    for n in range(place + 1, len(row.items)):
        gap = row.gap(n - 1)
        ends = row.is_broken(n - 1) and not (broken and row.begins_line(row.items[n]))
        if row.items[n].is_title or "|" in gap or len(gap) > CLAUSE or ends:
            break
        people.append(n)
    return people


def _beside(row: Row, person: int) -> list[int]:
    """The titles that fill the cell behind that of a person: ``| Vũ A | - Bí thư⏎- Ủy viên |``."""
    items, words = row.items, row.words
    end = items[person].last
    titles: list[int] = []
    for n in range(person + 1, len(items)):
        bar, *_ = [j for j in range(end, items[n].first) if words[j] == "|"] or [-1]
        if not row.is_free(n) or (bar < 0) != bool(titles):
            break
        before = words[max(end, bar + 1) : items[n].first]
        if not _BULLETS.issuperset(before) or not (before or not row.is_broken(n - 1)):
            break  # a cell of several lines has bullets
        titles.append(n)
        end = items[n].last
        if len(titles) > _MOST_TITLES:
            return []
    closes = next((j for j in range(end, end + _REMARK + 1) if words[j : j + 1] == ["|"]), None)
    if closes is None:
        return []
    after = titles[-1] + 1 if titles else person + 1
    label = (
        after < len(items)
        and items[after].opens == closes + 1
        and not row.breaks(closes, closes + 1)
    )
    return [] if label and not items[after].is_title else titles


def in_name_cell(row: Row) -> None:
    """``| Vũ A⏎Phó Bí thư Tỉnh ủy |``: the titles that fill a cell below the name in it."""
    for n, item in enumerate(row.items):
        after = n + 1
        if item.is_title or after == len(row.items) or not row.is_free(after):
            continue
        bar = row.words[item.opens - 1] == "|" if item.opens else False
        if not (bar and row.is_broken(n)):
            continue
        titles = _filling(row, n)
        for title in titles:
            row.add(n, title, "in_name_cell")


def _filling(row: Row, person: int) -> list[int]:
    """The titles that fill the rest of a cell behind a person, on one line below the name."""
    titles: list[int] = []
    for n in range(person + 1, len(row.items)):
        if not row.is_free(n) or row.gap(n - 1) or (titles and row.is_broken(n - 1)):
            return []
        titles.append(n)
        if row.words[row.items[n].last : row.items[n].last + 1] == ["|"]:
            return [] if "\n" in row.reading.gap(row.items[n].last) else titles
    return []


def in_table_row(row: Row) -> None:
    """``| 1 | Vũ A | 12/3/1970 | Bí thư Huyện ủy |``: the person of a row of a table."""
    person = -1  # the last person before the titles
    for n, item in enumerate(row.items):
        if not item.is_title:
            person = n
            continue
        if person < 0 or not row.is_free(n) or not _closes_cell(row, n):
            continue
        if (spans := spanning(row, n)) >= 0:
            row.add(spans, n, "in_table_row")
            continue
        alone = n + 1 == len(row.items) or row.items[n + 1].is_title or row.is_broken(n)
        if not is_in_cell_behind(row, person, n):
            if alone and _is_in_broken_row(row, person, n):
                row.add(person, n, "in_table_row")
        elif alone or opens_row(row, person):
            other = person > 0 and not row.items[person - 1].is_title
            called = other and row.gap(person - 1) == ["|"] and not row.is_broken(person - 1)
            row.add(person - called, n, "in_table_row")  # | Vũ A | Ba B |: by another name


def _closes_cell(row: Row, place: int) -> bool:
    """Whether a cell ends behind the title at a place, or behind those that go on with it."""
    items, words = row.items, row.words
    after, most = place + 1, min(len(items), place + _MOST_TITLES)
    while after < most and items[after].is_title and not row.is_broken(after - 1):
        gap = row.gap(after - 1)
        if not gap:
            return True  # two titles in one cell
        if not _JOINTS.issuperset(gap):
            break
        after += 1
    end = items[after - 1].last
    for j in range(end, min(len(words), end + _REMARK + 1)):
        if words[j] == "|" or "\n" in row.reading.gap(j):
            return row.fills(end, j)
    return False


def _is_in_broken_row(row: Row, person: int, title: int) -> bool:
    """Whether a title stands in a row that the person opens, and that lines break.

    So in: ``| 8 | Vũ A | 2013 - 2015 |⏎|⏎nguyên Chỉ huy trưởng | |⏎| 9 | Lê B |``. A line that
    begins with a bar and a word is the next row.
    """
    words, gap = row.words, row.reading.gap
    end, first = row.items[person].last, row.items[title].first
    prefix = row.line_prefix(row.items[person])
    if first - end > ROW or "|" not in words[end:first] or not prefix or prefix[0] != "|":
        return False
    if any(word.isalpha() for word in prefix):
        return False
    for j in range(end, first + 1):
        breaks = gap(j).count("\n")
        begins = breaks and words[j] == "|" and words[j + 1] != "|" and "\n" not in gap(j + 1)
        if breaks > 1 or begins or (breaks and words[j] == "#"):
            return False
    after = title + 1
    if after == len(row.items) or row.items[after].is_title:
        return True
    return (row.line_prefix(row.items[after]) or [""])[0] == "|"


def is_in_row_of_other(row: Row, place: int) -> bool:
    """Whether a title before the cell of a person is that of whose row it is.

    So in: | 1 | Vũ A | 2/1961 - 7/1963 | Bí thư Tỉnh ủy | Lê B Phó Bí thư |
    """
    of_other = of_row(row, place) >= 0 or spanning(row, place) >= 0
    return of_other or _is_before_deputies(row, place)


def _is_before_deputies(row: Row, place: int) -> bool:
    """Whether a title behind a term heads a row, and another column of the table is of deputies.

    So in: | Tên | Nhiệm kỳ | Chức vụ | Phó Bí thư |, with the holder in a line above:
    3/1951 - 7/1951 | Bí thư Tỉnh ủy | Lê B |
    """
    words, title, cased = row.words, row.items[place], row.reading.cased
    bar = title.first - 1
    if bar < 0 or words[bar] != "|":
        return False
    cells = range(bar - 1, max(-1, bar - _TERM), -1)
    begin = next((j for j in cells if words[j] == "|"), bar)
    while begin < bar and row.breaks(begin + 2, bar):
        begin += 1  # the term is in a line of its own
    if not is_period(words[begin + 1 : bar]):
        return False
    start = row.reading.starts[title.first]
    first = cased.rfind("\n\n", max(0, start - _TABLE), start)
    name = f"| {deputy()} {row.title_at(place).role} |".lower()
    return first >= 0 and name in cased[first : cased.find("\n|-", first, start) + 1].lower()
