"""The unit of an office in the words of its title, where no body is read in it.

``Tư lệnh [Quân chủng Hải quân]``, ``Nguyên Tổng thống [Belarus]``; of a role that says the noun of
its unit with that: ``Thứ trưởng Nội vụ`` is of the ``Bộ Nội vụ``.
"""

from __future__ import annotations

import re

from vn_directives.bodies.vocabulary import known_field
from vn_directives.matching import Reading
from vn_directives.orthography import slug
from vn_directives.places.countries import country_at
from vn_directives.register.bare import may_lead, noun_end
from vn_directives.register.names import shown
from vn_directives.register.texts import Record
from vn_directives.titles.vocabulary import heads, phrases, roles, state_words

_JOINTS = re.compile(r"(?:(?:đầu tiên|thứ (?:\d+|\w+)|về|của|cho|trong|nước)(?: |$))+")
_MEMBER, _OF_MEMBER = "ủy viên", " viên"  # Tỉnh ủy viên
_HEADED = re.compile(r"(?P<noun>.+) (?:trưởng|phó)")  # Vụ trưởng, Đội phó
_HEADING = re.compile(r"(?:Trưởng|Chánh|Tổng) (?P<noun>.+)")
_MINISTRY = "Bộ"
_CHARGED = "phụ trách"
_FIELDS = ("ministries", "departments")


def name_told(title: Record, name: str, body: Record | None, id: str | None) -> str | None:
    """The name of the body of a post, which the words of its title tell where it has no identifier.

    Args:
        title: a title.
        name: what it is called, with the words behind it that say of what it is.
        body, id: the body that is read, and its identifier; None where there is none.
    """
    if body is not None and id is not None:
        return str(body["name"])
    return unit_told(title, name) or (body["name"] if body is not None else None)


def unit_told(title: Record, name: str) -> str | None:
    """The words of the unit that a title says, None where it says a role alone.

    Args:
        title: a title that is in no body.
        name: what it is called, with the words behind it that say of what it is.
    """
    rest, role = _behind(title, name), title["role"]
    body = _body_of(role)
    if not rest:
        return body or None
    reading = Reading(rest)
    has_noun = noun_end(reading, 0) > 0 or may_lead(role, rest)
    is_charged = (title.get("rank") or "").endswith(_CHARGED)
    noun = body or _noun(role)
    head = heads().longest(reading.words, 0)
    if head is not None and not (noun or has_noun or is_charged):  # Trợ lý Bộ trưởng …
        return unit_told({"role": head[1].role, "rank": head[1].rank}, rest)
    if noun == _MINISTRY and _is_no_field(reading, has_noun=has_noun):
        return shown(rest)  # Bộ trưởng Phủ Tổng thống
    if not has_noun and (is_charged or (not noun and _says_no_unit(role, reading))):
        return body or _behind_field(reading)
    return _with_noun(noun, rest, is_said=has_noun and _is_headed(role)) if noun else shown(rest)


def _is_no_field(reading: Reading, *, has_noun: bool) -> bool:
    """Whether words are those of a country alone, or of what is no ministry."""
    country = country_at(reading.words, 0)
    is_country = country is not None and country[0] == len(reading.words)
    return is_country or (has_noun and not _is_field(reading))


def _says_no_unit(role: str, reading: Reading) -> bool:
    """Whether words without a noun tell what somebody does: ``Ủy viên [Quốc phòng]``."""
    return role in roles("member") or _is_field(reading)


def _behind_field(reading: Reading) -> str | None:
    """The unit behind what somebody in it is charged with: ``Quân huấn [Quân khu 5]``."""
    for i in range(1, len(reading.words)):
        if reading.written(i)[0].isupper() and noun_end(reading, i) > i:
            return reading.cased[reading.starts[i] :]
    return None


def _with_noun(noun: str, rest: str, *, is_said: bool) -> str:
    """The words of a unit with its noun, which they may have."""
    first, _, behind = rest.partition(" ")  # Tỉnh ủy viên tỉnh …
    if is_said or f"{rest} ".lower().startswith(f"{noun} ".lower()):
        return shown(rest)
    return f"{noun} {behind if first == noun.partition(' ')[0].lower() else rest}"


def _behind(title: Record, name: str) -> str:
    """The words behind a role, its ranks and what joins them with a unit."""
    while state := next((w for w in state_words() if name.lower().startswith(w)), ""):
        name = name[len(state) :]
    said = slug(" ".join(filter(None, (title.get("rank"), title["role"])))).split("-")
    words = name.split()
    while words and slug(words[0]) in ("", *said):
        word = slug(words.pop(0))
        if word:
            said.remove(word)
    rest = " ".join(words)
    joint = _JOINTS.match(rest)
    return rest[joint.end() :] if joint else rest


def _is_field(reading: Reading) -> bool:
    """Whether words begin with what somebody is charged with: ``Phó Giám đốc [Chính trị]``."""
    if phrases("fields").longest(reading.words, 0) or reading.lower.startswith(_CHARGED):
        return True
    return any(known_field(reading, 0, name) for name in _FIELDS)


def _is_headed(role: str) -> bool:
    """Whether a role is that of whom a noun heads: ``Vụ trưởng``; but no minister."""
    return _HEADED.fullmatch(role) is not None and not role.startswith(_MINISTRY)


def _body_of(role: str) -> str:
    """The body that a role says: ``Ngoại trưởng``, ``Tỉnh ủy viên``; empty for most."""
    if role.endswith(_MEMBER):
        return role.removesuffix(_OF_MEMBER)
    _, *said = roles("alike").get(role, (role,))
    return str(said[0]) if said else str(roles("of").get(role, ""))


def _noun(role: str) -> str:
    """The noun of what somebody in a role is of, empty where there are several."""
    nouns = roles("leads").get(role, ())
    if len(nouns) == 1 and nouns[0].endswith(" "):
        return str(nouns[0].strip())
    headed = _HEADED.fullmatch(role) or _HEADING.fullmatch(role)
    noun = headed["noun"] if headed is not None else ""
    reading = Reading(noun)
    is_noun = noun == roles("noun").get(role) or 0 < noun_end(reading, 0) == len(reading.words)
    return shown(noun) if is_noun else ""
