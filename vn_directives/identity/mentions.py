"""Where a text names administrative units: with their noun, in lists, provinces also alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vn_directives.bodies.levels import noun_at
from vn_directives.bodies.place import named_place
from vn_directives.bodies.record import BodyRecord
from vn_directives.bodies.writing import is_capital, spell
from vn_directives.matching.function_words import plurals
from vn_directives.matching.names import common_surnames
from vn_directives.matching.reading import Reading
from vn_directives.officials.record import PersonRecord
from vn_directives.places.countries import home
from vn_directives.places.gazetteer import gazetteer, longest_place
from vn_directives.places.nouns import unit_levels, unit_starts
from vn_directives.places.units import Unit, named_provinces, units
from vn_directives.vocabulary.vocabulary import compiled

_SEPARATORS = frozenset({",", "và", ";"})
# What is named after a province and lies elsewhere, or is no place.
_NAMED_AFTER = frozenset(
    {"đường", "phố", "trường", "ty", "cầu", "sông", "chợ", "sạn", "ga", "cảng"}
)
_NAMED_AFTER |= {"báo", "vịnh", "hồ", "khoan"}
_BEFORE_IN_LIST = frozenset({",", "và", ":", "(", "tỉnh", "phố", "tp"})
_PREPOSITIONS = frozenset({"tại", "ở", "từ", "đến", "về", "ra", "vào", "của", "và"})
_WITHIN_MEMORY = "1990"
_DIGITS = 2  # in the number of a ward or a district
_TAIL = 6  # words in the longest name at the end of a body


@dataclass(slots=True, kw_only=True)
class Named:
    """A place as the text names it.

    Attributes:
        first, last: its words, end exclusive, the noun included.
        name: the name in one spelling.
        kind: the noun in full form, or None.
        level: the level that is known without looking the name up, or None.
        candidates: the units that have the name, at the time of the text where any did.
        known: those of any time, where the time of the text is known.
        unit: which of them is meant, or None.
        above: the wider place named right behind it, in which no unit of this name is known.
        known_by: see `vn_directives.identity.record.PlaceRecord`.
        aside: whether the text is not about it, but somebody asks from there.
    """

    first: int
    last: int
    name: str
    kind: str | None
    level: str | None = None
    candidates: tuple[Unit, ...] = ()
    known: tuple[Unit, ...] = ()
    unit: Unit | None = None
    above: Named | None = None
    known_by: str | None = None
    aside: bool = False


def find_named(
    reading: Reading, bodies: Sequence[BodyRecord], persons: Sequence[PersonRecord]
) -> list[Named]:
    """The places of a text, in text order, none within another."""
    taken = _Ranges(reading, persons)
    found = list(_with_noun(reading, taken))
    found += _at_end_of_bodies(reading, bodies, _Ranges.of(found))
    found += _provinces_alone(reading, taken, _Ranges.of(found))
    found.sort(key=lambda place: place.first)
    return found


class _Ranges:
    """Stretches of words, none within another."""

    def __init__(self, reading: Reading, mentions: Sequence[PersonRecord]) -> None:
        self._set([reading.word_range(mention.start, mention.end) for mention in mentions])

    def _set(self, ranges: list[tuple[int, int]]) -> None:
        ranges.sort()
        self._starts = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]

    @classmethod
    def of(cls, places: Sequence[Named]) -> _Ranges:
        """The stretches of places."""
        ranges = cls.__new__(cls)
        ranges._set([(place.first, place.last) for place in places])
        return ranges

    def touch(self, first: int, last: int) -> bool:
        """Whether one of them shares a word with this stretch."""
        n = bisect_right(self._starts, last - 1) - 1
        return n >= 0 and self._ends[n] > first


def _with_noun(reading: Reading, taken: _Ranges) -> Iterator[Named]:
    """``huyện Vĩnh Bảo``, ``Q.1``, ``các huyện Vĩnh Bảo, Tiên Lãng và An Lão``."""
    reach = 0
    for j in reading.places_of(unit_starts()):
        noun = noun_at(reading, j) if j >= reach else None
        if noun is None or not noun[1].is_unit or not _can_be_named(reading, noun[0]):
            continue
        if j and reading.words[j - 1] == "cấp":  # của cấp xã; cấp tỉnh Quyết định
            continue
        tail = named_place(reading, noun)
        if tail is None or tail.name is None or _is_no_unit(tail.name):
            continue
        if taken.touch(noun[0], tail.end):
            continue
        kind = noun[1].name
        yield Named(
            first=j,
            last=tail.end,
            name=tail.name,
            kind=kind,
            candidates=units_named(tail.name, unit_levels()[kind], kind),
        )
        reach = tail.end
        if j and reading.words[j - 1] in plurals():
            for place in _listed(reading, reach, kind):
                reach = place.last
                yield place


def _can_be_named(reading: Reading, j: int) -> bool:
    """Whether word `j` can begin a name behind a noun: a capital, a number, ``số``."""
    if j >= len(reading.words):
        return False
    word = reading.words[j]
    return word.isdigit() or word == "số" or reading.cased[reading.starts[j]].isupper()


def _is_no_unit(name: str) -> bool:
    """``P.V`` is a reporter, ``xã X`` is not to be known; ``p.124``; ``Thông tấn xã Việt Nam``."""
    if name.isdigit():
        return len(name) > _DIGITS
    return (len(name) == 1 and name.isalpha()) or name == home()


def _listed(reading: Reading, end: int, kind: str) -> Iterator[Named]:
    """The further names of a list that share its noun."""
    words = reading.words
    while end + 1 < len(words) and words[end] in _SEPARATORS and "\n" not in reading.gap(end + 1):
        place = longest_place(reading, end + 1)
        if place is None:
            return
        name = spell(reading, end + 1, place[0])
        candidates = units_named(name, unit_levels()[kind], kind)
        if not candidates:
            return
        yield Named(first=end + 1, last=place[0], name=name, kind=kind, candidates=candidates)
        end = place[0]


def _at_end_of_bodies(
    reading: Reading, bodies: Sequence[BodyRecord], taken: _Ranges
) -> Iterator[Named]:
    """The places that bodies name without a noun: ``Quận ủy Hải An``, ``Công an Hà Nội``."""
    for body in bodies:
        if body.place is None or body.level in (None, "central"):
            continue
        first, last = reading.word_range(body.start, body.end)
        for i in range(max(first, last - _TAIL), last):
            place = longest_place(reading, i) if is_capital(reading, i) else None
            if place is None or place[0] != last or taken.touch(i, last):
                continue
            if _is_person(reading, i, last):
                break
            name = spell(reading, i, last)
            levels = (body.level,) if body.level else ()
            candidates = units_named(name, levels, None)
            if candidates:
                yield Named(
                    first=i,
                    last=last,
                    name=name,
                    kind=None,
                    level=body.level,
                    candidates=candidates,
                )
            break


def _provinces_alone(reading: Reading, persons: _Ranges, taken: _Ranges) -> Iterator[Named]:
    """Provinces and central cities without a noun: ``tại Hải Phòng``."""
    words, second = reading.words, _second_words()
    for i in reading.places_of(_first_words()):
        behind = words[i + 1] if i + 1 < len(words) else ""
        if behind not in second[words[i]] and "" not in second[words[i]]:
            continue
        place = longest_place(reading, i)
        if place is None or taken.touch(i, place[0]) or persons.touch(i, place[0]):
            continue
        if (i and words[i - 1] in _NAMED_AFTER) or not _stands_alone(reading, i, place[0]):
            continue
        if _is_person(reading, i, place[0]) or _lies_in_province(reading, i, place[0]):
            continue
        name = spell(reading, i, place[0])
        candidates = units_named(name, ("province",), None)
        # Sơn Tây, Biên Hòa: a town today, and long ago a province, which then needs its noun.
        if candidates and (len(candidates) == len(place[1]) or not _is_bygone(candidates)):
            yield Named(
                first=i,
                last=place[0],
                name=name,
                kind=None,
                level="province",
                candidates=candidates,
            )


def _is_bygone(provinces: Sequence[Unit]) -> bool:
    return all(unit.until is not None and unit.until < _WITHIN_MEMORY for unit in provinces)


def _is_person(reading: Reading, i: int, end: int) -> bool:
    """Whether a name without a noun is that of the person after whom a city is called."""
    return end - i > 2 and reading.words[i] in common_surnames()


def _lies_in_province(reading: Reading, i: int, end: int) -> bool:
    """Whether a province follows that is no further one of a list: ``mỏ Khánh Hòa, tỉnh X``."""
    words = reading.words
    if words[end : end + 2] != [",", "tỉnh"] or not _can_be_named(reading, end + 2):
        return False
    return not i or words[i - 1] not in _BEFORE_IN_LIST


def _stands_alone(reading: Reading, i: int, end: int) -> bool:
    """Whether no capitalised word before or behind makes another name of it."""
    before = i and reading.gap(i) == " " and is_capital(reading, i - 1)
    before = before and reading.words[i - 1] not in _PREPOSITIONS
    behind = end < len(reading.words) and reading.gap(end) == " " and is_capital(reading, end)
    capitals = reading.written(i).isupper() and len(reading.words[i]) > 1
    if capitals:
        return not (behind and reading.written(end).isupper() and end - i < 2)
    return not behind and not before


@compiled
def _first_words() -> frozenset[str]:
    """The words with which the names of provinces begin."""
    return frozenset(_second_words())


@compiled
def _second_words() -> dict[str, set[str]]:
    """The second words of the names of provinces by their first; "" where there is none."""
    found: dict[str, set[str]] = {}
    for name, _ in named_provinces():
        first, second = (*name.lower().split(), "")[:2]
        found.setdefault(first, set()).add(second)
    return found


@compiled
def _numbered() -> dict[tuple[str, str], tuple[Unit, ...]]:
    """The units whose name is a number, by type and number."""
    found: dict[tuple[str, str], tuple[Unit, ...]] = {}
    for unit in units().values():
        if unit.name.isdigit():
            key = (unit.kind, unit.name)
            found[key] = (*found.get(key, ()), unit)
    return found


def units_named(name: str, levels: Sequence[str], kind: str | None) -> tuple[Unit, ...]:
    """The units that have or had a name, of these levels.

    Those of the type `kind` alone, where there are any: districts become towns, towns cities.
    """
    if name.isdecimal():
        return _numbered().get((kind or "", name.lstrip("0")), ())
    key = name.lower().replace("'", " ' ") if "'" in name else name.lower()
    key = " ".join(key.replace("’", " ' ").replace("-", " - ").split())
    found = gazetteer().get(key, ())
    fitting = tuple(unit for unit in found if not levels or unit.level in levels)
    return tuple(unit for unit in fitting if unit.kind == kind) or fitting
