"""Of which country the central bodies of a text are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from vn_directives.bodies.place import read_country
from vn_directives.bodies.record import BodyRecord
from vn_directives.identity.national import (
    HOME,
    WORLD,
    before_several,
    behind_several,
    country_id,
    country_in,
    is_abroad,
    is_anybodys,
    is_international,
)
from vn_directives.matching.names import begins_name, common_surnames
from vn_directives.matching.reading import Reading
from vn_directives.places.countries import country_starts

_RULING = frozenset({"assembly", "government"})
_PREMIER = ["thủ", "tướng"]
_NEAR = 80  # words
_MORE = 3  # how many times as often as the next one, and the square as often as this country
_MANY = 3  # how often a text that is about another country names it
_BEFORE_COUNTRIES = frozenset({"nước", "thống", "tướng", "phủ", "hội", "ở", "tại", "bang", "quốc"})


class Countries:
    """The countries of the bodies of one text.

    Args:
        reading: the text.
        bodies: its bodies, in text order.
        words: the words of each body, end exclusive.
        local: whether the text names a place of this country.
    """

    def __init__(
        self,
        reading: Reading,
        bodies: Sequence[BodyRecord],
        words: Sequence[tuple[int, int]],
        local: bool,
    ) -> None:
        self._reading = reading
        self._stated: dict[str, str] = {}  # other countries, by the key of the body
        self._nearest: dict[int, str] = {}  # the same, by where a bare name begins
        latest: dict[str, tuple[int, str]] = {}  # by the name of the body
        for body, (first, last) in zip(bodies, words, strict=True):
            if body.level != "central":
                continue
            country = self._named(body, last)
            name = body.name if body.place is None else body.name.removesuffix(f" {body.place}")
            if country is not None:
                latest[name] = first, country
                if country != HOME:
                    self._stated.setdefault(body.key, country)
            elif name in latest and first - latest[name][0] < _NEAR:
                self._nearest[body.start] = latest[name][1]
        named = [body for body in bodies if body.key in self._stated]
        ruling = {self._stated[body.key] for body in named if body.kind in _RULING}
        self._of_text = ruling.pop() if len(ruling) == 1 else None
        about = self._about() if not local and bodies else None
        self._is_abroad = about is not None and self._of_text in (None, about)
        self._of_text = self._of_text or about

    def of(self, body: BodyRecord) -> str | None:
        """The identifier of the country of a central body, None where it is open."""
        if self._is_of_several(body):
            return None
        if body.place is None and (self._is_of_premier(body) or self._is_led_from_here(body)):
            return HOME
        found = self._stated.get(body.key) or self._nearest.get(body.start)
        if found is not None:
            return found
        if self._is_abroad:
            return self._of_text
        if is_international(body):
            return WORLD
        if is_abroad(body):
            return self._of_text if body.kind != "party" else None
        return None if is_anybodys(body) else HOME

    @property
    def abroad(self) -> str | None:
        """The other country that the text is about, None where it is about this one."""
        return self._of_text if self._is_abroad else None

    def _is_of_several(self, body: BodyRecord) -> bool:
        """``hai chính phủ``, ``quốc hội các nước``: the body of no one country."""
        if body.kind not in _RULING or body.parent is not None:
            return False
        first, last = self._reading.word_range(body.start, body.end)
        words = self._reading.words
        if body.place is None and behind_several().longest(words, last) is not None:
            return True
        return first > 0 and words[first - 1] in before_several()

    def _named(self, body: BodyRecord, end: int) -> str | None:
        """The country in the name of a body, or right behind one that takes none by itself."""
        if body.place is not None:
            return country_id(body.place)
        if body.parent is None and end < len(self._reading.words) and self._reading.gap(end) == " ":
            tail = read_country(self._reading, end)  # Quân ủy Trung ương Lào
            if tail is not None and tail.name is not None:
                return country_id(tail.name)
        return country_in(body)

    def _is_of_premier(self, body: BodyRecord) -> bool:
        """``Thủ tướng Chính phủ``: so the one of this country is called, others by the country."""
        i = self._reading.word_range(body.start, body.end)[0]
        return body.name == "Chính phủ" and self._reading.words[max(i - 2, 0) : i] == _PREMIER

    def _is_led_from_here(self, body: BodyRecord) -> bool:
        """Whether a Vietnamese name is right behind: ``Chủ tịch Quốc hội Nguyễn Thị An``."""
        end = self._reading.word_range(body.start, body.end)[1]
        words = self._reading.words
        if end >= len(words) or words[end] not in common_surnames():
            return False
        return self._reading.gap(end) == " " and begins_name(self._reading, end)

    def _about(self) -> str | None:
        """The other country that a text names several times, and this one hardly ever."""
        reading, counts = self._reading, Counter[str]()
        for j in reading.places_of(country_starts()):
            tail = read_country(reading, j)
            if tail is None or tail.name is None:
                continue
            if " " not in tail.name and (not j or reading.words[j - 1] not in _BEFORE_COUNTRIES):
                continue  # Anh, Đức, Nga: persons too
            id = country_id(tail.name)
            if id is not None:
                counts[id] += 1
        here = counts.pop(HOME, 0)
        (country, most), (_, next) = (*counts.most_common(2), (None, 0), (None, 0))[:2]
        if most < _MANY or most < _MORE * max(next, here * _MORE):
            return None
        return country
