"""Bodies of the whole country, and of others: which names are one, which say too little.

``Ban Chấp hành Trung ương`` and ``Trung ương Đảng`` are one body; ``Vụ Pháp chế`` alone may be that
of any ministry; ``Hạ viện`` is another country's, and so is ``Đảng Nhân dân Cách mạng Lào``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vn_directives.bodies.record import BodyRecord
from vn_directives.matching.lexicon import Trie
from vn_directives.matching.names import is_syllable
from vn_directives.matching.reading import words_of
from vn_directives.orthography import slug
from vn_directives.places.countries import country_at, country_at_end, country_forms, home
from vn_directives.titles.vocabulary import office_prefixes, offices_of_state
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon, remembered

HOME = "vn"
WORLD = "quoc-te"  # the bodies of organisations of states
# Organs of these kinds that are called by their kind alone may be those of any body.
_OF_STATES = frozenset({"assembly", "committee", "council"})
_WITH = " với "  # Ủy ban Hợp tác kinh tế với Lào
_EACH_REGION = " khu vực"
_NUMBERED = re.compile(r"(?:Cục|Vụ)(?: Địa (?:phương|bàn))? (?:[IVX]+[A-Z]?|\d+)")
_NUMBERED_SLUG = re.compile(r"(?:cuc|vu)(?:-dia-(?:phuong|ban))?-(?:[ivx]+[a-z]?|\d+)")
_SECTIONS = ("abroad", "in_each", "international", "not_of_level", "parties_at_home")
_WITH_COMMITTEES = frozenset({"quoc-hoi", "chinh-phu"})
_COMMITTEES = ("uy-ban-", "hoi-dong-")
# Of these kinds are bodies of firms, schools and ministries too, where they tell no level.
_OF_ANY = frozenset({"organ", "group", "organisation"})
_UNITS = ("tong-cuc-", "cuc-", "vu-")
_KINDS = frozenset({"organ", "group", "steering", "unit", "committee", "command"})


def of_an_office(words: Sequence[str], end: int) -> bool:
    """Whether an office of the state stands behind a body: ``Tổ công tác của Thủ tướng``."""
    if words[end : end + 1] != ["của"]:
        return False
    start = end + 1 + bool(office_prefixes().intersection(words[end + 1 : end + 2]))
    return offices_of_state().longest(words, start) is not None


def country_id(name: str) -> str | None:
    """The identifier of a country: ``hoa-ky`` for ``Mỹ`` too, ``vn`` for this one."""
    words = words_of(name)
    found = country_at(words, 0)
    return _countries().get(slug(found[1] if found and found[0] == len(words) else name))


@compiled
def no_countries() -> frozenset[str | None]:
    """The identifiers of what is no country but several, or a part of one: ``asean``, ``lyon``."""
    return frozenset(
        country_id(form)
        for form, entry in country_forms()
        if entry.get("union") or entry.get("part")
    )


@compiled
def with_like_names() -> frozenset[str | None]:
    """The identifiers of countries whose people have names like those of this one."""
    return frozenset(map(country_id, current_lexicon("identity")["names_alike"]))


def is_former(id: str) -> bool:
    """Whether a country is a state that was within this one: ``viet-nam-cong-hoa``."""
    return id in _former()


@compiled
def _former() -> frozenset[str]:
    return frozenset(slug(entry["name"]) for _, entry in country_forms() if entry.get("former"))


def is_another(id: str) -> bool:
    """Whether an identifier is that of another country than this one: ``lao``."""
    return id != HOME and id in _all()


@compiled
def _all() -> frozenset[str]:
    return frozenset(_countries().values())


def id_of_form(form: str) -> str:
    """The identifier of the country of which this is a form in the lexicon."""
    return _ids()[form]


@compiled
def _ids() -> dict[str, str]:
    return {form: _countries()[slug(form)] for form, _ in country_forms()}


def country_in(body: BodyRecord) -> str | None:
    """The other country with which the name of a body ends where that is no place, or None."""
    name = body.parent if body.parent is not None and not _is_party(body.name) else body.name
    if not _is_party(name):
        return other_at_end(name)
    words = slug(name).split("-")
    for i in range(1, len(words)):
        found = _countries().get("-".join(words[i:]))
        if found is not None:
            return None if found == HOME else found
    return None


@remembered
def other_at_end(name: str) -> str | None:
    """The other country that is the end of a name: ``Ủy ban Năng lượng quốc gia Lào``."""
    found = country_at_end(name)
    if found is None or name.endswith(home()) or _WITH in name:
        return None
    rest, form = found
    tail = name[len(rest) + 1 :]
    if tail.islower():
        return None  # Bộ Tư pháp
    if " " in tail or rest.rpartition(" ")[2].islower() or not is_syllable(tail.lower()):
        return _countries()[slug(form)]
    return None


def is_at_home(party: BodyRecord) -> bool:
    """Whether this country had a party of this name too: ``Đảng Dân chủ``."""
    return f"{slug(party.name)}-{slug(home())}" in _listed("parties_at_home")


def is_abroad(body: BodyRecord) -> bool:
    """Whether only other countries have such a body: ``Thượng viện``, ``đảng Bảo thủ``."""
    name = slug(body.name)
    if name in _listed("abroad"):
        return True
    return body.kind == "party" and body.name.startswith("Đảng ") and name not in _at_home()


def is_international(body: BodyRecord) -> bool:
    """Whether a body is that of an organisation of states: ``Ủy ban châu Âu``."""
    return body.kind in _OF_STATES and slug(body.name) in _listed("international")


def is_anybodys(body: BodyRecord) -> bool:
    """Whether a name may be that of many: ``Ban Thường vụ``, ``Vụ I``, ``Ban Chỉ đạo``."""
    if body.kind == "steering" and body.name in _heads():
        return True  # of the Government, but for which task?
    if body.parent is not None or body.place is not None:
        return False
    if slug(body.name) in _listed("in_each") or body.name.endswith(_EACH_REGION):
        return True
    if body.kind == "unit" and _NUMBERED.fullmatch(body.name):
        return True
    return body.level is None and body.kind in _KINDS and body.name in _heads()


def is_of_level(body: BodyRecord) -> bool:
    """Whether a unit is of the place that the text is about: ``Chi cục Thuế``."""
    if not body.name.startswith(tuple(current_lexicon("identity")["of_level"])):
        return False
    return slug(body.name) not in _listed("not_of_level")


@compiled
def listed(section: str) -> tuple[str, ...]:
    """A list of ``identity.json``, with which names begin or end."""
    return tuple(current_lexicon("identity")[section])


@compiled
def behind_several() -> Trie[None]:
    """The words behind it that do so: ``chính phủ các nước``."""
    return Trie((phrase, None) for phrase in current_lexicon("identity")["several"]["behind"])


def one_name(names: list[str]) -> list[str]:
    """The parts of the identifier of a national body, from the outer inwards, in one spelling."""
    same = _same()
    if len(names) > 1:
        outer = same.get(names[0], names[0])
        names = [_owners().get(outer, outer), *names[1:]]
        whole = f"{names[1]}-{names[0]}"
        if whole not in same and _is_one(names[0], names[1]):
            names = [names[1]]
    else:
        whole = names[0]
    one = same.get(whole)
    return names if one is None else [one]


def _is_one(outer: str, inner: str) -> bool:
    """Whether a body is the only one of its name, with or without the one that it belongs to."""
    if outer in _WITH_COMMITTEES:
        return inner.startswith(_COMMITTEES)
    return (
        inner.startswith(_UNITS)
        and inner not in _listed("in_each")
        and _NUMBERED_SLUG.fullmatch(inner) is None
    )


def _is_party(name: str) -> bool:
    return any(name.startswith(f"{party} ") for party in listed("parties"))


def _pairs(section: str) -> Iterator[tuple[str, str]]:
    for entry in current_lexicon("identity")[section]:
        for form in entry["forms"]:
            yield slug(form), slug(entry["name"])


@compiled
def _same() -> dict[str, str]:
    return dict(_pairs("same"))


@compiled
def _owners() -> dict[str, str]:
    return dict(_pairs("organs_of"))


@compiled
def _countries() -> dict[str, str]:
    """The identifiers of countries by their names."""
    return {
        slug(form): HOME if entry.get("home") else slug(entry["name"])
        for form, entry in country_forms()
    }


@compiled
def _names_by_section() -> dict[str, frozenset[str]]:
    lexicon = current_lexicon("identity")
    return {section: frozenset(map(slug, lexicon[section])) for section in _SECTIONS}


def _listed(section: str) -> frozenset[str]:
    return _names_by_section()[section]


def _at_home() -> frozenset[str]:
    return _listed("parties_at_home")


@compiled
def _heads() -> frozenset[str]:
    """The names of heads that tell no level by themselves."""
    return frozenset(
        head["name"] for head in current_lexicon("bodies")["heads"] if head.get("level") is None
    )


def is_of_unit(division: BodyRecord) -> bool:
    """Whether a division has a name as those of districts have: ``Phòng Nội vụ``."""
    return division.name in _divisions()


@compiled
def _divisions() -> frozenset[str]:
    entries = current_lexicon("bodies_fields")["divisions"]
    return frozenset(f"Phòng {entry['name']}" for entry in entries)


def is_of_any(body: BodyRecord) -> bool:
    """Whether a body may be one of a firm or a school: ``Đảng ủy``, ``Ban Thường vụ``."""
    if body.level is not None:
        return False
    if body.parent is not None:
        return body.parent in listed("of_any")
    if body.kind == "police":
        return is_anybodys(body)
    if body.name in listed("of_any") or (body.kind == "division" and not is_of_unit(body)):
        return True
    return body.kind in _OF_ANY or (body.kind == "committee" and body.branch == "party")
