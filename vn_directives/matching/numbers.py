"""Pairs of numbers as one number."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

# Parts the two numbers of a pair. An array: numpy takes twice as long with a number of Python's.
_SPREAD: NDArray[np.int64] = np.array(0x9E3779B1)


def pair_of(first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    """One number for two in a row, for arrays of them.

    Pairs of numbers of 31 bits have a number each; those of longer ones hardly ever share one.
    """
    return first * _SPREAD + second
