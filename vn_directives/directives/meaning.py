"""What a symbol and a type word mean: document type, branch of the state, issuing body."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.bounds import TERM_DIGITS
from vn_directives.directives.references import Reference
from vn_directives.directives.symbols import Symbol
from vn_directives.directives.vocabulary import DocumentType, Issuer, type_of_code
from vn_directives.named.vocabulary import law_numbered, years_numbered
from vn_directives.orthography import roman

# Ministries once wrote the code of the type last.
_TYPES_LAST = frozenset(["NĐ", "QĐ", "NQ", "TT"])
_EARLY = 1  # years before a body has its code that a text may give it
_OFFICES = frozenset(["UBND", "HĐND", "VPCP", "VP"])  # their letters end with a division's code


@dataclass(slots=True)
class Meaning:
    """The type of a document, how it is known, and whom its symbol names as its issuer."""

    type: str | None
    type_source: str | None
    branch: str | None
    issuer_code: str | None
    issuer_name: str | None


def meaning_of(reference: Reference, day: str | None) -> Meaning:
    """The meaning of a reference.

    Args:
        reference: the reference.
        day: ISO date or year of issue as far as known; decides between bodies that had the same
            code one after the other.
    """
    symbol = reference.symbol
    type_, source = _type(reference)
    if symbol is None:
        return Meaning(type_, source, None, None, None)
    issuer = _issuer(symbol.code.issuers, day)
    branch = issuer.branch if issuer else "party" if symbol.is_party else "state"
    segments = symbol.code.issuer_segments
    return Meaning(
        type_,
        source,
        branch,
        segments[0] if segments else None,
        _name(issuer, segments[0]) if issuer else None,
    )


def _type(reference: Reference) -> tuple[str | None, str | None]:
    word, symbol = reference.word, reference.symbol
    if word is not None and word.type is not None:
        if symbol is not None and _is_miscalled(word.type, symbol):
            return _type_of_symbol(symbol)[0], "symbol"
        return word.type.abbr, "word"
    if symbol is None:
        return "CV", "word"  # "văn bản số 2508": a letter, unless its symbol says more
    return _type_of_symbol(symbol)


def _is_miscalled(kind: DocumentType, symbol: Symbol) -> bool:
    """Whether a symbol with a known issuer is that of another type than its type word: ``Nghị định
    5/NQ-UBTVQH14``, not ``Quy định 5-QĐ/TW``.
    """
    code = symbol.code.type
    if code is None or not code.is_sure or not symbol.code.issuers:
        return False
    return code.abbr not in kind.abbr and not kind.coded_otherwise


def _type_of_symbol(symbol: Symbol) -> tuple[str, str]:
    kind = symbol.code.type
    if kind is None:
        type_ = _type_of_issuer(symbol.code.segments)
        return "NQ" if type_ == "L" and _is_no_law(symbol) else type_, "issuer"
    if kind.abbr == "TT":  # thông tư, thông tri, or (older local papers) tờ trình
        front = any(issuer.branch == "front" for issuer in symbol.code.issuers)
        if symbol.is_party or front:
            return "TTri", "separators"
        if symbol.year is None and any(issuer.level != "central" for issuer in symbol.code.issuers):
            return "TTr", "separators"
        return "TT", "separators"
    return kind.abbr, "symbol"


def _is_no_law(symbol: Symbol) -> bool:
    """Whether the registry of laws, which holds those of its year, has none of this symbol."""
    first, last = years_numbered()
    return symbol.year in range(first, last + 1) and symbol.written not in law_numbered()


def _type_of_issuer(segments: tuple[str, ...]) -> str:
    """The type of a symbol without a type code, by the body that numbers so."""
    code = segments[0].upper().rstrip("0123456789")
    if code in ("QH", "UBTVQH"):
        return "L" if code == "QH" else "NQ"
    last = type_of_code(segments[-1])
    if code == "CP" and last is not None:  # 6/CP-NĐ
        return last.abbr
    if last is not None and last.abbr in _TYPES_LAST and code not in _OFFICES:
        return last.abbr  # 33/NV-NĐ, 505/BYT-QĐ
    if len(segments) == 1:  # decrees and decisions before 1997: 8/HĐBT, 113/CP, 331/TTg
        return {"CP": "NĐ", "HĐBT": "NĐ", "TTG": "QĐ"}.get(code, "CV")
    return "CV"


def _issuer(issuers: tuple[Issuer, ...], day: str | None) -> Issuer | None:
    """The body for which the code stood on that day, else the first; none that came years later."""
    if day is not None:
        for issuer in issuers:
            if (issuer.valid_from or "") <= day <= (issuer.valid_to or "9"):
                return issuer
        issuers = tuple(i for i in issuers if _year(i.valid_from) <= _year(day) + _EARLY)
    return issuers[0] if issuers else None


def _year(day: str | None) -> int:
    return int(day[:4]) if day else 0


def _name(issuer: Issuer, segment: str) -> str:
    term = segment[len(segment.rstrip("0123456789")) :]
    if 0 < len(term) <= TERM_DIGITS and issuer.branch == "legislature":
        return f"{issuer.name} khóa {roman(int(term))}"
    return issuer.name
