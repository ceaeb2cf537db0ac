"""The words that begin a document that is issued with another: ``QUY CHẾ``, ``DANH MỤC``."""

from __future__ import annotations

import re

from vn_directives.vocabulary.vocabulary import compiled, current_lexicon


@compiled
def attached_names() -> re.Pattern[str]:
    """The types of documents, and the names of lists, in capitals at the beginning of a line."""
    forms = {form for e in current_lexicon("document_types")["types"] for form in e["forms"]}
    header = current_lexicon("header")
    forms |= {entry["form"] for entry in (*header["types"], *header["attachments"])}
    names = sorted((form.upper() for form in forms), key=len, reverse=True)
    return re.compile(rf"^[ \t*_#|>]*(?:{'|'.join(map(re.escape, names))})\b", re.MULTILINE)
