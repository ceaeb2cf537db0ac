"""Where the name of an organisation ends that no list knows: an open class."""

from __future__ import annotations

import re

from vn_directives.bodies.vocabulary import is_compound, known_field
from vn_directives.matching import Reading
from vn_directives.matching.name_words import known_persons
from vn_directives.matching.names import begins_name, callings, is_syllable, name_end
from vn_directives.matching.stops import stops
from vn_directives.places.countries import country_at
from vn_directives.places.gazetteer import longest_place
from vn_directives.titles.vocabulary import heads, phrases, prefixes

_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_NAME = 18  # words in the name of an organisation
JOINTS = frozenset(["và", "-", "&"])
_NO_NAMES = frozenset((("nông", "lâm"), ("y", "dược")))  # fields that begin as names do
_NOUNS = frozenset(["sở", "ty", "nha", "cục", "vụ", "bộ"])
_OF_PHYSICIANS = frozenset((("học", "y"), ("đh", "y"), ("viện", "y")))  # Đại học Y Hà Nội
# Văn phòng Nội chính Phủ Thủ tướng, Câu lạc bộ Cựu Đại biểu
_OF_OFFICES = frozenset(["phủ", "dinh", "cựu"])
_OF_REGIONS = frozenset(["trận"])  # Mặt trận Tây nguyên
_SIGNS = frozenset([",", ";", ".", "|", ")", "(", ":"])
_COMMANDS = ["chỉ", "huy"]
_OF_COMMAND = frozenset(("ban", "bộ", "sở", "tổng", "quan", "trường", "phòng", "cấp"))
_NEVER_LAST = JOINTS | {"."}
# Cục phó A5 - [cục tình báo]: what begins, in small letters, an apposition and no other field.
_APPOSED = frozenset(("cục", "cơ quan", "đơn vị", "tập đoàn", "công ty", "vị trí", "chủ đầu"))


def organisation_end(reading: Reading, start: int, i: int) -> int:
    """Where a name of open form ends: at a verb or function word, a sign, a person, a title.

    Args:
        reading: the text.
        start: the first word of the name.
        i: the word at which it may end first.
    """
    words = reading.words
    limit = min(len(words), start + _LONGEST_NAME)
    last_capital = i
    while i < limit and "\n" not in reading.gap(i):
        if words[i] == "." and _is_inner(reading, i):
            i += 1
            continue
        if words[i] in JOINTS:
            if i + 1 >= limit or not _goes_on_behind(reading, i):
                break
            i = _other_country(words, i) or i + 1
            continue
        capital = reading.written(i)[0].isupper()
        if not words[i].isalnum() or (not capital and _stops(words, i)):
            break
        country = country_at(words, i) if capital else _region(reading, i)
        if country is not None and is_foreign(reading, country[0]):
            return country[0]  # Cục trưởng Cục Điều tra Singapore Wong Hong Kuan
        place = _place_or_country_end(reading, i, country)
        if place is not None:
            i = last_capital = place
            continue
        if capital:
            if _begins_other(reading, i, start):
                break
            last_capital = i + 1
        i += 1
    if i >= start + _LONGEST_NAME:
        i = _country_end(words, i) if last_capital == i else last_capital
    return _trimmed(words, start, i)


def _region(reading: Reading, i: int) -> tuple[int, str] | None:
    """A part of the world at the small word `i`, as `country_at`: châu Á - Thái Bình Dương."""
    found = country_at(reading.words, i)
    named = found is not None and found[0] > i + 2 and reading.written(i + 1)[0].isupper()
    return found if named else None


def _place_or_country_end(reading: Reading, i: int, country: tuple[int, str] | None) -> int | None:
    """The end of a place at word `i`, or of the country there: Hội Doanh nghiệp [Hàn Quốc]."""
    if not reading.written(i)[0].isupper():
        return None if country is None else country[0]
    place = place_end(reading, i)
    if place is None and country is not None and ends_in_country(reading, i, country[0]):
        return country[0]
    return place


