"""The fields of work in titles, and the second one that ``và`` joins to the first."""

from __future__ import annotations

from vn_directives.bodies.record import BodyRecord
from vn_directives.bodies.vocabulary import heads as body_heads
from vn_directives.bodies.vocabulary import known_field
from vn_directives.matching import Reading
from vn_directives.matching.names import begins_name
from vn_directives.places.countries import country_at
from vn_directives.titles.organisation import at_sign, is_foreign, organisation_end
from vn_directives.titles.vocabulary import heads, phrases

# The lists of fields of those whose leaders are called by the field: Trưởng phòng nội vụ.
_FIELDS = ("divisions", "council_boards", "state_boards", "party_boards", "councils")
_FIELDED = frozenset(("ministry", "organ", "steering", "department", "unit", "division"))
_BEHIND_FIELDS = frozenset(("từ", "của", "thuộc", "khóa", "kiêm", "trong"))


def known_field_end(reading: Reading, i: int) -> int | None:
    """The end of the longest field at word `i` that a board, a division or a council has."""
    found = [known_field(reading, i, name) for name in _FIELDS]
    found.append(phrases("fields").longest(reading.words, i))
    return max((match[0] for match in found if match is not None), default=None)


def second_field_end(reading: Reading, i: int, record: BodyRecord) -> int:
    """The end of the second field of a body that ends before word `i`, else `i`.

    So in: Bộ trưởng Bộ Giáo dục [và Thanh niên]; nothing but a sign or a function word goes on.
    """
    words = reading.words
    if words[i : i + 1] != ["và"] or record.kind not in _FIELDED:
        return i
    if record.kind == "ministry" and (other := other_field_end(reading, i)) > i:
        return other
    if not at_sign(reading, i + 1) and reading.written(i + 1)[0].isupper():
        ministry = known_field(reading, i + 1, "ministries")
        ends = (known_field_end(reading, i + 1), ministry and ministry[0])
        end = max((end for end in ends if end is not None), default=i)
        if end > i and (at_sign(reading, end) or words[end] in _BEHIND_FIELDS):
            return end
    return i


def other_field_end(reading: Reading, i: int) -> int:
    """The end of the second field of a ministry whose first one ends before word `i`, else `i`.

    So in: Tổng trưởng Canh nông [và Điền địa]. Behind it stands a sign, a function word, a
    foreigner's name or the country.
    """
    words = reading.words
    start = i + 1
    if words[i : i + 1] != ["và"] or at_sign(reading, start) or reading.gap(start) != " ":
        return i
    field = known_field(reading, start, "ministries")
    if _begins_none(reading, start, field is not None):
        return i
    end = organisation_end(reading, start, start + 1) if field is None else field[0]
    if field is None:
        end = next((j for j in range(start + 1, end) if _is_country(reading, j)), end)
    while end > start + 1 and is_foreign(reading, end - 1):
        end -= 1  # Ngoại giao và Hợp tác Klaus Wagner
    closed = at_sign(reading, end) or words[end] in _BEHIND_FIELDS or is_foreign(reading, end)
    return end if closed or _is_country(reading, end) else i


def _begins_none(reading: Reading, i: int, known: bool) -> bool:
    """Whether no second field of a ministry begins at word `i`, but a name, title or body.

    Args:
        reading: the text.
        i: a word number.
        known: whether a field that is known begins there.
    """
    words = reading.words
    if reading.written(i)[0].islower() or reading.written(i).isupper():
        return True
    if heads().longest(words, i) or _is_country(reading, i):
        return True
    named = begins_name(reading, i) or phrases("organisations").longest(words, i) is not None
    return not known and (named or body_heads().longest(words, i) is not None)


def _is_country(reading: Reading, i: int) -> bool:
    """Whether a country stands at word `i` that begins no other word: Mỹ, not Mỹ nghệ."""
    found = country_at(reading.words, i)
    if found is None or reading.written(i)[0].islower():
        return False
    return found[0] > i + 1 or at_sign(reading, i + 1) or reading.written(i + 1)[0].isupper()
