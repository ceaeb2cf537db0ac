"""The words of frames: document types, type codes, and what begins the name of a body or office."""

from __future__ import annotations

import re
from typing import NamedTuple

from vn_directives.matching import Reading, Trie
from vn_directives.titles.vocabulary import heads, ranks
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_BEFORE_OFFICE = frozenset({"phó", "quyền"})


@compiled
def document_types() -> Trie[str | None]:
    """The names of document types, with their abbreviations."""
    trie: Trie[str | None] = Trie()
    for entry in current_lexicon("document_types")["types"]:
        for form in entry["forms"]:
            trie.add(form, entry["abbr"])
    for entry in current_lexicon("header")["types"]:
        trie.add(entry["form"], entry["type"])
    return trie


@compiled
def type_codes() -> dict[str, str]:
    """What stands for a document type in a symbol, in capitals, with the official abbreviation."""
    return {
        code.upper(): entry["abbr"]
        for entry in current_lexicon("document_types")["types"]
        for code in entry["codes"]
    }


@compiled
def organisations() -> Trie[None]:
    """The words with which the name of an organisation begins that is no body: a school."""
    lexicon = current_lexicon("titles")
    entries = [*lexicon["organisations"], *lexicon["outside"]]
    return Trie((entry["form"], None) for entry in entries)


@compiled
def furniture() -> Trie[None]:
    """What stands between office and name: ``(Đã ký)``, ``Signature Not Verified``."""
    return Trie((entry["form"], None) for entry in current_lexicon("header")["notes"])


@compiled
def appendices() -> Trie[None]:
    """The words with which an appendix begins, with a type that is no document: ``PHỤ LỤC``."""
    return Trie((entry["form"], None) for entry in current_lexicon("header")["attachments"])


class SigningForms(NamedTuple):
    """How signing forms are written: ``TM.``, ``T/M``, ``KT.``.

    Attributes:
        opening: one at the beginning of a stretch, with what it is followed by.
        alone: one that is all of a stretch.
        words: the folded words with which they begin.
    """

    opening: re.Pattern[str]
    alone: re.Pattern[str]
    words: frozenset[str]


@compiled
def signing_forms() -> SigningForms:
    """The signing forms of the lexicon, with and without dots and strokes between the letters."""
    names = [entry["form"] for entry in current_lexicon("header")["signing_forms"]]
    spelled = "|".join(r"\.?\s?/?\s?".join(name) for name in sorted(names, key=len, reverse=True))
    words = {name.lower() for name in names} | {name[0].lower() for name in names}
    return SigningForms(
        re.compile(rf"({spelled})(?:[.,]\s*| )(?=[^\W\d_])"),
        re.compile(rf"({spelled})\.$"),
        frozenset(words),
    )


@compiled
def office_words() -> frozenset[str]:
    """The words with which an office can begin."""
    return heads().first_words | _BEFORE_OFFICE


def office_end(reading: Reading, i: int) -> int | None:
    """The word after the head of an office that begins at word `i` (``PHÓ CHỦ TỊCH``), or None."""
    words = reading.words
    while i < len(words) and words[i] in _BEFORE_OFFICE:
        i += 1
    found = heads().longest(words, i)
    if found is None:
        return None
    rank = ranks().longest(words, found[0])
    return rank[0] if rank else found[0]