def ends_in_country(reading: Reading, i: int, end: int) -> bool:
    """Whether a country from word `i` to `end` is no part of a person's name: Hàn Quốc Tuấn.

    A name may stand behind it: Hội Hữu nghị Thái Lan Vũ Văn A.
    """
    if name_end(reading, i)[0] <= end:
        return True
    return end > i + 1 and (begins_name(reading, end) or is_foreign(reading, end))


def _is_inner(reading: Reading, i: int) -> bool:
    """Whether the dot at word `i` ends no sentence: tp. Huế, Ban B[.]68."""
    if reading.gap(i) != "":
        return False
    code = len(reading.words[i - 1]) == 1 and reading.written(i - 1).isupper()
    number = i + 1 < len(reading.words) and reading.words[i + 1].isdigit()
    return reading.words[i - 1] == "tp" or (code and number and reading.gap(i + 1) == "")


def _trimmed(words: list[str], start: int, i: int) -> int:
    """The end of a name without the joints and signs, or the verb, at it: Quân khu 5 chỉ huy"""
    while i > start + 1 and words[i - 1] in _NEVER_LAST:
        i -= 1
    commands = i > start + 2 and words[i - 2 : i] == _COMMANDS
    return i - 2 if commands and words[i - 3] not in _OF_COMMAND else i


def _country_end(words: list[str], i: int) -> int:
    """The end of a country at word `i`, else `i`: Hội đồng cố vấn … miền Nam [Việt Nam]."""
    found = country_at(words, i)
    return found[0] if found is not None else i


def whole_end(reading: Reading, i: int) -> int:
    """The end of the organisation that stands right behind a bare committee of it at word `i`.

    So in: Ủy viên Ban Chấp hành [Hội Thầy thuốc trẻ]. Where none stands there, `i`.
    """
    if i >= len(reading.words) or reading.gap(i) != " " or not reading.written(i)[0].isupper():
        return i
    noun = phrases("organisations").longest(reading.words, i)
    return i if noun is None else organisation_end(reading, i, noun[0])


def small_ministry_end(reading: Reading, i: int) -> int:
    """The end of a ministry with a small letter at word `i`, else `i`: Bộ trưởng [bộ Viễn thông].

    It is no body that is known.
    """
    if i + 1 >= len(reading.words) or reading.gap(i + 1) != " ":
        return i
    if not reading.written(i + 1)[0].isupper() or heads().longest(reading.words, i + 1):
        return i
    end = organisation_end(reading, i, i + 1)
    return end if end > i + 1 else i


def host_end(reading: Reading, i: int) -> int:
    """The end of the school, hospital or company of which a body is, at word `i`, else `i`.

    So in: Bí thư Đoàn Thanh niên [Trường Đại học Sông An].
    """
    if i >= len(reading.words) or reading.gap(i) != " ":
        return i
    noun = phrases("outside").longest(reading.words, i)
    if noun is None or known_persons().longest(reading.words, i) is not None:  # Trường Chinh
        return i
    if noun[0] == i + 1 and reading.written(i)[0].islower():
        return i  # báo
    return organisation_end(reading, i, noun[0])


def at_sign(reading: Reading, i: int) -> bool:
    """Whether a sign or the end of the line stands at word `i`."""
    words = reading.words
    return i >= len(words) or "\n" in reading.gap(i) or words[i] in _SIGNS


def _stops(words: list[str], i: int) -> bool:
    """Whether a name ends at word `i` in small letters; but: Sư đoàn Phòng không 365."""
    if _YEAR.fullmatch(words[i]):
        return True  # Tham mưu trưởng Quân khu 5 1985-1992
    stop = stops("title").longest(words, i)
    if stop is None:
        return False
    return words[i - 1].isdigit() or not is_compound(words, i, stop[0])


def _goes_on_behind(reading: Reading, i: int) -> bool:
    """Whether an organisation's name goes on behind ``và`` or a dash at word `i`."""
    words = reading.words
    if not words[i + 1].isalpha() or heads().longest(words, i + 1):
        return False
    if words[i] == "-" and (callings().longest(words, i + 1) or _is_apposed(reading, i + 1)):
        return False  # Tư lệnh Nam Bộ - Trung tướng
    return _other_country(words, i) is not None or not begins_name(reading, i + 1)


