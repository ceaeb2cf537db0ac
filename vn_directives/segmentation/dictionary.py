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
        first_two = {code // _BASE for code in three}
        self._pairs, self._three = _Codes(two | first_two), _Codes(three)
        self._is_word, self._goes_on = (
            np.array([code in codes for code in self._pairs.codes.tolist()], np.bool_)
            for codes in (two, first_two)
        )

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
        places, found = self._pairs.find(pairs)
        opening = places[self._goes_on.take(found)]
        opening = opening[opening < len(numbers) - 2]
        three, _ = self._three.find(pairs[opening] * _BASE + numbers[opening + 2])
        return places[self._is_word.take(found)], opening[three]


class _Codes:
    """A set of numbers of words, which many are looked up in at once.

    Attributes:
        codes: the numbers, ascending.
    """

    def __init__(self, codes: set[int]) -> None:
        self.codes = np.array(sorted(codes), np.int64)
        self._hashes = np.zeros(1 << 18, np.bool_)
        self._hashes[self._hash(self.codes)] = True

    def _hash(self, codes: NDArray[np.int64]) -> NDArray[np.int64]:
        hashes: NDArray[np.int64] = (codes * 0x9E3779B1 >> 13) & (len(self._hashes) - 1)
        return hashes

    def find(self, codes: NDArray[np.int64]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The places of the numbers that belong to the set, and which of the set they are."""
        # A binary search is slow, and the hash spares it to most.
        (likely,) = self._hashes.take(self._hash(codes)).nonzero()
        if not len(likely):
            return likely, likely
        codes = codes.take(likely)
        found = self.codes.searchsorted(codes)
        right = self.codes.take(found, mode="clip") == codes
        return likely[right], found[right]


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
