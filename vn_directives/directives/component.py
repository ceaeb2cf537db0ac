"""The spaCy component ``vn_directives``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.bodies.component import bodies_of
from vn_directives.dates.component import dates_of
from vn_directives.titles.component import titles_of
from vn_directives.matching.reading import reading_of
from vn_directives.matching.recogniser import Recogniser
from vn_directives.storage import get_records, has_records
from vn_directives.directives.record import DirectiveRecord


@Language.factory(
    "vn_directives",
    assigns=["doc.spans", "doc.ents", "doc._.directives", "span._.directive"],
    requires=["doc._.dates", "doc._.bodies", "doc._.titles"],
    default_config={"set_ents": True},
)
def make_directives(nlp: Language, name: str, set_ents: bool) -> DirectiveRecogniser:
    """Create the component; see `DirectiveRecogniser`."""
    return DirectiveRecogniser(name, set_ents=set_ents)


class DirectiveRecogniser(Recogniser):
    """Finds directives and stores them."""

    key = "directives"

    def find(self, doc: Doc) -> Sequence[DirectiveRecord]:
        """The directives of a Doc, in text order."""
        from vn_directives.directives.grammar import find_directives

        return find_directives(reading_of(doc), dates_of(doc), bodies_of(doc), titles_of(doc))


def directives_of(doc: Doc) -> Sequence[DirectiveRecord]:
    """The directives that an earlier component stored, or, where none ran, those found now."""
    if has_records(doc, "directives"):
        return get_records(doc, "directives")
    from vn_directives.directives.grammar import find_directives

    return find_directives(reading_of(doc), dates_of(doc), bodies_of(doc), titles_of(doc))
