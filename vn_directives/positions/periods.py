"""When a position began and ended, from the dates around its title.

A date counts where the words between say so: ``từ tháng 6/2021 đến tháng 3/2024`` and brackets
behind the title, a period at the head of its line or sentence (``1976 - 1981: Bí thư``), or the
day of a sentence that tells of an appointment. Terms (``nhiệm kỳ 2020 - 2025``) do not.
"""

from __future__ import annotations

from bisect import bisect_left

from vn_directives.officials.vocabulary import post_verbs
from vn_directives.positions.announcements import Announcements
from vn_directives.positions.clauses import CLOSE
from vn_directives.positions.dated import ENDS, SINCE
from vn_directives.positions.moments import NONE, Moment, Period, forwards
from vn_directives.positions.told import UNTIL

_LONGEST_TAIL = 24  # words behind a title in which its period may stand
_DURING = frozenset(("trong", "thời", "gian", "các", "những", "khoảng", "giai", "đoạn"))
_BEFORE_TERM = 12  # words between a title and its term in the next line of an infobox
_LONGEST_ROW = 100  # words of a line there
_ASIDE = 12  # words of a parenthesis behind a name
_PARTING = frozenset((".", ",", ";"))
_NTH = ["người", "thứ"]  # là người thứ ba giữ chức
_BULLETS = ("-", "*", "•", "+")
_NOW = frozenset(("nay", "đương"))  # đương nhiệm
_LIFE = 20  # years that nobody in a list of holders has lived, and hardly anyone held a position
_DAY, _MONTH, _YEAR = len("2025-07-01"), len("2025-07"), len("2025")
# What a note tells of when a post was left, and what goes on to another post.
_LEAVING = (("nghỉ", "hưu"), ("chuyển", "công"))
_AFTER_POST = frozenset(("sau", "là", "làm", "hiện", "nay", "giữ", "được"))
_LONGEST_NOTE = 20  # words
_NEXT = frozenset(("là", "làm", "giữ", "được", "trở", "ông", "bà", "lên"))


