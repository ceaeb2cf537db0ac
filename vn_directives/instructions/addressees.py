"""Who is told to act: the noun phrases after a directing verb."""

from __future__ import annotations

from typing import NamedTuple

from vn_directives.instructions.actors import Actor, Cast
from vn_directives.instructions.nouns import (
    field_end,
    foreign_end,
    goes_on,
    group_end,
    institution_end,
    office_end,
    organ_end,
    place_at,
    tail_end,
    unknown_end,
)
from vn_directives.instructions.ranks import HIGHEST, rank_of, unit_rank
from vn_directives.instructions.vocabulary import (
    foreign,
    groups,
    institutions,
    organs,
    phrases,
    units,
)
from vn_directives.matching import Reading
from vn_directives.matching.names import honorifics, is_syllable, surnames
from vn_directives.officials.record import PersonRecord
from vn_directives.places.countries import home_words
from vn_directives.titles.record import TitleRecord
from vn_directives.vocabulary.vocabulary import compiled

_MOST_ITEMS = 30
_MOST_MODIFIERS = 8
_MOST_WORDS = 15  # of an adverbial before the addressee
_JOINS = frozenset([",", "và", "cùng", "hoặc", "-", "&"])
_AS_WELL = ["cũng", "như"]
_LEADING_IN = frozenset([",", ":", "với", "đến", "tới"])
_ADVERBIALS = frozenset(
    [
        "trong",
        "trên",
        "từ",
        "trước",
        "đến",
        "tới",
        "sau",
        "thời",
        "ngay",
        "bên",
        "về",
        "cùng",
        "ngoài",
    ]
)


class Addressee(NamedTuple):
    """Those told to act, from word `first` to `last` (exclusive).

    Attributes:
        rank: how high the first of them stands, or None.
        foreign: whether they are partners from abroad.
        known: whether the phrase is one of known words, not just a capitalised name.
    """

    first: int
    last: int
    rank: int | None = None
    foreign: bool = False
    known: bool = True


@compiled
def _honorific_starts() -> frozenset[str]:
    return frozenset(words[0] for words in honorifics())


@compiled
def _openings() -> frozenset[str]:
    """The words in small letters with which a noun phrase for those who act can begin."""
    known = (foreign(), phrases("determiners"), units(), groups(), institutions())
    return _honorific_starts().union({"ngành", "lực"}, *(trie.first_words for trie in known))


@compiled
def _narrowing() -> frozenset[str]:
    """The words in small letters with which a modifier can begin."""
    known = (phrases("linked"), phrases("modifiers"), units())
    return frozenset({"từ", "các"}).union(*(trie.first_words for trie in known))


def find_addressee(
    reading: Reading, cast: Cast, i: int, behind_comma: bool = False
) -> Addressee | None:
    """The addressee that starts at word `i`, or behind an adverbial phrase and a comma."""
    found = _items(reading, cast, i)
    words = reading.words
    if found or not behind_comma or i >= len(words):
        return found
    if words[i] in _ADVERBIALS or words[i - 1] in _LEADING_IN:
        comma = _next_comma(reading, i)
        return None if comma is None else _items(reading, cast, comma + 1)
    return None


def _next_comma(reading: Reading, i: int) -> int | None:
    for k in range(i, min(i + _MOST_WORDS, len(reading.words))):
        if "\n" in reading.gap(k) or reading.words[k] in ".;:":
            return None
        if reading.words[k] == ",":
            return k
    return None


def _items(reading: Reading, cast: Cast, i: int) -> Addressee | None:
    """A list of noun phrases joined by commas or ``và``."""
    first = _item(reading, cast, i, listed=False)
    if first is None:
        return None
    last = first.last
    words = reading.words
    abroad = first.foreign or _is_foreign(reading, cast, first)
    for _ in range(_MOST_ITEMS):
        joined = words[last : last + 2] == _AS_WELL
        if last >= len(words) or "\n" in reading.gap(last):
            break
        if not joined and words[last] not in _JOINS:
            break
        join = last + 1 + joined
        if words[last] == "," and join < len(words) and words[join] in ("và", "cùng"):
            join += 1
        if words[join - 1 : join + 1] == ["cùng", "với"]:
            join += 1
        item = _item(reading, cast, join, listed=True)
        if item is None or (first.known and not item.known):
            break
        last = item.last
    above = "cấp trên" in " ".join(words[i:last])
    return Addressee(i, last, HIGHEST if above else first.rank, abroad, first.known)


def _is_foreign(reading: Reading, cast: Cast, told: Addressee) -> bool:
    """Whether those told are of another country: it is named, or the name is a foreign one."""
    words, cased, starts, home = reading.words, reading.cased, reading.starts, home_words()
    for i in range(told.first, told.last):
        if words[i : i + 2] == home:
            return False  # Đại sứ quán Việt Nam tại Nhật Bản
        actor = cast.starting.get(i)
        if actor and isinstance(actor.record, PersonRecord):
            return words[i] not in surnames() and actor.last - i > 1
        abroad = foreign_end(reading, i) if cased[starts[i]].isupper() else None
        if abroad and words[abroad - 2 : abroad] != home:  # Năng lượng Quốc gia Việt Nam
            return True
    return False


def _item(reading: Reading, cast: Cast, i: int, listed: bool) -> Addressee | None:
    """One noun phrase at word `i`; in a list, common nouns need no ``các`` of their own."""
    if i >= len(reading.words) or not _may_begin(reading, cast, i, _openings()):
        return None
    abroad = foreign_end(reading, i)
    if abroad and abroad not in cast.starting and _is_partner(reading, i):
        return Addressee(i, abroad, foreign=True)
    actor = cast.starting.get(i) or _after_honorific(reading, cast, i)
    if actor:
        return Addressee(i, _actor_end(reading, cast, actor), rank_of(actor.record, actor.body))
    return _common(reading, cast, i, listed)


