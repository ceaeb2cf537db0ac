"""Duties that no directing verb opens, and no list: a word of obligation, or a day, tells them."""

from __future__ import annotations

from vn_directives.duties.drafts import By, Words
from vn_directives.duties.opening import Opening
from vn_directives.duties.segments import Sentence
from vn_directives.duties.state import State
from vn_directives.duties.vocabulary import may_direct, names_norm


class Charges:
    """Tells what somebody has to do, though nobody says so in these words.

    Args:
        state: where the walk stands.
    """

    def __init__(self, state: State) -> None:
        self._now = state
        self._reading = state.reading
        self._floor = state.floor
        self._signs = state.signs
        self._standing = state.standing

    def obliged(self, sentence: Sentence, opening: Opening, a: int, b: int) -> bool:
        """``Do đó, quận cần …``, ``Ban Chỉ đạo có nhiệm vụ …``: somebody says, or nobody does."""
        who = opening.who
        if who is None or not opening.start < b:
            return False
        if not (opening.modal or self._signs.is_liable(opening.start)):
            return False
        if self._speaks_as_law(a, b) or self._signs.narrates(sentence, who):
            return False
        by = self._now.issuer
        if "được" not in self._reading.words[who[1] : opening.start]:
            by = by or self._now.led_by
        if not self._signs.charges(sentence, opening, who, by is not None):
            by = self._told_by(who) if opening.action else None
            if by is None:
                return False
        elif not self._standing.may_be_charged(who, by):
            return False
        self._now.speak(by, who, self._now.line)
        self._now.emit(opening.start, b, who)
        return True

    def due(self, sentence: Sentence, opening: Opening, a: int, b: int) -> bool:
        """``Bộ Y tế chủ động rà soát trước ngày 3/4/2024``: nobody gives it, but it has its day."""
        who = opening.who
        if who is None or not (opening.leads and opening.action) or opening.modal:
            return False
        if not self._signs.is_timed(opening.start, b) or self._speaks_as_law(a, b):
            return False
        if self._signs.narrates(sentence, who) or not self._standing.may_be_charged(who, None):
            return False
        by = self._now.led_by or self._told_by(who)
        self._now.speak(by, who, self._now.line)
        self._now.emit(opening.start, b, who)
        return True

    def _told_by(self, who: Words) -> By | None:
        """The official who has the floor, where they may tell those who act what to do."""
        turn = self._floor.sure(who[0])
        personal = turn and turn.speaker.kind in ("official", "title")
        if not turn or not personal or not may_direct(self._reading, turn.place):
            return None
        return (
            self._standing.by(turn.speaker) if self._standing.may_tell(turn.speaker, who) else None
        )

    def _speaks_as_law(self, a: int, b: int) -> bool:
        """Whether a sentence stands in an article of a law, or speaks of ``Nghị định này``."""
        if (
            any(level.mark.startswith("article") for level in self._now.levels)
            and not self._now.issuer
        ):
            return True
        return names_norm(self._reading, a, b)
