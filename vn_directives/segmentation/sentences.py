"""The spaCy component ``vn_sentences``: where sentences of an official text begin."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.batches import Batched
from vn_directives.page import reading_of
from vn_directives.structure.layout import layout_of

_offset_of = attrgetter("idx")
_NO_START = 2**64 - 1  # -1, as spaCy stores it: the token begins no sentence


@Language.factory(
    "vn_sentences",
    assigns=["token.is_sent_start", "doc.sents"],
    default_config={"overwrite": False},
)
def make_sentences(nlp: Language, name: str, overwrite: bool) -> Sentences:
    """Create the component.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        overwrite: whether boundaries that are already set are replaced.
    """
    return Sentences(name, overwrite=overwrite)


class Sentences(Batched):
    """Sets sentence boundaries by rules; works on the tokens of any tokenizer.

    A line is at least a sentence, unless the next one goes on in lower case. A full stop after an
    abbreviation (``TP.``, ``đ/c.``) or the number of a list item ends none.

    Args:
        name: the component's name in the pipeline.
        overwrite: whether boundaries that are already set are replaced.
    """

    def __init__(self, name: str = "vn_sentences", *, overwrite: bool = False) -> None:
        self.name = name
        self.overwrite = overwrite

    def __call__(self, doc: Doc) -> Doc:
        """Set ``token.is_sent_start`` of every token; returns the same Doc."""
        if not len(doc):
            return doc
        begins: NDArray[np.uint64] = np.empty(len(doc), dtype=np.uint64)
        begins.fill(_NO_START)
        begins[0] = 1
        reading = reading_of(doc)
        found = reading.written_offsets(layout_of(reading).sentences.offsets)
        if found:
            for start in found:
                place = bisect_left(doc, start, key=_offset_of)
                # A sentence that begins within a token begins none.
                if place < len(doc) and doc[place].idx == start:
                    begins[place] = 1
        if not self.overwrite and doc.has_annotation(SENT_START):
            present = doc.to_array(SENT_START)
            begins = np.where(present, present, begins)
        doc.from_array(SENT_START, begins)
        return doc
