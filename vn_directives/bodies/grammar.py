"""Finding bodies: a head composes with a field, a parent body and a place.

``Ban Thường vụ`` + [``Quận ủy`` + ``Lê Chân``]; ``Sở`` + ``Nông nghiệp và Môi trường`` + ``tỉnh
Gia Lai``; ``Ban Chỉ đạo`` + ``phòng, chống dịch bệnh COVID-19`` + ``thành phố``.
"""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.bodies.field import is_known, read_field
from vn_directives.bodies.place import Tail, continues, is_capital, read_country, read_place
from vn_directives.bodies.record import BodyRecord
from vn_directives.bodies.vocabulary import Form, Head, heads
from vn_directives.matching.names import surnames
from vn_directives.matching.reading import Reading
from vn_directives.places.gazetteer import longest_place

_DEPTH = 5  # bodies within one another
_PLURALS = frozenset({"các", "những", "nhiều", "mọi", "mỗi", "từng", "số"})
# A title before Thường trực makes it a rank: Phó Bí thư Thường trực, Phó Trưởng ban Thường trực.
_TITLE_ENDS = frozenset("thư tịch trưởng chánh phó viên nhiệm đốc tướng lệnh tra ký".split())
_TYPE_CODES = frozenset("qđ nq ct kh tb bc cv ttr hd kl đa gm tt nđ qc ctr cđ hđ pa".split())
_LAW_WORDS = frozenset(
    "bầu cử đại biểu tổ chức hoạt động giám sát của và các , sửa đổi bổ sung".split()
)
_LAW_WINDOW = 8


@dataclass(frozen=True, slots=True)
class Phrase:
    """A body as parsed.

    Attributes:
        start, end: its words, end exclusive.
        head: the head of its name.
        field: the canonical form of its field.
        parent: the body to which it belongs.
        tail: its place.
    """

    start: int
    end: int
    head: Head
    field: str | None = None
    parent: Phrase | None = None
    tail: Tail | None = None

    @property
    def parts(self) -> frozenset[str]:
        """The parts that follow the head, as `Head.needs` names them."""
        found = set()
        if self.field:
            found.add("field")
        if self.parent:
            found.add("parent")
        if self.field and self.parent:
            found.add("field+parent")
        if self.tail:
            found.update(("place", "country", "number"))
            if self.tail.name:
                found.add("name")
        return frozenset(found)


def find_bodies(reading: Reading) -> list[BodyRecord]:
    """The bodies of a text, in text order, none within another."""
    from vn_directives.bodies.identity import to_records

    return to_records(reading, find_phrases(reading))


def find_phrases(reading: Reading) -> list[Phrase]:
    """The bodies of a text as parsed."""
    phrases: list[Phrase] = []
    last = -1  # the end of the latest body found
    law_end = -1  # the end of the latest body in the name of a law
    words = reading.words
    trie = heads()
    for i in reading.places_of(trie.first_words):
        if i < last:
            continue
        found = trie.longest(words, i)
        if found is None or not _stands_free(reading, i, last):
            continue
        phrase = _parse(reading, i, found, beside=_is_beside(reading, i, last))
        if phrase is None:
            continue
        if _in_law_name(reading, i, law_end):
            last = law_end = phrase.end
        elif last == i - 1 and phrase.end == i + 1 and words[last] == "(" and words[i + 1 : i + 2] == [")"]:
            last = phrase.end  # a gloss: Ủy ban nhân dân (UBND)
        else:
            phrases.append(phrase)
            last = phrase.end
    return phrases


def _parse(
    reading: Reading, i: int, found: tuple[int, Form], depth: int = 0, beside: bool = False
) -> Phrase | None:
    """The body whose name begins at word `i`, as long as it goes.

    Args:
        reading: the text.
        i: a word number.
        found: the end and the form of the head that starts there.
        depth: how many bodies contain this one.
        beside: whether another body stands beside it in a list.
    """
    end, form = found
    if "\n" in reading.cased[reading.starts[i] : reading.ends[end - 1]] and not all(
        continues(reading, j) for j in range(i + 1, end)
    ):
        return None
    if form.short and not reading.cased[reading.starts[i] : reading.ends[end - 1]].isupper():
        return None
    if form.weak and not (depth or beside or _is_beside(reading, i, -1, end)):
        return None
    for head in form.heads:
        if (depth or not head.inside) and _fits(reading, i, end, head, depth):
            phrase = _compose(reading, i, end, head, depth)
            if _is_whole(reading, phrase, end, form, depth):
                return phrase
    return None


def _compose(reading: Reading, i: int, end: int, head: Head, depth: int) -> Phrase:
    """The head with what follows it."""
    field = None
    if "field" in head.takes:
        read = read_field(reading, end, head)
        if read is not None:
            end, field = read
    parent = tail = None
    if "parent" in head.takes and depth < _DEPTH and continues(reading, end):
        parent = _parent(reading, end, head, depth)
    if parent is not None:
        end = parent.end
    else:
        if "place" in head.takes:
            tail = read_place(reading, end, head.units)
        if tail is None and "country" in head.takes:
            tail = read_country(reading, end)
        if tail is None and head.open_field == "wide" and _is_national(reading, end):
            tail = Tail(end + 2, "central", None, "quốc gia")
        if tail is None and "number" in head.takes and _is_number(reading, end):
            tail = Tail(end + 1, None, None, reading.words[end])
        if tail is not None:
            end = tail.end
    return Phrase(i, end, head, field, parent, tail)


