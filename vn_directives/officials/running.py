"""Names by their form alone, in running text."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.matching import Reading
from vn_directives.matching.names import (
    CLANS,
    common_surnames,
    is_syllable,
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
    may_begin,
    names_a_thing,
)
from vn_directives.officials.naming import acts, name_at
from vn_directives.officials.streets import lists_streets
from vn_directives.vocabulary.vocabulary import compiled

_SIGNATURE = 8  # words between a title and the name that signs: "(đã ký)" and the like


def in_running_text(
    reading: Reading, taken: Taken, found: Found, capitals: Sequence[int]
) -> dict[int, int]:
    """Names by their form alone.

    Args:
        reading, taken, found: the text, its titles and bodies, the names so far.
        capitals: the words with a capital with which a name may begin.

    Returns:
        What may be a name: where it starts and ends.
    """
    words, beginnings = reading.words, _beginnings()
    doubtful: dict[int, int] = {}
    covered = 0
    named_after = -1  # where the last thing named after a person ends
    for i in capitals:
        if words[i] not in beginnings or i < covered or i in found.held or i in taken.words:
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
        shown = listed or highland or words[i:end] == words[end : end + count]  # a caption
        if words[i] in CLANS and not highland:
            continue
        if _is_certain(reading, taken, i, name, shown) and (
            listed or not _is_place_by_edge(reading, taken, i, end)
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
    return _is_signed(reading, taken, i, end)


def _is_place_by_edge(reading: Reading, taken: Taken, i: int, end: int) -> bool:
    """Whether a name ends with that of a place, or begins with that of a province."""
    edge = ends_in_place(reading, i, end) or begins_with_province(reading, i)
    return edge and not acts(reading, end) and not _is_signed(reading, taken, i, end)


def _is_highland(reading: Reading, i: int, end: int, count: int) -> bool:
    """Whether a name is of a people of the Highlands: ``Ksor Nham``, ``Y Thanh Hà Niê Kđăm``."""
    first, *rest = reading.words[i:end]
    if first in CLANS:
        return count > 2 and rest[0] != "." and not all(map(is_syllable, rest))
    return not is_syllable(first)


def _is_signed(reading: Reading, taken: Taken, i: int, end: int) -> bool:
    """Whether the name fills a line below a title, as in a signature, in bold or not."""
    words, first, last = reading.words, i, end
    while reading.gap(first) == "" and words[first - 1] == "*":
        first -= 1
    while reading.gap(last) == "" and words[last] == "*":
        last += 1
    if "\n" not in reading.gap(first) or "\n" not in reading.gap(last):
        return False
    return any(i - back in taken.title_ends for back in range(_SIGNATURE))