def _may_begin(reading: Reading, cast: Cast, i: int, words: frozenset[str]) -> bool:
    """Whether word `i` is one of these, a name or a number: most words begin no phrase."""
    return (
        reading.words[i] in words
        or i in cast.starting
        or reading.words[i].isdigit()
        or reading.cased[reading.starts[i]].isupper()
    )


def _is_partner(reading: Reading, i: int) -> bool:
    """Whether a phrase that ends with a country, and no body of this one, means its people.

    ``Phía Nhật Bản`` are partners from abroad, ``phía Cục Hóa chất`` is not.
    """
    return reading.written(i)[0].isupper() or reading.words[i] in ("hai", "các", "phía", "cộng")


def _actor_end(reading: Reading, cast: Cast, actor: Actor) -> int:
    """The end of a phrase that a mention begins: with the name behind a title, and modifiers."""
    last = actor.last
    titled = cast.starting.get(last)
    if titled and isinstance(titled.record, PersonRecord):
        last = titled.last
    elif isinstance(actor.record, TitleRecord):
        last = institution_end(reading, last) or last  # Giám đốc + Bệnh viện Đa khoa tỉnh
    return _modifiers(reading, cast, last)


def _common(reading: Reading, cast: Cast, i: int, listed: bool) -> Addressee | None:
    """A noun phrase with a common noun, a place or a name that nothing knows."""
    words = reading.words
    noun = i
    determiner = phrases("determiners").longest(words, i)
    if determiner:
        noun = determiner[0]
        member = cast.starting.get(noun)
        if member:
            last = _modifiers(reading, cast, member.last)
            return Addressee(i, last, rank_of(member.record, member.body))
    elif words[i].isdigit():  # 15 phường
        noun = i + 1
    place = place_at(reading, noun)
    group = group_end(reading, noun, listed or noun > i)
    if place and (group is None or place[0] >= group):
        last, level = place
        many = determiner is not None or words[i].isdigit()
        return Addressee(i, _modifiers(reading, cast, last), None if many else unit_rank(level))
    found = field_end(reading, noun) or institution_end(reading, noun) or group
    found = found or organ_end(reading, noun) or (determiner and office_end(reading, noun))
    if found is not None:
        return Addressee(i, _led(reading, cast, noun, _modifiers(reading, cast, found)))
    name = unknown_end(reading, i) if noun == i else None
    return None if name is None else Addressee(i, name, known=False)


def _after_honorific(reading: Reading, cast: Cast, i: int) -> Actor | None:
    if reading.words[i] in _honorific_starts():
        for k in range(i + 1, min(i + 4, len(reading.words))):
            if k in cast.starting:
                return cast.starting[k]
    return None


def _led(reading: Reading, cast: Cast, i: int, end: int) -> int:
    """The end of a noun at word `i`, those whom it leads included: ``lãnh đạo các đơn vị``."""
    found = groups().longest(reading.words, i)
    if found is None or not found[1].of or end >= len(reading.words) or "\n" in reading.gap(end):
        return end
    if phrases("determiners").longest(reading.words, end):
        led = _item(reading, cast, end, listed=True)
        return led.last if led and led.known and not led.foreign else end
    return institution_end(reading, end) or group_end(reading, end, listed=True) or end


def _modifiers(reading: Reading, cast: Cast, i: int) -> int:
    """The end of all that narrows a noun that ends before word `i`."""
    for _ in range(_MOST_MODIFIERS):
        if i >= len(reading.words) or "\n" in reading.gap(i):
            break
        end = _modifier(reading, cast, i)
        if end == i:
            break
        i = end
    return i


def _modifier(reading: Reading, cast: Cast, i: int) -> int:
    """The end of one modifier at word `i`: ``liên quan``, ``của UBND xã``, ``15 phường``."""
    words = reading.words
    if not _may_begin(reading, cast, i, _narrowing()):
        return i
    if words[i].isdigit():
        unit = units().longest(words, i + 1)
        return unit[0] if unit else i
    if words[i] == "các":  # Ban Tuyên giáo các tỉnh ủy
        led = _item(reading, cast, i, listed=True)
        return led.last if led and led.known and not led.foreign else i
    if words[i] == "từ":  # từ Đà Nẵng đến Lâm Đồng
        first = _named_end(reading, cast, i + 1)
        joined = first > i + 1 and words[first : first + 1] == ["đến"]
        last = _named_end(reading, cast, first + 1) if joined else first
        return last if joined and last > first + 1 else i
    linked = phrases("linked").longest(words, i)
    if linked:
        end = _named_end(reading, cast, linked[0])
        if end > linked[0]:
            return end
    known = phrases("modifiers").longest(words, i)
    if known:
        return known[0]
    return _named_end(reading, cast, i)


def _named_end(reading: Reading, cast: Cast, i: int) -> int:
    """The end of a body, a place or another name at word `i`."""
    if i in cast.starting:
        return cast.starting[i].last
    place = place_at(reading, i)
    if place:
        return place[0]
    end = tail_end(reading, i)
    # A capital before a small letter begins a longer name: Quản lý, Hàng không.
    begins = end == i + 1 and is_syllable(reading.words[i]) and goes_on(reading, end)
    return i if begins and reading.words[i] not in organs() else end
