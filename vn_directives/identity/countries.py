"""Of which country the central bodies of a text are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.bodies.place import read_country
from vn_directives.bodies.record import BodyRecord
from vn_directives.bodies.writing import is_capital
from vn_directives.identity.holders import Holders, is_foreign, is_vietnamese
from vn_directives.identity.named_countries import NamedCountries
from vn_directives.identity.national import (
    HOME,
    WORLD,
    behind_several,
    country_id,
    country_in,
    is_abroad,
    is_anybodys,
    is_at_home,
    is_international,
    listed,
    other_at_end,
    with_like_names,
)
from vn_directives.matching.function_words import plurals
from vn_directives.matching.names import begins_name, common_surnames, is_syllable
from vn_directives.matching.reading import Reading
from vn_directives.places.countries import country_at, home

_RULING = frozenset({"assembly", "government"})
_JOINABLE = frozenset({"assembly", "government", "council", "committee", "ministry"})
_PREMIER = ["thủ", "tướng"]
_NEAR = 80  # words
_SENTENCE = 40  # words
_PAGE = 400  # words
_ITEM = ("- ", "[")  # a mark, or a note before it
_UNKNOWN = "?"  # of another country, but which?
_JOINTS = frozenset({",", "và", "-"})
_PEOPLE = ["nhân", "dân"]
_STATE = "bang"
_THIS = frozenset({"này", "đó", "ấy"})  # chính phủ nước này
_LAST = 8  # words of a list of which several countries are the end
_BOTH = "hai"
_TERM = "khóa"  # so the terms of the National Assembly are counted
_OF_STATE = frozenset({"assembly", "government", "ministry", "command"})


class Countries:
    """The countries of the bodies of one text.

    Args:
        reading: the text.
        bodies: its bodies, in text order.
        words: the words of each body, end exclusive.
        signs: how many places and documents of this country the text names.
        holders: who holds the titles of the text.
    """

    def __init__(
        self,
        reading: Reading,
        bodies: Sequence[BodyRecord],
        words: Sequence[tuple[int, int]],
        signs: int,
        holders: Holders,
    ) -> None:
        self._reading, self._bodies, self._holders = reading, bodies, holders
        self._named = NamedCountries(reading, signs)
        self._told: dict[int, str] = {}  # by where a body begins
        self._given: dict[int, str | None] = {}  # by the word behind a body
        self._stated: dict[str, set[str]] = {}  # other countries, by the key of the body
        self._nearest: dict[int, str] = {}  # the same, by where a bare name begins
        self._read_names(bodies, words)
        named = [body.key for body in bodies if body.kind in _RULING]
        ruling = set[str]().union(*(self._stated.get(key, ()) for key in named))
        self._ruling = ruling.pop() if len(ruling) == 1 else None

    def _read_names(self, bodies: Sequence[BodyRecord], words: Sequence[tuple[int, int]]) -> None:
        """Find what the bodies say of their countries, by themselves and right behind them."""
        follower: tuple[int, str, BodyRecord] | None = None  # the body behind, and its country
        for i in range(len(bodies) - 1, -1, -1):
            body, (first, last) = bodies[i], words[i]
            if body.level != "central":
                continue
            country = self._own(body, last) or self._behind(body, last)
            if country is None and follower is not None and body.kind in _JOINABLE:
                country = self._shared(body, last, *follower)
            if country is not None:
                self._told[body.start] = country
                follower = first, country, body
        latest: dict[str, tuple[int, str]] = {}  # by the name of the body
        for body, (first, _) in zip(bodies, words, strict=True):
            if body.level != "central":
                continue
            name = body.name if body.place is None else body.name.removesuffix(f" {body.place}")
            country = self._told.get(body.start)
            if country is not None:
                latest[name] = first, country
                if country not in (HOME, _UNKNOWN):
                    self._stated.setdefault(body.key, set()).add(country)
            elif name in latest and first - latest[name][0] < _NEAR:
                self._nearest[body.start] = latest[name][1]

    def of(self, body: BodyRecord) -> str | None:
        """The identifier of the country of a central body, None where it is open.

        To be asked of the bodies in text order.
        """
        first, end = self._reading.word_range(body.start, body.end)
        found = self._of(body, first, end)
        self._given[end] = found
        return found

    def _of(self, body: BodyRecord, first: int, end: int) -> str | None:
        if self._is_of_several(body, first, end):
            return None
        if is_international(body):
            return WORLD
        found = self._told.get(body.start) or self._of_child(body, first) or self.of_row(body)
        if found is None and body.place is None:
            found = self._named.of_delegation(first)
        if found is None and body.place is None:
            found = self._of_holder(body, first, end)
        if found is None and self._is_unknown(body, end):
            return None
        found = found or self._nearest.get(body.start)
        if found is not None:
            return found if found != _UNKNOWN else None
        return self._by_text(body, first)

    def _by_text(self, body: BodyRecord, first: int) -> str | None:
        """The country that the text is about, or names near the body."""
        if self._named.of_former_state and body.kind in _OF_STATE and home() not in body.name:
            return self._named.latest_former(first)
        if self._named.about is not None and not self._is_of_home(body):
            return self._named.about
        if is_abroad(body):
            return self._abroad(body, first)
        if self._named.elsewhere and not self._is_of_home(body):
            return self._named.before(first, _SENTENCE) or self._by_key(body)
        return None if is_anybodys(body) else HOME

    @staticmethod
    def _is_of_home(body: BodyRecord) -> bool:
        """Whether this country stands in the name."""
        return body.name.endswith(home()) or (body.parent or "").endswith(home())

    def _of_child(self, body: BodyRecord, first: int) -> str | None:
        """The country of the body before, which belongs to this one: ``Ủy ban X của Quốc hội``."""
        of = first > 1 and body.place is None and self._reading.words[first - 1] == "của"
        return self._given.get(first - 1) if of else None

    def of_row(self, body: BodyRecord) -> str | None:
        """The other country that the next titles of a row tell: ``Ủy viên X, Thủ tướng Lào``."""
        if self._is_of_home(body):
            return None
        for title in self._holders.row(body):
            if title.level != "central" or title.role in listed("envoys"):
                continue
            told = self._told.get(self._bodies[title.body_ref[1]].start) if title.body_ref else None
            country = other_at_end(title.name) or told
            if country not in (None, HOME, _UNKNOWN):
                return country
        return None

    @property
    def abroad(self) -> str | None:
        """The other country that the text is about, None where it is about this one."""
        return self._named.about

    def _by_key(self, body: BodyRecord) -> str | None:
        """The one country with which the text names the body."""
        found = self._stated.get(body.key, ())
        return next(iter(found)) if len(found) == 1 else None

    def _abroad(self, body: BodyRecord, first: int) -> str | None:
        """The country of a body that this one does not have."""
        near = self._named.before(first, _SENTENCE)
        if body.kind == "party" and is_at_home(body):
            return near if self._named.elsewhere else None
        return near or self._ruling or self._named.foremost

    def _of_holder(self, body: BodyRecord, first: int, end: int) -> str | None:
        """The country of the person who holds the office in the body, or whose name is behind it.

        ``Thủ tướng Chính phủ``: so the one of this country is called, others by the country.
        """
        holders = self._holders.of(body)
        if holders and all(is_foreign(holder.name) for holder in holders):
            return self._of_foreigners(body, first)
        if self._named.of_former_state:
            return None
        premier = self._reading.words[max(first - 2, 0) : first] == _PREMIER
        if premier and body.name == "Chính phủ" and self._named.about is None:
            return HOME
        if self._is_led_from_here(end) or self._reading.words[end : end + 1] == [_TERM]:
            return HOME
        if self._named.about is not None or is_abroad(body) or is_anybodys(body):
            return None
        at_home = bool(holders) and all(is_vietnamese(holder.name) for holder in holders)
        return HOME if at_home else None

    def _of_foreigners(self, body: BodyRecord, first: int) -> str | None:
        """The country of persons with foreign names: that of their other titles, or named last."""
        told = self._holders.countries(body)
        if len(told) == 1:
            return told.pop()
        named = self._named
        found = named.latest(first, _PAGE) or named.foremost
        if found not in (named.about, named.foremost) and self._is_of_other_item(first, found):
            found = None
        return None if is_anybodys(body) else found or _UNKNOWN

    def _is_of_other_item(self, first: int, country: str | None) -> bool:
        """Whether the country named last before word `first` is that of another item of a list."""
        reading = self._reading
        floor = reading.starts[max(first - _PAGE, 0)]
        start = reading.cased.rfind("\n", floor, reading.starts[first]) + 1
        if (floor and not start) or not reading.cased.startswith(_ITEM, start):
            return False
        return self._named.latest(first, first - bisect_left(reading.starts, start)) != country

    def _is_led_from_here(self, end: int) -> bool:
        """Whether a Vietnamese name is right behind: ``Chủ tịch Quốc hội Nguyễn Thị An``."""
        words = self._reading.words
        if end >= len(words) or words[end] not in common_surnames():
            return False
        if self._named.about in with_like_names():
            return False
        return self._reading.gap(end) == " " and begins_name(self._reading, end)

    def _is_of_several(self, body: BodyRecord, first: int, end: int) -> bool:
        """``hai chính phủ``, ``quốc hội các nước``: the body of no one country."""
        words = self._reading.words
        if first and words[first - 1] == _BOTH and words[end : end + 1] not in (["và"], [","]):
            return True  # hai Bộ Chính trị, but hai Bộ Y tế và Tài chính
        if body.parent is not None:
            return False
        if body.place is None and behind_several().longest(words, end) is not None:
            return True
        if body.kind not in _RULING:
            return False
        if body.place is None and words[end : end + 1] and words[end] in _JOINTS:
            rest = words[end : end + _LAST]  # Chính phủ, các bộ, ngành hai nước
            if any(rest[j : j + 2] == [_BOTH, "nước"] for j in range(len(rest))):
                return "." not in rest[: rest.index(_BOTH)]
        return first > 0 and words[first - 1] in plurals()

    def _own(self, body: BodyRecord, end: int) -> str | None:
        """The country in the name of a body, or right behind one that takes none by itself."""
        if body.place is not None:
            return country_id(body.place)
        if body.parent is None and end < len(self._reading.words) and self._reading.gap(end) == " ":
            tail = read_country(self._reading, end)  # Quân ủy Trung ương Lào
            if tail is not None and tail.name is not None:
                return country_id(tail.name)
        return country_in(body)

    def _behind(self, body: BodyRecord, end: int) -> str | None:
        """The country behind a body: ``của nước Lào``, ``liên bang của Brazil``, ``(Pháp)``."""
        words = self._reading.words
        if words[end : end + 1] == [_STATE]:
            return _UNKNOWN  # Quốc hội bang Hessen
        federal = words[end : end + 2] == ["liên", _STATE]
        end += 2 * federal
        if words[end : end + 1] in (["của"], ["("], ["ở"]):
            end += 1
        if words[end : end + 1] == ["nước"] and _THIS.intersection(words[end + 1 : end + 2]):
            return self._named.latest(end, _NEAR) or _UNKNOWN
        found = self._country(end)
        if found is None and federal:
            return self._named.latest(end, _PAGE) or _UNKNOWN
        return found

    def _shared(
        self, body: BodyRecord, end: int, next: int, country: str, other: BodyRecord
    ) -> str | None:
        """The country of the list in which a body stands: ``Quốc hội và Chính phủ Lào``."""
        words = self._reading.words
        if next - end > 1 or body.name == other.name or words[end] not in _JOINTS:
            return None
        return country if other.kind in _JOINABLE else None

    def _country(self, end: int) -> str | None:
        """The country at word `end`, or behind the people: ``và nhân dân Lào``."""
        words = self._reading.words
        if words[end : end + 1] and words[end] in _JOINTS and words[end + 1 : end + 3] == _PEOPLE:
            end += 3
        if end >= len(words) or "\n" in self._reading.gap(end):
            return None
        found = country_at(words, end)
        if found is None or not any(is_capital(self._reading, j) for j in range(end, found[0])):
            return None
        return country_id(found[1])

    def _is_unknown(self, body: BodyRecord, end: int) -> bool:
        """Whether a name that is not Vietnamese is behind: of a country nobody knows, a person."""
        reading = self._reading
        if body.kind not in _JOINABLE or body.place is not None:
            return False
        if end >= len(reading.words) or not is_capital(reading, end) or reading.gap(end) != " ":
            return False
        word, rest = reading.words[end], reading.written(end)[1:]
        return len(rest) > 1 and rest.isalpha() and rest.islower() and not is_syllable(word)
