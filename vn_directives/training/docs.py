"""Extraction records as Docs to train on, and Docs as records again.

A Doc for training holds each kind of mention as a span group (``doc.spans["bodies"]``), all of them
as ``doc.spans["sc"]`` (spaCy's `spancat` learns from one group), and the flat view as ``doc.ents``
(for `ner`). The record itself travels as JSON in ``doc.user_data``, so that the way back
keeps whatever a span cannot hold: values of dates, officials, extra keys.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc, Span, SpanGroup

from vn_directives.entities import set_flat_ents
from vn_directives.kinds import KINDS, MENTIONS
from vn_directives.records import full_record
from vn_directives.storage import has_records
from vn_directives.training.edits import with_mentions

ALL_SPANS = "sc"
"""The span group that holds the mentions of all kinds: the default key of spaCy's `spancat`."""

LABELS = {kind.key: kind.label for kind in MENTIONS}
"""The label of the spans of each kind of mention."""

_RECORD = "vn_directives.record"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A mention whose edges fall inside tokens, so that no span can stand for it.

    Attributes:
        id: what identifies its document.
        kind: the kind of mention (``bodies``).
        start, end: its character offsets.
        text: as written.
        tokens: the texts of the tokens that it touches.
    """

    id: Any
    kind: str
    start: int
    end: int
    text: str
    tokens: tuple[str, ...]

    def __str__(self) -> str:
        where = "" if self.id is None else f"{self.id}: "
        tokens = ", ".join(map(repr, self.tokens))
        return f"{where}{self.kind} {self.text!r} at {self.start} does not fit the tokens {tokens}"


def to_doc(
    record: dict[str, Any], make_doc: Callable[[str], Doc], kinds: Iterable[str] = LABELS
) -> tuple[Doc, list[Misfit]]:
    """A Doc that holds the mentions of an extraction record.

    Args:
        record: ``text`` and a list for each kind of mention, with character offsets.
        make_doc: makes the tokens, as `Language.make_doc` does.
        kinds: the kinds of mention to take over.

    Returns:
        The Doc, and the mentions that fit no tokens. Their tokens have no value in ``doc.ents``
        (spaCy's "missing"), so that a model does not learn that nothing stands there.
    """
    doc = make_doc(record["text"])
    rest = {key: value for key, value in record.items() if key != "text"}
    doc.user_data[_RECORD] = json.dumps(rest, ensure_ascii=False)
    misfits: list[Misfit] = []
    unknown: list[Span] = []
    spans: list[Span] = []
    for kind in kinds:
        if kind not in record:
            continue
        fitting = []
        for mention in record[kind]:
            start, end = mention["start"], mention["end"]
            span = doc.char_span(start, end, label=LABELS[kind])
            if span is not None:
                fitting.append(span)
                continue
            wide = doc.char_span(start, end, alignment_mode="expand")
            tokens = () if wide is None else tuple(token.text for token in wide)
            text = record["text"][start:end]
            misfits.append(Misfit(record.get("id"), kind, start, end, text, tokens))
            if wide is not None:
                unknown.append(wide)
        doc.spans[kind] = SpanGroup(doc, name=kind, spans=fitting)
        spans += fitting
    doc.spans[ALL_SPANS] = SpanGroup(doc, name=ALL_SPANS, spans=spans)
    doc.set_ents([])
    if spans:
        set_flat_ents(doc, spans)
    held = {token.i for ent in doc.ents for token in ent}
    missing = [doc[i : i + 1] for i in {t.i for span in unknown for t in span} - held]
    if missing:
        doc.set_ents([], missing=missing, default="unmodified")
    return doc, misfits


def from_doc(doc: Doc) -> dict[str, Any]:
    """The extraction record of a Doc that `to_doc`, a pipeline or an annotation tool made.

    The mentions are those of the span groups; without any, those of ``doc.spans["sc"]`` or of
    ``doc.ents``. A mention keeps the attributes that the Doc's record gives to its offsets.
    """
    stored = any(has_records(doc, key) for key in KINDS)
    told = json.loads(doc.user_data.get(_RECORD, "{}"))
    known = full_record(doc) if stored else {**told, "text": doc.text}
    groups = {kind: list(doc.spans[kind]) for kind in LABELS if kind in doc.spans}
    if not groups:
        spans = list(doc.spans[ALL_SPANS]) if ALL_SPANS in doc.spans else list(doc.ents)
        groups = {
            kind: [span for span in spans if span.label_ == label]
            for kind, label in LABELS.items()
            if kind in known or any(span.label_ == label for span in spans)
        }
    places = {
        kind: [(span.start_char, span.end_char) for span in group]
        + [(m["start"], m["end"]) for m in known.get(kind) or () if not _fits(doc, m)]
        for kind, group in groups.items()
    }
    first = {"id": known["id"]} if "id" in known else {}
    return with_mentions({**first, "text": doc.text, **known}, places)


def _fits(doc: Doc, mention: dict[str, Any]) -> bool:
    return doc.char_span(mention["start"], mention["end"]) is not None
