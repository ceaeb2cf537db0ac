"""Which mentions are of one document.

Two symbols are of one document when number, year and letters agree, whatever their separators and
marks, and when nothing that the text says (date, term, branch, level and place of the issuer)
contradicts it. A bare number joins the document of its type that the text mentions with a symbol.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from vn_directives.bodies.record import BodyRecord
from vn_directives.directives.draft import Draft
from vn_directives.directives.vocabulary import issuers_of, plain
from vn_directives.orthography import fold_phrase
from vn_directives.titles.record import TitleRecord

_MAX_RIVALS = 50  # documents of one number that a mention is compared with: the latest ones
_TELLING = frozenset(["party", "central", "issued_on", "year", "term"])


@dataclass(slots=True)
class _Mention:
    """What tells the document of a mention from others.

    Attributes:
        number: without leading zeros.
        letters: year and letters of the symbol, without separators, marks and case; empty for a
            bare number.
        facts: what is said of the document: date, year, term, whether the issuer is a body of the
            Party, a central one, its place and name.
    """

    number: int
    letters: str
    type: str | None
    symbol: str | None
    facts: dict[str, Any]


@dataclass(slots=True)
class _Document:
    """The mentions that are taken to be of one document, as indices into the list of mentions."""

    letters: str
    type: str | None
    mentions: list[int] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)


def keys_of(drafts: Sequence[Draft], bodies: Sequence[BodyRecord]) -> list[str]:
    """The key of the document of each mention; see `DirectiveRecord`.

    Args:
        drafts: what is known of the mentions.
        bodies: those of the text.
    """
    keys = [""] * len(drafts)
    by_number: dict[int, list[int]] = {}
    for i, draft in enumerate(drafts):
        by_number.setdefault(draft.number, []).append(i)
    for places in by_number.values():
        if len(places) == 1:  # no other mention to tell it from
            draft = drafts[places[0]]
            keys[places[0]] = draft.symbol or _name(draft.meaning.type, draft.number)
        else:
            same_number = _keys_of_one_number([_mention(drafts[i], bodies) for i in places])
            for i, key in zip(places, same_number, strict=True):
                keys[i] = key
    return keys


def _keys_of_one_number(mentions: Sequence[_Mention]) -> list[str]:
    """The keys of mentions whose documents have the same number."""
    keys = [""] * len(mentions)
    used: Counter[str] = Counter()
    for document in _group(mentions):
        key = _key([mentions[i] for i in document.mentions])
        used[key] += 1
        if used[key] > 1:  # the same symbol of another term or issuer
            told = document.facts.get("issued_on") or document.facts.get("term")
            key = f"{key}, {told or used[key]}"
        for i in document.mentions:
            keys[i] = key
    return keys


def _mention(draft: Draft, bodies: Sequence[BodyRecord]) -> _Mention:
    meaning, issue = draft.meaning, draft.issue
    body = issue.body
    if isinstance(body, TitleRecord):
        body = None if body.body_ref is None else bodies[body.body_ref[1]]
    symbol = draft.reference.symbol
    told = meaning.issuer_code is not None or (symbol is not None and symbol.is_party)
    branch, level = meaning.branch if told else None, _level_of(meaning.issuer_code)
    place = None
    if body is not None:
        branch, level = body.branch or branch, body.level or level
        place = _folded(body.place) if body.place else None
    facts = {
        "issued_on": issue.issued_on,
        "year": draft.year,
        "term": issue.term and issue.term[0].lower() + issue.term[1:],
        "party": None if branch is None else branch == "party",
        "central": None if level is None else level == "central",
        "place": place,
        "issuer": issue.issuer,
    }
    return _Mention(
        draft.number,
        "" if draft.symbol is None else _letters(draft.symbol, draft.number),
        meaning.type,
        draft.symbol,
        {name: value for name, value in facts.items() if value is not None},
    )


def _level_of(code: str | None) -> str | None:
    issuers = issuers_of(code) if code else ()
    return issuers[0].level if issuers else None


@lru_cache(maxsize=1024)
def _folded(place: str) -> str:
    return fold_phrase(place)


@lru_cache(maxsize=4096)
def _letters(symbol: str, number: int) -> str:
    rest = symbol.lstrip("0").removeprefix(str(number))
    letters = "".join(filter(str.isalnum, rest.lower()))
    return "" if letters.isdecimal() else plain(letters).replace("dd", "d")  # Đ typed as DD


def _group(mentions: Sequence[_Mention]) -> list[_Document]:
    """The documents that mentions with the same number mean."""
    documents: list[_Document] = []
    bare: list[int] = []
    for i, mention in enumerate(mentions):
        if mention.letters:
            _add(mention, i, _document_of_symbol(mention, documents), documents)
        else:
            bare.append(i)
    for i in bare:
        _add(mentions[i], i, _document_of_bare(mentions[i], i, documents), documents)
    return documents


def _document_of_symbol(mention: _Mention, rivals: list[_Document]) -> _Document | None:
    """The document with these letters; the latest, where the text has several."""
    for document in reversed(rivals[-_MAX_RIVALS:]):
        if _same_letters(document.letters, mention.letters) and _agree(document, mention):
            return document
    return None


def _document_of_bare(mention: _Mention, i: int, rivals: list[_Document]) -> _Document | None:
    """The document that bare mention `i` means: of its type, said nearest before it, else after."""
    rivals = [d for d in rivals[-_MAX_RIVALS:] if d.type == mention.type and _agree(d, mention)]
    issuer = mention.facts.get("issuer")
    named = [d for d in rivals if issuer and d.facts.get("issuer") == issuer]
    rivals = named or rivals

    def distance(document: _Document) -> tuple[bool, int]:
        before = bisect_left(document.mentions, i)
        if before:
            return False, i - document.mentions[before - 1]
        return True, document.mentions[0] - i

    return min(rivals, key=distance) if rivals else None


def _add(mention: _Mention, i: int, document: _Document | None, documents: list[_Document]) -> None:
    if document is None:
        document = _Document(mention.letters, mention.type)
        documents.append(document)
    insort(document.mentions, i)
    if len(mention.letters) > len(document.letters):
        document.letters = mention.letters
    document.facts = mention.facts | document.facts


def _agree(document: _Document, mention: _Mention) -> bool:
    """Whether what a mention says does not contradict what is known of a document."""
    known, facts = document.facts, mention.facts
    for name, value in facts.items():
        if name in _TELLING and known.get(name, value) != value:
            return False
    here, there = facts.get("place"), known.get("place")
    return here is None or there is None or here in there or there in here


def _same_letters(a: str, b: str) -> bool:
    """Whether two symbols have the same letters, or one is the other cut short (12/QĐ)."""
    return a == b or (min(len(a), len(b)) >= 2 and (a.startswith(b) or b.startswith(a)))


def _key(mentions: Sequence[_Mention]) -> str:
    """The fullest symbol of the mentions (of equals the most frequent), else type and number."""
    symbols = [m.symbol for m in mentions if m.symbol]
    if not symbols:
        return _name(mentions[0].type, mentions[0].number)
    if len(symbols) == 1:
        return symbols[0]
    counts = Counter(symbols)
    return max(counts, key=lambda symbol: (len(symbol), counts[symbol]))


def _name(type_: str | None, number: int) -> str:
    """What a document without a symbol is called: ``NQ 17``."""
    return f"{type_ or ''} {number}".strip()
