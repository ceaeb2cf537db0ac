"""The country behind the head of a title: ``Thủ tướng Lào``, ``Tổng thống thứ 7 của Algérie``."""

from __future__ import annotations

from vn_directives.matching import Reading
from vn_directives.places.countries import country_at, home_forms
from vn_directives.titles.vocabulary import phrases

_FIRST = ["đầu", "tiên"]
_AT = frozenset(("tại", "ở"))
_LONGEST = 5  # words of the name of a country


def country_behind(reading: Reading, i: int) -> tuple[int, str] | None:
    """The country at word `i`, and the one where its ambassador is: its end and its name."""
    words = reading.words
    found = country_at(words, i)
    if found is None or "\n" in reading.gap(i):
        return None
    end = found[0]
    if not any(reading.written(j)[0].isupper() for j in range(i, end)):
        return None
    name = reading.cased[reading.starts[i] : reading.ends[end - 1]]
    if end + 1 < len(words) and words[end] == "tại":  # Đại sứ Nhật Bản tại Việt Nam
        there = country_at(words, end + 1)
        if there is not None:
            return there[0], f"{name} tại {there[1]}"
    return end, name


def is_home(reading: Reading, i: int) -> bool:
    """Whether this country stands at word `i`: Tòa án tối cao [nước CHXHCN Việt Nam]."""
    found = country_at(reading.words, i)
    return found is not None and found[1] in home_forms()


def country_of(reading: Reading, i: int) -> tuple[int, str] | None:
    """As `country_behind`, with ``của``: Tổng thống [thứ 7 của Algérie], Đại sứ [của nước Lào]."""
    words = reading.words
    if words[i] == "thứ" or words[i : i + 2] == _FIRST:
        i += 2
        while words[i : i + 1] == ["và"] and words[i + 1 : i + 2] and words[i + 1].isdigit():
            i += 2
    return country_behind(reading, i + 1) if words[i : i + 1] == ["của"] else None


def posted_end(reading: Reading, i: int) -> int:
    """The end of the country at word `i` where an envoy is posted, else `i`: [tại Liên Xô]."""
    words = reading.words
    if words[i : i + 1] == [] or words[i] not in _AT or reading.gap(i) != " ":
        return i
    found = country_behind(reading, i + 1)
    return i if found is None else found[0]


def mission_end(reading: Reading, first: int, i: int) -> int:
    """The end of the country where a mission is, which ends before word `i`, else `i`.

    So in: Quân tình nguyện Việt Nam [tại Lào], Hiệp hội Doanh nghiệp Nhật Bản [ở Việt Nam]. It has
    the name of another country, or a word for those who are sent (đoàn chuyên gia).

    Args:
        reading: the text.
        first: the first word of the mission.
        i: the word behind it.
    """
    end = posted_end(reading, i)
    if end == i or not _AT.isdisjoint(reading.words[first:i]):
        return i
    words, there = reading.words, country_at(reading.words, i + 1)
    for j in range(max(first, i - _LONGEST), i):
        home = country_at(words, j)
        if home is not None and home[0] == i:
            return i if there is not None and there[1] == home[1] else end
    sent = phrases("sent")
    return end if any(sent.longest(words, j) for j in range(first, i)) else i
