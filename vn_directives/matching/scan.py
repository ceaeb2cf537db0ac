"""A trie whose phrases are looked for all over a text."""

from __future__ import annotations

from vn_directives.matching.lexicon import T, Trie
from vn_directives.matching.reading import Reading


class ScanTrie(Trie[T]):
    """Phrases that may stand anywhere in a text."""

    def matches(self, reading: Reading) -> list[tuple[int, tuple[int, T]]]:
        """The longest phrase at each word at which one starts, in text order.

        Returns:
            The word numbers at which they start, each with what `longest` says of it.
        """
        words, root = reading.words, self._root
        count = len(words)
        found: list[tuple[int, tuple[int, T]]] = []
        for start in reading.places_of(self.first_words):
            node = root[words[start]]
            end = start + 1
            match = (end, node[""]) if "" in node else None
            while end < count and (node := node.get(words[end])) is not None:
                end += 1
                if "" in node:
                    match = (end, node[""])
            if match is not None:
                found.append((start, match))
        return found
