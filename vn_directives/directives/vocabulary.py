"""The vocabulary of documents: types, codes, issuers, read once from the lexicons."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from vn_directives.matching import Trie
from vn_directives.matching.reading import words_of
from vn_directives.structure.parts import part_kinds
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon, remembered


@dataclass(frozen=True)
class DocumentType:
    """A type of document; see ``lexicons/document_types.json``.

    `is_sure` says that a symbol with its code is of this type whatever a text calls it, and
    `coded_otherwise` that its own symbols may have the code of another.
    """

    abbr: str
    name: str
    bare: str
    is_sure: bool = False
    coded_otherwise: bool = False


@dataclass(frozen=True)
class Issuer:
    """A body that a code of a symbol stands for, within a time of validity (ISO dates).

    `numbered` says what a number in the code is: ``term`` (``QH15``) or ``name`` (``BCĐ35``); None
    where there is none.
    """

    code: str
    name: str
    branch: str
    level: str | None
    valid_from: str | None
    valid_to: str | None
    numbered: str | None = None


@dataclass(frozen=True)
class TypeWord:
    """A type word or its abbreviation, as it stands before a number.

    `type` is None for a word that names no type (``văn bản``).
    """

    type: DocumentType | None
    short: bool


_LAST_TERM = 20  # of an assembly: a higher number is that of a footnote
_TERM_AND_FOOTNOTE = 4  # digits
# How the symbols of the National Assembly and its Standing Committee begin.
LEGISLATURE = ("QH", "UBTVQH", "LCT", "PL", "HĐNN")
# The number of a "văn bản" is read like that of a công văn.
GENERIC = DocumentType("CV", "Văn bản", "strict", coded_otherwise=True)


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """A word without its tone and vowel marks: what is left of it in a careless print."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


class BackwardTrie:
    """Phrases that are looked up backwards, from the word before a number."""

    def __init__(self, phrases: Iterable[tuple[str, Any]], *, plain_words: bool = False) -> None:
        self._plain = plain_words
        self._root: dict[str | None, Any] = {}
        for phrase, value in phrases:
            node = self._root
            for word in reversed(words_of(phrase)):
                node = node.setdefault(plain(word) if plain_words else word, {})
            node.setdefault(None, value)  # a word may be "" without its marks, but never None

    def longest(self, words: Sequence[str], last: int) -> tuple[int, Any] | None:
        """The first word and the value of the longest phrase whose last word is number `last`."""
        node = self._root
        found = None
        for i in range(last, -1, -1):
            node = node.get(plain(words[i]) if self._plain else words[i])  # type: ignore[assignment]
            if node is None:
                break
            if None in node:
                found = (i, node[None])
        return found


@compiled
def _lexicon() -> Any:
    return current_lexicon("document_types")


@compiled
def _types() -> tuple[tuple[DocumentType, Any], ...]:
    return tuple(
        (
            DocumentType(
                entry["abbr"],
                entry["name"],
                entry["bare"],
                entry.get("is_sure", False),
                entry.get("coded_otherwise", False),
            ),
            entry,
        )
        for entry in _lexicon()["types"]
    )


def _type_words() -> Iterable[tuple[str, TypeWord]]:
    for kind, entry in _types():
        for form in entry["forms"]:
            yield form, TypeWord(kind, False)
        for form in entry.get("short", ()):
            yield form, TypeWord(kind, True)
    for form in _lexicon()["generic"]:
        yield form, TypeWord(None, False)


@compiled
def type_words() -> BackwardTrie:
    """Type words and their abbreviations."""
    return BackwardTrie(_type_words())


def begins_with_type(words: Sequence[str], i: int) -> bool:
    """Whether a type word stands at word `i`, or its abbreviation and a number: ``NQ 18``."""
    for last in range(i, min(i + 3, len(words))):
        match = type_words().longest(words, last)
        if match is not None and match[0] == i:
            return not match[1].short or "".join(words[last + 1 : last + 2]).isdecimal()
    return False


@compiled
def misprinted_type_words() -> BackwardTrie:
    """The same type words (no abbreviations) without their marks."""
    words = ((form, word) for form, word in _type_words() if not word.short and " " in form)
    return BackwardTrie(words, plain_words=True)


@compiled
def qualifiers() -> BackwardTrie:
    """What may stand between a type word and ``số``: ``khẩn``, ``hành động``, ``liên tịch``."""
    return BackwardTrie((form, None) for form in _lexicon()["qualifiers"])


@compiled
def last_words() -> frozenset[str]:
    """The words that can stand right before a number: ends of type words, ``số``, signs."""
    ends = {words_of(form)[-1] for form, _ in _type_words()}
    ends |= {plain(word) for word in ends}
    ends |= {words_of(form)[-1] for form in _lexicon()["qualifiers"]}
    return frozenset(ends | {"số", "so", "sô", "sổ", "ố", ":", ".", ")", "hiệu", "-", "*"})


