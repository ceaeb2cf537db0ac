"""Names that are certain elsewhere in the text: in full, by a given name, a foreign surname."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from vn_directives.matching import Reading
from vn_directives.matching.name_words import known_persons
from vn_directives.matching.names import MAX_SYLLABLES, common_surnames, is_syllable, name_end
from vn_directives.officials.context import (
    Found,
    Name,
    Taken,
    ends_in_place,
    may_begin,
    names_a_thing,
)
from vn_directives.officials.streets import lists_streets

_PRESIDENT = ("hồ", "chí", "minh")
_BESIDE = frozenset((",", "-", "(", "và"))  # between places: Hà Nội, Hồ Chí Minh
_OF_PAPERS = frozenset(("viên", "pv", "tri", "tượng"))  # phóng viên Tiền Phong, cử tri Ba Vì
_PLACING = frozenset(("từ", "ở", "tại", "vào", "tới", "đến", "đi", "về", "ra", "|", "qua"))

_OF_CITIES = (["phố"], ["ủy"], ["bộ"])  # đại biểu Quốc hội Thành phố Hồ Chí Minh


def again(reading: Reading, taken: Taken, found: Found, doubtful: dict[int, int]) -> None:
    """Take what is certain elsewhere, and the surnames of foreigners."""
    words = reading.words
    full = set()
    for name in found.names.values():
        if name.full:
            full.add(tuple(words[name.first : name.last]))
    if doubtful:
        _add_doubtful(reading, found, doubtful, full)
    if _PRESIDENT in full:
        _add_president(reading, taken, found)
    common = common_surnames()
    rare, foreign, wanted = set(), set(), set()
    for key in full:
        if len(key) > 1 and key[0] not in common:
            rare.add(key)
            wanted.add(key[0])
        if len(key) > 1 and not is_syllable(key[-1]):
            foreign.add(key[-1])
            wanted.add(key[-1])
    spots = _capitalised(reading, taken, wanted) if wanted else ()
    if spots:
        _add_rare(reading, found, spots, rare)
    if found.pending:
        _add_pending(reading, found)
    beside = []
    for name in found.names.values():
        if not name.full and words[name.last : name.last + 1] == ["và"]:
            beside.append(name)
    if beside:
        _add_beside(reading, found, beside)
    if foreign:
        _add_foreign(reading, taken, found, [i for i in spots if words[i] in foreign])


def _add_doubtful(
    reading: Reading, found: Found, doubtful: dict[int, int], full: Set[tuple[str, ...]]
) -> None:
    """Take what may be a name where it is one elsewhere, or goes before one on a list."""
    for first, last in reversed(doubtful.items()):
        known = tuple(reading.words[first:last]) in full
        if (
            known
            or _is_listed_before(reading, found, first, last)
            or _is_item(reading, found, first, last)
        ):
            found.add(Name(first, last, first, True))


def _add_pending(reading: Reading, found: Found) -> None:
    """Take short names by which the persons of the text are called."""
    given = _given(reading, found)
    for name in found.pending:
        called = tuple(reading.words[name.first : name.last])
        if called not in given or name.calling in found.held:
            continue
        if called[-1:] == ("thành",) and reading.words[name.last : name.last + 1] in _OF_CITIES:
            continue
        found.add(name)


def _is_item(reading: Reading, found: Found, first: int, last: int) -> bool:
    """Whether a name fills an item of a list, and a certain one the item before or behind it."""
    words, gap = reading.words, reading.gap
    if first == 0 or words[first - 1] != "-" or ends_in_place(reading, first, last):
        return False
    if "\n" not in gap(first - 1) or "\n" not in gap(last):
        return False
    behind = words[last : last + 1] == ["-"] and last + 1 in found.names
    before = first - 1 in found.ends and words[first - 2] != "-"
    return behind or before


def _is_listed_before(reading: Reading, found: Found, first: int, last: int) -> bool:
    """Whether a full name goes before one that is certain: ``Hà Huy Tập, Tôn Đức Bình``."""
    if reading.words[last : last + 1] not in ([","], ["và"]) or lists_streets(reading, first):
        return False
    after = found.names.get(last + 1)
    if after is None or after.last - after.first < 3:
        return False
    return last - first > 2 or known_persons().longest(reading.words, first) is not None


def _add_president(reading: Reading, taken: Taken, found: Found) -> None:
    """Take ``Hồ Chí Minh`` alone in a text that has him with his title, where no place is meant."""
    words = reading.words
    for i in _capitalised(reading, taken, {_PRESIDENT[0]}):
        last = i + len(_PRESIDENT)
        if tuple(words[i:last]) != _PRESIDENT or i in found.held or i in taken.title_ends:
            continue  # Tượng đài Chủ tịch Hồ Chí Minh
        if names_a_thing(reading, i):
            continue
        before, after = words[i - 1] if i else "", words[last : last + 1]
        beside = before in _BESIDE and i > 1 and reading.written(i - 2)[0].isupper()
        if not (beside or before in _PLACING or after in ([","], ["-"], [")"], ["|"])):
            found.add(Name(i, last, i, True))


def _add_beside(reading: Reading, found: Found, beside: Sequence[Name]) -> None:
    """Take given names that "và" joins to one that an honorific calls: ``ông Thao và Đăng``."""
    words = reading.words
    given = {words[name.last - 1] for name in found.names.values() if name.full}
    for name in beside:
        i = name.last + 1
        if name.calling == name.first or name_end(reading, i) != (i + 1, 1):
            continue
        if words[i] in given:
            found.add(Name(i, i + 1, i, False))


def _add_foreign(reading: Reading, taken: Taken, found: Found, spots: Sequence[int]) -> None:
    """Take the surnames of foreigners who are named in full elsewhere, at these words."""
    for i in spots:
        if i in found.held or (reading.words[i - 2 : i - 1] == ["d"] and reading.gap(i) == ""):
            continue  # of d'Almeida a part alone
        if may_begin(reading, taken, i) and not names_a_thing(reading, i):
            end, count = name_end(reading, i)
            if count == 1:
                found.add(Name(i, end, i, False))


def _add_rare(
    reading: Reading, found: Found, spots: Sequence[int], rare: Set[tuple[str, ...]]
) -> None:
    """Take names of a rare surname that stand in full elsewhere, at these words."""
    for i in spots:
        if i in found.held:
            continue
        for length in range(2, MAX_SYLLABLES + 1):
            last = i + length
            named = tuple(reading.words[i:last]) in rare and name_end(reading, i)[0] == last
            if named and not names_a_thing(reading, i):
                found.add(Name(i, last, i, True))


def _given(reading: Reading, found: Found) -> set[tuple[str, ...]]:
    """What persons are called by: the last one and two syllables of full names, names of two
    syllables that stand more than once behind a calling.
    """
    words = reading.words
    called = Counter(
        tuple(words[name.first : name.last])
        for name in found.pending
        if name.last - name.first > 1
        and not reading.written(name.first).isupper()
        and words[name.first - 1] not in _OF_PAPERS
    )
    given = {name for name, count in called.items() if count > 1}
    for name in found.names.values():
        if name.full:
            given.add(tuple(words[name.first : name.last]))
            given.add(tuple(words[name.last - 1 : name.last]))
            if name.last - name.first > 2:
                given.add(tuple(words[name.last - 2 : name.last]))
    return given


def _capitalised(reading: Reading, taken: Taken, wanted: Set[str]) -> list[int]:
    """Where words of names that only this text knows stand with a capital."""
    places = [i for i, word in enumerate(reading.words) if word in wanted]
    cased, starts = reading.cased, reading.starts
    return [i for i in places if i not in taken.words and cased[starts[i]].isupper()]
