"""The spaCy component ``vn_repair``: whether texts have no marks, where they are not to tell."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.batches import Batched
from vn_directives.page import page_of


@Language.factory("vn_repair", default_config={"unmarked": None})
def make_repair(nlp: Language, name: str, unmarked: bool | None) -> Repair:
    """Create the component; see `Repair`."""
    return Repair(name, unmarked)


class Repair(Batched):
    """Says how the components behind it read each Doc; without it, the text is to tell.

    Args:
        name: the component's name in the pipeline.
        unmarked: whether words without marks are read as those with marks: everywhere, nowhere,
            or, when None, where no word has marks.
    """

    def __init__(self, name: str, unmarked: bool | None) -> None:
        self.name = name
        self.unmarked = unmarked

    def __call__(self, doc: Doc) -> Doc:
        """Read the Doc so from now on; returns the same Doc."""
        page = page_of(doc)
        page.use(doc, page.vocabulary, self.unmarked)
        return doc
