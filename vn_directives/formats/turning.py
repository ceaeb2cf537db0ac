"""Pages that were laid on the scanner askew: by how much, and where on them a word stands.

The engine reads lines that are level; of others it loses signs between letters.
"""

from __future__ import annotations

from math import cos, radians, sin, tan
from typing import Any

import numpy as np

_WIDTH = 800  # pixels to which a page is made smaller
_STRIPS = 32  # of a page, in which what is written in a line stands almost level
_MOST, _STEP = 3.0, 0.1  # degrees that are tried
_LEVEL = 0.8  # degrees by which a page may be turned: the engine reads it better than made anew
_CLEARER = 1.5  # times as sharp as it stands is a page that is made level
_DARK = 0.65  # of the brightness of the paper


def turn_of(image: Any) -> float:
    """By how many degrees, clockwise, a page is turned, an image of ``PIL`` in grey; 0 if hardly.

    Lines of writing are darkest, and the blanks between them brightest, where they are level.
    """
    pixels = np.asarray(image.reduce(max(image.width // _WIDTH, 1)))
    strip = pixels.shape[1] // _STRIPS
    if strip == 0:
        return 0
    dark = pixels[:, : _STRIPS * strip] < _DARK * float(np.median(pixels))
    strips = dark.reshape(len(pixels), _STRIPS, strip).sum(2).T
    middle = strip * (np.arange(_STRIPS) - (_STRIPS - 1) / 2)

    def sharpness(angle: float) -> int:
        shifts = np.rint(middle * tan(radians(angle))).astype(int)
        rows = np.sum([np.roll(row, -by) for row, by in zip(strips, shifts, strict=True)], axis=0)
        return int(np.square(np.diff(rows)).sum())

    angles = [n * _STEP for n in range(-round(_MOST / _STEP), round(_MOST / _STEP) + 1)]
    best = max(angles, key=lambda angle: (sharpness(angle), -abs(angle)))
    is_clear = sharpness(best) > _CLEARER * sharpness(0)  # not where lines go down the page
    return best if is_clear and abs(best) >= _LEVEL else 0


def turned_back(
    box: tuple[int, int, int, int], angle: float, width: int, height: int
) -> tuple[int, int, int, int]:
    """Where on a page as it was scanned something stands.

    Args:
        box: left, top, right and bottom edge on the page made level.
        angle: by how many degrees, clockwise, the page is turned.
        width, height: of the page.
    """
    if not angle:
        return box
    left, top, right, bottom = box
    sine, cosine = sin(radians(angle)), cos(radians(angle))
    x, y = (left + right - width) / 2, (top + bottom - height) / 2
    across = round(x * cosine - y * sine + width / 2 - (left + right) / 2)
    down = round(x * sine + y * cosine + height / 2 - (top + bottom) / 2)
    rise = round(abs(sine) * (right - left) / 2)
    return (
        max(left + across, 0),
        max(top + down - rise, 0),
        min(right + across, width),
        min(bottom + down + rise, height),
    )
