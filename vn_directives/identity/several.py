"""Bodies that stand for several, or for a kind: ``Tỉnh ủy 4 tỉnh``, ``các Sở Y tế``."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.bodies.levels import level_noun
from vn_directives.bodies.record import BodyRecord
from vn_directives.identity.context import Context
from vn_directives.matching.function_words import plurals, quantifiers
from vn_directives.matching.reading import Reading
from vn_directives.places.nouns import UNIT_LEVELS

_HEAD = 15  # words between the head of a list and its items
_SOME = ["một", "số"]
_OF_PROVINCES = frozenset({"department", "delegation"})


class Several:
    """Which bodies of a text are not one.

    Args:
        reading: the text.
        bodies: its bodies, in text order.
        words: the words of each, end exclusive.
    """

    def __init__(
        self, reading: Reading, bodies: Sequence[BodyRecord], words: Sequence[tuple[int, int]]
    ) -> None:
        self._reading, self._bodies, self._words = reading, bodies, words

    def are_of_a_kind(self, context: Context) -> bool:
        """Whether the heading of an article names a body of no place: ``# Tỉnh ủy (Việt Nam)``."""
        cased = self._reading.cased
        if not cased.startswith("# ") or context.is_told:
            return False
        end = cased.find("\n")
        places = context.places
        if places and self._reading.starts[places[0].first] < end:
            return False
        return any(
            body.level in UNIT_LEVELS and body.place is None and not body.collective
            for body, (first, _) in zip(self._bodies, self._words, strict=True)
            if self._reading.starts[first] < end
        )

    def are_many(self, i: int) -> bool:
        """Whether several units are named behind: ``Tỉnh ủy 4 tỉnh``, ``một số tỉnh``."""
        body = self._bodies[i]
        end, words = self._words[i][1], self._reading.words
        if body.place is not None or body.collective or not words[end : end + 1]:
            return False
        if words[end] not in plurals() and not words[end].isdigit():
            if words[end : end + 2] != _SOME:
                return False
            end += 1
        noun = level_noun(self._reading, end + 1)
        return noun is not None and noun[1].is_unit and body.level in ("province", "district", None)

    def are_some(self, i: int) -> bool:
        """Whether several bodies of one kind are meant: ``một số Sở Y tế``, ``các Đoàn ĐBQH``."""
        words, (first, end) = self._reading.words, self._words[i]
        if first == 0 or self._bodies[i].kind not in _OF_PROVINCES:
            return False
        if words[first - 1] in quantifiers():
            return words[end : end + 1] != [","]  # các Sở Y tế, Nội vụ: of one province
        return words[max(first - 2, 0) : first] == _SOME

    def are_ministries(self, i: int) -> bool:
        """``các Bộ: Quốc phòng, Công an``: a ministry whose head is left out."""
        first = self._words[i][0]
        before = self._reading.words[max(first - _HEAD, 0) : first]
        pairs = (before[j : j + 2] for j in range(len(before)))
        return any(pair in (["bộ", ":"], ["các", "bộ"]) for pair in pairs)
