"""The spaCy component ``vn_relations``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.directives.component import directives_of
from vn_directives.header.component import header_of
from vn_directives.matching.recogniser import Component
from vn_directives.named.component import named_of
from vn_directives.page import page_of, reading_of
from vn_directives.relations.record import RelationRecord
from vn_directives.storage import put_records, records_of


@Language.factory(
    "vn_relations",
    assigns=["doc._.relations"],
)
def make_relations(nlp: Language, name: str) -> RelationReader:
    """Create the component; see `RelationReader`."""
    return RelationReader(name)


class RelationReader(Component):
    """Tells how the numbered documents that a text names bear on one another."""

    def __call__(self, doc: Doc) -> Doc:
        """Store the relations of a Doc; returns the same Doc."""
        put_records(doc, "relations", page_of(doc).once(doc, "relations", _find))
        return doc


def relations_of(doc: Doc) -> Sequence[RelationRecord]:
    """The relations that an earlier component stored, or, where none ran, those found now."""
    return records_of(doc, "relations", _find)


def _find(doc: Doc) -> Sequence[RelationRecord]:
    from vn_directives.relations.grammar import find_relations

    return find_relations(reading_of(doc), directives_of(doc), named_of(doc), header_of(doc))
