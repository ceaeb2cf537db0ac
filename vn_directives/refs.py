"""References between the records of a Doc: pairs of a kind and a number in ``doc._.<kind>``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any, get_type_hints

from spacy.tokens import Doc

from vn_directives.kind import Record, Ref
from vn_directives.kinds import ALL


@cache
def ref_fields(cls: Any) -> tuple[str, ...]:
    """The fields of a class of records that hold a reference, or several."""
    refs = (Ref, Ref | None, tuple[Ref, ...])
    return tuple(name for name, hint in get_type_hints(cls).items() if hint in refs)


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
        names = ref_fields(cls)
        records = kind.stored(doc) if names and kind.key != key else None
        if records:
            moved = (_moved(record, names, key, numbers) for record in records)
            kind.store(doc, [record for record in moved if record is not None])


def _place(record: Any) -> Any:
    """What makes two records the same, whatever more is known of one: the place, or the name."""
    start = getattr(record, "start", None)
    if start is not None:
        return start, record.end
    return getattr(record, "key", None) or getattr(record, "name", record)


def _moved(
    record: Record, names: Sequence[str], key: str, numbers: dict[int, int | None]
) -> Record | None:
    """A record that refers to the new numbers of a kind; None where it is nothing any more."""
    cls: Any = type(record)
    changes: dict[str, Any] = {}
    for name in names:
        value = getattr(record, name)
        if not value:
            continue
        if isinstance(value[0], str):  # one reference
            if value[0] == key:
                number = numbers.get(value[1])
                if number is None and get_type_hints(cls)[name] == Ref:
                    return None
                changes[name] = None if number is None else (key, number)
        else:
            moved = [ref if ref[0] != key else (key, numbers.get(ref[1])) for ref in value]
            changes[name] = tuple(ref for ref in moved if ref[1] is not None)
    return replace(record, **changes) if changes else record  # type: ignore[type-var]
