"""The bodies of the terms in the box of a page on a person, where the line of the office is lost.

The text below tells the post: ``| Nhiệm kỳ | 3 tháng 8 năm 2011 – 8 tháng 4 năm 2016 |`` and ``Bộ
trưởng Bộ Y tế từ tháng 8 năm 2011 đến tháng 4 năm 2016``. Of a head and a deputy of theirs less is
asked: about one end, or that both go on, or that the person ever was over one body alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import islice

from vn_directives.identity.national import is_former
from vn_directives.register.bare import is_known, leads, organ_led
from vn_directives.register.texts import START, Record, body_of, ref_of
from vn_directives.titles.vocabulary import roles

_GOES_ON = re.compile(r"[ –-]{1,4}(?:nay|hiện tại)(?![^\W\d])")  # nay74 ngày
_DEPUTY = "Phó"
_OPEN = ("held", "appointed")
_YEAR = len("2011")
_IN_MONTH = re.compile(r"(\d{4})-(\d\d)")
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
        n = bisect_left(self._dates, at, key=START)
        if n == len(self._dates) or not at <= self._dates[n]["start"] < end:
            return None
        begin, _, last = self._dates[n]["value"].partition("/")
        goes_on = _GOES_ON.match(self._text, self._dates[n]["end"]) is not None
        box = begin, last
        found = (
            {
                post["body"]["id"]: post["body"]
                for post in self._posts
                if _is_in_one(title["role"], post) and _is_one_term(box, post["term"])
            }
            or {
                post["body"]["id"]: post["body"]
                for post in self._posts
                if _is_over(title, post) and _may_be_one_term(box, post, goes_on)
            }
            or self._only(title, box, goes_on)
        )
        return next(iter(found.values())) if len(found) == 1 else None

    def _only(self, title: Record, box: tuple[str, str], goes_on: bool) -> dict[str, Record]:
        """The only body that the person ever was over, or below, in such an office, by its id."""
        posts = [post for post in self._posts if _is_over(title, post)]
        if not all(_may_overlap(box, post["term"], goes_on) for post in posts):
            return {}
        found = {post["body"]["id"]: post["body"] for post in posts}
        return found if not any(map(is_former, map(_place, found))) else {}

    @cached_property
    def _posts(self) -> list[Record]:
        """The posts of the person whom the heading names: title, body, term and status."""
        heading = self._text[:_HEADING].split("\n", 1)[0]
        officials = self._record.get("officials") or []
        positions = self._record.get("positions") or []
        on = {n for n, official in enumerate(officials) if official["name"] in heading}
        posts: list[Record] = []
        held = (one for one in positions if ref_of(one["official_ref"])[1] in on)
        for position in islice(held, _MOST):
            title = self._titles[ref_of(position["title_ref"])[1]]
            post, body = organ_led(title, body_of(title, self._bodies))
            if is_known(body):
                term = position.get("from"), position.get("to")
                status = position["status"]
                posts.append({"title": post, "body": body, "term": term, "status": status})
        return posts


def _place(id: str) -> str:
    """The place of a body."""
    return id.partition("/")[0]


def _is_in_one(role: str, post: Record) -> bool:
    """Whether a role may be one in the body of a post: ``Thứ trưởng`` beside a ``Bộ trưởng``."""
    held, army = post["title"]["role"], roles("army")
    if _office(role) == _office(held):
        return True
    return leads(role, post["body"]["name"]) and (role in army) == (held in army)


def _office(role: str) -> str:
    """The head of an office that is a head's, or a deputy's: ``Bộ trưởng`` for ``Thứ trưởng``."""
    office: str = roles("deputy_of").get(role, role)
    return office


def _is_over(title: Record, post: Record) -> bool:
    """Whether of a title and a post one is of the head, the other of a deputy of theirs."""
    held = post["title"]
    return _office(title["role"]) == _office(held["role"]) and _is_deputy(title) != _is_deputy(held)


def _is_deputy(title: Record) -> bool:
    return title["role"] in roles("deputy_of") or _DEPUTY in (title.get("rank") or "")


def _is_one_term(box: tuple[str, str], said: tuple[str | None, str | None]) -> bool:
    """Whether what is told of a term agrees with the box, in a month, or the years of both ends."""
    both = [(one, other) for one, other in zip(box, said, strict=True) if one and other]
    if not all(one.startswith(other) or other.startswith(one) for one, other in both):
        return False
    return len(both) == 2 or any(min(map(len, ends)) >= _MONTH for ends in both)


def _may_be_one_term(box: tuple[str, str], post: Record, goes_on: bool) -> bool:
    """Whether an end is nearly the same and the other does not differ, or both go on."""
    begin, end = post["term"]
    if goes_on and (end or post["status"] not in _OPEN):
        return False
    told = zip(box, (begin, end), strict=True)
    near = [_is_near(one, other) for one, other in told if one and other]
    return all(near) and (goes_on or bool(near))


def _may_overlap(box: tuple[str, str], said: tuple[str | None, str | None], goes_on: bool) -> bool:
    """Whether no year that is told of a post is out of a term, nor its end where that goes on."""
    if goes_on and said[1]:
        return False
    begin, end = (day[:_YEAR] for day in box)
    years = [day[:_YEAR] for day in said if day]
    return all(begin <= year and (not end or year <= end) for year in years)


def _is_near(one: str, other: str) -> bool:
    """Whether two days are of one month or of the next, or of one year where one says no month."""
    first, second = (_IN_MONTH.match(day) for day in (one, other))
    if first is None or second is None:
        return one[:_YEAR] == other[:_YEAR]
    months = (12 * int(day[1]) + int(day[2]) for day in (first, second))
    return abs(next(months) - next(months)) <= 1
