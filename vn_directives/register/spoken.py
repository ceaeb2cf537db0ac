"""How the words of a question are read: with marks or without, short forms in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from unicodedata import normalize

from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_GLUED = re.compile(r"(?<!\S)([A-ZĐ]{2,})(\d{1,3})(?!\S)")


def readings(text: str) -> Iterator[Any]:
    """A question as it is written, and in capitals: so words without marks are read as well."""
    text = normalize("NFC", text).strip()
    for form in dict.fromkeys((text, text.upper())):
        yield _reader()(form)


def in_full(text: str) -> str:
    """A text with the names of bodies for their short forms: ``Bí thư TU``, ``UBND các huyện``."""
    words = _GLUED.sub(r"\1 \2", normalize("NFC", text)).split(" ")  # QK5
    return " ".join(_of_short().get(word, word) for word in words)


@compiled
def _of_short() -> dict[str, str]:
    """The bodies that short forms mean, where it is one."""
    meant: dict[str, set[str]] = {}
    for entry in current_lexicon("bodies")["heads"]:
        for form in (*entry["forms"], *entry.get("weak", ())):
            if form.isupper() and form.isalpha():
                meant.setdefault(form, set()).add(entry["name"])
    return {form: names.pop() for form, names in meant.items() if len(names) == 1}


@cache
def _reader() -> Any:
    import spacy

    import vn_directives  # noqa: F401 - the extensions of a Doc

    return spacy.blank("xx")
