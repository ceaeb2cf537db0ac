"""What is known of a body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vn_directives.kind import Kind, Mention
from vn_directives.places.levels import level_in


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRecord(Mention):
    """A party, state, Front or mass-organisation body.

    Attributes:
        name: the canonical name, abbreviations expanded, in one spelling.
        kind: agency, assembly, command, committee, council, court, delegation, department,
            division, front, government, group, mass, ministry, organ, organisation, party, police,
            procuracy, steering, or unit; as in ``lexicons/bodies.json``.
        branch: party, state, legislature, judiciary, police, military, front, or mass; that of the
            parent for an organ (``Thường trực HĐND``); None where the text does not say.
        level: central, province, district, commune, village, or None where the text does not say.
        place: the place that the mention names (``Hải An``), without its noun, or None.
        parent: the canonical name of the body that it belongs to, or None.
        collective: whether the mention stands for many bodies (``Đảng ủy các phường``).
        implied_place: the place that a bare name stands for in this document, or None.
        evidence: the words of the document from which `implied_place` is taken, or None.
        key: the same for all mentions of one body in a document.
        place_path: the place that it is of, in plain names from the province downward as they
            were at the time of the text (``Hải Phòng > Hải An``); empty for national and foreign
            bodies; with ``* `` before it for many bodies within a place; None where the text does
            not let one tell. From ``vn_linker``, like the next two.
        id: the body in any text (``31.306/quan-uy``), see docs/identity.md; None for many bodies.
        known_by: how the place is known: ``stated``, ``context``, ``site``, ``letterhead``.
    """

    name: str
    kind: str
    branch: str | None = None
    level: str | None = None
    place: str | None = None
    parent: str | None = None
    collective: bool = False
    implied_place: str | None = None
    evidence: str | None = None
    key: str
    place_path: str | None = None
    id: str | None = None
    known_by: str | None = None

    @property
    def canonical(self) -> str:
        """The identifier, else the canonical name."""
        return self.id or self.name


def _implied(item: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """What follows from the other fields, see `Kind.implied`."""
    text, kind, id = item.get("text"), item.get("kind"), item.get("id")
    name = item.get("name", text) or ""
    return {
        "name": text,
        "branch": kind if kind in _BRANCHES else "state",
        "level": level_in(id),
        "key": name.casefold(),
        "known_by": "stated" if id else None,
    }


_BRANCHES = frozenset({"front", "mass", "party", "police"})  # that are kinds too


BODIES = Kind(
    key="bodies",
    record=BodyRecord,
    name="body",
    label="BODY",
    color="#2563eb",
    title="Bodies",
    told=("place_path",),
    alike="key",
    implied=_implied,
    shown=("name", "level", "branch", "place", "parent", "implied_place"),
)
