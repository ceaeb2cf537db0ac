"""What the bare name of a body stands for, from the text.

A page about Hải Phòng says ``Thành ủy`` and means the one of Hải Phòng. The words that tell it are
kept as evidence:

1. the place of the list in which it stands (``HĐND, UBND tỉnh Gia Lai``);
2. the places named with the noun it wants (``quận Lê Chân`` for ``UBND quận``): the most frequent;
3. for a province, the site of the page (``binhdinh.gov.vn``), else the province in which the
   districts and communes named lie.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from vn_directives.bodies.composition import Phrase
from vn_directives.bodies.levels import nouns_with_names
from vn_directives.bodies.place import Tail
from vn_directives.bodies.vocabulary import SEPARATORS
from vn_directives.bodies.writing import spell
from vn_directives.matching.reading import Reading
from vn_directives.orthography import slug
from vn_directives.places.gazetteer import gazetteer, longest_place
from vn_directives.places.nouns import kinds_from, unit_levels, unit_starts
from vn_directives.places.units import Unit, named_provinces
from vn_directives.vocabulary.vocabulary import compiled

_NO_KIND: frozenset[str] = frozenset()
LEVELS = frozenset({"central", "province", "district", "commune", "village"})
_DOMAIN = ".gov.vn"
_IN_DOMAIN = frozenset(["gov"])
_SITE = re.compile(r"([a-z]{4,20})" + re.escape(_DOMAIN))


class Implied(NamedTuple):
    """What a bare name stands for."""

    place: str
    kind: str
    level: str | None
    evidence: str


@dataclass(slots=True)
class _Named:
    """A place named in the text, with its noun, and the words that say so, end exclusive."""

    kind: str
    name: str
    units: tuple[Unit, ...]
    start: int
    end: int


def implied_by_text(
    reading: Reading, phrases: Sequence[Phrase], inners: Sequence[Phrase]
) -> list[Implied | None]:
    """For each body, given with the innermost one of it, what it stands for without naming it."""
    context = _Context(reading, inners)
    found: list[Implied | None] = []
    for inner, last in zip(inners, _listed(reading, phrases, inners), strict=True):
        if last is not None:
            found.append(context.in_list(phrases[last], inners[last]))
        elif inner.tail is None or inner.tail.name is None:
            kinds = _wanted(inner)
            found.append(context.stands_for(kinds) if kinds else None)
        else:
            found.append(None)
    return found


def _listed(
    reading: Reading, phrases: Sequence[Phrase], inners: Sequence[Phrase]
) -> list[int | None]:
    """For each bare body, the last of the list in which it stands, when that names a place."""
    found: list[int | None] = [None] * len(phrases)
    for i in range(len(phrases) - 2, -1, -1):
        end, bare = phrases[i].end, inners[i]
        if phrases[i + 1].start != end + 1 or reading.words[end] not in SEPARATORS:
            continue
        if bare.is_bare and "place" in bare.head.takes and not bare.head.units:
            named = i + 1 if inners[i + 1].tail is not None else None
            found[i] = found[i + 1] if found[i + 1] is not None else named
    return found


def _wanted(inner: Phrase) -> frozenset[str]:
    """The types of unit of which a body without a named place may be."""
    if inner.tail is not None:
        form = inner.tail.form
        return frozenset({form}) if form in unit_levels() else _NO_KIND
    if inner.head.units:
        return inner.head.units
    return kinds_from("province") if inner.head.level == "province" else _NO_KIND


def kind_of(tail: Tail) -> str:
    """The type of a named unit, from its noun or, where it has none, from the gazetteer."""
    assert tail.name is not None
    if tail.form != tail.name:
        return tail.form[: -len(tail.name)].strip()
    units = gazetteer().get(tail.name.lower(), ())
    kinds = {unit.kind for unit in units if unit.level == tail.level}
    return kinds.pop() if len(kinds) == 1 else ""


class _Context:
    """What a text says about the places of its bodies. Looked up only when a body asks for it."""

    def __init__(self, reading: Reading, inners: Sequence[Phrase]) -> None:
        self._reading = reading
        self._inners = inners
        self._answers: dict[frozenset[str], Implied | None] = {}

    def in_list(self, last: Phrase, inner: Phrase) -> Implied | None:
        """What the bare bodies of a list stand for, by the place of its last body."""
        tail = inner.tail
        assert tail is not None
        if tail.name is None:
            return self.stands_for(_wanted(inner))
        level = tail.level if tail.level in LEVELS else None
        return Implied(tail.name, kind_of(tail), level, self._quote(last))

    def stands_for(self, kinds: frozenset[str]) -> Implied | None:
        """The unit of these types that the text is about."""
        if not kinds:
            return None
        if kinds not in self._answers:
            self._answers[kinds] = self._by_name(kinds) or self._by_province(kinds)
        return self._answers[kinds]

    @cached_property
    def _named(self) -> list[_Named]:
        """The places named with their noun, and those that bodies of one level name."""
        reading = self._reading
        found = []
        for j, i, kind in nouns_with_names(reading, reading.places_of(unit_starts())):
            known = longest_place(reading, i) if kind in unit_levels() else None
            if known is not None:
                end, units = known
                found.append(_Named(kind, spell(reading, i, end), units, j, end))
        for inner in self._inners:
            if inner.head.units and inner.tail is not None and inner.tail.name is not None:
                (kind,) = inner.head.units
                units = gazetteer().get(inner.tail.name.lower(), ())
                found.append(_Named(kind, inner.tail.name, units, inner.start, inner.end))
        return found

    def _by_name(self, kinds: frozenset[str]) -> Implied | None:
        """The most frequent place named with one of these nouns, when no other comes near it."""
        named = [place for place in self._named if place.kind in kinds]
        name = _prevailing([place.name for place in named])
        if name is None:
            return None
        place = next(place for place in named if place.name == name)
        levels = [unit.level for unit in place.units if unit.kind == place.kind]
        level = min(levels, key=_rank, default=None)
        return Implied(name, place.kind, level, self._quote(place))

    def _quote(self, part: Phrase | _Named) -> str:
        starts, ends = self._reading.starts, self._reading.ends
        return self._reading.quote(starts[part.start], ends[part.end - 1])[2]

    def _by_province(self, kinds: frozenset[str]) -> Implied | None:
        """The province of the site, or in which the places named lie."""
        provinces = kinds_from("province")
        if kinds.isdisjoint(provinces):
            return None
        for site, evidence in _sites_in(self._reading):
            if site.kind in kinds:
                return Implied(site.province, site.kind, "province", evidence)
        lie = [
            (place, inside.pop())
            for place in self._named
            if place.kind not in provinces
            and len(inside := {u.province for u in place.units if u.kind == place.kind}) == 1
        ]
        name = _prevailing([province for _, province in lie])
        if name is None:
            return None
        province = next((u for u in gazetteer()[name.lower()] if u.level == "province"), None)
        if province is None or province.kind not in kinds:
            return None
        place = next(place for place, where in lie if where == name)
        return Implied(name, province.kind, "province", self._quote(place))


def _prevailing(names: Sequence[str]) -> str | None:
    """The most frequent of these names, when no other is more than half as frequent."""
    if len(set(names)) < 2:  # nearly always
        return names[0] if names else None
    counts = Counter(names)
    name = max(counts, key=counts.__getitem__)
    count = counts.pop(name)
    return name if count >= 2 * max(counts.values()) else None


def _rank(level: str) -> int:
    return ("province", "district", "commune").index(level)


def site_of(reading: Reading) -> Unit | None:
    """The province of the first site of a province that a text names (``binhdinh.gov.vn``)."""
    return next((unit for unit, _ in _sites_in(reading)), None)


def _sites_in(reading: Reading) -> Iterator[tuple[Unit, str]]:
    """The provinces of the sites named, each with the words that name it."""
    if not reading.places_of(_IN_DOMAIN):
        return  # most texts
    text = reading.lower
    for match in _SITE.finditer(text) if _DOMAIN in text else ():
        site = _sites().get(match[1])
        if site is not None:
            yield site, match[0]


@compiled
def _sites() -> dict[str, Unit]:
    """The provinces by the name of their site: haiphong for haiphong.gov.vn."""
    return {slug(name).replace("-", ""): unit for name, unit in named_provinces()}
