"""Whether the words around the head of a body leave it what it is: no ``trụ sở``, no ``vụ án``."""

from __future__ import annotations

from vn_directives.bodies.field import is_known
from vn_directives.bodies.vocabulary import Head, heads
from vn_directives.bodies.writing import is_capital
from vn_directives.matching.names import common_surnames
from vn_directives.matching.reading import Reading
from vn_directives.places.gazetteer import longest_place


def fits(reading: Reading, i: int, end: int, head: Head, depth: int, capital: bool) -> bool:
    """Whether the words around a head leave it what it is."""
    words = reading.words
    if head.case == "exact" and not capital:
        return False
    if not capital and end > i + 1 and is_capital(reading, end - 1):
        another = heads().longest(words, end - 1)
        if another is not None and another[0] > end:
            return False  # tách thành Ủy ban Dân tộc is no Thành ủy
    if head.not_before is not None and head.not_before.longest(words, end) is not None:
        # vụ đánh bạc, but Vụ Đánh giá và Thẩm định công nghệ
        return is_capital(reading, end) and is_known(reading, end, head)
    if i and words[i - 1] in head.not_after:
        # A compound is written in capitals throughout or not at all: trụ sở, Hải Phòng.
        alike = end > i + 1 or not capital or (is_capital(reading, i - 1) and not depth)
        if alike and _ends_compound(reading, i, head):
            return False
    return not (capital and end == i + 1 and _is_in_name(reading, i, head))


def _ends_compound(reading: Reading, i: int, head: Head) -> bool:
    """Whether the words before a head at word `i` make another word of it: ``trụ sở``."""
    words = reading.words
    return "\n" not in reading.gap(i) and any(
        tuple(words[max(i - len(phrase), 0) : i]) == phrase
        for phrase in head.not_after[words[i - 1]]
    )


def _is_in_name(reading: Reading, i: int, head: Head) -> bool:
    """Whether a head of one capitalised word is part of a place's or a person's name."""
    place = longest_place(reading, i)  # huyện Vụ Bản, but Ban Công nghiệp
    if place is not None and place[0] > i + 1 and not is_known(reading, i + 1, head):
        return True
    if not i or reading.words[i - 1] not in common_surnames() or not is_capital(reading, i - 1):
        return False
    return "\n" not in reading.gap(i)  # Đinh Bộ Lĩnh
