"""The names of places behind their nouns, known or not, and what is none: the names of persons."""

from __future__ import annotations

from vn_directives.bodies.vocabulary import heads
from vn_directives.bodies.writing import continues, ends_sentence, is_capital, opens_line
from vn_directives.matching.names import begins_name, is_said, surnames, syllable_end
from vn_directives.matching.reading import Reading
from vn_directives.matching.stops import stops
from vn_directives.places.gazetteer import longest_place
from vn_directives.places.nouns import Noun, cities

_ABBREVIATED = frozenset({".", "tp", "tx"})
_FAMILY = 3  # syllables of a place that is no beginning of a longer name: Hồ Chí Minh
_NAME_LIMIT = 4  # words in a place name that the gazetteer does not know


def place_name(reading: Reading, j: int, noun: Noun) -> int | None:
    """The end of the name of a place at word `j`, behind a noun, or None."""
    words = reading.words
    if not continues(reading, j):
        return None
    number = j + 1 if words[j] == "số" else j  # tổ dân phố số 5
    if (number < len(words) and words[number].isdigit()) or (
        noun.level == "region" and set(reading.written(j)) <= set("IVX")
    ):
        apart = reading.gap(number) != "" or words[number - 1] == "."
        return number + 1 if noun.numbered and apart else None
    if not is_capital(reading, j):
        return None
    if ends_sentence(reading, j):
        return None
    known = longest_place(reading, j)
    if known is not None and not is_person(reading, j, known[0]):
        return _joined_end(reading, known[0])
    if noun.level == "city" and abbreviated_city(reading, j) is not None:
        return j + 1
    # Behind TP. or Q. an unknown name is more often the next sentence.
    abbreviated = words[j - 1] in _ABBREVIATED or noun.nameless
    return None if abbreviated else unknown_name(reading, j)


def _joined_end(reading: Reading, end: int) -> int:
    """The end of a name with the one that a hyphen joins to it: ``Phú Sơn-Lâm Hà``."""
    if reading.words[end : end + 1] != ["-"] or reading.gap(end) or reading.gap(end + 1):
        return end
    other = longest_place(reading, end + 1)
    return other[0] if other is not None else end


def unknown_name(reading: Reading, j: int) -> int | None:
    """The end of the run of capitalised words at word `j` that may be a place name."""
    words = reading.words
    if (begins_name(reading, j) and not _is_one_word(reading, j)) or heads().longest(words, j):
        return None
    if len(words[j]) == 1 and words[j + 1 : j + 2] == ["."]:
        return None  # xã N.V.H. bị kỷ luật
    in_capitals = len(words[j]) > 1 and reading.written(j).isupper()
    if reading.written(j - 1).isupper() and len(words[j - 1]) > 1 and not in_capitals:
        return None  # ỦY BAN NHÂN DÂN TỈNH Căn cứ
    if in_capitals and _is_said(reading, j):
        return None
    end = syllable_end(reading, j) or j + 1
    while end - j < _NAME_LIMIT and _goes_on(reading, end, in_capitals):
        end += 1
    return end


def _goes_on(reading: Reading, j: int, in_capitals: bool) -> bool:
    """Whether an unknown name, written in capitals or not, goes on with word `j`."""
    if j >= len(reading.words) or "\n" in reading.gap(j):
        return False
    if in_capitals and _is_said(reading, j):
        return False
    word = reading.written(j)
    if not is_capital(reading, j) or (len(word) > 1 and word.isupper() != in_capitals):
        return False
    return not begins_name(reading, j) and heads().longest(reading.words, j) is None


def _is_one_word(reading: Reading, j: int) -> bool:
    """Whether an apostrophe joins a name, and no more of it follows: ``K'Dang``."""
    end = syllable_end(reading, j)
    if end is None or reading.words[j + 1 : j + 2] == ["."]:
        return False  # Ng. Văn Hùng
    return end > j + 1 and not is_capital(reading, end)


def _is_said(reading: Reading, j: int) -> bool:
    """Whether a verb or the motto goes on at word `j` of a line in capitals."""
    stop = stops("body").longest(reading.words, j)
    return stop is not None or is_said(reading, j) or opens_line(reading, j)


def is_person(reading: Reading, j: int, end: int) -> bool:
    """Whether a known place name that ends at `end` is the beginning of a person's name."""
    words = reading.words
    return (
        end - j < _FAMILY
        and words[j] in surnames()
        and is_capital(reading, end)
        and reading.gap(end) == " "
        and not reading.written(j).isupper()
        and not begins_name(reading, end)
        and heads().longest(words, end) is None
    )


def abbreviated_city(reading: Reading, j: int) -> str | None:
    """The city that ``HN`` or ``TPHCM`` at word `j` stands for."""
    city = cities().get(reading.words[j])
    return city if city is not None and reading.written(j).isupper() else None
