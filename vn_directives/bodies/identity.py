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
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache

from vn_directives.bodies.composition import Phrase
from vn_directives.bodies.place import (
    LEVEL_NOUNS,
    Tail,
    is_capital,
    level_noun,
    spell,
)
from vn_directives.bodies.record import BodyRecord
from vn_directives.matching.lexicon import load_lexicon
from vn_directives.matching.reading import Reading
from vn_directives.places.gazetteer import Unit, gazetteer, longest_place

_PROVINCES = frozenset({"tỉnh", "thành phố"})
_DISTRICTS = frozenset({"quận", "huyện", "thị xã"})
_COMMUNES = frozenset({"phường", "xã", "thị trấn", "đặc khu"})
_KINDS = _PROVINCES | _DISTRICTS | _COMMUNES
_NOUN_STARTS = frozenset(noun[0] for noun, (_, kind) in LEVEL_NOUNS.items() if kind in _KINDS)
_LEVELS = frozenset({"central", "province", "district", "commune", "village"})
_LISTED = frozenset({",", "và", "-", "/", "&"})
_SITE = re.compile(r"([a-z]{4,20})\.gov\.vn")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Implied:
    """What a bare name stands for."""

    place: str
    kind: str
    level: str | None
    evidence: str


@dataclass(frozen=True, slots=True)
class _Named:
    """A place named in the text with its noun."""

    kind: str
    name: str
    units: tuple[Unit, ...]
    words: str


def to_records(reading: Reading, phrases: Sequence[Phrase]) -> list[BodyRecord]:
    """The records of the bodies of one text, in the order given."""
    context = _Context(reading, phrases)
    listed = _listed(reading, phrases)
    records = []
    for i, phrase in enumerate(phrases):
        tail = _tail(phrase)
        implied = None
        last = listed[i]
        if last is not None:
            implied = context.in_list(last, _tail(last))
        elif tail is None or tail.name is None:
            implied = context.stands_for(_wanted(phrase, tail))
        start, end, text = _quote(reading, phrase)
        name = canonical_name(phrase)
        owner = phrase.parent or _owner(reading, phrases, i)
        records.append(
            BodyRecord(
                start=start,
                end=end,
                text=text,
                name=name,
                kind=phrase.head.kind,
                branch=_branch(phrase),
                level=_level(phrase, tail, implied),
                place=tail.name if tail is not None else None,
                parent=canonical_name(owner) if owner is not None else None,
                collective=tail is not None and tail.many,
                implied_place=implied.place if implied is not None else None,
                evidence=implied.evidence if implied is not None else None,
                key=_key(name, phrase, tail, implied),
            )
        )
    return _join_bare(phrases, records)


def canonical_name(phrase: Phrase) -> str:
    """The name in one spelling, abbreviations expanded."""
    parts = [phrase.head.name, phrase.field]
    if phrase.parent is not None:
        parts.append(canonical_name(phrase.parent))
    elif phrase.tail is not None:
        parts.append(phrase.tail.form)
    return " ".join(part for part in parts if part)


def _quote(reading: Reading, phrase: Phrase) -> tuple[int, int, str]:
    return reading.quote(reading.starts[phrase.start], reading.ends[phrase.end - 1])


def _innermost(phrase: Phrase) -> Phrase:
    while phrase.parent is not None:
        phrase = phrase.parent
    return phrase


def _tail(phrase: Phrase) -> Tail | None:
    return _innermost(phrase).tail


def _branch(phrase: Phrase) -> str | None:
    """The branch of an organ is that of the body to which it belongs."""
    if phrase.head.branch is None and phrase.parent is not None:
        return _branch(phrase.parent)
    return phrase.head.branch


def _wanted(phrase: Phrase, tail: Tail | None) -> frozenset[str]:
    """The types of unit of which a body without a named place may be."""
    head = _innermost(phrase).head
    if tail is not None:
        return frozenset({tail.form}) & _KINDS
    if head.units:
        return head.units
    return _PROVINCES if head.level == "province" else frozenset()


def _level(phrase: Phrase, tail: Tail | None, implied: _Implied | None) -> str | None:
    inner = _innermost(phrase).head
    if implied is not None:
        return implied.level
    for level in (phrase.head.level, inner.level, tail.level if tail is not None else None):
        if level in _LEVELS:
            return level
    return None


def _listed(reading: Reading, phrases: Sequence[Phrase]) -> list[Phrase | None]:
    """For each bare body, the last of the list in which it stands, when that names a place."""
    found: list[Phrase | None] = [None] * len(phrases)
    for i in range(len(phrases) - 2, -1, -1):
        phrase, after = phrases[i], phrases[i + 1]
        bare = _innermost(phrase)
        if not bare.is_bare or "place" not in bare.head.takes or after.start != phrase.end + 1:
            continue
        if reading.words[phrase.end] in _LISTED and not bare.head.units:
            found[i] = found[i + 1] or (after if _tail(after) is not None else None)
    return found


