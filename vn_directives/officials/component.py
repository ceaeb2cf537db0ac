"""The spaCy component ``vn_officials``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.matching.reading import reading_of
from vn_directives.matching.recogniser import Recogniser
from vn_directives.storage import get_records, has_records
from vn_directives.officials.record import PersonRecord


@Language.factory(
    "vn_officials",
    assigns=["doc.spans", "doc.ents", "doc._.officials", "span._.person"],
    requires=["doc._.bodies", "doc._.titles"],
    default_config={"set_ents": True},
)
def make_officials(nlp: Language, name: str, set_ents: bool) -> OfficialRecogniser:
    """Create the component; see `OfficialRecogniser`."""
    return OfficialRecogniser(name, set_ents=set_ents)


class OfficialRecogniser(Recogniser):
    """Finds officials and stores them."""

    key = "officials"

    def find(self, doc: Doc) -> Sequence[PersonRecord]:
        """The officials of a Doc, in text order."""
        return []
