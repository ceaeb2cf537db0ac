"""The tables below the title of all: a heading, or a cell; each row of them is on one holder.

    ## Tư lệnh qua các thời kỳ

    | TT | Họ tên | Thời gian | Cấp bậc | Chức vụ cuối cùng |
    |---|---|---|---|---|
    | 1 | Vũ A (1920 - 1999) |
    1974 - 1980 | Thiếu tướng | Thứ trưởng Bộ Quốc phòng |

Lines may break within a row, but each row begins with a bar where the first one does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from vn_directives.matching.function_words import honorific_words
from vn_directives.officials.row import Item, Row
from vn_directives.titles.vocabulary import roles

LONGEST_HEADING = 20  # words after the title
LONGEST_LINE = 60  # words of a member's line
# What counts the members of a list, or tells when each held the position: "- 1957 - nay:"
BULLETS = frozenset("-*+•.:;()[]/,|#–—") | frozenset(
    (
        *("nay", "năm", "tháng", "từ", "đến", "stt", "sửa", "mã", "nguồn", "?"),
        *("nhiệm", "kỳ", "kì", "đại", "hội", "khóa", "lần", "thứ"),
    )
)
_DEGREES = frozenset(("gs", "pgs", "ts", "ths", "bs", "ks", "cn"))  # GS. Tiến sĩ Vũ A
_ROMAN = re.compile("[ivx]+")
# What follows a title in a heading: qua các thời kỳ, gồm các đồng chí sau đây
_ENDS = frozenset(
    (
        *(":", ",", "*", "(", ")", "#", "qua", "các", "thời", "kỳ", "khóa", "gồm"),
        *("sau", "đây", "là", "hiện", "nay", "bao"),
    )
)
_LISTS = frozenset(("#", "danh", "sách", "các", "những", "đời"))  # ## Danh sách Bộ trưởng
_MANY = 4  # bars of a row of which one cell is filled
_UNCOUNTED = ["|", "-", "|"]  # before who but stood in for one
_LONGEST_NOTE = 8  # words: [sửa | sửa mã nguồn]
_RULE = re.compile(r"\n[^\S\n]*\|[^\S\n]*:?-{3,}")  # below the names of the columns
_TABLE_ENDS = re.compile(r"\n\s*(?:\n|#)")
_COLUMNS = 400  # characters of their names


def rows_below(row: Row, place: int) -> list[int]:
    """The persons of a table below a heading, or below a title that is alone in its row.

    They stand first in their rows, behind a number; rows of others, of dates, of names of columns
    may stand between.
    """
    title = row.items[place]
    end = row.line_end(title.last, LONGEST_HEADING)
    if not _heads_table(row, title, end):
        return []
    table = _Table(row, place, end)
    if table.has_several:
        return []
    members: list[int] = []
    for n in range(place + 1, len(row.items)):
        item = row.items[n]
        if item.opens < table.line:
            continue  # in the row of a member
        if table.is_over(item):
            break
        if table.takes(item):
            members.append(n)
    return members


class _Table:
    """A table, as far as it is read.

    Args:
        row: the row of items.
        place: of the title above it.
        end: the first word behind the line of the title.

    Attributes:
        line: the first word of the line below that of the last member.
        has_several: whether its columns are of the holders of several offices.
    """

    def __init__(self, row: Row, place: int, end: int) -> None:
        self._row = row
        self._end = self.line = end
        in_row = row.line_prefix(row.items[place]) == ["|"]
        columns, self._last = _ends_of_table(row, end, in_row)
        role, members = row.title_at(place).role, roles("member")
        self._seat = role in members
        self._columns = 0 if role.startswith(tuple(members)) else columns
        self.has_several = sum(map(self._names_column, self._in_columns(place))) > 1
        self._begun = self._dated = self._barred = self._has_bar = False
        self._looked = end  # the first word of which no row of a body was looked for

    def is_over(self, item: Item) -> bool:
        """Whether the table ends before an item, or the next group begins with it."""
        row, line = self._row, self.line
        if self._is_column(item):
            return False
        begins = row.line_prefix(item)
        if self._begun and self._barred and row.reading.starts[item.opens] < self._last:
            looked, self._looked = max(line, self._looked), item.opens
            if _is_body_row(row, looked, item.opens):
                return True
        elif begins is None or not _is_in_table(row, line, item, self._seat, self._begun):
            return True
        self._has_bar = self._has_bar or "|" in row.words[self._end : item.last + 2]
        if not self._has_bar:
            return True
        if begins is None:
            return False  # in a long row
        begins = behind_note(begins)
        if item.is_title:
            in_table = self._begun or begins == ["|"]
            return in_table and counts(begins) and _is_group(row, item, begins, self._barred)
        return not self._begun and not counts(begins)

    def takes(self, item: Item) -> bool:
        """Whether an item is a person who stands first in a row, behind a number or a time."""
        begins = self._row.line_prefix(item)
        if item.is_title or begins is None or self._is_column(item):
            return False
        begins = behind_note(begins)
        if begins == _UNCOUNTED:
            return False
        dated = any(map(is_year, begins))
        barred = begins[:1] == ["|"] or _is_behind_number(self._row.words, item.opens)
        others = (dated and not self._dated) or (self._barred and not barred)
        if not counts(begins) or (self._begun and others):
            return False  # somebody else in a row that lines break: Vũ A |⏎1945 - 1953 | Lê B |
        self._begun, self._dated, self._barred = True, dated, barred
        self.line = self._row.line_end(item.last, LONGEST_LINE)
        return True

    def _in_columns(self, place: int) -> Iterator[Item]:
        """The items behind the title that stand in the names of the columns."""
        return takewhile(self._is_column, islice(self._row.items, place + 1, None))

    def _names_column(self, item: Item) -> bool:
        """Whether a title is all that the name of a column says: ``| STT | Bộ trưởng |``."""
        begins = self._row.line_prefix(item) or [""]
        return item.is_title and begins[-1] == "|" == self._row.words[item.last]

    def _is_column(self, item: Item) -> bool:
        """Whether an item stands in the name of a column, or above: ``| Họ tên Năm sinh |``."""
        return self._row.reading.starts[item.opens] < self._columns


def _is_behind_number(words: Sequence[str], i: int) -> bool:
    """Whether the first cell of a row, with its number, is before word `i`: ``| 3 |⏎Vũ A |``."""
    return words[i - 3 : i : 2] == ["|", "|"] and words[i - 2].isdigit()


def _ends_of_table(row: Row, i: int, in_row: bool) -> tuple[int, int]:
    """Where the names of the columns end, from word `i` on, and the table, by characters, or 0.

    Args:
        row: the row.
        i: the first word of the names.
        in_row: whether a row of the table is before it.
    """
    cased = row.reading.cased
    begin = row.reading.ends[i - 1] if i else 0
    rule = _RULE.search(cased, begin, begin + _COLUMNS)
    if rule is None and not in_row:
        return 0, 0
    ends = _TABLE_ENDS.search(cased, rule.end() if rule else begin)
    return rule.end() if rule else 0, ends.start() if ends else len(cased)


def _is_in_table(row: Row, line: int, item: Item, seat: bool, begun: bool) -> bool:
    """Whether an item may be in the table of which a line begins with word `line`."""
    gap = row.words[line : item.opens]
    if _is_long(gap, seat) or _has_heading(row, line, item.opens):
        return False
    return not (begun and _begins_body(row, line, item.opens))  # its rows


def _is_long(gap: Sequence[str], seat: bool) -> bool:
    """Whether words are more than the names of columns, and the line below them: ``|---|---|``.

    The many columns of a table of members tell of their other posts.
    """
    if len(gap) <= LONGEST_LINE:
        return False
    return seat or len(gap) > 4 * LONGEST_LINE or sum(map(str.isalnum, gap)) > LONGEST_LINE


def _has_heading(row: Row, i: int, end: int) -> bool:
    """Whether a heading begins in words ``i:end``; but not the name of a column: ``| # | Tên |``"""
    words, gap = row.words, row.reading.gap
    return any(
        words[j] == "#" and ("\n" in gap(j) or words[j + 1 : j + 2] == ["#"]) for j in range(i, end)
    )


