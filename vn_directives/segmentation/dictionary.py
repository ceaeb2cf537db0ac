"""The Vietnamese dictionary that comes with pyvi: about 30,000 words in lower case."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_BASE = 1 << 16  # more than there are syllables in a dictionary


class Dictionary:
    """The words of two and three syllables among words whose syllables blanks part.

    Syllables are numbers here, and words too, so that those of a whole text are looked up at once.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._numbers: dict[str, int] = {}
        two, three = set(), set()
        for word in words:
            syllables = word.split(" ")
            if len(syllables) == 2:
                two.add(self._code(syllables))
            elif len(syllables) == 3:
                three.add(self._code(syllables))
        self._two = np.array(sorted(two), np.int64)
        self._three = np.array(sorted(three), np.int64)
        self._first_two = np.unique(self._three // _BASE)

    def _code(self, syllables: list[str]) -> int:
        code = 0
        for syllable in syllables:
            number = self._numbers.setdefault(syllable, len(self._numbers) + 1)
            code = code * _BASE + number
        return code

    def number(self, syllable: str) -> int:
        """The number of a syllable in lower case; 0 for one that is in no word."""
        return self._numbers.get(syllable, 0)

    def find(self, numbers: NDArray[np.int64]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Where words of two, and of three syllables begin in a sequence of syllables.

        Args:
            numbers: the number of each syllable.
        """
        pairs = numbers[:-1] * _BASE + numbers[1:]
        (two,) = _is_in(pairs, self._two).nonzero()
        (three,) = _is_in(pairs[:-1], self._first_two).nonzero()
        return two, three[_is_in(pairs[three] * _BASE + numbers[three + 2], self._three)]


def _is_in(values: NDArray[np.int64], known: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether each value is among the known ones, which are sorted."""
    if not len(known):
        return np.zeros(len(values), np.bool_)
    found: NDArray[np.bool_] = known.take(known.searchsorted(values), mode="clip") == values
    return found


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
