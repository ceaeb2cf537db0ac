"""The spaCy component ``vn_titles``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.bodies.component import bodies_of
from vn_directives.bodies.record import BodyRecord
from vn_directives.entities import Policy
from vn_directives.matching.reading import Reading
from vn_directives.matching.recogniser import ENTS, Recogniser, as_read
from vn_directives.page import page_of, reading_of
from vn_directives.storage import records_of
from vn_directives.titles.record import TitleRecord


@Language.factory(
    "vn_titles",
    assigns=["doc.spans", "doc.ents", "doc._.titles", "span._.title"],
    default_config={**ENTS},
)
def make_titles(
    nlp: Language, name: str, set_ents: bool, ents_labels: dict[str, str], ents_policy: Policy
) -> TitleRecogniser:
    """Create the component; see `TitleRecogniser`."""
    return TitleRecogniser(
        name, set_ents=set_ents, ents_labels=ents_labels, ents_policy=ents_policy
    )


class TitleRecogniser(Recogniser):
    """Finds titles and stores them."""

    key = "titles"

    def find(self, doc: Doc) -> Sequence[TitleRecord]:
        """The titles of a Doc, in text order."""
        return page_of(doc).once(doc, self.key, _find)


def titles_of(doc: Doc) -> Sequence[TitleRecord]:
    """The titles that an earlier component stored, or, where none ran, those found now."""
    return records_of(doc, "titles", _find)


def _find(doc: Doc) -> Sequence[TitleRecord]:
    reading = reading_of(doc)
    return as_read(reading, _grammar()(reading, bodies_of(doc)))


@cache
def _grammar() -> Callable[[Reading, Sequence[BodyRecord]], list[TitleRecord]]:
    """The grammar, imported with the first text that is read."""
    from vn_directives.titles.grammar import find_titles

    return find_titles