class Periods(Announcements):
    """The periods that the dates of a text tell.

    Args:
        reading: the text.
        dates: its dates, in text order.
    """

    def behind(self, end: int) -> Period:
        """The period right behind the title that ends before word `end`.

        It is in brackets, or begins with từ, đến, giai đoạn; vào tells when it was come to or left.
        """
        words = self._words
        limit = min(len(words), end + _LONGEST_TAIL)
        i = self._behind_notes(end)
        if i > end:
            return self._at(i + 1)
        while i < limit and words[i] not in ENDS and "\n" not in self._reading.gap(i):
            word = words[i]
            if word == "(" and i + 1 < limit:
                return self._at(i + 1) if not self._is_term(end, i) else NONE
            i += word == "cho" and words[i + 1 : i + 2] in (["đến"], ["tới"])
            if words[i : i + 2] == ["kể", "từ"] and not self._counts(i):
                return self._at(i + 1)
            if words[i] in SINCE or words[i] in UNTIL or words[i : i + 2] == ["giai", "đoạn"]:
                return NONE if self._tells_next(i) else self._at(i)
            if word == "vào":  # trúng cử Chủ tịch Quốc hội vào (cuối) năm 1992
                number = self._date_at(i + 1)
                return NONE if number is None else self._from_date(number, sure=False)
            if word in _DURING or self._begins(i):
                return self._around(i)
            i = self._past(i)
            if not i:
                return NONE  # nothing but a place or a term may stand between
        return NONE

    def _counts(self, i: int) -> bool:
        """Whether kể từ at word `i` tells who else was: là Thủ tướng đầu tiên kể từ năm 1975."""
        number = self._date_at(i + 2)
        last = i if number is None else self._last[number]
        return self._is_of_several(i) or "nay" in self._words[last : last + 2]

    def _is_of_several(self, i: int) -> bool:
        """Whether the clause before word `i` tells the place of somebody among others."""
        for j in range(i - 1, max(0, i - _LONGEST_TAIL), -1):
            if self._words[j] in _PARTING:
                return False
            if self._words[j] == "tiên" or self._words[j - 1 : j + 1] == _NTH:
                return True
        return False

    def _around(self, i: int) -> Period:
        """The date that stands behind a title, or the years: ``trong các năm 1958 - 1960``."""
        number = bisect_left(self._first, i)
        if number == len(self._first) or self._words[i - 1] == ",":
            return NONE
        begins = self._first[number]
        if begins - i >= CLOSE or not _DURING.issuperset(self._words[i:begins]):
            return NONE
        period = self._at(begins)
        if period.over or period is NONE:
            return period
        named = self._dates[number].text.isdigit()  # sửa đổi Hiến pháp 1992
        return NONE if named else period._replace(sure=False)

    def right_behind(self, end: int) -> Period:
        """The period behind a title, unless a comma or a bracket before it opens another clause."""
        period = self.behind(end)
        if not period.sure or period.begin is None:
            return NONE
        between = self._words[end : self._first[period.begin.date]]
        return NONE if "," in between or "(" in between else period

    def _tells_next(self, i: int) -> bool:
        """Whether the date behind word `i` is when another position begins: ``, đến 1949 là``."""
        number = self._date_at(i + 1) if self._words[i] in UNTIL else None
        if number is None or self._words[i - 1] != ",":
            return False
        last = self._last[number]
        return not _NEXT.isdisjoint(
            self._words[last : last + 1 + (self._words[last : last + 1] == [","])]
        )

    def of_name(self, i: int) -> Period:
        """The period right behind the name that ends before word `i`, in a list of holders.

        ``Vũ A (9/2014 - 10/2018)``, ``Vũ A: 1946 - 1947``, ``Vũ A (1950 - 2020) | 2010 - 2016 |``.
        """
        words = self._words
        i = begins = self._past_signs(i)
        told = NONE
        while told is NONE and words[i : i + 1] == ["("]:
            told = self._of_office(i + 1)
            closes = next((j for j in range(i, min(i + _ASIDE, len(words))) if words[j] == ")"), i)
            if closes == i:
                break
            i = self._past_signs(closes + 1)
            i += words[i : i + 2] == [".", "("]
        if told is NONE and self._opens_period(i):
            told = self._of_office(i + 1)
        if told is NONE and words[i : i + 1] == ["|"]:
            told = self._of_next_cell(i + 1)
        return self._of_note(begins) if told is NONE else told

    def _of_next_cell(self, i: int) -> Period:
        """The period behind the cell of a life, or of words: ``| Đại tướng | 6/2024 | nay |``."""
        cell = self._words[i : i + _LONGEST_TAIL]
        behind = i + 1 + cell.index("|") if "|" in cell else 0
        if behind <= i + 1 or self._at(i) is not NONE:  # the cell is empty, or a life
            return self._of_office(behind) if behind > i + 1 else NONE
        told = NONE if any(map(str.isdigit, cell[: behind - i])) else self.of_cell(behind)
        return told if told.begin is not None and len(told.begin.value) >= _MONTH else NONE

    def closes_item(self, name: int, end: int) -> bool:
        """Whether a bracket behind a title that ends before word `end` closes an item of a list.

        It tells when the person, whose name ends before word `name`, had the post of the list:
        ``- Vũ A, Ủy viên Bộ Chính trị (đến 4/2021)``.
        """
        words = self._words
        limit = min(len(words), end + _ASIDE)
        closes = next((j + 1 for j in range(end, limit) if words[j] == ")"), 0)
        if not closes or (closes < len(words) and "\n" not in self._reading.gap(closes)):
            return False
        start = self._reading.starts[name - 1]
        line = self._reading.cased.rfind("\n", 0, start) + 1
        item = self._reading.cased[line : start + 1].lstrip()[:1] in _BULLETS
        return item and self.of_name(name) is NONE

    def _opens_period(self, i: int) -> bool:
        """Whether a sign at word `i` parts a name from its period: ``Vũ A, từ 4/2020 - 4/2021``."""
        behind = self._words[i + 1 : i + 2]
        if self._words[i : i + 1] in ([":"], ["|"]):
            return behind != ["|"] or "\n" not in self._reading.gap(i + 1)  # the next row
        return self._words[i : i + 1] in ([","], ["-"]) and behind in (["từ"], ["đến"])

    def _of_note(self, i: int) -> Period:
        """What a note on a holder tells, in its brackets or in the line from word `i` on.

        So in: ``Vũ A (bổ sung tại Hội nghị 8, từ 10/2018)``, ``Vũ A: Bí thư, nghỉ hưu 3/2010``.
        """
        words, sign = self._words, self._words[i : i + 1]
        if sign not in ([","], ["-"], ["("], [":"]):
            return NONE
        for j in range(i + 1, min(i + _LONGEST_NOTE, len(words))):
            if "\n" in self._reading.gap(j) or words[j] in _AFTER_POST:
                break
            pair = tuple(words[j : j + 2])
            if pair in _LEAVING:
                number = self._date_at(j + 2 + (words[j + 2 : j + 3] == ["tác"]))
                end = None if number is None else self._moment(number, last=True)
                return Period(None, end, True, True) if end is not None else NONE
            if pair in post_verbs("comes"):
                return self._coming(j + 2)
            if words[j] == (")" if sign == ["("] else "(") and sign != [":"]:
                break
        return NONE

    def _coming(self, i: int) -> Period:
        """The beginning that stands at word `i`, or behind từ in the same clause."""
        words = self._words
        for j in range(i, min(i + _ASIDE, len(words))):
            number = self._date_at(j) if j == i or words[j] in SINCE else None
            if number is not None:
                return self._from_date(number, sure=True)
            if words[j] in (")", ";") or "\n" in self._reading.gap(j):
                break
        return NONE

    def _of_office(self, i: int) -> Period:
        """The period told at word `i`, unless it is a life: ``(1888 - 1980)``, ``(1951 - )``."""
        opens = self._words[i : i + 2]
        if opens[:1] == ["-"] or opens == ["?", "-"]:  # ? - 8/2011; but not: (? - 1947)
            number = self._date_at(i + 1 + (self._words[i] == "?"))
            end = None if number is None else self._moment(number, last=True)
            known = end is not None and len(end.value) >= _MONTH
            return Period(None, end, True, True) if known else NONE
        period = self.of_cell(i)
        begin, end = period.begin, period.end
        if begin is not None and end is None and self._words[i] in SINCE:
            last = self.behind_date(begin)
            became = self._words[last : last + 1] == ["là"]  # (từ 1960 là Trưởng ban)
            return Period(None, begin, True, True) if became else period
        if begin is None or end is None or self._words[i] in SINCE:
            return period
        return period if int(end.value[:_YEAR]) - int(begin.value[:_YEAR]) < _LIFE else NONE

    def is_of_dead(self, i: int) -> bool:
        """Whether a life that is over stands behind the name that ends before word `i`.

        So in: ``- Vũ A (1920 - 1999)``, ``| Vũ A | 1920–1999 |``.
        """
        life = self._at(i + 1) if self._words[i : i + 1] in (["("], ["|"]) else NONE
        begin, end = life.begin, life.end
        if begin is None or end is None or self._first[begin.date] != i + 1:
            return False
        return int(end.value[:_YEAR]) - int(begin.value[:_YEAR]) >= _LIFE

    def of_cell(self, i: int) -> Period:
        """The period that word `i` opens, to its end or to the next cell: ``1/1956 | 2/1961 |``."""
        period = self._at(i)
        begin = period.begin
        if begin is None or period.end is not None or self._words[i] in SINCE:
            return period
        last = self._last[begin.date]
        last += 3 * (self._words[last : last + 3 : 2] == ["[", "]"])  # a note
        behind = self._words[last : last + 2]
        if behind[:1] in (["-"], ["|"], ["đến"]) and behind[1:] and behind[1] in _NOW:
            return period
        if behind[:1] == ["-"]:
            return period if len(begin.value) == _MONTH else NONE
        to = self._date_at(last + 1) if behind[:1] == ["|"] else None
        if to is None or self._first[to] != last + 1:
            return NONE
        return forwards(self._interval(begin.date, to))

    def begun(self, i: int) -> Period:
        """The period since the day or month at word `i`: a year alone is one of birth."""
        number = self._date_at(i)
        begin = None if number is None else self._moment(number)
        return (
            NONE if begin is None or len(begin.value) < _MONTH else Period(begin, None, False, True)
        )

    def since(self, i: int) -> Period:
        """The period that begins a few words on: ``, kể từ ngày 01/4/2025``."""
        near = range(i, min(i + 4, len(self._words)))
        return next((self._at(j) for j in near if self._words[j] == "từ"), NONE)

    def of_line(self, first: int) -> Period:
        """The period between the beginning of a line and the word `first` in it."""
        n = bisect_left(self._first, first) - 1
        if n < 0 or first - self._last[n] > 8 or self._breaks(self._first[n], first):
            return NONE
        if self._words[self._first[n] - 2 : self._first[n]] == ["-", "-"]:  # - -2007, Vũ A
            return Period(None, self._moment(n, last=True), True, True)
        begin = n
        while begin and n - begin < 3 and not self._breaks(self._first[begin - 1], first):
            begin -= 1
        i = self._first[begin]
        if self._words[max(0, i - 4) : max(0, i - 2)] == ["đại", "hội"]:
            return NONE  # | Nhiệm kỳ Đại hội I (1950-1956) | Vũ A |
        if "|" in self._words[self._last[begin] : self._first[n]]:  # | 1993 | 2000 | Vũ A |
            return forwards(self._interval(begin, n))
        return self._from_date(n, sure=True)

    def status_since(self, begin: Moment, kind: str) -> str:
        """How a position of a list is held: ``1996 - nay: Vũ A``, ``2010, Lê B``.

        Args:
            begin: the beginning.
            kind: how those in the list hold it.
        """
        words, last = self._words, self.behind_date(begin)
        goes_on = words[last : last + 1] in (["-"], ["đến"])
        goes_on = goes_on or not _NOW.isdisjoint(words[last + 1 : last + 2])
        goes_on = goes_on or words[self._first[begin.date] - 1] in SINCE
        return kind if kind == "former" and not goes_on else "held"

    def below(self, end: int) -> Period:
        """The period in the next line of an infobox: ``| Nhiệm kỳ | 1959 - 1961 |``."""
        n = self._term_behind(end)
        if n is None:
            limit = min(len(self._words), end + _LONGEST_ROW)
            line = next((i for i in range(end, limit) if "\n" in self._reading.gap(i)), limit)
            n = self._term_behind(line)
        if n is None:
            return NONE
        if self._goes_on_behind_note(n):
            return self._interval(n, n + 1)
        if self._words[self._first[n] - 1] == "-":  # – 6/1951: when it began is not told
            return Period(None, self._moment(n, last=True), True, True)
        return self._from_date(n, sure=True, terms=True)

    def _term_behind(self, i: int) -> int | None:
        """The date a few words behind word `i`, if it is told to be that of a term."""
        n = bisect_left(self._first, i)
        if n == len(self._first) or self._first[n] - i > _BEFORE_TERM:
            return None
        told = "kỳ" in self._words[i : self._first[n]] or self._words[self._first[n]] == "nhiệm"
        return n if told else None

    def _goes_on_behind_note(self, n: int) -> bool:
        """Whether a footnote parts a date from the other end: ``5/2005[1] – 6/2009``."""
        if n + 1 == len(self._first):
            return False
        between = self._words[self._last[n] : self._first[n + 1]]
        return between[:1] + between[2:] == ["[", "]", "-"] and between[1].isdigit()
