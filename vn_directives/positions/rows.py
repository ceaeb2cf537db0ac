"""Titles in a row, over which one period stands: ``Từ 1997 đến 2001, ông là A, B; kiêm C``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vn_directives.matching import Reading
from vn_directives.officials.same import Given
from vn_directives.positions.moments import NONE, Period
from vn_directives.positions.periods import Periods
from vn_directives.positions.told import IN_ROW, goes_on

# Constructions that tell how a position is come to or left, so that the day of the sentence counts.
TOLD = frozenset(("by_verb", "by_pronoun", "in_life", "replaced"))
_IN_ROWS = frozenset(("after_name", "by_verb", "by_pronoun", "in_life"))
_OTHER_TIME = frozenset(("rồi", "("))  # là A rồi B; A (1997 - 1999), B


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
        self._title_words = title_words
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
        if not self._over or stated.period is not NONE or given.rule not in _IN_ROWS:
            return stated
        n, least = given.number, max(0, given.number - IN_ROW)
        while n > least and n not in self._over and self._goes_on(n):
            n -= 1
        period = self._over.get(n)
        return stated if period is None else Stated(given, "former", period)

    def _goes_on(self, number: int) -> bool:
        """Whether a title goes on the row, and the time, of the one before it."""
        end, first = self._title_words[number - 1][1], self._title_words[number][0]
        if not _OTHER_TIME.isdisjoint(self._reading.words[end:first]):
            return False
        return goes_on(self._reading, end, first)
