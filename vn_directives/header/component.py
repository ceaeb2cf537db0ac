"""The spaCy component ``vn_header``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.header.record import HeaderRecord
from vn_directives.matching import Reading
from vn_directives.matching.reading import reading_of
from vn_directives.storage import find_records, put_record


@Language.factory("vn_header", assigns=["doc._.header"], requires=[])
def make_header(nlp: Language, name: str) -> HeaderRecogniser:
    """Create the component; see `HeaderRecogniser`."""
    return HeaderRecogniser(name)


class HeaderRecogniser:
    """Reads the frame of an official document and stores it as ``doc._.header``.

    Args:
        name: the component's name in the pipeline.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Store the frame of a Doc, None when it is not an official document."""
        put_record(doc, "header", _find(doc))
        return doc


def header_of(doc: Doc) -> HeaderRecord | None:
    """The frame that an earlier component stored, or, where none ran, the one found now."""
    stored = find_records(doc, "header")
    if stored is None:
        return _find(doc)
    return stored[0] if stored else None


def _find(doc: Doc) -> HeaderRecord | None:
    return _grammar()(reading_of(doc))


@cache
def _grammar() -> Callable[[Reading], HeaderRecord | None]:
    """The grammar, imported with the first text that is read."""
    from vn_directives.header.grammar import find_header

    return find_header
