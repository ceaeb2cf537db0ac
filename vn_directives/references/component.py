"""The spaCy component ``vn_references``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.entities import Policy
from vn_directives.matching.recogniser import ENTS, Recogniser, as_read
from vn_directives.outline.component import outline_of
from vn_directives.page import page_of, reading_of
from vn_directives.references.record import ReferenceRecord
from vn_directives.storage import records_of


@Language.factory(
    "vn_references",
    assigns=["doc.spans", "doc.ents", "doc._.references", "span._.reference"],
    default_config={**ENTS, "set_ents": False},
)
def make_references(
    nlp: Language, name: str, set_ents: bool, ents_labels: dict[str, str], ents_policy: Policy
) -> ReferenceRecogniser:
    """Create the component; see `ReferenceRecogniser`."""
    return ReferenceRecogniser(
        name, set_ents=set_ents, ents_labels=ents_labels, ents_policy=ents_policy
    )


class ReferenceRecogniser(Recogniser):
    """Finds the references of a document to itself and to its own units."""

    key = "references"

    def find(self, doc: Doc) -> Sequence[ReferenceRecord]:
        """The references of a Doc, in text order."""
        return page_of(doc).once(doc, self.key, _find)


def references_of(doc: Doc) -> Sequence[ReferenceRecord]:
    """The references that an earlier component stored, or, where none ran, those found now."""
    return records_of(doc, "references", _find)


def _find(doc: Doc) -> Sequence[ReferenceRecord]:
    from vn_directives.references.grammar import find_internal

    reading = reading_of(doc)
    return as_read(reading, find_internal(reading, outline_of(doc)))
