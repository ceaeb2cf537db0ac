"""What a body's name meant in the year that the text tells beside it."""

from __future__ import annotations

from typing import NamedTuple

from vn_directives.identity.national import HOME
from vn_directives.matching.reading import Reading
from vn_directives.orthography import slug
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_YEAR = 4  # digits
_BEFORE, _BEHIND = 40, 15  # words


class _Sense(NamedTuple):
    """Which body a name was of in some years, the last included."""

    id: str
    first: int
    last: int


def in_its_time(id: str, reading: Reading, first: int, end: int, day: str | None) -> str:
    """The identifier of the body that a name meant in its year.

    ``Bộ Nội vụ`` of 1985 is today's ``Bộ Công an``. The year is the one named last before the body
    in its line, else the first behind it, else that of the text.

    Args:
        id: the identifier by name.
        reading: the text.
        first, end: the words of the body, end exclusive.
        day: the day of the text (ISO), or None.
    """
    place, _, name = id.partition("/")
    outer, sign, inner = name.partition("/")
    sense = _senses().get(outer) if place == HOME else None
    if sense is None:
        return id
    year = _year_beside(reading, first, end) or (int(day[:_YEAR]) if day else None)
    if year is None or not sense.first <= year <= sense.last:
        return id
    return f"{place}/{sense.id}{sign}{inner}"


def _year_beside(reading: Reading, first: int, end: int) -> int | None:
    for j in range(first - 1, max(first - _BEFORE, 0) - 1, -1):
        if "\n" in reading.gap(j + 1):
            break
        if _is_year(reading.words[j]):
            return int(reading.words[j])
    behind = reading.words[end : end + _BEHIND]
    return next((int(word) for word in behind if _is_year(word)), None)


def _is_year(word: str) -> bool:
    return len(word) == _YEAR and word.isdecimal() and word[:2] in ("19", "20")


@compiled
def _senses() -> dict[str, _Sense]:
    return {
        slug(entry["name"]): _Sense(slug(entry["meant"]), entry["from"], entry["to"])
        for entry in current_lexicon("identity")["in_time"]
    }
