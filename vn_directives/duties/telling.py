"""What a sentence without a directing verb tells, in a speech that goes on or by itself."""

from __future__ import annotations

from vn_directives.duties.charges import Charges
from vn_directives.duties.drafts import By, Words
from vn_directives.duties.opening import Opening
from vn_directives.duties.procedures import is_step
from vn_directives.duties.quotations import Quotation
from vn_directives.duties.segments import Sentence
from vn_directives.duties.signs import Report
from vn_directives.duties.state import FEWEST, PAUSE, State
from vn_directives.duties.vocabulary import phrase_end

_POWERS = frozenset({("quyết", "định"), ("xem", "xét")})


class Telling:
    """Reads the sentences of one text in which no directing verb stands."""

    def __init__(self, state: State) -> None:
        self._now = state
        self._reading = state.reading
        self._floor = state.floor
        self._openings = state.openings
        self._signs = state.signs
        self._standing = state.standing
        self._charges = Charges(state)

    def goes_on(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a sentence without a directing verb tells a duty; tells it."""
        if not self._may_tell(sentence, first, last):
            self._stop(sentence)
            return False
        parts = self._now.parts(sentence, first, last)
        told = False
        for n, (a, b) in enumerate(parts):
            if n and told:
                self._now.part(a, b)
            else:
                told = self._first_part(sentence, a, b)
                if not (told or n or sentence.opens):
                    break
        if not told and sentence.mark and self._now.speech.active:
            return True  # one item of a list that is not understood does not end it
        if not told and sentence.last - sentence.first >= FEWEST:
            self._stop(sentence)
        return told

    def heads(self, sentence: Sentence, who: Words) -> bool:
        """Whether those whom the heading of an item names act below it; notes them."""
        now = self._now
        if now.speech.active:
            now.hold(sentence, who)
        elif self._is_listed(sentence, *who):
            self._assign(sentence, Opening(who[1]), who, who[1], holds=True)
        else:
            return False
        now.told_last = True
        now.line = sentence.line
        return True

    def quoted(self, sentence: Sentence, quotation: Quotation) -> None:
        """A sentence of a quotation that says only behind it who speaks."""
        now, last = self._now, min(sentence.last, quotation.last)
        if self._signs.may_oblige(sentence.first, last):
            now.speak(quotation.by, None, sentence.line)
            now.quotes = True
            now.told_last = self.goes_on(sentence, sentence.first, last)
            now.quotes = False

    def _stop(self, sentence: Sentence) -> None:
        """A sentence that tells no duty ends a speech, and below a line of text no item is open."""
        self._now.paused += 1
        if self._now.speech.active:
            self._now.paused = 0
            self._now.speech = self._now.speech._replace(active=False)
        if sentence.heads and not sentence.mark and self._now.issuer is None:
            self._now.levels.clear()

    def _may_tell(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a sentence can tell a duty at all; most cannot."""
        if self._reading.words[last - 1] == "?":
            return False
        if self._is_resumed(sentence, first):
            self._now.speech = self._now.speech._replace(active=True)
        if self._now.speech.active or self._now.issuer or sentence.mark or self._now.told_last:
            return True
        return self._signs.may_oblige(first, last) or self._signs.is_timed(first, last)

    def _is_resumed(self, sentence: Sentence, first: int) -> bool:
        """Whether a speech goes on that seemed to end a few sentences ago: ``Đồng thời, …``."""
        speech = self._now.speech
        if speech.active or self._now.paused >= PAUSE or first != sentence.first:
            return False
        if speech.by is None or speech.line != sentence.line or not self._signs.resumes(sentence):
            return False
        turn = self._floor.sure(first)
        return turn is not None and turn.speaker.name == speech.by.name

    def _first_part(self, sentence: Sentence, a: int, b: int) -> bool:
        """The beginning of a sentence that no directing verb opens."""
        speech = self._now.speech
        self._now.begin = a
        goes_on = speech.active and (
            not sentence.heads or sentence.mark != "" or (self._now.told_last and self._may_go_on())
        )
        listed = self._is_listed(sentence, a, b)
        timed = self._signs.is_timed(a, b)
        if not (goes_on or listed or timed or self._may_bind(sentence, a, b)):
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
        if self._now.tells_law or is_step(self._reading, a, opening.start):
            return False
        if listed and self._assigned(sentence, opening, b):
            return True
        if timed and self._charges.due(sentence, opening, a, b):
            return True
        return self._charges.obliged(sentence, opening, a, b)

    def _may_bind(self, sentence: Sentence, a: int, b: int) -> bool:
        """Whether a word of obligation may tell a duty: in a charge, or where somebody speaks."""
        if not self._signs.may_oblige(a, b):
            return False
        charges = sentence.opens or self._signs.may_charge(a, b)
        return charges or self._floor.may_be_held(a, b)

    def _is_listed(self, sentence: Sentence, a: int, b: int) -> bool:
        """Whether a part may tell somebody to act without any word that says so."""
        now = self._now
        led = now.issuer is None and now.led_by is not None
        if not (now.listed or led or any(level.executes for level in now.levels)):
            return False
        if not (now.issuer or sentence.mark or now.told_last):
            return False
        known = now.who() is not None or self._speaking() is not None
        return known or self._standing.names_anybody(a, b)

    def _may_go_on(self) -> bool:
        """Whether a speech may go on in a new line that is no item.

        In an official document it may where a verb of order opened it, or an item names who acts.
        """
        by_order = self._now.speech.order is not None or self._now.issuer is None
        return by_order or any(level.who for level in self._now.levels)

    def _continued(self, sentence: Sentence, opening: Opening, b: int) -> bool:
        """A sentence of a speech that goes on."""
        who, acts = opening.who, opening.modal or opening.action
        if not (acts or who):
            return False
        if not acts:
            if not opening.leads or not self._leads_in(sentence, opening, b):
                return False
            opening = opening._replace(start=b)
        if self._breaks_off(sentence, opening):
            return False
        if opening.other:
            self._now.emit(opening.start, b, None)
            return True
        if who and (opening.leads or (opening.modal and self._now.in_prose)):
            self._now.hold(sentence, who)
        elif sentence.heads and not sentence.mark and not who and self._is_topic(sentence):
            self._now.speech = self._now.speech._replace(who=None)
        self._now.speech = self._now.speech._replace(line=sentence.line)
        self._now.emit(opening.start, b, who or self._now.who())
        return True

    def _breaks_off(self, sentence: Sentence, opening: Opening) -> bool:
        """Whether a sentence that could tell a duty is no part of the speech before it."""
        who = opening.who
        ours = not opening.other or self._signs.is_ours(opening.start)
        if self._now.quotes and not who and not (opening.action and ours):
            return True
        if who and not opening.modal:
            return not self._may_act(sentence, who, opening.start)
        if opening.other and sentence.heads and not sentence.mark:
            return True
        said = self._now.speech.order is None and self._now.issuer is None and not sentence.mark
        free = not who and not opening.modal
        if free and self._states(opening.start, sentence.last):
            return True
        return said and free and self._signs.begins_topic(sentence)  # Đến năm 2015, …

    def _states(self, i: int, limit: int) -> bool:
        """Whether a verb at word `i` begins no order: who speaks next, or what a matter is."""
        matter = self._now.issuer is None and self._signs.is_matter(i, limit)
        return matter or self._standing.is_led_in(i, limit)

    def _may_act(self, sentence: Sentence, who: Words, action: int) -> bool:
        """Whether those who act here are told to: not the speaker, nor who merely acts."""
        speech = self._now.speech
        if self._reading.words[action : action + 1] == ["chưa"]:
            return False  # nhiều xã chưa gửi báo cáo
        if sentence.mark or speech.scope or self._now.levels:
            return not self._standing.is_speaker(who, self._now.speech.by)
        if self._standing.is_person(who) or self._standing.is_speaker(who, self._now.speech.by):
            return False
        if self._now.issuer:
            return True
        below = self._standing.stands_below(who, speech.by)
        if self._signs.narrates(sentence, who) or (self._standing.leads_state(who) and not below):
            return False
        if speech.order is None or sentence.heads:  # it has to be plain that they are told
            return below and phrase_end("strong", self._reading, action, sentence.last) > action
        return True

    def _says(self, said: Report, b: int) -> bool:
        """``Ông An nhấn mạnh, các xã cần …``, ``kết luận: Sở Y tế được giao …``."""
        if said.sense not in ("directs", "thinks"):
            return False
        inner = said.inner or self._openings.said(said.verb, b, said.sense == "directs")
        if inner is None or inner.reported or not (inner.modal or self._is_charged(inner, b)):
            return False
        if inner.other and not said.inner:
            return False
        if phrase_end("hopes", self._reading, said.verb, b) > said.verb:
            return False
        turn = self._floor.sure(said.verb)
        charged = inner.who and self._signs.may_charge(inner.who[1], inner.start)
        if turn is None or turn.speaker.kind == "document" or not (inner.action or charged):
            return False
        if inner.who and not self._standing.may_tell(turn.speaker, inner.who):
            return False
        by = self._standing.by(turn.speaker)
        self._now.begin = said.verb
        self._now.speak(by, inner.who, self._now.line)
        self._now.emit(inner.start, b, inner.who)
        return True

    def _is_charged(self, inner: Opening, b: int) -> bool:
        """Whether somebody is to do what is said by a day, without a modal verb: ``chỉ rõ, Sở Y tế
        chủ trì … trước ngày 5/5``.
        """
        if not inner.who or not inner.action or not self._signs.is_timed(inner.start, b):
            return False
        return phrase_end("strong", self._reading, inner.start, b) > inner.start

    def _is_topic(self, sentence: Sentence) -> bool:
        first = self._reading.words[sentence.first]
        return first in ("về", "riêng") and self._now.line != sentence.line

    def _assigned(self, sentence: Sentence, opening: Opening, b: int) -> bool:
        """An item of an official document that tells those it begins with, or those above it."""
        if opening.who and sentence.opens and self._standing.is_same(opening.who, self._speaking()):
            return False  # Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
        if opening.who and opening.leads:
            return self._assigned_ahead(sentence, opening, opening.who, b)
        told = opening.modal or opening.action
        if opening.who and told and (self._now.issuer or sentence.mark):
            bound = opening.modal and self._now.issuer is not None
            known = bound or self._standing.is_known(opening.who)
            if known and not self._signs.is_basis(sentence):
                return self._assign(sentence, opening, opening.who, b)
        if told and sentence.mark:
            above = self._now.who() if self._now.levels else None
            if above is not None or self._is_concluded(opening):
                return self._assign(sentence, opening, above, b)
        return False

    def _assigned_ahead(self, sentence: Sentence, opening: Opening, who: Words, b: int) -> bool:
        """An item that begins with those who are to act: ``1. Sở Y tế rà soát …``."""
        issuer, acts = self._now.issuer, opening.modal or opening.action
        if issuer is None and self._standing.leads_state(who):
            return False  # what the constitution says
        speaks = self._speaking() is not None
        if not (self._standing.is_known(who) or (speaks and self._standing.is_institution(who))):
            return False
        if not (acts or self._leads_in(sentence, opening, b)):
            return False
        if not speaks and (self._is_power(opening) or not opening.action):
            return False
        heads = sentence.mark or self._now.told_last or self._now.concludes
        if not (heads or (opening.modal and issuer)):
            return False
        if not acts:
            opening = opening._replace(start=b)
        return self._assign(sentence, opening, who, b, holds=True)

    def _is_power(self, opening: Opening) -> bool:
        """Whether what somebody does is to decide, which nobody need tell them."""
        return tuple(self._reading.words[opening.start : opening.start + 2]) in _POWERS

    def _assign(
        self, sentence: Sentence, opening: Opening, who: Words | None, b: int, holds: bool = False
    ) -> bool:
        """Tell an item; with `holds`, those who act in it act in what stands below it too."""
        self._now.speak(self._speaking(), who, sentence.line)
        if holds and who:
            self._now.hold(sentence, who)
        self._now.emit(opening.start, b, who)
        return True

    def _speaking(self) -> By | None:
        """Who tells the items here."""
        if self._now.speech.active:
            return self._now.speech.by
        return self._now.issuer or self._now.led_by

    def _is_concluded(self, opening: Opening) -> bool:
        """Whether an item without those who act is told by who concludes."""
        if not self._now.concludes or opening.who or opening.other:
            return False
        return not self._signs.is_in_capitals(opening.start)

    def _leads_in(self, sentence: Sentence, opening: Opening, b: int) -> bool:
        """Whether items below say what those named here are to do."""
        return sentence.opens or (sentence.mark != "" and opening.start >= b)
