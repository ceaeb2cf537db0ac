"""Whether the places beside a body let it be of the one that its text is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.bodies.record import BodyRecord
from vn_directives.identity.context import Context
from vn_directives.identity.mentions import Named
from vn_directives.identity.naming import kinds_in
from vn_directives.identity.national import is_of_level
from vn_directives.identity.own import OPEN, Where, where_of
from vn_directives.matching.reading import Reading
from vn_directives.places.nouns import UNIT_LEVELS
from vn_directives.places.units import Unit, units

_FAR = 120  # words


class Beside:
    """The places right before and behind the bodies of one text.

    Args:
        reading: the text.
        words: the words of each body, end exclusive.
        context: the places of the text.
    """

    def __init__(
        self, reading: Reading, words: Sequence[tuple[int, int]], context: Context
    ) -> None:
        self._reading, self._words, self._context = reading, words, context
        self._places = [place for place in context.places if not place.aside]

    def settle(self, i: int, body: BodyRecord, where: Where) -> Where:
        """The place of a body that was taken from what its text is about.

        Where the places named right before and behind it lie in other provinces, or the sentence
        goes on to one while nothing is named before it in its line, it is of the last one of its
        line, else of the first behind it in its sentence; or nobody knows of which.
        """
        home = units().get(where.id or "") if where.known_by == "context" and where.path else None
        if home is None or body.kind == "steering":
            return where
        first, end = self._words[i]
        n = bisect_left(self._places, first, key=lambda place: place.first)
        before = self._places[n - 1] if n else None
        behind = self._places[n] if n < len(self._places) else None
        if behind is None or _may_be(behind, home):
            return where
        goes_on = not self._is_apart(end - 1, behind.first, "\n", ".")
        if before is None or self._is_apart(before.last - 1, first, "\n"):
            alike = goes_on and not _is_wider(behind, home)
            if not alike and (before is None or _may_be(before, home)):
                return where
        elif _may_be(before, home):
            return where
        unit = self._last_of_line(n, first, body) or (_fitting(behind, body) if goes_on else None)
        return OPEN if unit is None else where_of(self._context, unit)

    def _last_of_line(self, n: int, first: int, body: BodyRecord) -> Unit | None:
        """The last unit named before word `first` in its line, but for those in brackets."""
        for k in range(n - 1, -1, -1):
            place = self._places[k]
            if self._is_apart(place.last - 1, first, "\n"):
                return None
            unit = _fitting(place, body)
            if unit is not None and not self._is_in_brackets(place.last, first):
                return unit
        return None

    def _is_in_brackets(self, start: int, end: int) -> bool:
        """Whether brackets that are open at word `start` close before word `end`."""
        words = self._reading.words[start:end]
        return ")" in words and "(" not in words[: words.index(")")]

    def _is_apart(self, end: int, start: int, *signs: str) -> bool:
        """Whether a sign stands between word `end` and word `start`, or they are far apart."""
        reading = self._reading
        if start - end > _FAR:
            return True
        between = reading.cased[reading.ends[end] : reading.starts[start]]
        return any(sign in between for sign in signs)


def _may_be(place: Named, home: Unit) -> bool:
    """Whether a place is or lies in the same province as a unit, as far as anybody knows."""
    if place.unit is None:
        return place.name == home.name or place.level != home.level
    return place.unit.id.partition(".")[0] == home.id.partition(".")[0]


def _is_wider(place: Named, home: Unit) -> bool:
    """Whether a place is a province, and the unit one within a province."""
    return "." in home.id and place.unit is not None and "." not in place.unit.id


def _fitting(place: Named, body: BodyRecord) -> Unit | None:
    """The unit that a place is, if a body may be of it, as its level and its name say."""
    unit, kinds = place.unit, kinds_in(body.name)
    if unit is None or not (body.level or kinds or is_of_level(body)):
        return None
    level = body.level if body.level in UNIT_LEVELS or kinds else "province"
    return unit if level in (None, unit.level) and Context.may_be_called(unit, kinds) else None
