"""What is known of a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vn_directives.kind import Kind, Mention
from vn_directives.places.levels import level_in


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRecord(Mention):
    """An administrative unit: a province, a district, a commune, past or present.

    Attributes:
        name: the name without its noun, in one spelling.
        kind: its type: tỉnh, thành phố, quận, huyện, thị xã, phường, xã, thị trấn, đặc khu; None
            where the text does not say and more than one unit may be meant.
        level: province, district, commune, or None.
        id: the unit (``31.306``, see docs/identity.md); None where the text leaves it open.
        path: the plain names from the province downward as they were at the time of the text
            (``Hải Phòng > Hải An``); None where the province is not known.
        known_by: how it is known which unit is meant: ``stated`` (the wider unit stands beside
            it), ``unique`` (no other has the name), ``context`` (the other places of the text),
            ``site``, ``letterhead``; None where it is not known.
    """

    name: str
    kind: str | None = None
    level: str | None = None
    id: str | None = None
    path: str | None = None
    known_by: str | None = None

    @property
    def canonical(self) -> str:
        """The identifier of the unit, ``?/`` and the name where it is open."""
        return f"place:{self.id}" if self.id is not None else f"place:?/{self.name}"


def _implied(item: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """What follows from the other fields, see `Kind.implied`."""
    words = (item.get("text") or "").split()
    n = next((i for i, word in enumerate(words) if not word.islower()), len(words))
    id = item.get("id")
    return {
        "name": " ".join(words[n:]),
        "kind": " ".join(words[:n]) or None,
        "level": level_in(id),
        "known_by": "unique" if id else None,
    }


PLACES = Kind(
    key="places",
    record=PlaceRecord,
    name="place",
    label="PLACE",
    color="#15803d",
    title="Places",
    alike="id",
    implied=_implied,
    shown=("name", "kind", "level", "id", "path", "known_by"),
)
