"""From sentence to sentence: who speaks, who is told, and what they are to do.

A speech begins with a directing verb and goes on over sentences, items and lines for as long as
they tell somebody to act. An official document speaks all the time; there an item tells a duty
where it begins with those who are to act, or stands below such an item.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from vn_directives.duties.drafts import By, Draft, Level, Order, Speech, Words
from vn_directives.duties.opening import Opening, Openings
from vn_directives.duties.segments import Sentence, trim
from vn_directives.duties.signs import Report, Signs
from vn_directives.duties.vocabulary import phrase_end
from vn_directives.instructions.actors import Cast, Speaker
from vn_directives.instructions.floor import Floor
from vn_directives.matching import Reading
from vn_directives.officials.record import PersonRecord

_FEWEST = 2  # words of an action
_ADVERBS = 3  # words of adverbs between a subject and its verb
_PAUSE = 3  # sentences within a speech that tell no duty
_SAYING = 12  # words between who says something and what
_SAYS = frozenset([":", ",", "rằng", "là"])


class Walk:
    """Goes through the sentences of one text.

    Args:
        issuer: who speaks in an official document, None in any other text.
        listed: whether items tell duties without a directing verb: in an official document, or a
            part of one.
    """

    def __init__(
        self,
        reading: Reading,
        cast: Cast,
        floor: Floor,
        openings: Openings,
        orders: Sequence[Order],
        issuer: By | None,
        listed: bool,
    ) -> None:
        self._reading = reading
        self._cast = cast
        self._floor = floor
        self._openings = openings
        self._orders = orders
        self._verbs = [order.verb for order in orders]
        self._issuer = issuer
        self._listed = listed
        self._speech = Speech()
        self._levels: list[Level] = []
        self._line = -1
        self._told_last = False  # whether the last sentence told a duty, or led one in
        self._led_by: By | None = None  # who leads in the list in which the items stand
        self._paused = _PAUSE  # sentences since a speech ended
        self._quotes_law = False  # whether the words of a law are quoted here
        self._tells_law = (
            False  # whether a law was quoted, and nobody has told anybody to act since
        )
        self._signs = Signs(reading, cast, openings)
        self.drafts: list[Draft] = []

    def go(self, sentences: Iterable[Sentence]) -> list[Draft]:
        """The duties of the sentences."""
        for sentence in sentences:
            if sentence.heads:
                self._enter(sentence)
            if self._is_skipped(sentence):
                continue
            orders = self._within(sentence)
            before = len(self.drafts)
            if orders:
                self._tells_law = False
                self._ordered(sentence, orders)
                self._told_last = True
            else:
                self._told_last = self._goes_on(sentence, sentence.first, sentence.last)
            if sentence.opens:
                self._lead_in(sentence, before)
            self._line = sentence.line
        return self.drafts

    def _within(self, sentence: Sentence) -> list[Order]:
        """The orders of a sentence, but for those that are what somebody is told to do."""
        first = bisect_left(self._verbs, sentence.first)
        last = bisect_left(self._verbs, sentence.last)
        return [order for order in self._orders[first:last] if not self._is_told(sentence, order)]

    def _is_told(self, sentence: Sentence, order: Order) -> bool:
        """Whether an order is what somebody is told to do: ``1. Bộ Công an chỉ đạo các đơn vị …``.

        The item begins with those who are to give it, or stands below them; in a speech that goes
        on they stand below the speaker.
        """
        if not self._signs.conducts(order):
            return False
        first = self._openings.skip_joins(sentence.first, order.verb)
        end = self._openings.actors(first, sentence.last)
        leads = end is not None and end <= order.verb and self._signs.is_known((first, end))
        if not sentence.first <= order.begin < order.verb:  # its subject is left out
            levels = self._levels[:-1] if sentence.mark else self._levels
            return any(level.who for level in levels) or (leads and sentence.mark != "")
        if end is None or not leads or order.verb - end > _ADVERBS:
            return False
        if sentence.mark:
            above = any(level.who for level in self._levels[:-1])
            return above or self._issuer is not None or self._speech.active
        speech = self._speech
        goes_on = speech.active and self._told_last and not sentence.heads
        return goes_on and self._signs.stands_below((first, end), speech.by)

    def _is_skipped(self, sentence: Sentence) -> bool:
        """Whether a sentence tells no duty where it stands: what a law says, powers, a heading."""
        if any(level.norm for level in self._levels):
            return True
        if not sentence.heads or sentence.mark or self._issuer:
            return self._quotes_law
        if self._signs.is_heading(sentence):
            self._quotes_law = False
            asks = self._reading.words[sentence.last - 1] in "?*#"
            return not sentence.opens and (asks or not self._within(sentence))
        if self._quotes_law and self._signs.concludes(sentence):
            self._quotes_law = False
        if sentence.opens and not self._within(sentence) and self._signs.cites_law(sentence):
            self._quotes_law = self._tells_law = True
        return self._quotes_law

    def _enter(self, sentence: Sentence) -> None:
        """A line begins: items of its kind and below are over."""
        if not sentence.mark:
            return
        marks = [level.mark for level in self._levels]
        if sentence.mark in marks:
            del self._levels[marks.index(sentence.mark) :]
        if len(self._levels) < self._speech.depth:
            self._speech = replace(self._speech, active=False, who=None, scope=None)
        norm, executes = self._signs.names_powers(sentence), self._signs.executes(sentence)
        self._levels.append(Level(sentence.mark, norm=norm, executes=executes))

    # what a directing verb tells

    def _ordered(self, sentence: Sentence, orders: list[Order]) -> None:
        begin = max(orders[0].begin, sentence.first)
        if begin > sentence.first + _FEWEST and self._told_last and not sentence.heads:
            first = self._openings.skip_joins(sentence.first, begin)
            if phrase_end("topics", self._reading, first, begin) == first:
                self._goes_on(sentence, sentence.first, begin)
        for n, order in enumerate(orders):
            stop = sentence.last
            if n + 1 < len(orders):
                after = orders[n + 1]
                stop = after.begin if after.begin >= order.last else after.verb
            self._take(sentence, order, stop)

    def _take(self, sentence: Sentence, order: Order, stop: int) -> None:
        speech, who = self._speech, order.told
        first = order.last
        if who and who[0] >= order.last:
            end = self._openings.actors(who[0], stop)
            if end and end > who[1]:
                who = (who[0], end)
            first = who[1]
        depth = len(self._levels)
        if who is None and self._same_speech(order, sentence):
            who = speech.who
        self._floor_take(order)
        scope = speech.scope if speech.active and depth > speech.depth else None
        self._speech = Speech(order.speaker, order.number, who, scope, depth, sentence.line, True)
        parts = self._parts(sentence, first, stop)
        a, b = parts[0]
        if self._signs.is_done(order, a, stop):
            self._speech = replace(self._speech, active=False)
            return
        opening = self._openings.told(a, b, order.told is not None)
        if opening.who and order.told is None:
            self._speech = replace(self._speech, who=opening.who)
        self._emit(opening.start, b, opening.who or who)
        for a, b in parts[1:]:
            self._part(a, b)

    def _floor_take(self, order: Order) -> None:
        by = order.speaker
        self._floor.take(order.verb, Speaker(by.name, by.kind, None, None))
        if order.told:
            self._floor.tell(*order.told)

    def _same_speech(self, order: Order, sentence: Sentence) -> bool:
        """Whether the same speaker goes on, so that those told before are told again."""
        speech = self._speech
        return (
            self._told_last
            and speech.line == sentence.line
            and speech.by is not None
            and speech.by.name == order.speaker.name
        )

    # what goes on

    def _goes_on(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a sentence without a directing verb tells a duty; tells it."""
        if not self._may_tell(sentence, first, last):
            self._stop(sentence)
            return False
        parts = self._parts(sentence, first, last)
        told = False
        for n, (a, b) in enumerate(parts):
            if n and told:
                self._part(a, b)
            else:
                told = self._first_part(sentence, a, b)
                if not told and not n:
                    break
        if not told and sentence.mark and self._speech.active:
            return True  # one item of a list that is not understood does not end it
        if not told and not self._is_decoration(sentence):
            self._stop(sentence)
        return told

    def _stop(self, sentence: Sentence) -> None:
        """A sentence that tells no duty ends a speech, and below a line of text no item is open."""
        self._paused += 1
        if self._speech.active:
            self._paused = 0
            self._speech = replace(self._speech, active=False)
        if sentence.heads and not sentence.mark and self._issuer is None:
            self._levels.clear()

    def _may_tell(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a sentence can tell a duty at all; most cannot."""
        if self._reading.words[last - 1] == "?":
            return False
        if self._is_resumed(sentence, first):
            self._speech = replace(self._speech, active=True)
        if self._speech.active or self._issuer or sentence.mark or self._told_last:
            return True
        return self._signs.may_oblige(first, last)

    def _is_resumed(self, sentence: Sentence, first: int) -> bool:
        """Whether a speech goes on that seemed to end a few sentences ago: ``Đồng thời, …``."""
        speech = self._speech
        if speech.active or self._paused >= _PAUSE or first != sentence.first:
            return False
        if speech.by is None or speech.line != sentence.line or not self._signs.resumes(sentence):
            return False
        turn = self._floor.sure(first)
        return turn is not None and turn.speaker.name == speech.by.name

    def _is_decoration(self, sentence: Sentence) -> bool:
        return sentence.last - sentence.first < _FEWEST

    def _first_part(self, sentence: Sentence, a: int, b: int) -> bool:
        """The beginning of a sentence that no directing verb opens."""
        speech = self._speech
        goes_on = speech.active and (not sentence.heads or sentence.mark != "" or self._told_last)
        lists = self._listed or any(level.executes for level in self._levels)
        listed = lists and (self._issuer is not None or sentence.mark or self._told_last)
        if not goes_on and not listed and not self._signs.may_oblige(a, b):
            return False
        opening = self._openings.read(a, b)
        if opening is None:
            return False
        said = self._signs.reported(opening, a, b)
        if said is not None:
            return self._says(said, b)
        if phrase_end("hopes", self._reading, opening.start, b) > opening.start:
            return False
        if goes_on:
            return self._continued(sentence, opening, b)
        if self._tells_law:
            return False
        if listed and self._assigned(sentence, opening, b):
            return True
        return self._obliged(opening, a, b)

    def _continued(self, sentence: Sentence, opening: Opening, b: int) -> bool:
        """A sentence of a speech that goes on."""
        if not (opening.modal or opening.action or opening.who):
            return False
        who = opening.who
        acts = opening.modal or opening.action
        if who and not acts:
            if not opening.leads or not self._leads_in(sentence, opening, b):
                return False
            opening = opening._replace(start=b)
        if who and opening.leads and not opening.modal and not self._may_act(sentence, who):
            return False
        if opening.other and sentence.heads and not sentence.mark:
            return False
        said = self._speech.order is None and self._issuer is None and not sentence.mark
        if said and not who and not opening.modal and self._signs.begins_topic(sentence):
            return False  # Đến năm 2015, …
        if opening.other:
            self._emit(opening.start, b, None)
            return True
        if who and opening.leads:
            self._hold(sentence, who)
        elif sentence.heads and not sentence.mark and not who and self._is_topic(sentence):
            self._speech = replace(self._speech, who=None)
        self._speech = replace(self._speech, line=sentence.line)
        self._emit(opening.start, b, who or self._who())
        return True

    def _may_act(self, sentence: Sentence, who: Words) -> bool:
        """Whether those who act here are told to: not the speaker, and not in a new paragraph."""
        by, listed = self._speech.by, sentence.mark or self._speech.scope or self._levels
        if self._speech.order is None and not self._issuer and not listed:
            return False
        said = not listed and not self._issuer
        if said and (self._signs.leads_state(who) or self._signs.narrates(sentence, who)):
            return False
        actor = next((a for k in range(*who) if (a := self._cast.starting.get(k))), None)
        if actor and isinstance(actor.record, PersonRecord) and not listed:
            return False
        if by and actor:
            chain = next((c for c in self._cast.chains if c.actors[0] is actor), None)
            speaker = self._cast.speaker(chain) if chain else None
            if speaker and speaker.name == by.name:
                return False
        return not sentence.heads or bool(listed) or self._issuer is not None

    def _says(self, said: Report, b: int) -> bool:
        """``Ông An nhấn mạnh, các xã cần …``, ``kết luận: Sở Y tế được giao …``."""
        if said.sense not in ("directs", "thinks"):
            return False
        inner = said.inner or self._inner(said.verb, b)
        if inner is None or inner.reported or not inner.modal:
            return False
        if inner.other and not said.inner:
            return False
        if phrase_end("hopes", self._reading, said.verb, b) > said.verb:
            return False
        turn = self._floor.sure(said.verb)
        charged = inner.who and self._signs.is_charged(inner.who[1], inner.start)
        if turn is None or turn.speaker.kind == "document" or not (inner.action or charged):
            return False
        by, depth = self._signs.by(turn.speaker), len(self._levels)
        self._speech = Speech(by, None, inner.who, None, depth, self._line, True)
        self._emit(inner.start, b, inner.who)
        return True

    def _inner(self, verb: int, b: int) -> Opening | None:
        """How what somebody says begins, behind ``:``, ``,``, ``rằng`` or ``là``."""
        words = self._reading.words
        for k in range(verb, min(verb + _SAYING, b)):
            if words[k] in _SAYS:
                return self._openings.read(k + 1, b)
        return None

    def _is_topic(self, sentence: Sentence) -> bool:
        return (
            self._reading.words[sentence.first] in ("về", "riêng") and self._line != sentence.line
        )

    def _hold(self, sentence: Sentence, who: Words) -> None:
        """Those who act here act in what follows: below the item, in the next sentences."""
        if self._levels:
            self._levels[-1] = replace(self._levels[-1], who=who)
        if not sentence.mark or not self._levels:
            self._speech = replace(self._speech, who=who)

    def _who(self) -> Words | None:
        """Those who act where a part names nobody: those of the item above, else of the speech."""
        for level in reversed(self._levels):
            if level.who:
                return level.who
        return self._speech.who

    def _assigned(self, sentence: Sentence, opening: Opening, b: int) -> bool:
        """An item of an official document that tells those it begins with, or those above it."""
        who = opening.who
        by = self._speech.by if self._speech.active else self._issuer or self._led_by
        if who and opening.leads:
            strict = self._signs.is_known(who)
            acts = opening.modal or opening.action
            if self._issuer is None and self._signs.leads_state(who):
                return False  # what the constitution says
            if not strict or not (acts or self._leads_in(sentence, opening, b)):
                return False
            if not (sentence.mark or self._told_last or (opening.modal and self._issuer)):
                return False
            if not acts:
                opening = opening._replace(start=b)
            self._speech = Speech(by, None, who, None, len(self._levels), sentence.line, True)
            self._hold(sentence, who)
            self._emit(opening.start, b, who)
            return True
        told = (opening.modal or opening.action) and (self._issuer or sentence.mark)
        if who and told and self._signs.is_known(who) and not self._signs.is_basis(sentence):
            self._speech = Speech(by, None, who, None, len(self._levels), sentence.line, True)
            self._emit(opening.start, b, who)
            return True
        above = self._who() if self._levels else None
        if above and (opening.action or opening.modal) and sentence.mark:
            self._speech = Speech(by, None, above, None, len(self._levels), sentence.line, True)
            self._emit(opening.start, b, above)
            return True
        return False

    def _leads_in(self, sentence: Sentence, opening: Opening, b: int) -> bool:
        """Whether items below say what those named here are to do."""
        return sentence.opens or (sentence.mark != "" and opening.start >= b)

    def _obliged(self, opening: Opening, a: int, b: int) -> bool:
        """``Do đó, quận cần …``, ``Ban Chỉ đạo có nhiệm vụ …``: somebody says, or nobody does."""
        who = opening.who
        if who is None or not opening.start < b:
            return False
        liable = self._signs.is_liable(opening.start)
        if not (opening.modal or liable):
            return False
        if self._speaks_as_law(a, b):
            return False
        charged = liable or self._signs.is_charged(who[1], opening.start)
        by = self._issuer
        if not charged:
            if not opening.action:
                return False
            turn = self._floor.sure(who[0])
            if turn is None or turn.speaker.kind not in ("official", "title"):
                return False
            if not self._signs.may_direct(turn.place):
                return False
            by = self._signs.by(turn.speaker)
        elif (
            not self._signs.is_known(who)
            or phrase_end("norms", self._reading, who[0], who[1]) > who[0]
        ):
            return False
        self._speech = Speech(by, None, who, None, len(self._levels), self._line, True)
        self._emit(opening.start, b, who)
        return True

    def _speaks_as_law(self, a: int, b: int) -> bool:
        """Whether a sentence stands in an article of a law, or speaks of ``Nghị định này``."""
        if any(level.mark.startswith("article") for level in self._levels) and not self._issuer:
            return True
        return self._signs.names_norm(a, b)

    def _part(self, a: int, b: int) -> None:
        """A part behind a semicolon: a duty, or what goes on in a list within the last one."""
        opening = self._openings.read(a, b)
        if opening is None:
            if self.drafts and self._reading.words[self.drafts[-1].last : a] == [";"]:
                draft = self.drafts[-1]
                draft.last = trim(self._reading, draft.first, self._signs.tail(draft.first, b))[1]
                draft.scopes[0] = (draft.first, draft.last)
            return
        if self._signs.reported(opening, a, b) is not None:
            return
        if not (opening.modal or opening.action):
            return
        who = opening.who
        if who and opening.leads and opening.modal:
            self._speech = replace(self._speech, who=who)
            if self._levels and self._levels[-1].who:
                self._levels[-1] = replace(self._levels[-1], who=who)
        self._emit(opening.start, b, who if who or opening.other else self._who())

    # parts and lead-ins

    def _parts(self, sentence: Sentence, first: int, last: int) -> list[Words]:
        """A stretch of a sentence, cut at its semicolons; not inside a list of those who act."""
        if not sentence.cuts:
            return [(first, last)]
        parts = []
        start = first
        begin = self._openings.skip_joins(first, last)
        told = self._openings.actors(begin, last) if begin < last else None
        for cut in sentence.cuts:
            if first <= cut < last and not (told and cut < told):
                parts.append((start, cut))
                start = cut + 1
        parts.append((start, last))
        kept = [(a, b) for a, b in parts if b > a]
        return kept or [(first, last)]

    def _leader(self, sentence: Sentence) -> By | None:
        """Who leads in a list without an order: ``UBND tỉnh chỉ đạo tổ chức hội chợ như sau:``."""
        turn = self._floor.sure(sentence.last - 1)
        if turn is None or turn.place < sentence.first or turn.speaker.kind == "document":
            return None
        return self._signs.by(turn.speaker)

    def _lead_in(self, sentence: Sentence, before: int) -> None:
        """A colon at the end of a line: what it leads in has its deadline, and it tells nothing."""
        scope = (sentence.first, sentence.last)
        if self._levels:
            self._levels[-1] = replace(self._levels[-1], scope=scope)
        else:
            self._speech = replace(self._speech, scope=scope)
        self._told_last = self._speech.active
        if not sentence.mark:
            self._led_by = self._speech.by if self._speech.active else self._leader(sentence)
        if len(self.drafts) > before and self._signs.only_leads(sentence, self.drafts[-1]):
            self.drafts.pop()

    # the action

    def _emit(self, first: int, last: int, who: Words | None) -> None:
        """Note a duty, without what follows the action."""
        first, last = self._signs.action(first, last)
        if last - first < _FEWEST or self._signs.is_name(first, last):
            return
        speech = self._speech
        scopes = [(first, last)]
        scopes += [level.scope for level in self._levels if level.scope]
        if speech.scope and speech.scope not in scopes:
            scopes.append(speech.scope)
        self.drafts.append(Draft(first, last, who, speech.by, speech.order, scopes))
