"""From parsed bodies to records: canonical names, levels, places, and which are the same body."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.bodies.grammar import Phrase
from vn_directives.bodies.place import Tail
from vn_directives.bodies.record import BodyRecord
from vn_directives.matching.reading import Reading


def to_records(reading: Reading, phrases: Sequence[Phrase]) -> list[BodyRecord]:
    """The records of the bodies of one text."""
    return [_record(reading, phrase) for phrase in phrases]


def canonical_name(phrase: Phrase) -> str:
    """The name in one spelling, abbreviations expanded."""
    parts = [phrase.head.name, phrase.field]
    if phrase.parent is not None:
        parts.append(canonical_name(phrase.parent))
    elif phrase.tail is not None:
        parts.append(phrase.tail.form)
    return " ".join(part for part in parts if part)


def _tail(phrase: Phrase) -> Tail | None:
    while phrase.tail is None and phrase.parent is not None:
        phrase = phrase.parent
    return phrase.tail


def _record(reading: Reading, phrase: Phrase) -> BodyRecord:
    start, end, text = reading.quote(reading.starts[phrase.start], reading.ends[phrase.end - 1])
    tail = _tail(phrase)
    name = canonical_name(phrase)
    return BodyRecord(
        start=start,
        end=end,
        text=text,
        name=name,
        kind=phrase.head.kind,
        branch=phrase.head.branch,
        level=phrase.head.level or (tail.level if tail else None),
        place=tail.name if tail else None,
        parent=canonical_name(phrase.parent) if phrase.parent else None,
        collective=bool(tail and tail.many),
        key=name.lower(),
    )
