"""The flat view of the mentions, ``doc.ents``, which holds no two that overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from operator import itemgetter
from typing import Any, Literal

import numpy as np
from spacy.attrs import ENT_IOB
from spacy.tokens import Doc, Span

from vn_directives.kind import Kind
from vn_directives.kinds import MENTIONS

Policy = Literal["keep", "replace", "longest"]

_INSIDE, _OUTSIDE = 1, 2  # Token.ent_iob
_KINDS = {kind.label: kind for kind in MENTIONS}
_POLICIES = ("keep", "replace", "longest")


@dataclass(frozen=True, slots=True)
class Entities:
    """How the mentions that a component finds go into ``doc.ents``.

    Attributes:
        wanted: whether they do.
        labels: the label of an entity where it is to be another than that of the kind:
            ``{"BODY": "ORG"}``. Span groups keep the label of the kind.
        policy: what becomes of entities of other components that a mention overlaps: they stay
            (``keep``), go (``replace``), or go where the mention is longer (``longest``).
    """

    wanted: bool = True
    labels: Mapping[str, str] = field(default_factory=dict)
    policy: Policy = "keep"

    def __post_init__(self) -> None:
        if self.policy not in _POLICIES:
            raise ValueError(f"ents_policy {self.policy!r} is none of {', '.join(_POLICIES)}")
        unknown = self.labels.keys() - _KINDS.keys()
        if unknown:
            raise ValueError(
                f"ents_labels names no label of this library: {', '.join(sorted(unknown))}"
            )

    def add(self, doc: Doc, spans: Sequence[Span]) -> None:
        """Take the spans of a span group into ``doc.ents``."""
        if self.wanted and spans:
            set_flat_ents(doc, spans, self.policy, self.labels)


def set_flat_ents(
    doc: Doc,
    new: Sequence[Span],
    policy: Policy = "keep",
    labels: Mapping[str, str] | None = None,
) -> None:
    """Take spans into ``doc.ents``.

    Among this library's mentions the longest wins, then one of a kind that precedes others (a
    title before a body), then the one that is there already.

    Args:
        doc: the Doc to write to.
        new: the mentions, with the labels of their kinds.
        policy, labels: see `Entities`.
    """
    # Reading ``doc.ents`` makes a span of each: only where none was set yet, or one is touched.
    if new and not doc[0].ent_iob and not doc.ents:
        outside = np.empty(len(doc), dtype=np.uint64)
        outside.fill(_OUTSIDE)
        doc.from_array([ENT_IOB], outside)  # as `default="outside"` does, many times faster
    added, contested = _part(doc, new)
    if contested:
        winners, evicted = _contest(doc, contested, policy)
        added += winners
        if evicted:
            doc.set_ents([], outside=evicted, default="unmodified")
    if labels:
        added = [_relabelled(span, labels) for span in added]
    # Token by token, so that the cost is that of the new mentions, not of all that are there.
    doc.set_ents(added, default="unmodified")


def drop_ents(doc: Doc, spans: Iterable[Span]) -> None:
    """Take the entities that stand for these spans of a span group out of ``doc.ents``."""
    places = {(span.start, span.end, span.kb_id) for span in spans}
    gone = [ent for ent in doc.ents if (ent.start, ent.end, ent.kb_id) in places]
    if gone:
        doc.set_ents([], outside=gone, default="unmodified")


def _relabelled(span: Span, labels: Mapping[str, str]) -> Span:
    label = labels.get(span.label_)
    if label is None:
        return span
    return Span(span.doc, span.start, span.end, label, kb_id=span.kb_id)


def _part(doc: Doc, spans: Iterable[Span]) -> tuple[list[Span], list[Span]]:
    """The spans that overlap no entity and no other span, and the rest.

    Spans that are not in text order count as overlapping.
    """
    free: list[Span] = []
    contested: list[Span] = []
    reach = 0  # the end of all spans so far
    for span in spans:
        start, end = span.start, span.end
        if start >= reach:
            reach = end
            for i in range(start, end):
                if doc[i].ent_type:
                    contested.append(span)
                    break
            else:
                free.append(span)
        else:
            reach = max(reach, end)
            while free and free[-1].end > start:
                contested.append(free.pop())
            contested.append(span)
    return free, contested


def _contest(doc: Doc, spans: Iterable[Span], policy: Policy) -> tuple[list[Span], list[Span]]:
    """Which of these spans become entities, and which entities have to go from other tokens."""
    own, entities = _OwnSpans(doc), _Entities(doc)
    winners: list[Span] = []
    taken: set[int] = set()  # the tokens of the winners
    evicted: dict[int, Span] = {}
    ranked = [(_strength(span), span) for span in spans]
    for strength, span in sorted(ranked, key=itemgetter(0), reverse=True):
        tokens = range(span.start, span.end)
        if not taken.isdisjoint(tokens):
            continue
        rivals = entities.touched(span)
        for ent in rivals:
            if ent.start not in evicted and not own.gives_way(ent, strength, policy):
                break
        else:
            winners.append(span)
            taken.update(tokens)
            for ent in rivals:
                evicted[ent.start] = ent
    rest = []
    for ent in evicted.values():
        if not taken.issuperset(range(ent.start, ent.end)):
            rest.append(ent)
    return winners, rest


class _Entities:
    """The entities of a Doc by their tokens: ``doc.ents`` makes a span of every one of them."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc

    @cached_property
    def _begins(self) -> list[int]:
        """Where entities begin, and what stands outside; at last the end of the Doc."""
        (begins,) = (self._doc.to_array(ENT_IOB)[1:] != _INSIDE).nonzero()
        return [0, *(begins + 1).tolist(), len(self._doc)]

    def touched(self, span: Span) -> list[Span]:
        """The entities with tokens of a span."""
        doc, first, end = self._doc, span.start, span.end
        if doc[first].ent_iob == _INSIDE or (end < len(doc) and doc[end].ent_iob == _INSIDE):
            begins = self._begins  # one goes on beyond the span: perhaps far
            begins = begins[bisect_right(begins, first) - 1 : bisect_left(begins, end) + 1]
        else:
            begins = [i for i in range(first, end) if doc[i].ent_iob != _INSIDE]
            begins.append(end)
        found = []
        for start, stop in pairwise(begins):
            token = doc[start]
            if token.ent_type:
                found.append(Span(doc, start, stop, token.ent_type, kb_id=token.ent_kb_id))
        return found


