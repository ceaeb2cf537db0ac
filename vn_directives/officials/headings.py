"""Lists with one person a line, below the title of all: a heading, or a line with a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vn_directives.matching.names import surnames
from vn_directives.officials.holders import (
    BULLETS,
    LONGEST_HEADING,
    LONGEST_LINE,
    behind_note,
    counts,
    heading_end,
    is_year,
    rows_below,
)
from vn_directives.officials.lists import titles_to
from vn_directives.officials.own_posts import holders_of
from vn_directives.officials.row import LONGEST_PREFIX, Row

_PERIOD = 6  # words that begin a line, with a year among them
_LISTS = frozenset("-*•+")
_BEHIND_NAME = frozenset("(,:-")
_LONGEST_NAME = 6  # words


def under_heading(row: Row) -> None:
    """``Phó Chủ tịch:`` or ``## Ủy viên Bộ Chính trị``, and below it one person a line."""
    last = -1  # the last member of a list: only below it may another one begin
    for n in range(len(row.items) - 1):
        if n < last or not row.is_free(n) or _is_of_some(row, n):
            continue
        if n and row.gap(n - 1) == [","] and row.is_broken(n - 1):
            _continue(row, n)  # Vũ A,⏎Ủy viên Trung ương Đảng,⏎Trưởng ban
            continue
        heading = heading_end(row, row.items[n])
        is_heading = "#" in (row.line_prefix(row.items[n]) or ())
        below = iter(()) if heading is None else _members(row, n + 1, heading, is_heading)
        first = next(below, None)
        if first is None or not _opens_list(row, n, first):
            members = holders_of(row, n, rows_below(row, n))
        else:
            members = [first, *below]
        if _tells_itself(row, n, members):
            continue
        past = "thời" in row.words[row.items[n].last : heading]
        state = "former" if past else "held"
        titles = titles_to(row, n)
        told = _told_each(row, titles, members)
        for title in () if told else titles:
            for person in members:
                row.add(person, title, "under_heading", state)
        for person, title in told:
            row.add(person, title, "under_heading", state)
        last = members[-1]


def _is_of_some(row: Row, place: int) -> bool:
    """Whether a heading is of two groups, and this title only of some: các Ủy viên A và Bí thư B"""
    joined = place > 0 and row.items[place - 1].group and row.gap(place - 1) == ["và"]
    return joined and row.items[place - 1].is_title


def _told_each(row: Row, titles: list[int], members: list[int]) -> list[tuple[int, int]]:
    """Of which members the line says which of several titles it is: ``- Lê B (Phó Chính ủy)``.

    Then the others had one of them, too, and nothing says which; but all had A kiêm B.
    """
    if len(titles) == 1 or row.gap(titles[0]) == ["kiêm"]:
        return []
    names = {row.title_at(title).name for title in titles}
    told = []
    for person in members:
        end = row.line_end(row.items[person].last, LONGEST_LINE)
        n = person + 1
        while n < len(row.items) and row.items[n].last <= end:
            if row.items[n].is_title and row.title_at(n).name in names:
                told.append((person, n))
            n += 1
    return told


def _tells_itself(row: Row, title: int, members: list[int]) -> bool:
    """Whether a title has no list below it, or is of the name above: the first of it has it, too.

    So in: ``Vũ A⏎Ủy viên⏎Chủ nhiệm⏎1. Vũ A, Ủy viên, Chủ nhiệm⏎2. Lê B, Phó Chủ nhiệm``.
    """
    if not members:
        return True
    if not title or not all(map(row.fills_line, row.items[title - 1 : title + 1])):
        return False
    name = row.title_at(title).name
    for n in range(members[0] + 1, len(row.items)):
        if not row.items[n].is_title or row.is_broken(n - 1):
            return False
        if row.title_at(n).name == name:
            return True
    return False


def _continue(row: Row, place: int) -> None:
    """Give a title on a line of its own to the person on the line above, behind a comma."""
    owner = row.person_of.get(place - 1) if row.items[place - 1].is_title else place - 1
    if owner is not None:
        row.add(owner, place, "after_name")


