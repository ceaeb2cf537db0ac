"""Engines: the models that say which syllables form a word. Interchangeable, chosen by name.

An engine is a function from the syllables of a text to, for each, whether it continues the word of
the syllable before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from string import punctuation
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from vn_directives.segmentation.syllables import Syllable, Syllables

_STRETCH = 10_000

Engine: TypeAlias = Callable[[Syllables], NDArray[np.bool_]]


def load_engine(name: str) -> Engine:
    """The engine of this name; models are read when first needed, once per process.

    Raises:
        ValueError: no engine has this name.
        ModuleNotFoundError: the engine's package is not installed.
    """
    if name not in ENGINES:
        raise ValueError(f"no engine is called {name!r}; there are {', '.join(sorted(ENGINES))}")
    return ENGINES[name]()


def _load_pyvi() -> Engine:
    from vn_directives.segmentation.crf import pyvi_decoder

    def pyvi(syllables: Syllables) -> NDArray[np.bool_]:
        """pyvi's labels and what pyvi makes of them."""
        continues = pyvi_decoder().decode(syllables)  # reads the model when first called
        joined = syllables.values(_joined, np.uint8, 2)
        if len(continues):
            continues[0] = False
        later = continues[1:]
        later &= (joined[0, :-1] & joined[1, 1:]).astype(np.bool_)
        return continues

    return pyvi


_SMALL, _CAPITAL = 1, 2


def _joined(syllable: Syllable) -> tuple[int, int]:
    """What pyvi joins to a syllable, and to what it joins it; as bits, of which one is common.

    Nothing to signs and numbers, a capital to a capital only.
    """
    form = syllable.form
    if form in punctuation or form[0].isdigit():
        return 0, 0
    return (_SMALL | _CAPITAL, _CAPITAL) if form[0].istitle() else (_SMALL, _SMALL)


def _load_underthesea() -> Engine:
    try:
        from underthesea import word_tokenize
    except ImportError as error:
        raise ModuleNotFoundError(
            "the engine 'underthesea' needs an extra: pip install vn-directives[underthesea]"
        ) from error

    def underthesea(syllables: Syllables) -> NDArray[np.bool_]:
        continues: list[bool] = []
        for stretch in _stretches(syllables):
            continues += label(stretch)
        return np.array(continues, np.bool_)

    def label(forms: list[str]) -> list[bool]:
        text = " ".join(forms)
        starts = set()
        at = 0
        for word in word_tokenize(text, use_token_normalize=False):
            start = text.find(word, at)
            if start >= 0:
                starts.add(start)
                at = start + len(word)
        continues = []
        at = 0
        for form in forms:
            continues.append(at > 0 and at not in starts)
            at += len(form) + 1
        return continues

    return underthesea


def _stretches(syllables: Syllables) -> Iterator[list[str]]:
    """The forms in lists of some ten thousand that end with a line, where there are lines.

    underthesea takes memory for every feature of every syllable that it is given at once.
    """
    forms: list[str] = []
    for syllable in syllables:
        forms.append(syllable.form)
        if len(forms) >= _STRETCH and ("\n" in syllable.gap or len(forms) >= 2 * _STRETCH):
            yield forms
            forms = []
    yield forms


def _load_syllables() -> Engine:
    def alone(syllables: Syllables) -> NDArray[np.bool_]:
        return np.zeros(len(syllables), np.bool_)

    return alone


ENGINES: dict[str, Callable[[], Engine]] = {
    "pyvi": _load_pyvi,
    "syllables": _load_syllables,
    "underthesea": _load_underthesea,
}
