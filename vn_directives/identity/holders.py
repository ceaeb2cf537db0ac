"""Of which country the persons are who hold offices, as their names and other titles tell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from vn_directives.bodies.record import BodyRecord
from vn_directives.identity.national import HOME, other_at_end
from vn_directives.matching.names import CLANS, is_syllable, surnames
from vn_directives.matching.reading import words_of
from vn_directives.officials.record import OfficialRecord
from vn_directives.titles.record import TitleRecord

_GAP = 30  # characters between two titles of a row: ", ", " khóa XI, ", " Lê Văn An, "
_TRANSCRIBED = re.compile(r"\w-[^\W\d_]*[a-zà-ỹ]")  # Xi-xu-lít


class Holders:
    """The persons who hold the titles of a text, of this country or another.

    Args:
        titles: the titles, in text order.
        officials: the officials.
    """

    def __init__(self, titles: Sequence[TitleRecord], officials: Sequence[OfficialRecord]) -> None:
        self._titles = titles
        self._starts = [title.start for title in titles]
        self._ends = [title.end for title in titles]
        self._by_title: dict[int, list[OfficialRecord]] = {}
        for official in officials:
            for _, n in official.title_refs:
                self._by_title.setdefault(n, []).append(official)

    def of(self, body: BodyRecord) -> Sequence[OfficialRecord]:
        """Those who hold the title in which a body stands."""
        return self._by_title.get(self._title_of(body), ())

    def row(self, body: BodyRecord) -> Iterator[TitleRecord]:
        """The titles of the same person that stand in one row with that of a body."""
        n = self._title_of(body)
        for holder in self._by_title.get(n, ()):
            own = {number for _, number in holder.title_refs}
            for step in (1, -1):
                k = n + step
                while k in own and self._starts[max(k, n)] - self._ends[min(k, n)] < _GAP:
                    yield self._titles[k]
                    n, k = k, k + step
                n = self._title_of(body)

    def _title_of(self, body: BodyRecord) -> int:
        """The number of the title in which a body stands, -1 where there is none."""
        n = bisect_right(self._starts, body.start) - 1
        return n if n >= 0 and self._ends[n] >= body.end else -1


def is_foreign(name: str) -> bool:
    """Whether a person's name is no Vietnamese one, nor one of the Highlands: ``Pany Yathotou``."""
    if _TRANSCRIBED.search(name) and name.split("-")[0].lower() not in CLANS:
        return True
    words = [word for word in words_of(name) if word.isalpha()]
    if len(words) < 2 or words[0] in surnames() or words[0] in CLANS:
        return False
    return name.isascii() and any(len(word) > 1 and not is_syllable(word) for word in words)


def is_vietnamese(name: str) -> bool:
    """Whether a name begins with a Vietnamese surname and has no other syllables."""
    words = words_of(name)
    return len(words) > 1 and words[0] in surnames() and all(map(is_syllable, words))


def countries_of(official: OfficialRecord) -> set[str]:
    """The other countries with which the titles of a person end: ``Thủ tướng Lào``."""
    return {country for title in official.titles if (country := other_at_end(title))} - {HOME}
