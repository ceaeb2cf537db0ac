"""Which unit each place of a text is, told by its other places, its site and its day."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from vn_directives.identity.mentions import Named, units_named
from vn_directives.matching.data import load_lexicon
from vn_directives.matching.reading import Reading
from vn_directives.places.nouns import city, nouns, unit_levels
from vn_directives.places.units import REFORM, Unit, path_of, units
from vn_directives.vocabulary.vocabulary import compiled

_WIDTH = {"commune": 0, "district": 1, "province": 2}
# Between a unit and the wider one in which it lies: "xã Thạch Xuân, huyện Thạch Hà".
_JOINTS = frozenset({(",",), ("-",), ("(",), ("thuộc",), ("của",), (",", "thuộc"), ("ở",), ()})
_STATED = 2.0  # the weight of a province named with its noun
_LOCAL = 2.0  # what speaks for the one province of a text
_HUE = "2025-01-01"  # the first day of the city made of a province, under another name
_QUESTION = ["câu", "hỏi", "của"]
_ASKS = frozenset(["hỏi"])
_FROM = "từ"
_ASKED = 20  # words between these and where one asks from
_ENOUGH = 2.0  # how far ahead of the others a province must be to decide alone


class Context:
    """The places of one text, each resolved as far as the text tells.

    Args:
        reading: the text.
        places: the places named in it, in text order; their units are filled in.
        day: the day of the text (ISO), or None.
        hints: provinces that something else tells, by id, with what tells it (``site``,
            ``letterhead``).

    Attributes:
        old: whether the text is of the time before 1 July 2025.
        province: the id of the province that the text is about, or None.
        district: the id of the district that it is about, or None.
        day: the day of the text, as given.
    """

    def __init__(
        self,
        reading: Reading,
        places: Sequence[Named],
        day: str | None,
        hints: Mapping[str, str],
    ) -> None:
        self.places = places
        self.day = day
        self._hints = hints
        self.old = self._is_old()
        if day is not None:
            for place in places:
                place.known = place.candidates
                place.candidates = self._of_the_time(place.known)
        if self.old and (day or "") < _HUE:
            for place in places:
                self._take_as_city(place)
        self._votes: defaultdict[str, float] = defaultdict(float)
        self._fitting: dict[tuple[str | None, frozenset[str]], list[Named]] = {}
        self.province: str | None = None
        self.district: str | None = None
        if not places and not hints:
            return
        self._nest(reading)
        self._agree()
        self._set_aside(reading)
        self._vote()
        self.province = self._prevailing()
        self._choose()
        self.district = self._most("district")

    def _is_old(self) -> bool:
        if self.day is not None:
            return self.day < REFORM
        kinds = {place.kind for place in self.places}
        return kinds.isdisjoint(_new_kinds()) or not kinds.isdisjoint(_old_kinds())

    @staticmethod
    def _take_as_city(place: Named) -> None:
        """Read the name that a province took in 2025 as that of the city in it (``Huế``)."""
        if place.kind not in (None, city()):
            return
        ids = {unit.id for unit in place.candidates if unit.id in _renamed()}
        if not any(units()[id].name == place.name for id in ids):
            return
        cities = units_named(place.name, ("district",), city())
        place.candidates = tuple(city for city in cities if city.parent in ids)
        place.level = "district" if place.level is not None else None

    def _of_the_time(self, candidates: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """The candidates that existed; all of them where none did."""
        fitting = tuple(
            unit
            for unit in candidates
            if unit.level == "province" or (unit.since if self.old else unit.until) is None
        )
        return fitting or candidates

    def _nest(self, reading: Reading) -> None:
        """Let a wider place right behind a place, or before it in an address, decide."""
        places, words = self.places, reading.words
        for i in range(len(places) - 2, -1, -1):
            inner, outer = places[i], places[i + 1]
            joint = tuple(words[inner.last : outer.first])
            if len(joint) > 2 or joint not in _JOINTS:
                continue
            pairs = _pairs(inner.candidates, outer.candidates)
            pairs = pairs or _pairs(inner.known, outer.candidates)  # of a time after that day
            if pairs:
                inner.candidates = tuple(dict.fromkeys(small for small, _ in pairs))
                outer.candidates = tuple(dict.fromkeys(wide for _, wide in pairs))
                inner.known_by = "stated"
            elif outer.candidates and _is_narrower(inner, outer):
                inner.candidates, inner.above = (), outer

    def _agree(self) -> None:
        """A name that stands alone is what it is where a wider place stands beside it."""
        told: dict[tuple[str | None, str], Named | None] = {}
        for place in self.places:
            if place.known_by == "stated" or place.above is not None:
                key = place.kind, place.name
                known = told.setdefault(key, place)
                if known is not None and not _same_sense(known, place):
                    told[key] = None
        for place in self.places if told else ():
            known = told.get((place.kind, place.name))
            if known is None or place.known_by is not None or place.above is not None:
                continue
            place.candidates, place.above = known.candidates, known.above

    def _set_aside(self, reading: Reading) -> None:
        """Find the places where those live who ask: ``Câu hỏi của bạn An (Hà Nội)``.

        And those where one comes from who is named before: ``Bộ trưởng Lê An từ Nam Định``.
        """
        words = reading.words
        for place in self.places:
            if place.first > 1 and words[place.first - 1].endswith(_FROM):
                glued = words[place.first - 1] != _FROM  # Lê Antừ Nam Định
                named = reading.written(place.first - 1 - (not glued))[0].isupper()
                place.aside = named and reading.gap(place.first - 1) in ("", " ")
        asked = [i for i in reading.places_of(_ASKS) if words[i - 1 : i + 2] == _QUESTION]
        for place in self.places if asked else ():
            n = bisect_right(asked, place.first - 2)
            place.aside = n > 0 and place.first - asked[n - 1] < _ASKED

    def _vote(self) -> None:
        """Count for each province what speaks for it."""
        votes = self._votes
        for place in self.places:
            if place.aside:
                continue
            provinces = {_province(unit) for unit in place.candidates}
            if not provinces:
                continue
            wide = any(unit.level == "province" for unit in place.candidates)
            weight = 1.0 if place.kind is None or not wide else _STATED
            if len(provinces) == 1:
                votes[provinces.pop()] += weight
            elif len(provinces) < 6:
                for province in provinces:
                    votes[province] += 0.5 / len(provinces)
        for province in self._hints:
            votes[province] += 2 * _STATED

    def _prevailing(self) -> str | None:
        ranked = sorted(self._votes.items(), key=lambda vote: -vote[1])[:2]
        if not ranked:
            return None
        if len(ranked) == 1 or ranked[0][1] >= _ENOUGH * ranked[1][1]:
            return ranked[0][0]
        return None

    def _choose(self) -> None:
        latest: str | None = None  # the province named last
        known_districts = Counter(
            unit.id
            for place in self.places
            for unit in place.candidates
            if unit.level == "district" and len(place.candidates) == 1
        )
        for place in self.places:
            found = self._choice(place, latest, known_districts)
            if found is not None:
                place.unit, known_by = found
                place.known_by = place.known_by or known_by
                if place.unit.level == "province" and not place.aside:
                    latest = place.unit.id

    def _choice(
        self, place: Named, latest: str | None, districts: Mapping[str, int]
    ) -> tuple[Unit, str] | None:
        """The unit meant, and how it is known; None where the text leaves it open."""
        candidates = place.candidates
        if not candidates:
            return None
        if len(candidates) == 1:
            unit = candidates[0]
            if unit.level == "commune" and place.known_by is None and self._is_strange(unit):
                return None
            return unit, "unique"
        wide = [unit for unit in candidates if unit.level == "province"]
        if wide and (place.kind == "tỉnh" or len(wide) == len(candidates)):
            return wide[0], "unique"
        for province in dict.fromkeys((self.province, latest)):
            found = self._in_province(candidates, province, districts) if province else None
            if found is not None:
                return found, self._hints.get(province or "", "context")
        return (wide[0], "unique") if wide else None

    def _in_province(
        self, candidates: Sequence[Unit], province: str, districts: Mapping[str, int]
    ) -> Unit | None:
        """The candidate that is or lies in a province; None where several do."""
        here = [unit for unit in candidates if _province(unit) == province]
        if any(unit.level == "province" for unit in here):
            return next(unit for unit in here if unit.level == "province")
        here = list(self._of_the_time(tuple(here)))
        if len(here) > 1:
            in_known = [unit for unit in here if (unit.parent or "") in districts]
            here = in_known if len(in_known) == 1 else self._widest(here)
        return here[0] if len(here) == 1 else None

    def _widest(self, found: list[Unit]) -> list[Unit]:
        """The candidates of the widest level among them."""
        width = max(_WIDTH[unit.level] for unit in found)
        return [unit for unit in found if _WIDTH[unit.level] == width]

    def _is_strange(self, unit: Unit) -> bool:
        """Whether a commune lies in a province that nothing else in the text speaks of."""
        return self.province is not None and _province(unit) != self.province

    def _most(self, level: str) -> str | None:
        """The unit of a level that is named most, when no other comes near it."""
        counts = Counter(
            unit.id
            for place in self.places
            if (unit := place.unit) is not None and unit.level == level
        )
        ranked = counts.most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return ranked[0][0]

    def nearest(
        self, i: int, level: str | None, kinds: frozenset[str] = frozenset()
    ) -> Named | None:
        """The place of a level or of certain types named last before word `i`, else first after.

        Its unit may be open, where its type is one of `kinds`.
        """
        found = self._fitting.get((level, kinds))
        if found is None:
            found = [p for p in self.places if _fits(p, level, kinds) and not p.aside]
            self._fitting[level, kinds] = found
        n = bisect_right(found, i, key=lambda place: place.first)
        return found[max(n - 1, 0)] if found else None

    def path_of(self, place: Named) -> str | None:
        """The path of a place; None where the province is not known."""
        if place.unit is not None:
            return self.path(place.unit)
        above = self.path_of(place.above) if place.above is not None else None
        return above and f"{above} > {place.name}"

    def path(self, unit: Unit) -> str:
        """The plain names from the province downward, as they were at the time of the text."""
        names = path_of(unit)
        if self.old and (self.day or "") < _HUE and (province := _province(unit)) in _renamed():
            names = (_renamed()[province], *names[1:])
        return " > ".join(names)

    @staticmethod
    def may_be_called(unit: Unit, kinds: frozenset[str]) -> bool:
        """Whether a unit may be called by one of some nouns, or by any where there are none.

        ``UBND tỉnh`` is of no central city; a city that was a province before may be either.
        """
        return not kinds or unit.kind in kinds or unit.id in _renamed()

    @property
    def is_local(self) -> bool:
        """Whether the text is one of a province: its site, its letterhead, or most places."""
        return bool(self._hints) or self._votes.get(self.province or "", 0) >= _LOCAL

    def is_aside(self, unit: Unit) -> bool:
        """Whether a unit is only where somebody asks from."""
        named = [place.aside for place in self.places if place.unit == unit]
        return bool(named) and all(named)

    @property
    def is_told(self) -> bool:
        """Whether the site or the letterhead tells the province of the text."""
        return bool(self._hints)

    def known_by_hint(self, id: str) -> str | None:
        """What beside the places tells the province of a unit: ``site``, ``letterhead``."""
        return self._hints.get(id.partition(".")[0])

    def province_unit(self) -> Unit | None:
        """The province that the text is about."""
        return units()[self.province] if self.province is not None else None


@cache
def _renamed() -> dict[str, str]:
    """The former names of provinces that took another one on that day, by id."""
    return {
        id: entry["former"]["names"][0]
        for id, entry in load_lexicon("places")["provinces"].items()
        if "former" in entry
    }


def _province(unit: Unit) -> str:
    return unit.id.partition(".")[0]


def _fits(place: Named, level: str | None, kinds: frozenset[str]) -> bool:
    unit = place.unit
    if unit is None:
        return place.kind in kinds
    return (not level or unit.level == level) and (not kinds or unit.kind in kinds)


def _same_sense(one: Named, other: Named) -> bool:
    above = [place.above.name if place.above is not None else None for place in (one, other)]
    return above[0] == above[1] and set(one.candidates) == set(other.candidates)


def _is_narrower(inner: Named, outer: Named) -> bool:
    """Whether a noun says that a place is of a narrower level than another."""
    if inner.kind is None or outer.kind is None:
        return False
    levels = unit_levels()
    return max(_WIDTH[level] for level in levels[inner.kind]) < min(
        _WIDTH[level] for level in levels[outer.kind]
    )


@compiled
def _old_kinds() -> frozenset[str]:
    """The kinds of units that ended with the reform."""
    return frozenset(noun.name for noun in nouns().values() if noun.valid_to)


@compiled
def _new_kinds() -> frozenset[str]:
    """The kinds of units that came with the reform."""
    return frozenset(noun.name for noun in nouns().values() if noun.valid_from)


def _pairs(small: Sequence[Unit], wide: Sequence[Unit]) -> list[tuple[Unit, Unit]]:
    """The units of the first that lie in units of the second, with these."""
    return [(inner, outer) for inner in small for outer in wide if _lies_in(inner, outer)]


def _lies_in(small: Unit, wide: Unit) -> bool:
    return _WIDTH[small.level] < _WIDTH[wide.level] and small.id.startswith(wide.id + ".")
