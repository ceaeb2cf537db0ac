"""The spaCy component ``vn_instructions``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.bodies.component import bodies_of
from vn_directives.dates.component import dates_of
from vn_directives.directives.component import directives_of
from vn_directives.header.component import header_of
from vn_directives.instructions.record import InstructionRecord
from vn_directives.matching.reading import reading_of
from vn_directives.matching.recogniser import Recogniser
from vn_directives.officials.component import officials_of, persons_of
from vn_directives.titles.component import titles_of


@Language.factory(
    "vn_instructions",
    assigns=["doc.spans", "doc.ents", "doc._.instructions", "span._.instruction"],
    requires=["doc._.bodies", "doc._.titles", "doc._.officials", "doc._.dates", "doc._.directives"],
    default_config={"set_ents": True, "verbs": None},
)
def make_instructions(
    nlp: Language, name: str, set_ents: bool, verbs: list[str] | None
) -> InstructionRecogniser:
    """Create the component; see `InstructionRecogniser`."""
    return InstructionRecogniser(name, set_ents=set_ents, verbs=verbs)


class InstructionRecogniser(Recogniser):
    """Finds instructions and stores them.

    Args:
        name: the component's name in the pipeline.
        set_ents: whether ``doc.ents`` takes the mentions in.
        verbs: the directing verbs to look for, of those in ``lexicons/instructions.json``; its
            default ones when None.
    """

    key = "instructions"

    def __init__(
        self, name: str, *, set_ents: bool = True, verbs: Sequence[str] | None = None
    ) -> None:
        super().__init__(name, set_ents=set_ents)
        self.verbs = None if verbs is None else tuple(verbs)

    def find(self, doc: Doc) -> Sequence[InstructionRecord]:
        """The instructions of a Doc, in text order."""
        from vn_directives.instructions.grammar import find_instructions

        return find_instructions(
            reading_of(doc),
            bodies_of(doc),
            titles_of(doc),
            persons_of(doc),
            officials_of(doc),
            dates_of(doc),
            directives_of(doc),
            header_of(doc),
            self.verbs,
        )
