"""Who is told to act: the noun phrases after a directing verb."""

from __future__ import annotations

from typing import NamedTuple

from vn_directives.instructions.actors import HIGHEST, Actor, Cast, rank_of, unit_rank
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
from vn_directives.matching.names import is_syllable, surnames, syllable_end
from vn_directives.officials.record import PersonRecord
from vn_directives.places.gazetteer import city_level, longest_place
from vn_directives.titles.record import TitleRecord
from vn_directives.vocabulary.vocabulary import compiled

_MOST_ITEMS = 30
_MOST_MODIFIERS = 8
_INSTITUTION = 10  # words of the name of an institution
_FIELD = 6  # words of a field of administration
_DUTY_SIGNS = frozenset(["có", "trong", "chú", "đã", "sẽ", "nên"])
_MOST_WORDS = 15  # of an unknown name, of an adverbial before the addressee
_JOINS = frozenset([",", "và", "cùng", "hoặc", "-", "&"])
_HONORIFICS = frozenset(["đồng", "ông", "bà", "đ", "anh", "chị"])
_LEADING_IN = frozenset([",", ":", "với", "đến", "tới"])
_ADVERBIALS = frozenset(
    [
        "trong",
        "trên",
        "từ",
        "trước",
        "đến",
        "tới",
        "sau",
        "thời",
        "ngay",
        "bên",
        "về",
        "cùng",
        "ngoài",
    ]
)


class Addressee(NamedTuple):
    """Those told to act, from word `first` to `last` (exclusive).

    Attributes:
        rank: how high the first of them stands, or None.
        foreign: whether they are partners from abroad.
        known: whether the phrase is one of known words, not just a capitalised name.
    """

    first: int
    last: int
    rank: int | None = None
    foreign: bool = False
    known: bool = True


@compiled
def _openings() -> frozenset[str]:
    """The words in small letters with which a noun phrase for those who act can begin."""
    known = (foreign(), phrases("determiners"), units(), groups(), institutions())
    return _HONORIFICS.union({"ngành", "lực"}, *(trie.first_words for trie in known))


@compiled
def _narrowing() -> frozenset[str]:
    """The words in small letters with which a modifier can begin."""
    known = (phrases("linked"), phrases("modifiers"), units())
    return frozenset({"từ", "các"}).union(*(trie.first_words for trie in known))


def find_addressee(
    reading: Reading, cast: Cast, i: int, behind_comma: bool = False
) -> Addressee | None:
    """The addressee that starts at word `i`, or behind an adverbial phrase and a comma."""
    found = _items(reading, cast, i)
    words = reading.words
    if found or not behind_comma or i >= len(words):
        return found
    if words[i] in _ADVERBIALS or words[i - 1] in _LEADING_IN:
        comma = _next_comma(reading, i)
        return None if comma is None else _items(reading, cast, comma + 1)
    return None


def _next_comma(reading: Reading, i: int) -> int | None:
    for k in range(i, min(i + _MOST_WORDS, len(reading.words))):
        if "\n" in reading.gap(k) or reading.words[k] in ".;:":
            return None
        if reading.words[k] == ",":
            return k
    return None


def _items(reading: Reading, cast: Cast, i: int) -> Addressee | None:
    """A list of noun phrases joined by commas or ``và``."""
    first = _item(reading, cast, i, listed=False)
    if first is None:
        return None
    last = first.last
    words = reading.words
    abroad = first.foreign or _is_foreign(reading, cast, first)
    for _ in range(_MOST_ITEMS):
        if last >= len(words) or words[last] not in _JOINS or "\n" in reading.gap(last):
            break
        join = last + 1
        if words[last] == "," and join < len(words) and words[join] in ("và", "cùng"):
            join += 1
        item = _item(reading, cast, join, listed=True)
        if item is None or (first.known and not item.known):
            break
        last = item.last
    above = "cấp trên" in " ".join(words[i:last])
    return Addressee(i, last, HIGHEST if above else first.rank, abroad, first.known)


def _is_foreign(reading: Reading, cast: Cast, told: Addressee) -> bool:
    """Whether those told are of another country: it is named, or the name is a foreign one."""
    words, cased, starts = reading.words, reading.cased, reading.starts
    for i in range(told.first, told.last):
        if words[i] == "việt" and words[i + 1 : i + 2] == ["nam"]:
            return False  # Đại sứ quán Việt Nam tại Nhật Bản
        actor = cast.starting.get(i)
        if actor and isinstance(actor.record, PersonRecord):
            return words[i] not in surnames() and actor.last - i > 1
        if cased[starts[i]].isupper() and _foreign_end(reading, i):
            return True
    return False


