"""What became of bodies: ministries, departments and organs that were merged or renamed.

From ``lexicons/issuers.json``, where each body stands with its validity and its successor.
"""

from __future__ import annotations

from typing import NamedTuple

from vn_directives.orthography import slug
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon


class Era(NamedTuple):
    """When a body existed under a name, and under which name it went on.

    Attributes:
        name: the name.
        level: central, province, district, commune, or None.
        since, until: ISO days, None where it is not known or still so.
        successor: the name of the body that took over its work, or None.
    """

    name: str
    level: str | None
    since: str | None
    until: str | None
    successor: str | None


@compiled
def eras() -> dict[str, Era]:
    """The bodies of which a beginning, an end or a successor is known, by slug."""
    entries = current_lexicon("issuers")["issuers"]
    names = {entry["code"]: entry["name"] for entry in entries}
    found: dict[str, Era] = {}
    for entry in entries:
        until, successor = entry.get("valid_to"), names.get(entry.get("successor", ""))
        if successor == entry["name"]:
            continue  # another code of the same body
        if until or successor or entry.get("valid_from"):
            era = Era(entry["name"], entry["level"], entry.get("valid_from"), until, successor)
            for name in _names(entry["name"]):
                found[slug(name)] = era
    return found


@compiled
def central_names() -> dict[str, str]:
    """The names of central bodies by their slug."""
    return {
        slug(entry["name"]): entry["name"]
        for entry in current_lexicon("issuers")["issuers"]
        if entry["level"] == "central"
    }


def _names(name: str) -> list[str]:
    """``Ban Tuyên giáo Tỉnh ủy, Thành ủy`` is two names."""
    first, _, second = name.partition(", ")
    if not second.endswith(" ủy") or " " not in first:
        return [name]
    head = first.rpartition(" ")[0].rpartition(" ")[0]
    return [first, f"{head} {second}".strip()]


def succeeded_by(id: str) -> str | None:
    """The identifier of the body that took over from the one with this identifier, or None."""
    parent, _, own = id.rpartition("/")
    era = eras().get(own) or eras().get(_with_committee(parent, own))
    if era is None or era.successor is None:
        return None
    name = _names(era.successor)[0]
    for committee in (" Tỉnh ủy", " Trung ương"):
        if parent.rpartition("/")[2] in (slug(committee), "thanh-uy"):
            name = name.removesuffix(committee)
    return f"{parent}/{slug(name)}"


def preceded_by(id: str) -> tuple[str, ...]:
    """The identifiers of the bodies from which the one with this identifier took over."""
    parent = id.rpartition("/")[0]
    olds = (f"{parent}/{_own(parent, slug)}" for slug in eras())
    return tuple(old for old in dict.fromkeys(olds) if succeeded_by(old) == id)


def _with_committee(parent: str, own: str) -> str:
    return f"{own}-{parent.rpartition('/')[2]}"


def _own(parent: str, name: str) -> str:
    return name.removesuffix(f"-{parent.rpartition('/')[2]}")
