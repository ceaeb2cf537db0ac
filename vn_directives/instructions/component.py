"""The spaCy component ``vn_instructions``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.bodies.component import bodies_of
from vn_directives.directives.component import directives_of
from vn_directives.entities import Policy
from vn_directives.header.component import header_of
from vn_directives.instructions.record import InstructionRecord
from vn_directives.matching.recogniser import ENTS, Component, as_read
from vn_directives.officials.component import officials_of, persons_of
from vn_directives.page import as_step, page_of, reading_of
from vn_directives.storage import put_mentions, records_of
from vn_directives.titles.component import titles_of

if TYPE_CHECKING:
    from vn_directives.instructions.actors import Cast


@Language.factory(
    "vn_instructions",
    assigns=["doc.spans", "doc.ents", "doc._.instructions", "span._.instruction"],
    default_config={**ENTS, "verbs": None},
)
def make_instructions(
    nlp: Language,
    name: str,
    set_ents: bool,
    ents_labels: dict[str, str],
    ents_policy: Policy,
    verbs: list[str] | None,
) -> InstructionRecogniser:
    """Create the component; see `InstructionRecogniser`."""
    return InstructionRecogniser(
        name, set_ents=set_ents, ents_labels=ents_labels, ents_policy=ents_policy, verbs=verbs
    )


class InstructionRecogniser(Component):
    """Finds instructions and stores them.

    Args:
        name: the component's name in the pipeline.
        verbs: the directing verbs to look for, of those in ``lexicons/instructions.json``; its
            default ones when None.
        ents: how ``doc.ents`` takes the instructions in; see `Component`.
    """

    keys = ("instructions",)

    def __init__(self, name: str, *, verbs: Sequence[str] | None = None, **ents: Any) -> None:
        super().__init__(name, **ents)
        self.verbs = None if verbs is None else tuple(verbs)

    @as_step
    def __call__(self, doc: Doc) -> Doc:
        """Find the instructions of a Doc and store them; returns the same Doc."""
        put_mentions(doc, "instructions", _find(doc, self.verbs), self.entities)
        return doc


def instructions_of(doc: Doc) -> Sequence[InstructionRecord]:
    """The instructions that an earlier component stored, or, where none ran, those found now."""
    return records_of(doc, "instructions", lambda doc: _find(doc, None))


def _find(doc: Doc, verbs: tuple[str, ...] | None) -> list[InstructionRecord]:
    grammar = _grammar()
    reading, header = reading_of(doc), header_of(doc)
    places = grammar.find_verbs(reading, header, verbs)
    if not places:
        return []
    found: list[InstructionRecord] = grammar.find_instructions(
        reading, places, cast_of(doc), directives_of(doc), header
    )
    return [*as_read(reading, found)]


def cast_of(doc: Doc) -> Cast:
    """Who acts and speaks in the text of a Doc, put together once."""
    return page_of(doc).once(doc, "cast", _cast)


def _cast(doc: Doc) -> Cast:
    cast: Cast = _grammar().Cast(
        reading_of(doc), bodies_of(doc), titles_of(doc), persons_of(doc), officials_of(doc)
    )
    return cast


@cache
def _grammar() -> ModuleType:
    """The grammar, imported with the first text that is read."""
    from vn_directives.instructions import grammar

    return grammar
