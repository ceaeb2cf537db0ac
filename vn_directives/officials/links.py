"""Which titles a text gives to which person.

Titles and persons are read as one row of items, in text order. What stands between two neighbours
decides: nothing (``Bí thư Thành ủy Vũ A``), a sign (``Vũ A - Bí thư Thành ủy``), a verb
(``bầu Vũ A làm Bí thư``), a preposition (``miễn nhiệm chức vụ Bí thư đối với Vũ A``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vn_directives.matching import Reading
from vn_directives.matching.names import callings
from vn_directives.officials.persons import Name
from vn_directives.places.gazetteer import longest_place

_LONGEST_GAP = 30  # words between a person and a position in one clause
_SIGNS = frozenset((",", "-", ":", "(", ")", ";", "|", "*", "/", "."))
_AND = frozenset(("và", "kiêm", "đồng", "thời", "là", "hiện", "nay", "cùng", "nguyên", "cũng"))
_TERM = frozenset(("khóa", "nhiệm", "kỳ", "lần", "thứ", "tháng", "năm", "từ", "đến", "ngày"))
_UNITS = frozenset(("tỉnh", "thành", "phố", "tp", "huyện", "quận", "thị", "xã", "phường", "trấn"))
_GROUP = frozenset(("các", "những", "hai", "ba", "bốn", "năm", "sáu", "nhiều"))
# The word right before a position that somebody comes to hold, or leaves.
_POSITION = frozenset(("làm", "chức", "vụ", "danh", "vị", "cử", "nhiệm", "bầu", "là", "trò"))
_LEAVING = frozenset(("thôi", "miễn", "cách", "nghỉ", "từ", "rời", "bãi"))
_COMING = frozenset(
    ("nhiệm", "bầu", "cử", "điều", "chỉ", "phân", "công", "giữ", "làm", "chuẩn", "y", "đảm", "chức")
)
_TO = frozenset(("với", "cho", "của"))


@dataclass(frozen=True, slots=True)
class Item:
    """A person or a title in the row.

    Attributes:
        first, last: its words.
        number: its place in the list of persons or of titles.
        is_title: which of the two lists.
        group: for a title, whether it is that of many (``các Phó Chủ tịch``).
    """

    first: int
    last: int
    number: int
    is_title: bool
    group: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A title that the text gives to a person.

    Attributes:
        person, title: numbers in the lists.
        kind: held, appointed or former.
    """

    person: int
    title: int
    kind: str


