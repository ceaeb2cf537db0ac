"""Whose rows of a table say themselves which office they held: ``| Tên | Từ | Đến | Chức vụ |``.

A page on a ministry lists those who led what came before it among its ministers: ``| 3 | Vũ A |
1959 | 1965 | Chủ nhiệm Ủy ban Kế hoạch Nhà nước |`` below ``## Danh sách Bộ trưởng``.
"""

from __future__ import annotations

import re

from vn_directives.officials.row import Item, Row
from vn_directives.officials.vocabulary import seats

_RULE = "|---"  # below the names of the columns
_POSTS = re.compile(r"[^|\s]\s*\|\s*chức vụ\s*\|", re.IGNORECASE)  # behind that of the names
_NAMES = 400  # characters of the names of the columns
_ABOVE = 20_000  # characters of a table above a row
_LONGEST_ROW = 80  # words


def holders_of(row: Row, title: int, members: list[int]) -> list[int]:
    """The members of a list who held its office, as far as their rows say.

    Args:
        row: the row of items.
        title: the place of the office.
        members: the places of those who are named below it.
    """
    if not members or not _has_posts(row, row.items[members[0]]):
        return members
    role = row.title_at(title).role
    return [place for place in members if _may_have_held(row, role, place)]


def _has_posts(row: Row, member: Item) -> bool:
    """Whether a column of the table in which a member stands is of posts."""
    cased, start = row.reading.cased, row.reading.starts[member.first]
    rule = cased.rfind(_RULE, max(0, start - _ABOVE), start)
    return rule >= 0 and _POSTS.search(cased, max(0, rule - _NAMES), rule) is not None


def _may_have_held(row: Row, role: str, member: int) -> bool:
    """Whether the posts in the row of a member are of a role, or seats beside one alone."""
    others = False
    for place in range(member + 1, len(row.items)):
        item = row.items[place]
        if item.first >= row.items[member].last + _LONGEST_ROW or not item.is_title:
            break  # the next holder, or who but stood in for one
        if row.title_at(place).role == role:
            return True
        others = others or seats().longest(row.words, item.first) is None
    return not others