@compiled
def not_documents() -> BackwardTrie:
    """What stands before numbers that are not documents': forms, standards, judgments, places."""
    groups: dict[str, list[str]] = dict(_lexicon()["not_documents"])
    coded = (name for name, kind in part_kinds().items() if kind.coded)
    groups["forms"] = [*groups["forms"], *coded]
    return BackwardTrie((form, group) for group, forms in groups.items() for form in forms)


@compiled
def called_this() -> BackwardTrie:
    """How a document calls itself before ``này``: ``Nghị định``."""
    return BackwardTrie((form, None) for form in [*_lexicon()["generic"], *_forms_marked("self")])


@compiled
def issued_with() -> BackwardTrie:
    """What is issued with another document: ``Quy chế``, ``Danh mục``."""
    return BackwardTrie((form, None) for form in _forms_marked("issued_with"))


def _forms_marked(mark: str) -> Iterator[str]:
    """The forms of types, and of papers that go with a document, whose entries have a mark."""
    header = current_lexicon("header")
    for entry in _lexicon()["types"]:
        yield from entry["forms"] if entry.get(mark) else ()
    for entry in (*header["types"], *header["attachments"]):
        if entry.get(mark):
            yield entry["form"]


@compiled
def programmes() -> frozenset[str]:
    """Programmes that are called by a number (``Chương trình 135``), in lower case."""
    return frozenset(name.lower() for name in _lexicon()["programmes"])


@compiled
def _type_codes() -> dict[str, DocumentType]:
    codes: dict[str, DocumentType] = {}
    for kind, entry in _types():
        for code in entry["codes"]:
            codes.setdefault(code.casefold(), kind)
    return codes


@compiled
def type_named(abbr: str) -> DocumentType:
    """The document type with this official abbreviation."""
    return next(kind for kind, _ in _types() if kind.abbr == abbr)


@compiled
def types_speaking(how: str) -> frozenset[str | None]:
    """The types (abbreviations) of documents that speak so.

    A ``norm`` says what holds for all; a ``report``, minutes or a request tells nobody what to do.
    """
    entries = current_lexicon("document_types")["types"]
    framed = current_lexicon("header")["types"]
    found = {entry["abbr"] for entry in entries if entry.get("speaks") == how}
    return frozenset(found | {entry["type"] for entry in framed if entry.get("speaks") == how})


@compiled
def _issuers() -> dict[str, tuple[Issuer, ...]]:
    found: dict[str, list[Issuer]] = {}
    for entry in current_lexicon("issuers")["issuers"]:
        issuer = Issuer(
            entry["code"],
            entry["name"],
            entry["branch"],
            entry["level"],
            entry.get("valid_from"),
            entry.get("valid_to"),
            entry.get("numbered"),
        )
        for code in (entry["code"], *entry.get("variants", ())):
            found.setdefault(code.casefold(), []).append(issuer)
    return {code: tuple(issuers) for code, issuers in found.items()}


@compiled
def _case_codes() -> frozenset[str]:
    return frozenset(_lexicon()["case_codes"])


def is_case_code(segment: str) -> bool:
    """Whether a segment is that of a court case or judgment (``HS-ST``)."""
    return segment in _case_codes()


@remembered
def type_of_code(segment: str) -> DocumentType | None:
    """The document type that a code stands for, whatever its letter case."""
    return _type_codes().get(segment.casefold())


@remembered
def issuers_of(segment: str) -> tuple[Issuer, ...]:
    """The bodies that an issuer code can stand for; the number of a term is taken off."""
    code = segment.casefold()
    issuers = _issuers()
    return issuers.get(code) or issuers.get(code.rstrip("0123456789ivx"), ())


@remembered
def without_footnote(segment: str) -> str:
    """An issuer's code without the figure of a footnote that is glued to it: ``CP1``, ``QH131``."""
    code = segment.rstrip("0123456789")
    issuers = _issuers()
    if segment.casefold() in issuers or code.casefold() not in issuers:
        return segment
    kinds = {issuer.numbered for issuer in issuers[code.casefold()]}
    if kinds == {None}:
        return code
    number = segment[len(code) :]
    if (
        "term" not in kinds
        or not 1 < len(number) <= _TERM_AND_FOOTNOTE
        or int(number) <= _LAST_TERM
    ):
        return segment
    term = number[:2] if len(number) > 2 else number[:1]
    return code + term if int(term) <= _LAST_TERM else segment


@remembered
def is_known_code(segment: str) -> bool:
    """Whether a segment is a code of a type or of a body, whatever its letter case."""
    return type_of_code(segment) is not None or bool(issuers_of(segment))


@compiled
def words_called(name: str) -> frozenset[str]:
    """A list of words that decides what a number or clause is; see the lexicon."""
    return frozenset(_lexicon()["around_numbers"][name])


@compiled
def phrases_called(name: str) -> Trie[bool]:
    """A list of phrases that decides where a subject begins or ends; see the lexicon."""
    return Trie((phrase, True) for phrase in _lexicon()["phrases"][name])


@compiled
def phrases_before(*names: str) -> BackwardTrie:
    """Lists of phrases looked up backwards; the value of a phrase is the name of its list."""
    lists = _lexicon()["phrases"]
    return BackwardTrie((phrase, name) for name in names for phrase in lists[name])
