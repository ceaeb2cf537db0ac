"""pyvi's conditional random field, decoded about ten times faster than pyvi does it.

pyvi labels each syllable ``B_W`` (begins a word) or ``I_W`` (inside one) with a CRFsuite model over
features of the syllable and its neighbours. Two labels mean that only the *difference* of the two
scores counts: one number per syllable and feature. Those numbers are summed once per distinct
syllable and kept, so that decoding a text is a look-up per syllable and one pass over numbers.

The model and the dictionary are read from the installed pyvi package (MIT, Viet-Trung Tran). The
model is a pickle; it is read without running anything that the pickle names, and without
scikit-learn.
"""

from __future__ import annotations

import io
import pickle
import struct
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from vn_directives.segmentation.dictionary import (
    Continuations,
    Dictionary,
    pyvi_dictionary,
    pyvi_models,
)

_KEPT_SYLLABLES = 1 << 16  # distinct syllables whose scores are kept; a big corpus has about 20,000

# crfsuite.h and src/crf1d_model.c: the header, then chunks at the offsets that it names.
_HEADER = struct.Struct("<4sI4s9I")
_CHUNK = struct.Struct("<4sII")
_FEATURE = np.dtype([("type", "<u4"), ("source", "<u4"), ("target", "<u4"), ("weight", "<f8")])
_STATE, _TRANSITION = 0, 1
_DICTIONARY = struct.Struct("<4s5I")
_RECORD = struct.Struct("<II")


class Weights(NamedTuple):
    """A two-label CRF as score differences: how much more ``I_W`` gets than ``B_W``.

    Attributes:
        attributes: for each attribute of a syllable, the weight for inside less that for begin.
        transitions: ``transitions[a][b]``, the weight of label ``b`` after ``a``; 0 is begin.
    """

    attributes: dict[str, float]
    transitions: tuple[tuple[float, float], tuple[float, float]]


def read_crfsuite(data: bytes, inside: str) -> Weights:
    """Read a CRFsuite model (format version 100) of two labels.

    Args:
        data: the content of the model file.
        inside: the name of the label that counts as inside.
    """
    magic, _, kind, version, _, _, _, features_at, labels_at, attributes_at, _, _ = (
        _HEADER.unpack_from(data)
    )
    if (magic, kind, version) != (b"lCRF", b"FOMC", 100):
        raise ValueError(f"not a CRFsuite model of version 100: {magic!r} {kind!r} {version}")
    labels = _read_dictionary(data, labels_at)
    names = _read_dictionary(data, attributes_at)
    if len(labels) != 2 or inside not in labels:
        raise ValueError(f"a model of two labels with {inside} is needed, not of {labels}")
    sign = np.array([1.0 if label == inside else -1.0 for label in labels])
    count = _CHUNK.unpack_from(data, features_at)[2]
    features = np.frombuffer(data, _FEATURE, count, features_at + _CHUNK.size)

    states = features[features["type"] == _STATE]
    weights = sign[states["target"]] * states["weight"]
    differences = np.bincount(states["source"], weights, len(names)).tolist()

    transitions = [[0.0, 0.0], [0.0, 0.0]]
    order = labels if labels[1] == inside else labels[::-1]
    for _, source, target, weight in features[features["type"] == _TRANSITION].tolist():
        transitions[order.index(labels[source])][order.index(labels[target])] = weight
    (bb, bi), (ib, ii) = transitions
    return Weights(dict(zip(names, differences, strict=True)), ((bb, bi), (ib, ii)))


def _read_dictionary(data: bytes, at: int) -> list[str]:
    """The strings of a constant quark database (CQDB), by number."""
    _, _, _, _, count, backward = _DICTIONARY.unpack_from(data, at)
    strings = []
    for offset in np.frombuffer(data, "<u4", count, at + backward).tolist():
        _, size = _RECORD.unpack_from(data, at + offset)
        start = at + offset + _RECORD.size
        strings.append(data[start : start + size - 1].decode("utf-8"))
    return strings


_Entry: TypeAlias = tuple[float, float, float, Continuations, str]


