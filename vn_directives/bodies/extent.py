"""Where a part of a body's name ends: the place and the field that follow its head."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.bodies.vocabulary import Head, heads, phrases, surnames
from vn_directives.matching.reading import Reading
from vn_directives.places.gazetteer import longest_place

# The nouns before a place name: level, and the type in full.
LEVEL_NOUNS: dict[tuple[str, ...], tuple[str, str]] = {
    ("tỉnh",): ("province", "tỉnh"),
    ("thành", "phố"): ("city", "thành phố"),
    ("tp", "."): ("city", "thành phố"),
    ("tp",): ("city", "thành phố"),
    ("quận",): ("district", "quận"),
    ("q", "."): ("district", "quận"),
    ("huyện",): ("district", "huyện"),
    ("h", "."): ("district", "huyện"),
    ("thị", "xã"): ("district", "thị xã"),
    ("tx", "."): ("district", "thị xã"),
    ("tx",): ("district", "thị xã"),
    ("thị",): ("district", "thị xã"),
    ("phường",): ("commune", "phường"),
    ("p", "."): ("commune", "phường"),
    ("xã",): ("commune", "xã"),
    ("thị", "trấn"): ("commune", "thị trấn"),
    ("tt", "."): ("commune", "thị trấn"),
    ("đặc", "khu"): ("commune", "đặc khu"),
    ("khu", "vực"): ("region", "khu vực"),
    ("thôn",): ("village", "thôn"),
    ("khu", "dân", "cư"): ("village", "khu dân cư"),
    ("tổ", "dân", "phố"): ("village", "tổ dân phố"),
    ("khu", "phố"): ("village", "khu phố"),
    ("khóm",): ("village", "khóm"),
    ("ấp",): ("village", "ấp"),
    ("bản",): ("village", "bản"),
    ("buôn",): ("village", "buôn"),
    ("cơ", "sở"): ("grassroots", "cơ sở"),
    ("địa", "phương"): ("local", "địa phương"),
}
_LEVEL_STARTS = frozenset(noun[0] for noun in LEVEL_NOUNS)
_MANY = frozenset({"các", "những", "mỗi", "từng", "hai", "ba"})
_RANKED = frozenset({"tỉnh", "huyện", "xã", "phường", "quận", "cơ", "trung", "quốc"})
_NAME_LIMIT = 4  # words in an unknown place name
_FIELD_LIMIT = 24  # words in an unknown field
_SEPARATORS = frozenset({",", "và", "-", "/", "&"})


@dataclass(frozen=True, slots=True)
class Tail:
    """The place that ends a body's name.

    Attributes:
        end: the word after it.
        level: province, city, district, commune, village, region … or None.
        name: the place as named, or None (``UBND tỉnh``).
        many: whether it stands for several places.
    """

    end: int
    level: str | None
    name: str | None = None
    many: bool = False


def continues(reading: Reading, j: int) -> bool:
    """Whether word `j` goes on from the word before: on the line, or over the break of a heading
    in capitals or of a wrapped line."""
    if j >= len(reading.words):
        return False
    gap = reading.gap(j)
    if "\n" not in gap:
        return True
    if gap.count("\n") > 1:
        return False
    word = reading.written(j)
    return word.islower() or (word.isupper() and reading.written(j - 1).isupper())


def is_capital(reading: Reading, j: int) -> bool:
    """Whether word `j` begins with a capital letter."""
    return j < len(reading.words) and reading.cased[reading.starts[j]].isupper()


def level_noun(reading: Reading, j: int) -> tuple[int, str, str] | None:
    """The noun for an administrative level at word `j`: its end, level and full form."""
    words = reading.words
    if j >= len(words) or words[j] not in _LEVEL_STARTS or not continues(reading, j):
        return None
    for length in (3, 2, 1):
        phrase = tuple(words[j : j + length])
        noun = LEVEL_NOUNS.get(phrase)
        if noun is not None:
            return j + len(phrase), *noun
    return None


def read_place(reading: Reading, j: int, head: Head) -> Tail | None:
    """The place that follows a head or field, starting at word `j`."""
    words = reading.words
    if not continues(reading, j):
        return None
    if not head.units:
        found = _ranked(reading, j) or _many(reading, j)
        if found:
            return found
    noun = level_noun(reading, j)
    if noun is None:
        return _bare_name(reading, j, head)
    end, level, kind = noun
    named = place_name(reading, end, kind)
    if named is not None:
        return Tail(named, level, _text(reading, end, named))
    if head.units or words[j] in {"q", "h", "p", "tt", "thị"} and end - j < 2:
        return None  # Tỉnh ủy already says its level
    last = _bare_list(reading, end, level)
    many = last > end
    if not many and words[end - 1] == ".":
        last -= 1
    return Tail(last, level, None, many)


def _ranked(reading: Reading, j: int) -> Tail | None:
    """``cấp xã``, ``các cấp``, ``hai cấp``, ``cấp huyện, cấp xã``."""
    words = reading.words
    if words[j] == "cấp" and j + 1 < len(words) and words[j + 1] in _RANKED:
        noun = level_noun(reading, j + 1)
        end = noun[0] if noun else min(j + 3 if words[j + 1] in {"trung", "quốc"} else j + 2, len(words))
        return Tail(end, noun[1] if noun else "central", None, many=True)
    many = words[j] in _MANY or words[j].isdigit() or words[j] == "ba"
    if many and words[j + 1 : j + 2] == ["cấp"]:
        return Tail(j + 2, None, None, many=True)
    return None


def _many(reading: Reading, j: int) -> Tail | None:
    """``các phường``, ``15 phường``, ``các tỉnh, thành phố trực thuộc Trung ương``."""
    words = reading.words
    if not (words[j] in _MANY or words[j].isdigit()):
        return None
    noun = level_noun(reading, j + 1)
    if noun is None:
        return None
    end, level, kind = noun
    named = place_name(reading, end, kind)
    if named is not None:
        return Tail(named, level, _text(reading, end, named), many=True)
    end = _bare_list(reading, end, level)
    if words[end : end + 4] in (
        ["trực", "thuộc", "trung", "ương"],
        ["trực", "thuộc", "tw", words[end + 3] if end + 3 < len(words) else ""],
    ):
        end += 4 if words[end + 2] == "trung" else 3
    return Tail(end, level, None, many=True)


def _bare_list(reading: Reading, end: int, level: str) -> int:
    """Past further level nouns without a name: ``xã, phường, thị trấn``."""
    words = reading.words
    while end < len(words) and words[end] in _SEPARATORS and continues(reading, end):
        after = end + 1
        if after < len(words) and words[after] == "các":
            after += 1
        noun = level_noun(reading, after)
        if noun is None or noun[1] != level and {noun[1], level} not in _NEIGHBOURS:
            break
        if words[noun[0] - 1] == "thị" or place_name(reading, noun[0], noun[2]) is not None:
            break
        end = noun[0]
    return end


_NEIGHBOURS = ({"province", "city"}, {"district", "city"})


def place_name(reading: Reading, j: int, kind: str) -> int | None:
    """The end of the place name at word `j`, after the noun `kind`, or None."""
    words = reading.words
    if j >= len(words) or not continues(reading, j):
        return None
    if words[j].isdigit():
        numbered = kind in {"quận", "phường", "khu vực", "thôn", "tổ dân phố", "khu phố", "ấp"}
        return j + 1 if numbered and reading.gap(j) != "" else None
    if not is_capital(reading, j) or heads().longest(words, j) and not _known(reading, j):
        return None
    known = longest_place(reading, j)
    if known is not None and not _person_starts(reading, j, known[0]):
        return known[0]
    return _unknown_name(reading, j)


def _known(reading: Reading, j: int) -> bool:
    return longest_place(reading, j) is not None


def _unknown_name(reading: Reading, j: int) -> int | None:
    """The end of a run of capitalised words that may be a place name."""
    words = reading.words
    end = j
    in_capitals = len(words[j]) > 1 and reading.written(j).isupper()
    while end < len(words) and end - j < _NAME_LIMIT and (end == j or continues(reading, end)):
        if not is_capital(reading, end) or "\n" in reading.gap(end) and end > j:
            break
        if not in_capitals and len(words[end]) > 1 and reading.written(end).isupper():
            break  # an abbreviation
        if end > j and words[end] in surnames() and is_capital(reading, end + 1):
            break
        end += 1
    if end == j or words[j] in surnames() and not in_capitals:
        return None
    return end


def _person_starts(reading: Reading, j: int, end: int) -> bool:
    """Whether the words from `j` are a person's name rather than the place that ends at `end`."""
    words = reading.words
    return (
        words[j] in surnames()
        and is_capital(reading, end)
        and reading.gap(end) == " "
        and words[end] not in surnames()
        and not reading.written(j).isupper()
        and heads().longest(words, end) is None
    )


