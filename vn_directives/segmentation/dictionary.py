"""The Vietnamese dictionary that comes with pyvi: about 30,000 words in lower case."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_BASE = 1 << 16  # more than there are syllables in a dictionary
_HASHES = 1 << 18
_NOTHING = (False, frozenset[int]())


class Dictionary:
    """The words of two and three syllables among words whose syllables blanks part.

    Syllables are numbers here, and pairs of them too, so that those of a text are hashed at once.
    """

    def __init__(self, words: Iterable[str]) -> None:
        words = list(words)
        syllables = dict.fromkeys(" ".join(words).split(" "))
        self._numbers = {syllable: number for number, syllable in enumerate(syllables, 1)}
        # By the first two syllables: whether they are a word, and the third ones of words.
        self._pairs: dict[int, tuple[bool, frozenset[int]]] = {}
        for word in words:
            numbers = [self._numbers[syllable] for syllable in word.split(" ")]
            if len(numbers) == 2:
                pair = numbers[0] * _BASE + numbers[1]
                self._pairs[pair] = True, self._pairs.get(pair, _NOTHING)[1]
            elif len(numbers) == 3:
                pair = numbers[0] * _BASE + numbers[1]
                is_word, thirds = self._pairs.get(pair, _NOTHING)
                self._pairs[pair] = is_word, thirds | {numbers[2]}
        self._hashes = np.zeros(_HASHES, np.bool_)
        self._hashes[_hash(np.array(list(self._pairs), np.int64))] = True

    def number(self, syllable: str) -> int:
        """The number of a syllable in lower case; 0 for one that is in no word."""
        return self._numbers.get(syllable, 0)

    def find(self, numbers: NDArray[np.int64]) -> tuple[list[int], list[int]]:
        """Where words of two, and of three syllables begin in a sequence of syllables.

        Args:
            numbers: the number of each syllable.
        """
        pairs = numbers[:-1] * _BASE + numbers[1:]
        (likely,) = self._hashes.take(_hash(pairs)).nonzero()
        two, three = [], []
        for i, pair in zip(likely.tolist(), pairs.take(likely).tolist(), strict=True):
            if pair in self._pairs:
                is_word, thirds = self._pairs[pair]
                if is_word:
                    two.append(i)
                if thirds and i + 2 < len(numbers) and numbers[i + 2] in thirds:
                    three.append(i)
        return two, three


def _hash(pairs: NDArray[np.int64]) -> NDArray[np.int64]:
    hashes: NDArray[np.int64] = (pairs * 0x9E3779B1 >> 13) & (_HASHES - 1)
    return hashes


@cache
def pyvi_dictionary() -> Dictionary:
    """The dictionary of the installed pyvi; read once per process."""
    return Dictionary(pyvi_words().split("\n"))


def pyvi_words() -> str:
    """The words of the dictionary, one a line, the tone mark of oa, oe, uy on the second vowel."""
    return (pyvi_models() / "words.txt").read_text(encoding="utf-8")


def pyvi_models() -> Path:
    """The folder of pyvi's data; pyvi itself is not imported."""
    spec = find_spec("pyvi")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("the engine 'pyvi' needs the package pyvi: pip install pyvi")
    return Path(spec.submodule_search_locations[0]) / "models"
