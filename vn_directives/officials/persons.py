"""Where persons are named.

A name is certain after an honorific, a rank, a degree or a title, and in a list after another
name. Elsewhere it takes a common surname and two more syllables, and no word before it for a thing
that is named after people (``đường``, ``trường``). What is certain once is a name everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from vn_directives.matching import Reading, Trie
from vn_directives.matching.names import (
    MAX_SYLLABLES,
    Calling,
    callings,
    common_surnames,
    is_said,
    is_syllable,
    name_end,
    never_in_names,
    surnames,
)
from vn_directives.matching.reading import words_of
from vn_directives.officials.context import (
    AMBIGUOUS,
    Found,
    Name,
    Taken,
    begins_with_province,
    ends_in_place,
    follows,
    has_title,
    is_alone,
    is_bounded,
    is_called,
    is_capitalised,
    is_credit,
    is_listed,
    is_place,
    is_signed,
    lists_streets,
    may_be_short,
    may_begin,
    names_a_thing,
    offices,
)
from vn_directives.places.gazetteer import longest_place
from vn_directives.titles.vocabulary import phrases
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_NAMED_AFTER = frozenset(("lăng", "tàng", "tượng", "đài", "tích", "niệm"))
_ABBREVIATED = frozenset(("rank", "degree"))
_CALLING_SIGNS: tuple[str, ...] = (":", ".")
_ALIAS_SIGNS = ("là", "*", ":", "|")
_SHORT_KINDS = frozenset(("honorific", "rank"))


@compiled
def _second_words() -> dict[str, frozenset[str]]:
    """For the first word of each calling, what else than a capital may come next."""
    following: dict[str, set[str]] = {}
    for entry in current_lexicon("honorifics")["callings"]:
        first, *rest = words_of(entry["form"])
        following.setdefault(first, {":", ".", "là", "*", "|"}).add(rest[0] if rest else ":")
    return {first: frozenset(words) for first, words in following.items()}


@compiled
def _not_names() -> Trie[str]:
    entries = current_lexicon("honorifics")["not_names"]
    return Trie((entry["form"], entry["form"]) for entry in entries)


def find_names(reading: Reading, taken: Taken) -> list[Name]:
    """The names of a text, in text order."""
    found = Found()
    _after_callings(reading, taken, found)
    _after_titles(reading, taken, found)
    _before_titles(reading, taken, found)
    doubtful = _in_running_text(reading, taken, found)
    if not found.names:
        return []  # what is doubtful or short for a name takes one that is certain
    _again(reading, taken, found, doubtful)
    _aliases(reading, taken, found)
    return _without_glue(reading, [found.names[first] for first in sorted(found.names)])


def _without_glue(reading: Reading, names: list[Name]) -> list[Name]:
    """Cut what runs on from a name that stands alone elsewhere: ``Lê Đình Vũ Hà Tĩnh``."""
    words = reading.words
    if all(name.last - name.first < 4 for name in names):
        return names
    full = {tuple(words[name.first : name.last]) for name in names if name.full}
    cut = []
    for name in names:
        for last in (name.last - 1, name.last - 2):
            if last - name.first >= 3 and tuple(words[name.first : last]) in full:
                name = name._replace(last=last)
                break
        cut.append(name)
    return cut


def _after_callings(reading: Reading, taken: Taken, found: Found) -> None:
    words, cased, starts = reading.words, reading.cased, reading.starts
    count = len(words)
    trie = callings()
    following = _second_words()
    for i in reading.places_of(trie.first_words):
        # Most of these words call nobody: what follows tells, before the trie is asked.
        if i + 1 == count:
            break
        if words[i + 1] not in following[words[i]] and not cased[starts[i + 1]].isupper():
            continue
        if i in taken.words:
            continue
        match = trie.longest(words, i)
        if match is None:
            continue
        start, calling = match
        is_alias = calling.kind == "alias"
        if is_alias or (start < count and words[start] in _CALLING_SIGNS):
            start = _skip_signs(reading, i, start, calling)
        if start == count or not cased[starts[start]].isupper() or start in found.names:
            continue
        if "\n" in reading.gap(start):
            continue
        if words[start] in following and trie.longest(words, start) is not None:
            continue
        written = reading.written(i)
        ambiguous = written in AMBIGUOUS
        if ambiguous and is_place(reading, i):
            continue
        name = _name_at(reading, taken, start, called=calling.short)
        if name is None:
            continue
        end, syllables = name
        known = words[start] in surnames()
        called = is_called(reading, i, ambiguous)
        if not called and written in ("Anh", "Chị", "Cô"):
            continue
        inside = written.isupper() and start == i + 1 and i > 0 and words[i - 1].isalpha()
        if inside and reading.gap(i) == " " and words[start] not in common_surnames():
            continue  # CÔNG BỐ DANH MỤC
        if syllables == 1 and not (calling.short and called and may_be_short(reading, start, end)):
            found.pending.append(Name(start, end, i, False))
            continue
        if not calling.short and ends_in_place(reading, start, end):
            continue
        if calling.kind not in _SHORT_KINDS and not known and is_syllable(words[start]):
            found.pending.append(Name(start, end, i, False))
            continue
        if calling.kind == "calling" and known and syllables == 2 and not is_bounded(reading, end):
            continue
        found.add(Name(start, end, i, syllables > 1, is_alias))


def _skip_signs(reading: Reading, i: int, start: int, calling: Calling) -> int:
    """Where a name may begin after the calling that ends before word `start`: ``TS. Lê Hải``."""
    words = reading.words
    signs = _CALLING_SIGNS  # TS. Lê Hải, đ.c. Lê Hải; but not: nhạc cụ. Ngoài ra
    if calling.kind not in _ABBREVIATED and len(words[start - 1]) > 1:
        signs = (":",)
    while start < len(words) and (
        (words[start] in signs and reading.gap(start) == "")
        or (calling.kind == "alias" and words[start] in _ALIAS_SIGNS and start < i + 9)
    ):
        start += 1
    return start


def _after_titles(reading: Reading, taken: Taken, found: Found) -> None:
    """Names right behind a title, behind its colon, or on the line below it in a signature."""
    words, cased, starts = reading.words, reading.cased, reading.starts
    count = len(words)
    for last, first in taken.title_ends.items():
        colon = last < count and words[last] == ":"  # các Phó Chủ tịch: Lê A, Trần B
        i = last + 1 if colon else last
        if i >= count or not cased[starts[i]].isupper():
            continue
        if i in found.held or i in taken.words or reading.gap(i) == "":
            continue
        below = "\n" in reading.gap(i)
        if (colon or below) and words[i] not in surnames():
            continue
        name = _name_at(reading, taken, i)
        if name is None or callings().longest(words, i) is not None:
            continue
        end, syllables = name
        if below:
            if syllables >= 2 and "\n" in reading.gap(end) and "\n" in reading.gap(first):
                found.add(Name(i, end, i, True))
        elif syllables >= 2 or not is_syllable(words[i]):
            found.add(Name(i, end, i, syllables > 1))
        else:
            found.pending.append(Name(i, end, first, False))


def _before_titles(reading: Reading, taken: Taken, found: Found) -> None:
    """Names of any surname in a list of persons with titles: ``; Quảng A - Bí thư Huyện ủy``."""
    words, cased, starts = reading.words, reading.cased, reading.starts
    for start in taken.title_starts:
        end = start - 1
        if end < 2 or words[end] not in (",", "-", "(") or end in found.ends:
            continue
        if end - 1 in taken.words or not cased[starts[end - 1]].isupper():
            continue
        first = end
        while first > max(0, end - MAX_SYLLABLES) and "\n" not in reading.gap(first):
            if not is_capitalised(reading, first - 1):
                break
            first -= 1
        if not 2 <= end - first <= 4 or (first and words[first - 1].isalnum()):
            continue
        listed = first > 0 and words[first - 1] in (";", ":")
        if words[first] not in surnames() and not listed:
            continue
        name = _name_at(reading, taken, first)
        if name is not None and name[0] == end and not ends_in_place(reading, first, end):
            found.add(Name(first, end, first, True))


def _in_running_text(reading: Reading, taken: Taken, found: Found) -> dict[int, int]:
    """Names by their form alone; returns what may be one: where it starts and ends."""
    words, cased, starts = reading.words, reading.cased, reading.starts
    doubtful: dict[int, int] = {}
    covered = 0
    named_after = -1  # where the last thing named after a person ends
    for i in reading.places_of(common_surnames()):
        if not cased[starts[i]].isupper() or i < covered or i in found.held or i in taken.words:
            continue
        # A name of one syllable is none here; a sign may join what is written as one syllable.
        after = i + 1
        if after == len(words) or (words[after].isalpha() and not cased[starts[after]].isupper()):
            continue
        name = _name_at(reading, taken, i)
        if name is None or name[1] < 2:
            continue
        end, count = name
        covered = end
        listed_after = named_after >= 0 and follows(reading, named_after, i)
        if names_a_thing(reading, i) or listed_after or lists_streets(reading, i):
            named_after = end
            continue
        if is_credit(reading, i):
            continue
        listed = is_listed(reading, found, i)
        if not listed and not may_begin(reading, taken, i):
            doubtful[i] = end
            continue
        capitals = reading.written(i).isupper() and len(words[i]) > 1
        certain = not capitals and (
            listed or count >= 3 or is_alone(reading, i, end) or has_title(reading, taken, end)
        )
        if (certain or is_signed(reading, taken, i, end)) and (
            listed or not (ends_in_place(reading, i, end) or begins_with_province(reading, i))
        ):
            found.add(Name(i, end, i, True))
        else:
            doubtful[i] = end
    return doubtful


def _aliases(reading: Reading, taken: Taken, found: Found) -> None:
    """Other names in a parenthesis of their own: ``Phạm Văn Đông (Kỳ Vân)``."""
    words = reading.words
    for end in sorted(found.ends):
        if end == len(words) or words[end] != "(":
            continue
        name = _name_at(reading, taken, end + 1)
        if name is None or not 2 <= name[1] <= 4 or words[name[0] : name[0] + 1] != [")"]:
            continue
        first, last = end + 1, name[0]
        vietnamese = all(map(is_syllable, words[first:last]))
        if vietnamese and not ends_in_place(reading, first, last):
            found.add(Name(first, last, first, True, alias=True))


def _again(reading: Reading, taken: Taken, found: Found, doubtful: dict[int, int]) -> None:
    """Take what is certain elsewhere, and the surnames of foreigners."""
    words = reading.words
    full = {tuple(words[n.first : n.last]) for n in found.names.values() if n.full}
    for first, last in doubtful.items():
        if tuple(words[first:last]) in full:
            found.add(Name(first, last, first, True))
    rare = {name for name in full if len(name) > 1 and name[0] not in common_surnames()}
    foreign = {name[-1] for name in full if len(name) > 1 and not is_syllable(name[-1])}
    wanted = foreign.union(name[0] for name in rare)
    spots = _capitalised(reading, taken, wanted) if wanted else []
    for i in spots:
        if i in found.held:
            continue
        for length in range(2, MAX_SYLLABLES + 1):
            last = i + length
            if tuple(words[i:last]) in rare and name_end(reading, i)[0] == last:
                found.add(Name(i, last, i, True))
    given = _given(words, found) if found.pending else ()
    for name in found.pending:
        if tuple(words[name.first : name.last]) in given and name.calling not in found.held:
            found.add(name)
    for i in spots:
        if words[i] not in foreign or i in found.held:
            continue
        if may_begin(reading, taken, i) and not names_a_thing(reading, i):
            end, count = name_end(reading, i)
            if count == 1:
                found.add(Name(i, end, i, False))


def _given(words: Sequence[str], found: Found) -> set[tuple[str, ...]]:
    """The last one and two syllables of full names, by which persons are called."""
    given = set()
    for name in found.names.values():
        if name.full:
            given.add(tuple(words[name.last - 1 : name.last]))
            if name.last - name.first > 2:
                given.add(tuple(words[name.last - 2 : name.last]))
    return given


def _capitalised(reading: Reading, taken: Taken, wanted: Set[str]) -> list[int]:
    """Where words of names that only this text knows stand with a capital."""
    places = [i for i, word in enumerate(reading.words) if word in wanted]
    cased, starts = reading.cased, reading.starts
    return [i for i in places if i not in taken.words and cased[starts[i]].isupper()]


def _name_at(
    reading: Reading, taken: Taken, i: int, called: bool = False
) -> tuple[int, int] | None:
    """The end and number of syllables of the name at word `i`, cut before titles and bodies.

    What an honorific calls is a person, though a place may have the same name (``bà Thanh``).
    """
    words = reading.words
    if i >= len(words) or i in taken.words or words[i] in never_in_names():
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
            return (j, j - i)
    if end == i + 1 and reading.written(i).isupper():
        return None
    if not called:
        if phrases("countries").longest(words, i) is not None:
            return None
        president = _is_president(reading, taken, i)
        place = None if president else longest_place(reading, i)
        if place is not None and place[0] >= end:
            province = any(unit.level == "province" for unit in place[1])
            if province or words[i] not in surnames():
                return None
    return end, count


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
