"""The Vietnamese dictionary that comes with pyvi: about 30,000 words in lower case."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

_LONGEST = 3  # syllables of the words that are looked for
_ROOM = 1 << 16  # places to lay rows at: more than twice as many as there are entries
_STEP = 977  # from a place where a row does not fit to the next that is tried

_Row: TypeAlias = tuple[int, ...]


class Dictionary:
    """The words of two and three syllables among words whose syllables blanks part.

    Syllables are numbers. What follows a beginning of words is a row of them, and all rows lie in
    one table, each shifted to where its entries meet no others. So whether words go on from one
    syllable to the next is told by one look-up, for all syllables of a text at once.
    """

    def __init__(self, words: Iterable[str]) -> None:
        parted = [word.split(" ") for word in words]
        syllables = dict.fromkeys(chain.from_iterable(parted))
        self._numbers = numbers = {syllable: number for number, syllable in enumerate(syllables, 1)}
        known = [
            tuple(numbers[syllable] for syllable in word)
            for word in parted
            if 1 < len(word) <= _LONGEST
        ]
        rows: dict[_Row, set[int]] = {}
        for word in known:
            for end in range(1, len(word)):
                rows.setdefault(word[:end], set()).add(word[end])
        shifts = _shifts(rows, len(numbers) + 1)

        def place(word: _Row) -> int:
            return shifts[word[:-1]] + word[-1] if len(word) > 1 else word[0]

        # By place: where the row of this beginning is shifted to; of which beginning the row is
        # that has its entry here; 1 if a word ends here. 0 is the place of what is in no word.
        size = 2 * (len(numbers) + 1) + _ROOM
        self._shifts = np.zeros(size, np.int64)
        self._owners = np.full(size, -1, np.int64)
        self._ends = np.zeros(size)
        for beginning, row in rows.items():
            self._shifts[place(beginning)] = shifts[beginning]
            for number in row:
                self._owners[shifts[beginning] + number] = place(beginning)
        for word in known:
            self._ends[place(word)] = 1

    def number(self, syllable: str) -> int:
        """The number of a syllable in lower case; 0 for one that is in no word."""
        return self._numbers.get(syllable, 0)

    def find(self, numbers: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Where a word of two, and one of three syllables begins in a sequence.

        Args:
            numbers: the number of each syllable.

        Returns:
            For each syllable 1 or 0, as what weights are multiplied with at once.
        """
        two = self._go_on(numbers[:-1], numbers[1:])
        three = self._go_on(two[:-1], numbers[2:])
        return self._ends.take(two), self._ends.take(three)

    def _go_on(self, places: NDArray[np.int64], numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """The places of beginnings with one more syllable; 0 where no word goes on so."""
        found: NDArray[np.int64] = self._shifts.take(places) + numbers
        found *= self._owners.take(found) == places
        return found


def _shifts(rows: Mapping[_Row, Collection[int]], first: int) -> dict[_Row, int]:
    """Where to shift each row so that no two share a place; none gets one before the first."""
    shifts: dict[_Row, int] = {}
    taken: set[int] = set()
    shift = 0
    for beginning, row in sorted(rows.items(), key=lambda item: -len(item[1])):
        while not taken.isdisjoint(places := [first + shift + number for number in row]):
            shift = (shift + _STEP) % _ROOM
        taken.update(places)
        shifts[beginning] = first + shift
    return shifts


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
