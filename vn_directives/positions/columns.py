"""Where the columns of a table tell the term of a post: ``| Tên | Nhiệm kỳ | Chức vụ |``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from vn_directives.matching import Reading
from vn_directives.officials.same import Given
from vn_directives.officials.vocabulary import columns, seats
from vn_directives.positions.dated import SINCE
from vn_directives.positions.told import CLAUSE, NOW, UNTIL, is_said
from vn_directives.titles.vocabulary import roles
from vn_directives.vocabulary.vocabulary import compiled

_RULE = re.compile(r"\n[^\S\n]*\|[^\S\n]*:?-{3,}")  # below the headings of the columns
_TABLE_ENDS = re.compile(r"\n\s*(?:\n|#)")
_BAR = re.compile(r"[|\n]")
_ROW = re.compile(r"[^\n]*\n([^\n]{,400})")  # the first behind the rule
_MOST_HEADINGS = 3  # lines of them
_LONGEST_HEADINGS = 400  # characters
_LONGEST_CELL = 30  # words
_JOINTS = ([","], ["kiêm"], [",", "kiêm"])  # between the posts of one holder
_LONGEST_DATE = 10  # words of a cell: từ ngày 5 tháng 6 năm 2024
_OF_DATES = frozenset(("ngày", "tháng", "năm", "/", ".", "-", "đến", "tới", "nay"))
_MOST_CELLS = 4  # between post and term, with those of the term


class Headings(NamedTuple):
    """What the headings of a table say of its columns.

    Attributes:
        before: whether the term of a post stands in a column before it.
        behind: whether it stands in the next column.
        whole: whether all posts of a cell are those of the term, not one of them.
        past: whether all posts in the table were held before.
        first: whether posts in it are those held when terms began that are told behind them.
        since: whether a column behind the posts tells when they began, and none when they ended.
        named: the headings where none is of posts: ``| Bộ trưởng | Nhiệm kỳ | Ghi chú |``.
    """

    before: bool
    behind: bool
    whole: bool
    past: bool
    first: bool
    since: bool
    named: tuple[str, ...]


class Cells:
    """The cells of the tables of a text.

    Args:
        reading: the text.
        title_words: the words of each title.
    """

    def __init__(self, reading: Reading, title_words: Sequence[tuple[int, int]]) -> None:
        self._reading = reading
        self._words = reading.words
        self._title_words = title_words

    @cached_property
    def _tables(self) -> tuple[list[int], list[tuple[int, Headings]]]:
        """Where the rows of tables begin, where they end, and the headings above them."""
        cased = self._reading.cased
        begins = [found.start() for found in _RULE.finditer(cased)]
        tables: list[tuple[int, Headings]] = []
        for begin, after in pairwise((*begins, len(cased))):
            ends = _TABLE_ENDS.search(cased, begin + 1, after)
            tables.append((ends.start() if ends else after, _headings(cased, begin)))
        return begins, tables

    def terms(self, given: Given, holder: int) -> list[int]:
        """The first words of cells in which the term of a post may be told, the likeliest first.

        Args:
            given: the title of the post.
            holder: the first word of its holder.
        """
        first, end = self._title_words[given.number]
        headings = self._headings_of(first)
        if headings is None or given.title.former or self._goes_on_from_former(first):
            return []
        if self._words[end : end + 1] == ["("]:
            return [end + 1]  # on the next line of the cell
        found: list[int] = []
        behind = self._behind(end)
        if headings.behind or self._tells_end(given, behind):
            found.extend(behind)
        by_role = given.title.role.lower() in headings.named
        if (headings.before or by_role) and self._is_main(given, headings.whole or by_role):
            found.extend(self._before(first, holder))
        return found

    def _goes_on_from_former(self, first: int) -> bool:
        """Whether a title stands behind one that was held before, in its cell: nguyên A, B."""
        for j in range(first - 1, max(-1, first - _LONGEST_CELL), -1):
            if self._words[j] in ("|", "nguyên"):
                return self._words[j] == "nguyên"
        return False

    def is_past(self, given: Given) -> bool:
        """Whether a title stands in a table of what was held before: ``Chức vụ trước đó``."""
        first, _ = self._title_words[given.number]
        headings = self._headings_of(first)
        if headings is None or not headings.past:
            return False
        return not is_said(self._reading, first, NOW, CLAUSE)  # hiện là

    def later_terms(self, given: Given) -> list[int]:
        """The first words of the cells behind a post that was held when a term began.

        So in: ``| Tên | Chức vụ khi được bầu | Chức vụ đảm nhiệm | Nhiệm kỳ |``.
        """
        first, end = self._title_words[given.number]
        headings = self._headings_of(first)
        return self._rest_of_row(end) if headings is not None and headings.first else []

    def since(self, given: Given, holder: int) -> list[int]:
        """The first words of the cells in one of which it is told since when a post is held.

        So in: ``| Chức vụ | Tên | Đảng | Từ |``, ``| Tên | Chức vụ | Vào Đảng | Nhậm chức |``; a
        row may have lost some before it, so that the last is most likely the one. The row below
        may tell it alone: ``| Bộ trưởng | Vũ A |⏎| từ 8/4/2021 | |``.
        """
        below = self._past_bars(holder)
        if self._words[below : below + 1] == ["từ"]:
            return [below + 1]
        first, end = self._title_words[given.number]
        headings = self._headings_of(first)
        if headings is None or not headings.since or given.title.former:
            return []
        cells = self._rest_of_row(max(end, holder))
        return [i for i in reversed(cells) if self._is_date(i)]

    def _past_bars(self, i: int) -> int:
        """The first word of the row below, if nothing but bars stands from word `i` on; or `i`."""
        end = i
        while self._words[end : end + 1] == ["|"]:
            end += 1
        return end if any("\n" in self._reading.gap(j) for j in range(i, end)) else i

    def _rest_of_row(self, end: int) -> list[int]:
        """The first words of the cells in a row behind that in which word `end` stands."""
        words, gap = self._words, self._reading.gap
        found: list[int] = []
        for j in range(end, min(len(words) - 1, end + 2 * _LONGEST_CELL)):
            if words[j] == "|" and words[j + 1] != "|":
                if "\n" in gap(j) and "\n" not in gap(j + 1):
                    break  # the next row
                found.append(j + 1)
        return found

    def _headings_of(self, i: int) -> Headings | None:
        begins, tables = self._tables
        at = self._reading.starts[i]
        n = bisect_right(begins, at) - 1
        return tables[n][1] if n >= 0 and at < tables[n][0] else None

    def _tells_end(self, given: Given, cells: Sequence[int]) -> bool:
        """Whether the cell behind a post says since or until when: ``| Phó Bí thư | từ 6/2024 |``.

        With those of members stands a time of something else, and on another line a note.
        """
        words = self._words
        if words[self._title_words[given.number][0]] in _first_words_of_members():
            return False
        for i in cells:
            if i < len(words) and words[i] in SINCE | UNTIL and "\n" not in self._reading.gap(i):
                return self._is_date(i + 1)
        return False

    def _is_date(self, i: int) -> bool:
        """Whether nothing but a date stands from word `i` to the end of its cell."""
        cell = self._words[i : i + _LONGEST_DATE]
        return "|" in cell and all(
            word.isdigit() or word in _OF_DATES for word in cell[: cell.index("|")]
        )

    def _is_main(self, given: Given, whole: bool) -> bool:
        """Whether a title is the only one of its cell, those of members aside, or of its row.

        So the last in: Ủy viên Bộ Chính trị Bí thư Thành ủy; and both in: Bộ trưởng, Chủ nhiệm.
        """
        first, end = self._title_words[given.number]
        if given.title.role in roles("member"):
            return False
        if whole:
            return True
        if self._is_seat(first):
            return False
        behind = self._words[end : end + 2]
        if behind[:1] == ["kiêm"] and behind != ["kiêm", "nhiệm"]:
            return False  # the office of another table: Phó Thủ tướng kiêm Thống đốc
        for step in (-1, 1):
            n, last = given.number + step, self._title_words[given.number]
            while 0 <= n < len(self._title_words):
                first, end = self._title_words[n]
                near, far = sorted((last, (first, end)))
                between = self._words[near[1] : far[0]]
                if "|" in between or len(between) > _LONGEST_CELL:
                    break
                if not self._is_seat(first) and between not in _JOINTS:
                    return False
                last = (first, end)
                n += step
        return True

    def _is_seat(self, i: int) -> bool:
        """Whether the title at word `i` is a seat that who holds a post has beside it."""
        return seats().longest(self._words, i) is not None

    def _behind(self, end: int) -> list[int]:
        """The first word of the cell behind that in which word `end` stands."""
        words = self._words
        limit = min(len(words), end + _LONGEST_CELL)
        for j in range(end, limit):
            if "\n" in self._reading.gap(j):
                break
            if words[j] == "|":
                return [j + 1]
        return []

    def _before(self, first: int, holder: int) -> list[int]:
        """The first words of the cells before that of word `first`, back to the holder."""
        words = self._words
        found: list[int] = []
        last = -1
        for j in range(first - 1, max(holder, first - _LONGEST_CELL) - 1, -1):
            if words[j] == "|":
                if last - j > 1:
                    found.append(j + 1)
                last = j
            if len(found) == _MOST_CELLS:
                break
        return found


@compiled
def _first_words_of_members() -> frozenset[str]:
    return frozenset(role.split()[0].lower() for role in roles("member"))


def _headings(cased: str, rule: int) -> Headings:
    """What the headings above a rule say of the columns below it."""
    cells, known = _named(cased, rule), columns()
    kinds = [known.get(cell, "") for cell in cells if cell]
    since = _tells_since(kinds) and not any("ngày" in cell for cell in cells)  # Ngày sinh
    kinds = ["term" if kind == "since" else kind for kind in kinds]
    before = behind = whole = False
    for n, kind in enumerate(kinds):
        if not kind.startswith("post"):
            continue
        whole = whole or kind != "post"
        before = before or "term" in kinds[max(0, n - 2) : n]
        behind = behind or kind != "post" or "term" in kinds[n + 1 : n + 2]
    others = {kind for kind in kinds if kind and kind != "term"}
    named = cells if "term" in kinds and not others else ()
    first = whole and "first" in kinds
    return Headings(before, behind, whole, others == {"past"}, first, since, named)


def _tells_since(kinds: Sequence[str]) -> bool:
    """Whether a column behind that of posts tells since when, and none until when."""
    times = [n for n, kind in enumerate(kinds) if kind in ("since", "term")]
    return len(times) == 1 and kinds[times[0]] == "since" and "post" in kinds[: times[0]]


def _named(cased: str, rule: int) -> tuple[str, ...]:
    """The headings above the rule below them, which lines may break."""
    begin = rule
    for _ in range(_MOST_HEADINGS):
        begin = cased.rfind("\n", max(0, rule - _LONGEST_HEADINGS), begin)
        line = cased[begin + 1 : rule].lstrip()
        if begin < 0 or line.startswith("|") or "]|" in line:
            break
    above = cased[begin + 1 : rule]
    cells = _cells(above.partition("]|")[2] if above.startswith("[") else above)
    if sum(map(bool, cells)) == 1:  # the name of the table: its columns are named in the first row
        row = _ROW.match(cased, rule + 1)
        cells = _cells(row[1]) if row else cells
    return cells


def _cells(row: str) -> tuple[str, ...]:
    return tuple(cell.strip(" *").lower() for cell in _BAR.split(row))
