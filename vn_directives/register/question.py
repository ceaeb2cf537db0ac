"""What a question names: a title, a place, a document, as the register has them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from vn_directives.identity.mentions import units_named
from vn_directives.identity.naming import identifier
from vn_directives.matching.reading import words_of
from vn_directives.orthography import fold, slug
from vn_directives.places.nouns import UNIT_LEVELS, committees, nouns, spellings
from vn_directives.register.documents import closed
from vn_directives.register.names import role_key_of
from vn_directives.register.posts import office_of

_IDENTIFIER = re.compile(r"\d\d(?:\.[a-z\d-]+)*|vn")
_TYPE = re.compile(r"^[^\d]*\bsố\s+|^[^\W\d_]+(?:\s[^\W\d_]+)*\s+(?=\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """A post as a question names it.

    Attributes:
        role_key: as in the table ``positions``.
        bodies: what the identifier of the body may be behind its place; empty where not named.
        places: the identifiers of the places that the post itself names.
        level: the level of the unit whose body it is, None where the title does not tell it.
        office: the office as in the table ``positions``, where the title tells it whole; None else.
    """

    role_key: str
    bodies: tuple[str, ...]
    places: tuple[str, ...]
    level: str | None = None
    office: str | None = None


def post_of(title: str) -> Post | None:
    """The post that a title names (``Bí thư Thành ủy``); None where it is no title."""
    from vn_directives.bodies.component import bodies_of
    from vn_directives.titles.component import titles_of

    doc = _reader()(title)
    found = titles_of(doc)
    if not found:
        return None
    record = found[0].to_dict()
    is_central = record.get("level") == "central"
    ref = found[0].body_ref
    if ref is None:
        office = office_of(record, None, None, None).at_home(is_central)
        return Post(role_key_of(record, None), (), (), office=office)
    body = bodies_of(doc)[ref[1]]
    id = identifier(body, None)
    own = id.partition("/")[2]
    first, slash, rest = own.partition("/")
    level = body.level if body.level in UNIT_LEVELS else None
    # One thing, whatever its place is: a province may be a city.
    same = [
        slug(name)
        for noun, name in committees().items()
        if level is None or level in nouns()[noun].levels
    ]
    names = [first, *same] if first in same else [first]
    owns = tuple(dict.fromkeys(f"{name}{slash}{rest}" for name in names))
    places = places_named(body.place) if body.place is not None else ()
    office = office_of(record, body.to_dict(), closed(id), own).at_home(is_central)
    return Post(role_key_of(record, body.to_dict()), owns, places, level, office)


def places_named(name: str) -> tuple[str, ...]:
    """The identifiers of the units that a name may mean; their type may stand before it."""
    if _IDENTIFIER.fullmatch(name):
        return (name,)
    path = [part.strip() for part in re.split(r"[>,]", name)]
    if name.count(",") and ">" not in name:
        path.reverse()  # "huyện Vĩnh Bảo, Hải Phòng"
    above: tuple[str, ...] = ()
    for part in path:
        found = _units(part)
        inside = tuple(id for id in found if id.startswith(tuple(f"{up}." for up in above)))
        above = (inside or found) if above else found
    return above


def _units(name: str) -> tuple[str, ...]:
    """The units that a name may mean, with their type before it or without (``TP HCM``)."""
    words = fold(name).cased.replace(".", " ").split()
    lower = [word.lower() for word in words]
    for form, noun in sorted(spellings(), key=lambda spelling: -len(spelling[0])):
        first = [part for part in words_of(form) if part != "."]
        if noun.is_unit and lower[: len(first)] == first and len(words) > len(first):
            found = units_named(" ".join(words[len(first) :]), noun.levels, noun.name)
            if found:
                return tuple(unit.id for unit in found)
    return tuple(unit.id for unit in units_named(" ".join(words), (), None))


def symbol_of(text: str) -> str:
    """A symbol in one spelling, without a type word before it: ``30-CT/TU``."""
    return _TYPE.sub("", fold(text).cased.strip()).replace(" ", "").upper()


@cache
def _reader() -> Any:
    import spacy

    import vn_directives  # noqa: F401 - the extensions of a Doc

    return spacy.blank("xx")
