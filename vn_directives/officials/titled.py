"""Names before and after titles."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.matching import Reading
from vn_directives.matching.name_words import known_persons
from vn_directives.matching.names import (
    MAX_SYLLABLES,
    begins_name,
    callings,
    common_surnames,
    is_syllable,
    name_end,
    surnames,
)
from vn_directives.officials.context import (
    Found,
    Name,
    Taken,
    ends_in_place,
    is_capitalised,
    may_be_cell,
)
from vn_directives.officials.naming import known_at, known_first_words, name_at
from vn_directives.places.countries import country_at, home
from vn_directives.places.gazetteer import longest_place
from vn_directives.places.nouns import unit_words
from vn_directives.titles.vocabulary import phrases

# What goes on with a title in capitals: Tư lệnh Miền Hậu Giang, Tổng Lãnh sự Quán Mỹ
_NO_SURNAMES = frozenset(
    ("phủ", "miền", "viện", "trường", "đảng", "quán", "thuộc", "đệ", "cộng", "giáo")
)


_WHOLE = 3  # syllables of most names
_TAKES = frozenset((("giữ", "chức"), ("chức", "vụ"), ("vị", "là")))
_OF_UNITS = {"ủy": ("thành", "tỉnh"), "trưởng": ("tỉnh",)}  # the end of a title, before a place


def after_titles(reading: Reading, taken: Taken, found: Found) -> None:
    """Names right behind a title, behind its colon, in the next cell, on the line below it."""
    words, cased, starts = reading.words, reading.cased, reading.starts
    count = len(words)
    for last, first in taken.title_ends.items():
        end = _behind_note(reading, last)
        sign = words[end] if end < count else ""
        i = end + (sign in (":", "|"))  # các Phó Chủ tịch: Lê A, Trần B
        if i >= count or not cased[starts[i]].isupper():
            continue
        if i in found.held or i in taken.words or reading.gap(i) == "":
            continue
        if sign == "|":
            _in_next_cell(reading, taken, found, i)
            continue
        below = "\n" in reading.gap(i)
        if (sign == ":" or below) and not _opens_with_surname(reading, i):
            continue
        name = name_at(reading, taken, i)
        if name is None or _holds_none(reading, first, i, name):
            continue
        end, syllables = name
        if below:
            if syllables >= 2 and "\n" in reading.gap(end) and "\n" in reading.gap(first):
                found.add(Name(i, end, i, True))
        elif syllables >= 2 or not is_syllable(words[i]):
            found.add(Name(i, end, i, syllables > 1))
        else:
            found.pending.append(Name(i, end, first, False))


def _holds_none(reading: Reading, first: int, i: int, name: tuple[int, int]) -> bool:
    """Whether who is named behind a title from word `first` is no person, or not its holder."""
    if _is_no_person(reading, i, name[0]):
        return True
    return reading.words[i - 1] != ":" and _is_of_subject(reading, first, i, name)


def _is_of_subject(reading: Reading, first: int, i: int, name: tuple[int, int]) -> bool:
    """Whether a title from word `first` is of the subject, so that a short name goes on with it.

    So in: làm Chính trị viên [Bình Phú]; Vũ A làm Bí thư [Vân Anh, báo B]: no name of two
    syllables, or without a surname, is one that everybody knows.
    """
    words, syllables = reading.words, name[1]
    if (
        words[first - 1 : first] != ["làm"]
        and tuple(words[max(0, first - 2) : first]) not in _TAKES
    ):
        return False
    if known_persons().longest(words, i) is not None or not is_syllable(words[i]):
        return False
    return syllables < _WHOLE or words[i] not in common_surnames()


def _opens_with_surname(reading: Reading, i: int) -> bool:
    """Whether a known surname stands at word `i`, or a shortened one: ``Ng. Văn Hùng``."""
    return reading.words[i] in surnames() or begins_name(reading, i)


def _behind_note(reading: Reading, i: int) -> int:
    """Where a footnote or a count at word `i` ends in a cell: ``| Phó Bí thư (3) | A B C |``."""
    if reading.words[i : i + 1] not in (["("], ["["]):
        return i
    note = reading.words[i + 1 : i + 4]
    is_note = len(note) == 3 and note[0].isdigit() and note[1] in (")", "]") and note[2] == "|"
    return i + 3 if is_note else i


def _in_next_cell(reading: Reading, taken: Taken, found: Found, i: int) -> None:
    """A name of any surname that fills the cell behind that of a title: ``| Quốc trưởng | A |``."""
    name = name_at(reading, taken, i)
    if name is None or "\n" in reading.gap(i) or not may_be_cell(reading, name[0]):
        return
    end, syllables = name
    vietnamese = all(map(is_syllable, reading.words[i:end]))
    if not vietnamese or not 2 <= syllables <= 4:
        return
    if reading.words[i] not in common_surnames() and ends_in_place(reading, i, end):
        return
    if not _is_no_person(reading, i, end):
        found.add(Name(i, end, i, True))


def _is_no_person(reading: Reading, i: int, end: int) -> bool:
    """Whether what a title goes on with is an organisation, a place, or what calls a person."""
    words = reading.words
    if callings().longest(words, i) is not None or _is_short_unit(words[i]):
        return True
    if known_persons().longest(words, i) is not None or words[i:end] == ["hồ", "chí", "minh"]:
        return False
    if words[i] not in common_surnames() and _names_no_person(reading, i, end):
        return True
    if words[i - 2] in _OF_UNITS.get(words[i - 1], ()) and not is_syllable(words[i]):
        return True  # Bí thư Thành ủy Odessa
    place = longest_place(reading, i)
    if place is None:
        return False
    if place[0] > end:
        return True  # Bí thư Tỉnh ủy Thái bình
    wide = any(unit.level in ("province", "district") for unit in place[1])
    if place[0] == end and wide:
        return True  # Bí thư Tỉnh ủy Hà Đông
    return place[0] > i + 1 and words[i] not in common_surnames()  # Huyện ủy Phù Yên Tiếp đó


def _is_short_unit(word: str) -> bool:
    """Whether a word is a shortened noun of a place's name: Trưởng đoàn Tp. Cần Thơ."""
    return len(word) > 1 and word in unit_words() and not is_syllable(word)


