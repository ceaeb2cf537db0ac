"""The identifiers of units that are read as no body: what they are called, or the office tells it.

A corps, a service or an academy of the army is one of its name in the country, as is a society
that ends its name with that; ``Ngoại trưởng Nga`` is of ``nga/bo-ngoai-giao``, ``Chủ tịch tỉnh Hưng
Yên`` of ``33/uy-ban-nhan-dan``. A part of such a unit is named with it: ``Phòng Quân nhu, Quân khu
4``. Of a name that many have (``Trung đoàn 174``) none is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from vn_directives.identity.holders import is_foreign
from vn_directives.identity.national import (
    HOME,
    country_id,
    no_countries,
    one_name,
    other_at_end,
)
from vn_directives.matching import Reading
from vn_directives.orthography import slug
from vn_directives.places.countries import country_at_end, country_forms, home
from vn_directives.places.nouns import committees
from vn_directives.places.units import path_of, units
from vn_directives.register.alike import spelled_out
from vn_directives.register.bare import is_bare, noun_end
from vn_directives.register.names import shown
from vn_directives.register.posts import Office
from vn_directives.register.texts import Record, Row
from vn_directives.titles.vocabulary import heads, roles
from vn_directives.vocabulary import compiled, current_lexicon

_MINISTRY, _EMBASSY, _GOVERNMENT = "Bộ ", "Đại sứ quán", "Chính phủ"
_DELEGATION, _CENTRE = "Đoàn", "Trung ương"
_PEOPLES = "Ủy ban nhân dân"
_AT = re.compile(r"tai(?:-(?P<country>.+))?")
_NATIONAL = re.compile(r"-(?:(?:quan-doi-)?nhan-dan-)?viet-nam$")
_LOOSE = re.compile(r"^bo-tu-lenh-(?=.)|-va(?=-)")
_JOINT = re.compile(r", (?:thuộc )?| thuộc | ")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that is known by its name.

    Attributes:
        id: its identifier: ``vn/quan-doan-3``.
        name: what it is called.
        kind, branch: as those of bodies.
    """

    id: str
    name: str
    kind: str
    branch: str | None

    def row(self) -> Row:
        """The unit as one of the bodies that a text names."""
        place, _, own = self.id.partition("/")
        unit = units().get(place)
        return {
            "body_id": self.id,
            "name": self.name,
            "kind": self.kind,
            "branch": self.branch,
            "level": unit.level if unit else "central",
            "place_id": place,
            "place_path": " > ".join(path_of(unit)) if unit else "",
            "parent_id": self.id.rpartition("/")[0] if "/" in own else None,
        }


def known_by_name(
    id: str | None, told: str | None, title: Record, office: Office, text: str, holder: str
) -> tuple[str | None, str | None, list[Row]]:
    """The identifier and the name of the unit of a post, and its row if only they tell it.

    Args:
        id: the identifier of its body, None where that has none.
        told, title, office, text: as in `unit_known`.
        holder: the name of who has the post.
    """
    unit = unit_known(told, title, office, text) if id is None else None
    if id is None and told is not None and told == roles("of").get(title["role"]):
        unit = None if is_foreign(holder) else _of_head(told)
    return (id, told, []) if unit is None else (unit.id, unit.name, [unit.row()])


def unit_known(told: str | None, title: Record, office: Office, text: str) -> Unit | None:
    """The unit of a post whose body has no identifier, None where nothing tells which it is.

    Args:
        told: what it is called, or None.
        title: the title.
        office: its office, as the title tells it.
        text: the text.
    """
    place, _, own = (office.post or "").partition("|")[2].partition("/")
    if place[:1].isdigit():
        return _of_place(told or "", place, own)
    if place == HOME and title["role"] in roles("at_home") and is_bare(title):
        name = roles("at_home")[title["role"]]
        return _at_home(name, "") or _of_head(name)
    if title["role"] in _of_government():
        return _government(place)
    if told is None:
        return None
    if told.startswith(_EMBASSY):
        return _embassy(told, place, own)
    if told.startswith(_MINISTRY) and told[len(_MINISTRY) :][:1].isupper():  # but: Bộ đội
        return _ministry(told, place, title.get("state"))
    return _at_home(told, text)


def _of_head(name: str) -> Unit:
    """A body of this country that is among those that are read: ``Kiểm toán Nhà nước``."""
    heads = current_lexicon("bodies")["heads"]
    head = next(head for head in heads if head["name"] == name)
    return Unit(f"{HOME}/{one_name([slug(name)])[0]}", name, head["kind"], head["branch"])


def _of_place(told: str, place: str, own: str) -> Unit | None:
    """``Chủ tịch tỉnh Hưng Yên``, ``Bí thư huyện Vũ Thư``: the committee that they are of."""
    unit = units().get(place)
    if unit is None or not told:
        return None
    if own == slug(_PEOPLES):
        where = told[:1].lower() + told[1:] if told.split()[0].lower() == unit.kind else told
        return Unit(f"{place}/{own}", f"{_PEOPLES} {where}", "committee", "state")
    lower = told.lower()
    kind = next((kind for kind in committees() if lower.startswith(f"{kind} ")), unit.kind)
    committee, plain = committees().get(kind, ""), path_of(unit)[-1]
    if not own.endswith("-uy") or not committee:
        return None
    plain = f"{shown(kind)} {plain}" if plain.isdigit() else plain
    name = told if told.startswith(committee) else f"{committee} {plain}"
    return Unit(f"{place}/{slug(committee)}", name, "committee", "party")


