"""The attributes ``doc._.<key>`` and ``span._.<name>`` of each kind.

Their names are the library's choice, and another library may have made the same one for something
else. Such a name is left to it; the attribute is then called ``vn_<name>``, and a warning says so.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from spacy.tokens import Doc, Span

from vn_directives.kind import Mention, Record, RecordList
from vn_directives.kinds import ALL, MENTIONS
from vn_directives.notebook import Place
from vn_directives.refs import refs_of
from vn_directives.storage import get_record, get_records, record_of_span, set_mentions

_INSTEAD = "vn_"  # before a name that another library has


def prefix_extensions(prefix: str) -> None:
    """Call the attributes of Docs and spans by names of their own: ``doc._.vn_bodies``.

    It concerns all Docs of the process, those that are there already as well. The attributes lose
    the names that they had before.

    Args:
        prefix: what stands before each name (``vn_``); "" for the names without it.
    """
    for owner, name in _ours:
        if _getter(owner, name) is not None:
            owner.remove_extension(name)
    _ours.clear()
    set_extensions(prefix)


def set_extensions(prefix: str = "") -> None:
    """Set the attributes of every kind."""
    taken = []
    for owner, name, getter, setter in _wanted():
        name = prefix + name
        if owner.has_extension(name) and _getter(owner, name) is None:
            taken.append(f"{owner.__name__.lower()}._.{name}")
            name = _INSTEAD + name
        owner.set_extension(name, getter=getter, setter=setter, force=True)
        _ours.append((owner, name))
    if taken:
        warnings.warn(
            f"another library has set {', '.join(taken)}; that of vn_directives has "
            f"{_INSTEAD!r} before its name. vn_directives.prefix_extensions('{_INSTEAD}') gives "
            "all of them names that nobody else has.",
            stacklevel=2,
        )


_ours: list[tuple[Any, str]] = []


def _getter(owner: Any, name: str) -> partial[Any] | None:
    """The getter of an attribute of ours; None for another's."""
    getter = owner.get_extension(name)[2] if owner.has_extension(name) else None
    ours = isinstance(getter, partial) and getter.func.__module__.startswith("vn_directives.")
    return getter if ours else None


def _wanted() -> Iterator[tuple[Any, str, partial[Any], Any]]:
    for kind in ALL:
        getter = partial(get_record if kind.is_single else _listed, key=kind.key)
        setter = partial(_assign, key=kind.key) if kind.is_mention else None
        yield Doc, kind.key, getter, setter
    for kind in MENTIONS:
        yield Span, kind.name, partial(record_of_span, key=kind.key), None


def _assign(doc: Doc, mentions: Iterable[Mention], key: str) -> None:
    set_mentions(doc, key, mentions)


def _listed(doc: Doc, key: str) -> RecordList:
    return RecordList(get_records(doc, key)).leading_into(doc, _place_of)


def _place_of(doc: Doc, record: Record) -> Place | None:
    """Where a record stands, or else the first mention that it refers to."""
    start: int | None = getattr(record, "start", None)
    if start is not None:
        return start, getattr(record, "end", start)
    for key, number in refs_of(record):
        found = get_records(doc, key)[number : number + 1]
        if found and isinstance(found[0], Mention):
            return found[0].start, found[0].end
    return None
