"""Marks: one number for each set of words that grammars look for.

A grammar asks where in a text any word of a set stands. What a distinct word is (which of the sets
have it) is found out once and kept by its inventory; for a text, one walk over its words answers
all questions.
"""

from __future__ import annotations

from threading import Lock

NUMBERS = frozenset(["0123456789"])  # stands for all runs of digits where a set of words does


class Marks:
    """Sets of words with a mark each; sets are only ever added.

    Attributes:
        sets: the sets, by their marks; replaced, not changed, when one is added.
        of: the mark of each set.
    """

    def __init__(self) -> None:
        self.sets: tuple[frozenset[str], ...] = ()
        self.of: dict[frozenset[str], int] = {}
        self._lock = Lock()

    def add(self, words: frozenset[str]) -> int:
        """The mark of a set; one not met before gets the next."""
        with self._lock:
            mark = self.of.get(words)
            if mark is None:
                mark = len(self.sets)
                self.sets = (*self.sets, words)
                self.of[words] = mark
            return mark
