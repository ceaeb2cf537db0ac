"""From sentence to sentence: who speaks, who is told, and what they are to do.

A speech begins with a directing verb and goes on over sentences, items and lines for as long as
they tell somebody to act. An official document speaks all the time; there an item tells a duty
where it begins with those who are to act, or stands below such an item.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.duties.drafts import By, Draft, Level, Order, Speech, any_within
from vn_directives.duties.procedures import Steps
from vn_directives.duties.quotations import Quotations
from vn_directives.duties.segments import INLINE, Segments, Sentence, TextLine, outranks
from vn_directives.duties.skipping import skip_joins
from vn_directives.duties.state import FEWEST, PAUSE, State
from vn_directives.duties.telling import Telling
from vn_directives.duties.vocabulary import phrase_end
from vn_directives.instructions.actors import Speaker
from vn_directives.structure.layout import layout_of

_ADVERBS = 3  # words of adverbs between a subject and its verb


class Walk:
    """Goes through the sentences of one text, from order to order.

    Args:
        state: where the walk begins.
        segments: the lines of the text, and their sentences.
        orders: the instructions of the text, in text order.
        quotations: those of the text that name their speaker behind them.
    """

    def __init__(
        self,
        state: State,
        segments: Segments,
        orders: Sequence[Order],
        quotations: Quotations,
    ) -> None:
        self._now = state
        self._segments = segments
        self._telling = Telling(state)
        self._reading = state.reading
        self._floor = state.floor
        self._openings = state.openings
        self._assignees = state.assignees
        self._signs = state.signs
        self._standing = state.standing
        self._orders = orders
        self._verbs = [order.verb for order in orders]
        self._quotations = quotations
        self._quotes_law = False  # whether the words of a law are quoted here
        self._steps = Steps(state.reading)

    def go(self, first: int, last: int, tabled: frozenset[int]) -> list[Draft]:
        """The duties of the lines between two words, those of tables of tasks left out.

        Args:
            first, last: words.
            tabled: the numbers of the lines of tables in the layout.
        """
        line_of, steps, now = layout_of(self._reading).line_of, self._steps, self._now
        for number in self._segments.between(first, last):
            line = self._segments.lines[number]
            stepping = (steps.open or line.begin in steps.begins) and steps.covers(line, now.speech)
            if stepping or (not tabled and self._is_quiet(line)):
                self._pass(number)
                if stepping and not (line.mark or self._now.issuer):
                    self._quote(next(self._segments.sentences(number)))
                continue
            for sentence in self._segments.sentences(number):
                begin = sentence.first
                if first <= begin < last and not (tabled and line_of(begin) in tabled):
                    self._read(sentence)
        return self._now.drafts

    def _is_quiet(self, line: TextLine) -> bool:
        """Whether nothing is open that a line could end, and nothing in it tells a duty."""
        now, signs = self._now, self._signs
        if now.issuer:
            return False
        if self._quotes_law:
            return not (signs.is_heading(line.begin) or signs.concludes(line.begin, line.last))
        if now.told_last or now.speech.active:
            return False
        if line.mark:
            if now.led_by or now.who() or self._standing.names_anybody(line.begin, line.last):
                return False
        elif now.levels:
            return False
        begin, last = line.begin, line.last
        if self._verbs and any_within(self._verbs, begin, last):
            return False
        if signs.obliges(begin, last) or signs.is_timed(begin, last):
            return False
        return not self._segments.may_list(line)

    def _pass(self, number: int) -> None:
        """Take in a line that tells nothing: the item that it is, or the heading."""
        line = self._segments.lines[number]
        self._now.paused = PAUSE
        if line.mark:
            self._enter(next(self._segments.sentences(number)))
        elif self._now.led_by:
            self._ends_list(line.begin)

    def _read(self, sentence: Sentence) -> None:
        """Take a sentence in: what it tells, and whom."""
        if sentence.heads:
            self._enter(sentence)
        if self._is_skipped(sentence) or self._names_actors(sentence):
            return
        orders = self._within(sentence)
        before = len(self._now.drafts)
        quotation = self._quotations.at(sentence.first)
        if quotation and not (orders and orders[0].verb < quotation.last):
            self._telling.quoted(sentence, quotation)
        if orders:
            self._now.tells_law = False
            self._ordered(sentence, orders, quotation is not None)
            self._now.told_last = True
        elif not quotation:
            self._now.told_last = self._telling.goes_on(sentence, sentence.first, sentence.last)
        if sentence.opens:
            self._lead_in(sentence, before)
        self._now.line = sentence.line

    def _names_actors(self, sentence: Sentence) -> bool:
        """Whether an item only heads those below it, which tell what those it names are to do."""
        child = self._segments.child(sentence.line) if sentence.mark else None
        if child is None or not sentence.heads or sentence.mark == INLINE:
            return False
        who = self._assignees.heading(sentence.first, sentence.last)
        below = self._openings.read(child.begin, child.last) if who else None
        if who is None or below is None or below.who or not (below.action or below.modal):
            return False
        return self._telling.heads(sentence, who)

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
        first = skip_joins(self._reading, sentence.first, order.verb)
        end = self._assignees.end_at(first, sentence.last)
        leads = end is not None and end <= order.verb and self._standing.is_known((first, end))
        if not sentence.first <= order.begin < order.verb:  # its subject is left out
            levels = self._now.levels[:-1] if sentence.mark else self._now.levels
            return any(level.who for level in levels) or (leads and sentence.mark != "")
        if end is None or not leads or order.verb - end > _ADVERBS:
            return False
        if sentence.mark:
            above = any(level.who for level in self._now.levels[:-1])
            led = self._now.issuer or self._now.led_by
            return above or led is not None or self._now.speech.active
        speech = self._now.speech
        goes_on = speech.active and self._now.told_last and not sentence.heads
        return goes_on and self._standing.stands_below((first, end), speech.by)

    def _is_skipped(self, sentence: Sentence) -> bool:
        """Whether a sentence tells no duty where it stands: what a law says, powers, a heading."""
        levels = self._now.levels
        if levels and any(level.norm for level in levels):
            return True
        asks = self._signs.asks(sentence)
        if self._quotes_law and sentence.mark and self._signs.is_heading(sentence.first):
            self._quotes_law = self._now.tells_law = False  # **(3) Đề nghị …**, behind a law
        if not sentence.heads or sentence.mark or self._now.issuer:
            return asks or self._quotes_law
        if self._ends_list(sentence.first):
            decorated = self._reading.words[sentence.last - 1] in "*#"
            return asks or (not sentence.opens and (decorated or not self._within(sentence)))
        self._quote(sentence)
        return asks or self._quotes_law

    def _quote(self, sentence: Sentence) -> None:
        """Note where the words of a law begin that a line leads in, and where they are over."""
        if self._quotes_law and self._signs.concludes(sentence.first, sentence.last):
            self._quotes_law = False
        if sentence.opens and not self._within(sentence) and self._signs.cites_law(sentence):
            self._quotes_law = self._now.tells_law = True

    def _ends_list(self, i: int) -> bool:
        """Whether the line of a word is a heading, which ends the list in which the items stand."""
        if not self._signs.is_heading(i):
            return False
        self._quotes_law = False
        self._now.led_by = None
        return True

    def _enter(self, sentence: Sentence) -> None:
        """A line begins, or an item in it: items of its kind and below are over."""
        marks = [level.mark for level in self._now.levels]
        if INLINE in marks and sentence.mark != INLINE:
            del self._now.levels[marks.index(INLINE) :]
            marks = marks[: len(self._now.levels)]
        if not sentence.mark:
            if not self._now.issuer:
                self._now.outer.clear()
            return
        if sentence.mark in marks:
            del self._now.levels[marks.index(sentence.mark) :]
        else:
            while self._now.levels and outranks(sentence.mark, self._now.levels[-1].mark):
                self._now.levels.pop()
        if len(self._now.levels) < self._now.speech.depth:
            self._now.close()
        norm = self._signs.names_powers(sentence) or self._steps.heads(*sentence[:2])
        executes = self._signs.executes(sentence)
        self._now.levels.append(Level(sentence.mark, norm=norm, executes=executes))

    def _ordered(self, sentence: Sentence, orders: list[Order], quoted: bool) -> None:
        begin = max(orders[0].begin, sentence.first)
        ahead = begin > sentence.first + FEWEST and not quoted
        if ahead and self._may_tell_ahead(sentence, begin):
            ahead = self._telling.goes_on(sentence, sentence.first, begin)
            self._now.told_last = self._now.told_last or ahead
        for n, order in enumerate(orders):
            stop = sentence.last
            if n + 1 < len(orders):
                stop = orders[n + 1].begin_behind(order.last)
            self._take(sentence, order, stop)

    def _may_tell_ahead(self, sentence: Sentence, begin: int) -> bool:
        """Whether what stands before the first order of a sentence, at word `begin`, may tell."""
        if sentence.heads:
            below = sentence.mark != "" and any(level.who for level in self._now.levels)
            obliged = below or self._signs.obliges(sentence.first, begin)
            return self._now.issuer is not None and obliged
        if not self._now.told_last:
            return False
        first = skip_joins(self._reading, sentence.first, begin)
        return phrase_end("topics", self._reading, first, begin) == first

    def _take(self, sentence: Sentence, order: Order, stop: int) -> None:
        speech, who = self._now.speech, order.told
        first = order.last
        if who and who[0] >= order.last:
            end = self._assignees.end_at(who[0], stop)
            if end and end > who[1]:
                who = (who[0], end)
            first = who[1]
        depth = len(self._now.levels)
        if who is None and self._same_speech(order, sentence):
            who = speech.who
        self._floor_take(order)
        scope = speech.scope if speech.active and depth > speech.depth else None
        if self._now.issuer or self._segments.lines[sentence.line].mark:
            self._now.interrupt(depth)
        self._now.speech = Speech(
            order.speaker, order.number, who, scope, depth, sentence.line, True
        )
        parts = self._now.parts(sentence, first, stop)
        a, b = parts[0]
        if self._signs.is_done(order, a, stop):
            self._now.speech = self._now.speech._replace(active=False)
            return
        if sentence.mark and who and a >= b - 1 and len(parts) == 1:
            self._now.hold(sentence, who)  # 2. Đề nghị Công an tỉnh
        self._now.order(order, who, a, b)
        for a, b in parts[1:]:
            self._now.part(a, b)

    def _floor_take(self, order: Order) -> None:
        by = order.speaker
        self._floor.take(order.verb, Speaker(by.name, by.kind, None, None))
        if order.told:
            self._floor.tell(*order.told)

    def _same_speech(self, order: Order, sentence: Sentence) -> bool:
        """Whether the same speaker goes on, so that those told before are told again."""
        speech = self._now.speech
        return (
            self._now.told_last
            and speech.line == sentence.line
            and speech.by is not None
            and speech.by.name == order.speaker.name
        )

    def _leader(self, sentence: Sentence) -> By | None:
        """Who leads in a list without an order: ``UBND tỉnh chỉ đạo tổ chức hội chợ như sau:``.

        A lead-in that names nobody stands within the list of the one before: ``gồm:``.
        """
        turn = self._floor.sure(sentence.last - 1)
        if turn is None or turn.place < sentence.first or turn.speaker.kind == "document":
            return self._now.retelling.issuer(sentence) or self._now.led_by
        return self._standing.by(turn.speaker)

    def _lead_in(self, sentence: Sentence, before: int) -> None:
        """A colon at the end of a line: what it leads in has its deadline, and it tells nothing."""
        scope = (sentence.first, sentence.last)
        below = self._segments.lines[sentence.line + 1 : sentence.line + 2]
        if below and not sentence.mark:
            self._now.begin_list(below[0].mark)
        if self._now.levels:
            self._now.levels[-1] = self._now.levels[-1]._replace(scope=scope)
        else:
            self._now.speech = self._now.speech._replace(scope=scope)
        if not sentence.mark:
            speech = self._now.speech
            self._now.led_by = speech.by if speech.active else self._leader(sentence)
        now = self._now
        now.told_last = now.speech.active or (now.listed and bool(now.issuer or now.led_by))
        if len(now.drafts) > before and self._signs.only_leads(sentence, now.drafts[-1]):
            now.drafts.pop()
