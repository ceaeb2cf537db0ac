"""What a model sees of a token: its syllables, its form, and whether it begins like a name.

spaCy's ``MultiHashEmbed`` sees a token as a whole, with its first letter and last three letters.
Tokens of this library are words of several syllables, and names are mostly one token, which no
training text holds; what tells them is the first syllable (the surname) and the last.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)
from thinc.types import Floats2d, Ints2d

from vn_directives.matching.names import common_surnames, surnames
from vn_directives.orthography import fold

_ROWS = (4000, 2000, 2000, 1000)  # of the tables of words, first and last syllables, and forms


@registry.architectures("vn_directives.SyllableEmbed.v1")
def make_embed(width: int) -> Model[list[Doc], list[Floats2d]]:
    """A layer from the tokens of Docs to vectors; tone marks and Unicode forms make no difference.

    Args:
        width: of the vectors.
    """
    tables: list[Model[Ints2d, Floats2d]] = [
        HashEmbed(width, rows, column=column, seed=column, dropout=0.0)
        for column, rows in enumerate(_ROWS)
    ]
    mix = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    features: Model[list[Doc], list[Ints2d]] = Model("syllable_features", _forward)
    return chain(
        features,
        list2ragged(),
        with_array(chain(concatenate(*tables), mix)),
        ragged2list(),
    )


def _forward(
    model: Model[list[Doc], list[Ints2d]], docs: list[Doc], is_train: bool
) -> tuple[list[Ints2d], Callable[[list[Ints2d]], list[Doc]]]:
    rows = [[features_of(token.text) for token in doc] for doc in docs]
    arrays: list[Any] = [np.array(row, dtype="uint64").reshape(-1, len(_ROWS)) for row in rows]
    return [cast(Ints2d, model.ops.asarray(array)) for array in arrays], lambda changes: []


@lru_cache(maxsize=50_000)
def features_of(text: str) -> tuple[int, int, int, int]:
    """The hashes of a token's word, first syllable, last syllable, and form."""
    word = fold(text).cased
    syllables = word.lower().split() or [word]
    names = [syllable.istitle() for syllable in word.split()]
    form = (
        _case(word),
        min(len(syllables), 4),
        all(names),
        syllables[0] in surnames(),
        syllables[0] in common_surnames(),
    )
    seen = (word.lower(), syllables[0], syllables[-1], repr(form))
    word_hash, first, last, shape = map(get_string_id, seen)
    return word_hash, first, last, shape


def _case(word: str) -> str:
    """``A``, ``a`` or ``0`` for each letter or digit, other signs as they are, runs cut to two."""
    shape = ""
    for sign in word:
        kind = "0" if sign.isdigit() else sign
        if sign.isalpha():
            kind = "A" if sign.isupper() else "a"
        if not shape.endswith(kind * 2):
            shape += kind
    return shape
