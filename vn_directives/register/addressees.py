"""Whom duties mean that are told to all of a kind: ``UBND các tỉnh: A, B``, ``các bộ, ngành``.

Who asks for one of them is told of these duties, too: for ``UBND tỉnh Lào Cai`` of what all
provinces are to do, but not of what others are that are named (``UBND các tỉnh Hà Giang, Cao
Bằng``), nor of what the communes of another province are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vn_directives.orthography import fold, slug
from vn_directives.places.nouns import city, nouns
from vn_directives.places.units import units
from vn_directives.register.question import Body, body_named, places_named
from vn_directives.register.spoken import in_full
from vn_directives.vocabulary import compiled, current_lexicon

_TOKEN = re.compile(r"\w+|[,;:/]")
_ALL = "cac"
_JOINTS = frozenset((",", "/", "va"))
# Behind what all of a kind are called by: nothing, another, whose they are, or which of them.
_GOES_ON = frozenset((None, ";", *_JOINTS, "truc", "lien", "co", "tren", "trong", "cua"))
_LISTS = frozenset((":", "tu"))
_PROVINCE = "province"
_MINISTRY, _DEPARTMENT = "bo", "so"
_OF_MINISTRIES = frozenset(("nganh", "truong", "thu", "trung"))  # các bộ ngành, các Bộ trưởng
_MINISTERS = ("bo", "truong", ",", "thu", "truong")  # Bộ trưởng, Thủ trưởng cơ quan ngang bộ
_OF_DEPARTMENTS = frozenset(("ban", "nganh"))  # các sở ngành


@dataclass(frozen=True, slots=True)
class _Words:
    """The words and signs of a phrase.

    Attributes:
        written: as they are written.
        keys: in small letters, without marks.
    """

    written: tuple[str, ...]
    keys: tuple[str, ...]

    def key(self, i: int) -> str | None:
        """The key of word `i`, None behind the last one."""
        return self.keys[i] if i < len(self.keys) else None

    def are(self, i: int, words: Sequence[str]) -> bool:
        """Whether some words stand at word `i`."""
        return i >= 0 and self.keys[i : i + len(words)] == tuple(words)

    def is_name(self, i: int) -> bool:
        """Whether word `i` has a capital."""
        return i < len(self.written) and self.written[i][:1].isupper()

    def names(self, i: int) -> list[str]:
        """The names in the list that begins at word `i`: ``[tỉnh] Lào Cai, Yên Bái``."""
        end = next((n for n in range(i, len(self.keys)) if self.keys[n] == ";"), len(self.keys))
        said = [word if self.is_name(n) else "," for n, word in enumerate(self.written[:end])]
        return [name.strip() for name in " ".join(said[i:]).split(",") if name.strip()]


def told_as_one_of_all(connection: Any, body: str) -> list[str]:
    """The duties told to all of a kind of which a body is one.

    Args:
        connection: the register.
        body: the name of the body.
    """
    asked = body_named(body)
    if asked is None:
        return []
    query = (
        "SELECT who, texts.place_id, list(duty_id) FROM duties JOIN texts USING (text_id) "
        "WHERE who IS NOT NULL GROUP BY who, texts.place_id"
    )
    found = connection.execute(query).fetchall()
    return [id for who, place, ids in found if is_one_of(asked, who, place) for id in ids]


def is_one_of(asked: Body, who: str, place: str | None) -> bool:
    """Whether a body is one of all of a kind who are told to act.

    Args:
        asked: the body.
        who: those told to act.
        place: the identifier of the province that the text is about, or None.
    """
    written = tuple(_TOKEN.findall(fold(in_full(who)).cased))
    words = _Words(written, tuple(slug(word) or word for word in written))
    own = asked.owns[0].split("-")
    all_at = [i for i, key in enumerate(words.keys) if key == _ALL]
    if own[0] == _MINISTRY and not asked.places and not asked.level:
        if asked.owns[0].startswith(_others()):
            return False
        starts = range(len(words.keys))
        of_all = any(_are_ministries(words, i + 1, own[1:]) for i in all_at)
        return of_all or any(words.are(i, _MINISTERS) for i in starts)
    if not _levels_of(asked):
        return False
    if asked.level == _PROVINCE and any(_are_departments(words, i + 1, own) for i in all_at):
        return place is None or place in asked.places
    behind = (i + 1 for i in all_at if words.are(i - len(own), own))
    return any(_are_units(words, i, asked, place) for i in behind)


def _levels_of(asked: Body) -> set[str]:
    """The levels of the units whose body is asked for: two of a city that became a province."""
    known = units()
    of_places = {known[id].level for id in asked.places if id in known}
    return {asked.level} if asked.places and asked.level is not None else of_places


def _are_ministries(words: _Words, i: int, name: Sequence[str]) -> bool:
    """Whether word `i` means ministries, that of a name among them: ``các Bộ: Y tế, Công an``."""
    if words.key(i) != _MINISTRY:
        return False
    listed = i + 2 if words.key(i + 1) == ":" else i + 1
    if words.is_name(listed) and words.key(listed) not in _OF_MINISTRIES:
        return any(words.are(n, name) for n in range(listed, len(words.keys)))
    return words.key(i + 1) in _GOES_ON | _OF_MINISTRIES


def _are_departments(words: _Words, i: int, own: Sequence[str]) -> bool:
    """Whether word `i` means departments: ``các sở, ngành``, ``các Sở Y tế``."""
    if words.key(i) != _DEPARTMENT or own[0] != _DEPARTMENT:
        return False
    return words.are(i, own) or words.key(i + 1) in _GOES_ON | _OF_DEPARTMENTS


def _are_units(words: _Words, i: int, asked: Body, place: str | None) -> bool:
    """Whether word `i` means units of a level, one of those asked for among them."""
    told, end = _levels_at(words, i)
    levels = told & _levels_of(asked)
    if not levels:
        return False
    if words.key(end) in _LISTS or words.is_name(end):
        named = {id for name in words.names(end) for id in places_named(name)}
        return not named.isdisjoint(asked.places)
    if words.key(end) not in _GOES_ON:
        return False
    return (
        _PROVINCE in levels
        or place is None
        or any(id.startswith(f"{place}.") for id in asked.places)
    )


def _levels_at(words: _Words, i: int) -> tuple[frozenset[str], int]:
    """The levels of the units that words tell (``huyện, thị xã``), and where these end."""
    found: list[str] = []
    end = i
    while (noun := next((n for n in _nouns() if words.are(i, n)), None)) is not None:
        found.append(_nouns()[noun])
        end = i = i + len(noun)
        while words.key(i) in _JOINTS:
            i += 1
    levels = {level for name in found if name != city() for level in nouns()[name].levels}
    if city() in found and not levels:
        levels = set(nouns()[city()].levels)
    return frozenset(levels), end


@compiled
def _others() -> tuple[str, ...]:
    """How bodies that are no ministries stand in identifiers: ``bo-chinh-tri``."""
    heads = current_lexicon("bodies")["heads"]
    return tuple(slug(head["name"]) for head in heads if head["kind"] != "ministry")


@compiled
def _nouns() -> dict[tuple[str, ...], str]:
    """The nouns of units by the keys of their words."""
    named = (noun for noun in nouns().values() if noun.is_unit)
    return {tuple(slug(noun.name).split("-")): noun.name for noun in named}
