"""The lines that are drawn across a page, by which the rows of a table are told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from vn_directives.formats.words import Rule

_STRIPS = 26  # side by side on a page; a line is looked for in each, on a page that is turned too
_DARK = 0.65  # of the brightness of the paper
_FILLED = 0.85  # of the width of a strip that a line fills
_THICK = 0.006  # of the height of a page: what is thicker is no line


def rules_of(image: Any) -> list[Rule]:
    """The pieces of lines on a page, an image of ``PIL`` in grey."""
    pixels = np.asarray(image)
    height, width = pixels.shape
    strip = width // _STRIPS
    if strip == 0 or height < 2:
        return []
    dark = pixels[:, : _STRIPS * strip] < _DARK * float(np.median(pixels[::16, ::16]))
    dark = dark[:-1] | dark[1:]  # a line may fall by a pixel within a strip
    filled = dark.reshape(height - 1, _STRIPS, strip).mean(axis=2) > _FILLED
    return [
        Rule(n * strip, (n + 1) * strip, top)
        for n in range(_STRIPS)
        for top in _thin(filled[:, n], _THICK * height)
    ]


def _thin(filled: Any, thick: float) -> Iterator[int]:
    """The middles of the runs of rows that are filled, thick ones left out."""
    edges = np.flatnonzero(np.diff(filled.astype(np.int8), prepend=0, append=0))
    for begin, end in edges.reshape(-1, 2).tolist():
        if end - begin <= thick:
            yield (begin + end) // 2
