"""What ends the names of bodies beside places: ``Liên khu IV``, ``Đảng ủy [Bộ]``."""

from __future__ import annotations

import re

from vn_directives.bodies.place import Tail
from vn_directives.bodies.record import BodyRecord
from vn_directives.bodies.vocabulary import known_field, phrases, word_set
from vn_directives.bodies.writing import continues, is_capital
from vn_directives.matching.reading import Reading
from vn_directives.orthography import roman
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_NUMBERS = {name: n for n in range(1, 15) for name in (roman(n).lower(), str(n))}
_NAMES = ("regions", "military_regions")


def read_region(reading: Reading, j: int) -> Tail | None:
    """The region that is named at word `j`."""
    if j >= len(reading.words) or not (is_capital(reading, j) and continues(reading, j)):
        return None
    if reading.words[j] not in phrases("regions").first_words:
        part = known_field(reading, j, "parts_of_the_country")  # Nha Y tế Trung Bộ
        written = part is not None and is_capital(reading, part[0] - 1)
        return Tail(part[0], None, None, part[1]) if part is not None and written else None
    found = phrases("regions").longest(reading.words, j)
    if found is None:
        return None
    end, name = found[0], None
    if end < len(reading.words) and continues(reading, end):
        name = _named(reading, end)
    if name is None:
        return None
    noun = " ".join(reading.words[j:end]).capitalize()
    return Tail(name[0], None, None, f"{noun} {name[1]}")


def _named(reading: Reading, j: int) -> tuple[int, str] | None:
    """The name of a region: a number, or a part of the country."""
    number = _NUMBERS.get(reading.words[j])
    if number is not None:
        return (j + 1, str(number)) if not reading.written(j).islower() else None
    found = (known_field(reading, j, names) for names in _NAMES)
    return max(filter(None, found), default=None)


def read_host(reading: Reading, j: int) -> tuple[int, str] | None:
    """The organisation that is named by its kind alone: ``Đảng ủy Bộ``, ``Đảng ủy Quân khu``."""
    found = known_field(reading, j, "hosts_of_party") if continues(reading, j) else None
    if found is None or not (is_capital(reading, j) or found[0] - j > 1):
        return None
    end = found[0]
    named = continues(reading, end) and (is_capital(reading, end) or reading.words[end].isdigit())
    return None if named else found


def is_of_some_host(name: str) -> bool:
    """Whether the name of a body says the kind of its organisation alone: ``Đảng ủy Bộ``."""
    return name.endswith(_host_endings())


@compiled
def _host_endings() -> tuple[str, ...]:
    return tuple(
        f" {entry['name']}" for entry in current_lexicon("bodies_fields")["hosts_of_party"]
    )


def is_of_region(body: BodyRecord) -> bool:
    """Whether the name of a body ends with a region: ``Liên khu 4``, ``Xứ ủy Hậu Giang``.

    The name of a region that is that of a province too is read as its place elsewhere.
    """
    if body.place is None and body.name.endswith(_region_names()):
        return True
    return _region_at_end().search(body.name) is not None


@compiled
def _region_names() -> tuple[str, ...]:
    return tuple(f" {entry['name']}" for entry in current_lexicon("bodies_fields")["regions"])


@compiled
def _region_at_end() -> re.Pattern[str]:
    nouns = "|".join(sorted(word_set("regions")))
    return re.compile(rf" (?:{nouns}) (?:\d+|[A-ZĐ].*)$")
