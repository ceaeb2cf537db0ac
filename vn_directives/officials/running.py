"""Names by their form alone, in running text, and names that are certain elsewhere."""

from __future__ import annotations

from collections.abc import Sequence, Set

from vn_directives.matching import Reading
from vn_directives.matching.names import (
    CLANS,
    MAX_SYLLABLES,
    common_surnames,
    is_syllable,
    name_end,
)
from vn_directives.officials.context import (
    Found,
    Name,
    Taken,
    begins_with_province,
    ends_in_place,
    follows,
    has_title,
    is_alone,
    is_credit,
    is_listed,
    is_signed,
    may_begin,
    names_a_thing,
)
from vn_directives.officials.naming import name_at
from vn_directives.officials.streets import lists_streets
from vn_directives.vocabulary.vocabulary import compiled


def in_running_text(reading: Reading, taken: Taken, found: Found) -> dict[int, int]:
    """Names by their form alone; returns what may be one: where it starts and ends."""
    words, cased, starts = reading.words, reading.cased, reading.starts
    doubtful: dict[int, int] = {}
    covered = 0
    named_after = -1  # where the last thing named after a person ends
    for i in reading.places_of(_beginnings()):
        if not cased[starts[i]].isupper() or i < covered or i in found.held or i in taken.words:
            continue
        if _is_single(reading, i):
            continue
        name = name_at(reading, taken, i)
        if name is None or name[1] < 2:
            continue
        end, count = name
        covered = end
        listed = is_listed(reading, found, i)  # Bí thư Tỉnh ủy Vũ A và Lê B
        if _is_of_thing(reading, i, named_after, listed):
            named_after = end
            continue
        if is_credit(reading, i):
            continue
        if not listed and not may_begin(reading, taken, i):
            doubtful[i] = end
            continue
        highland = _is_highland(reading, i, end, count)
        if words[i] in CLANS and not highland:
            continue
        if _is_certain(reading, taken, i, name, listed or highland) and (
            listed or not _is_place_by_edge(reading, i, end)
        ):
            found.add(Name(i, end, i, True))
        else:
            doubtful[i] = end
    return doubtful


@compiled
def _beginnings() -> frozenset[str]:
    """The words with which a name by its form can begin."""
    return common_surnames() | CLANS


def _is_of_thing(reading: Reading, i: int, named_after: int, listed: bool) -> bool:
    """Whether the name at word `i` is that of a street or a school, or goes on after one."""
    if named_after >= 0 and follows(reading, named_after, i):
        return True
    return (not listed and names_a_thing(reading, i)) or lists_streets(reading, i)


def _is_single(reading: Reading, i: int) -> bool:
    """Whether no capital goes on behind word `i`; a sign may join what is written as a syllable."""
    words, after = reading.words, i + 1
    if after == len(words):
        return True
    return words[after].isalpha() and not reading.cased[reading.starts[after]].isupper()


def _is_certain(reading: Reading, taken: Taken, i: int, name: tuple[int, int], shown: bool) -> bool:
    """Whether a name at word `i` is one: by its length, what stands around it, a signature.

    Args:
        reading: the text.
        taken: its bodies and titles.
        i: a word number.
        name: the end and number of syllables of the name.
        shown: whether its form or a list shows it.
    """
    end, count = name
    if not reading.written(i).isupper() or len(reading.words[i]) == 1:  # else a heading may be
        shown = shown or count >= 3 or is_alone(reading, i, end)
        if shown or has_title(reading, taken, end):
            return True
    return is_signed(reading, taken, i, end)


def _is_place_by_edge(reading: Reading, i: int, end: int) -> bool:
    """Whether a name ends with that of a place, or begins with that of a province."""
    return ends_in_place(reading, i, end) or begins_with_province(reading, i)


def _is_highland(reading: Reading, i: int, end: int, count: int) -> bool:
    """Whether a name is of a people of the Highlands: ``Ksor Nham``, ``Y Thanh Hà Niê Kđăm``."""
    first, *rest = reading.words[i:end]
    if first in CLANS:
        return count > 2 and rest[0] != "." and not all(map(is_syllable, rest))
    return not is_syllable(first)


def again(reading: Reading, taken: Taken, found: Found, doubtful: dict[int, int]) -> None:
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
    _add_rare(reading, found, spots, rare)
    given = _given(words, found) if found.pending else ()
    for name in found.pending:
        if tuple(words[name.first : name.last]) in given and name.calling not in found.held:
            found.add(name)
    _add_foreign(reading, taken, found, [i for i in spots if words[i] in foreign])


def _add_foreign(reading: Reading, taken: Taken, found: Found, spots: Sequence[int]) -> None:
    """Take the surnames of foreigners who are named in full elsewhere, at these words."""
    for i in spots:
        if i in found.held:
            continue
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
