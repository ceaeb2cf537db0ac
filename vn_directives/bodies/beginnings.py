"""What begins at a capitalised word, and so ends the name before it."""

from __future__ import annotations

from vn_directives.bodies.levels import level_noun
from vn_directives.bodies.place import read_place
from vn_directives.bodies.vocabulary import heads, is_compound
from vn_directives.bodies.writing import is_capital
from vn_directives.matching.names import begins_name
from vn_directives.matching.reading import Reading
from vn_directives.places.gazetteer import longest_place


def starts_something(reading: Reading, j: int) -> bool:
    """Whether a person, a place, a level or another body begins at the capitalised word `j`."""
    place = longest_place(reading, j)
    return (
        begins_name(reading, j)
        or (place is not None and place[0] > j + 1 and not _is_joined(reading, place[0]))
        or level_noun(reading, j) is not None
        or starts_body(reading, j)
    )


def starts_body(reading: Reading, j: int) -> bool:
    """Whether a head stands at word `j`; one such as ``Thuế`` only with the place that it needs."""
    found = heads().longest(reading.words, j)
    if found is None or is_compound(reading.words, j, found[0]):
        return False  # Quân chủng [Phòng] không
    if any(head.needs != ("name",) for head in found[1].heads):
        return True
    place = read_place(reading, found[0])
    return place is not None and place.name is not None


def _is_joined(reading: Reading, end: int) -> bool:
    """Whether a dash joins another name to the one that ends here: Đình Bảng-Phù Lưu."""
    return (
        reading.words[end : end + 1] == ["-"]
        and reading.gap(end) == reading.gap(end + 1) == ""
        and is_capital(reading, end + 1)
    )
