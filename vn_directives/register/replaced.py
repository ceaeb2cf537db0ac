"""When a post was left, where a text tells but when another came to it.

So in: ``Ngày 5/7/2025, HĐND tỉnh bầu ông A giữ chức Chủ tịch UBND tỉnh thay ông B``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from vn_directives.register.texts import Record, ref_of

_Came = Mapping[str, Sequence[tuple[int, int, str]]]


def with_ends(record: Record, sentences: Sequence[int]) -> Iterator[Record]:
    """The positions of a text, those of who was replaced with the day on which another came.

    Args:
        record: the extraction record, in full.
        sentences: where its sentences begin, in order.
    """
    titles = record.get("titles") or []
    came: _Came | None = None
    for position in record.get("positions") or []:
        told = position.get("from") or position.get("to")
        if position["rule"] != "replaced" or told:
            yield position
            continue
        if came is None:
            came = _beginnings(record)
        title = titles[ref_of(position["title_ref"])[1]]
        at, told_before = title["start"], came.get(title["role"], ())
        n = bisect_right(told_before, at, key=lambda one: one[1]) - 1
        first = sentences[bisect_right(sentences, at) - 1]
        is_near = n >= 0 and told_before[n][0] >= first
        is_near = is_near and "\n" not in record["text"][told_before[n][1] : at]
        yield {**position, "to": told_before[n][2]} if is_near else position


def _beginnings(record: Record) -> _Came:
    """By role, where the date stands on which somebody came to it, and its day; in order."""
    titles, dates = record["titles"], record.get("dates") or []
    came = defaultdict[str, list[tuple[int, int, str]]](list)
    for position in record["positions"]:
        if position["rule"] != "replaced" and position.get("from_ref"):
            date = dates[ref_of(position["from_ref"])[1]]
            role = titles[ref_of(position["title_ref"])[1]]["role"]
            came[role].append((date["start"], date["end"], position["from"]))
    return {role: sorted(told) for role, told in came.items()}
