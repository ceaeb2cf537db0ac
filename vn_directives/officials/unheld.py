"""Titles that nobody is said to hold: hoped for, denied, of a rule, another name of one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from vn_directives.officials.vocabulary import general, unreal
from vn_directives.titles.record import TitleRecord
from vn_directives.titles.vocabulary import roles

_LONGEST_NOTE = 14  # words from a title to what it is called now
_TURNS = frozenset((",", ".", ";", ":", "(", "và", "rồi", "trúng", "thôi", "khi", "lúc", "gian"))
_TELLS = frozenset(("là", "do", "một", "kiêm", "nhiệm"))
_BEFORE_HELPERS = frozenset(("là", "làm", "chức", "vụ", "|"))
_IN_ROWS = frozenset((",", "và", "kiêm"))
# Not khu, ban, vùng, thành (viên): Đảng ủy các khu công nghiệp is one body.
_SEVERAL = frozenset(("bộ", "sở", "cục", "vụ", "tỉnh", "huyện", "quận", "phường", "xã"))
_CITIES = (["thành", "phố"], ["thị", "xã"], ["thị", "trấn"])
_AHEAD = 11  # words
_WIFE = ["phu", "nhân"]
_COMES = frozenset(("thành", "làm", "chức"))


def is_unreal(words: Sequence[str], first: int) -> bool:
    """Whether the clause before word `first` says that nobody holds it yet: có thể trở thành"""
    forms = unreal()
    for i in range(first - 1, max(-1, first - 1 - _AHEAD), -1):
        if words[i] in _TURNS:
            break
        if words[i] in forms.first_words and forms.longest(words, i) is not None:
            return True
    return False


def is_hoped(words: Sequence[str], first: int) -> bool:
    """Whether the title at word `first` is what somebody may come to: có thể trở thành [Bí thư]."""
    return first > 0 and words[first - 1] in _COMES and is_unreal(words, first)


def superiors(
    words: Sequence[str],
    titles: Sequence[TitleRecord],
    title_words: Sequence[tuple[int, int]],
    ends: Collection[int],
) -> set[int]:
    """The words at which the names of those begin whom somebody helps: Trợ lý Bộ trưởng [Vũ A].

    So in a row of titles, behind a verb and in a cell: ``Vụ trưởng, Trợ lý Bộ trưởng Vũ A``. But
    the helper is named in ``…; Trợ lý Bộ trưởng Vũ A`` and ``Vụ trưởng Lê B, Trợ lý Bộ trưởng Vũ
    A``. And the wives whose husbands hold posts: phu nhân Chủ tịch [Trần Thị A].

    Args:
        words: those of the text.
        titles, title_words: its titles, and the first and last words of each.
        ends: where names end.
    """
    found: set[int] = set()
    helpers = roles("helps")
    for title, (first, last) in zip(titles, title_words, strict=True):
        if title.role in helpers:
            before = words[first - 1] if first else ""
            if before in _BEFORE_HELPERS or (before in _IN_ROWS and first - 1 not in ends):
                found.add(last)
        elif words[max(0, first - 2) : first] == _WIFE and words[last + 1 : last + 2] == ["thị"]:
            found.add(last)
    return found


def is_new_name(words: Sequence[str], first: int, end: int) -> bool:
    """Whether a title is what one that ends before is called now: Chủ nhiệm (nay là Bộ trưởng)."""
    gap = words[end:first] if 0 < first - end < _LONGEST_NOTE else []
    if gap[-1:] != ["là"] or "nay" not in gap[-3:]:
        return False
    return "(" in gap[-4:] and gap[0] in ("(", "[", "khóa")


def is_of_several(words: Sequence[str], last: int) -> bool:
    """Whether a title that ends before word `last` is one of each of several units, so of many.

    So in: Bộ trưởng [các Bộ Y tế, Công an]; Chủ tịch UBND [các tỉnh].
    """
    for i in (last - 2, last):
        unit = words[i + 1 : i + 3]
        if words[i : i + 1] == ["các"] and (unit in _CITIES or not _SEVERAL.isdisjoint(unit[:1])):
            return True
    return False


def general_titles(words: Sequence[str], titles: Sequence[tuple[int, int]]) -> set[int]:
    """The numbers of the titles of which a rule tells who holds them, and of those in their row.

    So in: thường là một Ủy viên Bộ Chính trị, Ủy viên Hội đồng Quốc phòng và An ninh.

    Args:
        words: those of the text.
        titles: the first and last words of all titles, in text order.
    """
    found: set[int] = set()
    end = -1
    for n, (first, last) in enumerate(titles):
        before = words[first - 1]
        told = before in _TELLS and _is_general(words, first - (before == "một"))
        if told or (first == end + 1 and words[end] == ","):
            found.add(n)
            end = last
    return found


def _is_general(words: Sequence[str], end: int) -> bool:
    """Whether the words before word `end` say who holds such a post: ``thường là``."""
    return any(tuple(words[max(0, end - n) : end]) in general() for n in (2, 3))
