"""Extraction records as lines of doccano's sequence labeling, and back; mentions may nest.

A line has ``text`` and ``label``, a list of ``[start, end, label]``. Whatever else stands in it
doccano keeps as meta data and writes out again: there the record is, so that attributes and facts
are kept. doccano counts UTF-16 units where a text has characters beyond the first 65,536.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any

from vn_directives.kinds import MENTIONS
from vn_directives.training.edits import Place, annotated

_RECORD = "record"


def is_line(value: Mapping[str, Any]) -> bool:
    """Whether an object is a line of doccano's and no extraction record."""
    return isinstance(value.get("label"), list) or isinstance(value.get("entities"), list)


def to_line(record: Mapping[str, Any]) -> dict[str, Any]:
    """The line for a record.

    Args:
        record: ``text`` and a list for each kind of mention, with character offsets.
    """
    text = record["text"]
    units = _Units(text)
    rest = {key: value for key, value in record.items() if key != "text"}
    labels = [
        [units.of(mention["start"]), units.of(mention["end"]), kind.label]
        for kind in MENTIONS
        for mention in record.get(kind.key) or ()
    ]
    return {"text": text, "label": labels, _RECORD: rest}


def from_line(line: Mapping[str, Any]) -> dict[str, Any]:
    """The record of a line.

    Args:
        line: of an export as JSONL, with ``label`` or, where relations were annotated,
            ``entities``.

    Raises:
        ValueError: the line has no text, its record is damaged, or a label stands nowhere in it.
    """
    text = line.get("text")
    units = _Units(text if isinstance(text, str) else "")
    labels = ((label, units.place(start, end)) for start, end, label in _labels(line))
    return annotated(text, line.get(_RECORD), line.get("id"), labels)


def _labels(line: Mapping[str, Any]) -> Iterator[tuple[Any, Any, Any]]:
    for label in line.get("label") or ():
        if not isinstance(label, list) or len(label) != 3:
            raise ValueError(f"a label is [start, end, label], not {label!r}")
        yield label[0], label[1], label[2]
    for entity in line.get("entities") or ():
        if not isinstance(entity, dict):
            raise ValueError(f"an entity is an object, not {entity!r}")
        yield entity.get("start_offset"), entity.get("end_offset"), entity.get("label")


class _Units:
    """Offsets in UTF-16 units and in characters."""

    def __init__(self, text: str) -> None:
        self._astral = [i for i, char in enumerate(text) if ord(char) > 0xFFFF]
        self._chars = {self.of(i): i for i in range(len(text) + 1)}

    def of(self, char: int) -> int:
        """The unit at a character."""
        return char + bisect_left(self._astral, char)

    def place(self, start: Any, end: Any) -> Place:
        """The characters from one unit to another; ValueError where there are none."""
        if isinstance(start, int) and isinstance(end, int) and 0 <= start < end:
            first, last = self._chars.get(start), self._chars.get(end)
            if first is not None and last is not None:
                return first, last
        raise ValueError(f"a label from {start!r} to {end!r} does not fit the text")
