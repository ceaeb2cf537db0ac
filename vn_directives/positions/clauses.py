"""When a position began and ended, as the clause before its title tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from vn_directives.positions.dated import ENDS, SINCE, Dates
from vn_directives.positions.moments import NONE, Period, is_meeting
from vn_directives.positions.told import (
    NOT_IN_A_ROW,
    UNTIL,
    goes_on_within,
    has_note,
    is_row,
    tells_before,
    tells_besides,
    tells_later,
    tells_state,
)

LONGEST_CLAUSE = 60  # words before a title in which its period may stand
CLOSE = 4  # words between two dates of one period: giữa 1952 đến tháng 8-1954
_ABOUT = frozenset(("vào", "khoảng"))
_AFTERWARDS = frozenset(("phân", "bổ", "điều"))  # bầu vào Trung ương Đảng, phân công làm
_PARTING = frozenset((",", "và", "."))
_LONGEST_LINE = 120  # words of a line of a career
_OF_OTHER_TIME = frozenset((".", "|", "rồi", "lượt", "nguyên"))
_LONGEST_NAME = 16  # words of a meeting
_OPENING = frozenset(("năm", "khi", "trong", "nhiệm"))  # of what tells a time
_ENDING = frozenset((".", "]", "-"))  # before the next sentence
# khóa IX (2001-2006), nhiệm kỳ, born; and after which it is not told when: Sau năm 1975, ông làm
_NOT_PERIODS = frozenset(("khóa", "kỳ", "sinh", "sn", "sau"))
_STILL = frozenset(("vẫn", "còn", "đang", "đương"))
_LONGEST_SENTENCE = 100  # words between the day that opens a line and an appointment
_OF_POSTS = frozenset(("là", "làm", "giữ"))
_SPANS = frozenset(("gian", "đoạn", "kỳ", "kì", "tục", "và", "rồi"))  # trong thời gian từ
_TERMS = 8  # of one assembly, in one sentence
_DAY = len("2025-07-01")


class Clauses(Dates):
    """The periods of clauses before titles."""

    def before(self, first: int, comes: bool = False) -> Period:
        """The period of the clause in which the title at word `first` stands.

        Args:
            first: the first word of the title.
            comes: whether the clause says that somebody comes to the position.
        """
        words = self._words
        n = bisect_left(self._first, first) - 1
        n = self._before_term(n) if comes else n
        if n < 0 or not self._is_near(n, first, comes) or self._parts(self._last[n], first):
            return NONE
        between = words[self.behind_now(n) : first]
        if "|" in between or has_note(between) or tells_before(between):
            return NONE
        if between.count(")") > between.count("("):
            return self._of_bracket(n, between, comes)
        if tells_later(between):
            return self._ended(n) if goes_on_within(between) else NONE
        begin = self._first[n]
        before = words[begin - 1] if begin else ""
        before_that = words[begin - 2] if begin > 1 else ""
        if before in _NOT_PERIODS or "sinh" in (before, before_that) or self._is_of_term(n):
            return NONE
        if between[:1] == [","] and self._is_of_title_before(n, between):
            return NONE
        period = self._of_clause(n, before, first, comes)
        return NONE if is_meeting(period) else period

    def _is_of_state(self, i: int) -> bool:
        """Whether từ at word `i` says since when somebody is what stands before: là A từ 1997."""
        words = self._words
        for j in range(i - 1, max(-1, i - LONGEST_CLAUSE), -1):
            if words[j] in ENDS or words[i - 1] in (",", "và"):
                break
            if words[j] == "là":
                return not self._breaks(j, i)
        return False

    def _is_of_title_before(self, n: int, between: Sequence[str]) -> bool:
        """Whether the period that ends with date `n` is told of a post before it.

        So in: ``A từ 1968 đến 1977, B kiêm C``; but not in: ``Giai đoạn từ 1968 đến 1977, A``.
        """
        words = self._words
        if between[1:2] == ["là"] and words[self._first[n] - 1] in SINCE:
            return self._is_of_state(self._first[n] - 1)
        if not NOT_IN_A_ROW.isdisjoint(between):
            return False
        begins = self._first[n] - 1
        if words[begins] in UNTIL and self._goes_on_from_date_before(n):
            begins = self._first[n - 1] - 1
        before = words[begins - 1] if begins > 0 else "."
        told = words[begins] in SINCE and before.isalnum() and before not in _SPANS
        return told and not self._breaks(begins - 1, begins + 1)

    def _is_near(self, n: int, first: int, comes: bool) -> bool:
        """Whether date `n` may be told of word `first`; who appoints a man of many titles is far.

        So in: ``Ngày 5/9/2018, Chủ tịch nước ký quyết định bổ nhiệm ông Vũ A, … , giữ chức``.
        """
        words = first - self._first[n]
        if words <= LONGEST_CLAUSE:
            return True
        if not comes or words > _LONGEST_SENTENCE or "thay" in self._words[self._last[n] : first]:
            return False  # thay ông Vũ A, đã được bầu làm
        return self._begins_line(n) or self._words[self._first[n] - 1] == "]"

    def _before_term(self, n: int) -> int:
        """The date before date `n`, if that is but the term of who elects.

        So in: ``Ngày 5/7/2019, tại kỳ họp thứ 12 của HĐND khóa XIII, nhiệm kỳ 2016 - 2021``; or of
        the post before: ``bầu làm Bí thư nhiệm kỳ 2015 - 2020, kiêm giữ chức``.
        """
        last = n
        while n > 0 and self._is_of_term(n) and last - n < _TERMS:
            n -= 1
        if n == last or "/" in self._dates[n].canonical:
            return last
        between = self._words[self._last[n] : self._first[last]]
        besides = "kiêm" in self._words[self._last[last] : self._last[last] + 2]
        return n if besides or _OF_POSTS.isdisjoint(between) else last

    def _is_of_term(self, n: int) -> bool:
        """Whether date `n` is that of a term: ``nhiệm kỳ 2005 - 2010 và 2010 - 2015``."""
        words, first = self._words, self._first[n]
        for before in range(n - 1, max(-1, n - _TERMS), -1):
            if words[first - 1] != "và" or self._last[before] != first - 1:
                break
            first = self._first[before]
        return words[first] == "nhiệm" or words[first - 1 : first] == ["kỳ"]

    def of_career(self, first: int) -> Period:
        """The period that opens a line of a career, over what stands behind other posts in it.

        So of the title at word `first` in: ``4/1964 - 6/1969: A; B (1966), C``.
        """
        words = self._words
        n = bisect_left(self._first, first) - 1
        while n >= 0 and words[self._last[n]] == ")" and words[self._first[n] - 1] == "(":
            if "/" in self._dates[n].canonical or first - self._first[n] > _LONGEST_LINE:
                return NONE  # each has its own
            n -= 1
        if n < 0 or words[self._last[n]] != ":" or first - self._last[n] > _LONGEST_LINE:
            return NONE
        before = words[self._last[n] + 1 : first]
        if self._breaks(self._last[n], first) or not _OF_OTHER_TIME.isdisjoint(before):
            return NONE
        return NONE if tells_later(before) else self._of_line(n)

    def _of_line(self, n: int) -> Period:
        """The period that ends with date `n` and opens its line; no day, on which much is told."""
        period, opens = self._from_date(n, sure=True), n
        until = self._first[n] > 0 and self._words[self._first[n] - 1] in UNTIL
        if until and self._goes_on_from_date_before(n):
            period, opens = self._interval(n - 1, n), n - 1
        at = self._first[opens] - 1
        at -= self._words[at] in SINCE
        begins = self._begins_line(opens) or (at > 0 and self._words[at] == "]")
        is_day = not period.over and period.begin and len(period.begin.value) == _DAY
        return NONE if is_day or not begins else period

    def _of_clause(self, n: int, before: str, first: int, comes: bool) -> Period:
        """The period of a clause before word `first` with date `n`, behind the word `before`."""
        if before in UNTIL and self._goes_on_from_date_before(n):
            return self._interval(n - 1, n)
        if before in UNTIL and (self._opens_clause(n, 2) or (comes and not self._closes(n))):
            if not comes and not _STILL.isdisjoint(
                self._words[max(self._last[n], first - 4) : first]
            ):
                return NONE  # Đến năm 1954, ông vẫn là Bí thư
            return self._from_date(n, sure=True)  # (và) đến năm 1954, ông trở thành Bí thư
        if before == "trước" or before in UNTIL:
            end = self._moment(n, last=True)
            return Period(None, end, end is not None, True)
        return self._from_date(
            n, sure=before == "từ" or self._opens_line(n) or self._is_told(n, first)
        )

    def _of_bracket(self, n: int, between: Sequence[str], comes: bool) -> Period:
        """The time in brackets behind what opens the clause, or behind a meeting that elects.

        So in: ``Năm 25 tuổi (1950), bà làm``, ``Đại hội V (3/1982), ông được bầu``.
        """
        begin = self._first[n]
        if between[0] != ")" or ")" in between[1:] or self._words[begin - 1] != "(":
            return NONE
        words = self._words[max(0, begin - _LONGEST_NAME) : begin]
        if opens := self._opens(begin - 1):
            told = (comes or tells_state(between[1:])) and not tells_later(between)
            period = self._from_date(n, sure=True)
            is_its = not period.over or "kỳ" in words or opens == "năm"
            return period if told and is_its else NONE
        meeting = ("đại", "hội") in pairwise(words) and words.index("hội")
        if not comes or not meeting or not ENDS.isdisjoint(words[meeting:]):
            return NONE
        elects = _AFTERWARDS.isdisjoint(between) and not tells_later(between)
        period = self._from_date(n, sure=False)
        return period if elects and not period.over else NONE

    def _opens(self, end: int) -> str:
        """The word of time that opens the sentence whose first words end before word `end`.

        So in: ``Khi về Bộ Y tế``; it is empty where a clause ends between.
        """
        for i in range(end - 1, max(0, end - _LONGEST_NAME), -1):
            if self._words[i - 1] in _ENDING or self._breaks(i, i):
                return self._words[i] if self._words[i] in _OPENING else ""
            if self._words[i] == ",":
                break
        return ""

    def _is_told(self, n: int, first: int) -> bool:
        """Whether the month or year that opens a clause is when somebody was what follows.

        So in: ``Năm 1952, ông là``; on a day he may have been it for long.
        """
        moment = self._moment(n)
        between = self._words[self._last[n] : first]
        besides = tells_besides(between)  # Ngày 1/10/2017, ông kiêm nhiệm chức
        if moment is None or self._dates[n].rule is not None:
            return False
        if len(moment.value) == _DAY and not besides:
            return False
        before = self._words[self._first[n] - 1] if self._first[n] else "."
        if between[:1] == [","] and is_row(between[1:]):
            return before in _ENDING or self._begins_line(n)  # Năm 1969, Phó Chủ nhiệm
        if before.isalnum() and before not in _ABOUT:
            return False  # Sau năm 1975, ông là
        opens = self._opens_clause(n, 1 + before.isalnum())
        return opens and (besides or tells_state(between))

    def _closes(self, n: int) -> bool:
        """Whether a period of two dates ends with date `n`: giữa 1952 đến tháng 8/1954."""
        between = self._words[self._last[n - 1] : self._first[n]] if n else ()
        return 0 < len(between) <= CLOSE and _PARTING.isdisjoint(between)

    def _ended(self, n: int) -> Period:
        """The end of the period that closes with date `n`, of the last of those held in it."""
        if self._words[self._first[n] - 1] in UNTIL and self._goes_on_from_date_before(n):
            period = self._interval(n - 1, n)
        else:
            period = self._from_date(n, sure=True)
        return Period(None, period.end, True, True) if period.over else NONE

    def _goes_on_from_date_before(self, n: int) -> bool:
        """Whether an interval ends with a date: ``từ tháng 3/2007 đến tháng 3/2014``."""
        if not n or self._first[n] - self._last[n - 1] > CLOSE:
            return False
        earlier = self._first[n - 1]
        since = earlier > 0 and self._words[earlier - 1] == "từ"
        return since or self._opens_clause(n - 1)
