"""Where the name of a place ends, behind the word for an administrative unit."""

from __future__ import annotations

from vn_directives.matching import Reading
from vn_directives.matching.names import begins_name, is_syllable, name_end, surnames
from vn_directives.places.countries import country_at
from vn_directives.places.gazetteer import longest_place

_FIRST = frozenset(("saint", "san", "santa", "new", "los", "las"))  # of foreign places
_LONGEST_PLACE = 6  # words of the name of a place


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


def joined_places_end(reading: Reading, i: int) -> int:
    """The end of the places that dashes join to the one before word `i`, else `i`.

    So in: Bí thư liên tỉnh Phú Thọ [- Yên Bái]; but the province of a district is another: huyện
    Sóc Sơn - Hà Nội.
    """
    if reading.words[i : i + 1] != ["-"] or "\n" in reading.gap(i) + reading.gap(i + 1):
        return i  # nearly always
    starts = range(max(0, i - _LONGEST_PLACE), i)
    before = [found[1] for j in starts if (found := longest_place(reading, j)) and found[0] == i]
    if not before:
        return i
    after = longest_place(reading, i + 1)
    if after is None or reading.written(i + 1)[0].islower():
        return i
    if name_end(reading, i + 1)[0] > after[0]:
        return i  # Chủ tịch UBND tỉnh Hà Nam - Thái Bình An
    provinces = {unit.name for unit in after[1] if unit.level == "province"}
    within = any(unit.province in provinces for unit in before[0])
    if within and all(unit.level != "province" for unit in before[0]):
        return i
    return joined_places_end(reading, after[0])
