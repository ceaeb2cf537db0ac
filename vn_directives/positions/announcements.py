"""When posts were decided on that a sentence further on tells of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from vn_directives.officials.vocabulary import post_verbs
from vn_directives.positions.clauses import LONGEST_CLAUSE, Clauses
from vn_directives.positions.dated import SINCE
from vn_directives.positions.moments import NONE, Moment, Period
from vn_directives.positions.told import has_note

_ANNOUNCED = 400  # words between the day of an announcement and the posts it is about
_DAY = len("2025-07-01")
_UNITS = {"năm": len("2025"), "tháng": len("2025-07")}
_MEETINGS = frozenset((("đại", "hội"), ("hội", "nghị"), ("kỳ", "họp")))
_THIS = frozenset(("này", "đó", "ấy"))
_PARTING = frozenset((".", "]", ";"))  # before a sentence
_WITHIN = frozenset(("cũng", "ngay", "trong", "vào", "từ", "tại"))  # cũng trong năm này


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

    def of_same_time(self, first: int) -> Period:
        """The time told last before the sentence of a title that takes it up.

        So in: ``… năm 1990. Cùng năm, bà``; ``… tháng 3/1990. Cũng trong tháng đó, ông``; ``Tháng
        3/1935, ông dự Đại hội. Tại Đại hội này, ông``.
        """
        opens = self._sentence_of(first)
        long = self._takes_up(opens, first)
        n = bisect_left(self._first, first) - 1
        if not long or n < 0 or not 0 <= opens - self._last[n] <= LONGEST_CLAUSE:
            return NONE
        between = self._reading.ends[self._last[n] - 1], self._reading.starts[opens]
        if "/" in self._dates[n].canonical or self._reading.cased.find("\n#", *between) >= 0:
            return NONE
        moment = self._moment(n)
        return NONE if moment is None else Period(Moment(moment.value[:long], n))

    def _sentence_of(self, first: int) -> int:
        """The first word of the sentence of word `first`."""
        begins = first
        while begins > max(0, first - LONGEST_CLAUSE) and self._words[begins - 1] not in _PARTING:
            if self._breaks(begins, begins):
                break
            begins -= 1
        return begins

    def _takes_up(self, opens: int, first: int) -> int:
        """How much of the time before the sentence at word `opens` takes up, in characters."""
        words, i = self._words, opens
        while i < first and words[i] in _WITHIN:
            i += 1
        if i + 2 > first:
            return 0
        if words[i] == "cùng":
            return _UNITS.get(words[i + 1], 0)
        if i == opens:
            return 0
        if tuple(words[i : i + 2]) in _MEETINGS:
            return _DAY if words[i + 2] in _THIS else 0
        return _UNITS.get(words[i], 0) if words[i + 1] in _THIS else 0

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
