"""Of which country a text tells: that of its headline, if it names hardly another.

A report on Romania calls its prime minister ``Thủ tướng Sorin Grindeanu``, and does not say of
what; a page on a cabinet of a former state (``Việt Nam Cộng hòa``) lists each ``Tổng trưởng``
without it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from vn_directives.identity.holders import is_foreign
from vn_directives.identity.national import HOME, country_id, is_former, no_countries
from vn_directives.matching import Reading
from vn_directives.orthography import slug
from vn_directives.places.countries import country_at, country_at_end, country_forms
from vn_directives.register.bare import is_bare
from vn_directives.register.texts import Record
from vn_directives.register.units import in_unit
from vn_directives.vocabulary import compiled

_OF_STATES = frozenset({"Thủ tướng", "Tổng thống", "Quốc vương", "Quốc trưởng", "Ngoại trưởng"})
_OF_CABINETS = frozenset({"Bộ trưởng", "Tổng trưởng", "Thứ trưởng"})
_OF_HOME = re.compile(r"(?i)Việt Nam Dân chủ Cộng hòa|xã hội chủ nghĩa Việt Nam")
_CABINET = re.compile(r"[# *]*Nội các ")
_LEAD = 700  # characters at the head of a page
_OFTEN, _TIMES = 5, 3
_HEADLINE = 200  # characters
_MOST = 8000  # characters of a text that are read
_LEAST = 3  # times that the country is named
_SHARE = 0.6  # of all countries that are


class States:
    """The states whose offices a text tells without a word on which.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, title: Record, name: str, sentence: str) -> Record:
        """A title with the state of which the text is, as it is where it says more or none fits.

        That of a former state has its name as ``state`` too, which none can tell behind all words.

        Args:
            title: a title.
            name: that of its holder.
            sentence: the one in which it stands.
        """
        role = title["role"]
        if role in _OF_STATES and is_bare(title) and is_foreign(name):
            another = self._country and names_another(sentence, self._country)
            return title if another else in_unit(title, self._country)
        if role not in _OF_STATES | _OF_CABINETS or title.get("body") or is_foreign(name):
            return title
        if not self._former or country_at_end(title["name"]):
            return title
        return {**in_unit(title, self._former), "state": self._former}

    @cached_property
    def _country(self) -> str:
        return country_of_text(self._text)

    @cached_property
    def _former(self) -> str:
        return former_state_of_text(self._text)


def country_of_text(text: str) -> str:
    """The country of the headline, empty where others are named as often, or none is."""
    line = text.find("\n", 0, _HEADLINE)
    headline = dict(_countries(text[: line if line >= 0 else _HEADLINE]))
    if len(headline) != 1:
        return ""
    ((id, name),) = headline.items()
    named = Counter(id for id, _ in _countries(text[:_MOST]))
    return name if named[id] >= _LEAST and named[id] >= _SHARE * named.total() else ""


def former_state_of_text(text: str) -> str:
    """The former state that a text tells of, empty where it names others or this one as often.

    It is the first that a page on a cabinet names, the only one at the head of another page, or the
    one of nearly all places.
    """
    at_head = [id for id, _ in _states(text[:_LEAD])]
    if not at_head:
        return ""
    named = Counter(id for id, _ in _states(text))
    of_page = at_head[0] if _CABINET.match(text) else named.most_common(1)[0][0]
    if not _CABINET.match(text):
        told, others = named[of_page], named.total() - named[of_page]
        if told < max(_OFTEN, len(_OF_HOME.findall(text)) + 1):
            return ""
        if {*at_head} != {of_page} and told < _TIMES * others:
            return ""
    return _names_of_states()[of_page]


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


def _states(text: str) -> Iterator[tuple[str, str]]:
    """The identifiers and names of the former states that a text names, in their order."""
    for said in _former().finditer(text):
        yield _ids_of_states()[said[0].lower()], said[0]


@compiled
def _ids_of_states() -> dict[str, str]:
    forms = ((form, entry) for form, entry in country_forms() if entry.get("former"))
    return {form.lower(): slug(entry["name"]) for form, entry in forms}


@compiled
def _names_of_states() -> dict[str, str]:
    forms = (entry["name"] for _, entry in country_forms() if entry.get("former"))
    return {slug(name): name for name in forms}


@compiled
def _former() -> re.Pattern[str]:
    forms = sorted(_ids_of_states(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, forms)), re.IGNORECASE)
