"""How records live on a `Doc`.

Records are frozen dataclasses of plain values with character offsets. A component's records are
one list in ``doc.user_data``; its mentions are a span group. ``doc._.<key>`` returns the list,
``span._.<name>`` finds the record of a span, and `encode_record`/`decode_record` carry records
through msgpack (``to_bytes``, ``DocBin``, ``n_process``). Importing the package is enough for a
reader of stored Docs: it needs no pipeline. What survives where is written in ``docs/storage.md``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
import srsly
from spacy.attrs import ENT_IOB
from spacy.tokens import Doc, Span, SpanGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A value that the library attaches to a Doc: plain values, immutable, comparable."""

    def to_dict(self) -> dict[str, Any]:
        """The fields as plain JSON values, in the order of their declaration."""
        cls: Any = type(self)  # mypy takes no class with slots for hashable
        fields = _fields(cls)
        values = dict(zip(fields.names, fields.values_of(self), strict=False))  # one value each
        for name in fields.nested:
            value = values[name]
            if value is not None:
                values[name] = _plain(value) if value else []
        return values

    def _repr_html_(self) -> str:
        from vn_directives.display import record_html

        return record_html(self)


class RecordList(list[Any]):
    """A list of records, which notebooks show as a table."""

    def _repr_html_(self) -> str:
        from vn_directives.display import records_html

        return records_html(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Record):
    """A record of one place in the text.

    Attributes:
        start, end: character offsets into ``doc.text``, end exclusive.
        text: ``doc.text[start:end]``, as written.
    """

    start: int
    end: int
    text: str

    @property
    def canonical(self) -> str:
        """The normalised form of the mention: ``span.kb_id_``."""
        return self.text


# Each kind of record: its key on the Doc (span group and doc._.<key>), the label of its spans, and
# the extension of a span that gives its record. Officials and documents are spread over many spans.
KINDS: dict[str, tuple[str, str]] = {
    "dates": ("DATE", "date"),
    "relative_dates": ("RELATIVE_DATE", "relative_date"),
    "bodies": ("BODY", "body"),
    "titles": ("TITLE", "title"),
    "directives": ("DIRECTIVE", "directive"),
    "documents": ("", ""),
    "persons": ("PERSON", "person"),
    "officials": ("", ""),
    "instructions": ("INSTRUCTION", "instruction"),
    "tasks": ("TASK", "task"),
}
_KEYS = {label: key for key, (label, _) in KINDS.items() if label}
# Kinds of which a Doc has one record or none: doc._.<key> is that record, or None.
SINGLE = ("header",)
_JSON = frozenset(["str", "int", "bool", "None"])  # annotations of fields with plain values
_ATOMS = frozenset([str, int, bool, type(None)])
_SEQUENCES = (tuple, list)
_OUTSIDE = 2  # Token.ent_iob
_RECORD_TAG = "__vn_directives__"
_start_of = attrgetter("start")


def has_records(doc: Doc, key: str) -> bool:
    """Whether the component for this kind has run on the Doc."""
    return _user_key(key) in doc.user_data


def find_records(doc: Doc, key: str) -> Sequence[Any] | None:
    """The stored records of one kind, in text order; None when its component has not run."""
    found: Sequence[Any] | None = doc.user_data.get(_user_key(key))
    return found


def get_records(doc: Doc, key: str) -> Sequence[Any]:
    """The stored records of one kind, in text order; empty when there are none."""
    found: Sequence[Any] = doc.user_data.get(_user_key(key), ())
    return found


def put_records(doc: Doc, key: str, records: Iterable[Record]) -> None:
    """Store the records of one kind, replacing those of an earlier run."""
    doc.user_data[_user_key(key)] = list(records)


def get_record(doc: Doc, key: str) -> Any:
    """The one record of a kind in `SINGLE`, or None."""
    return next(iter(get_records(doc, key)), None)


def put_record(doc: Doc, key: str, record: Record | None) -> None:
    """Store the one record of a kind in `SINGLE`, or that there is none."""
    put_records(doc, key, () if record is None else (record,))


def put_mentions(doc: Doc, key: str, mentions: Sequence[Mention], set_ents: bool) -> None:
    """Store mentions as records and as the span group ``doc.spans[key]``, and in ``doc.ents``.

    A mention whose edges fall inside tokens gets the span of all tokens that it touches; the
    record keeps the exact offsets.

    Args:
        doc: the Doc to write to.
        key: the kind, one of `KINDS`.
        mentions: records in text order, with offsets into ``doc.text``.
        set_ents: whether ``doc.ents`` takes the mentions in; see `set_flat_ents`.
    """
    put_records(doc, key, mentions)
    spans = _spans_of(doc, key, mentions) if mentions else []
    doc.spans[key] = SpanGroup(doc, name=key, spans=spans)
    if set_ents and spans:
        set_flat_ents(doc, spans)


def _spans_of(doc: Doc, key: str, mentions: Iterable[Mention]) -> list[Span]:
    intern, char_span = doc.vocab.strings.add, doc.char_span
    label = intern(KINDS[key][0])
    spans = (
        char_span(mention.start, mention.end, label, intern(mention.canonical), None, "expand")
        for mention in mentions
    )
    return [span for span in spans if span is not None]


