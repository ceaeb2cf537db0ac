"""Titles in a row, over which one period stands: ``Từ 1997 đến 2001, ông là A, B; kiêm C``."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from vn_directives.matching import Reading
from vn_directives.officials.same import Given
from vn_directives.positions.moments import NONE, Period
from vn_directives.positions.periods import Periods
from vn_directives.positions.told import CLAUSE, IN_ROW, IN_TURN, goes_on, is_said, words_between

# Constructions that tell how a position is come to or left, so that the day of the sentence counts.
TOLD = frozenset(("by_verb", "by_pronoun", "in_life", "replaced"))
_IN_ROWS = frozenset(("after_name", "by_verb", "by_pronoun", "in_life"))
_TURN = frozenset(IN_TURN)
_OTHER_TIME = frozenset(("rồi", "("))  # là A rồi B; A (1997 - 1999), B
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
        self._in_turn = bool(reading.places_of(_TURN))
        self._title_words = title_words
        self._former = {one.given.number for same in told for one in same if one.given.title.former}
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
        given = stated.given
        if self._in_turn and given.rule in TOLD and self._is_later(stated):
            return Stated(given, stated.status, NONE)
        if stated.period is not NONE or given.rule not in _IN_ROWS:
            return stated
        if self._over:
            period = self._over.get(self._opens(given.number, self._over))
            if period is not None:
                return Stated(given, "former", period)
        if self._former and stated.status == "held":
            opens = self._opens(given.number, self._former, _OTHER_STATE)
            if opens in self._former:  # nguyên A, B
                return Stated(given, "former", NONE)
        return stated

    def _is_later(self, stated: Stated) -> bool:
        """Whether a position was come to after that which opens its row, since when it is told.

        So with B in: ``Từ năm 1950, ông lần lượt là A, B, C``.
        """
        number, period = stated.given.number, stated.period
        if period.begin is None or period.end is not None:
            return False
        opens = self._opens(number, ())
        if opens == number or self._periods.behind(self._title_words[number][1]) is not NONE:
            return False
        return is_said(self._reading, self._title_words[opens][0], IN_TURN, CLAUSE)

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
            if not (others.isdisjoint(between) and goes_on(self._reading, end, first)):
                break
            n -= 1
        return n
