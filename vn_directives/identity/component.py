"""The spaCy components ``vn_places`` and ``vn_linker``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.entities import Policy
from vn_directives.identity.record import PlaceRecord
from vn_directives.matching.recogniser import ENTS, Component, Recogniser, as_read
from vn_directives.page import as_step, reading_of


@Language.factory(
    "vn_places",
    assigns=["doc.spans", "doc.ents", "doc._.places", "span._.place"],
    default_config={**ENTS, "set_ents": False},
)
def make_places(
    nlp: Language, name: str, set_ents: bool, ents_labels: dict[str, str], ents_policy: Policy
) -> PlaceRecogniser:
    """Create the component; see `PlaceRecogniser`."""
    return PlaceRecogniser(
        name, set_ents=set_ents, ents_labels=ents_labels, ents_policy=ents_policy
    )


class PlaceRecogniser(Recogniser):
    """Finds administrative units, tells which they are, and stores them."""

    key = "places"

    def find(self, doc: Doc) -> Sequence[PlaceRecord]:
        """The places of a Doc, in text order."""
        from vn_directives.identity.grammar import context_of, place_records

        reading = reading_of(doc)
        return as_read(reading, place_records(reading, context_of(doc)))


@Language.factory(
    "vn_linker",
    assigns=[
        *("doc.spans", "doc._.bodies", "span._.body"),
        *("doc._.directives", "span._.directive", "doc._.documents"),
    ],
)
def make_linker(nlp: Language, name: str) -> Linker:
    """Create the component; see `Linker`."""
    return Linker(name)


class Linker(Component):
    """Gives every body and document an identifier that means the same in every text."""

    @as_step
    def __call__(self, doc: Doc) -> Doc:
        """Write the identifiers into the records of a Doc and ``kb_id_`` of their spans."""
        from vn_directives.identity.grammar import link

        link(doc)
        return doc
