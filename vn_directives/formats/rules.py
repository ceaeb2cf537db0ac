"""The lines that are drawn across and down a page: the rows of a table are told by them.

The engine takes them for letters, and loses the words that they underline, so it is given the page
without them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vn_directives.extras import need
from vn_directives.formats.words import Rule

_LONG = 26  # of the width of a page, the part that a line has at least
_DARK = 0.65  # of the brightness of the paper
_FILLED = 0.85  # of a piece of a line
_THICK = 0.006  # of the height of a page: what is thicker is no line

Pixels = NDArray[np.bool_]


def without_rules(image: Any) -> tuple[Any, list[Rule]]:
    """A page, an image of ``PIL`` in grey, without drawn lines; and these lines."""
    pixels = np.array(image)
    height, width = pixels.shape
    long = width // _LONG
    if long < 2 or height <= long:
        return image, []
    paper = float(np.median(pixels[::16, ::16]))
    dark = pixels < _DARK * paper
    thick = max(int(_THICK * height), 1)
    across = _long(dark, long, thick)
    if not across.any():
        return image, []  # most pages
    down = _long(dark.T, long, thick).T
    pixels[across | down] = round(paper)
    step = max(long // 3, 1)
    rules = [Rule(begin, at, end, at) for begin, end, at in _rules(across, step)]
    rules += (Rule(at, begin, at, end) for begin, end, at in _rules(down.T, step))
    return need("PIL.Image", "ocr").fromarray(pixels), rules


def _long(dark: Pixels, length: int, thick: int) -> Pixels:
    """The pixels of lines across the page, those of letters beside and below them left out."""
    level = dark.copy()
    level[1:] |= dark[:-1]  # a line may fall by a pixel
    level[:-1] |= dark[1:]
    found = _opened(level, length)
    long: Pixels = found & ~_opened(found.T, 2 * thick).T
    return long


def _opened(dark: Pixels, length: int) -> Pixels:
    """Those of the dark pixels that stand in a row of so many."""
    sums = np.zeros((dark.shape[0], dark.shape[1] + 1), np.int32)
    np.cumsum(dark, axis=1, out=sums[:, 1:])
    begins = sums[:, length:] - sums[:, :-length] == length
    edges = np.zeros((dark.shape[0], dark.shape[1] + 1), np.int8)
    edges[:, : begins.shape[1]] += begins
    edges[:, length:] -= begins
    opened: Pixels = np.cumsum(edges, axis=1, dtype=np.int32)[:, :-1] > 0
    return opened


def _rules(lines: Pixels, step: int) -> Iterator[tuple[int, int, int]]:
    """Lines across a page in pieces, on a page that is turned too: from where to where, and where.

    Args:
        lines: the pixels of lines.
        step: the length of a piece.
    """
    count = lines.shape[1] // step
    filled = lines[:, : count * step].reshape(len(lines), count, step).mean(2) > _FILLED
    for n in range(count):
        edges = np.flatnonzero(np.diff(filled[:, n].astype(np.int8), prepend=0, append=0))
        for begin, end in edges.reshape(-1, 2).tolist():
            yield n * step, (n + 1) * step, (begin + end) // 2
