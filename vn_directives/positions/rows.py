"""Titles in a row, over which one period stands: ``Từ 1997 đến 2001, ông là A, B; kiêm C``."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise
from typing import NamedTuple

from vn_directives.matching import Reading
from vn_directives.officials.context import Name
from vn_directives.officials.same import Given
from vn_directives.positions.clauses import LONGEST_CLAUSE
from vn_directives.positions.moments import NONE, Period
from vn_directives.positions.periods import Periods
from vn_directives.positions.told import IN_ROW, goes_on, words_between
from vn_directives.titles.vocabulary import roles

# Constructions that tell how a position is come to or left, so that the day of the sentence counts.
TOLD = frozenset(("by_verb", "by_pronoun", "in_life", "replaced"))
_IN_ROWS = frozenset(("after_name", "by_verb", "by_pronoun", "in_life"))
_LISTED = frozenset(("under_heading", "after_label"))
_TURN = ["lần", "lượt"]
_LONGEST_ITEM = 40  # words
_LONGEST_TURN = 6  # words between two posts of one period: rồi được bầu làm
_PARTING = frozenset((",", ";", "và", "kiêm"))
_GOING_ON = _PARTING | {"rồi", "sau", "tiếp"}
_OTHER_TIME = frozenset(("rồi", "("))  # là A rồi B; A (1997 - 1999), B
_MEMBER = "viên"
_OF_NOW = frozenset(("hiện", "nay", "đang"))
_OTHER_STATE = _OTHER_TIME | {";"}  # nguyên A; B


class Stated(NamedTuple):
    """What the text says of a position at one place."""

    given: Given
    status: str
    period: Period


class Rows:
    """The rows of titles of one person.

    Args:
        reading: the text.
        periods: its periods.
        title_words: the words of each title.
        told: what is stated of each position of the person.
    """

    def __init__(
        self,
        reading: Reading,
        periods: Periods,
        title_words: Sequence[tuple[int, int]],
        told: Sequence[Sequence[Stated]],
    ) -> None:
        self._reading = reading
        self._periods = periods
        self._in_turn = bool(reading.places_of(frozenset(_TURN[1:])))
        self._title_words = title_words
        self._own = {one.given.number for same in told for one in same}
        self._former = {one.given.number for same in told for one in same if one.given.title.former}
        self._halves = {  # Phó Tư lệnh - Tham mưu trưởng Quân khu 5
            one.given.number
            for same in told
            for one in same
            if one.given.title.rank and one.given.title.body is None
        }
        self._over = {  # the periods that stand before titles, and are of their whole rows
            one.given.number: one.period
            for same in told
            for one in same
            if one.given.rule in TOLD
            and one.period.over
            and one.period.begin is not None
            and periods.behind(title_words[one.given.number][1]) is NONE
        }

    def complete(self, stated: Stated) -> Stated:
        """What is stated of a position, with the period of the row in which it stands."""
        given, period = stated.given, stated.period
        if period is not NONE:
            if self._in_turn and given.rule in TOLD:
                return stated._replace(period=self._of_turn(given.number, period))
            return stated
        if self._in_turn and given.rule in TOLD and self._gave_way(given):
            return Stated(given, "former", NONE)
        if given.rule not in _IN_ROWS:
            return stated
        if self._over:
            over = self._over.get(self._opens(given.number, self._over))
            if over is not None:
                return Stated(given, "former", self._of_turn(given.number, over))
        if self._former and stated.status == "held":
            opens = self._opens(given.number, self._former, _OTHER_STATE)
            if opens in self._former:  # nguyên A, B
                return Stated(given, "former", NONE)
        return stated

    def _of_turn(self, number: int, period: Period) -> Period:
        """The period of a row, for one of its titles: those held in turn share it.

        So A has the beginning, C the end, B no dates in: ``Từ 1950 đến 1960, ông lần lượt là A, B,
        C``.
        """
        if period.begin is None or not self._in_turn:
            return period
        first = self._title_words[number][0]
        turn = self._turn_before(first)
        if turn is None or self._periods.behind_date(period.begin) > turn:
            return period
        if _PARTING.isdisjoint(self._reading.words[turn:first]):
            return period._replace(end=None)
        return period._replace(begin=None) if period.over and self._is_last(number) else NONE

    def _gave_way(self, given: Given) -> bool:
        """Whether another post followed one in turn: ông lần lượt giữ chức [A], [B] rồi C.

        But not of posts of several persons, nor of both that somebody came to: lần lượt được bầu
        làm A và B; nor of what is told behind them to be held: A, B, hiện là C; nor of members.
        """
        number = given.number
        first, end = self._title_words[number]
        if _MEMBER in given.title.role:
            return False  # Ủy viên Trung ương Đảng, Ủy viên Bộ Chính trị
        turn = self._turn_before(first)
        if turn is None or not _OF_NOW.isdisjoint(self._reading.words[turn:first]):
            return False
        if number + 1 not in self._own:
            return False  # ông Vũ A và ông Lê B lần lượt làm
        nearest = self._title_words[number + 1][0]
        behind = self._reading.words[end : end + 1]
        return behind in ([","], ["rồi"], [";"]) and goes_on(self._reading, end, nearest)

    def _is_last(self, number: int) -> bool:
        """Whether a title is the last of its sentence, and nothing like a post follows it."""
        reading, i = self._reading, self._title_words[number][1]
        behind = reading.words[i : i + LONGEST_CLAUSE]
        end = next((j for j, word in enumerate(behind) if word == "."), len(behind))
        end = next((j for j in range(end) if "\n" in reading.gap(i + j)), end)
        if number + 1 < len(self._title_words) and self._title_words[number + 1][0] < i + end:
            return False
        return _GOING_ON.isdisjoint(behind[:end])

    def _turn_before(self, first: int) -> int | None:
        """The word behind lần lượt in the sentence before word `first`."""
        words = self._reading.words
        for i in range(first, max(1, first - LONGEST_CLAUSE), -1):
            if words[i - 1] == "." or "\n" in self._reading.gap(i):
                break
            if words[i - 2 : i] == _TURN:
                return i
        return None

    def _opens(
        self, number: int, known: Container[int], others: frozenset[str] = _OTHER_TIME
    ) -> int:
        """The title that opens the row of one, or the nearest before it that is known.

        Args:
            number: the number of the title.
            known: the numbers of titles.
            others: words that part the titles of two rows.
        """
        n, least = number, max(0, number - IN_ROW)
        while n > least and n not in known:
            end, first = self._title_words[n - 1][1], self._title_words[n][0]
            between = words_between(self._reading, end, first)
            if between == ["-"] and n - 1 in self._halves:
                n -= 1
                continue
            if not (others.isdisjoint(between) and goes_on(self._reading, end, first)):
                break
            n -= 1
        return n


def besides(
    reading: Reading, periods: Periods, title_words: Sequence[tuple[int, int]], number: int
) -> Period:
    """The period behind what somebody was beside a post: ``A kiêm B từ 1969 đến 1976``."""
    for one, other in pairwise(title_words[number : number + IN_ROW]):
        if reading.words[one[1] : other[0]] != ["kiêm"]:
            break
        period = periods.right_behind(other[1])
        if period.end is not None:
            return period
    return _of_item(reading, periods, title_words, number)


def _of_item(
    reading: Reading, periods: Periods, title_words: Sequence[tuple[int, int]], number: int
) -> Period:
    """The years in brackets behind the last of the posts of one item: ``A, B (1969 - 1976); C``.

    They are of all of them where another item goes before or behind.
    """
    words = reading.words
    first = title_words[number][0]
    for one, other in pairwise(title_words[number : number + IN_ROW]):
        if words[one[1] : other[0]] not in ([","], ["kiêm"], [",", "kiêm"]):
            break
        period = periods.behind(other[1])
        if period.begin is None or period.end is None:
            continue
        opens, closes = periods.words_of(period.begin)[0] - 1, periods.words_of(period.end)[1]
        if words[opens] != "(" or words[closes : closes + 1] != [")"]:
            break
        item = next(
            (i for i in range(first, max(1, first - _LONGEST_ITEM), -1) if words[i - 1] == ";"), 0
        )
        listed = words[closes + 1 : closes + 2] == [";"] or words[item - 2 : item] == [")", ";"]
        return period if listed else NONE
    return NONE


def gives_way(reading: Reading, title_words: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether the next position of one period follows a title: ``Phó Bí thư rồi Bí thư``."""
    end = title_words[number][1]
    if number + 1 == len(title_words) or title_words[number + 1][0] - end > _LONGEST_TURN:
        return False
    between = reading.words[end : title_words[number + 1][0]]
    return "rồi" in between[: 1 + (between[:1] == [","])] and "." not in between


def without_asides(
    periods: Periods,
    names: Sequence[Name],
    title_words: Sequence[tuple[int, int]],
    told: list[list[Stated]],
) -> list[list[Stated]]:
    """What is stated, but for the periods of a list that stand behind what its holders are besides.

    So in a list of deputies: ``- Vũ A, Ủy viên Bộ Chính trị (đến 4/2021)``.
    """
    listed = {one.given.person for same in told for one in same if one.given.rule in _LISTED}
    members = tuple(roles("member"))

    def own(one: Stated) -> Stated:
        given, period = one.given, one.period
        if given.rule != "after_name" or given.person is None or period is NONE:
            return one
        if given.person not in listed and period.begin is not None:
            return one
        end = title_words[given.number][1]
        member = given.title.role.startswith(members)
        if member and periods.closes_item(names[given.person].last, end):
            return Stated(given, given.kind, NONE)
        return one

    return [[*map(own, same)] for same in told]
