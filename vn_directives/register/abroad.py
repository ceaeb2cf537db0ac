"""Of which country an office is whose title tells none: that of its sentence, or of the text.

A report on Romania calls its prime minister ``Thủ tướng Sorin Grindeanu``, and does not say of
what; a page on the cabinets of the South before 1975 calls their members ``Tổng trưởng Canh nông``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from vn_directives.identity.holders import is_foreign
from vn_directives.identity.national import (
    HOME,
    country_id,
    is_former,
    no_countries,
    other_at_end,
)
from vn_directives.matching import Reading
from vn_directives.orthography import slug
from vn_directives.places.countries import country_at, country_forms, home
from vn_directives.register.bare import is_bare
from vn_directives.register.texts import Record, Row
from vn_directives.titles.vocabulary import roles
from vn_directives.vocabulary import compiled

_OF_STATES = frozenset({"Thủ tướng", "Tổng thống", "Quốc vương", "Quốc trưởng", "Ngoại trưởng"})
_OF_SEVERAL = frozenset({"Quốc trưởng"})  # the same man before and after a state was made
_OF_CABINETS = frozenset({"Bộ trưởng", "Tổng trưởng", "Thứ trưởng"})
_OF_HOME = re.compile(r"(?i)Việt Nam Dân chủ Cộng hòa|xã hội chủ nghĩa Việt Nam")
_CABINET = re.compile(r"[# *]*Nội các ")
_LEAD = 700  # characters at the head of a page
_OFTEN, _TIMES = 5, 3
_MINISTRY = ["Bộ "]
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_COMES = re.compile(r" (?:tới|đến|sang|thăm|tại|ở) (?:[a-zđ]\w* ){0,12}(?:[A-ZĐÁÂẢẤÔÚÝ]\w*[ -]?)+")
_ANY = (0, 9999)  # years of a state of which none are told
_OPEN = "?/"
_HEADLINE = 200  # characters
_MOST = 8000  # characters of a text that are read
_LEAST = 3  # times that the country is named
_SHARE = 0.6  # of all countries that are


class States:
    """The states of which the offices of one text are.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _abroad(self) -> str:
        return country_of_text(self._text)

    @cached_property
    def _former(self) -> str:
        return former_state_of_text(self._text)

    def office(
        self,
        title: Record,
        body: Record | None,
        name: str,
        spans: Sequence[tuple[int, int]],
        at: Row,
    ) -> tuple[Record, Record | None]:
        """A title with the country of its office, and its body, where they tell none.

        A title has the name of a former state as ``state`` too: none can tell it behind all words.

        Args:
            title, body: a title, and its body or None.
            name: the name of who has it.
            spans: where the text names them.
            at: where the title and its sentence stand.
        """
        if is_foreign(name):
            country = self._abroad_in(spans, at) if is_open(title, body) else ""
        else:
            country = self._before(title, body, at)
        if not country:
            return title, body
        if body is not None:
            return title, {**body, "id": f"{country_id(country)}/{body['id'].removeprefix(_OPEN)}"}
        named = {**title, "name": f"{title['name']} {country}"}
        return named if is_foreign(name) else {**named, "state": country}, None

    def _abroad_in(self, spans: Sequence[tuple[int, int]], at: Row) -> str:
        """The country that a sentence tells for somebody abroad, empty where it is not certain.

        Not that to which he comes: ``Tổng thống Richard Nixon tới Trung Quốc``.
        """
        start, end, here = at["sentence_begins"], at["sentence_ends"], at["ends"]
        before = dict(countries_in(self._text[start:here]))
        named = before | dict(countries_in(_COMES.sub(" ", self._text[here:end])))
        country = self._abroad
        if country:
            return "" if named.keys() - {country_id(country)} else country
        if len(named) != 1 or not any(start <= first < end for first, _ in spans):
            return ""
        return next(iter(named.values()))

    def _before(self, title: Record, body: Record | None, at: Row) -> str:
        """The former state of the text, if the sentence is on its years or tells none."""
        role = title["role"]
        is_one = role in _OF_STATES - _OF_SEVERAL or (role in _OF_CABINETS and not is_bare(title))
        if not is_one or not self._former:
            return ""
        if _says_country(title["name"]) if body is None else not is_open(title, body):
            return ""
        said = self._text[at["sentence_begins"] : at["sentence_ends"]]
        years = [int(year[0]) for year in _YEAR.finditer(said)]
        first, last = _years().get(country_id(self._former) or "", _ANY)
        is_then = not years or any(first <= year <= last for year in years)
        return self._former if is_then else ""


def is_open(title: Record, body: Record | None) -> bool:
    """Whether an office is one of a state, and neither its title nor its body tells of which."""
    role = title["role"]
    if body is not None:
        return body["kind"] == "ministry" and (body.get("id") or "").startswith(_OPEN)
    if role in _OF_STATES:
        return is_bare(title)
    if roles("leads").get(role) != _MINISTRY or is_bare(title):
        return False
    return not _says_country(title["name"])


def _says_country(name: str) -> bool:
    return other_at_end(name) is not None or name.endswith(home())


def country_of_text(text: str) -> str:
    """The country of the headline, empty where others are named as often, or none is."""
    headline = dict(countries_in(_headline(text)))
    if len(headline) != 1:
        return ""
    ((id, name),) = headline.items()
    named = Counter(id for id, _ in countries_in(text[:_MOST]))
    return name if named[id] >= _LEAST and named[id] >= _SHARE * named.total() else ""


def former_state_of_text(text: str) -> str:
    """The former state that a text tells of, empty where it names others or this one as often.

    It is the first that a page on a cabinet names, the only one at the head of another page, or the
    one of nearly all places.
    """
    at_head = [id for id, _ in former_states_in(text[:_LEAD])]
    if not at_head:
        return ""
    named = Counter(id for id, _ in former_states_in(text))
    of_page = at_head[0] if _CABINET.match(text) else named.most_common(1)[0][0]
    if not _CABINET.match(text):
        told, others = named[of_page], named.total() - named[of_page]
        if told < max(_OFTEN, len(_OF_HOME.findall(text)) + 1):
            return ""
        if {*at_head} != {of_page} and told < _TIMES * others:
            return ""
    return _names_of_states()[of_page]


def _headline(text: str) -> str:
    line = text.find("\n", 0, _HEADLINE)
    return text[: line if line >= 0 else _HEADLINE]


def _ends_name(reading: Reading, i: int) -> bool:
    """Whether a word goes on a name: ``Trần Tuấn [Anh]``."""
    before = reading.written(i - 1) if i else ""
    return before[:1].isupper() and not before.isupper() and reading.gap(i - 1) == " "


def countries_in(text: str) -> Iterator[tuple[str, str]]:
    """The identifiers and names of the other countries that a text names, in their order."""
    reading = Reading(text)
    i = 0
    while i < len(reading.words):
        found = country_at(reading.words, i) if reading.written(i)[0].isupper() else None
        if found is not None:
            id = country_id(found[1])
            is_wanted = id and id != HOME and not is_former(id) and id not in no_countries()
            if id and is_wanted and not (found[0] == i + 1 and _ends_name(reading, i)):
                yield id, found[1]
        i = found[0] if found is not None else i + 1


@compiled
def _years() -> dict[str, tuple[int, int]]:
    """The first and the last year of the states that were within this country."""
    former = (entry for _, entry in country_forms() if entry.get("former") and "years" in entry)
    return {
        country_id(entry["name"]) or "": (int(entry["years"][0]), int(entry["years"][-1]))
        for entry in former
    }


def former_states_in(text: str) -> Iterator[tuple[str, str]]:
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
