"""The field of a body: ``Y tế``, ``Văn hóa, Thể thao và Du lịch``, ``phòng, chống dịch bệnh``.

Known fields come from ``lexicons/bodies_fields.json``. The end of an unknown one is found by rule:
it goes on until a verb or clause word, another body, a place or a sign. How it begins depends on
the head (``open_field`` in ``lexicons/bodies.json``):

- ``title``: with a capital letter (``Vụ Giáo dục Mầm non``), or a word such as ``vùng``;
- ``office``: as ``title``, or behind a capitalised head with a verb of purpose (``Cục chống tham
  nhũng``);
- ``unit``: with an institution (``Đảng ủy Trường Đại học Hải Phòng``);
- ``wide``: with a capital letter, a number (``Ban Chỉ đạo 35``), or a verb of purpose
  (``Tổ công tác kiểm soát dịch bệnh``); commas may follow (``phòng, chống tham nhũng, tiêu cực``).

The item of a list that is nothing but the name of a unit is its name to the end of the line (``16.
Cục Quản lý, giám sát chính sách thuế, phí và lệ phí.``).
"""

from __future__ import annotations

from vn_directives.bodies.beginnings import starts_body, starts_something
from vn_directives.bodies.levels import level_noun, place_starts
from vn_directives.bodies.place import read_place
from vn_directives.bodies.vocabulary import (
    SEPARATORS,
    Head,
    field_starts,
    heads,
    is_compound,
    known_field,
    phrases,
)
from vn_directives.bodies.writing import continues, is_capital, is_item, spell
from vn_directives.matching.lexicon import Trie
from vn_directives.matching.names import begins_name, name_end
from vn_directives.matching.reading import Reading
from vn_directives.matching.stops import stops
from vn_directives.places.countries import country_at
from vn_directives.places.gazetteer import longest_place

_OPEN_KINDS = frozenset({"unit", "division"})  # those of which nobody knows all names
_LIMIT = 24  # words in an unknown field
_ZONE = "Khu "
_SMALL = 4  # words of a second field in small letters
_SIGNS = frozenset(",;:.()|[")
_QUOTES = frozenset("\"“”'")
# Ban Chỉ đạo Trung ương về phòng, chống tham nhũng; Ban Chỉ đạo quốc gia phòng, chống dịch.
_SCOPES = Trie((scope, None) for scope in ("trung ương", "quốc gia", "nhà nước", "tw", "tư"))


def read_field(reading: Reading, i: int, j: int, head: Head) -> tuple[int, str] | None:
    """The field that starts at word `j`, behind the head at word `i`.

    Returns:
        Its end (a word number, exclusive) and its canonical form; None when there is none.
    """
    if not continues(reading, j):
        return None
    if head.kind in _OPEN_KINDS and is_item(reading, i):
        end = _item_end(reading, j)
        if end is not None:
            return end, spell(reading, j, end)
    known = known_field(reading, j, head.fields) if head.fields else None
    if known is not None and (zone := _zone_end(reading, *known)) > known[0]:
        return zone, f"{known[1]} {spell(reading, known[0], zone)}"
    if known is not None and not (head.kind in _OPEN_KINDS and _goes_on(reading, known[0])):
        return known
    end = _open_end(reading, i, j, head)
    if end is None or (known is not None and end < known[0]):
        return known
    return end, spell(reading, j, end)


def first_words(head: Head) -> frozenset[str]:
    """The words with which a field of the head can begin in lower case."""
    words = set(field_starts(head.fields)) if head.fields else set()
    if head.open_field in ("title", "office"):
        words |= phrases("openers").first_words
    if head.open_field in ("office", "wide"):
        words |= phrases("starts").first_words
    if head.open_field == "wide":
        words |= place_starts()
        words |= _SCOPES.first_words
        words.add("về")
    return frozenset(words)


def is_known(reading: Reading, j: int, head: Head) -> bool:
    """Whether a known field of the head starts at word `j`."""
    return head.fields is not None and known_field(reading, j, head.fields) is not None


