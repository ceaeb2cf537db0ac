"""What stands around a name: the words by which a person is told from a place or a thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vn_directives.matching import Reading, Trie
from vn_directives.matching.name_words import known_persons
from vn_directives.matching.names import callings, common_surnames
from vn_directives.matching.stops import stops
from vn_directives.places.countries import country_at, home, parts
from vn_directives.places.gazetteer import longest_place
from vn_directives.titles.vocabulary import heads, phrases
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_YEARS = 9  # words of the years of a life in a parenthesis
_LONGEST_ORGANISATION = 6  # words of an organisation's name before that of its namesake
_NOUNS = frozenset(("đoàn", "lý", "trung", "cao"))  # surnames that are of no person: Đoàn Pháp
_STATE = "quốc"  # Ủy ban Kế hoạch [Quốc] gia: no given name
_LIST_SIGNS = frozenset((",", ";", "và"))
_CREDITS = frozenset(("ảnh", "nguồn", "clip", "video", "bài"))


class Name(NamedTuple):
    """A name in the text, from word `first` to `last` (exclusive).

    Attributes:
        calling: the word number of the honorific, rank, degree or calling before it; else `first`.
        full: whether it may be a full name, not a short form.
        alias: whether it is another name of the person named before.
    """

    first: int
    last: int
    calling: int
    full: bool
    alias: bool = False


class Taken:
    """The words that titles and bodies hold, and where titles end."""

    def __init__(self, spans: Sequence[tuple[int, int]], titles: Sequence[tuple[int, int]]) -> None:
        mentions = [*spans, *titles]
        self.start_of = dict(mentions)
        self.words: set[int] = set()
        for first, last in mentions:
            self.words.update(range(first, last))
        self.title_starts = dict(titles)
        self.title_ends: dict[int, int] = {}
        for first, last in titles:
            self.title_ends[last] = first


class Found:
    """The names found so far.

    Attributes:
        names: each name by its first word.
        held: the words of all names.
        ends: where names end.
        pending: single syllables that are names if known elsewhere.
    """

    def __init__(self) -> None:
        self.names: dict[int, Name] = {}
        self.held: set[int] = set()
        self.ends: set[int] = set()
        self.pending: list[Name] = []

    def add(self, name: Name) -> None:
        """Take a name in, unless it shares words with one found before."""
        words = range(name.first, name.last)
        if not self.held.isdisjoint(words):
            return
        self.held.update(words)
        self.names[name.first] = name
        self.ends.add(name.last)

    def holding(self, i: int) -> Name | None:
        """The name in which word `i` stands."""
        while i in self.held and i not in self.names:
            i -= 1
        return self.names.get(i)

    def remove(self, name: Name) -> None:
        """Take a name out that was found before."""
        del self.names[name.first]
        self.held.difference_update(range(name.first, name.last))


@compiled
def _things() -> frozenset[str]:
    return frozenset(e["form"].lower() for e in current_lexicon("honorifics")["things"])


@compiled
def _thing_lengths() -> dict[str, frozenset[int]]:
    """For the last word of a thing, how many words the things have that end with it."""
    found: dict[str, set[int]] = {}
    for thing in _things():
        words = thing.split()
        found.setdefault(words[-1], set()).add(len(words))
    return {word: frozenset(lengths) for word, lengths in found.items()}


def is_place(reading: Reading, i: int) -> bool:
    """Whether the capitalised word at `i` begins a place or ends a name: Bà Rịa, Hai Bà Trưng."""
    return longest_place(reading, i) is not None or (i > 0 and reading.words[i - 1] == "hai")


def is_called(reading: Reading, i: int, ambiguous: bool) -> bool:
    """Whether the word at `i` surely calls a person: with a capital only where a sentence begins.

    Nước Anh, tiếng Anh are none; but newspapers also lose full stops before ``Ông``.

    Args:
        reading: the text.
        i: a word number.
        ambiguous: whether the word may also be part of a name.
    """
    if i and reading.words[i - 1] in ("các", "những", "quý"):
        return False  # các đồng chí Chuyên viên
    if not ambiguous or i == 0:
        return True
    return not reading.words[i - 1].isalpha() or "\n" in reading.gap(i)


def may_be_short(reading: Reading, i: int, end: int) -> bool:
    """Whether the one syllable from `i` to `end` may be a given name, not a noun or acronym."""
    word = reading.written(i)
    if phrases("organisations").longest(reading.words, i) is not None:
        return False  # Thiếu tướng Quân đội nhân dân
    if len(word) == 1:
        return end > i + 1  # bà A.Merkel
    return not word.isupper() or len(word) > 5


def is_capitalised(reading: Reading, i: int) -> bool:
    """Whether word `i` has a capital, and small letters after it."""
    word = reading.written(i)
    return word.isalpha() and word[0].isupper() and (len(word) == 1 or not word.isupper())


def names_a_thing(reading: Reading, i: int) -> bool:
    """Whether the words before `i` are for a thing that is named after a person."""
    gap = reading.gap(i)
    if i == 0 or "\n" in gap:
        return False
    words = reading.words
    before = words[i - 1]
    if before.isdigit():
        return (
            len(gap) < 2 and gap != "\t"
        )  # but a cell with a number may stand before that of a name
    if before == "." and i > 1 and gap == "":
        return True  # TP.Hồ Chí Minh, P.Nguyễn Thái Bình
    things = _things()
    lengths = _thing_lengths().get(before)
    if lengths and any(" ".join(words[max(0, i - n) : i]) in things for n in lengths):
        return True
    start = _capitalised_thing(reading, i)
    if start is None:
        return False
    ends = stops("title")
    for j in range(start, i):
        head = heads().longest(words, j)
        if (head is not None and head[0] == i) or ends.longest(words, j) is not None:
            return False  # Tổng biên tập Trần A
    return True


def _capitalised_thing(reading: Reading, i: int) -> int | None:
    """The noun with a capital that begins what stands before `i`: Nhà hát Cải lương Trần A."""
    words, cased, starts = reading.words, reading.cased, reading.starts
    things = _things()
    most = max(0, i - _LONGEST_ORGANISATION)
    line = cased.rfind("\n", starts[most], starts[i - 1])
    for start in range(i - 1, most - 1, -1):
        word = words[start]
        if starts[start] < line or not word.isalpha():
            return None
        if cased[starts[start]].isupper() and (
            word in things or " ".join(words[start : start + 2]) in things
        ):
            return start if known_persons().longest(words, start) is None else None
    return None


def follows(reading: Reading, end: int, i: int) -> bool:
    """Whether only a separator stands between word `end` and word `i`."""
    return i - end <= 2 and all(
        w in (",", "và", "-", "/", "đến", ";") for w in reading.words[end:i]
    )


def may_begin(reading: Reading, taken: Taken, i: int) -> bool:
    """Whether a name may begin at `i`: no capitalised word stands right before it."""
    if i == 0 or not reading.cased[reading.starts[i - 1]].isupper():
        return True
    if i - 1 in taken.words or "\n" in reading.gap(i) or not reading.words[i - 1].isalpha():
        return True
    before = reading.words[i - 2] if i > 1 else "."
    return "\n" in reading.gap(i - 1) or not (before.isalpha() or before.isdigit() or before == ",")


def is_credit(reading: Reading, i: int) -> bool:
    """Whether this names the author of a picture or a text."""
    words = reading.words
    if i > 1 and words[i - 1] in (":", "-"):
        i -= 1
    if i == 0 or words[i - 1] not in _CREDITS:
        return False
    inside = i > 1 and words[i - 2].isalpha() and reading.written(i - 1)[0].islower()
    return not inside  # đạo diễn điện ảnh Trần A


def is_listed(reading: Reading, found: Found, i: int) -> bool:
    """Whether nothing, a comma, a semicolon or "và" stands between `i` and the name before."""
    if i in found.ends:
        return True
    for back in (1, 2):
        if i - back >= 0 and reading.words[i - back] not in _LIST_SIGNS:
            return False
        if i - back in found.ends:
            return True
    return False


def may_be_cell(reading: Reading, end: int) -> bool:
    """Whether a cell may end at word `end`, or go on with a remark: ``(thường trực)``."""
    words = reading.words
    return end >= len(words) or words[end] in ("|", "(", "[", "*") or "\n" in reading.gap(end)


def is_alone(reading: Reading, i: int, end: int) -> bool:
    """Whether the name fills a table cell, a heading, or one of their entries with a remark."""
    words = reading.words
    before = words[i - 1] if i else "#"
    after = words[end] if end < len(words) else ""
    framed = before in ("|", "#", "*", ")")
    if not framed and (after != "|" or "\n" not in reading.gap(i)):
        return False
    return after in ("|", "*", "(") or "\n" in reading.gap(end)


def ends_in_place(reading: Reading, i: int, end: int) -> bool:
    """Whether the name of a place fills the words, or ends four or more of them."""
    place = longest_place(reading, i)
    if place is not None and place[0] >= end:
        return True
    country = country_at(reading.words, i + 1)
    if country is not None and country[0] >= end and country[1] not in parts():
        named = reading.words[i] in common_surnames() and reading.words[i] not in _NOUNS
        state = country[1] == home() or reading.words[end - 1] == _STATE
        return state or not named  # Đoàn Pháp, Vũ Hàn Quốc; but not: Lê Vân Nam, Vũ Thái Lan
    last = longest_place(reading, end - 2) if end - i > 3 else None
    return last is not None and last[0] >= end and any(u.level == "province" for u in last[1])


def begins_with_province(reading: Reading, i: int) -> bool:
    """Whether the name of a province of two words begins at `i`: Hà Nội Mùa đông."""
    place = longest_place(reading, i)
    return place is not None and place[0] > i + 1 and any(u.level == "province" for u in place[1])


def is_bounded(reading: Reading, end: int) -> bool:
    """Whether no capitalised word goes on at word `end`."""
    return end >= len(reading.words) or not reading.cased[reading.starts[end]].isupper()


def has_title(reading: Reading, taken: Taken, end: int) -> bool:
    """Whether a position follows, behind a comma, a dash or a parenthesis, or years in one."""
    words = reading.words
    if words[end : end + 1] == ["("] and words[end + 1 : end + 2] and words[end + 1].isdigit():
        closed = next(
            (j + 1 for j in range(end, min(len(words), end + _YEARS)) if words[j] == ")"), 0
        )
        if closed and all(w.isdigit() or w == "-" for w in words[end + 1 : closed - 1]):
            end = closed  # Vũ A (1913 - 2007), Bí thư
    if end + 1 >= len(words) or words[end] not in (",", "-", "(", ":"):
        return False
    return end + 1 in taken.title_starts or begins_position(reading, end + 1)


def begins_position(reading: Reading, i: int) -> bool:
    """Whether the head of a title stands at `i`, be it of a company or a school."""
    words = reading.words
    return heads().longest(words, i + (words[i] == "phó")) is not None


def is_occupation(reading: Reading, i: int) -> bool:
    """Whether what somebody is stands at `i`, and no office: thanh tra viên cao cấp, đại biểu."""
    words = reading.words
    if offices().longest(words, i) is not None:
        return True
    match = callings().longest(words, i)
    return match is not None and match[1].kind == "calling"


@compiled
def offices() -> Trie[str]:
    """What somebody may be called by instead of a name: ``thư ký``, ``chuyên viên``."""
    entries = current_lexicon("honorifics")["offices"]
    return Trie((entry["form"], entry["form"]) for entry in entries)


def begins_item(reading: Reading, i: int) -> bool:
    """Whether the sign at word `i` begins an item of a list that runs on: ``…; + Từ 1976: …``."""
    words = reading.words
    if i < 0 or words[i] not in ("+", "-"):
        return False
    return i == 0 or words[i - 1] in (";", ":", ".") or (words[i] == "+" and words[i - 1].isalpha())
