"""The spaCy component ``vn_header``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.batches import Batched
from vn_directives.bodies.component import bodies_of
from vn_directives.dates.component import dates_of
from vn_directives.header.record import HeaderRecord
from vn_directives.page import as_step, page_of, reading_of
from vn_directives.storage import put_records, records_of
from vn_directives.titles.component import titles_of


@Language.factory(
    "vn_header",
    assigns=["doc._.header", "doc._.headers"],
)
def make_header(nlp: Language, name: str) -> HeaderRecogniser:
    """Create the component; see `HeaderRecogniser`."""
    return HeaderRecogniser(name)


class HeaderRecogniser(Batched):
    """Reads the frames of official documents: ``doc._.headers``, the text's own ``doc._.header``.

    Args:
        name: the component's name in the pipeline.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    @as_step
    def __call__(self, doc: Doc) -> Doc:
        """Store the frames of a Doc; none when it is not an official document."""
        found = page_of(doc).once(doc, "headers", _find)
        put_records(doc, "headers", found)
        put_records(doc, "header", (own_of(found),) if found else ())
        return doc


def headers_of(doc: Doc) -> Sequence[HeaderRecord]:
    """The frames that an earlier component stored, or, where none ran, those found now."""
    return records_of(doc, "headers", _find)


def header_of(doc: Doc) -> HeaderRecord | None:
    """The text's own frame, as an earlier component stored it, or, where none ran, found now."""
    return next(iter(records_of(doc, "header", _find_own)), None)


def own_of(headers: Sequence[HeaderRecord]) -> HeaderRecord:
    """The text's own frame: the first that is not issued with another document, else the first."""
    return next((h for h in headers if h.issued_with is None), headers[0])


def _find_own(doc: Doc) -> Sequence[HeaderRecord]:
    found = headers_of(doc)
    return (own_of(found),) if found else ()


def _find(doc: Doc) -> Sequence[HeaderRecord]:
    return _grammar()(reading_of(doc), lambda: (dates_of(doc), bodies_of(doc), titles_of(doc)))


@cache
def _grammar() -> Callable[..., Sequence[HeaderRecord]]:
    """The grammar, imported with the first text that is read."""
    from vn_directives.header.grammar import find_headers

    return find_headers