def _opens_list(row: Row, title: int, member: int) -> bool:
    """Whether the line of a title is a heading, ends with a colon, or goes before bullets."""
    item = row.items[title]
    prefix = row.line_prefix(item)
    end = row.line_end(item.last, LONGEST_HEADING)
    if ":" in row.words[item.last : end][-3:]:
        return True
    if prefix is None or "#" in prefix:
        return prefix is not None
    bullets = row.line_prefix(row.items[member])
    return bool(bullets) and BULLETS.issuperset(prefix)


def _members(row: Row, place: int, line: int, begun: bool) -> Iterator[int]:
    """The persons that stand first in their lines, line by line.

    Args:
        row: the row.
        place: the first item that may be one.
        line: the word at which the first line begins.
        begun: whether a list surely begins there, though its first member may not be known.
    """
    words = row.words
    while place < len(row.items):
        item = row.items[place]
        while begun and item.opens >= line:
            end = row.line_end(line + 1, LONGEST_LINE)
            if _goes_on(row, line):
                others = item.opens >= end
            else:
                others = _is_unknown(row, line, min(item.opens, end))
            if not others:
                break
            line = end
        if item.opens < line:
            if item.is_title and words[item.last : line] == [":"]:
                break  # - Vũ A - Phó Cục trưởng:⏎- Lê B
            place += 1  # a title, or somebody else, in the line of a member
            continue
        prefix = words[line : item.opens]
        if begun and _goes_on(row, line):
            if item.is_title or not _is_run_on(prefix):
                place += 1
                continue
        elif item.is_title or len(prefix) > LONGEST_PREFIX or not counts(prefix):
            break
        if any("\n" in row.reading.gap(i) for i in range(line + 1, item.opens + 1)):
            break
        yield place
        begun = True
        line = row.line_end(item.last, LONGEST_LINE)
        if "\n" not in row.reading.gap(line):
            break
        place += 1


def _goes_on(row: Row, line: int) -> bool:
    """Whether a line goes on with the one before it, which a note or bold type cut.

    So in: ``[12]sau là Bí thư``, ``[12]Chủ nhiệm``, ``**,** Đại tá``; but not in: ``[12]Vũ A``.
    """
    words = row.words
    i = line
    while words[i : i + 1] == ["*"]:
        i += 1
    if i > line:
        return words[i : i + 1] == [","]
    note, behind = words[line : line + 3], words[line + 3 : line + 4]
    if not behind or note[0] != "[" or note[2] != "]":
        return False
    if behind[0] in ",(" or row.reading.written(line + 3)[0].islower():
        return True
    item = row.items[row.place_before(line + 4)]
    return item.is_title and item.first == line + 3


def _is_run_on(prefix: Sequence[str]) -> bool:
    """Whether words end with what opens a member's line, which lost its break: ``- 2015-2017,``."""
    first = len(prefix)
    while first and counts(prefix[first - 1 : first]):
        first -= 1
    opens = [j for j in range(first, len(prefix)) if prefix[j] == "-"]
    return len(opens) > 1 and prefix[-1] in ",:" and any(map(is_year, prefix[opens[0] :]))


def _is_unknown(row: Row, line: int, end: int) -> bool:
    """Whether the line of a member who is not known as a person goes before an item.

    It holds years, or it begins with a bullet and a name: ``- Vũ Triều, Thiếu tướng``.

    Args:
        row: the row.
        line: the first word of the line.
        end: the word behind it, or the first of the item.
    """
    prefix = behind_note(row.words[line:end])
    if counts(prefix):
        return False
    if any(map(is_year, prefix[:_PERIOD])):
        return True
    return prefix[0] in _LISTS and (
        prefix[1] in surnames() or _is_name(row, end - len(prefix) + 1, end)
    )


def _is_name(row: Row, i: int, end: int) -> bool:
    """Whether capitals begin all words ``i:end`` of a line, before brackets and a comma: ``B C``"""
    signs = (j for j in range(i, end) if row.words[j] in _BEHIND_NAME)
    last = next(signs, end)
    written = map(row.reading.written, range(i, last))
    return 1 < last - i < _LONGEST_NAME and all(word[0].isupper() for word in written)