class Linker:
    """Links the titles of one text to its persons."""

    def __init__(
        self,
        reading: Reading,
        names: Sequence[Name],
        titles: Sequence[tuple[int, int]],
        bodies: Sequence[tuple[int, int]],
    ) -> None:
        self._reading = reading
        self._names = names
        self._body_end = dict(bodies)
        items = [Item(n.first, n.last, i, False) for i, n in enumerate(names)]
        items += [
            Item(first, last, i, True, self._is_group(first))
            for i, (first, last) in enumerate(titles)
        ]
        self._items = sorted(items, key=lambda item: (item.first, -item.last))
        self.groups = frozenset(item.number for item in items if item.group)
        self._person_of: dict[int, int] = {}  # place of a title in the row -> of its person
        self.links: list[Link] = []

    def link(self) -> list[Link]:
        """All links, those by the closest construction first."""
        self._before_names()
        self._after_names()
        self._by_verbs()
        self._before_signs()
        return self.links

    def _is_group(self, first: int) -> bool:
        words = self._reading.words
        for _ in range(3):
            first -= 1
            if first < 0:
                return False
            if words[first] in _GROUP:
                return True
            if words[first] not in ("đồng", "chí", "đ", "/", "c", "ông", "phó", "cựu"):
                return False
        return False

    def _add(self, person: int, title: int, kind: str = "held") -> None:
        """Link the items at these places of the row."""
        self._person_of.setdefault(title, person)
        self.links.append(Link(self._items[person].number, self._items[title].number, kind))

    # 1. Bí thư Thành ủy Vũ A; Ủy viên Ban Thường vụ, Bí thư Thành ủy Vũ A; các Phó Chủ tịch A và B

    def _before_names(self) -> None:
        items = self._items
        for n in range(1, len(items)):
            title, person = items[n - 1], items[n]
            if not title.is_title or person.is_title or person.first < title.last:
                continue
            between = self._between(title.last, person.first)
            if self._breaks(title.last, person.first) or (between and not _is_aside(between)):
                continue
            self._give(n, n - 1)

    def _give(self, person: int, title: int) -> None:
        """Give a title, and those in a row before it, to the person, or to all in a list."""
        items = self._items
        titles = [title]
        while titles[-1] > 0 and items[titles[-1] - 1].is_title:
            before = titles[-1] - 1
            if before in self._person_of or not self._is_comma(before, titles[-1]):
                break
            titles.append(before)
        first = titles[-1]
        row = len(titles) > 1 and first > 0 and not items[first - 1].is_title
        if row and self._apposes(items[first - 1], items[first]):
            titles = [title]  # Vũ A, Ủy viên Thành ủy, Bí thư Quận ủy Lê B: the first is A's
        people = [person]
        if items[titles[-1]].group or items[title].group:
            people = self._list_from(person)
        for place in reversed(titles):
            for who in people:
                self._add(who, place)

    def _is_comma(self, before: int, after: int) -> bool:
        words = self._reading.words
        gap = words[self._items[before].last : self._items[after].first]
        return gap in ([","], ["-"], [":"], ["kiêm"], [",", "kiêm"])

    def _list_from(self, person: int) -> list[int]:
        """The persons of a list from this one on, each perhaps with titles of its own."""
        items, words = self._items, self._reading.words
        people = [person]
        end = items[person].last
        for n in range(person + 1, len(items)):
            item = items[n]
            if item.first < end or item.first - end > 8 or self._breaks(end, item.first):
                break
            between = self._between(end, item.first)
            if item.is_title:
                if not self._apposes(items[n - 1], item) or items[n - 1].last != end:
                    break
                end = item.last
                continue
            if not between or any(w not in (",", ";", "và", "cùng", "với", "-") for w in between):
                break
            if ";" not in words[end : item.first] and items[n - 1].is_title:
                break
            people.append(n)
            end = item.last
        return people

    # 2. Vũ A, Ủy viên Thành ủy, Bí thư Quận ủy; Vũ A - Bí thư; Vũ A (Bí thư Quận ủy)

    def _after_names(self) -> None:
        items = self._items
        person = -1
        for n, item in enumerate(items):
            if not item.is_title:
                person = n
                continue
            if person < 0 or n in self._person_of:
                person = self._person_of.get(n, -1)
                if n in self._person_of and person > n:
                    person = -1
                continue
            if self._apposes(items[n - 1], item):
                self._add(person, n)
            else:
                person = -1

    def _apposes(self, before: Item, after: Item) -> bool:
        """Whether what stands between two items makes the second an apposition to the first."""
        words, reading = self._reading.words, self._reading
        i, end = before.last, after.first
        if i >= end or end - i > _LONGEST_GAP:
            return False
        if "\n" in reading.cased[reading.ends[i - 1] : reading.starts[end]]:
            return self._is_table_row(i, end)
        if words[i] not in _SIGNS and words[i] not in _AND:
            return False
        if words[i] == "." or (words[i] == ":" and not before.is_title and end - i > 1):
            return False
        if words[i] == "(" and not after.is_title:
            return False
        return self._is_filler(i, end)

    def _is_filler(self, i: int, end: int) -> bool:
        """Whether words do not part a person from an apposition: signs, terms, places, bodies."""
        words = self._reading.words
        comma = False
        while i < end:
            word = words[i]
            if word == "(":
                close = next((j for j in range(i, min(end, i + 14)) if words[j] == ")"), None)
                i = i + 1 if close is None else close + 1
                continue
            if comma and i in self._body_end and self._body_end[i] <= end:
                i = self._body_end[i]
                continue
            place = longest_place(self._reading, i)
            if place is not None and place[0] <= end:
                i = place[0]
                continue
            if not (
                word in _SIGNS
                or word in _AND
                or word in _TERM
                or word in _UNITS
                or word.isdigit()
                or _is_roman(word)
            ):
                return False
            comma = word == ","
            i += 1
        return True

    def _is_table_row(self, i: int, end: int) -> bool:
        return False

    # 3. bầu Vũ A làm Bí thư; Vũ A giữ chức Bí thư; chuẩn y Bí thư Quận ủy đối với Vũ A

    def _by_verbs(self) -> None:
        items, words = self._items, self._reading.words
        for n, item in enumerate(items):
            if not item.is_title or n in self._person_of or item.group:
                continue
            after = self._person_after(n)
            if after is not None:
                self._add(after, n, self._kind(item.first))
                continue
            if n == 0:
                continue
            before = items[n - 1]
            person = self._person_of.get(n - 1) if before.is_title else n - 1
            gap = words[before.last : item.first]
            if person is None or person > n or not 0 < len(gap) <= _LONGEST_GAP:
                continue
            if self._breaks(before.last, item.first) or "." in gap:
                continue
            if gap[-1] in _POSITION or (gap[-1] == ":" and "vụ" in gap):
                kind = "held" if gap == ["là"] else self._kind(item.first)
                self._add(person, n, kind)
            elif before.is_title and self._is_filler(before.last, item.first):
                self._add(person, n, self._last_kind(n - 1))

    def _person_after(self, n: int) -> int | None:
        """The person of ``… Bí thư Quận ủy (nhiệm kỳ …) đối với đồng chí Vũ A``."""
        items, words = self._items, self._reading.words
        end = items[n].last
        for m in range(n + 1, min(n + 4, len(items))):
            item = items[m]
            gap = words[end : item.first]
            if len(gap) > 12 or self._breaks(end, item.first) or "." in gap:
                return None
            if item.is_title:
                if not self._is_filler(end, item.first):
                    return None
                end = item.last
                continue
            called = self._between(end, item.first)
            if (
                called
                and called[-1] in _TO
                and any(
                    w in _COMING or w in _LEAVING
                    for w in words[max(0, items[n].first - 12) : items[n].first]
                )
            ):
                return m
            return None
        return None

    def _kind(self, first: int) -> str:
        """What the clause before a position says of it."""
        clause = self._reading.words[max(0, first - 12) : first]
        if any(w in _LEAVING for w in clause[-6:]) and "chức" in " ".join(clause[-6:]):
            return "former"
        if any(w in ("miễn", "cách", "bãi") for w in clause):
            return "former"
        return "appointed" if any(w in _COMING for w in clause) else "held"

    def _last_kind(self, title: int) -> str:
        number = self._items[title].number
        return next((k.kind for k in reversed(self.links) if k.title == number), "held")

    # 4. Bí thư Thành ủy: Vũ A; CHỦ TỊCH (đã ký) Vũ A; Chủ tịch nước, Đại tướng Lương A

    def _before_signs(self) -> None:
        items, words = self._items, self._reading.words
        for n in range(len(items) - 1):
            title, person = items[n], items[n + 1]
            if not title.is_title or n in self._person_of or person.is_title:
                continue
            gap = words[title.last : person.first]
            if not 0 <= person.first - title.last <= 12:
                continue
            between = self._between(title.last, person.first)
            if self._breaks(title.last, person.first):
                if all(w in _SIGNATURE for w in gap) and self._is_signature(title, person):
                    self._add(n + 1, n)
                continue
            if between in ([":"], ["|"], ["là"], ["-"], [","], ["("], [":", "*"], ["|", "|"]):
                called = len(gap) > len(between)
                if between in ([","], ["("]) and not called:
                    continue
                self._give(n + 1, n)

    def _is_signature(self, title: Item, person: Item) -> bool:
        reading = self._reading
        return "\n" in reading.gap(person.last) and "\n" in reading.gap(person.first)

    def _between(self, end: int, start: int) -> list[str]:
        """The words between two items without those that call a person (``đồng chí``)."""
        words = self._reading.words
        gap: list[str] = []
        i = end
        while i < start:
            match = callings().longest(words, i)
            if match is not None and match[0] <= start:
                i = match[0]
            else:
                gap.append(words[i])
                i += 1
        if gap and gap[-1] == "." and len(gap) > 1:
            gap.pop()
        return gap

    def _breaks(self, end: int, start: int) -> bool:
        """Whether a line ends between two items."""
        reading = self._reading
        return "\n" in reading.cased[reading.ends[end - 1] : reading.starts[start]]


_SIGNATURE = frozenset(("(", ")", "đã", "ký", "tên", "|", "*", "-", "đóng", "dấu", ".", ":", "_"))


def _is_aside(words: Sequence[str]) -> bool:
    """Whether the words are one short parenthesis: Bí thư Khu ủy Quảng Tây (Trung Quốc) Bành A."""
    return words[0] == "(" and words[-1] == ")" and len(words) <= 8 and words.count("(") == 1


def _is_roman(word: str) -> bool:
    return all(char in "ivxl" for char in word)