class Decoder:
    """Finds where words continue, as pyvi's model does.

    Args:
        weights: the model.
        dictionary: words of two and three syllables.
    """

    def __init__(self, weights: Weights, dictionary: Dictionary) -> None:
        self._entries = _Entries(weights.attributes, dictionary)
        (self._bb, self._bi), (self._ib, self._ii) = weights.transitions
        get = weights.attributes.get
        self._bigram_left = get("+1:word.bi_gram()", 0.0)
        self._bigram_right = get("-1:word.bi_gram()", 0.0)
        self._trigram_left = get("+2:word.tri_gram()", 0.0)
        self._trigram_right = get("-2:word.tri_gram()", 0.0)

    def decode(self, syllables: Sequence[str]) -> list[bool]:
        """For each syllable, whether the best labelling has it inside a word."""
        return self._best_path(self._scores(syllables)) if syllables else []

    def _scores(self, syllables: Sequence[str]) -> list[float]:
        """How much more inside than begin, for each syllable without regard to other labels.

        The score of a syllable is complete when its right neighbour has been seen, but for the
        words of three syllables, which are found at their last one.
        """
        bigram_left, bigram_right = self._bigram_left, self._bigram_right
        trigram_left, trigram_right = self._trigram_left, self._trigram_right
        scores: list[float] = []
        score = from_previous = 0.0
        known: Continuations = {}
        thirds = nothing = frozenset[str]()
        for own, to_next, to_previous, continuations, lower in map(
            self._entries.__getitem__, syllables
        ):
            scores.append(score + to_previous)
            score = own + from_previous
            if thirds:
                if lower in thirds:
                    scores[-2] += trigram_left
                    score += trigram_right
                thirds = nothing
            if lower in known:
                is_word, thirds = known[lower]
                if is_word:
                    scores[-1] += bigram_left
                    score += bigram_right
            known = continuations
            from_previous = to_next
        scores.append(score)
        return scores[1:]  # the first is what stood before the text

    def _best_path(self, scores: list[float]) -> list[bool]:
        """The best path of two labels.

        `lead` is how much the best path that ends inside is ahead of the best that begins. Inside
        was best reached from inside when the lead before was over `stay`, begin from inside when
        it was over `leave`; ties go to begin, as in CRFsuite.
        """
        begin_begin, begin_inside = self._bb, self._bi
        inside_begin, inside_inside = self._ib, self._ii
        stay = begin_inside - inside_inside
        leave = begin_begin - inside_begin
        lead = scores[0]
        leads = [lead]
        for score in scores[1:]:
            score += lead + inside_inside if lead > stay else begin_inside
            lead = score - (lead + inside_begin if lead > leave else begin_begin)
            leads.append(lead)
        limit = 0.0
        labels = []
        for lead in reversed(leads):
            inside = lead > limit
            limit = stay if inside else leave
            labels.append(inside)
        labels.reverse()
        return labels


class _Entries(dict[str, _Entry]):
    """What each syllable contributes, found when first met.

    An entry: the score of the syllable itself, what it adds to the next and to the previous one,
    how words of the dictionary go on after it, and its lower-case form.
    """

    def __init__(
        self,
        attributes: dict[str, float],
        dictionary: Dictionary,
    ) -> None:
        self._attributes = attributes
        self._dictionary = dictionary

    def __missing__(self, syllable: str) -> _Entry:
        get = self._attributes.get
        lower = syllable.lower()
        upper, title, digit = syllable.isupper(), syllable.istitle(), syllable.isdigit()
        own = (
            get("bias", 0.0)
            + get("word.lower():" + lower, 0.0)
            + get("word.isupper()", 0.0) * upper
            + get("word.istitle()", 0.0) * title
            + get("word.isdigit()", 0.0) * digit
        )
        to_next, to_previous = (
            get(f"{side}:word.lower():{lower}", 0.0)
            + get(f"{side}:word.istitle()", 0.0) * title
            + get(f"{side}:word.isupper()", 0.0) * upper
            for side in ("-1", "+1")
        )
        entry = own, to_next, to_previous, self._dictionary.get(lower, {}), lower
        if len(syllable) <= 64:
            if len(self) >= _KEPT_SYLLABLES:
                self.clear()
            self[syllable] = entry
        return entry


@cache
def pyvi_decoder() -> Decoder:
    """The decoder of the installed pyvi's model; read once per process."""
    state = _inert_unpickle((pyvi_models() / "pyvi3.pkl").read_bytes())
    model: bytes = state.modelfile.__FILE_RESOURCE_DATA__
    return Decoder(read_crfsuite(model, inside="I_W"), pyvi_dictionary())


class _Inert:
    """Stands in for every class that a pickle names: holds its state, runs nothing."""

    def __init__(self, *args: Any) -> None:
        pass

    def __setstate__(self, state: Any) -> None:
        if isinstance(state, dict):
            self.__dict__.update(state)


def _latin1(text: str, encoding: str) -> bytes:
    # How Python 2's protocols write bytes.
    if encoding != "latin1":
        raise pickle.UnpicklingError(f"bytes written as {encoding!r}")
    return text.encode(encoding)


class _InertUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        return _latin1 if (module, name) == ("_codecs", "encode") else _Inert


def _inert_unpickle(data: bytes) -> Any:
    return _InertUnpickler(io.BytesIO(data)).load()