def _bare_name(reading: Reading, j: int, head: Head) -> Tail | None:
    """A place without level noun: ``Tỉnh ủy Gia Lai``, ``Công an Hà Nội``."""
    words = reading.words
    if not is_capital(reading, j):
        return None
    if words[j] == "việt" and words[j + 1 : j + 2] == ["nam"]:
        return Tail(j + 2, "central", "Việt Nam")
    known = longest_place(reading, j)
    if known is not None and not _person_starts(reading, j, known[0]):
        end, units = known
        fits = not head.units or any(unit.kind in head.units for unit in units)
        if fits and (end - j > 1 or words[j] in {"huế", "hcm"}):
            levels = [u.level for u in units if not head.units or u.kind in head.units]
            return Tail(end, levels[0], _text(reading, j, end))
    if words[j] in {"tphcm", "brvt"} or words[j : j + 3] == ["br", "-", "vt"]:
        end = j + 1 if words[j] != "br" else j + 3
        return Tail(end, "province", _text(reading, j, end))
    if (head.units or head.open_name) and heads().longest(words, j) is None:
        end_ = _unknown_name(reading, j)
        if end_ is not None and end_ - j > 1 and not words[j].isdigit():
            return Tail(end_, None, _text(reading, j, end_))
    return None


def _text(reading: Reading, j: int, end: int) -> str:
    return " ".join(reading.cased[reading.starts[j] : reading.ends[end - 1]].split())


