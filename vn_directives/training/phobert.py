"""The pieces of words that PhoBERT reads, for `spacy-curated-transformers`.

PhoBERT has a tokenization of its own: words whose syllables are joined by ``_``, cut into pieces by
byte-pair merges over characters (fastBPE). The tokenizer of this library gives the words; two files
of the model, ``vocab.txt`` and ``bpe.codes``, give the pieces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Model
from thinc.types import Ragged

_SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")  # the first ids; ``<mask>`` is the last
_WORD_END = "</w>"
_BLANKS = re.compile(r"\s+")


@registry.architectures("vn_directives.PhobertEncoder.v1")
def make_encoder() -> Model[list[Doc], list[Ragged]]:
    """A model from Docs to the ids of their pieces; `make_loader` gives it the vocabulary."""
    return Model("phobert_encoder", _forward, attrs={"ids": {}, "ranks": {}})


@registry.callbacks("vn_directives.PhobertLoader.v1")
def make_loader(path: str | Path) -> Callable[..., Model[list[Doc], list[Ragged]]]:
    """What reads the vocabulary when a model is initialised.

    Args:
        path: the folder with ``vocab.txt`` and ``bpe.codes``.
    """

    def load(model: Model[Any, Any], X: Any = None, Y: Any = None) -> Model[Any, Any]:
        folder = Path(path)
        model.attrs["ids"] = read_vocabulary((folder / "vocab.txt").read_text(encoding="utf-8"))
        codes = (folder / "bpe.codes").read_text(encoding="utf-8").splitlines()
        model.attrs["ranks"] = {
            " ".join(line.split()[:2]): rank for rank, line in enumerate(codes) if line.strip()
        }
        return model

    return load


def read_vocabulary(text: str) -> dict[str, int]:
    """The id of each piece: one piece and its count a line."""
    pieces = [line.rsplit(" ", 1)[0] for line in text.split("\n") if line.strip()]
    return {piece: i for i, piece in enumerate((*_SPECIAL, *pieces, "<mask>"))}


def pieces_of(word: str, ranks: dict[str, int]) -> list[str]:
    """The pieces of a word: the most frequent pair is merged first, until none is known.

    All but the last end with ``@@``.
    """
    parts = [*word[:-1], word[-1] + _WORD_END]
    while len(parts) > 1:
        known = [
            (ranks[pair], i)
            for i in range(len(parts) - 1)
            if (pair := f"{parts[i]} {parts[i + 1]}") in ranks
        ]
        if not known:
            break
        _, i = min(known)
        parts[i : i + 2] = [parts[i] + parts[i + 1]]
    return [f"{part}@@" for part in parts[:-1]] + [parts[-1].removesuffix(_WORD_END)]


def _forward(
    model: Model[Any, Any], docs: Iterable[Doc], is_train: bool
) -> tuple[list[Ragged], Callable[[Any], list[Any]]]:
    ids, ranks = model.attrs["ids"], model.attrs["ranks"]
    found = []
    for doc in docs:
        of_doc, lengths = [ids["<s>"]], [1]
        for token in doc:
            word = _BLANKS.sub("_", token.text.strip())
            pieces = pieces_of(word, ranks) if word else []
            of_doc += [ids.get(piece, ids["<unk>"]) for piece in pieces]
            lengths.append(len(pieces))
        of_doc.append(ids["</s>"])
        lengths.append(1)
        found.append(Ragged(model.ops.asarray1i(of_doc), model.ops.asarray1i(lengths)))
    return found, lambda _: []
