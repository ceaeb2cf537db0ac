"""References between the records of a Doc: pairs of a kind and a number in ``doc._.<kind>``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Any, TypeVar, get_type_hints

from spacy.tokens import Doc

from vn_directives.checks import reference_fields
from vn_directives.kind import Record, Ref
from vn_directives.kinds import ALL

R = TypeVar("R", bound=Record)


@cache
def ref_fields(cls: Any) -> tuple[str, ...]:
    """The fields of a class of records that hold a reference, several, or records with some."""
    return tuple(name for name in reference_fields(cls) if name != "parent")


def refs_of(record: Record) -> Iterator[Ref]:
    """The references of a record, in the order of its fields; not those of records within it."""
    cls: Any = type(record)  # mypy takes no class with slots for hashable
    for name in ref_fields(cls):
        value = getattr(record, name)
        if name.endswith("_ref"):
            value = () if value is None else (value,)
        elif not name.endswith("_refs"):
            continue
        yield from value


def renumber(doc: Doc, key: str, before: Sequence[Any] | None, now: Sequence[Any]) -> None:
    """Let stored records refer to the same records as before, where those of a kind are exchanged.

    A reference to a record that is gone goes too; so does a record that is nothing without it.

    Args:
        doc: the Doc.
        key: the kind whose records are exchanged.
        before: its records until now; None where none were stored.
        now: its records from now on.
    """
    if not before or before is now or list(before) == list(now):
        return
    places = {_place(record): n for n, record in reversed([*enumerate(now)])}
    numbers = {n: places.get(_place(record)) for n, record in enumerate(before)}
    if all(n == new for n, new in numbers.items()):
        return
    for kind in ALL:
        cls: Any = kind.record
        records = kind.stored(doc) if ref_fields(cls) and kind.key != key else None
        if records:
            moved = (_moved(record, {key: numbers}) for record in records)
            kind.store(doc, [record for record in moved if record is not None])


def _place(record: Any) -> Any:
    """What makes two records the same, whatever more is known of one: the place, or the name."""
    start = getattr(record, "start", None)
    if start is not None:
        return start, record.end
    return getattr(record, "key", None) or getattr(record, "name", record)


Numbers = Mapping[str, Mapping[int, int | None]]
"""Of some kinds, the new number of each record by its old one; None where it is gone."""


def renumbered(record: Mapping[str, Any], numbers: Numbers) -> dict[str, Any]:
    """An extraction record whose references are those to the new numbers of its records.

    A reference to a record that is gone goes too; so does a record that is nothing without it.

    Args:
        record: with every field of each record, see `vn_directives.full_record`; it stays as it is.
        numbers: the new numbers.
    """
    new = dict(record)
    for kind in ALL:
        cls: Any = kind.record
        items = record.get(kind.key)
        if items and ref_fields(cls):
            found = [_moved_item(i, cls, numbers) for i in ([items] if kind.is_single else items)]
            found = [item for item in found if item is not None]
            new[kind.key] = found if not kind.is_single else (found or [None])[0]
    return new


def _moved_item(item: dict[str, Any], cls: Any, numbers: Numbers) -> dict[str, Any] | None:
    """A record of a class as JSON with new numbers; None where it is nothing any more."""
    changes = _changes(item.get, cls, numbers)
    return None if _is_nothing(cls, changes) else {**item, **changes}


def _moved(record: R, numbers: Numbers) -> R | None:
    """A record with new numbers; None where it is nothing any more."""
    cls: Any = type(record)
    changes = _changes(partial(getattr, record), cls, numbers)
    if _is_nothing(cls, changes):
        return None
    return replace(record, **changes) if changes else record  # type: ignore[type-var]


def _changes(value_of: Callable[[str], Any], cls: Any, numbers: Numbers) -> dict[str, Any]:
    """The references of a record of a class with their new numbers, where it has any."""
    changes: dict[str, Any] = {}
    for name in ref_fields(cls):
        value = value_of(name)
        if not value:
            continue
        inner = reference_fields(cls)[name]
        if isinstance(value[0], str):
            changes[name] = _moved_ref(value, numbers)
        elif inner is None:
            moved = [_moved_ref(ref, numbers) for ref in value]
            changes[name] = type(value)(ref for ref in moved if ref is not None)
        else:
            move = partial(_moved_item, cls=inner) if isinstance(value[0], dict) else _moved
            moved = [move(one, numbers=numbers) for one in value]
            changes[name] = type(value)(one for one in moved if one is not None)
    return changes


def _is_nothing(cls: Any, changes: dict[str, Any]) -> bool:
    """Whether a reference is gone without which a record of a class is nothing."""
    return any(changes.get(name, name) is None for name in _needed(cls))


@cache
def _needed(cls: Any) -> tuple[str, ...]:
    return tuple(name for name, hint in get_type_hints(cls).items() if hint == Ref)


def _moved_ref(ref: Any, numbers: Numbers) -> Any:
    """A reference with its new number, as a tuple where it was one; None where it is gone."""
    kind, number = ref
    if kind not in numbers:
        return ref
    number = numbers[kind].get(number)
    return None if number is None else type(ref)((kind, number))
