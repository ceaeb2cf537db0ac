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

_ROW = 8  # titles of a row on either side of one
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
        self._officials = officials
        self._by_title: dict[int, dict[int, OfficialRecord]] = {}  # by title, by their number
        for number, official in enumerate(officials):
            for _, n in official.title_refs:
                self._by_title.setdefault(n, {})[number] = official
        self._abroad: dict[int, set[str]] = {}  # by the number of an official

    def of(self, body: BodyRecord) -> Sequence[OfficialRecord]:
        """Those who hold the title in which a body stands."""
        return list(self._holders(body).values())

    def share(self, one: BodyRecord, other: BodyRecord) -> bool:
        """Whether somebody holds both titles in which two bodies stand."""
        return not self._holders(one).keys().isdisjoint(self._holders(other))

    def countries(self, body: BodyRecord) -> set[str]:
        """The other countries with which all titles of those end who hold that of a body."""
        found: set[str] = set()
        for number in self._holders(body):
            if number not in self._abroad:
                self._abroad[number] = _countries_of(self._officials[number])
            found |= self._abroad[number]
        return found

    def row(self, body: BodyRecord) -> Iterator[TitleRecord]:
        """The titles of the same person that stand in one row with that of a body, near it."""
        n = self._title_of(body)
        for number in self._by_title.get(n, ()):
            for step in (1, -1):
                for k in range(n + step, n + step * (_ROW + 1), step):
                    near, far = sorted((k - step, k))
                    if number not in self._by_title.get(k, ()):
                        break
                    if self._starts[far] - self._ends[near] >= _GAP:
                        break
                    yield self._titles[k]

    def _holders(self, body: BodyRecord) -> dict[int, OfficialRecord]:
        return self._by_title.get(self._title_of(body), {})

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


def _countries_of(official: OfficialRecord) -> set[str]:
    """The other countries with which the titles of a person end: ``Thủ tướng Lào``."""
    return {country for title in official.titles if (country := other_at_end(title))} - {HOME}
