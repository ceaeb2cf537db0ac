"""One position of one person in one period, as the places of a text that tell of it add up."""

from __future__ import annotations

from vn_directives.officials.same import IN_LIVES, whole_of
from vn_directives.positions.moments import Moment
from vn_directives.positions.rows import Stated

_BARE = 4  # words of a committee that every office has: Đảng ủy, Ban Cán sự đảng
_STRENGTH = {"held": 0, "appointed": 1, "former": 2}


class Draft:
    """One position of one person, in one period."""

    def __init__(self, stated: Stated) -> None:
        self.status = stated.status
        self.begin = stated.period.begin
        self.end = stated.period.end
        self.sure = stated.period.sure
        self.over = stated.period.over
        self.numbers = {stated.given.number}
        self.title = stated.given.title
        self.rule = stated.given.rule
        self.number = stated.given.number

    def retire(self, end: Moment | None) -> None:
        """Say that the person, who retires, leaves a position that is held."""
        if self.status == "held":
            self.status = "former"
            self.end = self.end or end

    def takes(self, stated: Stated) -> bool:
        """Take in what is said at another place, unless it is of another period."""
        begin, end, _, sure = stated.period
        if begin is not None and self.begin is not None and self.sure and not sure:
            begin = end = None
        self.sure = self.sure or sure
        if is_after(begin, self.end, end) or is_after(self.begin, end, begin):
            return False
        if self._is_of_other(stated):
            return False
        self.numbers.add(stated.given.number)
        if begin is not None and (self.begin is None or _is_earlier(begin, self.begin)):
            self.begin = begin
        if end is not None and (self.end is None or is_finer(end, self.end)):
            self.end = end
        if _STRENGTH[stated.status] > _STRENGTH[self.status]:
            self.status = stated.status
            self.rule, self.number = stated.given.rule, stated.given.number
        return True

    def _is_of_other(self, stated: Stated) -> bool:
        """Whether what begins at another time is said of another office.

        So with ``Quyền Bộ trưởng`` and ``Bộ trưởng``, and in two periods ``Phó Bí thư rồi Bí thư``;
        with ``Bí thư Đảng ủy`` and ``Bí thư Đảng ủy Bộ Y tế``, if the years differ: every office
        has a Đảng ủy.
        """
        one, other = self.title, stated.given.title
        if self.begin is None or stated.period.begin is None:
            return self._is_of_another_time(stated)
        begin, others = self.begin.value, stated.period.begin.value
        if one.acting != other.acting:
            return begin != others
        if self.over and stated.period.over and (self.end is None or stated.period.end is None):
            return begin[:4] != others[:4]
        if one.body == other.body or not (one.level is None or other.level is None):
            return False
        return begin[:4] != others[:4]

    def _is_of_another_time(self, stated: Stated) -> bool:
        """Whether a life tells since when somebody held a post of some body, which is not told.

        It is not surely that of which it tells at another place what the body is, and no time:
        nguyên Phó Chủ nhiệm Ủy ban X. Năm 1981, ông giữ chức Phó Chủ nhiệm.
        """
        told, untold = (self.title, self.rule), (stated.given.title, stated.given.rule)
        if self.begin is None:
            told, untold = untold, told
            if stated.period.begin is None:
                return False
        (title, rule), (whole, _) = told, untold
        if rule not in IN_LIVES or title.level is not None or len(whole.name) <= len(title.name):
            return False
        if title.body is None:
            return whole_of(title).endswith("|")
        return len(title.body.split()) <= _BARE


def is_after(begin: Moment | None, end: Moment | None, other: Moment | None) -> bool:
    """Whether a period begins after the end of one before: 1964 - 1966 after 1960 - 1964.

    Args:
        begin: where it begins.
        end: the end of the one before.
        other: the other limit of one of them; both in full may touch.
    """
    if begin is None or end is None:
        return False
    return begin.value > end.value or (other is not None and begin.value == end.value)


def is_finer(one: Moment, other: Moment) -> bool:
    """Whether a moment says the same as the other, and more."""
    return len(one.value) > len(other.value) and one.value.startswith(other.value)


def _is_earlier(one: Moment, other: Moment) -> bool:
    return is_finer(one, other) or (
        one.value < other.value and not other.value.startswith(one.value)
    )
