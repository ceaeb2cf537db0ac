"""How the numbered documents that a text names bear on one another, and the text on them.

A sentence is read from left to right: the phrase between two documents tells what the one does to
the other (``Nghị định A sửa đổi Nghị định B``, ``B được sửa đổi bởi A``); a phrase before the first
tells what the text itself does. What only stands beside another goes on the list that it is in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from vn_directives.directives.record import DirectiveRecord
from vn_directives.header.record import HeaderRecord
from vn_directives.kind import Part
from vn_directives.matching import Reading
from vn_directives.named.record import NamedRecord
from vn_directives.named.vocabulary import names, version_key, versions
from vn_directives.relations.force import may_act
from vn_directives.relations.members import (
    is_official,
    keys_of_page,
    members_of,
    own_key,
    own_keys,
    selves_of,
)
from vn_directives.relations.phrases import Found, Phrases
from vn_directives.relations.record import RelationRecord
from vn_directives.relations.segments import Member, Segment, is_item, segments_of
from vn_directives.relations.vocabulary import (
    cues_after,
)

THIS = "this"
_JOINTS = (["và"], [","], [";"], ["các"])
_COORDINATE = frozenset(["và", ",", ";"])
_PARTLY = frozenset(["amends", "repeals", "replaces", "guides"])
_MAX_PARTS = 500  # of one relation
_CHANGES = frozenset(["amends", "replaces", "repeals"])
_CARRIED_OUT = frozenset(["implements", "guides", "based_on", "issues", "cites"])
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
    own |= keys_of_page(reading, directives) if official else frozenset()
    members = members_of(reading, directives, named, own)
    members = sorted([*members, *selves] if official else members)
    reader = _Reader(reading, directives, official, own_key(directives, header))
    for segment in segments_of(reading, members):
        reader.read(segment)
    if official:
        reader.cite(members)
    return list(reader.relations.values())


class _Reader:
    """Reads the sentences of a text, and keeps the relations that they tell."""

    def __init__(
        self,
        reading: Reading,
        directives: Sequence[DirectiveRecord],
        official: bool,
        own: str | None,
    ) -> None:
        self.own = own
        self.reading = reading
        self.words = reading.words
        self.phrases = Phrases(reading.words)
        self.directives = directives
        self.official = official
        self._refs = {r.key: ("directives", i) for i, r in enumerate(directives) if r.key}
        self.relations: dict[tuple[str, str, str], RelationRecord] = {}

    def read(self, segment: Segment) -> None:
        """Add the relations that a sentence tells."""
        members = segment.members
        first = members[0]
        active: tuple[Member | None, str, str] | None = None  # who does what to the next member
        passive: str | None = None  # what the next member does to the members of `group`
        lead = None
        if self.official and first.key is not None:
            lead = self._lead(segment)
            if lead is not None:
                active = (None, lead[0], lead[1])
                self._add(None, lead[0], first, lead[2], lead[1])
        group = [first]
        objects: list[Member] = []  # what `passive` is done to
        self._add_named_in(first)
        for n, (before, member) in enumerate(pairwise(members)):
            self._add_named_in(member)
            found = self.phrases.between(before.after, member.first, of_self=before.key is None)
            semicolon = ";" in self.words[before.after : member.first]
            if semicolon:
                active = (None, lead[0], lead[1]) if lead is not None else None
                passive, group = None, []
            told = self._told_above(segment, before, member) if found is None else None
            if told is not None:
                lead, active, passive = told, (None, told[0], told[1]), None
                self._add(None, told[0], member, told[2], told[1])
                group = [member]
            elif found is not None and member.first - before.after <= _FAR:
                if found.passive:
                    passive, active = found.cue.type, None
                    objects = self._objects(member, passive, group, members[max(n - _BACK, 0) : n])
                    self._add_all(member, passive, objects)
                    group = [member]
                    continue
                subject: Member | None = before
                joined = self.words[found.first - 1] in _COORDINATE and found.cue.type in _CHANGES
                if active is not None and joined and active[1] != "based_on":
                    subject = active[0]  # thay thế A và bãi bỏ B
                type_ = found.cue.type
                if type_ == "issues":  # what stands further before is not what is issued
                    if found.first - before.after <= 3:
                        self._add(member, type_, before, before.first, "active")
                elif subject is None or subject.key is None or self._may_act(found, member):
                    active, passive = (subject, type_, "active"), None
                    self._add(subject, type_, member, found.first, "active")
                    if (subject is None or subject.key is None) and self._opens_list(member):
                        lead = (type_, "list", member.first)
                group = [member]
            elif (
                active is not None
                and member.key is not None
                and self._lists(active[0], before, member)
            ):
                if lead is not None and not self._may(active[0], active[1], member):
                    active = (None, lead[0], lead[1])
                self._add(active[0], active[1], member, member.first, "list")
                group.append(member)
            elif passive is not None and self._joins(before, member):
                self._add_all(member, passive, objects)  # được sửa đổi bởi A và B
            else:
                group = [member]
        if self.official:
            self._ended(segment)

    def _objects(
        self, subject: Member, type_: str, group: Sequence[Member], earlier: Sequence[Member]
    ) -> list[Member]:
        """What a document does something to, told in the passive: what stands last before it,
        else the last of the sentence that it can act on.
        """
        able = [member for member in group[-_BACK:] if self._may(subject, type_, member)]
        return able or [m for m in earlier if self._may(subject, type_, m)][-1:]

    def _add_all(self, subject: Member, type_: str, objects: Sequence[Member]) -> None:
        for object_ in objects:
            self._add(subject, type_, object_, object_.first, "passive")

    def _may(self, subject: Member | None, type_: str, object_: Member) -> bool:
        """Whether the force of two documents lets the one do this to the other."""
        if subject is None or subject.key is None:
            return type_ in _CARRIED_OUT or may_act(self.own, type_, object_.key)
        return may_act(subject.key, type_, object_.key)

    def cite(self, members: Sequence[Member]) -> None:
        """Add ``cites`` for the documents that the text names and otherwise does nothing to."""
        held = {to for from_, _, to in self.relations if from_ == THIS}
        for member in members:
            numbered = member.ref is not None and member.ref[0] == "directives"
            if numbered and member.key not in held:
                self._add(None, "cites", member, member.first, "mention")

    def _lead(self, segment: Segment) -> tuple[str, str, int] | None:
        """Type, rule and first word of what tells what the text does to the first document."""
        first = segment.members[0].first
        start = self._without_markers(segment.first)
        found = self.phrases.before(start, first, start)
        if found is not None and not found.passive and found.cue.type != "issues":
            rule = "preamble" if found.cue.type == "based_on" else "active"
            return found.cue.type, rule, found.first
        begin, end = segment.lead
        if begin < end:
            begin = self._without_markers(begin)
            found = self.phrases.before(begin, end, begin)
            if found is not None and found.cue.needs == "":
                return found.cue.type, "list", first
            ended = self._ends_those(begin, end)
            if ended is not None:
                return ended, "list", first
        return None

    def _told_above(
        self, segment: Segment, before: Member, member: Member
    ) -> tuple[str, str, int] | None:
        """As `_lead`, of a list in the same sentence, with the text itself named before it."""
        if before.key is not None or not self._opens_list(member):
            return None
        ended = self._ends_those(segment.first, member.first)
        return None if ended is None else (ended, "list", member.first)

    def _ends_those(self, begin: int, end: int) -> str | None:
        """The relation that a lead-in tells: ``Các văn bản sau đây hết hiệu lực kể từ ngày …``."""
        found = next(cues_after().matches(self.words, range(begin, end)), None)
        return found[1][1] if found is not None and "sau" in self.words[begin:end] else None

    def _opens_list(self, member: Member) -> bool:
        before = self.words[max(member.first - 2, 0) : member.first]
        return before[-1:] == [":"] or before == [":", "số"]

    def _may_act(self, found: Found, member: Member) -> bool:
        """Whether one document can do this to the next: no other clause stands between."""
        words = self.words[found.after : member.first]
        return "." not in words and len(words) <= _FAR // 2 and member.key is not None

    def _lists(self, subject: Member | None, before: Member, member: Member) -> bool:
        """Whether a document goes on the list in which the one before stands."""
        words = self.words[before.after : member.first]
        if subject is not None and subject.key is not None and words[-1:] not in _JOINTS:
            return False  # … sửa đổi Nghị định A và những việc theo Nghị định B
        return len(words) <= _FAR and ":" not in words

    def _joins(self, before: Member, member: Member) -> bool:
        """Whether a document is joined to the one right before it: ``Luật số 5 và Luật số 6``."""
        words = self.words[before.after : member.first]
        near = len(words) <= _JOINED and not {";", ":", ".", "(", ")"} & set(words)
        alike = self.words[before.first] == self.words[member.first]
        return near and alike and bool({"và", ","} & set(words[-2:]))

    def _ended(self, segment: Segment) -> None:
        """Add what a phrase behind the documents tells: ``… hết hiệu lực thi hành``."""
        members = segment.members
        stop = segment.after
        for i, (_, type_) in cues_after().matches(self.words, range(members[0].after, stop)):
            if self.words[i - 1] in ("bị", "đã") and type_ != "repeals":
                continue
            near = i
            for member in reversed([member for member in members if member.after <= i]):
                if near - member.after > _FAR:
                    break
                if member.key is not None:
                    self._add(None, type_, member, member.first, "passive")
                    joined = self.words[member.first - 1 : member.first] in _JOINTS
                    near = member.first if joined else near
            break

    def _without_markers(self, i: int) -> int:
        """The first word of a sentence behind its number and its mark-up."""
        words = self.words
        for _ in range(6):
            if i >= len(words):
                break
            if words[i] in "*_#|>-+•":
                i += 1
            elif is_item(self.reading, i):
                i += 2
            elif words[i] in ("điều", "khoản", "chương") and words[i + 1 : i + 2]:
                i += 3 if words[i + 2 : i + 3] in (["."], [":"]) else 0
                if words[i] in ("điều", "khoản", "chương"):
                    break
            else:
                break
        return i

    def _add_named_in(self, member: Member) -> None:
        """Add what the name of an amending law says of the laws that it amends."""
        words = self.words
        if words[member.first + 1 : member.first + 3] != ["sửa", "đổi"] or member.ref is None:
            return
        i = member.first + 3
        while i < member.after:
            name = names().longest(words, i)
            if name is not None:
                for law in versions().get(version_key(name[1]), ()):
                    if law.number in self._refs:
                        target = Member(i, name[0], law.number, self._refs[law.number])
                        self._add(member, "amends", target, member.first, "name")
            i = i + 1 if name is None else name[0]

    def _add(
        self, subject: Member | None, type_: str, object_: Member, begin: int, rule: str
    ) -> None:
        from_ = THIS if subject is None or subject.key is None else subject.key
        if object_.key is None or object_.ref is None or from_ == object_.key:
            return
        if (from_ == THIS and not self.official) or not self._may(subject, type_, object_):
            return
        key = (from_, type_, object_.key)
        parts: tuple[Part, ...] = ()
        if object_.ref[0] == "directives" and type_ in _PARTLY:
            parts = self.directives[object_.ref[1]].parts
        known = self.relations.get(key)
        if known is not None:
            more = tuple(part for part in parts if part not in known.parts)
            if more and len(known.parts) < _MAX_PARTS:
                self.relations[key] = replace(known, parts=known.parts + more)
            return
        first = min(begin, object_.first)
        after = max(object_.after, subject.after if subject is not None else 0)
        start, end, _ = self.reading.quote(self.reading.starts[first], self.reading.ends[after - 1])
        self.relations[key] = RelationRecord(
            from_=from_,
            type=type_,
            to=object_.key,
            start=start,
            end=end,
            parts=parts,
            rule=rule,
            from_ref=None if subject is None else subject.ref,
            to_ref=object_.ref,
        )
