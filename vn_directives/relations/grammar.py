"""How the numbered documents that a text names bear on one another, and the text on them.

A sentence is read from left to right: the phrase between two documents tells what the one does to
the other (``Nghị định A sửa đổi Nghị định B``, ``B được sửa đổi bởi A``); a phrase before the first
tells what the text itself does. What only stands beside another goes on the list that it is in.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from vn_directives.directives.record import DirectiveRecord
from vn_directives.directives.vocabulary import begins_with_type
from vn_directives.header.record import HeaderRecord
from vn_directives.matching import Reading
from vn_directives.named.record import NamedRecord
from vn_directives.relations.collection import Relations
from vn_directives.relations.members import (
    is_official,
    keys_of_annexes,
    keys_of_page,
    members_of,
    own_key,
    own_keys,
    selves_of,
)
from vn_directives.relations.phrases import Found, Phrases
from vn_directives.relations.record import RelationRecord
from vn_directives.relations.segments import Member, Segment, behind_markers, segments_of
from vn_directives.relations.vocabulary import cues_after

_JOINTS = (["và"], [","], [";"], ["các"])
_BY = (["bởi"], ["theo"], ["tại"])  # before what amended another
_COORDINATE = frozenset(["và", ",", ";"])
_ITEM_WORDS = frozenset(["số", "và", "các"])
_CHANGES = frozenset(["amends", "replaces", "repeals"])
_BACK = 12  # documents before the one that acts
_JOINED = 25  # words between two documents that are joined
_FAR = 90  # words between two documents of which one acts on the other


def find_relations(
    reading: Reading,
    directives: Sequence[DirectiveRecord],
    named: Sequence[NamedRecord],
    header: HeaderRecord | None,
) -> list[RelationRecord]:
    """The relations between numbered documents, in the order in which the text tells them.

    Args:
        reading: the text.
        directives: its references to numbered documents.
        named: its laws called by name; they count where the text gives their number elsewhere.
        header: the frame of a text that is itself an official document.
    """
    if not directives:
        return []
    own = own_keys(directives, header)
    selves = selves_of(reading)
    official = bool(own) or header is not None or is_official(reading, selves)
    if official:
        own |= keys_of_page(reading, directives)
        own = own or keys_of_annexes(reading, directives, selves)
    members = members_of(reading, directives, named, own)
    members = sorted([*members, *selves] if official else members)
    relations = Relations(reading, directives, official, own_key(directives, header))
    phrases = Phrases(reading.words)
    for segment in segments_of(reading, members):
        _Sentence(reading, phrases, relations, segment).read()
    if official:
        relations.cite(members)
    return relations.records()


_Doing: TypeAlias = tuple[Member | None, str, str]  # who does what, and the rule by which


class _Lead(NamedTuple):
    """What the text does, the rule, the first word of it, and whether it is done to others than
    the document that stands next.
    """

    type: str
    rule: str
    first: int
    aside: bool = False


class _Sentence:
    """Reads a sentence that names documents from left to right.

    Attributes:
        lead: what the text does to each document of a list, or None.
        active: who does what to the next document, or None.
        earlier: the same in the part before the last semicolon.
        passive: what the next document does to `objects`, or None.
        group: the documents that stand last, of which something may be told in the passive.
    """

    def __init__(
        self, reading: Reading, phrases: Phrases, relations: Relations, segment: Segment
    ) -> None:
        self.reading = reading
        self.words = reading.words
        self.phrases = phrases
        self.relations = relations
        self.segment = segment
        self.lead: _Lead | None = None
        self.active: _Doing | None = None
        self.earlier: _Doing | None = None
        self.passive: str | None = None
        self.objects: list[Member] = []
        self.group: list[Member] = segment.members[:1]

    def read(self) -> None:
        """Add the relations that the sentence tells."""
        members, official = self.segment.members, self.relations.official
        lead = self._lead() if official and members[0].key is not None else None
        if lead is not None:
            self._lead_to(lead, members[0])
        self.relations.add_named_in(members[0])
        for n, (before, member) in enumerate(pairwise(members)):
            self.relations.add_named_in(member)
            if ";" in self.words[before.after : member.first]:
                self.earlier = self.active
                lead = self.lead if self._begins_part(member) else None
                self.active = (None, *lead[:2]) if lead is not None else None
                self.passive, self.group = None, []
            found = self.phrases.between(before.after, member.first, of_self=before.key is None)
            told = self._told_above(before, member) if found is None else None
            if told is not None:
                self._lead_to(told, member)
            elif found is not None and member.first - before.after <= _FAR:
                if found.aside:
                    pass
                elif found.passive:
                    self._take_passive(found, member, members[max(n - _BACK, 0) : n])
                else:
                    self._take_active(found, before, member)
                self.group = [member]
            elif self._goes_on(before, member):
                self._add_to_list(member)
            elif self.passive is not None and self._joins(before, member):
                self.relations.add_all(member, self.passive, self.objects)  # … bởi A và B
            else:
                self.group = [member]
        if official:
            self._ended()

    def _begins_part(self, member: Member) -> bool:
        """Whether a part between semicolons goes on a list: what is changed begins it."""
        if self.lead is None or self.lead.type not in _CHANGES:
            return True
        i = member.first - 1
        while self.words[i] in _ITEM_WORDS:
            i -= 1
        return self.words[i] == ";"

    def _lead_to(self, lead: _Lead, member: Member) -> None:
        """Take what the text does to a document and those that go on its list."""
        self.lead, self.active, self.passive = lead, (None, *lead[:2]), None
        if not lead.aside:
            self.relations.add(None, lead.type, member, lead.first, lead.rule)
        self.group = [member]

    def _take_passive(self, found: Found, member: Member, earlier: Sequence[Member]) -> None:
        """Take what a document does to those before it: ``B được sửa đổi bởi A``."""
        self.passive, self.active = found.cue.type, None
        self.objects = self._objects(member, found.cue.type, earlier)
        self.relations.add_all(member, found.cue.type, self.objects)

    def _take_active(self, found: Found, before: Member, member: Member) -> None:
        """Take what a document, or the text, does to the next: ``A sửa đổi B``."""
        type_ = found.cue.type
        if type_ == "issues":  # what stands further before is not what is issued
            if found.first - before.after <= 3:
                self.relations.add(member, type_, before, before.first, "active")
            return
        goes_on = self._goes_on_acting(found)
        if not goes_on and before.key is not None and self._has_other_subject(before, found):
            return
        subject: Member | None = before
        if goes_on and self.earlier is not None:
            subject = self.earlier[0]  # thay thế A; bãi bỏ B
        joined = self.words[found.first - 1] in _COORDINATE and type_ in _CHANGES
        if self.active is not None and joined and self.active[1] != "based_on":
            subject = self.active[0]  # thay thế A và bãi bỏ B
        of_self = subject is None or subject.key is None
        if of_self or self._may_act(found, member):
            self.active, self.passive = (subject, type_, "active"), None
            self.relations.add(subject, type_, member, found.first, "active")
            if of_self and self._opens_list(member):
                self.lead = _Lead(type_, "list", member.first)

    def _goes_on_acting(self, found: Found) -> bool:
        """Whether who changed a document before a semicolon changes another behind it."""
        return (
            self.earlier is not None
            and self.words[found.first - 1] == ";"
            and {self.earlier[1], found.cue.type} <= _CHANGES
        )

    def _has_other_subject(self, before: Member, found: Found) -> bool:
        """Whether a document without a number, or somebody behind a semicolon, stands between:
        ``Nghị quyết số … và [Kế hoạch của tỉnh] triển khai Chỉ thị số …``; of what is carried out
        another part of the sentence tells: ``sửa đổi Nghị định số …; phối hợp triển khai …``.
        """
        words, written = self.words, self.reading.written
        if found.cue.type == "implements" and ";" in words[before.after : found.first]:
            return True
        return any(
            written(i)[0].isupper()
            and (
                words[i - 1] == ";" or (words[i - 1] in _COORDINATE and begins_with_type(words, i))
            )
            for i in range(before.after + 1, found.first)
        )

    def _add_to_list(self, member: Member) -> None:
        """Take what is done to a document that goes on a list."""
        assert self.active is not None
        subject, type_, _ = self.active
        if self.lead is not None and not self.relations.may(subject, type_, member):
            self.active = subject, type_, _ = (None, *self.lead[:2])
        self.relations.add(subject, type_, member, member.first, "list")
        self.group.append(member)

    def _goes_on(self, before: Member, member: Member) -> bool:
        """Whether what is done to documents of a list is done to this one."""
        if self.active is None or member.key is None:
            return False
        return self._lists(self.active[0], before, member)

    def _objects(self, subject: Member, type_: str, earlier: Sequence[Member]) -> list[Member]:
        """What a document does something to, told in the passive: what stands last before it,
        else the last of the sentence that it can act on.
        """
        able = [
            member for member in self.group[-_BACK:] if self.relations.may(subject, type_, member)
        ]
        return able or [m for m in earlier if self.relations.may(subject, type_, m)][-1:]

    def _lead(self) -> _Lead | None:
        """What tells what the text does to the first document."""
        segment = self.segment
        first = segment.members[0].first
        start = behind_markers(self.reading, segment.first)
        found = self.phrases.before(start, first, start)
        if found is not None and not found.passive and found.cue.type != "issues":
            rule = "preamble" if found.cue.type == "based_on" else "active"
            return _Lead(found.cue.type, rule, found.first, found.aside)
        begin, end = segment.lead
        if begin < end:
            begin = behind_markers(self.reading, begin)
            found = self.phrases.before(begin, end, begin)
            if found is not None and found.cue.needs == "":
                return _Lead(found.cue.type, "list", first)
            ended = self._ends_those(begin, end)
            if ended is not None:
                return _Lead(ended, "list", first)
        return None

    def _told_above(self, before: Member, member: Member) -> _Lead | None:
        """As `_lead`, of a list in the same sentence, with the text itself named before it."""
        if before.key is not None or not self._opens_list(member):
            return None
        ended = self._ends_those(self.segment.first, member.first)
        return None if ended is None else _Lead(ended, "list", member.first)

    def _ends_those(self, begin: int, end: int) -> str | None:
        """The relation that a lead-in tells: ``Các văn bản sau đây hết hiệu lực kể từ ngày …``."""
        found = next(cues_after().matches(self.words, range(begin, end)), None)
        return found[1][1] if found is not None and "sau" in self.words[begin:end] else None

    def _opens_list(self, member: Member) -> bool:
        before = self.words[max(member.first - 2, 0) : member.first]
        return before[-1:] in ([":"], ["các"]) or before == [":", "số"]

    def _may_act(self, found: Found, member: Member) -> bool:
        """Whether one document can do this to the next: no other clause stands between."""
        words = self.words[found.after : member.first]
        return "." not in words and len(words) <= _FAR // 2 and member.key is not None

    def _lists(self, subject: Member | None, before: Member, member: Member) -> bool:
        """Whether a document goes on the list in which the one before stands."""
        words = self.words[before.after : member.first]
        last = words[-2:-1] if words[-1:] == ["số"] else words[-1:]
        if subject is not None and subject.key is not None and last not in _JOINTS:
            return False  # … sửa đổi Nghị định A và những việc theo Nghị định B
        return len(words) <= _FAR and ":" not in words

    def _joins(self, before: Member, member: Member) -> bool:
        """Whether a document is joined to the one right before it: ``Luật số 5 và Luật số 6``."""
        words = self.words[before.after : member.first]
        near = len(words) <= _JOINED and not {";", ":", ".", "(", ")"} & set(words)
        first = self.words[member.first]
        alike = first.isdecimal() or self.words[before.first] == first
        return near and alike and bool({"và", ","} & set(words[-2:]))

    def _ended(self) -> None:
        """Add what a phrase behind the documents tells: ``… hết hiệu lực thi hành``."""
        members = self.segment.members
        stop = self.segment.after
        for i, (_, type_) in cues_after().matches(self.words, range(members[0].after, stop)):
            last = self.words[i - 1]  # trước ngày hết hiệu lực của giấy phép
            if last in ("ngày", "hạn") or (last in ("bị", "đã") and type_ != "repeals"):
                continue
            near = i
            for member in reversed([member for member in members if member.after <= i]):
                if near - member.after > _FAR:
                    break
                if self._amends_other(member):
                    near = member.first
                elif member.key is not None:
                    self.relations.add(None, type_, member, member.first, "passive")
                    joined = self.words[member.first - 1 : member.first] in _JOINTS
                    near = member.first if joined else near
            break

    def _amends_other(self, member: Member) -> bool:
        """Whether another was amended by it: ``Luật số 5 được sửa đổi theo Luật số 6``."""
        before = self.words[max(0, member.first - 10) : member.first]
        return before[-1:] in _BY and "sửa" in before
