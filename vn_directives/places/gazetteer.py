"""Looking up place names in a `Reading`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from vn_directives.matching.reading import Reading
from vn_directives.places.nouns import city
from vn_directives.places.units import Unit, are_library, named_units
from vn_directives.vocabulary.vocabulary import compiled, default_vocabulary

_BEFORE_PROVINCES = frozenset(("tỉnh", "phố", "tp"))  # the last word of their nouns
_HIGHLAND = re.compile(r"[aăắ](?=[kh]\b)")  # no Vietnamese syllable ends so


class _Names(NamedTuple):
    """The names of units, in lower case with blanks between their words.

    Attributes:
        units: the units of each name.
        lengths: for the first two words of a name, how many words the names have that begin with
            them, the longest first. For another second word, or none, they stand with the second
            word "".
    """

    units: dict[str, tuple[Unit, ...]]
    lengths: dict[str, dict[str, tuple[int, ...]]]


def gazetteer() -> dict[str, tuple[Unit, ...]]:
    """All units by name, the name in lower case with blanks between its words."""
    return _names().units


@compiled
def _names() -> _Names:
    return _library_names() if are_library() else _index()


@cache
def _library_names() -> _Names:
    """The names of the library's units: the same for all vocabularies that have no others."""
    with default_vocabulary().in_use():
        return _index()


def _index() -> _Names:
    named: defaultdict[str, list[Unit]] = defaultdict(list)
    for name, unit in named_units():
        key = _key(name)
        if unit not in named[key]:
            named[key].append(unit)
    found: dict[str, tuple[Unit, ...]] = {}
    for key, units in named.items():
        for spelling in _spellings(key):
            found[spelling] = found.get(spelling, ()) + tuple(units)
    return _Names(found, _lengths(found))


def _lengths(names: Iterable[str]) -> dict[str, dict[str, tuple[int, ...]]]:
    found: dict[str, dict[str, set[int]]] = {}
    for name in names:
        words = name.split()
        second = words[1] if len(words) > 1 else ""
        lengths = found.setdefault(words[0], {"": set()})
        for spelling in {second, second.replace("'", "’")}:
            lengths.setdefault(spelling, set()).add(len(words))
    return {
        first: {
            second: tuple(sorted(lengths | seconds[""], reverse=True))
            for second, lengths in seconds.items()
        }
        for first, seconds in found.items()
    }


def longest_place(reading: Reading, i: int) -> tuple[int, tuple[Unit, ...]] | None:
    """The longest known place name, in capitals or capitalised, that starts at word `i`.

    Returns:
        The end (a word number, exclusive) and the units of that name.
    """
    words = reading.words
    if i >= len(words) or not reading.cased[reading.starts[i]].isupper():
        return None
    names = _names()
    seconds = names.lengths.get(words[i])
    if seconds is None:
        return None
    second = words[i + 1] if i + 1 < len(words) else ""
    for length in seconds.get(second, seconds[""]):
        end = i + length
        units = names.units.get(" ".join(words[i:end]).replace("’", "'"))
        if units is None or end > len(words):
            continue
        if _is_one_name(reading, i, end) or _is_half_small(reading, i, end, units):
            return end, units
    return None


def city_level(units: tuple[Unit, ...]) -> str:
    """The level of the city among units of one name."""
    cities = [unit.level for unit in units if unit.kind == city()]
    return "province" if "province" in cities else "district"


def _is_one_name(reading: Reading, i: int, end: int) -> bool:
    cased, starts = reading.cased, reading.starts
    for j in range(i + 1, end):
        # M'gar, H'leo: the part after an apostrophe may be in lower case.
        if cased[starts[j]].islower() and reading.gap(j) != "":
            return False
    return "\n" not in cased[starts[i] : starts[end - 1]]


def _is_half_small(reading: Reading, i: int, end: int, units: tuple[Unit, ...]) -> bool:
    """Whether a province is named with its second syllable in small letters: tỉnh Hà đông."""
    if i == 0 or end - i != 2 or reading.words[i - 1] not in _BEFORE_PROVINCES:
        return False
    return reading.gap(end - 1) == " " and any(unit.level == "province" for unit in units)


def _spellings(key: str) -> set[str]:
    """A name as papers spell it: for a highland syllable (Păh, Đắk) they take any ``a``."""
    if _HIGHLAND.search(key) is None:
        return {key}
    return {key, *(_HIGHLAND.sub(vowel, key) for vowel in "aăắ")}


def _key(name: str) -> str:
    key = name.lower()
    return key.replace("'", " ' ") if "'" in key else key
