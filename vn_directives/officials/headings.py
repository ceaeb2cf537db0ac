"""Lists with one person a line, below the title of all: a heading, or a line with a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vn_directives.matching.function_words import honorific_words
from vn_directives.matching.names import surnames
from vn_directives.officials.lists import titles_to
from vn_directives.officials.row import LONGEST_PREFIX, Item, Row
from vn_directives.titles.vocabulary import roles

# What counts the members of a list, or tells when each held the position: "- 1957 - nay:"
_BULLETS = frozenset("-*+•.:;()[]/,|#") | frozenset(
    ("nay", "năm", "tháng", "từ", "đến", "stt", "sửa", "mã", "nguồn", "?")
)
# What follows a title in a heading: qua các thời kỳ, gồm các đồng chí sau đây
_ENDS = frozenset(
    (
        *(":", ",", "*", "(", ")", "#", "qua", "các", "thời", "kỳ", "khóa", "gồm"),
        *("sau", "đây", "là", "hiện", "nay", "bao"),
    )
)
_LONGEST_HEADING = 20  # words after the title
_LONGEST_LINE = 60  # words of a member's line
_LONGEST_NOTE = 8  # words: [sửa | sửa mã nguồn]
_PERIOD = 6  # words that begin a line, with a year among them
_LISTS = frozenset("-*•+")


def under_heading(row: Row) -> None:
    """``Phó Chủ tịch:`` or ``## Ủy viên Bộ Chính trị``, and below it one person a line."""
    last = -1  # the last member of a list: only below it may another one begin
    for n in range(len(row.items) - 1):
        if n < last or not row.is_free(n) or _is_of_some(row, n):
            continue
        if n and row.gap(n - 1) == [","] and row.is_broken(n - 1):
            _continue(row, n)  # Vũ A,⏎Ủy viên Trung ương Đảng,⏎Trưởng ban
            continue
        heading = _heading(row, row.items[n])
        is_heading = "#" in (row.line_prefix(row.items[n]) or ())
        below = iter(()) if heading is None else _members(row, n + 1, heading, is_heading)
        first = next(below, None)
        if first is None or not _opens_list(row, n, first):
            members = _rows(row, n)
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
        end = row.line_end(row.items[person].last, _LONGEST_LINE)
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


def _rows(row: Row, place: int) -> list[int]:
    """The persons of a table below a heading, or below a title that is alone in its row.

    They stand first in their rows, behind a number; rows of others, of dates, of names of columns
    may stand between.
    """
    words, items = row.words, row.items
    title = items[place]
    end = row.line_end(title.last, _LONGEST_HEADING)
    if not _heads_table(row, title, end):
        return []
    members: list[int] = []
    line, dated = end, False
    seat = row.title_at(place).role in roles("member")
    for n in range(place + 1, len(items)):
        item = items[n]
        if item.opens < line:
            continue  # in the row of a member
        begins = row.line_prefix(item)
        gap = words[line : item.opens]
        if begins is None or _is_long(gap, seat) or "#" in gap:
            break
        if "|" not in words[end : item.last + 2]:
            break
        counted = _counts(begins)
        if members and _begins_body(row, line, item.opens):
            break  # its rows
        if item.is_title:
            if counted and members and _ends_cell(row, item):
                break  # the next group
            continue
        tells_time = any(map(_is_year, begins))
        if not counted:
            if not members:
                break
            continue
        if members and tells_time and not dated:
            continue  # somebody else in a row that lines break: Vũ A |⏎1945 - 1953 | Lê B |
        dated = tells_time
        members.append(n)
        line = row.line_end(item.last, _LONGEST_LINE)
    return members


def _is_long(gap: Sequence[str], seat: bool) -> bool:
    """Whether words are more than the names of columns, and the line below them: ``|---|---|``.

    The many columns of a table of members tell of their other posts.
    """
    if len(gap) <= _LONGEST_LINE:
        return False
    return seat or len(gap) > 4 * _LONGEST_LINE or sum(map(str.isalnum, gap)) > _LONGEST_LINE


def _ends_cell(row: Row, title: Item) -> bool:
    """Whether nothing but bars stands behind a title in its line."""
    end = row.line_end(title.last, _LONGEST_HEADING)
    return not any(map(str.isalnum, row.words[title.last : end]))


def _heads_table(row: Row, title: Item, end: int) -> bool:
    """Whether the line of a title, which ends before word `end`, is a heading or one cell."""
    prefix = row.line_prefix(title)
    if prefix and set(prefix) == {"#"}:
        return end == title.last or _heading(row, title) is not None
    if prefix not in ([], ["|"]) or row.words[title.last : end] != ["|"]:
        return False
    return bool(prefix) or not (_closes_row(row, end) or _ends_row(row, title))