def _foreign_end(reading: Reading, i: int) -> int | None:
    """The end of a country or partner at word `i`; Lào Cai is no part of Laos."""
    found = foreign().longest(reading.words, i)
    home = found and longest_place(reading, i)
    return None if found is None or (home and home[0] > found[0]) else found[0]


def _item(reading: Reading, cast: Cast, i: int, listed: bool) -> Addressee | None:
    """One noun phrase at word `i`; in a list, common nouns need no ``các`` of their own."""
    words = reading.words
    if i >= len(words):
        return None
    if not (
        words[i] in _openings()
        or i in cast.starting
        or words[i].isdigit()
        or reading.cased[reading.starts[i]].isupper()
    ):
        return None  # most words begin no such phrase
    abroad = _foreign_end(reading, i)
    # "phía Nhật Bản" are partners from abroad, "phía Cục Hóa chất" is not.
    if (
        abroad
        and abroad not in cast.starting
        and (reading.written(i)[0].isupper() or words[i] in ("hai", "các", "phía", "cộng"))
    ):
        return Addressee(i, abroad, foreign=True)
    actor = cast.starting.get(i) or _after_honorific(reading, cast, i)
    if actor:
        rank = rank_of(actor.record, actor.body)
        last = actor.last
        titled = cast.starting.get(last)
        if titled and isinstance(titled.record, PersonRecord):
            last = titled.last
        elif isinstance(actor.record, TitleRecord):
            last = _institution(reading, last) or last  # Giám đốc + Bệnh viện Đa khoa tỉnh
        return Addressee(i, _modifiers(reading, cast, last), rank)
    noun = i
    determiner = phrases("determiners").longest(words, i)
    if determiner:
        noun = determiner[0]
        member = cast.starting.get(noun)
        if member:
            last = _modifiers(reading, cast, member.last)
            return Addressee(i, last, rank_of(member.record, member.body))
    elif words[i].isdigit():  # 15 phường
        noun = i + 1
    place = _place(reading, noun)
    group = _group(reading, noun, listed or noun > i)
    if place and (group is None or place[0] >= group):
        last, level = place
        many = determiner is not None or words[i].isdigit()
        return Addressee(i, _modifiers(reading, cast, last), None if many else unit_rank(level))
    found = _field(reading, noun) or _institution(reading, noun) or group or _organ(reading, noun)
    if found is not None:
        return Addressee(i, _led(reading, cast, noun, _modifiers(reading, cast, found)))
    if noun == i:
        name = _unknown_name(reading, i)
        if name is not None:
            return Addressee(i, name, known=False)
    return None


def _after_honorific(reading: Reading, cast: Cast, i: int) -> Actor | None:
    if reading.words[i] in _HONORIFICS:
        for k in range(i + 1, min(i + 4, len(reading.words))):
            if k in cast.starting:
                return cast.starting[k]
    return None


def _group(reading: Reading, i: int, listed: bool) -> int | None:
    """The end of a common noun for those who act."""
    found = groups().longest(reading.words, i)
    if found is None or (found[1].plural and not listed):
        return None
    case = reading.words[i : i + 2] == ["trường", "hợp"]  # một số trường hợp
    return None if case and found[0] == i + 1 else found[0]


def _led(reading: Reading, cast: Cast, i: int, end: int) -> int:
    """The end of a noun at word `i`, those whom it leads included: ``lãnh đạo các đơn vị``."""
    found = groups().longest(reading.words, i)
    if found is None or not found[1].of or end >= len(reading.words) or "\n" in reading.gap(end):
        return end
    if phrases("determiners").longest(reading.words, end):
        led = _item(reading, cast, end, listed=True)
        return led.last if led and led.known and not led.foreign else end
    return _institution(reading, end) or end


def _field(reading: Reading, i: int) -> int | None:
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


def _organ(reading: Reading, i: int) -> int | None:
    """The end of an organ called for short: ``Sở``, ``Bộ``."""
    found = i < len(reading.words) and reading.words[i] in organs()
    return i + 1 if found and reading.written(i)[0].isupper() else None


