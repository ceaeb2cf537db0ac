"""What is known of a duty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vn_directives.kind import Kind, Mention, Ref, referred


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRecord(Mention):
    """By when something is to be done, as the text says it.

    Attributes:
        kind: ``date`` (a point or period), ``recurring`` (``trước ngày 20 hằng tháng``), or
            ``relative`` (``trong 15 ngày kể từ ngày ký``).
        value: of a date its ISO value, as in `DateRecord`; of a recurring deadline the part that is
            said of each period (``XXXX-XX-20``, ``T17``), or None (``hằng tháng``); of a relative
            one an ISO duration (``P15D``).
        mod: BEFORE for ``trước``, END for ``đến hết``, ``chậm nhất``, ``hoàn thành`` (not later
            than), None for a period or point in which it is to be done.
        every: ``year``, ``half``, ``quarter``, ``month``, ``week`` or ``day``, of a recurring one.
        after: what a relative one counts from, as written (``ngày ký``), or None.
        working: whether a relative one counts working days.
        date_ref: the date mention, or None.
    """

    kind: str
    value: str | None = None
    mod: str | None = None
    every: str | None = None
    after: str | None = None
    working: bool = False
    date_ref: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRecord(Mention):
    """Somebody is to do something; the mention is what is to be done.

    Offsets are character offsets into ``doc.text``, end exclusive.

    Attributes:
        who: those who are to act, as written, or None.
        who_start, who_end: where they stand, or None.
        who_kind: body, title, person, or group (a common noun, a place), or None.
        who_keys: the key of each body, the name of each official, the canonical form of each title
            among them.
        who_refs: the mentions of those bodies, titles and persons.
        by: who tells them: the official's name where the text says who it is, else the body or
            title as written; of an official document its issuer; or None.
        by_start, by_end: where the text names the speaker, or None.
        by_kind: official, title, body or document, or None.
        by_ref: the mention of the speaker, or None.
        strength: order, assignment, request, reminder or appeal, as the verb that opens it; order
            in an official document and where a modal verb alone says it (``cần``, ``phải``).
        instruction: the verb that opens it, as written, or None.
        instruction_ref: that instruction, or None.
        due: the ISO values of the dates by which it is to be done, in text order.
        deadlines: every deadline with its place, the recurring and relative ones too.
        under: the keys of the numbered documents that the action names, once each.
        under_refs: the mentions of those documents.
    """

    who: str | None = None
    who_start: int | None = None
    who_end: int | None = None
    who_kind: str | None = None
    who_keys: tuple[str, ...] = ()
    who_refs: tuple[Ref, ...] = ()
    by: str | None = None
    by_start: int | None = None
    by_end: int | None = None
    by_kind: str | None = None
    by_ref: Ref | None = None
    strength: str
    instruction: str | None = None
    instruction_ref: Ref | None = None
    due: tuple[str, ...] = ()
    deadlines: tuple[DeadlineRecord, ...] = ()
    under: tuple[str, ...] = ()
    under_refs: tuple[Ref, ...] = ()


def _implied(item: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """What follows from the other fields, see `Kind.implied`."""
    order = referred(record, item.get("instruction_ref"))
    speaker = order.get("speaker_ref")
    by = referred(record, item.get("by_ref", speaker))
    who = [referred(record, ref) for ref in item.get("who_refs") or ()]
    start = who[0].get("start") if who else None
    return {
        "who_start": start,
        "who_end": None if start is None else start + len(item.get("who") or ""),
        "who_keys": [one.get("key") or one.get("name") for one in who],
        "by_ref": speaker,
        "by_start": by.get("start"),
        "by_end": by.get("end"),
        "strength": order.get("strength", "order"),
        "instruction": order.get("text"),
    }


DUTIES = Kind(
    key="duties",
    record=DutyRecord,
    name="duty",
    label="DUTY",
    color="#4d7c0f",
    title="Duties",
    implied=_implied,
    shown=("who", "by", "due", "under", "strength"),
)