def _is_coined(word: str) -> bool:
    """Whether a word with capitals inside is the name of a firm: ``PVTex``, ``KoCham``."""
    inner = word[1:].replace("-", "")
    mixed = inner.isalpha() and not (inner.islower() or inner.isupper())
    return mixed and not word.startswith(("Mc", "Mac", "De", "Le", "La"))


def _is_firm(reading: Reading, i: int, end: int) -> bool:
    """Whether words ``i:end`` end as a firm does: ``Sunrise Holdings``, ``Sunrise Việt Nam``."""
    words = reading.words
    if not is_syllable(words[end - 1]) and phrases("outside").longest(words, end - 1) is not None:
        return True
    named = words[i] not in surnames() and end - i > 2
    return named and country_at(words, end - 2) == (end, home())


def _names_no_person(reading: Reading, i: int, end: int) -> bool:
    """Whether words ``i:end``, behind a title, begin an organisation, or are a unit's name."""
    words = reading.words
    if words[i] in _NO_SURNAMES or _is_coined(reading.written(i)):
        return True
    known = words[i] in surnames() and end - i > 2
    if not known and words[i - 1] in unit_words() and all(map(is_syllable, words[i:end])):
        return True  # Chủ tịch Ủy ban Hành chính huyện Kim Giang
    if _is_firm(reading, i, end):
        return True
    kinds = ("organisations", "outside")  # Phó Chủ tịch Nhóm nghị sĩ, Chính ủy Trường Cao đẳng
    return any(phrases(kind).longest(words, i) is not None for kind in kinds)


def known(reading: Reading, taken: Taken, found: Found, capitals: Sequence[int]) -> None:
    """Persons whom everybody knows, by names that have no surname or are those of places, too.

    Args:
        reading, taken, found: the text, its titles and bodies, the names so far.
        capitals: the words with a capital with which a name may begin.
    """
    words, persons = reading.words, known_persons()
    firsts = known_first_words()
    for i in capitals:
        if words[i] not in firsts:
            continue  # nearly all
        if words[i] != "hồ" and persons.longest(words, i) is None:
            continue  # the president may be named without being one of these
        if i in taken.words:
            continue
        end = known_at(reading, taken, i)
        if end is not None and i not in found.held:
            found.add(Name(i, end, i, True))


def before_titles(reading: Reading, taken: Taken, found: Found) -> None:
    """Names of any surname in a list of persons with titles: ``; Quảng A - Bí thư Huyện ủy``."""
    words, cased, starts = reading.words, reading.cased, reading.starts
    for start in taken.title_starts:
        end = start - 1
        if end < 2 or words[end] not in (",", "-", "(", ":") or end in found.ends:
            continue
        if end - 1 in taken.words or not cased[starts[end - 1]].isupper():
            continue
        first = _first_before(reading, end)
        if first is None or not _is_listed(reading, first, end):
            continue
        name = name_at(reading, taken, first)
        if name is not None and name[0] == end and not ends_in_place(reading, first, end):
            found.add(Name(first, end, first, True))


def _first_before(reading: Reading, end: int) -> int | None:
    """The first of the capitalised words before word `end`, where they may be a name."""
    words = reading.words
    first = end
    while first > max(0, end - MAX_SYLLABLES) and "\n" not in reading.gap(first):
        if not is_capitalised(reading, first - 1):
            break
        first -= 1
    if first > 1 and words[first - 1] == "." and name_end(reading, first - 2)[0] == end:
        return first - 2  # Ng. Văn Hùng
    if not 2 <= end - first <= 4 or (first and words[first - 1].isalnum()):
        return None
    return first


def _is_listed(reading: Reading, first: int, end: int) -> bool:
    """Whether words ``first:end`` stand as a person of a list: with a surname, or behind a sign."""
    words = reading.words
    before = words[first - 1] if first else ""
    if words[end] == ":":  # - Phó A B: Trưởng ban
        bullet = before != "" and before in "-*+•" and "\n" in reading.gap(first - 1)
        if not bullet:
            return False
    return words[first] in surnames() or before in (";", ":") or words[first + 1] == "."
