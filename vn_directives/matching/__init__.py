"""What the recognisers share: the reading of a text, lexicons, and the component around a grammar.

A grammar is a function from a `Reading` (and earlier records) to records.
"""

from vn_directives.matching.lexicon import Trie, load_lexicon
from vn_directives.matching.reading import Reading

__all__ = ["Reading", "Trie", "load_lexicon"]
