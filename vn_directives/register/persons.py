"""Whom a text names: its officials, and their other names."""

from __future__ import annotations

from vn_directives.days import year_of
from vn_directives.matching.names import is_syllable
from vn_directives.places.countries import country_at
from vn_directives.register.lives import Life, Lives
from vn_directives.register.names import (
    initials,
    is_placeholder,
    is_shortened,
    name_key,
    plain,
    spelled,
    untitled,
)
from vn_directives.register.sounds import sounds
from vn_directives.register.texts import Record, Row, TextFacts, ref_of


class PersonFacts(TextFacts):
    """The facts of one text, with its persons.

    Args:
        record: its extraction record, in full.
    """

    def __init__(self, record: Record) -> None:
        super().__init__(record)
        self._lives = self._all_lives()

    def _all_lives(self) -> list[Life]:
        """When each official was born, and died."""
        lives, officials = Lives(self._record), self._items("officials")
        names = self._names()
        begun: list[set[int | None]] = [set() for _ in officials]
        for position in self._items("positions"):
            begun[ref_of(position["official_ref"])[1]].add(year_of(position.get("from")))
        return [
            lives.of(official["name"], [s for s in self._spans(official) if s in names], years)
            for official, years in zip(officials, begun, strict=True)
        ]

    def _names(self) -> set[tuple[int, int]]:
        """Where names stand."""
        return {(person["start"], person["end"]) for person in self._items("persons")}

    def _persons(self) -> list[Row]:
        rows = []
        names = self._names()
        for number, official in enumerate(self._items("officials")):
            name = untitled(official["name"])
            key = name_key(name)
            if is_placeholder(official["name"]) or is_syllable(key) or _is_country(key):
                continue  # Bà Thanh: of all who are called so, nobody tells which
            sound, sound_end = sounds(name) or (None, None)
            spans, (born, died) = self._spans(official), self._lives[number]
            for span in [span for span in spans if span in names] or spans[:1]:
                rows.append(
                    {
                        "official": number,
                        "name": spelled(name),
                        "name_key": key,
                        "plain": plain(spelled(name)),
                        "initials": initials(key),
                        "is_shortened": is_shortened(key),
                        "sound": sound,
                        "sound_end": sound_end,
                        "born": born,
                        "died": died,
                        **self._at(*span),
                    }
                )
        return rows

    def _aliases(self) -> list[Row]:
        """The other names of officials; one syllable is the name of many."""
        return [
            {"official": number, "name_key": key}
            for number, official in enumerate(self._items("officials"))
            for key in map(name_key, official.get("aliases") or ())
            if not is_syllable(key)
        ]


def _is_country(key: str) -> bool:
    """Whether the key of a name is a country's, which is nobody's: ``việt nam``."""
    words = key.split()
    found = country_at(words, 0)
    return found is not None and found[0] == len(words)
