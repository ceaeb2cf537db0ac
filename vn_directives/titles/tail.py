"""What follows the head of a title: a body, a place, a country, a ministry, an organisation."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.bodies.record import BodyRecord
from vn_directives.bodies.vocabulary import known_field
from vn_directives.matching import Reading
from vn_directives.matching.names import (
    begins_name,
    callings,
    is_syllable,
)
from vn_directives.places.gazetteer import city_level, longest_place
from vn_directives.places.nouns import Noun, forms
from vn_directives.titles.country import country_behind, country_of, is_home, posted_end
from vn_directives.titles.fields import known_field_end, other_field_end, second_field_end
from vn_directives.titles.organisation import (
    JOINTS,
    at_sign,
    ends_in_country,
    host_end,
    organisation_end,
    region_end,
    small_ministry_end,
    whole_end,
)
from vn_directives.titles.parts import Bodies, Tail
from vn_directives.titles.place import place_name_end
from vn_directives.titles.vocabulary import Head, heads, phrases

# Bộ trưởng [phụ trách công tác đê biển]
_IN_CHARGE = ["phụ", "trách", "công", "tác"]
_DIGITS = 2
_BEHIND_NUMBERS = frozenset(("của", "thuộc", "lại", "và", "kiêm", "rồi"))
_HOSTED = frozenset(("mass", "committee"))  # kinds of bodies that a school or company may have


def find_tail(reading: Reading, bodies: Bodies, head: Head, head_end: int, i: int) -> Tail | None:
    """What follows a head, see `_find`, with the country where its holder is posted."""
    tail = _find(reading, bodies, head, head_end, i)
    if not head.posted:
        return tail
    start = i if tail is None else tail.end
    end = posted_end(reading, start)
    if end == start:
        return tail
    there = f"tại {_text(reading, start + 1, end)}"
    return Tail(end, there if tail is None else f"{tail.name} {there}", level="central")


def _find(reading: Reading, bodies: Bodies, head: Head, head_end: int, i: int) -> Tail | None:
    """What follows a head.

    Args:
        reading: the text.
        bodies: the bodies found in it.
        head: the head.
        head_end: the end of the head, a word number.
        i: the word after the head and the ranks behind it.
    """
    words = reading.words
    found = _longest_body(reading, bodies, head, head_end, i)
    if found is not None:
        return _with_body(reading, head, i, *found)
    if i >= len(words) or "\n" in reading.gap(i) or reading.gap(i) == "":
        return None
    if not (head.complete or head.state_only):  # Tổng Bí thư Trường Chinh is of no school
        outside = phrases("outside").longest(words, i)
        if outside is not None and not _is_inside(reading, i, outside[0]):
            return Tail(outside[0], outside[1], outside=True)
    tail = _read(reading, i, head) if head.takes else None
    if tail is None and "country" in head.takes:
        country = country_of(reading, i)
        tail = country and Tail(*country, level="central")
    if tail is not None:
        return tail
    abbreviated = head.complete or _is_acronym(reading, head_end - 1)
    if _is_acronym(reading, i) and not abbreviated and heads().longest(words, i) is None:
        return Tail(i + 1, reading.written(i), outside=True)  # Chủ tịch of some company
    return None


def _longest_body(
    reading: Reading, bodies: Bodies, head: Head, head_end: int, i: int
) -> tuple[int, BodyRecord, int] | None:
    """The longest body that begins with the noun of a head, or behind it.

    Returns:
        Its end, its record, and how many words of the head begin it.
    """
    longest: tuple[int, BodyRecord, int] | None = None
    for start in (*range(head_end - head.noun_length, head_end), i):
        body = bodies.starting(start)
        if body is None or body[0] < (i if longest is None else longest[0] + 1):
            continue
        if start < i or "\n" not in reading.gap(i):
            longest = (*body, max(0, head_end - start))
    return longest


def _with_body(
    reading: Reading, head: Head, i: int, end: int, record: BodyRecord, overlap: int
) -> Tail:
    """A body that ends before word `end`, with the country behind it."""
    ministry = _ministry(reading, i) if "ministry" in head.takes else None
    if ministry is not None and ministry.end > end:
        return ministry  # Bộ trưởng [Công an] và An ninh Lào
    country = _country(reading, end)
    if country is not None and ("country" in head.takes or is_home(reading, end)):
        name = f"{record.name} {country.name}"
        return Tail(country.end, name, record, record.level, overlap=overlap)
    if country is not None and record.place is None and _is_abroad(reading, end, country.end):
        name = f"{record.name} {country.name}"
        return Tail(country.end, name, level=record.level, overlap=overlap)
    whole = whole_end(reading, end) if record.level is None else end
    if whole == end and record.place is None and record.kind in _HOSTED:
        whole = host_end(reading, end)
    level = None
    if whole == end and record.place is None:
        whole, level = second_field_end(reading, end, record), record.level
    if whole > end:
        if record.kind == "ministry" and (abroad := _country(reading, whole)) is not None:
            whole = abroad.end
        name = f"{record.name} {_text(reading, end, whole)}"
        return Tail(whole, name, level=level, overlap=overlap)
    return Tail(end, record.name, record, record.level, overlap=overlap)


def _is_abroad(reading: Reading, i: int, end: int) -> bool:
    """Whether a country or city abroad, from word `i` to `end`, tells where a local body is.

    So in: Bí thư Tỉnh ủy [Cam Túc]; a short name may be a person's: Giám đốc Sở Anh Tuấn.
    """
    known = end > i + 1 or not is_syllable(reading.words[i]) or at_sign(reading, end)
    return known and ends_in_country(reading, i, end)


def _read(reading: Reading, i: int, head: Head) -> Tail | None:
    """What the head takes beside a body, where it stands at word `i`."""
    verb = "ministry" in head.takes and reading.written(i)[0].islower()  # Bộ trưởng quản lý
    if verb and "field" in head.takes and reading.words[i - 2 : i + 2] == _IN_CHARGE:
        end = organisation_end(reading, i, i + 2)
        return Tail(end, _text(reading, i, end), level="central") if end > i + 2 else None
    if verb and reading.words[i] == "bộ":
        end = small_ministry_end(reading, i)
        return Tail(end, _text(reading, i, end), level="central") if end > i else None
    for kind, read in _READERS.items():
        if kind in head.takes and not (kind == "field" and verb):
            tail = read(reading, i)
            if tail is not None:
                return tail
    return None


def _is_inside(reading: Reading, i: int, end: int) -> bool:
    """Whether a name that is no company, school or hospital goes from word `i` to `end` or on."""
    known = (
        phrases("organisations").longest(reading.words, i),
        known_field(reading, i, "ministries"),
    )
    return any(match is not None and match[0] >= end for match in known)


def _is_acronym(reading: Reading, i: int) -> bool:
    word = reading.written(i)
    return len(word) > 1 and word.isupper()


def _ministry(reading: Reading, i: int) -> Tail | None:
    found = known_field(reading, i, "ministries")
    if found is None or (found[0] == i + 1 and reading.written(i)[0].islower()):
        return None
    end, name = found
    other = other_field_end(reading, end)
    if other > end:
        end, name = other, f"{name} {_text(reading, end, other)}"
    country = _country(reading, end)
    if country is not None:
        return Tail(country.end, f"{name} {country.name}", level="central")
    return Tail(end, name, level="central")


def _country(reading: Reading, i: int) -> Tail | None:
    found = country_behind(reading, i)
    return None if found is None else Tail(*found, level="central")


def place_tail(reading: Reading, i: int) -> Tail | None:
    """A place at word `i`, as a tail: ``phường An Khê``, ``tỉnh``, ``Hà Tĩnh``."""
    words = reading.words
    many = words[i] in ("các", "cấp")
    start = i + 1 if many else i
    unit = unit_noun(words, start)
    if unit is None:
        region = region_end(reading, i)
        if region is not None:
            return Tail(region, _text(reading, i, region))  # Xứ ủy viên Bắc Kỳ
        place = longest_place(reading, i)
        if place is None or not any(unit.level == "province" for unit in place[1]):
            return None
        if words[i : i + 3] == ["hồ", "chí", "minh"]:
            return None  # the person: of the city it is said with thành phố
        return Tail(place[0], _text(reading, i, place[0]), level="province")
    end, noun = unit
    level = noun.level
    if level == "city":  # Hạ Long is a city of a province
        named = longest_place(reading, end) if not many else None
        level = city_level(named[1]) if named is not None else "province"
    elif level == "village":
        level = "commune"
    if not many:
        after = place_name_end(reading, end, noun.level in ("province", "city"))
        if after == end and words[end - 1] == "." and noun.level != "city":
            return None  # Chủ tịch H.
        end = after
    return Tail(end, _text(reading, i, end), level=level)


def unit_noun(words: Sequence[str], i: int) -> tuple[int, Noun] | None:
    """The noun for a unit that has a name, at word `i`, and its end."""
    found = forms().longest(words, i) if i < len(words) else None
    return found if found is not None and not found[1].nameless else None


def _hamlet(reading: Reading, i: int) -> Tail | None:
    if begins_name(reading, i) or not reading.written(i)[0].isupper():
        return None
    end = place_name_end(reading, i)
    if end < len(reading.words) and reading.words[end].isdigit() and reading.gap(end) == " ":
        end += 1
    return Tail(end, _text(reading, i, end), level="commune") if end > i else None


def _organisation(reading: Reading, i: int) -> Tail | None:
    """An organisation that is no body of ours: an association, a board, an army's academy."""
    noun = phrases("organisations").longest(reading.words, i)
    if noun is None and known_field(reading, i, "departments") is None:
        noun = phrases("outside").longest(reading.words, i)
    if noun is None:
        return None
    end = organisation_end(reading, i, noun[0])
    return Tail(end, _text(reading, i, end))