def _government(place: str) -> Unit | None:
    """``Thủ tướng Nga``, ``Phó Thủ tướng``: of the government of that country."""
    if place not in _names() or place in no_countries():
        return None
    name = _GOVERNMENT if place == HOME else f"{_GOVERNMENT} {_names()[place]}"
    return Unit(f"{place}/{slug(_GOVERNMENT)}", name, "government", "state")


def _embassy(told: str, place: str, own: str) -> Unit | None:
    at = _AT.fullmatch(own)
    country = (at and at["country"]) or HOME
    if at is None or not place or country in no_countries() or country not in _names():
        return None
    host = slug(_names()[country])
    return Unit(f"{place}/{slug(_EMBASSY)}-tai-{host}", told, "unit", "state")


def _ministry(told: str, place: str, state: str | None) -> Unit | None:
    """A ministry of a country that its name or the office tells: ``Bộ Ngoại giao Nga``.

    Args:
        state: the former state that the text tells.
    """
    if state and place:
        return Unit(f"{place}/{slug(told.removesuffix(f' {state}'))}", told, "ministry", "state")
    name, form = country_at_end(told) or (told, "")
    if told[len(name) :].islower():  # Bộ Tư pháp
        name, form = told, ""
    country = country_id(form) if form else place if place != HOME else None
    if not country or country in no_countries() or (place and country != place):
        return None
    return Unit(f"{country}/{slug(name)}", told, "ministry", "state")


def _at_home(told: str, text: str) -> Unit | None:
    """A force, or a society of the whole country, or a part of either."""
    told = told.removesuffix(f", {current_lexicon('identity')['forces_of']}")
    joints = [(0, 0), *((joint.start(), joint.end()) for joint in _JOINT.finditer(told))]
    for start, end in joints:
        part, whole = told[:start], told[end:]
        if start and not _is_part(part):
            continue
        id = _force(whole, text)
        kind, branch = ("command", "military") if id else ("organisation", None)
        id = id or _society(whole)
        if id is not None:
            parts = [name for name in reversed(part.split(", ")) if name not in ("", _CENTRE)]
            inner = "".join(f"/{slug(name)}" for name in parts)
            return Unit(id + inner, shown(told), "unit" if inner else kind, branch)
    return None


def _is_part(name: str) -> bool:
    """Whether words are the name of a part of a unit: ``Phòng Quân nhu``; no delegation.

    Nor does another title stand at their end: ``Trung đoàn 86, Tư lệnh [Quân khu 4]``.
    """
    reading = Reading(name)
    words = reading.words
    if name.startswith(_DELEGATION) or " " not in name:
        return False
    found = (heads().longest(words, i) for i in range(1, len(words)))
    if any(head is not None and head[0] == len(words) for head in found):
        return False
    return noun_end(reading, 0) > 0 or name.startswith(_units())


def _force(name: str, text: str) -> str | None:
    """The identifier of a force of this country, where the text is about no other army's."""
    key = _LOOSE.sub("", spelled_out(slug(name)))
    found = _forces().get(key) or _forces().get(_NATIONAL.sub("", key))
    return None if found is None or is_of_the_south(text) else found


def is_of_the_south(text: str) -> bool:
    """Whether a text names a former state of the country, and not the army of this one."""
    army = current_lexicon("identity")["forces"][0]["name"].removesuffix(f" {home()}")
    return _former().search(text) is not None and army.lower() not in text.lower()


def _society(name: str) -> str | None:
    """The identifier of what ends its name with the country: ``Hội Điện ảnh Việt Nam``."""
    rest = name.removesuffix(f" {home()}")
    if (
        rest == name
        or other_at_end(name)
        or rest[0].islower()
        or not rest.lower().startswith(_nouns())
    ):
        return None
    if " " not in rest or rest.endswith(("miền Nam", "Miền Nam", " tại")):
        return None
    known = slug(rest) in _names_of_bodies()
    return f"{HOME}/{one_name([spelled_out(slug(rest if known else name))])[0]}"


@compiled
def _units() -> tuple[str, ...]:
    """The nouns of the units that soldiers lead: ``Sư đoàn``."""
    return tuple({noun for nouns in roles("units").values() for noun in nouns})


@compiled
def _nouns() -> tuple[str, ...]:
    return tuple(f"{noun.lower()} " for noun in current_lexicon("identity")["of_the_country"])


@compiled
def _names_of_bodies() -> frozenset[str]:
    """The names of bodies that have no country in them."""
    return frozenset(slug(head["name"]) for head in current_lexicon("bodies")["heads"])


@compiled
def _forces() -> dict[str, str]:
    """The identifiers of forces by their names in one spelling."""
    return {
        _LOOSE.sub("", spelled_out(slug(form))): f"{HOME}/{slug(entry['name'])}"
        for entry in current_lexicon("identity")["forces"]
        for form in (entry["name"], *entry.get("forms", ()))
    }


@compiled
def _former() -> re.Pattern[str]:
    """The names of former states of this country, as far as they are ones where they stand."""
    forms = (
        f"(?:{'|'.join(entry['only_after'])}) {form}" if "only_after" in entry else re.escape(form)
        for form, entry in country_forms()
        if entry.get("former")
    )
    return re.compile("|".join(rf"\b{form}\b" for form in forms))


@compiled
def _names() -> dict[str, str]:
    """The countries by their identifiers."""
    return {country_id(entry["name"]) or "": entry["name"] for _, entry in country_forms()}


@compiled
def _of_government() -> frozenset[str]:
    """The roles of those who lead the government of a country."""
    return frozenset(role for role, of in roles("stands").items() if of == "government")
