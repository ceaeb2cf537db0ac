"""The default pipeline: what runs, in which order."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from vn_directives.vocabulary.entries import read_entries

# Each component reads what the ones above it stored.
COMPONENTS = (
    "vn_sentences",
    "vn_dates",
    "vn_bodies",
    "vn_titles",  # a title holds its body
    "vn_directives",  # a document's date and issuer are dates, bodies, titles
    "vn_officials",  # persons, joined with their titles
    "vn_header",  # the frame of a text that is itself an official document
    "vn_named",  # laws called by name: the date of the text tells the version
    "vn_outline",  # chapters, articles, clauses
    "vn_references",  # khoản 2 Điều này
    "vn_relations",  # how the documents bear on one another
    "vn_instructions",  # who tells whom
    "vn_duties",  # who is to do what, by when
    "vn_places",  # administrative units
    "vn_linker",  # identifiers that mean the same in every text
)

CONFIG: dict[str, Any] = {
    "nlp": {"tokenizer": {"@tokenizers": "vn_directives.Tokenizer.v1", "engine": "pyvi"}}
}


# spaCy's limit guards neural components against the memory that long texts would take; nothing here
# takes more than a little per character.
MAX_LENGTH = 10**9

_KEPT_WORDS = 50_000  # those of some 2,000 articles
_MOST_WORDS = 100_000  # that a vocabulary has known in its life, each time it was new to it


def load(vocabulary: str | Path | Iterable[str | Path] | None = None) -> Language:
    """The ready pipeline: ``nlp = vn_directives.load(); doc = nlp(text)``.

    Each call makes a new one, to be changed at will: ``nlp.remove_pipe("vn_header")``.

    Args:
        vocabulary: files with words of one's own, see docs/vocabulary.md; of entries with one id
            the last wins.
    """
    nlp = spacy.blank("vi", config=CONFIG)
    nlp.max_length = MAX_LENGTH
    if vocabulary is not None:
        nlp.add_pipe("vn_vocabulary", config={"entries": read_entries(vocabulary)})
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def batch_zone(nlp: Language) -> AbstractContextManager[Any]:
    """What to read a batch of texts in, so that memory does not grow with their number.

    The words of the first texts are the common ones, which the vocabulary keeps; once it has many,
    it forgets the others after each batch. No Doc of the batch may be used later.
    """
    return nullcontext() if len(nlp.vocab) < _KEPT_WORDS else nlp.memory_zone()


def unworn(make: Any, *arguments: Any) -> Any:
    """The pipeline that a cached function keeps, or a new one in the place of one that is worn.

    The maps of spaCy's vocabulary keep room for every word that a memory zone has forgotten, some
    fifty bytes for each, as long as the vocabulary lives.

    Args:
        make: makes a pipeline, under `functools.cache`.
        arguments: of `make`.
    """
    nlp = make(*arguments)
    if len(nlp.vocab) > _MOST_WORDS:
        make.cache_clear()
        del nlp
        gc.unfreeze()  # the command line has frozen it
        gc.collect()
        nlp = make(*arguments)
    return nlp
