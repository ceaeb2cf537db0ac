"""pyvi's conditional random field, decoded many times faster than pyvi does it.

pyvi labels each syllable ``B_W`` (begins a word) or ``I_W`` (inside one) with a CRFsuite model over
features of the syllable and its neighbours. Two labels mean that only the *difference* of the two
scores counts: one number per syllable and feature. Those numbers are summed once per distinct
syllable and kept, so that the scores of a text are sums of arrays. Nearly all of them are so far
from zero that no neighbour's label could change the syllable's own; only the few others need the
Viterbi algorithm.

The model and the dictionary are read from the installed pyvi package (MIT, Viet-Trung Tran). The
model is a pickle; it is read without running anything that the pickle names, and without
scikit-learn.
"""

from __future__ import annotations

import io
import pickle
import struct
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from vn_directives.segmentation.dictionary import Dictionary, pyvi_dictionary, pyvi_models
from vn_directives.segmentation.syllables import Syllable, Syllables

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


_SIDES = ("", "-1:", "+1:")  # a feature of the syllable, of the one before, of the next one


class Decoder:
    """Finds where words continue, as pyvi's model does.

    Args:
        weights: the model.
        dictionary: words of two and three syllables.
    """

    def __init__(self, weights: Weights, dictionary: Dictionary) -> None:
        self._weights = weights.attributes
        self._dictionary = dictionary
        (self._bb, self._bi), (self._ib, self._ii) = weights.transitions
        self._from = self._bi - self._bb, self._ii - self._ib  # see `_best_path`
        self._over = self._bb - self._ib, self._bi - self._ii
        # The scores above which a label is inside, and may be, whatever stands around it; as
        # arrays: numpy takes twice as long with numbers of Python's.
        self._surely = np.array(max(self._over) - min(self._from))
        self._perhaps = np.array(min(self._over) - max(self._from))
        self._bias = self._weight("bias")
        self._digit = self._weight("word.isdigit()")
        self._upper, self._title = (
            [self._weight(f"{side}word.is{shape}()") for side in _SIDES]
            for shape in ("upper", "title")
        )
        # What a word of the dictionary adds to its first syllable, and to its last.
        self._of_two, self._of_three = (
            [np.array(self._weight(f"{side}:word.{name}()")) for side in (f"+{last}", f"-{last}")]
            for name, last in (("bi_gram", 1), ("tri_gram", 2))
        )

    def _weight(self, name: str) -> float:
        return self._weights.get(name, 0.0)

    def decode(self, syllables: Syllables) -> NDArray[np.bool_]:
        """For each syllable, whether the best labelling has it inside a word."""
        return self._best_path(self._scores(syllables))

    def _scores(self, syllables: Syllables) -> NDArray[np.float64]:
        """How much more inside than begin, for each syllable without regard to other labels."""
        shares = syllables.values(self._shares, np.float64, 4)
        scores: NDArray[np.float64] = shares[0]
        before, after = scores[:-1], scores[1:]
        after += shares[1, :-1]
        before += shares[2, 1:]
        two, three = self._dictionary.find(shares[3].astype(np.int64))
        firsts, seconds = scores[:-1], scores[1:]
        firsts += two * self._of_two[0]
        seconds += two * self._of_two[1]
        firsts, thirds = scores[:-2], scores[2:]
        firsts += three * self._of_three[0]
        thirds += three * self._of_three[1]
        return scores

    def _shares(self, syllable: Syllable) -> tuple[float, float, float, int]:
        """The score of a syllable itself, what it adds to the next one and to the one before.

        And its number in the dictionary.
        """
        form, lower = syllable.form, syllable.form.lower()
        upper, title = form.isupper(), form.istitle()
        own, to_next, to_previous = [
            self._weight(f"{side}word.lower():{lower}") + upper * of_upper + title * of_title
            for side, of_upper, of_title in zip(_SIDES, self._upper, self._title, strict=True)
        ]
        own += self._bias + form.isdigit() * self._digit
        return own, to_next, to_previous, self._dictionary.number(lower)

    def _best_path(self, scores: NDArray[np.float64]) -> NDArray[np.bool_]:
        """The best path of two labels.

        The *lead* at a syllable is how much the best path that ends inside is ahead of the best
        that begins there. Inside was best reached from inside when the lead before was over
        `stay`, begin from inside when it was over `leave`; ties go to begin, as in CRFsuite. What
        the labels before add to a lead lies between two bounds, so that most scores alone say
        that the lead is over both limits, or over none: the label is settled, and so is what it
        adds to the next lead. Only the other syllables are gone through one by one.
        """
        from_begin, from_inside = self._from
        leave, stay = self._over
        labels = scores > self._surely
        open_ones = scores > self._perhaps
        open_ones ^= labels
        if len(open_ones):  # nothing comes before the first, after the last
            open_ones[0] = open_ones[-1] = True

        leads: dict[int, float] = {}
        places: list[int] = open_ones.nonzero()[0].tolist()
        for i in places:
            lead = scores.item(i)
            if i - 1 in leads:
                before = leads[i - 1]
                lead += max(before + self._ii, self._bi) - max(before + self._ib, self._bb)
            elif i:
                lead += from_inside if labels[i - 1] else from_begin
            leads[i] = lead
        limit = 0.0
        for i in reversed(places):
            if i + 1 < len(labels):
                limit = stay if labels[i + 1] else leave
            labels[i] = leads[i] > limit
        return labels


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
