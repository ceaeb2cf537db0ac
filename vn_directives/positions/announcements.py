"""When posts were decided on that a sentence further on tells of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from vn_directives.officials.vocabulary import post_verbs
from vn_directives.positions.clauses import LONGEST_CLAUSE, Clauses
from vn_directives.positions.dated import SINCE
from vn_directives.positions.moments import NONE, Period
from vn_directives.positions.told import has_note

_ANNOUNCED = 400  # words between the day of an announcement and the posts it is about
_DAY = len("2025-07-01")


class Announcements(Clauses):
    """The days of sentences that tell of decisions on posts."""

    def announced(self, first: int) -> Period:
        """The day of the latest sentence before a title that tells of decisions on posts.

        So in: Ngày 3/9, Thủ tướng bổ nhiệm lãnh đạo một số bộ. Cụ thể, tại Quyết định …
        """
        decisions = post_verbs("decided")
        latest = ""  # when what is told between happened
        begins = self._reading.starts[first]
        for n in range(bisect_left(self._first, first) - 1, -1, -1):
            end = self._last[n]
            if first - end > _ANNOUNCED or not self._parts(end, first):
                break
            if has_note(self._words[end:first]):
                break
            if self._reading.cased.find("\n#", self._reading.ends[end - 1], begins) >= 0:
                break  # what is told below a heading is another matter
            moment = self._moment(n)
            if "/" in self._dates[n].canonical:
                continue
            if self._words[self._first[n] - 2 : self._first[n] - 1] == ["số"]:
                continue
            clause = self._words[end : end + LONGEST_CLAUSE]
            decided = any(pair in decisions for pair in pairwise(clause[: _sentence(clause)]))
            if moment is None:
                if decided:
                    return NONE  # they are of a day whose year is not told
                continue
            if decided and len(moment.value) == _DAY:
                is_its = moment.value >= latest and not self._is_of_another(end, first)
                return Period(moment) if is_its else NONE
            if self._words[self._first[n] - 1] not in SINCE:
                latest = max(latest, moment.value)
        return NONE

    def _is_of_another(self, end: int, first: int) -> bool:
        """Whether the paragraph of the day before word `end` tells who was appointed then.

        So in: ``Ngày 29/7, ông Vũ A được bổ nhiệm làm X.``, but not before ``Cùng ngày, …``.
        """
        clause = self._words[end : end + LONGEST_CLAUSE]
        if "được" not in clause[: _sentence(clause)] or not self._breaks(end, first):
            return False
        return ("cùng", "ngày") not in pairwise(
            self._words[max(end, first - LONGEST_CLAUSE) : first]
        )


def _sentence(words: Sequence[str]) -> int:
    return next((i for i, word in enumerate(words) if word == "."), len(words))
