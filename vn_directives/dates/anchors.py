"""What may complete a date: the day of a dateline, of a page; and no day of a document."""

from __future__ import annotations

import re
from typing import NamedTuple

from vn_directives.dates.points import DatePoint
from vn_directives.dates.words import Found, Words

# A date after a document's number tells when that was issued, not when the text is told.
_AFTER_NUMBER = re.compile(r"(?:\d[^\s]*[/-][A-ZĐ][^\s]*|(?:số|định|quyết|thị|văn) \d+)[,(]? ?\(?$")
_HEADER = 3000  # characters in which a page's publication line is looked for


class Anchor(NamedTuple):
    """A point from which missing parts are taken.

    Attributes:
        point: a point with its year.
        rule: see `DateRecord.rule`.
        place: the character offsets of its text; None when the caller gave it.
    """

    point: DatePoint
    rule: str
    place: tuple[int, int] | None


def is_issue_date(words: Words, found: Found) -> bool:
    """Whether an expression is the date of a numbered document: ``30-CT/TU ngày 30/7/2020``."""
    k = found.begin - 1
    while words.at[k] in ("(", ","):
        k -= 1
    if not (words.at[k].isdigit() or words.glued(k)):
        return False  # what the pattern looks for ends with a number or with more than one word
    start = words.starts[found.begin]
    return _AFTER_NUMBER.search(words.reading.cased, max(0, start - 40), start) is not None


def publication(
    words: Words, expressions: list[Found], places: list[tuple[int, int]]
) -> Anchor | None:
    """The dateline of a paper or the publication line of a page.

    A bare date at the top of a page may be that of its printing: it counts only where the text's
    own dates do not lie more than a year before it.
    """
    header: Anchor | None = None
    latest = 0
    for found, place in zip(expressions, places, strict=True):
        point = found.point
        if found.until is not None or point.day is None or point.year is None or found.lunar:
            continue
        kind = line_kind(words, found)
        if kind == "dateline":
            return Anchor(point, "publication", place)
        if kind == "header" and header is None:
            header = Anchor(point, "publication", place)
        else:
            latest = max(latest, point.year)
    if header is not None and latest and (header.point.year or 0) > latest + 1:
        return None
    return header


def line_kind(words: Words, found: Found) -> str | None:
    """``dateline``, ``header`` for a date alone on its line, or None for one in running text."""
    text = words.reading.cased
    start, end = words.starts[found.begin], words.ends[found.end - 1]
    if start > _HEADER:
        return None
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end, end + 100)
    before = text[line_start:start].strip(" *_#|>")
    after = text[end : line_end if line_end >= 0 else end + 100].strip(" *_#|")
    if len(before) > 40 or len(after) > 20:
        return None
    if found.point.minute is not None and ":" in text[end - 6 : end]:
        return "dateline"  # 31/03/2021 08:35
    place = before.endswith(",") and all(word[0].isupper() for word in before.split())
    if place and not after:
        return "dateline"  # Hải An, ngày 31 tháng 7 năm 2020
    return "header" if not before and not after else None