Strength = tuple[int, bool]


def _strength(span: Span, kind: Kind[Any] | None = None) -> Strength:
    kind = kind or _KINDS.get(span.label_)
    return span.end - span.start, kind is not None and bool(kind.precedes)


class _OwnSpans:
    """The mentions that the library stored on a Doc; a span group is read when one is asked for."""

    def __init__(self, doc: Doc) -> None:
        self._groups = doc.spans.data  # its own dict: the proxy is asked in Python
        self._places: dict[str, dict[tuple[int, int], set[int]]] = {}

    def gives_way(self, ent: Span, strength: Strength, policy: Policy) -> bool:
        """Whether an entity gives way to a mention of this strength."""
        kind = self._kind_of(ent)
        if kind is not None:
            its_strength = _strength(ent, kind)
            return its_strength < strength
        if policy == "longest":
            return len(ent) < strength[0]
        return policy == "replace"

    def _kind_of(self, ent: Span) -> Kind[Any] | None:
        """The kind of mention that an entity stands for; None for one of another component."""
        place = (ent.start, ent.end)
        kind = _KINDS.get(ent.label_)
        if kind is not None and place in self._canonical_at(kind):
            return kind
        # A mention under another label has its canonical form.
        for kind in MENTIONS:
            if ent.kb_id and ent.kb_id in self._canonical_at(kind).get(place, ()):
                return kind
        return None

    def _canonical_at(self, kind: Kind[Any]) -> dict[tuple[int, int], set[int]]:
        """The canonical forms of the mentions of a kind, by place."""
        found = self._places.get(kind.key)
        if found is None:
            found = self._places[kind.key] = {}
            for span in self._groups.get(kind.key, ()):
                found.setdefault((span.start, span.end), set()).add(span.kb_id)
        return found
