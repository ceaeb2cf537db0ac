"""Whether stored values are what a record may hold: anybody may have made the file."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Check = Callable[[Any], bool]
Count = Callable[[str], int | None]

# What a field refers to that is named for it: `body_ref`, `who_refs` may be of several kinds.
_REFERS_TO = {
    "body": "bodies",
    "date": "dates",
    "document": "directives",
    "instruction": "instructions",
    "official": "officials",
    "title": "titles",
    "under": "directives",
    "unit": "outline",
}


def checked_fields(cls: Any, kind: str, stored: Mapping[str, Any]) -> dict[str, Any]:
    """The stored values of the fields of a record, lists made tuples.

    Fields that the class does not know are left out: another version stored them.

    Args:
        cls: the class of the record.
        kind: how an error calls it.
        stored: the values by field.

    Raises:
        ValueError: a field is missing that has no default, or holds what it may not.
    """
    values = {}
    for name, (check, _, type_name, is_needed) in _fields(cls).items():
        if name in stored:
            value = _tuples(stored[name])
            if not check(value):
                raise ValueError(f"{kind}: {name} is {_short(value)}, not {type_name}")
            values[name] = value
        elif is_needed:
            raise ValueError(f"{kind}: {name} is missing")
    return values


def check_offsets(records: Iterable[Any], cls: Any, kind: str, text: str) -> None:
    """Check that records are of their class, and point into their text and quote it.

    Raises:
        ValueError: one of them does not.
    """
    length = len(text)
    for record in records:
        if not isinstance(record, cls):
            raise ValueError(f"{kind}: {_short(record)} is no {cls.__name__}")
        _check_offsets(record, kind, length)
        if hasattr(record, "text") and text[record.start : record.end] != record.text:
            raise ValueError(f"{kind}: text is {_short(record.text)}, which does not stand there")


def _check_offsets(record: Any, kind: str, length: int) -> None:
    cls: Any = type(record)
    for name in _places(cls):
        value = getattr(record, name)
        if isinstance(value, int):
            if not 0 <= value <= length:
                raise ValueError(f"{kind}: {name} is {value}, outside the text")
        elif is_dataclass(value):
            _check_offsets(value, kind, length)
        elif value:
            for item in value:
                if is_dataclass(item):
                    _check_offsets(item, kind, length)
                else:
                    ends = (item,) if isinstance(item, int) else item
                    if not all(0 <= end <= length for end in ends):
                        raise ValueError(f"{kind}: {name} is {_short(value)}, outside the text")
    start = getattr(record, "start", 0)
    if not start <= getattr(record, "end", start):
        raise ValueError(f"{kind}: end is {record.end}, before start {start}")


def check_refs(records: Iterable[Any], cls: Any, kind: str, count: Count) -> None:
    """Check that what records refer to is there.

    Args:
        records: in the order of their numbers.
        cls: their class.
        kind: their kind.
        count: tells how many records of a kind there are; None where no component has stored any,
            and a reference to it is as good as another.

    Raises:
        ValueError: one of them refers to what is not there.
    """
    for number, record in enumerate(records):
        for name, value, why in _dangling(record, cls, number, count):
            raise ValueError(f"{kind}: {name} is {_short(value)}, {why}")


def _dangling(record: Any, cls: Any, number: int, count: Count) -> Iterator[tuple[str, Any, str]]:
    """The fields of a record, an object of JSON too, that refer to what is not there, and why."""
    is_json = isinstance(record, Mapping)
    for name, inner in reference_fields(cls).items():
        value = record.get(name) if is_json else getattr(record, name)
        if value is None or value == ():
            continue
        if name == "parent":
            if not 0 <= value < number:
                yield name, value, f"and the record itself is number {number}"
        elif inner is None:
            for ref in (value,) if name.endswith("_ref") else value:
                if why := _no_ref(name, ref, count):
                    yield name, value, why
        else:
            for item in value:
                yield from _dangling(item, inner, 0, count)


def _no_ref(name: str, ref: Sequence[Any], count: Count) -> str | None:
    match ref:
        case (str(kind), int(number)):
            pass
        case _:
            return "which is no reference"
    expected = _REFERS_TO.get(name.rpartition("_")[0], kind)
    if kind != expected:
        return f"which is none of the {expected}"
    there = count(kind)
    if number < 0 or (there is not None and number >= there):
        return f"and there are {there or 0} {kind}"
    return None


def fault_in(items: Any, cls: Any, length: int, is_mention: bool, count: Count) -> str | None:
    """What is wrong with the records of a kind as plain JSON values: ``[3].start: …``, or None.

    Fields may be missing or null, but where a mention stands and what it says.

    Args:
        items: the list of the records.
        cls: their class.
        length: of the text, in characters.
        is_mention: whether each of them has a place in the text.
        count: how many records of a kind there are, see `check_refs`.
    """
    if not isinstance(items, list):
        return f": {_short(items)} is no list"
    for i, item in enumerate(items):
        fault = _fault(item, cls, length, is_mention)
        if fault:
            return f"[{i}]{fault}"
        for name, value, why in _dangling(item, cls, i, count):
            return f"[{i}].{name}: {_short(value)}, {why}"
    return None


def _fault(item: Any, cls: Any, length: int, is_mention: bool) -> str | None:
    if not isinstance(item, dict):
        return f": {_short(item)} is no object"
    if is_mention:
        for name in ("start", "end", "text"):
            if item.get(name) is None:
                return f".{name}: missing"
    for name, (_, check, type_name, _) in _fields(cls).items():
        value = _tuples(item.get(name))
        if value is not None and not check(value):
            return f".{name}: {_short(item[name])} is not {type_name}"
    if is_mention and not 0 <= item["start"] <= item["end"] <= length:
        return f".start: {item['start']} to {item['end']} is no place in {length} characters"
    return None


@cache
def _fields(cls: Any) -> dict[str, tuple[Check, Check, str, bool]]:
    hints = get_type_hints(cls)
    return {
        field.name: (
            _check(hints[field.name]),
            _check(hints[field.name], plain=True),
            str(field.type),
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(cls)
    }


@cache
def reference_fields(cls: Any) -> Mapping[str, Any]:
    """The fields of a class of records that hold references, or records with some: their class.

    ``parent`` is a number in the list of its own kind; the class is None where there is none.
    """
    found: dict[str, Any] = {}
    for name, hint in get_type_hints(cls).items():
        inner: Any = next(filter(is_dataclass, _parts(hint)), None)
        is_number = name == "parent" and hint == int | None
        if is_number or name.endswith(("_ref", "_refs")):
            found[name] = None
        elif inner is not None and reference_fields(inner):
            found[name] = inner
    return types.MappingProxyType(found)


@cache
def _places(cls: Any) -> tuple[str, ...]:
    """The fields that hold character offsets, or records with some."""
    return tuple(name for name, hint in get_type_hints(cls).items() if _is_place(name, hint))


def _is_place(name: str, hint: Any) -> bool:
    if name in ("start", "end") or name.endswith(("_start", "_end")):
        return True
    return any(part == tuple[int, int] or is_dataclass(part) for part in (hint, *_parts(hint)))


def _parts(hint: Any) -> Iterable[Any]:
    for part in get_args(hint):
        yield part
        yield from _parts(part)


def _check(hint: Any, plain: bool = False) -> Check:
    """A test of whether a value is of a type; whether records are objects of JSON, if `plain`."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        checks = tuple(_check(argument, plain) for argument in arguments)
        return lambda value: any(check(value) for check in checks)
    if origin is Literal:
        return lambda value: value in arguments
    if origin is tuple and arguments[-1] is ...:
        every = _check(arguments[0], plain)
        return lambda value: isinstance(value, tuple) and all(map(every, value))
    if origin is tuple:
        each = tuple(_check(argument, plain) for argument in arguments)
        return lambda value: (
            isinstance(value, tuple)
            and len(value) == len(each)
            and all(check(item) for check, item in zip(each, value, strict=True))
        )
    if hint is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    if plain and is_dataclass(hint):
        return lambda value: isinstance(value, dict)
    return lambda value: isinstance(value, hint)


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list | tuple) else value


def _short(value: Any) -> str:
    written = repr(value)
    return written if len(written) <= 60 else written[:59] + "…"
