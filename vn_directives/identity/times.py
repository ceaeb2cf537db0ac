"""What a body's name meant in the year that the text tells beside it."""

from __future__ import annotations

import re
from typing import NamedTuple

from vn_directives.identity.national import HOME
from vn_directives.matching.reading import Reading
from vn_directives.orthography import slug
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_BEFORE, _BEHIND = 40, 15  # words
_YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?:(?:0?[1-9]|1[0-2])/)"
# "năm 1985", "3/4/1985", "4/1985", "1981-1985"; not the number and year of a document.
_DATED = re.compile(
    r"(?P<birth>\b(?:(?<!học )(?<!hy )(?<!phát )(?<!vệ )sinh|chào đời)(?: ra)?"
    r"(?: ?:|(?= (?:vào|khoảng|trong|ngày|tháng|năm|ở|tại|\d)))[^,;()\n]{0,40}?)?"
    r"(?<![\w/.-])"
    rf"(?:{_MONTH}?{_YEAR}(?: ?[-–] ?| đến ){_MONTH}?{_YEAR}|\d\d?([/.-])\d\d?\2{_YEAR}"
    rf"|năm {_YEAR}|(?<!số ){_MONTH}{_YEAR}|tháng \d\d?-{_YEAR})"
    r"(?![\w/])"
)
_YEARS = re.compile(_YEAR)


class _Sense(NamedTuple):
    """Which body a name was of in some years, the last included."""

    id: str
    first: int
    last: int


def in_its_time(id: str, reading: Reading, first: int, end: int, day: str | None) -> str:
    """The identifier of the body that a name meant in its year.

    ``Bộ Nội vụ`` of 1985 is today's ``Bộ Công an``. The year is the one written last before the
    body in its line, else the first behind it, else that of the text.

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
    year = _year_beside(reading, first, end) or (int(day[:4]) if day else None)
    if year is None or not sense.first <= year <= sense.last:
        return id
    return f"{place}/{sense.id}{sign}{inner}"


def _year_beside(reading: Reading, first: int, end: int) -> int | None:
    lower, starts, ends = reading.lower, reading.starts, reading.ends
    line = lower[starts[max(first - _BEFORE, 0)] : starts[first]].rpartition("\n")[2]
    if before := _years(line):
        return before[-1]
    behind = _years(lower[ends[end - 1] : ends[min(end + _BEHIND, len(ends)) - 1]])
    return behind[0] if behind else None


def _years(text: str) -> list[int]:
    """The years written as such in a text (``năm 1985``, ``3/4/1985``), those of births left out.

    A number of four digits alone is none (``1985 cán bộ``), nor is that of a document
    (``12/1985/QĐ-BNV``).
    """
    return [
        int(year)
        for date in _DATED.finditer(text)
        if date["birth"] is None
        for year in _YEARS.findall(date[0])
    ]


@compiled
def _senses() -> dict[str, _Sense]:
    return {
        slug(entry["name"]): _Sense(slug(entry["meant"]), entry["from"], entry["to"])
        for entry in current_lexicon("identity")["in_time"]
    }
