"""Dates in a text: where expressions stand, which numbers are dates, which belong together."""

from __future__ import annotations

from functools import cache

from vn_directives.dates.context import can_follow, is_closed, is_date
from vn_directives.dates.parser import Found, Parser, share, vocabulary
from vn_directives.dates.record import DateRecord
from vn_directives.dates.resolution import resolve
from vn_directives.matching.reading import Reading

_HEADS = frozenset(
    [
        "tháng",
        "quý",
        "quí",
        "năm",
        "giai",
        "nhiệm",
        "thời",
        "niên",
        "ngày",
        "hôm",
        "mùng",
        "mồng",
        "rằm",
    ]
)
_LINKS = frozenset([",", ";", "và", "hoặc", "hay", "đến", "tới", "&"])


def find_dates(reading: Reading, reference: str | None = None) -> list[DateRecord]:
    """The dates of a text, in text order, with their values completed where it lets one know.

    Args:
        reading: the text.
        reference: an ISO date from which the text is told, when the caller knows it.
    """
    parser = Parser(reading)
    return resolve(parser, find_expressions(parser), reference)


def find_expressions(parser: Parser) -> list[Found]:
    """The date expressions of a text, each with what it shares with its neighbours."""
    groups: list[list[Found]] = []
    done = 0
    for k in _candidates(parser.reading):
        if k < done:
            continue
        first = parser.expression(k)
        if first is None or first.begin < done or not is_closed(parser, first):
            continue
        group = [first]
        while (partner := _partner(parser, group[-1])) is not None:
            group.append(partner)
        for i in range(len(group) - 2, -1, -1):
            group[i].point = share(group[i].point, group[i + 1].point)
        groups.append(group)
        done = group[-1].end
    # How the surer dates of a text are written decides about the others.
    styles = {found.separator for group in groups for found in group if group[0].headed}
    return [
        found
        for group in groups
        if any(found.headed for found in group) or is_date(parser, group, styles)
        for found in group
    ]


@cache
def _first_words() -> frozenset[str]:
    words = vocabulary()
    return _HEADS | words.parts_of_day.first_words | words.weekdays.first_words


def _candidates(reading: Reading) -> list[int]:
    """The words at which an expression can begin, ascending."""
    numbers = {w for w in reading.index if w[0] <= "9" and len(w) in (1, 2, 4) and w.isdecimal()}
    return reading.places_of(_first_words() | numbers)


def _partner(parser: Parser, left: Found) -> Found | None:
    """The expression that `left` is enumerated with, or that ends its range."""
    words = parser.words
    k = left.end
    if words[k] not in _LINKS or not parser.near(k):
        return None
    k += 1
    if words[k] in ("và", "hết"):
        k += 1
    if not parser.near(k):
        return None
    right = _partner_at(parser, left, k)
    if right is None:
        return None
    bare = words[k].isdigit() or words[k] in parser.vocabulary.quarters
    lacks = left.last.year is None and left.last.year_pattern is None
    lacks = lacks or (left.last.day is not None and left.last.month is None)
    if not bare and not lacks:
        return None  # complete in itself: no partner, another expression
    if _grain(left) != _grain(right) or not is_closed(parser, right):
        return None
    if bare and not can_follow(parser, right.end):
        return None
    return right


def _partner_at(parser: Parser, left: Found, k: int) -> Found | None:
    words = parser.words
    point = left.last
    right: Found | None
    if point.day is not None:
        right = parser.day(k, lone=True)
    elif not left.headed:
        return None
    elif words[k] in ("tháng", "quý", "quí", "năm"):
        right = parser.single(k, lone=True)
    elif point.month is not None:
        right = parser.bare_month(k)
    elif point.quarter is not None:
        right = parser.quarter(k - 1)
        if right is not None:
            right.begin = k
    else:
        right = parser.bare(k)
    return None if right is None else parser.interval(right)


def _grain(found: Found) -> tuple[bool, bool, bool]:
    point = found.last
    return point.day is None, point.day is None and point.month is None, point.quarter is None
