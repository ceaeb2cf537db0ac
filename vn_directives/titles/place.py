"""Where the name of a place ends, behind the word for an administrative unit."""

from __future__ import annotations

from vn_directives.matching import Reading
from vn_directives.matching.names import begins_name, is_syllable, name_end, surnames
from vn_directives.places.countries import country_at
from vn_directives.places.gazetteer import longest_place

_FIRST = frozenset(("saint", "san", "santa", "new", "los", "las"))  # of foreign places


def place_name_end(reading: Reading, i: int, is_known: bool = False) -> int:
    """The end of the name after the word for a unit; `i` where there is none.

    Args:
        reading: the text.
        i: the word after the noun.
        is_known: whether all such units of this country are known: a province, a city.
    """
    if i >= len(reading.words) or "\n" in reading.gap(i):
        return i
    if reading.words[i].isdigit():
        return i + 1
    place, abroad = longest_place(reading, i), country_at(reading.words, i)
    middle = reading.words[i + 1 : i + 2] in (["thị"], ["văn"])
    if middle and reading.words[i] in surnames() and (place is None or place[0] <= i + 2):
        return i  # Chủ tịch quận Hồ Thị Lan; but: huyện Trần Văn Thời
    if place is not None:
        return place[0]
    if abroad is not None and abroad[0] > i + 1:  # but: xã Mỹ An
        return abroad[0]
    end, count = name_end(reading, i)
    if count > 2 and not is_syllable(reading.words[i]):
        return i + 1 + (reading.words[i] in _FIRST)  # tỉnh Kanagawa Tanaka Hiro
    if is_known and count > 2 and begins_name(reading, i):
        return i  # Chủ tịch TP Lê Văn An
    if count <= 3:
        return end
    for j in range(i + 1, end):  # xã An Bình Nguyễn Văn Hòa
        if reading.words[j] in surnames():
            return j
    return min(end, i + 3)
