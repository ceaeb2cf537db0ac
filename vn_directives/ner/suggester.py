"""The stretches of text that `spancat` judges: those that can be a mention at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

import numpy as np
import numpy.typing as npt
from spacy.pipeline.spancat import Suggester
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Ops, get_current_ops
from thinc.types import Ragged

_Array = npt.NDArray[np.int32]
_BREAK = re.compile(r"\n|^(?:[;:!?…]|\.{2,})$")
_SHORT = 2  # letters of what a full stop belongs to: ``TP. Vinh``
_LAST = re.compile(r"\w\.?\)?$")


@registry.misc("vn_directives.MentionSuggester.v1")
def make_suggester(max_size: int = 14) -> Suggester:
    """Suggest the stretches of up to `max_size` tokens that begin with a capital, end with a word.

    None goes on after a line break, a colon, a semicolon or the end of a sentence. These are far
    fewer than spaCy's ``ngram_range_suggester`` suggests, so that a model learns and reads faster.
    What has no capital (``ban chỉ đạo``) is left to rules.
    """
    return partial(suggest, max_size=max_size)


def suggest(docs: Iterable[Doc], *, max_size: int, ops: Ops | None = None) -> Ragged:
    """The token offsets of what can be a mention, Doc by Doc."""
    ops = ops or get_current_ops()
    spans = [_spans_of(doc, max_size) for doc in docs]
    lengths = ops.asarray1i([len(rows) for rows in spans])
    rows = np.vstack([*spans, np.zeros((0, 2), dtype="i")])
    return Ragged(ops.xp.asarray(rows), lengths)


def _spans_of(doc: Doc, max_size: int) -> _Array:
    starts = np.array([i for i, token in enumerate(doc) if token.text[0].isupper()], dtype="i")
    sizes = np.minimum(_ends(doc)[starts] - starts, max_size).clip(0)
    first = np.repeat(starts, sizes)
    size = np.arange(len(first)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    lasts = np.array([_LAST.search(token.text) is not None for token in doc], dtype=bool)
    found = np.stack([first, first + size + 1], axis=1).astype("i")
    kept: _Array = found[lasts[first + size]]
    return kept


def _ends(doc: Doc) -> _Array:
    """For each token the end of its stretch; for a break its own start."""
    ends, end = np.zeros(len(doc), dtype="i"), len(doc)
    for i in range(len(doc) - 1, -1, -1):
        text = doc[i].text
        if _BREAK.search(text) or (text == "." and (not i or len(doc[i - 1]) > _SHORT)):
            end = i
        ends[i] = end
    return ends
