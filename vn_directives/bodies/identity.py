"""From parsed bodies to records: canonical names, levels, places, and which are the same body.

A page about Hải Phòng says ``Thành ủy`` and means the one of Hải Phòng. What a bare name stands for
is taken from the text, and the words that tell it are kept as evidence:

1. the place of the list in which it stands (``HĐND, UBND tỉnh Gia Lai``);
2. the places named with the noun it wants (``quận Lê Chân`` for ``UBND quận``): the most frequent;
3. for a province, the site of the page (``binhdinh.gov.vn``), else the province in which the
   districts and communes named lie.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from vn_directives.bodies.composition import Phrase
from vn_directives.bodies.place import (
    Tail,
    nouns_with_names,
    spell,
)
from vn_directives.bodies.record import BodyRecord
from vn_directives.bodies.vocabulary import Head
from vn_directives.matching.reading import Reading
from vn_directives.orthography import slug
from vn_directives.places.gazetteer import gazetteer, longest_place
from vn_directives.places.nouns import kinds_from, unit_levels, unit_starts
from vn_directives.places.units import Unit, named_provinces
from vn_directives.vocabulary.vocabulary import compiled

_NO_KIND: frozenset[str] = frozenset()
_LEVELS = frozenset({"central", "province", "district", "commune", "village"})
_LISTED = frozenset({",", "và", "-", "/", "&"})
_DOMAIN = ".gov.vn"
_SITE = re.compile(r"([a-z]{4,20})" + re.escape(_DOMAIN))
_WORD = re.compile(r"\w+")


class _Implied(NamedTuple):
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


def to_records(reading: Reading, phrases: Sequence[Phrase]) -> list[BodyRecord]:
    """The records of the bodies of one text, in the order given."""
    if not phrases:
        return []
    inners = [_innermost(phrase) for phrase in phrases]
    implied = _implied(reading, phrases, inners)
    names = [canonical_name(phrase) for phrase in phrases]
    keys = [_key(*parts) for parts in zip(names, inners, implied, strict=True)]
    _join_bare(phrases, inners, implied, keys)
    records = []
    for i, phrase in enumerate(phrases):
        start, end, text = _quote(reading, phrase)
        head, inner, meant = phrase.head, inners[i], implied[i]
        tail = inner.tail
        owner = phrase.parent or _owner(reading, phrases, i)
        records.append(
            BodyRecord(
                start=start,
                end=end,
                text=text,
                name=names[i],
                kind=head.kind,
                branch=head.branch or _branch(phrase),
                level=_level(head, inner) if meant is None else meant.level,
                place=tail.name if tail is not None else None,
                parent=canonical_name(owner) if owner is not None else None,
                collective=tail is not None and tail.many,
                implied_place=meant.place if meant is not None else None,
                evidence=meant.evidence if meant is not None else None,
                key=keys[i],
            )
        )
    return records


def canonical_name(phrase: Phrase) -> str:
    """The name in one spelling, abbreviations expanded."""
    name = phrase.head.name
    if phrase.field:
        name = f"{name} {phrase.field}"
    if phrase.first_parent is not None:
        name = f"{name} {canonical_name(phrase.first_parent)} và"
    if phrase.parent is not None:
        return f"{name} {canonical_name(phrase.parent)}"
    return f"{name} {phrase.tail.form}" if phrase.tail is not None else name


def _quote(reading: Reading, part: Phrase | _Named) -> tuple[int, int, str]:
    return reading.quote(reading.starts[part.start], reading.ends[part.end - 1])


def _innermost(phrase: Phrase) -> Phrase:
    while phrase.parent is not None:
        phrase = phrase.parent
    return phrase


def _branch(phrase: Phrase) -> str | None:
    """The branch of an organ is that of the body to which it belongs."""
    if phrase.head.branch is None and phrase.parent is not None:
        return _branch(phrase.parent)
    return phrase.head.branch


def _level(head: Head, inner: Phrase) -> str | None:
    """The level that the words of a body say: those of its head before those inside it."""
    if head.level in _LEVELS:
        return head.level
    if inner.head.level in _LEVELS:
        return inner.head.level
    tail = inner.tail
    return tail.level if tail is not None and tail.level in _LEVELS else None


def _implied(
    reading: Reading, phrases: Sequence[Phrase], inners: Sequence[Phrase]
) -> list[_Implied | None]:
    """For each body, given with the innermost one of it, what it stands for without naming it."""
    context = _Context(reading, inners)
    found: list[_Implied | None] = []
    for inner, last in zip(inners, _listed(reading, phrases, inners), strict=True):
        if last is not None:
            found.append(context.in_list(phrases[last], inners[last]))
        elif inner.tail is None or inner.tail.name is None:
            found.append(context.stands_for(_wanted(inner)))
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
        if phrases[i + 1].start != end + 1 or reading.words[end] not in _LISTED:
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


def _owner(reading: Reading, phrases: Sequence[Phrase], i: int) -> Phrase | None:
    """The body named behind ``của``: Ban Chỉ đạo của Quận ủy."""
    if i + 1 == len(phrases) or phrases[i + 1].start != phrases[i].end + 1:
        return None
    return phrases[i + 1] if reading.words[phrases[i].end] == "của" else None


def _key(name: str, inner: Phrase, implied: _Implied | None) -> str:
    """The canonical name with the place that it names or stands for, its words alone."""
    tail, units = inner.tail, inner.head.units
    if implied is not None:
        if tail is not None and name.endswith(tail.form):
            name = name[: -len(tail.form)]
        name = f"{name} {implied.place}" if units else f"{name} {implied.kind} {implied.place}"
    elif tail is not None and tail.name is not None and name.endswith(tail.form):
        kind = "" if units else _kind_of(tail)
        name = f"{name[: -len(tail.form)]} {kind} {tail.name}"
    return _words_of(name)


@lru_cache(maxsize=4096)
def _words_of(name: str) -> str:
    return " ".join(_WORD.findall(name.lower()))


def _kind_of(tail: Tail) -> str:
    """The type of a named unit, from its noun or, where it has none, from the gazetteer."""
    assert tail.name is not None
    if tail.form != tail.name:
        return tail.form[: -len(tail.name)].strip()
    units = gazetteer().get(tail.name.lower(), ())
    kinds = {unit.kind for unit in units if unit.level == tail.level}
    return kinds.pop() if len(kinds) == 1 else ""


def _join_bare(
    phrases: Sequence[Phrase],
    inners: Sequence[Phrase],
    implied: Sequence[_Implied | None],
    keys: list[str],
) -> None:
    """Gives a head alone the key of the one body of the text that has this head, if it is one."""
    bare = [i for i, phrase in enumerate(phrases) if implied[i] is None and phrase.is_bare]
    if not bare:
        return
    full: defaultdict[str, set[str]] = defaultdict(set)
    for phrase, inner, key in zip(phrases, inners, keys, strict=True):
        if not phrase.is_bare and (inner.tail is None or not inner.tail.many):
            full[phrase.head.name].add(key)
    for i in bare:
        if len(full[phrases[i].head.name]) == 1:
            (keys[i],) = full[phrases[i].head.name]


class _Context:
    """What a text says about the places of its bodies. Looked up only when a body asks for it."""

    def __init__(self, reading: Reading, inners: Sequence[Phrase]) -> None:
        self._reading = reading
        self._inners = inners
        self._answers: dict[frozenset[str], _Implied | None] = {}

    def in_list(self, last: Phrase, inner: Phrase) -> _Implied | None:
        """What the bare bodies of a list stand for, by the place of its last body."""
        tail = inner.tail
        assert tail is not None
        if tail.name is None:
            return self.stands_for(_wanted(inner))
        level = tail.level if tail.level in _LEVELS else None
        return _Implied(tail.name, _kind_of(tail), level, _quote(self._reading, last)[2])

    def stands_for(self, kinds: frozenset[str]) -> _Implied | None:
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

    def _by_name(self, kinds: frozenset[str]) -> _Implied | None:
        """The most frequent place named with one of these nouns, when no other comes near it."""
        named = [place for place in self._named if place.kind in kinds]
        name = _prevailing([place.name for place in named])
        if name is None:
            return None
        place = next(place for place in named if place.name == name)
        levels = [unit.level for unit in place.units if unit.kind == place.kind]
        level = min(levels, key=_rank, default=None)
        return _Implied(name, place.kind, level, _quote(self._reading, place)[2])

    def _by_province(self, kinds: frozenset[str]) -> _Implied | None:
        """The province of the site, or in which the places named lie."""
        for site, evidence in _sites_in(self._reading):
            if site.kind in kinds:
                return _Implied(site.province, site.kind, "province", evidence)
        provinces = kinds_from("province")
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
        return _Implied(name, province.kind, "province", _quote(self._reading, place)[2])


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
    text = reading.lower
    for match in _SITE.finditer(text) if _DOMAIN in text else ():
        site = _sites().get(match[1])
        if site is not None:
            yield site, match[0]


@compiled
def _sites() -> dict[str, Unit]:
    """The provinces by the name of their site: haiphong for haiphong.gov.vn."""
    return {slug(name).replace("-", ""): unit for name, unit in named_provinces()}
