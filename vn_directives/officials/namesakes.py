"""Persons of one name that are two, since nobody holds the positions of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from vn_directives.bodies.record import BodyRecord
from vn_directives.officials.row import Link
from vn_directives.orthography import fold_phrase
from vn_directives.titles.record import TitleRecord
from vn_directives.titles.vocabulary import roles

_DIRECT = frozenset(("before_name", "after_name"))  # constructions that leave no doubt
_Seat: TypeAlias = tuple[str | None, ...]

key_of = lru_cache(maxsize=4096)(fold_phrase)
"""What all spellings of a name, of a person or a place, share."""


def keys_of(
    names: Iterable[str],
    links: Sequence[Link],
    titles: Sequence[TitleRecord],
    bodies: Sequence[BodyRecord],
) -> list[str]:
    """A key for each mention of a person: what spellings of the name share.

    The second of two of one name has a key of its own, if positions exclude that they are one:
    Chủ tịch UBND xã An Bình Lê A, Chủ tịch UBND xã Tân Hòa Lê A.

    Args:
        names: the full name that each mention stands for.
        links: which title is given to which mention.
        titles, bodies: those of the text.
    """
    keys = [*map(key_of, names)]
    if len(set(keys)) == len(keys):
        return keys  # nobody is named twice
    seats: dict[int, dict[_Seat, str]] = {}
    for link in links:
        if link.rule not in _DIRECT or link.kind != "held":
            continue
        seat = _seat_of(titles[link.title], bodies)
        if seat is not None:
            seats.setdefault(link.person, {}).setdefault(*seat)
    if len(seats) < 2:
        return keys
    people: dict[str, list[dict[_Seat, str]]] = {}
    latest: dict[str, int] = {}
    for n, key in enumerate(keys):
        held = people.setdefault(key, [{}])
        own = seats.get(n)
        if own is not None:
            free = (i for i, other in enumerate(held) if not _excludes(other, own))
            latest[key] = number = next(free, len(held))
            if number == len(held):
                held.append({})
            held[number].update(own)
        if latest.get(key, 0):
            keys[n] = f"{key} ({latest[key] + 1})"
    return keys


def _seat_of(title: TitleRecord, bodies: Sequence[BodyRecord]) -> tuple[_Seat, str] | None:
    """What only one person can hold in each place, and the place."""
    if title.body_ref is None or title.former or title.role not in roles("sole"):
        return None
    body = bodies[title.body_ref[1]]
    if body.place is None:
        return None
    return (title.role, title.rank, title.level, body.kind, body.branch), key_of(body.place)


def _excludes(some: Mapping[_Seat, str], others: Mapping[_Seat, str]) -> bool:
    """Whether nobody holds both: one is the head of a place, one of another."""
    return any(
        place not in (known := some.get(seat, place)) and known not in place
        for seat, place in others.items()
    )
