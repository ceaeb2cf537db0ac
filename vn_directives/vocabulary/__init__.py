"""The words that a pipeline knows: the library's and one's own, and what is compiled from them."""

from vn_directives.vocabulary.marks import Marks
from vn_directives.vocabulary.vocabulary import (
    Vocabulary,
    compiled,
    current_lexicon,
    default_vocabulary,
)

__all__ = ["Marks", "Vocabulary", "compiled", "current_lexicon", "default_vocabulary"]
