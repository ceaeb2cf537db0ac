"""Persons whom a clause names beside its subject: who gives a post, held it before, is of kin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from vn_directives.matching.function_words import honorific_words, kin, plurals, pronouns
from vn_directives.matching.names import callings
from vn_directives.officials.row import Row
from vn_directives.officials.vocabulary import post_verbs

PASSIVE = frozenset(("được", "bị"))
_HOLDS = frozenset(("làm", "giữ", "là", "đảm", "được", "nhận"))
_REPLACING = (
    ("thay",),
    ("thay", "cho"),
    ("thay", "thế"),
    ("kế", "nhiệm"),
    ("kế", "vị"),
    ("đánh", "bại"),
)
# What is told of the one replaced: thay ông Vũ A sang làm Bí thư, thay ông Vũ A ở chức vụ Bí thư
_GOES = frozenset(
    (
        *("được", "bị", "sang", "chuyển", "về", "ra", "vào", "lên", "đi", "điều", "vừa", "đã"),
        *("khi", "nghỉ", "thôi", "xin", "đến", "nay", "ở", "trong"),
    )
)
_OF_KIN = frozenset(("của", "trai", "gái", "ruột", "rể", "dâu", "họ", "cả", "út", "anh", "chị"))
_WITH = frozenset(("cùng", "với", "gặp"))
_COMPANION = ("người", "cùng")
_ASKED = frozenset(("mời", "nghị", "cầu"))
_SAYS = frozenset(("công", "tuyên"))
_RANK = 2  # words
_ROLE = 5  # words: được người đồng hương là
_POST = 14  # words: bàn giao lại chức vụ Phó Chủ nhiệm … cho
_LONGEST_KIN = 4  # words: em trai ruột của
_LONGEST_ADJUNCT = 6  # words: theo lời giới thiệu của


def opening(row: Row, place: int) -> int:
    """The place of the title right before the person at a place (``Thủ tướng Lê B``), else that."""
    titled = place > 0 and not row.items[place].is_title and row.items[place - 1].is_title
    return place - 1 if titled and not row.signs(place - 1) else place


def is_beside(row: Row, place: int, gap: Sequence[str]) -> bool:
    """Whether a clause names the item at a place only beside its subject.

    Args:
        row: the persons and titles of a text.
        place: of a person or title.
        gap: the words between the person and what is told.
    """
    words, place = row.words, opening(row, place)
    first = row.items[place].opens
    if not first:
        return False
    if _is_passive(words, first) or _is_agent(row, first, gap):
        return True
    if words[first - 1] == "của" and words[first - 2] in _ASKED:
        return True  # nhận lời mời của Lê B làm
    if words[first - 1] == "cho" and pronouns().isdisjoint(gap) and _hands_on(words, first, gap):
        return True
    if words[first - 1] == "lên" and list(gap[:1]) == ["nhân"]:
        return True  # trình Quốc thư lên Chủ tịch nước Lê B nhân dịp được bổ nhiệm
    if words[first - 1] == "với" and tuple(words[first - 3 : first - 1]) == _COMPANION:
        return True  # Ông là người cùng với Lê B sáng lập Hội, làm Chủ tịch
    if _replaces(words, first):
        return _GOES.isdisjoint(gap)
    if is_adjunct(row, place, gap) or _is_of_kin(row, place):
        return True
    return _is_met(row, first_of_list(row, place), gap)


def _is_passive(words: Sequence[str], first: int) -> bool:
    """Whether something is done by who is named at word `first`: ``được Thủ tướng Lê B bổ nhiệm``.

    Also ``được đồng chí Bộ trưởng Lê B``, ``được Đại tướng, Chủ tịch nước Lê B``.
    """
    i = first - 1
    while i > 0 and words[i] in honorific_words():
        i -= 1
    if words[i] == "," and i > _RANK:
        rank = callings().longest(words, i - _RANK)
        i -= _RANK + 1 if rank is not None and rank[0] == i else 0
    return words[i] in PASSIVE


def _hands_on(words: Sequence[str], first: int, gap: Sequence[str]) -> bool:
    """Whether who gives something to the person at word `first` goes on to what is told.

    So in: bàn giao nhiệm vụ cho Lê B để giữ chức; bàn giao chức Bộ trưởng cho Lê B và về làm.
    """
    if list(gap[:1]) == ["để"]:
        return True
    before = words[max(0, first - _POST) : first]
    return list(gap[:1]) in (["và"], ["rồi"]) and ("bàn", "giao") in pairwise(before)


def first_of_list(row: Row, place: int) -> int:
    """The place of the first of the persons whom commas and "và" join to the one at a place."""
    while place > 0 and not row.items[place].is_title and not row.items[place - 1].is_title:
        joined = row.signs(place - 1) in ([","], ["và"]) and kin_before(row, place) is None
        if not joined or row.is_broken(place - 1):
            break
        place -= 1
    return place


def _is_met(row: Row, place: int, gap: Sequence[str]) -> bool:
    """Whether the subject of a clause goes with the persons from a place on, or meets them.

    So in: vào Nam cùng các ông Lê B, Trần C để … và giữ chức; gặp lại Lê B và được giao làm. But
    all come to a post in: cùng các ông Lê B, Trần C được bầu.
    """
    words, i = row.words, row.items[place].opens - 1
    if not gap or gap[0] in _HOLDS or "và" not in gap:
        return False
    while i > 0 and (words[i] in honorific_words() or words[i] in plurals()):
        i -= 1
    return words[i] in _WITH or words[i - 1 : i + 1] == ["gặp", "lại"]


def _is_agent(row: Row, first: int, gap: Sequence[str]) -> bool:
    """Whether the person at word `first` only does what a clause tells of another.

    So in: được Cố vấn Lê B ủng hộ lên làm; dự hội nghị do Lê B triệu tập và được cử làm.
    """
    words = row.words
    if not gap or gap[0] in _HOLDS:
        return False
    if words[first - 1] == "do":
        return "và" in gap
    if words[first - 1] == "là" and not PASSIVE.isdisjoint(words[max(0, first - _ROLE) : first]):
        gives = any(pair in post_verbs("gives") for pair in pairwise(gap))
        return gives and PASSIVE.isdisjoint(gap)  # được đồng hương là Bộ trưởng Lê B bổ nhiệm làm
    called = first > 2 and row.reading.written(first - 2)[0].isupper()
    return called and words[first - 3] in PASSIVE and words[first - 1].isalpha()


def _replaces(words: Sequence[str], first: int) -> bool:
    """Whether somebody follows the person at word `first`: ``kế nhiệm Lê B giữ chức``."""
    before = tuple(words[max(0, first - 2) : first])
    return before in _REPLACING or before[-1:] in _REPLACING


def is_adjunct(row: Row, place: int, gap: Sequence[str]) -> bool:
    """Whether what the person at a place said or did is told of: ``theo lời của Lê B,``."""
    words, first = row.words, row.items[opening(row, place)].opens
    if words[first - 1 : first] != ["của"] or list(gap[:1]) != [","]:
        return False
    return "theo" in words[max(0, first - _LONGEST_ADJUNCT) : first]


def kin_before(row: Row, place: int) -> int | None:
    """The word before the words of kin right before a person: ``em trai (của) ông Lê B``."""
    words, i = row.words, row.items[place].opens - 1
    least = max(-1, i - _LONGEST_KIN)
    is_kin = False
    while i > least and (words[i] in _OF_KIN or words[i] in kin()):
        if words[i] == "bố" and words[i - 1] in _SAYS:
            break  # công bố ông Lê B trúng cử
        is_kin = is_kin or words[i] in kin() or words[i] in ("anh", "chị")
        i -= 1
    return i if is_kin else None


def _is_of_kin(row: Row, place: int) -> bool:
    """Whether the person at a place tells whose kin another is: ``Vũ A, em trai ông Lê B, làm``."""
    words, i = row.words, kin_before(row, place)
    if i is None or words[i] not in (",", "(") or place == 0:
        return False
    before = row.items[place - 1]
    return not before.is_title and before.last == i