def _item_end(reading: Reading, j: int) -> int | None:
    """The end of the line, when all of it from word `j` on is one field; else None."""
    words = reading.words
    if not is_capital(reading, j) or begins_name(reading, j):
        return None
    for end in range(j, min(len(words), j + _LIMIT)):
        if end > j and not continues(reading, end):
            return end
        word = words[end]
        if end > j + 1 and word in "(.;:":
            ends = word == "(" or not continues(reading, end + 1)
            return end if ends and words[end - 1] not in SEPARATORS else None
        if word not in SEPARATORS and (
            not word.isalnum() or (end > j and _is_over(reading, end, j))
        ):
            return None
    return None


def _goes_on(reading: Reading, end: int) -> bool:
    """Whether a capitalised word behind a known field makes it a longer, unknown one."""
    if _second_end(reading, end) > end:
        return True
    if reading.words[end : end + 1] in (["và"], ["-"], ["&"]):
        end += 1
        if _is_listed(reading, end, "openings"):
            return False  # Phòng Nội vụ - Phó Chủ tịch
    return (
        is_capital(reading, end)
        and reading.gap(end) == " "
        and not reading.written(end).isupper()
        and country_at(reading.words, end) is None
        and not starts_something(reading, end)
    )


def _zone_end(reading: Reading, i: int, field: str) -> int:
    """The end of the name of a zone behind its noun, at word `i`, else `i`: Khu kinh tế [Chu Lai].

    Two syllables are no person's name there, and no place that is known.
    """
    if not field.startswith(_ZONE) or not is_capital(reading, i) or reading.gap(i) != " ":
        return i
    if reading.written(i).isupper():
        return i  # Khu công nghệ cao TP HCM
    end, count = name_end(reading, i)
    plain = count == 2 and longest_place(reading, i) is None and not starts_body(reading, i)
    return end if plain else i


def _second_end(reading: Reading, i: int) -> int:
    """The end of a second field at word `i`, in small letters up to a sign, else `i`.

    So in: Cục Quản lý xây dựng [và doanh trại], (…). A verb, an office or a level begins none, nor
    do people: Cục Kiểm lâm và người dân.
    """
    words = reading.words
    if words[i : i + 1] != ["và"] or words[i - 1].isdigit() or is_capital(reading, i - 1):
        return i
    if _is_listed(reading, i + 1, "people"):
        return i
    for end in range(i + 1, min(len(words), i + 2 + _SMALL) + 1):
        if end == len(words) or words[end] in _SIGNS or not continues(reading, end):
            return end if end > i + 2 else i
        if not words[end].isalpha() or is_capital(reading, end) or _is_over(reading, end, i + 1):
            return i
    return i


def _open_end(reading: Reading, i: int, j: int, head: Head) -> int | None:
    if head.open_field is None:
        return None
    capital = is_capital(reading, j)
    if capital and _is_heading(reading, j):
        return None
    if head.open_field == "wide":
        return _wide_end(reading, j)
    if capital and starts_something(reading, j):
        return None
    if head.open_field == "unit":
        begins = capital and _is_listed(reading, j, "institutions")
    else:
        begins = capital or _is_listed(reading, j, "openers")
        if head.open_field == "office" and not begins:
            begins = is_capital(reading, i) and _is_listed(reading, j, "starts")
    end = _end(reading, j, wide=False) if begins else j
    if head.kind in _OPEN_KINDS:
        end = _second_end(reading, end)
    if head.kind == "ministry":
        end = _before_country(reading, j, end)
    # No field is one syllable, but for a code: Vụ ASEAN.
    return end if end > j + 1 or (end > j and reading.written(j).isupper()) else None


def _before_country(reading: Reading, start: int, end: int) -> int:
    """The end of the field of a ministry, before the country behind it: ``Kinh tế Nga An-tôn``."""
    for k in range(start + 2, end):
        if is_capital(reading, k) and country_at(reading.words, k) is not None:
            return k
    return end


def _is_heading(reading: Reading, j: int) -> bool:
    """Whether word `j` stands in a heading in capitals, where letter case says nothing."""
    return (
        len(reading.words[j]) > 1
        and reading.written(j).isupper()
        and reading.written(j - 1).isupper()
    )


def _is_listed(reading: Reading, j: int, name: str) -> bool:
    return phrases(name).longest(reading.words, j) is not None


def _scope_end(reading: Reading, j: int) -> int:
    """The end of the place that may stand before a purpose; a number is a name: ``389 tỉnh``."""
    if j < len(reading.words) and reading.words[j].isdigit():
        return j
    place = read_place(reading, j)
    return place.end if place is not None else j


