"""The persons and titles of a text as one row of items, and what links them.

A place is the number of an item in the row. Constructions (see `links.RULES`) read what stands
between items, and add links.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from vn_directives.matching import Reading
from vn_directives.officials.clause import (
    BRACKETS,
    LONGEST_GAP,
    between,
    breaks,
    fillers,
    fills,
    is_group,
)
from vn_directives.officials.context import Name
from vn_directives.officials.unheld import general_titles, is_new_name, is_of_several, superiors
from vn_directives.officials.vocabulary import moments
from vn_directives.titles.record import TitleRecord

LONGEST_PREFIX = 20  # words of a line before the first item of a list
_BESIDE = frozenset(("và", "cùng", "hoặc"))  # before somebody else: Vũ A và Chủ tịch UBND tỉnh
_SIGNS = ([","], ["-"])  # between a person and a title in apposition
JOINTS = frozenset((",", ";", "và", "cùng", "-"))  # between the members of a list


_first_of = attrgetter("first")


class Item(NamedTuple):
    """A person or a title in the row.

    Attributes:
        first, last: its words.
        opens: the first word of the honorific or rank before a person; else `first`.
        number: its place in the list of persons or of titles.
        is_title: which of the two lists.
        group: for a title, whether it is that of many (``các Phó Chủ tịch``).
    """

    first: int
    last: int
    opens: int
    number: int
    is_title: bool
    group: bool = False


class Link(NamedTuple):
    """A title that the text gives to a person.

    Attributes:
        person, title: numbers in the lists of persons and titles.
        kind: held, appointed or former.
        rule: the construction that says so, see `links.RULES`.
    """

    person: int
    title: int
    kind: str
    rule: str


class Subject(NamedTuple):
    """Whose life is told from a word on.

    Attributes:
        first: the word.
        place: the place of the person in the row; -1 for somebody whom the text does not name.
        whole: whether the text is a page about this person.
        pronoun: the pronoun that stands for the person from the beginning; else empty.
    """

    first: int
    place: int
    whole: bool
    pronoun: str = ""


class Row:
    """The items of one text in text order, and the links found so far.

    Args:
        reading: the text.
        names: the names in it.
        titles: the titles, in text order.
        title_words: the words of each title.
        who: for each name the full name.
        body_end: for the first word of each body, its end.

    Attributes:
        items: the row.
        unheld: the numbers of the titles that nobody is told to hold; see `general_titles`.
        links: all links so far.
        person_of: the place of a title -> the place of its person.
        kind_of: the place of a title -> how that person holds it.
        titled: the place of a person -> the number of the title right before the name.
        subjects: whose lives the text tells, once `lives.subjects_of` was asked.
        holder: what a title says -> the full name of the first person right behind it.
    """

    def __init__(
        self,
        reading: Reading,
        names: Sequence[Name],
        titles: Sequence[TitleRecord],
        title_words: Sequence[tuple[int, int]],
        who: Sequence[str],
        body_end: Mapping[int, int],
    ) -> None:
        self.reading = reading
        self.words = reading.words
        self.body_end = body_end
        self.who = who
        self.titles = titles
        self.title_words = title_words
        items = []
        helped = superiors(self.words, titles, title_words, {name.last for name in names})
        for n, name in enumerate(names):
            if name.calling in helped:
                continue
            items.append(Item(name.first, name.last, name.calling, n, False))
        self.unheld = general_titles(self.words, title_words)
        for n, (first, last) in enumerate(title_words):
            if n in self.unheld:
                continue
            called = n > 0 and self.words[first - 1] == "là"
            if not (called and is_new_name(self.words, first, title_words[n - 1][1])):
                items.append(Item(first, last, first, n, True, is_group(reading, first)))
        self.items = sorted(items, key=_first_of)  # names and titles share no words
        self.links: list[Link] = []
        self.subjects: list[Subject] | None = None
        self.person_of: dict[int, int] = {}
        self.kind_of: dict[int, str] = {}
        self.titled: dict[int, int] = {}
        self.holder: dict[str, str] = {}

    def add(self, person: int, title: int, rule: str, kind: str = "held") -> None:
        """Link the items at these places."""
        self.person_of.setdefault(title, person)
        self.kind_of.setdefault(title, kind)
        self.links.append(Link(self.items[person].number, self.items[title].number, kind, rule))

    def place_before(self, i: int) -> int:
        """The place of the last item that begins before word `i`, or -1."""
        return bisect_left(self.items, i, key=_first_of) - 1

    def is_free(self, place: int) -> bool:
        """Whether a title without a person stands at a place, and not only to compare another."""
        item = self.items[place]
        if not item.is_title or place in self.person_of:
            return False
        first = item.first - (self.words[item.first - 1] == "với")
        return self.words[max(0, first - 2) : first] != ["tương", "đương"]

    def title_at(self, place: int) -> TitleRecord:
        """The title at a place."""
        return self.titles[self.items[place].number]

    def name_at(self, place: int) -> str:
        """The full name of the person at a place."""
        return self.who[self.items[place].number]

    def gap(self, place: int) -> list[str]:
        """The words between the item at a place and the next one."""
        return self.words[self.items[place].last : self.items[place + 1].first]

    def signs(self, place: int) -> list[str]:
        """The words of `gap` without those that call a person (``đồng chí``)."""
        return between(self.reading, self.items[place].last, self.items[place + 1].first)

    def is_broken(self, place: int) -> bool:
        """Whether a line ends between the item at a place and the next one."""
        return breaks(self.reading, self.items[place].last, self.items[place + 1].first)

    def breaks(self, end: int, start: int) -> bool:
        """Whether a line ends between the words before `end` and the word `start`."""
        return breaks(self.reading, end, start)

    def fills_line(self, item: Item) -> bool:
        """Whether an item fills its line, perhaps in bold type."""
        end = item.last
        while self.words[end : end + 1] == ["*"]:
            end += 1
        return self.begins_line(item) and "\n" in self.reading.gap(end)

    def begins_line(self, item: Item) -> bool:
        """Whether an item, with the honorific before it, begins its line."""
        gap, opens = self.reading.gap, item.opens
        while opens and self.words[opens - 1] == "*" and "\n" not in gap(opens):
            opens -= 1
        if "\n" in gap(opens):
            return True  # else it may be the only cell of a row
        return opens > 0 and self.words[opens - 1] == "|" and "\n" in gap(opens - 1)

    def line_prefix(self, item: Item) -> list[str] | None:
        """The words of the line before an item; None where they are too many for a list."""
        reading = self.reading
        low = max(0, item.opens - LONGEST_PREFIX + 1)
        begin = reading.ends[low - 1] if low else 0
        line = reading.cased.rfind("\n", begin, reading.starts[item.opens])
        if line < 0:
            return None if low else self.words[: item.opens]
        return self.words[bisect_left(reading.starts, line) : item.opens]

    def line_end(self, i: int, most: int) -> int:
        """The first word of the next line, or word ``i + most``."""
        reading = self.reading
        limit = min(i + most, len(self.words))
        if limit <= i:
            return limit
        begin = reading.ends[i - 1] if i else 0
        line = reading.cased.find("\n", begin, reading.starts[limit - 1])
        return limit if line < 0 else bisect_left(reading.starts, line)

    def fills(self, i: int, end: int) -> bool:
        """Whether the words ``i:end`` do not part a title from what it is said of."""
        return fills(self.reading, self.body_end, i, end)

    def apposes(self, place: int) -> bool:
        """Whether the title at a place is in apposition to the item before it."""
        if place == 0:
            return False
        before, title = self.items[place - 1], self.items[place]
        i, end = before.last, title.first
        if self._is_of_many(place) or end - i > LONGEST_GAP or breaks(self.reading, i, end):
            return False
        if i >= end:  # two titles in one cell of a table; Vũ A nguyên Bí thư
            if i > end or before.is_title or self.title_at(place).former:
                return i == end
            return self._is_written_after(place)
        gap = self.words[i:end]
        if gap in _SIGNS:
            return not self.labels(place)  # most
        if gap[-1] == "hồ":
            return False  # Vũ A, Hồ Chủ tịch
        if not (before.is_title or _BESIDE.isdisjoint(gap[: 1 + (gap[0] == ",")])):
            return False
        if "|" in gap:
            return gap == ["|"] and not before.is_title and not self.is_label(place - 2)
        if not self._joins(place - 1, gap):
            return False
        # a body behind a name is no parent of what follows: ông Vũ A, Quốc hội, Chủ tịch nước
        bodies = self.body_end if before.is_title else {}
        return not self.labels(place) and fills(self.reading, bodies, i, end)

    def _is_of_many(self, place: int) -> bool:
        """Whether others hold the title behind a name: Vũ A, Bộ trưởng các Bộ Y tế, Công an dự."""
        title = self.items[place]
        if title.group or self.items[place - 1].is_title or self.title_at(place).former:
            return title.group
        return is_of_several(self.words, title.last)

    def _joins(self, place: int, gap: list[str]) -> bool:
        """Whether the first of the words behind an item can join a title to it."""
        is_title, sign = self.items[place].is_title, gap[0]
        if sign == ":" and not is_title and len(gap) > 1:
            return False
        if sign == ";" and (not is_title or self.person_of.get(place) in self.titled):
            return False
        return sign in fillers() or sign in BRACKETS

    def _is_written_after(self, place: int) -> bool:
        """Whether a title right behind a name, without a sign, is that of the person.

        It begins with a capital or in the next cell: ``Ông Vũ A Chủ tịch UBND xã yêu cầu``; and it
        names no other's: ``Cục trưởng: Vũ A Chính ủy: Lê B``.
        """
        title = self.items[place]
        gap = self.reading.gap(title.first)
        written = self.reading.written(title.first)
        capital = written[0].isupper() and (not written.isupper() or len(written) < 4)
        before_name = self.precedes_name(place) and not self.is_broken(place)
        if before_name or not ("\t" in gap or "   " in gap or capital) or self.labels(place):
            return False
        return place == 1 or place - 1 not in self.titled

    def labels(self, place: int) -> bool:
        """Whether a colon after the title at a place opens a list, or a sign names its holder."""
        words = self.words
        last = end = self.label_end(place)
        if words[self.items[place].first - 1] == "*":  # **Bộ trưởng: Vũ A****Thứ trưởng:**- Lê B
            return [word for word in words[last : last + 3] if word != "*"][:1] == [":"]
        if end >= len(words) or words[end] not in (":", "là"):
            return False
        while words[end + 1 : end + 2] == ["*"]:
            end += 1  # in bold type
        if words[last] == ":" and "\n" in self.reading.gap(end + 1):
            return True
        if place + 1 == len(self.items) or self.items[place + 1].is_title:
            return False
        signs = between(self.reading, last, self.items[place + 1].first)
        return [sign for sign in signs if sign != "*"] in ([":"], ["là"])

    def label_end(self, place: int) -> int:
        """Where the title at a place ends, with the time for which its holder is told behind it.

        So in: Bí thư Tỉnh ủy đầu tiên là Vũ A.
        """
        end = self.items[place].last
        if end + 1 >= len(self.words) or self.reading.gap(end) != " ":
            return end
        when = moments().longest(self.words, end)
        return when[0] if when is not None and self.words[when[0] : when[0] + 1] == ["là"] else end

    def is_label(self, place: int) -> bool:
        """Whether a title at a place labels the cell after it, which holds a person."""
        if place < 0 or not self.items[place].is_title:
            return False
        return self.signs(place) == ["|"] and not self.is_broken(place)

    def precedes_name(self, place: int) -> bool:
        """Whether the title at a place stands right before a name."""
        after = place + 1
        return after < len(self.items) and not self.items[after].is_title and not self.signs(place)
