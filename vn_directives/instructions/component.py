"""The spaCy component ``vn_instructions``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.matching.reading import reading_of
from vn_directives.matching.recogniser import Recogniser
from vn_directives.storage import get_records, has_records
from vn_directives.instructions.record import InstructionRecord


@Language.factory(
    "vn_instructions",
    assigns=["doc.spans", "doc.ents", "doc._.instructions", "span._.instruction"],
    requires=["doc._.bodies", "doc._.titles", "doc._.officials"],
    default_config={"set_ents": True},
)
def make_instructions(nlp: Language, name: str, set_ents: bool) -> InstructionRecogniser:
    """Create the component; see `InstructionRecogniser`."""
    return InstructionRecogniser(name, set_ents=set_ents)


class InstructionRecogniser(Recogniser):
    """Finds instructions and stores them."""

    key = "instructions"

    def find(self, doc: Doc) -> Sequence[InstructionRecord]:
        """The instructions of a Doc, in text order."""
        return []
