"""Who is to act: bodies, officials and groups where a part of a sentence names them."""

from __future__ import annotations

from vn_directives.bodies.vocabulary import known_field
from vn_directives.duties.skipping import SIGNS
from vn_directives.duties.vocabulary import is_verb, many, modal_end, phrase_end
from vn_directives.instructions.actors import Cast
from vn_directives.instructions.addressees import find_addressee
from vn_directives.instructions.vocabulary import institutions, organs
from vn_directives.matching import Reading
from vn_directives.titles.record import TitleRecord

_MEMBERS = 70  # words of the members behind a colon
_HEADS = 3  # words of "các Tập đoàn"
_HEADING = 40  # words of those who act, in the heading of an item
_HEAD = 16  # words of an item that only names who acts
_BEFORE = 14  # words of those who act right before a modal verb
_MOST_MEMBERS = 12
_BEFORE_ACTORS = frozenset(
    [",", "và", "nhưng", "thì", "là", "do", "vậy", "để", "phương", "tức", "rằng", "mạnh", "ý", "rõ"]
)
_ROLES = (["cơ"], ["đơn"], ["thường"])  # - Cơ quan thường trực
_DONE = frozenset(["đã", "được", "sẽ"])


class Assignees:
    """Finds those who are to act in one text."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self._reading = reading
        self._cast = cast

    def end_at(self, i: int, limit: int) -> int | None:
        """The end of those who act at word `i`, several with semicolons between them too."""
        if i >= limit:
            return None
        told = find_addressee(self._reading, self._cast, i)
        if told is None or not told.known or told.first != i or told.foreign:
            return None
        end = told.last
        words = self._reading.words
        for _ in range(_MOST_MEMBERS):
            end = self._elided(end, limit)
            if end + 1 >= limit or words[end] not in ";,":
                break
            told = find_addressee(self._reading, self._cast, end + 1)
            if told is None or not told.known or told.first != end + 1 or told.last > limit:
                break
            end = told.last
        return min(self._behind_title(i, end, limit), limit)

    def heading(self, i: int, limit: int) -> tuple[int, int] | None:
        """Those who act, where they fill the heading of an item: ``Các hộ nuôi tôm ven biển``.

        Whose name goes on with words that nobody knows; a dash or bracket explains who they are.
        """
        words = self._reading.words
        last = self.end_at(i, limit)
        if last is None:
            return None
        end = next((k for k in range(i, limit) if self._explains(k)), limit)
        if end < last or end > i + _HEADING:
            return (i, end) if end < last else None
        if end > last and words[i] not in many():
            return None
        for k in range(last, end):
            if words[k] in ":." or phrase_end("strong", self._reading, k, limit) > k:
                return None
            if modal_end(self._reading, k, limit) > k or words[k] in _DONE:
                return None
        return i, end

    def filling(self, i: int, limit: int) -> int | None:
        """The end of an institution whose name fills the line: ``(1) Phòng Y tế, dân số``."""
        words, reading = self._reading.words, self._reading
        if i >= limit or not reading.written(i)[0].isupper():
            return None
        if words[i] not in organs() and institutions().longest(words, i) is None:
            return None
        while limit > i and words[limit - 1] in SIGNS:
            limit -= 1
        if not 1 < limit - i <= _HEAD or not reading.written(i + 1)[0].isupper():
            return None
        for k in range(i + 2, limit):
            if words[k] in ":;.(" or phrase_end("strong", reading, k, limit) > k:
                return None
            if modal_end(reading, k, limit) > k:
                return None
        return limit

    def before(self, i: int, k: int) -> tuple[int, int] | None:
        """Those who act right before the modal verb at word `k`."""
        words = self._reading.words
        while k > i and words[k - 1] in ("cũng", "vẫn", "đều", "còn", "luôn", "lại"):
            k -= 1
        found = None
        for start in range(k - 1, max(i, k - _BEFORE) - 1, -1):
            if words[start] in ".;:":
                break
            if start > i and words[start - 1] not in _BEFORE_ACTORS and words[start] not in many():
                continue
            told = find_addressee(self._reading, self._cast, start)
            if told and told.known and not told.foreign and told.last == k:
                found = (start, k)
        return found

    def _behind_title(self, i: int, end: int, limit: int) -> int:
        """The end of those whose title stands before a colon: ``Bộ trưởng: Bộ Y tế, …``."""
        actor = self._cast.starting.get(i)
        if actor is None or not isinstance(actor.record, TitleRecord) or actor.body:
            return end
        if end + 1 >= limit or self._reading.words[end] != ":":
            return end
        told = find_addressee(self._reading, self._cast, end + 1)
        if told is None or not told.known or not is_verb(self._reading, told.last, limit):
            return end
        return told.last

    def _elided(self, end: int, limit: int) -> int:
        """The end of the members whose head stands before the colon: ``các Bộ: Công an, Y tế``."""
        words, reading = self._reading.words, self._reading
        before = words[max(end - _HEADS, 0) : max(end - 1, 0)]
        if end + 1 >= limit or words[end] != ":" or "các" not in before:
            return end
        if not reading.written(end + 1)[0].isupper():
            return end
        member = end + 1
        for k in range(end + 2, min(end + _MEMBERS, limit)):
            if words[k - 1] == ",":
                member = k
            known = known_field(reading, member, "ministries")
            if known and k < known[0]:
                continue  # Giáo dục và Đào tạo
            if words[k] in ";.:(" or phrase_end("asides", reading, k, limit) > k:
                return k
            inner = words[k - 2] in ":," and not reading.written(k - 1).islower()  # Quốc phòng
            if reading.written(k).islower() and not inner and is_verb(self._reading, k, limit):
                return k
        return end

    def _explains(self, k: int) -> bool:
        """Whether a sign at word `k` begins what says who those are that a heading names."""
        words = self._reading.words
        return words[k] in "(*" or (words[k] == "-" and words[k + 1 : k + 2] in _ROLES)