def _is_group(row: Row, title: Item, begins: Sequence[str], barred: bool) -> bool:
    """Whether a title is alone in its row, so that the next group begins with it.

    Not where a row that lines break goes on with it, nor behind a time: ``| 1946 | Bí thư | |``.

    Args:
        row: the row.
        title: the title.
        begins: the words of the line before it.
        barred: whether each row begins with a bar.
    """
    end = row.line_end(title.last, LONGEST_HEADING)
    rest = _behind_years(row.words[title.last : end])
    if [*begins] == ["|"] and rest.count("|") >= _MANY:  # | Giám đốc Nha A thuộc Bộ B (1946) | | |
        rest = rest[rest.index("|") :]
    if any(map(str.isalnum, rest)) or any(map(is_year, begins)):
        return False
    if barred and not begins:
        return "|" not in rest and not _ends_row(row, title) and not _is_cell_alone(row, end)
    return bool(begins) or not (_closes_row(row, end) or _ends_row(row, title))


def _behind_years(words: Sequence[str]) -> Sequence[str]:
    """The words behind the years in brackets that may open them: ``(1976 - 1981) | |``."""
    if words[:1] != ["("] or ")" not in words[:_LONGEST_NOTE]:
        return words
    closes = words.index(")")
    return words[closes + 1 :] if counts(words[:closes]) else words


