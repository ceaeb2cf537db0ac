"""When a post was left, where a text tells but when another came to it.

So in: ``Ngày 5/7/2025, HĐND tỉnh bầu ông A giữ chức Chủ tịch UBND tỉnh thay ông B``.
"""

from __future__ import annotations

from collections.abc import Iterator

from vn_directives.register.texts import Record, ref_of

_LONGEST = 600  # characters of a sentence


def with_ends(record: Record) -> Iterator[Record]:
    """The positions of a text, those of who was replaced with the day on which another came.

    Args:
        record: the extraction record, in full.
    """
    titles = record.get("titles") or []
    dates = record.get("dates") or []
    came: list[tuple[str, Record, str]] | None = None  # role, date and day of each beginning
    for position in record.get("positions") or []:
        told = position.get("from") or position.get("to")
        if position["rule"] != "replaced" or told:
            yield position
            continue
        if came is None:
            came = [
                (titles[ref_of(one["title_ref"])[1]]["role"], dates[n], one["from"])
                for one in record["positions"]
                if one["rule"] != "replaced" and one.get("from_ref")
                for n in (ref_of(one["from_ref"])[1],)
            ]
        title = titles[ref_of(position["title_ref"])[1]]
        at = title["start"]
        near = [
            (date["start"], day)
            for role, date, day in came
            if role == title["role"] and date["end"] <= at <= date["start"] + _LONGEST
            if "\n" not in record["text"][date["end"] : at]
        ]
        yield {**position, "to": max(near)[1]} if near else position
