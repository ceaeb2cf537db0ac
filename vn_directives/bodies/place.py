"""The place that ends the name of a body: ``tỉnh Gia Lai``, ``các phường``, ``cấp xã``, ``Huế``."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vn_directives.bodies.levels import level_noun, level_starts, noun_at, place_starts
from vn_directives.bodies.place_names import abbreviated_city, is_person, place_name, unknown_name
from vn_directives.bodies.vocabulary import SEPARATORS, heads
from vn_directives.bodies.writing import continues, is_capital, opens_line, spell
from vn_directives.matching.function_words import plurals
from vn_directives.matching.names import begins_name
from vn_directives.matching.reading import Reading
from vn_directives.places.countries import country_at, home, home_words
from vn_directives.places.gazetteer import city_level, longest_place
from vn_directives.places.nouns import Noun
from vn_directives.places.nouns import city as city_noun

_NEIGHBOURS = ({"province", "city"}, {"district", "city"})
_CENTRE = (("trực", "thuộc", "trung", "ương"), ("trực", "thuộc", "tw"), ("trực", "thuộc", "tư"))


@dataclass(slots=True)
class Tail:
    """A place at the end of a body's name.

    Attributes:
        end: the word after it.
        level: province, city (of either level), district, commune, village … or None.
        name: the place as named, without its noun; None for ``tỉnh`` or ``các phường``.
        form: the whole in canonical form.
        many: whether it stands for several places.
    """

    end: int
    level: str | None
    name: str | None
    form: str
    many: bool = False


def read_place(reading: Reading, j: int, units: frozenset[str] = frozenset()) -> Tail | None:
    """The place that starts at word `j`.

    Args:
        reading: the text.
        j: a word number.
        units: the types of unit that may be named; empty when any place may follow. A committee
            of one level (``Tỉnh ủy``) names its place, or says its own level: ``Thành ủy TP``.
    """
    if not continues(reading, j):
        return None
    word = reading.words[j]
    noun = noun_at(reading, j) if word in level_starts() else None
    if noun is not None:
        named = named_place(reading, noun)
        if named is None and (not units or _is_own_level(reading, noun, units)):
            return _bare_level(reading, j, noun)
        return named
    named = _bare_name(reading, j, units) if is_capital(reading, j) else None
    if named is not None or units or not (word in place_starts() or word.isdigit()):
        return named
    return _every_level(reading, j) or _several(reading, j)


def _is_own_level(reading: Reading, found: tuple[int, Noun], units: frozenset[str]) -> bool:
    """Whether a committee of one level says it again, with no name behind: ``Thành ủy TP``."""
    end, noun = found
    return noun.name in units and (not is_capital(reading, end) or begins_name(reading, end))


def _every_level(reading: Reading, j: int) -> Tail | None:
    """``cấp xã``, ``các cấp``, ``hai cấp``, ``cấp cao tại Hà Nội``."""
    words = reading.words
    if words[j] == "cấp":
        noun = level_noun(reading, j + 1)
        if noun is not None:
            return Tail(noun[0], noun[1].level, None, f"cấp {noun[1].name}", many=True)
        for level, phrase in (
            ("central", ("trung", "ương")),
            ("central", ("quốc", "gia")),
            (None, ("trên",)),
            (None, ("dưới",)),
            ("region", ("cao",)),
        ):
            end = j + 1 + len(phrase)
            if tuple(words[j + 1 : end]) == phrase:
                place = None
                if words[end : end + 1] == ["tại"]:
                    place = _plain_place(reading, end + 1)
                form = f"cấp {' '.join(phrase)}"
                if place is not None:
                    return Tail(place.end, level, place.name, f"{form} tại {place.form}")
                return Tail(end, level, None, form, many=True)
    elif (words[j] in plurals() or words[j].isdigit()) and words[j + 1 : j + 2] == ["cấp"]:
        form = f"{words[j]} cấp"
        place = _plain_place(reading, j + 2)  # các cấp tỉnh Gia Lai
        if place is not None:
            return replace(place, level=None, form=f"{form} {place.form}", many=True)
        return Tail(j + 2, None, None, form, many=True)
    return None


def _several(reading: Reading, j: int) -> Tail | None:
    """``các phường``, ``15 phường``, ``các tỉnh, thành phố trực thuộc Trung ương``."""
    words = reading.words
    if not (words[j] in plurals() or words[j].isdigit()):
        return None
    found = level_noun(reading, j + 1)
    if found is None:
        return None
    end, noun = found
    named = place_name(reading, end, noun)
    if named is None:
        end = _bare_list(reading, end, noun.level)
        named = (
            _last_of_list(reading, end, noun.level)
            or _stretch_end(reading, end)
            or _behind_centre(reading, end)
        )
    return Tail(named or end, noun.level, None, spell(reading, j, named or end), many=True)


def _stretch_end(reading: Reading, end: int) -> int | None:
    """The end of a stretch of provinces: ``[các tỉnh ven biển] từ Đà Nẵng đến Lâm Đồng``."""
    words = reading.words
    begin = end + 2 if words[end : end + 2] == ["ven", "biển"] else end
    if words[begin : begin + 1] != ["từ"]:
        return begin if begin > end else None
    first = _plain_place(reading, begin + 1)
    if first is None or words[first.end : first.end + 1] not in (["đến"], ["tới"]):
        return None
    last = _plain_place(reading, first.end + 1)
    return last.end if last is not None else None


def read_place_below(reading: Reading, j: int) -> Tail | None:
    """The place below a name in capitals whose emphasis ends: ``**UBND **⏎TỈNH X``; the end may
    stand in a line of its own, and the break may have been read as a blank.
    """
    below = j
    while reading.words[below : below + 1] == ["*"] and below - j < 4:
        below += 1
    if below in (j, len(reading.words)) or not reading.written(below).isupper():
        return None
    between = reading.cased[reading.ends[j - 1] : reading.starts[below]]
    if between.count("\n") > 2 or reading.words[below] not in level_starts():
        return None
    noun = noun_at(reading, below)
    return named_place(reading, noun) if noun is not None else None


def named_place(reading: Reading, found: tuple[int, Noun]) -> Tail | None:
    """``tỉnh Gia Lai``, ``TP. Huế``, ``phường 12``, ``khu vực 3 - Hải Phòng``."""
    end, noun = found
    level, kind = noun.level, noun.name
    named = place_name(reading, end, noun)
    if named is None:
        return None
    city = abbreviated_city(reading, end) if level == "city" else None
    name = city or spell(reading, end, named)
    if noun.nameless:  # khu vực 3 - Hải Phòng, cơ sở 7 thành phố Hà Nội
        after = named + (reading.words[named : named + 1] == ["-"])
        place = _plain_place(reading, after)
        if place is not None:
            return Tail(place.end, level, name, f"{kind} {spell(reading, end, place.end)}")
    if city is not None:
        level = "province"
    elif level == "city":
        known = longest_place(reading, end)
        level = city_level(known[1]) if known is not None and known[0] == named else "district"
    return Tail(named, level, name, f"{kind} {name}")


def _plain_place(reading: Reading, j: int) -> Tail | None:
    """A named place that says no more than its name, so that places do not nest without end."""
    if not continues(reading, j):
        return None
    noun = level_noun(reading, j)
    if noun is not None:
        return named_place(reading, noun) if not noun[1].nameless else None
    return _known_name(reading, j, frozenset())


def _bare_level(reading: Reading, j: int, found: tuple[int, Noun]) -> Tail | None:
    """``tỉnh``; ``xã, phường, thị trấn``."""
    end, noun = found
    if reading.words[end - 1] == ".":
        end -= 1  # the end of a sentence
        if noun.level != "city":
            return None
    last = _bare_list(reading, end, noun.level)
    if last > end:
        last = _behind_centre(reading, last)
        return Tail(last, noun.level, None, spell(reading, j, last), many=True)
    return Tail(end, noun.level, None, noun.name)


def _behind_centre(reading: Reading, end: int) -> int:
    """Past ``trực thuộc Trung ương``, which tells provinces from cities of provinces."""
    for phrase in _CENTRE:
        if tuple(reading.words[end : end + len(phrase)]) == phrase:
            return end + len(phrase)
    return end


def _last_of_list(reading: Reading, end: int, level: str | None) -> int | None:
    """The end of a named place that ends a list: các huyện, thị xã và thành phố Huế."""
    if reading.words[end : end + 1] not in (["và"], [","]):
        return None
    noun = level_noun(reading, end + 1)
    if noun is None or not _goes_with(noun[1], level):
        return None
    return place_name(reading, *noun)


def _goes_with(noun: Noun, level: str | None) -> bool:
    """Whether a noun can stand in a list behind one of this level."""
    return noun.level == level or {noun.level, level} in _NEIGHBOURS


def _bare_list(reading: Reading, end: int, level: str | None) -> int:
    """Past further level nouns without a name."""
    words = reading.words
    while end < len(words) and words[end] in SEPARATORS and continues(reading, end):
        after = end + 1
        if words[after : after + 1] == ["các"]:
            after += 1
        noun = level_noun(reading, after)
        if noun is None or not _goes_with(noun[1], level):
            break
        if heads().longest(words, after) or place_name(reading, *noun) is not None:
            break  # UBND quận và Quận ủy; UBND xã, huyện Vân Canh
        end = noun[0]
        level = noun[1].level
    return end


def _bare_name(reading: Reading, j: int, units: frozenset[str]) -> Tail | None:
    """A place without its noun: ``Tỉnh ủy Gia Lai``, ``Công an Hà Nội``, ``MTTQ Việt Nam``."""
    if opens_line(reading, j) and reading.written(j).isupper():
        return None  # CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, on the line of a letterhead
    if not units and (end := _vietnam_end(reading, j)) is not None:
        return _in_vietnam(reading, j, end)
    known = _known_name(reading, j, units)
    if known is not None or not units or begins_name(reading, j):
        return known
    end = unknown_name(reading, j)
    if end is None or end - j == 1:
        return None
    name = spell(reading, j, end)
    return Tail(end, None, name, name)


def _vietnam_end(reading: Reading, j: int) -> int | None:
    """The end of ``Việt Nam`` or ``VN`` at word `j`."""
    words = reading.words
    if words[j] == "vn":
        return j + 1 if reading.written(j).isupper() else None
    return j + 2 if words[j : j + 2] == home_words() else None


def _in_vietnam(reading: Reading, j: int, end: int) -> Tail | None:
    """``Việt Nam``, ``Việt Nam tỉnh Gia Lai``, ``VN các cấp``."""
    state = country_at(reading.words, j)
    if state is not None and state[0] > end:
        return None  # Việt Nam Cộng hòa
    place = None
    if continues(reading, end):
        noun = level_noun(reading, end)
        if noun is not None:
            place = named_place(reading, noun) or _bare_level(reading, end, noun)
        else:
            place = _every_level(reading, end) or _several(reading, end)
    if place is None:
        return Tail(end, "central", home(), home())
    return replace(place, form=f"{home()} {place.form}")


def _known_name(reading: Reading, j: int, units: frozenset[str]) -> Tail | None:
    """A name of the gazetteer, of one of these types of unit if any are given."""
    city = abbreviated_city(reading, j)
    if city is not None:
        return Tail(j + 1, "province", city, f"{city_noun()} {city}")
    known = longest_place(reading, j)
    if known is None or is_person(reading, j, known[0]):
        return None
    end, found = known
    fitting = [unit for unit in found if not units or unit.kind in units]
    if not fitting and "tỉnh" not in units:  # towns become cities, districts become towns
        fitting = [unit for unit in found if unit.level == "district"]
    if not fitting:
        return None
    if end - j == 1 and not (units or fitting[0].level == "province"):
        return None  # a commune named with one common syllable
    name = spell(reading, j, end)
    levels = [unit.level for unit in fitting]
    level = next(lev for lev in ("province", "district", "commune") if lev in levels)
    return Tail(end, level, name, name)


def read_country(reading: Reading, j: int, *, of_two: bool = False) -> Tail | None:
    """A country: ``Quốc hội Lào``, ``Chính phủ Nhật Bản``; not one in the next column.

    Args:
        reading: the text.
        j: a word number.
        of_two: whether the body is one of two countries: ``Việt Nam - Lào``.
    """
    found = country_at(reading.words, j)
    if found is None or "\t" in reading.gap(j) or not continues(reading, j):
        return None
    if not any(is_capital(reading, k) for k in range(j, found[0])):
        return None
    end = found[0]
    joined = of_two or reading.gap(end) == reading.gap(end + 1) == ""
    if reading.words[end : end + 1] == ["-"] and joined:
        other = country_at(reading.words, end + 1)
        end = other[0] if other is not None else end  # Chính phủ Việt Nam-Lào
    name = spell(reading, j, end)
    return Tail(end, "central", name, name)
