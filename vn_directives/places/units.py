"""The administrative units of Vietnam, past and present, with the codes of the Statistics Office.

Until 30 June 2025 a province had districts and these had communes; since then a province has
communes only, and 34 provinces are left of 63. A unit's id says which of these it is:

=================  =========================================================================
``31``             a province or central city, the same over time while its name is
``31.306``         a district
``31.306.11413``   a commune of a district, until 30 June 2025
``31.11413``       a commune since 1 July 2025
``ha-tay``         a unit dissolved before, for which the office's table has no code
=================  =========================================================================
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from vn_directives.matching.data import load_lexicon

REFORM = "2025-07-01"  # the first day without districts
_EVE = "2025-06-30"


class Unit(NamedTuple):
    """An administrative unit.

    Attributes:
        id: see the module.
        kind: its type, the word before the name: tỉnh, thành phố, quận, huyện, phường, xã …
        level: province, district or commune.
        name: its name without the type.
        province: the name of the province in which it lies; its own for a province.
    """

    id: str
    kind: str
    level: str
    name: str
    province: str

    @property
    def parent(self) -> str | None:
        """The id of the unit in which it lies; None for a province."""
        return self.id.rpartition(".")[0] or None

    @property
    def since(self) -> str | None:
        """The first day of its existence (ISO), where it is one of the communes of 2025."""
        return REFORM if self.level == "commune" and self.id.count(".") == 1 else None

    @property
    def until(self) -> str | None:
        """The last day or year (ISO) of its existence; None where it exists."""
        if self.level == "province":
            year = load_lexicon("places")["provinces"][self.id].get("to")
        else:
            year = load_lexicon("places")["former_districts"].get(self.id, {}).get("to")
            year = year or (2025 if self.since is None else None)
        return _EVE if year == 2025 else year and str(year)

    def exists_on(self, day: str) -> bool:
        """Whether it exists on a day (ISO, or its beginning: a year, a year and month)."""
        until, since = self.until, self.since
        return (until is None or day[: len(until)] <= until) and (since is None or day >= since)


@cache
def units() -> dict[str, Unit]:
    """All units by id, under the name that they have or had last."""
    return {unit.id: unit for unit in _units()}


def _units() -> Iterator[Unit]:
    lexicon = load_lexicon("places")
    provinces = list(_provinces())
    yield from provinces
    names = {province.id: province.name for province in provinces}
    for level, table in (("district", "districts"), ("commune", "communes_2025")):
        for province, kinds in lexicon[table].items():
            yield from _inside(province, kinds, level, names[province])
    for province, districts in lexicon["communes"].items():
        for district, kinds in districts.items():
            yield from _inside(f"{province}.{district}", kinds, "commune", names[province])


def _provinces() -> Iterator[Unit]:
    for id, entry in load_lexicon("places")["provinces"].items():
        yield Unit(id, entry["kind"], "province", entry["name"], entry["name"])


def _inside(
    parent: str, kinds: dict[str, dict[str, str]], level: str, province: str
) -> Iterator[Unit]:
    for kind, named in kinds.items():
        for code, name in named.items():
            yield Unit(f"{parent}.{code}", kind, level, name, province)


def named_units() -> Iterator[tuple[str, Unit]]:
    """Each name of each unit, former names and other spellings too; numbers (``Quận 1``) are none.

    The unit that goes with a former name is of the type and the name that it had then.
    """
    for unit in units().values():
        if unit.level != "province" and not unit.name.isdigit():
            yield unit.name, unit
    yield from named_provinces()


def named_provinces() -> Iterator[tuple[str, Unit]]:
    """As `named_units`, of the provinces alone."""
    entries = load_lexicon("places")["provinces"]
    for unit in _provinces():
        entry = entries[unit.id]
        for name in (unit.name, *entry.get("also", ())):
            yield name, unit
        if "former" in entry:
            kind, names = entry["former"]["kind"], entry["former"]["names"]
            for name in names:
                yield name, unit._replace(kind=kind, name=names[0], province=names[0])
        if "kind_since" in entry:
            yield unit.name, unit._replace(kind=entry["kind_since"][0])


def path_of(unit: Unit) -> tuple[str, ...]:
    """The plain names of a unit and those in which it lies, the province first."""
    if unit.level == "province":
        return (unit.name,)
    names = [unit.name]
    parent = unit.parent
    while parent is not None:
        above = units()[parent]
        names.append(above.name if above.level != "province" else unit.province)
        parent = above.parent
    return tuple(reversed(names))


def successors(id: str) -> tuple[str, ...]:
    """The ids of the units that have the territory of a dissolved one, or parts of it.

    A district of 2025 was followed by the communes made of its communes.
    """
    lexicon = load_lexicon("places")
    unit = units()[id]
    if unit.level == "province":
        return tuple(lexicon["provinces"][id].get("successors", ()))
    if id in lexicon["former_districts"]:
        return tuple(lexicon["former_districts"][id]["successors"])
    if unit.level == "commune":
        return _made_from().get(id.rpartition(".")[2], ()) if unit.since is None else ()
    province, _, district = id.partition(".")
    communes = lexicon["communes"].get(province, {}).get(district, {})
    parts = [id, *(code for kind in communes.values() for code in kind)]
    return tuple(dict.fromkeys(new for part in parts for new in _made_from().get(part, ())))


def predecessors(id: str) -> tuple[str, ...]:
    """The ids of the units whose territory, or a part of it, a unit took over."""
    lexicon = load_lexicon("places")
    unit = units()[id]
    if unit.level == "commune":
        parts = lexicon["made_of"].get(id, "").split() if unit.since else ()
        return tuple(_communes_until_2025().get(code, code) for code in parts)
    table = lexicon["provinces" if unit.level == "province" else "former_districts"]
    return tuple(old for old, entry in table.items() if id in entry.get("successors", ()))


@cache
def _made_from() -> dict[str, tuple[str, ...]]:
    """The communes of today by the code of each that they were made of, or the id of an island."""
    found = defaultdict(list)
    for new, parts in load_lexicon("places")["made_of"].items():
        for code in parts.split():
            found[code].append(new)
    return {code: tuple(ids) for code, ids in found.items()}


@cache
def _communes_until_2025() -> dict[str, str]:
    """The ids of the communes until 30 June 2025 by their code."""
    return {id.rpartition(".")[2]: id for id in units() if id.count(".") == 2}
