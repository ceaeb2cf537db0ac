"""Of which country a high office is that neither its title nor its sentence tells.

``Tổng Bí thư``, ``Thủ tướng``, ``Phó Tổng Tham mưu trưởng`` alone are of the country of which the
holder has other posts in the text, or of this one where the text tells more of it than of others.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from functools import cached_property

from vn_directives.identity.holders import is_vietnamese
from vn_directives.identity.national import HOME, country_id, is_former, no_countries
from vn_directives.places.countries import country_at_end, home
from vn_directives.register.abroad import (
    countries_in,
    former_state_of_text,
    former_states_in,
)
from vn_directives.register.bare import is_bare
from vn_directives.register.documents import closed
from vn_directives.register.posts import Office
from vn_directives.register.texts import Record, Row, body_of, ref_of
from vn_directives.register.unread import is_of_the_south
from vn_directives.titles.vocabulary import roles
from vn_directives.vocabulary import compiled, current_lexicon

_MOST = 8000  # characters of a text that are read
_LEAST = 3  # times that another country is named
_NEAR = 300  # characters before a title in which another party is named
_GOES_ON = re.compile(r" (?:của |hệ |lâm thời|[A-ZĐ])")  # Ủy viên Trung ương lâm thời, … Liên minh
_PARTY = re.compile(r"\b(?:[Đđ]ảng (?=[A-ZĐ])|[A-ZĐ]\w+ [Đđ]ảng\b|Liên minh\b|Mặt trận\b)")
_SECRETARY, _SOCIETY = "Tổng Bí thư", " Hội"


class OfCountry:
    """The countries of the high offices of one text.

    Args:
        text: the text.
        positions, titles, bodies: its records.
    """

    def __init__(
        self,
        text: str,
        positions: Sequence[Record],
        titles: Sequence[Record],
        bodies: Sequence[Record],
    ) -> None:
        self._text = text
        self._posted: defaultdict[int, set[str]] = defaultdict(set)
        for position in positions:
            title = titles[ref_of(position["title_ref"])[1]]
            country = _country_told(title, body_of(title, bodies))
            if country is not None:
                self._posted[ref_of(position["official_ref"])[1]].add(country)

    def office(self, title: Record, office: Office, official: int, holder: str, at: Row) -> Office:
        """An office with its country, itself where that is told or is not certain.

        Args:
            title: a title that is in no body.
            office: its office.
            official, holder: the number and the name of who has it.
            at: where the title and its sentence stand.
        """
        if office.post is not None or office.body is None or not is_high(title):
            return office
        near = self._text[max(at["begins"] - _NEAR, 0) : at["sentence_ends"]]
        if _is_partys(title) and self._is_of_another_party(near, at["ends"]):
            return office
        place = self._country(title, self._posted[official], holder, near)
        return office.of(place) if place else office

    def _country(self, title: Record, posted: Set[str], holder: str, near: str) -> str:
        """The identifier of the country, empty where it is not certain."""
        if len(posted) > 1 or any(map(is_former, posted)):
            return ""
        is_ours = is_vietnamese(holder)
        if posted - {HOME}:
            return "" if is_ours else next(iter(posted))
        if not is_ours or next(former_states_in(near), None) is not None:
            return ""
        if posted:
            return HOME
        told = next(countries_in(near), None) is None and not self._is_abroad
        return HOME if told and title["role"] not in roles("stands") else ""

    @cached_property
    def _is_abroad(self) -> bool:
        """Whether the text is on another country, or on the South before 1975."""
        on_former = former_state_of_text(self._text) or is_of_the_south(self._text)
        return bool(self._most_named or on_former)

    @cached_property
    def _most_named(self) -> str:
        """The identifier of another country that the text names more often than this one."""
        read = self._text[:_MOST]
        named = Counter(id for id, _ in countries_in(read)).most_common(1)
        if not named or named[0][1] < max(_LEAST, read.count(home()) + 1):
            return ""
        return named[0][0]

    def _is_of_another_party(self, near: str, end: int) -> bool:
        """Whether the words around a title, or the headline, name a party that is not the one."""
        headline = self._text[: max(0, self._text.find("\n"))]
        goes_on = _GOES_ON.match(self._text, end) is not None
        return goes_on or headline.endswith(_SOCIETY) or any(map(_names_another, (near, headline)))


def is_high(title: Record) -> bool:
    """Whether a title says an office alone that each country has once, or members of the centre."""
    role = title["role"]
    known = role in roles("stands") or role in roles("at_home") or role in roles("within")
    return known and is_bare(title)


def _is_partys(title: Record) -> bool:
    """Whether an office is one of a party."""
    return title["role"] in roles("within") or title["role"] == _SECRETARY


def _country_told(title: Record, body: Record | None) -> str | None:
    """The country of a post, as its body or the end of its title tells."""
    if body is not None:
        place = (closed(body.get("id")) or "").partition("/")[0]
        country = HOME if place[:1].isdigit() else place
        return country if country and country not in no_countries() else None
    ending = country_at_end(title["name"])
    return country_id(ending[1]) if ending is not None else None


def _names_another(said: str) -> bool:
    """Whether words name a party, and not the one that leads this country."""
    return any(not _ours().match(said, found.start()) for found in _PARTY.finditer(said))


@compiled
def _ours() -> re.Pattern[str]:
    names = current_lexicon("identity")["parties_at_home"]
    return re.compile("|".join(map(re.escape, names)), re.IGNORECASE)
