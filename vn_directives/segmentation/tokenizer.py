"""Placeholder: spaCy's own."""
from __future__ import annotations
from spacy.util import registry
from spacy.language import Language
from spacy.lang.vi import VietnameseTokenizer


@registry.tokenizers("vn_directives.Tokenizer.v1")
def make_tokenizer(engine: str = "pyvi"):
    def make(nlp: Language):
        return VietnameseTokenizer(nlp.vocab, use_pyvi=True)
    return make
