"""The spaCy component around a grammar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from spacy.tokens import Doc

from vn_directives.storage import Mention, put_mentions


class Recogniser:
    """A pipeline component that finds mentions of one kind and stores them on the Doc.

    A subclass names its `key` (see `vn_directives.storage.KINDS`) and says how to `find`.

    Args:
        name: the component's name in the pipeline.
        set_ents: whether ``doc.ents`` takes the mentions in.
    """

    key: ClassVar[str]

    def __init__(self, name: str, *, set_ents: bool = True) -> None:
        self.name = name
        self.set_ents = set_ents

    def __call__(self, doc: Doc) -> Doc:
        """Find the mentions of a Doc and store them; returns the same Doc."""
        put_mentions(doc, self.key, self.find(doc), self.set_ents)
        return doc

    def find(self, doc: Doc) -> Sequence[Mention]:
        """The mentions of a Doc, in text order, with character offsets into ``doc.text``."""
        raise NotImplementedError