def _institution(reading: Reading, i: int) -> int | None:
    """The end of the name of an institution: ``Viện Quy hoạch xây dựng Hà Nội``.

    Such a name is an open class. It ends before a duty (``chủ trì``, any verb behind a name or a
    unit: ``Thuế tỉnh phối hợp``) or a sign, else after its last capital.
    """
    head = institutions().longest(reading.words, i)
    if head is None:
        return None
    capital = None
    last = len(reading.words) - 1
    for k in range(head[0], min(head[0] + _INSTITUTION, len(reading.words))):
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


def _acts(reading: Reading, k: int) -> bool:
    """Whether a verb stands at word `k`, behind a name or the unit whose institution it is."""
    found = None if reading.written(k)[0].isupper() else actions().longest(reading.words, k)
    if found is None or found[0] == k + 1:
        return False  # the second syllable of a name: Trung tâm Đào + tạo
    return reading.written(k - 1)[0].isupper() or reading.words[k - 1] in unit_words()


def place_end(reading: Reading, i: int) -> int | None:
    """The end of a place that stands for its leaders, at word `i`."""
    found = _place(reading, i)
    return found[0] if found else None


def _place(reading: Reading, i: int) -> tuple[int, str | None] | None:
    """The end and level of a place that stands for its leaders: ``quận``, ``huyện An Hòa``."""
    unit = units().longest(reading.words, i)
    if unit:
        end, level = unit
        if end < len(reading.words) and reading.words[end] == "." and reading.gap(end) == "":
            end += 1
        if level == "city" and (named := longest_place(reading, end)) is not None:
            level = city_level(named[1])
        return _name_tail(reading, end), level
    known = longest_place(reading, i)
    if known is None or (known[0] == i + 1 and _goes_on(reading, known[0])):
        return None  # Tư is a commune; Tư pháp is not
    return known[0], known[1][0].level


def _name_tail(reading: Reading, i: int) -> int:
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


def _modifiers(reading: Reading, cast: Cast, i: int) -> int:
    """The end of all that narrows a noun that ends before word `i`."""
    for _ in range(_MOST_MODIFIERS):
        if i >= len(reading.words) or "\n" in reading.gap(i):
            break
        end = _modifier(reading, cast, i)
        if end == i:
            break
        i = end
    return i


def _modifier(reading: Reading, cast: Cast, i: int) -> int:
    """The end of one modifier at word `i`: ``liên quan``, ``của UBND xã``, ``15 phường``."""
    words = reading.words
    if not (
        words[i] in _narrowing()
        or i in cast.starting
        or words[i].isdigit()
        or reading.cased[reading.starts[i]].isupper()
    ):
        return i  # most words narrow nothing
    if words[i].isdigit():
        unit = units().longest(words, i + 1)
        return unit[0] if unit else i
    if words[i] == "các":  # Ban Tuyên giáo các tỉnh ủy
        led = _item(reading, cast, i, listed=True)
        return led.last if led and led.known and not led.foreign else i
    if words[i] == "từ":  # từ Đà Nẵng đến Lâm Đồng
        first = _named_end(reading, cast, i + 1)
        joined = first > i + 1 and words[first : first + 1] == ["đến"]
        last = _named_end(reading, cast, first + 1) if joined else first
        return last if joined and last > first + 1 else i
    linked = phrases("linked").longest(words, i)
    if linked:
        end = _named_end(reading, cast, linked[0])
        if end > linked[0]:
            return end
    known = phrases("modifiers").longest(words, i)
    if known:
        return known[0]
    return _named_end(reading, cast, i)


def _named_end(reading: Reading, cast: Cast, i: int) -> int:
    """The end of a body, a place or another name at word `i`."""
    if i in cast.starting:
        return cast.starting[i].last
    place = _place(reading, i)
    if place:
        return place[0]
    end = _name_tail(reading, i)
    # A capital before a small letter begins a longer name: Quản lý, Hàng không.
    begins = end == i + 1 and is_syllable(reading.words[i]) and _goes_on(reading, end)
    return i if begins and reading.words[i] not in organs() else end


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether word `i` is in small letters, as the second syllable of a common noun."""
    return i < len(reading.words) and reading.written(i).islower()


def _unknown_name(reading: Reading, i: int) -> int | None:
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
