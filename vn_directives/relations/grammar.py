"""How the numbered documents that a text names bear on one another, and the text on them.

A sentence is read from left to right: the phrase between two documents tells what the one does to
the other (``Nghị định A sửa đổi Nghị định B``, ``B được sửa đổi bởi A``); a phrase before the first
tells what the text itself does. What only stands beside another goes on the list that it is in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from vn_directives.directives.record import DirectiveRecord
from vn_directives.header.record import HeaderRecord
from vn_directives.kind import Part
from vn_directives.matching import Reading
from vn_directives.named.record import NamedRecord
from vn_directives.named.vocabulary import names, version_key, versions
from vn_directives.relations.record import RelationRecord
from vn_directives.relations.segments import Member, Segment, is_item, segments_of
from vn_directives.relations.vocabulary import (
    Cue,
    cues,
    cues_after,
    self_names,
    words_called,
)

THIS = "this"
_NEAR = 4  # words between "thực hiện" and what is implemented
_SELF_HEADS = frozenset(["này"])
_OFFICIAL = frozenset(["căn", "nơi"])
_COORDINATE = frozenset(["và", ",", ";"])
_WORDING = (("cụm", "từ"), ("các", "cụm", "từ"), ("một", "số", "cụm", "từ"))  # what is changed
_PARTLY = frozenset(["amends", "repeals", "replaces", "guides"])
_MAX_PARTS = 500  # of one relation
_FAR = 90  # words between two documents of which one acts on the other


@dataclass(slots=True)
class _Found:
    """A phrase that tells a relation, in words ``first:after``."""

    cue: Cue
    first: int
    after: int
    passive: bool


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
    own = _own_keys(directives, header)
    members = _members(reading, directives, named, own)
    selves = _selves(reading)
    official = bool(own) or header is not None or _is_official(reading, selves)
    members = sorted([*members, *selves] if official else members)
    reader = _Reader(reading, directives, official)
    for segment in segments_of(reading, members):
        reader.read(segment)
    if official:
        reader.cite(members)
    return list(reader.relations.values())


def _own_keys(
    directives: Sequence[DirectiveRecord], header: HeaderRecord | None
) -> frozenset[str | None]:
    keys = {record.key for record in directives if record.is_self}
    if header is not None and header.symbol is not None:
        keys.add(header.symbol)
    return frozenset(keys)


def _members(
    reading: Reading,
    directives: Sequence[DirectiveRecord],
    named: Sequence[NamedRecord],
    own: frozenset[str | None],
) -> list[Member]:
    members = []
    numbered = {record.key for record in directives}
    for i, record in enumerate(directives):
        key = None if record.key in own else record.key
        ref = ("directives", i) if key is not None else None
        members.append(Member(*reading.word_range(record.start, record.end), key, ref))
    for i, law in enumerate(named):
        if law.key in numbered:
            first, after = reading.word_range(law.start, law.end)
            members.append(Member(first, after, law.key, ("named", i)))
    return members


def _selves(reading: Reading) -> list[Member]:
    """Where the text calls itself by its type: ``Quyết định này``."""
    words, found = reading.words, []
    for i in reading.places_of(_SELF_HEADS):
        for first in range(max(0, i - 3), i):
            name = self_names().longest(words, first)
            if name is not None and name[0] == i + 1 and reading.written(first)[0].isupper():
                found.append(Member(first, i + 1, None, None))
                break
    return found


def _is_official(reading: Reading, selves: Sequence[Member]) -> bool:
    """Whether a text without a frame is a part of an official document: it has a preamble, or
    recipients, or speaks of itself.
    """
    lines = 0
    for i in reading.places_of(_OFFICIAL):
        begins = "\n" in reading.gap(i) or reading.words[i - 1] in ("*", "-")
        if begins and reading.written(i)[0].isupper():
            pair = reading.words[i : i + 2]
            preamble = pair == ["căn", "cứ"] and _closes_preamble(reading, i)
            lines += preamble + 2 * (pair == ["nơi", "nhận"])
    return lines > 1 or len(selves) > 1


def _closes_preamble(reading: Reading, i: int) -> bool:
    """Whether the line that begins at word `i` ends as in a preamble: with a semicolon or comma.

    An article that explains the law (``Căn cứ Điều 5 Luật … quy định như sau:``) ends otherwise.
    """
    end = reading.cased.find("\n", reading.starts[i])
    line = reading.cased[reading.starts[i] : end if end >= 0 else len(reading.cased)]
    return line.rstrip(" *_|").endswith((";", ","))


class _Reader:
    """Reads the sentences of a text, and keeps the relations that they tell."""

    def __init__(
        self, reading: Reading, directives: Sequence[DirectiveRecord], official: bool
    ) -> None:
        self.reading = reading
        self.words = reading.words
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
        self._add_named_in(first)
        for before, member in pairwise(members):
            self._add_named_in(member)
            found = self._between(before.after, member.first, of_self=before.key is None)
            semicolon = ";" in self.words[before.after : member.first]
            if semicolon:
                active = (None, lead[0], lead[1]) if lead is not None else None
                passive = None
            if found is not None and member.first - before.after <= _FAR:
                if found.passive:
                    passive, active = found.cue.type, None
                    for object_ in group:
                        self._add(member, passive, object_, object_.first, "passive")
                    group = [member]
                    continue
                subject: Member | None = before
                if active is not None and self.words[found.first - 1] in _COORDINATE:
                    subject = active[0]  # thay thế A và bãi bỏ B
                type_ = found.cue.type
                if type_ == "issues":  # what stands further before is not what is issued
                    if found.first - before.after <= 3:
                        self._add(member, type_, before, before.first, "active")
                elif subject is None or subject.key is None or self._may_act(found, member):
                    active, passive = (subject, type_, "active"), None
                    self._add(subject, type_, member, found.first, "active")
                group = [member]
            elif active is not None and member.key is not None and self._lists(before, member):
                self._add(active[0], active[1], member, member.first, "list")
                group.append(member)
            elif passive is not None and self._lists(before, member):
                group.append(member)
            else:
                group = [member]
        if self.official:
            self._ended(segment)

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
        found = self._cue(start, first, start)
        if found is not None and not found.passive and found.cue.type != "issues":
            rule = "preamble" if found.cue.type == "based_on" else "active"
            return found.cue.type, rule, found.first
        begin, end = segment.lead
        if begin < end:
            begin = self._without_markers(begin)
            found = self._cue(begin, end, begin)
            if found is not None and found.cue.needs == "":
                return found.cue.type, "list", first
        return None

    def _cue(self, start: int, stop: int, sentence: int) -> _Found | None:
        """The phrase in words ``start:stop`` that tells what the text does to what follows."""
        words = self.words
        last: _Found | None = None
        for i, (after, cue) in cues().matches(words, range(start, stop)):
            if (
                after > stop
                or (last is not None and i < last.after)
                or self._is_other(cue, i, after)
            ):
                continue
            if cue.needs == "start" and i != sentence:
                continue
            close = cue.needs == "start" or self._is_near(cue, after, stop)
            if not close and (i != sentence or cue.needs == "near"):
                continue
            if last is not None and last.cue.needs == "start" and cue.needs == "":
                continue  # Căn cứ quy định sửa đổi …
            last = _Found(cue, i, after, self._is_passive(i, after, stop))
        return last

    def _between(self, start: int, stop: int, *, of_self: bool) -> _Found | None:
        """The last phrase between two documents that tells what the one does to the other.

        What the text says of itself (``Quyết định này thay thế danh mục … tại Quyết định số …``)
        may have other words before the document.
        """
        last: _Found | None = None
        for i, (after, cue) in cues().matches(self.words, range(start, stop)):
            if after > stop or cue.needs == "start" or (last is not None and i < last.after):
                continue
            if self._is_other(cue, i, after):
                continue
            passive = self._is_passive(i, after, stop)
            free = passive or (of_self and cue.needs == "")
            if not free and not self._is_near(cue, after, stop):
                continue
            last = _Found(cue, i, after, passive)
        return last

    def _is_other(self, cue: Cue, first: int, after: int) -> bool:
        """Whether a phrase does not tell it of a document: ``thay thế cụm từ “Nghị định …”``,
        ``theo hướng dẫn tại …``.
        """
        words = self.words
        if any(tuple(words[after : after + len(part)]) == part for part in _WORDING):
            return True
        return cue.type == "guides" and words[max(0, first - 1) : first] == ["theo"]

    def _is_passive(self, first: int, after: int, stop: int) -> bool:
        words, signs = self.words, words_called("passive")
        before = words[max(0, first - 2) : first]
        return bool(signs & set(before)) or "bởi" in words[after : min(stop, after + 8)]

    def _is_near(self, cue: Cue, after: int, stop: int) -> bool:
        """Whether only light words stand between a phrase and the document."""
        light = words_called("near" if cue.needs == "near" else "light")
        words = self.words[after:stop]
        far = [w for w in words if w not in light and not w.isdecimal() and len(w) > 1]
        return not far and (cue.needs != "near" or len(words) <= _NEAR)

    def _may_act(self, found: _Found, member: Member) -> bool:
        """Whether one document can do this to the next: no other clause stands between."""
        words = self.words[found.after : member.first]
        return "." not in words and len(words) <= _FAR // 2 and member.key is not None

    def _lists(self, before: Member, member: Member) -> bool:
        """Whether a document goes on the list in which the one before stands."""
        words = self.words[before.after : member.first]
        return len(words) <= _FAR and ":" not in words

    def _ended(self, segment: Segment) -> None:
        """Add what a phrase behind the documents tells: ``… hết hiệu lực thi hành``."""
        members = segment.members
        stop = segment.after
        for i, (_, type_) in cues_after().matches(self.words, range(members[0].after, stop)):
            if self.words[i - 1] in ("bị", "đã") and type_ != "repeals":
                continue
            for member in members:
                if member.after <= i and member.key is not None and i - member.after <= _FAR:
                    self._add(None, type_, member, member.first, "passive")
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
        if from_ == THIS and not self.official:
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