def read_field(reading: Reading, j: int, head: Head) -> int | None:
    """The end of the field that follows a head at word `j`, or None when there is none."""
    words = reading.words
    if not continues(reading, j):
        return None
    known = phrases(head.fields).longest(words, j) if head.fields else None
    if known is not None and _on_lines(reading, j, known[0]):
        return known[0]
    if head.open_field == "cap":
        return _open_field(reading, j, wide=False) if is_capital(reading, j) else None
    if head.open_field == "wide":
        starts = is_capital(reading, j) or words[j].isdigit() and reading.gap(j) != ""
        if starts or phrases("starts").longest(words, j):
            return _open_field(reading, j, wide=True)
    return None


def _open_field(reading: Reading, j: int, wide: bool) -> int | None:
    """Reads words until the next verb, clause, body, place or sign."""
    words = reading.words
    stops, terms = phrases("stops"), phrases("terms")
    if heads().longest(words, j) and is_capital(reading, j) or words[j] in surnames() and (
        is_capital(reading, j) and is_capital(reading, j + 1) and not wide
    ):
        return None
    if words[j] in {"trưởng", "phó", "viên"}:
        return None
    end = j
    limit = min(len(words), j + _FIELD_LIMIT)
    while end < limit and (end == j or continues(reading, end)):
        word = words[end]
        if word in {",", "và", "&", "-", "/"}:
            after = end + 1
            if end == j or after >= limit or not continues(reading, after):
                break
            if heads().longest(words, after):
                known_head = heads().longest(words, after)
                if known_head and not terms.longest(words, after):
                    break
            if word == ",":
                if not (wide and terms.longest(words, after)):
                    break
            elif word == "và":
                if not (is_capital(reading, after) or terms.longest(words, after)):
                    break
            elif word in "-/":
                if not (words[after].isalnum()):
                    break
            end = after + 1
            continue
        if not (word.isalnum() or word in "“”\"'") :
            break
        if end > j:
            if level_noun(reading, end) and not (word == "bản" or word == "xã" and words[end+1:end+2]==["hội"]):
                break
            if is_capital(reading, end) and (
                longest_place(reading, end) or heads().longest(words, end)
                or word in surnames() and is_capital(reading, end + 1)
            ):
                break
            if not is_capital(reading, end) and stops.longest(words, end):
                break
            if word in {"cấp"}:
                break
        elif not wide and stops.longest(words, end) and not is_capital(reading, end):
            return None
        end += 1
    return end if end > j else None


def _on_lines(reading: Reading, j: int, end: int) -> bool:
    if "\n" not in reading.cased[reading.starts[j] : reading.ends[end - 1]]:
        return True
    return all(continues(reading, i) for i in range(j + 1, end))
