"""What is wrong with entries of one's own, by entry and field.

See `vn_directives.vocabulary.entries` for what they look like. Fields, their types and their values
are what the library's entries of the kind have.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any

from vn_directives.vocabulary.entries import KINDS, is_words, level_of_place, own_entries

_DAY = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-(?:[0-2]\d|3[01]))?)?")
_FEW = 12  # a text field with so few values in the whole lexicon has no others


def problems(entries: Sequence[Any]) -> list[str]:
    """What is wrong with entries, each with the entry and the field; empty when all is well."""
    found: list[str] = []
    known: dict[str, dict[str, Any]] = {}
    for i, entry in enumerate(entries):
        id = entry.get("id") if isinstance(entry, dict) else None
        where = id if isinstance(id, str) else f"entry {i + 1}"
        kind, _, name = str(id or "").partition("/")
        if kind not in KINDS or not name:
            found.append(f"{where}: id: it begins with one of {', '.join(f'{k}/' for k in KINDS)}")
            continue
        there = ChainMap(known, own_entries(kind))
        if "remove" in entry or "add" in entry:
            wrong = _problems_of_change(there, entry)
        else:
            wrong = [*_problems_of(kind, entry), *_problems_of_id(kind, entry, there)]
            known[str(id)] = entry
        found += [f"{where}: {text}" for text in wrong]
    return found


def _problems_of_change(there: Mapping[str, Any], entry: dict[str, Any]) -> list[str]:
    """What is wrong with an entry that removes another, or lengthens its lists."""
    id = entry["id"]
    found = []
    old = there.get(id)
    if old is None:
        found.append(f"there is no such entry to change{_meant(id, there)}")
    does = "remove" if "remove" in entry else "add"
    found += [f"{key}: there is nothing but {does}" for key in entry.keys() - {"id", does}]
    if does == "remove":
        return found if entry["remove"] is True else [*found, "remove: it is true"]
    added = entry["add"]
    if not isinstance(added, dict):
        return [*found, "add: it names the lists that are lengthened: {'forms': [...]}"]
    kind = id.partition("/")[0]
    for field, value in added.items():
        wrong = _problem_of_field(kind, field, value)
        if wrong is None and not isinstance(value, list):
            wrong = "it is no list"
        if wrong is not None:
            found.append(f"add: {field}: {wrong}")
    return found


def _problems_of(kind: str, entry: dict[str, Any]) -> list[str]:
    """What is wrong with the fields of a whole entry."""
    found = []
    for field, value in entry.items():
        if field not in ("id", "suggested") and (wrong := _problem_of_field(kind, field, value)):
            found.append(f"{field}: {wrong}")
    needed = set(_needed(kind))
    if kind == "law" and "year" not in entry:
        needed.add("passed")  # either says which version it is
    needed -= KINDS[kind].defaults.keys() | entry.keys()
    return [*found, *(f"{field}: it is missing" for field in sorted(needed))]


def _problem_of_field(kind: str, field: str, value: Any) -> str | None:
    """What is wrong with the value of a field, or that there is no such field."""
    values: Sequence[Any] = _values(kind).get(field, ())
    if field == "examples":
        values = ([],)  # every kind may have some
    if not values:
        fields = sorted(_values(kind))
        return f"there is no such field; there are {', '.join(fields)}"
    if value is None and field in KINDS[kind].defaults:
        return None
    first = values[0]
    if isinstance(first, list):
        return _problem_of_words(values, value)
    if isinstance(first, bool):
        return None if isinstance(value, bool) else "it is true or false"
    if isinstance(first, int):
        return None if isinstance(value, int) and value is not True else "it is a number"
    open_ = field == KINDS[kind].name
    return _problem_of_text(frozenset(values), value, open_, closed=field == "list")


def _problem_of_words(values: Sequence[Any], value: Any) -> str | None:
    """What is wrong with a list of words, where the library has these lists."""
    if value != [] and not is_words(value):
        return "it is a list of words"
    known = {word for words in values for word in words}
    # Words of the library's own (levels, what a body takes), not of the language.
    others = set(value) - known if 0 < len(known) <= _FEW and all(map(_is_code, known)) else ()
    return f"{', '.join(map(repr, sorted(others)))}: {_none_of(known)}" if others else None


def _problem_of_text(known: frozenset[str], value: Any, open_: bool, closed: bool) -> str | None:
    """What is wrong with a text, where the library has these.

    Args:
        known: the library's.
        value: the text.
        open_: whether it may be any text.
        closed: whether it must be one of the library's, however many there are.
    """
    if not isinstance(value, str) or not value.strip():
        return "it is a text"
    if all(map(_DAY.fullmatch, known)):
        return None if _DAY.fullmatch(value) else f"{value!r}: it is a day: 2025-07-01"
    if open_ or value in known or not (closed or len(known) <= _FEW):
        return None
    return f"{value!r}: {_none_of(known)}"


def _none_of(known: Iterable[str]) -> str:
    return f"it is none of {', '.join(sorted(known))}"


def _is_code(word: str) -> bool:
    return word.isascii() and word.replace("_", "").replace("+", "").isalpha() and word.islower()


@cache
def _values(kind: str) -> dict[str, list[Any]]:
    """The fields of the library's entries of a kind, with the values that they have there."""
    found: dict[str, list[Any]] = {}
    for entry in own_entries(kind).values():
        for field, value in entry.items():
            values = found.setdefault(field, [])
            if value is not None:
                values.append(value)
    found.pop("id", None)
    return found


@cache
def _needed(kind: str) -> frozenset[str]:
    """The fields that all entries of a kind have."""
    entries = own_entries(kind).values()
    first: dict[str, Any] = next(iter(entries))
    return frozenset(field for field in first if all(field in other for other in entries))


def _problems_of_id(kind: str, entry: dict[str, Any], there: Mapping[str, Any]) -> list[str]:
    """What is wrong with the id of a whole entry, where it says more than a name."""
    id = entry["id"]
    if kind == "words" and id not in there:
        return [f"id: there is no such list of words{_meant(id, there)}"]
    if kind == "place":
        parent = id.rpartition(".")[0]
        if parent and parent not in there:
            return [f"id: there is no {parent} in which it lies"]
        unit = str(entry.get("kind"))
        if unit in _values(kind)["kind"] and level_of_place(id, unit) is None:
            return [f"id: no {unit} has {id.count('.')} wider units"]
    return []


def _meant(id: str, there: Iterable[str]) -> str:
    """A hint at the id that is most like one that is not there."""
    alike = get_close_matches(id, there, 1)
    return f"; is {alike[0]} meant?" if alike else ""