def _field(reading: Reading, i: int) -> Tail | None:
    """A field of work after the word for its organ: ``Trưởng phòng Nội vụ``."""
    known = known_field_end(reading, i)
    if known is not None:
        outside = phrases("outside").longest(reading.words, known)
        if outside is not None and reading.gap(known) == " ":
            return Tail(*outside, outside=True)  # Trưởng phòng hành chính [công ty] An Phát
        end = organisation_end(reading, i, known)
        return Tail(end, _text(reading, i, end))
    if (end := _number_end(reading, i)) > i:
        return Tail(end, _text(reading, i, end))
    if not reading.written(i)[0].isupper() or begins_name(reading, i):
        return None
    if not (is_syllable(reading.words[i]) or _is_acronym(reading, i)):
        return None  # Bộ trưởng Shoigu
    if heads().longest(reading.words, i) or callings().longest(reading.words, i):
        return None
    end = _field_end(reading, i)
    # A person's name has capitals only.
    if all(reading.written(j)[0].isupper() for j in range(i, end)):
        return None
    return Tail(end, _text(reading, i, end))


def _number_end(reading: Reading, i: int) -> int:
    """The end of a number that names an office, else `i`: Trưởng phòng [6], [3 Bộ Tổng Tham mưu]"""
    words = reading.words
    if not words[i].isdigit() or len(words[i]) > _DIGITS or words[i][0] == "0":
        return i
    if at_sign(reading, i + 1) or words[i + 1] in _BEHIND_NUMBERS:
        listed = words[i + 1 : i + 2] == ["."] and heads().longest(words, i + 2) is not None
        return i if listed else i + 1  # 1. Trưởng phòng 2. Phó Trưởng phòng
    named = begins_name(reading, i + 1) or callings().longest(words, i + 1) is not None
    if named or reading.gap(i + 1) != " " or not reading.written(i + 1)[0].isupper():
        return i
    return organisation_end(reading, i, i + 1)


def _field_end(reading: Reading, i: int) -> int:
    """The end of a field, cut where more than one lower-case word follows a capital: a verb.

    What goes on to a sign with nothing that ends a name is one: ``Trưởng ban Bảo vệ sức khỏe,``.
    """
    end = organisation_end(reading, i, i + 1)
    if at_sign(reading, end):
        return end
    small = 0
    for j in range(i, end):
        capital = reading.written(j)[0].isupper()
        known = reading.words[j] in JOINTS or unit_noun(reading.words, j) is not None
        small = 0 if capital or known else small + 1
        if small > 1:
            return j
    return end


def _text(reading: Reading, i: int, end: int) -> str:
    return reading.cased[reading.starts[i] : reading.ends[end - 1]]


_READERS = {
    "ministry": _ministry,
    "country": _country,
    "organisation": _organisation,
    "place": place_tail,
    "name": _hamlet,
    "field": _field,
}
