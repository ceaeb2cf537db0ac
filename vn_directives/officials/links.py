"""Which titles a text gives to which person.

Titles and persons are read as one row of items, in text order. What stands between two neighbours
decides: nothing (``Bí thư Thành ủy Vũ A``), a sign (``Vũ A - Bí thư Thành ủy``), a verb
(``bầu Vũ A làm Bí thư``), a preposition (``miễn nhiệm chức vụ Bí thư đối với Vũ A``). The closest
constructions are linked first; a title that has its person is not linked again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from vn_directives.matching import Reading
from vn_directives.officials.clause import (
    BRACKETS,
    CLAUSE,
    FILLERS,
    LONGEST_GAP,
    between,
    breaks,
    fills,
    is_aside,
    is_group,
    position_kind,
    takes_position,
)
from vn_directives.officials.context import Name
from vn_directives.titles.record import TitleRecord

_TO = frozenset(("với", "cho"))
_SIGNED = frozenset(
    ("(", ")", "[", "]", "đã", "ký", "tên", "|", "*", "-", "đóng", "dấu", ".", ":", "_")
)
_LIST_JOINTS = frozenset((",", ";", "và", "cùng", "-"))
_COLUMN = 60  # words of the recipients beside a signature
_BULLETS = frozenset(("-", "*", "+", "•", ".", ":"))


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
    """A title that the text gives to a person: numbers in the two lists.

    Attributes:
        person, title: numbers in the lists of persons and titles.
        kind: held, appointed or former.
    """

    person: int
    title: int
    kind: str


class Linker:
    """Links the titles of one text to its persons.

    Args:
        reading: the text.
        names: the names in it.
        titles: the titles, in text order.
        title_words: the words of each title.
        who: for each name the full name.
        body_end: for the first word of each body, its end.
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
        self._reading = reading
        self._words = reading.words
        self._body_end = body_end
        items = [
            Item(name.first, name.last, name.calling, n, False) for n, name in enumerate(names)
        ]
        for n, (first, last) in enumerate(title_words):
            items.append(Item(first, last, first, n, True, is_group(reading, first)))
        self._items = sorted(items, key=lambda item: (item.first, -item.last))
        self._person_of: dict[int, int] = {}  # place of a title in the row -> of its person
        self._titled: dict[int, int] = {}  # a person -> the title right before the name
        self._holder: dict[str, str] = {}  # what a title says -> the person right behind it
        self._who = who
        self._titles = titles
        self._links: list[Link] = []

    def link(self) -> list[Link]:
        """All links."""
        for step in (
            self._before_names,
            self._after_names,
            self._by_verbs,
            self._before_signs,
            self._below_names,
            self._in_infoboxes,
        ):
            step()
            if len(self._person_of) == len(self._titles):
                break  # all titles have their person
        return self._links

    def _add(self, person: int, title: int, kind: str = "held") -> None:
        """Link the items at these places of the row."""
        self._person_of.setdefault(title, person)
        self._links.append(Link(self._items[person].number, self._items[title].number, kind))

    # Bí thư Thành ủy Vũ A; Ủy viên Ban Thường vụ, Bí thư Thành ủy Vũ A; các Phó Chủ tịch A và B

    def _before_names(self) -> None:
        for n, (title, person) in enumerate(pairwise(self._items)):
            if (
                not title.is_title
                or person.is_title
                or breaks(self._reading, title.last, person.first)
            ):
                continue
            signs = between(self._reading, title.last, person.first)
            of = signs[:1] == ["của"] and self._body_end.get(title.last + 1) == person.first
            if not signs or of or is_aside(signs):
                self._titled[n + 1] = title.number
                self._holder.setdefault(self._titles[title.number].name, self._who[person.number])
                self._give(n + 1, n)

    def _give(self, person: int, title: int, kind: str = "held", lines: bool = False) -> None:
        """Give a title, and those in a row before it, to the person, or to all in a list."""
        items = self._items
        titles = [title]
        while titles[-1] > 0 and items[titles[-1] - 1].is_title:
            before = titles[-1] - 1
            if before in self._person_of or not self._in_a_row(before):
                break
            titles.append(before)
        first = titles[-1]
        after_name = first > 0 and not items[first - 1].is_title
        after_name = after_name and first - 1 not in self._titled
        if len(titles) > 1 and after_name and self._apposes(first):
            titles = [title]  # Vũ A, Ủy viên Thành ủy, Bí thư Quận ủy Lê B: the first is A's
        many = lines or any(items[place].group for place in titles)
        people = self._list_from(person, lines) if many else self._row_from(title, person)
        for place in reversed(titles):
            for who in people:
                self._add(who, place, kind)

    def _in_a_row(self, place: int) -> bool:
        """Whether the title at a place and the next are parted by one sign only."""
        gap = self._words[self._items[place].last : self._items[place + 1].first]
        return gap in ([","], ["-"], [":"], ["kiêm"], [",", "kiêm"])

    def _list_from(self, person: int, lines: bool) -> list[int]:
        """The persons of a list from this one on, each perhaps with titles of its own."""
        items = self._items
        people = [person]
        end = items[person].last
        for n in range(person + 1, len(items)):
            item = items[n]
            gap = self._words[end : item.first]
            broken = breaks(self._reading, end, item.first)
            if item.first < end or len(gap) > 8 or (broken and not lines):
                break
            if item.is_title:
                joined = all(
                    word in _LIST_JOINTS for word in between(self._reading, end, item.first)
                )
                if item.group or not (self._apposes(n) or (joined and self._precedes_name(n))):
                    break
                end = item.last
                continue
            signs = between(self._reading, end, item.first)
            if any(word not in (_BULLETS if broken else _LIST_JOINTS) for word in signs):
                break
            own = items[n - 1].is_title and bool(signs)  # the last has titles behind the name
            called = len(gap) > len(signs)
            if own and ";" not in signs and not (called and "và" in signs):
                break
            people.append(n)
            end = item.last
        return people

    def _row_from(self, title: int, person: int) -> list[int]:
        """The persons behind a colon or a preposition: nguyên Chủ tịch Quốc hội: Vũ A, Lê B."""
        items = self._items
        people = [person]
        signs = between(self._reading, items[title].last, items[person].first)
        if not signs or signs[-1] not in (":", "của", *_TO):
            return people
        for n in range(person + 1, len(items)):
            signs = between(self._reading, items[n - 1].last, items[n].first)
            if items[n].is_title or signs not in ([","], ["và"]):
                break
            if breaks(self._reading, items[n - 1].last, items[n].first):
                break
            people.append(n)
        if len(people) < len(items) - person:
            after = items[people[-1] + 1]
            own = after.is_title and self._apposes(people[-1] + 1)
            if own and len(people) > 1:
                people.pop()  # Trưởng ban: Vũ A, Lê B - Bí thư: the last has a title of his own
        return people

    def _precedes_name(self, place: int) -> bool:
        """Whether the title at a place stands right before a name."""
        after = self._items[place + 1] if place + 1 < len(self._items) else None
        title = self._items[place]
        return after is not None and not between(self._reading, title.last, after.first)

    # Vũ A, Ủy viên Thành ủy, Bí thư Quận ủy; Vũ A - Bí thư; Vũ A (Bí thư Quận ủy)

    def _after_names(self) -> None:
        items = self._items
        person = -1
        for n, item in enumerate(items):
            if not item.is_title:
                person = n
            elif n in self._person_of:
                person = self._person_of[n] if self._person_of[n] < n else -1
            elif person >= 0 and self._apposes(n) and not self._is_anothers(n):
                self._add(person, n)
                if self._is_paired(person):
                    self._add(person - 1, n)
            else:
                person = -1

    def _is_paired(self, place: int) -> bool:
        """Whether the person shares what follows with the one before: Vũ A và Lê B, Phó Bí thư."""
        if place == 0 or self._items[place - 1].is_title:
            return False
        pair = self._items[place - 1 : place + 1]
        if any(item.last - item.first < 2 for item in pair):
            return False
        return self._words[pair[0].last : pair[1].first] == ["và"] and place - 1 not in self._titled

    def _is_anothers(self, place: int) -> bool:
        """Whether "Thứ trưởng Vũ A, Phó Thủ tướng" names a second person by title alone.

        It does when that title was another's before, or has the same head as the first.
        """
        first = self._titled.get(place - 1)
        if first is None:
            return False
        title, before = self._titles[self._items[place].number], self._titles[first]
        holder = self._holder.get(title.name)
        another = holder is not None and holder != self._who[self._items[place - 1].number]
        same_head = f"{title.rank} {title.role}" == f"{before.rank} {before.role}"
        return another or same_head or self._alternates(place)

    def _alternates(self, place: int) -> bool:
        """Whether the title at a place goes on a list of titles before names.

        So in: Bí thư Tỉnh ủy Vũ A, Chủ tịch UBND tỉnh Lê B, Chủ tịch HĐND tỉnh và các đại biểu.
        """
        items = self._items
        if place < 4 or place - 3 not in self._titled:
            return False
        signs = (self._words[items[n].last : items[n + 1].first] for n in (place - 3, place - 1))
        return all(gap == [","] for gap in signs)

    def _apposes(self, place: int) -> bool:
        """Whether the title at a place is in apposition to the item before it."""
        before, title = self._items[place - 1], self._items[place]
        words, i, end = self._words, before.last, title.first
        if place == 0 or title.group or end - i > LONGEST_GAP or breaks(self._reading, i, end):
            return False
        if i >= end:  # two titles in one cell of a table
            return before.is_title and i == end
        gap = words[i:end]
        if "|" in gap:
            return gap == ["|"] and not before.is_title and not self._is_label(place - 2)
        if not (gap[0] in FILLERS or gap[0] in BRACKETS) or (
            gap[0] == ":" and not before.is_title and len(gap) > 1
        ):
            return False
        if gap[0] == ";" and (
            not before.is_title or self._person_of.get(place - 1) in self._titled
        ):
            return False
        if self._labels(place):
            return False
        return fills(self._reading, self._body_end, i, end)

    def _labels(self, place: int) -> bool:
        """Whether a colon after the title at a place opens a list, or names its holder."""
        words, title = self._words, self._items[place]
        if title.last >= len(words) or words[title.last] != ":":
            return False
        if "\n" in self._reading.gap(title.last + 1):
            return True
        after = self._items[place + 1] if place + 1 < len(self._items) else title
        return not after.is_title and between(self._reading, title.last, after.first) == [":"]

    def _is_label(self, place: int) -> bool:
        """Whether a title at a place labels the cell after it, which holds a person."""
        if place < 0 or not self._items[place].is_title:
            return False
        label, person = self._items[place], self._items[place + 1]
        signs = between(self._reading, label.last, person.first)
        return signs == ["|"] and not breaks(self._reading, label.last, person.first)

    # bầu Vũ A làm Bí thư; Vũ A giữ chức Bí thư; chuẩn y Bí thư Quận ủy đối với Vũ A

    def _by_verbs(self) -> None:
        for n, item in enumerate(self._items):
            if not item.is_title or n in self._person_of or item.group:
                continue
            after = self._person_after(n)
            kind = "held" if after is None else position_kind(self._reading, item.first)
            if after is not None and kind != "held":
                for person in self._row_from(n, after):
                    self._add(person, n, kind)
            elif n > 0:
                self._by_verb_before(n)

    def _by_verb_before(self, place: int) -> None:
        words, title = self._words, self._items[place]
        last = place - 1
        agent = self._items[last]
        unlinked = last > 0 and agent.is_title and last not in self._person_of
        if unlinked and words[agent.first - 1] in ("được", "bị"):
            last -= 1  # Vũ A được [Bộ trưởng Bộ Công an] bổ nhiệm làm …
        before = self._items[last]
        person = self._person_of.get(last) if before.is_title else last
        if person is None or person > place or not 0 < title.first - before.last <= LONGEST_GAP:
            return
        if self._labels(place):
            return
        gap = words[before.last : title.first]
        if breaks(self._reading, before.last, title.first) or "." in gap:
            return
        if takes_position(self._reading, title.first):
            kind = "held" if gap == ["là"] else position_kind(self._reading, title.first)
            for who in self._pair_with(person):
                self._add(who, place, kind)
        elif before.is_title and gap[0] == ";" and words[title.last : title.last + 1] == ["làm"]:
            return  # a new clause
        elif before.is_title and fills(self._reading, self._body_end, before.last, title.first):
            self._add(person, place, self._links[-1].kind)
        elif gap[-1] == "," and self._describes(before.last):
            self._add(person, place)

    def _pair_with(self, person: int) -> list[int]:
        """The person, after the one beside: ông Vũ A, Bí thư và bà Lê B, Phó Bí thư được bầu làm"""
        before = self._items[person - 1] if person else None
        if before is None or self._words[before.last : before.last + 1] != ["và"]:
            return [person]
        if between(self._reading, before.last, self._items[person].first) != ["và"]:
            return [person]
        other = self._person_of.get(person - 1) if before.is_title else person - 1
        return [person] if other is None or other > person else [other, person]

    def _describes(self, i: int) -> bool:
        """Whether "là" follows a name, perhaps after a parenthesis: Vũ A (1950 - 2020) là …"""
        words = self._words
        while i < len(words) and words[i] == "*":
            i += 1
        if i < len(words) and words[i] == "(":
            i = next((j + 1 for j in range(i, min(len(words), i + 20)) if words[j] == ")"), i)
        while i < len(words) and words[i] in (",", "*"):
            i += 1
        return i < len(words) and words[i] == "là"

    def _person_after(self, place: int) -> int | None:
        """The person of ``… Bí thư Quận ủy, nhiệm kỳ …, đối với đồng chí Vũ A``."""
        items = self._items
        end = items[place].last
        for n in range(place + 1, min(place + 4, len(items))):
            item = items[n]
            if item.first - end > CLAUSE or breaks(self._reading, end, item.first):
                return None
            if "." in self._words[end : item.first]:
                return None
            if not item.is_title:
                signs = between(self._reading, end, item.first)
                to = signs and signs[-1] in _TO
                of = signs == ["của"] and takes_position(self._reading, items[place].first)
                return n if to or of else None  # miễn nhiệm chức vụ Chủ tịch của ông Vũ A
            if not fills(self._reading, self._body_end, end, item.first):
                return None
            end = item.last
        return None

    # Bí thư Thành ủy: Vũ A; CHỦ TỊCH (đã ký) Vũ A; Chủ tịch nước, Đại tướng Lương A

    def _before_signs(self) -> None:
        for n, (title, person) in enumerate(pairwise(self._items)):
            if not title.is_title or n in self._person_of or person.is_title:
                continue
            distance = person.first - title.last
            if distance > _COLUMN:
                continue
            if breaks(self._reading, title.last, person.first):
                signs = between(self._reading, title.last, person.first)
                if signs[:1] == [":"] and all(word in _BULLETS for word in signs):
                    self._give(n + 1, n, lines=True)
                elif self._fills_line(person) and self._signs(title, person):
                    self._sign(n + 1, n)
                continue
            if distance > CLAUSE:
                continue
            signs = between(self._reading, title.last, person.first)
            if signs in ([","], ["("]):
                called = distance > len(signs)  # Chủ tịch nước, Đại tướng Lương A
                if called and not self._is_other(n):
                    self._give(n + 1, n)
            elif all(word in (":", "|", "-", "*", "là", "gồm", "có") for word in signs):
                self._give(n + 1, n, position_kind(self._reading, title.first))

    def _sign(self, person: int, title: int) -> None:
        """Give a title above a signature, and those on lines of their own above it."""
        self._add(person, title)
        while title > 0 and title - 1 not in self._person_of:
            above = self._items[title - 1]
            # KT. TRƯỞNG BAN does not fill its line: it is whom the signer stands for
            if not (above.is_title and self._fills_line(above)):
                break
            if not self._signs(above, self._items[title]):
                break
            title -= 1
            self._add(person, title)

    def _signs(self, title: Item, below: Item) -> bool:
        """Whether only what belongs to a signature stands between: ``(đã ký)``, recipients.

        Recipients (``- Lưu: VT``) stand in a column of their own, left of title and name.
        """
        reading = self._reading
        gap = reading.cased[reading.ends[title.last - 1] : reading.starts[below.opens]]
        if all(word in _SIGNED for word in self._words[title.last : below.opens]):
            return True
        capitals = reading.cased[reading.starts[title.first] : reading.ends[title.last - 1]]
        first, *lines = gap.split("\n")
        return (
            capitals.isupper()
            and not first.strip()
            and all(not line.strip() or line.startswith("-") for line in lines)
        )

    def _below_names(self) -> None:
        """Titles on a line of their own below a name on a line of its own."""
        items = self._items
        for n, (person, title) in enumerate(pairwise(items)):
            if person.is_title or not title.is_title or n + 1 in self._person_of:
                continue
            gap = self._words[person.last : title.first]
            if gap == ["chức", "vụ", ":"] or (
                self._fills_line(person)
                and self._fills_line(title)
                and all(word == "*" for word in gap)
            ):
                self._add(n, n + 1)

    def _is_other(self, place: int) -> bool:
        """Whether the title before a called person is that of another.

        So in: thừa ủy quyền của Chủ tịch UBND tỉnh, đồng chí Vũ A, Phó Chủ tịch UBND tỉnh.
        """
        first = self._items[place].first
        oblique = first > 0 and self._words[first - 1] in ("của", "với", "cho", "quyền")
        return oblique or (place + 2) in self._person_of

    def _fills_line(self, item: Item) -> bool:
        """Whether an item fills its line."""
        gap = self._reading.gap
        return "\n" in gap(item.opens) and "\n" in gap(item.last)

    # # Vũ A … Bí thư Tỉnh ủy | | … | Nhiệm kỳ | 1959 - 1961 |: the page is about one person

    def _in_infoboxes(self) -> None:
        items, words = self._items, self._words
        if not items or items[0].is_title or any(word != "#" for word in words[: items[0].first]):
            return
        for n, item in enumerate(items):
            if (
                not item.is_title
                or n in self._person_of
                or "\n" not in self._reading.gap(item.first)
            ):
                continue
            i = self._line_end(item.last)
            while i < len(words) and words[i] in ("|", "-") and i < item.last + 2 * CLAUSE:
                i += 1
            if words[i : i + 2] == ["nhiệm", "kỳ"]:
                term = words[i : self._line_end(i + 1)]
                self._add(0, n, "former" if "-" in term and "nay" not in term else "held")

    def _line_end(self, i: int) -> int:
        """The word that begins the next line, or the last one that is looked at."""
        limit = min(i + 2 * CLAUSE, len(self._words))
        return next((j for j in range(i, limit) if "\n" in self._reading.gap(j)), limit)
