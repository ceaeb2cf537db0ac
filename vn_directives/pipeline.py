"""The default pipeline: what runs, in which order."""

from __future__ import annotations

from typing import Any

import spacy
from spacy.language import Language

# Each component reads what the ones above it stored.
COMPONENTS = (
    "vn_sentences",
    "vn_dates",
    "vn_bodies",
    "vn_titles",  # a title holds its body
    "vn_directives",  # a document's date and issuer are dates, bodies, titles
    "vn_officials",  # persons, joined with their titles
    "vn_header",  # the frame of a text that is itself an official document
    "vn_instructions",  # who tells whom
)

CONFIG: dict[str, Any] = {
    "nlp": {"tokenizer": {"@tokenizers": "vn_directives.Tokenizer.v1", "engine": "pyvi"}}
}


# spaCy's limit guards neural components against the memory that long texts would take; nothing here
# takes more than a little per character.
MAX_LENGTH = 10**9


def load() -> Language:
    """The ready pipeline: ``nlp = vn_directives.load(); doc = nlp(text)``.

    Each call makes a new one, to be changed at will: ``nlp.remove_pipe("vn_header")``.
    """
    nlp = spacy.blank("vi", config=CONFIG)
    nlp.max_length = MAX_LENGTH
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp
