"""Words that no open name holds, from ``lexicons/stops.json``."""

from __future__ import annotations

from vn_directives.matching.lexicon import Trie
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon


@compiled
def stops(name: str) -> Trie[None]:
    """The words that end a name.

    Args:
        name: what is named: ``title`` (organisations in titles, too), ``body``, ``law``.
    """
    entries = current_lexicon("stops")["stops"]
    return Trie((entry["form"], None) for entry in entries if name in entry["ends"])
