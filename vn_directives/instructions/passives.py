"""Passives: ``Sở Tài chính được UBND tỉnh giao chủ trì``, ``Sở Tài chính được giao chủ trì``.

Those who are told stand before ``được``. Who tells them stands behind it, or is whoever decides in
the text: whom the sentence names (``Theo kế hoạch của UBND tỉnh, …``), who has the floor, whose
document it is. A passive of which nobody is known as the giver is none here.
"""

from __future__ import annotations

from typing import NamedTuple

from vn_directives.instructions.actors import Cast, Speaker
from vn_directives.instructions.addressees import Addressee, find_addressee
from vn_directives.instructions.floor import Floor
from vn_directives.instructions.nouns import place_end
from vn_directives.instructions.subjects import ADVERBIAL_WORDS
from vn_directives.instructions.vocabulary import Verb, actions, before
from vn_directives.matching import Reading
from vn_directives.officials.record import PersonRecord
from vn_directives.structure.sentences import Sentences

_MARK = "được"
PASSIVE_MARKS = frozenset([_MARK])
_ORDERS = ("order", "assignment")
_AGENT = 12  # words of a place between the mark and the verb
_TOLD = 40  # words of those told
_PHRASE = 4  # words of a phrase before them: ``Đáng chú ý,``
_OPENING = frozenset(";:-“”\"'")
_TASK = ["nhiệm", "vụ"]
_ROLES = frozenset(["làm", "là", "phải"])


class Passive(NamedTuple):
    """A directing verb in the passive.

    Attributes:
        told: those who are told.
        speaker: who tells them, where a mention behind ``được`` says so.
        names_agent: whether somebody stands there at all.
    """

    told: Addressee
    speaker: Speaker | None
    names_agent: bool


def is_open_passive(reading: Reading, first: int, last: int, verb: Verb) -> bool:
    """Whether the verb is a passive that names no giver, and something to be done follows it."""
    marked = reading.words[first - 1 : first] == [_MARK]
    return marked and verb.strength in _ORDERS and _says_what(reading, last)


def _says_what(reading: Reading, last: int) -> bool:
    """Whether what is to be done stands at word `last`, not what is given: ``120 biên chế``."""
    words = reading.words
    if last + 2 >= len(words) or "\n" in reading.gap(last):
        return False
    if words[last : last + 2] == _TASK:
        last += 2
    return words[last] in _ROLES or actions().longest(words, last) is not None


class Passives:
    """Finds the passives of one text and who gives them."""

    def __init__(
        self,
        reading: Reading,
        cast: Cast,
        floor: Floor,
        sentences: Sentences,
        issuer: Speaker | None,
    ) -> None:
        self._reading = reading
        self._cast = cast
        self._floor = floor
        self._sentences = sentences
        self._issuer = issuer

    def at(self, first: int, last: int, verb: Verb) -> Passive | None:
        """The passive of the verb from word `first` to `last` (exclusive), if it is one."""
        if verb.strength not in _ORDERS or not _says_what(self._reading, last):
            return None
        mark, speaker = self._agent(first)
        if mark is None:
            return None
        told, names_agent = self._told(mark), mark + 1 < first
        if told is None or not self._is_plain(told, verb, names_agent):
            return None
        return Passive(told, speaker, names_agent)

    def giver(self, passive: Passive) -> Speaker | None:
        """Who tells those told; None where the text does not let one know."""
        if passive.names_agent:
            return passive.speaker
        first = passive.told.first
        decides = self._basis(first) or self._issuer
        if decides is not None:
            return decides
        turn = self._floor.sure(first)
        low, high = passive.told.rank or 0, (turn and turn.speaker.rank) or 0
        return turn.speaker if turn and high > low else None

    def _is_plain(self, told: Addressee, verb: Verb, names_agent: bool) -> bool:
        """Whether it is no relative clause, ``đơn vị được giao chủ trì có …``, and no career."""
        actor = self._cast.starting.get(told.first)
        if actor is not None:
            return not isinstance(actor.record, PersonRecord)
        place = names_agent and place_end(self._reading, told.first) is not None
        return place or verb.strength == "order"

    def _agent(self, first: int) -> tuple[int | None, Speaker | None]:
        """Where ``được`` stands before the verb at word `first`, and who stands between them."""
        words = self._reading.words
        if words[first - 1 : first] == [_MARK]:
            return first - 1, None
        chain = self._cast.chain_before(first)
        if chain is not None:
            mark = chain.first - 1
            marked = mark >= 0 and words[mark] == _MARK
            return (mark, self._cast.speaker(chain)) if marked else (None, None)
        for mark in range(first - 2, max(first - _AGENT, 0), -1):
            if words[mark] != _MARK:
                continue
            if place_end(self._reading, mark + 1) != first:
                break  # được cấp có thẩm quyền giao
            start, end = self._reading.starts[mark + 1], self._reading.ends[first - 1]
            return mark, Speaker(self._reading.quote(start, end)[2], "body", None, None)
        return None, None

    def _told(self, mark: int) -> Addressee | None:
        """Those told, who begin their clause and end before ``được`` at word `mark`."""
        adverbs = before("adverbs").start(self._reading, mark)
        end = mark if adverbs is None else adverbs
        begin = max(self._sentences.last_begin(mark), end - _TOLD)
        for start in range(begin, end):
            if start > begin and not self._opens(begin, start):
                continue
            told = find_addressee(self._reading, self._cast, start)
            if told and told.known and not told.foreign and told.last == end:
                return told
        return None

    def _opens(self, begin: int, start: int) -> bool:
        """Whether a clause may begin at word `start`, not a member of a list or an apposition."""
        words = self._reading.words
        if words[start - 1] != ",":
            return words[start - 1] in _OPENING
        begins = range(max(begin, start - _PHRASE - 1), start - 1)
        phrase = any(
            words[k] in ADVERBIAL_WORDS and self._reading.written(k).istitle() for k in begins
        )
        if phrase or words[begin] in ADVERBIAL_WORDS:
            return True
        return begin in begins and not self._cast.ends_at(start - 1)

    def _basis(self, first: int) -> Speaker | None:
        """Whose decision the sentence follows: ``Theo kế hoạch của UBND tỉnh,``."""
        words = self._reading.words
        begin = self._sentences.last_begin(first)
        if words[begin] != "theo" or words[first - 1] != ",":
            return None
        chain = self._cast.chain_before(first - 1)
        of = chain is not None and chain.first > begin and words[chain.first - 1] == "của"
        return self._cast.speaker(chain) if chain and of else None
