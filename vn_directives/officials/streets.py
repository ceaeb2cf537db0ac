"""Streets that are named after people, where no word for a street stands before the name."""

from __future__ import annotations

from vn_directives.matching import Reading
from vn_directives.officials.context import is_capitalised

_AT = frozenset(["tại", "ở", ":", "(", "chỉ", "số", "về", "đất"])  # before the number of a house
_LONGEST_LIST = 40  # words of a list of streets
_STREETS = frozenset(
    ("đường", "phố", "xa lộ", "đại lộ", "quốc lộ", "ngõ", "hẻm", "ngã tư", "vòng xoay")
)


def lists_streets(reading: Reading, i: int) -> bool:
    """Whether the name at `i` goes on a list of streets: ``xa lộ Hà Nội, Mai Chí Thọ``."""
    words = reading.words
    first, limit = i, max(1, i - _LONGEST_LIST)
    while first > limit and words[first - 1] in (",", "và"):
        first -= 1
        while first > limit and is_capitalised(reading, first - 1):
            first -= 1
        if any(" ".join(words[max(0, first - n) : first]) in _STREETS for n in (1, 2)):
            return True
        if first < i and _is_house_number(reading, first - 1):
            return True
    return False


def _is_house_number(reading: Reading, i: int) -> bool:
    """Whether word `i` is the number of a house: ``tại số 5, Nguyễn Tri Phương``.

    Behind ``Địa chỉ:`` and in the cell beside it any number is.
    """
    words = reading.words
    if words[i].isdigit() and i > 1 and words[i - 1] in (":", "|") and words[i - 2] == "chỉ":
        return True
    if not words[i].isdigit() or i < 1 or words[i - 1] not in ("số", "nhà"):
        return False
    before = i - 2
    return before < 0 or words[before] in _AT or "\n" in reading.gap(i - 1)