def _is_apposed(reading: Reading, i: int) -> bool:
    """Whether a clause at word `i`, behind a dash, says what an organisation is."""
    words = reading.words
    begins = words[i] in _APPOSED or " ".join(words[i : i + 2]) in _APPOSED
    return begins and reading.gap(i) != "" and reading.written(i)[0].islower()


def _other_country(words: list[str], i: int) -> int | None:
    """The end of the country that word `i` joins to another: hữu nghị Việt Nam - [Thái Lan]."""
    other = country_at(words, i + 1)
    if other is None:
        return None
    before = (country_at(words, j) for j in range(max(i - 3, 0), i))
    return other[0] if any(found is not None and found[0] == i for found in before) else None


def region_end(reading: Reading, i: int) -> int | None:
    """The end of a part of the country at word `i`, or None: [Tây Nguyên], Xứ ủy [Nam bộ].

    A small last word may be the state of the next office: Tỉnh ủy Hà Tây nguyên Chủ tịch.
    """
    region = known_field(reading, i, "regions")
    if region is None:
        return None
    last = region[0] - 1
    if reading.written(last)[0].islower():
        if reading.written(i)[0].islower():
            return None
        if reading.words[last] in prefixes() and reading.words[i - 1] not in _OF_REGIONS:
            return None
    return region[0]


def place_end(reading: Reading, i: int) -> int | None:
    """The end of a known place at word `i` that is no longer name of a person, or None."""
    region = region_end(reading, i)
    if region is not None:
        return region
    place = longest_place(reading, i)
    if place is None:
        return None
    name, count = name_end(reading, i)
    person = begins_name(reading, i) and count > 2
    return None if person and name > place[0] else place[0]


def _begins_other(reading: Reading, i: int, start: int) -> bool:
    """Whether a person or another title begins at word `i` of the name that begins at `start`."""
    if begins_name(reading, i):  # but: Sở Nông Lâm, Viện Khảo cứu Nông Lâm, Học viện Lục Quân
        words = reading.words
        field = phrases("organisations").longest(words, i)
        named = words[i - 1] in _NOUNS and not _is_compound_noun(words, start, i)
        named = named or tuple(words[i : i + 2]) in _NO_NAMES
        named = named or tuple(words[i - 1 : i + 1]) in _OF_PHYSICIANS
        return not (named or (field is not None and field[0] > i + 1))
    if _calls(reading, i) or _is_foreigner(reading, i):
        return True
    if i <= start + 1 or reading.words[i - 1] in _OF_OFFICES:
        return False
    return heads().longest(reading.words, i) is not None


def _is_compound_noun(words: list[str], start: int, i: int) -> bool:
    """Whether the words from `start` to `i` are one noun of several: Chi bộ, Câu lạc bộ."""
    noun = phrases("organisations").longest(words, start)
    return noun is not None and noun[0] == i > start + 1


def _is_foreigner(reading: Reading, i: int) -> bool:
    """Whether a foreign name stands at word `i`, behind two countries in short.

    So in: Chủ tịch Liên minh hữu nghị Nhật - Việt [Taro Yamada].
    """
    if reading.words[i - 2] != "-" or not is_syllable(reading.words[i - 1]):
        return False
    return is_foreign(reading, i) and is_foreign(reading, i + 1) and reading.gap(i + 1) == " "


def is_foreign(reading: Reading, i: int) -> bool:
    """Whether a capitalised word of no Vietnamese shape stands at `i`."""
    words = reading.words
    return i < len(words) and reading.written(i)[0].isupper() and not is_syllable(words[i])


def _calls(reading: Reading, i: int) -> bool:
    """Whether a rank or a degree and then a name stand at word `i`."""
    match = callings().longest(reading.words, i)
    return match is not None and begins_name(reading, match[0])
