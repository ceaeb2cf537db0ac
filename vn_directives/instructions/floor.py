"""Who has the floor: the speaker to whom a clause without a subject belongs.

``Đồng chí Bí thư Huyện ủy đánh giá cao kết quả, đồng thời đề nghị …``: the second clause has no
subject of its own. The floor is taken by whoever is the subject of a verb of saying or acting, or
of an instruction; it is lost where somebody speaks whom the text does not let one know.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import NamedTuple

from vn_directives.instructions.actors import Cast, Speaker
from vn_directives.structure.layout import layout_of

_REACH = 300  # words from a speaker to a clause that leaves the speaker out
_SENTENCE = 200  # words in the longest sentence
_MOST_TURNS = 30
_MOST_TOLD = 8
_PERSONAL = frozenset({"official", "title"})


class Turn(NamedTuple):
    """Somebody takes the floor at a word."""

    place: int
    speaker: Speaker


_place_of = attrgetter("place")


class Floor:
    """Who has the floor at each word of a text; kept up to date from its first verb to its last.

    Args:
        cast: the actors of the text.
    """

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._sentences = layout_of(cast.reading).sentences
        self._turns: dict[int, Turn | None] = {}
        self._told: list[tuple[int, int]] = []  # the addressees of verbs, instructions or not
        self._instruction: Turn | None = None
        self._unknown = -1  # the last verb whose subject is not known

    def _turn(self, n: int) -> Turn | None:
        """The turn that a speech is; None where the text does not let one know who speaks."""
        if n not in self._turns:
            place, chain, first = self._cast.speeches[n]
            speaker = self._cast.speaker(chain) if chain else None
            if first is not None:
                speaker = self._cast.referred(first, place)
            self._turns[n] = Turn(place, speaker) if speaker else None
        return self._turns[n]

    @property
    def told_until(self) -> int:
        """The end of those who were told last."""
        return self._told[-1][1] if self._told else 0

    @property
    def instruction(self) -> int | None:
        """The word of the last instruction."""
        return self._instruction.place if self._instruction else None

    def tell(self, first: int, last: int) -> None:
        """Note those who are told to act: what they do does not give them the floor."""
        self._told.append((first, last))

    def take(self, place: int, speaker: Speaker) -> None:
        """Give the floor to the speaker of an instruction."""
        self._instruction = Turn(place, speaker)

    def lose(self, place: int) -> None:
        """Somebody speaks at this word, and the text does not let one know who."""
        self._unknown = place

    def _before(self, i: int, personal: bool) -> Turn | None:
        turns = 0
        for n in range(bisect_right(self._cast.speeches, i, key=_place_of) - 1, -1, -1):
            if self._instruction and self._cast.speeches[n].place <= self._instruction.place:
                break
            turn = self._turn(n)
            if turn is None:
                continue
            turns += 1
            if turns > _MOST_TURNS:
                break
            if any(first <= turn.place <= last for first, last in self._told[-_MOST_TOLD:]):
                continue
            if not personal or turn.speaker.kind in _PERSONAL:
                return turn
        last = self._instruction
        return last if last and (not personal or last.speaker.kind in _PERSONAL) else None

    def person(self, i: int) -> Speaker | None:
        """The official who spoke last before word `i`, however long ago: ``Đồng chí``."""
        turn = self._before(i, personal=True)
        return turn.speaker if turn else None

    def speaker(self, i: int, near: bool = False) -> Speaker | None:
        """Who has the floor at word `i`; with `near`, who took it in the same sentence."""
        last = self._instruction
        if last and self._unknown < last.place and self.same_sentence(last.place, i):
            return last.speaker  # what those told do in between takes no floor
        turn = self._before(i, personal=False)
        if turn is None or self._unknown > turn.place or i - turn.place > _REACH:
            return None
        if near and not self.same_sentence(turn.place, i):
            return None
        return turn.speaker

    def sure(self, i: int) -> Turn | None:
        """Who took the floor last before word `i`, where the text lets one know who that is."""
        order = self._instruction
        for n in range(bisect_right(self._cast.speeches, i, key=_place_of) - 1, -1, -1):
            place = self._cast.speeches[n].place
            if i - place > _REACH or (order and place <= order.place):
                break
            if not any(first <= place <= last for first, last in self._told[-_MOST_TOLD:]):
                return self._turn(n)
        return order if order and i - order.place <= _REACH else None

    def may_be_held(self, first: int, last: int) -> bool:
        """Whether anybody may have the floor at a word between two others."""
        n = bisect_left(self._cast.speeches, first - _REACH, key=_place_of)
        speaks = n < len(self._cast.speeches) and self._cast.speeches[n].place < last
        return speaks or self._instruction is not None

    def instructs(self, i: int) -> bool:
        """Whether who has the floor at word `i` took it by an instruction."""
        turn = self._before(i, personal=False)
        return turn is not None and turn is self._instruction

    def same_sentence(self, start: int, end: int) -> bool:
        """Whether no sentence ends between two words."""
        return end - start < _SENTENCE and not self._sentences.begin_within(start + 1, end)
