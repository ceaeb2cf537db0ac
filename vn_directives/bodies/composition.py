"""Composing a body: a head with a field, a parent body and a place.

``Ban Thường vụ`` + [``Quận ủy`` + ``Lê Chân``]; ``Sở`` + ``Nông nghiệp và Môi trường`` + ``tỉnh
Gia Lai``; ``Ban Chỉ đạo`` + ``phòng, chống dịch bệnh COVID-19`` + ``thành phố``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from vn_directives.bodies.field import first_words, is_known, read_field
from vn_directives.bodies.fitting import fits
from vn_directives.bodies.levels import place_starts
from vn_directives.bodies.place import Tail, read_country, read_place, read_place_below
from vn_directives.bodies.regions import read_host, read_region
from vn_directives.bodies.vocabulary import Form, Head, field_starts, heads
from vn_directives.bodies.writing import continues, is_capital, opens_line, spell
from vn_directives.matching.function_words import quantifiers
from vn_directives.matching.reading import Reading
from vn_directives.places.countries import country_openings
from vn_directives.places.gazetteer import longest_place
from vn_directives.vocabulary.vocabulary import compiled

_DEPTH = 5  # bodies within one another
_CREDIT = ["ảnh", ":"]
_COUNCILS = frozenset({"Hội đồng nhân dân", "Ủy ban nhân dân"})


@dataclass(slots=True)
class Phrase:
    """A body as parsed.

    Attributes:
        start, end: its words, end exclusive.
        head: the head of its name.
        field: the canonical form of its field.
        parent: the body to which it belongs.
        first_parent: the one named before it, where it belongs to two: ``Văn phòng HĐND và UBND``.
        tail: its place.
    """

    start: int
    end: int
    head: Head
    field: str | None = None
    parent: Phrase | None = None
    first_parent: Phrase | None = None
    tail: Tail | None = None

    @property
    def is_bare(self) -> bool:
        """Whether nothing follows the head."""
        return self.field is None and self.parent is None and self.tail is None

    def has(self, part: str) -> bool:
        """Whether a part follows the head; ``part`` as in `Head.needs`."""
        if part == "field":
            return self.field is not None
        if part == "parent":
            return self.parent is not None
        if part == "field+parent":
            return self.field is not None and self.parent is not None
        if part == "name":
            return self.tail is not None and self.tail.name is not None
        return self.tail is not None  # place, country, number


Known: TypeAlias = dict[tuple[int, int], Phrase | None]


def _inner(
    reading: Reading, i: int, found: tuple[int, Form], depth: int, known: Known
) -> Phrase | None:
    """The body that begins at word `i` within others, read once for all heads before it.

    Args:
        reading, i, found, depth, known: as in `parse`.
    """
    if (i, depth) not in known:
        written = is_written_right(reading, i, found)
        known[i, depth] = parse(reading, i, found, -1, depth, known) if written else None
    return known[i, depth]


def parse(
    reading: Reading, i: int, found: tuple[int, Form], last: int, depth: int, known: Known
) -> Phrase | None:
    """The body whose name begins at word `i`, as long as it goes.

    Args:
        reading: the text.
        i: a word number.
        found: the end and the form of the head that starts there, written right.
        last: the end of the body before it; -1 within another.
        depth: how many bodies contain this one.
        known: the bodies within it that have been read, by their first words and depths.
    """
    end, form = found
    words, cased, starts = reading.words, reading.cased, reading.starts
    if end > i + 1 and "\n" in cased[starts[i] : starts[end - 1]] and _is_broken(reading, i, end):
        return None
    if form.weak and not (depth or _is_beside(reading, i, end, last)):
        return None
    capital = cased[starts[i]].isupper()
    # A capital or a number behind the head may begin any part of the name.
    after = words[end] if end < len(words) else ""
    opens = after.isdigit() or is_capital(reading, end)
    for head in form.heads:
        if head.inside and not depth:
            continue
        goes_on = opens or after in _part_starts(head)
        if head.needs and not (goes_on or (depth and head.alone_inside)):
            continue
        if fits(reading, i, end, head, depth, capital):
            phrase = (
                _compose(reading, i, end, head, depth, known) if goes_on else Phrase(i, end, head)
            )
            if _is_whole(reading, phrase, end, form, depth, capital):
                return phrase
    return None


def _is_broken(reading: Reading, i: int, end: int) -> bool:
    """Whether the words of a head on several lines do not go on from one another."""
    return not all(continues(reading, j) or opens_line(reading, j) for j in range(i + 1, end))


def _compose(reading: Reading, i: int, end: int, head: Head, depth: int, known: Known) -> Phrase:
    """The head with what follows it."""
    field = None
    if "field" in head.takes:
        read = read_field(reading, i, end, head)
        if read is not None:
            end, field = read
    parent = first = tail = None
    if "parent" in head.takes and depth < _DEPTH and continues(reading, end):
        first, parent = _parents(reading, end, head, depth, known)
    if parent is not None:
        end = parent.end
    elif (tail := _tail(reading, i, end, head)) is not None:
        end = tail.end
    elif field is None and "host" in head.takes and (host := read_host(reading, end)) is not None:
        end, field = host
    return Phrase(i, end, head, field, parent, first, tail)


def _tail(reading: Reading, i: int, end: int, head: Head) -> Tail | None:
    """The place or what else ends the name of a body."""
    tail = None
    if "place" in head.takes:
        tail = read_place(reading, end, head.units)
        if tail is None and end > i + 1 and reading.words[end : end + 1] == ["*"]:
            tail = read_place_below(reading, end)
        if tail is None and not head.units:
            tail = read_region(reading, end)
    if tail is None and "country" in head.takes:
        tail = read_country(reading, end, of_two="pair" in head.takes)
    if tail is None and head.open_field == "wide" and _is_national(reading, end):
        tail = Tail(end + 2, "central", None, "quốc gia")
    if tail is None and "number" in head.takes:
        tail = _number(reading, end)
    return tail


@compiled
def _part_starts(head: Head) -> frozenset[str]:
    """The words with which a part of the name of the head can begin in lower case."""
    words: set[str] = set()
    if "field" in head.takes:
        words |= first_words(head)
    if "parent" in head.takes:
        words |= heads().first_words
    if "place" in head.takes:
        words |= place_starts()
        words.add("*")  # **ỦY BAN NHÂN DÂN **
    if "country" in head.takes:
        words |= country_openings()
    if "number" in head.takes:
        words.add("số")
    if "host" in head.takes:
        words |= field_starts("hosts_of_party")
    if head.open_field == "wide":
        words.add("quốc")  # quốc gia
    return frozenset(words)


def _parents(
    reading: Reading, end: int, head: Head, depth: int, known: Known
) -> tuple[Phrase | None, Phrase | None]:
    """The body at word `end` to which the head belongs, behind the other when it belongs to two."""
    words = reading.words
    found = heads().longest(words, end)
    parent = _inner(reading, end, found, depth + 1, known) if found is not None else None
    if not head.both or parent is None or parent.tail is not None:
        return None, parent
    if words[parent.end : parent.end + 1] in (["và"], ["&"], ["-"]):
        found = heads().longest(words, parent.end + 1)
        if found is not None and found[1].heads[0].name in _COUNCILS:
            second = _inner(reading, parent.end + 1, found, _DEPTH, known)
            return (parent, second) if second is not None else (None, parent)
    return None, parent


def _is_national(reading: Reading, j: int) -> bool:
    return reading.words[j : j + 2] == ["quốc", "gia"] and continues(reading, j)


def _number(reading: Reading, j: int) -> Tail | None:
    """``5``, ``số 5``, ``3 - Cam Ranh``."""
    words = reading.words
    end = j + 1 if words[j : j + 1] == ["số"] else j
    if end < len(words) and words[end].isdigit() and reading.gap(end) == " ":
        end += 1
        if words[end : end + 1] == ["-"]:
            place = longest_place(reading, end + 1)
            end = place[0] if place is not None else end
        return Tail(end, None, None, spell(reading, j, end))
    return None


def _is_whole(
    reading: Reading, phrase: Phrase, head_end: int, form: Form, depth: int, capital: bool
) -> bool:
    """Whether what was found makes a body; `capital` says whether it begins with a capital."""
    head, i, bare = phrase.head, phrase.start, phrase.is_bare
    if head.needs and (bare or not any(map(phrase.has, head.needs))):
        return depth > 0 and head.alone_inside and capital
    if not bare:
        if capital or not phrase.field or is_known(reading, head_end, head):
            return True
        in_capitals = reading.written(head_end).isupper()
        return head.case is None or (head.case == "capital" and not in_capitals)
    if form.short and (head.bare or reading.words[max(i - 2, 0) : i] == _CREDIT):
        return False  # BTC is Ban Tổ chức or Bộ Tài chính; Ảnh: QH
    return depth > 0 or _stands_alone(reading, i, head, capital)


def _stands_alone(reading: Reading, i: int, head: Head, capital: bool) -> bool:
    """Whether a head with nothing behind it, in no other body, is one."""
    before = reading.words[i - 1] if i else ""
    if before in head.not_alone_after:
        return False
    if head.case == "capital" or head.bare == "capital":
        return capital
    if head.bare == "named":
        return is_capital(reading, i + 1)
    return capital or before not in _plurals()


def is_written_right(reading: Reading, i: int, found: tuple[int, Form]) -> bool:
    """Whether the letters at word `i` are capitals where the form wants them."""
    end, form = found
    if form.short:
        return reading.cased[reading.starts[i] : reading.ends[end - 1]].isupper()
    return not form.exact or is_capital(reading, i)


def _is_beside(reading: Reading, i: int, end: int, last: int) -> bool:
    """Whether a dash or slash joins a word to the body before it, or to a head behind it."""
    words = reading.words
    if last == i - 1 and i and words[i - 1] in "-/&":
        return True
    if words[end : end + 1] not in (["-"], ["/"], ["&"]):
        return False
    other = heads().longest(words, end + 1)
    return other is not None and not other[1].weak


@compiled
def _plurals() -> frozenset[str]:
    """What stands before several bodies of one head: ``các sở``, ``số sở``."""
    return quantifiers() | {"số"}
