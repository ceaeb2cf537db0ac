"""A position whose holder is named only in the next sentence."""

from __future__ import annotations

from vn_directives.officials.row import Row

_OBLIQUE = frozenset(
    ("của", "cho", "với", "gặp", "theo", "cùng", "mặt", "quyền", "lệnh", "việc", "vụ")
)
_LONGEST_SENTENCE = 80  # words


def introduced(row: Row) -> None:
    """``Chủ tịch UBND tỉnh vừa ký văn bản … . Theo đó, ông Vũ A yêu cầu …``."""
    titled = {row.who[link.person] for link in row.links}
    for n in range(1, len(row.items)):
        person = row.items[n]
        if person.is_title or person.opens == person.first or row.name_at(n) in titled:
            continue
        first = person.opens
        if row.words[max(0, first - 3) : first] != ["theo", "đó", ","]:
            continue
        place = _subject_before(row, n, first - 3)
        if place is not None:
            row.add(n, place, "introduced")
            titled.add(row.name_at(n))


def _subject_before(row: Row, n: int, end: int) -> int | None:
    """The place of the title that is the subject of the sentence before word `end`."""
    begin = end - 1
    while begin > 0 and end - begin < _LONGEST_SENTENCE:
        gap = row.reading.gap(begin)
        if "\n" in gap or (gap and row.words[begin - 1] == "."):
            break
        begin -= 1
    place = row.place_before(begin) + 1
    if place >= n or not row.is_free(place) or row.title_at(place).body is None:
        return None
    title = row.items[place]
    before = row.words[title.first - 1] if title.first > begin else ","
    if before in _OBLIQUE or title.group:
        return None
    return place
