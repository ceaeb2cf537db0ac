"""Marks: one bit for each set of words that grammars look for.

A grammar asks where in a text any word of a set stands. What a distinct word is (which of the sets
have it) is found out once and kept by its inventory as the bits of a number; for a text the answer
to all questions is one look-up. A number has room for some sixty sets: more make another bank.
"""

from __future__ import annotations

from threading import Lock
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

NUMBER = 1  # the mark, in every bank, of a run of digits
NUMBERS = frozenset(["0123456789"])  # stands for all runs of digits where a set of words does
_MOST = 61  # sets in a bank: 64 bits without that of numbers, the sign, and one to spare


class Bank:
    """Sets of words with a mark each; sets are only ever added.

    Attributes:
        sets: the sets with their marks; replaced, not changed, when one is added.
        mask: all marks that are given out.
    """

    __slots__ = ("__weakref__", "mask", "sets")

    def __init__(self) -> None:
        self.sets: tuple[tuple[frozenset[str], int], ...] = ()
        self.mask = NUMBER

    def add(self, words: frozenset[str]) -> int:
        """Give a set its mark."""
        mark = NUMBER << len(self.sets) + 1
        self.sets = (*self.sets, (words, mark))
        self.mask |= mark
        return mark


# A bank, a mark in it, and the same as an array of one: numpy would make one at each use.
Place: TypeAlias = tuple[Bank, int, NDArray[Any]]


class Marks(dict[frozenset[str], Place]):
    """The bank and the mark of each set of words; a set not met before gets one.

    Attributes:
        banks: all banks; that of the numbers comes first.
    """

    def __init__(self) -> None:
        super().__init__()
        self.banks = [Bank()]
        self[NUMBERS] = self.banks[0], NUMBER, np.array(NUMBER, np.int64)
        self._lock = Lock()

    def __missing__(self, words: frozenset[str]) -> Place:
        with self._lock:
            known = self.get(words)
            if known is not None:
                return known
            bank = self.banks[-1]
            if len(bank.sets) >= _MOST:
                bank = Bank()
                self.banks.append(bank)
            mark = bank.add(words)
            self[words] = place = bank, mark, np.array(mark, np.int64)
            return place