def _is_cell_alone(row: Row, end: int) -> bool:
    """Whether the line from word `end` on is a bar alone: each cell has a line of its own."""
    return row.words[end : end + 1] == ["|"] and row.line_end(end + 1, 1) == end + 1


def _heads_table(row: Row, title: Item, end: int) -> bool:
    """Whether the line of a title, which ends before word `end`, is a heading or one cell."""
    prefix = behind_note(row.line_prefix(title) or ())
    if "các" in row.words[title.first : title.last]:
        return False  # ## Danh sách Giám đốc Công an các tỉnh
    if prefix[:1] == ["#"] and _LISTS.issuperset(prefix):
        return end == title.last or heading_end(row, title) is not None
    if row.line_prefix(title) not in ([], ["|"]):
        return False
    words = row.words[title.last : end]
    if prefix and set(_behind_years(words)) == {"|"}:
        return True
    return words == ["|"] and not (_closes_row(row, end) or _ends_row(row, title))


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


def _is_body_row(row: Row, i: int, end: int) -> bool:
    """Whether a body, and its years, fill a line in words ``i:end``: the rows below are of it."""
    gap, ends = row.reading.gap, row.body_end
    bodies = (ends[j] for j in range(i, end) if j in ends and "\n" in gap(j))
    rests = (row.words[last : row.line_end(last, LONGEST_HEADING)] for last in bodies)
    return any(not _behind_years(rest) for rest in rests)


def heading_end(row: Row, title: Item) -> int | None:
    """The end of the line that a title ends, but for a term, a number, a colon."""
    end = row.line_end(title.last, LONGEST_HEADING)
    if "\n" not in row.reading.gap(end) or end == len(row.words):
        return None
    words = row.words[title.last : end]
    if words[:1] == ["("] and set(_behind_years(words)) == {"|"}:
        return None  # | Chủ tịch nước (1976 - 1981) | |: the rows of a table are below
    rest, bar, others = " ".join(words).partition("|")
    closes = any(map(is_year, rest.split())) or _closes_row(row, end)
    cell = bar and not row.line_prefix(title) and closes
    if cell or (bar and any(char.isalnum() for char in others)):
        return None  # a row that goes on with what somebody above held, and when
    first, ends = end, _ENDS | honorific_words()
    while first > title.last and (row.words[first - 1] in ends or row.words[first - 1].isdigit()):
        first -= 1
    return end if first == title.last or row.fills(title.last, first) else None


def is_year(word: str) -> bool:
    """Whether a word is the number of a year."""
    return len(word) == 4 and word.isdigit()


def behind_note(prefix: Sequence[str]) -> list[str]:
    """The words of a line behind the note or link in brackets that opens it: ``[12] - 2015``."""
    if prefix[:1] == ["["] and "]" in prefix[:_LONGEST_NOTE]:
        return [*prefix[[*prefix].index("]") + 1 :]]
    return [*prefix]


def counts(prefix: Sequence[str]) -> bool:
    """Whether words do but count who stands behind them, or tell a time."""
    return all(
        word in BULLETS or word.isdigit() or word in _DEGREES or _ROMAN.fullmatch(word) is not None
        for word in prefix
    )
