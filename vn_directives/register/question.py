"""What a question names: a title, a place, a document, as the register has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from vn_directives.dates.grammar import find_dates
from vn_directives.days import bound_of
from vn_directives.identity.mentions import units_named
from vn_directives.identity.naming import identifier
from vn_directives.identity.national import HOME, country_id, country_in, is_another, is_former
from vn_directives.matching.reading import Reading, words_of
from vn_directives.orthography import fold, slug
from vn_directives.places.countries import country_at, country_at_end
from vn_directives.places.gazetteer import gazetteer
from vn_directives.places.nouns import UNIT_LEVELS, committees, nouns, spellings
from vn_directives.places.units import units
from vn_directives.register.documents import closed
from vn_directives.register.names import role_key_of
from vn_directives.register.posts import office_of
from vn_directives.register.spoken import in_full, readings
from vn_directives.titles.vocabulary import heads, phrases, roles
from vn_directives.vocabulary.vocabulary import compiled

if TYPE_CHECKING:
    from vn_directives.bodies.record import BodyRecord
    from vn_directives.titles.record import TitleRecord

_IDENTIFIER = re.compile(r"\d\d(?:\.[a-z\d-]+)*|vn")
_NOWHERE = ("?",)  # where no unit is called so
_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}")
_LED = {"Bí thư": None, "Chủ tịch": "uy-ban-nhan-dan"}  # of units: None is the Party's committee
_PARTYS = "dang-uy"
_HOLDS = "giữ chức"
_AT, _HERE = " tại ", " tại Việt Nam"
_JOINTS = frozenset((",", "-", "–", "kiêm"))  # between the titles of one man


@dataclass(frozen=True, slots=True)
class Body:
    """A body as a question names it.

    Attributes:
        owns: what its identifier may be behind its place.
        places: the identifiers of the places that the question names.
        level: the level of the unit whose body it is, None where its name does not tell it.
    """

    owns: tuple[str, ...]
    places: tuple[str, ...]
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post as a question names it.

    Attributes:
        role_key: as in the table ``positions``.
        bodies: what the identifier of the body may be behind its place; empty where not named.
        places: the identifiers of the places that the question names.
        level: the level of the unit whose body it is, None where the title does not tell it.
        office: the office as in the table ``positions``, where the title tells it whole; None else.
        offices: the office in each of the places, for rows of no body (``Bí thư TP.HCM``).
        is_role: whether the title is that of a role alone (``Bộ trưởng``), whose holders are all.
    """

    role_key: str
    bodies: tuple[str, ...]
    places: tuple[str, ...]
    level: str | None = None
    office: str | None = None
    offices: tuple[str, ...] = ()
    is_role: bool = False


def post_of(title: str, place: str | None = None) -> Post | None:
    """The post that a title names (``Bí thư Thành ủy``); None where it is no title.

    Args:
        title: the title, with marks or without.
        place: the place of its body, or one in which that is.
    """
    from vn_directives.bodies.component import bodies_of
    from vn_directives.titles.component import titles_of

    told = [doc for doc in _of_titles(title) if titles_of(doc)]
    lasts = ((doc, _last_in_row(doc.text, titles_of(doc))) for doc in told)
    whole = (doc for doc, last in lasts if last.body_ref or last.level)
    doc = next(whole, told[0] if told else None)
    if doc is None:
        return None
    found = _last_in_row(doc.text, titles_of(doc))
    if _is_envoy(found):
        return post_of(f"{found.text}{_HERE}", place)
    record = found.to_dict()
    is_central = record.get("level") == "central"
    rest = doc.text[found.end :].strip(" ,")
    if found.body_ref is None and record["role"] in _LED and record["level"] in UNIT_LEVELS:
        return _of_unit(record, place)
    if found.body_ref is None:
        office = office_of(record, None, None, None).at_home(is_central)
        places = _within(None, rest, place)
        key = role_key_of(record, None)
        is_role = office is None and slug(found.text) == key and bool(places or not rest)
        return Post(key, (), places, office=office, is_role=is_role)
    body = bodies_of(doc)[found.body_ref[1]]
    asked = _body(body, rest, place)
    id = identifier(body, state_of(body))
    own = id.partition("/")[2]
    office = office_of(record, body.to_dict(), closed(id), own).at_home(is_central)
    return Post(
        role_key_of(record, body.to_dict()),
        asked.owns,
        asked.places,
        asked.level,
        office,
        _offices(record, asked),
    )


