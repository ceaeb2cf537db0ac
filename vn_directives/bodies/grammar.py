"""Finding bodies: heads compose with a field, a parent body and a place."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.bodies.extent import (
    Tail,
    continues,
    is_capital,
    read_field,
    read_place,
)
from vn_directives.bodies.record import BodyRecord
from vn_directives.bodies.vocabulary import Form, Head, heads, phrases
from vn_directives.matching.reading import Reading

_DEPTH = 6  # bodies within one another

# Words before which a lower-case head is part of another word: cơ sở, Hải Phòng, cán bộ.
_COMPOUND = frozenset(
    "cơ trụ xứ hải quốc văn cán nội toàn đồng cục đảng thi khẩu dự căn đề thư bị phát phân binh sư "
    "thư đại xã thuộc kho khuê buồng loại".split()
)
_RANK_BEFORE = frozenset("thư tịch trưởng chánh phó viên nhiệm đốc tướng bộ".split())
_GENERIC_POLICE = frozenset("lượng ngành sĩ sỹ bộ trường viện báo học".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A body as parsed: words ``start:end``, its head, and its parts."""

    start: int
    end: int
    head: Head
    name: str
    parent: Phrase | None = None
    tail: Tail | None = None


def find_bodies(reading: Reading) -> list[BodyRecord]:
    """The bodies of a text, in text order, none within another."""
    records: list[BodyRecord] = []
    last = 0
    listed = -1  # where a body that was found ends
    for i in reading.places_of(heads().first_words):
        if i < last:
            continue
        if not _stands_free(reading, i, listed):
            continue
        phrase = parse(reading, i, 0)
        if phrase is None or _in_law_name(reading, i):
            continue
        records.append(_record(reading, phrase))
        last = listed = phrase.end
    return records


def parse(reading: Reading, i: int, depth: int) -> Phrase | None:
    """The body whose name begins at word `i`, as long as it goes."""
    found = heads().longest(reading.words, i)
    if found is None:
        return None
    end, form = found
    if not all(continues(reading, j) for j in range(i + 1, end)):
        return None
    head = form.head
    if not _written_right(reading, i, end, form, depth):
        return None
    name = head.name
    field = read_field(reading, end, head) if head.takes("field") else None
    if field is not None:
        name += " " + _text(reading, end, field)
        end = field
    elif "field!" in head.tail:
        return None
    if head.case == "cap" and depth == 0 and not is_capital(reading, i):
        if not head.fields or i > 0 and reading.words[i - 1] in _COMPOUND:
            return None
    end = _fixed(reading, end, head)
    if end < 0:
        return None
    parent = _parent(reading, end, head, depth)
    tail = None
    if parent is not None:
        name += " " + parent.name
        end = parent.end
    elif "parent!" in head.tail and not (head.takes("place") and field is None and (
        tail := read_place(reading, end, head))):
        return None
    if parent is None and head.takes("place"):
        tail = tail or read_place(reading, end, head)
        if tail is not None:
            end = tail.end
            name += " " + _text(reading, end, end) if False else ""
    if tail is None and parent is None and "place!" in head.tail:
        return None
    if head.case == "police" and tail is None:
        if not is_capital(reading, i) or form.short or depth == 0 and (
            i > 0 and reading.words[i - 1] in _GENERIC_POLICE
        ):
            return None
    if not (head.bare or field or parent or tail or head.case == "police" or "number!" in head.tail or "country!" in head.tail):
        return None
    return Phrase(i, end, head, name, parent, tail)


def _fixed(reading: Reading, end: int, head: Head) -> int:
    """Past the fixed words that some heads take; -1 when one that must follow is missing."""
    words = reading.words
    if head.takes("trungương"):
        for phrase in (["trung", "ương", "đảng"], ["trung", "ương"], ["tw"], ["tư"], ["t", ".", "ư"]):
            if words[end : end + len(phrase)] == phrase and continues(reading, end):
                return end + len(phrase)
    if head.takes("cpv"):
        for phrase in (["cộng", "sản", "việt", "nam"], ["đảng", "cộng", "sản", "việt", "nam"]):
            if words[end : end + len(phrase)] == phrase:
                return end + len(phrase)
    if head.takes("country") and continues(reading, end):
        found = phrases("countries").longest(words, end)
        if found and is_capital(reading, end):
            return found[0]
        if "country!" in head.tail:
            return -1
    if head.takes("number"):
        if end < len(words) and words[end].isdigit():
            return end + 1
        return -1
    if head.takes("cấpcao") and words[end : end + 2] == ["cấp", "cao"]:
        end += 2
        if words[end : end + 1] == ["tại"]:
            tail = read_place(reading, end + 1, head)
            if tail:
                return tail.end
    return end


def _parent(reading: Reading, end: int, head: Head, depth: int) -> Phrase | None:
    if not head.takes("parent") or depth >= _DEPTH or not continues(reading, end):
        return None
    parent = parse(reading, end, depth + 1)
    if parent is None or head.name != "Văn phòng" or parent.tail is not None:
        return parent
    words = reading.words
    if parent.end < len(words) and words[parent.end] in {"và", "&", "-"}:
        other = parse(reading, parent.end + 1, depth + 1)
        if other is not None and other.head.branch in {"legislature", "state"} and (
            other.head.name in {"Hội đồng nhân dân", "Ủy ban nhân dân"}
        ):
            return other
    return parent


def _written_right(reading: Reading, i: int, end: int, form: Form, depth: int) -> bool:
    head = form.head
    if form.short and not reading.cased[reading.starts[i] : reading.ends[end - 1]].isupper():
        return False
    if head.case == "rank" and depth == 0 and i > 0:
        return reading.words[i - 1] not in _RANK_BEFORE or "\n" in reading.gap(i)
    return True


def _stands_free(reading: Reading, i: int, listed: int) -> bool:
    """Whether the word is not part of a document symbol, an address, or another word."""
    words, starts, ends = reading.words, reading.starts, reading.ends
    cased = reading.cased
    start = starts[i]
    before = cased[start - 1] if start else " "
    if before in "-/_.@&" and listed != i - 1:
        return before == "." and (start < 2 or not cased[start - 2].isdigit() or True) and before != "@"
    return not before.isalnum()


def _in_law_name(reading: Reading, i: int) -> bool:
    """Whether the words before make it part of a law's name: Luật Mặt trận Tổ quốc Việt Nam."""
    words = reading.words
    if i == 0:
        return False
    if words[i - 1] == "luật" and is_capital(reading, i - 1):
        return True
    return words[i - 2 : i] == ["tổ", "chức"] and i > 2 and words[i - 3] == "luật"


def _record(reading: Reading, phrase: Phrase) -> BodyRecord:
    start, end, text = reading.quote(reading.starts[phrase.start], reading.ends[phrase.end - 1])
    tail, deepest = phrase.tail, phrase
    while tail is None and deepest.parent is not None:
        deepest = deepest.parent
        tail = deepest.tail
    level = deepest.head.level or (tail.level if tail else None)
    return BodyRecord(
        start=start,
        end=end,
        text=text,
        name=phrase.name,
        kind=phrase.head.kind,
        branch=phrase.head.branch,
        level=level,
        place=tail.name if tail else None,
        parent=phrase.parent.name if phrase.parent else None,
        collective=bool(tail and tail.many),
        key=phrase.name,
    )


def _text(reading: Reading, j: int, end: int) -> str:
    return " ".join(reading.cased[reading.starts[j] : reading.ends[end - 1]].split())
