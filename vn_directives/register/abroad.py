"""Of which country a text tells: that of its headline, if it names hardly another.

A report on Romania calls its prime minister ``Thủ tướng Sorin Grindeanu``, and does not say of
what.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from vn_directives.identity.holders import is_foreign
from vn_directives.identity.national import HOME, country_id, is_former, no_countries
from vn_directives.matching import Reading
from vn_directives.places.countries import country_at
from vn_directives.register.bare import is_bare
from vn_directives.register.texts import Record

_OF_STATES = frozenset({"Thủ tướng", "Tổng thống", "Quốc vương", "Quốc trưởng", "Ngoại trưởng"})
_HEADLINE = 200  # characters
_MOST = 8000  # characters of a text that are read
_LEAST = 3  # times that the country is named
_SHARE = 0.6  # of all countries that are


def is_of_a_state(title: Record, name: str) -> bool:
    """Whether a foreigner has an office of a state, and his title does not say of which."""
    return title["role"] in _OF_STATES and is_bare(title) and is_foreign(name)


def country_of_text(text: str) -> str:
    """The country of the headline, empty where others are named as often, or none is."""
    line = text.find("\n", 0, _HEADLINE)
    headline = dict(_countries(text[: line if line >= 0 else _HEADLINE]))
    if len(headline) != 1:
        return ""
    ((id, name),) = headline.items()
    named = Counter(id for id, _ in _countries(text[:_MOST]))
    return name if named[id] >= _LEAST and named[id] >= _SHARE * named.total() else ""


def names_another(text: str, country: str) -> bool:
    """Whether a sentence names another country than this one and the given."""
    return any(id != country_id(country) for id, _ in _countries(text))


def _countries(text: str) -> Iterator[tuple[str, str]]:
    """The identifiers and names of the other countries that a text names, in their order."""
    reading = Reading(text)
    i = 0
    while i < len(reading.words):
        found = country_at(reading.words, i) if reading.written(i)[0].isupper() else None
        if found is not None:
            id = country_id(found[1])
            if id and id != HOME and not is_former(id) and id not in no_countries():
                yield id, found[1]
        i = found[0] if found is not None else i + 1
