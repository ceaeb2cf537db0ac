"""References of a document to itself: ``khoản 2 Điều này``, ``Điều 5 Nghị định này``.

They are read backwards from ``này``: what is called this one, and the units before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import TypeAlias

from vn_directives.matching import Reading
from vn_directives.outline.record import UnitRecord
from vn_directives.references.record import ReferenceRecord

_THIS = frozenset(["này"])
_UNITS = ("điểm", "khoản", "điều", "mục", "chương", "phần")
_OUTER = {"điểm": 6, "khoản": 5, "điều": 4, "mục": 3, "chương": 2, "phần": 1}
_PAPERS = frozenset(
    [
        ("bộ", "luật"), ("luật",), ("pháp", "lệnh"), ("nghị", "định"), ("nghị", "quyết"),
        ("quyết", "định"), ("thông", "tư"), ("quy", "chế"), ("quy", "định"), ("chỉ", "thị"),
        ("kế", "hoạch"), ("thông", "tư", "liên", "tịch"), ("điều", "lệ"), ("hướng", "dẫn"),
    ]
)  # fmt: skip
_MAX_UNITS = 4
_start_of = attrgetter("start")
_Index: TypeAlias = dict[tuple[int | None, str, str | None], int]


def find_internal(reading: Reading, units: Sequence[UnitRecord]) -> list[ReferenceRecord]:
    """The references to the document itself and to its own units, in text order.

    Args:
        reading: the text.
        units: its outline.
    """
    found = []
    index = _index(units)
    for i in reading.places_of(_THIS):
        record = _reference(reading, i, units, index)
        if record is not None:
            found.append(record)
    return found


def _reference(
    reading: Reading, i: int, units: Sequence[UnitRecord], index: _Index
) -> ReferenceRecord | None:
    words = reading.words
    first, here = _called_this(reading, i)
    if first is None:
        return None
    named: list[tuple[str, str]] = []
    while len(named) < _MAX_UNITS:
        k = first - 1
        if k > 0 and words[k] in ("của", "tại"):
            k -= 1
        if k < 1 or words[k - 1] not in _UNITS or "\n\n" in reading.gap(k):
            break
        if named and _OUTER[words[k - 1]] <= _OUTER[named[-1][0]]:
            break
        number = reading.written(k)
        if not (number.isdecimal() or len(number) < 3 or set(number) <= set("IVXLC")):
            break
        named.append((words[k - 1], number))
        first = k - 1
    start, end, text = reading.quote(reading.starts[first], reading.ends[i])
    ref = _resolved(units, index, start, named, here)
    return ReferenceRecord(
        start=start,
        end=end,
        text=text,
        units=tuple(f"{kind} {number}" for kind, number in named),
        unit_ref=None if ref is None else ("outline", ref),
    )


def _called_this(reading: Reading, i: int) -> tuple[int | None, str | None]:
    """The word with which ``Điều này`` or ``Nghị định này`` begins, and the kind of unit."""
    words = reading.words
    if i and words[i - 1] in _UNITS and words[i - 1] != "phần":
        return i - 1, words[i - 1]
    for length in (4, 2, 1):
        first = i - length
        if first >= 0 and tuple(words[first:i]) in _PAPERS and reading.written(first)[0].isupper():
            return first, None
    return None, None


def _resolved(
    units: Sequence[UnitRecord],
    index: _Index,
    start: int,
    named: Sequence[tuple[str, str]],
    here: str | None,
) -> int | None:
    """The number of the unit that is meant, in the outline."""
    at = _unit_at(units, start)
    root: int | None = None
    if here is not None:  # Điều này: the unit of this kind in which the reference stands
        while at is not None and units[at].kind != here:
            at = units[at].parent
        if at is None:
            return None
        root = at
    elif not named:
        return None
    else:
        while at is not None and units[at].kind != "văn bản":
            at = units[at].parent
        root = at
    for kind, number in named:
        root = index.get((root, kind, number))
        if root is None:
            return None
    return root


def _index(units: Sequence[UnitRecord]) -> _Index:
    """The first own unit of a kind and number below each unit; None is the document itself."""
    index: _Index = {}
    for i, unit in enumerate(units):
        if unit.quoted:
            continue
        above = unit.parent
        while above is not None:
            index.setdefault((above, unit.kind, unit.number), i)
            if units[above].kind == "văn bản":
                break
            above = units[above].parent
        else:
            index.setdefault((None, unit.kind, unit.number), i)
    return index


def _unit_at(units: Sequence[UnitRecord], offset: int) -> int | None:
    i: int | None = bisect_right(units, offset, key=_start_of) - 1
    while i is not None and i >= 0:
        if units[i].end > offset:
            return i
        i = units[i].parent
    return None
