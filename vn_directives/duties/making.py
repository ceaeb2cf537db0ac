"""Records of duties, made of what a walk has found in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vn_directives.bodies.record import BodyRecord
from vn_directives.directives.record import DirectiveRecord
from vn_directives.duties.deadlines import Deadlines
from vn_directives.duties.drafts import By, Draft, starting_within
from vn_directives.duties.record import DeadlineRecord, DutyRecord
from vn_directives.instructions.actors import Cast
from vn_directives.instructions.record import InstructionRecord
from vn_directives.kind import Ref
from vn_directives.matching import Reading
from vn_directives.officials.record import PersonRecord
from vn_directives.titles.record import TitleRecord


class Maker:
    """Makes records of drafts."""

    def __init__(
        self,
        reading: Reading,
        cast: Cast,
        instructions: Sequence[InstructionRecord],
        deadlines: Deadlines,
        directives: Sequence[DirectiveRecord],
    ) -> None:
        self._reading = reading
        self._cast = cast
        self._instructions = instructions
        self._deadlines = deadlines
        self._directives = directives

    def record(self, draft: Draft) -> DutyRecord:
        """The record of a duty."""
        start, end, text = self._quote(draft.first, draft.last)
        order = None if draft.order is None else self._instructions[draft.order]
        by, who = draft.by, draft.who
        under = list(starting_within(self._directives, start, end))
        told = self._quote(*who) if who else (None, None, None)
        members = self._cast.within(*who) if who else []
        spoken = self._quote(*by.place) if by and by.place else (None, None, None)
        deadlines = self._due(draft)
        return DutyRecord(
            start=start,
            end=end,
            text=text,
            who=told[2],
            who_start=told[0],
            who_end=told[1],
            who_kind=self._kind(members) if who else None,
            who_keys=tuple(_key(record) for record in members),
            who_refs=tuple(map(self._cast.ref, members)),
            by=by.name if by else None,
            by_start=spoken[0],
            by_end=spoken[1],
            by_kind=by.kind if by else None,
            by_ref=self._by_ref(by),
            strength=order.strength if order else "order",
            instruction=order.text if order else None,
            instruction_ref=None if draft.order is None else ("instructions", draft.order),
            due=tuple(d.value for d in deadlines if d.date_ref and d.value),
            deadlines=tuple(deadlines),
            under=tuple(dict.fromkeys(self._keys(under))),
            under_refs=tuple(("directives", n) for n in under),
        )

    def _keys(self, directives: Iterable[int]) -> Iterator[str]:
        """The keys of documents; a number alone tells nothing."""
        for n in directives:
            key = self._directives[n].key or self._directives[n].canonical
            if "/" in key or "-" in key:
                yield key

    def _quote(self, first: int, last: int) -> tuple[int, int, str]:
        return self._reading.quote(self._reading.starts[first], self._reading.ends[last - 1])

    def _kind(self, members: list[PersonRecord | TitleRecord | BodyRecord]) -> str:
        kinds = {PersonRecord: "person", TitleRecord: "title", BodyRecord: "body"}
        return kinds[type(members[0])] if members else "group"

    def _by_ref(self, by: By | None) -> Ref | None:
        if by is None or by.place is None:
            return None
        members = self._cast.within(*by.place)
        return self._cast.ref(members[0]) if members else None

    def _due(self, draft: Draft) -> list[DeadlineRecord]:
        found: dict[int, DeadlineRecord] = {}
        for scope in draft.scopes:
            for deadline in self._deadlines.within(*scope):
                found.setdefault(deadline.start, deadline)
        if draft.due:
            for deadline in self._deadlines.all_within(*draft.due):
                found.setdefault(deadline.start, deadline)
        return [found[start] for start in sorted(found)]


def _key(record: PersonRecord | TitleRecord | BodyRecord) -> str:
    return record.key if isinstance(record, BodyRecord) else record.canonical