def set_flat_ents(doc: Doc, new: Sequence[Span]) -> None:
    """Take spans into ``doc.ents``, which holds no two that overlap.

    Entities that other components found are kept. Among this library's the longest wins, then a
    title before a body, then the one that is there already.
    """
    # Reading ``doc.ents`` makes a span of each: only where none was set yet, or one is touched.
    if new and not doc[0].ent_iob and not doc.ents:
        outside = np.empty(len(doc), dtype=np.uint64)
        outside.fill(_OUTSIDE)
        doc.from_array([ENT_IOB], outside)  # as `default="outside"` does, many times faster
    added, contested = _part(doc, new)
    if contested:
        winners, evicted = _contest(doc, contested)
        added += winners
        if evicted:
            doc.set_ents([], outside=evicted, default="unmodified")
    # Token by token, so that the cost is that of the new mentions, not of all that are there.
    doc.set_ents(added, default="unmodified")


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


def _contest(doc: Doc, spans: Iterable[Span]) -> tuple[list[Span], list[Span]]:
    """Which of these spans become entities, and which entities have to go from other tokens."""
    ents = doc.ents
    starts = [ent.start for ent in ents]
    ends = [ent.end for ent in ents]
    ours = _OwnSpans(doc)
    winners: list[Span] = []
    taken: set[int] = set()  # the tokens of the winners
    evicted: dict[int, Span] = {}
    for span in sorted(spans, key=_strength, reverse=True):
        tokens = range(span.start, span.end)
        if not taken.isdisjoint(tokens):
            continue
        touched = ents[bisect_right(ends, tokens.start) : bisect_left(starts, tokens.stop)]
        rivals = [ent for ent in touched if ent.start not in evicted]
        strength = _strength(span)
        if all(_strength(ent) < strength and ent in ours for ent in rivals):
            winners.append(span)
            taken.update(tokens)
            evicted.update((ent.start, ent) for ent in rivals)
    return winners, [
        ent for ent in evicted.values() if not taken.issuperset(range(ent.start, ent.end))
    ]


def _strength(span: Span) -> tuple[int, bool]:
    return span.end - span.start, span.label_ == "TITLE"


class _OwnSpans:
    """The mentions that the library stored on a Doc; a span group is read when one is asked for."""

    def __init__(self, doc: Doc) -> None:
        self._groups = doc.spans
        self._places: dict[str, set[tuple[int, int]]] = {}

    def __contains__(self, span: Span) -> bool:
        label = span.label_
        places = self._places.get(label)
        if places is None:
            group = self._groups.get(_KEYS.get(label), ())
            places = self._places[label] = {(own.start, own.end) for own in group}
        return (span.start, span.end) in places


def encode_record(obj: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """Msgpack encoder for records (registered with srsly)."""
    if isinstance(obj, Record):
        cls: Any = type(obj)
        fields = _fields(cls)
        values = dict(zip(fields.names, fields.values_of(obj), strict=True))
        return {_RECORD_TAG: _path(type(obj)), "fields": values}
    return obj if chain is None else chain(obj)


def decode_record(obj: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """Msgpack decoder for records (registered with srsly)."""
    if _RECORD_TAG in obj:
        cls = _record_class(obj[_RECORD_TAG])
        return cls(**{name: _tuples(value) for name, value in obj["fields"].items()})
    return obj if chain is None else chain(obj)


def _get_records(doc: Doc, key: str) -> RecordList:
    return RecordList(get_records(doc, key))


def _get_record(span: Span, key: str) -> Any:
    doc = span.doc
    records = get_records(doc, key)
    for i in range(bisect_left(records, span.start_char, key=_start_of), len(records)):
        record = records[i]
        if record.start >= span.end_char:
            break
        if (record.start, record.end) == (span.start_char, span.end_char):
            return record
        wide = doc.char_span(record.start, record.end, alignment_mode="expand")
        if wide is not None and (wide.start, wide.end) == (span.start, span.end):
            return record
    return None


@cache
def _user_key(key: str) -> tuple[str, str, None, None]:
    # The form of spaCy's own keys for a whole Doc, so that ``Span.as_doc`` leaves them behind:
    # the offsets of the records would be wrong in the part.
    return "._.", f"vn_directives.{key}", None, None


def _path(cls: type[Record]) -> str:
    return f"{cls.__module__}:{cls.__qualname__}"


@cache
def _record_class(path: str) -> type[Record]:
    module, _, name = path.partition(":")
    cls = getattr(import_module(module), name) if module.startswith("vn_directives.") else None
    if not (isinstance(cls, type) and issubclass(cls, Record)):
        raise ValueError(f"{path!r} is no record of vn_directives")
    return cls


class _Fields(NamedTuple):
    """The fields of a class of records.

    Attributes:
        names: their names.
        values_of: gets the values of all of a record at once.
        nested: the names of those that may hold a record or a sequence.
    """

    names: tuple[str, ...]
    values_of: Callable[[Record], tuple[Any, ...]]
    nested: tuple[str, ...]


@cache
def _fields(cls: Any) -> _Fields:
    types = {name: field.type.split(" | ") for name, field in cls.__dataclass_fields__.items()}
    get = attrgetter(*types)
    return _Fields(
        names=tuple(types),
        values_of=get if len(types) > 1 else lambda record: (get(record),),
        nested=tuple(name for name, either in types.items() if not _JSON.issuperset(either)),
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, _SEQUENCES):
        return [item if type(item) in _ATOMS else _plain(item) for item in value]
    return value


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list | tuple) else value


def _register() -> None:
    for key, (_, name) in KINDS.items():
        if not Doc.has_extension(key):
            Doc.set_extension(key, getter=partial(_get_records, key=key))
        if name and not Span.has_extension(name):
            Span.set_extension(name, getter=partial(_get_record, key=key))
    for key in SINGLE:
        if not Doc.has_extension(key):
            Doc.set_extension(key, getter=partial(get_record, key=key))
    srsly.msgpack_encoders("vn_directives.records", func=encode_record)
    srsly.msgpack_decoders("vn_directives.records", func=decode_record)


_register()