def _owner(reading: Reading, phrases: Sequence[Phrase], i: int) -> Phrase | None:
    """The body named behind ``của``: Ban Chỉ đạo của Quận ủy."""
    if i + 1 == len(phrases) or phrases[i + 1].start != phrases[i].end + 1:
        return None
    return phrases[i + 1] if reading.words[phrases[i].end] == "của" else None


def _key(name: str, phrase: Phrase, tail: Tail | None, implied: _Implied | None) -> str:
    """The canonical name with the place that it names or stands for, its words alone."""
    if implied is not None:
        if tail is not None and name.endswith(tail.form):
            name = name[: -len(tail.form)]
        units = _innermost(phrase).head.units
        name = f"{name} {implied.place}" if units else f"{name} {implied.kind} {implied.place}"
    elif tail is not None and tail.name is not None and name.endswith(tail.form):
        units = _innermost(phrase).head.units
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


def _join_bare(phrases: Sequence[Phrase], records: list[BodyRecord]) -> list[BodyRecord]:
    """Gives a head alone the key of the one body of the text that has this head, if it is one."""
    full: dict[str, set[str]] = {}
    for phrase, record in zip(phrases, records, strict=True):
        if not phrase.is_bare and not record.collective:
            full.setdefault(phrase.head.name, set()).add(record.key)
    joined = []
    for phrase, record in zip(phrases, records, strict=True):
        keys = full.get(phrase.head.name, set())
        if phrase.is_bare and record.implied_place is None and len(keys) == 1:
            record = replace(record, key=next(iter(keys)))
        joined.append(record)
    return joined


class _Context:
    """What a text says about the places of its bodies. Looked up only when a body asks for it."""

    def __init__(self, reading: Reading, phrases: Sequence[Phrase]) -> None:
        self._reading = reading
        self._phrases = phrases
        self._answers: dict[frozenset[str], _Implied | None] = {}

    def in_list(self, last: Phrase, tail: Tail | None) -> _Implied | None:
        """What the bare bodies of a list stand for, by the place of its last body."""
        assert tail is not None
        if tail.name is None:
            return self.stands_for(_wanted(last, tail))
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
        for j in reading.places_of(_NOUN_STARTS):
            noun = level_noun(reading, j)
            if noun is None or noun[2] not in _KINDS or not is_capital(reading, noun[0]):
                continue
            known = longest_place(reading, noun[0])
            if known is not None:
                name = spell(reading, noun[0], known[0])
                words = reading.quote(reading.starts[j], reading.ends[known[0] - 1])[2]
                found.append(_Named(noun[2], name, known[1], words))
        for phrase in self._phrases:
            inner = _innermost(phrase)
            if inner.head.units and inner.tail is not None and inner.tail.name is not None:
                (kind,) = inner.head.units
                units = gazetteer().get(inner.tail.name.lower(), ())
                words = _quote(reading, inner)[2]
                found.append(_Named(kind, inner.tail.name, units, words))
        return found

    def _by_name(self, kinds: frozenset[str]) -> _Implied | None:
        """The most frequent place named with one of these nouns, when no other comes near it."""
        named = [place for place in self._named if place.kind in kinds]
        counts = Counter(place.name for place in named)
        if not counts:
            return None
        (name, count), *others = counts.most_common(2)
        if others and others[0][1] * 2 > count:
            return None
        place = next(place for place in named if place.name == name)
        levels = [unit.level for unit in place.units if unit.kind == place.kind]
        return _Implied(name, place.kind, min(levels, key=_rank, default=None), place.words)

    def _by_province(self, kinds: frozenset[str]) -> _Implied | None:
        """The province of the site, or in which the places named lie."""
        sites = _sites()
        for match in _SITE.finditer(self._reading.lower):
            if match[1] in sites and sites[match[1]].kind in kinds:
                site = sites[match[1]]
                return _Implied(site.province, site.kind, "province", match[0])
        lie = [
            (place, provinces.pop())
            for place in self._named
            if place.kind not in _PROVINCES
            and len(provinces := {u.province for u in place.units if u.kind == place.kind}) == 1
        ]
        counts = Counter(province for _, province in lie)
        if not counts:
            return None
        (name, count), *others = counts.most_common(2)
        province = next((u for u in gazetteer()[name.lower()] if u.level == "province"), None)
        if others and others[0][1] * 2 > count:
            return None
        if province is None or province.kind not in kinds:
            return None
        words = next(place.words for place, where in lie if where == name)
        return _Implied(name, province.kind, "province", words)


def _rank(level: str) -> int:
    return ("province", "district", "commune").index(level)


@cache
def _sites() -> dict[str, Unit]:
    """The provinces by the name of their site: haiphong for haiphong.gov.vn."""
    found = {}
    for kind, names in load_lexicon("places")["province"].items():
        for name in names:
            plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
            site = "".join(char for char in plain if char.isascii() and char.isalpha())
            found[site] = Unit(kind, "province", name)
    return found
