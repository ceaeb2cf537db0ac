"""Lexicons: data files read once, and the trie in which their phrases are looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from vn_directives.matching.data import load_lexicon
from vn_directives.matching.reading import words_of

__all__ = ["Trie", "load_lexicon"]

T = TypeVar("T")


class Trie(Generic[T]):
    """Phrases, word by word, each with a value; finds the longest that starts at a word.

    Phrases are compared in folded lower case and cut into words as a `Reading` cuts its text, so
    letter case, tone placement, dashes and spacing make no difference.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]] = ()) -> None:
        self._root: dict[str | None, Any] = {}
        self._first_words: frozenset[str] | None = None
        for phrase, value in phrases:
            self.add(phrase, value)

    def add(self, phrase: str, value: T) -> None:
        """Add a phrase; a phrase added twice keeps the first value."""
        self.add_words(words_of(phrase), value)

    def add_words(self, words: Iterable[str], value: T) -> None:
        """Add a phrase that is already folded and cut into words."""
        node = self._root
        for word in words:
            node = node.setdefault(word, {})
        node.setdefault(None, value)  # the value of the phrase that ends here: None is no word
        self._first_words = None

    @property
    def first_words(self) -> frozenset[str]:
        """The words with which a phrase can begin."""
        if self._first_words is None:
            self._first_words = frozenset(word for word in self._root if word is not None)
        return self._first_words

    def longest(self, words: Sequence[str], start: int) -> tuple[int, T] | None:
        """The end (a word number, exclusive) and value of the longest phrase at `start`."""
        count = len(words)
        node = self._root.get(words[start]) if start < count else None
        if node is None:
            return None  # most words
        end = start + 1
        found = (end, node[None]) if None in node else None
        while end < count and (node := node.get(words[end])) is not None:
            end += 1
            if None in node:
                found = (end, node[None])
        return found

    def matches(
        self, words: Sequence[str], starts: Iterable[int]
    ) -> Iterator[tuple[int, tuple[int, T]]]:
        """Each of `starts` at which a phrase begins, with what `longest` says of it.

        Args:
            words: the words of a text.
            starts: word numbers.
        """
        # The loop of `longest`, written out: calling it at each start takes twice as long.
        root, count = self._root, len(words)
        for start in starts:
            node = root.get(words[start])
            if node is None:
                continue
            end = start + 1
            found = (end, node[None]) if None in node else None
            while end < count and (node := node.get(words[end])) is not None:
                end += 1
                if None in node:
                    found = (end, node[None])
            if found is not None:
                yield start, found
