"""The spaCy component ``vn_directives``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.bodies.component import bodies_of
from vn_directives.dates.component import dates_of
from vn_directives.directives.documents import documents_in
from vn_directives.directives.record import DirectiveRecord
from vn_directives.entities import Policy
from vn_directives.matching.recogniser import ENTS, Recogniser, as_read
from vn_directives.page import as_step, page_of, reading_of
from vn_directives.storage import put_records, records_of
from vn_directives.titles.component import titles_of

if TYPE_CHECKING:
    from vn_directives.directives.references import Reference
    from vn_directives.matching import Reading


@Language.factory(
    "vn_directives",
    assigns=["doc.spans", "doc.ents", "doc._.directives", "doc._.documents", "span._.directive"],
    default_config={**ENTS},
)
def make_directives(
    nlp: Language, name: str, set_ents: bool, ents_labels: dict[str, str], ents_policy: Policy
) -> DirectiveRecogniser:
    """Create the component; see `DirectiveRecogniser`."""
    return DirectiveRecogniser(
        name, set_ents=set_ents, ents_labels=ents_labels, ents_policy=ents_policy
    )


class DirectiveRecogniser(Recogniser):
    """Finds references to numbered documents (``doc._.directives``) and groups them by document
    (``doc._.documents``).
    """

    key = "directives"

    def __call__(self, doc: Doc) -> Doc:
        """Find the directives of a Doc and store them, and the documents that they refer to."""
        return self._put_documents(super().__call__(doc))

    @as_step
    def _put_documents(self, doc: Doc) -> None:
        put_records(doc, "documents", documents_in(directives_of(doc)))

    def find(self, doc: Doc) -> Sequence[DirectiveRecord]:
        """The directives of a Doc, in text order."""
        return page_of(doc).once(doc, self.key, _find)


def directives_of(doc: Doc) -> Sequence[DirectiveRecord]:
    """The directives that an earlier component stored, or, where none ran, those found now."""
    return records_of(doc, "directives", _find)


def _find(doc: Doc) -> Sequence[DirectiveRecord]:
    reading = reading_of(doc)
    find_references, read = _grammar()
    references = find_references(reading)
    if not references:
        return []  # what else is in the text does not matter
    found = read(reading, references, dates_of(doc), bodies_of(doc), titles_of(doc))
    return as_read(reading, found)


@cache
def _grammar() -> tuple[
    Callable[[Reading], list[Reference]], Callable[..., Sequence[DirectiveRecord]]
]:
    """The grammar, imported with the first text that is read."""
    from vn_directives.directives.grammar import directives_of
    from vn_directives.directives.references import find_references

    return find_references, directives_of
