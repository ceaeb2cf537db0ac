"""The administrative units of the library, past and present, from ``lexicons/places.json``.

Until 30 June 2025 a province had districts and these had communes; since then a province has
communes only, and 34 provinces are left of 63. A unit's id, made of the codes of the Statistics
Office, says which of these it is:

=================  =========================================================================
``31``             a province or central city, the same over time while its name is
``31.306``         a district
``31.306.11413``   a commune of a district, until 30 June 2025
``31.11413``       a commune since 1 July 2025
``ha-tay``         a unit dissolved before, for which the office's table has no code
=================  =========================================================================
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from vn_directives.matching.data import load_lexicon

REFORM = "2025-07-01"  # the first day without districts
_EVE = "2025-06-30"
_YEAR = 2025


class Unit(NamedTuple):
    """An administrative unit.

    Attributes:
        id: see the module.
        kind: its type, the word before the name: tỉnh, thành phố, quận, huyện, phường, xã …
        level: province, district or commune.
        name: its name without the type.
        province: the name of the province in which it lies; its own for a province.
        since: the first day of its existence (ISO), where it is one of the communes of 2025.
        until: the last day or year (ISO) of its existence; None where it exists.
    """

    id: str
    kind: str
    level: str
    name: str
    province: str
    since: str | None = None
    until: str | None = None

    @property
    def parent(self) -> str | None:
        """The id of the unit in which it lies; None for a province."""
        return self.id.rpartition(".")[0] or None


@cache
def library_units() -> dict[str, Unit]:
    """All units by id, under the name that they have or had last, the wider ones first."""
    return {unit.id: unit for unit in _units()}


def _units() -> Iterator[Unit]:
    lexicon = load_lexicon("places")
    names = {}
    for id, entry in lexicon["provinces"].items():
        name = names[id] = entry["name"]
        yield Unit(id, entry["kind"], "province", name, name, until=_end(entry.get("to")))
    former = lexicon["former_districts"]
    for province, kinds in lexicon["districts"].items():
        for id, kind, name in _inside(province, kinds):
            until = _end(former[id]["to"] if id in former else _YEAR)
            yield Unit(id, kind, "district", name, names[province], until=until)
    for province, kinds in lexicon["communes_2025"].items():
        for id, kind, name in _inside(province, kinds):
            yield Unit(id, kind, "commune", name, names[province], since=REFORM)
    for province, districts in lexicon["communes"].items():
        for district, kinds in districts.items():
            for id, kind, name in _inside(f"{province}.{district}", kinds):
                yield Unit(id, kind, "commune", name, names[province], until=_EVE)


def _inside(parent: str, kinds: dict[str, dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    """The units within one: id, type, name."""
    for kind, named in kinds.items():
        for code, name in named.items():
            yield f"{parent}.{code}", kind, name


def _end(year: int | None) -> str | None:
    return _EVE if year == _YEAR else str(year) if year else None
