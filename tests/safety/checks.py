"""What must hold of every text: the tokens, the offsets, the records, the stored bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives import to_record
from vn_directives.bounds import WORD_SYLLABLES

# Fields that hold a pair of offsets, or several.
_PAIRS = ("deadlines", "documents", "mentions")
_MARKS = "\u0300\u036f"


def check_text(nlp: Language, text: str) -> dict[str, Any]:
    """Read a text, check all that must hold of any, and give its record; see `check_doc`."""
    doc = nlp(text)
    record = check_doc(doc, text)
    stored = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert stored.text == text, "the stored text is another"
    assert to_record(stored) == record, "the stored records are others"
    return record


def check_doc(doc: Doc, text: str) -> dict[str, Any]:
    """Check all that must hold of the Doc of a text but for its bytes, and give its record.

    Raises:
        AssertionError: something does not hold; the message says what.
    """
    record = to_record(doc)
    assert "".join(token.text_with_ws for token in doc) == text, "the tokens are not the text"
    assert doc.text == record["text"] == text, "the text is not kept"
    longest = max((len(token.text.split()) for token in doc), default=0)
    assert longest <= WORD_SYLLABLES, f"a token of {longest} syllables"
    _check_spans(doc)
    for path, item in _items(record):
        _check_offsets(text, path, item)
    assert json.loads(json.dumps(record, ensure_ascii=False, allow_nan=False)) == record
    return record


def _check_spans(doc: Doc) -> None:
    for key, spans in doc.spans.items():
        for span in spans:
            assert span.start < span.end, f"an empty span of {key}"
            assert span.text.strip(), f"a span of {key} is blank"
    ends = [(entity.start, entity.end) for entity in doc.ents]
    assert all(a[1] <= b[0] for a, b in pairwise(ends)), "entities overlap"


def _items(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from _items(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _items(inner, path)


def _check_offsets(text: str, path: str, item: dict[str, Any]) -> None:
    for key in item:
        if key == "start" or key.endswith("_start"):
            start, end = item[key], item[key.removesuffix("start") + "end"]
            assert (start is None) == (end is None), f"{path}.{key} is half there"
            if start is None:
                continue
            assert 0 <= start < end <= len(text), f"{path}.{key}: {start}, {end}"
            piece = text[start:end]
            assert piece.strip() == piece, f"{path}.{key}: an edge at a blank: {piece!r}"
            after = text[end : end + 1]
            assert not _MARKS[0] <= after <= _MARKS[1], f"{path}.{key}: an edge before a mark"
            if key == "start" and "text" in item:
                assert piece == item["text"], f"{path}: {piece!r} is not {item['text']!r}"
    for key in _PAIRS:
        for pair in item.get(key) or ():
            if isinstance(pair, list):
                assert 0 <= pair[0] < pair[1] <= len(text), f"{path}.{key}: {pair}"
