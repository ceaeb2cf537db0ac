"""Where somebody is told to do something: directing verbs that have a subject and an addressee.

A directing verb counts where a speaker stands before it (``Bí thư Huyện ủy yêu cầu …``), where a
word stands for the last speaker (``Đồng chí đề nghị …``), where a document commands (``Chỉ thị
yêu cầu …``), or where the subject is left out at the head of a clause and somebody who can be told
to act, or a duty, follows (``…; giao Sở Nội vụ …``). Everywhere else the word is a noun
(``đáp ứng yêu cầu``), a passive (``được giao``), or part of another word.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.directives.record import DirectiveRecord
from vn_directives.header.record import HeaderRecord
from vn_directives.instructions.actors import Cast, Chain, Speaker
from vn_directives.instructions.addressees import Addressee, find_addressee
from vn_directives.instructions.content import Content, Contents
from vn_directives.instructions.record import InstructionRecord
from vn_directives.instructions.vocabulary import (
    Verb,
    back_references,
    before,
    organs,
    phrases,
    reports,
    verbs,
)
from vn_directives.matching import Reading
from vn_directives.officials.record import OfficialRecord, PersonRecord
from vn_directives.titles.record import TitleRecord

_REACH = 300  # words from a speaker to a clause that leaves the speaker out
_CLAUSE_SIGNS = frozenset([",", ";", ".", ":", "-", "+", "•", "”", '"', "!", "?", "…", "*", ")"])
_OPEN = frozenset([".", ",", ";", ":", "“", '"', "”", "-"])
_CLAUSE_WORDS = frozenset(["và", "rồi"])
_NOT_SUBJECT = frozenset(
    ["của", "với", "cho", "về", "tại", "theo", "cùng", "được", "bị", "do", "từ", "đến", "bởi"]
)
_SENT = frozenset(["gửi", "tới", "cho", "với", "đến"])
_AFTER_VERB = frozenset(
    [":", ",", "“", '"', "rằng", "cho", "tới", "đến", "với", "là", "thêm", "ngay"]
)
_NO_CONTENT = frozenset(["của", "này", "đó", "trên", "về", "được", "xin"])
# Rules that say what bodies may do in general; their verbs direct nobody.
_GENERAL_RULES = frozenset({"L", "NĐ", "TT", "TTLT", "PL", "QC", "QyĐ", "HP", "BL", "VBHN", "ĐL"})


@dataclass(frozen=True, slots=True)
class _Event:
    """A directing verb, from word `first` to `last` (exclusive), with its subject."""

    first: int
    last: int
    verb: Verb
    speaker: Speaker
    subject: int
    addressee: Addressee | None


def find_instructions(
    reading: Reading,
    bodies: Sequence[BodyRecord],
    titles: Sequence[TitleRecord],
    persons: Sequence[PersonRecord],
    officials: Sequence[OfficialRecord],
    dates: Sequence[DateRecord],
    directives: Sequence[DirectiveRecord],
    header: HeaderRecord | None,
    chosen: tuple[str, ...] | None = None,
) -> list[InstructionRecord]:
    """The instructions of a text, in text order.

    Args:
        reading: the text.
        bodies, titles, persons, officials, dates, directives, header: what was found in it.
        chosen: the directing verbs to look for; the lexicon's default ones when None.
    """
    trie = verbs(chosen)
    places = reading.places_of(trie.first_words)
    if not places:
        return []
    cast = Cast(reading, bodies, titles, persons, officials)
    finder = _Finder(reading, cast, directives, header)
    events: list[_Event] = []
    for i in places:
        match = trie.longest(reading.words, i)
        if match is not None:
            event = finder.event(i, match[0], match[1])
            if event is not None:
                events.append(event)
    contents = Contents(reading, cast, dates, directives, finder.turns)
    next_clauses = [*(event.subject for event in events[1:]), len(reading.words)]
    return [
        _record(reading, event, contents.content(event.last, event.addressee, after))
        for event, after in zip(events, next_clauses, strict=False)
    ]


class _Finder:
    """Goes through the verbs of a text in order and remembers who speaks."""

    def __init__(
        self,
        reading: Reading,
        cast: Cast,
        directives: Sequence[DirectiveRecord],
        header: HeaderRecord | None,
    ) -> None:
        self.reading = reading
        self.cast = cast
        self.directive_ending = {reading.word_range(d.start, d.end)[1]: d for d in directives}
        self.issuer = _issuer(reading, cast, header)
        self.turns = self._speeches()
        self.last_event: _Event | None = None
        self.told: list[tuple[int, int]] = []  # the addressees of all verbs, scored or not
        self.silent_from = -1  # the last verb whose subject is not known

    def _speeches(self) -> list[tuple[int, Speaker]]:
        """Where somebody begins to speak or act as a subject, in text order."""
        found: list[tuple[int, Speaker]] = []
        reading = self.reading
        for chain in self.cast.chains:
            if chain.first and reading.words[chain.first - 1] in _NOT_SUBJECT:
                continue
            i = chain.last
            if len(chain.actors) > 1 and i < len(reading.words) and reading.words[i] == ",":
                i += 1
            adverb = phrases("adverbs").longest(reading.words, i)
            if reports().longest(reading.words, i) or (
                adverb and reports().longest(reading.words, adverb[0])
            ):
                speaker = self.cast.speaker(chain)
                if speaker:
                    found.append((chain.last, speaker))
        return found

    @property
    def _told_until(self) -> int:
        return self.told[-1][1] if self.told else 0

    def event(self, first: int, last: int, verb: Verb) -> _Event | None:
        """The event of the verb at the words `first` to `last`, or None."""
        addressee = find_addressee(self.reading, self.cast, _object_start(self.reading, last))
        if first < self._told_until:
            return None  # inside the name of those told: Ban Chỉ đạo
        subject = self._subject(first, last, verb, addressee)
        if addressee and addressee.known:
            self.told.append((addressee.first, addressee.last))
        if subject is None or not _directs(subject[1], verb, addressee):
            if addressee and addressee.known:
                self.silent_from = first  # somebody else speaks: who of them, is not known
            return None
        start, speaker = subject
        event = _Event(first, last, verb, speaker, start, addressee)
        self.last_event = event
        return event

    def _subject(
        self, first: int, last: int, verb: Verb, addressee: Addressee | None
    ) -> tuple[int, Speaker] | None:
        """Where the clause of the verb begins and who speaks; None where it directs nobody."""
        reading = self.reading
        words = reading.words
        organ = self._organ(first)
        if organ:
            return (first, organ) if self._has_object(last, verb, addressee) else None
        if first and reading.gap(first) == "" and words[first - 1] in "/-":
            return None
        end = _skip_adverbs(reading, first)
        at_head = end == 0 or "\n" in reading.gap(end)
        goes_on = self.last_event and _same_sentence(reading, self.last_event.last, first)
        if not at_head:
            chain = self._chain_before(end)
            if chain and self._is_object(chain.first):
                speaker = self._last_speaker(chain.first)
                return (
                    (end, speaker) if speaker and self._has_object(last, verb, addressee) else None
                )
            if chain:
                return self._explicit(chain, last, verb, addressee)
            reference = back_references().start(reading, end)
            if reference is not None and not self._blocked(reference):
                speaker = self.cast.referred(reference, end) or self._last_speaker(first, True)
                if speaker and self._has_object(last, verb, addressee):
                    return reference, speaker
                return None
            document = self._document_before(end)
            if document:
                return self._by_document(document, first, verb, last, addressee)
        if at_head or words[end - 1] in _CLAUSE_SIGNS or words[end - 1] in _CLAUSE_WORDS:
            return self._left_out(first, end, last, verb, addressee, at_head, bool(goes_on))
        return None

    def _organ(self, first: int) -> Speaker | None:
        """``Sở đã yêu cầu``: the organ that the text named last, where it is the subject."""
        end = _skip_adverbs(self.reading, first)
        if end == 0 or end in self.cast.chain_ending:
            return None
        word = self.reading.words[end - 1]
        opens = (
            end == 1 or "\n" in self.reading.gap(end - 1) or self.reading.words[end - 2] in _OPEN
        )
        if word not in organs() or not opens or self.reading.written(end - 1).islower():
            return None
        return self.cast.last_body(word, end - 1)

    def _chain_before(self, end: int) -> Chain | None:
        """The actors right before word `end`, or before a comma or a bracket that ends there."""
        chain = self.cast.chain_ending.get(end)
        if chain:
            return chain
        words = self.reading.words
        if words[end - 1] == ",":
            chain = self.cast.chain_ending.get(end - 1)
            return chain if chain and len(chain.actors) > 1 else None
        if words[end - 1] == ")":
            for k in range(end - 2, max(end - 15, 0), -1):
                if words[k] == "(":
                    return self.cast.chain_ending.get(k)
        return None

    def _explicit(
        self, chain: Chain, last: int, verb: Verb, addressee: Addressee | None
    ) -> tuple[int, Speaker] | None:
        if self._blocked(chain.first) or chain.first < self._told_until:
            return None
        if self.reading.words[max(chain.first - 3, 0) : chain.first] == ["người", "đứng", "đầu"]:
            speaker = self._last_speaker(chain.first, official=True)
        else:
            speaker = self.cast.speaker(chain)
        if speaker is None or not self._has_object(last, verb, addressee):
            return None
        return chain.first, speaker

    def _blocked(self, start: int) -> bool:
        """Whether the words before a subject make its verb a passive, a condition, a relative."""
        if start == 0 or "\n" in self.reading.gap(start):
            return False
        return before("blockers").start(self.reading, start) is not None

    def _document_before(self, end: int) -> tuple[int, DirectiveRecord | None] | None:
        """A document that ends before word `end`: a reference by number, or its type alone."""
        directive = self.directive_ending.get(end)
        if directive:
            return self.reading.word_range(directive.start, directive.end)[0], directive
        start = before("documents").start(self.reading, end)
        return None if start is None else (start, None)

    def _by_document(
        self,
        document: tuple[int, DirectiveRecord | None],
        first: int,
        verb: Verb,
        last: int,
        addressee: Addressee | None,
    ) -> tuple[int, Speaker] | None:
        start, directive = document
        if addressee is None or not self._has_object(last, verb, addressee):
            return None
        speaker = self._clause_subject(start) or self._last_speaker(first)
        if directive and directive.issuer:
            speaker = self._named(directive.issuer) or Speaker(
                directive.issuer, "document", None, None
            )
        return (start, speaker) if speaker else None

    def _clause_subject(self, i: int) -> Speaker | None:
        """Who issues a document at word `i`: ``Sở Y tế vừa có`` + ``văn bản``."""
        for last in range(i, max(i - 6, 0), -1):
            if "\n" in self.reading.gap(last) or self.reading.words[last - 1] in ",.;:":
                return None
            chain = self.cast.chain_ending.get(last)
            if chain:
                return None if self._is_object(chain.first) else self.cast.speaker(chain)
        return None

    def _is_object(self, start: int) -> bool:
        """Whether actors at word `start` are sent something: ``gửi Bộ Y tế, UBND tỉnh``."""
        words = self.reading.words
        while start > 1 and words[start - 1] in (",", "và"):
            chain = self.cast.chain_ending.get(start - 1)
            if chain is None:
                break
            start = chain.first
        return start > 0 and words[start - 1] in _SENT

    def _named(self, issuer: str) -> Speaker | None:
        for chain in self.cast.chains:
            if chain.actors[0].record.text == issuer:
                return self.cast.speaker(Chain(chain.first, chain.last, chain.actors[:1]))
        return None

    def _left_out(
        self,
        first: int,
        end: int,
        last: int,
        verb: Verb,
        addressee: Addressee | None,
        at_head: bool,
        told: bool,
    ) -> tuple[int, Speaker] | None:
        """The subject is left out: the last speaker goes on, or the document speaks."""
        reading = self.reading
        if addressee is None:
            opening = phrases("openings").longest(reading.words, last)
            if verb.needs_addressee or opening is None:
                return None
        elif not addressee.known:
            return None
        if told and verb.form == "chỉ đạo":  # part of what those told are to do
            return None
        if told and reading.words[end - 1] in (",", "và") and not _coordinates(reading, end):
            return None
        speaker = self._last_speaker(first)
        if speaker is None or self._is_silent(first):
            return None
        return end, speaker

    def _is_silent(self, i: int) -> bool:
        """Whether a subject that is not known spoke between the last known speaker and `i`."""
        n = bisect_right(self.turns, i, key=lambda turn: turn[0])
        spoke = self.turns[n - 1][0] if n else -1
        if self.last_event:
            spoke = max(spoke, self.last_event.first)
        return self.silent_from > spoke

    def _last_speaker(self, i: int, official: bool = False) -> Speaker | None:
        """Who spoke last before word `i`: in an instruction, or as the subject of a report."""
        event = self.last_event
        n = bisect_right(self.turns, i, key=lambda turn: turn[0])
        for place, speaker in reversed(self.turns[max(n - 30, 0) : n]):
            if any(first <= place <= last for first, last in self.told[-8:]):
                continue  # one of those told to act, not the one who tells them
            if event and place <= event.first:
                break
            if official and speaker.kind not in ("official", "title"):
                continue
            return speaker if official or i - place <= _REACH else None
        if event and (not official or event.speaker.kind in ("official", "title")):
            return event.speaker if official or i - event.last <= _REACH else None
        return self.issuer

    def _has_object(self, last: int, verb: Verb, addressee: Addressee | None) -> bool:
        """Whether what follows the verb can be told: an addressee, or what is to be done."""
        reading = self.reading
        words = reading.words
        if addressee:
            return True
        if last >= len(words) or "\n" in reading.gap(last):
            return not verb.needs_addressee and last < len(words) and words[last - 1] == ":"
        if words[last] == ":":
            return True
        if verb.needs_addressee:
            return words[last] in ("phải", "cần")
        return words[last] not in _NO_CONTENT and words[last] not in ";"


def _object_start(reading: Reading, i: int) -> int:
    """Where the object of a verb that ends before word `i` begins."""
    words = reading.words
    if words[i : i + 2] in (["nhiệm", "vụ"], ["trách", "nhiệm"]):  # giao nhiệm vụ … cho …
        for k in range(i + 2, min(i + 8, len(words))):
            if words[k] == "cho":
                i = k
                break
    while i < len(words) and words[i] in _AFTER_VERB:
        i += 1
    return i


def _skip_adverbs(reading: Reading, i: int) -> int:
    """The first word of the adverbs before word `i`: ``cũng``, ``đồng thời``."""
    for _ in range(3):
        start = before("adverbs").start(reading, i)
        if start is None or "\n" in reading.gap(i):
            break
        i = start
    return i


def _coordinates(reading: Reading, i: int) -> bool:
    """Whether the clause at word `i` begins with ``đồng thời``: the same speaker goes on."""
    return reading.words[i : i + 2] == ["đồng", "thời"]


def _same_sentence(reading: Reading, start: int, end: int) -> bool:
    """Whether no full stop and no line break stands between two words."""
    if end - start > 200:
        return False
    return not any(
        "\n" in reading.gap(i) or (reading.words[i] in ".!?…" and reading.gap(i + 1) != "")
        for i in range(start, end)
    )


def _directs(speaker: Speaker, verb: Verb, addressee: Addressee | None) -> bool:
    """Whether it goes downward; requests upward and between equals are no instructions."""
    if addressee is None:
        return True
    if addressee.foreign or (not addressee.known and verb.strength in ("request", "appeal")):
        return False
    if speaker.rank is None or addressee.rank is None:
        return True
    if speaker.kind == "body" and verb.strength == "request":
        return speaker.rank > addressee.rank
    return speaker.rank >= addressee.rank


def _issuer(reading: Reading, cast: Cast, header: HeaderRecord | None) -> Speaker | None:
    """Who speaks in an official document: its issuer, as the running text names it."""
    if header is None or header.issuer is None or header.type in _GENERAL_RULES:
        return None
    issuer = header.issuer.casefold()
    frame = max((part.end for part in header.parts if part.name != "signer"), default=0)
    for actor in cast.actors:
        record = actor.record
        if (
            isinstance(record, BodyRecord)
            and not record.text.isupper()
            and record.text.casefold().startswith(issuer)
            and record.start < frame
        ):
            return Speaker(record.text, "body", record, None)
    return Speaker(header.issuer, "body", None, None)


def _record(reading: Reading, event: _Event, content: Content) -> InstructionRecord:
    start, end, text = reading.quote(reading.starts[event.first], reading.ends[event.last - 1])
    speaker, addressee = event.speaker, event.addressee
    told = addressee and reading.quote(
        reading.starts[addressee.first], reading.ends[addressee.last - 1]
    )
    return InstructionRecord(
        start=start,
        end=end,
        text=text,
        verb=event.verb.form,
        strength=event.verb.strength,
        speaker=speaker.name,
        speaker_kind=speaker.kind,
        speaker_start=speaker.evidence.start if speaker.evidence else None,
        speaker_end=speaker.evidence.end if speaker.evidence else None,
        addressee=told[2] if told else None,
        addressee_start=told[0] if told else None,
        addressee_end=told[1] if told else None,
        content_start=content.start,
        content_end=content.end,
        deadlines=content.deadlines,
        documents=content.documents,
        tasks=content.tasks,
    )
