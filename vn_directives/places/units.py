"""The administrative units of Vietnam that a vocabulary has: the library's and one's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

from vn_directives.matching.data import load_lexicon
from vn_directives.orthography import fold_phrase
from vn_directives.places.table import REFORM, Unit, library_units
from vn_directives.vocabulary.entries import level_of_place
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

__all__ = ["REFORM", "Unit", "units"]


def are_library() -> bool:
    """Whether the vocabulary in use has the library's units and no others."""
    return current_lexicon("places") is load_lexicon("places")


@compiled
def units() -> dict[str, Unit]:
    """All units by id, under the name that they have or had last; one's own come last."""
    if are_library():
        return library_units()
    known = {**library_units(), **{unit.id: unit for unit in map(_unit, _own())}}
    removed = set(current_lexicon("places")["removed"])
    found = {}
    for id, unit in known.items():
        province, district = id.partition(".")[0], id.rpartition(".")[0]
        if removed.isdisjoint((id, district, province)):
            found[id] = unit._replace(province=known[province].name)
    return found


def _own() -> list[dict[str, Any]]:
    """The units that are not as in the library, as entries."""
    own: list[dict[str, Any]] = current_lexicon("places").get("own", [])
    return own


def _unit(entry: dict[str, Any]) -> Unit:
    id, kind, name = entry["id"].partition("/")[2], entry["kind"], entry["name"]
    since, until = entry.get("valid_from"), entry.get("valid_to")
    level = level_of_place(id, kind)
    assert level is not None  # what is wrong with entries was said before
    return Unit(id, kind, level, name, name, since, until)


def named_units() -> Iterator[tuple[str, Unit]]:
    """Each name of each unit, former names and other spellings too; numbers (``Quận 1``) are none.

    The unit that goes with a former name is of the type and the name that it had then.
    """
    for unit in units().values():
        if unit.level != "province" and not unit.name.isdigit():
            yield unit.name, unit
    yield from ((name, unit) for name, unit in _own_names() if unit.level != "province")
    yield from named_provinces()


def named_provinces() -> Iterator[tuple[str, Unit]]:
    """As `named_units`, of the provinces alone."""
    history = load_lexicon("places")["provinces"]
    for unit in units().values():
        if unit.level != "province":
            continue
        entry = history.get(unit.id, {})
        for name in (unit.name, *entry.get("also", ())):
            yield name, unit
        if "former" in entry:
            kind, names = entry["former"]["kind"], entry["former"]["names"]
            for name in names:
                yield name, unit._replace(kind=kind, name=names[0], province=names[0])
        if "kind_since" in entry:
            yield unit.name, unit._replace(kind=entry["kind_since"][0])
    yield from ((name, unit) for name, unit in _own_names() if unit.level == "province")


def _own_names() -> Iterator[tuple[str, Unit]]:
    """The names of the units that are not as in the library, in the spelling of the library."""
    for entry in _own():
        for name in {entry["name"], *entry["forms"]}:
            spelling = " ".join(fold_phrase(name).replace("-", " - ").split())
            if not spelling.isdigit():
                yield spelling, units()[entry["id"].partition("/")[2]]


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
    for entry in _own():
        if entry["id"] == f"place/{id}":
            return tuple(entry["successors"])
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
    own = tuple(e["id"].partition("/")[2] for e in _own() if id in e["successors"])
    lexicon = load_lexicon("places")
    unit = units()[id]
    if unit.level == "commune":
        parts = lexicon["made_of"].get(id, "").split() if unit.since else ()
        return own + tuple(_communes_until_2025().get(code, code) for code in parts)
    table = lexicon["provinces" if unit.level == "province" else "former_districts"]
    return own + tuple(old for old, entry in table.items() if id in entry.get("successors", ()))


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
    return {id.rpartition(".")[2]: id for id in library_units() if id.count(".") == 2}