def _is_envoy(title: TitleRecord) -> bool:
    """Whether a title is that of who is sent here, and does not say so: ``Đại sứ Na Uy``."""
    country = country_at_end(title.name) if title.role in roles("posted") else None
    return country is not None and country_id(country[1]) != HOME and _AT not in title.name


def _last_in_row(text: str, titles: Sequence[TitleRecord]) -> TitleRecord:
    """The last of the titles that one man has: ``Bộ trưởng, Chủ nhiệm VPCP``, ``A kiêm B``."""
    last = titles[0]
    for title in titles[1:]:
        if text[last.end : title.start].strip() not in _JOINTS:
            break
        last = title
    return last


def _of_unit(title: dict[str, Any], place: str | None) -> Post:
    """The post of who leads a unit that a title names: ``Chủ tịch TP Đà Nẵng``."""
    level = title["level"]
    own = _LED[title["role"]]
    owns = (own,) if own is not None else tuple(_committees_of(level)) or (_PARTYS,)
    words = title["name"].split()
    tails = (" ".join(words[n:]) for n in range(1, len(words)))
    places = _within(next(filter(places_named, tails), None), "", place)
    asked = Body(owns, places, _level_at(places, level))
    role = role_key_of(title, {"name": ""})
    return Post(role, asked.owns, asked.places, asked.level, None, _offices(title, asked))


def _offices(title: dict[str, Any], body: Body) -> tuple[str, ...]:
    """The office of a title in each of the places of a body, as far as they are of its level."""
    own = body.owns[0]
    of_level = (
        id for id in body.places if id in units() and body.level in (None, units()[id].level)
    )
    posts = (office_of(title, None, f"{id}/{own}", own).post for id in of_level)
    return tuple(dict.fromkeys(filter(None, posts)))


def body_named(name: str) -> Body | None:
    """The body that a question names, or that of the title in it; None where it names none."""
    from vn_directives.bodies.component import bodies_of

    for doc in readings(in_full(name)):
        for body in bodies_of(doc)[:1]:
            return _body(body, doc.text[body.end :].strip(" ,"), None)
    return None


def _body(body: BodyRecord, rest: str, place: str | None) -> Body:
    """A body with what stands behind its name and the place that is told beside it."""
    level = body.level if body.level in UNIT_LEVELS else None
    owns: dict[str, None] = {}
    for id in (identifier(body, None), identifier(body, HOME)):
        own = id.partition("/")[2]
        first, slash, behind = own.partition("/")
        # One thing, whatever its place is: a province may be a city.
        same = _committees_of(level)
        names = [first, *same] if first in same else [first]
        if body.branch == "party" and not slash and first not in same:
            names += [f"{name}/{first}" for name in _committees_of(None)]
        owns |= dict.fromkeys(f"{name}{slash}{behind}" for name in names)
    state = state_of(body)
    places = (state,) if state else _within(body.place, rest, place)
    return Body(tuple(owns), places, _level_at(places, level))


def state_of(body: BodyRecord) -> str | None:
    """The identifier of the country that the name of a body tells: ``Quốc hội Lào``; or None."""
    return country_in(body) or (country_id(body.place) if body.place else None)


def _committees_of(level: str | None) -> list[str]:
    """How the committees of units of a level, or of all levels, stand in identifiers."""
    return [
        slug(name)
        for noun, name in committees().items()
        if level is None or level in nouns()[noun].levels
    ]


def _level_at(places: Sequence[str], level: str | None) -> str | None:
    """The level of a unit, None of a city that became a province: both are the ``TP Huế``."""
    kinds = {units()[id].kind for id in places if id in units()}
    return None if level == "province" and len(places) > len(kinds) == 1 else level


