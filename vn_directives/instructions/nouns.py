"""Names and common nouns for those who act, known or not: where each ends. All are word numbers."""

from __future__ import annotations

from vn_directives.instructions.vocabulary import (
    actions,
    foreign,
    groups,
    institutions,
    organs,
    phrases,
    unit_words,
    units,
)
from vn_directives.matching import Reading
from vn_directives.matching.names import is_syllable, syllable_end
from vn_directives.places.gazetteer import city_level, longest_place
from vn_directives.places.nouns import cities
from vn_directives.titles.vocabulary import heads

_INSTITUTION = 10  # words of the name of an institution
_CASE = ["trường", "hợp"]  # no school
_FIELD = 6  # words of a field of administration
_MOST_WORDS = 15  # of an unknown name
_DUTY_SIGNS = frozenset(["có", "trong", "chú", "đã", "sẽ", "nên"])


def foreign_end(reading: Reading, i: int) -> int | None:
    """The end of a country or partner at word `i`; Lào Cai is no part of Laos."""
    found = foreign().longest(reading.words, i)
    home = found and longest_place(reading, i)
    return None if found is None or (home and home[0] > found[0]) else found[0]


def group_end(reading: Reading, i: int, listed: bool) -> int | None:
    """The end of a common noun for those who act."""
    found = groups().longest(reading.words, i)
    if found is None or (found[1].plural and not listed):
        return None
    case = reading.words[i : i + 2] == ["trường", "hợp"]  # một số trường hợp
    return None if case and found[0] == i + 1 else found[0]


def office_end(reading: Reading, i: int) -> int | None:
    """The end of an office that many hold: ``các`` + ``Thẩm phán``."""
    found = heads().longest(reading.words, i)
    return found[0] if found else None


def field_end(reading: Reading, i: int) -> int | None:
    """The end of ``ngành`` or ``lực lượng`` with its field: a known one, or all before a duty."""
    words = reading.words
    for head in (["ngành"], ["lực", "lượng"]):
        start = i + len(head)
        if words[i:start] == head:
            known = phrases("fields").longest(words, start)
            if known:
                return known[0]
            for k in range(start, min(start + _FIELD, len(words))):
                if words[k] in _DUTY_SIGNS or phrases("openings").longest(words, k):
                    return k if k > start else None
                if "\n" in reading.gap(k) or not words[k].isalpha():
                    break
    return None


def organ_end(reading: Reading, i: int) -> int | None:
    """The end of an organ called for short: ``Sở``, ``Bộ``."""
    found = i < len(reading.words) and reading.words[i] in organs()
    return i + 1 if found and reading.written(i)[0].isupper() else None


def institution_end(reading: Reading, i: int) -> int | None:
    """The end of the name of an institution: ``Viện Quy hoạch xây dựng Hà Nội``.

    Such a name is an open class. It ends before a duty (``chủ trì``, any verb behind a name or a
    unit: ``Thuế tỉnh phối hợp``) or a sign, else after its last capital.
    """
    head = institutions().longest(reading.words, i)
    if head is None or reading.words[i : i + 2] == _CASE:
        return None
    capital = None
    last = len(reading.words) - 1
    for k in range(head[0], min(head[0] + _INSTITUTION, len(reading.words))):
        if "\n" not in reading.gap(k) and capital and _joins_fields(reading, k):
            continue
        if "\n" in reading.gap(k) or not reading.words[k].isalnum():
            return k if capital else None
        if k > head[0] and _acts(reading, k):
            return k
        duty = phrases("openings").longest(reading.words, k)
        if duty and not reading.cased[reading.starts[min(duty[0], last)]].isupper():
            return k if capital else None
        if reading.words[k].isdigit():
            return k + 1  # Quân đoàn 12
        if reading.written(k)[0].isupper():
            capital = k + 1
    return capital


def _joins_fields(reading: Reading, k: int) -> bool:
    """Whether a dash at word `k` joins two fields: ``Tập đoàn Than - Khoáng sản``."""
    if reading.words[k] != "-" or not goes_on(reading, k + 2):
        return False
    return reading.written(k + 1)[0].isupper() and "\n" not in reading.gap(k + 1)


def _acts(reading: Reading, k: int) -> bool:
    """Whether a verb stands at word `k`, behind a name or the unit whose institution it is."""
    found = None if reading.written(k)[0].isupper() else actions().longest(reading.words, k)
    if found is None or found[0] == k + 1:
        return False  # the second syllable of a name: Trung tâm Đào + tạo
    return reading.written(k - 1)[0].isupper() or reading.words[k - 1] in unit_words()


def place_end(reading: Reading, i: int) -> int | None:
    """The end of a place that stands for its leaders, at word `i`."""
    found = place_at(reading, i)
    return found[0] if found else None


def place_at(reading: Reading, i: int) -> tuple[int, str | None] | None:
    """The end and level of a place that stands for its leaders: ``quận``, ``huyện An Hòa``."""
    unit = units().longest(reading.words, i)
    if unit:
        end, level = unit
        if end < len(reading.words) and reading.words[end] == "." and reading.gap(end) == "":
            end += 1
        if level == "city" and (named := longest_place(reading, end)) is not None:
            level = city_level(named[1])
        return abbreviated_end(reading, end) or tail_end(reading, end), level
    if city := abbreviated_end(reading, i):
        return city, "province"
    known = longest_place(reading, i)
    if known is None or (known[0] == i + 1 and goes_on(reading, known[0])):
        return None  # Tư is a commune; Tư pháp is not
    return known[0], known[1][0].level


def abbreviated_end(reading: Reading, i: int) -> int | None:
    """The end of a city that is written in letters at word `i`: ``HCM``, ``TPHCM``."""
    found = i < len(reading.words) and reading.words[i] in cities()
    return i + 1 if found and reading.written(i).isupper() else None


def tail_end(reading: Reading, i: int) -> int:
    """The end of a run of capitalised syllables at word `i` on the same line."""
    end = i
    for _ in range(5):
        if "\n" in reading.gap(end):
            break
        after = syllable_end(reading, end)
        if after is None:
            break
        end = after
    return end


def unknown_end(reading: Reading, i: int) -> int | None:
    """The end of a name in capital letters that a word in small letters follows."""
    words = reading.words
    end = i
    while end < len(words) and end - i < _MOST_WORDS and "\n" not in reading.gap(max(end, i + 1)):
        written = reading.written(end)
        joined = written in "&.-" and end > i and reading.gap(end) == ""
        if not (written[0].isupper() or joined or (written.isdigit() and end > i)):
            break
        end += 1
    if end == i or end >= len(words) or not words[end][0].isalpha():
        return None
    # Học viện, Đại hội: a common noun with a capital, not a name.
    common = end == i + 1 and not reading.written(i).isupper() and is_syllable(words[i])
    return None if common or words[i] in groups().first_words else end


def goes_on(reading: Reading, i: int) -> bool:
    """Whether word `i` is in small letters, as the second syllable of a common noun."""
    return i < len(reading.words) and reading.written(i).islower()
