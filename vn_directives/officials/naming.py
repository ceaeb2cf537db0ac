"""The name that may stand at a word: where it ends, and what is none for all its capitals."""

from __future__ import annotations

from vn_directives.matching import Reading, Trie
from vn_directives.matching.names import (
    MAX_SYLLABLES,
    common_surnames,
    is_never_in_names,
    is_said,
    known_persons,
    name_end,
    surnames,
)
from vn_directives.officials.context import Taken, offices
from vn_directives.places.countries import country_at
from vn_directives.places.gazetteer import longest_place
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_NAMED_AFTER = frozenset(("lăng", "tàng", "tượng", "đài", "tích", "niệm"))


def name_at(reading: Reading, taken: Taken, i: int, called: bool = False) -> tuple[int, int] | None:
    """The end and number of syllables of the name at word `i`, cut before titles and bodies.

    What an honorific calls is a person, though a place may have the same name (``bà Thanh``).
    """
    words = reading.words
    if i >= len(words) or i in taken.words or is_never_in_names(reading, i):
        return None
    end, count = name_end(reading, i)
    if count == 0:
        return None
    if _not_names().longest(words, i) is not None and not _is_president(reading, taken, i):
        return None
    if reading.written(i).isupper() and len(words[i]) > 1 and is_said(reading, i):
        return None
    if _is_office(reading, i):
        return None
    if count >= MAX_SYLLABLES and words[i] != "y":  # Y Nam Gry Niê Knơng
        end, count = _cut(reading, i, end, count)
    for j in range(i + 1, end):
        if j in taken.start_of:
            end, count = j, j - i
            break
    if end == i + 1 and reading.written(i).isupper():
        return None
    if called or _is_president(reading, taken, i) or _is_known(reading, taken, i):
        return end, count
    if country_at(words, i) is not None:
        return None
    place = longest_place(reading, i)
    if place is not None and place[0] >= end:
        province = any(unit.level == "province" for unit in place[1])
        if province or words[i] not in surnames():
            return None
    return end, count


def _is_known(reading: Reading, taken: Taken, i: int) -> bool:
    """Whether somebody whom everybody knows is named behind a title: Tổng Bí thư Trường Chinh."""
    if i not in taken.title_ends and not (i and reading.words[i - 1] == "|"):
        return False
    return known_persons().longest(reading.words, i) is not None


def _is_office(reading: Reading, i: int) -> bool:
    """Whether an office is called at word `i`, and not by a name: ``đồng chí Thư ký``."""
    found = offices().longest(reading.words, i)
    if found is None:
        return False
    # Phó is a surname, too, but hardly before what makes an office of it.
    return (
        found[0] == i + 1
        or not reading.cased[reading.starts[found[0] - 1]].isupper()
        or (reading.words[i] == "phó")
    )


def _is_president(reading: Reading, taken: Taken, i: int) -> bool:
    """Whether Hồ Chí Minh is named at word `i`, and not the city, an order, a prize.

    He is after his title; it may stand in the name of something, too: Lăng Chủ tịch Hồ Chí Minh.
    """
    words = reading.words
    if words[i : i + 3] != ["hồ", "chí", "minh"]:
        return False
    if i in taken.title_ends:
        i = taken.title_ends[i]
        return i == 0 or words[i - 1] not in _NAMED_AFTER
    if words[i - 1 : i] == ["|"] and i - 1 in taken.title_ends:
        return True  # the cell beside that of his title
    return i > 0 and words[i - 1] in ("bác", "chí")


def _cut(reading: Reading, i: int, end: int, count: int) -> tuple[int, int]:
    """Cut a run too long for a name before a place, or before the next surname."""
    place = longest_place(reading, end - 2)
    if place is not None and place[0] == end:
        return end - 2, count - 2
    for j in range(end - 2, i + 1, -1):
        if reading.words[j] in common_surnames():
            return j, j - i
    return end, count


@compiled
def _not_names() -> Trie[str]:
    entries = current_lexicon("honorifics")["not_names"]
    return Trie((entry["form"], entry["form"]) for entry in entries)
