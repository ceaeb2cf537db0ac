"""The words that a pipeline knows: layers of entries, and what is compiled from them once."""

from vn_directives.vocabulary.marks import Marks
from vn_directives.vocabulary.vocabulary import Vocabulary, compiled, default_vocabulary

__all__ = ["Marks", "Vocabulary", "compiled", "default_vocabulary"]
