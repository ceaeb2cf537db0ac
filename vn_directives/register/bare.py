"""Titles that say a role and ranks, and nothing else, and the bodies that such roles lead."""

from __future__ import annotations

from typing import TypeGuard

from vn_directives.matching import Reading
from vn_directives.orthography import slug
from vn_directives.register.documents import closed
from vn_directives.register.texts import Record
from vn_directives.titles.vocabulary import phrases, roles, states
from vn_directives.vocabulary import compiled

_HEAD, _STANDING = "Trưởng Ban", "Thường trực"
_MEMBER, _COMMITTEE = "Ủy viên", "Thường vụ"


def is_known(body: Record | None) -> TypeGuard[Record]:
    """Whether a body is told with its place."""
    return body is not None and closed(body.get("id")) is not None


def organ_led(title: Record, body: Record | None) -> tuple[Record, Record | None]:
    """A title and its body: ``Thường trực`` is of it in ``Trưởng ban Thường trực Quốc hội``.

    So is ``Thường vụ`` in ``Ủy viên Thường vụ Đảng ủy …``.
    """
    rank = title.get("rank") or ""
    if body is None:
        return title, body
    if body["kind"] == "assembly" and title["role"] == _HEAD:
        said = _STANDING
    elif body["branch"] == "party" and title["role"] == _MEMBER:
        said = _COMMITTEE
    else:
        return title, body
    organ = f"Ban {said}"
    if said not in rank or body["name"].startswith(organ):
        return title, body
    id = closed(body.get("id"))
    ids = {"id": f"{id}/{slug(organ)}" if id else None}
    named = {"name": f"{organ} {body['name']}", "kind": "organ"}
    return {**title, "rank": rank.replace(said, "").strip()}, {**body, **named, **ids}


def unit_said(title: Record) -> str:
    """The words behind a role and its ranks that are no body: ``Tham mưu trưởng [Quân đoàn 1]``."""
    if title["body_ref"] or title.get("level"):
        return ""
    words: list[str] = _without_states(title["name"]).split()
    said = slug(" ".join(filter(None, (title.get("rank"), title["role"])))).split("-")
    while words and slug(words[0]) in said:
        said.remove(slug(words.pop(0)))
    return "" if said else " ".join(words)


@compiled
def nouns_led() -> tuple[str, ...]:
    """The nouns of all that somebody leads."""
    return tuple(noun for nouns in roles("leads").values() for noun in nouns)


def _without_states(name: str) -> str:
    for state in states().values():
        name = name.replace(f"{state} ", "")
    return name


def is_bare(title: Record) -> bool:
    """Whether a title says a role and ranks, and nothing else."""
    if title["body_ref"]:
        return False
    said = slug(_without_states(title["name"])).split("-")
    whole = slug(" ".join(filter(None, (title.get("rank"), title["role"])))).split("-")
    return sorted(said) == sorted(whole)


def leads(role: str, body: str) -> bool:
    """Whether a body of this name is led by somebody in this role, or has deputies of theirs."""
    return body.startswith(tuple(roles("leads").get(role, ())))


def may_lead(role: str, unit: str) -> bool:
    """Whether a body, or a unit or a society that is none, may be led by somebody in this role."""
    return leads(role, unit) or unit.startswith(tuple(roles("units").get(role, ())))


def noun_end(reading: Reading, i: int) -> int:
    """The end of the noun of an organisation that stands at word `i`, where none does, `i`."""
    found = (phrases(name).longest(reading.words, i) for name in ("organisations", "outside"))
    return max((match[0] for match in found if match is not None), default=i)