def _wide_end(reading: Reading, j: int) -> int | None:
    """The end of a purpose, with the scope that may stand before it: quốc gia về chuyển đổi số."""
    words = reading.words
    scope = _SCOPES.longest(words, j)
    none = None if scope is None else scope[0]  # a scope is a field of its own, a place is none
    start = _scope_end(reading, j) if scope is None else scope[0]
    scoped = start > j or words[j - 1 : j] == ["gia"]  # Hội đồng quốc gia về
    about = words[start : start + 1] == ["về"]
    about = about and (scoped or phrases("starts").longest(words, start + 1) is not None)
    if about:
        start += 1
    if not continues(reading, start) or not words[start].isalnum():
        return none
    purpose = phrases("starts").longest(words, start)
    if purpose is not None:
        end = _end(reading, start, wide=True)
        verb = phrases("transitive").longest(words, start)
        return none if verb is not None and end == verb[0] else end
    capital = is_capital(reading, start) and not starts_something(reading, start)
    number = start == j and words[j].isdigit() and reading.gap(j) != ""
    return _end(reading, start, wide=True) if about or capital or number else none


def _end(reading: Reading, j: int, wide: bool) -> int:
    """The end of an unknown field: reads until a verb, a clause, a body, a place or a sign."""
    words = reading.words
    limit = min(len(words), j + _LIMIT)
    end = j + 1
    while end < limit and continues(reading, end):
        word = words[end]
        part = known_field(reading, end, "regions") if is_capital(reading, end) else None
        if part is not None and is_capital(reading, part[0] - 1):
            end = part[0]  # Cục An ninh [Tây Nam Bộ]
        elif word.isalnum() and reading.gap(end) == "" and words[end - 1].isalnum():
            end += 1  # the rest of a code: A62B
        elif word in SEPARATORS:
            if not _joins(reading, end, wide, j):
                break
            end += 2
        elif not (word.isalnum() or (wide and word in _QUOTES)) or _is_over(reading, end, j):
            break
        else:
            end += 1
    while words[end - 1] in _QUOTES or words[end - 1] in SEPARATORS:
        end -= 1
    return end


def _joins(reading: Reading, joint: int, wide: bool, start: int) -> bool:
    """Whether the field that begins at `start` goes on behind a comma, ``và``, or a dash."""
    words = reading.words
    after = joint + 1
    if not continues(reading, after) or not words[after].isalnum():
        return False
    if words[joint] in "-/" and reading.gap(joint) == reading.gap(after) == "":
        in_symbol = words[joint] == "/" and words[joint - 2] == "-"
        # COVID-19, Đình Bảng-Phù Lưu; Nghị quyết số 18-NQ/TW, though TW is a head
        return in_symbol or heads().longest(words, after) is None
    if _is_listed(reading, after, "openings"):
        return False
    term = _is_listed(reading, after, "terms")
    if is_capital(reading, after):
        joins = words[joint] != "," or (wide and term)
        return joins and not starts_something(reading, after)
    verb = _is_object(reading, start, joint)  # Cục Quản lý, giám sát chính sách thuế
    return (term or verb) and words[joint] in {",", "và", "&"}


def _is_over(reading: Reading, j: int, start: int) -> bool:
    """Whether word `j` belongs to the field that begins at `start` no more."""
    if is_capital(reading, j):
        return (
            reading.gap(j) != " "
            or _is_listed(reading, j, "openings")
            or (not is_capital(reading, start) and country_at(reading.words, j) is not None)
            or starts_something(reading, j)
        )
    words = reading.words
    if level_noun(reading, j) is not None or _is_lower_head(reading, j):
        return not is_compound(words, j, j + 1)
    stop = stops("body").longest(words, j)
    if stop is None or is_compound(words, j, stop[0]):
        return False
    return stop[0] == j + 1 or not _is_object(reading, start, j)


def _is_object(reading: Reading, start: int, j: int) -> bool:
    """Whether a verb is the object of the one that is the field so far: Quản lý hoạt động."""
    verb = phrases("transitive").longest(reading.words, start)
    return verb is not None and verb[0] == j


def _is_lower_head(reading: Reading, j: int) -> bool:
    """Whether a body in lower case starts at word `j`: two words of a head at least."""
    found = heads().longest(reading.words, j)
    return found is not None and found[0] > j + 1 and not found[1].exact
