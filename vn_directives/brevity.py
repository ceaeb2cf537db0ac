"""Extraction records without what a reader can tell from the rest, and whole again.

``docs/storage.md`` says what is left out: values that a field has by default, what follows from
other fields (`Kind.implied`), and what an earlier record with the same key said (`Kind.alike`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from vn_directives.kind import Extract, Kind
from vn_directives.kinds import ALL

Item = dict[str, Any]

_PLACE = frozenset(["start", "end", "text"])  # what every mention says of itself
_OWN = frozenset(["read_as"])  # and what no other record says of it
_NOTHING: Item = {}


class _Shape(NamedTuple):
    """The fields of a class of records, as they are called in JSON.

    Attributes:
        defaults: the value that each has where nothing is said.
        nested: the classes of the records that some of them hold.
    """

    defaults: Item
    nested: dict[str, _Shape]


def shortened(record: Mapping[str, Any]) -> dict[str, Any]:
    """An extraction record that tells all, without what `full` tells again.

    Args:
        record: as `full` makes it.
    """
    short = dict(record)
    told = Extract(record)
    for kind in ALL:
        items = record.get(kind.key)
        if items:
            found = _shortened(kind, [items] if kind.is_single else items, told)
            short[kind.key] = found[0] if kind.is_single else found
    return short


def full(record: Mapping[str, Any]) -> dict[str, Any]:
    """An extraction record with every field of each of its records.

    Args:
        record: as `vn_directives.to_record` and the command line make it, or of another maker.
    """
    whole = Extract(record)
    for kind in ALL:
        items = record.get(kind.key)
        if items:
            found = _full(kind, [items] if kind.is_single else items, whole)
            whole[kind.key] = found[0] if kind.is_single else found
    return dict(whole)


def _shortened(kind: Kind[Any], items: Sequence[Item], record: Extract) -> list[Item]:
    defaults, nested = _shape_of(kind)
    alike, told, implied = kind.alike, {*kind.told, *_OWN}, kind.implied
    first: dict[Any, Item] = {}
    found = []
    for item in items:
        key = item.get(alike) if alike else None
        base = item if key is None else first.setdefault(key, item)
        follows = base if base is not item else implied(item, record) if implied else _NOTHING
        short: Item = {}
        for name, value in item.items():
            if name in _PLACE:
                short[name] = value
            elif name == alike and base is not item:
                continue  # below
            elif name in follows and name not in told:
                if follows[name] != value:
                    short[name] = value
            elif name not in defaults or defaults[name] != value:
                short[name] = _brief(nested[name], value) if name in nested else value
        if base is not item and (implied is None or implied(short, record).get(alike) != key):
            short[alike] = key
        found.append(short)
    return found


def _full(kind: Kind[Any], items: Sequence[Item], record: Extract) -> list[Item]:
    defaults, nested = _shape_of(kind)
    alike, told = kind.alike, {*kind.told, *_OWN}
    first: dict[Any, Item] = {}
    found = []
    for item in items:
        follows = _following(kind, item, record)
        key = item.get(alike, follows.get(alike)) if alike else None
        if key is not None and key in first:
            follows = {**first[key], alike: key}
        whole = {name: [] if value == [] else value for name, value in defaults.items()}
        for name, value in follows.items():
            if name not in told and name not in _PLACE:
                whole[name] = value
        for name, value in item.items():
            is_nested = name in nested and value
            whole[name] = (
                [{**nested[name].defaults, **one} for one in value] if is_nested else value
            )
        if key is not None:
            first.setdefault(key, whole)
        found.append(whole)
    return found


def _following(kind: Kind[Any], item: Item, record: Extract) -> Item:
    """What follows from the fields of a record: nothing, from those of a damaged one."""
    if kind.implied is None:
        return _NOTHING
    try:
        return kind.implied(item, record)
    except (AttributeError, LookupError, TypeError, ValueError):
        return _NOTHING


def _brief(shape: _Shape, items: Sequence[Item]) -> list[Item]:
    """Nested records without their defaults."""
    defaults = shape.defaults
    return [
        {n: value for n, value in item.items() if n in _PLACE or value != defaults.get(n, _NOTHING)}
        for item in items
    ]


def _shape_of(kind: Kind[Any]) -> _Shape:
    cls: Any = kind.record  # mypy takes no class with slots for hashable
    return _shape(cls)


@cache
def _shape(cls: Any) -> _Shape:
    hints = get_type_hints(cls)
    defaults = {}
    for field in fields(cls):
        value = None if field.default is MISSING else field.default
        defaults[field.name.rstrip("_")] = [] if value == () else value
    nested = {
        name.rstrip("_"): _shape(inner) for name, hint in hints.items() for inner in _records(hint)
    }
    return _Shape(defaults, nested)


def _records(hint: Any) -> Iterator[Any]:
    """The class of the records that a field of this type holds several of."""
    for part in get_args(hint):
        if isinstance(part, type) and is_dataclass(part):
            yield part
