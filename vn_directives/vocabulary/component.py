"""The spaCy component ``vn_vocabulary``: words of one's own for the components behind it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import srsly
from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.batches import Batched
from vn_directives.page import page_of
from vn_directives.vocabulary.entries import read_entries
from vn_directives.vocabulary.vocabulary import Vocabulary


@Language.factory("vn_vocabulary", default_config={"paths": None, "entries": None})
def make_vocabulary(
    nlp: Language, name: str, paths: list[str] | None, entries: list[dict[str, Any]] | None
) -> OwnWords:
    """Create the component.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        paths: files with entries, see `vn_directives.vocabulary.entries`.
        entries: entries, behind those of the files.
    """
    files = [path for path in paths or () if Path(path).exists()]
    missing = [path for path in paths or () if path not in files]
    return OwnWords(name, [*read_entries(files), *(entries or ())], missing)


class OwnWords(Batched):
    """Gives each Doc the vocabulary with which the components behind it read.

    Args:
        name: the component's name in the pipeline.
        entries: what is added to the library's own words, see `vn_directives.vocabulary.entries`.
        missing: files that are not there; a pipeline read from disk has their entries.
    """

    def __init__(
        self, name: str, entries: list[dict[str, Any]], missing: list[str] | None = None
    ) -> None:
        self.name = name
        self.vocabulary = Vocabulary(entries)
        self.missing = list(missing or ())

    def __call__(self, doc: Doc) -> Doc:
        """Read the Doc with this vocabulary from now on; returns the same Doc."""
        if self.missing:
            raise FileNotFoundError(f"{self.name}: no file {', '.join(self.missing)}")
        page = page_of(doc)
        page.use(doc, self.vocabulary, page.unmarked)
        return doc

    def to_bytes(self, **kwargs: Any) -> bytes:
        """The entries."""
        data: bytes = srsly.msgpack_dumps(list(self.vocabulary.entries))
        return data

    def from_bytes(self, data: bytes, **kwargs: Any) -> OwnWords:
        """Take over what `to_bytes` wrote."""
        self.vocabulary, self.missing = Vocabulary(srsly.msgpack_loads(data)), []
        return self

    def to_disk(self, path: str | Path, **kwargs: Any) -> None:
        """Write the entries to a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        srsly.write_json(Path(path) / "entries.json", {"entries": list(self.vocabulary.entries)})

    def from_disk(self, path: str | Path, **kwargs: Any) -> OwnWords:
        """Take over what `to_disk` wrote."""
        entries = read_entries(Path(path) / "entries.json")
        self.vocabulary, self.missing = Vocabulary(entries), []
        return self
