"""Extraction records whose mentions somebody has changed: in a tool, or as spans of a Doc."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from vn_directives.brevity import full, shortened
from vn_directives.kinds import MENTIONS
from vn_directives.records import fault_in_record
from vn_directives.refs import renumbered

Place = tuple[int, int]
"""Where a mention stands: character offsets into the text, end exclusive."""

_KINDS = {kind.label: kind.key for kind in MENTIONS}


def annotated(text: Any, told: Any, id: Any, labels: Iterable[tuple[Any, Place]]) -> dict[str, Any]:
    """The record of a text that was labeled in a tool.

    Args:
        text: the text.
        told: the record that the tool was given with it, if it still has it.
        id: what the tool calls the text; it counts where the tool has no record.
        labels: what was labeled. A label that is none of a kind's is left out.

    Raises:
        ValueError: the text is none, or the record is damaged.
    """
    if not isinstance(text, str):
        raise ValueError("text: missing, or no string")
    known: dict[str, Any] = told if isinstance(told, dict) else {} if id is None else {"id": id}
    first = {"id": known["id"]} if "id" in known else {}
    known = {**first, "text": text, **{k: v for k, v in known.items() if k != "text"}}
    if fault := fault_in_record(known):
        raise ValueError(fault)
    places: dict[str, list[Place]] = {key: [] for key in _KINDS.values() if key in known}
    for label, place in labels:
        if label in _KINDS:
            places.setdefault(_KINDS[label], []).append(place)
    return with_mentions(known, places)


def with_mentions(
    record: Mapping[str, Any], places: Mapping[str, Iterable[Place]]
) -> dict[str, Any]:
    """An extraction record with other mentions of some kinds.

    A mention whose place is kept keeps its attributes; a new one has its place alone. What referred
    to a mention that is gone no longer does.

    Args:
        record: the record, short or with every field.
        places: of each kind whose mentions are exchanged, where they stand.
    """
    whole = full(record)  # where it is short, a mention tells for those behind it
    text = whole["text"]
    new = dict(whole)
    numbers: dict[str, dict[int, int | None]] = {}
    for kind, given in places.items():
        old = [(mention["start"], mention["end"]) for mention in whole.get(kind) or ()]
        kept: dict[Place, list[int]] = {}
        for number, place in enumerate(old):
            kept.setdefault(place, []).append(number)
        numbers[kind] = dict.fromkeys(range(len(old)))
        new[kind] = []
        for place in sorted(set(given), key=lambda place: (place[0], -place[1])):
            for number in kept.get(place, ()):
                numbers[kind][number] = len(new[kind])
                new[kind].append(whole[kind][number])
            if place not in kept:
                new[kind].append(
                    {"start": place[0], "end": place[1], "text": text[place[0] : place[1]]}
                )
    return shortened(full(renumbered(new, numbers)))
