"""Other names of persons."""

from __future__ import annotations

from vn_directives.matching import Reading
from vn_directives.matching.names import is_syllable
from vn_directives.officials.context import Found, Name, Taken, ends_in_place
from vn_directives.officials.naming import name_at


def aliases(reading: Reading, taken: Taken, found: Found) -> None:
    """Other names in a parenthesis of their own: ``Phạm Văn Đông (Kỳ Vân)``."""
    words = reading.words
    for end in sorted(found.ends):
        if end == len(words) or words[end] != "(":
            continue
        name = name_at(reading, taken, end + 1)
        if name is None or not 2 <= name[1] <= 4 or words[name[0] : name[0] + 1] != [")"]:
            continue
        first, last = end + 1, name[0]
        vietnamese = all(map(is_syllable, words[first:last]))
        if vietnamese and not ends_in_place(reading, first, last):
            found.add(Name(first, last, first, True, alias=True))