def _closes_row(row: Row, end: int) -> bool:
    """Whether a cell of a title that begins its line is the last of a row that lines break.

    So in: ``| 8 | Vũ A | 2013 - 2015 |⏎nguyên Chỉ huy trưởng | |⏎| 9 | Lê B |``.

    Args:
        row: the row.
        end: the first word of the next line.
    """
    return row.words[end : end + 1] == ["|"]


def _ends_row(row: Row, title: Item) -> bool:
    """Whether a title that begins its line is the last cell of a row that lines break.

    So in: ``Vũ A⏎(1971) |⏎Đại tá | 1.3.2025⏎(95 ngày) |⏎Giám đốc Công an tỉnh |``.
    """
    if row.words[title.first - 1 : title.first] != ["|"]:
        return False
    cased, bar = row.reading.cased, row.reading.starts[title.first - 1]
    line = cased[cased.rfind("\n", 0, bar) + 1 : bar].strip()
    return bool(line) and not line.startswith("|")


def _begins_body(row: Row, i: int, end: int) -> bool:
    """Whether a body begins a line in words ``i:end``."""
    return any(j in row.body_end and "\n" in row.reading.gap(j) for j in range(i, end))


def _heading(row: Row, title: Item) -> int | None:
    """The end of the line that a title ends, but for a term, a number, a colon."""
    end = row.line_end(title.last, _LONGEST_HEADING)
    if "\n" not in row.reading.gap(end) or end == len(row.words):
        return None
    rest, bar, others = " ".join(row.words[title.last : end]).partition("|")
    closes = any(map(_is_year, rest.split())) or _closes_row(row, end)
    cell = bar and not row.line_prefix(title) and closes
    if cell or (bar and any(char.isalnum() for char in others)):
        return None  # a row that goes on with what somebody above held, and when
    first, ends = end, _ENDS | honorific_words()
    while first > title.last and (row.words[first - 1] in ends or row.words[first - 1].isdigit()):
        first -= 1
    return end if first == title.last or row.fills(title.last, first) else None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _opens_list(row: Row, title: int, member: int) -> bool:
    """Whether the line of a title is a heading, ends with a colon, or goes before bullets."""
    item = row.items[title]
    prefix = row.line_prefix(item)
    end = row.line_end(item.last, _LONGEST_HEADING)
    if ":" in row.words[item.last : end][-3:]:
        return True
    if prefix is None or "#" in prefix:
        return prefix is not None
    bullets = row.line_prefix(row.items[member])
    return bool(bullets) and _BULLETS.issuperset(prefix)


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
            end = row.line_end(line + 1, _LONGEST_LINE)
            if _goes_on(row, line):
                others = item.opens >= end
            else:
                others = _is_unknown(_behind_note(words[line : min(item.opens, end)]))
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
        elif item.is_title or len(prefix) > LONGEST_PREFIX or not _counts(prefix):
            break
        if any("\n" in row.reading.gap(i) for i in range(line + 1, item.opens + 1)):
            break
        yield place
        begun = True
        line = row.line_end(item.last, _LONGEST_LINE)
        if "\n" not in row.reading.gap(line):
            break
        place += 1


def _behind_note(prefix: Sequence[str]) -> Sequence[str]:
    """The words of a line behind the note or link in brackets that opens it: ``[12] - 2015``."""
    if prefix[:1] == ["["] and "]" in prefix[:_LONGEST_NOTE]:
        return prefix[prefix.index("]") + 1 :]
    return prefix


def _goes_on(row: Row, line: int) -> bool:
    """Whether a line goes on with the one before it, which a note cut: ``[12]sau là Bí thư``."""
    note, behind = row.words[line : line + 3], row.words[line + 3 : line + 4]
    if not behind or note[0] != "[" or note[2] != "]":
        return False
    return behind[0] in ",(" or row.reading.written(line + 3)[0].islower()


def _is_run_on(prefix: Sequence[str]) -> bool:
    """Whether words end with what opens a member's line, which lost its break: ``- 2015-2017,``."""
    first = len(prefix)
    while first and _counts(prefix[first - 1 : first]):
        first -= 1
    opens = [j for j in range(first, len(prefix)) if prefix[j] == "-"]
    return len(opens) > 1 and prefix[-1] in ",:" and any(map(_is_year, prefix[opens[0] :]))


def _is_unknown(prefix: Sequence[str]) -> bool:
    """Whether the line of a member who is not known as a person goes before an item.

    It holds years, or it begins with a bullet and a surname: ``- Vũ Triều, Thiếu tướng``.
    """
    if _counts(prefix):
        return False
    return any(map(_is_year, prefix[:_PERIOD])) or (prefix[0] in _LISTS and prefix[1] in surnames())


def _counts(prefix: Sequence[str]) -> bool:
    return all(word in _BULLETS or word.isdigit() for word in prefix)
