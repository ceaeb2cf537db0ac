"""What is known at one place of a walk through a text: who speaks, who is told, what is open."""

from __future__ import annotations

from bisect import bisect_left

from vn_directives.duties.assignees import Assignees
from vn_directives.duties.deadlines import times_ahead
from vn_directives.duties.drafts import By, Draft, Level, Order, Speech, Words
from vn_directives.duties.openings import Openings
from vn_directives.duties.retelling import Retelling
from vn_directives.duties.segments import Sentence, trim
from vn_directives.duties.signs import Signs
from vn_directives.duties.skipping import skip_joins
from vn_directives.duties.standing import Standing
from vn_directives.duties.vocabulary import is_action, phrase_end
from vn_directives.instructions.floor import Floor
from vn_directives.matching import Reading

FEWEST = 2  # words of an action
_FAILING = frozenset({"chưa"})  # what was not done is a reason
_PARTNERS = 30  # words of "phối hợp với các sở, ban, ngành"
_TOGETHER = ["phối", "hợp"]
PAUSE = 3  # sentences within a speech that tell no duty


class State:
    """Where a walk stands, and the duties that it has met.

    Attributes:
        issuer: who speaks in an official document, None in any other text.
        concludes: whether that is somebody who concludes, all of whose items are told.
        listed: whether items tell duties without a directing verb: in an official document, or a
            part of one.
        speech: who has told last whom to act.
        outer: the speeches that go on behind the item in which the last one stands.
        levels: the items that are open, the outermost first.
        line: the line of the last sentence.
        begin: the first word of the part that is read.
        told_last: whether the last sentence told a duty, or led one in.
        led_by: who leads in the list in which the items stand.
        paused: sentences since a speech ended.
        tells_law: whether a law was quoted, and nobody has told anybody to act since.
        quotes: whether a quotation is read whose speaker is named behind it.
        drafts: the duties, in text order.
    """

    def __init__(
        self,
        reading: Reading,
        floor: Floor,
        assignees: Assignees,
        openings: Openings,
        retelling: Retelling,
        standing: Standing,
        signs: Signs,
        issuer: By | None,
        listed: bool,
    ) -> None:
        self.reading = reading
        self.floor = floor
        self.assignees = assignees
        self.openings = openings
        self.retelling = retelling
        self.standing = standing
        self.signs = signs
        self.issuer = issuer
        self.concludes = issuer is not None and issuer.kind in ("official", "title")
        self.listed = listed
        self.speech = Speech()
        self.outer: list[Speech] = []
        self.levels: list[Level] = []
        self.line = -1
        self.begin = 0
        self.told_last = False
        self.led_by: By | None = None
        self.paused = PAUSE
        self.tells_law = False
        self.quotes = False
        self.drafts: list[Draft] = []

    def interrupt(self, depth: int) -> None:
        """A speech begins in an item, `depth` items deep; the one above goes on behind the item."""
        if self.speech.active and self.speech.depth < depth:
            self.outer.append(self.speech)

    def begin_list(self, mark: str) -> None:
        """Items of a kind that is open begin anew below a line of text: those above are over."""
        marks = [level.mark for level in self.levels]
        if mark in marks:
            del self.levels[marks.index(mark) :]
            self.speech = self.speech._replace(depth=min(self.speech.depth, len(self.levels)))

    def close(self) -> None:
        """The item is over in which the speech began."""
        while self.outer and self.outer[-1].depth > len(self.levels):
            self.outer.pop()
        ended = self.speech._replace(active=False, who=None, scope=None)
        self.speech = self.outer.pop() if self.outer else ended

    def speak(self, by: By | None, who: Words | None, line: int) -> None:
        """Somebody begins to tell others to act, without a directing verb."""
        self.speech = Speech(by, None, who, None, len(self.levels), line, True)

    def hold(self, sentence: Sentence, who: Words) -> None:
        """Those who act here act in what follows: below the item, in the next sentences."""
        inner = not sentence.heads and len(self.levels) > self.speech.depth
        if self.levels and (sentence.mark or sentence.opens or inner or self.issuer is None):
            self.levels[-1] = self.levels[-1]._replace(who=who)
        if not (sentence.mark or inner) or not self.levels:
            self.speech = self.speech._replace(who=who)

    @property
    def in_prose(self) -> bool:
        """Whether sentences follow one another here, not items of a list or a document."""
        return self.issuer is None and not self.levels

    def who(self) -> Words | None:
        """Those who act where a part names nobody: those of the item above, else of the speech."""
        depth = self.speech.depth if self.speech.who else 0
        inner = (level.who for level in reversed(self.levels[depth:]) if level.who)
        return next(inner, self.speech.who)

    def parts(self, sentence: Sentence, first: int, last: int) -> list[Words]:
        """A stretch of a sentence, cut at its semicolons; not inside a list of those who act."""
        if not sentence.cuts:
            return [(first, last)]
        parts = []
        start = first
        begin = skip_joins(self.reading, first, last)
        told = self.assignees.end_at(begin, last) if begin < last else None
        n = bisect_left(sentence.cuts, max(first, told or first))
        while n < len(sentence.cuts) and sentence.cuts[n] < last:
            cut = sentence.cuts[n]
            n += 1
            partners = self._partners(start, cut, last)
            if partners > cut:  # phối hợp với các sở; các xã rà soát …
                n = bisect_left(sentence.cuts, partners)
                continue
            parts.append((start, cut))
            start = cut + 1
        parts.append((start, last))
        kept = [(a, b) for a, b in parts if b > a]
        return kept or [(first, last)]

    def _partners(self, first: int, cut: int, last: int) -> int:
        """The end of a list of partners in which the semicolon at word `cut` stands, else `cut`."""
        reading, words = self.reading, self.reading.words
        begin = max(first, cut - _PARTNERS)
        k = next((n for n in range(cut - 2, begin - 1, -1) if words[n : n + 2] == _TOGETHER), cut)
        if k + 2 >= cut or words[k + 2] == "giữa":
            return cut
        if any(
            reading.written(n).islower() and is_action(reading, n, cut) for n in range(k + 2, cut)
        ):
            return cut
        return self.assignees.end_at(cut + 1, last) or cut + 1

    def order(self, order: Order, who: Words | None, a: int, b: int) -> None:
        """What an order tells, from word `a` to `b`."""
        opening = self.openings.told(a, b, order.told is not None)
        if opening.who:
            who = (order.told[0] if order.told else opening.who[0], opening.who[1])
            self.speech = self.speech._replace(who=who)
        self.begin = order.last
        if opening.modal or opening.action or self._may_be_told(order, opening.start, b):
            self.emit(opening.start, b, who)

    def _may_be_told(self, order: Order, start: int, last: int) -> bool:
        """Whether words of which no verb is known are what somebody is told to do.

        Facts are the object of ``lưu ý``; ``đề nghị từ năm 2012`` says when.
        """
        if self.signs.reminds(order):
            return False
        return order.told is not None or phrase_end("topics", self.reading, start, last) == start

    def part(self, a: int, b: int) -> None:
        """A part behind a semicolon: a duty, or what goes on in a list within the last one."""
        self.begin = a
        opening = self.openings.read(a, b)
        if self.reading.words[a] in _FAILING:
            return
        if opening is None:
            if self.drafts and self.reading.words[self.drafts[-1].last : a] == [";"]:
                draft = self.drafts[-1]
                draft.last = trim(self.reading, draft.first, self.signs.tail(draft.first, b))[1]
                draft.scopes[0] = (draft.first, draft.last)
            return
        if self.signs.reported(opening, a, b) is not None:
            return
        if not (opening.modal or opening.action):
            return
        who = opening.who
        if who and opening.leads and (opening.modal or self.in_prose):
            self.speech = self.speech._replace(who=who)
            if self.levels and self.levels[-1].who:
                self.levels[-1] = self.levels[-1]._replace(who=who)
        self.emit(opening.start, b, who if who or opening.other else self.who())

    def emit(self, first: int, last: int, who: Words | None) -> None:
        """Note a duty, without what follows the action; what stands before it may say by when."""
        ahead = times_ahead(self.reading, self.begin, first, who)
        first, last = self.signs.action(first, last)
        if last - first < FEWEST or self.signs.is_no_action(first, last):
            return
        speech = self.speech
        scopes = [(first, last), *ahead]
        scopes += [level.scope for level in self.levels if level.scope]
        if speech.scope and speech.scope not in scopes:
            scopes.append(speech.scope)
        self.drafts.append(Draft(first, last, who, speech.by, speech.order, scopes))
