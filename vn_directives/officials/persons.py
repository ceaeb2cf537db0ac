"""Where persons are named.

A name is certain after an honorific, a rank, a degree or a title, and in a list after another
name. Elsewhere it takes a common surname and two more syllables, and no word before it for a thing
that is named after people (``đường``, ``trường``). What is certain once is a name everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from vn_directives.matching import Reading, Trie, load_lexicon
from vn_directives.matching.names import (
    MAX_SYLLABLES,
    callings,
    common_surnames,
    is_syllable,
    name_end,
    never_in_names,
    surnames,
)
from vn_directives.places.gazetteer import longest_place
from vn_directives.titles.vocabulary import phrases

_LONGEST_THING = 4  # words in a phrase like "trường tiểu học"
_SIGNATURE = 8  # words between a title and the name that signs: "(đã ký)" and the like
_LONGEST_ORGANISATION = 6  # words of an organisation's name before that of its namesake
_CREDITS = frozenset(("ảnh", "nguồn", "clip", "video", "bài"))
_AMBIGUOUS = frozenset(("Ông", "Bà", "Anh", "Chị", "Cô"))
_SHORT_KINDS = frozenset(("honorific", "rank"))


@dataclass(frozen=True, slots=True)
class Name:
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
        self.start_of = {first for first, _ in (*spans, *titles)}
        self.words = {i for first, last in (*spans, *titles) for i in range(first, last)}
        self.title_starts = {first for first, _ in titles}
        self.title_ends = {last: first for first, last in titles}


class _Found:
    """The names found so far."""

    def __init__(self, reading: Reading) -> None:
        self._words = reading.words
        self.names: dict[int, Name] = {}
        self.held: set[int] = set()  # the words of names
        self.ends: set[int] = set()
        self.given: set[tuple[str, ...]] = set()  # the last one and two syllables of full names
        self.pending: list[Name] = []  # single syllables that are names if known elsewhere

    def add(self, name: Name) -> None:
        """Take a name in, unless it shares words with one found before."""
        words = range(name.first, name.last)
        if not self.held.isdisjoint(words):
            return
        self.held.update(words)
        self.names[name.first] = name
        self.ends.add(name.last)
        if name.full:
            self.given.add(tuple(self._words[name.last - 1 : name.last]))
            if name.last - name.first > 2:
                self.given.add(tuple(self._words[name.last - 2 : name.last]))


@cache
def _second_words() -> dict[str, frozenset[str]]:
    """For the first word of each calling, what else than a capital may come next."""
    following: dict[str, set[str]] = {}
    for entry in load_lexicon("honorifics")["callings"]:
        first, *rest = Reading(entry["form"]).words
        following.setdefault(first, {":", ".", "là", "*", "|"}).add(rest[0] if rest else ":")
    return {first: frozenset(words) for first, words in following.items()}


@cache
def _things() -> frozenset[str]:
    return frozenset(e["form"].lower() for e in load_lexicon("honorifics")["things"])


@cache
def _not_names() -> Trie[str]:
    entries = load_lexicon("honorifics")["not_names"]
    return Trie((entry["form"], entry["form"]) for entry in entries)


def find_names(reading: Reading, taken: Taken) -> list[Name]:
    """The names of a text, in text order."""
    found = _Found(reading)
    _after_callings(reading, taken, found)
    _after_titles(reading, taken, found)
    _before_titles(reading, taken, found)
    doubtful = _in_running_text(reading, taken, found)
    _again(reading, taken, found, doubtful)
    _aliases(reading, taken, found)
    return _without_glue(reading, [found.names[first] for first in sorted(found.names)])


def _without_glue(reading: Reading, names: list[Name]) -> list[Name]:
    """Cut what runs on from a name that stands alone elsewhere: ``Lê Đình Vũ Hà Tĩnh``."""
    words = reading.words
    full = {tuple(words[name.first : name.last]) for name in names if name.full}
    cut = []
    for name in names:
        for last in (name.last - 1, name.last - 2):
            if last - name.first >= 3 and tuple(words[name.first : last]) in full:
                name = replace(name, last=last)
                break
        cut.append(name)
    return cut


def _after_callings(reading: Reading, taken: Taken, found: _Found) -> None:
    words, cased, starts = reading.words, reading.cased, reading.starts
    trie = callings()
    following = _second_words()
    for i in reading.places_of(trie.first_words):
        # Most of these words call nobody: what follows tells, before the trie is asked.
        if i + 1 >= len(words) or i in taken.words:
            continue
        after = words[i + 1]
        if after not in following[words[i]] and not cased[starts[i + 1]].isupper():
            continue
        match = trie.longest(words, i)
        if match is None:
            continue
        start, calling = match
        is_alias = calling.kind == "alias"
        while start < len(words) and (
            (words[start] in (":", ".") and reading.gap(start) == "")
            or (is_alias and words[start] in ("là", "*", ":", "|") and start < i + 9)
        ):
            start += 1
        if start >= len(words) or reading.written(start)[0].islower() or start in found.names:
            continue
        if "\n" in reading.gap(start):
            continue
        if _is_place(reading, i) or trie.longest(words, start) is not None:
            continue
        name = _name_at(reading, taken, start, called=calling.short)
        if name is None:
            continue
        end, count = name
        known = words[start] in surnames()
        called = _is_called(reading, i)
        if not called and reading.written(i) in ("Anh", "Chị", "Cô"):
            continue
        if count == 1 and not (calling.short and called and _may_be_short(reading, start, end)):
            found.pending.append(Name(start, end, i, False))
            continue
        if not calling.short and _ends_in_place(reading, start, end):
            continue
        if calling.kind not in _SHORT_KINDS and not known and is_syllable(words[start]):
            found.pending.append(Name(start, end, i, False))
            continue
        if calling.kind == "calling" and known and count == 2 and not _is_bounded(reading, end):
            continue
        found.add(Name(start, end, i, count > 1, is_alias))


def _is_place(reading: Reading, i: int) -> bool:
    """Whether the word at `i` begins a place or ends a name: Bà Rịa, Cô Tô, Hai Bà Trưng."""
    if reading.written(i) not in _AMBIGUOUS:
        return False
    return longest_place(reading, i) is not None or (i > 0 and reading.words[i - 1] == "hai")


def _is_called(reading: Reading, i: int) -> bool:
    """Whether the word at `i` surely calls a person: with a capital only where a sentence begins.

    Nước Anh, tiếng Anh are none; but newspapers also lose full stops before ``Ông``.
    """
    if i and reading.words[i - 1] in ("các", "những", "quý"):
        return False  # các đồng chí Chuyên viên
    if reading.written(i) not in _AMBIGUOUS or i == 0:
        return True
    return not reading.words[i - 1].isalpha() or "\n" in reading.gap(i)


def _may_be_short(reading: Reading, i: int, end: int) -> bool:
    word = reading.written(i)
    if phrases("organisations").longest(reading.words, i) is not None:
        return False  # Thiếu tướng Quân đội nhân dân
    if len(word) == 1:
        return end > i + 1  # bà A.Merkel
    return not word.isupper() or len(word) > 5


def _after_titles(reading: Reading, taken: Taken, found: _Found) -> None:
    for last, first in taken.title_ends.items():
        if reading.words[last : last + 1] == [":"]:  # các Phó Chủ tịch: Lê A, Trần B
            last += 1
            if last >= len(reading.words) or reading.words[last] not in surnames():
                continue
        if last in found.held or last >= len(reading.words) or last in taken.words:
            continue
        gap = reading.gap(last)
        if gap == "" or "\n" in gap or callings().longest(reading.words, last) is not None:
            continue
        name = _name_at(reading, taken, last)
        if name is None:
            continue
        end, count = name
        if count >= 2 or not is_syllable(reading.words[last]):
            found.add(Name(last, end, last, count > 1))
        elif tuple(reading.words[last:end]) in found.given:
            found.add(Name(last, end, first, False))


def _before_titles(reading: Reading, taken: Taken, found: _Found) -> None:
    """Names of any surname in a list of persons with titles: ``; Quảng A - Bí thư Huyện ủy``."""
    words = reading.words
    for start in taken.title_starts:
        end = start - 1
        if end < 2 or words[end] not in (",", "-", "(") or end in found.ends:
            continue
        first = end
        while first > max(0, end - MAX_SYLLABLES) and "\n" not in reading.gap(first):
            if not _is_capitalised(reading, first - 1):
                break
            first -= 1
        if not 2 <= end - first <= 4 or (first and words[first - 1].isalnum()):
            continue
        listed = first > 0 and words[first - 1] in (";", ":")
        if words[first] not in surnames() and not listed:
            continue
        name = _name_at(reading, taken, first)
        if name is not None and name[0] == end and not _ends_in_place(reading, first, end):
            found.add(Name(first, end, first, True))


def _is_capitalised(reading: Reading, i: int) -> bool:
    word = reading.written(i)
    return word.isalpha() and word[0].isupper() and (len(word) == 1 or not word.isupper())


def _in_running_text(reading: Reading, taken: Taken, found: _Found) -> dict[int, int]:
    """Names by their form alone; returns what may be one: where it starts and ends."""
    words, cased, starts = reading.words, reading.cased, reading.starts
    doubtful: dict[int, int] = {}
    covered = 0
    named_after = -1  # where the last thing named after a person ends
    for i in reading.places_of(common_surnames()):
        if not cased[starts[i]].isupper() or i < covered or i in found.held or i in taken.words:
            continue
        name = _name_at(reading, taken, i)
        if name is None or name[1] < 2:
            continue
        end, count = name
        covered = end
        if _names_a_thing(reading, i) or (named_after >= 0 and _follows(reading, named_after, i)):
            named_after = end
            continue
        if _is_credit(reading, i):
            continue
        listed = _is_listed(reading, found, i)
        if not listed and not _may_begin(reading, taken, i):
            doubtful[i] = end
            continue
        alone = _is_alone(reading, i, end)
        capitals = reading.written(i).isupper() and len(words[i]) > 1
        signed = _is_signed(reading, taken, i, end)
        certain = signed or (
            not capitals and (listed or alone or count >= 3 or _has_title(reading, taken, end))
        )
        if not listed and _ends_in_place(reading, i, end):
            certain = False
        if certain:
            found.add(Name(i, end, i, True))
        else:
            doubtful[i] = end
    return doubtful


def _aliases(reading: Reading, taken: Taken, found: _Found) -> None:
    """Other names in a parenthesis of their own: ``Phạm Văn Đông (Kỳ Vân)``."""
    words = reading.words
    for end in sorted(found.ends):
        if words[end : end + 1] != ["("]:
            continue
        name = _name_at(reading, taken, end + 1)
        if name is None or not 2 <= name[1] <= 4 or words[name[0] : name[0] + 1] != [")"]:
            continue
        first, last = end + 1, name[0]
        vietnamese = all(map(is_syllable, words[first:last]))
        if vietnamese and not _ends_in_place(reading, first, last):
            found.add(Name(first, last, first, True, alias=True))


def _again(reading: Reading, taken: Taken, found: _Found, doubtful: dict[int, int]) -> None:
    """Take what is certain elsewhere, and the surnames of foreigners."""
    words = reading.words
    full = {tuple(words[n.first : n.last]) for n in found.names.values() if n.full}
    for first, last in doubtful.items():
        if tuple(words[first:last]) in full:
            found.add(Name(first, last, first, True))
    rare = {name for name in full if len(name) > 1 and name[0] not in common_surnames()}
    for i in reading.places_of(frozenset(name[0] for name in rare)):
        for length in range(2, MAX_SYLLABLES + 1):
            last = i + length
            known = tuple(words[i:last]) in rare and i not in taken.words
            if known and name_end(reading, i)[0] == last:
                found.add(Name(i, last, i, True))
    for name in found.pending:
        if tuple(words[name.first : name.last]) in found.given and name.calling not in found.held:
            found.add(name)
    foreign = {name[-1] for name in full if len(name) > 1 and not is_syllable(name[-1])}
    for i in reading.places_of(frozenset(foreign)):
        if i in taken.words or not reading.written(i)[0].isupper():
            continue
        if _may_begin(reading, taken, i) and not _names_a_thing(reading, i):
            end, count = name_end(reading, i)
            if count == 1:
                found.add(Name(i, end, i, False))


def _name_at(
    reading: Reading, taken: Taken, i: int, called: bool = False
) -> tuple[int, int] | None:
    """The end and number of syllables of the name at word `i`, cut before titles and bodies.

    What an honorific calls is a person, though a place may have the same name (``bà Thanh``).
    """
    words = reading.words
    if i in taken.words or words[i] in never_in_names():
        return None
    if _not_names().longest(words, i) is not None and not _is_person_here(reading, i):
        return None
    end, count = name_end(reading, i)
    if count == 0:
        return None
    if count >= MAX_SYLLABLES:
        end, count = _cut(reading, i, end, count)
    for j in range(i + 1, end):
        if j in taken.start_of:
            return (j, j - i)
    if end == i + 1 and reading.written(i).isupper():
        return None
    if not called:
        country = phrases("countries").longest(words, i)
        place = longest_place(reading, i) if words[i] not in surnames() else None
        if country is not None or (place is not None and place[0] >= end):
            return None
    return end, count


def _cut(reading: Reading, i: int, end: int, count: int) -> tuple[int, int]:
    """Cut a run too long for a name before a place, or before the next surname."""
    place = longest_place(reading, end - 2)
    if place is not None and place[0] == end:
        return end - 2, count - 2
    for j in range(end - 2, i + 1, -1):
        if reading.words[j] in common_surnames():
            return j, j - i
    return end, count


def _is_person_here(reading: Reading, i: int) -> bool:
    """Hồ Chí Minh is a person after his title, and the name of much else."""
    words = reading.words
    lying = i > 2 and words[i - 3] in ("lăng", "tàng", "tượng")  # Lăng Chủ tịch Hồ Chí Minh
    return i > 0 and words[i - 1] in ("tịch", "bác", "chí") and not lying


def _names_a_thing(reading: Reading, i: int) -> bool:
    """Whether the words before `i` are for a thing that is named after a person."""
    words, things = reading.words, _things()
    if "\n" in reading.gap(i) or i == 0:
        return False
    if words[i - 1].isdigit():
        return True
    if words[i - 1] == "." and i > 1 and reading.gap(i) == "":
        return True  # TP.Hồ Chí Minh, P.Nguyễn Thái Bình
    if any(" ".join(words[max(0, i - n) : i]) in things for n in range(1, _LONGEST_THING + 1)):
        return True
    # Nhà hát Cải lương Trần A: the noun with a capital stands some words before
    stops = phrases("stops")
    for start in range(i - 1, max(-1, i - 1 - _LONGEST_ORGANISATION), -1):
        if not words[start].isalpha() or stops.longest(words, start) is not None:
            return False
        noun = words[start], " ".join(words[start : start + 2])
        if reading.written(start)[0].isupper() and not things.isdisjoint(noun):
            return True
        if "\n" in reading.gap(start):
            return False
    return False


def _follows(reading: Reading, end: int, i: int) -> bool:
    """Whether only a separator stands between word `end` and word `i`."""
    return i - end <= 2 and all(
        w in (",", "và", "-", "/", "đến", ";") for w in reading.words[end:i]
    )


def _may_begin(reading: Reading, taken: Taken, i: int) -> bool:
    """Whether a name may begin at `i`: no capitalised word stands right before it."""
    if i == 0 or "\n" in reading.gap(i) or not reading.words[i - 1].isalpha():
        return True
    if i - 1 in taken.words:
        return True
    if not reading.written(i - 1)[0].isupper():
        return True
    before = reading.words[i - 2] if i > 1 else "."
    return "\n" in reading.gap(i - 1) or not (before.isalpha() or before.isdigit() or before == ",")


def _is_credit(reading: Reading, i: int) -> bool:
    """Whether this names the author of a picture or a text."""
    words = reading.words
    return (i > 1 and words[i - 1] in (":", "-") and words[i - 2] in _CREDITS) or (
        i > 0 and words[i - 1] in _CREDITS
    )


def _is_listed(reading: Reading, found: _Found, i: int) -> bool:
    """Whether nothing, a comma, a semicolon or "và" stands between `i` and the name before."""
    if i in found.ends:
        return True
    for back in (1, 2):
        if i - back >= 0 and reading.words[i - back] not in (",", ";", "và"):
            return False
        if i - back in found.ends:
            return True
    return False


def _is_alone(reading: Reading, i: int, end: int) -> bool:
    """Whether the name fills a table cell, a heading, or one of their entries with a remark."""
    words = reading.words
    before = words[i - 1] if i else "#"
    after = words[end] if end < len(words) else ""
    opened = before in ("|", "#", "*", ")") or "\n" in reading.gap(i)
    closed = after in ("|", "*", "(") or "\n" in reading.gap(end)
    return opened and closed and (before in ("|", "#", "*", ")") or after == "|")


def _ends_in_place(reading: Reading, i: int, end: int) -> bool:
    """Whether the name of a place fills the words, or ends four or more of them."""
    place = longest_place(reading, i)
    if place is not None and place[0] >= end:
        return True
    country = phrases("countries").longest(reading.words, i + 1)
    if country is not None and country[0] >= end:
        return True  # Đoàn Việt Nam
    last = longest_place(reading, end - 2) if end - i > 3 else None
    return last is not None and last[0] >= end and any(u.level == "province" for u in last[1])


def _is_bounded(reading: Reading, end: int) -> bool:
    return end >= len(reading.words) or not reading.written(end)[0].isupper()


def _has_title(reading: Reading, taken: Taken, end: int) -> bool:
    """Whether a title follows, behind a comma, a dash or a parenthesis."""
    words = reading.words
    return (
        end + 1 < len(words)
        and words[end] in (",", "-", "(", ":")
        and end + 1 in taken.title_starts
    )


def _is_signed(reading: Reading, taken: Taken, i: int, end: int) -> bool:
    """Whether the name fills a line below a title, as in a signature."""
    if "\n" not in reading.gap(i) or "\n" not in reading.gap(end):
        return False
    return any(i - back in taken.title_ends for back in range(_SIGNATURE))
