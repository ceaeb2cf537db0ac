"""Of which country the central bodies of a text are."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.bodies.place import read_country
from vn_directives.bodies.record import BodyRecord
from vn_directives.identity.national import HOME, country_id, country_in, is_abroad, is_anybodys
from vn_directives.matching.reading import Reading

_VIETNAM = frozenset({"việt"})
_RULING = frozenset({"assembly", "government"})
_PREMIER = ["thủ", "tướng"]
_NEAR = 80  # words
_MANY = 3  # bodies that name one other country, in a text about it


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
        self._is_abroad = (
            self._of_text is not None
            and len({self._stated[body.key] for body in named}) == 1
            and len(named) >= _MANY
            and not local
            and not self._names_vietnam()
        )

    def of(self, body: BodyRecord) -> str | None:
        """The identifier of the country of a central body, None where it is open."""
        if body.place is None and self._is_of_premier(body):
            return HOME
        found = self._stated.get(body.key) or self._nearest.get(body.start)
        if found is not None:
            return found
        if self._is_abroad:
            return self._of_text
        if is_abroad(body):
            return self._of_text if body.kind != "party" else None
        return None if is_anybodys(body) else HOME

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

    def _names_vietnam(self) -> bool:
        words = self._reading.words
        return any(words[j + 1 : j + 2] == ["nam"] for j in self._reading.places_of(_VIETNAM))
