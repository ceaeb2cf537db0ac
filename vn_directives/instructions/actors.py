"""Who can speak or be spoken to: persons, titles and bodies of a text, in chains of apposition.

``đồng chí Nguyễn Văn An, Bí thư Huyện ủy`` is one chain: the person and the title are one speaker.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from vn_directives.bodies.record import BodyRecord
from vn_directives.instructions.ranks import rank_of
from vn_directives.instructions.speeches import Speech, find_speeches
from vn_directives.kind import Ref
from vn_directives.matching import Reading
from vn_directives.officials.record import OfficialRecord, PersonRecord
from vn_directives.titles.record import TitleRecord
from vn_directives.titles.vocabulary import roles

_APPOSITION = frozenset([",", "-", "(", ")", ":", "/"])
_HONORIFICS = frozenset(
    {"đồng", "chí", "đ", "c", "ông", "bà", "thượng", "trung", "thiếu", "đại", "tướng", "tá", "úy"}
    | {"pgs", "gs", "ts", "ths", "bs", "kiêm"}
)
_MOST_ACTORS = 12  # mentions in a chain
_MOST_UNKNOWN = 5  # syllables of a name after a chain, and one more
_MOST_BETWEEN = 4  # words between two members of a chain: ", Đ/c"


class Actor(NamedTuple):
    """A mention of a person, title or body, from word `first` to `last` (exclusive).

    Attributes:
        body: the body itself, or that of the title.
    """

    first: int
    last: int
    record: PersonRecord | TitleRecord | BodyRecord
    body: BodyRecord | None = None


class Chain(NamedTuple):
    """Actors in apposition, from word `first` (its honorific included) to `last` (exclusive)."""

    first: int
    last: int
    actors: tuple[Actor, ...]

    @property
    def names_person(self) -> bool:
        """Whether a person is named in it."""
        return any(isinstance(actor.record, PersonRecord) for actor in self.actors)


class Speaker(NamedTuple):
    """Who instructs.

    Attributes:
        name: the official's name, else the body or title as written.
        kind: official, title, body or document.
        evidence: the record that names the speaker, None when it is a document's issuer.
        rank: how high the speaker stands, or None; see `rank_of`.
        generic: whether many are meant: ``Chủ tịch UBND cấp tỉnh``.
    """

    name: str
    kind: str
    evidence: PersonRecord | TitleRecord | BodyRecord | None
    rank: int | None
    generic: bool = False


class Cast:
    """The actors of one text and what it says of them.

    Args:
        reading: the text.
        bodies, titles, persons, officials: what was found in it.

    Attributes:
        reading: the text.
        actors: the mentions of those who can act, in text order, none within another.
        starting: these by their first words.
    """

    def __init__(
        self,
        reading: Reading,
        bodies: Sequence[BodyRecord],
        titles: Sequence[TitleRecord],
        persons: Sequence[PersonRecord],
        officials: Sequence[OfficialRecord],
    ) -> None:
        self.reading = reading
        self._bodies, self._titles, self._persons = bodies, titles, persons
        self._officials = officials
        self._standings: dict[int, tuple[bool, int | None]] = {}  # by the identity of an official
        records: list[TitleRecord | BodyRecord | PersonRecord] = [*titles, *bodies, *persons]
        records.sort(key=lambda record: (record.start, -record.end))
        self.actors: list[Actor] = []
        self.starting: dict[int, Actor] = {}
        self._firsts: list[int] = []
        self._ends: set[int] = set()
        held = 0  # where the last actor ends
        for record in records:
            if record.start >= held:  # a body in a title is part of it
                first, last = reading.word_range(record.start, record.end)
                actor = Actor(first, last, record, self._body_of(record))
                self.actors.append(actor)
                self.starting[first] = actor
                self._firsts.append(first)
                self._ends.add(last)
                held = record.end

    @cached_property
    def speeches(self) -> list[Speech]:
        """Where the text says that somebody speaks or acts, in text order."""
        return find_speeches(self.reading, self)

    @cached_property
    def _chain_ending(self) -> dict[int, Chain]:
        return {chain.last: chain for chain in self.chains}

    @cached_property
    def _who(self) -> dict[int, OfficialRecord]:
        """Whom each mention of an official means, by its character offset."""
        records = {"persons": self._persons, "titles": self._titles}
        who: dict[int, OfficialRecord] = {}
        for official in self._officials:
            for kind, n in official.mention_refs:
                who[records[kind][n].start] = official
            for start, _ in official.pronouns:
                who[start] = official
        return who

    def _body_of(self, record: PersonRecord | TitleRecord | BodyRecord) -> BodyRecord | None:
        """A body itself, that of a title."""
        if isinstance(record, TitleRecord):
            return None if record.body_ref is None else self._bodies[record.body_ref[1]]
        return record if isinstance(record, BodyRecord) else None

    @cached_property
    def _refs(self) -> dict[tuple[type, int, int], Ref]:
        kinds = (("bodies", self._bodies), ("titles", self._titles), ("persons", self._persons))
        return {
            (type(record), record.start, record.end): (kind, n)
            for kind, records in kinds
            for n, record in enumerate(records)
        }

    def ref(self, record: PersonRecord | TitleRecord | BodyRecord) -> Ref:
        """The reference to a mention."""
        return self._refs[type(record), record.start, record.end]

    def within(self, first: int, last: int) -> list[PersonRecord | TitleRecord | BodyRecord]:
        """The mentions that begin between two words, those inside of others left out."""
        starting = self.starting
        return [starting[k].record for k in range(first, last) if k in starting]

    @cached_property
    def _by_text(self) -> dict[str, Chain]:
        return {
            actor.record.text: Chain(actor.first, actor.last, (actor,)) for actor in self.actors
        }

    @cached_property
    def _holders(self) -> dict[str, OfficialRecord | None]:
        """Who holds a title, by each beginning of its canonical name; None where several do."""
        holders: dict[str, OfficialRecord | None] = {}
        for official in self._officials:
            for _, n in official.title_refs:
                name = ""
                for word in self._titles[n].name.casefold().split():
                    name = f"{name} {word}" if name else word
                    holders[name] = official if holders.get(name, official) is official else None
        return holders

    def chain_before(self, end: int) -> Chain | None:
        """The actors right before word `end`; a name may stand between that nobody knows."""
        cased, starts = self.reading.cased, self.reading.starts
        for k in range(end, max(end - _MOST_UNKNOWN, 0), -1):
            if k in self._ends and k in self._chain_ending:
                return self._chain_ending[k]
            if not cased[starts[k - 1]].isupper() or "\n" in self.reading.gap(k):
                break
        return None

    @cached_property
    def references(self) -> list[tuple[int, int]]:
        """The words that stand for an official and are neither name nor title: ``Đồng chí``."""
        found = (
            self.reading.word_range(start, end)
            for official in self._officials
            for start, end in official.pronouns
        )
        return sorted(pair for pair in found if not self.holds(pair[0]))

    def holds(self, i: int) -> bool:
        """Whether word `i` is part of a mention."""
        n = bisect_right(self._firsts, i)
        return n > 0 and i < self.actors[n - 1].last

    def ends_at(self, i: int) -> bool:
        """Whether a mention ends before word `i`."""
        return i in self._ends

    @cached_property
    def chains(self) -> list[Chain]:
        """All actors, in text order, in chains of apposition."""
        words = self.reading.words
        chains: list[Chain] = []
        before: Chain | None = None
        for actor in self.actors:
            if before and self._joins(before, actor) and len(before.actors) < _MOST_ACTORS:
                before = Chain(before.first, actor.last, (*before.actors, actor))
                chains[-1] = before
                continue
            first = actor.first
            while first and words[first - 1] in _HONORIFICS:
                first -= 1
                if actor.first - first == _MOST_BETWEEN:
                    break
            before = Chain(first, actor.last, (actor,))
            chains.append(before)
        return chains

    def _joins(self, chain: Chain, actor: Actor) -> bool:
        """Whether two mentions name one speaker: a person and titles, titles of one person."""
        before = chain.actors[-1]
        if isinstance(before.record, BodyRecord) or actor.first - before.last > _MOST_BETWEEN:
            return False
        reading = self.reading
        gap = reading.words[before.last : actor.first]
        if isinstance(actor.record, BodyRecord):  # Trưởng Ban … của Chính phủ; Vụ trưởng …, Bộ Y tế
            of = reading.words[chain.first - 1 : chain.first] == ["của"]
            return gap == ["của"] or (gap == [","] and not of)  # đề nghị của Giám đốc Sở A, Bộ B
        if (
            reading.cased.find("\n", reading.ends[before.last - 1], reading.starts[actor.first])
            >= 0
        ):
            return False
        return all(word in _APPOSITION or word in _HONORIFICS for word in gap)

    def speaker(self, chain: Chain) -> Speaker | None:
        """Who a chain of actors is; None for a person without office."""
        persons: list[PersonRecord] = []
        titles: list[TitleRecord] = []
        for _, _, record, _ in chain.actors:
            if isinstance(record, PersonRecord):
                persons.append(record)
            elif isinstance(record, TitleRecord):
                titles.append(record)
        body = chain.actors[-1].body
        if body is not None and not persons and not titles:
            return Speaker(body.text, "body", body, rank_of(body, body), _is_generic(body, body))
        named: list[PersonRecord | TitleRecord] = [*reversed(persons), *titles]
        for one in named:
            official = self._who.get(one.start)
            if official:
                return self._official(official, one)
        if persons:
            comrade = self.reading.words[chain.first] in ("đồng", "đ")
            return Speaker(persons[-1].name, "official", persons[-1], None) if comrade else None
        title = titles[-1]
        if not _directs(title):
            return None
        holder = self._holders.get(title.name.casefold())
        if holder:  # Phó Thủ tướng, of the only Phó Thủ tướng Thường trực
            return self._official(holder, title)
        its = self._body_of(title)
        return Speaker(title.text, "title", title, rank_of(title, its), _is_generic(title, its))

    def named(self, text: str) -> Speaker | None:
        """The speaker whom the text names in these words."""
        chain = self._by_text.get(text)
        return self.speaker(chain) if chain else None

    def referred(self, start: int, end: int) -> Speaker | None:
        """The official for whom the words from `start` to `end` stand: ``Đồng chí``, ``Ông``."""
        place, _, _ = self.reading.quote(self.reading.starts[start], self.reading.ends[end - 1])
        official = self._who.get(place)
        return self._official(official, None) if official else None

    def last_body(self, word: str, i: int) -> Speaker | None:
        """The body named last before word `i` whose name begins with this word."""
        n = bisect_left(self._firsts, i)
        for actor in reversed(self.actors[max(n - 50, 0) : n]):
            record = actor.record
            if isinstance(record, BodyRecord) and self.reading.words[actor.first] == word:
                return Speaker(record.text, "body", record, rank_of(record, record))
        return None

    def _official(
        self, official: OfficialRecord, evidence: PersonRecord | TitleRecord | None
    ) -> Speaker | None:
        standing = self._standings.get(id(official))
        if standing is None:
            standing = self._standings[id(official)] = self._standing(official)
        directs, rank = standing
        return Speaker(official.name, "official", evidence, rank) if directs else None

    def _standing(self, official: OfficialRecord) -> tuple[bool, int | None]:
        """Whether an official directs anybody, and the highest rank of the offices held."""
        titles = [self._titles[n] for _, n in official.title_refs]
        if titles and not any(map(_directs, titles)):
            return False, None
        members = roles("member")
        offices = [title for title in titles if title.role not in members] or titles
        ranks = [rank_of(title, self._body_of(title)) for title in offices]
        return True, max((rank for rank in ranks if rank is not None), default=None)


def _directs(title: TitleRecord) -> bool:
    """Whether holders of the title direct anybody: deputies speak for their voters."""
    return bool(roles("directs").get(title.role, True))


def _is_generic(record: TitleRecord | BodyRecord, body: BodyRecord | None) -> bool:
    """Whether a body or title stands for all of its kind: ``UBND các xã``, ``UBND cấp tỉnh``."""
    return (body is not None and body.collective) or " cấp " in f" {record.text.casefold()} "
