"""From a Doc to an extraction record: one JSON object per document."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.batches import in_batches
from vn_directives.brevity import full, shortened
from vn_directives.checks import fault_in
from vn_directives.kinds import ALL
from vn_directives.page import text_of

if TYPE_CHECKING:
    from vn_directives.formats import Text

_CHARACTERS = 50_000  # of a batch of texts, or one text of more


def to_record(doc: Doc, id: Any = None) -> dict[str, Any]:
    """What was found in a Doc, as plain JSON values with character offsets into ``text``.

    Args:
        doc: a processed Doc.
        id: what identifies the document, any JSON value; left out when None.

    Returns:
        ``id``, ``text``, and for each kind whose component has run the list of its records; the
        one record or null for a kind of which a Doc has one (``header``). What follows from the
        rest is left out, as ``docs/storage.md`` says; `full_record` tells it all.
    """
    return shortened(full_record(doc, id))


def full_record(source: Doc | Mapping[str, Any], id: Any = None) -> dict[str, Any]:
    """What was found in a Doc or stands in an extraction record, with every field of every record.

    Args:
        source: a processed Doc, or a record as `to_record` and the command line make it.
        id: what identifies a Doc, any JSON value; left out when None.
    """
    if not isinstance(source, Doc):
        return full(source)
    record: dict[str, Any] = {} if id is None else {"id": id}
    record["text"] = text_of(source)
    for kind in ALL:
        if (found := kind.stored(source)) is not None:
            values = [item.to_dict() for item in found]
            record[kind.key] = (values[0] if values else None) if kind.is_single else values
    return record


def doc_of(nlp: Language, text: Text, reference_date: str | None = None) -> Doc:
    """The processed Doc of a text; the day on which it was published is its reference date.

    Args:
        nlp: the pipeline.
        text: the text.
        reference_date: the ISO day for a text that states none.
    """
    return nlp(_unread(nlp, text, reference_date))


def _unread(nlp: Language, text: Text, reference_date: str | None) -> Doc:
    import vn_directives.dates.component  # noqa: F401 - it sets the extension

    doc = nlp.make_doc(text.content)
    doc._.reference_date = text.date or reference_date
    return doc


def record_of(nlp: Language, text: Text, reference_date: str | None = None) -> dict[str, Any]:
    """What was found in a text, see `to_record` and `doc_of`; with what its input says besides.

    That is its title and date if known, and the fields that are kept.
    """
    return _record(doc_of(nlp, text, reference_date), text)


def records_of_batch(
    nlp: Language, texts: Iterable[Text], reference_date: str | None = None
) -> Iterator[dict[str, Any] | Exception]:
    """The record of each text, in order, as `record_of` makes them one by one, but faster.

    Where a text cannot be read, the error stands in the place of its record.

    Args: as `record_of`.
    """
    for batch in in_batches(texts, lambda text: len(text.content), _CHARACTERS):
        docs: deque[Doc] = deque()
        with suppress(Exception):  # else one by one, to see of which
            docs.extend(nlp.pipe([_unread(nlp, text, reference_date) for text in batch]))
        whole = len(docs) == len(batch)
        while batch:
            text = batch.popleft()
            try:
                doc = docs.popleft() if whole else doc_of(nlp, text, reference_date)
                yield _record(doc, text)
            except Exception as error:
                yield error


def _record(doc: Doc, text: Text) -> dict[str, Any]:
    record = to_record(doc, text.id)
    stated = {"title": text.title, "date": text.date}
    known = {key: value for key, value in stated.items() if value is not None}
    return {**record, **known, **text.kept}


def fault_in_record(record: Mapping[str, Any]) -> str | None:
    """What is wrong with an extraction record: the kind, number and field, and why; else None."""
    if not isinstance(record.get("text"), str):
        return "text: missing, or no string"

    def count(key: str) -> int | None:
        items = record.get(key)
        return len(items) if isinstance(items, list) else None

    for kind in ALL:
        items = record.get(kind.key)
        if items is not None:
            items = [items] if kind.is_single else items
            fault = fault_in(items, kind.record, len(record["text"]), kind.is_mention, count)
            if fault:
                return kind.key + fault
    return None
