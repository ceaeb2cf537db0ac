"""Looking up place names in a `Reading`."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from vn_directives.matching.reading import Reading
from vn_directives.places.units import Unit, named_units

_HIGHLAND = re.compile(r"[aăắ](?=[kh]\b)")  # no Vietnamese syllable ends so


@cache
def gazetteer() -> dict[str, tuple[Unit, ...]]:
    """All units by name, the name in lower case with blanks between its words."""
    named = defaultdict(list)
    for name, unit in named_units():
        named[name].append(unit)
    found: dict[str, tuple[Unit, ...]] = {}
    for name, units in named.items():
        for spelling in _spellings(_key(name)):
            found[spelling] = found.get(spelling, ()) + tuple(units)
    return found


@cache
def _lengths() -> dict[str, dict[str, tuple[int, ...]]]:
    """For the first two words of a name, how many words the names have that begin with them.

    The longest comes first. For another second word, or none, they stand with the second word "".
    """
    found: dict[str, dict[str, set[int]]] = {}
    for name in gazetteer():
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
    seconds = _lengths().get(words[i]) if i < len(words) else None
    if seconds is None or not reading.cased[reading.starts[i]].isupper():
        return None
    second = words[i + 1] if i + 1 < len(words) else ""
    for length in seconds.get(second, seconds[""]):
        end = i + length
        units = gazetteer().get(" ".join(words[i:end]).replace("’", "'"))
        if units is not None and end <= len(words) and _is_one_name(reading, i, end):
            return end, units
    return None


def city_level(units: tuple[Unit, ...]) -> str:
    """The level of the city among units of one name."""
    cities = [unit.level for unit in units if unit.kind == "thành phố"]
    return "province" if "province" in cities else "district"


def _is_one_name(reading: Reading, i: int, end: int) -> bool:
    cased, starts = reading.cased, reading.starts
    for j in range(i + 1, end):
        # M'gar, H'leo: the part after an apostrophe may be in lower case.
        if cased[starts[j]].islower() and reading.gap(j) != "":
            return False
    return "\n" not in cased[starts[i] : starts[end - 1]]


def _spellings(key: str) -> set[str]:
    """A name as papers spell it: for a highland syllable (Păh, Đắk) they take any ``a``."""
    if _HIGHLAND.search(key) is None:
        return {key}
    return {key, *(_HIGHLAND.sub(vowel, key) for vowel in "aăắ")}


def _key(name: str) -> str:
    key = name.lower()
    return key.replace("'", " ' ") if "'" in key else key
