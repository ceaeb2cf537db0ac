"""The Vietnamese dictionary that comes with pyvi: about 30,000 words in lower case."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vn_directives.matching.numbers import NumberSet, pair_of


class Dictionary:
    """The words of two and three syllables among words whose syllables blanks part.

    Syllables are numbers here, and rows of them too, so that those of a text are looked up at once.
    """

    def __init__(self, words: Iterable[str]) -> None:
        words = list(words)
        syllables = dict.fromkeys(" ".join(words).split(" "))
        self._numbers = {syllable: number for number, syllable in enumerate(syllables, 1)}
        rows = [[self._numbers[syllable] for syllable in word.split(" ")] for word in words]
        two = np.array([row for row in rows if len(row) == 2], np.int64).reshape(-1, 2).T
        three = np.array([row for row in rows if len(row) == 3], np.int64).reshape(-1, 3).T
        begun = pair_of(three[0], three[1])
        self._two = NumberSet(pair_of(two[0], two[1]).tolist())
        self._begun = NumberSet(begun.tolist())
        self._three = NumberSet(pair_of(begun, three[2]).tolist())

    def number(self, syllable: str) -> int:
        """The number of a syllable in lower case; 0 for one that is in no word."""
        return self._numbers.get(syllable, 0)

    def find(self, numbers: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where words of two, and of three syllables begin in a sequence of syllables.

        Args:
            numbers: the number of each syllable.
        """
        pairs = pair_of(numbers[:-1], numbers[1:])
        begun = self._begun.places(pairs[:-1])
        rows = pair_of(pairs.take(begun), numbers.take(begun + 2))
        return self._two.places(pairs), begun[self._three.holds(rows)]


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