def _parent(reading: Reading, end: int, head: Head, depth: int) -> Phrase | None:
    """The body at word `end` to which the head belongs; the last, when it belongs to two."""
    words = reading.words
    found = heads().longest(words, end)
    parent = _parse(reading, end, found, depth + 1) if found is not None else None
    if not head.both or parent is None or parent.tail is not None:
        return parent
    if words[parent.end : parent.end + 1] in (["và"], ["&"], ["-"]):
        found = heads().longest(words, parent.end + 1)
        if found is not None and found[1].heads[0].name in _COUNCILS:
            return _parse(reading, parent.end + 1, found, _DEPTH)
    return parent


_COUNCILS = frozenset({"Hội đồng nhân dân", "Ủy ban nhân dân"})


def _is_national(reading: Reading, j: int) -> bool:
    return reading.words[j : j + 2] == ["quốc", "gia"] and continues(reading, j)


def _is_number(reading: Reading, j: int) -> bool:
    return j < len(reading.words) and reading.words[j].isdigit() and reading.gap(j) == " "


def _fits(reading: Reading, i: int, end: int, head: Head, depth: int) -> bool:
    """Whether the words around a head leave it what it is."""
    words = reading.words
    capital = is_capital(reading, i)
    if head.case == "exact" and not capital:
        return False
    if any(tuple(words[end : end + len(phrase)]) == phrase for phrase in head.not_before):
        return False
    before = words[i - 1] if i and "\n" not in reading.gap(i) else ""
    if before in head.not_after and not depth:
        return False
    if capital and end == i + 1:
        named = before in surnames() and is_capital(reading, i - 1)  # Đinh Bộ Lĩnh
        if named or longest_place(reading, i) is not None:  # huyện Vụ Bản
            return False
    if head.rank and before:
        return not (before in _TITLE_ENDS or (before == "ban" and words[i - 2] in _TITLE_ENDS))
    return True


def _is_whole(reading: Reading, phrase: Phrase, head_end: int, form: Form, depth: int) -> bool:
    """Whether what was found makes a body."""
    head, parts, i = phrase.head, phrase.parts, phrase.start
    if head.needs and not any(need in parts for need in head.needs):
        return False
    capital = is_capital(reading, i)
    if parts:
        if capital or not phrase.field or is_known(reading, head_end, head):
            return True
        in_capitals = reading.written(head_end).isupper()
        return head.case is None or (head.case == "capital" and not in_capitals)
    if form.short and head.bare:
        return False  # BTC is Ban Tổ chức or Bộ Tài chính
    if depth:
        return True
    if head.case == "capital" or head.bare == "capital":
        return capital
    if head.bare == "named":
        return is_capital(reading, i + 1)
    return capital or i == 0 or reading.words[i - 1] not in _PLURALS


def _is_beside(reading: Reading, i: int, last: int, end: int | None = None) -> bool:
    """Whether a dash or slash joins a word to the body before it, or to a head behind it."""
    words = reading.words
    if last == i - 1 and i and words[i - 1] in "-/&":
        return True
    if end is None or words[end : end + 1] not in (["-"], ["/"], ["&"]):
        return False
    other = heads().longest(words, end + 1)
    return other is not None and not other[1].weak


def _stands_free(reading: Reading, i: int, last: int) -> bool:
    """Whether word `i` is not part of a document's symbol, an address, or another word."""
    words, cased = reading.words, reading.cased
    start = reading.starts[i]
    if i == 0:
        return True
    before = cased[start - 1]
    if before.isalnum() or before in "_@":
        return False
    if last == i - 1:
        return True
    if before in "-/&.":
        stem = reading.written(i - 2) if i > 1 and reading.gap(i - 1) == "" else " "
        if before == ".":
            return not (stem.isalnum() and words[i] == reading.written(i))
        if stem != " " and not stem.islower():
            return False  # 16/CT-UBND, 30-CT/TU
    k = i - 2 if words[i - 1] in "-/" else i - 1
    code = k > 0 and words[k] in _TYPE_CODES and reading.written(k).isupper()
    return not (code and (words[k - 1].isdigit() or words[k - 1] in "-/"))


def _in_law_name(reading: Reading, i: int, law_end: int) -> bool:
    """Whether a body is part of a law's name: Luật Bầu cử đại biểu Quốc hội."""
    words = reading.words
    for k in range(i - 1, max(i - _LAW_WINDOW, -1), -1):
        if k + 1 == law_end:
            return True
        if words[k] == "luật":
            return is_capital(reading, k)
        if words[k] not in _LAW_WORDS:
            return False
    return False
