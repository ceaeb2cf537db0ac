"""How records live on a `Doc`.

A component's records are one list in ``doc.user_data``; its mentions are a span group.
``doc._.<key>`` returns the list, ``span._.<name>`` finds the record of a span, and `encode_record`
and `decode_record` carry records through msgpack (``to_bytes``, ``DocBin``, ``n_process``).
Importing the package is enough for a reader of stored Docs: it needs no pipeline. What survives
where is written in ``docs/storage.md``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

import srsly
from spacy.tokens import Doc, Span, SpanGroup

from vn_directives.checks import check_offsets, checked_fields
from vn_directives.entities import Entities, drop_ents
from vn_directives.kind import Kind, Mention, Record, fields_of
from vn_directives.kinds import CLASSES, KINDS, MENTIONS
from vn_directives.page import page_of, text_of
from vn_directives.refs import renumber

_BEGINS = 3  # Token.ent_iob
_RECORD_TAG = "__vn_directives__"
_start_of = attrgetter("start")


def has_records(doc: Doc, key: str) -> bool:
    """Whether the component for this kind has run on the Doc."""
    return KINDS[key].user_key in doc.user_data


def records_of(doc: Doc, key: str, find: Callable[[Doc], Sequence[Any]]) -> Sequence[Any]:
    """The records of a kind: those stored on the Doc, else those found, once.

    Args:
        doc: any Doc.
        key: the kind.
        find: finds them, reading records of other kinds by this function only.
    """
    page = page_of(doc)
    page.reads.add(key)
    stored = KINDS[key].stored(doc)
    return page.once(doc, key, find) if stored is None else stored


def get_records(doc: Doc, key: str) -> Sequence[Any]:
    """The stored records of one kind, in text order; empty when there are none."""
    return KINDS[key].stored(doc) or ()


def put_records(doc: Doc, key: str, records: Iterable[Record]) -> None:
    """Store the records of one kind, replacing those of an earlier run."""
    kind, page = KINDS[key], page_of(doc)
    before = kind.stored(doc)
    stored = kind.store(doc, records)
    if before:
        renumber(doc, key, before, stored)
    page.wrote(doc, key, before, stored)


def get_record(doc: Doc, key: str) -> Any:
    """The one record of a `SingleKind`, or None."""
    return next(iter(get_records(doc, key)), None)


def put_mentions(
    doc: Doc, key: str, mentions: Sequence[Mention], set_ents: Entities | bool
) -> None:
    """Store mentions as records and as the span group ``doc.spans[key]``, and in ``doc.ents``.

    A mention whose edges fall inside tokens gets the span of all tokens that it touches; the
    record keeps the exact offsets.

    Args:
        doc: the Doc to write to.
        key: the kind, one of `vn_directives.kinds.KINDS`.
        mentions: records in text order, with offsets into ``doc.text``.
        set_ents: whether ``doc.ents`` takes the mentions in, or how.
    """
    kind = KINDS[key]
    page, before = page_of(doc), kind.stored(doc)
    kind.store(doc, mentions)
    spans = _spans_of(doc, kind, mentions) if mentions else []
    groups = doc.spans.data  # its own dict: the proxy would check a group that is made right here
    if earlier := groups.get(key):
        drop_ents(doc, earlier)
    groups[key] = SpanGroup(doc, name=key, spans=spans)
    if spans and set_ents:
        (Entities() if set_ents is True else set_ents).add(doc, spans)
    if before:
        renumber(doc, key, before, mentions)
    page.wrote(doc, key, before, mentions)


def set_mentions(doc: Doc, key: str, mentions: Iterable[Mention]) -> None:
    """Store mentions of one's own in place of those that were found.

    The components that have run on the Doc and read mentions of this kind read them again.

    Args:
        doc: the Doc to write to.
        key: the kind (``bodies``).
        mentions: records with offsets into ``doc.text``, in any order.

    Raises:
        ValueError: there is no such kind of mention, or a record is of another class or does not
            fit the text.
    """
    kind = KINDS.get(key)
    if kind is None or not kind.is_mention:
        known = ", ".join(mention.key for mention in MENTIONS)
        raise ValueError(f"no kind of mention {key!r}; the kinds are {known}")
    ordered = list(mentions)
    check_offsets(ordered, kind.record, key, text_of(doc))
    put_mentions(doc, key, sorted(ordered, key=lambda m: (m.start, -m.end)), set_ents=True)


def refresh_spans(doc: Doc) -> Doc:
    """Make the span groups of the mentions anew from the records; returns the same Doc.

    A retokenizer merges or splits tokens, and spaCy leaves span groups at the old token numbers.
    Records have character offsets and stay right.
    """
    for kind in MENTIONS:
        if (found := kind.stored(doc)) is not None:
            spans = _spans_of(doc, kind, found)
            doc.spans[kind.key] = SpanGroup(doc, name=kind.key, spans=spans)
    return doc


def put_identified(doc: Doc, key: str, mentions: Sequence[Mention]) -> None:
    """Store the mentions of one kind again with more known of them: their places are the same.

    Whoever has read them need not read them again. The spans of ``doc.spans[key]`` and the
    entities made of them get the new ``kb_id``.
    """
    kind = KINDS[key]
    kind.store(doc, mentions)
    if not mentions and key in doc.spans:
        return
    spans = _spans_of(doc, kind, mentions)
    for old, new in zip(doc.spans.get(key, ()), spans, strict=False):  # none where none were stored
        first = doc[new.start]
        if old.kb_id != new.kb_id and first.ent_iob == _BEGINS and first.ent_kb_id == old.kb_id:
            for token in new:
                token.ent_kb_id = new.kb_id
    doc.spans[key] = SpanGroup(doc, name=key, spans=spans)


def _spans_of(doc: Doc, kind: Kind[Any], mentions: Iterable[Mention]) -> list[Span]:
    intern, char_span = doc.vocab.strings.add, doc.char_span
    label = intern(kind.label)
    spans = []
    for m in mentions:
        span = char_span(m.start, m.end, label, intern(m.canonical), None, "expand")
        if span is not None:
            spans.append(span)
    return spans


def record_of_span(span: Span, key: str) -> Any:
    """The record of one kind that stands at exactly this span, or None."""
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


def encode_record(obj: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """Msgpack encoder for records (registered with srsly)."""
    if isinstance(obj, Record):
        cls: Any = type(obj)
        fields = fields_of(cls)
        values = dict(zip(fields.names, fields.values_of(obj), strict=True))
        return {_RECORD_TAG: f"{cls.__module__}:{cls.__qualname__}", "fields": values}
    return obj if chain is None else chain(obj)


def decode_record(obj: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """Msgpack decoder for records (registered with srsly).

    What it makes is in `CLASSES`: nothing is imported or run that a file names. A dictionary that
    only looks like a record is left as it is.

    Raises:
        ValueError: a record lacks a field, or one holds what it may not.
    """
    if len(obj) == 2 and isinstance(name := obj.get(_RECORD_TAG), str):
        known, stored = CLASSES.get(name), obj.get("fields")
        if known is not None and isinstance(stored, dict):
            cls, kind = known
            return cls(**checked_fields(cls, kind, stored))
    return obj if chain is None else chain(obj)


srsly.msgpack_encoders("vn_directives.records", func=encode_record)
srsly.msgpack_decoders("vn_directives.records", func=decode_record)
