"""The words of frames: document types, type codes, and what begins the name of a body or office."""

from __future__ import annotations

import re
from typing import NamedTuple

from vn_directives.matching import Reading, Trie
from vn_directives.structure.parts import part_kinds
from vn_directives.titles.vocabulary import heads, office_prefixes, ranks
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_MOTTO_GAP = r"[\s*_]+"
_MOTTO_DASH = r"[\s*_]*[-–]?[\s*_]*"


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
def furniture() -> Trie[bool]:
    """What stands between office and name (``(Đã ký)``); whether the signer's name follows in it
    (``Ký bởi``).
    """
    notes = current_lexicon("header")["notes"]
    return Trie((entry["form"], entry.get("signer", False)) for entry in notes)


class Mottoes(NamedTuple):
    """The names of state and Party above a document, and the creed below them.

    Attributes:
        pattern: each, with its kind (state, party, old, creed) as the name of its group; the names
            in capitals.
        begins: how far into each folded word that begins one it does: 3 in ``NAMĐộc lập``.
        first_words: these words.
        creeds: those of them that begin a creed, which may stand in small letters.
        last_words: with which a creed ends, in lower case.
        ends: what stands behind the name of the country or the Party where it is a motto.
    """

    pattern: re.Pattern[str]
    begins: dict[str, int]
    first_words: frozenset[str]
    creeds: frozenset[str]
    last_words: tuple[str, ...]
    ends: re.Pattern[str]


@compiled
def mottoes() -> Mottoes:
    """The mottoes of the lexicon."""
    spelled: dict[str, list[str]] = {}
    begins: dict[str, int] = {}
    names: set[str] = set()
    creeds: set[str] = set()
    last_words: list[str] = []
    for entry in current_lexicon("header")["mottoes"]:
        kind, words = entry["kind"], entry["form"].split()
        begins[words[0].lower()] = 0
        (creeds if kind == "creed" else names).add(words[0 if kind == "creed" else -1].lower())
        last_words += [words[-1].lower()] if kind == "creed" else []
        pattern = _MOTTO_GAP.join(words if kind == "creed" else map(str.upper, words))
        pattern = pattern.replace(f"{_MOTTO_GAP}-{_MOTTO_GAP}", _MOTTO_DASH)
        spelled.setdefault(kind, []).append(f"(?i:{pattern})" if kind == "creed" else pattern)
    joined = {name + creed: len(name) for name in names for creed in creeds}
    begins.update(joined)
    kinds = (f"(?P<{kind}>{'|'.join(forms)})" for kind, forms in spelled.items())
    following = "|".join(f"{creed}|{creed.capitalize()}|{creed.upper()}" for creed in creeds)
    return Mottoes(
        re.compile("|".join(kinds)),
        begins,
        frozenset(begins),
        frozenset(creeds | joined.keys()),
        tuple(last_words),
        re.compile(rf"[*_ ]*(?:[\n\t|-]|$)|\s*(?:{following})|   "),
    )


@compiled
def _legislative() -> list[str]:
    """The types of the acts of the legislature, whose number may stand below or behind them."""
    types = current_lexicon("document_types")["types"]
    return [entry["name"] for entry in types if entry.get("legislative")]


@compiled
def legislative_acts() -> re.Pattern[str]:
    """One of these types before its number line: ``Luật số: 12/2031/QH16``."""
    names = "|".join(form for name in _legislative() for form in (name, name.upper()))
    return re.compile(rf"(?<!\w)(?:{names}) $")


@compiled
def number_lead_ins() -> tuple[str, ...]:
    """The words, with the blank behind, that may stand before a number line in its line."""
    ends = {name.split()[-1].lower() for name in _legislative()}
    return tuple(f"{word} " for word in (*sorted(ends), *mottoes().last_words))


@compiled
def appendices() -> Trie[None]:
    """The words with which an appendix begins, with a type that is no document: ``PHỤ LỤC``."""
    lists = [entry["form"] for entry in current_lexicon("header")["attachments"]]
    parts = [name for name, kind in part_kinds().items() if kind.numberless]
    return Trie((form, None) for form in (*lists, *parts))


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
    return heads().first_words | office_prefixes()


def office_end(reading: Reading, i: int) -> int | None:
    """The word after the head of an office that begins at word `i` (``PHÓ CHỦ TỊCH``), or None."""
    words, before = reading.words, office_prefixes()
    while i < len(words) and words[i] in before:
        i += 1
    found = heads().longest(words, i)
    if found is None:
        return None
    rank = ranks().longest(words, found[0])
    return rank[0] if rank else found[0]
