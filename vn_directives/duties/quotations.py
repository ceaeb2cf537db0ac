"""Quotations whose speaker is named behind them: ``“… phải hoàn thành”, ông An yêu cầu.``"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from vn_directives.duties.drafts import By, Order
from vn_directives.duties.standing import Standing
from vn_directives.duties.vocabulary import report
from vn_directives.instructions.floor import Floor
from vn_directives.matching import Reading

_CLOSING = frozenset('”"')
_BEHIND = frozenset(",-")  # signs between the quotation and who is named
_MOST_WORDS = 250  # of a quotation
_first_of = attrgetter("first")
_NAMED = 14  # words of who is named behind it


class Quotation(NamedTuple):
    """What somebody is quoted to have said, from one word to another (exclusive)."""

    first: int
    last: int
    by: By


class Quotations:
    """Finds the quotations of one text that name their speaker behind them."""

    def __init__(
        self, reading: Reading, floor: Floor, standing: Standing, orders: Sequence[Order]
    ) -> None:
        self._reading = reading
        self._floor = floor
        self._standing = standing
        self._orders = {order.verb: order.speaker for order in orders}

    def at(self, i: int) -> Quotation | None:
        """The quotation in which word `i` stands."""
        found = self._found
        n = bisect_right(found, i, key=_first_of) - 1 if found else -1
        return found[n] if n >= 0 and i < found[n].last else None

    @cached_property
    def _found(self) -> list[Quotation]:
        found = []
        held = 0
        for i in self._reading.places_of(_CLOSING):
            by = self._speaker(i + 1)
            first = self._opening(i, held) if by else None
            if by and first is not None:
                found.append(Quotation(first, i, by))
                held = i
        return found

    def _opening(self, i: int, held: int) -> int | None:
        """Where the quotation opens that the sign at word `i` closes, in the same line."""
        words, reading = self._reading.words, self._reading
        sign = "“" if words[i] == "”" else '"'
        for k in range(i - 1, max(held, i - _MOST_WORDS) - 1, -1):
            if words[k] == sign:
                return k
            if "\n" in reading.gap(k + 1):
                return None
        return None

    def _speaker(self, i: int) -> By | None:
        """Who has said what stands before word `i`: ``, ông An nhấn mạnh``."""
        words = self._reading.words
        if i >= len(words) or words[i] not in _BEHIND:
            return None
        named = self._standing.chain_end(i + 1)
        if named is None or named > i + _NAMED:
            return None
        order = next((self._orders[k] for k in range(named, named + 3) if k in self._orders), None)
        if order:
            return order
        end, sense = report(self._reading, named, len(words))
        if sense != "directs":
            return None
        turn = self._floor.sure(end)
        if turn is None or turn.place < i or turn.speaker.kind == "document":
            return None
        return self._standing.by(turn.speaker)
