"""Who is meant where a title or an honorific stands for a name, and the officials of a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from operator import attrgetter, itemgetter

from vn_directives.bodies.record import BodyRecord
from vn_directives.matching.function_words import pronouns
from vn_directives.officials.clause import fills, is_group, position_kind, takes_position
from vn_directives.officials.context import Name
from vn_directives.officials.families import family_sections
from vn_directives.officials.honorifics import (
    alone_at,
    called_by,
    is_passed_over,
    listed_objects,
    named_item,
    named_note,
    nearest,
    opens_row,
    with_titles,
)
from vn_directives.officials.namesakes import key_of, keys_of
from vn_directives.officials.others import subject_of
from vn_directives.officials.record import OfficialRecord, PersonRecord
from vn_directives.officials.row import Link, Row
from vn_directives.officials.same import Given, by_position, head_of, parts_of, whole_of
from vn_directives.officials.unheld import is_hoped, is_new_name

_AHEAD = 700  # characters in which the holder is named of a title alone before
_HOLDERS = 4  # holders of a position among whom a title alone may choose
_MEMORY = 12  # mentions that an honorific may look back over
_ROW = 60  # words between whose row of a table it is and a title in it
_LONG_ROW = 300  # words of a row that tells of one person
_CLAUSE = 20  # words between an honorific and a position
_first_of, _name_of, _start_of = map(attrgetter, ("first", "name", "title.start"))
_ALONE = frozenset(("chí", "c", "ông", "bà"))  # đồng chí, đ/c, ông, bà
_GIVING = frozenset(("mời", "cử", "nhiệm", "động", "giao", "định", "bầu", "đưa", "công", "chuyển"))

# Where the text speaks of a person: offsets, the kind of the mention and its number. An honorific
# is no mention of a kind.
_Place = tuple[int, int, str, int]


class Reference:
    """The persons of one text with all that refers to them.

    Args:
        row: the text with its titles.
        names, persons: the mentions by name, as words and as records.
        links: which title is given to which person.
        bodies: those of the text.
        about: the number of the person whom the text is about, if it is a life.
        pronoun: the pronoun of such a person, whom the text may not even name.

    Attributes:
        positions: for each of the officials, once they are asked for, the titles of each position.
    """

    def __init__(
        self,
        row: Row,
        names: Sequence[Name],
        persons: Sequence[PersonRecord],
        links: Sequence[Link],
        bodies: Sequence[BodyRecord],
        about: int | None = None,
        pronoun: str = "",
    ) -> None:
        self._reading = row.reading
        self._about = None if about is None else key_of(persons[about].name)
        self._families = [] if about is None else list(family_sections(row.reading))
        self._pronoun = pronoun
        self._names = names
        self._persons = persons
        self._titles = row.titles
        self._title_words = row.title_words
        self._body_end = row.body_end
        self._key = keys_of(map(_name_of, persons), links, row.titles, bodies)
        self._positions: dict[str, list[Given]] = {}
        self.positions: list[list[list[Given]]] = []
        self._mentions: dict[str, list[_Place]] = {}
        self._spoken: list[tuple[int, str]] = []  # the first word of each mention, and of whom
        self._pronouns: dict[int, str] = {}  # the word number of an honorific -> who it means
        for n, (name, person, key) in enumerate(zip(names, persons, self._key, strict=True)):
            self._mentions.setdefault(key, []).append((person.start, person.end, "persons", n))
            self._spoken.append((name.first, key))
        self._linked = set(row.unheld)
        for link in links:
            self._linked.add(link.title)
            self._give(self._key[link.person], link.title, link.kind, link.rule, link.person)

    def _give(self, key: str, number: int, kind: str, rule: str, person: int | None = None) -> None:
        """Give a title to a person."""
        title = self._titles[number]
        if title.former:
            kind = "former"
        self._positions.setdefault(key, []).append(Given(title, kind, rule, number, person))
        self._mean(key, number)

    def _mean(self, key: str, number: int) -> None:
        """Take a title for a mention of a person."""
        title = self._titles[number]
        insort(self._mentions[key], (title.start, title.end, "titles", number))
        self._spoken.append((self._title_words[number][0], key))

    def officials(self) -> list[OfficialRecord]:
        """The persons with titles, in the order of their first mention."""
        if not self._positions and not any(map(self._may_be_taken, range(len(self._titles)))):
            return []
        if len(self._linked) == len(self._titles):
            self._resolve_honorifics()
        else:
            self._resolve_titles()
            self._resolve_honorifics()
            self._resolve_positions()
        aliased = set()
        for name, key in zip(self._names, self._key, strict=True):
            if name.alias:
                aliased.add(key)
        records = []
        for person, key in zip(self._persons, self._key, strict=True):
            given = self._positions.pop(key, None)
            if given is None:
                continue  # has no titles, or was met before
            given.sort(key=_start_of)
            held = by_position(given)
            self.positions.append(held)
            titles, title_refs, refs, alone = [], [], [], []
            for same in held:
                titles.append(same[0].title.text)
            for one in given:
                title_refs.append(("titles", one.number))
            for start, end, kind, number in dict.fromkeys(self._mentions[key]):  # in order already
                if kind:
                    refs.append((kind, number))
                else:
                    alone.append((start, end))
            records.append(
                OfficialRecord(
                    name=person.name,
                    titles=tuple(titles),
                    key=person.name + key[len(key.partition(" (")[0]) :],
                    aliases=self._aliases(key) if key in aliased else (),
                    title_refs=tuple(title_refs),
                    mention_refs=tuple(refs),
                    pronouns=tuple(alone),
                )
            )
        return records

    def _aliases(self, key: str) -> tuple[str, ...]:
        """The other names of a person, as written."""
        found = (
            person.text
            for name, person, who in zip(self._names, self._persons, self._key, strict=True)
            if name.alias and who == key and person.text != person.name
        )
        return tuple(dict.fromkeys(found))

    def _resolve_titles(self) -> None:
        """Give each title that stands alone to the person who holds such a position."""
        alone = self._titles_alone()
        holders = self._holders(frozenset(alone.values())) if alone else {}
        for number, whole in alone.items():
            held = holders.get(whole, [])
            if not held or is_group(self._reading, self._title_words[number][0]):
                continue
            title = self._titles[number]
            n = bisect_left(held, (title.start,))
            if self._is_in_row(number) or (n == 0 and held[0][0] - title.start > _AHEAD):
                continue
            n = max(1, n)
            near = held[max(0, n - _HOLDERS) : n]
            key = max((key for _, key, _ in near), key=lambda k: self._nearness(k, title.start))
            if self._of_row(number) not in (None, key):
                continue
            self._mean(key, number)
            if (key, title.name) in {(k, name) for _, k, name in near}:
                # written in another way
                kind = "former" if title.former else "held"
                self._positions[key].append(Given(title, kind, "same_position", number))

    def _titles_alone(self) -> dict[int, str]:
        """The titles that no construction gives, and may mean a position of somebody, as wholes."""
        heads = {head_of(title) for held in self._positions.values() for title, *_ in held}
        return {
            number: whole_of(title)
            for number, title in enumerate(self._titles)
            # in capitals alone it heads a signature
            if number not in self._linked
            and head_of(title) in heads
            and not title.text.isupper()
            and not is_hoped(self._reading.words, self._title_words[number][0])
        }

    def _holders(self, said: frozenset[str]) -> dict[str, list[tuple[int, str, str]]]:
        """Where somebody is said to hold each of these positions: offset, person, name of it."""
        holders: dict[str, list[tuple[int, str, str]]] = {}
        for key, positions in self._positions.items():
            for title, *_ in positions:
                for part in said & parts_of(title):
                    holders.setdefault(part, []).append((title.start, key, title.name))
        for held in holders.values():
            held.sort()
        return holders

    def _is_in_row(self, number: int) -> bool:
        """Whether a title fills a cell of a table, so that it is of whom its row is."""
        words = self._reading.words
        first, end = self._title_words[number]
        return words[max(0, first - 1)] == "|" and end < len(words) and words[end] == "|"

    def _of_row(self, number: int) -> str | None:
        """Of whom the row of a table is told in which a title stands, behind the first cells."""
        n = opens_row(self._reading, self._names, self._title_words[number][0], _ROW)
        return None if n is None else self._key[n]

    def _nearness(self, key: str, start: int) -> tuple[bool, int]:
        """How near the person's last mention before an offset is; the first after it is worse."""
        mentions = self._mentions[key]
        n = bisect_left(mentions, (start, start, "", -1))
        return (True, mentions[n - 1][0]) if n else (False, -mentions[0][0])

    def _resolve_honorifics(self) -> None:
        """Give each honorific that stands alone to the person last spoken of."""
        reading = self._reading
        alone = []
        for i in reading.places_of(_ALONE):
            if (span := alone_at(reading, i)) is not None:
                alone.append((i, span))
        if not alone:
            return
        objects = listed_objects(reading, self._names)
        spoken = sorted(one for one in self._spoken if one[0] not in objects)
        called = called_by(reading, self._names, self._key)
        titled = with_titles(self._names, self._title_words)
        for i, span in alone:
            start, end, _ = reading.quote(reading.starts[span[0]], reading.ends[span[1]])
            word = reading.words[i]
            note = self._apart(i)
            if (subject := self._meant(i, word, note)) is not None:
                self._refer(subject, i, start, end)
                continue
            if self._about is None and word == self._pronoun:
                continue
            before = self._sentence_start(i) if reading.words[i - 1] in _GIVING else i
            n = bisect_left(spoken, (before, ""))
            opens = bisect_left(spoken, (note or named_item(reading, i), ""))
            for first, key in reversed(spoken[max(opens, n - _MEMORY) : n]):
                other = word in pronouns() and called.get(key, word) != word
                if not other and not is_passed_over(reading, first, titled.get(first, first), i):
                    self._refer(key, i, start, end)
                    break

    def _meant(self, i: int, word: str, note: int) -> str | None:
        """Of whom the page is, or the row of a table, with this honorific, in a note or not."""
        if self._about is None and word == self._pronoun:
            return None
        of_page = not note and word in pronouns() and word == (self._pronoun or word)
        if of_page and self._about is not None:
            n = nearest(self._reading, self._names, i)
            return self._about if n is None else self._key[n]
        n = opens_row(self._reading, self._names, i, _LONG_ROW)
        return None if n is None else self._key[n]

    def _apart(self, i: int) -> int:
        """The first word of the note, or of the section on the family of the page's person, with
        word `i`; or 0.
        """
        if note := named_note(self._reading, i):
            return note
        n = bisect_right(self._families, i, key=itemgetter(0)) - 1
        return self._families[n][0] if n >= 0 and i < self._families[n][1] else 0

    def _sentence_start(self, i: int) -> int:
        """Where the sentence of word `i` begins: who gives in it is not who is given."""
        reading = self._reading
        for j in range(i - 1, max(0, i - 3 * _CLAUSE), -1):
            if reading.words[j - 1] == "." or "\n" in reading.gap(j):
                return j
        return max(0, i - 3 * _CLAUSE)

    def _refer(self, key: str, i: int, start: int, end: int) -> None:
        insort(self._mentions[key], (start, end, "", -1))
        self._pronouns[i] = key

    def _may_be_taken(self, number: int) -> bool:
        """Whether the words before a title that has no person say that somebody holds it."""
        return number not in self._linked and self._is_taken(number)

    def _is_taken(self, number: int) -> bool:
        """Whether the words before a title say that somebody holds it: ông nguyên là Bí thư, too"""
        first = self._title_words[number][0]
        if self._titles[number].former and first and self._reading.words[first - 1] in pronouns():
            return True
        return takes_position(self._reading, first)

    def _resolve_positions(self) -> None:
        """Give the positions of ``ông được bổ nhiệm làm Bí thư`` to whom the honorific means."""
        reading = self._reading
        last: tuple[int, str, str] | None = None  # the end of a position, its holder, its kind
        for number in range(len(self._titles)):
            first, end = self._title_words[number]
            if last is None and not self._may_be_taken(number):
                continue
            if number in self._linked or is_group(reading, first):
                last = None
                continue
            if number and is_new_name(reading.words, first, self._title_words[number - 1][1]):
                continue
            if last is not None and fills(reading, self._body_end, last[0], first):
                last = (end, *last[1:])
            elif self._is_taken(number) and (key := subject_of(reading, first, self._pronouns)):
                last = (end, key, position_kind(reading, first))
            else:
                last = None
                continue
            self._give(last[1], number, last[2], "by_pronoun")
