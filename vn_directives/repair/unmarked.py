"""Where a text has no marks: all of it, or some lines."""

from __future__ import annotations

import numpy as np

from vn_directives.repair.shapes import BREAK, MARKED, PLAIN, Words

_FEW = 0.04  # of the words of letters bear marks in a text without marks
_LEAST = 6  # words of letters in lines of which none has marks
_LEAST_TEXT = 2  # and in a text


def unmarked_words(words: Words, setting: bool | None) -> list[bool] | None:
    """For each word of a text, whether it stands where no word has marks; None where all have.

    Args:
        words: the text.
        setting: whether the text has no marks; None where the text is to tell.
    """
    if setting is not None:
        return [True] * len(words) if setting else None
    marked = words.flags & MARKED != 0
    plain = words.flags & PLAIN != 0
    bare = int(plain.sum())
    if bare >= _LEAST_TEXT and int(marked.sum()) <= _FEW * bare:
        return [True] * len(words)
    breaks = words.flags & BREAK != 0
    if bare < _LEAST or not breaks.any():
        return None
    lines = breaks.cumsum() - breaks
    with_marks = np.zeros(int(lines[-1]) + 1, np.bool_)
    with_marks[lines[marked]] = True
    stretches = with_marks.cumsum()[lines]  # lines without marks share the number of the last one
    bare_of = np.bincount(stretches[plain & ~with_marks[lines]], minlength=int(stretches[-1]) + 1)
    if int(bare_of.max()) < _LEAST:
        return None
    found: list[bool] = ((bare_of[stretches] >= _LEAST) & ~with_marks[lines]).tolist()
    return found
