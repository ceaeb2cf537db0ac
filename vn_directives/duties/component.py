"""The spaCy component ``vn_duties``."""

from __future__ import annotations

from functools import cache
from types import ModuleType

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.dates.component import dates_of
from vn_directives.directives.component import directives_of
from vn_directives.duties.record import DutyRecord
from vn_directives.duties.vocabulary import obligations
from vn_directives.header.component import headers_of
from vn_directives.instructions.component import cast_of, instructions_of
from vn_directives.matching.recogniser import Component, as_read
from vn_directives.page import as_step, reading_of
from vn_directives.storage import put_mentions


@Language.factory(
    "vn_duties",
    assigns=["doc.spans", "doc._.duties", "span._.duty"],
)
def make_duties(nlp: Language, name: str) -> DutyRecogniser:
    """Create the component; see `DutyRecogniser`."""
    return DutyRecogniser(name)


class DutyRecogniser(Component):
    """Finds duties and stores them; ``doc.ents``, which holds short mentions, is left alone."""

    keys = ("duties",)

    @as_step
    def __call__(self, doc: Doc) -> Doc:
        """Find the duties of a Doc and store them; returns the same Doc."""
        put_mentions(doc, "duties", _find(doc), set_ents=False)
        return doc


def _find(doc: Doc) -> list[DutyRecord]:
    grammar = _grammar()
    reading, headers, instructions = reading_of(doc), headers_of(doc), instructions_of(doc)
    if grammar.is_dutiless_text(headers, instructions):
        return []
    dates, obliging = dates_of(doc), obligations(reading)
    marked = grammar.is_marked(reading, headers, instructions, dates)
    if not (marked or obliging):
        return []
    found: list[DutyRecord] = grammar.find_duties(
        reading,
        obliging,
        marked,
        cast_of(doc),
        instructions,
        dates,
        directives_of(doc),
        headers,
    )
    return [*as_read(reading, found)]


@cache
def _grammar() -> ModuleType:
    """The grammar, imported with the first text that is read."""
    from vn_directives.duties import grammar

    return grammar
