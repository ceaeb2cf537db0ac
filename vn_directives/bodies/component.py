"""The spaCy component ``vn_bodies``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.bodies.record import BodyRecord
from vn_directives.entities import Policy
from vn_directives.matching.reading import Reading
from vn_directives.matching.recogniser import ENTS, Recogniser, as_read
from vn_directives.page import page_of, reading_of
from vn_directives.storage import records_of


@Language.factory(
    "vn_bodies",
    assigns=["doc.spans", "doc.ents", "doc._.bodies", "span._.body"],
    default_config={**ENTS},
)
def make_bodies(
    nlp: Language, name: str, set_ents: bool, ents_labels: dict[str, str], ents_policy: Policy
) -> BodyRecogniser:
    """Create the component; see `BodyRecogniser`."""
    return BodyRecogniser(name, set_ents=set_ents, ents_labels=ents_labels, ents_policy=ents_policy)


class BodyRecogniser(Recogniser):
    """Finds bodies and stores them."""

    key = "bodies"

    def find(self, doc: Doc) -> Sequence[BodyRecord]:
        """The bodies of a Doc, in text order."""
        return page_of(doc).once(doc, self.key, _find)


def bodies_of(doc: Doc) -> Sequence[BodyRecord]:
    """The bodies that an earlier component stored, or, where none ran, those found now."""
    return records_of(doc, "bodies", _find)


def _find(doc: Doc) -> Sequence[BodyRecord]:
    reading = reading_of(doc)
    return as_read(reading, _grammar()(reading))


@cache
def _grammar() -> Callable[[Reading], list[BodyRecord]]:
    """The grammar, imported with the first text that is read."""
    from vn_directives.bodies.grammar import find_bodies

    return find_bodies
