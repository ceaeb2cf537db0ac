"""Who acts and who speaks: whether they are known, and who stands above whom.

Word numbers are those of the `Reading`, ends are exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from operator import attrgetter

from vn_directives.bodies.record import BodyRecord
from vn_directives.duties.drafts import By, Words, any_within
from vn_directives.duties.vocabulary import many, phrase_end
from vn_directives.instructions.actors import Actor, Cast, Chain, Speaker
from vn_directives.instructions.ranks import GOVERNMENT, MINISTRY, rank_of
from vn_directives.instructions.vocabulary import groups, institutions, organs
from vn_directives.matching import Reading
from vn_directives.officials.record import PersonRecord
from vn_directives.vocabulary.vocabulary import compiled

_SAYING = 40  # words of "Trả lời báo chí tại cuộc họp"
_NOUN = 4  # words with which those who act begin
_first_of = attrgetter("first")


class Standing:
    """Those who act and speak in one text.

    Args:
        reading: the text.
        cast: its actors.
    """

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self._reading = reading
        self._cast = cast

    @cached_property
    def _chain_ends(self) -> dict[int, int]:
        """Where the chain of actors, or the word for one, ends that begins at a word."""
        ends = dict(self._cast.references)
        ends.update((chain.first, chain.last) for chain in self._cast.chains)
        return ends

    def chain_end(self, i: int) -> int | None:
        """The end of the chain of actors, or the word for one, that begins at word `i`."""
        return self._chain_ends.get(i)

    @cached_property
    def _names(self) -> list[int]:
        """Where somebody is named or many are meant, or a list of members may begin."""
        firsts = (actor.first for actor in self._cast.actors)
        return sorted({*firsts, *self._reading.places_of(_naming())})

    def names_anybody(self, a: int, b: int) -> bool:
        """Whether those who are to act may be named between two words."""
        return any_within(self._names, a, b)

    def is_known(self, who: Words) -> bool:
        """Whether those who act are named, or many are meant."""
        words, starting = self._reading.words, self._cast.starting
        start = range(who[0], min(who[0] + _NOUN, who[1]))
        if words[who[0]] in many() or any(k in starting for k in start):
            return True
        return self._leads(who) and any(words[k] in many() for k in start)

    def _leads(self, who: Words) -> bool:
        """Whether those who act lead others: ``người đứng đầu``, ``thủ trưởng`` and whose."""
        found = groups().longest(self._reading.words, who[0])
        return found is not None and found[1].of and found[0] < who[1]

    def chain_at(self, i: int) -> Chain | None:
        """The chain of actors in which word `i` stands."""
        chains = self._cast.chains
        n = bisect_right(chains, i, key=_first_of) - 1
        return chains[n] if n >= 0 and i < chains[n].last else None

    def is_institution(self, who: Words) -> bool:
        """Whether those who act are an institution, an organ, or who leads some: ``Phòng …``."""
        words = self._reading.words
        if words[who[0]] in organs():
            return who[1] > who[0] + 1  # Đoàn, Bộ alone may be any
        if self._leads(who):
            return True
        return institutions().longest(words, who[0]) is not None

    def is_anybody(self, who: Words) -> bool:
        """Whether everybody is meant whom a law binds: ``tổ chức, cá nhân``."""
        return phrase_end("norms", self._reading, *who) > who[0]

    def may_be_charged(self, who: Words, by: By | None) -> bool:
        """Whether those who act can have a task: not everybody, nor a person whom nobody tells."""
        if by is None and self.is_person(who):
            return False
        return self.is_known(who) and not self.is_anybody(who)

    def leads_state(self, who: Words) -> bool:
        """Whether those who act stand above the ministries."""
        actor = self._cast.starting.get(who[0])
        rank = rank_of(actor.record, actor.body) if actor else None
        return rank is not None and rank >= GOVERNMENT

    def stands_below(self, who: Words, by: By | None) -> bool:
        """Whether those who act stand below who speaks."""
        low, high = self._rank(who[0]), by and by.rank
        if by and by.place and high is None:
            high = self._rank(by.place[0]) or self._rank_of_speaker(by.place[0])
        return low is not None and high is not None and low < high

    def may_tell(self, speaker: Speaker, who: Words) -> bool:
        """Whether a speaker stands high enough to tell those who act what they have to do.

        Of whom no rank is known may tell all but ministries and what stands above them.
        """
        low, high = self._rank(who[0]), speaker.rank
        if low is None:
            return True
        return low < MINISTRY if high is None else low <= high

    def _rank(self, i: int) -> int | None:
        """How high those stand who are named at word `i`; None where that is unknown."""
        actor = self._cast.starting.get(i)
        return rank_of(actor.record, actor.body) if actor else None

    def _rank_of_speaker(self, i: int) -> int | None:
        """How high the official stands who is named at word `i`."""
        chain = self.chain_at(i)
        speaker = self._cast.speaker(chain) if chain else None
        return speaker.rank if speaker else None

    def by(self, speaker: Speaker) -> By:
        """A speaker, with the words that name them."""
        place = None
        if speaker.evidence is not None:
            place = self._reading.word_range(speaker.evidence.start, speaker.evidence.end)
        return By(speaker.name, speaker.kind, place, speaker.rank)

    def _actor(self, who: Words) -> Actor | None:
        """The first of those who act."""
        return next((a for k in range(*who) if (a := self._cast.starting.get(k))), None)

    def is_person(self, who: Words) -> bool:
        """Whether those who act are a person."""
        actor = self._actor(who)
        return actor is not None and isinstance(actor.record, PersonRecord)

    def is_led_in(self, i: int, limit: int) -> bool:
        """Whether a verb of saying leads in who says something: ``Trả lời báo chí, ông A …``."""
        if phrase_end("sayings", self._reading, i, limit) == i:
            return False
        commas = (k for k in range(i, min(i + _SAYING, limit)) if self._reading.words[k] == ",")
        return any(self.chain_end(k + 1) for k in commas)

    def is_same(self, who: Words, by: By | None) -> bool:
        """Whether the body that acts is the one that speaks, its place left out or not."""
        actor = self._cast.starting.get(who[0])
        speaker = self._cast.starting.get(by.place[0]) if by and by.place else None
        body, other = actor and actor.record, speaker and speaker.record
        if not (isinstance(body, BodyRecord) and isinstance(other, BodyRecord)):
            return False
        alike = (body.kind, body.branch, body.level) == (other.kind, other.branch, other.level)
        return alike and not body.collective and body.place in (None, other.place)

    def is_speaker(self, who: Words, by: By | None) -> bool:
        """Whether the one who acts is the one who speaks."""
        actor = self._actor(who)
        if by is None or actor is None:
            return False
        chain = self.chain_at(actor.first)
        leads = chain is not None and chain.actors[0] is actor
        speaker = self._cast.speaker(chain) if chain and leads else None
        return speaker is not None and speaker.name == by.name


@compiled
def _naming() -> frozenset[str]:
    return many() | {":"}