def _within(place: str | None, rest: str, wider: str | None) -> tuple[str, ...]:
    """The places that a question names: that in a name, what stands behind, what is told beside."""
    found: tuple[str, ...] = ()
    for name in filter(None, (wider, rest, place)):
        inner = places_named(name)
        inside = tuple(id for id in inner if id.startswith(tuple(f"{up}." for up in found)))
        found = (inside or inner or found) if found else inner
    is_name = rest[:1].isupper() and rest.replace(" ", "").isalpha()
    if is_name and body_named(rest) is not None:
        is_name = False  # Cục Công nghệ thông tin, Bộ Công an
    names_one = place or (is_name and rest)
    return found or (_NOWHERE if names_one and country_at(words_of(names_one), 0) is None else ())


def places_named(name: str) -> tuple[str, ...]:
    """The identifiers of the units that a name may mean; their type may stand before it."""
    if _IDENTIFIER.fullmatch(name):
        return (name,)
    path = [part.strip() for part in re.split(r"[>,]", normalize("NFC", name))]
    if name.count(",") and ">" not in name:
        path.reverse()  # "huyện Vĩnh Bảo, Hải Phòng"
    above: tuple[str, ...] = ()
    for part in path:
        found = _units(part)
        inside = tuple(id for id in found if id.startswith(tuple(f"{up}." for up in above)))
        above = (inside or found) if above else found
    return above


def _units(name: str) -> tuple[str, ...]:
    """The units that a name may mean, with their type before it or without (``TP HCM``).

    A name without marks may mean all that are called so but for their marks: ``Hai Phong``.
    """
    words = fold(name).cased.replace(".", " ").split()
    for key in (str.lower, slug) if name.isascii() else (str.lower,):
        keys = [key(word) for word in words]
        for form, noun in sorted(spellings(), key=lambda spelling: -len(spelling[0])):
            first = [key(part) for part in words_of(form) if part != "."]
            if noun.is_unit and keys[: len(first)] == first and len(words) > len(first):
                found = _called(words[len(first) :], key is slug, noun.levels, noun.name)
                if found:
                    return found
        if found := _called(words, key is slug, (), None):
            return found
    return ()


def _called(
    words: Sequence[str], is_bare: bool, levels: Sequence[str], kind: str | None
) -> tuple[str, ...]:
    """The units of a name, or of all names that are the same without marks."""
    name = " ".join(words)
    names = _by_slug().get(slug(name), ()) if is_bare else (name,)
    found = [unit for name in names for unit in units_named(name, levels, kind)]
    provinces = [unit for unit in found if unit.level == "province"]
    return tuple(unit.id for unit in (is_bare and provinces) or found)


@compiled
def _by_slug() -> dict[str, list[str]]:
    """The names of units by what they are without marks."""
    named: dict[str, list[str]] = {}
    for name in gazetteer():
        named.setdefault(slug(name), []).append(name)
    return named


def is_elsewhere(places: Sequence[str]) -> bool:
    """Whether posts in these places are those of somebody of another country, or a former one."""
    if any(map(is_former, places)):
        return True
    return HOME not in places and any(map(is_another, places))


def days_of(text: str) -> tuple[str, str]:
    """The first and the last day that a question names: ``2020-07-31``, ``31/7/2020``, ``7/2020``.

    Raises:
        NotADay: it names none, or several.
    """
    text = normalize("NFC", text).strip()
    values = [text] if _ISO.fullmatch(text) else [d.value for d in find_dates(Reading(text))]
    first, last = (bound_of(values[0], n) for n in (0, 1)) if len(values) == 1 else (None, None)
    if first is None or last is None:
        raise NotADay(f"no day: {text} (2020-07-31 is one, or 31/7/2020)")
    return first, last


class NotADay(ValueError):
    """A question names a day that is none."""


def is_left_out(title: str) -> bool:
    """Whether a title is that of a company, a school or the like, whose posts are not read."""
    words = words_of(title)
    found = (heads().longest(words, i) for i in range(len(words)))
    head = next(filter(None, found), None)
    return head is not None and any(
        phrases("outside").longest(words, i) for i in range(head[0], len(words))
    )


def _of_titles(title: str) -> Iterator[Any]:
    """The readings of a title: also behind words behind which alone some are titles."""
    title = in_full(title)
    yield from readings(title)
    yield from readings(f"{_HOLDS} {title}")
