"""The relations of a text as they are told, each once, those left out that no force carries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vn_directives.directives.record import DirectiveRecord
from vn_directives.kind import Part
from vn_directives.matching import Reading
from vn_directives.named.vocabulary import names, version_key, versions
from vn_directives.relations.force import may_act
from vn_directives.relations.record import RelationRecord
from vn_directives.relations.segments import Member

THIS = "this"
_PARTLY = frozenset(["amends", "repeals", "replaces", "guides"])
_MAX_PARTS = 500  # of one relation
_CARRIED_OUT = frozenset(["implements", "guides", "based_on", "issues", "cites"])


class Relations:
    """Keeps the relations of one text.

    Args:
        reading: the text.
        directives: its references to numbered documents.
        official: whether the text is itself an official document.
        own: the key of that document, or None.
    """

    def __init__(
        self,
        reading: Reading,
        directives: Sequence[DirectiveRecord],
        official: bool,
        own: str | None,
    ) -> None:
        self.official = official
        self._own = own
        self._reading = reading
        self._directives = directives
        self._refs = {r.key: ("directives", i) for i, r in enumerate(directives) if r.key}
        self._told: dict[tuple[str, str, str], RelationRecord] = {}

    def records(self) -> list[RelationRecord]:
        """The relations, in the order in which they were added."""
        return list(self._told.values())

    def add(
        self, subject: Member | None, type_: str, object_: Member, begin: int, rule: str
    ) -> None:
        """Add what a document, or the text itself (None), does to another.

        Args:
            subject: who does it.
            type_: a type of relation.
            object_: what it is done to.
            begin: the first word that tells of it.
            rule: how it is told.
        """
        from_ = THIS if subject is None or subject.key is None else subject.key
        if object_.key is None or object_.ref is None or from_ == object_.key:
            return
        if (from_ == THIS and not self.official) or not self.may(subject, type_, object_):
            return
        key = (from_, type_, object_.key)
        parts: tuple[Part, ...] = ()
        if object_.ref[0] == "directives" and type_ in _PARTLY:
            parts = self._directives[object_.ref[1]].parts
        known = self._told.get(key)
        if known is not None:
            more = tuple(part for part in parts if part not in known.parts)
            if more and len(known.parts) < _MAX_PARTS:
                self._told[key] = replace(known, parts=known.parts + more)
            return
        first = min(begin, object_.first)
        after = max(object_.after, subject.after if subject is not None else 0)
        start, end, _ = self._reading.quote(
            self._reading.starts[first], self._reading.ends[after - 1]
        )
        self._told[key] = RelationRecord(
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

    def add_all(self, subject: Member, type_: str, objects: Sequence[Member]) -> None:
        """Add what is told of several documents in the passive."""
        for object_ in objects:
            self.add(subject, type_, object_, object_.first, "passive")

    def may(self, subject: Member | None, type_: str, object_: Member) -> bool:
        """Whether the force of two documents lets the one do this to the other."""
        if subject is None or subject.key is None:
            return type_ in _CARRIED_OUT or may_act(self._own, type_, object_.key)
        return may_act(subject.key, type_, object_.key)

    def cite(self, members: Sequence[Member]) -> None:
        """Add ``cites`` for the documents that the text names and otherwise does nothing to."""
        held = {to for from_, _, to in self._told if from_ == THIS}
        for member in members:
            numbered = member.ref is not None and member.ref[0] == "directives"
            if numbered and member.key not in held:
                self.add(None, "cites", member, member.first, "mention")

    def add_named_in(self, member: Member) -> None:
        """Add what the name of an amending law says of the laws that it amends."""
        words = self._reading.words
        if words[member.first + 1 : member.first + 3] != ["sửa", "đổi"] or member.ref is None:
            return
        i = member.first + 3
        while i < member.after:
            name = names().longest(words, i)
            if name is not None:
                for law in versions().get(version_key(name[1]), ()):
                    if law.number in self._refs:
                        target = Member(i, name[0], law.number, self._refs[law.number])
                        self.add(member, "amends", target, member.first, "name")
            i = i + 1 if name is None else name[0]
