"""The bodies of the terms in the box of a page on a person, where the line of the office is lost.

The text below tells the post: ``| Nhiệm kỳ | 3 tháng 8 năm 2011 – 8 tháng 4 năm 2016 |`` and ``Bộ
trưởng Bộ Y tế từ tháng 8 năm 2011 đến tháng 4 năm 2016``.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import islice
from operator import itemgetter

from vn_directives.register.bare import is_known, leads, organ_led
from vn_directives.register.texts import Record, body_of, ref_of
from vn_directives.titles.vocabulary import roles

_START = itemgetter("start")
_MONTH = len("2011-08")
_HEADING = 200  # characters in which a page names its person
_LINE = 300  # characters of the line of a term
_MOST = 300  # posts of one person


class Terms:
    """The terms of the person that a page is on.

    Args:
        record: the extraction record of the page, in full.
    """

    def __init__(self, record: Record) -> None:
        self._text: str = record["text"]
        self._titles = record.get("titles") or []
        self._bodies = record.get("bodies") or []
        self._dates = record.get("dates") or []
        self._record = record

    def body_of(self, title: Record, at: int) -> Record | None:
        """The only body with such an office in which the person was in the term at `at`."""
        end = self._text.find("\n", at, at + _LINE)
        n = bisect_left(self._dates, at, key=_START)
        if n == len(self._dates) or not at <= self._dates[n]["start"] < end:
            return None
        begin, _, last = self._dates[n]["value"].partition("/")
        found = {}
        for role, body, said in self._posts:
            if _is_in_one(title["role"], role, body) and _is_one_term((begin, last), said):
                found[body["id"]] = body
        return next(iter(found.values())) if len(found) == 1 else None

    @cached_property
    def _posts(self) -> list[tuple[str, Record, tuple[str | None, str | None]]]:
        """The role, the body and the term of each post of the person whom the heading names."""
        heading = self._text[:_HEADING].split("\n", 1)[0]
        officials = self._record.get("officials") or []
        positions = self._record.get("positions") or []
        on = {n for n, official in enumerate(officials) if official["name"] in heading}
        posts = []
        held = (one for one in positions if ref_of(one["official_ref"])[1] in on)
        for position in islice(held, _MOST):
            title = self._titles[ref_of(position["title_ref"])[1]]
            post, body = organ_led(title, body_of(title, self._bodies))
            if is_known(body):
                posts.append((post["role"], body, (position.get("from"), position.get("to"))))
        return posts


def _is_in_one(role: str, held: str, body: Record) -> bool:
    """Whether a role may be one in the body of a post: ``Thứ trưởng`` beside a ``Bộ trưởng``."""
    deputies, army = roles("deputy_of"), roles("army")
    if deputies.get(role, role) == deputies.get(held, held):
        return True
    return leads(role, body["name"]) and (role in army) == (held in army)


def _is_one_term(box: tuple[str, str], said: tuple[str | None, str | None]) -> bool:
    """Whether what is told of a term agrees with the box, in a month, or the years of both ends."""
    both = [(one, other) for one, other in zip(box, said, strict=True) if one and other]
    if not all(one.startswith(other) or other.startswith(one) for one, other in both):
        return False
    return len(both) == 2 or any(min(map(len, ends)) >= _MONTH for ends in both)
