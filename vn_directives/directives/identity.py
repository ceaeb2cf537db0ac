"""Which mentions are of one document, and the view that groups them.

Two symbols are of one document when number, year and letters agree, whatever their separators and
marks, and when nothing that the text says (date, term, level of the issuer) contradicts it. A bare
number joins the document of its type that the text mentions with a symbol.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from vn_directives.directives.record import DirectiveRecord, DocumentRecord
from vn_directives.directives.surroundings import Issue
from vn_directives.directives.vocabulary import issuers_of, plain
from vn_directives.orthography import fold_phrase
from vn_directives.titles.record import TitleRecord

_MAX_RIVALS = 50  # documents of one number that a mention is compared with: the latest ones
_TELLING = frozenset(["party", "central", "issued_on", "year", "term"])


@dataclass
class _Document:
    """The mentions that are taken to be of one document, as indices into the list of mentions."""

    number: str
    letters: str
    mentions: list[int] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Authority:
    """What is known of the issuer of a document, to tell documents of one number apart.

    Attributes:
        party: whether it is a body of the Party.
        central: whether it is a central body.
        place: the place that its name gives, in folded lower case.
    """

    party: bool | None = None
    central: bool | None = None
    place: str | None = None


def authority_of(mention: DirectiveRecord, issue: Issue) -> Authority:
    """Whose document a mention is, by the issuer that is stated, else by the symbol."""
    body = issue.body.body if isinstance(issue.body, TitleRecord) else issue.body
    branch, level = mention.branch, _level_of(mention.issuer_code)
    if body is not None:
        branch, level = body.branch or branch, body.level or level
    return Authority(
        party=None if branch is None else branch == "party",
        central=None if level is None else level == "central",
        place=fold_phrase(body.place) if body is not None and body.place else None,
    )


def with_keys(
    mentions: Sequence[DirectiveRecord], authorities: Sequence[Authority]
) -> list[DirectiveRecord]:
    """The mentions, each with the key of its document."""
    documents = _group(mentions, authorities)
    keyed = list(mentions)
    used: Counter[str] = Counter()
    for document in documents:
        key = _key([mentions[i] for i in document.mentions])
        used[key] += 1
        if used[key] > 1:  # the same symbol of another term or issuer
            told = document.facts.get("issued_on") or document.facts.get("term")
            key = f"{key}, {told or used[key]}"
        for i in document.mentions:
            keyed[i] = replace(mentions[i], key=key)
    return keyed


def documents_in(mentions: Sequence[DirectiveRecord]) -> list[DocumentRecord]:
    """The distinct documents, in the order of their first mentions.

    Each field is what the first mention that states it says.
    """
    groups: dict[str, list[DirectiveRecord]] = {}
    for mention in mentions:
        groups.setdefault(mention.key or mention.canonical, []).append(mention)
    shared = [f.name for f in fields(DocumentRecord) if f.name not in ("key", "mentions")]
    documents = []
    for key, members in groups.items():
        values: dict[str, Any] = {
            name: next((v for m in members if (v := getattr(m, name)) is not None), None)
            for name in shared
        }
        values["symbol"] = max((m.symbol for m in members if m.symbol), key=len, default=None)
        offsets = tuple((m.start, m.end) for m in members)
        documents.append(DocumentRecord(key=key, mentions=offsets, **values))
    return documents


def _group(
    mentions: Sequence[DirectiveRecord], authorities: Sequence[Authority]
) -> list[_Document]:
    documents: list[_Document] = []
    by_number: dict[str, list[_Document]] = {}
    bare: list[int] = []
    facts = [_facts(*pair) for pair in zip(mentions, authorities, strict=True)]
    for i, mention in enumerate(mentions):
        if not _letters(mention):
            bare.append(i)
            continue
        number, letters = _number(mention), _letters(mention)
        rivals = by_number.setdefault(number, [])
        recent = reversed(rivals[-_MAX_RIVALS:])
        document = next(
            (d for d in recent if _same_letters(d.letters, letters) and _agree(d, facts[i])), None
        )
        if document is None:
            document = _Document(number, letters)
            documents.append(document)
            rivals.append(document)
        _add(document, i, mention, facts[i])
    for i in bare:
        document = _document_of_bare(mentions, i, facts[i], by_number)
        if document is None:
            document = _Document(_number(mentions[i]), f"{mentions[i].type}")
            documents.append(document)
            by_number.setdefault(document.number, []).append(document)
        _add(document, i, mentions[i], facts[i])
    return documents


def _document_of_bare(
    mentions: Sequence[DirectiveRecord],
    i: int,
    facts: dict[str, Any],
    by_number: dict[str, list[_Document]],
) -> _Document | None:
    """The document that a bare number means: of its type, said nearest before it, else after."""
    mention = mentions[i]
    rivals = [
        document
        for document in by_number.get(_number(mention), [])[-_MAX_RIVALS:]
        if mentions[document.mentions[0]].type == mention.type and _agree(document, facts)
    ]
    named = [d for d in rivals if mention.issuer and d.facts.get("issuer") == mention.issuer]
    rivals = named or rivals
    if not rivals:
        return None

    def distance(document: _Document) -> tuple[bool, int]:
        before = bisect_left(document.mentions, i)
        if before:
            return False, i - document.mentions[before - 1]
        return True, document.mentions[0] - i

    return min(rivals, key=distance)


def _facts(mention: DirectiveRecord, authority: Authority) -> dict[str, Any]:
    """What a mention says by which documents of one number can be told apart."""
    facts = {name: getattr(authority, name) for name in ("party", "central", "place")}
    facts |= {name: getattr(mention, name) for name in ("issued_on", "year", "term", "issuer")}
    return {name: value for name, value in facts.items() if value is not None}


def _add(document: _Document, i: int, mention: DirectiveRecord, facts: dict[str, Any]) -> None:
    insort(document.mentions, i)
    if len(_letters(mention)) > len(document.letters):
        document.letters = _letters(mention)
    document.facts = facts | document.facts


def _agree(document: _Document, facts: dict[str, Any]) -> bool:
    """Whether what a mention says does not contradict what is known of a document."""
    known = document.facts
    if any(known.get(name, facts[name]) != facts[name] for name in _TELLING & facts.keys()):
        return False
    here, there = facts.get("place"), known.get("place")
    return here is None or there is None or here in there or there in here


def _number(mention: DirectiveRecord) -> str:
    """The number without leading zeros."""
    return str(mention.number)


def _letters(mention: DirectiveRecord) -> str:
    """Year and letters of a symbol, without number, separators, marks and case."""
    if mention.symbol is None:
        return ""
    rest = mention.symbol.lstrip("0").removeprefix(str(mention.number))
    letters = "".join(char for char in rest.lower() if char.isalnum())
    return "" if letters.isdecimal() else plain(letters)


def _same_letters(a: str, b: str) -> bool:
    """Whether two symbols have the same letters, or one is the other cut short (12/QĐ)."""
    return a == b or (min(len(a), len(b)) >= 2 and (a.startswith(b) or b.startswith(a)))


def _key(mentions: Sequence[DirectiveRecord]) -> str:
    """The fullest symbol of the mentions (of equals the most frequent), else type and number."""
    counts = Counter(m.symbol for m in mentions if m.symbol)
    if not counts:
        return f"{mentions[0].type or ''} {mentions[0].number}".strip()
    return max(counts, key=lambda symbol: (len(symbol), counts[symbol]))


def _level_of(code: str | None) -> str | None:
    issuers = issuers_of(code) if code else ()
    return issuers[0].level if issuers else None
