"""The name that may stand at a word: where it ends, and what is none for all its capitals."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.matching import Reading, Trie
from vn_directives.matching.name_words import deeds, known_persons, never
from vn_directives.matching.names import (
    CLANS,
    MAX_SYLLABLES,
    common_surnames,
    is_never_in_names,
    is_said,
    is_syllable,
    name_end,
    surnames,
)
from vn_directives.officials.context import Taken, names_a_thing, offices
from vn_directives.orthography import slug
from vn_directives.places.countries import country_at
from vn_directives.places.gazetteer import longest_place
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_VOWELS = frozenset("aeiouy")
_NAMED_AFTER = frozenset(("lăng", "tàng", "tượng", "đài", "tích", "niệm"))


def name_at(reading: Reading, taken: Taken, i: int, called: bool = False) -> tuple[int, int] | None:
    """The end and number of syllables of the name at word `i`, cut before titles and bodies.

    What an honorific calls is a person, though a place may have the same name (``bà Thanh``).
    """
    words = reading.words
    if i >= len(words) or i in taken.words:
        return None
    known = words[i] in _known()  # few are
    if known and is_never_in_names(reading, i):
        return None
    end, count = _once(words, i, *name_end(reading, i))
    if count == 0:
        return None
    capitals = reading.written(i).isupper()
    if known and _is_another_word(reading, taken, i):
        return None
    if count >= MAX_SYLLABLES and words[i] != "y":  # Y Nam Gry Niê Knơng
        end, count = _cut(reading, i, end, count)
    for j in range(i + 1, end):
        if j in taken.start_of:
            end, count = j, j - i
            break
    if capitals and (end == i + 1 or _is_of_heading(reading, i)):
        return None
    if called:
        return end, count
    if known and (_is_president(reading, taken, i) or _is_known(reading, taken, i)):
        return end, count
    return None if _is_of_place(reading, i, end) else (end, count)


def behind_place(reading: Reading, i: int) -> int:
    """Where a foreign name begins at word `i`, behind the country or place of who has it.

    So in: Trung tá Pháp [Marcel Bigeard]; Tổng giám mục Hà Nội [Giuse Vũ A].
    """
    words = reading.words
    end, _ = country_at(words, i) or longest_place(reading, i) or (i, None)
    if not i < end < len(words) or is_syllable(words[end]) or reading.gap(end) != " ":
        return i
    return end if reading.written(end)[0].isupper() and len(words[end]) > 1 else i


def _is_of_heading(reading: Reading, i: int) -> bool:
    """Whether a word in capitals is a verb, or has no vowel: TÊN CQ TC; but Ng. Văn Hùng."""
    word = reading.words[i]
    if len(word) == 1:
        return False
    return is_said(reading, i) or (_VOWELS.isdisjoint(slug(word)) and word not in surnames())


def _is_another_word(reading: Reading, taken: Taken, i: int) -> bool:
    """Whether words with capitals at word `i` are a thing or an office."""
    if _not_names().longest(reading.words, i) is not None and not _is_president(reading, taken, i):
        return True
    return _is_office(reading, i)


@compiled
def _known() -> frozenset[str]:
    """The words of which more is known than that a name may begin with them."""
    others = _not_names().first_words | offices().first_words
    return others | known_first_words() | never().keys()


@compiled
def known_first_words() -> frozenset[str]:
    """The words with which the name of somebody whom everybody knows can begin."""
    return known_persons().first_words | {"hồ"}


@compiled
def openings() -> frozenset[str]:
    """The words with which a name can begin by its form, one that is known, one without marks."""
    return common_surnames() | CLANS | known_first_words() | bare_surnames()


@compiled
def bare_surnames() -> frozenset[str]:
    """The surnames without their marks."""
    return frozenset(map(slug, surnames()))


def _is_of_place(reading: Reading, i: int, end: int) -> bool:
    """Whether the name of words ``i:end`` is that of a country or of a place."""
    if country_at(reading.words, i) is not None:
        return True
    place = longest_place(reading, i)
    if place is None or place[0] < end:
        return False
    province = any(unit.level == "province" for unit in place[1])
    return province or reading.words[i] not in surnames()


def _is_known(reading: Reading, taken: Taken, i: int) -> bool:
    """Whether somebody whom everybody knows is named: Tổng Bí thư Trường Chinh.

    Such a name stands behind a title, begins a cell or a heading, or a deed is told behind it.
    """
    found = known_persons().longest(reading.words, i)
    if found is None:
        return False
    before = reading.words[i - 1] if i else ""
    if i in taken.title_ends or before in ("|", "#") or _is_told(reading, taken, i):
        return True
    return acts(reading, found[0]) and not names_a_thing(reading, i)


def acts(reading: Reading, end: int) -> bool:
    """Whether a name ends at word `end` and what follows is done by no street or ward."""
    return deeds().longest(reading.words, end) is not None and reading.gap(end) == " "


def known_at(reading: Reading, taken: Taken, i: int) -> int | None:
    """The end of the name at word `i` of somebody whom everybody knows, or None.

    Most of these are names of places, too: a cell must be that of a person with a title.
    """
    if _is_president(reading, taken, i):
        return i + 3
    found = known_persons().longest(reading.words, i) if _is_known(reading, taken, i) else None
    if found is None:
        return None
    end = found[0]
    before = reading.words[i - 1] if i else ""
    if before == "|" and end + 1 not in taken.title_starts and not _is_dated(reading, end):
        return None
    return end if before != "#" or "\n" in reading.gap(end) else None


def _is_dated(reading: Reading, bar: int) -> bool:
    """Whether the cell behind a bar begins with a time: ``| Xuân Thủy | Tháng 3/1976 - 1978 |``."""
    first, *_ = (*reading.words[bar + 1 : bar + 2], "")
    year = first.isdigit() and len(first) == 4
    return reading.words[bar : bar + 1] == ["|"] and (year or first in ("tháng", "từ"))


def _is_told(reading: Reading, taken: Taken, i: int) -> bool:
    """Whether a colon or a verb joins word `i` to a title: ``Chủ tịch nước: Hồ Chí Minh``."""
    return i > 1 and i - 1 in taken.title_ends and reading.words[i - 1] in (":", "là")


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


_OF_CITY = frozenset(("ubnd", "hđnd", "nhân", "sở", "phó", "thành"))


def _is_president(reading: Reading, taken: Taken, i: int) -> bool:
    """Whether Hồ Chí Minh is named at word `i`, and not the city, an order, a prize.

    He is after his title; it may stand in the name of something, too: Lăng Chủ tịch Hồ Chí Minh.
    Else he is who does something, or holds a position: do Hồ Chí Minh (…) làm Chủ tịch.
    """
    words = reading.words
    if words[i : i + 3] != ["hồ", "chí", "minh"]:
        return False
    if i in taken.title_ends:
        i = taken.title_ends[i]
        return i == 0 or words[i - 1] not in _NAMED_AFTER
    if words[i - 1 : i] == ["|"] and i - 1 in taken.title_ends:
        return True  # the cell beside that of his title
    if _is_told(reading, taken, i) or (i > 0 and words[i - 1] in ("bác", "chí", "tụ")):
        return True
    if i and words[i - 1] in ("phố", "tp", "."):
        return False
    end = i + 3
    if words[end : end + 1] == [","] and end + 1 in taken.title_starts:
        begins = words[i - 1 : i] in ([":"], [";"]) or "\n" in reading.gap(i)
        # gồm: Hồ Chí Minh, Bí thư; not: Hồ Chí Minh, Chủ tịch UBND thành phố
        return begins and _OF_CITY.isdisjoint(words[end + 1 : end + 7])
    if acts(reading, end) and not names_a_thing(reading, i):
        return True
    if words[end : end + 1] == ["("]:
        end = next((j + 1 for j in range(end, min(len(words), end + 9)) if words[j] == ")"), end)
    return words[end : end + 1] in (["làm"], ["giữ"])


def _once(words: Sequence[str], i: int, end: int, count: int) -> tuple[int, int]:
    """A run without the same name again: a heading and the sentence below it, Vũ A Vũ A bị …"""
    for length in (2, 3) if count >= 4 else ():
        if words[i : i + length] == words[i + length : i + 2 * length]:
            return i + length, length
    return end, count


def _cut(reading: Reading, i: int, end: int, count: int) -> tuple[int, int]:
    """Cut a run too long for a name before a place, or the next surname."""
    place = longest_place(reading, end - 2)
    if place is not None and place[0] == end:
        return end - 2, count - 2
    for j in range(end - 2, i + 1, -1):
        if reading.words[j] in common_surnames():
            return j, j - i
    if reading.words[i - 1 : i] == ["|"] and all(map(is_syllable, reading.words[i:end])):
        return i + 3, 3  # the next one in the cell has a rare surname
    return end, count


@compiled
def _not_names() -> Trie[str]:
    entries = current_lexicon("honorifics")["not_names"]
    return Trie((entry["form"], entry["form"]) for entry in entries)
