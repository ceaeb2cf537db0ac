"""What the posts of one person in one sentence tell of the place of a body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.bodies.record import BodyRecord
from vn_directives.identity.context import Context
from vn_directives.identity.holders import Holders
from vn_directives.identity.mentions import Named
from vn_directives.identity.naming import kinds_in
from vn_directives.identity.national import listed
from vn_directives.matching.reading import Reading
from vn_directives.places.units import Unit, units
from vn_directives.titles.vocabulary import heads

_POSTS = 3  # before or behind one
_POST = 5  # words of a post before its body
_NEAR = 40  # words between the bodies of two posts
_BETWEEN = frozenset({",", "-", ";", "và", "kiêm", "rồi"})
_AT = frozenset({"tại", "ở", "về", "vào", "ra", "lên", "sang", "xuống"})
_AT_WORDS = 3
_LOCAL = frozenset({"committee", "assembly"})
_BRANCHES = frozenset({"state", "legislature"})
# But where somebody was born, lived, studied, died.
_LIFE = frozenset({"sinh", "quê", "quán", "gốc", "học", "trú", "sống", "mất", "đời", "giam", "tù"})


class Rows:
    """The posts of the persons of a text, one beside the other.

    Args:
        reading: the text.
        bodies: the bodies, in text order.
        words: the words of each.
        inside: the unit that the name of each ends with, its path where it is not known, or None.
        places: the places of the text, in text order.
        holders: who holds the titles of the text.
    """

    def __init__(
        self,
        reading: Reading,
        bodies: Sequence[BodyRecord],
        words: Sequence[tuple[int, int]],
        inside: Sequence[Unit | str | None],
        places: Sequence[Named],
        holders: Holders,
    ) -> None:
        self._reading = reading
        self._bodies = bodies
        self._words = words
        self._inside = inside
        self._places = places
        self._holders = holders

    def ahead(self, i: int) -> Unit | None:
        """The unit that the next posts of a row name: ``Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh X``.

        In a cell of a table no sign may part them.
        """
        body, words = self._bodies[i], self._reading.words
        kinds = kinds_in(body.name)
        for k in range(i + 1, min(i + 1 + _POSTS, len(self._bodies)) if kinds else 0):
            end, start = self._words[k - 1][1], self._words[k][0]
            signed = bool(_BETWEEN.intersection(words[end : end + 1]))
            post = words[end + signed : start]
            if not (signed or self._begins_post(end)) or not 0 < len(post) <= _POST:
                return None
            if not all(map(str.isalpha, post)) or self._is_broken(end, start):
                return None
            unit = self._inside[k]
            if isinstance(unit, Unit) and (body.level in (None, unit.level) or unit.kind in kinds):
                return unit if Context.may_be_called(unit, kinds) else None
            if unit is not None:
                return None
        return None

    def before(self, i: int) -> Unit | None:
        """The unit of the posts before: ``Ủy viên UBND tỉnh Gia Lai kiêm Giám đốc Sở Y tế``."""
        body, first = self._bodies[i], self._words[i][0]
        holders = self._holders.of(body) if body.level == "province" else ()
        for k in range(i - 1, max(i - 1 - _POSTS, -1) if holders else i - 1, -1):
            end = self._words[k][1]
            if first - end > _NEAR or self._is_broken(end - 1, first):
                break
            if not self._holders.share(body, self._bodies[k]):
                break
            unit = self._inside[k]
            if isinstance(unit, Unit):
                return _fitting(unit, body)
        place = self._place_before(first) if holders else None
        return _fitting(place, body) if place is not None else None

    def at(self, i: int) -> Unit | None:
        """The place where the sentence is, for a post in a council or its committee."""
        body = self._bodies[i]
        local = body.level is None and body.kind in _LOCAL and body.branch in _BRANCHES
        held = local and self._holders.of(body)
        return self._place_before(self._words[i][0]) if held else None

    def is_central(self, i: int) -> bool:
        """Whether the holder of a post has an office of the centre beside it."""
        titles = self._holders.row(self._bodies[i])
        return any(t.level == "central" and t.role not in listed("members") for t in titles)

    def _place_before(self, first: int) -> Unit | None:
        """The place named last before word `first`, in its sentence: ``công tác tại Nghệ An``."""
        n = bisect_left(self._places, first, key=lambda place: place.first) - 1
        place = self._places[n] if n >= 0 else None
        if place is None or first - place.last > _NEAR or self._is_broken(place.last - 1, first):
            return None
        before = self._reading.words[max(place.first - _AT_WORDS - 1, 0) : place.first]
        told = not _AT.isdisjoint(before[-_AT_WORDS:]) and _LIFE.isdisjoint(before)
        return place.unit if told else None

    def _begins_post(self, i: int) -> bool:
        """Whether a title begins at word `i`, with a capital."""
        if i >= len(self._reading.words) or not self._reading.written(i)[0].isupper():
            return False
        return heads().longest(self._reading.words, i) is not None

    def _is_broken(self, end: int, start: int) -> bool:
        """Whether a line or a sentence ends between word `end` and word `start`."""
        reading = self._reading
        line = "\n" in reading.cased[reading.starts[end] : reading.starts[start]]
        return line or "." in reading.words[end:start]


def _fitting(unit: Unit, body: BodyRecord) -> Unit | None:
    """A unit, or the province in which it lies, that a body of a province may be of."""
    kinds = kinds_in(body.name)
    for one in (unit, units().get(unit.id.partition(".")[0])):
        if one is None or not (kinds or one.level == "province"):
            continue
        if Context.may_be_called(one, kinds):
            return one
    return None
