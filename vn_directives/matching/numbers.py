"""Pairs of numbers as one number, and sets of numbers that are looked up for whole arrays."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

_BITS = 18
_MASK = (1 << _BITS) - 1
_SPREAD = 0x9E3779B1  # parts the two numbers of a pair


def pair_of(first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    """One number for two in a row, for arrays of them.

    Pairs of numbers of 31 bits have a number each; those of longer ones hardly ever share one.
    """
    return first * _SPREAD + second


class NumberSet:
    """A set of numbers that is looked up for whole arrays.

    Args:
        numbers: numbers of 64 bits.
    """

    def __init__(self, numbers: Iterable[int]) -> None:
        self._sorted = np.unique(np.fromiter(numbers, np.int64))
        self._likely = np.zeros(1 << _BITS, np.bool_)
        self._likely[self._sorted & _MASK] = True

    def holds(self, numbers: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether each number of an array is in the set."""
        places = self._sorted.searchsorted(numbers)
        held: NDArray[np.bool_] = self._sorted.take(places, mode="clip") == numbers
        return held

    def places(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where numbers of the set stand in an array, ascending."""
        (near,) = self._likely.take(numbers & _MASK).nonzero()
        found: NDArray[np.int64] = near[self.holds(numbers.take(near))]
        return found
