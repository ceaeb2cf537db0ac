"""Whom a text names: its officials, and their other names."""

from __future__ import annotations

from vn_directives.matching.names import is_syllable
from vn_directives.places.countries import country_at
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
from vn_directives.register.texts import Row, TextFacts


class PersonFacts(TextFacts):
    """The facts of one text, with its persons."""

    def _persons(self) -> list[Row]:
        rows = []
        names = {(p["start"], p["end"]) for p in self._items("persons")}
        for number, official in enumerate(self._items("officials")):
            name = untitled(official["name"])
            key = name_key(name)
            if is_placeholder(official["name"]) or is_syllable(key) or _is_country(key):
                continue  # Bà Thanh: of all who are called so, nobody tells which
            sound, sound_end = sounds(name) or (None, None)
            spans = self._spans(official)
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
