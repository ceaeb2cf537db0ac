"""Data files: the vocabulary of the grammars."""
