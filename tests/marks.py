"""Examples with inline marks: ``"Chiều <date value=XXXX-07-31TAF>31/7</date>"``.

A mark is ``<label key=value key="a value">…</label>``; marks may nest. Values are strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

_TAG = re.compile(r"<(/?)([a-z_]+)((?:\s+\w+=(?:\"[^\"]*\"|[^\s>\"]+))*)>")
_ATTRIBUTE = re.compile(r"(\w+)=(?:\"([^\"]*)\"|([^\s>\"]+))")


@dataclass(frozen=True)
class Mark:
    """One marked stretch of an example, with character offsets into the plain text."""

    label: str
    start: int
    end: int
    text: str
    attributes: dict[str, str] = field(default_factory=dict)


def parse(example: str) -> tuple[str, list[Mark]]:
    """The plain text of an example, and its marks in text order (outer before inner)."""
    plain = ""
    last = 0
    still_open: list[tuple[str, int, dict[str, str]]] = []
    marks: list[Mark] = []
    for tag in _TAG.finditer(example):
        plain += example[last : tag.start()]
        last = tag.end()
        if tag[1]:
            label, start, attributes = still_open.pop()
            assert label == tag[2], f"</{tag[2]}> closes <{label}> in {example!r}"
            marks.append(Mark(label, start, len(plain), plain[start:], attributes))
        else:
            attributes = {key: a or b for key, a, b in _ATTRIBUTE.findall(tag[3])}
            still_open.append((tag[2], len(plain), attributes))
    assert not still_open, f"<{still_open[-1][0]}> is not closed in {example!r}"
    plain += example[last:]
    return plain, sorted(marks, key=lambda mark: (mark.start, -mark.end))


def check(example: str, label: str, records: Iterable[Any]) -> None:
    """Assert that the records are exactly the example's marks of this label.

    Offsets must agree, and so must every attribute that a mark names (compared as strings; the
    word ``None`` stands for None).
    """
    plain, marks = parse(example)
    wanted = [mark for mark in marks if mark.label == label]
    found = list(records)
    assert [(r.start, r.end, r.text) for r in found] == [
        (m.start, m.end, m.text) for m in wanted
    ], f"in {plain!r}: found {[r.text for r in found]}, want {[m.text for m in wanted]}"
    for record, mark in zip(found, wanted, strict=True):
        for key, value in mark.attributes.items():
            got = getattr(record, key)
            assert str(got) == value, f"{mark.text!r}.{key} in {plain!r}: {got!r}, want {value!r}"
